"""The things the parameter room hands out: a dated value, a catalogue entry, a supplement of an organisation.

Amounts are whole cents, percentages basis points, all other units whole numbers. Every period is half open:
`van` is the first day on which a value holds, `tot` the first day on which it no longer does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bijstandsrecht.kern import Bron


@dataclass(frozen=True, slots=True)
class Sleutel:
    """One entry of the catalogue: what a parameter is, in which unit, and which article it comes from."""

    sleutel: str
    omschrijving: str
    eenheid: str
    per: str | None
    wet: str
    artikel: str
    geldig: str


@dataclass(frozen=True, slots=True)
class Aanvulling:
    """A statutory value that no read source gave, entered by one person and approved by another.

    `waarde` is in the unit of the key (cents, basis points, months ...); the value holds on [`van`, `tot`).
    `bron` is the text of the source that the organisation relies on.
    """

    sleutel: str
    van: date
    tot: date
    waarde: int
    bron: str
    ingevoerd_door: str
    goedgekeurd_door: str


@dataclass(frozen=True, slots=True)
class Waarde:
    """One known value: what it is, when it holds, how sure it is, and where it was read."""

    waarde: int
    eenheid: str
    bron: Bron
    status: str
    van: date
    tot: date
    sleutel: str
    per: str | None
    herkomst: str
    aanvulling: Aanvulling | None = None


@dataclass(frozen=True, slots=True)
class Leemte:
    """A period of which the value is not known; asking for it is refused."""

    van: date
    tot: date
    herkomst: str


@dataclass(frozen=True, slots=True)
class Periode:
    """One line of the screen that lists what is known and what is missing; `waarde` None means unknown."""

    van: date
    tot: date
    waarde: int | None
    status: str
    herkomst: str


@dataclass(frozen=True, slots=True)
class Aankondiging:
    """A change that was published without a known starting date. Never applied, only shown."""

    sleutel: str
    waarde: int
    toelichting: str
