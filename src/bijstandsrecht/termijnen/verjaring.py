"""When a claim for money lapses: arts. 4:104-4:106, 4:110 and 4:111 Awb (read in the text of 26 November 2015;
art. 4:104 also in that of 1 January 2026).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, regelt, zelfde_dag
from bijstandsrecht.termijnen.awb import awb

_SLEUTEL = "awb.art4_104.verjaring"


@dataclass(frozen=True, slots=True)
class Uitstel:
    """A time in which the debtor had deferral, or was bankrupt, in surseance or in a debt scheme (art. 4:111)."""

    van: date
    tot: date

    def __post_init__(self) -> None:
        if self.tot < self.van:
            raise OngeldigeInvoer(
                "Het uitstel eindigt voordat het begint.", veld="tot", waarde=self.tot, artikel="art. 4:111 Awb",
                remedie=f"Kies een dag vanaf {self.van:%d-%m-%Y}.",
            )  # fmt: skip


class Verjaring(NamedTuple):
    """The last day on which the claim can still be collected, and whether it lapsed before `peildatum`."""

    laatste_dag: date
    verjaard: bool


@regelt("awb", "4:104 lid 1", "4:104 lid 2", "4:105", "4:106", "4:110 lid 1", "4:110 lid 2", "4:111")
def bepaal_verjaring(
    *,
    betaaltermijn_tot: date,
    peildatum: date,
    stuitingen: Sequence[date] = (),
    uitstel: Sequence[Uitstel] = (),
    parameters: Parameterboek,
) -> Uitkomst[Verjaring]:
    """The last day of the five years in which a claim can be collected.

    `stuitingen`: days on which the term was interrupted (recognition, reminder, set-off decision, dwangbevel); a new
    term starts the day after. `uitstel`: its days are added when they lie after the start of the running term. An
    interruption after the claim has lapsed is refused. Raises OngeldigeInvoer and OnbekendBedrag.
    """
    spoor = Spoor()
    spoor.gegeven("betaaltermijn_tot", betaaltermijn_tot, "datum", "Tot deze dag kon worden betaald.")
    jaren = spoor.parameter("jaren", _SLEUTEL, parameters.op(_SLEUTEL, betaaltermijn_tot))
    begin = betaaltermijn_tot
    einde = _einde(begin, jaren, uitstel)
    for nummer, dag in enumerate(sorted(stuitingen), 1):
        _controleer_stuiting(dag, betaaltermijn_tot, einde)
        spoor.gegeven(f"stuiting_{nummer}", dag, "datum", "Hierna begint een nieuwe termijn.", awb("4:110 lid 1", dag))
        begin = dag
        einde = _einde(begin, jaren, uitstel)
    if extra := _dagen_uitstel(begin, uitstel):
        spoor.gegeven(
            "dagen_uitstel", extra, "dagen", "Zo lang stond de termijn stil.", awb("4:111", begin), "berekend"
        )
    spoor.gegeven(
        "laatste_dag", einde, "datum", "Tot en met deze dag kan worden ingevorderd.", awb("4:104 lid 1", begin),
        "berekend",
    )  # fmt: skip
    verjaard = peildatum > einde
    zin = "De vordering is verjaard sinds {laatste_dag}." if verjaard else "De vordering verjaart na {laatste_dag}."
    wortel = Stap("verjaring", einde, "datum", "berekend", awb("4:104", begin), zin, "", tuple(spoor.stappen))
    return Uitkomst.van(Verjaring(einde, verjaard), wortel, spoor)


def _controleer_stuiting(dag: date, betaaltermijn_tot: date, einde: date) -> None:
    if not betaaltermijn_tot < dag <= einde:
        raise OngeldigeInvoer(
            "Op deze dag kan de verjaring niet worden gestuit.", veld="stuitingen", waarde=dag,
            artikel="art. 4:105 en art. 4:106 Awb",
            remedie=f"Stuiten kan na {betaaltermijn_tot:%d-%m-%Y} en tot en met {einde:%d-%m-%Y}.",
        )  # fmt: skip


def _einde(begin: date, jaren: int, uitstel: Sequence[Uitstel]) -> date:
    return zelfde_dag(begin, 12 * jaren) + timedelta(days=_dagen_uitstel(begin, uitstel))


def _dagen_uitstel(begin: date, uitstel: Sequence[Uitstel]) -> int:
    """Days of deferral after the start of the term, each day once; first and last day both count."""
    dagen, vrij = 0, begin
    for deel in sorted(uitstel, key=lambda deel: deel.van):
        van = max(deel.van, vrij + timedelta(days=1))
        dagen += max(0, (deel.tot - van).days + 1)
        vrij = max(vrij, deel.tot)
    return dagen
