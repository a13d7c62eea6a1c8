"""Making the stored settlement of a month again from its own input."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from bijstandsrecht.deeltijd import MaandVerrekening, PtoBeleid
from bijstandsrecht.kern import Maand, Uitkomst
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import Huishouden
from doorstart.deeltijd.feiten import Cijfers, Maandfeiten, bereken


class _Eerder(NamedTuple):
    """What earlier months of the year left behind, as it was stored."""

    verlies: int
    kosten: Mapping[str, int]
    uren: int


def verrekening(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[MaandVerrekening]:
    """Make the settlement of a month again; `invoer` is what `feiten.als_invoer` wrote."""
    return bereken(
        cijfers=Cijfers(**invoer["opgave"]),
        feiten=Maandfeiten(
            Maand.uit_tekst(invoer["maand"]),
            Huishouden.uit_dict(invoer["huishouden"]),
            invoer["vrijlating"],
            PtoBeleid.uit_dict(invoer["beleid"]),
        ),
        eerder=_Eerder(**invoer["eerder"]),
        parameters=parameters,
    )
