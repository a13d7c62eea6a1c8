"""Writes of the procedures: one door through which a procedure starts and moves.

Each call locks the dossier, checks the table, the right and what must be filled in, changes deadline, status and
tasks, runs the effect, and writes one event; all in one transaction.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from doorstart.dossiers.models import Dossier, Dossierstatus
from doorstart.dossiers.status import vergrendel, vorder
from doorstart.kern.fouten import OngeldigeStap
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.werkproces import invoer, klok
from doorstart.werkproces.effecten import voer_effect_uit
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import Klok, Overgang, Proceduretabel, Status, tabel_van
from doorstart.werkproces.procedures.tabel import BLIJFT, TERUG
from doorstart.werkproces.taken import maak_taak, rond_taken_af, werkdatum

__all__ = ["kenmerk_van", "maak_taak", "rond_taken_af", "start_procedure", "verplaats", "voer_uit"]


def kenmerk_van(procedure: Procedure) -> str:
    """Return the mark of the tasks that belong to a procedure."""
    return f"procedure:{procedure.pk}"


@transaction.atomic
def start_procedure(*, dossier: Dossier, soort: str, ontvangen_op: date, gebruiker: Gebruiker) -> Procedure:
    """Start a procedure on a dossier; the legal deadline counts from `ontvangen_op`.

    Raises OngeldigeStap when one of this kind is still open or the dossier is closed, ValidationError for a day
    that has not come yet.
    """
    eis(gebruiker, "dossier.schrijven")
    tabel, vandaag, slot = tabel_van(soort), werkdatum(), vergrendel(dossier.pk)
    if ontvangen_op > vandaag:
        raise ValidationError({"ontvangen_op": _("Deze dag is nog niet geweest.")})
    if slot.status == Dossierstatus.AFGESLOTEN:
        raise OngeldigeStap(_("Dit dossier is afgesloten. Neem een nieuwe melding op."))
    if Procedure.objects.filter(dossier=slot, soort=soort, afgerond_op__isnull=True).exists():
        raise OngeldigeStap(_("Deze procedure loopt al in dit dossier. Rond die eerst af."))
    rij = Procedure(dossier=slot, soort=soort, status=tabel.begin, ontvangen_op=ontvangen_op)
    rij.beslis_uiterlijk = klok.bereken(rij)
    rij.save()
    _vernieuw_taak(rij, tabel.status(rij.status), vandaag)
    with override("nl"):
        leg_vast(
            soort="procedure_gestart",
            datum=vandaag,
            dossiernummer=slot.nummer,
            gebruiker=gebruiker,
            omschrijving=f"Procedure gestart: {tabel.naam}",
            gegevens={"procedure": rij.pk, "beslis_uiterlijk": rij.beslis_uiterlijk.isoformat()},
        )
    return rij


@transaction.atomic
def voer_uit(
    *, procedure: Procedure, actie: str, gebruiker: Gebruiker, gegevens: Mapping[str, Any] | None = None
) -> Procedure:
    """Move a procedure by one transition of its table and write one event.

    Raises OngeldigeStap (not in the table, or a condition is not met), PermissionDenied (role), ValidationError
    (a sentence per field that is missing or wrong). Extra `gegevens`, such as the key of a decision, are stored.
    """
    rij = verplaats(procedure=procedure, actie=actie, gebruiker=gebruiker, gegevens=gegevens)
    tabel = tabel_van(rij.soort)
    with override("nl"):
        leg_vast(
            soort=f"procedure_{actie}",
            datum=werkdatum(),
            dossiernummer=rij.dossier.nummer,
            gebruiker=gebruiker,
            omschrijving=f"{tabel.naam}: {tabel.knop(actie)}. Nu: {tabel.status(rij.status).naam}.",
            gegevens=rij.gegevens[actie]
            | {
                "procedure": rij.pk,
                "status": rij.status,
                "beslis_uiterlijk": rij.beslis_uiterlijk.isoformat() if rij.beslis_uiterlijk else None,
            },
        )
    return rij


@transaction.atomic
def verplaats(
    *, procedure: Procedure, actie: str, gebruiker: Gebruiker, gegevens: Mapping[str, Any] | None = None
) -> Procedure:
    """Do what `voer_uit` does without an event, for a service that writes one itself (intake, decision)."""
    slot = vergrendel(procedure.dossier_id)
    rij = Procedure.objects.select_for_update().get(pk=procedure.pk)
    rij.dossier = slot
    tabel, vandaag = tabel_van(rij.soort), werkdatum()
    overgang = _kies(tabel, rij, actie, gegevens or {})
    eis(gebruiker, overgang.recht)
    schoon = {**(gegevens or {}), **invoer.controleer(overgang, gegevens or {})}
    klok.pas_toe(rij, overgang.klok, schoon, vandaag)
    oud = rij.status
    rij.status = _bestemming(rij, overgang)
    if rij.status != oud and overgang.naar != TERUG:
        rij.gegevens["vanuit"] = rij.gegevens.get("vanuit", {}) | {rij.status: oud}
    rij.gegevens[actie] = invoer.als_json(schoon) | {"op": vandaag.isoformat(), "door": str(gebruiker)}
    rij.save()
    if overgang.dossierstatus:
        vorder(slot, overgang.dossierstatus)
    if overgang.klok is Klok.STOPPEN or rij.status != oud:
        rond_taken_af(kenmerk=kenmerk_van(rij), gebruiker=gebruiker)
    _vernieuw_taak(rij, tabel.status(rij.status), vandaag)
    if overgang.effect:
        voer_effect_uit(overgang.effect, rij, schoon, gebruiker)
    return rij


def _kies(tabel: Proceduretabel, rij: Procedure, actie: str, gegevens: Mapping[str, Any]) -> Overgang:
    """Return the transition; one action may have several, told apart by the direction of the decision."""
    overgang = tabel.overgang(rij.status, actie)
    richting = gegevens.get("uitkomst")
    if richting and overgang.uitkomst and richting not in overgang.uitkomst:
        raise OngeldigeStap(
            _("Vanuit '%(status)s' kan alleen: %(mogelijk)s.")
            % {"status": tabel.status(rij.status).naam, "mogelijk": ", ".join(overgang.uitkomst)}
        )
    return overgang


def _bestemming(rij: Procedure, overgang: Overgang) -> str:
    if overgang.naar == BLIJFT:
        return rij.status
    if overgang.naar == TERUG:
        return str(rij.gegevens.get("vanuit", {}).get(rij.status, tabel_van(rij.soort).begin))
    return overgang.naar


def _vernieuw_taak(rij: Procedure, status: Status, vandaag: date) -> None:
    """Put the task of this status on the worklist, or bring its deadline up to date."""
    taak = status.taak
    if taak is None:
        return
    if taak.termijn == "herstel":
        uiterlijk = klok.hersteltermijn(rij) or vandaag
    elif isinstance(taak.termijn, int):
        uiterlijk = vandaag + timedelta(days=taak.termijn)
    else:
        uiterlijk = rij.beslis_uiterlijk or vandaag
    with override("nl"):
        maak_taak(
            dossier=rij.dossier,
            procedure=rij,
            soort=taak.soort,
            waarom=str(taak.waarom),
            recht=taak.recht,
            uiterlijk=uiterlijk,
            pad=_pad(rij, taak.pagina),
            kenmerk=kenmerk_van(rij),
        )


def _pad(rij: Procedure, pagina: str) -> str:
    besluit = rij.gegevens.get("stel_besluit_voor", {}).get("besluit")
    if pagina == "intake":
        return reverse("balie:intake", args=[rij.dossier.nummer])
    if pagina == "dossier":
        return reverse("balie:dossier", args=[rij.dossier.nummer])
    if pagina == "besluit" and besluit:
        return reverse("balie:besluit", args=[besluit])
    return reverse("balie:procedure", args=[rij.pk])
