"""Writing and reading the event log; the only door to it."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from doorstart.kern.massaal import voeg_toe
from doorstart.kern.models import Gebeurtenis
from doorstart.kern.scope import huidige_organisatie_id

# Made once: with these options `json.dumps` would make a new encoder for every event.
_ALS_TEKST = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode


def _hash(vorige: str, inhoud: dict[str, Any]) -> str:
    return hashlib.sha256((vorige + _ALS_TEKST(inhoud)).encode()).hexdigest()


def nieuw(
    *,
    soort: str,
    omschrijving: str,
    datum: date,
    dossiernummer: str = "",
    gebruiker: Any = None,
    gegevens: dict[str, Any] | None = None,
) -> Gebeurtenis:
    """Return an event that is not stored yet; give it to `leg_vast_alle` with others."""
    return Gebeurtenis(
        soort=soort,
        omschrijving=omschrijving[:500],
        datum=datum,
        dossiernummer=dossiernummer,
        gebruiker=gebruiker,
        gegevens=gegevens or {},
    )


@transaction.atomic
def leg_vast_alle(gebeurtenissen: Iterable[Gebeurtenis]) -> None:
    """Store events in order, each chained to the one before it in this organisation."""
    # The organisation's row is the lock that keeps the chain a chain when two people work at once.
    apps.get_model("organisatie", "Organisatie").objects.select_for_update().get(pk=huidige_organisatie_id())
    vorige = Gebeurtenis.objects.order_by("-id").values_list("hash", flat=True).first() or ""
    rijen = list(gebeurtenissen)
    nu = timezone.now()
    for rij in rijen:
        rij.tijdstip = nu
        rij.vorige_hash = vorige
        rij.hash = vorige = _hash(vorige, rij.inhoud())
    voeg_toe(Gebeurtenis, rijen)


def leg_vast(
    *,
    soort: str,
    omschrijving: str,
    datum: date,
    dossiernummer: str = "",
    gebruiker: Any = None,
    gegevens: dict[str, Any] | None = None,
) -> None:
    """Store one event. `soort` is a snake_case key, `omschrijving` a Dutch sentence for the timeline."""
    leg_vast_alle(
        [
            nieuw(
                soort=soort,
                omschrijving=omschrijving,
                datum=datum,
                dossiernummer=dossiernummer,
                gebruiker=gebruiker,
                gegevens=gegevens,
            )
        ]
    )


def gebeurtenissen_van(dossiernummer: str) -> "QuerySet[Gebeurtenis]":
    """Return the events of one dossier as a query, newest first, for a page that shows a part of them."""
    rijen: QuerySet[Gebeurtenis] = Gebeurtenis.objects.filter(dossiernummer=dossiernummer)
    return rijen.select_related("gebruiker").defer("gegevens", "vorige_hash", "hash").order_by("-datum", "-id")


def tijdlijn(dossiernummer: str, *, aantal: int = 50) -> Sequence[Gebeurtenis]:
    """Return the newest events of one dossier, newest first, with their users."""
    return list(gebeurtenissen_van(dossiernummer)[:aantal])


def eerste_breuk() -> int | None:
    """Return the id of the first event whose chain does not fit, or None when the log is whole."""
    vorige = ""
    for rij in Gebeurtenis.objects.order_by("id").iterator():
        if rij.vorige_hash != vorige or rij.hash != _hash(vorige, rij.inhoud()):
            return rij.pk
        vorige = rij.hash
    return None
