"""Writes of the procedures: the door through which a procedure moves; `starten` is the one through which it begins.

Each call locks the dossier, checks the table, the right and what must be filled in, changes deadline, status and
tasks, runs the effect, and writes one event; all in one transaction.
"""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from doorstart.dossiers.status import vergrendel, vorder
from doorstart.kern.fouten import OngeldigeStap
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces import dwangsom, invoer, klok, toelating
from doorstart.werkproces.effecten import voer_effect_uit
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import Klok, Overgang, Proceduretabel, tabel_van
from doorstart.werkproces.procedures.tabel import BLIJFT, TERUG
from doorstart.werkproces.proceduretaken import kenmerk_van, vernieuw_taak
from doorstart.werkproces.starten import start_procedure
from doorstart.werkproces.taken import maak_taak, rond_taken_af, werkdatum

__all__ = ["kenmerk_van", "maak_taak", "rond_taken_af", "start_procedure", "verplaats", "voer_uit"]


@transaction.atomic
def voer_uit(
    *, procedure: Procedure, actie: str, gebruiker: Gebruiker | None, gegevens: Mapping[str, Any] | None = None
) -> Procedure:
    """Move a procedure by one transition of its table and write one event.

    `gebruiker` None is the machine: only for a transition that the table marks `automatisch`. Raises OngeldigeStap
    (not in the table, or a condition is not met), PermissionDenied (role), ValidationError (a sentence per field that
    is missing or wrong). Extra `gegevens`, such as the key of a decision or of a judgment (`oordeel`), are stored.
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
    *, procedure: Procedure, actie: str, gebruiker: Gebruiker | None, gegevens: Mapping[str, Any] | None = None
) -> Procedure:
    """Do what `voer_uit` does without an event, for a service that writes one itself (intake, decision)."""
    slot = vergrendel(procedure.dossier_id)
    rij = Procedure.objects.select_for_update().get(pk=procedure.pk)
    rij.dossier = slot
    tabel, vandaag = tabel_van(rij.soort), werkdatum()
    overgang = _kies(tabel, rij, actie, gegevens or {})
    toelating.eis_stap(rij, overgang, gebruiker)
    schoon = {**(gegevens or {}), **invoer.controleer(overgang.vereist, gegevens or {})}
    toelating.eis_oordeel_bij(rij, overgang, schoon)
    if overgang.na_hersteltermijn:
        klok.eis_hersteltermijn_voorbij(rij, vandaag)
    klok.pas_toe(rij, overgang.klok, schoon, vandaag)
    oud = rij.status
    rij.status = _bestemming(rij, overgang)
    if rij.status != oud and overgang.naar != TERUG:
        rij.gegevens["vanuit"] = rij.gegevens.get("vanuit", {}) | {rij.status: oud}
    wie = str(gebruiker) if gebruiker else "Doorstart"
    rij.gegevens[actie] = invoer.als_json(schoon) | {"op": vandaag.isoformat(), "door": wie}
    rij.save()
    if overgang.dossierstatus:
        vorder(slot, overgang.dossierstatus)
    if overgang.klok is Klok.STOPPEN or rij.status != oud:
        rond_taken_af(kenmerk=kenmerk_van(rij), gebruiker=gebruiker)
    vernieuw_taak(rij, vandaag)
    if overgang.klok is Klok.STOPPEN:
        dwangsom.na_besluit(rij, gebruiker)
    if overgang.effect and gebruiker is not None:
        voer_effect_uit(overgang.effect, rij, schoon, gebruiker)
    return rij


def _kies(tabel: Proceduretabel, rij: Procedure, actie: str, gegevens: Mapping[str, Any]) -> Overgang:
    """Return the transition; one action may have several, told apart by the direction of the decision."""
    overgang = tabel.overgang(rij.status, actie)
    richting = gegevens.get("uitkomst")
    if richting and not overgang.past(richting):
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
