"""The income tax and Zvw contribution on the income of the business, and how they fall on the months (R2.12 c).

Art. 31 lid 3 Participatiewet counts income net of these. How a yearly tax falls on months no text says: in
proportion to the income of the month is the default, and a named switch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bijstandsrecht.deeltijd.deeltijdmaand import Deeltijdmaand
from bijstandsrecht.deeltijd.verdelen import GROOTSTE_REST, verdeel_naar_rato
from bijstandsrecht.kern import Spoor, Stap, controleer
from bijstandsrecht.participatiewet import pw

Spreiding = Literal["naar_inkomen", "gelijk"]
"""In proportion to the income of each month, or the same every month."""


@dataclass(frozen=True, slots=True)
class Belastingaanslag:
    """The assessment IB and Zvw of one person over a year, and what would be due without the business; cents."""

    aanslag: int
    zonder_onderneming: int = 0

    def __post_init__(self) -> None:
        controleer("aanslag", self.aanslag, artikel="art. 31 lid 3 Participatiewet")
        controleer("zonder_onderneming", self.zonder_onderneming, artikel="art. 31 lid 3 Participatiewet")


def verdeel_belasting(
    aanslag: Belastingaanslag, inkomens: Sequence[int], maanden: Sequence[Deeltijdmaand], spreiding: Spreiding,
    spoor: Spoor, wie: str = "",
) -> tuple[int, ...]:  # fmt: skip
    """The tax per month of one person, whose income per month is `inkomens`; writes its steps (`wie` behind them).

    No more than the income of the year is spread: what is left lowers nothing, and is warned about.
    """
    bron = pw("31 lid 3", maanden[-1].maand.eerste_dag)
    spoor.gegeven(f"aanslag{wie}", aanslag.aanslag, "centen", "De aanslag inkomstenbelasting en Zvw.", bron)
    spoor.gegeven(
        f"aanslag_zonder_bedrijf{wie}", aanslag.zonder_onderneming, "centen", "Wat zonder het bedrijf betaald zou zijn."
    )
    uit = (f"aanslag{wie}", f"aanslag_zonder_bedrijf{wie}")
    belasting = max(0, aanslag.aanslag - aanslag.zonder_onderneming)
    spoor.berekend(f"belasting{wie}", belasting, "centen", "min_nul", uit, bron, "De belasting over het bedrijf.")
    delen = verdeel_naar_rato(min(belasting, sum(inkomens)), _gewichten(inkomens, spreiding))
    if spreiding == "gelijk":
        delen = tuple(min(deel, inkomen) for deel, inkomen in zip(delen, inkomens, strict=True))
    namen = tuple(f"belasting{wie}_{maand.maand.code}" for maand in maanden)
    for naam, deel in zip(namen, delen, strict=True):
        spoor.stappen.append(_deel(naam, deel, maanden[-1].maand.eerste_dag, spreiding))
    spoor.berekend(f"belasting_verdeeld{wie}", sum(delen), "centen", "plus", namen, bron)
    if sum(delen) < belasting:
        spoor.waarschuw(
            "Let op: niet de hele belasting past op het inkomen van de maanden. De rest verlaagt het inkomen niet."
        )
    return delen


def _gewichten(inkomens: Sequence[int], spreiding: Spreiding) -> Sequence[int]:
    return inkomens if spreiding == "naar_inkomen" else (1,) * len(inkomens)


def _deel(naam: str, deel: int, dag: date, spreiding: Spreiding) -> Stap:
    return Stap(
        naam, deel, "centen", "oordeel", pw("31 lid 3", dag), _ZIN[spreiding], GROOTSTE_REST, (), "", (),
        "interpretatie",
    )  # fmt: skip


_ZIN: dict[Spreiding, str] = {
    "naar_inkomen": "De belasting is over de maanden verdeeld naar het inkomen van elke maand.",
    "gelijk": "De belasting is gelijk over de maanden verdeeld.",
}
