"""How many months of a vrijlating are used: loose months, or a period that runs on once it has begun.

Letter n counted consecutive months in the text of 1 January 2016 and months in that of 1 July 2016. Letters r and z
and art. 34a lid 1 under a give one period. That such a period runs on in months without income is a reading
(INTERPRETATION): the text says "aaneengesloten" or "gedurende een periode" and no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bijstandsrecht.kern import (
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer_keuze,
    maanden,
    regelt,
)
from bijstandsrecht.participatiewet.artikel_31 import vrijlating_artikel
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.vrijlatingsrecht import MAANDEN, VRIJLATING, Vrijlatingsoort

AANEENGESLOTEN = f"{VRIJLATING}n_aaneengesloten"


class Toepassing(NamedTuple):
    """Months in which a vrijlating was applied: from `van` up to and including `tot_en_met`."""

    soort: Vrijlatingsoort
    van: Maand
    tot_en_met: Maand


class Maandtelling(NamedTuple):
    """Months used before the month asked for, the most that are allowed, and what is left."""

    gebruikt: int
    hoogstens: int
    over: int


@regelt("participatiewet", "31 lid 2 onder n", "31 lid 2 onder r", "31 lid 2 onder z", "34a lid 1 onder a")
def tel_vrijlatingsmaanden(
    *, soort: Vrijlatingsoort, toepassingen: Sequence[Toepassing], maand: Maand, parameters: Parameterboek
) -> Uitkomst[Maandtelling]:
    """Count the months of one vrijlating that were used before `maand`.

    Raises OngeldigeInvoer for a vrijlating without a last month (y, aa, 34a1b, 34a1c) or periods that end before
    they begin, OnbekendBedrag outside the years that were read.
    """
    spoor = Spoor()
    telling = tel(soort, toepassingen, maand, parameters, spoor)
    zin = "Van deze vrijlating zijn {maanden_gebruikt} gebruikt. Er blijven er {maanden_over} over."
    wortel = Stap(
        "vrijlatingsmaanden", telling.over, "maanden", "berekend",
        pw(vrijlating_artikel(soort, maand.eerste_dag), maand.eerste_dag), zin, "", tuple(spoor.stappen),
        "gelijk", ("maanden_over",),
    )  # fmt: skip
    return Uitkomst.van(telling, wortel, spoor)


def tel(
    soort: Vrijlatingsoort, toepassingen: Sequence[Toepassing], maand: Maand, parameters: Parameterboek, spoor: Spoor
) -> Maandtelling:
    """The same count, written in a notebook of the caller."""
    dag = maand.eerste_dag
    bron = pw(vrijlating_artikel(soort, dag), dag)
    controleer_keuze("soort", soort, MAANDEN, "Deze vrijlating heeft geen laatste maand.", artikel=bron.kort)
    eerder = eerdere_maanden(soort, toepassingen, maand)
    loopt_door = soort != "n" or _aaneengesloten(maand, parameters, spoor)
    gebruikt = len(set(eerder))
    if loopt_door and eerder:
        gebruikt = maand - min(eerder)
        if gebruikt > len(set(eerder)):
            spoor.waarschuw("Let op: de periode van deze vrijlating loopt door, ook in maanden zonder inkomen.")
    zin = "De periode loopt door vanaf de eerste maand." if loopt_door else "Alleen de maanden waarin zij gold."
    spoor.gegeven("maanden_gebruikt", gebruikt, "maanden", zin, bron, "oordeel", "interpretatie" if loopt_door else "")
    _meld_oude_telling(soort, eerder, maand, loopt_door, parameters, spoor)
    hoogstens = spoor.parameter("maanden_hoogstens", MAANDEN[soort], parameters.op(MAANDEN[soort], dag))
    over = max(0, hoogstens - gebruikt)
    spoor.berekend("maanden_over", over, "maanden", "min_nul", ("maanden_hoogstens", "maanden_gebruikt"), bron)
    return Maandtelling(gebruikt, hoogstens, over)


def eerdere_maanden(soort: str, toepassingen: Sequence[Toepassing], maand: Maand) -> list[Maand]:
    """The months before `maand` in which this vrijlating was applied."""
    eerder: list[Maand] = []
    for toepassing in toepassingen:
        if toepassing.tot_en_met < toepassing.van:
            raise OngeldigeInvoer(
                "Deze periode eindigt voor zij begint.", veld="tot_en_met", waarde=str(toepassing.tot_en_met),
                artikel="art. 31 lid 2 en art. 34a Participatiewet", remedie="Draai de maanden om.",
            )  # fmt: skip
        if toepassing.soort == soort:
            eerder.extend(m for m in maanden(toepassing.van, toepassing.tot_en_met) if m < maand)
    return eerder


def _aaneengesloten(maand: Maand, parameters: Parameterboek, spoor: Spoor) -> bool:
    return bool(
        spoor.parameter("maanden_aaneengesloten", AANEENGESLOTEN, parameters.op(AANEENGESLOTEN, maand.eerste_dag))
    )


def _meld_oude_telling(
    soort: str, eerder: Sequence[Maand], maand: Maand, loopt_door: bool, parameters: Parameterboek, spoor: Spoor
) -> None:
    """Months of letter n that were counted the old way: no transitional rule was read."""
    if soort != "n" or loopt_door or not eerder:
        return
    if parameters.op(AANEENGESLOTEN, min(eerder).eerste_dag).waarde:
        spoor.waarschuw(
            "Let op: in een deel van deze maanden moesten de zes maanden nog aaneengesloten zijn. "
            f"Gerekend is met de regel van {maand.naam}; overgangsrecht is niet gelezen."
        )
