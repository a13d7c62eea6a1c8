"""Rounding and amounts: the same cents for an int and for an int64 array, and no floats anywhere."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import (
    GRENS,
    OngeldigeInvoer,
    controleer,
    hoogste,
    laagste,
    percentage,
    rond_half_omhoog,
)

bedragen = st.integers(min_value=0, max_value=10**11)
basispunten = st.integers(min_value=0, max_value=10_000)


def test_ioaz_art_5_lid_4_rounds_half_up() -> None:
    # Source: IOAZ art. 5 lid 4 (1 July 2026) prints 1.013,90 for 2.027,79 / 2 = 1.013,895.
    assert rond_half_omhoog(2027_79, 2) == 1013_90


@pytest.mark.parametrize(("teller", "noemer", "verwacht"), [(5, 2, 3), (-5, 2, -2), (4, 3, 1), (-4, 3, -1), (0, 7, 0)])
def test_half_goes_towards_plus_infinity(teller: int, noemer: int, verwacht: int) -> None:
    assert rond_half_omhoog(teller, noemer) == verwacht


@given(bedragen, basispunten)
def test_percentage_equals_decimal_arithmetic(bedrag: int, bp: int) -> None:
    exact = (Decimal(bedrag) * Decimal(bp) / Decimal(10_000)).quantize(Decimal(1), ROUND_HALF_UP)
    assert percentage(bedrag, bp) == int(exact)


@given(st.lists(st.tuples(bedragen, basispunten, st.integers(1, 40)), min_size=1, max_size=30))
def test_array_gives_the_same_cents_as_int(rijen: list[tuple[int, int, int]]) -> None:
    a, bp, n = (np.array(kolom, dtype=np.int64) for kolom in zip(*rijen, strict=True))
    assert percentage(a, bp).tolist() == [percentage(x, y) for x, y, _ in rijen]
    assert rond_half_omhoog(a, n).tolist() == [rond_half_omhoog(x, z) for x, _, z in rijen]
    assert np.asarray(laagste(a, bp)).tolist() == [laagste(x, y) for x, y, _ in rijen]
    assert np.asarray(hoogste(a, bp)).tolist() == [hoogste(x, y) for x, y, _ in rijen]


@pytest.mark.parametrize(
    "fout",
    [
        -1,
        600.0,
        True,
        "600",
        None,
        Decimal("6.00"),
        GRENS + 1,
        np.array([1, -1]),
        np.array([1.0]),
        np.array([1], dtype=np.int32),
    ],
)
def test_anything_but_whole_non_negative_cents_is_refused(fout: object) -> None:
    with pytest.raises(OngeldigeInvoer) as gevangen:
        controleer("omzet", fout, artikel="art. 32 Participatiewet")
    assert gevangen.value.veld == "omzet"
    assert "art. 32 Participatiewet" in str(gevangen.value)
    assert gevangen.value.remedie


def test_largest_accepted_amount_survives_a_percentage_in_int64() -> None:
    assert percentage(np.array([GRENS]), 10_000).tolist() == [GRENS]
