"""Keeping what was computed for the assessment: business plan, vermogen, forecast and group, each as a version."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Groep
from bijstandsrecht.kern import Uitkomst
from bijstandsrecht.participatiewet import Verlaging
from doorstart.beoordeling import groepstoets, kengetallen, prognose, vermogen
from doorstart.beoordeling.models import Bedrijfsplan, Groepstoets, Inkomensprognose, Vermogensopgave
from doorstart.beoordeling.plan import Plan
from doorstart.beoordeling.versies import eis_tekst, meld, open_dossier, volgende
from doorstart.berekeningen.services import bewaar
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.selectors import rechtshuishouden_op
from doorstart.kern.geld import tekst_uit_centen
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.taken import werkdatum


def _bereken(dossier: Dossier, soort: str, invoer: dict[str, Any], uitkomst: Uitkomst[Any]) -> Any:
    return bewaar(dossier=dossier, soort=soort, invoer=invoer, uitkomst=uitkomst, parameters=parameters())


@transaction.atomic
def bewaar_plan(
    *, dossier: Dossier, procedure: Procedure | None, plan: Plan, bron: str, gebruiker: Gebruiker
) -> Bedrijfsplan:
    """Keep the figures of a business plan with what they say; `bron`: who made it, and which document it is.

    Raises ValidationError without a source, RechtFout for a loan that cannot be, DoorstartFout, PermissionDenied.
    """
    slot = open_dossier(dossier, procedure, gebruiker)
    bron = eis_tekst("bron", bron, _("Schrijf op van wie deze cijfers zijn, en uit welk stuk."))
    uitkomst = kengetallen.bereken(plan=plan, parameters=parameters())
    rij = Bedrijfsplan(
        dossier=slot, procedure=procedure, datum=werkdatum(), gebruiker=gebruiker, bron=bron,
        versie=volgende(Bedrijfsplan, slot),
        berekening=_bereken(slot, kengetallen.SOORT, plan.als_invoer(), uitkomst),
    )  # fmt: skip
    rij.save()
    meld(
        "bedrijfsplan_bewaard", slot, gebruiker, f"Cijfers van het bedrijfsplan vastgelegd (versie {rij.versie})",
        plan=rij.pk, berekening=rij.berekening_id,
    )  # fmt: skip
    return rij


@transaction.atomic
def bewaar_vermogen(
    *, dossier: Dossier, procedure: Procedure | None, staat: vermogen.Staat, reden: str, gebruiker: Gebruiker
) -> Vermogensopgave:
    """Keep the assets and debts on a day, valued and tested; `reden`: why this day.

    Raises ValidationError without a reason, RechtFout for a line that cannot be valued, DoorstartFout and
    PermissionDenied.
    """
    slot = open_dossier(dossier, procedure, gebruiker)
    reden = eis_tekst("reden", reden, _("Schrijf op waarom u het vermogen op deze dag vaststelt."))
    uitkomst = vermogen.bereken(staat=staat, parameters=parameters())
    waarde = uitkomst.waarde
    rij = Vermogensopgave(
        dossier=slot, procedure=procedure, datum=werkdatum(), gebruiker=gebruiker, reden=reden,
        peildatum=staat.peildatum, versie=volgende(Vermogensopgave, slot), totaal=waarde.totaal, eigen=waarde.eigen,
        boven_grens=waarde.boven_grens,
        berekening=_bereken(slot, vermogen.SOORT, vermogen.als_invoer(staat), uitkomst),
    )  # fmt: skip
    rij.save()
    meld(
        "vermogen_vastgesteld", slot, gebruiker,
        f"Vermogen vastgesteld op {rij.peildatum:%d-%m-%Y}: eigen vermogen € {tekst_uit_centen(rij.eigen)} "
        f"(versie {rij.versie})",
        vermogen=rij.pk, berekening=rij.berekening_id,
    )  # fmt: skip
    return rij


@transaction.atomic
def bewaar_prognose(
    *,
    dossier: Dossier,
    procedure: Procedure | None,
    cijfers: prognose.Prognose,
    peildatum: date,
    reden: str,
    gebruiker: Gebruiker,
    verlagingen: tuple[Verlaging, ...] = (),
) -> Inkomensprognose:
    """Keep the expected income per month, with the provisional amount for the household of `peildatum`.

    Raises ValidationError without a reason, RechtFout when an amount is not known, DoorstartFout, PermissionDenied.
    """
    slot = open_dossier(dossier, procedure, gebruiker)
    reden = eis_tekst("reden", reden, _("Schrijf op waarop deze verwachting rust."))
    huishouden = rechtshuishouden_op(slot, peildatum)
    uitkomst = prognose.bereken(
        prognose=cijfers, huishouden=huishouden, peildatum=peildatum, verlagingen=verlagingen, parameters=parameters()
    )
    invoer = prognose.als_invoer(cijfers, huishouden, peildatum, verlagingen)
    rij = Inkomensprognose(
        dossier=slot, procedure=procedure, datum=werkdatum(), gebruiker=gebruiker, reden=reden,
        versie=volgende(Inkomensprognose, slot), inkomen=uitkomst.waarde.inkomen, maandbedrag=uitkomst.waarde.bedrag,
        berekening=_bereken(slot, prognose.SOORT, invoer, uitkomst),
    )  # fmt: skip
    rij.save()
    meld(
        "inkomen_verwacht", slot, gebruiker,
        f"Verwacht inkomen vastgelegd: gemiddeld € {tekst_uit_centen(rij.inkomen)} per maand (versie {rij.versie})",
        prognose=rij.pk, berekening=rij.berekening_id,
    )  # fmt: skip
    return rij


@transaction.atomic
def bewaar_groepstoets(
    *,
    dossier: Dossier,
    procedure: Procedure | None,
    feiten: groepstoets.Feiten,
    groep: str,
    reden: str,
    gebruiker: Gebruiker,
) -> Groepstoets:
    """Keep the test of the groups with the one that the adviser chose; choosing another than fits asks a reason.

    Raises ValidationError for an unknown group or without a reason, RechtFout, DoorstartFout, PermissionDenied.
    """
    slot = open_dossier(dossier, procedure, gebruiker)
    if groep not in {*(letter.value for letter in Groep), groepstoets.VOORBEREIDING}:
        raise ValidationError({"groep": _("Kies een groep uit de lijst.")})
    uitkomst = groepstoets.bereken(feiten=feiten, parameters=parameters())
    oordeel = next(rij for rij in uitkomst.waarde.oordelen if rij.groep == groep)
    if oordeel.past != "ja" or uitkomst.waarde.voorstel != groep:
        reden = eis_tekst(
            "reden", reden, _("De toets stelt deze groep niet voor. Schrijf op waarom u haar toch kiest.")
        )
    rij = Groepstoets(
        dossier=slot, procedure=procedure, datum=werkdatum(), gebruiker=gebruiker, groep=groep, reden=reden.strip(),
        versie=volgende(Groepstoets, slot),
        berekening=_bereken(slot, groepstoets.SOORT, groepstoets.als_invoer(feiten), uitkomst),
    )  # fmt: skip
    rij.save()
    meld(
        "groep_getoetst", slot, gebruiker, f"Groep getoetst: {oordeel.naam} (versie {rij.versie})",
        groepstoets=rij.pk, groep=groep,
    )  # fmt: skip
    return rij
