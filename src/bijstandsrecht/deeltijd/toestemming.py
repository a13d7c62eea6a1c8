"""The permission to do business part-time: its dates, and whether somebody can get it (sections 2.1 and 2.2).

Part-time entrepreneurship is not a category of the law: who is a zelfstandige under art. 1 Bbz 2004 belongs there.
All other conditions are municipal policy. The system lists what speaks for and against; a person decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.uren import SLEUTEL as URENCRITERIUM
from bijstandsrecht.deeltijd.voorwaarden import VOORWAARDEN
from bijstandsrecht.kern import (
    Bron,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    Voorwaarde,
    bron,
    controleer,
    controleer_keuze,
    halfjaar,
    laatste_dag_van,
    regelt,
    weeg,
)


class Toestemmingsdata(NamedTuple):
    """The first and last day of a permission, and the days on which it is reviewed; None: no end was agreed."""

    begin: date
    einde: date | None
    herzieningen: tuple[date, ...]


class Toelating(NamedTuple):
    """What speaks for and against a permission, and what is not known yet; `stand` follows from the three."""

    stand: str
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]


@regelt("beleid", "toestemming")
def toestemmingsdata(*, begin: date, beleid: PtoBeleid) -> Uitkomst[Toestemmingsdata]:
    """The dates of a permission that starts on `begin`, from `duur_maanden` and `herziening_maanden` of the policy.

    Zero months: no end, or no review. Without an end only the first review is given.
    """
    spoor = Spoor()
    spoor.gegeven("begin", begin, "datum", "Vanaf deze dag mag u ondernemen.")
    spoor.gegeven("duur", beleid.duur_maanden, "maanden", "Zo lang duurt de toestemming.", beleid.bron, "beleid")
    spoor.gegeven("herziening", beleid.herziening_maanden, "maanden", _HERZIENING, beleid.bron, "beleid")
    einde = laatste_dag_van(begin, beleid.duur_maanden) if beleid.duur_maanden else None
    herzieningen, stap = list[date](), beleid.herziening_maanden
    while stap:
        dag = laatste_dag_van(begin, stap * (len(herzieningen) + 1)) + timedelta(days=1)
        if einde is not None and dag > einde:
            break
        herzieningen.append(dag)
        if einde is None:
            break
    zin = f"U hebt toestemming vanaf {{begin}}{' tot en met {einde}' if einde else ''}."
    if einde is not None:
        spoor.gegeven("einde", einde, "datum", "De laatste dag van de toestemming.", beleid.bron, "beleid")
    wortel = Stap("toestemming", begin, "datum", "beleid", beleid.bron, zin, "", tuple(spoor.stappen))
    return Uitkomst.van(Toestemmingsdata(begin, einde, tuple(herzieningen)), wortel, spoor)


@regelt("bbz2004", "1 onder b")
@regelt("beleid", "voorwaarden")
def toets_toelating(
    *, peildatum: date, uren_per_jaar: int | None, feiten: Mapping[str, bool], beleid: PtoBeleid,
    parameters: Parameterboek, minuten_per_week: int | None = None,
) -> Uitkomst[Toelating]:  # fmt: skip
    """Lay the facts beside the conditions of the policy (`voorwaarden`) and the hours; a person decides.

    `feiten` says per condition whether it is met; a condition that is not in it is unknown. Raises OngeldigeInvoer
    for a fact that is no condition.
    """
    for naam in feiten:
        controleer_keuze(f"feiten.{naam}", naam, VOORWAARDEN, "Deze voorwaarde bestaat niet.", artikel=beleid.bron.kort)
    spoor = Spoor()
    eisen = [_eis(naam, feiten.get(naam), beleid) for naam in beleid.voorwaarden]
    eisen.append(_eis_uren(peildatum, uren_per_jaar, beleid, parameters, spoor))
    if beleid.max_minuten_per_week is not None:
        eisen.append(_eis_week(minuten_per_week, beleid.max_minuten_per_week, beleid.bron, spoor))
    weging = weeg(eisen, spoor)
    stand = _STAND[weging.past]
    wortel = Stap("toelating", stand, "tekst", "oordeel", beleid.bron, _ZIN[stand], "", tuple(spoor.stappen))
    return Uitkomst.van(Toelating(stand, weging.voor, weging.tegen, weging.onbekend), wortel, spoor)


def _eis(naam: str, vervuld: bool | None, beleid: PtoBeleid) -> Voorwaarde:
    """A condition of the policy, in its own words."""
    woorden = VOORWAARDEN[naam]
    return Voorwaarde(naam, vervuld, woorden.voor, woorden.tegen, woorden.vraag, beleid.bron, "oordeel")


def _eis_uren(
    peildatum: date, uren: int | None, beleid: PtoBeleid, parameters: Parameterboek, spoor: Spoor
) -> Voorwaarde:
    """The hours of a year: from the urencriterium the Bbz 2004 applies, above the policy there is no permission."""
    artikel, mag = bron("bbz2004", "1 onder b", halfjaar(peildatum)), beleid.max_uren_per_jaar
    criterium = spoor.parameter("urencriterium", URENCRITERIUM, parameters.op(URENCRITERIUM, peildatum))
    past, tegen = None, f"Uw gemeente staat {mag} uur per jaar toe."
    if uren is not None:
        controleer("uren_per_jaar", uren, artikel=artikel.kort, maximum=8_784)
        spoor.gegeven("uren_per_jaar", uren, "uren", "Zoveel uren wilt u per jaar werken.", artikel)
        past = uren < criterium and (mag is None or uren <= mag)
        if uren >= criterium:
            tegen = f"U werkt {criterium} uur of meer per jaar in uw bedrijf. Dan geldt het Bbz 2004."
    return Voorwaarde(
        "uren_per_jaar_passen", past, "Het aantal uren per jaar past.", tegen,
        "Hoeveel uren per jaar werkt u in uw bedrijf?", artikel, "berekend",
    )  # fmt: skip


def _eis_week(minuten: int | None, grens: int, plek: Bron, spoor: Spoor) -> Voorwaarde:
    """The hours of a week, when the policy has a limit for them."""
    spoor.gegeven("max_minuten_per_week", grens, "minuten", "Zoveel mag u per week werken.", plek, "beleid")
    if minuten is not None:
        controleer("minuten_per_week", minuten, artikel=plek.kort, maximum=7 * 24 * 60)
    return Voorwaarde(
        "uren_per_week_passen", None if minuten is None else minuten <= grens, "Het aantal uren per week past.",
        "U werkt meer uren per week dan uw gemeente toestaat.",
        "Hoeveel uren per week werkt u in uw bedrijf, met de administratie?", plek, "berekend",
    )  # fmt: skip


_STAND = {"ja": "voor", "nee": "tegen", "onbekend": "onbekend"}
_HERZIENING = "Na zoveel maanden kijkt uw gemeente opnieuw."
_ZIN = {
    "voor": "Aan alle voorwaarden is voldaan. Een medewerker beslist.",
    "tegen": "Er is een reden om geen toestemming te geven. Een medewerker beslist.",
    "onbekend": "Nog niet alles is bekend. Een medewerker vraagt dit na.",
}
