"""One amount over several months in whole cents, so that the parts always add up: the largest remainders first."""

from __future__ import annotations

from collections.abc import Sequence

from bijstandsrecht.kern import controleer

GROOTSTE_REST = "hele centen, de grootste resten eerst"
"""The name of this rounding, as it stands in an explanation."""


def verdeel_naar_rato(bedrag: int, gewichten: Sequence[int]) -> tuple[int, ...]:
    """Divide `bedrag` (cents) in proportion to `gewichten`; an earlier month comes first among equals.

    Nothing is divided (all parts 0) when all weights are 0. Raises OngeldigeInvoer for a negative number.
    """
    controleer("bedrag", bedrag)
    for gewicht in gewichten:
        controleer("gewicht", gewicht)
    som = sum(gewichten)
    if not som:
        return (0,) * len(gewichten)
    delen = [bedrag * gewicht // som for gewicht in gewichten]
    op_rest = sorted(range(len(delen)), key=lambda n: (-(bedrag * gewichten[n] % som), n))
    for n in op_rest[: bedrag - sum(delen)]:
        delen[n] += 1
    return tuple(delen)
