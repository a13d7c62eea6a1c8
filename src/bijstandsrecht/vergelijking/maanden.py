"""Two series of outcomes, before and after a change: per month the difference, for or against, and its causes.

Nothing is claimed or paid here. What may be reclaimed, and whether it should be, is another rule and a person's
decision (art. 54 lid 3, 58 Participatiewet, art. 12 lid 2 Bbz 2004).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from bijstandsrecht.kern import Maand, OngeldigeInvoer, Uitkomst, euro, regelt
from bijstandsrecht.vergelijking.stappen import Stapverschil, oorzaken, vergelijk_stappen


class Maandverschil(NamedTuple):
    """One month: what it was and becomes (cents), the difference (new minus old), the changed steps, the causes."""

    maand: Maand
    oud: int
    nieuw: int
    verschil: int
    stappen: tuple[Stapverschil, ...]
    oorzaken: tuple[Stapverschil, ...]

    @property
    def zin(self) -> str:
        """The month in plain Dutch, with what caused the difference."""
        if not self.verschil:
            return f"Over {self.maand.naam} verandert het bedrag niet."
        richting = "meer" if self.verschil > 0 else "minder"
        grond = " ".join(oorzaak.zin for oorzaak in self.oorzaken)
        return f"Over {self.maand.naam} is het {euro(abs(self.verschil))} {richting}. {grond}"


class Terugblik(NamedTuple):
    """All months, and what the change comes to: for the resident, against the resident, and together (cents)."""

    maanden: tuple[Maandverschil, ...]
    voor: int
    tegen: int
    saldo: int

    @property
    def zin(self) -> str:
        """The whole in one plain Dutch sentence."""
        geraakt = sum(1 for maand in self.maanden if maand.verschil)
        if not geraakt:
            return "In geen enkele maand verandert het bedrag."
        woord = "maand verandert" if geraakt == 1 else "maanden veranderen"
        return f"{geraakt} {woord}: {euro(self.voor)} erbij en {euro(self.tegen)} eraf, samen {euro(self.saldo)}."


@regelt("participatiewet", "54 lid 3 onder b")
def vergelijk_maanden(
    oud: Mapping[Maand, Uitkomst[Any]],
    nieuw: Mapping[Maand, Uitkomst[Any]],
    *,
    bedrag: Callable[[Any], int],
) -> Terugblik:
    """Compare two series of outcomes of the same months; `bedrag` picks the cents that count from a value.

    Raises OngeldigeInvoer when a month stands in one of the two only.
    """
    alleen = sorted(oud.keys() ^ nieuw.keys())
    if alleen:
        raise OngeldigeInvoer(
            f"Over {alleen[0].naam} is er maar een uitkomst.", veld="maanden", waarde=str(alleen[0]),
            artikel="art. 54 lid 3 Participatiewet", remedie="Reken elke maand zowel oud als nieuw uit.",
        )  # fmt: skip
    rijen = tuple(_maand(maand, oud[maand], nieuw[maand], bedrag) for maand in sorted(oud))
    voor = sum(max(rij.verschil, 0) for rij in rijen)
    tegen = sum(max(-rij.verschil, 0) for rij in rijen)
    return Terugblik(rijen, voor, tegen, voor - tegen)


def _maand(maand: Maand, oud: Uitkomst[Any], nieuw: Uitkomst[Any], bedrag: Callable[[Any], int]) -> Maandverschil:
    stappen = vergelijk_stappen(oud.stap, nieuw.stap)
    was, wordt = bedrag(oud.waarde), bedrag(nieuw.waarde)
    return Maandverschil(maand, was, wordt, wordt - was, stappen, oorzaken(stappen))
