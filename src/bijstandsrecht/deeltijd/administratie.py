"""The bookkeeping of a part-time entrepreneur: invoices, receipts, rides, hours and other receipts, line by line.

A line knows what was written and paid; which month it counts in and what of it is turnover or cost is decided by
`maandcijfers`, under the VAT position of the business and the local policy.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bijstandsrecht.deeltijd.investering import Investering
from bijstandsrecht.kern import GRENS, OngeldigeInvoer, controleer

_ARTIKEL = "art. 17 en 32 Participatiewet"


@dataclass(frozen=True, slots=True)
class Factuur:
    """An invoice that was sent. `bedrag` in cents, `inclusief` or without VAT; a credit note is negative.

    `betaald_op` None: not paid yet.
    """

    datum: date
    bedrag: int
    btw_bp: int = 0
    inclusief: bool = False
    betaald_op: date | None = None
    klant: str = ""

    def __post_init__(self) -> None:
        controleer("bedrag", self.bedrag, artikel=_ARTIKEL, minimum=-GRENS)
        controleer("btw_bp", self.btw_bp, artikel=_ARTIKEL, maximum=10_000)


@dataclass(frozen=True, slots=True)
class Bon:
    """A receipt or invoice that was paid for the business: a cost of one category of the catalogue."""

    datum: date
    categorie: str
    bedrag: int
    btw_bp: int = 0
    inclusief: bool = True
    betaald_op: date | None = None
    omschrijving: str = ""
    zakelijk_bp: int = 10_000
    vooraf_goedgekeurd: bool = False

    def __post_init__(self) -> None:
        controleer("bedrag", self.bedrag, artikel=_ARTIKEL)
        controleer("btw_bp", self.btw_bp, artikel=_ARTIKEL, maximum=10_000)
        controleer("zakelijk_bp", self.zakelijk_bp, artikel=_ARTIKEL, maximum=10_000)


@dataclass(frozen=True, slots=True)
class Rit:
    """A business ride in whole kilometres, with its reason: without one it does not count (R2.3 Opsterland)."""

    datum: date
    kilometers: int
    reden: str

    def __post_init__(self) -> None:
        controleer("kilometers", self.kilometers, artikel=_ARTIKEL, maximum=10_000)
        if not self.reden.strip():
            raise OngeldigeInvoer(
                "Bij deze rit staat geen reden.", veld="reden", waarde=self.datum, artikel=_ARTIKEL,
                remedie="Schrijf op waarom u deze rit maakte.",
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Urenregel:
    """Minutes worked for the business on a day, administration included."""

    datum: date
    minuten: int

    def __post_init__(self) -> None:
        controleer("minuten", self.minuten, artikel="art. 1 Bbz 2004", maximum=24 * 60)


@dataclass(frozen=True, slots=True)
class Ontvangst:
    """Other net income of the household on a day, cents; any vrijlating already taken off."""

    datum: date
    bedrag: int
    omschrijving: str = ""

    def __post_init__(self) -> None:
        controleer("bedrag", self.bedrag, artikel=_ARTIKEL)


@dataclass(frozen=True, slots=True)
class Administratie:
    """All lines of one entrepreneur, of one month or of more; `maandcijfers` takes those of its month."""

    facturen: tuple[Factuur, ...] = ()
    bonnen: tuple[Bon, ...] = ()
    ritten: tuple[Rit, ...] = ()
    uren: tuple[Urenregel, ...] = ()
    investeringen: tuple[Investering, ...] = ()
    ontvangsten: tuple[Ontvangst, ...] = ()
