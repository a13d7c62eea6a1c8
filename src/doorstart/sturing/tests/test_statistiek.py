"""Shares and intervals against published and hand-computed values."""

from fractions import Fraction

import pytest

from doorstart.sturing.statistiek import (
    Oordeel,
    Trede,
    aandeel_bp,
    kaplan_meier,
    oordeel,
    wilson,
    wilson_grenzen,
)


@pytest.mark.parametrize(
    ("k", "n", "onder", "boven"),
    [(16, 40, 26, 55), (26, 40, 50, 78)],
)
def test_wilson_van_de_definities(k: int, n: int, onder: int, boven: int) -> None:
    """The two intervals that the definitions print, in whole per cents."""
    interval = wilson(k, n)
    assert interval is not None
    assert (round(interval.onder / 100), round(interval.boven / 100)) == (onder, boven)


@pytest.mark.parametrize(
    ("k", "n", "onder", "boven"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_van_newcombe(k: int, n: int, onder: float, boven: float) -> None:
    """R.G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3 (Wilson score without correction)."""
    assert wilson_grenzen(k, n, z=1.959964) == pytest.approx((onder, boven), abs=0.00006)


def test_wilson_weigert_onzin() -> None:
    """Nobody to count has no interval; more successes than people is a mistake."""
    assert wilson(0, 0) is None
    with pytest.raises(ValueError, match="3 van 2"):
        wilson_grenzen(3, 2)


@pytest.mark.parametrize(
    ("k", "n", "doel", "verwacht"),
    [
        (23, 40, 4000, Oordeel.AANTOONBAAR_GEHAALD),
        (22, 40, 4000, Oordeel.GEHAALD),
        (50, 100, 4000, Oordeel.AANTOONBAAR_GEHAALD),
        (49, 100, 4000, Oordeel.GEHAALD),
        (32, 40, 6500, Oordeel.AANTOONBAAR_GEHAALD),
        (31, 40, 6500, Oordeel.GEHAALD),
        (75, 100, 6500, Oordeel.AANTOONBAAR_GEHAALD),
        (74, 100, 6500, Oordeel.GEHAALD),
        (16, 40, 4000, Oordeel.GEHAALD),
        (15, 40, 4000, Oordeel.NIET_GEHAALD),
        (9, 40, 4000, Oordeel.AANTOONBAAR_NIET),
        (10, 40, 4000, Oordeel.NIET_GEHAALD),
        (0, 0, 4000, Oordeel.ONBEKEND),
    ],
)
def test_oordeel_aan_beide_kanten_van_elke_grens(k: int, n: int, doel: int, verwacht: Oordeel) -> None:
    """One person more or less tips the verdict exactly where the definitions say."""
    assert oordeel(k, n, doel) is verwacht


def test_aandeel() -> None:
    """466 of 1,141 is 40.8 %, and nothing of nothing is no share."""
    assert aandeel_bp(46_600, 114_100) == 4084
    assert aandeel_bp(0, 0) is None


def test_kaplan_meier_met_de_hand() -> None:
    """Five people: events at 2 and 4, one lost at 3, two still there at 5. 1 - 4/5 = 20 %; 1 - 4/5*2/3 = 46.67 %."""
    curve = kaplan_meier([(2, True), (3, False), (4, True), (5, False), (5, False)])
    rest = 1 - Fraction(4, 5) * Fraction(2, 3)
    assert curve == (Trede(0, 0, 5), Trede(2, 2000, 5), Trede(4, round(rest * 10_000), 3))


def test_kaplan_meier_zonder_mensen() -> None:
    """Nobody gives only the starting point."""
    assert kaplan_meier([]) == (Trede(0, 0, 0),)
