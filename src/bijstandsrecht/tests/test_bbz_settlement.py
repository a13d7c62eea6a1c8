"""The settlement of arts. 11-13 Bbz 2004 on worked examples.

SRC cases come from case law or a municipal form; E cases were constructed from the text of the articles with
test inputs (jaarnorm 12 x 1.419,46, percentage 20).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bijstandsrecht.bbz import UITLEG, JaarInkomen, Schakelaars, Vaststelling, jaarnorm
from bijstandsrecht.kern import (
    Boekjaar,
    OnbekendBedrag,
    OngeldigBoekjaar,
    OngeldigeInvoer,
    Uitkomst,
    reken_na,
)
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Huishouden
from bijstandsrecht.tests.bbz_cases import BOEKJAAR, J, met_forfait, stel

OVER_2019 = Boekjaar(date(2019, 1, 1))

VOORBEELDEN: list[tuple[str, int, int, dict[str, Any], dict[str, Any]]] = [
    ("E-1 case a, full year", 1200000, 500000, {},
     {"soort": "a", "som": 1600000, "aanvulling": 103352, "om_niet": 1303352, "terug_te_vorderen": 0}),
    ("E-2 case b", 1200000, 629190, {},
     {"soort": "b", "som": J, "aanvulling": 0, "om_niet": 1200000, "terug_te_vorderen": 0}),
    ("E-3 case c", 1200000, 1200000, {},
     {"soort": "c", "som": 2160000, "terug_te_vorderen": 456648, "om_niet": 743352, "te_beslissen": 456648}),
    ("E-3b case c, the college reclaims 2.000", 1200000, 1200000,
     {"teruggevorderd": 200000, "motivering": "belangen gewogen"},
     {"teruggevorderd": 200000, "afgezien": 0, "te_beslissen": 256648, "om_niet": 743352}),
    ("E-3b in 2019: reclaiming is a duty", 1200000, 1200000, {"boekjaar": OVER_2019},
     {"teruggevorderd": 456648, "te_beslissen": 0, "om_niet": 743352}),
    ("E-4 pro-rata cap", 720000, 600000, {"maanden_bijstand": 6},
     {"soort": "a", "som": 1200000, "aanvulling": 131676, "om_niet": 851676}),
    ("E-6 reclaim capped at the aid", 600000, 4000000, {"maanden_bijstand": 6},
     {"soort": "c", "terug_te_vorderen": 600000, "om_niet": 0}),
    ("E-8 couple with a partner's wage", 900000, 0,
     {"jaarnorm": 12 * 202779, "inkomen": JaarInkomen(winst=1000000, netto_partner=840000)},
     {"netto_inkomen": 1640000, "som": 2540000, "terug_te_vorderen": 106652, "om_niet": 793348}),
    ("E-9a eigen vermogen under the lower limit, 83% solvency", 1200000, 500000,
     {"eigen_vermogen": 5000000, "totaal_vermogen": 6000000}, {"om_niet": 1303352, "blijft_lening": 0}),
    ("E-9b between the limits, 25%", 1200000, 500000,
     {"eigen_vermogen": 10000000, "totaal_vermogen": 40000000}, {"om_niet": 1303352, "blijft_lening": 0}),
    ("E-9d between the limits, 33%", 1200000, 500000,
     {"eigen_vermogen": 10000000, "totaal_vermogen": 30000000}, {"om_niet": 0, "blijft_lening": 1303352}),
    ("E-9f exactly on the upper limit", 1200000, 500000,
     {"eigen_vermogen": 25123300, "totaal_vermogen": 90000000}, {"om_niet": 1303352, "blijft_lening": 0}),
    ("E-9g older group", 1200000, 500000,
     {"eigen_vermogen": 18000000, "totaal_vermogen": 20000000, "groep": "c"},
     {"om_niet": 889752, "blijft_lening": 413600}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("verstrekt", "winst", "anders", "verwacht"),
    [voorbeeld[1:] for voorbeeld in VOORBEELDEN],
    ids=[voorbeeld[0] for voorbeeld in VOORBEELDEN],
)
def test_worked_examples(verstrekt: int, winst: int, anders: dict[str, Any], verwacht: dict[str, Any]) -> None:
    uitkomst = stel(verstrekt, winst, **anders)
    assert {veld: getattr(uitkomst.waarde, veld) for veld in verwacht} == verwacht
    assert reken_na(uitkomst.stap) == uitkomst.waarde.om_niet


def test_src_2_the_whole_loan_can_be_reclaimed_but_no_more() -> None:
    """CRVB:2014:3898: the whole loan of 5.048,70 back; X - J was higher."""
    waarde = stel(504870, 0, inkomen=JaarInkomen(winst=2000000, netto_overig=135600), maanden_bijstand=4).waarde
    assert waarde.terug_te_vorderen == 504870
    assert waarde.om_niet == 0


@pytest.mark.parametrize(
    ("eigen", "totaal", "boven"),
    [
        (5978200, 6000000, 0),  # exactly on the lower limit is not above it
        (5978201, 6000000, 1),
        (9000000, 30000000, 0),  # exactly 30% is not more than 30%
        (9000001, 30000000, 9000001 - 5978200),
        (25123300, 90000000, 0),
        (25123300, 30000000, 0),  # exactly on the upper limit: neither "meer dan" nor "minder dan"
        (25123299, 30000000, 25123299 - 5978200),
        (25123301, 90000000, 1),
        (25123301, 30000000, 25123301 - 5978200),
        (-100000, 0, 0),
    ],
)
def test_both_sides_of_each_vermogen_limit(eigen: int, totaal: int, boven: int) -> None:
    """Art. 3 lid 1 with the amounts of 2026: 59.782 and 251.233, "meer dan" is strict."""
    uitkomst = stel(1200000, 500000, eigen_vermogen=eigen, totaal_vermogen=totaal)
    assert uitkomst.stap.zoek("boven_vermogensgrens").waarde == boven
    assert uitkomst.waarde.blijft_lening == min(boven, 1303352)


@pytest.mark.parametrize(("eigen", "lening"), [(17586400, 0), (17586401, 1)])
def test_both_sides_of_the_limit_of_the_older_group(eigen: int, lening: int) -> None:
    assert stel(100000, 0, groep="c", eigen_vermogen=eigen, totaal_vermogen=eigen).waarde.blijft_lening == lening


@pytest.mark.parametrize(("winst", "soort"), [(629188, "a"), (629190, "b"), (629192, "c")])
def test_both_sides_of_the_jaarnorm(winst: int, soort: str) -> None:
    assert stel(1200000, winst).waarde.soort == soort


def test_a_year_that_runs_into_2020_uses_the_power_and_says_so() -> None:
    uitkomst = stel(1200000, 1200000, boekjaar=Boekjaar(date(2019, 7, 1)), parameters=met_forfait(2020))
    assert uitkomst.waarde.te_beslissen == 456648
    assert any("van 2019 naar 2020" in zin for zin in uitkomst.waarschuwingen)


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


def test_until_2019_urgent_reasons_can_prevent_reclaiming() -> None:
    """Art. 44 lid 2 (old)."""
    waarde = stel(1200000, 1200000, boekjaar=OVER_2019, afgezien=456648, motivering="dringende redenen").waarde
    assert (waarde.teruggevorderd, waarde.afgezien, waarde.te_beslissen) == (0, 456648, 0)


def test_switch_all_or_nothing_keeps_everything_a_loan() -> None:
    vermogen: dict[str, Any] = {"eigen_vermogen": 5978201, "totaal_vermogen": 6000000}
    alles = stel(1200000, 500000, **vermogen, schakelaars=Schakelaars(ev_excess_mode="all_or_nothing"))
    assert (alles.waarde.om_niet, alles.waarde.blijft_lening) == (0, 1303352)
    assert reken_na(alles.stap) == 0
    assert stel(1200000, 500000, **vermogen).waarde.blijft_lening == 1


def test_switch_bijzondere_bijstand_in_x_is_neutral() -> None:
    """Bijzondere bijstand raises the jaarnorm; counted beside the aid it changes nothing else."""
    gewoon = stel(1200000, 1200000).waarde
    neutraal = stel(1200000, 1200000, jaarnorm=J + 50000, bijzondere_bijstand=50000).waarde
    buiten = stel(
        1200000,
        1200000,
        jaarnorm=J + 50000,
        bijzondere_bijstand=50000,
        schakelaars=Schakelaars(bb_in_X=False),
    ).waarde
    assert neutraal.terug_te_vorderen == gewoon.terug_te_vorderen
    assert buiten.terug_te_vorderen == gewoon.terug_te_vorderen - 50000


def test_switch_pro_rata_by_days() -> None:
    dagen = Schakelaars(prorata="dagen")
    uitkomst = stel(0, 0, maanden_bijstand=7, dagen_bijstand=196, schakelaars=dagen)
    assert uitkomst.waarde.aanvulling == (2 * J * 196 + 365) // (2 * 365)
    with pytest.raises(OngeldigeInvoer, match="aantal dagen"):
        stel(0, 0, maanden_bijstand=7, schakelaars=dagen)


def test_switch_year_of_the_limits() -> None:
    gebroken = Boekjaar(date(2025, 7, 1))
    grens: dict[str, Any] = {"eigen_vermogen": 5900000, "totaal_vermogen": 5900000}
    einde = stel(1200000, 0, gebroken, parameters=met_forfait(2026), **grens)
    begin = stel(
        1200000, 0, gebroken, parameters=met_forfait(2026), **grens,
        schakelaars=Schakelaars(grens_peiljaar="begin_boekjaar"),
    )  # fmt: skip
    assert einde.waarde.blijft_lening == 0
    assert begin.waarde.blijft_lening == 5900000 - 5803500


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
        "van € 17.033,52. U krijgt nog € 1.033,52. Een deel van € 13.033,52 blijft een lening zonder rente, "
        "omdat u eigen vermogen hebt."
    )
    assert uitkomst.stap.zoek("aflossing_per_jaar").waarde == 130335
    assert uitkomst.gebruikte_aanvullingen == ("bbz.art6_2.forfait",)
    assert "art. 12 lid 2 onder c Bbz 2004 (1 januari 2026)" in uitkomst.uitleg()


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


def test_an_unknown_percentage_stops_the_settlement_only_when_there_is_a_profit() -> None:
    over_2018 = Boekjaar(date(2018, 1, 1))
    with pytest.raises(OnbekendBedrag, match=r"bbz\.art6_2\.forfait"):
        stel(600000, 1000000, over_2018, parameters=laad_parameters())
    assert stel(600000, -1000000, over_2018, parameters=laad_parameters()).waarde.netto_inkomen == 0


def test_aid_above_the_share_of_the_period_is_flagged() -> None:
    """Months July-December at the higher norm: a little more than half the jaarnorm; art. 12 is silent."""
    uitkomst = stel(860000, 0, maanden_bijstand=6)
    assert (uitkomst.waarde.aanvulling, uitkomst.waarde.om_niet) == (0, 860000)
    assert any("art. 12 niet" in zin for zin in uitkomst.waarschuwingen)
    assert stel(851676, 0, maanden_bijstand=6).waarschuwingen == ()


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
