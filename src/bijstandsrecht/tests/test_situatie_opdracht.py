"""The command line and the reader of situations: what they give, and that every wrong file gets a sentence."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bijstandsrecht.__main__ import main
from bijstandsrecht.kern import OngeldigeInvoer, RechtFout
from bijstandsrecht.parameters import lees_map
from bijstandsrecht.parameters.register import GEGEVENS
from bijstandsrecht.situatie import CATALOGUS, bereken, schema_invoer, schema_uitvoer
from bijstandsrecht.situatie.lezer import Plek, lees
from bijstandsrecht.situatie.opdracht import GROOTSTE, voer_uit
from bijstandsrecht.situatie.rekenen import lees_situatie

NORM = {
    "bereken": "participatiewet.norm",
    "feiten": {"huishouden": {"geboortedatum": "1980-05-01"}, "peildatum": "2017-07-01"},
}
VASTSTELLING = """
bereken: bbz.vaststelling
feiten:
  boekjaar: {begin: 2017-01-01, einde: 2017-12-31}
  jaarnorm: € 11.808,00
  inkomen: {winst: "€ 5.000,00"}
  verstrekt: € 6.000,00
  maanden_bijstand: 12
  eigen_vermogen: -€ 100,00
  totaal_vermogen: 0
  groep: a
"""
Opdracht = Callable[..., tuple[int, str, str]]


@pytest.fixture
def opdracht(tmp_path: Path) -> Opdracht:
    """Run a command; a text or record among the arguments becomes a file."""

    def roep(*delen: Any) -> tuple[int, str, str]:
        uit, fout = io.StringIO(), io.StringIO()
        argumenten = []
        for nummer, deel in enumerate(delen):
            if isinstance(deel, dict | bytes) or (isinstance(deel, str) and "\n" in deel):
                pad = tmp_path / f"{nummer}.yaml"
                inhoud = json.dumps(deel) if isinstance(deel, dict) else deel
                pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
                argumenten.append(str(pad))
            else:
                argumenten.append(str(deel))
        code = voer_uit(argumenten, uit, fout)
        return code, uit.getvalue(), fout.getvalue()

    return roep


def test_a_sentence_and_the_amounts(opdracht: Opdracht) -> None:
    code, uit, fout = opdracht("bereken", VASTSTELLING)
    assert (code, fout) == (0, "")
    assert uit.startswith("U kreeg € 6.000,00 bijstand als lening.")
    assert "- Aanvulling: € 1.808,00" in uit
    assert "- Soort: a" in uit
    assert "niet zeker" in uit  # the percentage of 2017 was read on a practice page
    assert opdracht("bereken", NORM)[1] == (
        "De bijstandsnorm voor uw huishouden is € 986,52 per maand. Dit is met vakantietoeslag.\n"
    )


def test_lists_and_records_of_an_outcome(opdracht: Opdracht) -> None:
    looptijd = {"lening": {"hoofdsom": "€ 1.200,00", "verstrekt_op": "2021-01-01", "maanden": 12, "wijze": "lineair"}}
    uit = opdracht("bereken", {"bereken": "lening.schema", "feiten": looptijd})[1]
    assert "- Termijnen: 12 (zie --json)\n- Termijnbedrag: € 100,00\n" in uit
    maand = {
        "maand": "2017-07", "huishouden": {"geboortedatum": "1980-05-01"}, "belasting_bp": "18 %",
        "opgave": {"omzet": "€ 600", "kosten": 0, "uren": 1}, "opdracht": {"omzet": "€ 1", "kosten": 0, "uren": 1},
        "beleid": {"naam": "Beleid (test)", "vanaf": "2015-01-01"},
    }  # fmt: skip
    assert "- Zonder: zie --json" in opdracht("bereken", {"bereken": "deeltijd.vooruitblik", "feiten": maand})[1]


def test_reasons_are_read_out(opdracht: Opdracht) -> None:
    feiten = {
        "peildatum": "2017-07-01",
        "bijstandsnorm": "€ 986,52",
        "inkomen": 0,
        "in_aanmerking_te_nemen_vermogen": None,
    }
    uit = opdracht("bereken", {"bereken": "participatiewet.recht", "feiten": feiten})[1]
    assert uit == (
        "Wij weten nog niet of u recht hebt op bijstand.\n- Bestaat: onbekend\n- Bijstand: onbekend\n"
        "- Voor: Het inkomen (€ 0,00) is lager dan de norm (€ 986,52).\n- Tegen: niets\n"
        "- Onbekend: Het vermogen is niet bekend.\n"
    )


def test_the_coverage_of_the_law(opdracht: Opdracht) -> None:
    code, uit, _ = opdracht("dekking")
    assert code == 0
    assert uit.startswith("# Welk deel van de wet is gebouwd")
    assert "| 12 lid 2 onder c |" in uit


def test_a_new_half_year_from_the_page_that_explains_it(opdracht: Opdracht, tmp_path: Path) -> None:
    """The made-up amounts of docs/normen-toevoegen.md: first only checked, then written, then there are no more."""
    pagina = (Path(__file__).parents[3] / "docs" / "normen-toevoegen.md").read_text(encoding="utf-8")
    tabel = pagina.split("```yaml\n")[1].split("```")[0]
    map_ = tmp_path / "gegevens"
    shutil.copytree(GEGEVENS, map_)
    code, uit, _ = opdracht("normen", "toevoegen", tabel, "--map", map_, "--alleen-controleren")
    assert (code, "participatiewet_normen.yaml: in orde" in uit) == (0, True)
    assert (map_ / "participatiewet_normen.yaml").read_text() == (GEGEVENS / "participatiewet_normen.yaml").read_text()
    code, uit, _ = opdracht("normen", "toevoegen", tabel, "--map", map_)
    assert (code, "participatiewet_normen.yaml: bijgewerkt" in uit) == (0, True)
    assert lees_map(map_).op("participatiewet.norm.alleenstaande_21", date(2027, 1, 1)).waarde == 1440_75
    code, uit, fout = opdracht("normen", "toevoegen", tabel, "--map", map_)
    assert (code, uit) == (1, "")
    assert "2027" in fout


def test_the_whole_tree_with_dated_links(opdracht: Opdracht) -> None:
    code, uit, _ = opdracht("uitleg", NORM)
    assert code == 0
    assert "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21&z=2017-07-01&g=2017-07-01" in uit


def test_stored_and_computed_again(opdracht: Opdracht) -> None:
    bewaard = json.loads(opdracht("bereken", VASTSTELLING, "--json")[1])
    assert opdracht("herhaal", bewaard)[1] == "De uitkomst is precies dezelfde.\n"
    bewaard["situatie"]["feiten"]["verstrekt"] += 1
    assert opdracht("herhaal", bewaard)[1].startswith("De uitkomst is nu anders. U kreeg € 6.000,01")
    assert opdracht("herhaal", NORM)[0] == 1


def test_what_differs_between_two_situations(opdracht: Opdracht) -> None:
    code, uit, _ = opdracht("vergelijk", VASTSTELLING, VASTSTELLING.replace("5.000", "6.000"))
    assert code == 0
    oorzaak, daardoor = uit.split("Daardoor:")
    assert oorzaak.rstrip().endswith("- Winst: was € 5.000,00, wordt € 6.000,00.")
    assert "- Aanvulling: was € 1.808,00, wordt € 1.008,00." in daardoor
    assert opdracht("vergelijk", NORM, NORM)[1] == "Er is geen verschil.\n"


def test_the_list_and_the_schemas(opdracht: Opdracht) -> None:
    assert "bbz.vaststelling " in opdracht("lijst")[1]
    assert json.loads(opdracht("schema", "bbz.vaststelling")[1]) == schema_invoer("bbz.vaststelling")
    assert json.loads(opdracht("schema", "bbz.vaststelling", "--uitkomst")[1]) == schema_uitvoer("bbz.vaststelling")
    code, _, fout = opdracht("schema", "bbz.vaststeling")
    assert (code, "Bedoelde u bbz.vaststelling?" in fout) == (1, True)


@pytest.mark.parametrize("naam", CATALOGUS)
def test_every_calculation_can_be_described(naam: str) -> None:
    assert schema_invoer(naam)["properties"]["feiten"]["properties"]
    assert schema_uitvoer(naam)["properties"]["waarde"]


@pytest.mark.parametrize(
    ("feiten", "stuk"),
    [
        ({}, "Het gaat om: huishouden. Nodig voor art."),
        (
            {"huishouden": {}, "peildatum": "2017-07-01"},
            "Dit gegeven ontbreekt. Het gaat om: huishouden.geboortedatum.",
        ),
        ({"huishoude": {}}, "Bedoelde u huishouden?"),
        ({"huishouden": {"geboortedatum": "1980-05-01", "xyz": 1}}, "Kies uit: geboortedatum"),
        ({"huishouden": 3, "peildatum": "2017-07-01"}, "Hier horen velden met een naam."),
        ({"huishouden": [1], "peildatum": "2017-07-01"}, "een lijst met 1 onderdelen"),
        ({"huishouden": {"geboortedatum": "gisteren"}, "peildatum": "2017-07-01"}, "Dit is geen datum."),
        ({"huishouden": {"geboortedatum": "1980-05-01", "kinderen": 1.5}}, "Dit is geen heel getal"),
        ({"huishouden": {"geboortedatum": "1980-05-01", "kinderen": -1}, "peildatum": "2017-07-01"}, "is negatief"),
        ({"huishouden": {"geboortedatum": "1980-05-01"}, "peildatum": "2014-12-31"}, "niet bekend"),
        ({"huishouden": {"geboortedatum": "1980-05-01"}, "peildatum": "2027-01-01"}, "niet bekend"),
        ({"huishouden": {"geboortedatum": "x" * 500}}, "xxx ..."),
    ],
)
def test_a_wrong_fact_is_refused_with_the_remedy(opdracht: Opdracht, feiten: dict[str, Any], stuk: str) -> None:
    code, uit, fout = opdracht("bereken", {"bereken": "participatiewet.norm", "feiten": feiten})
    assert (code, uit) == (1, "")
    assert stuk in fout
    assert "Traceback" not in fout


@pytest.mark.parametrize(
    ("inhoud", "stuk"),
    [
        (b"\xff\xfe", "niet te lezen"),
        (b"a: [", "geen YAML of JSON"),
        (b"- 1\n", "Een situatie heeft velden"),
        (b"feiten: {}\n", "Er staat niet welke berekening"),
        (b"bereken: norm\nfeiten: {}\n", "Deze berekening bestaat niet"),
        (b"bereken: participatiewet.norm\nzin: x\n", "Dit veld hoort niet in een situatie"),
        (b"x" * (GROOTSTE + 1), "te groot"),
        (b"[" * 5000, "geen YAML of JSON"),
        (b"!!python/object:os.system {}\n", "geen YAML of JSON"),
        (b"a: 2017-13-99\n", "geen YAML of JSON"),
    ],
)
def test_a_wrong_file_is_refused_with_a_sentence(opdracht: Opdracht, inhoud: bytes, stuk: str) -> None:
    code, _, fout = opdracht("bereken", inhoud)
    assert code == 1
    assert stuk in fout


def test_a_missing_file_and_a_missing_word(opdracht: Opdracht, capsys: pytest.CaptureFixture[str]) -> None:
    assert opdracht("bereken", "/bestaat/niet.yaml")[0] == 1
    assert opdracht("bereken")[0] == 2
    assert opdracht()[0] == 2
    assert opdracht("--help")[0] == 0
    assert "opdracht" in capsys.readouterr().out


def test_main_leaves_with_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["bijstandsrecht", "lijst"])
    with pytest.raises(SystemExit) as einde:
        main()
    assert einde.value.code == 0


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(inhoud=st.binary(max_size=200))
def test_no_bytes_give_a_traceback(opdracht: Opdracht, inhoud: bytes) -> None:
    assert opdracht("bereken", inhoud)[0] == 1


plat = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.dates().map(str),
    lambda deel: st.lists(deel, max_size=3) | st.dictionaries(st.text(max_size=8), deel, max_size=3),
    max_leaves=6,
)


@settings(max_examples=300)
@given(naam=st.sampled_from(sorted(CATALOGUS)), data=st.data())
def test_no_facts_give_anything_but_an_outcome_or_a_refusal(naam: str, data: st.DataObject) -> None:
    velden = schema_invoer(naam)["properties"]["feiten"]["properties"]
    feiten = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(velden, plat)))
    with suppress(RechtFout):
        bereken({"bereken": naam, "feiten": feiten})


def test_a_yaml_bomb_is_refused_at_once(opdracht: Opdracht) -> None:
    bom = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{c}: &{c} [{', '.join(['*' + v] * 9)}]\n" for v, c in zip("abcdefgh", "bcdefghi", strict=True)
    )
    code, _, fout = opdracht("bereken", bom)
    assert code == 1
    assert len(fout) < 500


def test_a_list_of_a_fixed_length() -> None:
    assert lees(tuple[int, int], [1, "€ 2"], Plek("x")) == (1, 200)
    with pytest.raises(OngeldigeInvoer, match="Hier horen 2 onderdelen"):
        lees(tuple[int, int], [1], Plek("x"))


def test_types_that_the_reader_knows() -> None:
    kosten = [{"categorie": "inkoop", "bedrag": "€ 10"}, {"categorie": "reizen", "bedrag": 5, "zakelijk_bp": "50 %"}]
    feiten: dict[str, Any] = {
        "maand": "2017-07", "huishouden": {"geboortedatum": "1980-05-01"}, "dagen": None,
        "opgave": {"omzet": "€ 600,00", "kosten": kosten, "uren": 3, "kosten_eerder": {"telefoon": "€ 1,00"}},
        "beleid": {"naam": "Beleid (test)", "vanaf": "2015-01-01"}, "vrijlatingsrecht": {"soort": "n"}, "uitleg": True,
    }  # fmt: skip
    situatie = lees_situatie({"bereken": "deeltijd.maand", "feiten": feiten})
    assert situatie.feiten["opgave"].kosten[1].zakelijk_bp == 5000
    assert bereken(situatie).waarde.kosten == 10_03  # half of five cents is rounded up
    assert lees_situatie(yaml.safe_load(json.dumps(situatie.als_json()))) == situatie
    for veld, waarde, stuk in (
        ("maand", "juli", "Dit is geen maand"),
        ("uitleg", "ja", "Dit is geen ja of nee"),
        ("dagen", "drie", "Dit is geen heel getal"),
        ("vrijlatingsrecht", {"soort": "q"}, "Deze keuze bestaat niet"),
        ("vrijlatingsrecht", {}, "Kies uit: n"),
        ("opgave", {"omzet": 0, "kosten": {"a": 1}, "uren": 0}, "kosten"),
        ("opgave", {"omzet": 0, "kosten": 0, "uren": 0, "kosten_eerder": 3}, "tabel van namen"),
        ("beleid", {"naam": 3, "vanaf": "2015-01-01"}, "Dit is geen tekst"),
        ("beleid", {"naam": "x", "vanaf": "2015-01-01", "kosten": 3}, "Hier hoort een lijst"),
    ):
        with pytest.raises(OngeldigeInvoer, match=stuk):
            lees_situatie({"bereken": "deeltijd.maand", "feiten": feiten | {veld: waarde}})
