"""Whether there is a right to algemene bijstand, and how much it is: art. 19 lid 1 and 2 Participatiewet.

The amounts are laid beside each other here; whether somebody is excluded (arts 11 to 16) is for a person to judge
and comes in as a reason. The amount is net: the gross-up with loonbelasting and premies (lid 4) is done by the
payroll of the municipality and is out of scope.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import (
    GEEN_SPOOR,
    Bron,
    Centen,
    OngeldigeInvoer,
    Spoor,
    Stap,
    Uitkomst,
    Voorwaarde,
    Weging,
    controleer,
    euro,
    hoogste,
    regelt,
    weeg,
)
from bijstandsrecht.participatiewet.bronnen import pw

_ARTIKEL = "art. 19 lid 1 Participatiewet"


class Recht(NamedTuple):
    """The judgment that is prepared: `bestaat` and `bijstand` (cents per month) are None while facts are missing."""

    bestaat: bool | None
    bijstand: int | None
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]


@regelt("participatiewet", "19 lid 2")
def hoogte_bijstand(norm: Centen, inkomen: Centen, *, spoor: Spoor = GEEN_SPOOR, bron: Bron | None = None) -> Centen:
    """The difference between norm and income, never below zero; cents per month, int or int64 arrays."""
    bijstand = hoogste(norm - inkomen, norm * 0)
    spoor.berekend(
        "bijstand", bijstand, "centen", "min_nul", ("bijstandsnorm", "inkomen"), bron,
        "Uw bijstand is het verschil tussen uw norm en uw inkomen.",
    )  # fmt: skip
    return bijstand


@regelt("participatiewet", "19 lid 1 onder a", "19 lid 1 onder b", "19 lid 2")
def bepaal_recht(
    *,
    peildatum: date,
    bijstandsnorm: int,
    inkomen: int | None,
    in_aanmerking_te_nemen_vermogen: int | None,
    uitgesloten_om: tuple[str, ...] = (),
) -> Uitkomst[Recht]:
    """Whether there is a right to algemene bijstand over a month, with reasons for and against; amounts in cents.

    `inkomen`: the income of art. 32 that counts, net, after vrijlating. `in_aanmerking_te_nemen_vermogen`: what is
    above the limit of art. 34. `uitgesloten_om`: reasons of arts 11 to 16 that a person found. None: not known yet,
    and then the outcome stays open unless something else already stands in the way.
    Raises OngeldigeInvoer for a negative amount or an empty reason.
    """
    spoor = Spoor()
    controleer("bijstandsnorm", bijstandsnorm, artikel=_ARTIKEL)
    spoor.gegeven("bijstandsnorm", bijstandsnorm, "centen", "Uw norm per maand.", pw("19 lid 1 onder a", peildatum))
    eisen = [
        Voorwaarde(f"niet_uitgesloten_{nummer}", False, "", f"Uitgesloten van bijstand: {_gevuld(reden)}", "",
                   pw("11", peildatum), "oordeel")
        for nummer, reden in enumerate(uitgesloten_om, 1)
    ]  # fmt: skip
    eisen.append(_eis_inkomen(inkomen, bijstandsnorm, peildatum, spoor))
    eisen.append(_eis_vermogen(in_aanmerking_te_nemen_vermogen, peildatum, spoor))
    return _sluit(bijstandsnorm, inkomen, weeg(eisen, spoor), peildatum, spoor)


def _eis_inkomen(inkomen: int | None, norm: int, peildatum: date, spoor: Spoor) -> Voorwaarde:
    """Lid 1 onder a: the income is lower than the norm."""
    bedrag = ""
    if inkomen is not None:
        controleer("inkomen", inkomen, artikel=_ARTIKEL)
        spoor.gegeven("inkomen", inkomen, "centen", "Dit inkomen telt mee.", pw("32 lid 1", peildatum))
        bedrag = euro(inkomen)
    return Voorwaarde(
        "inkomen_lager_dan_norm", None if inkomen is None else inkomen < norm,
        f"Het inkomen ({bedrag}) is lager dan de norm ({euro(norm)}).",
        f"Het inkomen ({bedrag}) is niet lager dan de norm ({euro(norm)}).",
        "Het inkomen is niet bekend.", pw("19 lid 1 onder a", peildatum), "berekend",
    )  # fmt: skip


def _eis_vermogen(vermogen: int | None, peildatum: date, spoor: Spoor) -> Voorwaarde:
    """Lid 1 onder b: there is no vermogen above the limit."""
    naam, tegen = "in_aanmerking_te_nemen_vermogen", ""
    if vermogen is not None:
        controleer(naam, vermogen, artikel=_ARTIKEL)
        spoor.gegeven(naam, vermogen, "centen", "Dit is het vermogen boven de grens.", pw("34", peildatum))
        tegen = f"Er is {euro(vermogen)} vermogen boven de grens."
    return Voorwaarde(
        "geen_vermogen_boven_grens", None if vermogen is None else not vermogen,
        "Er is geen vermogen boven de grens.", tegen, "Het vermogen is niet bekend.",
        pw("19 lid 1 onder b", peildatum), "berekend",
    )  # fmt: skip


def _gevuld(reden: str) -> str:
    if not reden.strip():
        raise OngeldigeInvoer(
            "De reden is leeg.", veld="uitgesloten_om", waarde=reden, artikel="art. 11 tot en met 16 Participatiewet",
            remedie="Noem het artikel en de reden.",
        )  # fmt: skip
    return reden.strip()


def _sluit(norm: int, inkomen: int | None, weging: Weging, peildatum: date, spoor: Spoor) -> Uitkomst[Recht]:
    """Close: no right, not known yet, or a right and its amount."""
    bron, lijsten = pw("19", peildatum), weging[1:]
    if not weging.vervuld:
        bedrag = 0 if weging.tegen else None
        zin = "U hebt geen recht op bijstand." if weging.tegen else "Wij weten nog niet of u recht hebt op bijstand."
        wortel = Stap("recht", bedrag, "centen", "berekend", bron, zin, "", tuple(spoor.stappen))
        return Uitkomst.van(Recht(weging.vervuld, bedrag, *lijsten), wortel, spoor)
    assert inkomen is not None
    bijstand = int(hoogte_bijstand(norm, inkomen, spoor=spoor, bron=pw("19 lid 2", peildatum)))
    wortel = Stap(
        "recht", bijstand, "centen", "berekend", bron,
        "U hebt recht op bijstand: {bijstand} per maand, netto en met vakantietoeslag.", "", tuple(spoor.stappen),
        "gelijk", ("bijstand",),
    )  # fmt: skip
    return Uitkomst.van(Recht(True, bijstand, *lijsten), wortel, spoor)
