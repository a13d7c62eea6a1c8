"""Debt settlement with a loan of the Bbz: art. 42 Bbz 2004. The part that security covers stays outside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bijstandsrecht.kern import (
    HALF_OMHOOG,
    OngeldigeInvoer,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    regelt,
    rond_half_omhoog,
)
from bijstandsrecht.lening.bronnen import plek

_ARTIKEL = "art. 42 Bbz 2004"


@dataclass(frozen=True, slots=True)
class Akkoord:
    """Whether the college may cooperate, why (not), and the amounts of the proposal in cents.

    `gedekt` stays as it is; `concurrent` is the part that shares: `uitkering` is paid on it, `kwijt` is waived.
    """

    mogelijk: bool
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]
    gedekt: int
    concurrent: int
    uitkering: int
    kwijt: int


@regelt("bbz2004", "42 onder a", "42 onder b")
def toets_akkoord(
    *,
    dag: date,
    vordering: int,
    gedekt: int,
    beschikbaar: int,
    andere_concurrente: Sequence[int],
    doel: Literal["voortzetting", "beeindiging"],
    noodzakelijk: bool | None,
    allen_evenredig: bool | None,
) -> Uitkomst[Akkoord]:
    """Test a settlement and divide what is available for the concurrent creditors in proportion; cents.

    `beschikbaar`: for all concurrent creditors together, the municipality included. `noodzakelijk`: for going on
    with the business; with `beeindiging` the text only asks that the settlement is reached. None: not known yet,
    then a person must find out. Raises OngeldigeInvoer when the covered part exceeds the claim or more is available
    than is owed.
    """
    spoor = Spoor()
    _schrijf_invoer(spoor, dag, vordering, gedekt, beschikbaar, andere_concurrente)
    voor, tegen, onbekend = _weeg(doel, noodzakelijk, allen_evenredig)
    concurrent = vordering - gedekt
    samen = concurrent + sum(andere_concurrente)
    if beschikbaar > samen:
        raise OngeldigeInvoer(
            "Er is meer beschikbaar dan alle schulden samen.", veld="beschikbaar", waarde=beschikbaar,
            artikel=_ARTIKEL, remedie="Dan is geen akkoord nodig: betaal alle schuldeisers helemaal.",
        )  # fmt: skip
    uitkering = _verdeel(beschikbaar, concurrent, samen, dag, spoor)
    mogelijk, kwijt = not tegen and not onbekend, concurrent - uitkering
    zin = "Wij werken mee aan de schuldregeling. U betaalt {uitkering}; {kwijt} hoeft u niet meer te betalen."
    if not mogelijk:
        zin = " ".join(["Wij kunnen nu niet meewerken aan de schuldregeling.", *tegen, *onbekend])
    akkoord = Akkoord(mogelijk, voor, tegen, onbekend, gedekt, concurrent, uitkering, kwijt)
    wortel = Stap(
        "akkoord", kwijt, "centen", "berekend", plek("42", dag), zin, "", tuple(spoor.stappen), "gelijk", ("kwijt",)
    )
    return Uitkomst.van(akkoord, wortel, spoor)


def _verdeel(beschikbaar: int, concurrent: int, samen: int, dag: date, spoor: Spoor) -> int:
    """The share of the municipality in what is available; writes `uitkering` and `kwijt`."""
    uitkering = rond_half_omhoog(beschikbaar * concurrent, samen) if samen else 0
    bron = plek("42 onder b", dag)
    if samen:
        zin = "Het deel van de gemeente is evenredig aan haar vordering."
        delen = ("beschikbaar", "concurrent", "concurrent_samen")
        spoor.berekend("uitkering", uitkering, "centen", "breuk", delen, bron, zin, HALF_OMHOOG)
    else:
        spoor.gegeven("uitkering", 0, "centen", "Alles is door zekerheden gedekt.", bron, "berekend")
    spoor.berekend("kwijt", concurrent - uitkering, "centen", "min", ("concurrent", "uitkering"), bron)
    return uitkering


def _schrijf_invoer(
    spoor: Spoor, dag: date, vordering: int, gedekt: int, beschikbaar: int, andere: Sequence[int]
) -> None:
    bron = plek("42", dag)
    controleer("vordering", vordering, artikel=_ARTIKEL, minimum=1)
    controleer("gedekt", gedekt, artikel="art. 42 onder a Bbz 2004", maximum=vordering)
    controleer("beschikbaar", beschikbaar, artikel=_ARTIKEL)
    spoor.gegeven("vordering", vordering, "centen", "Zoveel is de gemeente te vorderen.", bron)
    spoor.gegeven("gedekt", gedekt, "centen", "Dit deel is door zekerheden gedekt.", plek("42 onder a", dag))
    spoor.berekend("concurrent", vordering - gedekt, "centen", "min", ("vordering", "gedekt"), bron)
    namen = ["concurrent"]
    for nummer, schuld in enumerate(andere, 1):
        controleer("andere_concurrente", schuld, artikel=_ARTIKEL)
        namen.append(f"schuldeiser_{nummer}")
        spoor.gegeven(namen[-1], schuld, "centen", bron=bron)
    samen = vordering - gedekt + sum(andere)
    spoor.berekend("concurrent_samen", samen, "centen", "plus", tuple(namen), bron)
    spoor.gegeven("beschikbaar", beschikbaar, "centen", "Dit is er voor deze schulden samen.", bron)


def _weeg(
    doel: str, noodzakelijk: bool | None, allen_evenredig: bool | None
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    voor: list[str] = []
    tegen: list[str] = []
    onbekend: list[str] = []
    vragen = [(allen_evenredig, "Alle gewone schuldeisers werken evenredig mee.")]
    if doel == "voortzetting":
        vragen.append((noodzakelijk, "De regeling is nodig om het bedrijf voort te zetten."))
    else:
        voor.append("De regeling komt tot stand bij het einde van het bedrijf.")
    for antwoord, zin in vragen:
        if antwoord is None:
            onbekend.append(f"Nog uitzoeken: {zin[0].lower()}{zin[1:]}")
        elif antwoord:
            voor.append(zin)
        else:
            tegen.append(f"Niet waar: {zin[0].lower()}{zin[1:]}")
    return tuple(voor), tuple(tegen), tuple(onbekend)
