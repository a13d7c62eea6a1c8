"""Costs of the preparation period: art. 29 Bbz 2004. First an interest-free loan; afterwards a gift, a claim or a loan
with interest.

The law sets no maximum: the municipality does. The article does not name the rate of the loan with interest; the rate
of art. 15 is used (a reading that can be switched off).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, controleer, euro, regelt

RENTE = "bbz.art15.rente"


@dataclass(frozen=True, slots=True)
class Voorbereidingskosten:
    """What became of the loan, in cents: om_niet + vordering + rentedragend is the loan.

    `rente_per_jaar` in basis points and `rente_vanaf` only when the business started.
    """

    om_niet: int
    vordering: int
    rentedragend: int
    rente_per_jaar: int
    rente_vanaf: date | None


@regelt("bbz2004", "29 lid 1", "29 lid 2", "29 lid 3 onder a", "29 lid 3 onder b")
def zet_voorbereidingskosten_om(
    *,
    lening: int,
    gestart: bool,
    dag: date,
    parameters: Parameterboek,
    gemeentelijk_maximum: int | None = None,
    inlichtingen_gegeven: bool | None = None,
    besef_van_verantwoordelijkheid: bool | None = None,
    rente_lezing: Literal["art15", "geen"] = "art15",
) -> Uitkomst[Voorbereidingskosten]:
    """What the interest-free loan for preparation costs becomes, in cents.

    `dag`: the day the business started, or the last day of the preparation period. Without a start: were the duties of
    art. 17 Participatiewet met, and was there no lack of a sense of responsibility? Raises OngeldigeInvoer when these
    are not known, or when the loan is above the maximum of the municipality.
    """
    controleer("lening", lening, artikel="art. 29 Bbz 2004", minimum=1)
    spoor = Spoor()
    spoor.gegeven("lening", lening, "centen", "Dit kreeg u eerst als lening zonder rente.", bbz("29 lid 2", dag))
    _toets_maximum(lening, gemeentelijk_maximum, dag, spoor)
    if gestart:
        return _gestart(lening, dag, rente_lezing, parameters, spoor)
    return _niet_gestart(lening, inlichtingen_gegeven, besef_van_verantwoordelijkheid, dag, spoor)


def _niet_gestart(
    lening: int, inlichtingen: bool | None, besef: bool | None, dag: date, spoor: Spoor
) -> Uitkomst[Voorbereidingskosten]:
    """A gift, unless the duties were not met or there was a lack of a sense of responsibility: then a claim."""
    bron = bbz("29 lid 3 onder a", dag)
    for naam, feit in (("inlichtingen_gegeven", inlichtingen), ("besef_van_verantwoordelijkheid", besef)):
        if feit is None:
            raise OngeldigeInvoer(
                "Dit is nog niet beoordeeld.", veld=naam, artikel="art. 29 lid 3 onder a Bbz 2004",
                remedie="Beoordeel of art. 17 Participatiewet is nagekomen, en of er genoeg verantwoordelijkheid was.",
            )  # fmt: skip
        spoor.gegeven(naam, "ja" if feit else "nee", "tekst", "", bron, "oordeel")
    goed = bool(inlichtingen and besef)
    waarde = Voorbereidingskosten(lening if goed else 0, 0 if goed else lening, 0, 0, None)
    zin = "Uw lening van {lening} wordt een gift. U hoeft die niet terug te betalen."
    if not goed:
        zin = "Uw lening van {lening} wordt geen gift. U moet die terugbetalen."
    return _sluit(waarde, lening, zin, "29 lid 3 onder a", dag, spoor)


def _toets_maximum(lening: int, maximum: int | None, dag: date, spoor: Spoor) -> None:
    bron = bbz("29 lid 1", dag)
    if maximum is None:
        spoor.waarschuw("De wet noemt geen hoogste bedrag. Controleer het beleid van de gemeente.")
        return
    controleer("gemeentelijk_maximum", maximum, artikel="art. 29 Bbz 2004")
    spoor.gegeven("gemeentelijk_maximum", maximum, "centen", "Hoogste bedrag van de gemeente.", bron, "beleid")
    if lening > maximum:
        raise OngeldigeInvoer(
            f"De lening is hoger dan het hoogste bedrag van de gemeente: {euro(maximum)}.", veld="lening",
            waarde=lening, artikel="art. 29 Bbz 2004 en gemeentelijk beleid", remedie="Verlaag de lening.",
        )  # fmt: skip


def _gestart(
    lening: int, dag: date, lezing: str, parameters: Parameterboek, spoor: Spoor
) -> Uitkomst[Voorbereidingskosten]:
    rente = 0
    bron = bbz("29 lid 3 onder b", dag)
    reden = (
        "Art. 29 noemt geen rente; de rente van art. 15 is gebruikt."
        if lezing == "art15"
        else "Zonder rente van art. 15."
    )
    spoor.gegeven("rente_lezing", lezing, "tekst", reden, bron, "beleid", "interpretatie")
    if lezing == "art15":
        rente = spoor.parameter("rente_per_jaar", RENTE, parameters.op(RENTE, dag))
    spoor.gegeven("rente_vanaf", dag, "datum", "Vanaf de start van het bedrijf.", bron, "berekend", "interpretatie")
    zin = "Uw bedrijf is begonnen. Uw lening van {lening} is vanaf {rente_vanaf} een lening met rente."
    waarde = Voorbereidingskosten(0, 0, lening, rente, dag)
    return _sluit(waarde, lening, zin, "29 lid 3 onder b", dag, spoor)


def _sluit(
    waarde: Voorbereidingskosten, lening: int, zin: str, artikel: str, dag: date, spoor: Spoor
) -> Uitkomst[Voorbereidingskosten]:
    wortel = Stap(
        "voorbereidingskosten", lening, "centen", "berekend", bbz(artikel, dag), zin, "", tuple(spoor.stappen),
        "gelijk", ("lening",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)
