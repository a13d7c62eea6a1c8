"""Writing and reading the event log; the only door to it."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.apps import apps
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from doorstart.kern.massaal import voeg_rijen_toe
from doorstart.kern.models import Gebeurtenis
from doorstart.kern.scope import huidige_organisatie_id

# Made once: with these options `json.dumps` would make a new encoder for every event.
_ALS_TEKST = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode


_KOLOMMEN = (
    "soort", "datum", "tijdstip", "dossiernummer", "gebruiker_id", "omschrijving", "gegevens", "vorige_hash", "hash",
)  # fmt: skip


class Nieuwegebeurtenis(NamedTuple):
    """An event that is not stored yet; its fields are those of `Gebeurtenis`."""

    soort: str
    datum: date
    dossiernummer: str
    gebruiker_id: int | None
    omschrijving: str
    gegevens: dict[str, Any]


def _hash(vorige: str, rij: Nieuwegebeurtenis | Gebeurtenis) -> str:
    """Return the hash of an event over the one before it and all that it tells."""
    inhoud = {
        "soort": rij.soort,
        "datum": rij.datum.isoformat(),
        "dossiernummer": rij.dossiernummer,
        "gebruiker": rij.gebruiker_id,
        "omschrijving": rij.omschrijving,
        "gegevens": rij.gegevens,
    }
    return hashlib.sha256((vorige + _ALS_TEKST(inhoud)).encode()).hexdigest()


def nieuw(
    *,
    soort: str,
    omschrijving: str,
    datum: date,
    dossiernummer: str = "",
    gebruiker: Any = None,
    gegevens: dict[str, Any] | None = None,
) -> Nieuwegebeurtenis:
    """Return an event that is not stored yet; give it to `leg_vast_alle` with others."""
    wie = None if gebruiker is None else gebruiker.pk
    return Nieuwegebeurtenis(soort, datum, dossiernummer, wie, omschrijving[:500], gegevens or {})


@transaction.atomic
def leg_vast_alle(gebeurtenissen: Iterable[Nieuwegebeurtenis]) -> None:
    """Store events in order, each chained to the one before it in this organisation."""
    # The organisation's row is the lock that keeps the chain a chain when two people work at once.
    apps.get_model("organisatie", "Organisatie").objects.select_for_update().get(pk=huidige_organisatie_id())
    vorige = Gebeurtenis.objects.order_by("-id").values_list("hash", flat=True).first() or ""
    # Whole first: telling an event may ask the database something, which cannot be while rows are sent.
    voeg_rijen_toe(Gebeurtenis, _KOLOMMEN, _geketend(list(gebeurtenissen), vorige))


def _geketend(gebeurtenissen: Iterable[Nieuwegebeurtenis], vorige: str) -> Iterator[tuple[Any, ...]]:
    """Return the values of each event, with its place in the chain."""
    nu = timezone.now()
    for g in gebeurtenissen:
        eigen = _hash(vorige, g)
        yield g.soort, g.datum, nu, g.dossiernummer, g.gebruiker_id, g.omschrijving, g.gegevens, vorige, eigen
        vorige = eigen


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
        if rij.vorige_hash != vorige or rij.hash != _hash(vorige, rij):
            return rij.pk
        vorige = rij.hash
    return None
