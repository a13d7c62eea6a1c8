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
    controleer,
    euro,
    hoogste,
    regelt,
)
from bijstandsrecht.participatiewet.bronnen import pw

_ARTIKEL = "art. 19 lid 1 Participatiewet"


class Redenen(NamedTuple):
    """What is said for and against the right while it is weighed, and what is not known yet."""

    voor: list[str]
    tegen: list[str]
    onbekend: list[str]


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
    redenen = Redenen([], [f"Uitgesloten van bijstand: {_gevuld(reden)}" for reden in uitgesloten_om], [])
    _weeg_inkomen(inkomen, bijstandsnorm, peildatum, redenen, spoor)
    _weeg_vermogen(in_aanmerking_te_nemen_vermogen, peildatum, redenen, spoor)
    return _sluit(bijstandsnorm, inkomen, redenen, peildatum, spoor)


def _weeg_inkomen(inkomen: int | None, norm: int, peildatum: date, redenen: Redenen, spoor: Spoor) -> None:
    if inkomen is None:
        redenen.onbekend.append("Het inkomen is niet bekend.")
        return
    controleer("inkomen", inkomen, artikel=_ARTIKEL)
    spoor.gegeven("inkomen", inkomen, "centen", "Dit inkomen telt mee.", pw("32 lid 1", peildatum))
    lager = inkomen < norm
    hoe = "lager" if lager else "niet lager"
    zin = f"Het inkomen ({euro(inkomen)}) is {hoe} dan de norm ({euro(norm)})."
    (redenen.voor if lager else redenen.tegen).append(zin)


def _weeg_vermogen(vermogen: int | None, peildatum: date, redenen: Redenen, spoor: Spoor) -> None:
    naam = "in_aanmerking_te_nemen_vermogen"
    if vermogen is None:
        redenen.onbekend.append("Het vermogen is niet bekend.")
        return
    controleer(naam, vermogen, artikel=_ARTIKEL)
    spoor.gegeven(naam, vermogen, "centen", "Dit is het vermogen boven de grens.", pw("34", peildatum))
    if vermogen:
        redenen.tegen.append(f"Er is {euro(vermogen)} vermogen boven de grens.")
    else:
        redenen.voor.append("Er is geen vermogen boven de grens.")


def _gevuld(reden: str) -> str:
    if not reden.strip():
        raise OngeldigeInvoer(
            "De reden is leeg.", veld="uitgesloten_om", waarde=reden, artikel="art. 11 tot en met 16 Participatiewet",
            remedie="Noem het artikel en de reden.",
        )  # fmt: skip
    return reden.strip()


def _sluit(norm: int, inkomen: int | None, redenen: Redenen, peildatum: date, spoor: Spoor) -> Uitkomst[Recht]:
    """Write the reasons and close: no right, not known yet, or a right and its amount."""
    for naam, zinnen in (
        ("voor", redenen.voor), ("tegen", redenen.tegen), ("nog_niet_bekend", redenen.onbekend),
    ):  # fmt: skip
        for nummer, zin in enumerate(zinnen, 1):
            spoor.gegeven(f"{naam}_{nummer}", zin.rstrip("."), "tekst", "", pw("19 lid 1", peildatum), "oordeel")
    lijsten = tuple(redenen.voor), tuple(redenen.tegen), tuple(redenen.onbekend)
    bron = pw("19", peildatum)
    if redenen.tegen or redenen.onbekend:
        bestaat = False if redenen.tegen else None
        bedrag = 0 if redenen.tegen else None
        zin = "U hebt geen recht op bijstand." if redenen.tegen else "Wij weten nog niet of u recht hebt op bijstand."
        wortel = Stap("recht", bedrag, "centen", "berekend", bron, zin, "", tuple(spoor.stappen))
        return Uitkomst.van(Recht(bestaat, bedrag, *lijsten), wortel, spoor)
    assert inkomen is not None
    bijstand = int(hoogte_bijstand(norm, inkomen, spoor=spoor, bron=pw("19 lid 2", peildatum)))
    wortel = Stap(
        "recht", bijstand, "centen", "berekend", bron,
        "U hebt recht op bijstand: {bijstand} per maand, netto en met vakantietoeslag.", "", tuple(spoor.stappen),
        "gelijk", ("bijstand",),
    )  # fmt: skip
    return Uitkomst.van(Recht(True, bijstand, *lijsten), wortel, spoor)
