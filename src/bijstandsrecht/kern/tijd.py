"""Calendar months, half years and the boekjaar. No clock: a date is always given, never asked for."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bijstandsrecht.kern.fouten import OngeldigBoekjaar, OngeldigeInvoer
from bijstandsrecht.kern.weergave import MAANDNAMEN

_TEKST = re.compile(r"(\d{4})-(\d{2})")
_DAGEN = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, order=True, slots=True)
class Maand:
    """One calendar month: the period over which bijstand is determined (art. 45 lid 1 Participatiewet)."""

    jaar: int
    nummer: int

    def __post_init__(self) -> None:
        if not (1 <= self.nummer <= 12 and 1900 <= self.jaar <= 2200):
            raise OngeldigeInvoer(
                "Deze maand bestaat niet.", veld="maand", waarde=f"{self.jaar}-{self.nummer}",
                remedie="Schrijf jaar en maand als 2017-03.",
            )  # fmt: skip

    @classmethod
    def van_datum(cls, dag: date) -> Maand:
        """The month in which a day falls."""
        return cls(dag.year, dag.month)

    @classmethod
    def uit_tekst(cls, tekst: str) -> Maand:
        """Read `"2017-03"`; raises OngeldigeInvoer for anything else."""
        gevonden = _TEKST.fullmatch(tekst)
        if not gevonden:
            raise OngeldigeInvoer(
                "Dit is geen maand.", veld="maand", waarde=tekst, remedie="Schrijf jaar en maand als 2017-03."
            )
        return cls(int(gevonden[1]), int(gevonden[2]))

    @property
    def eerste_dag(self) -> date:
        """First day of the month; also how the database stores a month."""
        return date(self.jaar, self.nummer, 1)

    @property
    def laatste_dag(self) -> date:
        """Last day of the month."""
        return date(self.jaar, self.nummer, self.dagen)

    @property
    def dagen(self) -> int:
        """Number of days in the month."""
        return _DAGEN[self.nummer - 1] + (self.nummer == 2 and calendar.isleap(self.jaar))

    @property
    def naam(self) -> str:
        """The month in Dutch words: `"maart 2017"`."""
        return f"{MAANDNAMEN[self.nummer - 1]} {self.jaar}"

    @property
    def code(self) -> str:
        """The month as the end of the name of a step: `"2017_03"`."""
        return f"{self.jaar:04d}_{self.nummer:02d}"

    def dag(self, nummer: int) -> date:
        """The day with this number, or the last day of a shorter month."""
        return date(self.jaar, self.nummer, min(nummer, self.dagen))

    def plus(self, aantal: int) -> Maand:
        """The month `aantal` months later (or earlier, when negative)."""
        jaar, nul = divmod(self.jaar * 12 + self.nummer - 1 + aantal, 12)
        return Maand(jaar, nul + 1)

    def __sub__(self, eerder: Maand) -> int:
        """How many months this month lies after `eerder`; negative when it lies before."""
        return (self.jaar - eerder.jaar) * 12 + self.nummer - eerder.nummer

    def __str__(self) -> str:
        return f"{self.jaar:04d}-{self.nummer:02d}"


def maanden(van: Maand, tot_en_met: Maand) -> Iterator[Maand]:
    """Every month from `van` up to and including `tot_en_met`; nothing when the order is reversed."""
    maand = van
    while maand <= tot_en_met:
        yield maand
        maand = maand.plus(1)


def zelfde_dag(dag: date, maanden: int) -> date:
    """The day with the same number `maanden` months later (or earlier); the last day of a shorter month."""
    return Maand.van_datum(dag).plus(maanden).dag(dag.day)


def laatste_dag_van(begin: date, maanden: int) -> date:
    """The last day of a period of `maanden` months that starts on `begin`: from 1 March, 12 months end in February.

    It is the day before the same number; in a month without that number, the last day of that month.
    """
    maand = Maand.van_datum(begin).plus(maanden)
    return maand.laatste_dag if begin.day > maand.dagen else maand.dag(begin.day) - timedelta(days=1)


def halfjaar(dag: date) -> date:
    """First day of the half year of a date: statutory amounts change on 1 January and 1 July."""
    return date(dag.year, 1 if dag.month < 7 else 7, 1)


def leeftijd(geboortedatum: date, peildatum: date) -> int:
    """Age in whole years. Somebody born on 29 February has a birthday on 1 March in other years."""
    nog_niet_jarig = (peildatum.month, peildatum.day) < (geboortedatum.month, geboortedatum.day)
    return peildatum.year - geboortedatum.year - nog_niet_jarig


@dataclass(frozen=True, order=True, slots=True)
class Boekjaar:
    """Twelve whole calendar months of a business, starting on `begin` (art. 1 Bbz 2004)."""

    begin: date

    def __post_init__(self) -> None:
        if self.begin.day != 1:
            raise OngeldigBoekjaar(
                "Een boekjaar begint op de eerste dag van een maand.", veld="begin", waarde=self.begin,
                artikel="art. 1 Bbz 2004", remedie="Kies de eerste dag van de maand.",
            )  # fmt: skip

    @classmethod
    def van_tot(cls, begin: date, einde: date) -> Boekjaar:
        """The boekjaar of two given dates; raises OngeldigBoekjaar when it is not exactly 12 months."""
        boekjaar = cls(begin)
        if einde != boekjaar.einde:
            raise OngeldigBoekjaar(
                f"Een boekjaar duurt precies 12 maanden: het eindigt op {boekjaar.einde:%d-%m-%Y}.",
                veld="einde", waarde=einde, artikel="art. 1 Bbz 2004",
                remedie="Vraag de jaarrekening over 12 maanden, of reken een langer of korter jaar eerst om.",
            )  # fmt: skip
        return boekjaar

    @property
    def maanden(self) -> tuple[Maand, ...]:
        """The twelve months, in order."""
        eerste = Maand.van_datum(self.begin)
        return tuple(eerste.plus(n) for n in range(12))

    @property
    def einde(self) -> date:
        """Last day of the boekjaar."""
        return Maand.van_datum(self.begin).plus(11).laatste_dag

    def __str__(self) -> str:
        return f"{self.begin:%d-%m-%Y} tot en met {self.einde:%d-%m-%Y}"
