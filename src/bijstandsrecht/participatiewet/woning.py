"""The own home: how much of its value is left out, and when bijstand is a loan (art. 34 lid 2 under d, art. 50 lid 2).

Whether the resident must sell or mortgage the home is a judgment (art. 50 lid 1). The netto minimumloon of a year is
given: it follows from the minimum wage of art. 37, which this package does not hold.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.kern import Parameterboek, Spoor, Stap, Uitkomst, controleer, regelt
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.vermogen import VERMOGEN

WONING = f"{VERMOGEN}woning"


class Woningtoets(NamedTuple):
    """Cents: the value above the mortgage, what is left out, what is above; and the form of the bijstand.

    As a loan at most `lening_tot`. `geen_recht`: the college finds that the home must be sold or mortgaged.
    """

    overwaarde: int
    vrij: int
    boven: int
    vorm: Literal["om_niet", "lening", "geen_recht", "nog_te_beoordelen"]
    lening_tot: int


@regelt("participatiewet", "34 lid 2 onder d", "48 lid 1", "50 lid 1", "50 lid 2 onder a", "50 lid 2 onder b")
def toets_woning(
    *, peildatum: date, waarde: int, schuld: int, verwachte_bijstand: int, netto_minimumloon: int,
    parameters: Parameterboek, te_gelde_maken: bool | None = None,
) -> Uitkomst[Woningtoets]:  # fmt: skip
    """Judge an own home: cents; `verwachte_bijstand` and `netto_minimumloon` are over the first year.

    `te_gelde_maken`: the college finds that selling or mortgaging it can be asked; None is not judged yet. Raises
    OngeldigeInvoer and OnbekendBedrag.
    """
    spoor = Spoor()
    gegevens = {
        "waarde": (waarde, "De waarde van de woning."), "schuld": (schuld, "De hypotheek op de woning."),
        "verwachte_bijstand": (verwachte_bijstand, "De bijstand die wij over een jaar verwachten."),
        "netto_minimumloon": (netto_minimumloon, "Het netto minimumloon over een jaar."),
    }  # fmt: skip
    for naam, (bedrag, zin) in gegevens.items():
        controleer(naam, bedrag, artikel="art. 34 en 50 Participatiewet")
        spoor.gegeven(naam, bedrag, "centen", zin)
    overwaarde = max(0, waarde - schuld)
    spoor.berekend("overwaarde", overwaarde, "centen", "min_nul", ("waarde", "schuld"),
                   pw("34 lid 1 onder a", peildatum))  # fmt: skip
    vrij = spoor.parameter("woning_vrij", WONING, parameters.op(WONING, peildatum))
    boven = max(0, overwaarde - vrij)
    spoor.berekend("boven", boven, "centen", "min_nul", ("overwaarde", "woning_vrij"),
                   pw("34 lid 2 onder d", peildatum), "Dit deel van de waarde telt wel.")  # fmt: skip
    lening = bool(boven) and verwachte_bijstand > netto_minimumloon
    vorm = _vorm(te_gelde_maken, lening, boven)
    spoor.gegeven("vorm", vorm, "tekst", _ZINNEN[vorm], pw("50 lid 2", peildatum), "oordeel")
    tot = boven if vorm == "lening" else 0
    wortel = Stap(
        "woningtoets", boven, "centen", "berekend", pw("50 lid 2", peildatum), _ZINNEN[vorm], "",
        tuple(spoor.stappen), "gelijk", ("boven",),
    )  # fmt: skip
    return Uitkomst.van(Woningtoets(overwaarde, min(overwaarde, vrij), boven, vorm, tot), wortel, spoor)


_ZINNEN = {
    "om_niet": "Door uw woning wordt de bijstand geen lening.",
    "lening": "De bijstand is een lening, tot {boven}.",
    "geen_recht": "U kunt uw woning verkopen of belenen. Daarom krijgt u geen bijstand.",
    "nog_te_beoordelen": "Beoordeel of verkopen of belenen kan worden gevraagd (art. 50 lid 1).",
}


def _vorm(
    te_gelde_maken: bool | None, lening: bool, boven: int
) -> Literal["om_niet", "lening", "geen_recht", "nog_te_beoordelen"]:
    """The form of the bijstand; without value above the amount there is nothing to judge."""
    if not boven:
        return "om_niet"
    if te_gelde_maken is None:
        return "nog_te_beoordelen"
    if te_gelde_maken:
        return "geen_recht"
    return "lening" if lening else "om_niet"
