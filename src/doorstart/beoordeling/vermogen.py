"""The statement of assets and debts on a day: valued by art. 8, laid beside the limits of art. 3 Bbz 2004.

Pure. The law package values every line; this module puts the lines of everybody together (art. 9), or only those of the
household when the organisation reads art. 32 so (switch `vermogen_samen`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple

from bijstandsrecht.bbz import (
    Bezitting,
    Groep,
    Schakelaars,
    Schuld,
    bbz,
    stel_vermogen_vast,
    toets_vermogen,
    vermogen_bij_toegang,
)
from bijstandsrecht.bbz import Vermogensopgave as Opgave
from bijstandsrecht.kern import OngeldigeInvoer, Spoor, Stap, Uitkomst
from bijstandsrecht.kern.plat import plat
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.situatie.lezer import Plek, lees

SOORT = "vermogensopgave"
Eigenaar = Literal["aanvrager", "partner", "mede_ondernemer"]
_ZIN = "Het eigen vermogen is {eigen_vermogen}. Daarvan ligt {boven_grens} boven de grens van {vermogensgrens}."
_ZIN_ONDER = "Het eigen vermogen is {eigen_vermogen}. Dat is niet hoger dan de grens van {vermogensgrens}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Bezitsregel:
    """One asset: whose it is, and where the value comes from."""

    van: Eigenaar
    bron: str
    bezitting: Bezitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Schuldregel:
    """One debt: whose it is, and where the amount comes from."""

    van: Eigenaar
    bron: str
    schuld: Schuld


@dataclass(frozen=True, slots=True, kw_only=True)
class Staat:
    """All lines on a day, for a group of art. 2; `peildatum` is the ev_peildatum."""

    groep: Groep
    peildatum: date
    bezittingen: tuple[Bezitsregel, ...]
    schulden: tuple[Schuldregel, ...] = ()
    schakelaars: Schakelaars = field(default_factory=Schakelaars)

    def __post_init__(self) -> None:
        if not self.bezittingen and not self.schulden:
            raise OngeldigeInvoer(
                "Er staat geen enkele bezitting of schuld op de opgave.", veld="bezittingen",
                artikel="art. 8 Bbz 2004", remedie="Vul ten minste het saldo van de bankrekening in, ook bij nul.",
            )  # fmt: skip
        namen = [regel.bezitting.naam for regel in self.bezittingen]
        dubbel = next((naam for naam in namen if namen.count(naam) > 1), None)
        if dubbel is not None:
            raise OngeldigeInvoer(
                f"Er staan twee bezittingen met de naam '{dubbel}' op de opgave.", veld="bezittingen", waarde=dubbel,
                artikel="art. 8 lid 6 Bbz 2004",
                remedie="Geef elke bezitting een eigen naam. Een nieuwe waarde is een nieuwe versie van de opgave.",
            )  # fmt: skip

    def telt(self, van: Eigenaar) -> bool:
        """Whether the lines of this person count at the limit."""
        return van != "mede_ondernemer" or self.schakelaars.vermogen_samen == "samen"


class Vermogen(NamedTuple):
    """The outcome in cents. `boven_grens` 0 is no restriction; `oordeel_nodig`: private assets a person must judge."""

    totaal: int
    eigen: int
    schulden: int
    grens: int
    boven_grens: int
    buiten_beschouwing: int
    prive: int
    oordeel_nodig: bool


def bereken(*, staat: Staat, parameters: Parameters) -> Uitkomst[Vermogen]:
    """Value every line and test the limit of art. 3, with every step.

    Raises OngeldigeInvoer for a line without the amounts of its rule, and OnbekendBedrag without the limits of the day.
    """
    opgave = Opgave(
        tuple(regel.bezitting for regel in staat.bezittingen if staat.telt(regel.van)),
        tuple(regel.schuld for regel in staat.schulden if staat.telt(regel.van)),
    )
    dag, spoor = staat.peildatum, Spoor()
    stand = stel_vermogen_vast(opgave=opgave, peildatum=dag, parameters=parameters)
    toets = toets_vermogen(
        groep=staat.groep, eigen_vermogen=stand.waarde.eigen, totaal_vermogen=stand.waarde.totaal, dag=dag,
        parameters=parameters,
    )  # fmt: skip
    toegang = vermogen_bij_toegang(opgave=opgave, peildatum=dag, parameters=parameters)
    lezing = staat.schakelaars.vermogen_samen
    spoor.gegeven(
        "vermogen_samen", lezing.replace("_", " "), "tekst",
        "Of het vermogen van mede-ondernemers meetelt.", bbz("9 en 32", dag), "beleid", "interpretatie",
    )  # fmt: skip
    spoor.neem_op(stand)
    spoor.neem_op(toets, "boven_grens")
    spoor.neem_op(toegang)
    grens = toets.stap.zoek("vermogensgrens").waarde
    assert isinstance(grens, int)
    wortel = Stap(
        "vermogensopgave", stand.waarde.eigen, "centen", "berekend", bbz("3 en 8", dag),
        _ZIN if toets.waarde else _ZIN_ONDER, "", tuple(spoor.stappen), "gelijk", ("vermogen",),
    )  # fmt: skip
    waarde = Vermogen(
        stand.waarde.totaal, stand.waarde.eigen, stand.waarde.schulden, grens, toets.waarde,
        toegang.waarde.buiten_beschouwing, toegang.waarde.prive, toegang.waarde.oordeel_nodig,
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def als_invoer(staat: Staat) -> dict[str, Any]:
    """Return the plain facts from which the same outcome can be made again."""
    return {"staat": plat(staat)}


def opnieuw(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[Vermogen]:
    """Make a stored calculation again from its input."""
    return bereken(staat=lees(Staat, invoer["staat"], Plek("staat")), parameters=parameters)
