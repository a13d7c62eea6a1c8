"""Every case that a lawyer can read, in `scenarios/`: the facts, the expected cents, the article, the origin.

Each outcome is also recomputed from its own explanation, stored as JSON and computed again from there, and held
beside the JSON schema of its calculation.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from bijstandsrecht import kern
from bijstandsrecht.kern import RechtFout, Stap, Uitkomst, plat, reken_na
from bijstandsrecht.situatie import schema_invoer, schema_uitvoer
from bijstandsrecht.situatie.lezer import Plek, lees
from bijstandsrecht.situatie.rekenen import bereken, bewaar, herhaal, lees_situatie, lees_uitkomst

MAP = Path(__file__).parent / "scenarios"
VERPLICHT = {"id", "zin", "herkomst", "artikel", "bereken", "feiten"}
MAG = VERPLICHT | {"aanvullingen", "verwacht", "weigert", "stappen", "artikelen", "uitleg", "waarschuwing", "opmerking"}


def _lees_alle() -> list[Any]:
    gevallen = []
    for pad in sorted((MAP / os.environ.get("RECHT_SCENARIOS", "")).rglob("*.yaml")):
        for scenario in yaml.load(pad.read_text(encoding="utf-8"), yaml.CSafeLoader)["scenarios"]:
            gevallen.append(pytest.param(scenario, id=f"{pad.relative_to(MAP).with_suffix('')}: {scenario.get('id')}"))
    return gevallen


def _situatie(scenario: dict[str, Any]) -> dict[str, Any]:
    return {naam: scenario[naam] for naam in ("bereken", "feiten", "aanvullingen") if naam in scenario}


def _getal(waarde: Any) -> Any:
    """Amounts written with a euro or percent sign as numbers; everything else as it is."""
    if isinstance(waarde, dict):
        return {naam: _getal(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_getal(deel) for deel in waarde]
    if isinstance(waarde, str) and ("€" in waarde or waarde.rstrip().endswith("%")):
        try:
            return lees(int, waarde, Plek("verwacht"))
        except RechtFout:
            return waarde
    return plat(waarde)


def _toets_waarde(verwacht: Any, gekregen: Any) -> None:
    """Compare what the scenario names; a record or a list of records may have more fields than it names."""
    if isinstance(verwacht, dict) and isinstance(gekregen, dict):
        assert verwacht.keys() <= gekregen.keys()
        for naam, deel in verwacht.items():
            _toets_waarde(deel, gekregen[naam])
    elif isinstance(verwacht, list) and isinstance(gekregen, list):
        assert len(verwacht) == len(gekregen)
        for links, rechts in zip(verwacht, gekregen, strict=True):
            _toets_waarde(links, rechts)
    else:
        assert gekregen == verwacht


def _toets_uitkomst(scenario: dict[str, Any], uitkomst: Uitkomst[Any]) -> None:
    _toets_waarde(_getal(scenario["verwacht"]), plat(uitkomst.waarde))
    for naam, waarde in scenario.get("stappen", {}).items():
        assert plat(uitkomst.stap.zoek(naam).waarde) == _getal(waarde), naam
    for naam, grond in scenario.get("artikelen", {}).items():
        assert _grond(uitkomst.stap.zoek(naam)) == grond, naam
    for sleutel, tekst in (("uitleg", uitkomst.uitleg()), ("waarschuwing", "\n".join(uitkomst.waarschuwingen))):
        gevraagd = scenario.get(sleutel, [])
        for stuk in [gevraagd] if isinstance(gevraagd, str) else gevraagd:
            assert stuk in tekst, sleutel
    assert uitkomst.waarschuwingen == () or scenario.get("waarschuwing") != [], "er is een waarschuwing"


def _grond(stap: Stap) -> str:
    """The legal ground of a step as a letter cites it, with its mark when it is not certain."""
    return ", ".join(deel for deel in (stap.bron.kort if stap.bron else "", stap.status) if deel)


def _toets_bewaren(scenario: dict[str, Any], uitkomst: Uitkomst[Any]) -> None:
    """The same outcome from its explanation, from JSON, and computed again from JSON."""
    wortel = uitkomst.stap
    if not isinstance(wortel.waarde, int):  # an answer or a day: the numbers under it are recomputed all the same
        wortel = wortel._replace(waarde=0, bewerking="")
    assert reken_na(wortel) == wortel.waarde
    situatie = lees_situatie(_situatie(scenario))
    bewaard = json.loads(json.dumps(bewaar(situatie, uitkomst)))
    assert lees_uitkomst(situatie.berekening, bewaard["uitkomst"]) == uitkomst
    assert herhaal(bewaard) == (uitkomst, True)
    naam = situatie.berekening.naam
    vraag, antwoord = _toetsers(naam)
    vraag.validate(bewaard["situatie"])
    vraag.validate(plat(_situatie(scenario)))
    antwoord.validate(bewaard["uitkomst"])


@cache
def _toetsers(naam: str) -> tuple[Draft202012Validator, Draft202012Validator]:
    """The checked schemas of a calculation, made once."""
    for schema in (vraag := schema_invoer(naam), antwoord := schema_uitvoer(naam)):
        Draft202012Validator.check_schema(schema)
    return Draft202012Validator(vraag), Draft202012Validator(antwoord)


@pytest.mark.parametrize("scenario", _lees_alle())
def test_scenario(scenario: dict[str, Any]) -> None:
    assert scenario.keys() >= VERPLICHT, f"ontbreekt: {VERPLICHT - scenario.keys()}"
    assert scenario.keys() <= MAG, f"onbekend: {scenario.keys() - MAG}"
    assert ("verwacht" in scenario) != ("weigert" in scenario), "geef verwacht of weigert"
    if "weigert" in scenario:
        with pytest.raises(RechtFout) as fout:
            bereken(_situatie(scenario))
        assert type(fout.value) is getattr(kern, scenario["weigert"]["soort"])
        assert fout.value.veld == scenario["weigert"]["veld"], str(fout.value)
        assert fout.value.artikel
        assert "None" not in str(fout.value)
        return
    uitkomst = bereken(_situatie(scenario))
    _toets_uitkomst(scenario, uitkomst)
    _toets_bewaren(scenario, uitkomst)


def test_ids_are_unique_per_file() -> None:
    namen = [geval.id for geval in _lees_alle()]
    assert len(namen) == len(set(namen))
