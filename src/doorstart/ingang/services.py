"""Writes of the entrance: melding, intake, and closing a dossier."""

from dataclasses import asdict
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.dossiers.invoer import Intake
from doorstart.dossiers.models import Dossier, Dossierstatus, Groep, Onderneming, Uitstroom
from doorstart.dossiers.quickscan import scan
from doorstart.dossiers.status import vergrendel, vorder
from doorstart.ingang.aanvragen import KAPITAAL
from doorstart.ingang.melden import PROCEDURE_VAN_GROEP, kenmerk_intake, meld
from doorstart.ingang.models import Gevraagd
from doorstart.kern.fouten import DoorstartFout, OngeldigeStap
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import GROEPSPROCEDURES
from doorstart.werkproces.selectors import lopende_procedures, procedures_van, verhinderen_afsluiten
from doorstart.werkproces.services import rond_taken_af, start_procedure, verplaats
from doorstart.werkproces.starten import koppel, vervolg
from doorstart.werkproces.taken import rond_dossiertaken_af

__all__ = ["leg_intake_vast", "meld", "sluit_af"]

_MET_KAPITAAL = (Groep.STARTER, Groep.GEVESTIGD, Groep.OUDER)
"""Groups that can get money for the business (arts 20, 22, 24 and 26 Bbz 2004); art. 2 lid 2 keeps out who stops."""
_EERSTE_CONTACT = (Dossierstatus.MELDING, Dossierstatus.INTAKE)


@transaction.atomic
def leg_intake_vast(*, dossier: Dossier, gebruiker: Gebruiker, intake: Intake) -> Dossier:
    """Store the intake with the quick scan, choose the group, and bring the procedure to the next status.

    The adviser may choose another group than the scan proposes; then `toelichting` must say why. Another group
    with a procedure of its own ends the running one and starts the new one from the same day of receipt.
    """
    eis(gebruiker, "dossier.schrijven")
    slot, nu = vergrendel(dossier.pk), vandaag(gebruiker.organisatie)
    if slot.status == Dossierstatus.AFGESLOTEN:
        raise OngeldigeStap(_("Dit dossier is afgesloten. Neem een nieuwe melding op."))
    uitslag = scan(intake, geboortedatum=slot.persoon.geboortedatum, peildatum=nu)
    if intake.groep != uitslag.voorstel and not intake.toelichting.strip():
        raise ValidationError(
            {"toelichting": _("U kiest een andere groep dan de quickscan voorstelt. Schrijf op waarom.")}
        )
    if slot.status in _EERSTE_CONTACT:
        # The group and benefit at first contact are what the performance figures count; later intakes leave them.
        slot.groep, slot.uitkering_bij_melding = intake.groep, intake.uitkering
        slot.save(update_fields=["groep", "uitkering_bij_melding"])
    if intake.gestart_op is not None:
        Onderneming.objects.filter(dossier=slot, gestart_op__isnull=True).update(gestart_op=intake.gestart_op)
    vorder(slot, Dossierstatus.INTAKE)
    _naar_volgende_status(slot, _gewenst(intake.groep, intake.gevraagd), gebruiker, nu)
    slot.refresh_from_db(fields=["status"])
    rond_taken_af(kenmerk=kenmerk_intake(slot), gebruiker=gebruiker)
    antwoorden = asdict(intake) | {"gestart_op": intake.gestart_op.isoformat() if intake.gestart_op else None}
    leg_vast(
        soort="intake",
        datum=nu,
        dossiernummer=slot.nummer,
        gebruiker=gebruiker,
        omschrijving=f"Intake gedaan. Groep: {Groep(intake.groep).label}. {intake.toelichting}".strip(),
        gegevens={
            "antwoorden": antwoorden,
            "voorstel": uitslag.voorstel,
            "kansen": [asdict(kans) for kans in uitslag.kansen],
        },
    )
    return slot


def _gewenst(groep: str, gevraagd: str) -> list[str]:
    """Return the procedures of what is asked: of the group, of capital, or both. Who stops gets no capital."""
    soorten = []
    levensonderhoud = PROCEDURE_VAN_GROEP.get(Groep(groep))
    alleen_kapitaal = gevraagd == Gevraagd.KAPITAAL and groep in _MET_KAPITAAL
    if levensonderhoud is not None and not alleen_kapitaal:
        soorten.append(levensonderhoud)
    if gevraagd != Gevraagd.LEVENSONDERHOUD and groep in _MET_KAPITAAL:
        soorten.append(KAPITAAL)
    return soorten


def _naar_volgende_status(slot: Dossier, gewenst: list[str], gebruiker: Gebruiker, nu: date) -> None:
    """Move the procedures that fit the choice out of 'melding'; end one that no longer fits."""
    lopend = {rij.soort: rij for rij in lopende_procedures(slot)}
    # What is asked at first contact counts from the melding; an application that comes later counts from today.
    ontvangen_op = nu if any(rij.status != "melding" for rij in procedures_van(slot)) else slot.melding_op
    vorige: Procedure | None = None
    for soort, rij in lopend.items():
        if soort not in gewenst and rij.status == "melding":
            ontvangen_op = rij.ontvangen_op
            vorige = verplaats(
                procedure=rij,
                actie="trek_in",
                gebruiker=gebruiker,
                gegevens={
                    "reden": "Bij de intake bleek een andere groep beter te passen.",
                    # A voorschot stays one on living costs of another group; capital has none (art. 14 lid 2 Bbz).
                    "gaat_door": not GROEPSPROCEDURES.isdisjoint(gewenst),
                },
            )
            rond_taken_af(kenmerk=f"procedure:{rij.pk}", gebruiker=gebruiker)
    gestart = []
    for soort in gewenst:
        procedure = lopend.get(soort) or start_procedure(
            dossier=slot, soort=soort, ontvangen_op=ontvangen_op, gebruiker=gebruiker
        )
        if procedure.status == "melding":
            procedure = verplaats(procedure=procedure, actie="leg_intake_vast", gebruiker=gebruiker)
        if vorige is not None and soort in GROEPSPROCEDURES:
            vervolg(procedure, vorige)
        gestart.append(procedure)
    if len(gestart) == 2:
        koppel(*gestart)


@transaction.atomic
def sluit_af(*, dossier: Dossier, gebruiker: Gebruiker, uitstroom: str, datum: date, reden: str = "") -> Dossier:
    """Close a dossier with the reason of leaving; its open tasks end with it, except what settles the time before.

    Raises DoorstartFout when it is closed already or a procedure still runs, ValidationError for a wrong day.
    """
    eis(gebruiker, "dossier.schrijven")
    slot, nu = vergrendel(dossier.pk), vandaag(gebruiker.organisatie)
    if slot.status == Dossierstatus.AFGESLOTEN:
        raise DoorstartFout(_("Dit dossier is al afgesloten."))
    fouten: dict[str, Any] = {}
    if uitstroom not in Uitstroom.values:
        fouten["uitstroom"] = _("Kies waarom het dossier wordt afgesloten.")
    if not slot.melding_op <= datum <= nu:
        fouten["datum"] = _("Kies een dag tussen de melding en vandaag.")
    if fouten:
        raise ValidationError(fouten)
    if verhinderen_afsluiten(slot):
        raise DoorstartFout(_("Er loopt nog een procedure. Neem eerst een besluit of trek de aanvraag in."))
    slot.status, slot.uitstroom, slot.afgesloten_op = Dossierstatus.AFGESLOTEN, uitstroom, datum
    slot.save(update_fields=["status", "uitstroom", "afgesloten_op"])
    rond_dossiertaken_af(dossier=slot, gebruiker=gebruiker)
    leg_vast(
        soort="dossier_afgesloten",
        datum=datum,
        dossiernummer=slot.nummer,
        gebruiker=gebruiker,
        omschrijving=f"Dossier afgesloten: {Uitstroom(uitstroom).label}. {reden}".strip(),
        gegevens={"uitstroom": uitstroom},
    )
    return slot
