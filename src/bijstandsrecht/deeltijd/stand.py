"""What the months of a calendar year leave behind for the next one: a loss, used cost caps, hours.

A fold over statements in the order of the months. Nothing crosses the calendar year (step 4 of 2.5).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.kosten import aftrekbare_kosten
from bijstandsrecht.deeltijd.opgave import MaandOpgave
from bijstandsrecht.deeltijd.verlies import verlies_volgende_maand
from bijstandsrecht.kern import Maand, OngeldigeInvoer, StilSpoor, maanden

_GEEN: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Stand:
    """Carried into a month by one entrepreneur: loss (cents), counted costs per category (cents), hours this year.

    `partner` is what the partner carries.
    """

    verlies: int = 0
    kosten: Mapping[str, int] = field(default_factory=lambda: _GEEN)
    uren: int = 0
    partner: Stand | None = None


BEGIN = Stand()
"""Nothing carried: the stand on 1 January."""


def met_stand(opgave: MaandOpgave, stand: Stand) -> MaandOpgave:
    """The statement with what earlier months left behind filled in, for the partner too.

    Raises OngeldigeInvoer when the statement brings such figures itself: they would be counted twice.
    """
    for veld in ("verlies_meegenomen", "kosten_eerder", "uren_eerder"):
        if getattr(opgave, veld):
            raise OngeldigeInvoer(
                "Dit volgt al uit de eerdere maanden.", veld=veld, waarde=str(getattr(opgave, veld)),
                artikel="art. 32 Participatiewet", remedie="Laat dit leeg: het wordt zelf berekend.",
            )  # fmt: skip
    partner = opgave.partner
    return replace(
        opgave, verlies_meegenomen=stand.verlies, kosten_eerder=stand.kosten, uren_eerder=stand.uren,
        partner=None if partner is None else met_stand(partner, stand.partner or BEGIN),
    )  # fmt: skip


def na_maand(stand: Stand, *, maand: Maand, opgave: MaandOpgave | None, beleid: PtoBeleid) -> Stand:
    """What is carried out of `maand` into the next; `opgave` None is a month in which only time passes."""
    if maand.nummer == 12:
        return BEGIN
    partner = opgave.partner if opgave is not None else None
    if partner is not None or stand.partner is not None:
        na = na_maand(stand.partner or BEGIN, maand=maand, opgave=partner, beleid=beleid)
        return replace(_eigen(stand, maand, opgave, beleid), partner=na)
    return _eigen(stand, maand, opgave, beleid)


def tot_maand(stand: Stand, *, na: Maand, maand: Maand, beleid: PtoBeleid) -> Stand:
    """What is carried into `maand` when `stand` was carried out of `na`: months between only let time pass."""
    if na.jaar != maand.jaar:
        return BEGIN
    for tussen in maanden(na.plus(1), maand.plus(-1)):
        stand = na_maand(stand, maand=tussen, opgave=None, beleid=beleid)
    return stand


def _eigen(stand: Stand, maand: Maand, opgave: MaandOpgave | None, beleid: PtoBeleid) -> Stand:
    omzet, kosten, gebruikt, uren = 0, 0, stand.kosten, 0
    if opgave is not None:
        omzet, uren = opgave.omzet, opgave.uren
        if isinstance(opgave.kosten, int):
            kosten = opgave.kosten
        else:
            kosten, gebruikt = aftrekbare_kosten(
                opgave.kosten, beleid=beleid, eerder=stand.kosten, peildatum=maand.eerste_dag, spoor=StilSpoor()
            )
    verlies = verlies_volgende_maand(
        beleid=beleid, maand=maand, resultaat=omzet - kosten, verlies_meegenomen=stand.verlies
    )
    return Stand(verlies, gebruikt, stand.uren + uren)
