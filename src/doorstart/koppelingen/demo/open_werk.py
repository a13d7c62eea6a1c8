"""The work that waits on Monday 2 July 2018, made through the services that everybody uses, on the days it arose."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from django.urls import reverse

from doorstart.besluiten.services import stel_voor
from doorstart.deeltijd.models import Opgave
from doorstart.deeltijd.opgave import kenmerk as kenmerk_opgave
from doorstart.deeltijd.selectors import ontbrekend
from doorstart.deeltijd.services import accepteer
from doorstart.dossiers.invoer import Intake
from doorstart.dossiers.models import Dossier, Groep, Persoon
from doorstart.grootboek.services import stel_batch_voor
from doorstart.ingang.melden import PROCEDURE_VAN_GROEP
from doorstart.ingang.services import leg_intake_vast
from doorstart.kern.scope import scope
from doorstart.koppelingen.demo.doelen import BRON_BEDRAG, WERKDATUM
from doorstart.organisatie.models import Gebruiker, Organisatie
from doorstart.organisatie.services import stel_bedrag_voor
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.services import maak_taak, start_procedure, voer_uit

Stap = Callable[[Organisatie, Procedure], None]


def leg_klaar(organisatie: Organisatie) -> None:
    """Put the open work of the demonstration on the worklists."""
    with scope(organisatie):
        _namen_van_inwoners()
        _meldingen(organisatie)
        _opgaven_en_betalingen(organisatie)
        _te_late_opgaven(organisatie)
        _voorstel_voor_manager(organisatie)


@contextmanager
def op_dag(organisatie: Organisatie, dag: date) -> Iterator[None]:
    """Set the working date of the organisation to another day for a moment, as if it were that day."""
    try:
        _zet(organisatie, min(dag, WERKDATUM))
        yield
    finally:
        _zet(organisatie, WERKDATUM)


def _zet(organisatie: Organisatie, dag: date) -> None:
    organisatie.werkdatum = dag
    organisatie.save(update_fields=["werkdatum"])


def wie(organisatie: Organisatie, username: str) -> Gebruiker:
    """Return the user as known now: with the working date of this moment."""
    return Gebruiker.objects.select_related("organisatie").get(organisatie=organisatie, username=username)


def _namen_van_inwoners() -> None:
    """A resident's login carries the name of the person that the import linked to it."""
    for persoon in Persoon.objects.filter(gebruiker__isnull=False).select_related("gebruiker"):
        assert persoon.gebruiker is not None
        persoon.gebruiker.first_name, persoon.gebruiker.last_name = persoon.voornaam, persoon.achternaam
        persoon.gebruiker.save(update_fields=["first_name", "last_name"])


def _meldingen(organisatie: Organisatie) -> None:
    """Start the procedures of recent reports and bring each a different way along."""
    dossiers = (
        Dossier.objects.filter(status="melding").select_related("adviseur", "persoon").order_by("melding_op", "nummer")
    )
    tellers = {Groep.PTO.value: 0, Groep.STARTER.value: 0}
    for dossier in dossiers:
        if dossier.groep not in tellers:
            _loop(organisatie, dossier, ())
            continue
        stappen = _PTO if dossier.groep == Groep.PTO else _STARTER
        _loop(organisatie, dossier, stappen[tellers[dossier.groep] % len(stappen)])
        tellers[dossier.groep] += 1


def _loop(organisatie: Organisatie, dossier: Dossier, stappen: tuple[Stap, ...]) -> None:
    soort = PROCEDURE_VAN_GROEP[Groep(dossier.groep)]
    assert dossier.adviseur is not None
    with op_dag(organisatie, dossier.melding_op):
        procedure = start_procedure(
            dossier=dossier,
            soort=soort,
            ontvangen_op=dossier.melding_op,
            gebruiker=wie(organisatie, dossier.adviseur.username),
        )
    for nummer, stap in enumerate(stappen, 1):
        with op_dag(organisatie, dossier.melding_op + timedelta(days=9 * nummer)):
            procedure = Procedure.objects.select_related("dossier__adviseur", "dossier__persoon").get(pk=procedure.pk)
            stap(organisatie, procedure)


def adviseur_van(organisatie: Organisatie, procedure: Procedure) -> Gebruiker:
    assert procedure.dossier.adviseur is not None
    return wie(organisatie, procedure.dossier.adviseur.username)


def _intake(organisatie: Organisatie, procedure: Procedure) -> None:
    dossier = procedure.dossier
    leg_intake_vast(
        dossier=dossier,
        gebruiker=adviseur_van(organisatie, procedure),
        intake=Intake(
            groep=dossier.groep,
            toelichting="Het gesprek bevestigt de keuze bij de melding.",
            uitkering=dossier.uitkering_bij_melding,
            gestart_op=None,
            uren_per_week=16 if dossier.groep == Groep.PTO else 36,
            levensvatbaar_verwacht=True,
            wil_stoppen=False,
            motivatie="Wil graag zelfstandig werken.",
            ervaring="Werkte eerder in dit vak.",
            schulden=False,
        ),
    )


def _vraag_gegevens(organisatie: Organisatie, procedure: Procedure) -> None:
    voer_uit(
        procedure=procedure,
        actie="vraag_gegevens",
        gebruiker=adviseur_van(organisatie, procedure),
        gegevens={
            "ontbrekend": ["Ondernemersplan met cijfers", "Bankafschriften van drie maanden"],
            "hersteltermijn_tot": WERKDATUM + timedelta(days=4),
        },
    )


def _onderzoek(organisatie: Organisatie, procedure: Procedure) -> None:
    voer_uit(
        procedure=procedure,
        actie="start_onderzoek",
        gebruiker=adviseur_van(organisatie, procedure),
        gegevens={"onderzoeker": "Bureau Proefondervindelijk (demonstratie)"},
    )


def _oordeel(organisatie: Organisatie, procedure: Procedure) -> None:
    voer_uit(
        procedure=procedure,
        actie="leg_oordeel_vast",
        gebruiker=adviseur_van(organisatie, procedure),
        gegevens={
            "levensvatbaar": True,
            "motivering": "De verwachte omzet dekt de kosten en de norm binnen drie jaar.",
        },
    )


def _stel_toestemming_voor(organisatie: Organisatie, procedure: Procedure) -> None:
    # The generated question names the trade between brackets: "Wil naast de uitkering beginnen (tekstbureau)."
    vak = procedure.dossier.hulpvraag.partition("(")[2].partition(")")[0]
    stel_voor(
        dossier=procedure.dossier,
        procedure=procedure,
        soort="pto_toestemming",
        uitkomst="toekenning",
        motivering="Het bedrijf past naast de uitkering; de uren blijven onder de grens.",
        gebruiker=adviseur_van(organisatie, procedure),
        ingang=date(2018, 7, 1),
        einde=date(2019, 6, 30),
        gegevens={"activiteit": vak, "max_uren": "1000 uur per jaar"},
    )


def _stel_afwijzing_voor(organisatie: Organisatie, procedure: Procedure) -> None:
    stel_voor(
        dossier=procedure.dossier,
        procedure=procedure,
        soort="bbz_levensonderhoud",
        uitkomst="afwijzing",
        motivering="Volgens het onderzoek brengt het bedrijf te weinig op om van te leven.",
        gebruiker=adviseur_van(organisatie, procedure),
    )


_PTO: tuple[tuple[Stap, ...], ...] = (
    (_intake,),
    (_intake, _stel_toestemming_voor),
    (_intake, _vraag_gegevens),
    (),
    (_intake, _stel_toestemming_voor),
    (),
)
_STARTER: tuple[tuple[Stap, ...], ...] = (
    (_intake, _onderzoek),
    (_intake, _onderzoek, _oordeel),
    (_intake, _stel_afwijzing_voor),
    (_intake, _vraag_gegevens),
    (_intake,),
    (),
)


def _opgaven_en_betalingen(organisatie: Organisatie) -> None:
    """Accept some statements of June: one batch waits for the second person, the next payments wait for a batch."""
    opgaven = list(
        Opgave.objects.filter(status="ingediend").select_related("dossier__adviseur").order_by("dossier__nummer")
    )
    for nummer, opgave in enumerate(opgaven[:7]):
        assert opgave.dossier.adviseur is not None
        accepteer(opgave=opgave, gebruiker=wie(organisatie, opgave.dossier.adviseur.username))
        if nummer == 3:
            stel_batch_voor(gebruiker=wie(organisatie, "financien"), betaaldatum=WERKDATUM + timedelta(days=3))


def _te_late_opgaven(organisatie: Organisatie) -> None:
    """A statement of May that never came: the adviser calls."""
    for rij in ontbrekend(organisatie.werkdatum or WERKDATUM):
        if rij.maand < date(2018, 6, 1):
            dossier = rij.dossier
            maak_taak(
                dossier=dossier,
                soort="opgave_ontbreekt",
                recht="opgave.beoordelen",
                uiterlijk=rij.uiterlijk,
                waarom="De opgave over mei 2018 is er niet. Bel de ondernemer.",
                kenmerk=kenmerk_opgave(dossier, rij.maand),
                pad=reverse("balie:dossier_inkomen", args=[dossier.nummer]),
            )


def _voorstel_voor_manager(organisatie: Organisatie) -> None:
    """A supplied amount that waits for the manager."""
    stel_bedrag_voor(
        gebruiker=wie(organisatie, "beheerder"),
        sleutel="bbz.art6_2.forfait",
        van=date(2019, 1, 1),
        tot=date(2019, 12, 31),
        waarde=20_00,
        bron=BRON_BEDRAG,
    )
