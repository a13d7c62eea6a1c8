"""Many households at once: yes-or-no arrays, choosing between amounts, and arrays that must fit together.

NumPy is imported inside the functions that meet an array: one household never needs it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from bijstandsrecht.kern.bedragen import Centen, Reeks
from bijstandsrecht.kern.fouten import OngeldigeInvoer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ja: TypeAlias = bool | NDArray[np.bool_]
    """Yes or no for one household, or for each of many."""
else:
    Ja = bool | Any


def kies(keuze: Ja, wel: Centen, niet: Centen) -> Centen:
    """`wel` where `keuze` holds, else `niet`; per element."""
    if isinstance(keuze, bool):
        return wel if keuze else niet
    import numpy as np

    return cast(Reeks, np.where(keuze, wel, niet))


def ergens(keuze: Ja) -> bool:
    """Whether it holds for at least one household."""
    return keuze if isinstance(keuze, bool) else bool(keuze.any())


def gelijke_vorm(velden: Iterable[tuple[str, object]], artikel: str = "") -> tuple[int, ...] | None:
    """The common shape of the arrays among named values; None when there is none.

    Raises OngeldigeInvoer naming the first array that does not fit the one before it.
    """
    eerste, vorm = "", None
    for veld, waarde in velden:
        hier = getattr(waarde, "shape", None)
        if hier is None:
            continue
        if vorm is not None and hier != vorm:
            raise OngeldigeInvoer(
                f"De reeks {veld} is niet even lang als de reeks {eerste}.", veld=veld, waarde=f"{hier} en {vorm}",
                artikel=artikel, remedie="Geef elk huishouden in elke reeks een plaats.",
            )  # fmt: skip
        eerste, vorm = veld, hier
    return vorm


def op_vorm(waarde: Centen, vorm: tuple[int, ...]) -> Reeks:
    """An amount as an int64 array of this shape."""
    import numpy as np

    return np.broadcast_to(np.asarray(waarde, np.int64), vorm)
