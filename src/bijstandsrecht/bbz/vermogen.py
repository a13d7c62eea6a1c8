"""The vermogen limits of art. 3 Bbz 2004: how far eigen vermogen is above what still allows a gift.

The limits are no test for the right to aid (art. 7); they decide between gift and loan (arts. 11 lid 2,
13, 19, 22). "Meer dan" is strict: eigen vermogen exactly on a limit is not above it.
"""

from __future__ import annotations

from datetime import date

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.bbz.rekenkern import BOVEN, ONDER, OUDER, SOLVABILITEIT, Vermogens, Vermogensgrenzen, grens_art3
from bijstandsrecht.kern import GRENS, OngeldigeInvoer, Parameterboek, Spoor, Uitkomst, controleer, regelt

_ZIN = "Uw eigen vermogen is {boven_vermogensgrens} hoger dan de grens van {vermogensgrens}."


def _grens(groep: Groep, eigen: int, totaal: int, dag: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """The limit that applies to this group; writes the step `vermogensgrens`."""
    if groep is Groep.OUDER:
        return spoor.parameter("vermogensgrens", OUDER, parameters.op(OUDER, dag))
    onder = spoor.parameter("vermogensgrens_onder", ONDER, parameters.op(ONDER, dag))
    boven = spoor.parameter("vermogensgrens_boven", BOVEN, parameters.op(BOVEN, dag))
    deel = spoor.parameter("solvabiliteit_hoogstens", SOLVABILITEIT, parameters.op(SOLVABILITEIT, dag))
    spoor.gegeven(
        "eigen_vermogen_meer_dan_dat_deel", "ja" if eigen * 10_000 > totaal * deel else "nee", "tekst",
        "Is het eigen vermogen meer dan {solvabiliteit_hoogstens} van het totaal vermogen?",
        bbz("3 lid 1 onder b", dag), "berekend",
    )  # fmt: skip
    grens = int(grens_art3(Vermogens(eigen, totaal, Vermogensgrenzen(onder, boven, 0, deel))))
    naam = "vermogensgrens_onder" if grens == onder else "vermogensgrens_boven"
    # Letter b ends at the upper limit; which limit art. 13 means from there on, the text does not say.
    lezing = "interpretatie" if eigen >= boven else ""
    spoor.berekend("vermogensgrens", grens, "centen", "gelijk", (naam,), bbz("3 lid 1", dag), status=lezing)
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
    grens = _grens(groep, eigen, totaal, dag, parameters, onder)
    boven = max(0, eigen - grens)
    spoor.berekend(
        "boven_vermogensgrens", boven, "centen", "min_nul", ("eigen_vermogen", "vermogensgrens"),
        bbz("13", dag), "Zoveel is het eigen vermogen hoger dan de grens.", onder=onder,
    )  # fmt: skip
    return boven


@regelt("bbz2004", "1 onder h", "1 onder i", "3 lid 1 onder a", "3 lid 1 onder b", "3 lid 2", "11 lid 2", "13")
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
