"""The Algemene termijnenwet: when the end of a legal term moves past a weekend or a public holiday.

Read in the consolidated text of 10 October 2010 (BWBR0002448), which is the newest version: arts. 1 to 5. Art. 5
makes arts. 1-4 apply to terms in an algemene maatregel van bestuur such as the Bbz 2004. Art. 4 under a is easy to
miss: a term of more than 90 days, twelve weeks or three months does not move. So the six weeks for an objection
move, the thirteen weeks of art. 35 Bbz 2004 do not.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from bijstandsrecht.kern import BuitenBereik, regelt, zelfde_dag

GRENS_WEKEN = 12
GRENS_DAGEN = 90
GRENS_MAANDEN = 3
"""Terms longer than this, in their own unit, do not move (art. 4 under a)."""

GELIJKGESTELD = frozenset(
    {
        date(2017, 4, 28), date(2017, 5, 26), date(2018, 5, 11), date(2018, 12, 24), date(2018, 12, 31),
        date(2019, 5, 31), date(2019, 12, 27),
        date(2023, 4, 28), date(2023, 5, 19), date(2024, 5, 10), date(2024, 12, 27), date(2025, 5, 30),
        date(2026, 1, 2), date(2026, 5, 15), date(2027, 5, 7), date(2028, 4, 28), date(2028, 5, 26),
    }
)  # fmt: skip
"""Days that a royal decree puts on a par with a public holiday (art. 3 lid 3).

2017-2019: text of BWBR0038666. 2023-2028: the titles of the two decrees, which name the days.
"""

GELEZEN_JAREN = frozenset({2017, 2018, 2019, *range(2023, 2029)})
"""Years of which the decree of art. 3 lid 3 was read; for the other years see `misschien_vrij`."""

_DAG = timedelta(days=1)
_LAATSTE_JAAR = 2100


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
    dag = date(jaar, 4, 27 if jaar >= 2014 else 30)
    return dag - _DAG if dag.weekday() == 6 else dag


@regelt("termijnenwet", "3 lid 1", "3 lid 2", "3 lid 3")
@lru_cache(maxsize=128)
def feestdagen(jaar: int) -> frozenset[date]:
    """Return the days of `jaar` that art. 3 treats as public holidays: with Good Friday and the equated days."""
    paasdag = pasen(jaar)
    vast = {
        date(jaar, 1, 1), paasdag - 2 * _DAG, paasdag + _DAG, paasdag + 39 * _DAG, paasdag + 50 * _DAG,
        koningsdag(jaar), date(jaar, 5, 5), date(jaar, 12, 25), date(jaar, 12, 26),
    }  # fmt: skip
    return frozenset(vast | {dag for dag in GELIJKGESTELD if dag.year == jaar})


def is_werkdag(dag: date) -> bool:
    """Whether a day is no Saturday, Sunday, public holiday or equated day."""
    return dag.weekday() < 5 and dag not in feestdagen(dag.year)


def misschien_vrij(dag: date) -> bool:
    """Whether a day may have been equated with a holiday by a decree that was not read.

    Those decrees take the Friday after, and the Monday before, a holiday in the middle of the week.
    """
    if dag.year in GELEZEN_JAREN or not is_werkdag(dag):
        return False
    buur = {0: dag + _DAG, 4: dag - _DAG}.get(dag.weekday())
    return buur is not None and not is_werkdag(buur)


@regelt("termijnenwet", "1 lid 1")
def schuif_op(einde: date) -> date:
    """Return the first day from `einde` on that is no Saturday, Sunday or public holiday (art. 1 lid 1).

    Only for terms to which the law applies; see GRENS_WEKEN. Raises BuitenBereik past the year 2100.
    """
    if einde.year > _LAATSTE_JAAR:
        raise BuitenBereik(
            "Deze termijn eindigt te ver in de toekomst.", veld="einde", waarde=einde,
            artikel="art. 1 Algemene termijnenwet", remedie=f"Kies een dag tot en met het jaar {_LAATSTE_JAAR}.",
        )  # fmt: skip
    while not is_werkdag(einde):
        einde += _DAG
    return einde


@regelt("termijnenwet", "4 onder a", "5")
def einde_in_weken(begin: date, weken: int) -> date:
    """Return the last day of a term of `weken` weeks that starts the day after `begin`, moved if need be."""
    einde = begin + timedelta(weeks=weken)
    return schuif_op(einde) if weken <= GRENS_WEKEN else einde


@regelt("termijnenwet", "2", "4 onder a")
def einde_in_dagen(begin: date, dagen: int) -> date:
    """Return the last day of a term of `dagen` days that starts the day after `begin`, moved if need be.

    A term of at least three days is made so long that two working days fall in it (art. 2).
    """
    einde = begin + dagen * _DAG
    if dagen > GRENS_DAGEN:
        return einde
    if dagen >= 3:
        einde = max(einde, na_werkdagen(begin, 2))
    return schuif_op(einde)


@regelt("termijnenwet", "4 onder a")
def einde_in_maanden(begin: date, maanden: int) -> date:
    """Return the last day of a term of `maanden` months that starts the day after `begin`, moved if need be.

    The term ends on the day with the same number as `begin`, or the last day of a shorter month.
    """
    einde = zelfde_dag(begin, maanden)
    return schuif_op(einde) if maanden <= GRENS_MAANDEN else einde


def na_werkdagen(begin: date, aantal: int) -> date:
    """Return the working day that is `aantal` working days after `begin`; `begin` itself does not count."""
    dag = begin
    while aantal:
        dag += _DAG
        aantal -= is_werkdag(dag)
    return dag


@regelt("termijnenwet", "1 lid 2")
def tel_terug(einde: date, weken: int) -> date:
    """Return the day `weken` weeks before `einde`: a term that counts backwards does not move (art. 1 lid 2)."""
    return einde - timedelta(weeks=weken)
