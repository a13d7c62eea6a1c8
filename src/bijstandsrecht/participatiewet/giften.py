"""Gifts and contributions that save costs: what of them does not count (art. 31 lid 2 under m and s, art. 18 lid 8).

Since 1 January 2026 gifts are free as far as they and the contributions that save costs (somebody else pays the
groceries) are together not more than an amount per calendar year. What is above is judged in the individual case
(letter s). Help of a food bank never counts. Until 2025 every gift was judged (letter m, old). A contribution that
saves costs is no means: above the amount it can only be a reason to adjust the bijstand (art. 18 lid 1).

That the amount is one for the whole family is a reading (INTERPRETATION): art. 18 lid 12 reads the family where it
says belanghebbende; art. 31 lid 2 does not say so itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, get_args

from bijstandsrecht.kern import (
    Bron,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    controleer_keuze,
    euro,
    regelt,
)
from bijstandsrecht.participatiewet.artikel_31 import oordeel_artikel
from bijstandsrecht.participatiewet.bronnen import pw

Giftsoort = Literal["gift", "kostenbesparing", "voedselbank"]

JAARBEDRAG = "participatiewet.giften.jaarbedrag"
HEEFT_JAARBEDRAG = "participatiewet.giften.heeft_jaarbedrag"
_ARTIKEL = "art. 31 lid 2 onder m Participatiewet"
_WAT: dict[Giftsoort, str] = {
    "gift": "Een gift", "kostenbesparing": "Een bijdrage die kosten bespaart", "voedselbank": "Hulp van de voedselbank",
}  # fmt: skip
_OORDEEL = {
    True: "De gemeente vindt het verantwoord om dit vrij te laten.",
    False: "De gemeente vindt het niet verantwoord om dit vrij te laten.",
    None: "Hierover moet de gemeente nog oordelen. Tot dan telt dit nergens mee.",
}
_PER_GEZIN = "Dit bedrag geldt per kalenderjaar. Wij gebruiken het een keer voor het hele gezin."


@dataclass(frozen=True, slots=True)
class Gift:
    """A gift, or a contribution that saves costs, in cents; received on `datum`.

    `verantwoord`: the college found it justified to leave it out in this case; None is not judged yet.
    """

    datum: date
    bedrag: int
    soort: Giftsoort = "gift"
    verantwoord: bool | None = None
    omschrijving: str = ""

    def __post_init__(self) -> None:
        controleer("bedrag", self.bedrag, artikel=_ARTIKEL)
        controleer_keuze("soort", self.soort, get_args(Giftsoort), "Deze soort bestaat niet.", artikel=_ARTIKEL)


class Giftdeel(NamedTuple):
    """One gift in cents: free in the yearly amount, free otherwise, not free, and not judged yet; they add up to it."""

    vrij_jaarbedrag: int
    vrij_anders: int
    niet_vrij: int
    te_beoordelen: int


class Giftenjaar(NamedTuple):
    """A calendar year in cents; `delen` are the gifts in the order given.

    `telt_mee` are the gifts that count as means, `af_te_stemmen` the contributions for which the college adjusts
    the bijstand, `ruimte` what is left of the yearly amount.
    """

    delen: tuple[Giftdeel, ...]
    vrij: int
    telt_mee: int
    af_te_stemmen: int
    te_beoordelen: int
    ruimte: int


@regelt("participatiewet", "31 lid 2 onder m", "31 lid 2 onder s", "18 lid 8")
def beoordeel_giften(*, jaar: int, giften: Sequence[Gift], parameters: Parameterboek) -> Uitkomst[Giftenjaar]:
    """Divide the gifts of one calendar year into free, counted and not judged yet.

    The yearly amount is used in order of date. Raises OngeldigeInvoer for a gift of another year, OnbekendBedrag
    for a year that was not read.
    """
    for gift in giften:
        if gift.datum.year != jaar:
            raise OngeldigeInvoer(
                f"Deze gift is niet van {jaar}.", veld="datum", waarde=gift.datum, artikel=_ARTIKEL,
                remedie="Beoordeel elk kalenderjaar apart.",
            )  # fmt: skip
    spoor = Spoor()
    dag = date(jaar, 1, 1)
    ruimte = _ruimte(dag, parameters, spoor)
    delen: dict[int, Giftdeel] = {}
    for nummer in sorted(range(len(giften)), key=lambda n: giften[n].datum):
        delen[nummer], ruimte = _verdeel(giften[nummer], nummer + 1, ruimte, dag, spoor)
    return _sluit(giften, tuple(delen[nummer] for nummer in range(len(giften))), ruimte, dag, spoor)


def _ruimte(dag: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """The yearly amount; nothing while every gift was judged."""
    if not spoor.parameter("heeft_jaarbedrag", HEEFT_JAARBEDRAG, parameters.op(HEEFT_JAARBEDRAG, dag)):
        return 0
    bedrag = spoor.parameter("jaarbedrag", JAARBEDRAG, parameters.op(JAARBEDRAG, dag))
    spoor.gegeven("bedrag_per", "gezin", "tekst", _PER_GEZIN, pw("31 lid 2 onder m", dag), "oordeel", "interpretatie")
    return bedrag


def _verdeel(gift: Gift, nummer: int, ruimte: int, dag: date, spoor: Spoor) -> tuple[Giftdeel, int]:
    """One gift, and what is left of the yearly amount after it."""
    naam = gift.omschrijving or _WAT[gift.soort]
    onder = spoor.onder()
    onder.gegeven("bedrag", gift.bedrag, "centen", f"{naam}, ontvangen op {gift.datum:%d-%m-%Y}.")
    if gift.soort == "voedselbank":
        deel = Giftdeel(0, gift.bedrag, 0, 0)
        onder.gegeven("vrij", gift.bedrag, "centen", "Hulp van een voedselbank telt nooit mee.", pw("18 lid 8", dag))
        onder.berekend("niet_vrij", 0, "centen", "min", ("bedrag", "vrij"))
    else:
        vrij = min(gift.bedrag, ruimte)
        onder.gegeven("ruimte", ruimte, "centen", "Dit was er nog over van het vrije jaarbedrag.")
        onder.berekend("vrij", vrij, "centen", "laagste", ("bedrag", "ruimte"), pw("31 lid 2 onder m", dag),
                       "Dit deel past in het vrije jaarbedrag.")  # fmt: skip
        deel, ruimte = _boven(gift, vrij, dag, onder), ruimte - vrij
    spoor.berekend(
        f"gift_{nummer}", deel.niet_vrij, "centen", "gelijk", ("niet_vrij",), _bron(gift, dag),
        f"{naam}: dit deel is niet vrij.", onder=onder,
    )  # fmt: skip
    return deel, ruimte


def _bron(gift: Gift, dag: date) -> Bron:
    """Where a gift above the yearly amount is judged; a contribution can only be a reason to adjust the bijstand."""
    elders = {"kostenbesparing": "18 lid 1", "voedselbank": "18 lid 8"}
    return pw(elders.get(gift.soort, oordeel_artikel(dag)), dag)


def _boven(gift: Gift, vrij: int, dag: date, onder: Spoor) -> Giftdeel:
    """What does not fit in the yearly amount: justified, not justified, or still to judge."""
    rest, bron = gift.bedrag - vrij, _bron(gift, dag)
    if not rest:
        onder.berekend("niet_vrij", 0, "centen", "min", ("bedrag", "vrij"), bron)
        return Giftdeel(vrij, 0, 0, 0)
    onder.berekend("boven_jaarbedrag", rest, "centen", "min", ("bedrag", "vrij"), bron)
    niet = rest if gift.verantwoord is False else 0
    onder.gegeven("vrij_naar_oordeel", rest - niet, "centen", _OORDEEL[gift.verantwoord], bron, "oordeel")
    onder.berekend("niet_vrij", niet, "centen", "min", ("boven_jaarbedrag", "vrij_naar_oordeel"), bron)
    if gift.verantwoord is None:
        return Giftdeel(vrij, 0, 0, rest)
    return Giftdeel(vrij, rest - niet, niet, 0)


def _sluit(
    giften: Sequence[Gift], delen: tuple[Giftdeel, ...], ruimte: int, dag: date, spoor: Spoor
) -> Uitkomst[Giftenjaar]:
    telt, stem = (
        _tel_op(naam, zin, bijdrage, giften, delen, pw(artikel, dag), spoor)
        for naam, zin, bijdrage, artikel in (
            ("telt_mee", "De giften die meetellen.", False, "31 lid 1"),
            ("af_te_stemmen", "Hiervoor past de gemeente de bijstand aan.", True, "18 lid 1"),
        )
    )
    open_ = sum(deel.te_beoordelen for deel in delen)
    vrij = sum(deel.vrij_jaarbedrag + deel.vrij_anders for deel in delen)
    if open_:
        spoor.waarschuw(f"Let op: over {euro(open_)} aan giften is nog niet geoordeeld. Leg dat oordeel vast.")
    wortel = Stap(
        "giften", telt, "centen", "berekend", pw("31 lid 2 onder m", dag),
        f"Van de giften in {dag.year} telt {{telt_mee}} mee als middel.", "", tuple(spoor.stappen), "gelijk",
        ("telt_mee",),
    )  # fmt: skip
    return Uitkomst.van(Giftenjaar(delen, vrij, telt, stem, open_, ruimte), wortel, spoor)


def _tel_op(
    naam: str, zin: str, bijdrage: bool, giften: Sequence[Gift], delen: Sequence[Giftdeel], bron: Bron, spoor: Spoor
) -> int:
    """Add up what is not free of the gifts, or of the contributions that save costs."""
    nummers = [n for n, gift in enumerate(giften) if (gift.soort == "kostenbesparing") == bijdrage]
    bedrag = sum(delen[n].niet_vrij for n in nummers)
    spoor.berekend(naam, bedrag, "centen", "plus", tuple(f"gift_{n + 1}" for n in nummers), bron, zin)
    return bedrag
