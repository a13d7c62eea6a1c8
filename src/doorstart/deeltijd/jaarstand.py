"""What the earlier months of a calendar year leave behind for the next: a loss, used cost caps, hours.

A fold over statements in the order of the months; a month without a statement only lets time pass.
Nothing crosses the calendar year.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from bijstandsrecht.deeltijd import PtoBeleid, aftrekbare_kosten, verlies_volgende_maand
from bijstandsrecht.kern import Maand, StilSpoor, maanden
from doorstart.deeltijd.feiten import Cijfers, kostenregels


@dataclass(frozen=True, slots=True)
class Jaarstand:
    """Carried into a month: loss in cents, counted costs in cents per category of this year, hours of this year."""

    verlies: int = 0
    kosten: Mapping[str, int] = field(default_factory=dict)
    uren: int = 0


def na_maand(stand: Jaarstand, *, maand: Maand, cijfers: Cijfers | None, beleid: PtoBeleid) -> Jaarstand:
    """Return what is carried out of `maand` into the next; `cijfers` None is a month without a statement."""
    if maand.nummer == 12:
        return Jaarstand()
    kosten, gebruikt, omzet, uren = 0, dict(stand.kosten), 0, 0
    if cijfers is not None:
        kosten, gebruikt = aftrekbare_kosten(
            kostenregels(cijfers.kosten),
            beleid=beleid,
            eerder=stand.kosten,
            peildatum=maand.eerste_dag,
            spoor=StilSpoor(),
        )
        omzet, uren = cijfers.omzet, cijfers.uren
    verlies = verlies_volgende_maand(
        beleid=beleid, maand=maand, resultaat=omzet - kosten, verlies_meegenomen=stand.verlies
    )
    return Jaarstand(verlies, gebruikt, stand.uren + uren)


def stand_bij(
    maand: Maand, *, eerder: Iterable[tuple[Maand, Cijfers]], beleid: Callable[[Maand], PtoBeleid]
) -> Jaarstand:
    """Return what the statements of earlier months of this calendar year carry into `maand`."""
    per_maand = {m: cijfers for m, cijfers in eerder if m.jaar == maand.jaar and m < maand}
    stand = Jaarstand()
    if not per_maand:
        return stand
    for m in maanden(min(per_maand), maand.plus(-1)):
        stand = na_maand(stand, maand=m, cijfers=per_maand.get(m), beleid=beleid(m))
    return stand
