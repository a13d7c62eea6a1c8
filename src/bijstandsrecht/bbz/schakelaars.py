"""The points on which the Bbz 2004 allows more than one reading: named switches with a reason and a source.

Every settlement prints the switches it used, so that nobody has to guess which reading was applied.
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
        "art. 12 zegt 'naar evenredigheid' en noemt geen eenheid; bijstand wordt per maand verleend",
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
}


@dataclass(frozen=True, slots=True)
class Schakelaars:
    """The readings used in one settlement. Raises OngeldigeInvoer for a value that is not in UITLEG."""

    ev_excess_mode: Literal["excess", "all_or_nothing"] = "excess"
    bb_in_X: bool = True
    prorata: Literal["maanden", "dagen"] = "maanden"
    grens_peiljaar: Literal["einde_boekjaar", "begin_boekjaar"] = "einde_boekjaar"
    apply_p_on_art33: bool = False

    def __post_init__(self) -> None:
        for veld in fields(self):
            waarde = getattr(self, veld.name)
            if waarde not in UITLEG[veld.name].keuzes:
                raise OngeldigeInvoer(
                    "Deze keuze bestaat niet.", veld=veld.name, waarde=waarde,
                    artikel=f"art. {UITLEG[veld.name].artikel} Bbz 2004",
                    remedie=f"Kies uit: {', '.join(map(str, UITLEG[veld.name].keuzes))}.",
                )  # fmt: skip

    def grensdag(self, boekjaar: Boekjaar) -> date:
        """Return the day whose amounts of art. 3 apply."""
        return boekjaar.einde if self.grens_peiljaar == "einde_boekjaar" else boekjaar.begin


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
