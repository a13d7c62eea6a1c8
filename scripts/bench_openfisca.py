"""The same norm and income rule in OpenFisca-core and in this package, side by side on the same households.

The rule: turnover minus costs, a quarter of it exempted up to the maximum, the rest off the norm of art. 21 of July
2026, never below zero. OpenFisca computes with float32; how often that gives other cents is counted.
"""

from datetime import date

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from bijstandsrecht.deeltijd import verreken_bedragen
from bijstandsrecht.kern import Reeks
from bijstandsrecht.parameters import laad_parameters

MAAND = "2026-07"
DAG = date(2026, 7, 1)
Invoer = dict[str, Reeks]

persoon = build_entity("persoon", "personen", "Een persoon", is_person=True)


def _bedrag(sleutel: str) -> int:
    return laad_parameters().op(sleutel, DAG).waarde


def _variabele(naam: str, formule: object = None) -> type[Variable]:
    velden: dict[str, object] = {
        "value_type": float,
        "entity": persoon,
        "definition_period": DateUnit.MONTH,
        "label": naam,
        "__module__": __name__,
    }
    if formule is not None:
        velden["formula"] = formule
    return type(naam, (Variable,), velden)


def _norm(personen: object, periode: object, parameters: object) -> object:
    p = parameters(periode)
    return np.where(personen("samen", periode) > 0, p.norm_samen, p.norm_alleen)


def _in_aanmerking(personen: object, periode: object, parameters: object) -> object:
    p = parameters(periode)
    inkomen = np.maximum(personen("omzet", periode) - personen("kosten", periode), 0)
    deel = np.floor(inkomen * p.vrij_deel * 100 + np.float32(0.5)) / np.float32(
        100
    )  # half up on cents, as the rule says
    return inkomen - np.minimum(deel, p.vrij_max)


def _bijstand(personen: object, periode: object) -> object:
    return np.maximum(personen("norm", periode) - personen("in_aanmerking", periode), 0)


def stelsel() -> TaxBenefitSystem:
    """Return the rule as an OpenFisca system, with the amounts of this package."""
    systeem = TaxBenefitSystem([persoon])
    waarden = {
        "norm_alleen": _bedrag("participatiewet.norm.alleenstaande_21") / 100,
        "norm_samen": _bedrag("participatiewet.norm.gehuwd_21") / 100,
        "vrij_deel": _bedrag("participatiewet.vrijlating.n_pct") / 10_000,
        "vrij_max": _bedrag("participatiewet.vrijlating.n_max") / 100,
    }
    data = {naam: {"values": {"2026-07-01": {"value": waarde}}} for naam, waarde in waarden.items()}
    systeem.parameters = ParameterNode("", data=data)
    for naam in ("omzet", "kosten", "samen"):
        systeem.add_variable(_variabele(naam))
    for naam, formule in (("norm", _norm), ("in_aanmerking", _in_aanmerking), ("bijstand", _bijstand)):
        systeem.add_variable(_variabele(naam, formule))
    return systeem


def huishoudens(aantal: int) -> Invoer:
    """Return `aantal` households: turnover and costs in cents, together or alone."""
    bron = np.random.default_rng(2026)
    return {
        "omzet": bron.integers(0, 300_000, aantal),
        "kosten": bron.integers(0, 100_000, aantal),
        "samen": bron.integers(0, 2, aantal),
    }


def hun_bijstand(systeem: TaxBenefitSystem, invoer: Invoer) -> np.ndarray:
    """Return the bijstand of OpenFisca in euros (float32)."""
    simulatie = SimulationBuilder().build_default_simulation(systeem, len(invoer["omzet"]))
    simulatie.set_input("omzet", MAAND, invoer["omzet"] / 100)
    simulatie.set_input("kosten", MAAND, invoer["kosten"] / 100)
    simulatie.set_input("samen", MAAND, invoer["samen"])
    return simulatie.calculate("bijstand", MAAND)


def onze_bijstand(invoer: Invoer) -> Reeks:
    """Return our bijstand in whole cents."""
    alleen, samen = _bedrag("participatiewet.norm.alleenstaande_21"), _bedrag("participatiewet.norm.gehuwd_21")
    return verreken_bedragen(
        norm=np.where(invoer["samen"] > 0, samen, alleen), omzet=invoer["omzet"], kosten=invoer["kosten"],
        vrijlating_bp=_bedrag("participatiewet.vrijlating.n_pct"),
        vrijlating_max=_bedrag("participatiewet.vrijlating.n_max"),
        vt_bp=500,
    ).bijstand  # fmt: skip


def andere_centen(hun: np.ndarray, ons: Reeks) -> int:
    """Return for how many households float32 gives other cents than the exact calculation."""
    return int(np.count_nonzero(np.rint(hun.astype(np.float64) * 100).astype(np.int64) != ons))
