"""Net income of the boekjaar (art. 6 Bbz 2004): what the scenarios cannot say."""

from __future__ import annotations

from typing import Any

import pytest

from bijstandsrecht.bbz import JaarInkomen, Rechtspersoon, netto_inkomen
from bijstandsrecht.kern import OnbekendBedrag, OngeldigeInvoer
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.tests.bbz_cases import BOEKJAAR, met_forfait


def test_an_unknown_percentage_is_refused_and_names_the_article() -> None:
    with pytest.raises(OnbekendBedrag) as gevangen:
        netto_inkomen(inkomen=JaarInkomen(winst=1), boekjaar=BOEKJAAR, parameters=laad_parameters())
    assert gevangen.value.veld == "bbz.art6_2.forfait"
    assert gevangen.value.artikel.startswith("art. 6 lid 2 Bbz 2004")


@pytest.mark.parametrize(
    "veld", ["netto_overig", "netto_partner", "belastingteruggave", "vrijgelaten", "bijstand_kwartaal_2022"]
)
@pytest.mark.parametrize("bedrag", [-1, 1.0])
def test_other_income_is_whole_cents_and_never_negative(veld: str, bedrag: Any) -> None:
    with pytest.raises(OngeldigeInvoer) as gevangen:
        JaarInkomen(**{"winst": 0, veld: bedrag})
    assert gevangen.value.veld == veld


@pytest.mark.parametrize("veld", ["winst", "winst_partner", "aandeel_rechtspersoon"])
def test_profit_is_whole_cents(veld: str) -> None:
    with pytest.raises(OngeldigeInvoer) as gevangen:
        JaarInkomen(**{"winst": 0, veld: 10.5})
    assert gevangen.value.veld == veld


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"zelfstandigen": 0}, "rechtspersonen.zelfstandigen"),
        ({"vennootschapsbelasting": -1}, "rechtspersonen.vennootschapsbelasting"),
        ({"winst": 0.5}, "rechtspersonen.winst"),
        ({"fiscale_winst": 0.5}, "rechtspersonen.fiscale_winst"),
    ],
)
def test_a_legal_person_must_make_sense(velden: dict[str, Any], veld: str) -> None:
    with pytest.raises(OngeldigeInvoer) as gevangen:
        Rechtspersoon(**{"winst": 0, "vennootschapsbelasting": 0, "zelfstandigen": 1, **velden})
    assert gevangen.value.veld == veld


@pytest.mark.parametrize(("jaar", "woord"), [(2019, "zegt: netto winst"), (2020, "zegt: winst")])
def test_the_wording_of_art_33_is_that_of_the_year(jaar: int, woord: str) -> None:
    inkomen = JaarInkomen(winst=0, rechtspersonen=(Rechtspersoon(100, 0, 1),))
    boekjaar = BOEKJAAR.__class__(BOEKJAAR.begin.replace(year=jaar))
    uitkomst = netto_inkomen(inkomen=inkomen, boekjaar=boekjaar, parameters=met_forfait(jaar))
    assert woord in uitkomst.uitleg()
    assert uitkomst.waarde == 100


def test_two_legal_persons_and_a_known_share_add_up() -> None:
    inkomen = JaarInkomen(
        winst=0, aandeel_rechtspersoon=50, rechtspersonen=(Rechtspersoon(100, 0, 1), Rechtspersoon(200, 0, 2))
    )
    uitkomst = netto_inkomen(inkomen=inkomen, boekjaar=BOEKJAAR, parameters=laad_parameters())
    assert uitkomst.waarde == 250
