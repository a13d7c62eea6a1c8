"""What the loaded cases still ask of somebody: statements to judge, year figures to ask for or to settle.

The same tasks, with the same marks, as the services of those rooms make; in bulk, for an import can be large.
"""

from datetime import date, timedelta

from django.urls import reverse

from bijstandsrecht.bbz import jaarstukken_uiterlijk
from bijstandsrecht.kern import Boekjaar, Maand
from doorstart.bbz.jaar import REDELIJKE_TERMIJN, kenmerk_vaststelling
from doorstart.bbz.models import Jaarcijfers
from doorstart.bbz.toekennen import kenmerk_jaarcijfers
from doorstart.besluiten.models import Besluitsoort
from doorstart.deeltijd.models import Opgave, Opgavestatus
from doorstart.deeltijd.opgave import BEOORDEEL_BINNEN_DAGEN
from doorstart.deeltijd.opgave import kenmerk as kenmerk_opgave
from doorstart.dossiers.models import Dossier
from doorstart.koppelingen.csvimport.lading import Lading
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Taak


def laad_taken(lading: Lading) -> None:
    """Put the open work of the loaded cases on the worklists."""
    lading.bewaar(Taak, [*_opgaven(lading), *_jaarcijfers(lading)])


def _taak(lading: Lading, dossier: Dossier, **velden: object) -> Taak:
    return Taak(
        dossier=dossier, gemeente=dossier.gemeente, toegewezen_aan=dossier.adviseur, gemaakt_op=lading.vandaag, **velden
    )


def _opgaven(lading: Lading) -> list[Taak]:
    """Statements that were handed in and wait for an adviser."""
    wachtend = Opgave.objects.filter(status=Opgavestatus.INGEDIEND, dossier__in=list(lading.dossiers.values()))
    return [
        _taak(
            lading, lading.dossiers[opgave.dossier.nummer], soort="opgave", recht="opgave.beoordelen",
            waarom=f"Opgave over {Maand.van_datum(opgave.maand).naam} is ingediend. De uitkering wacht hierop.",
            uiterlijk=opgave.ingediend_op + timedelta(days=BEOORDEEL_BINNEN_DAGEN),
            pad=reverse("balie:opgave", args=[opgave.pk]), kenmerk=kenmerk_opgave(opgave.dossier, opgave.maand),
        )
        for opgave in wachtend.select_related("dossier")
    ]  # fmt: skip


def _jaarcijfers(lading: Lading) -> list[Taak]:
    """The boekjaar that ended last: figures not in yet, or in but not settled. Earlier years are history."""
    boekjaar = Boekjaar(date(lading.vandaag.year - 1, 1, 1))
    met_bbz = {
        rij["dossiernummer"]
        for rij in lading.rijen("betalingen")
        if rij["wetsgroep"] != "pw" and rij["rechtmaand"].year == boekjaar.begin.year
    }
    klaar = {
        rij["dossiernummer"]
        for rij in lading.rijen("besluiten")
        if rij["soort"] == Besluitsoort.BBZ_VASTSTELLING and rij["ingang"] == boekjaar.begin
    }
    binnen = {
        cijfers.dossier.nummer: cijfers
        for cijfers in Jaarcijfers.objects.filter(boekjaar_begin=boekjaar.begin).select_related("dossier")
    }
    uiterlijk = jaarstukken_uiterlijk(boekjaar, parameters=parameters())
    return [
        _vaststellen(lading, boekjaar, binnen[nummer])
        if nummer in binnen
        else _vragen(lading, boekjaar, nummer, uiterlijk)
        for nummer in sorted(met_bbz - klaar)
    ]


def _vragen(lading: Lading, boekjaar: Boekjaar, nummer: str, uiterlijk: date) -> Taak:
    dossier = lading.dossiers[nummer]
    return _taak(
        lading, dossier, soort="jaarcijfers", recht="jaarcijfers.beoordelen", uiterlijk=uiterlijk,
        pad=reverse("balie:jaarcijfers", args=[nummer]), kenmerk=kenmerk_jaarcijfers(dossier, boekjaar.begin),
        waarom=f"Jaarcijfers over boekjaar {boekjaar}: binnen 6 maanden na het boekjaar (art. 38 lid 2 Bbz 2004).",
    )  # fmt: skip


def _vaststellen(lading: Lading, boekjaar: Boekjaar, cijfers: Jaarcijfers) -> Taak:
    dossier = lading.dossiers[cijfers.dossier.nummer]
    return _taak(
        lading, dossier, soort="bbz_vaststelling", recht="jaarcijfers.beoordelen",
        uiterlijk=cijfers.ingediend_op + REDELIJKE_TERMIJN, kenmerk=kenmerk_vaststelling(dossier, boekjaar.begin),
        pad=reverse("balie:jaarcijfers_bekijken", args=[dossier.nummer, cijfers.pk]),
        waarom=f"Jaarcijfers over boekjaar {boekjaar} zijn binnen: stel de bijstand vast (art. 12 Bbz 2004).",
    )  # fmt: skip
