"""The settlement of arts. 11-13 Bbz 2004: what the scenarios cannot say (texts, storage, refusals, open points)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bijstandsrecht.bbz import (
    OPEN_PUNTEN,
    UITLEG,
    Bezitting,
    Bezittingsoort,
    Bijzonderheden,
    JaarInkomen,
    Schakelaars,
    Vaststelling,
    Vermogensopgave,
    aflossing_renteloze_lening,
    jaarnorm,
    netto_inkomen,
    stel_vermogen_vast,
)
from bijstandsrecht.kern import Boekjaar, Maand, OngeldigBoekjaar, OngeldigeInvoer, Uitkomst, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Huishouden
from bijstandsrecht.tests.bbz_cases import BOEKJAAR, J, met_forfait, stel

OVER_2019 = Boekjaar(date(2019, 1, 1))


@pytest.mark.parametrize(
    ("boekjaar", "besluit", "veld"),
    [
        (BOEKJAAR, {"teruggevorderd": 200000}, "motivering"),
        (BOEKJAAR, {"afgezien": 1, "motivering": "  "}, "motivering"),
        (BOEKJAAR, {"teruggevorderd": 456649, "motivering": "x"}, "teruggevorderd"),
        (BOEKJAAR, {"teruggevorderd": 456648, "afgezien": 1, "motivering": "x"}, "afgezien"),
        (BOEKJAAR, {"teruggevorderd": -1, "motivering": "x"}, "teruggevorderd"),
        (OVER_2019, {"teruggevorderd": 200000, "motivering": "x"}, "teruggevorderd"),
        (OVER_2019, {"afgezien": 456648}, "motivering"),
    ],
)
def test_a_decision_on_the_surplus_must_be_whole_and_motivated(
    boekjaar: Boekjaar, besluit: dict[str, Any], veld: str
) -> None:
    """The motivation: RBMNE:2024:4507 and RBGEL:2025:5384."""
    with pytest.raises(OngeldigeInvoer) as gevangen:
        stel(1200000, 1200000, boekjaar=boekjaar, **besluit)
    assert gevangen.value.veld == veld


def test_an_unknown_switch_value_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="Kies uit: excess, all_or_nothing"):
        Schakelaars(ev_excess_mode="soms")  # type: ignore[arg-type]


def test_the_explanation_prints_every_switch_with_its_reason() -> None:
    lezingen = stel(1200000, 500000).stap.zoek("gekozen_lezingen").stappen
    assert [stap.naam for stap in lezingen] == list(UITLEG)
    assert all(stap.status == "interpretatie" and "want" in stap.toelichting for stap in lezingen)


def test_the_letter_sentence_and_the_sources() -> None:
    uitkomst = stel(1200000, 500000, eigen_vermogen=10000000, totaal_vermogen=30000000)
    assert uitkomst.zin == (
        "U kreeg € 12.000,00 bijstand als lening. Uw bijstand en uw inkomen samen zijn lager dan uw jaarnorm "
        "van € 17.033,52. U krijgt nog € 1.033,52. € 13.033,52 blijft een lening zonder rente, "
        "want uw eigen vermogen is hoger dan de grens."
    )
    assert uitkomst.stap.zoek("aflossing_per_jaar").waarde == 130336  # a tenth is 1.303,352: at least that
    assert uitkomst.gebruikte_aanvullingen == ("bbz.art6_2.forfait",)
    assert "art. 12 lid 2 onder c Bbz 2004 (1 januari 2026)" in uitkomst.uitleg()


def test_bijzondere_bijstand_in_a_computed_jaarnorm_is_that_of_the_settlement() -> None:
    norm = jaarnorm(
        boekjaar=BOEKJAAR, huishoudens=Huishouden(date(1980, 5, 1)), parameters=laad_parameters(),
        bijzondere_bijstand=30000,
    )  # fmt: skip
    with pytest.raises(OngeldigeInvoer) as gevangen:
        stel(1200000, 0, jaarnorm=norm)
    assert gevangen.value.veld == "bijzondere_bijstand"
    assert stel(1200000, 0, jaarnorm=norm, bijzondere_bijstand=30000).waarde.aanvulling == norm.waarde - 1230000


def test_an_outcome_survives_storage() -> None:
    uitkomst = stel(1200000, 1200000)
    assert Uitkomst.uit_json(uitkomst.als_json(), Vaststelling) == uitkomst


def test_a_whole_case_of_2017_from_households_to_decision() -> None:
    """Single, 21+, 2017: six months of 982,79 and six of 986,52; the percentage is from a practice page."""
    boekjaar = Boekjaar(date(2017, 1, 1))
    norm = jaarnorm(boekjaar=boekjaar, huishoudens=Huishouden(date(1980, 5, 1)), parameters=laad_parameters())
    assert norm.waarde == 6 * 98279 + 6 * 98652
    uitkomst = stel(600000, 1000000, boekjaar, jaarnorm=norm, parameters=laad_parameters())
    assert uitkomst.waarde.terug_te_vorderen == 600000 + 800000 - norm.waarde
    assert uitkomst.waarde.teruggevorderd == uitkomst.waarde.terug_te_vorderen
    assert any("niet zeker" in zin for zin in uitkomst.waarschuwingen)
    assert reken_na(uitkomst.stap) == uitkomst.waarde.om_niet


@pytest.mark.parametrize(
    "fout",
    [
        {"verstrekt": -1},
        {"verstrekt": 1200000.0},
        {"maanden_bijstand": 0},
        {"maanden_bijstand": 13},
        {"eigen_vermogen": 2, "totaal_vermogen": 1},
        {"totaal_vermogen": -1},
        {"jaarnorm": -1},
        {"bijzondere_bijstand": -1},
    ],
)
def test_impossible_facts_are_refused(fout: dict[str, Any]) -> None:
    with pytest.raises(OngeldigeInvoer):
        stel(**{"verstrekt": 1200000, "winst": 500000, **fout})


def test_a_boekjaar_of_fourteen_months_is_refused() -> None:
    with pytest.raises(OngeldigBoekjaar):
        Boekjaar.van_tot(date(2016, 11, 1), date(2017, 12, 31))


def test_yes_or_no_is_not_a_number() -> None:
    with pytest.raises(OngeldigeInvoer) as gevangen:
        Schakelaars(bb_in_X=1)  # type: ignore[arg-type]
    assert gevangen.value.veld == "bb_in_X"


def test_an_outcome_stored_before_the_newest_fields_can_be_read() -> None:
    oud = stel(1200000, 1200000).als_json()
    for veld in ("afgezien_om_niet", "forfait_art4"):
        del oud["waarde"][veld]
    assert Uitkomst.uit_json(oud, Vaststelling) == stel(1200000, 1200000)


def test_every_open_point_names_its_switches_and_every_switch_its_point() -> None:
    """Section 7 of the specification has sixteen points; the last one here was found while reading arts 9 and 32."""
    assert [punt.nummer for punt in OPEN_PUNTEN] == list(range(1, 18))
    genoemd = [naam for punt in OPEN_PUNTEN for naam in punt.schakelaars]
    assert sorted(genoemd) == sorted(UITLEG) == sorted(Schakelaars.__dataclass_fields__)
    assert all(punt.gedrag and punt.opgelost_door for punt in OPEN_PUNTEN)


def test_the_default_of_every_switch_is_its_first_choice() -> None:
    standaard = Schakelaars()
    assert {naam: getattr(standaard, naam) for naam in UITLEG} == {n: u.keuzes[0] for n, u in UITLEG.items()}


def test_a_waiver_that_counts_as_a_gift_is_told_in_the_letter() -> None:
    uitkomst = stel(
        1200000, 1200000, afgezien=456648, motivering="x", schakelaars=Schakelaars(niet_teruggevorderd="om_niet")
    )
    assert "Wij vragen € 4.566,48 niet terug. Daarvan wordt € 4.566,48 een gift." in uitkomst.zin


def test_an_income_that_was_computed_before_brings_its_tree_and_its_warnings() -> None:
    """Boekjaar over 2025 and 2026 with a supplied percentage: both must still be said beside the settlement."""
    gebroken = Boekjaar(date(2025, 7, 1))
    netto = netto_inkomen(inkomen=JaarInkomen(winst=1000000), boekjaar=gebroken, parameters=met_forfait(2026))
    uitkomst = stel(1200000, 0, gebroken, inkomen=netto)
    assert uitkomst.waarde == stel(1200000, 1000000, gebroken).waarde
    assert uitkomst.gebruikte_aanvullingen == ("bbz.art6_2.forfait",)
    assert any("twee kalenderjaren" in zin for zin in uitkomst.waarschuwingen)
    assert reken_na(uitkomst.stap) == uitkomst.waarde.om_niet


def test_the_repayment_of_art_13_in_the_settlement_is_the_first_line_of_its_schedule() -> None:
    uitkomst = stel(1200000, 500000, eigen_vermogen=10000000, totaal_vermogen=30000000)
    schema = aflossing_renteloze_lening(
        lening=uitkomst.waarde.blijft_lening, laatste_maand_bijstand=Maand(2026, 12), parameters=laad_parameters()
    )
    assert schema.waarde.jaren[0].bedrag == uitkomst.stap.zoek("aflossing_per_jaar").waarde
    assert "vanaf 2027" in schema.zin


def test_aid_of_exactly_the_share_of_the_period_is_no_reason_to_warn() -> None:
    """J x 6/12 is 8.516,76; a cent more is a scenario."""
    assert stel(851676, 0, maanden_bijstand=6).waarschuwingen == ()


def test_the_last_day_of_the_boekjaar_needs_no_reason() -> None:
    zelf = Bijzonderheden(peildatum_vermogen=BOEKJAAR.einde)
    assert stel(1200000, 0, bijzonder=zelf) == stel(1200000, 0)


def test_what_the_business_does_not_need_is_valued_by_the_participatiewet() -> None:
    """Art. 8 lid 1 speaks of what the business needs; art. 34 lid 1 onder a Pw of the rest."""
    dag = date(2026, 12, 31)
    lijnen = tuple(
        Bezitting(naam, Bezittingsoort.GELD, dag, noodzakelijk=nodig, waarde=100)
        for naam, nodig in (("kas", True), ("spaargeld", False))
    )
    stap = stel_vermogen_vast(opgave=Vermogensopgave(lijnen), peildatum=dag, parameters=laad_parameters()).stap
    bronnen = [stap.zoek(f"bezitting_{nummer}").bron for nummer in (1, 2)]
    assert [bron.artikel for bron in bronnen if bron] == ["8 lid 1", "1 onder h"]


def test_without_a_gift_there_is_no_word_about_the_tax_over_it() -> None:
    over_2016 = Boekjaar(date(2016, 1, 1))
    uitkomst = stel(100, 0, over_2016, inkomen=JaarInkomen(winst=0, netto_overig=J), parameters=laad_parameters())
    assert (uitkomst.waarde.om_niet, uitkomst.waarschuwingen) == (0, ())
