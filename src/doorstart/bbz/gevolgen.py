"""What other rooms do with money that a decision of this room made owed: a claim, a loan that stays, a waiver.

This room posts; the room of claims and the room of loans keep what follows (who owes, in which instalments). They are
named here by the functions that `AppConfig.ready` registers, so that a posting never depends on how they work. All
of it runs inside the transaction of the approval.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from doorstart.dossiers.models import Dossier
from doorstart.grootboek.models import Boeking


@dataclass(frozen=True, slots=True, kw_only=True)
class Vordering:
    """A claim that was posted to TERUG_TE_VORDEREN, in cents. `grond`: article; `plicht`: the law leaves no choice."""

    soort: str
    dossier: Dossier
    besluit: Any
    berekening: Any
    boekingen: tuple[Boeking, ...]
    bedrag: int
    grond: str
    plicht: bool
    van: date
    tot: date


@dataclass(frozen=True, slots=True, kw_only=True)
class BlijvendeLening:
    """What stays an interest-free loan (art. 13), posted to LENING_RENTELOOS, in cents.

    `per_jaar` is the least to repay each calendar year, the first time in `eerste_jaar`: the year after the last one
    with aid.
    """

    dossier: Dossier
    besluit: Any
    berekening: Any
    boekingen: tuple[Boeking, ...]
    bedrag: int
    per_jaar: int
    eerste_jaar: int
    van: date
    tot: date


Vorderinggevolg = Callable[[Vordering, Any], object]
Leninggevolg = Callable[[BlijvendeLening, Any], object]
Terugdraaigevolg = Callable[[Boeking, Any, str], object]
Jaargevolg = Callable[[Any, Any], object]

_VORDERING: list[Vorderinggevolg] = []
_LENING: list[Leninggevolg] = []
_TERUGGEDRAAID: list[Terugdraaigevolg] = []
_VASTGESTELD: list[Jaargevolg] = []


def bij_vordering(functie: Vorderinggevolg) -> None:
    """Say what happens with a new claim: called with the claim and the user."""
    _voeg_toe(_VORDERING, functie)


def bij_blijvende_lening(functie: Leninggevolg) -> None:
    """Say what happens with a loan that stays: called with the loan and the user."""
    _voeg_toe(_LENING, functie)


def bij_terugdraaien(functie: Terugdraaigevolg) -> None:
    """Say what happens before an entry of an earlier settlement is reversed: called with entry, user and reason."""
    _voeg_toe(_TERUGGEDRAAID, functie)


def na_vaststelling(functie: Jaargevolg) -> None:
    """Say what follows from a settled boekjaar, such as a proposal to waive interest (art. 21)."""
    _voeg_toe(_VASTGESTELD, functie)


def _voeg_toe(lijst: list[Any], functie: Any) -> None:
    if functie not in lijst:
        lijst.append(functie)


def meld_vordering(vordering: Vordering, gebruiker: Any) -> None:
    """Tell every room about a new claim; nothing for zero cents."""
    if vordering.bedrag:
        for functie in _VORDERING:
            functie(vordering, gebruiker)


def meld_lening(lening: BlijvendeLening, gebruiker: Any) -> None:
    """Tell every room about a loan that stays; nothing for zero cents."""
    if lening.bedrag:
        for functie in _LENING:
            functie(lening, gebruiker)


def meld_terugdraaien(boeking: Boeking, gebruiker: Any, reden: str) -> None:
    """Tell every room that an entry is going to be reversed."""
    for functie in _TERUGGEDRAAID:
        functie(boeking, gebruiker, reden)


def meld_vastgesteld(vaststelling: Any, gebruiker: Any) -> None:
    """Tell every room that a boekjaar is settled."""
    for functie in _VASTGESTELD:
        functie(vaststelling, gebruiker)
