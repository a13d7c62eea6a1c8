"""Starting a procedure: what must be known is checked, the legal deadline counts from the day of receipt."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from doorstart.dossiers.models import Dossier, Dossierstatus
from doorstart.dossiers.status import vergrendel
from doorstart.kern.fouten import OngeldigeStap
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.werkproces import invoer, klok, toelating
from doorstart.werkproces.effecten import voer_effect_uit
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import GROEPSPROCEDURES, Proceduretabel, tabel_van
from doorstart.werkproces.proceduretaken import vernieuw_taak
from doorstart.werkproces.taken import werkdatum


@transaction.atomic
def start_procedure(
    *,
    dossier: Dossier,
    soort: str,
    ontvangen_op: date,
    gebruiker: Gebruiker | None,
    gegevens: Mapping[str, Any] | None = None,
    bevestigd: bool = False,
) -> Procedure:
    """Start a procedure on a dossier; the legal deadline counts from `ontvangen_op`.

    `gegevens` are the fields of `Proceduretabel.start`. A first Bbz application may say `gevraagd`: levensonderhoud
    (default), kapitaal (then only the procedure for capital starts, and that one comes back) or beide (both start,
    linked in `gegevens["gekoppeld"]`, and the one for living costs comes back). `gebruiker` None is the machine: only
    for a table marked `ambtshalve`. Who applied hears that we have it, unless `bevestigd`: that was said before.

    Raises OngeldigeStap when the same one is still open or the dossier is closed, ValidationError per field that is
    missing or for a day that has not come yet, PermissionDenied.
    """
    tabel = tabel_van(soort)
    if gebruiker is not None:
        eis(gebruiker, tabel.recht)
    elif not tabel.ambtshalve:
        raise PermissionDenied(_("Deze procedure kan het systeem niet zelf beginnen. Een medewerker moet het doen."))
    slot = vergrendel(dossier.pk)
    gevraagd = (gegevens or {}).get("gevraagd", "levensonderhoud")
    if soort in GROEPSPROCEDURES and gevraagd != "levensonderhoud":
        rij = _met_kapitaal(slot, soort, ontvangen_op, gebruiker, gegevens or {})
    else:
        rij = _start(slot, tabel, ontvangen_op, gebruiker, gegevens or {})
    if tabel.termijn.ontvangst and gebruiker is not None and not bevestigd:
        voer_effect_uit(tabel.termijn.ontvangst, rij, {}, gebruiker)
    return rij


def _met_kapitaal(
    slot: Dossier, soort: str, ontvangen_op: date, gebruiker: Gebruiker | None, gegevens: Mapping[str, Any]
) -> Procedure:
    """Start the procedure for capital, and with "beide" also the one for living costs, linked to each other."""
    invoer.controleer(tabel_van(soort).start, gegevens)
    kapitaal = _start(slot, tabel_van("bbz_kapitaal"), ontvangen_op, gebruiker, {})
    if gegevens["gevraagd"] == "kapitaal":
        return kapitaal
    rij = _start(slot, tabel_van(soort), ontvangen_op, gebruiker, gegevens)
    koppel(kapitaal, rij)
    return rij


def koppel(een: Procedure, ander: Procedure) -> None:
    """Link two procedures of one locked dossier: living costs and capital that were asked together."""
    for rij, met in ((een, ander), (ander, een)):
        rij.gegevens |= {"gekoppeld": met.pk, "gevraagd": "beide"}
        rij.save(update_fields=["gegevens"])


def vervolg(rij: Procedure, op: Procedure) -> None:
    """Say that a procedure of the same locked dossier goes on where another ended: one application, another group."""
    rij.gegevens |= {"vervolg_op": [*op.gegevens.get("vervolg_op", []), op.pk]}
    rij.save(update_fields=["gegevens"])


def _start(
    slot: Dossier,
    tabel: Proceduretabel,
    ontvangen_op: date,
    gebruiker: Gebruiker | None,
    gegevens: Mapping[str, Any],
) -> Procedure:
    vandaag = werkdatum()
    if ontvangen_op > vandaag:
        raise ValidationError({"ontvangen_op": _("Deze dag is nog niet geweest.")})
    if slot.status == Dossierstatus.AFGESLOTEN and not tabel.na_afsluiten:
        raise OngeldigeStap(_("Dit dossier is afgesloten. Neem een nieuwe melding op."))
    start = invoer.als_json(invoer.controleer(tabel.start, gegevens))
    _eis_enig(slot, tabel, start)
    kennis = toelating.startkennis(tabel, slot, start)
    alles: dict[str, Any] = {"start": start | kennis.pop("start", {}), **kennis}
    if tabel.soort in GROEPSPROCEDURES:
        alles["gevraagd"] = start.get("gevraagd", "levensonderhoud")
    elif tabel.soort == "bbz_kapitaal":
        alles.setdefault("gevraagd", "kapitaal")
    rij = Procedure(dossier=slot, soort=tabel.soort, status=tabel.begin, ontvangen_op=ontvangen_op, gegevens=alles)
    rij.beslis_uiterlijk = klok.bereken(rij)
    rij.save()
    vernieuw_taak(rij, vandaag)
    with override("nl"):
        leg_vast(
            soort="procedure_gestart",
            datum=vandaag,
            dossiernummer=slot.nummer,
            gebruiker=gebruiker,
            omschrijving=f"Procedure gestart: {tabel.naam}",
            gegevens={
                "procedure": rij.pk,
                "start": alles["start"],
                "beslis_uiterlijk": rij.beslis_uiterlijk.isoformat() if rij.beslis_uiterlijk else None,
            },
        )
    return rij


def _eis_enig(slot: Dossier, tabel: Proceduretabel, start: Mapping[str, Any]) -> None:
    """Refuse the same procedure twice at once; for some tables "the same" also means the same year or decision."""
    lopend = Procedure.objects.filter(dossier=slot, soort=tabel.soort, afgerond_op__isnull=True)
    if tabel.uniek:
        lopend = lopend.filter(**{f"gegevens__start__{tabel.uniek}": start[tabel.uniek]})
    if lopend.exists():
        raise OngeldigeStap(_("Deze procedure loopt al in dit dossier. Rond die eerst af."))
