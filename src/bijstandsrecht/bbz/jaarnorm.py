"""The jaarnorm: the bijstandsnorm of the twelve months of the boekjaar together (art. 1 onder g Bbz
2004).

Each month has its own norm: the norms change on 1 January and 1 July, and a household can change. Months
without aid count too. The list of art. 1 onder g is exhaustive (CRVB:2014:1676).
"""

from __future__ import annotations

from collections.abc import Mapping

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import (
    Boekjaar,
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
)
from bijstandsrecht.participatiewet import Huishouden, bepaal_norm

_ZIN = "Uw jaarnorm is {jaarnorm}. Dat zijn de bijstandsnormen van de 12 maanden van uw boekjaar bij elkaar."


def jaarnorm(
    *,
    boekjaar: Boekjaar,
    huishoudens: Huishouden | Mapping[Maand, Huishouden],
    parameters: Parameterboek,
    vergoeding_zvw46: int = 0,
    bijzondere_bijstand: int = 0,
) -> Uitkomst[int]:
    """The jaarnorm in cents per boekjaar, with the norm of every month.

    `huishoudens`: one household for the whole year, or one for each of its months (the norm of the first
    day of the month counts). `vergoeding_zvw46`: art. 46 Zvw, as far as known zero since 2013.
    `bijzondere_bijstand`: granted over this boekjaar. Raises OngeldigeInvoer when a month has no
    household, OnbekendBedrag when a norm is unknown.
    """
    spoor = Spoor()
    dag = boekjaar.einde
    totaal, namen = 0, []
    for maand in boekjaar.maanden:
        onder = spoor.onder()
        totaal += bepaal_norm(_huishouden(huishoudens, maand), maand.eerste_dag, parameters, onder)
        namen.append(f"norm_{maand.jaar}_{maand.nummer:02d}")
        spoor.stappen.append(onder.stappen[-1]._replace(naam=namen[-1], toelichting=f"Norm van {maand.naam}."))
    for naam, bedrag in (
        ("vergoeding_zvw46", vergoeding_zvw46),
        ("bijzondere_bijstand", bijzondere_bijstand),
    ):
        controleer(naam, bedrag, artikel="art. 1 onder g Bbz 2004")
        if bedrag:
            spoor.gegeven(naam, bedrag, "centen", bron=bbz("1 onder g", dag))
            namen.append(naam)
            totaal += bedrag
    wortel = Stap(
        "jaarnorm", totaal, "centen", "berekend", bbz("1 onder g", dag), _ZIN, "", tuple(spoor.stappen),
        "plus", tuple(namen),
    )  # fmt: skip
    return Uitkomst.van(totaal, wortel, spoor)


def _huishouden(huishoudens: Huishouden | Mapping[Maand, Huishouden], maand: Maand) -> Huishouden:
    if isinstance(huishoudens, Huishouden):
        return huishoudens
    try:
        return huishoudens[maand]
    except KeyError:
        raise OngeldigeInvoer(
            f"Het huishouden in {maand.naam} ontbreekt.", veld="huishoudens", waarde=maand.eerste_dag,
            artikel="art. 1 onder g Bbz 2004",
            remedie="Geef voor alle 12 maanden van het boekjaar het huishouden, ook zonder bijstand.",
        ) from None  # fmt: skip
