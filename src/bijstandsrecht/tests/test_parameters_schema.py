"""A wrong parameter file is refused with the file, the line and what should stand there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bijstandsrecht.parameters import ParameterFout, Parameters, lees_map

GOED = """\
wet: bbz2004
bekend_tot: 2017-01-01
bronnen:
  tekst: "wettekst"
parameters:
  - sleutel: bbz.art3.proef
    omschrijving: Proef
    artikel: 3 lid 1
    eenheid: centen
    geldig: halfjaar
    waarden:
      - [2016-01-01, "1.00", gelezen, tekst]
      - [2016-07-01, "2.05", gelezen, tekst]
"""


def lees(map_: Path, tekst: str) -> Parameters:
    (map_ / "proef.yaml").write_text(tekst, encoding="utf-8")
    return lees_map(map_)


def test_the_example_itself_is_right(tmp_path: Path) -> None:
    boek = lees(tmp_path, GOED)
    assert [(p.van, p.tot, p.waarde) for p in boek.perioden("bbz.art3.proef")] == [
        (date(2016, 1, 1), date(2016, 7, 1), 100), (date(2016, 7, 1), date(2017, 1, 1), 205),
    ]  # fmt: skip
    assert boek.op("bbz.art3.proef", date(2016, 7, 1)).bron.kort == "art. 3 lid 1 Bbz 2004 (1 juli 2016)"


def test_a_rule_until_a_change_of_another_law_with_an_announcement(tmp_path: Path) -> None:
    boek = lees(
        tmp_path,
        GOED.replace("    geldig: halfjaar", "    geldig: tot_wijziging\n    wet: ioaz")
        + 'aangekondigd:\n  - {sleutel: bbz.art3.proef, waarde: "3.00", toelichting: later}\n',
    )
    assert [(p.van, p.tot) for p in boek.perioden("bbz.art3.proef")] == [
        (date(2016, 1, 1), date(2016, 7, 1)), (date(2016, 7, 1), date(2017, 1, 1)),
    ]  # fmt: skip
    assert boek.op("bbz.art3.proef", date(2016, 1, 1)).bron.kort == "art. 3 lid 1 IOAZ (1 januari 2016)"
    (later,) = boek.aangekondigd()
    assert (later.sleutel, later.waarde, later.toelichting) == ("bbz.art3.proef", 300, "later")


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel", "melding"),
    [
        ("wet: bbz2004", "wet: bbz2005", 1, "kies uit"),
        ("    eenheid: centen", "    eenheid: euro", 9, "kies uit centen"),
        ("    omschrijving: Proef", "    omschrijvng: Proef", 7, "onbekend veld 'omschrijvng'"),
        ("    omschrijving: Proef\n", "", 6, "'omschrijving' ontbreekt"),
        ("    artikel: 3 lid 1", "    artikel: 3 lid 1\n    artikel: 4", 9, "staat er twee keer"),
        ("2016-07-01, ", "2016-01-01, ", 13, "staat er twee keer"),
        ("2016-07-01, ", "2015-07-01, ", 13, "staat niet op volgorde"),
        ("2016-07-01, ", "2016-08-01, ", 12, "de waarde vanaf 2016-07-01 ontbreekt"),
        ('      - [2016-07-01, "2.05", gelezen, tekst]\n', "", 12, "de waarde vanaf 2016-07-01 ontbreekt"),
        ("2016-07-01, ", "1-7-2016, ", 13, "geen datum"),
        ('"2.05"', "2.05", 13, "aanhalingstekens"),
        ('"2.05"', '"2,05"', 13, "bbz.art3.proef: '2,05' klopt niet: schrijf een bedrag"),
        ("2016-01-01, ", "2016-01-02, ", 12, "geen begin van een halfjaar"),
        ("2016-01-01, ", "2016-02-01, ", 12, "geen begin van een halfjaar"),
        ('"2.05"', '"2.055"', 13, "twee decimalen"),
        ('"2.05"', "null", 13, "null hoort bij de status onbekend"),
        ('"2.05", gelezen', '"2.05", onbekend', 13, "null hoort bij de status onbekend"),
        ('"2.05", gelezen', '"2.05", zeker', 13, "kies uit gelezen"),
        ('"2.05", gelezen, tekst', '"2.05", gelezen, krant', 13, "'krant' staat niet onder 'bronnen'"),
        ('"2.05", gelezen, tekst', '"2.05", gelezen', 13, "een rij is"),
        ('  tekst: "wettekst"', '  tekst: " "', 4, "heeft geen tekst"),
        ("bekend_tot: 2017-01-01", "bekend_tot: 2018-01-01", 13, "de waarde vanaf 2017-01-01 ontbreekt"),
        ("    geldig: halfjaar", "    geldig: halfjaar: ja", 10, "geen YAML"),
        ("bbz.art3.proef", "proef", 6, "geen sleutel"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(
    tmp_path: Path, oud: str, nieuw: str, regel: int, melding: str
) -> None:
    assert GOED.count(oud) == 1
    with pytest.raises(ParameterFout) as gevangen:
        lees(tmp_path, GOED.replace(oud, nieuw))
    assert str(gevangen.value).startswith(f"proef.yaml, regel {regel}:"), gevangen.value
    assert melding in str(gevangen.value)


@pytest.mark.parametrize(
    ("eenheid", "waarden", "melding"),
    [
        ("maanden", '[2016-01-01, "1.5", gelezen, tekst]', "schrijf een geheel getal"),
        ("ja_nee", '[2016-01-01, "2", gelezen, tekst]', 'schrijf "1" voor ja of "0" voor nee'),
        ("centen", '[2016-02-01, "1.00", gelezen, tekst]', "2016-02-01 is geen begin van een halfjaar"),
        ("centen", "", "heeft geen enkele waarde"),
    ],
)
def test_a_value_must_fit_its_unit_and_its_period(tmp_path: Path, eenheid: str, waarden: str, melding: str) -> None:
    tekst = GOED.split("    waarden:", maxsplit=1)[0].replace("centen", eenheid)
    with pytest.raises(ParameterFout, match=melding):
        lees(tmp_path, f"{tekst}    waarden: [{waarden}]\n")


def test_a_key_stands_in_a_file_once(tmp_path: Path) -> None:
    with pytest.raises(ParameterFout, match="proef staat er twee keer"):
        lees(tmp_path, GOED + GOED.split("parameters:\n")[1])


def test_a_key_stands_in_one_file_only(tmp_path: Path) -> None:
    (tmp_path / "ander.yaml").write_text(GOED, encoding="utf-8")
    with pytest.raises(ParameterFout, match="staat ook in ander"):
        lees(tmp_path, GOED)


def test_an_empty_folder_or_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ParameterFout, match="geen parameterbestanden"):
        lees_map(tmp_path)
    with pytest.raises(ParameterFout, match="leeg"):
        lees(tmp_path, "")


def test_a_year_starts_in_january_and_yes_or_no_is_one_or_zero(tmp_path: Path) -> None:
    eerste = '      - [2016-01-01, "1.00", gelezen, tekst]\n'
    with pytest.raises(ParameterFout, match="2016-07-01 is geen begin van een kalenderjaar"):
        lees(tmp_path, GOED.replace("halfjaar", "kalenderjaar").replace(eerste, ""))
    with pytest.raises(ParameterFout, match='schrijf "1" voor ja'):
        lees(tmp_path, GOED.replace("centen", "ja_nee").replace('"1.00"', '"1"').replace('"2.05"', '"2"'))
    assert lees(tmp_path, GOED.replace("centen", "ja_nee").replace('"1.00"', '"1"').replace('"2.05"', '"0"'))
