"""From lines of assets and debts to totaal and eigen vermogen (arts 1 onder h and i, 7, 8 Bbz 2004).

The latest valuation on or before the day of the assets counts; a later one replaces an earlier one because
circumstances changed, with its reason (art. 8 lid 6). For the right to aid what the business needs and the own home
do not count (art. 7).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bezittingen import ONROEREND, TELT_NIET, Bezitting, Bezittingsoort, Schuld
from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, regelt

CRISISJAREN = "bbz.art8_3.crisis_jaren"
UITGEZONDERD = "bbz.participatiewet_uitgezonderd"


@dataclass(frozen=True, slots=True)
class Vermogensopgave:
    """The assets and debts of the household, and of co-entrepreneurs where art. 9 counts them."""

    bezittingen: tuple[Bezitting, ...]
    schulden: tuple[Schuld, ...] = ()


class Vermogensstand(NamedTuple):
    """Assets in cents: before debts (`totaal`), after them (`eigen`), and what of `totaal` is not needed (art. 7)."""

    totaal: int
    eigen: int
    schulden: int
    noodzakelijk: int
    prive: int


def _geldend(bezittingen: Sequence[Bezitting], peildatum: date) -> list[tuple[Bezitting, bool]]:
    """Of each asset the last valuation on or before the day, and whether it replaces an earlier one."""
    laatste: dict[str, tuple[Bezitting, bool]] = {}
    bekend = [bezitting for bezitting in bezittingen if bezitting.gewaardeerd_op <= peildatum]
    for bezitting in sorted(bekend, key=lambda b: b.gewaardeerd_op):
        eerder = bezitting.naam in laatste
        if eerder and not bezitting.reden.strip():
            raise OngeldigeInvoer(
                f"Waarom is '{bezitting.naam}' opnieuw gewaardeerd?", veld="bezittingen.reden",
                waarde=bezitting.gewaardeerd_op, artikel="art. 8 lid 6 Bbz 2004",
                remedie="Noem de gewijzigde omstandigheid, of geef elke bezitting een eigen naam.",
            )  # fmt: skip
        laatste[bezitting.naam] = (bezitting, eerder)
    return list(laatste.values())


def _waardeer(
    bezitting: Bezitting, vervangt: bool, naam: str, dag: date, parameters: Parameterboek, spoor: Spoor
) -> int:
    """The value of one asset by its rule; writes the step `naam` with the amounts it was made of."""
    regel, onder = bezitting.regel, spoor.onder()
    onder.gegeven("naam", bezitting.naam, "tekst", bron=bbz(regel.artikel, dag))
    onder.gegeven("gewaardeerd_op", bezitting.gewaardeerd_op, "datum", bron=bbz("8 lid 6", dag))
    if vervangt:
        onder.gegeven("reden_herwaardering", bezitting.reden.strip(), "tekst", "", bbz("8 lid 6", dag), "oordeel")
    if bezitting.soort in ONROEREND:
        onder.gegeven("taxateur", bezitting.taxateur or "niet getaxeerd", "tekst", bron=bbz("8 lid 5", dag))
    if bezitting.soort is Bezittingsoort.MEERJARIG_GEWAS and bezitting.waarde is not None:
        _eis_crisis(bezitting, dag, parameters, onder)
    delen = {veld: getattr(bezitting, veld) for veld in regel.plus + regel.af if getattr(bezitting, veld) is not None}
    for veld, bedrag in delen.items():
        onder.gegeven(veld, bedrag, "centen", bron=bbz(regel.artikel, dag))
    # Every rule either adds or subtracts, never both beyond its first amount.
    af = sum(delen.get(veld, 0) for veld in regel.af)
    waarde = sum(delen.get(veld, 0) for veld in regel.plus)
    if af > waarde:
        raise OngeldigeInvoer(
            f"De aftrek bij '{bezitting.naam}' is hoger dan de waarde.", veld=regel.af[0], waarde=af,
            artikel=f"art. {regel.artikel} Bbz 2004", remedie="Controleer de bedragen van deze bezitting.",
        )  # fmt: skip
    spoor.berekend(
        naam, waarde - af, "centen", "min" if regel.af else "plus", tuple(delen), bbz(regel.artikel, dag),
        regel.uitleg, onder=onder,
    )  # fmt: skip
    return int(waarde - af)


def _eis_crisis(bezitting: Bezitting, dag: date, parameters: Parameterboek, spoor: Spoor) -> None:
    """Market value of multi-year crops only in a crisis: more than two consecutive years of low prices."""
    grens = spoor.parameter("crisis_jaren", CRISISJAREN, parameters.op(CRISISJAREN, dag))
    jaren = bezitting.lage_jaren
    if jaren is None or jaren <= grens:
        raise OngeldigeInvoer(
            f"Voor '{bezitting.naam}' is geen crisis van de bedrijfstak aangetoond.", veld="bezittingen.lage_jaren",
            waarde=jaren, artikel="art. 8 lid 3 Bbz 2004",
            remedie=f"Geef meer dan {grens} opeenvolgende jaren met lage prijzen, of reken met de gemaakte kosten.",
        )  # fmt: skip
    spoor.gegeven("lage_jaren", jaren, "jaren", "", bbz("8 lid 3", dag), "oordeel")


def _stel_vast(opgave: Vermogensopgave, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> Vermogensstand:
    """Value every line; writes the steps up to `eigen_vermogen`."""
    namen, nodig, totaal = [], 0, 0
    for nummer, (bezitting, vervangt) in enumerate(_geldend(opgave.bezittingen, peildatum), 1):
        naam = f"bezitting_{nummer}"
        waarde = _waardeer(bezitting, vervangt, naam, peildatum, parameters, spoor)
        if bezitting.soort in TELT_NIET:
            continue
        namen.append(naam)
        totaal += waarde
        nodig += 0 if bezitting.noodzakelijk is False else waarde
    spoor.berekend("totaal_vermogen", totaal, "centen", "plus", tuple(namen), bbz("1 onder h", peildatum))
    schulden = []
    for nummer, schuld in enumerate(opgave.schulden, 1):
        schulden.append(f"schuld_{nummer}")
        onder = spoor.onder()
        onder.gegeven("naam", schuld.naam, "tekst")
        onder.gegeven("bedrag", schuld.bedrag, "centen")
        spoor.berekend(
            schulden[-1], schuld.bedrag, "centen", "gelijk", ("bedrag",), bbz(schuld.soort.artikel, peildatum),
            schuld.soort.uitleg, onder=onder,
        )  # fmt: skip
    samen = sum(schuld.bedrag for schuld in opgave.schulden)
    spoor.berekend("schulden", samen, "centen", "plus", tuple(schulden), bbz("1 onder i", peildatum))
    uit = ("totaal_vermogen", "schulden")
    spoor.berekend("eigen_vermogen", totaal - samen, "centen", "min", uit, bbz("1 onder i", peildatum))
    return Vermogensstand(totaal, totaal - samen, samen, nodig, totaal - nodig)


def bepaal_vermogen(
    opgave: Vermogensopgave, peildatum: date, parameters: Parameterboek, spoor: Spoor
) -> tuple[int, int]:
    """Own and total assets in cents; writes the step `vermogen` with its own tree. See `stel_vermogen_vast`."""
    onder = spoor.onder()
    stand = _stel_vast(opgave, peildatum, parameters, onder)
    spoor.berekend(
        "vermogen", stand.eigen, "centen", "gelijk", ("eigen_vermogen",), bbz("1 onder i", peildatum), onder=onder
    )
    return stand.eigen, stand.totaal


@regelt(
    "bbz2004", "1 onder h", "1 onder i", "8 lid 1", "8 lid 2 onder a", "8 lid 2 onder b", "8 lid 2 onder c",
    "8 lid 2 onder d", "8 lid 2 onder e", "8 lid 2 onder f", "8 lid 3", "8 lid 4 onder a", "8 lid 4 onder b",
    "8 lid 5", "8 lid 6",
)  # fmt: skip
@regelt("participatiewet", "34 lid 2 onder a", "34 lid 2 onder e")
def stel_vermogen_vast(
    *, opgave: Vermogensopgave, peildatum: date, parameters: Parameterboek
) -> Uitkomst[Vermogensstand]:
    """Value the assets and debts on a day: totaal and eigen vermogen in cents, line by line (art. 8).

    Raises OngeldigeInvoer for a line without the amounts of its rule, a new valuation without a reason, and a market
    value of multi-year crops outside a crisis.
    """
    spoor = Spoor()
    stand = _stel_vast(opgave, peildatum, parameters, spoor)
    zin = "Uw eigen vermogen is {eigen_vermogen}: {totaal_vermogen} aan bezittingen min {schulden} aan schulden."
    wortel = Stap(
        "vermogen", stand.eigen, "centen", "berekend", bbz("1 onder i", peildatum), zin, "", tuple(spoor.stappen),
        "gelijk", ("eigen_vermogen",),
    )  # fmt: skip
    return Uitkomst.van(stand, wortel, spoor)


class Toegangsvermogen(NamedTuple):
    """What of the assets art. 7 leaves out, what it does not cover, and whether a person must judge that part."""

    buiten_beschouwing: int
    prive: int
    oordeel_nodig: bool


@regelt("bbz2004", "7", "60ba")
def vermogen_bij_toegang(
    *, opgave: Vermogensopgave, peildatum: date, parameters: Parameterboek
) -> Uitkomst[Toegangsvermogen]:
    """The assets that could stand in the way of the right to aid, in cents (art. 7).

    What the business needs and the own home do not count, whatever they are worth; the limits of art. 3 decide between
    gift and loan only. How private assets count from 2026, now that art. 60ba sets art. 34 lid 2 onder b and lid 3
    Participatiewet aside, no read source says: then a person decides.
    """
    spoor = Spoor()
    stand = _stel_vast(opgave, peildatum, parameters, spoor)
    bron = bbz("7", peildatum)
    spoor.gegeven(
        "buiten_beschouwing", stand.noodzakelijk, "centen", "Nodig voor het bedrijf, of de eigen woning.", bron
    )
    open_punt = bool(stand.prive and parameters.op(UITGEZONDERD, peildatum).waarde)
    if open_punt:
        zin = "U hebt {prive_vermogen} aan bezittingen die uw bedrijf niet nodig heeft. Wij beoordelen dat nog."
        spoor.waarschuw(
            "Sinds 2026 geldt de vrijlating van art. 34 lid 2 onder b en lid 3 Participatiewet hier niet (art. 60ba "
            "Bbz 2004). Wat dat betekent voor privévermogen is niet gevonden: beslis dit zelf en schrijf op waarom."
        )
    elif stand.prive:
        zin = "U hebt {prive_vermogen} aan bezittingen die uw bedrijf niet nodig heeft. Daarvoor geldt art. 34 Pw."
    else:
        zin = "Uw vermogen staat bijstand niet in de weg."
    wortel = Stap(
        "prive_vermogen", stand.prive, "centen", "berekend", bron, zin, "", tuple(spoor.stappen), "min",
        ("totaal_vermogen", "buiten_beschouwing"), "interpretatie" if open_punt else "",
    )  # fmt: skip
    return Uitkomst.van(Toegangsvermogen(stand.noodzakelijk, stand.prive, open_punt), wortel, spoor)
