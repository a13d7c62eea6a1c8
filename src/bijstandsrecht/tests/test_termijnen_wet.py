"""The Algemene termijnenwet: holidays against published calendars, and what must hold for every term."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.easter import easter
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import BuitenBereik, zelfde_dag
from bijstandsrecht.termijnen import (
    einde_in_dagen,
    einde_in_maanden,
    einde_in_weken,
    feestdagen,
    is_werkdag,
    misschien_vrij,
    na_werkdagen,
    pasen,
    schuif_op,
    tel_terug,
)
from bijstandsrecht.termijnen.termijnenwet import koningsdag

DAGEN = st.dates(date(2015, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("jaar", "dag"),
    [(2000, date(2000, 4, 23)), (2016, date(2016, 3, 27)), (2017, date(2017, 4, 16)),
     (2019, date(2019, 4, 21)), (2024, date(2024, 3, 31)), (2025, date(2025, 4, 20)),
     (2026, date(2026, 4, 5)), (2038, date(2038, 4, 25))],
)  # fmt: skip
def test_easter(jaar: int, dag: date) -> None:
    """Published calendars."""
    assert pasen(jaar) == dag


def test_easter_is_that_of_another_implementation_in_every_year_it_knows() -> None:
    assert [pasen(jaar) for jaar in range(1583, 4100)] == [easter(jaar) for jaar in range(1583, 4100)]


def test_holidays_of_2026_as_published() -> None:
    """The calendar of 2026, with the two equated days of the decree."""
    assert sorted(feestdagen(2026)) == [
        date(2026, 1, 1), date(2026, 1, 2), date(2026, 4, 3), date(2026, 4, 6), date(2026, 4, 27), date(2026, 5, 5),
        date(2026, 5, 14), date(2026, 5, 15), date(2026, 5, 25), date(2026, 12, 25), date(2026, 12, 26),
    ]  # fmt: skip


def test_holidays_of_2019_with_the_decree_of_2016() -> None:
    """BWBR0038666 equates 31 May and 27 December 2019."""
    assert {date(2019, 5, 31), date(2019, 12, 27)} <= feestdagen(2019)
    assert not is_werkdag(date(2018, 12, 24))


def test_kingsday_is_never_on_a_sunday() -> None:
    """30 April until 2013, 27 April since; a day earlier in 2014 and 2025."""
    assert [koningsdag(jaar).day for jaar in range(2013, 2027)] == [30, 26, *[27] * 10, 26, 27]
    assert {koningsdag(jaar).month for jaar in range(2000, 2040)} == {4}
    assert koningsdag(2000) == date(2000, 4, 29)
    assert date(2025, 4, 26) in feestdagen(2025)


def test_a_row_of_free_days_moves_to_the_first_working_day() -> None:
    assert schuif_op(date(2026, 4, 3)) == date(2026, 4, 7)  # Good Friday to the Tuesday after Easter
    assert schuif_op(date(2027, 12, 31)) == date(2027, 12, 31)
    assert schuif_op(date(2028, 1, 1)) == date(2028, 1, 3)


def test_a_term_in_another_century_is_refused() -> None:
    with pytest.raises(BuitenBereik, match="te ver"):
        schuif_op(date(2101, 1, 1))
    assert schuif_op(date(2100, 12, 31)) == date(2100, 12, 31)


@pytest.mark.parametrize(
    ("dag", "verwacht"),
    [
        (date(2021, 5, 14), True),  # the Friday after Ascension, in a year whose decree was not read
        (date(2021, 5, 21), False),  # a Friday after an ordinary Thursday
        (date(2022, 12, 27), False),  # a Tuesday
        (date(2022, 4, 25), False),  # a Monday beside an ordinary Tuesday
        (date(2026, 5, 15), False),  # known: not a working day at all
        (date(2021, 4, 26), True),  # the Monday before Kingsday
        (date(2026, 5, 4), False),  # the Monday before 5 May, in a year whose decree was read
    ],
)
def test_a_day_that_may_have_been_equated(dag: date, verwacht: bool) -> None:
    assert misschien_vrij(dag) is verwacht


def test_a_term_that_counts_backwards_does_not_move() -> None:
    """Art. 1 lid 2: 5 April 2026 is Easter Sunday."""
    assert tel_terug(date(2026, 4, 19), 2) == date(2026, 4, 5)


@given(begin=DAGEN, weken=st.integers(1, 12))
def test_a_moved_term_never_ends_on_a_free_day(begin: date, weken: int) -> None:
    einde = einde_in_weken(begin, weken)
    assert is_werkdag(einde)
    assert einde >= begin + timedelta(weeks=weken)


@given(begin=DAGEN, weken=st.integers(13, 60), dagen=st.integers(91, 400), maanden=st.integers(4, 40))
def test_a_long_term_never_moves(begin: date, weken: int, dagen: int, maanden: int) -> None:
    assert einde_in_weken(begin, weken) == begin + timedelta(weeks=weken)
    assert einde_in_dagen(begin, dagen) == begin + timedelta(days=dagen)
    assert einde_in_maanden(begin, maanden) == zelfde_dag(begin, maanden)


@given(begin=DAGEN, dagen=st.integers(3, 90))
def test_three_days_or_more_hold_two_working_days(begin: date, dagen: int) -> None:
    einde = einde_in_dagen(begin, dagen)
    erin = (begin + timedelta(days=n) for n in range(1, (einde - begin).days + 1))
    assert sum(map(is_werkdag, erin)) >= 2
    assert is_werkdag(einde)


@given(begin=DAGEN, aantal=st.integers(1, 30))
def test_working_days_are_counted_one_by_one(begin: date, aantal: int) -> None:
    einde = na_werkdagen(begin, aantal)
    erin = (begin + timedelta(days=n) for n in range(1, (einde - begin).days + 1))
    assert sum(map(is_werkdag, erin)) == aantal
    assert is_werkdag(einde)


@given(eerst=DAGEN, later=st.integers(0, 60), weken=st.integers(1, 12))
def test_who_starts_later_never_ends_earlier(eerst: date, later: int, weken: int) -> None:
    assert einde_in_weken(eerst + timedelta(days=later), weken) >= einde_in_weken(eerst, weken)
