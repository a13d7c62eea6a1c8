"""Profit of a business as it counts for the Bbz 2004 (art. 1 onder e and art. 6 lid 1): steps 2 and 3 of the income.

The result of the final annual accounts is the start (CRVB:2014:3898). Costs that are not of the business are added
back (CRVB:2019:891), and so are private use and fiscal facilities (CRVB:2017:601), each as a line with its reason.
A loss counts as zero and is not set off against anything (CRVB:2014:1676, CRVB:2014:4244).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import GRENS, OngeldigeInvoer, Spoor, controleer

Winst: TypeAlias = int | tuple[int, ...]
"""The result of one business, or of each of them."""


class Correctiesoort(StrEnum):
    """Why an amount is added back to the result of the annual accounts."""

    KOSTEN = "kosten_geweigerd"
    PRIVE = "prive_gebruik"
    FISCAAL = "fiscale_faciliteit"

    @property
    def uitleg(self) -> str:
        """Why it counts, for the explanation."""
        return _UITLEG[self]


_UITLEG = {
    Correctiesoort.KOSTEN: "Dit zijn geen kosten van het bedrijf; zij gaan niet van de winst af (CRVB:2019:891).",
    Correctiesoort.PRIVE: "Dit is privégebruik; het telt als inkomen.",
    Correctiesoort.FISCAAL: "Een aftrek voor de belasting verlaagt het inkomen voor de bijstand niet (CRVB:2017:601).",
}


@dataclass(frozen=True, slots=True)
class Correctie:
    """A correction line: cents added back to the profit `bij` (winst, winst_2, winst_partner ...), and why."""

    bij: str
    soort: Correctiesoort
    bedrag: int
    reden: str

    def __post_init__(self) -> None:
        controleer("correcties.bedrag", self.bedrag, artikel="art. 6 Bbz 2004", minimum=1)
        if not self.reden.strip():
            raise OngeldigeInvoer(
                "De reden van de correctie ontbreekt.", veld="correcties.reden", artikel="art. 6 Bbz 2004",
                remedie="Schrijf op waarom dit bedrag bij de winst wordt geteld.",
            )  # fmt: skip


def controleer_winst(veld: str, winst: Winst) -> None:
    """Refuse a profit that is not in whole cents; a loss is negative."""
    for bedrag in winst if isinstance(winst, tuple) else (winst,):
        controleer(veld, bedrag, artikel="art. 6 Bbz 2004", minimum=-GRENS)


def winstnamen(naam: str, winst: Winst) -> tuple[str, ...]:
    """The name of the step of each profit: `winst`, or `winst_1`, `winst_2` ... when there are more."""
    if isinstance(winst, int) or len(winst) == 1:
        return (naam,)
    return tuple(f"{naam}_{nummer}" for nummer in range(1, len(winst) + 1))


def controleer_correcties(correcties: Sequence[Correctie], namen: Sequence[str]) -> None:
    """Refuse a correction of a profit that is not there."""
    for correctie in correcties:
        if correctie.bij not in namen:
            raise OngeldigeInvoer(
                "Deze winst is niet ingevuld.", veld="correcties.bij", waarde=correctie.bij,
                artikel="art. 6 Bbz 2004", remedie=f"Kies uit: {', '.join(namen)}.",
            )  # fmt: skip


def tel_winst(
    naam: str, winst: Winst, correcties: Sequence[Correctie], dag: date, spoor: Spoor
) -> tuple[list[str], int]:
    """Write each profit, its corrections and what counts; return the names of the counted steps and their sum."""
    bedragen = (winst,) if isinstance(winst, int) else winst
    namen, totaal = [], 0
    for stap, bedrag in zip(winstnamen(naam, winst), bedragen, strict=True):
        spoor.gegeven(stap, bedrag, "centen", "Dit staat in de definitieve jaarstukken.")
        bron, gevonden = stap, [correctie for correctie in correcties if correctie.bij == stap]
        if gevonden:
            bron, bedrag = _corrigeer(stap, bedrag, gevonden, dag, spoor)
        telt = max(0, bedrag)
        uitleg = "Een verlies telt als nul en gaat niet af van ander inkomen (CRVB:2014:1676)." if bedrag < 0 else ""
        spoor.berekend(f"{stap}_telt", telt, "centen", "min_nul", (bron,), bbz("6 lid 1", dag), uitleg)
        namen.append(f"{stap}_telt")
        totaal += telt
    return namen, totaal


def _corrigeer(stap: str, bedrag: int, correcties: Sequence[Correctie], dag: date, spoor: Spoor) -> tuple[str, int]:
    """Add the lines back; return the name and the amount of the corrected profit."""
    namen = [stap]
    for nummer, correctie in enumerate(correcties, 1):
        namen.append(f"{stap}_correctie_{nummer}")
        bron = bbz("1 onder e", dag)
        spoor.gegeven(namen[-1], correctie.bedrag, "centen", correctie.soort.uitleg, bron, "oordeel")
        # What a person wrote is a value, not an explanation: it may hold any sign.
        spoor.gegeven(f"{namen[-1]}_reden", correctie.reden.strip(), "tekst", "", bron, "oordeel")
        bedrag += correctie.bedrag
    spoor.berekend(f"{stap}_gecorrigeerd", bedrag, "centen", "plus", tuple(namen), bbz("1 onder e", dag))
    return f"{stap}_gecorrigeerd", bedrag
