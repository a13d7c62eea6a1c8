"""Months, half years, ages and the boekjaar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import (
    Boekjaar,
    Maand,
    OngeldigBoekjaar,
    OngeldigeInvoer,
    halfjaar,
    laatste_dag_van,
    leeftijd,
    maanden,
    zelfde_dag,
)


def test_maand_reads_prints_and_orders() -> None:
    maart = Maand.uit_tekst("2017-03")
    assert maart == Maand.van_datum(date(2017, 3, 31)) == Maand(2017, 3)
    assert str(maart) == "2017-03"
    assert maart.naam == "maart 2017"
    assert maart < Maand(2017, 4) < Maand(2018, 1)
    assert (maart.eerste_dag, maart.laatste_dag, maart.dagen) == (date(2017, 3, 1), date(2017, 3, 31), 31)
    assert Maand(2016, 2).dagen == 29


@pytest.mark.parametrize("tekst", ["2017-13", "2017-00", "maart 2017", "2017-3", "17-03", ""])
def test_a_month_that_does_not_exist_is_refused(tekst: str) -> None:
    with pytest.raises(OngeldigeInvoer, match="2017-03"):
        Maand.uit_tekst(tekst)


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.integers(-600, 600))
def test_adding_months_can_be_undone(dag: date, aantal: int) -> None:
    maand = Maand.van_datum(dag)
    assert maand.plus(aantal).plus(-aantal) == maand


def test_maanden_includes_both_ends_and_is_empty_backwards() -> None:
    assert [str(m) for m in maanden(Maand(2016, 11), Maand(2017, 2))] == [
        "2016-11", "2016-12", "2017-01", "2017-02",
    ]  # fmt: skip
    assert list(maanden(Maand(2017, 2), Maand(2017, 1))) == []


@pytest.mark.parametrize(
    ("begin", "maanden", "einde"),
    [
        (date(2026, 3, 15), 12, date(2027, 3, 14)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
    ],
)
def test_the_last_day_of_a_number_of_months(begin: date, maanden: int, einde: date) -> None:
    assert laatste_dag_van(begin, maanden) == einde


def test_a_month_without_that_day_ends_earlier() -> None:
    assert zelfde_dag(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert zelfde_dag(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert laatste_dag_van(date(2026, 1, 28), 1) == date(2026, 2, 27)
    assert laatste_dag_van(date(2026, 1, 29), 1) == date(2026, 2, 28)


def test_months_between_and_a_day_in_a_month() -> None:
    assert (Maand(2018, 2) - Maand(2017, 11), Maand(2017, 11) - Maand(2018, 2)) == (3, -3)
    assert (Maand(2017, 2).dag(28), Maand(2017, 2).dag(31)) == (date(2017, 2, 28), date(2017, 2, 28))


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.integers(-600, 600))
def test_a_period_ends_the_day_before_the_same_day_or_on_the_last_day_of_a_shorter_month(dag: date, n: int) -> None:
    einde, zelfde = laatste_dag_van(dag, n), zelfde_dag(dag, n)
    assert einde == (zelfde - timedelta(days=1) if zelfde.day == dag.day else zelfde)


def test_halfjaar_and_leeftijd() -> None:
    assert halfjaar(date(2017, 6, 30)) == date(2017, 1, 1)
    assert halfjaar(date(2017, 7, 1)) == date(2017, 7, 1)
    assert leeftijd(date(1990, 3, 15), date(2017, 3, 14)) == 26
    assert leeftijd(date(1990, 3, 15), date(2017, 3, 15)) == 27
    assert leeftijd(date(1996, 2, 29), date(2017, 2, 28)) == 20
    assert leeftijd(date(1996, 2, 29), date(2017, 3, 1)) == 21


def test_boekjaar_has_twelve_months() -> None:
    boekjaar = Boekjaar.van_tot(date(2016, 7, 1), date(2017, 6, 30))
    assert len(boekjaar.maanden) == 12
    assert (boekjaar.maanden[0], boekjaar.maanden[-1]) == (Maand(2016, 7), Maand(2017, 6))
    assert str(boekjaar) == "01-07-2016 tot en met 30-06-2017"


@pytest.mark.parametrize(
    ("begin", "einde"),
    [
        (date(2016, 1, 1), date(2017, 2, 28)),  # 14 months
        (date(2016, 1, 1), date(2016, 12, 30)),
        (date(2016, 1, 15), date(2017, 1, 14)),
        (date(2016, 1, 1), date(2015, 12, 31)),
    ],
)
def test_a_boekjaar_of_another_length_is_refused(begin: date, einde: date) -> None:
    with pytest.raises(OngeldigBoekjaar) as gevangen:
        Boekjaar.van_tot(begin, einde)
    assert "Bbz 2004" in str(gevangen.value)
    assert gevangen.value.remedie
