"""Whole cents as an `int` or as a NumPy `int64` array, with named rounding: one definition for both.

Every function gives for an array, element by element, the same cents as for an int. There is no
float anywhere. Percentages are basis points: 2000 is 20%, 1250 is 12,5%.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, cast, overload

from bijstandsrecht.kern.fouten import OngeldigeInvoer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Reeks: TypeAlias = NDArray[np.int64]
else:  # NumPy costs more to import than this whole package, and one household never needs it
    Reeks = Any
Centen: TypeAlias = int | Reeks

HALF_OMHOOG = "half omhoog op hele centen"
"""The name of the rounding of this package, as it stands in an explanation (regel R1.6)."""

OMHOOG = "naar boven op hele centen"
"""The name of the rounding where the law says "ten minste": never less than the percentage."""

GRENS = 10**13
"""Largest amount accepted in cents (100 billion euro): products with basis points stay inside int64."""


@overload
def rond_half_omhoog(teller: int, noemer: int) -> int: ...
@overload
def rond_half_omhoog(teller: Reeks, noemer: Centen) -> Reeks: ...
@overload
def rond_half_omhoog(teller: Centen, noemer: Centen) -> Centen: ...
def rond_half_omhoog(teller: Centen, noemer: Centen) -> Centen:
    """Divide and round to the nearest whole; exactly half goes up (towards plus infinity).

    Proof that the state rounds so: art. 5 lid 4 IOAZ prints 1.013,90 for 2.027,79 / 2.
    """
    return (2 * teller + noemer) // (2 * noemer)


@overload
def percentage(bedrag: int, basispunten: int) -> int: ...
@overload
def percentage(bedrag: Reeks, basispunten: Centen) -> Reeks: ...
@overload
def percentage(bedrag: Centen, basispunten: Centen) -> Centen: ...
def percentage(bedrag: Centen, basispunten: Centen) -> Centen:
    """`basispunten` of an amount in cents, rounded half up on whole cents."""
    # (2ab + 10.000) // 20.000 with the common factor 2 removed: one array pass less.
    return (bedrag * basispunten + 5_000) // 10_000


@overload
def percentage_omhoog(bedrag: int, basispunten: int) -> int: ...
@overload
def percentage_omhoog(bedrag: Reeks, basispunten: Centen) -> Reeks: ...
@overload
def percentage_omhoog(bedrag: Centen, basispunten: Centen) -> Centen: ...
def percentage_omhoog(bedrag: Centen, basispunten: Centen) -> Centen:
    """`basispunten` of an amount in cents, rounded up on whole cents: where the law says "ten minste"."""
    return -(-bedrag * basispunten // 10_000)


def laagste(eerste: Centen, tweede: Centen) -> Centen:
    """The lower of two amounts, per element."""
    if isinstance(eerste, int) and isinstance(tweede, int):
        return eerste if eerste < tweede else tweede
    import numpy as np

    return cast(Reeks, np.minimum(eerste, tweede))


def hoogste(eerste: Centen, tweede: Centen) -> Centen:
    """The higher of two amounts, per element."""
    if isinstance(eerste, int) and isinstance(tweede, int):
        return eerste if eerste > tweede else tweede
    import numpy as np

    return cast(Reeks, np.maximum(eerste, tweede))


def controleer(veld: str, waarde: object, *, artikel: str = "", minimum: int = 0, maximum: int = GRENS) -> None:
    """Refuse anything but whole numbers (int or int64 array) between `minimum` and `maximum`.

    Raises OngeldigeInvoer that names the field, the value and the article.
    """
    if type(waarde) is int:
        if minimum <= waarde <= maximum:
            return
        kleinste = grootste = waarde
    elif str(getattr(waarde, "dtype", "")) == "int64" and hasattr(waarde, "__len__"):
        reeks = cast(Reeks, waarde)
        if not reeks.size:
            return
        kleinste, grootste = int(reeks.min()), int(reeks.max())
        if minimum <= kleinste and grootste <= maximum:
            return
    else:
        raise OngeldigeInvoer(
            f"{veld} is geen heel getal.",
            veld=veld,
            waarde=f"reeks van {waarde.dtype}" if hasattr(waarde, "dtype") else waarde,
            artikel=artikel,
            remedie="Geef bedragen in hele centen en percentages in basispunten, als int of int64.",
        )
    if kleinste < minimum:
        te_laag = "is negatief" if minimum == 0 else f"is lager dan {minimum}"
        raise OngeldigeInvoer(
            f"{veld} {te_laag}.", veld=veld, waarde=kleinste, artikel=artikel,
            remedie=f"Vul een getal in van {minimum} of hoger.",
        )  # fmt: skip
    raise OngeldigeInvoer(
        f"{veld} is hoger dan {maximum}.", veld=veld, waarde=grootste, artikel=artikel,
        remedie=f"Vul een getal in van {maximum} of lager.",
    )  # fmt: skip
