"""The points on which arts. 39 to 41 leave the course of a loan open: named choices with a reason."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.kern import OngeldigeInvoer, Spoor, Stap
from bijstandsrecht.lening.bronnen import plek


class LeningUitleg(NamedTuple):
    """What one choice decides: the values (the first is the default), the reason, law and article."""

    vraag: str
    keuzes: tuple[str, ...]
    reden: str
    wet: str
    artikel: str


LENING_UITLEG: dict[str, LeningUitleg] = {
    "volgorde": LeningUitleg(
        "Waar gaat een betaling het eerst naartoe?",
        ("rente_eerst", "aflossing_eerst"),
        "art. 4:92 lid 1 Awb noemt eerst de verschenen rente en dan de hoofdsom",
        "awb", "4:92 lid 1",
    ),
    "na_extra_aflossing": LeningUitleg(
        "Wordt de lening na een extra aflossing korter, of worden de termijnen lager?",
        ("korter", "lager"),
        "de beschikking legt de termijnen vast en die blijven gelden",
        "bbz2004", "39 lid 1 onder a",
    ),
    "einde_na_uitstel": LeningUitleg(
        "Schuift het einde van de lening op door uitstel?",
        ("schuift_op", "blijft"),
        "uitstel is later betalen; de looptijd blijft wel ten hoogste tien jaar (art. 15 onder b)",
        "bbz2004", "41 lid 2",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Leningkeuzes:
    """The readings used for one loan. Raises OngeldigeInvoer for a value that is not in LENING_UITLEG."""

    volgorde: Literal["rente_eerst", "aflossing_eerst"] = "rente_eerst"
    na_extra_aflossing: Literal["korter", "lager"] = "korter"
    einde_na_uitstel: Literal["schuift_op", "blijft"] = "schuift_op"

    def __post_init__(self) -> None:
        for veld in fields(self):
            waarde, uitleg = getattr(self, veld.name), LENING_UITLEG[veld.name]
            if waarde not in uitleg.keuzes:
                raise OngeldigeInvoer(
                    "Deze keuze bestaat niet.", veld=veld.name, waarde=waarde, artikel=f"art. {uitleg.artikel}",
                    remedie=f"Kies uit: {', '.join(uitleg.keuzes)}.",
                )  # fmt: skip


def keuzes_stap(keuzes: Leningkeuzes, dag: date) -> Stap:
    """The readings as one step of an explanation, with a child per choice."""
    spoor = Spoor()
    for veld in fields(keuzes):
        uitleg, waarde = LENING_UITLEG[veld.name], getattr(keuzes, veld.name)
        reden = f"Standaard, want {uitleg.reden}." if waarde == uitleg.keuzes[0] else "Afwijkend van de standaard."
        bron = plek(uitleg.artikel, dag, uitleg.wet)
        tekst = waarde.replace("_", " ")
        spoor.gegeven(veld.name, tekst, "tekst", f"{uitleg.vraag} {reden}", bron, "beleid", "interpretatie")
    return Stap(
        "gekozen_lezingen", f"{len(spoor.stappen)} keuzes", "tekst", "beleid", None,
        "Op deze punten laat de tekst meer dan één lezing toe.", "", tuple(spoor.stappen),
    )  # fmt: skip
