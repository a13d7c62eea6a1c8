"""A legal term: its last day, and whether it moved past a weekend or holiday. Every law uses this one count."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, NamedTuple

from bijstandsrecht.kern import Bron, Spoor, Stap, Uitkomst, bron, controleer, regelt, zelfde_dag
from bijstandsrecht.termijnen.termijnenwet import (
    einde_in_dagen,
    einde_in_maanden,
    einde_in_weken,
    is_werkdag,
    misschien_vrij,
    na_werkdagen,
)

Eenheid = Literal["dagen", "werkdagen", "weken", "maanden", "jaren"]
TEKST_TERMIJNENWET = date(2010, 10, 10)
"""Start of the newest version of the Algemene termijnenwet."""


class Termijn(NamedTuple):
    """The last day on which something is still in time.

    `zonder_verschuiving` is the day before the Algemene termijnenwet was applied; `verschoven` says whether it moved.
    """

    laatste_dag: date
    zonder_verschuiving: date
    verschoven: bool


def atw(artikel: str) -> Bron:
    """An article of the Algemene termijnenwet."""
    return bron("termijnenwet", artikel, TEKST_TERMIJNENWET)


def tel_door(begin: date, aantal: int, eenheid: Eenheid) -> tuple[date, date]:
    """Return the last day of a term that starts the day after `begin`: before and after art. 1 lid 1."""
    match eenheid:
        case "dagen":
            return begin + timedelta(days=aantal), einde_in_dagen(begin, aantal)
        case "werkdagen":
            einde = na_werkdagen(begin, aantal)
            return einde, einde
        case "weken":
            return begin + timedelta(weeks=aantal), einde_in_weken(begin, aantal)
        case "maanden":
            return zelfde_dag(begin, aantal), einde_in_maanden(begin, aantal)
    einde = zelfde_dag(begin, 12 * aantal)
    return einde, einde


def schrijf(naam: str, kaal: date, einde: date, plek: Bron, spoor: Spoor, *, status: str = "") -> Termijn:
    """Write the last day of a term as the step `naam`, with the shift beside it; warn about a doubtful day."""
    if einde != kaal:
        spoor.gegeven(
            f"{naam}_zonder_verschuiving", kaal, "datum",
            "Deze dag is in een weekend, op een feestdag, of de termijn had te weinig werkdagen. "
            "De termijn loopt daarom langer door.",
            atw("2" if is_werkdag(kaal) else "1 lid 1"), "berekend",
        )  # fmt: skip
    if misschien_vrij(einde):
        spoor.waarschuw(
            f"Let op: of {einde:%d-%m-%Y} met een feestdag is gelijkgesteld (art. 3 lid 3 Algemene termijnenwet), is "
            "niet gelezen. Dan is de laatste dag later."
        )
    spoor.gegeven(naam, einde, "datum", "Tot en met deze dag is het op tijd.", plek, "berekend", status)
    return Termijn(einde, kaal, einde != kaal)


def sluit(waarde: Termijn, naam: str, plek: Bron, zin: str, spoor: Spoor) -> Uitkomst[Termijn]:
    """Close the notebook of a term into an outcome; `{laatste_dag}` may stand in the sentence."""
    return Uitkomst.van(
        waarde, Stap(naam, waarde.laatste_dag, "datum", "berekend", plek, zin, "", tuple(spoor.stappen)), spoor
    )


@regelt("termijnenwet", "1 lid 1", "2", "4 onder a")
def bepaal_termijn(*, begin: date, aantal: int, eenheid: Eenheid) -> Uitkomst[Termijn]:
    """The last day of a legal term of `aantal` units that starts the day after `begin`.

    Weekends and holidays move the end of terms up to 90 days, twelve weeks or three months. Raises
    OngeldigeInvoer for a term below one unit.
    """
    controleer("aantal", aantal, artikel="art. 1 Algemene termijnenwet", minimum=1, maximum=1_000)
    spoor = Spoor()
    spoor.gegeven("begin", begin, "datum", "De termijn begint op de dag hierna.")
    spoor.gegeven("aantal", aantal, eenheid)
    waarde = schrijf("laatste_dag", *tel_door(begin, aantal, eenheid), atw("1 lid 1"), spoor)
    return sluit(waarde, "termijn", atw("1 lid 1"), "De laatste dag is {laatste_dag}.", spoor)
