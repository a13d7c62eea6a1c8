"""The plan of a loan: what falls due on which day when everything is paid in time. It ends at exactly zero."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import (
    HALF_OMHOOG,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    datum,
    regelt,
    rond_half_omhoog,
    zelfde_dag,
)
from bijstandsrecht.lening.bronnen import plek
from bijstandsrecht.lening.contract import Lening, lees_contract, schrijf_termijn
from bijstandsrecht.lening.rekenkern import termijn_annuitair, termijn_lineair


class Termijn(NamedTuple):
    """One line of the plan, in cents: `saldo` is what is left after it. Number 0 is interest of a part of a month."""

    nummer: int
    vervaldag: date
    rente: int
    aflossing: int
    te_betalen: int
    saldo: int


@dataclass(frozen=True, slots=True)
class Aflosschema:
    """The whole plan; `rente` is all interest together, `termijnbedrag` the fixed amount (lineair: the principal)."""

    termijnen: tuple[Termijn, ...]
    termijnbedrag: int
    rente_per_jaar: int
    rente: int
    einde: date


@regelt("bbz2004", "15", "15 onder a", "15 onder b", "39 lid 1 onder a")
def aflosschema(*, lening: Lening, parameters: Parameterboek) -> Uitkomst[Aflosschema]:
    """The plan of a loan in whole cents, every line explained; the last instalment closes the balance to zero.

    Interest of a month is a twelfth of the yearly interest on the balance. When the first due day is not a whole
    number of months after the pay-out, the first days are a part of that month. Raises OngeldigeInvoer and
    OnbekendBedrag.
    """
    spoor = Spoor()
    rente = lees_contract(lening, parameters, spoor)
    termijnbedrag = schrijf_termijn(
        spoor, wijze=lening.wijze, saldo=lening.hoofdsom, uit="geleend", rente=rente, maanden=lening.maanden,
        dag=lening.verstrekt_op,
    )  # fmt: skip
    termijnen = list(eerste_dagen(lening, rente, spoor))
    saldo, uit = lening.hoofdsom, "geleend"
    for nummer in range(1, lening.maanden + 1):
        reken = termijn_annuitair if lening.wijze == "annuitair" else termijn_lineair
        deel, aflossing, over = (int(bedrag) for bedrag in reken(saldo, rente, termijnbedrag))
        if nummer == lening.maanden:
            aflossing, over = saldo, 0
        dag = lening.vervaldag(nummer)
        termijnen.append(Termijn(nummer, dag, deel, aflossing, deel + aflossing, over))
        uit = _schrijf(termijnen[-1], termijnbedrag, saldo, uit, lening, spoor)
        saldo = over
    som = sum(termijn.rente for termijn in termijnen)
    namen = tuple(f"rente_{termijn.nummer:03d}" for termijn in termijnen)
    spoor.berekend("rente_samen", som, "centen", "plus", namen, plek("15 onder a", lening.verstrekt_op))
    schema = Aflosschema(tuple(termijnen), termijnbedrag, rente, som, termijnen[-1].vervaldag)
    zin = (
        "U leende {geleend}. U betaalt dit in {aantal_termijnen} terug, met {rente_per_jaar} rente per jaar. "
        "De rente is in totaal {rente_samen}."
    )
    wortel = Stap(
        "aflosschema", som, "centen", "berekend", plek("39 lid 1 onder a", lening.verstrekt_op), zin, "",
        tuple(spoor.stappen), "gelijk", ("rente_samen",),
    )  # fmt: skip
    return Uitkomst.van(schema, wortel, spoor)


def eerste_dagen(lening: Lening, rente: int, spoor: Spoor) -> list[Termijn]:
    """The interest from the pay-out until `eerste_dag`, when that is not the same day: a part of a month, by days."""
    dag = lening.eerste_dag
    dagen = (dag - lening.verstrekt_op).days
    if not dagen:
        return []
    maand = (dag - zelfde_dag(dag, -1)).days
    bron = plek("15 onder a", dag)
    spoor.gegeven("dagen_tot_eerste_maand", dagen, "dagen", "", bron, "berekend")
    spoor.gegeven("maand_in_dagen", 12 * maand, "dagen", "Twaalf keer de dagen van die maand.", bron, "berekend")
    spoor.berekend("saldodagen", lening.hoofdsom * dagen, "centdagen", "maal", ("geleend", "dagen_tot_eerste_maand"))
    deel = rond_half_omhoog(lening.hoofdsom * dagen * rente, 120_000 * maand)
    spoor.berekend(
        "rente_000", deel, "centen", "percentage_gedeeld", ("saldodagen", "rente_per_jaar", "maand_in_dagen"), bron,
        "Rente over de dagen voor de eerste hele maand: een deel van een maand naar dagen.", HALF_OMHOOG,
        "interpretatie",
    )  # fmt: skip
    return [Termijn(0, dag, deel, 0, deel, lening.hoofdsom)]


def _schrijf(termijn: Termijn, termijnbedrag: int, saldo: int, uit: str, lening: Lening, spoor: Spoor) -> str:
    """Write one line; returns the name of the step with the balance after it."""
    code = f"{termijn.nummer:03d}"
    bron = plek("39 lid 1 onder a", lening.verstrekt_op)
    spoor.berekend(
        f"rente_{code}", termijn.rente, "centen", "percentage_gedeeld",
        (uit, "rente_per_jaar", "maanden_per_jaar"), plek("15 onder a", lening.verstrekt_op),
        "Rente over deze maand.", HALF_OMHOOG,
    )  # fmt: skip
    aflossing, over = f"aflossing_{code}", f"saldo_{code}"
    zin = f"Termijn {termijn.nummer}, te betalen op {datum(termijn.vervaldag)}."
    if termijn.nummer == lening.maanden:
        zin = f"De laatste termijn, op {datum(termijn.vervaldag)}, lost alles af wat er nog is."
        spoor.berekend(aflossing, saldo, "centen", "gelijk", (uit,), bron, zin)
    elif lening.wijze == "annuitair":
        ruimte = f"ruimte_{code}"
        over_rente = max(0, termijnbedrag - termijn.rente)
        spoor.berekend(ruimte, over_rente, "centen", "min_nul", ("termijnbedrag", f"rente_{code}"), bron)
        spoor.berekend(aflossing, termijn.aflossing, "centen", "laagste", (ruimte, uit), bron, zin)
    else:
        spoor.berekend(aflossing, termijn.aflossing, "centen", "laagste", ("termijnbedrag", uit), bron, zin)
    spoor.berekend(over, termijn.saldo, "centen", "min", (uit, aflossing), bron, "Dit moet u dan nog aflossen.")
    return over
