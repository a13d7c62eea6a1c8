"""The grid of amounts: typed, pasted, and what is wrong told at its cell."""

import pytest
from django.core.exceptions import ValidationError

from doorstart.balie.beoordeling.rooster import As, Rooster

RIJEN = [As("0", "juli 2018"), As("1", "augustus 2018")]
KOLOMMEN = [As("omzet", "Omzet"), As("kosten", "Kosten")]


def rooster(**getypt: str) -> Rooster:
    data = {f"m-{naam.replace('_', '-')}": waarde for naam, waarde in getypt.items()}
    return Rooster("m", RIJEN, KOLOMMEN, data)


def test_een_lege_cel_is_nul() -> None:
    r = rooster(**{"0_omzet": "1.234,56", "1_kosten": "€ 12"})
    assert r.is_valid()
    assert r.waarden == {"0": {"omzet": 123_456, "kosten": 0}, "1": {"omzet": 0, "kosten": 1_200}}


@pytest.mark.parametrize("tekst", ["duizend", "-5", "1,234", "1" * 500])
def test_wat_geen_bedrag_is_staat_bij_zijn_cel(tekst: str) -> None:
    r = rooster(**{"1_omzet": tekst, "0_kosten": "5"})
    assert not r.is_valid()
    (cel,) = r.fouten()
    assert (cel.naam, cel.label) == ("m-1-omzet", "Omzet, augustus 2018")
    assert r.regels()[1][1][0].tekst == tekst[:40], "what was typed stays there"


@pytest.mark.parametrize(
    "plaksel",
    [
        "1.200,00\t300\n1.300,00\t310,50",
        "Omzet;Kosten\r\n1200;300\r\n1300;310,5\r\n",
        "maand\tomzet\tkosten\njul\t1.200\t300\naug\t1.300\t310,50",
        '"1200";"300"\n"1300";"310,50"\n\n',
    ],
)
def test_plakken_uit_een_spreadsheet(plaksel: str) -> None:
    r = rooster()
    assert r.plak(plaksel) == 2
    assert r.is_valid()
    assert r.waarden == {"0": {"omzet": 120_000, "kosten": 30_000}, "1": {"omzet": 130_000, "kosten": 31_050}}


def test_een_streepje_of_lege_cel_is_nul() -> None:
    r = rooster()
    r.plak("-\t300\n\t310")
    assert r.is_valid()
    assert r.waarden["0"]["omzet"] == 0


@pytest.mark.parametrize(
    ("plaksel", "zin"),
    [
        ("", "Plak eerst"),
        ("1\t2\n3\t4\n5\t6", "3 regels"),
        ("1\t2\nx\t4", "Regel 2"),
        ("1\t2\n3\t4\t5\t6", "4 kolommen"),
        ("1\t2\n-3\t4", "negatief"),
        ("1" * 20_001, "te veel tekst"),
    ],
)
def test_plakken_dat_niet_past(plaksel: str, zin: str) -> None:
    r = rooster(**{"0_omzet": "7"})
    with pytest.raises(ValidationError, match=zin):
        r.plak(plaksel)
    assert r.is_valid()
    assert r.waarden["0"]["omzet"] == 700, "nothing was taken over"


def test_opmaak_in_een_cel_blijft_tekst() -> None:
    """What comes back in the page is escaped by the template; here it is kept short."""
    r = rooster(**{"0_omzet": "<script>" * 20})
    assert not r.is_valid()
    assert len(r.regels()[0][1][0].tekst) == 40
