"""The jaarnorm: the bijstandsnorm of the twelve months of the boekjaar together (art. 1 onder g Bbz
2004).

Each month has its own norm: the norms change on 1 January and 1 July, and a household can change. Months
without aid count too. The list of art. 1 onder g is exhaustive: no huurtoeslag, no costs of care (CRVB:2014:1676).
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
    regelt,
)
from bijstandsrecht.participatiewet import Huishouden, bepaal_norm

_ARTIKEL = "art. 1 onder g Bbz 2004"
_ZIN = "Uw jaarnorm is {jaarnorm}. Dat zijn de bijstandsnormen van de 12 maanden van uw boekjaar bij elkaar."


@regelt("bbz2004", "1 onder d", "1 onder g")
def jaarnorm(
    *,
    boekjaar: Boekjaar,
    huishoudens: Huishouden | Mapping[Maand, Huishouden],
    parameters: Parameterboek,
    vergoeding_zvw46: int = 0,
    bijzondere_bijstand: int = 0,
    verlagingen: Mapping[Maand, int] | None = None,
) -> Uitkomst[int]:
    """The jaarnorm in cents per boekjaar, with the norm of every month.

    `huishoudens`: one household for the whole year, or one for each of its months (the norm of the first
    day of the month counts). `vergoeding_zvw46`: art. 46 Zvw, as far as known zero since 2013.
    `bijzondere_bijstand`: granted over this boekjaar. `verlagingen`: what the college takes off the norm of a month
    (§ 3.3 Participatiewet), in cents. Raises OngeldigeInvoer when a month has no household, or a reduction is not of
    this boekjaar or above the norm; OnbekendBedrag when a norm is unknown.
    """
    spoor, af = Spoor(), verlagingen or {}
    _controleer_verlagingen(af, boekjaar)
    totaal, namen = 0, []
    for maand in boekjaar.maanden:
        totaal += _maandnorm(maand, _huishouden(huishoudens, maand), af.get(maand, 0), parameters, spoor)
        namen.append(f"norm_{maand.code}")
    for naam, bedrag in (
        ("vergoeding_zvw46", vergoeding_zvw46),
        ("bijzondere_bijstand", bijzondere_bijstand),
    ):
        controleer(naam, bedrag, artikel=_ARTIKEL)
        if bedrag:
            spoor.gegeven(naam, bedrag, "centen", bron=bbz("1 onder g", boekjaar.einde))
            namen.append(naam)
            totaal += bedrag
    wortel = Stap(
        "jaarnorm", totaal, "centen", "berekend", bbz("1 onder g", boekjaar.einde), _ZIN, "", tuple(spoor.stappen),
        "plus", tuple(namen),
    )  # fmt: skip
    return Uitkomst.van(totaal, wortel, spoor)


def _maandnorm(maand: Maand, huishouden: Huishouden, af: int, parameters: Parameterboek, spoor: Spoor) -> int:
    """The norm of one month, less a reduction; writes its step."""
    onder = spoor.onder()
    norm = bepaal_norm(huishouden, maand.eerste_dag, parameters, onder)
    naam, uitleg = f"norm_{maand.code}", f"Norm van {maand.naam}."
    if not af:
        spoor.stappen.append(onder.stappen[-1]._replace(naam=naam, toelichting=uitleg))
        return norm
    controleer("verlagingen", af, artikel=_ARTIKEL, maximum=norm)
    onder.gegeven("verlaging", af, "centen", "De gemeente verlaagt de norm in deze maand.", herkomst="oordeel")
    bron = bbz("1 onder g", maand.eerste_dag)
    spoor.berekend(naam, norm - af, "centen", "min", ("norm", "verlaging"), bron, uitleg, onder=onder)
    return norm - af


def _controleer_verlagingen(verlagingen: Mapping[Maand, int], boekjaar: Boekjaar) -> None:
    for maand in verlagingen:
        if maand not in boekjaar.maanden:
            raise OngeldigeInvoer(
                "Deze maand ligt buiten het boekjaar.", veld="verlagingen", waarde=str(maand), artikel=_ARTIKEL,
                remedie="Geef alleen verlagingen in de maanden van het boekjaar.",
            )  # fmt: skip


def _huishouden(huishoudens: Huishouden | Mapping[Maand, Huishouden], maand: Maand) -> Huishouden:
    if isinstance(huishoudens, Huishouden):
        return huishoudens
    try:
        return huishoudens[maand]
    except KeyError:
        raise OngeldigeInvoer(
            f"Het huishouden in {maand.naam} ontbreekt.", veld="huishoudens", waarde=maand.eerste_dag,
            artikel=_ARTIKEL,
            remedie="Geef voor alle 12 maanden van het boekjaar het huishouden, ook zonder bijstand.",
        ) from None  # fmt: skip
