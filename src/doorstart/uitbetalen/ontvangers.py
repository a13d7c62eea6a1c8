"""Who gets what was set off with an own claim. The room of the claims registers itself; here nobody knows a claim.

registreer(Ontvanger(openstaand=openstaand, ontvang=ontvang, draai_terug=draai_terug))
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from doorstart.grootboek.models import Boeking
from doorstart.kern.fouten import DoorstartFout


@dataclass(frozen=True, slots=True, kw_only=True)
class Verrekend:
    """Cents that were taken off a payment for an own claim: they stand as a credit on DERDEN for this dossier.

    `vordering` is the number of the claim, `boeking` the entry that took it off, `sleutel` names it once.
    """

    vordering: str
    bedrag: int
    dossier: Any
    boeking: Boeking
    berekening: Any
    sleutel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontvanger:
    """How a room of claims takes part; all three in bulk.

    `openstaand`: per number of a claim what is open in cents; a claim that does not exist or may not be collected is
    absent. `ontvang`: book amounts from DERDEN to the claims; doing it twice with the same keys changes nothing.
    `draai_terug`: undo what was booked under these keys.
    """

    openstaand: Callable[[Collection[str]], Mapping[str, int]]
    ontvang: Callable[[Sequence[Verrekend], Any, date], object]
    draai_terug: Callable[[Collection[str], Any, str], object]


_ONTVANGER: list[Ontvanger] = []


def registreer(ontvanger: Ontvanger) -> None:
    """Say who gets what is set off. Raises ValueError for a second one."""
    if _ONTVANGER and [ontvanger] != _ONTVANGER:
        raise ValueError("Er is al een ontvanger van verrekeningen. Registreer er een.")
    _ONTVANGER[:] = [ontvanger]


def ontvanger() -> Ontvanger:
    """Return who gets what is set off; raises DoorstartFout when no room registered."""
    if not _ONTVANGER:
        raise DoorstartFout(_("Verrekenen met een vordering kan nog niet: geen kamer houdt de vorderingen bij."))
    return _ONTVANGER[0]


def openstaand(vorderingen: Collection[str]) -> Mapping[str, int]:
    """Return per claim what is open in cents; nothing when nothing is asked."""
    return ontvanger().openstaand(vorderingen) if vorderingen else {}
