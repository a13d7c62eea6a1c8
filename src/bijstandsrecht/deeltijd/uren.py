"""The hours watch: a part-time entrepreneur stays below the urencriterium (regels R2.1 and R2.5).

From 1.225 hours a year somebody may be a zelfstandige under the Bbz 2004: another law, another desk.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.opgave import OVER_PARTNER
from bijstandsrecht.kern import (
    Bron,
    BuitenBereik,
    Maand,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    bron,
    controleer,
    halfjaar,
    regelt,
)

Stand = Literal["binnen", "bijna", "boven_beleid", "naar_bbz"]
SLEUTEL = "participatiewet.urencriterium"
_ZINNEN: dict[Stand, str] = {
    "binnen": "U werkte dit jaar {uren} in uw bedrijf. Dat mag: de grens is {grens}.",
    "bijna": "U werkte dit jaar {uren} in uw bedrijf. Let op: de grens van {grens} is dichtbij.",
    "boven_beleid": "U werkte dit jaar {uren} in uw bedrijf. Uw gemeente staat {grens} toe.",
    "naar_bbz": "U werkte dit jaar {uren} in uw bedrijf. Vanaf {urencriterium} geldt het Bbz.",
}


class Urenstand(NamedTuple):
    """Hours in the calendar year so far, the limit that holds, and where that leaves the client."""

    uren: int
    grens: int
    stand: Stand


@regelt("bbz2004", "1 onder b")
@regelt("beleid", "uren")
def toets_uren(*, uren: int, maand: Maand, beleid: PtoBeleid, parameters: Parameterboek) -> Uitkomst[Urenstand]:
    """Judge the hours from 1 January up to and including `maand`, with a warning from 90% of the limit.

    The limit is the year limit of the policy, or else the urencriterium. Raises OngeldigeInvoer for a
    negative number.
    """
    controleer("uren", uren, artikel="art. 1 Bbz 2004", maximum=8_784)
    spoor = Spoor()
    criterium = spoor.parameter("urencriterium", SLEUTEL, parameters.op(SLEUTEL, maand.eerste_dag))
    eigen = beleid.max_uren_per_jaar
    grens = criterium if eigen is None else min(eigen, criterium)
    spoor.gegeven("uren", uren, "uren", "Uw uren in dit kalenderjaar.")
    spoor.gegeven("grens", grens, "uren", "De grens die voor u geldt.", beleid.bron, "beleid")
    stand = _stand(uren, grens, criterium)
    if stand != "binnen":
        spoor.waarschuw(_WAARSCHUWINGEN[stand])
    wortel = Stap(
        "urentoets", uren, "uren", "berekend", _bbz(maand), _ZINNEN[stand], "", tuple(spoor.stappen),
        "gelijk", ("uren",),
    )  # fmt: skip
    return Uitkomst.van(Urenstand(uren, grens, stand), wortel, spoor)


_WAARSCHUWINGEN: dict[Stand, str] = {
    "bijna": "Let op: meer dan 90% van het toegestane aantal uren is gebruikt.",
    "boven_beleid": "Let op: het aantal uren is hoger dan het beleid toestaat. Bespreek dit.",
    "naar_bbz": "Let op: het urencriterium is gehaald. Beëindig de toestemming en verwijs naar het Bbz.",
}


def _stand(uren: int, grens: int, criterium: int) -> Stand:
    if uren >= criterium:
        return "naar_bbz"
    if uren > grens:
        return "boven_beleid"
    return "bijna" if uren * 10 > grens * 9 else "binnen"


def bewaak_uren(
    *, uren: int, uren_jaar: int, maand: Maand, beleid: PtoBeleid, parameters: Parameterboek, spoor: Spoor,
    van_partner: bool = False,
) -> None:  # fmt: skip
    """The watch inside a settlement: warn near or above the policy limits, refuse at the urencriterium.

    Each entrepreneur has hours of his own. Raises OngeldigeInvoer for more hours than the month has, and BuitenBereik
    with a referral to the Bbz 2004.
    """
    controleer("uren", uren, artikel="art. 1 Bbz 2004", maximum=24 * maand.dagen)
    criterium = parameters.op(SLEUTEL, maand.eerste_dag).waarde
    eigen = beleid.max_uren_per_jaar
    stand = _stand(uren_jaar, criterium if eigen is None else min(eigen, criterium), criterium)
    slot = OVER_PARTNER if van_partner else ""
    if stand == "naar_bbz":
        raise BuitenBereik(
            f"Het aantal uren in dit jaar is {criterium} of meer. Dan is dit geen parttime ondernemen meer.{slot}",
            veld="uren", waarde=uren_jaar, artikel=_bbz(maand).kort,
            remedie="Beëindig de toestemming en verwijs de ondernemer naar het Bbz 2004.",
        )  # fmt: skip
    if stand != "binnen":
        spoor.waarschuw(_WAARSCHUWINGEN[stand] + slot)
    per_week = beleid.max_minuten_per_week
    if per_week is not None and uren * 60 * 7 > per_week * maand.dagen:
        spoor.waarschuw(f"Let op: in deze maand zijn meer uren per week gewerkt dan het beleid toestaat.{slot}")


def _bbz(maand: Maand) -> Bron:
    return bron("bbz2004", "1 onder b", halfjaar(maand.eerste_dag))
