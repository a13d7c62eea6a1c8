"""What happens to the surplus of a settlement: art. 12 lid 2 onder c Bbz 2004.

Until 2019 the surplus "wordt teruggevorderd": only urgent reasons (art. 44 lid 2, old) can prevent it.
Since 2020 it "kan worden teruggevorderd": the decision must show that interests were weighed
(RBMNE:2024:4507, RBGEL:2025:5384). What is neither reclaimed nor waived stays open; the text does not
turn it into a gift unless the switch niet_teruggevorderd says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.schakelaars import Schakelaars
from bijstandsrecht.kern import Boekjaar, Herkomst, OngeldigeInvoer, Parameterboek, Spoor, controleer, euro

VERPLICHT = "bbz.art12.terugvordering_verplicht"
_ARTIKEL = "12 lid 2 onder c"


@dataclass(frozen=True, slots=True)
class Terugvordering:
    """The decision on the surplus, in cents, and whether the law left a choice."""

    verplicht: bool
    teruggevorderd: int
    afgezien: int
    te_beslissen: int
    afgezien_om_niet: int = 0

    def zinnen(self) -> list[str]:
        """Sentences for the letter; the amounts are filled in from the tree."""
        zinnen = []
        if self.teruggevorderd:
            zinnen.append("U moet {teruggevorderd} terugbetalen.")
        if self.afgezien:
            zinnen.append("Wij vragen {afgezien} niet terug.")
        if self.afgezien_om_niet:
            zinnen.append("Daarvan wordt {afgezien_om_niet} een gift.")
        if self.te_beslissen:
            zinnen.append("Over {te_beslissen} nemen wij nog een besluit.")
        return zinnen


class Keuze(NamedTuple):
    """The surplus `terug` in cents, and what the college chose to do with it; None is not chosen yet.

    `lening_nog_mogelijk`: how much more could stay a loan because of the assets (art. 13).
    """

    terug: int
    teruggevorderd: int | None
    afgezien: int | None
    motivering: str
    lening_nog_mogelijk: int = 0


def bepaal_terugvordering(
    keuze: Keuze, boekjaar: Boekjaar, parameters: Parameterboek, lezing: Schakelaars, spoor: Spoor
) -> Terugvordering:
    """Check and write the decision on the surplus.

    Without a choice the duty until 2019 reclaims everything, and the power since 2020 leaves everything open.
    The text of the day on which the boekjaar ends applies, unless the switch versie_art12 says otherwise. Raises
    OngeldigeInvoer when the decision exceeds the surplus, when the duty is not met, or when a choice has no motivation.
    """
    dag, terug = lezing.versiedag(boekjaar), keuze.terug
    for naam, bedrag in (("teruggevorderd", keuze.teruggevorderd), ("afgezien", keuze.afgezien)):
        if bedrag is not None:
            controleer(naam, bedrag, artikel=f"art. {_ARTIKEL} Bbz 2004", maximum=terug)
    uitleg = "Ja: de gemeente moet terugvorderen. Nee: de gemeente mag dat, en moet haar keuze uitleggen."
    regel = parameters.op(VERPLICHT, dag)
    verplicht = bool(spoor.parameter("terugvordering_verplicht", VERPLICHT, regel, uitleg))
    if parameters.op(VERPLICHT, boekjaar.begin).waarde != parameters.op(VERPLICHT, boekjaar.einde).waarde:
        wat = "de gemeente moet terugvorderen" if verplicht else "de gemeente kiest"
        spoor.waarschuw(f"Het boekjaar loopt van 2019 naar 2020. De tekst van {dag.year} is gebruikt: {wat}.")
    af = keuze.afgezien or 0
    vordert = keuze.teruggevorderd
    if vordert is None:
        vordert = terug - af if verplicht else 0
    _controleer_besluit(terug, vordert, af, verplicht, keuze.motivering)
    _noteer(terug, vordert, af, keuze.motivering, dag, spoor)
    gift = (
        _gift_uit_afzien(af, keuze.lening_nog_mogelijk, dag, spoor)
        if af and lezing.niet_teruggevorderd == "om_niet"
        else 0
    )
    return Terugvordering(verplicht, vordert, af, terug - vordert - af, gift)


def _controleer_besluit(terug: int, vordert: int, af: int, verplicht: bool, motivering: str) -> None:
    if vordert + af > terug:
        raise OngeldigeInvoer(
            f"Teruggevorderd en afgezien zijn samen meer dan {euro(terug)}.", veld="afgezien", waarde=af,
            artikel=f"art. {_ARTIKEL} Bbz 2004", remedie="Verdeel precies dat bedrag.",
        )  # fmt: skip
    if verplicht and vordert + af != terug:
        raise OngeldigeInvoer(
            f"In dit boekjaar moet het hele bedrag van {euro(terug)} worden teruggevorderd.",
            veld="teruggevorderd", waarde=vordert,
            artikel="art. 12 lid 2 onder c en art. 44 lid 2 Bbz 2004 (tot en met 2019)",
            remedie="Vorder alles terug, of zie voor de rest af om dringende redenen en leg die uit.",
        )  # fmt: skip
    if (af or (vordert and not verplicht)) and not motivering.strip():
        raise OngeldigeInvoer(
            "De belangenafweging ontbreekt.", veld="motivering", artikel=f"art. {_ARTIKEL} Bbz 2004",
            remedie="Schrijf op waarom u dit bedrag terugvordert of daarvan afziet (RBMNE:2024:4507).",
        )  # fmt: skip


def _noteer(terug: int, vordert: int, af: int, motivering: str, dag: date, spoor: Spoor) -> None:
    bron = bbz(_ARTIKEL, dag)
    herkomst: Herkomst = "oordeel" if motivering.strip() else "berekend"
    spoor.gegeven("teruggevorderd", vordert, "centen", "Dit moet u terugbetalen.", bron, herkomst)
    spoor.gegeven("afgezien", af, "centen", "Dit vragen wij niet terug.", bron, herkomst)
    spoor.berekend(
        "te_beslissen", terug - vordert - af, "centen", "min",
        ("terug_te_vorderen", "teruggevorderd", "afgezien"), bron,
        "Hierover is nog niet besloten; het is geen gift en geen vordering.",
    )  # fmt: skip
    if motivering.strip():
        spoor.gegeven("motivering", motivering.strip(), "tekst", "", bron, "oordeel")


def _gift_uit_afzien(af: int, over: int, dag: date, spoor: Spoor) -> int:
    """The reading that what is not reclaimed is a "rest" too, and so a gift; art. 13 comes first."""
    bron = bbz(_ARTIKEL, dag)
    spoor.berekend("lening_nog_mogelijk", over, "centen", "min", ("hoogstens_lening", "blijft_lening"), bbz("13", dag))
    gift = max(0, af - over)
    spoor.berekend(
        "afgezien_om_niet", gift, "centen", "min_nul", ("afgezien", "lening_nog_mogelijk"), bron,
        "Dit deel wordt een gift, omdat het niet wordt teruggevorderd.", status="interpretatie",
    )  # fmt: skip
    if gift < af:
        spoor.waarschuw(
            "Een deel van wat u niet terugvordert, blijft volgens art. 13 Bbz 2004 een lening, omdat het eigen "
            "vermogen boven de grens is. Leg dat deel apart vast."
        )
    return gift
