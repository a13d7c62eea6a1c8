"""The language requirement: by how much bijstand is lowered, and when it is not (art. 18b).

The college judges the language, the progress and the reasons; this gives the percentage of a month and the amount.
Six months 20 percent from the written notice, the next six 40 percent and then 100 percent; the last two only when a
test shows that skill and progress both fall short.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import (
    HALF_OMHOOG,
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    percentage,
    regelt,
)
from bijstandsrecht.participatiewet.bronnen import pw

TAALEIS = "participatiewet.taaleis."


class Taalverlaging(NamedTuple):
    """The lowering of one month: basis points of the norm, and cents."""

    percentage: int
    bedrag: int


@regelt("participatiewet", "18b")
def verlaging_taaleis(
    *, kennisgeving: date, maand: Maand, norm: int, parameters: Parameterboek, onvoldoende_na_toets: bool | None = None,
    begint_met_leren: bool = False, niet_verwijtbaar: bool = False,
) -> Uitkomst[Taalverlaging]:  # fmt: skip
    """How much the bijstand of one month is lowered: cents of the norm per month.

    `kennisgeving` is the day of the written notice (lid 4). `begint_met_leren`: started within a month and makes
    progress, or `niet_verwijtbaar`: no lowering (lid 6). From the seventh month the test counts (lid 10, 11):
    `onvoldoende_na_toets`. A month counts from the day of the notice; the part month is the whole month of its first
    day (INTERPRETATION). Raises OngeldigeInvoer when the test is not known, OnbekendBedrag before 2016.
    """
    controleer("norm", norm, artikel="art. 18b lid 9 Participatiewet")
    spoor, dag = Spoor(), maand.eerste_dag
    spoor.gegeven("norm", norm, "centen", "De norm van deze maand.")
    nummer = maand - Maand.van_datum(kennisgeving)
    spoor.gegeven("maanden_na_kennisgeving", max(0, nummer), "maanden", "", pw("18b lid 4", dag), "berekend",
                  "interpretatie")  # fmt: skip
    periode = _parameter("maanden", dag, parameters, spoor)
    lid, naam = _stap(nummer, periode)
    reden = _reden_vrij(nummer, begint_met_leren, niet_verwijtbaar)
    if not reden and nummer >= periode:
        reden = _na_toets(onvoldoende_na_toets, lid)
    pct = 0
    if reden:
        spoor.gegeven("percentage", 0, "basispunten", reden, pw("18b", dag), "oordeel")
    else:
        pct = _parameter(naam, dag, parameters, spoor, als="percentage")
    bedrag = percentage(norm, pct)
    spoor.berekend("verlaging", bedrag, "centen", "percentage", ("norm", "percentage"), pw(lid, dag), "", HALF_OMHOOG)
    zin = (
        f"Over {maand.naam} gaat er {{verlaging}} van uw bijstand af." if bedrag else "Uw bijstand wordt niet verlaagd."
    )
    wortel = Stap("taaleis", bedrag, "centen", "berekend", pw(lid, dag), zin, "", tuple(spoor.stappen), "gelijk",
                  ("verlaging",))  # fmt: skip
    return Uitkomst.van(Taalverlaging(pct, bedrag), wortel, spoor)


def _stap(nummer: int, periode: int) -> tuple[str, str]:
    """Which lid holds in the month with this number, and under which key its percentage stands."""
    if nummer < periode:
        return "18b lid 9", "eerste_pct"
    return ("18b lid 10", "tweede_pct") if nummer < 2 * periode else ("18b lid 11", "derde_pct")


def _reden_vrij(nummer: int, begint_met_leren: bool, niet_verwijtbaar: bool) -> str:
    """Why there is no lowering at all; empty when there is."""
    if nummer < 0:
        return "Wij hebben u toen nog geen bericht gestuurd (lid 4)."
    if begint_met_leren:
        return "U bent op tijd begonnen met leren en u gaat vooruit (lid 6)."
    return "U kunt hier niets aan doen (lid 6)." if niet_verwijtbaar else ""


def _na_toets(onvoldoende: bool | None, lid: str) -> str:
    """From the seventh month the test decides; raises OngeldigeInvoer without one (lid 13)."""
    if onvoldoende is None:
        raise OngeldigeInvoer(
            "De uitkomst van de nieuwe toets is niet bekend.", veld="onvoldoende_na_toets",
            artikel=f"art. {lid} Participatiewet", remedie="Neem eerst de toets af en vul de uitkomst in.",
        )  # fmt: skip
    return "" if onvoldoende else "Uit de toets blijkt dat u de taal spreekt of genoeg vooruitgaat (lid 10 en 11)."


def _parameter(naam: str, dag: date, parameters: Parameterboek, spoor: Spoor, *, als: str = "") -> int:
    sleutel = f"{TAALEIS}{naam}"
    return spoor.parameter(als or naam, sleutel, parameters.op(sleutel, dag))
