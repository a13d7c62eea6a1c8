"""The fixed monthly amount of an annuity loan, exact: whole numbers only, rounded once."""

from __future__ import annotations

from typing import overload

from bijstandsrecht.kern.bedragen import Centen, Reeks, rond_half_omhoog


@overload
def annuiteit(hoofdsom: int, rente: int, maanden: int) -> int: ...
@overload
def annuiteit(hoofdsom: Reeks, rente: int, maanden: int) -> Reeks: ...
@overload
def annuiteit(hoofdsom: Centen, rente: int, maanden: int) -> Centen: ...
def annuiteit(hoofdsom: Centen, rente: int, maanden: int) -> Centen:
    """Cents a month that repay `hoofdsom` in `maanden` months at `rente` basis points a year, rounded half up.

    With q = 1 + rente/12 this is hoofdsom × (q - 1) × q^n / (q^n - 1), written as one fraction of whole numbers.
    """
    if not rente:
        return rond_half_omhoog(hoofdsom, maanden)
    groei: int = (120_000 + rente) ** maanden
    gelijk: int = 120_000**maanden
    teller, noemer = rente * groei, 120_000 * (groei - gelijk)
    if isinstance(hoofdsom, int):
        return rond_half_omhoog(hoofdsom * teller, noemer)
    import numpy as np

    # The fraction is far wider than 64 bits: element by element with the whole numbers of Python.
    bedragen = [rond_half_omhoog(int(bedrag) * teller, noemer) for bedrag in hoofdsom.tolist()]
    reeks: Reeks = np.array(bedragen, dtype=np.int64)
    return reeks
