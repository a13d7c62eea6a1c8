"""What else of the Tozo is still needed: when a loan can be claimed, and the income of a month with aid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bijstandsrecht.kern import (
    HALF_OMHOOG,
    BuitenBereik,
    Maand,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    percentage,
    regelt,
)
from bijstandsrecht.lening.bronnen import plek

FORFAIT, MAANDEN = "tozo.art6.forfait", "tozo.art9.maanden"
EERSTE_MAAND = Maand(2020, 3)

TozoGrond = Literal["niet_betaald", "overdracht", "beeindiging", "surseance_faillissement"]


@dataclass(frozen=True, slots=True)
class TozoOpeising:
    """Whether the rest can be claimed at once, and why."""

    kan: bool
    voor: tuple[str, ...]
    onbekend: tuple[str, ...]


_GRONDEN: dict[str, str] = {
    "niet_betaald": "De betalingsverplichting is niet nagekomen (1°).",
    "overdracht": "Het bedrijf is overgedragen (2°).",
    "beeindiging": "Het bedrijf is beëindigd (2°).",
    "surseance_faillissement": "Er is surseance van betaling of een faillissement (3°).",
}


@regelt("tozo", "16 lid 1 onder b")
def toets_tozo_opeising(*, dag: date, gronden: Sequence[TozoGrond]) -> Uitkomst[TozoOpeising]:
    """Whether a Tozo loan can be claimed at once on these grounds; the college chooses (it "kan")."""
    spoor = Spoor()
    voor = tuple(_GRONDEN[grond] for grond in gronden)
    for nummer, zin in enumerate(voor, 1):
        spoor.gegeven(f"grond_{nummer}", zin, "tekst", bron=plek("16 lid 1 onder b", dag, "tozo"))
    onbekend = ("Of opeisen redelijk is: de gemeente weegt de belangen af.",) if voor else ()
    zin = "Uw Tozo-lening kan meteen worden opgeëist." if voor else "Uw Tozo-lening kan niet meteen worden opgeëist."
    wortel = Stap("tozo_opeising", int(bool(voor)), "ja_nee", "berekend", plek("16 lid 1 onder b", dag, "tozo"),
                  zin, "", tuple(spoor.stappen))  # fmt: skip
    return Uitkomst.van(TozoOpeising(bool(voor), voor, onbekend), wortel, spoor)


@regelt("tozo", "6 lid 1", "6 lid 2", "7", "8", "9")
def tozo_inkomen(
    *, maand: Maand, winst: int, overig_netto: int = 0, belastingteruggave: int = 0, parameters: Parameterboek
) -> Uitkomst[int]:
    """The income of a month with Tozo aid for living costs, in cents: profit after the fixed 18 %, plus net income.

    A refund of income tax does not count (lid 1). The aid itself was a gift (art. 8), without a test of vermogen
    (art. 7). Raises BuitenBereik outside March 2020 to September 2021, OngeldigeInvoer for negative amounts.
    """
    dag, spoor = maand.eerste_dag, Spoor()
    aantal = parameters.op(MAANDEN, EERSTE_MAAND.eerste_dag).waarde
    if not EERSTE_MAAND <= maand < EERSTE_MAAND.plus(aantal):
        raise BuitenBereik(
            "In deze maand bestond geen Tozo voor levensonderhoud.", veld="maand", waarde=dag, artikel="art. 9 Tozo",
            remedie="Kies een maand van maart 2020 tot en met september 2021.",
        )  # fmt: skip
    for naam, bedrag in (("winst", winst), ("overig_netto", overig_netto), ("belastingteruggave", belastingteruggave)):
        controleer(naam, bedrag, artikel="art. 6 Tozo")
        zin = "Een teruggave van belasting telt niet mee." if naam == "belastingteruggave" else ""
        spoor.gegeven(naam, bedrag, "centen", zin, plek("6 lid 1", dag, "tozo"))
    deel = spoor.parameter("forfait", FORFAIT, parameters.op(FORFAIT, dag))
    spoor.berekend("belasting", percentage(winst, deel), "centen", "percentage", ("winst", "forfait"),
                   plek("6 lid 2", dag, "tozo"), "", HALF_OMHOOG)  # fmt: skip
    netto = winst - percentage(winst, deel)
    spoor.berekend("winst_netto", netto, "centen", "min", ("winst", "belasting"), plek("6 lid 2", dag, "tozo"))
    zin = "Uw inkomen in deze maand telt mee voor {tozo_inkomen}."
    wortel = Stap("tozo_inkomen", netto + overig_netto, "centen", "berekend", plek("6", dag, "tozo"), zin, "",
                  tuple(spoor.stappen), "plus", ("winst_netto", "overig_netto"))  # fmt: skip
    return Uitkomst.van(netto + overig_netto, wortel, spoor)
