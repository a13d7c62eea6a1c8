"""The Algemene termijnenwet: when the end of a legal term moves past a weekend or a public holiday.

Read in the consolidated text of 10 October 2010 (BWBR0002448), arts. 1, 3, 4 and 5. Art. 5 makes arts. 1-4
apply to terms in an algemene maatregel van bestuur such as the Bbz 2004. Art. 4 under a is easy to miss: a
term of more than twelve weeks, three months or ninety days does not move. So the six weeks for an objection
move, the thirteen weeks of art. 35 Bbz 2004 do not.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

GRENS_WEKEN = 12
"""Terms in weeks longer than this do not move (art. 4 under a)."""

_DAG = timedelta(days=1)


def pasen(jaar: int) -> date:
    """Return Easter Sunday of `jaar` (Gregorian calendar, the method of Meeus, Jones and Butcher)."""
    eeuw, rest = divmod(jaar, 100)
    maan = (19 * (jaar % 19) + eeuw - eeuw // 4 - (eeuw - (eeuw + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (eeuw % 4) + 2 * (rest // 4) - maan - rest % 4) % 7
    correctie = (jaar % 19 + 11 * maan + 22 * week) // 451
    maand, dag = divmod(maan + week - 7 * correctie + 114, 31)
    return date(jaar, maand, dag + 1)


def koningsdag(jaar: int) -> date:
    """Return the day on which the birthday of the King or Queen is celebrated: never on a Sunday."""
    if jaar >= 2014:
        dag = date(jaar, 4, 27)
        return dag - _DAG if dag.weekday() == 6 else dag
    dag = date(jaar, 4, 30)
    return dag - _DAG if dag.weekday() == 6 else dag


@lru_cache(maxsize=64)
def feestdagen(jaar: int) -> frozenset[date]:
    """Return the days of `jaar` that art. 3 treats as public holidays, Good Friday included."""
    paasdag = pasen(jaar)
    return frozenset(
        {
            date(jaar, 1, 1),
            paasdag - 2 * _DAG,
            paasdag + _DAG,
            paasdag + 39 * _DAG,
            paasdag + 50 * _DAG,
            koningsdag(jaar),
            date(jaar, 5, 5),
            date(jaar, 12, 25),
            date(jaar, 12, 26),
        }
    )


def schuif_op(einde: date) -> date:
    """Return the first day from `einde` on that is no Saturday, Sunday or public holiday (art. 1 lid 1).

    Only for terms to which the law applies; see GRENS_WEKEN.
    """
    while einde.weekday() >= 5 or einde in feestdagen(einde.year):
        einde += _DAG
    return einde


def einde_in_weken(begin: date, weken: int) -> date:
    """Return the last day of a term of `weken` weeks that starts the day after `begin`, moved if need be."""
    einde = begin + timedelta(weeks=weken)
    return schuif_op(einde) if weken <= GRENS_WEKEN else einde
