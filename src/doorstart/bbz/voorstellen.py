"""Proposals that change a grant: extension, another amount, ending. Facts in, a complete proposed decision out.

The amount per month is the provisional one of the household on the day it starts; nobody types it. A proposal belongs
to the procedure that asked for it when one waits for a decision, else it stands by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Verlengingsfeiten
from bijstandsrecht.kern import OngeldigeInvoer, Uitkomst
from doorstart.bbz.keten import SOORT_DUUR, Duurvraag, beoordeel, eerste_dag, eis_past
from doorstart.bbz.wijzigen import eis_laatste, eis_te_beeindigen, eis_te_wijzigen
from doorstart.beoordeling import voorlopig
from doorstart.berekeningen.models import Berekening
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.brief.veranderen import EINDREDENEN, grond_einde
from doorstart.besluiten.models import Besluit, Besluitsoort
from doorstart.besluiten.models import Uitkomst as Richting
from doorstart.besluiten.services import stel_voor
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.selectors import rechtshuishouden_op
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.selectors import lopende_procedures

_DAG = timedelta(days=1)
TE_BESLISSEN = "te_beslissen"


@dataclass(frozen=True, slots=True)
class Verlengingsproef:
    """What an extension would be: from which day, the answer on the duration and the amount, both explained."""

    vraag: Duurvraag
    duur: Uitkomst[Any]
    bedrag: Uitkomst[int]


def procedure_voor(dossier: Dossier, soort: str) -> Procedure | None:
    """Return the procedure of this kind that waits for a decision, or None."""
    return next((p for p in lopende_procedures(dossier) if p.soort == soort and p.status == TE_BESLISSEN), None)


def proef_bedrag(*, dossier: Dossier, peildatum: date, verwachting: voorlopig.Verwachting) -> Uitkomst[int]:
    """Return the provisional amount in cents per month from a day on, explained; nothing is stored."""
    huishouden = rechtshuishouden_op(dossier, peildatum)
    return voorlopig.bereken(
        huishouden=huishouden, verwachting=verwachting, peildatum=peildatum, parameters=parameters()
    )


def proef_verlenging(
    *,
    dossier: Dossier,
    tot: date,
    feiten: Verlengingsfeiten,
    verwachting: voorlopig.Verwachting,
    verwacht_ouder: tuple[int, ...] = (),
) -> Verlengingsproef:
    """Return what going on until `tot` would be, with the reasons for and against; nothing is stored."""
    vorige = eis_laatste(dossier)
    ingang = vorige.tot + _DAG
    vraag = Duurvraag(
        groep=vorige.groep,
        begin=eerste_dag(dossier, ingang),
        ingang=ingang,
        tot=tot,
        geboortedatum=dossier.persoon.geboortedatum,
        feiten=feiten,
        verwacht=verwacht_ouder,
    )
    if tot < ingang:
        raise OngeldigeInvoer(
            _("De uitkering loopt dan nog."),
            veld="tot",
            waarde=tot,
            artikel="art. 18, 23 en 27 Bbz 2004",
            remedie=_("Kies een dag na het einde van de lopende uitkering."),
        )
    return Verlengingsproef(
        vraag,
        beoordeel(vraag, parameters()),
        proef_bedrag(dossier=dossier, peildatum=ingang, verwachting=verwachting),
    )


@transaction.atomic
def stel_verlenging_voor(
    *,
    dossier: Dossier,
    tot: date,
    feiten: Verlengingsfeiten,
    verwachting: voorlopig.Verwachting,
    motivering: str,
    gebruiker: Gebruiker,
    verwacht_ouder: tuple[int, ...] = (),
) -> Besluit:
    """Propose to go on with the aid until `tot`; refused when the law does not allow it or nothing is left to pay."""
    eis(gebruiker, "besluit.voorstellen")
    proef = proef_verlenging(
        dossier=dossier, tot=tot, feiten=feiten, verwachting=verwachting, verwacht_ouder=verwacht_ouder
    )
    eis_past(proef.vraag, proef.duur)
    duur = bewaar(
        dossier=dossier,
        soort=SOORT_DUUR,
        invoer=proef.vraag.als_invoer(),
        uitkomst=proef.duur,
        parameters=parameters(),
    )
    return stel_voor(
        dossier=dossier,
        soort=Besluitsoort.BBZ_VERLENGING,
        uitkomst=Richting.TOEKENNING,
        motivering=motivering,
        gebruiker=gebruiker,
        ingang=proef.vraag.ingang,
        einde=tot,
        procedure=procedure_voor(dossier, "bbz_verlenging"),
        berekening=_bewaar_bedrag(dossier, proef.vraag.ingang, verwachting, proef.bedrag),
        gegevens={
            "maandbedrag": proef.bedrag.waarde,
            "groep": proef.vraag.groep,
            "liep_tot": (proef.vraag.ingang - _DAG).isoformat(),
            "duurberekening": duur.pk,
        },
    )


@transaction.atomic
def stel_wijziging_voor(
    *,
    dossier: Dossier,
    ingang: date,
    verwachting: voorlopig.Verwachting,
    wat_verandert: str,
    motivering: str,
    gebruiker: Gebruiker,
) -> Besluit:
    """Propose another amount per month from `ingang`, computed from the household and expectation of that day.

    `wat_verandert` says in a sentence to the resident what changed.
    """
    eis(gebruiker, "besluit.voorstellen")
    if not wat_verandert.strip():
        raise DoorstartFout(_("Schrijf op wat er is veranderd. Dit komt in de brief."))
    lopend = eis_te_wijzigen(dossier, ingang)
    bedrag = proef_bedrag(dossier=dossier, peildatum=ingang, verwachting=verwachting)
    if bedrag.waarde == lopend.maandbedrag:
        raise DoorstartFout(_("Het bedrag per maand blijft gelijk. Er valt niets te wijzigen."))
    return stel_voor(
        dossier=dossier,
        soort=Besluitsoort.BBZ_WIJZIGING,
        uitkomst=Richting.AMBTSHALVE,
        motivering=motivering,
        gebruiker=gebruiker,
        ingang=ingang,
        einde=lopend.tot,
        procedure=procedure_voor(dossier, "bbz_wijziging"),
        berekening=_bewaar_bedrag(dossier, ingang, verwachting, bedrag),
        gegevens={
            "maandbedrag": bedrag.waarde,
            "maandbedrag_oud": lopend.maandbedrag,
            "wat_verandert": wat_verandert.strip(),
            "groep": lopend.groep,
        },
    )


@transaction.atomic
def stel_beeindiging_voor(
    *, dossier: Dossier, laatste_dag: date, reden: str, motivering: str, gebruiker: Gebruiker
) -> Besluit:
    """Propose that no aid is paid after `laatste_dag`; `reden` is a key of EINDREDENEN."""
    eis(gebruiker, "besluit.voorstellen")
    if reden not in EINDREDENEN:
        raise DoorstartFout(_("Kies waarom de uitkering eindigt."))
    rijen = eis_te_beeindigen(dossier, laatste_dag)
    return stel_voor(
        dossier=dossier,
        soort=Besluitsoort.BBZ_BEEINDIGING,
        uitkomst=Richting.AMBTSHALVE,
        motivering=motivering,
        gebruiker=gebruiker,
        einde=laatste_dag,
        gegevens={
            "reden": reden,
            "grond": grond_einde(reden, rijen[0].groep),
            "groep": rijen[0].groep,
            "toegekend_tot": rijen[-1].tot.isoformat(),
            "om_niet": rijen[-1].om_niet,
        },
    )


def _bewaar_bedrag(
    dossier: Dossier, peildatum: date, verwachting: voorlopig.Verwachting, uitkomst: Uitkomst[int]
) -> Berekening:
    """Store the amount per month; raises DoorstartFout when nothing is left to pay."""
    if uitkomst.waarde <= 0:
        raise DoorstartFout(
            _("Het verwachte inkomen is niet lager dan de norm. Beëindig de uitkering als dat zo blijft.")
        )
    return bewaar(
        dossier=dossier,
        soort=voorlopig.SOORT,
        uitkomst=uitkomst,
        parameters=parameters(),
        invoer=voorlopig.als_invoer(rechtshuishouden_op(dossier, peildatum), verwachting, peildatum),
    )


def verwachting_van(dossier: Dossier) -> Mapping[str, int]:
    """Return the expectation (cents per month) on which the last grant rests; empty when unknown."""
    berekening = eis_laatste(dossier).besluit.berekening
    if berekening is None or berekening.soort != voorlopig.SOORT:
        return {}
    return dict(berekening.invoer["verwachting"])
