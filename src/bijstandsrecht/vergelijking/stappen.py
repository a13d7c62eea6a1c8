"""Lay two explanations beside each other: the steps that changed, and among them the ones that caused it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Literal, NamedTuple

from bijstandsrecht.kern import Stap

Soort = Literal["gewijzigd", "nieuw", "vervallen"]


class Stapverschil(NamedTuple):
    """One step in which two explanations differ; `pad` is its place in the tree, from the outcome down.

    `oud` and `nieuw` are the steps as they stood; None where there was none.
    """

    pad: tuple[str, ...]
    soort: Soort
    oud: Stap | None
    nieuw: Stap | None

    @property
    def zin(self) -> str:
        """The change in one plain sentence, without the tree."""
        naam = self.pad[-1].replace("_", " ").capitalize()
        if self.oud is None:
            return f"{naam}: nieuw, {self.nieuw.tekst if self.nieuw else ''}."
        if self.nieuw is None:
            return f"{naam}: vervallen, was {self.oud.tekst}."
        if self.oud.waarde == self.nieuw.waarde:
            return f"{naam}: {self.nieuw.tekst}, maar op een andere grond."
        return f"{naam}: was {self.oud.tekst}, wordt {self.nieuw.tekst}."


def vergelijk_stappen(oud: Stap, nieuw: Stap) -> tuple[Stapverschil, ...]:
    """Every step in which two explanations of the same calculation differ, from the leaves to the root.

    Steps are matched by name under the same parent. A step differs when its value, its operation or the article
    it rests on differs; another version date of the same article is no difference.
    """
    return tuple(_verschillen(oud, nieuw, ()))


def oorzaken(verschillen: Sequence[Stapverschil]) -> tuple[Stapverschil, ...]:
    """The changes that do not follow from another change: a fact, an amount, a policy, a judgment or a rule."""
    geraakt = {verschil.pad[-1] for verschil in verschillen}
    return tuple(verschil for verschil in verschillen if not _volgt(verschil, geraakt))


def _verschillen(oud: Stap, nieuw: Stap, boven: tuple[str, ...]) -> Iterator[Stapverschil]:
    pad = (*boven, nieuw.naam)
    eerder, later = {stap.naam: stap for stap in oud.stappen}, {stap.naam: stap for stap in nieuw.stappen}
    for naam, stap in later.items():
        if naam in eerder:
            yield from _verschillen(eerder[naam], stap, pad)
        else:
            yield Stapverschil((*pad, naam), "nieuw", None, stap)
    for naam in eerder.keys() - later.keys():
        yield Stapverschil((*pad, naam), "vervallen", eerder[naam], None)
    if _inhoud(oud) != _inhoud(nieuw):
        yield Stapverschil(pad, "gewijzigd", oud, nieuw)


def _inhoud(stap: Stap) -> tuple[object, ...]:
    plek = (stap.bron.wet, stap.bron.artikel) if stap.bron is not None else None
    return stap.waarde, stap.bewerking, stap.uit, stap.herkomst, plek


def _volgt(verschil: Stapverschil, geraakt: set[str]) -> bool:
    """Whether a change follows from others: a computed step of which an operand or a child changed."""
    if verschil.oud is None or verschil.nieuw is None or verschil.nieuw.herkomst != "berekend":
        return False
    return any(naam in geraakt for naam in chain(verschil.nieuw.uit, (stap.naam for stap in verschil.nieuw.stappen)))
