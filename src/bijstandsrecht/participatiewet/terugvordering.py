"""Bijstand that was paid too much: per month how much, on which ground, and what may still be reclaimed (art. 58).

Lid 1 (the duty to inform was broken) is a duty; lid 2 is a power: the decision must show that interests were weighed.
Ground e goes back two years at most. Tax that can no longer be settled with the tax office may be reclaimed too
(lid 5): net inside the calendar year of the payment, gross after it. That the calendar year is the border is no text
of the law but practice, and was not read (INTERPRETATION). The tax itself is given.

Since 2020 these rules hold for the Bbz 2004 too, where its own chapter VI has lapsed. Read: the texts of 2015 and of
1 July 2026; art. 58 is the same in both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, get_args

from bijstandsrecht.kern import (
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    controleer_keuze,
    euro,
    regelt,
    zelfde_dag,
)
from bijstandsrecht.participatiewet.bronnen import pw

Grond = Literal[
    "58 lid 1", "58 lid 2 onder a", "58 lid 2 onder b", "58 lid 2 onder c", "58 lid 2 onder d", "58 lid 2 onder e",
    "58 lid 2 onder f",
]  # fmt: skip

TERUGKIJKEN = "participatiewet.terugvordering.jaren_terug"
_ARTIKEL = "art. 58 Participatiewet"
_GRONDEN: dict[Grond, str] = {
    "58 lid 1": "U hebt niet of niet goed verteld wat wij moesten weten. Dan moeten wij terugvorderen.",
    "58 lid 2 onder a": "De bijstand was te hoog.",
    "58 lid 2 onder b": "De bijstand was een lening, en die is niet goed terugbetaald.",
    "58 lid 2 onder c": "De gemeente stond borg en heeft betaald.",
    "58 lid 2 onder d": "U kreeg een voorschot en had geen recht op bijstand.",
    "58 lid 2 onder e": "U kreeg te veel en u had dat kunnen begrijpen.",
    "58 lid 2 onder f": "U kreeg later geld over deze tijd, of een vergoeding voor dezelfde kosten.",
}


@dataclass(frozen=True, slots=True)
class Rechtmaand:
    """One month: what was paid and what was due, in cents, and the ground to reclaim the difference.

    `betaald_op` is the day of payment, the last day of the month when left out. `loonheffing` is the tax and
    contributions on the difference that cannot be settled any more; None: not known. `te_begrijpen`, for ground e:
    the resident could have understood that it was too much; None is not judged yet.
    """

    maand: Maand
    verleend: int
    verschuldigd: int
    grond: Grond = "58 lid 2 onder a"
    betaald_op: date | None = None
    loonheffing: int | None = None
    te_begrijpen: bool | None = None

    def __post_init__(self) -> None:
        controleer("verleend", self.verleend, artikel=_ARTIKEL)
        controleer("verschuldigd", self.verschuldigd, artikel=_ARTIKEL)
        if self.loonheffing is not None:
            controleer("loonheffing", self.loonheffing, artikel="art. 58 lid 5 Participatiewet")
        controleer_keuze("grond", self.grond, get_args(Grond), "Deze grond bestaat niet.", artikel=_ARTIKEL)

    @property
    def plicht(self) -> bool:
        """Whether the municipality must reclaim."""
        return self.grond == "58 lid 1"

    @property
    def betaaldag(self) -> date:
        """The day on which the costs were made."""
        return self.betaald_op or self.maand.laatste_dag


class Maandbesluit(NamedTuple):
    """One month in cents: what can be reclaimed net, the tax on it, what cannot, and what is still to be paid."""

    maand: Maand
    grond: Grond
    netto: int
    loonheffing: int
    niet_terug: int
    na_te_betalen: int
    bruto: bool
    reden: str


class Terugvordering(NamedTuple):
    """All months in cents: the duty, the power, the tax, what is waived, and the claim that is left.

    `te_beslissen` is what a person still has to decide.
    """

    maanden: tuple[Maandbesluit, ...]
    plicht: int
    mag: int
    loonheffing: int
    kosten: int
    afgezien: int
    totaal: int
    na_te_betalen: int
    te_beslissen: tuple[str, ...]


@regelt(
    "participatiewet", "58 lid 1", "58 lid 2 onder a", "58 lid 2 onder b", "58 lid 2 onder c", "58 lid 2 onder d",
    "58 lid 2 onder e", "58 lid 2 onder f", "58 lid 5", "58 lid 6", "58 lid 8",
)  # fmt: skip
def bepaal_terugvordering(
    *, maanden: Sequence[Rechtmaand], besluitdatum: date, parameters: Parameterboek, kosten: int = 0,
    afgezien: int = 0, motivering: str = "",
) -> Uitkomst[Terugvordering]:  # fmt: skip
    """Per month the difference, its ground, whether it can still be reclaimed, net or gross, and the total.

    `besluitdatum` is the day on which the decision is sent. `kosten` are costs of collecting after late payment
    (lid 5). `afgezien` is not claimed: for urgent reasons (lid 8), or after weighing interests (lid 2); `motivering`
    says why, also when all is claimed. Cents. Raises OngeldigeInvoer when a month stands there twice, was paid after
    the decision, or more is waived than claimed.
    """
    controleer("kosten", kosten, artikel="art. 58 lid 5 Participatiewet")
    if len({regel.maand for regel in maanden}) != len(maanden):
        raise OngeldigeInvoer(
            "Er staat een maand dubbel in.", veld="maanden", artikel=_ARTIKEL,
            remedie="Geef per maand een regel, met alles wat is verleend.",
        )  # fmt: skip
    for regel in maanden:
        if regel.betaald_op is not None and regel.betaald_op > besluitdatum:
            raise OngeldigeInvoer(
                f"De bijstand over {regel.maand.naam} is op deze dag nog niet betaald.", veld="betaald_op",
                waarde=regel.betaald_op, artikel=_ARTIKEL, remedie="Controleer de dag van de betaling.",
            )  # fmt: skip
    spoor = Spoor()
    jaren = spoor.parameter("jaren_terug", TERUGKIJKEN, parameters.op(TERUGKIJKEN, besluitdatum))
    grens = zelfde_dag(besluitdatum, -12 * jaren)
    besluiten = tuple(_beslis(regel, besluitdatum, grens, spoor) for regel in maanden)
    return _sluit(besluiten, maanden, besluitdatum, (kosten, afgezien, motivering), spoor)


def _beslis(regel: Rechtmaand, besluitdatum: date, grens: date, spoor: Spoor) -> Maandbesluit:
    """Decide about one month and write its steps."""
    onder, dag = spoor.onder(), regel.maand.eerste_dag
    onder.gegeven("verleend", regel.verleend, "centen", "Dit is betaald.")
    onder.gegeven("verschuldigd", regel.verschuldigd, "centen", "Hier had u recht op.")
    te_veel = max(0, regel.verleend - regel.verschuldigd)
    onder.berekend("te_veel", te_veel, "centen", "min_nul", ("verleend", "verschuldigd"), pw(regel.grond, dag),
                   _GRONDEN[regel.grond])  # fmt: skip
    niet, reden, artikel = _niet_terug(regel, te_veel, grens)
    onder.gegeven("niet_terug", niet, "centen", reden, pw(artikel, besluitdatum), "oordeel")
    netto = te_veel - niet
    onder.berekend("netto", netto, "centen", "min", ("te_veel", "niet_terug"), pw(regel.grond, dag))
    bruto = regel.betaaldag.year < besluitdatum.year
    heffing = (regel.loonheffing or 0) if netto and bruto else 0
    onder.gegeven(
        "loonheffing",
        heffing,
        "centen",
        _zin_heffing(regel, netto, bruto),
        pw("58 lid 5", besluitdatum),
        "invoer",
        "interpretatie",
    )
    naam = f"maand_{regel.maand.code}"
    spoor.berekend(naam, netto + heffing, "centen", "plus", ("netto", "loonheffing"), pw(regel.grond, dag),
                   f"Terug te vorderen over {regel.maand.naam}.", onder=onder)  # fmt: skip
    over = max(0, regel.verschuldigd - regel.verleend)
    return Maandbesluit(regel.maand, regel.grond, netto, heffing, niet, over, bruto, reden or _GRONDEN[regel.grond])


def _zin_heffing(regel: Rechtmaand, netto: int, bruto: bool) -> str:
    if not netto:
        return "Er is niets terug te vorderen."
    if not bruto:
        return "Wij vorderen netto terug: dit is in hetzelfde kalenderjaar betaald."
    if regel.loonheffing is None:
        return "Dit is in een eerder kalenderjaar betaald. De loonheffing kan er nog bij komen: zij is niet bekend."
    return "Wij vorderen bruto terug: dit is in een eerder kalenderjaar betaald."


def _niet_terug(regel: Rechtmaand, te_veel: int, grens: date) -> tuple[int, str, str]:
    """What the law keeps out of reach: ground e after two years, or when nobody could have understood it."""
    if regel.grond != "58 lid 2 onder e":
        return 0, "", regel.grond
    if regel.betaaldag < grens:
        return te_veel, "Dit is te lang geleden betaald. Wij mogen het niet meer terugvorderen.", "58 lid 6"
    if regel.te_begrijpen is False:
        return te_veel, "U kon niet begrijpen dat dit te veel was. Wij mogen het niet terugvorderen.", regel.grond
    return 0, "", regel.grond


def _sluit(
    besluiten: tuple[Maandbesluit, ...], maanden: Sequence[Rechtmaand], dag: date,
    keuze: tuple[int, int, str], spoor: Spoor,
) -> Uitkomst[Terugvordering]:  # fmt: skip
    kosten, afgezien, motivering = keuze
    plicht = sum(b.netto for b, regel in zip(besluiten, maanden, strict=True) if regel.plicht)
    mag = sum(b.netto for b in besluiten) - plicht
    heffing = sum(b.loonheffing for b in besluiten)
    namen = tuple(f"maand_{b.maand.code}" for b in besluiten)
    bruto = plicht + mag + heffing
    spoor.berekend("alle_maanden", bruto, "centen", "plus", namen, pw("58", dag), "Alle maanden samen.")
    controleer("afgezien", afgezien, artikel="art. 58 lid 8 Participatiewet", maximum=bruto)
    if afgezien and not motivering.strip():
        raise OngeldigeInvoer(
            "Er staat niet waarom u afziet.", veld="motivering", artikel="art. 58 lid 8 Participatiewet",
            remedie="Schrijf op welke dringende redenen er zijn, of hoe u de belangen hebt gewogen.",
        )  # fmt: skip
    zin = motivering.strip() or "Wij zien nergens van af."
    spoor.gegeven("afgezien", afgezien, "centen", zin, pw("58 lid 8", dag), "oordeel")
    spoor.gegeven("kosten", kosten, "centen", "Kosten omdat niet op tijd is betaald.", pw("58 lid 5", dag))
    rest = bruto - afgezien
    spoor.berekend("vordering", rest, "centen", "min", ("alle_maanden", "afgezien"), pw("58", dag))
    totaal = rest + kosten
    spoor.berekend("totaal", totaal, "centen", "plus", ("vordering", "kosten"), pw("58", dag))
    beslissen = tuple(_te_beslissen(besluiten, maanden, 0 if motivering.strip() else mag))
    for punt in beslissen:
        spoor.waarschuw(f"Te beslissen: {punt}")
    uit = Terugvordering(
        besluiten, plicht, mag, heffing, kosten, afgezien, totaal, sum(b.na_te_betalen for b in besluiten), beslissen
    )
    zin = "U moet {totaal} terugbetalen." if totaal else "U hoeft niets terug te betalen."
    if totaal and beslissen:
        zin = "Het gaat om {totaal}. De gemeente moet nog beslissen wat u daarvan terugbetaalt."
    wortel = Stap("terugvordering", totaal, "centen", "berekend", pw("58", dag), zin, "", tuple(spoor.stappen),
                  "gelijk", ("totaal",))  # fmt: skip
    return Uitkomst.van(uit, wortel, spoor)


def _te_beslissen(besluiten: Sequence[Maandbesluit], maanden: Sequence[Rechtmaand], mag: int) -> list[str]:
    """What a person still decides before this becomes a decision."""
    punten = []
    if mag:
        punten.append(f"{euro(mag)} mag worden teruggevorderd. Weeg de belangen en leg dat vast (art. 58 lid 2).")
    for besluit, regel in zip(besluiten, maanden, strict=True):
        if besluit.netto and besluit.bruto and regel.loonheffing is None:
            punten.append(
                f"De loonheffing over {regel.maand.naam} is niet bekend. Vul haar in, of vorder alleen netto."
            )
        if besluit.netto and regel.grond == "58 lid 2 onder e" and regel.te_begrijpen is None:
            punten.append(f"Beoordeel of te begrijpen was dat er over {regel.maand.naam} te veel is betaald.")
    return punten
