"""What must hold for every loan, whatever happens to it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijstandsrecht.kern import Maand, OngeldigeInvoer, RechtFout, Uitkomst, reken_na
from bijstandsrecht.lening import (
    LENING_UITLEG,
    Gebeurtenis,
    Lening,
    Leningkeuzes,
    Leningverloop,
    Soort,
    Uitstel,
    aflosschema,
    loop_door,
    loop_hypotheek_door,
    toets_akkoord,
    toets_uitstel,
)
from bijstandsrecht.parameters import laad_parameters

PARAMETERS = laad_parameters()
BEGIN = date(2018, 3, 1)
DAG = st.integers(0, 2_400).map(lambda dagen: BEGIN + timedelta(days=dagen))
KEUZES = st.builds(
    Leningkeuzes,
    volgorde=st.sampled_from(["rente_eerst", "aflossing_eerst"]),
    na_extra_aflossing=st.sampled_from(["korter", "lager"]),
    einde_na_uitstel=st.sampled_from(["schuift_op", "blijft"]),
)
GEBEURTENIS = st.builds(
    Gebeurtenis,
    dag=DAG,
    soort=st.sampled_from([*Soort, Soort.BETALING, Soort.BETALING, Soort.UITSTEL]),
    bedrag=st.integers(0, 300_000),
    maanden=st.integers(1, 12),
    grond=st.sampled_from(
        ["duurzaam_onvermogen", "niet_betaald", "tweede_aanmaning", "uitstel_verbruikt", "overdracht"]
    ),
    toerekenbaar=st.booleans(),
    verwijtbaar=st.just(False),
    motivering=st.just("reden"),
)


def _loop(lening: Lening, gebeurtenissen: list[Gebeurtenis], keuzes: Leningkeuzes) -> Uitkomst[Leningverloop]:
    """Follow a loan with as many of the events as the law allows."""
    goed: list[Gebeurtenis] = []
    for wat in sorted(gebeurtenissen, key=lambda gebeurtenis: gebeurtenis.dag):
        try:
            loop_door(
                lening=lening, tot_en_met=wat.dag, gebeurtenissen=[*goed, wat], keuzes=keuzes, parameters=PARAMETERS
            )
        except OngeldigeInvoer:
            continue
        goed.append(wat)
    return loop_door(
        lening=lening, tot_en_met=date(2026, 11, 1), gebeurtenissen=goed, keuzes=keuzes, parameters=PARAMETERS
    )


@settings(max_examples=60)
@given(
    st.integers(1, 2_000_000), st.integers(1, 119), st.integers(1, 28), st.sampled_from(["annuitair", "lineair"]),
    st.lists(GEBEURTENIS, max_size=8), KEUZES,
)  # fmt: skip
def test_payments_and_balances_always_equal_what_was_lent_with_interest(
    hoofdsom: int, maanden: int, betaaldag: int, wijze: Any, gebeurtenissen: list[Gebeurtenis], keuzes: Leningkeuzes
) -> None:
    uitkomst = _loop(Lening(hoofdsom, BEGIN, maanden, betaaldag, wijze), gebeurtenissen, keuzes)
    w = uitkomst.waarde
    erbij = hoofdsom + w.berekende_rente + w.berekende_wettelijke_rente + w.terugbetaald + w.te_veel_betaald
    eraf = w.betaald + w.om_niet + w.kwijtgescholden + w.afgeboekt + w.overgegaan
    assert erbij - eraf == w.totaal == w.hoofdsom + w.rente + w.uitgestelde_rente + w.wettelijke_rente
    assert uitkomst.stap.zoek("standen_samen").waarde == w.totaal == reken_na(uitkomst.stap)
    for regel in w.regels:
        delen = (regel.hoofdsom, regel.openstaande_rente, regel.uitgestelde_rente, regel.wettelijke_rente)
        assert min(*delen, regel.rente, regel.aflossing, regel.bedrag) >= 0
        assert sum(delen) == regel.totaal
        assert 0 <= regel.vervallen_aflossing <= regel.hoofdsom
    assert w.maanden_uitstel <= 36
    assert w.lopende_rente >= 0


@settings(max_examples=25)
@given(
    st.integers(1, 5_000_000), st.integers(1, 119), st.integers(1, 28), st.sampled_from(["annuitair", "lineair"]), DAG
)
def test_paying_the_plan_ends_at_zero_with_the_interest_of_the_plan(
    hoofdsom: int, maanden: int, betaaldag: int, wijze: Any, dag: date
) -> None:
    lening = Lening(hoofdsom, dag, maanden, betaaldag, wijze)
    schema = aflosschema(lening=lening, parameters=PARAMETERS).waarde
    betalingen = [Gebeurtenis(t.vervaldag, Soort.BETALING, t.te_betalen) for t in schema.termijnen if t.te_betalen]
    verloop = loop_door(lening=lening, tot_en_met=schema.einde, gebeurtenissen=betalingen, parameters=PARAMETERS).waarde
    assert verloop.totaal == verloop.te_veel_betaald == 0
    assert verloop.berekende_rente == schema.rente
    assert verloop.termijnen_over == 0


@given(st.lists(st.tuples(st.integers(0, 80), st.integers(1, 14)), max_size=8))
def test_granted_deferral_never_exceeds_three_years(vragen: list[tuple[int, int]]) -> None:
    verleend: list[Uitstel] = []
    for begin, maanden in vragen:
        gevraagd = Uitstel(Maand(2020, 1).plus(begin).eerste_dag, maanden, "ziekte")
        try:
            toets = toets_uitstel(gevraagd=gevraagd, eerder=verleend, parameters=PARAMETERS).waarde
        except RechtFout:
            continue
        if toets.mogelijk:
            verleend.append(gevraagd)
    assert sum(deel.maanden for deel in verleend) <= 36
    assert all(deel.maanden <= 12 for deel in verleend)


@settings(max_examples=40)
@given(
    st.integers(1, 3_000_000),
    st.dictionaries(st.integers(0, 155).map(lambda n: Maand(2013, 1).plus(n)), st.integers(0, 200_000), max_size=20),
)
def test_a_mortgage_loan_keeps_its_sum_and_its_claim_bears_no_interest(
    hoofdsom: int, betalingen: dict[Maand, int]
) -> None:
    uitkomst = loop_hypotheek_door(
        hoofdsom=hoofdsom, einde_bijstand=date(2012, 12, 31), betalingen=betalingen, tot_en_met=Maand(2025, 12),
        parameters=PARAMETERS,
    )  # fmt: skip
    w = uitkomst.waarde
    betaald = sum(betalingen.values())
    assert hoofdsom + w.rente + w.te_veel_betaald - betaald == w.hoofdsom + w.rentevordering == reken_na(uitkomst.stap)
    assert all(m.rente == 0 for m in w.maanden if m.maand < Maand(2023, 1))
    vorige, vordering = hoofdsom, 0
    for m in w.maanden:
        assert min(m.rente, m.aflossing, m.rente_betaald, m.bijgeschreven, m.hoofdsom, m.rentevordering) >= 0
        assert m.rente <= (vorige * 400 + 60_000) // 120_000
        assert m.rentevordering == vordering + m.rente - m.rente_betaald
        vorige, vordering = m.hoofdsom, m.rentevordering
    assert [opgave.jaar for opgave in w.jaaropgaven] == list(range(2013, 2026))


@given(st.integers(1, 10**7), st.integers(0, 10**7), st.lists(st.integers(0, 10**7), max_size=4), st.integers(0, 100))
def test_a_settlement_never_pays_more_than_the_claim(
    vordering: int, gedekt: int, andere: list[int], procent: int
) -> None:
    gedekt = min(gedekt, vordering)
    samen = vordering - gedekt + sum(andere)
    uitkomst = toets_akkoord(
        dag=date(2026, 1, 5), vordering=vordering, gedekt=gedekt, beschikbaar=samen * procent // 100,
        andere_concurrente=andere, doel="voortzetting", noodzakelijk=True, allen_evenredig=True,
    )  # fmt: skip
    w = uitkomst.waarde
    assert w.uitkering + w.kwijt + w.gedekt == vordering
    assert min(w.uitkering, w.kwijt) >= 0
    assert reken_na(uitkomst.stap) == w.kwijt


def test_statutory_interest_joins_the_arrears_after_a_year() -> None:
    lening = Lening(1_000_000, date(2017, 1, 1), 12, rente=0, wijze="lineair")
    eisen = [Gebeurtenis(date(2018, 1, 1), Soort.ACHTERSTAND_OPEISEN, toerekenbaar=True)]
    verloop = loop_door(lening=lening, tot_en_met=date(2020, 1, 1), gebeurtenissen=eisen, parameters=PARAMETERS).waarde
    assert verloop.wettelijke_rente == 9_918 + 10_082 + 10_116 + 10_284
    betaald = [*eisen, Gebeurtenis(date(2019, 1, 1), Soort.BETALING, 20_000)]
    verloop = loop_door(
        lening=lening, tot_en_met=date(2020, 1, 1), gebeurtenissen=betaald, parameters=PARAMETERS
    ).waarde
    assert verloop.wettelijke_rente == 9_918 + 10_082


def test_the_choices_are_explained_and_an_unknown_one_is_refused() -> None:
    assert set(LENING_UITLEG) == set(Leningkeuzes.__dataclass_fields__)
    with pytest.raises(OngeldigeInvoer) as fout:
        Leningkeuzes(volgorde="eerlijk")  # type: ignore[arg-type]
    assert fout.value.veld == "volgorde"
    stap = loop_door(lening=Lening(100, BEGIN, 1), tot_en_met=BEGIN, parameters=PARAMETERS).stap
    assert stap.zoek("volgorde").status == "interpretatie"


def test_a_kind_of_event_that_does_not_exist_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="bestaat niet"):
        Gebeurtenis(date(2018, 1, 1), "schenking")  # type: ignore[arg-type]
