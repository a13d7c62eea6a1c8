"""How long aid for living costs can last, per group: arts. 2 lid 3, 18, 23, 25 and 27 Bbz 2004.

The published shortening of art. 23 to 18 months (Stb. 2025, 220) has no known starting date and is not
applied; `Parameters.aangekondigd()` shows it. Extensions are judged in `bijstandsrecht.bbz.verlenging`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.kern import (
    Bron,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    laatste_dag_van,
    regelt,
    zelfde_dag,
)
from bijstandsrecht.participatiewet.aow_leeftijd import (
    LEEFTIJD_IN_MAANDEN,
    ONZEKER_JAAR,
    aow_datum,
    zekere_aow_datum,
)

_DAG = timedelta(days=1)
_TEKST_2020 = date(2020, 1, 1)


@dataclass(frozen=True, slots=True)
class Duur:
    """The longest duration of aid that starts on a day.

    `laatste_dag` None: the law sets no number of months (older group: as long as art. 25 is met, and
    never past the AOW-leeftijd). `laatste_dag_verlengd` None: an extension has no maximum, or there is
    none; see `voorwaarde`.
    """

    laatste_dag: date | None
    laatste_dag_verlengd: date | None
    voorwaarde: str
    bron: Bron


_VOORWAARDE = {
    Groep.GEVESTIGD: "Verlengen kan als de oorzaak buiten de zelfstandige ligt en tijdelijk is.",
    Groep.BEGINNEND: "Langer kan alleen als iemand om medische of sociale redenen niet volledig beschikbaar is.",
    Groep.OUDER: "Zolang het verwachte bruto inkomen gemiddeld hoog genoeg is, en tot de AOW-leeftijd.",
    Groep.BEEINDIGEND: "Verlengen kan op verzoek, als beëindigen meer tijd kost.",
}
_ARTIKEL = {Groep.GEVESTIGD: "18", Groep.BEGINNEND: "23 lid 1", Groep.OUDER: "25", Groep.BEEINDIGEND: "27"}
_SLEUTEL = {Groep.GEVESTIGD: "bbz.art18", Groep.BEGINNEND: "bbz.art23", Groep.BEEINDIGEND: "bbz.art27"}


class Bijstandsduur(NamedTuple):
    """How long aid can last, explained.

    `laatste_dag`: without an extension; None when the law sets no number of months. `laatste_dag_verlengd`: the last
    day with the longest extension; None when an extension has no maximum or there is none. `laatste_dag_aow`: the last
    day before the AOW age, when that is known. `eindigt_door` says what ends the aid first: termijn, aow_leeftijd,
    niet_levensvatbaar or inkomen (art. 25).
    """

    laatste_dag: date | None
    laatste_dag_verlengd: date | None
    laatste_dag_aow: date | None
    eindigt_door: str
    voorwaarde: str


def hoogste_duur(*, groep: Groep | str, begin: date, parameters: Parameterboek) -> Duur:
    """Return how long aid for living costs that starts on `begin` can last for a group of art. 2 lid 1.

    The terms are those of the day on which the aid starts. Raises OngeldigeInvoer and OnbekendBedrag.
    """
    soort = lees_groep(groep)
    einde, verlengd = _einden(soort, begin, parameters, Spoor())
    return Duur(einde, verlengd, _VOORWAARDE[soort], bbz(_ARTIKEL[soort], begin))


@regelt("bbz2004", "18", "23 lid 1", "23 lid 2", "25", "27", "1 onder b")
def bepaal_duur(
    *,
    groep: Groep | str,
    begin: date,
    geboortedatum: date | None = None,
    einde_uitkering: date | None = None,
    niet_levensvatbaar_vanaf: date | None = None,
    parameters: Parameterboek,
) -> Uitkomst[Bijstandsduur]:
    """How long aid for living costs that starts on `begin` can last, explained.

    `geboortedatum` cuts the aid at the AOW age; without it that is a warning. `einde_uitkering` (group b): the last day
    of the benefit because of unemployment, which must lie before `begin`. `niet_levensvatbaar_vanaf` (group b): from
    this day the aid ends (art. 23 lid 2). Raises OngeldigeInvoer, BuitenBereik and OnbekendBedrag.
    """
    soort, spoor = lees_groep(groep), Spoor()
    spoor.gegeven("groep", soort.naam, "tekst", bron=bbz(f"2 lid 1 onder {soort.value}", begin))
    spoor.gegeven("begin", begin, "datum", "Op deze dag begint de bijstand.")
    _controleer_starter(soort, begin, einde_uitkering, niet_levensvatbaar_vanaf, spoor)
    einde, verlengd = _einden(soort, begin, parameters, spoor)
    aow = _laatste_dag_aow(begin, geboortedatum, spoor)
    grens, door = _grens(begin, aow, niet_levensvatbaar_vanaf, spoor)
    eindigt = "termijn" if einde is not None else "inkomen"
    if grens is not None and (einde is None or grens < einde):
        einde, eindigt = grens, door
    if grens is not None and verlengd is not None:
        verlengd = min(verlengd, grens)
    weeg_aow_later(geboortedatum, verlengd or einde, spoor, open_einde=einde is None)
    waarde = Bijstandsduur(einde, verlengd, aow, eindigt, _VOORWAARDE[soort])
    return _sluit(waarde, soort, begin, spoor)


def _sluit(waarde: Bijstandsduur, soort: Groep, begin: date, spoor: Spoor) -> Uitkomst[Bijstandsduur]:
    """Write the last days, and warn about the term that was published but has no starting day."""
    einde, verlengd = waarde.laatste_dag, waarde.laatste_dag_verlengd
    if soort is Groep.BEGINNEND:
        spoor.waarschuw(
            "Voor starters is een kortere termijn gepubliceerd (Stb. 2025, 220: 18 maanden, te verlengen tot 36). "
            "De ingangsdatum is niet gevonden; deze uitkomst rekent er niet mee."
        )
    plek = bbz(_ARTIKEL[soort], begin)
    slot: tuple[date | str, str] = ("geen vaste einddatum", "tekst")
    zin = "De wet noemt geen einddatum."
    if einde is not None:
        spoor.gegeven("laatste_dag", einde, "datum", "De laatste dag zonder verlenging.", plek, "berekend")
        zin, slot = "De bijstand kan duren tot en met {laatste_dag}.", (einde, "datum")
    if verlengd is not None:
        spoor.gegeven("laatste_dag_verlengd", verlengd, "datum", _VOORWAARDE[soort], plek, "berekend")
    wortel = Stap("duur", *slot, "berekend", plek, f"{zin} {_VOORWAARDE[soort]}", "", tuple(spoor.stappen))
    return Uitkomst.van(waarde, wortel, spoor)


def _einden(groep: Groep, begin: date, parameters: Parameterboek, spoor: Spoor) -> tuple[date | None, date | None]:
    """The last day by the months of the article, and the last day with the longest extension."""
    if groep is Groep.OUDER:
        return None, None
    sleutel = _SLEUTEL[groep]
    basis = spoor.parameter("maanden", f"{sleutel}.duur", parameters.op(f"{sleutel}.duur", begin))
    einde = laatste_dag_van(begin, basis)
    if groep is Groep.BEGINNEND:
        return einde, None
    extra = f"{sleutel}.verlenging"
    langer = spoor.parameter("maanden_verlenging", extra, parameters.op(extra, begin))
    return einde, laatste_dag_van(begin, basis + langer)


def _controleer_starter(
    groep: Groep, begin: date, einde_uitkering: date | None, niet_levensvatbaar_vanaf: date | None, spoor: Spoor
) -> None:
    """The facts that only group b has."""
    for veld, dag in (("einde_uitkering", einde_uitkering), ("niet_levensvatbaar_vanaf", niet_levensvatbaar_vanaf)):
        if dag is not None and groep is not Groep.BEGINNEND:
            raise OngeldigeInvoer(
                "Dit gegeven hoort bij een beginnende zelfstandige.", veld=veld, waarde=dag, artikel="art. 23 Bbz 2004",
                remedie="Laat dit leeg, of kies groep b.",
            )  # fmt: skip
    if einde_uitkering is not None and einde_uitkering >= begin:
        raise OngeldigeInvoer(
            "De bijstand begint voordat de uitkering wegens werkloosheid eindigt.", veld="begin", waarde=begin,
            artikel="art. 23 lid 1 Bbz 2004", remedie=f"Kies een dag na {einde_uitkering:%d-%m-%Y}.",
        )  # fmt: skip
    if niet_levensvatbaar_vanaf is not None and niet_levensvatbaar_vanaf <= begin:
        raise OngeldigeInvoer(
            "Het bedrijf was aan het begin van de bijstand al niet levensvatbaar.", veld="niet_levensvatbaar_vanaf",
            waarde=niet_levensvatbaar_vanaf, artikel="art. 2 lid 1 onder b Bbz 2004",
            remedie=f"Kies een dag na {begin:%d-%m-%Y}, of beoordeel de groep opnieuw.",
        )  # fmt: skip
    if einde_uitkering is not None:
        spoor.gegeven("einde_uitkering", einde_uitkering, "datum", bron=bbz("23 lid 1", begin))


def _grens(
    begin: date, aow: date | None, niet_levensvatbaar_vanaf: date | None, spoor: Spoor
) -> tuple[date | None, str]:
    """The last day because of the AOW age or the end of viability, whichever comes first, and which of the two."""
    grenzen = [] if aow is None else [(aow, "aow_leeftijd")]
    if niet_levensvatbaar_vanaf is not None:
        spoor.gegeven(
            "niet_levensvatbaar_vanaf", niet_levensvatbaar_vanaf, "datum",
            "Vanaf deze dag is het bedrijf niet meer levensvatbaar. Dan stopt de bijstand.",
            bbz("23 lid 2", begin), "oordeel",
        )  # fmt: skip
        grenzen.append((niet_levensvatbaar_vanaf - _DAG, "niet_levensvatbaar"))
    return min(grenzen) if grenzen else (None, "")


def _laatste_dag_aow(begin: date, geboortedatum: date | None, spoor: Spoor) -> date | None:
    """The last day before the AOW age, as a step; refuses aid that starts on or after that age."""
    if geboortedatum is None:
        spoor.waarschuw("De geboortedatum ontbreekt: controleer zelf of de bijstand stopt bij de AOW-leeftijd.")
        return None
    aow = aow_datum(geboortedatum)
    if aow is None:
        return None
    if begin >= aow:
        raise OngeldigeInvoer(
            "De bijstand begint na de AOW-leeftijd.", veld="begin", waarde=begin, artikel="art. 1 onder b Bbz 2004",
            remedie=f"Het Bbz geldt tot {aow:%d-%m-%Y}; daarna is er de AIO van de Sociale verzekeringsbank.",
        )  # fmt: skip
    zeker = zekere_aow_datum(geboortedatum) == aow
    spoor.gegeven(
        "aow_leeftijd_bereikt", aow, "datum", "Vanaf deze dag geldt het Bbz niet meer.", bbz("1 onder b", begin),
        "berekend", "" if zeker else "onzeker",
    )  # fmt: skip
    if not zeker:
        spoor.waarschuw(f"Let op: de AOW-leeftijd op {aow:%d-%m-%Y} is niet zeker. Controleer dit voor u besluit.")
    return aow - _DAG


def weeg_aow_later(geboortedatum: date | None, einde: date | None, spoor: Spoor, *, open_einde: bool = False) -> None:
    """Warn when the AOW age of somebody may fall in the aid but lies after 2026, where the age is not known.

    It is never lower than that of 2026. `einde`: the last day that matters; `open_einde`: there is none.
    """
    if geboortedatum is None or aow_datum(geboortedatum) is not None:
        return
    vroegst = zelfde_dag(geboortedatum, LEEFTIJD_IN_MAANDEN[ONZEKER_JAAR])
    if open_einde or (einde is not None and einde >= vroegst):
        spoor.waarschuw(
            f"Let op: deze ondernemer bereikt de AOW-leeftijd op of na {vroegst:%d-%m-%Y}; de leeftijd van na 2026 is "
            "niet bekend. De bijstand stopt uiterlijk dan. Controleer dit."
        )


class Voorbereidingsperiode(NamedTuple):
    """The preparation period: its last day, and what art. 2 lid 3 attaches to it."""

    laatste_dag: date
    begeleiding: str
    arbeidsverplichting: str


@regelt("bbz2004", "2 lid 3", "2 lid 3 onder a", "2 lid 3 onder b")
def bepaal_voorbereiding(*, begin: date, parameters: Parameterboek) -> Uitkomst[Voorbereidingsperiode]:
    """The preparation period that starts on `begin`: ordinary aid goes on for at most twelve months, without the duty
    to look for work (but with art. 9 lid 1 onder c Participatiewet) and with a duty to accept guidance.

    Raises BuitenBereik and OnbekendBedrag.
    """
    sleutel, spoor, plek = "bbz.art2_3.voorbereiding", Spoor(), bbz("2 lid 3", begin)
    spoor.gegeven("begin", begin, "datum")
    maanden = spoor.parameter("maanden", sleutel, parameters.op(sleutel, begin))
    einde = laatste_dag_van(begin, maanden)
    begeleiding = "U werkt mee aan begeleiding die het college aanwijst."
    if begin < _TEKST_2020:
        begeleiding = "U werkt mee aan begeleiding door een derde die het college aanwijst."
    arbeid = "Artikel 9 en 10 Participatiewet gelden niet, behalve artikel 9 lid 1 onder c."
    spoor.gegeven("laatste_dag", einde, "datum", "De voorbereiding duurt tot en met deze dag.", plek, "berekend")
    spoor.gegeven("arbeidsverplichting", "niet", "tekst", arbeid, bbz("2 lid 3 onder a", begin), "parameter")
    spoor.gegeven("begeleiding", "verplicht", "tekst", begeleiding, bbz("2 lid 3 onder b", begin), "parameter")
    zin = "U kunt uw bedrijf voorbereiden tot en met {laatste_dag}. Uw bijstand gaat door. " + begeleiding
    wortel = Stap("voorbereidingsperiode", einde, "datum", "berekend", plek, zin, "", tuple(spoor.stappen))
    return Uitkomst.van(Voorbereidingsperiode(einde, begeleiding, arbeid), wortel, spoor)
