"""Where monthly payments come from: each room that pays per month registers how it makes a month ready.

registreer(Bron(naam="bbz", zet_klaar=betaal_maanden, vooruitzicht=vooruitzicht))
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bijstandsrecht.kern import Maand


@dataclass(frozen=True, slots=True)
class Maandrun:
    """What making a month ready did: grants posted now, posted already, held back; sum of the aid posted in cents."""

    betaald: int = 0
    overgeslagen: int = 0
    bijstand: int = 0
    tegengehouden: int = 0

    def __add__(self, ander: "Maandrun") -> "Maandrun":
        return Maandrun(
            self.betaald + ander.betaald,
            self.overgeslagen + ander.overgeslagen,
            self.bijstand + ander.bijstand,
            self.tegengehouden + ander.tegengehouden,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Vooruitzicht:
    """One month of one dossier that a run would pay, or leave out: `reden` is a key, `zin` why; empty: it is paid.

    `bedrag` is the aid in cents before reservation and deductions.
    """

    dossiernummer: str
    naam: str
    gemeente: str
    wetsgroep: str
    maand: Maand
    bedrag: int
    reden: str = ""
    zin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bron:
    """A room that pays per month. `zet_klaar` posts a month in parts of its own transactions and may be run again;
    `vooruitzicht` reads what it would do; with True only what it would pay, without those left out."""

    naam: str
    zet_klaar: Callable[[Maand, Any], Maandrun]
    vooruitzicht: Callable[[Maand, bool], Sequence[Vooruitzicht]]


_BRONNEN: dict[str, Bron] = {}


def registreer(bron: Bron) -> None:
    """Add a room. Raises ValueError when the name is taken by another."""
    if _BRONNEN.get(bron.naam, bron) != bron:
        raise ValueError(f"De bron '{bron.naam}' is al geregistreerd. Registreer er een.")
    _BRONNEN[bron.naam] = bron


def bronnen() -> list[Bron]:
    """Return every room that pays per month."""
    return list(_BRONNEN.values())
