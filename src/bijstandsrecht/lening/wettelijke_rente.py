"""Statutory interest on what was not paid in time: arts. 4:98 Awb, 6:119 and 6:120 BW, named in art. 41 lid 5 Bbz.

It runs by days, at the rate of each half year (art. 6:120 lid 1 BW); after each whole year the interest of that year
joins the amount (art. 6:119 lid 2 BW). The text does not say how to count days: the days of the calendar year (365 or
366) are used, and each stretch with one rate is rounded on whole cents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import (
    HALF_OMHOOG,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    datum,
    regelt,
    rond_half_omhoog,
    zelfde_dag,
)
from bijstandsrecht.lening.bronnen import plek

RENTE, ONDERGRENS = "bw6.art119.rente", "awb.art4_98.ondergrens"


class Stuk(NamedTuple):
    """A stretch of days with one rate and one amount; `tot` is the first day that does not count."""

    van: date
    tot: date
    dagen: int
    dagen_per_jaar: int


@dataclass(frozen=True, slots=True)
class WettelijkeRente:
    """Statutory interest in cents; `verschuldigd` is 0 when `rente` is below the limit of art. 4:98 lid 2 Awb."""

    rente: int
    verschuldigd: int
    dagen: int


def stukken(van: date, tot: date) -> Iterator[Stuk]:
    """The days from `van` until `tot` in stretches that end at each 1 January and 1 July."""
    while van < tot:
        grens = date(van.year, 7, 1) if van.month < 7 else date(van.year + 1, 1, 1)
        einde = min(grens, tot)
        jaar = (date(van.year + 1, 1, 1) - date(van.year, 1, 1)).days
        yield Stuk(van, einde, (einde - van).days, jaar)
        van = einde


def schrijf_stuk(stuk: Stuk, saldo: int, uit: str, code: str, parameters: Parameterboek, spoor: Spoor) -> int:
    """The interest of one stretch in cents; writes `wettelijke_rente_<code>`. `uit` names the step of the amount."""
    bron = plek("119", stuk.van, "bw6")
    naam, voet = _rentevoet(stuk.van, parameters, spoor)
    spoor.gegeven(f"dagen_{code}", stuk.dagen, "dagen", herkomst="berekend")
    spoor.gegeven(f"jaar_{code}", stuk.dagen_per_jaar, "dagen", herkomst="berekend")
    spoor.berekend(f"saldodagen_{code}", saldo * stuk.dagen, "centdagen", "maal", (uit, f"dagen_{code}"))
    rente = rond_half_omhoog(saldo * stuk.dagen * voet, 10_000 * stuk.dagen_per_jaar)
    spoor.berekend(
        f"wettelijke_rente_{code}", rente, "centen", "percentage_gedeeld",
        (f"saldodagen_{code}", naam, f"jaar_{code}"), bron,
        f"Wettelijke rente van {datum(stuk.van)} tot {datum(stuk.tot)}.", HALF_OMHOOG, "interpretatie",
    )  # fmt: skip
    return rente


def _rentevoet(dag: date, parameters: Parameterboek, spoor: Spoor) -> tuple[str, int]:
    """The rate of a day and the name of its step; a rate is written (and warned about) once."""
    waarde = parameters.op(RENTE, dag)
    naam = f"rentevoet_vanaf_{waarde.bron.versie:%Y_%m}"
    if spoor.eerste_keer(naam):
        spoor.parameter(naam, RENTE, waarde)
    return naam, waarde.waarde


@regelt("awb", "4:98 lid 1", "4:98 lid 2")
@regelt("bw6", "119 lid 1", "119 lid 2", "120 lid 1")
def wettelijke_rente(
    *, bedrag: int, verzuim_vanaf: date, betaald_op: date, parameters: Parameterboek
) -> Uitkomst[WettelijkeRente]:
    """Statutory interest in cents over one amount, from the first day of default until the day of payment.

    Raises OngeldigeInvoer when the payment comes before the default, OnbekendBedrag when the rate of a half year
    is not known.
    """
    controleer("bedrag", bedrag, artikel="art. 6:119 BW")
    if betaald_op < verzuim_vanaf:
        raise OngeldigeInvoer(
            "Er is betaald voordat het verzuim begon.", veld="betaald_op", waarde=betaald_op,
            artikel="art. 4:97 Awb", remedie="Dan is er geen wettelijke rente.",
        )  # fmt: skip
    spoor = Spoor()
    spoor.gegeven("te_laat_betaald", bedrag, "centen", bron=plek("4:97", verzuim_vanaf, "awb"))
    rente, saldo, uit, van, nummer, jaren = 0, bedrag, "te_laat_betaald", verzuim_vanaf, 0, 0
    namen: list[str] = []
    while van < betaald_op:
        jaren += 1
        verjaart = zelfde_dag(verzuim_vanaf, 12 * jaren)
        dit_jaar = []
        for stuk in stukken(van, min(verjaart, betaald_op)):
            nummer += 1
            code = f"{nummer:03d}"
            rente += schrijf_stuk(stuk, saldo, uit, code, parameters, spoor)
            dit_jaar.append(f"wettelijke_rente_{code}")
        namen += dit_jaar
        van, saldo = verjaart, bedrag + rente
        if van < betaald_op:
            uit, vorige = f"met_rente_{jaren}", uit
            spoor.berekend(
                uit, saldo, "centen", "plus", (vorige, *dit_jaar), plek("119 lid 2", verjaart, "bw6"),
                "Na elk heel jaar telt de rente van dat jaar mee.",
            )  # fmt: skip
    spoor.berekend("rente_berekend", rente, "centen", "plus", tuple(namen), plek("4:98 lid 1", betaald_op, "awb"))
    return _sluit(rente, verzuim_vanaf, betaald_op, parameters, spoor)


def _sluit(rente: int, van: date, tot: date, parameters: Parameterboek, spoor: Spoor) -> Uitkomst[WettelijkeRente]:
    """Apply the lower limit and close the explanation."""
    onder = spoor.parameter("ondergrens", ONDERGRENS, parameters.op(ONDERGRENS, tot))
    verschuldigd = rente if rente >= onder else 0
    zin = "U betaalt {rente_berekend} wettelijke rente, omdat u te laat betaalde."
    bewerking, uit = "gelijk", ("rente_berekend",)
    if not verschuldigd:
        spoor.gegeven("niets", 0, "centen", herkomst="berekend")
        uit = ("niets",)
        zin = "De wettelijke rente is {rente_berekend}. Dat is minder dan {ondergrens}: u betaalt die niet."
    wortel = Stap(
        "wettelijke_rente_verschuldigd", verschuldigd, "centen", "berekend", plek("4:98", tot, "awb"), zin, "",
        tuple(spoor.stappen), bewerking, uit,
    )  # fmt: skip
    return Uitkomst.van(WettelijkeRente(rente, verschuldigd, (tot - van).days), wortel, spoor)
