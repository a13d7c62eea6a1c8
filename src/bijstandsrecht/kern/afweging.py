"""Weighing the conditions of a rule: what speaks for, what against, and what still has to be asked.

A person decides; a judging function only prepares that. A condition whose fact is not known is neither met nor failed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from bijstandsrecht.kern.bron import Bron
from bijstandsrecht.kern.spoor import Spoor
from bijstandsrecht.kern.stap import Herkomst

Antwoord: TypeAlias = Literal["ja", "nee", "onbekend"]


class Voorwaarde(NamedTuple):
    """One condition: whether it is met (None: not known), its sentence for each case, and the article.

    `herkomst` is "oordeel" for what the college has to judge, "berekend" for what follows from dates or numbers.
    """

    naam: str
    vervuld: bool | None
    voor: str
    tegen: str
    vraag: str
    bron: Bron
    herkomst: Herkomst = "invoer"
    status: str = ""

    @property
    def antwoord(self) -> Antwoord:
        """The state of the condition in a word."""
        return antwoord(self.vervuld)

    @property
    def zin(self) -> str:
        """The sentence that belongs to the state."""
        return self.vraag if self.vervuld is None else self.voor if self.vervuld else self.tegen


class Weging(NamedTuple):
    """The reasons of a set of conditions; `past` is nee as soon as one fails, ja when all are met."""

    past: Antwoord
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]

    @property
    def vervuld(self) -> bool | None:
        """Whether all conditions are met; None while that is not known."""
        return {"ja": True, "nee": False}.get(self.past)


def antwoord(vervuld: bool | None) -> Antwoord:
    """True, false or unknown as a word."""
    return "onbekend" if vervuld is None else "ja" if vervuld else "nee"


def weeg(voorwaarden: Sequence[Voorwaarde], spoor: Spoor) -> Weging:
    """Sort conditions into for, against and unknown, and write each as a step."""
    for eis in voorwaarden:
        spoor.gegeven(eis.naam, eis.antwoord, "tekst", eis.zin, eis.bron, eis.herkomst, eis.status)
    tegen = tuple(eis.tegen for eis in voorwaarden if eis.vervuld is False)
    onbekend = tuple(eis.vraag for eis in voorwaarden if eis.vervuld is None)
    voor = tuple(eis.voor for eis in voorwaarden if eis.vervuld)
    return Weging("nee" if tegen else "onbekend" if onbekend else "ja", voor, tegen, onbekend)


def niet(vervuld: bool | None) -> bool | None:
    """The opposite of a fact; unknown stays unknown."""
    return None if vervuld is None else not vervuld


def alle(*delen: bool | None) -> bool | None:
    """Whether all facts hold: no as soon as one does not, unknown as long as one is not known."""
    if False in delen:
        return False
    return None if None in delen else True
