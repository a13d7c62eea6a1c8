"""The plain rows that the definitions count over. No database here: tests write these rows by hand.

Amounts are whole cents, months are `Maand`, persons are numbers that mean nothing outside one report.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeAlias

from bijstandsrecht.kern import Maand

Uitkeringstabel: TypeAlias = Mapping[int, Mapping[Maand, int]]
"""u(i,m): benefit for living costs of person i for right-month m, in cents, corrected."""


class Zaak(NamedTuple):
    """One dossier: who reported when, from which benefit, and how it ended."""

    dossier: str
    persoon: int
    groep: str
    gemeente: str
    melding_op: date
    uitkering_bij_melding: str = "geen"
    afgesloten_op: date | None = None
    uitstroom: str = ""
    overleden_op: date | None = None
    vertrokken_op: date | None = None
    geboortedatum: date | None = None


class Bedrijf(NamedTuple):
    """A business of a person as the register shows it."""

    persoon: int
    gestart_op: date | None
    gestopt_op: date | None = None
    stopreden: str = ""


class Omzet(NamedTuple):
    """Turnover of the twelve months up to `datum`, in cents."""

    persoon: int
    datum: date
    omzet: int


class Lening(NamedTuple):
    """A business loan, in cents."""

    dossier: str
    persoon: int
    verstrekt_op: date
    hoofdsom: int
    afgelost: int = 0
    achterstand_sinds: date | None = None
    uitstel_tot: date | None = None
    afgelost_op: date | None = None


class Deeltijdmaand(NamedTuple):
    """The settlement in force of one part-time entrepreneur and month; `verrekend` is e(i,m)."""

    dossier: str
    persoon: int
    gemeente: str
    maand: Maand
    norm: int
    verrekend: int
    vrijgelaten: int = 0
    herkomst: str = "wet"


class Uitgave(NamedTuple):
    """Bbz spending of a month, in cents."""

    maand: Maand
    gemeente: str
    wetsgroep: str
    kostensoort: str
    bedrag: int


class Begroting(NamedTuple):
    """Budget of a year, in cents."""

    jaar: int
    gemeente: str
    wetsgroep: str
    bedrag: int


class Kosten(NamedTuple):
    """A cost of the route in a year, in cents."""

    jaar: int
    soort: str
    omschrijving: str
    bedrag: int
    bron: str


class Ontvangst(NamedTuple):
    """Received on business loans of one year of granting, in cents."""

    jaar: int
    verstrekkingsjaar: int
    bedrag: int


@dataclass(frozen=True, slots=True)
class Feiten:
    """Everything the agreements and the return are counted over, as known at one moment."""

    zaken: tuple[Zaak, ...] = ()
    bedrijven: tuple[Bedrijf, ...] = ()
    omzetten: tuple[Omzet, ...] = ()
    leningen: tuple[Lening, ...] = ()
    deeltijdmaanden: tuple[Deeltijdmaand, ...] = ()
    uitkeringen: Uitkeringstabel = field(default_factory=dict)
    uitgaven: tuple[Uitgave, ...] = ()
    begroting: tuple[Begroting, ...] = ()
    kosten: tuple[Kosten, ...] = ()
    ontvangsten: tuple[Ontvangst, ...] = ()
