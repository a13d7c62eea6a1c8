"""What higher rooms want to know of a loan: they register here in `AppConfig.ready`, this room never imports theirs."""

from collections.abc import Callable
from typing import Any

from doorstart.leningen.models import Lening, Leninggebeurtenis

# (loan, event with decision and postings, cents, user): the amount stands on TERUG_TE_VORDEREN from then on.
NaarVordering = Callable[[Lening, Leninggebeurtenis, int, Any], object]
_NAAR_VORDERING: list[NaarVordering] = []


def registreer_vordering(functie: NaarVordering) -> None:
    """Say what happens when a credit becomes a claim (art. 29 lid 3). Raises ValueError for a second function."""
    if _NAAR_VORDERING and functie not in _NAAR_VORDERING:
        raise ValueError("Er is al een kamer die vorderingen uit leningen aanneemt. Registreer er een.")
    if functie not in _NAAR_VORDERING:
        _NAAR_VORDERING.append(functie)


def meld_vordering(*, lening: Lening, gebeurtenis: Leninggebeurtenis, bedrag: int, gebruiker: Any) -> None:
    """Hand a new claim over to the room that collects it; cents. Without such a room it only stands in the ledger."""
    for functie in _NAAR_VORDERING:
        functie(lening, gebeurtenis, bedrag, gebruiker)
