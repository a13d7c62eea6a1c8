"""What a correction is: an amount that a person says must be added or taken off, beside what stood in the ledger.

Pure: facts in, an explained outcome out. The judgment is a person's; the calculation shows what it does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bijstandsrecht.kern import Spoor, Stap, Uitkomst
from bijstandsrecht.parameters import Parameters

SOORT = "correctie"
BETALEN, VORDEREN, OVERBOEKEN = "betalen", "vorderen", "overboeken"
_ZIN = {
    BETALEN: "In onze boeken stond {stand_ervoor}. Daar komt {bedrag_correctie} bij. U krijgt dat van ons.",
    VORDEREN: "In onze boeken stond {stand_ervoor}. Daar gaat {bedrag_correctie} af. Dat is te veel betaald.",
    OVERBOEKEN: "In onze boeken stond {stand_ervoor}. Daarvan gaat {bedrag_correctie} naar een andere rekening.",
}


@dataclass(frozen=True, slots=True)
class Correctie:
    """The outcome in cents: how much, what stood there before, and what stands there after."""

    bedrag: int
    stand_ervoor: int
    stand_erna: int


def bereken(
    *, richting: str, bedrag: int, stand: int, maand: date | None, reden: str, bron: str
) -> Uitkomst[Correctie]:
    """Return what the correction does. `bedrag` is above zero; `stand` is the account in that month. Both in cents."""
    spoor = Spoor()
    wanneer = f" over {maand:%m-%Y}" if maand else ""
    spoor.gegeven("stand_ervoor", stand, "centen", f"Saldo in het grootboek{wanneer}.")
    spoor.gegeven("bedrag_correctie", bedrag, "centen", f"{reden} Bron: {bron}", herkomst="oordeel")
    erna = stand + bedrag if richting == BETALEN else stand - bedrag
    wortel = Stap(
        "stand_erna", erna, "centen", "berekend", None, _ZIN[richting], "", tuple(spoor.stappen),
        "plus" if richting == BETALEN else "min", ("stand_ervoor", "bedrag_correctie"),
    )  # fmt: skip
    return Uitkomst.van(Correctie(bedrag, stand, erna), wortel, spoor)


def opnieuw(invoer: Mapping[str, Any], _parameters: Parameters) -> Uitkomst[Correctie]:
    """Make a stored correction again from its own input."""
    maand = date.fromisoformat(invoer["maand"]) if invoer["maand"] else None
    return bereken(
        richting=invoer["richting"], bedrag=invoer["bedrag"], stand=invoer["stand"], maand=maand,
        reden=invoer["reden"], bron=invoer["bron"],
    )  # fmt: skip
