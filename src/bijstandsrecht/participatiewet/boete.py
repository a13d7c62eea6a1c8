"""The fine after the duty to inform was broken: art. 18a and art. 2 of the Boetebesluit, since 1 January 2017.

100, 75, 50 or 25 percent of the benadelingsbedrag, over 150 percent of it after an earlier fine. The most is the
third category of art. 23 lid 4 Sr, with intent the fifth. The amounts of the categories were read up to 2019 only
(Stb. 2015, 420 and Stb. 2017, 433); later ones are higher, so a fine that stays under the last amount that was
read is sure, and a higher one asks the organisation for the amount.

Before 2017 the Boetebesluit asked the whole amount, which the highest court did not follow; that is not built. That
the text and the amounts of the day of the breach apply is a reading (INTERPRETATION; a milder later rule goes first).
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple, get_args

from bijstandsrecht.kern import (
    HALF_OMHOOG,
    BuitenBereik,
    OnbekendBedrag,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    controleer_keuze,
    euro,
    percentage,
    regelt,
    rond_half_omhoog,
)
from bijstandsrecht.kern import bron as maak_bron
from bijstandsrecht.kern.bron import Bron
from bijstandsrecht.participatiewet.bronnen import pw

Verwijtbaarheid = Literal["opzet", "grove_schuld", "normaal", "verminderd"]

BOETE = "participatiewet.boete."
_BEGIN = date(2017, 1, 1)
_LID = {"opzet": "2 lid 2", "grove_schuld": "2 lid 3", "normaal": "2 lid 4", "verminderd": "2 lid 5"}
_ZIN = {
    "opzet": "U deed dit met opzet. De gemeente moet dat bewijzen.",
    "grove_schuld": "Er is grove schuld. De gemeente moet dat bewijzen.",
    "normaal": "Er is geen opzet en geen grove schuld.",
    "verminderd": "Dit is u minder te verwijten.",
}
_DERDEN = {"normaal": 50, "verminderd": 25}
"""Numerator of 50/75 and 25/75 of the third category, for a large benadelingsbedrag (art. 2 lid 7)."""


class Boete(NamedTuple):
    """The fine in cents, what it is computed over, the most it can be, and whether the maximum is known for sure.

    `hoogstens` is a lower bound of the maximum when `maximum_bekend` is False; the fine is below it.
    """

    bedrag: int
    grondslag: int
    hoogstens: int
    maximum_bekend: bool


@regelt("participatiewet", "18a lid 1", "18a lid 2", "18a lid 3", "18a lid 5", "18a lid 7")
@regelt("boetebesluit", "2 lid 1", "2 lid 2", "2 lid 3", "2 lid 4", "2 lid 5", "2 lid 6", "2 lid 7", "2 lid 8",
        "2 lid 11")  # fmt: skip
@regelt("sr", "23 lid 4")
def bereken_boete(
    *, benadelingsbedrag: int, verwijtbaarheid: Verwijtbaarheid, overtreding: date, parameters: Parameterboek,
    recidive: bool = False, evenredig: int | None = None, motivering: str = "", dringende_redenen: bool = False,
) -> Uitkomst[Boete]:  # fmt: skip
    """The fine for one breach: cents; `benadelingsbedrag` is what was paid too much because of it.

    `evenredig`: the amount the college finds in proportion, when that is lower (art. 2 lid 8; without a
    benadelingsbedrag it may also be higher, lid 11), with `motivering`. `dringende_redenen`: no fine (lid 7), with
    `motivering`. Raises OngeldigeInvoer, and OnbekendBedrag when the maximum matters and was not read.
    """
    _toets_invoer(benadelingsbedrag, verwijtbaarheid, overtreding)
    spoor = Spoor()
    spoor.gegeven("benadelingsbedrag", benadelingsbedrag, "centen", "Zoveel kreeg u te veel.",
                  pw("18a lid 2", overtreding))  # fmt: skip
    spoor.gegeven("verwijtbaarheid", verwijtbaarheid, "tekst", _ZIN[verwijtbaarheid],
                  _besluit(_LID[verwijtbaarheid], overtreding), "oordeel")  # fmt: skip
    if not benadelingsbedrag:
        grondslag, boete = 0, _zonder_benadeling(overtreding, parameters, spoor)
        categorie = "2"
    else:
        categorie = "5" if verwijtbaarheid == "opzet" else "3"
        grondslag, boete = _met_benadeling(benadelingsbedrag, verwijtbaarheid, overtreding, recidive, parameters, spoor)
    boete = _verlaag(boete, grondslag, evenredig, dringende_redenen, motivering, overtreding, spoor)
    hoogstens, bekend = _maximum(categorie, boete, overtreding, parameters, spoor)
    bedrag = min(boete, hoogstens)
    spoor.berekend("boete", bedrag, "centen", "laagste", ("vastgesteld", "hoogste_boete"), pw("18a lid 1", overtreding))
    zin = "Uw boete is {boete}." if bedrag else "U krijgt geen boete."
    wortel = Stap("boete_besluit", bedrag, "centen", "berekend", pw("18a lid 1", overtreding), zin, "",
                  tuple(spoor.stappen), "gelijk", ("boete",))  # fmt: skip
    return Uitkomst.van(Boete(bedrag, grondslag, hoogstens, bekend), wortel, spoor)


def _toets_invoer(benadelingsbedrag: int, verwijtbaarheid: Verwijtbaarheid, overtreding: date) -> None:
    controleer("benadelingsbedrag", benadelingsbedrag, artikel="art. 18a lid 2 Participatiewet")
    controleer_keuze(
        "verwijtbaarheid", verwijtbaarheid, get_args(Verwijtbaarheid), "Deze mate van verwijtbaarheid bestaat niet.",
        artikel="art. 2 Boetebesluit socialezekerheidswetten",
    )  # fmt: skip
    if overtreding < _BEGIN:
        raise BuitenBereik(
            "Boetes voor overtredingen voor 2017 rekent dit pakket niet.", veld="overtreding", waarde=overtreding,
            artikel="art. 2 Boetebesluit socialezekerheidswetten",
            remedie="Bepaal deze boete met de tekst en de rechtspraak van toen.",
        )  # fmt: skip


def _besluit(artikel: str, dag: date) -> Bron:
    return maak_bron("boetebesluit", artikel, date(dag.year, 1, 1))


def _zonder_benadeling(dag: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """No money was paid too much: a fixed amount to start from."""
    sleutel = f"{BOETE}zonder_benadeling"
    bedrag = spoor.parameter("uitgangspunt", sleutel, parameters.op(sleutel, dag))
    spoor.berekend("berekende_boete", bedrag, "centen", "gelijk", ("uitgangspunt",), _besluit("2 lid 11", dag))
    return bedrag


def _met_benadeling(
    bedrag: int, verwijtbaarheid: Verwijtbaarheid, dag: date, recidive: bool, parameters: Parameterboek, spoor: Spoor
) -> tuple[int, int]:
    """The base and the fine: a percentage, or for a large base a part of the third category."""
    grondslag = bedrag
    if recidive:
        sleutel = f"{BOETE}recidive_pct"
        deel = spoor.parameter("recidive_percentage", sleutel, parameters.op(sleutel, dag))
        grondslag = percentage(bedrag, deel)
        spoor.berekend("grondslag", grondslag, "centen", "percentage", ("benadelingsbedrag", "recidive_percentage"),
                       _besluit("2 lid 6", dag), "U kreeg eerder een boete voor hetzelfde.", HALF_OMHOOG)  # fmt: skip
    else:
        spoor.berekend("grondslag", grondslag, "centen", "gelijk", ("benadelingsbedrag",), _besluit("2 lid 1", dag))
    sleutel = f"{BOETE}{verwijtbaarheid}_pct"
    pct = spoor.parameter("boete_percentage", sleutel, parameters.op(sleutel, dag))
    deel = percentage(grondslag, pct)
    teller = _DERDEN.get(verwijtbaarheid)
    if teller is not None:
        derde, bekend = _categorie("3", dag, parameters, -(-grondslag * 75 // 100))
        if bekend and grondslag * 75 > 100 * derde.waarde:
            spoor.parameter("derde_categorie", _sleutel("3"), derde, "Het bedrag is hoger dan 100/75 hiervan.")
            spoor.gegeven("teller", teller, "aantal", f"De boete is {teller}/75 van de derde categorie.")
            spoor.gegeven("noemer", 75, "aantal")
            boete = rond_half_omhoog(derde.waarde * teller, 75)
            spoor.berekend("berekende_boete", boete, "centen", "breuk", ("derde_categorie", "teller", "noemer"),
                           _besluit("2 lid 7", dag), "", HALF_OMHOOG)  # fmt: skip
            return grondslag, boete
    spoor.berekend("berekende_boete", deel, "centen", "percentage", ("grondslag", "boete_percentage"),
                   _besluit(_LID[verwijtbaarheid], dag), "", HALF_OMHOOG)  # fmt: skip
    return grondslag, deel


def _verlaag(
    boete: int, grondslag: int, evenredig: int | None, dringend: bool, motivering: str, dag: date, spoor: Spoor
) -> int:
    """What the college makes of it: in proportion, or no fine at all; both with a reason."""
    if evenredig is None and not dringend:
        spoor.berekend("vastgesteld", boete, "centen", "gelijk", ("berekende_boete",), pw("18a lid 1", dag))
        return boete
    if not motivering.strip():
        raise OngeldigeInvoer(
            "Er staat niet waarom de boete anders is.", veld="motivering", artikel="art. 18a lid 7 Participatiewet",
            remedie="Schrijf op waarom deze boete evenredig is, of welke dringende redenen er zijn.",
        )  # fmt: skip
    gekozen = 0 if dringend or evenredig is None else evenredig
    controleer("evenredig", gekozen, artikel="art. 2 lid 8 Boetebesluit")
    if grondslag and gekozen > boete:
        raise OngeldigeInvoer(
            f"Een evenredige boete kan niet hoger zijn dan {euro(boete)}.", veld="evenredig", waarde=euro(gekozen),
            artikel="art. 2 lid 8 Boetebesluit", remedie="Kies een lager bedrag, of een andere verwijtbaarheid.",
        )  # fmt: skip
    bron = pw("18a lid 7", dag) if dringend else _besluit("2 lid 8" if grondslag else "2 lid 11", dag)
    spoor.gegeven("vastgesteld", gekozen, "centen", motivering.strip(), bron, "oordeel")
    return gekozen


def _maximum(categorie: str, boete: int, dag: date, parameters: Parameterboek, spoor: Spoor) -> tuple[int, bool]:
    """The amount of the category; or, when it was not read, the last amount read if the fine stays below it."""
    waarde, bekend = _categorie(categorie, dag, parameters, boete)
    sleutel = _sleutel(categorie) if bekend else f"{_sleutel(categorie)}_minstens"
    zin = f"Het hoogste bedrag: categorie {categorie} van art. 23 lid 4 Sr."
    if not bekend:
        zin = f"Het bedrag van categorie {categorie} is voor dit jaar niet gelezen. Het is ten minste dit bedrag."
    return spoor.parameter("hoogste_boete", sleutel, waarde, zin), bekend


def _sleutel(categorie: str) -> str:
    return f"{BOETE}categorie_{categorie}"


class _Bedrag(NamedTuple):
    """What `_categorie` gives back is a dated value; named here so that its cents can be used."""

    waarde: int
    eenheid: str
    bron: Bron
    status: str
    herkomst: str


def _categorie(categorie: str, dag: date, parameters: Parameterboek, nodig: int) -> tuple[_Bedrag, bool]:
    """The amount of a category; or the last one that was read, when `nodig` is not above that."""
    try:
        gevonden = parameters.op(_sleutel(categorie), dag)
        bekend = True
    except OnbekendBedrag:
        gevonden = parameters.op(f"{_sleutel(categorie)}_minstens", dag)
        bekend = False
        if nodig > gevonden.waarde:
            raise
    return _Bedrag(gevonden.waarde, gevonden.eenheid, gevonden.bron, gevonden.status, gevonden.herkomst), bekend
