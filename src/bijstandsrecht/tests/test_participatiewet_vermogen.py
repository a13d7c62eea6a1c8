"""Vermogen and the own home: limits of every year, parts that add up, refusals."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Bezit, Huishouden, toets_vermogen, toets_woning

P = laad_parameters()
ALLEEN = Huishouden(date(1980, 5, 1))
PAAR = Huishouden(date(1980, 5, 1), date(1981, 5, 1))
BEDRAG = st.integers(0, 10**8)


@pytest.mark.parametrize("jaar", range(2015, 2027))
def test_the_limit_of_a_family_is_twice_that_of_one(jaar: int) -> None:
    # The amounts of art. 34 lid 3 as printed: b and c are always twice a.
    dag = date(jaar, 1, 1)
    grenzen = [
        toets_vermogen(peildatum=dag, huishouden=h, bezittingen=(), parameters=P).waarde.grens for h in (ALLEEN, PAAR)
    ]
    assert grenzen[1] == 2 * grenzen[0]


@given(st.lists(BEDRAG, max_size=5), BEDRAG, BEDRAG)
def test_left_out_and_above_add_up_to_what_is_there(waarden: list[int], schulden: int, eerder: int) -> None:
    uitkomst = toets_vermogen(
        peildatum=date(2025, 7, 1), huishouden=ALLEEN, bezittingen=tuple(map(Bezit, waarden)), schulden=schulden,
        eerder_vrijgelaten=eerder, parameters=P,
    )  # fmt: skip
    uit = uitkomst.waarde
    assert reken_na(uitkomst.stap) == uit.boven_grens
    assert uit.vermogen == sum(waarden) - schulden
    assert uit.vrijgelaten + uit.boven_grens == max(0, uit.vermogen)
    assert 0 <= uit.vrijgelaten <= uit.grens <= 7_770_00


@given(BEDRAG, BEDRAG, BEDRAG, BEDRAG, st.sampled_from((True, False, None)))
def test_a_home_is_never_a_loan_for_more_than_its_value_above(
    waarde: int, schuld: int, bijstand: int, loon: int, te_gelde: bool | None
) -> None:
    uitkomst = toets_woning(
        peildatum=date(2026, 7, 1), waarde=waarde, schuld=schuld, verwachte_bijstand=bijstand,
        netto_minimumloon=loon, te_gelde_maken=te_gelde, parameters=P,
    )  # fmt: skip
    uit = uitkomst.waarde
    assert reken_na(uitkomst.stap) == uit.boven
    assert uit.vrij + uit.boven == uit.overwaarde
    assert uit.lening_tot == (uit.boven if uit.vorm == "lening" else 0)


def test_a_kind_that_does_not_exist_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="gebruikelijk"):
        Bezit(1, "boot")  # type: ignore[arg-type]
    with pytest.raises(OngeldigeInvoer, match="negatief"):
        Bezit(-1)
