"""Gross income (art. 1 onder f Bbz 2004), and what an oudere zelfstandige must be expected to earn (art. 25).

Gross is without the deductions of art. 31 lid 3 Participatiewet and without the percentage of art. 6 lid 2. Only art.
25 uses it: as long as the business is expected to give at least the amount of that year, on average per boekjaar.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.winst import Correctie, Winst, controleer_correcties, controleer_winst, tel_winst, winstnamen
from bijstandsrecht.kern import (
    GRENS,
    HALF_OMHOOG,
    Boekjaar,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    regelt,
    rond_half_omhoog,
)

GRENS_25 = "bbz.art25.inkomen_ouder"
_ARTIKEL = "art. 1 onder f Bbz 2004"


@regelt("bbz2004", "1 onder f")
@regelt("participatiewet", "31 lid 3")
def bruto_inkomen(
    *,
    winst: Winst,
    boekjaar: Boekjaar,
    bruto_overig: int = 0,
    correcties: tuple[Correctie, ...] = (),
    belastingteruggave: int = 0,
) -> Uitkomst[int]:
    """The gross income over the boekjaar in cents: profit, and other income before tax and premiums (art. 1 onder f).

    `bruto_overig`: wages and benefits before deductions. A loss counts as zero, and a tax refund does not count (art. 6
    lid 1), as for net income. Raises OngeldigeInvoer.
    """
    controleer_winst("winst", winst)
    controleer("bruto_overig", bruto_overig, artikel=_ARTIKEL)
    controleer("belastingteruggave", belastingteruggave, artikel="art. 6 lid 1 Bbz 2004")
    controleer_correcties(correcties, winstnamen("winst", winst))
    dag, spoor = boekjaar.einde, Spoor()
    namen, totaal = tel_winst("winst", winst, correcties, dag, spoor)
    if bruto_overig:
        spoor.gegeven(
            "bruto_overig", bruto_overig, "centen", "Voor aftrek van belasting en premies.", bbz("1 onder f", dag)
        )
        namen, totaal = [*namen, "bruto_overig"], totaal + bruto_overig
    if belastingteruggave:
        spoor.gegeven("belastingteruggave", belastingteruggave, "centen", "Dit telt niet mee.", bbz("6 lid 1", dag))
    wortel = Stap(
        "bruto_inkomen", totaal, "centen", "berekend", bbz("1 onder f", dag),
        "Uw bruto inkomen over het boekjaar is {bruto_inkomen}.", "", tuple(spoor.stappen), "plus", tuple(namen),
    )  # fmt: skip
    return Uitkomst.van(totaal, wortel, spoor)


class InkomenOuder(NamedTuple):
    """The test of art. 25 in cents per boekjaar; `voldoet`: the average is at least the amount."""

    voldoet: bool
    gemiddeld: int
    grens: int


@regelt("bbz2004", "25")
def toets_inkomen_ouder(*, verwacht: tuple[int, ...], dag: date, parameters: Parameterboek) -> Uitkomst[InkomenOuder]:
    """Whether the business is expected to give an oudere zelfstandige enough gross, on average per boekjaar (art. 25).

    `verwacht`: the gross income from the business expected for each coming boekjaar, in cents; a loss counts as zero.
    `dag`: whose amount applies. The average is compared before rounding. Raises OngeldigeInvoer and OnbekendBedrag.
    """
    if not verwacht:
        raise OngeldigeInvoer(
            "De verwachting ontbreekt.", veld="verwacht", artikel="art. 25 Bbz 2004",
            remedie="Geef het verwachte bruto inkomen van ten minste een boekjaar.",
        )  # fmt: skip
    spoor, namen, bron = Spoor(), [], bbz("25", dag)
    for nummer, bedrag in enumerate(verwacht, 1):
        controleer("verwacht", bedrag, artikel="art. 25 Bbz 2004", minimum=-GRENS)
        spoor.gegeven(f"verwacht_{nummer}", bedrag, "centen", "Verwacht in dit boekjaar.", bron, "oordeel")
        namen.append(f"verwacht_{nummer}_telt")
        uitleg = "Een verlies telt als nul." if bedrag < 0 else ""
        status = "interpretatie" if bedrag < 0 else ""
        spoor.berekend(
            namen[-1], max(0, bedrag), "centen", "min_nul", (f"verwacht_{nummer}",), bron, uitleg, status=status
        )
    samen, aantal = sum(max(0, bedrag) for bedrag in verwacht), len(verwacht)
    spoor.berekend("verwacht_samen", samen, "centen", "plus", tuple(namen), bron)
    spoor.gegeven("boekjaren", aantal, "aantal", "", bron, "berekend")
    spoor.gegeven("een_boekjaar", 1, "aantal")
    gemiddeld = rond_half_omhoog(samen, aantal)
    uit = ("verwacht_samen", "een_boekjaar", "boekjaren")
    spoor.berekend("gemiddeld", gemiddeld, "centen", "breuk", uit, bron, "Gemiddeld per boekjaar.", HALF_OMHOOG)
    grens = spoor.parameter("laagste_inkomen", GRENS_25, parameters.op(GRENS_25, dag))
    voldoet = samen >= grens * aantal
    zin = "Uw bedrijf levert naar verwachting gemiddeld {gemiddeld} bruto per boekjaar op. "
    zin += (
        "Dat is genoeg." if voldoet else "Dat is minder dan {laagste_inkomen}, het laagste bedrag dat daarvoor geldt."
    )
    wortel = Stap(
        "inkomen_ouder", "genoeg" if voldoet else "te laag", "tekst", "berekend", bron, zin, "", tuple(spoor.stappen)
    )
    return Uitkomst.van(InkomenOuder(voldoet, gemiddeld, grens), wortel, spoor)
