"""What must hold for suspensions, penalties and lapsing claims, whatever the dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import OngeldigeInvoer
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.termijnen import (
    Opschorting,
    Uitstel,
    bepaal_bezwaartermijn,
    bepaal_dwangsom,
    bepaal_redelijke_termijn,
    bepaal_verjaring,
    bezwaartermijn,
    is_werkdag,
    opgeschorte_dagen,
)

P = laad_parameters()
DAGEN = st.dates(date(2015, 1, 1), date(2026, 6, 30))
OPSCHORTINGEN = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 30)), max_size=4)


def opschorting(begin: date, na: int, dagen: int) -> Opschorting:
    van = begin + timedelta(days=na)
    return Opschorting(van, van + timedelta(days=dagen))


def test_the_plain_objection_term_is_the_explained_one() -> None:
    dag = date(2026, 4, 13)
    assert bezwaartermijn(dag, parameters=P) == bepaal_bezwaartermijn(bekendgemaakt=dag, parameters=P).waarde[0]


@given(ontvangen=DAGEN, delen=OPSCHORTINGEN)
def test_a_suspended_term_never_ends_before_an_unsuspended_one(ontvangen: date, delen: list[tuple[int, int]]) -> None:
    stil = [opschorting(ontvangen, *deel) for deel in delen]
    kaal = bepaal_redelijke_termijn(ontvangen=ontvangen, parameters=P).waarde
    met = bepaal_redelijke_termijn(ontvangen=ontvangen, opschortingen=stil, parameters=P).waarde
    assert met.laatste_dag >= kaal.laatste_dag
    assert is_werkdag(met.laatste_dag)
    assert met.verschoven is (met.laatste_dag != met.zonder_verschuiving)


@given(delen=OPSCHORTINGEN)
def test_a_day_of_suspension_counts_once_and_the_literal_reading_is_never_longer(
    delen: list[tuple[int, int]],
) -> None:
    begin = date(2026, 3, 2)
    stil = [opschorting(begin, *deel) for deel in delen]
    dagen = {deel.van + timedelta(days=n) for deel in stil for n in range(1, (deel.tot - deel.van).days + 1)}
    assert opgeschorte_dagen(stil) == len(dagen)
    assert opgeschorte_dagen(stil, "zonder_dag_van_aanvulling") <= len(dagen)


@given(na=st.integers(0, 120), meer=st.integers(0, 30))
def test_the_penalty_only_grows_up_to_its_maximum(na: int, meer: int) -> None:
    def bedrag(dagen: int) -> int:
        uitkomst = bepaal_dwangsom(
            beslistermijn_tot=date(2026, 3, 2), ingebrekestelling=date(2026, 3, 3),
            peildatum=date(2026, 3, 3) + timedelta(days=dagen), parameters=P,
        )  # fmt: skip
        return uitkomst.waarde.bedrag

    assert 0 <= bedrag(na) <= bedrag(na + meer) <= 144_200


@given(uitstel=st.lists(st.tuples(st.integers(-400, 1500), st.integers(0, 400)), max_size=3))
def test_deferral_never_shortens_the_life_of_a_claim(uitstel: list[tuple[int, int]]) -> None:
    tot = date(2020, 6, 30)
    delen = [Uitstel(tot + timedelta(days=na), tot + timedelta(days=na + lang)) for na, lang in uitstel]
    waarde = bepaal_verjaring(betaaltermijn_tot=tot, peildatum=tot, uitstel=delen, parameters=P).waarde
    assert date(2025, 6, 30) <= waarde.laatste_dag <= date(2025, 6, 30) + timedelta(days=1203)


def test_two_interruptions_follow_each_other() -> None:
    """The second is in time because of the first, in whatever order they are given."""
    waarde = bepaal_verjaring(
        betaaltermijn_tot=date(2015, 6, 30), peildatum=date(2026, 1, 1),
        stuitingen=[date(2024, 1, 10), date(2019, 3, 1)], parameters=P,
    ).waarde  # fmt: skip
    assert waarde == (date(2029, 1, 10), False)


def test_a_suspension_cannot_end_before_it_starts() -> None:
    with pytest.raises(OngeldigeInvoer, match="eindigt voordat"):
        Opschorting(date(2026, 3, 16), date(2026, 3, 15))


def test_a_notice_that_came_too_early_says_from_which_day_it_can_be_sent() -> None:
    dag = date(2026, 6, 1)
    with pytest.raises(OngeldigeInvoer, match="kan vanaf 02-06-2026"):
        bepaal_dwangsom(beslistermijn_tot=dag, ingebrekestelling=dag, peildatum=dag, parameters=P)
