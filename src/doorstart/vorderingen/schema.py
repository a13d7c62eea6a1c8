"""What of a claim should have been paid by now: instalments against payments, the oldest instalment first. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Termijnstand:
    """One instalment in cents: what it asks, what of it is paid, and the last day to pay it."""

    nummer: int
    vervalt_op: date
    bedrag: int
    voldaan: int

    @property
    def open(self) -> int:
        """What is still to be paid of it, in cents."""
        return self.bedrag - self.voldaan

    def te_laat(self, dag: date) -> bool:
        """Say whether something of it should have been paid before `dag`."""
        return self.open > 0 and self.vervalt_op < dag


def verdeel(termijnen: Iterable[tuple[date, int]], betaald: int) -> list[Termijnstand]:
    """Lay what was paid (cents) over the instalments, oldest first; what is over fits none and stays out."""
    over, uit = max(0, betaald), []
    for nummer, (dag, bedrag) in enumerate(termijnen, 1):
        voldaan = min(over, bedrag)
        over -= voldaan
        uit.append(Termijnstand(nummer, dag, bedrag, voldaan))
    return uit


def achterstand(termijnen: Iterable[Termijnstand], dag: date) -> int:
    """Return in cents what should have been paid before `dag` and is not."""
    return sum(termijn.open for termijn in termijnen if termijn.te_laat(dag))


@dataclass(frozen=True, slots=True)
class Stuk:
    """A part of an instalment in cents, when it was due and when it was paid; None: not yet."""

    bedrag: int
    vervalt_op: date
    betaald_op: date | None


def stukken(termijnen: Sequence[tuple[date, int]], betalingen: Iterable[tuple[date, int]]) -> list[Stuk]:
    """Cut the instalments into parts that were paid on one day each, oldest first; for interest by days."""
    rijen = sorted(betalingen)
    uit: list[Stuk] = []
    dag: date | None = None
    over = 0
    for vervalt_op, bedrag in termijnen:
        rest = bedrag
        while rest:
            if not over:
                dag, over = rijen.pop(0) if rijen else (None, rest)
            deel = min(rest, over)
            over -= deel
            rest -= deel
            uit.append(Stuk(deel, vervalt_op, dag))
    return uit
