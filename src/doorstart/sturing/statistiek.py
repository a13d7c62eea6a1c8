"""Shares with their uncertainty: whole numbers in, basis points out; the square root is taken at the edge."""

import math
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from bijstandsrecht.kern import rond_half_omhoog

Z95 = 1.96
_HEEL = 10_000


class Oordeel(StrEnum):
    """What may be said about a target. `gehaald` and `niet_gehaald` could still be chance."""

    AANTOONBAAR_GEHAALD = "aantoonbaar_gehaald"
    GEHAALD = "gehaald"
    NIET_GEHAALD = "niet_gehaald"
    AANTOONBAAR_NIET = "aantoonbaar_niet"
    ONBEKEND = "te_weinig_gegevens"


class Interval(NamedTuple):
    """A 95 % interval in basis points."""

    onder: int
    boven: int


class Trede(NamedTuple):
    """One step of a Kaplan-Meier curve: share off benefit (basis points) after so many months."""

    maand: int
    aandeel_bp: int
    onder_toezicht: int


def aandeel_bp(k: int, n: int) -> int | None:
    """Return k/n in basis points, half up; None when n is zero."""
    return rond_half_omhoog(k * _HEEL, n) if n else None


def wilson_grenzen(k: int, n: int, z: float = Z95) -> tuple[float, float]:
    """Return the Wilson score interval of k successes out of n, as fractions.

    Source: E.B. Wilson, JASA 22 (1927). Raises ValueError when 0 <= k <= n and n > 0 do not hold.
    """
    if not 0 <= k <= n or n == 0:
        raise ValueError(f"Geen aandeel: {k} van {n}.")
    p, z2 = k / n, z * z
    noemer = 1 + z2 / n
    midden = (p + z2 / (2 * n)) / noemer
    helft = z * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / noemer
    return max(0.0, midden - helft), min(1.0, midden + helft)


def wilson(k: int, n: int) -> Interval | None:
    """Return the 95 % Wilson interval in basis points; None when there is nobody to count."""
    if n == 0:
        return None
    onder, boven = wilson_grenzen(k, n)
    return Interval(round(onder * _HEEL), round(boven * _HEEL))


def oordeel(k: int, n: int, doel_bp: int) -> Oordeel:
    """Compare a share with its target: reached, and is that more than chance?"""
    if n == 0:
        return Oordeel.ONBEKEND
    onder, boven = wilson_grenzen(k, n)
    if onder * _HEEL >= doel_bp:
        return Oordeel.AANTOONBAAR_GEHAALD
    if k * _HEEL >= doel_bp * n:
        return Oordeel.GEHAALD
    return Oordeel.AANTOONBAAR_NIET if boven * _HEEL < doel_bp else Oordeel.NIET_GEHAALD


def kaplan_meier(duren: Sequence[tuple[int, bool]]) -> tuple[Trede, ...]:
    """Return the share that had its event after each number of months.

    `duren` holds (months, happened): False means that we stopped looking before it happened. Source:
    Kaplan and Meier, JASA 53 (1958). Multiplied as whole numbers, divided once per step.
    """
    teller = noemer = 1
    tredes = [Trede(0, 0, len(duren))]
    for maand in sorted({m for m, gebeurd in duren if gebeurd}):
        onder_toezicht = sum(1 for m, _ in duren if m >= maand)
        gebeurd = sum(1 for m, ja in duren if ja and m == maand)
        teller, noemer = teller * (onder_toezicht - gebeurd), noemer * onder_toezicht
        deler = math.gcd(teller, noemer)
        teller, noemer = teller // deler, noemer // deler
        tredes.append(Trede(maand, _HEEL - rond_half_omhoog(teller * _HEEL, noemer), onder_toezicht))
    return tuple(tredes)
