"""The vermogen limits of art. 3 Bbz 2004: how far eigen vermogen is above what still allows a gift.

The limits are no test for the right to aid (art. 7); they decide between gift and loan (arts. 11 lid 2,
13, 19, 22). "Meer dan" is strict: eigen vermogen exactly on a limit is not above it.
"""

from __future__ import annotations

from datetime import date

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.kern import GRENS, OngeldigeInvoer, Parameterboek, Spoor, Uitkomst, controleer

_BOVEN, _ONDER, _OUDER = "bbz.art3.vermogen_boven", "bbz.art3.vermogen_onder", "bbz.art3.vermogen_ouder"
_SOLVABILITEIT = "bbz.art3.solvabiliteit"
_ZIN = "Uw eigen vermogen is {boven_vermogensgrens} hoger dan de grens van {vermogensgrens}."


def _grens_andere_groepen(eigen: int, totaal: int, dag: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """The limit of art. 3 lid 1; writes the step `vermogensgrens`."""
    onder = spoor.parameter("vermogensgrens_onder", _ONDER, parameters.op(_ONDER, dag))
    boven = spoor.parameter("vermogensgrens_boven", _BOVEN, parameters.op(_BOVEN, dag))
    deel = spoor.parameter("solvabiliteit_hoogstens", _SOLVABILITEIT, parameters.op(_SOLVABILITEIT, dag))
    te_hoog = eigen * 10_000 > totaal * deel
    spoor.gegeven(
        "eigen_vermogen_meer_dan_dat_deel", "ja" if te_hoog else "nee", "tekst",
        "Is het eigen vermogen meer dan {solvabiliteit_hoogstens} van het totaal vermogen?",
        bbz("3 lid 1 onder b", dag), "berekend",
    )  # fmt: skip
    # Exactly on the upper limit the text has no restriction: letter a says "meer dan", b "minder dan".
    laag = eigen <= onder or (te_hoog and eigen != boven)
    naam, grens = ("vermogensgrens_onder", onder) if laag else ("vermogensgrens_boven", boven)
    spoor.berekend("vermogensgrens", grens, "centen", "gelijk", (naam,), bbz("3 lid 1", dag))
    return grens


def bepaal_boven_grens(
    groep: Groep, eigen: int, totaal: int, dag: date, parameters: Parameterboek, spoor: Spoor
) -> int:
    """What eigen vermogen exceeds the limit with; writes `boven_vermogensgrens`. See `toets_vermogen`."""
    controleer("totaal_vermogen", totaal, artikel="art. 1 onder h Bbz 2004")
    controleer("eigen_vermogen", eigen, artikel="art. 1 onder i Bbz 2004", minimum=-GRENS)
    if eigen > totaal:
        raise OngeldigeInvoer(
            "Het eigen vermogen is hoger dan het totaal vermogen.", veld="eigen_vermogen", waarde=eigen,
            artikel="art. 1 onder i Bbz 2004", remedie="Eigen vermogen is totaal vermogen min schulden.",
        )  # fmt: skip
    onder = spoor.onder()
    onder.gegeven("eigen_vermogen", eigen, "centen", bron=bbz("1 onder i", dag))
    onder.gegeven("totaal_vermogen", totaal, "centen", bron=bbz("1 onder h", dag))
    if groep is Groep.OUDER:
        grens = onder.parameter("vermogensgrens", _OUDER, parameters.op(_OUDER, dag))
    else:
        grens = _grens_andere_groepen(eigen, totaal, dag, parameters, onder)
    boven = max(0, eigen - grens)
    spoor.berekend(
        "boven_vermogensgrens", boven, "centen", "min_nul", ("eigen_vermogen", "vermogensgrens"),
        bbz("13", dag), "Zoveel is het eigen vermogen hoger dan de grens.", onder=onder,
    )  # fmt: skip
    return boven


def toets_vermogen(
    *, groep: Groep | str, eigen_vermogen: int, totaal_vermogen: int, dag: date, parameters: Parameterboek
) -> Uitkomst[int]:
    """By how many cents eigen vermogen exceeds the limit of art. 3 that applies on `dag`; 0 is no
    restriction.

    For the direct gift (art. 19), capital as a gift (art. 22) and the interest waiver (art. 21) any
    excess means no; for the settlement only the excess stays a loan. Raises OngeldigeInvoer and
    OnbekendBedrag.
    """
    spoor = Spoor()
    boven = bepaal_boven_grens(lees_groep(groep), eigen_vermogen, totaal_vermogen, dag, parameters, spoor)
    zin = _ZIN if boven else "Uw eigen vermogen is niet hoger dan de grens van {vermogensgrens}."
    return Uitkomst.van(boven, spoor.stappen[-1]._replace(toelichting=zin), spoor)
