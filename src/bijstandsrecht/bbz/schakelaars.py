"""The points on which the Bbz 2004 allows more than one reading: named switches with a reason and a source.

Every settlement prints the switches it used, so that nobody has to guess which reading was applied. What is open
but leaves the calculation no choice stands in `bijstandsrecht.bbz.openpunten`, with how the package behaves.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from typing import Literal

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import Boekjaar, OngeldigeInvoer, Spoor, Stap


@dataclass(frozen=True, slots=True)
class Uitleg:
    """What one switch decides: allowed values, why the first is the default, and the article it is about."""

    vraag: str
    keuzes: tuple[str | bool, ...]
    reden: str
    artikel: str


UITLEG: dict[str, Uitleg] = {
    "ev_excess_mode": Uitleg(
        "Blijft alleen het deel boven de vermogensgrens een lening, of alles?",
        ("excess", "all_or_nothing"),
        "art. 11 lid 2 en art. 13 zeggen 'voor zover'; art. 3 zelf zegt 'wordt niet verleend'",
        "11 lid 2 en 13",
    ),
    "bb_in_X": Uitleg(
        "Telt verleende bijzondere bijstand ook mee bij de verleende bijstand?",
        (True, False),
        "zij zit in de jaarnorm (art. 1 onder g); door haar ook hier mee te tellen is de uitkomst neutraal",
        "1 onder g en 12 lid 1",
    ),
    "prorata": Uitleg(
        "Wordt de hoogste aanvulling naar maanden of naar dagen berekend?",
        ("maanden", "dagen"),
        "art. 12 zegt 'naar evenredigheid' en noemt geen eenheid; bijstand wordt per maand verleend. "
        "Zijn het geen hele maanden, dan tellen de dagen",
        "12 lid 2 onder a",
    ),
    "grens_peiljaar": Uitleg(
        "Van welk jaar zijn de vermogensgrenzen?",
        ("einde_boekjaar", "begin_boekjaar"),
        "art. 3 noemt geen peildatum; de vaststelling kijkt terug vanaf het einde van het boekjaar",
        "3",
    ),
    "apply_p_on_art33": Uitleg(
        "Gaat het forfait van art. 6 lid 2 ook af van het aandeel in de winst van een bv of coöperatie?",
        (False, True),
        "over dat aandeel is al vennootschapsbelasting afgetrokken (art. 33)",
        "33 en 6 lid 2",
    ),
    "winst_art33": Uitleg(
        "Welke winst van een bv of coöperatie telt: die van de jaarrekening of die voor de belasting?",
        ("jaarrekening", "fiscaal"),
        "ook bij andere bedrijven zijn de jaarstukken het begin (CRVB:2014:3898); sinds 2020 zegt art. 33 'winst' "
        "in plaats van 'netto winst'",
        "33",
    ),
    "forfait_peiljaar": Uitleg(
        "Van welk jaar is het forfait van art. 6 lid 2 bij een boekjaar over twee kalenderjaren?",
        ("einde_boekjaar", "begin_boekjaar"),
        "art. 6 noemt geen peildatum; het inkomen is pas na het boekjaar bekend",
        "6 lid 2",
    ),
    "versie_art12": Uitleg(
        "Geldt bij een boekjaar van 2019 naar 2020 de bevoegdheid of de plicht om terug te vorderen?",
        ("einde_boekjaar", "begin_boekjaar"),
        "er is geen overgangsrecht voor art. 12; er wordt beslist over het hele boekjaar, na afloop",
        "12 lid 2 onder c",
    ),
    "aanvulling_bij_vermogen": Uitleg(
        "Is ook de aanvulling een lening als het eigen vermogen boven de grens is?",
        ("lening", "om_niet"),
        "art. 11 lid 2 laat omzetting alleen toe voor zover het vermogen de grens niet te boven gaat; art. 13 spreekt "
        "van een lening die gehandhaafd wordt",
        "11 lid 2 en 13",
    ),
    "niet_teruggevorderd": Uitleg(
        "Wat wordt het bedrag dat de gemeente niet terugvordert?",
        ("apart", "om_niet"),
        "de tekst zegt niets over dit bedrag: het is geen 'rest' die een gift wordt, en geen vordering",
        "12 lid 2 onder c",
    ),
    "art4_forfait": Uitleg(
        "Wordt de gift verhoogd met loonbelasting en premies die de gemeente moet afdragen?",
        ("geen", "verhogen"),
        "sinds 2017 komt er geen jaaropgave meer (praktijk); of een gemeente nog afdraagt, is niet gevonden",
        "4",
    ),
    "vermogen_samen": Uitleg(
        "Telt bij de grens van art. 3 het vermogen van mede-ondernemers mee?",
        ("samen", "ieder_apart"),
        "art. 9 rekent hun vermogen mee; art. 32 geeft ieder de hele grens en deelt die niet",
        "9 en 32",
    ),
}


@dataclass(frozen=True, slots=True)
class Schakelaars:
    """The readings used in one settlement. Raises OngeldigeInvoer for a value that is not in UITLEG."""

    ev_excess_mode: Literal["excess", "all_or_nothing"] = "excess"
    bb_in_X: bool = True
    prorata: Literal["maanden", "dagen"] = "maanden"
    grens_peiljaar: Literal["einde_boekjaar", "begin_boekjaar"] = "einde_boekjaar"
    apply_p_on_art33: bool = False
    winst_art33: Literal["jaarrekening", "fiscaal"] = "jaarrekening"
    forfait_peiljaar: Literal["einde_boekjaar", "begin_boekjaar"] = "einde_boekjaar"
    versie_art12: Literal["einde_boekjaar", "begin_boekjaar"] = "einde_boekjaar"
    aanvulling_bij_vermogen: Literal["lening", "om_niet"] = "lening"
    niet_teruggevorderd: Literal["apart", "om_niet"] = "apart"
    art4_forfait: Literal["geen", "verhogen"] = "geen"
    vermogen_samen: Literal["samen", "ieder_apart"] = "samen"

    def __post_init__(self) -> None:
        for veld in fields(self):
            waarde, keuzes = getattr(self, veld.name), UITLEG[veld.name].keuzes
            # 1 == True: a number is no answer to a yes-or-no question.
            if waarde not in keuzes or type(waarde) is not type(keuzes[0]):
                raise OngeldigeInvoer(
                    "Deze keuze bestaat niet.", veld=veld.name, waarde=waarde,
                    artikel=f"art. {UITLEG[veld.name].artikel} Bbz 2004",
                    remedie=f"Kies uit: {', '.join(map(str, keuzes))}.",
                )  # fmt: skip

    def grensdag(self, boekjaar: Boekjaar) -> date:
        """Return the day whose amounts of art. 3 apply."""
        return _dag(self.grens_peiljaar, boekjaar)

    def forfaitdag(self, boekjaar: Boekjaar) -> date:
        """Return the day whose percentage of art. 6 lid 2 applies."""
        return _dag(self.forfait_peiljaar, boekjaar)

    def versiedag(self, boekjaar: Boekjaar) -> date:
        """Return the day whose text of art. 12 lid 2 onder c applies."""
        return _dag(self.versie_art12, boekjaar)


def _dag(keuze: str, boekjaar: Boekjaar) -> date:
    return boekjaar.einde if keuze == "einde_boekjaar" else boekjaar.begin


@lru_cache(maxsize=256)
def schakelaar_stap(schakelaars: Schakelaars, dag: date) -> Stap:
    """The readings as one step of an explanation, with a child per switch: its value, question and reason."""
    spoor = Spoor()
    for veld in fields(schakelaars):
        uitleg, waarde = UITLEG[veld.name], getattr(schakelaars, veld.name)
        tekst = ("ja" if waarde else "nee") if isinstance(waarde, bool) else str(waarde)
        reden = f"Standaard, want {uitleg.reden}." if waarde == uitleg.keuzes[0] else "Afwijkend van de standaard."
        spoor.gegeven(
            veld.name,
            tekst,
            "tekst",
            f"{uitleg.vraag} {reden}",
            bbz(uitleg.artikel, dag),
            "beleid",
            "interpretatie",
        )
    return Stap(
        "gekozen_lezingen", f"{len(spoor.stappen)} keuzes", "tekst", "beleid", None,
        "Op deze punten laat de tekst meer dan één lezing toe.", "", tuple(spoor.stappen),
    )  # fmt: skip
