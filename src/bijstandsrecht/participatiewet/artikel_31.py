"""Where the rules of art. 31 Participatiewet stand in each version: a rule keeps its content and moves.

Read: the texts of 2015, 1 January and 1 July 2016, 1 January 2017, 2018, 2020 and 2023, and 1 July 2026.
"""

from __future__ import annotations

from datetime import date

_LETTER_Y = date(2016, 1, 1)
"""Until 2015 medisch urenbeperkt was letter z; since then it is y."""
_LEDEN_VERNUMMERD = date(2017, 1, 1)
"""Lid 6 and 7 became lid 4 and 5 (read: 7 on 1 July 2016, 5 on 1 January 2017)."""
_GIFTEN_GESPLITST = date(2026, 1, 1)
"""Gifts up to an amount a year stay in m; further gifts and damages moved to s."""

LOONKOSTENSUBSIDIE_VANAF = date(2023, 1, 1)
"""Letters z and aa as they are now stand in the text of this day; the text of 1 January 2020 has neither."""


def vrijlating_artikel(soort: str, dag: date) -> str:
    """Where a vrijlating stands on a day, as `pw` cites it: `31 lid 2 onder y`, `34a lid 1 onder a`."""
    if soort.startswith("34a"):
        return f"34a lid 1 onder {soort[-1]}"
    if soort == "y" and dag < _LETTER_Y:
        return "31 lid 2 onder z"
    return f"31 lid 2 onder {soort}"


def jonger_dan_27_artikel(dag: date) -> str:
    """Where it says that letters c, j, k, n and r are not for people under 27."""
    return "31 lid 5" if dag >= _LEDEN_VERNUMMERD else "31 lid 7"


def vakantietoeslag_artikel(dag: date) -> str:
    """Where the claim on vakantietoeslag over an income is handed to a ministerial regulation."""
    return "31 lid 4" if dag >= _LEDEN_VERNUMMERD else "31 lid 6"


def oordeel_artikel(dag: date) -> str:
    """Where gifts and damages are judged in the individual case."""
    return "31 lid 2 onder s" if dag >= _GIFTEN_GESPLITST else "31 lid 2 onder m"
