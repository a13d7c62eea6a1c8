"""The figures of a business plan as they are handed in: three years, the money per month, the loan that is asked for.

Amounts in cents. What is typed is a forecast of the entrepreneur or the adviser; `kengetallen` computes with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bijstandsrecht.kern import GRENS, Maand, OngeldigeInvoer, controleer
from bijstandsrecht.kern.plat import plat
from bijstandsrecht.situatie.lezer import Plek, lees

JAREN = 3
MAANDEN_MINSTENS, MAANDEN_HOOGSTENS = 12, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Jaarprognose:
    """One year of the exploitatiebegroting, in cents and without btw.

    `variabel`: costs that grow with turnover (purchases); `vast`: costs that do not (rent, insurance, car, staff).
    `rente`: of loans that run already, not of the loan asked for. `belasting`: income tax and premiums. `prive`: what
    the household needs to live on. `overig`: other net income of the household. `aflossing`: of loans that run already.
    """

    omzet: int
    variabel: int = 0
    vast: int = 0
    afschrijving: int = 0
    rente: int = 0
    belasting: int = 0
    prive: int = 0
    overig: int = 0
    aflossing: int = 0

    def __post_init__(self) -> None:
        for veld in JAARVELDEN:
            controleer(veld, getattr(self, veld))


JAARVELDEN = ("omzet", "variabel", "vast", "afschrijving", "rente", "belasting", "prive", "overig", "aflossing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kasmaand:
    """One month of the liquiditeitsbegroting, in cents and with btw: what comes in and goes out of the bank account.

    `inbreng`: own money and loans that come in; `lasten`: interest and repayment of loans; `prive`: to live on.
    """

    ontvangsten: int = 0
    uitgaven: int = 0
    lasten: int = 0
    prive: int = 0
    inbreng: int = 0

    def __post_init__(self) -> None:
        for veld in KASVELDEN:
            controleer(veld, getattr(self, veld))


KASVELDEN = ("ontvangsten", "uitgaven", "lasten", "prive", "inbreng")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leenvraag:
    """The loan that is asked for: cents, number of instalments, and how they are divided."""

    bedrag: int
    maanden: int
    wijze: Literal["annuitair", "lineair"] = "annuitair"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A business plan from the month `begin` on. `beginsaldo`: on the bank account before the first month.

    Raises OngeldigeInvoer when there are not three years, or not twelve to twenty-four months.
    """

    begin: Maand
    jaren: tuple[Jaarprognose, ...]
    kas: tuple[Kasmaand, ...]
    beginsaldo: int = 0
    lening: Leenvraag | None = None

    def __post_init__(self) -> None:
        controleer("beginsaldo", self.beginsaldo, minimum=-GRENS)
        if len(self.jaren) != JAREN:
            raise OngeldigeInvoer(
                f"Het plan heeft {len(self.jaren)} jaren.", veld="jaren", remedie=f"Vul {JAREN} jaren in."
            )
        if not MAANDEN_MINSTENS <= len(self.kas) <= MAANDEN_HOOGSTENS:
            raise OngeldigeInvoer(
                f"De liquiditeit heeft {len(self.kas)} maanden.", veld="kas",
                remedie=f"Vul {MAANDEN_MINSTENS} tot {MAANDEN_HOOGSTENS} maanden in.",
            )  # fmt: skip

    @property
    def maanden(self) -> tuple[Maand, ...]:
        """The months of the liquidity, from `begin` on."""
        return tuple(self.begin.plus(nummer) for nummer in range(len(self.kas)))

    def als_invoer(self) -> dict[str, Any]:
        """Plain values for a JSON field; `uit_invoer` is the inverse."""
        waarden: dict[str, Any] = plat(self)
        return waarden

    @classmethod
    def uit_invoer(cls, invoer: Mapping[str, Any]) -> "Plan":
        """Read what `als_invoer` wrote."""
        plan: Plan = lees(cls, invoer, Plek("plan"))
        return plan
