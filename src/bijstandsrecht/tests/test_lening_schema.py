"""The plan of a loan beside an independent computation with fractions, and what must hold for every plan."""

from __future__ import annotations

import math
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijstandsrecht.kern import OngeldigeInvoer, annuiteit, reken_na
from bijstandsrecht.lening import (
    Lening,
    TozoUitbetaling,
    aflosschema,
    maandrente,
    termijn_annuitair,
    termijn_lineair,
    tozolening,
    wettelijke_rente,
)
from bijstandsrecht.parameters import laad_parameters

PARAMETERS = laad_parameters()
WIJZE = st.sampled_from(["annuitair", "lineair"])


def half_omhoog(waarde: Fraction) -> int:
    return math.floor(waarde + Fraction(1, 2))


def vast_bedrag(hoofdsom: int, rente: int, maanden: int) -> int:
    """The textbook formula of an annuity, in fractions."""
    i = Fraction(rente, 120_000)
    if not i:
        return half_omhoog(Fraction(hoofdsom, maanden))
    return half_omhoog(hoofdsom * i / (1 - 1 / (1 + i) ** maanden))


def plan(hoofdsom: int, rente: int, maanden: int, wijze: str) -> list[tuple[int, int, int]]:
    """Interest, principal and balance of each month, from first principles."""
    bedrag = vast_bedrag(hoofdsom, rente if wijze == "annuitair" else 0, maanden)
    saldo, regels = hoofdsom, []
    for nummer in range(1, maanden + 1):
        deel = half_omhoog(Fraction(saldo * rente, 120_000))
        aflossing = min(saldo, max(0, bedrag - deel if wijze == "annuitair" else bedrag))
        if nummer == maanden:
            aflossing = saldo
        saldo -= aflossing
        regels.append((deel, aflossing, saldo))
    return regels


@settings(max_examples=40)
@given(st.integers(1, 30_000_000), st.integers(0, 2_000), st.integers(1, 120), WIJZE)
def test_a_plan_is_that_of_an_independent_computation_and_ends_at_zero(
    hoofdsom: int, rente: int, maanden: int, wijze: Any
) -> None:
    lening = Lening(hoofdsom, date(2016, 3, 1), maanden, wijze=wijze, rente=rente)
    uitkomst = aflosschema(lening=lening, parameters=PARAMETERS)
    w = uitkomst.waarde
    assert [(t.rente, t.aflossing, t.saldo) for t in w.termijnen] == plan(hoofdsom, rente, maanden, wijze)
    assert sum(t.aflossing for t in w.termijnen) == hoofdsom
    assert w.termijnen[-1].saldo == 0
    assert len(w.termijnen) == maanden <= 120
    assert all(t.rente >= 0 and t.aflossing >= 0 and t.saldo >= 0 for t in w.termijnen)
    assert all(t.te_betalen == t.rente + t.aflossing for t in w.termijnen)
    assert reken_na(uitkomst.stap) == w.rente == sum(t.rente for t in w.termijnen)


@settings(max_examples=40)
@given(
    st.integers(100_000, 10_000_000), st.integers(1, 1_000), st.integers(1, 119), st.integers(1, 28),
    st.integers(0, 300),
)  # fmt: skip
def test_a_higher_rate_never_costs_less(hoofdsom: int, rente: int, maanden: int, betaaldag: int, later: int) -> None:
    """From € 1.000 on: with a few euros, an instalment that is rounded up a cent repays a cent a month sooner."""
    dag = date(2016, 1, 1) + timedelta(later)
    laag, hoog = (
        aflosschema(lening=Lening(hoofdsom, dag, maanden, betaaldag, rente=deel), parameters=PARAMETERS).waarde
        for deel in (rente, rente + 100)
    )
    assert laag.rente <= hoog.rente
    assert laag.einde == hoog.einde
    assert laag.einde.day == betaaldag


@given(st.integers(0, 2**32 - 1), st.integers(0, 1_500), st.integers(1, 120))
def test_arrays_give_the_same_cents_as_one_loan(zaad: int, rente: int, maanden: int) -> None:
    kans = np.random.default_rng(zaad)
    hoofdsommen = kans.integers(0, 30_000_000, 20)
    bedragen = annuiteit(hoofdsommen, rente, maanden)
    assert bedragen.dtype == np.int64
    assert bedragen.tolist() == [annuiteit(int(h), rente, maanden) for h in hoofdsommen]
    assert bedragen.tolist() == [vast_bedrag(int(h), rente, maanden) for h in hoofdsommen]
    assert maandrente(hoofdsommen, rente).tolist() == [maandrente(int(h), rente) for h in hoofdsommen]
    for termijn in (termijn_annuitair, termijn_lineair):
        samen = termijn(hoofdsommen, rente, bedragen)
        for plek in range(20):
            een = termijn(int(hoofdsommen[plek]), rente, int(bedragen[plek]))
            assert een == tuple(int(reeks[plek]) for reeks in samen)  # type: ignore[index]


@pytest.mark.parametrize("dag", [date(2016, 1, 31), date(2016, 2, 29), date(2016, 12, 29)])
def test_a_pay_out_at_the_end_of_a_month_starts_on_the_next_betaaldag(dag: date) -> None:
    schema = aflosschema(lening=Lening(100_000, dag, 12, 28), parameters=PARAMETERS).waarde
    assert schema.termijnen[0].nummer == 0
    assert schema.termijnen[0].aflossing == 0
    assert 0 < schema.termijnen[0].rente < 667
    assert schema.termijnen[0].vervaldag > dag


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"hoofdsom": 0}, "hoofdsom"), ({"hoofdsom": -1}, "hoofdsom"), ({"hoofdsom": 1.5}, "hoofdsom"),
        ({"betaaldag": 29}, "betaaldag"), ({"betaaldag": 0}, "betaaldag"), ({"maanden": 0}, "maanden"),
        ({"rente": -1}, "rente"), ({"rente": 10_001}, "rente"),
    ],
)  # fmt: skip
def test_a_contract_that_cannot_be_right_is_refused(velden: dict[str, Any], veld: str) -> None:
    gegevens: dict[str, Any] = {"hoofdsom": 100, "verstrekt_op": date(2020, 1, 1), "maanden": 12, **velden}
    with pytest.raises(OngeldigeInvoer) as fout:
        aflosschema(lening=Lening(**gegevens), parameters=PARAMETERS)
    assert fout.value.veld == veld


def test_the_first_due_day_after_a_due_day_is_the_next() -> None:
    lening = Lening(100, date(2017, 1, 1), 12)
    assert lening.eerste_vervaldag_na(date(2017, 1, 31)) == date(2017, 2, 1)
    assert lening.eerste_vervaldag_na(date(2017, 2, 1)) == date(2017, 3, 1)


VOETEN = {
    date(2015, 1, 1): 200, date(2023, 1, 1): 400, date(2023, 7, 1): 600, date(2024, 1, 1): 700,
    date(2025, 1, 1): 600, date(2026, 1, 1): 400,
}  # fmt: skip


def rente_per_dag(bedrag: int, van: date, tot: date) -> int:
    """Statutory interest counted day by day, rounded at each half year and each anniversary."""
    totaal, basis, loopt, dag = 0, bedrag, Fraction(0), van
    while dag < tot:
        voet = VOETEN[max(begin for begin in VOETEN if begin <= dag)]
        dagen = (date(dag.year + 1, 1, 1) - date(dag.year, 1, 1)).days
        loopt += Fraction(basis * voet, 10_000 * dagen)
        dag += timedelta(days=1)
        verjaart = (dag.month, dag.day) == (van.month, van.day)
        if dag == tot or verjaart or (dag.day == 1 and dag.month in (1, 7)):
            totaal, loopt = totaal + half_omhoog(loopt), Fraction(0)
        if verjaart:
            basis = bedrag + totaal
    return totaal


@settings(max_examples=40)
@given(st.integers(0, 5_000_000), st.dates(date(2015, 1, 1), date(2026, 11, 1)), st.integers(0, 2_500))
def test_statutory_interest_is_that_of_a_count_day_by_day(bedrag: int, van: date, dagen: int) -> None:
    if (van.month, van.day) == (2, 29):
        van -= timedelta(days=1)
    tot = min(van + timedelta(days=dagen), date(2026, 12, 31))
    uitkomst = wettelijke_rente(bedrag=bedrag, verzuim_vanaf=van, betaald_op=tot, parameters=PARAMETERS)
    assert uitkomst.waarde.rente == rente_per_dag(bedrag, van, tot)
    assert uitkomst.waarde.verschuldigd in (0, uitkomst.waarde.rente)
    assert reken_na(uitkomst.stap) == uitkomst.waarde.verschuldigd


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.integers(1, 500_000), st.dates(date(2020, 3, 1), date(2021, 12, 31))), min_size=1, max_size=2
    ),
    WIJZE,
)
def test_a_tozo_plan_repays_exactly_what_was_lent(leningen: list[tuple[int, date]], wijze: Any) -> None:
    uitkomst = tozolening(
        uitbetalingen=[TozoUitbetaling(*lening) for lening in leningen], wijze=wijze, parameters=PARAMETERS
    )
    w = uitkomst.waarde
    assert sum(t.aflossing for t in w.termijnen) == w.hoofdsom == sum(bedrag for bedrag, _ in leningen)
    assert w.termijnen[-1].saldo == 0
    assert reken_na(uitkomst.stap) == w.hoofdsom + w.rente_2020 + w.rente_vanaf_2022
    assert len(w.termijnen) <= 72
    assert w.rente_2020 <= half_omhoog(Fraction(w.hoofdsom * 2 * 9, 1200)) + 1
