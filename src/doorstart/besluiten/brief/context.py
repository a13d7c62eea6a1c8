"""What a letter says, as plain typed text: every amount and date is already words here, nothing is computed later."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Regel:
    """One row of a small table in the letter: what it is, and the amount or value as text."""

    wat: str
    waarde: str


@dataclass(frozen=True, slots=True)
class Deel:
    """One part of the letter under its own heading."""

    kop: str
    alineas: tuple[str, ...] = ()
    regels: tuple[Regel, ...] = ()
    punten: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefcontext:
    """One whole letter. `namens` is the authority that decides; `ondertekenaar` who signs for it."""

    organisatie: str
    bezoekadres: str
    telefoon: str
    demonstratie: bool
    geadresseerde: tuple[str, ...]
    datum: str
    kenmerk: str
    dossier: str
    onderwerp: str
    aanhef: str
    inleiding: tuple[str, ...]
    delen: tuple[Deel, ...]
    namens: str
    ondertekenaar: str
    functie: str

    def als_json(self) -> dict[str, Any]:
        """Return plain values for the template and for storage."""
        return asdict(self)

    @property
    def tekst(self) -> str:
        """Return the running text, for a reading-level check and for search."""
        stukken = list(self.inleiding)
        for deel in self.delen:
            stukken += [*deel.alineas, *deel.punten]
        return "\n".join(stukken)
