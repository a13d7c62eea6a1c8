"""The contract of a loan for business capital: arts. 15 and 39 Bbz 2004.

The rate is the one of the day of the grant and stays the same for the whole term (art. 15 onder a). The law does
not prescribe how the instalments are divided: fixed amount (annuitair) or fixed principal (lineair).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Literal, TypeAlias

from bijstandsrecht.kern import (
    HALF_OMHOOG,
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    annuiteit,
    controleer,
    rond_half_omhoog,
    zelfde_dag,
)
from bijstandsrecht.lening.bronnen import plek

Wijze: TypeAlias = Literal["annuitair", "lineair"]
RENTE, LOOPTIJD = "bbz.art15.rente", "bbz.art15.looptijd_max"
_ARTIKEL = "art. 15 Bbz 2004"


@dataclass(frozen=True, slots=True)
class Lening:
    """What the decision of art. 39 fixes. `hoofdsom` in cents, `maanden` the number of instalments.

    `toegekend_op`: the day of the grant, whose rate holds (None: the day of pay-out). `betaaldag`: day of the month
    on which an instalment is due, 1 to 28. `rente`: basis points a year, only when it is not the rate of art. 15
    (0: renteloos).
    """

    hoofdsom: int
    verstrekt_op: date
    maanden: int
    betaaldag: int = 1
    wijze: Wijze = "annuitair"
    toegekend_op: date | None = None
    rente: int | None = None

    @property
    def eerste_dag(self) -> date:
        """The day from which whole months of interest run: the first betaaldag on or after the pay-out."""
        maand = Maand.van_datum(self.verstrekt_op)
        return (maand if self.verstrekt_op.day <= self.betaaldag else maand.plus(1)).dag(self.betaaldag)

    def vervaldag(self, nummer: int) -> date:
        """The day on which an instalment is due; number 1 is one month after `eerste_dag`."""
        return Maand.van_datum(self.eerste_dag).plus(nummer).dag(self.betaaldag)

    def eerste_vervaldag_na(self, dag: date) -> date:
        """The first due day after a day."""
        return next(vervaldag for nummer in count() if (vervaldag := self.vervaldag(nummer)) > dag)


def lees_contract(lening: Lening, parameters: Parameterboek, spoor: Spoor) -> int:
    """Check and write the contract; returns the yearly rate in basis points.

    Raises OngeldigeInvoer for a term that is longer than the law allows, a day before the grant, or a number
    that cannot be right; OnbekendBedrag when the rate of that day is not known.
    """
    controleer("hoofdsom", lening.hoofdsom, artikel=_ARTIKEL, minimum=1)
    controleer("betaaldag", lening.betaaldag, artikel="art. 39 Bbz 2004", minimum=1, maximum=28)
    dag = lening.toegekend_op or lening.verstrekt_op
    if dag > lening.verstrekt_op:
        raise OngeldigeInvoer(
            "De lening is uitbetaald voordat zij is toegekend.", veld="toegekend_op", waarde=dag, artikel=_ARTIKEL,
            remedie="Vul de dag van het besluit in; de uitbetaling komt daarna.",
        )  # fmt: skip
    spoor.gegeven("geleend", lening.hoofdsom, "centen", "Dit bedrag leende u.", plek("39 lid 1 onder a", dag))
    spoor.gegeven("uitbetaald_op", lening.verstrekt_op, "datum", "", plek("15", dag))
    rente = _rente(lening, dag, parameters, spoor)
    langst = spoor.parameter("looptijd_hoogstens", LOOPTIJD, parameters.op(LOOPTIJD, dag))
    controleer("maanden", lening.maanden, artikel="art. 15 onder b Bbz 2004", minimum=1, maximum=12 * langst)
    if lening.vervaldag(lening.maanden) > zelfde_dag(lening.verstrekt_op, 12 * langst):
        raise OngeldigeInvoer(
            f"De laatste termijn valt later dan {langst} jaar na de uitbetaling.", veld="maanden",
            waarde=lening.maanden, artikel="art. 15 onder b Bbz 2004",
            remedie="Kies een maand minder, of dezelfde dag van de maand als de uitbetaling.",
        )  # fmt: skip
    spoor.gegeven("aantal_termijnen", lening.maanden, "maanden", "", plek("39 lid 1 onder a", dag))
    spoor.gegeven("maanden_per_jaar", 12, "maanden", "De rente per maand is een twaalfde van de rente per jaar.")
    return rente


def _rente(lening: Lening, dag: date, parameters: Parameterboek, spoor: Spoor) -> int:
    if lening.rente is None:
        uitleg = "De rente van de dag van toekenning blijft de hele looptijd gelden."
        return spoor.parameter("rente_per_jaar", RENTE, parameters.op(RENTE, dag), uitleg)
    controleer("rente", lening.rente, artikel="art. 15 onder a Bbz 2004", maximum=10_000)
    spoor.gegeven("rente_per_jaar", lening.rente, "basispunten", "", plek("15 onder a", dag))
    return lening.rente


def schrijf_termijn(
    spoor: Spoor, *, wijze: Wijze, saldo: int, uit: str, rente: int, maanden: int, dag: date, naam: str = ""
) -> int:
    """The fixed amount for the coming instalments in cents; writes `termijnbedrag` (or with `naam` behind it).

    Annuitair: interest and principal together. Lineair: the principal only. `uit` names the step of the balance.
    """
    aantal = "aantal_termijnen"
    if naam:
        aantal = f"termijnen_over{naam}"
        spoor.gegeven(aantal, maanden, "maanden", "Zoveel termijnen zijn er nog.", herkomst="berekend")
    bron = plek("39 lid 1 onder a", dag)
    if wijze == "annuitair":
        bedrag = annuiteit(saldo, rente, maanden)
        zin = "Zoveel betaalt u elke maand: rente en aflossing samen."
        bewerking, delen = "annuiteit", (uit, "rente_per_jaar", aantal)
    else:
        bedrag = rond_half_omhoog(saldo, maanden)
        een = f"een{naam}"
        spoor.gegeven(een, 1, "aantal", herkomst="berekend")
        zin = "Zoveel lost u elke maand af; de rente komt daarbij."
        bewerking, delen = "breuk", (uit, een, aantal)
    spoor.berekend(f"termijnbedrag{naam}", bedrag, "centen", bewerking, delen, bron, zin, HALF_OMHOOG)
    return bedrag
