"""Net income of the boekjaar (art. 6 Bbz 2004) and the jaarnorm (art. 1 onder g)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bijstandsrecht.bbz import (
    JaarInkomen,
    Schakelaars,
    jaarnorm,
    netto_inkomen,
    voorlopig_maandinkomen,
)
from bijstandsrecht.kern import Boekjaar, Maand, OnbekendBedrag, OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Huishouden
from bijstandsrecht.tests.bbz_cases import BOEKJAAR, met_forfait

ALLEEN = Huishouden(date(1980, 5, 1))


def netto(boekjaar: Boekjaar = BOEKJAAR, schakelaars: Schakelaars | None = None, **inkomen: Any) -> int:
    uitkomst = netto_inkomen(
        inkomen=JaarInkomen(**inkomen),
        boekjaar=boekjaar,
        parameters=met_forfait(boekjaar.einde.year) if boekjaar.einde.year != 2022 else laad_parameters(),
        schakelaars=schakelaars,
    )
    assert reken_na(uitkomst.stap) == uitkomst.waarde
    return uitkomst.waarde


def test_src_7_monthly_form() -> None:
    """Form of Bureau Zelfstandigen Fryslân (2021/2022): 1.210 - 210 - 500 = 500, 17% is 85, leaves 415."""
    uitkomst = voorlopig_maandinkomen(
        omzet=121000, btw=21000, kosten=50000, maand=Maand(2021, 5), parameters=laad_parameters()
    )
    assert uitkomst.waarde == 41500
    assert reken_na(uitkomst.stap) == 41500
    assert not any("niet zeker" in zin for zin in uitkomst.waarschuwingen)


def test_a_monthly_loss_leaves_no_income() -> None:
    uitkomst = voorlopig_maandinkomen(
        omzet=10000, btw=0, kosten=50000, maand=Maand(2021, 5), parameters=laad_parameters()
    )
    assert uitkomst.waarde == 0


def test_a_loss_is_not_set_off_against_wages() -> None:
    """CRVB:2014:1676 and CRVB:2014:4244 (SRC-6)."""
    assert netto(winst=-1000000, netto_overig=1992319) == 1992319


def test_the_loss_of_one_business_does_not_lower_the_profit_of_another() -> None:
    assert netto(winst=(1000000, -400000)) == 800000
    assert netto(winst=-400000, winst_partner=1000000) == 800000


def test_a_tax_refund_does_not_count() -> None:
    """Art. 6 lid 1."""
    assert netto(winst=1000000, belastingteruggave=250000) == 800000


def test_the_share_in_a_bv_has_no_percentage_taken_off_unless_switched() -> None:
    """Art. 33; a negative share counts as zero."""
    assert netto(winst=0, aandeel_rechtspersoon=500000) == 500000
    assert netto(winst=0, aandeel_rechtspersoon=-500000) == 0
    assert netto(winst=0, aandeel_rechtspersoon=500000, schakelaars=Schakelaars(apply_p_on_art33=True)) == 400000


def test_aid_of_the_first_quarter_of_2022_counts_as_income_of_that_year_only() -> None:
    """Art. 60ab."""
    assert netto(Boekjaar(date(2022, 1, 1)), winst=0, bijstand_kwartaal_2022=300000) == 300000
    with pytest.raises(OngeldigeInvoer, match="maart 2022"):
        netto(winst=0, bijstand_kwartaal_2022=300000)


def test_the_percentage_is_rounded_half_up_once() -> None:
    uitkomst = netto_inkomen(
        inkomen=JaarInkomen(winst=(103, 100)), boekjaar=BOEKJAAR, parameters=met_forfait(2026, 1250)
    )
    assert uitkomst.stap.zoek("forfaitaire_belasting").waarde == 25  # 2,03 x 12,5% = 0,25375
    assert uitkomst.waarde == 178


def test_an_unknown_percentage_is_refused_and_names_the_article() -> None:
    with pytest.raises(OnbekendBedrag) as gevangen:
        netto_inkomen(inkomen=JaarInkomen(winst=1), boekjaar=BOEKJAAR, parameters=laad_parameters())
    assert gevangen.value.veld == "bbz.art6_2.forfait"
    assert gevangen.value.artikel.startswith("art. 6 lid 2 Bbz 2004")


@pytest.mark.parametrize("veld", ["netto_overig", "netto_partner", "belastingteruggave"])
def test_negative_other_income_is_refused(veld: str) -> None:
    with pytest.raises(OngeldigeInvoer) as gevangen:
        JaarInkomen(**{"winst": 0, veld: -1})
    assert gevangen.value.veld == veld


@pytest.mark.parametrize(
    ("jaar", "verwacht", "bedragen"),
    [(2026, 1692576, "6 x 1.401,50 + 6 x 1.419,46"), (2025, 1628706, "6 x 1.345,45 + 6 x 1.369,06")],
)
def test_e_12_the_norm_changes_half_way(jaar: int, verwacht: int, bedragen: str) -> None:
    uitkomst = jaarnorm(boekjaar=Boekjaar(date(jaar, 1, 1)), huishoudens=ALLEEN, parameters=laad_parameters())
    assert uitkomst.waarde == verwacht, bedragen
    assert reken_na(uitkomst.stap) == verwacht


def test_a_household_that_changes_has_the_norm_of_each_month() -> None:
    """Constructed: single until March 2026, married from April on."""
    samen = Huishouden(date(1980, 5, 1), date(1982, 5, 1))
    per_maand = {maand: ALLEEN if maand.nummer < 4 else samen for maand in BOEKJAAR.maanden}
    uitkomst = jaarnorm(boekjaar=BOEKJAAR, huishoudens=per_maand, parameters=laad_parameters())
    assert uitkomst.waarde == 3 * 140150 + 3 * 200213 + 6 * 202779


def test_a_broken_boekjaar_takes_the_norms_of_its_own_months() -> None:
    uitkomst = jaarnorm(boekjaar=Boekjaar(date(2016, 10, 1)), huishoudens=ALLEEN, parameters=laad_parameters())
    assert uitkomst.waarde == 3 * 97715 + 6 * 98279 + 3 * 98652


def test_the_jaarnorm_includes_bijzondere_bijstand_and_zvw() -> None:
    uitkomst = jaarnorm(
        boekjaar=BOEKJAAR, huishoudens=ALLEEN, parameters=laad_parameters(),
        bijzondere_bijstand=30000, vergoeding_zvw46=100,
    )  # fmt: skip
    assert uitkomst.waarde == 1692576 + 30100


def test_a_month_without_a_household_is_refused() -> None:
    per_maand = dict.fromkeys(BOEKJAAR.maanden[1:], ALLEEN)
    with pytest.raises(OngeldigeInvoer, match="januari 2026"):
        jaarnorm(boekjaar=BOEKJAAR, huishoudens=per_maand, parameters=laad_parameters())


def test_a_boekjaar_before_the_known_norms_is_refused() -> None:
    with pytest.raises(OnbekendBedrag):
        jaarnorm(boekjaar=Boekjaar(date(2014, 7, 1)), huishoudens=ALLEEN, parameters=laad_parameters())
