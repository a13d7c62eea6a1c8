"""The worked examples of section 2.7 of the specification, each with its origin."""

from __future__ import annotations

import json
from datetime import date

import pytest

from bijstandsrecht.deeltijd import (
    MaandOpgave,
    MaandVerrekening,
    PtoBeleid,
    verreken_bedragen,
    verreken_maand,
)
from bijstandsrecht.kern import Maand, Uitkomst, maanden, reken_na
from bijstandsrecht.parameters import Aanvulling, laad_parameters
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht

P = laad_parameters()
BELEID = PtoBeleid("Beleidsregels parttime ondernemen (test)", date(2015, 1, 1))
ALLEEN = Huishouden(date(1980, 5, 1))
JULI = Maand(2026, 7)
SAMEN_3 = Huishouden(date(1980, 5, 1), kostendelers=2)
OUDER = Huishouden(date(1980, 5, 1), kinderen=1, jongste_kind=date(2018, 1, 1))


def reken(
    omzet: int, kosten: int, huishouden: Huishouden = ALLEEN, soort: str = "", maand: Maand = JULI
) -> Uitkomst[MaandVerrekening]:
    uitkomst = verreken_maand(
        maand=maand,
        huishouden=huishouden,
        opgave=MaandOpgave(omzet, kosten, uren=40),
        beleid=BELEID,
        parameters=P,
        vrijlatingsrecht=Vrijlatingsrecht(soort) if soort else None,  # type: ignore[arg-type]
    )
    assert reken_na(uitkomst.stap) == uitkomst.waarde.bijstand
    return uitkomst


@pytest.mark.parametrize(
    ("naam", "uitkomst", "bijstand", "uitbetaling", "vakantietoeslag"),
    [
        ("E4 CONSTRUCTED", reken(600_00, 150_00, soort="n"), 1081_96, 1027_86, 54_10),
        ("E5 CONSTRUCTED", reken(600_00, 150_00), 969_46, 920_99, 48_47),
        ("E7 CONSTRUCTED", reken(800_00, 0, OUDER, "r"), 719_46, 683_49, 35_97),
        ("E8 CONSTRUCTED", reken(500_00, 0, soort="y"), 994_46, 944_74, 49_72),
        ("E10 CONSTRUCTED", reken(200_00, 0, SAMEN_3), 678_71, 644_77, 33_94),
    ],
)  # fmt: skip
def test_worked_examples(
    naam: str, uitkomst: Uitkomst[MaandVerrekening], bijstand: int, uitbetaling: int, vakantietoeslag: int
) -> None:
    uit = uitkomst.waarde
    assert (uit.bijstand, uit.uitbetaling, uit.vakantietoeslag) == (bijstand, uitbetaling, vakantietoeslag), naam


def test_e1_profit_over_four_months() -> None:
    # Source: CRVB:2014:1063: turnover 4.494,06 minus costs 3.583,62 leaves 910,44 to recover.
    uit = verreken_bedragen(norm=4 * 1000_00, omzet=4494_06, kosten=3583_62, vt_bp=500)
    assert uit.resultaat == 4 * 1000_00 - uit.bijstand == 910_44


def test_e2_forfait_of_17_percent() -> None:
    # Source: BZF (form for the Bbz): 1.000,00 without VAT, costs 500,00, forfait 17% is 85,00: 415,00.
    uit = verreken_bedragen(norm=1400_00, omzet=1000_00, kosten=500_00, forfait_bp=1700, vt_bp=500)
    assert uit.inkomen == 415_00


def test_e3_the_seed_of_2017() -> None:
    # Source: WPDA 2017: average norm 1.141, earned 466: 41%, 675 bijstand remains.
    uit = verreken_bedragen(norm=1141_00, omzet=466_00, kosten=0, vt_bp=500)
    assert uit.bijstand == 675_00
    assert round(100 * uit.inkomen / uit.norm) == 41


def test_e13_a_whole_year_gross() -> None:
    # CONSTRUCTED: 450 a month through 2026, no vrijlating: 11.525,76 bijstand incl. vakantietoeslag.
    jaar = maanden(Maand(2026, 1), Maand(2026, 12))
    assert sum(reken(450_00, 0, maand=maand).waarde.bijstand for maand in jaar) == 11_525_76


def test_the_letter_sentence_and_the_full_text() -> None:
    uitkomst = reken(600_00, 150_00, soort="n")
    assert uitkomst.zin == (
        "Over juli 2026 krijgt u € 1.027,86 op uw rekening. Daarnaast sparen wij € 54,10 vakantietoeslag voor u."
    )
    tekst = uitkomst.uitleg()
    for stuk in (
        "€ 1.419,46",
        "art. 31 lid 2 onder n Participatiewet (1 juli 2026)",
        "half omhoog",
        "niet zeker",
    ):
        assert stuk in tekst
    assert reken(2000_00, 0).zin == (
        "Over juli 2026 krijgt u geen bijstand, want uw inkomen is niet lager dan uw norm van € 1.419,46."
    )


def test_json_gives_the_same_outcome_back() -> None:
    uitkomst = reken(600_00, 150_00, soort="n")
    data = json.loads(json.dumps(uitkomst.als_json()))
    assert Uitkomst.uit_json(data, MaandVerrekening) == uitkomst


def test_an_amount_supplied_by_the_organisation_is_named() -> None:
    eigen = Aanvulling(
        "participatiewet.vrijlating.n_max",
        date(2026, 7, 1),
        date(2027, 1, 1),
        100_00,
        "demonstratiewaarde",
        "an",
        "bo",
    )
    uitkomst = verreken_maand(
        maand=Maand(2026, 7), huishouden=ALLEEN, opgave=MaandOpgave(600_00, 150_00, 40), beleid=BELEID,
        parameters=P.met([eigen]), vrijlatingsrecht=Vrijlatingsrecht("n"), uitleg=False,
    )  # fmt: skip
    assert uitkomst.waarde.vrijgelaten == 100_00
    assert uitkomst.gebruikte_aanvullingen == ("participatiewet.vrijlating.n_max",)
    assert "demonstratiewaarde" in uitkomst.waarschuwingen[0]


def test_without_explanation_there_is_no_sentence_but_the_same_amount() -> None:
    zonder = verreken_maand(
        maand=JULI, huishouden=ALLEEN, opgave=MaandOpgave(600_00, 150_00, 40), beleid=BELEID, parameters=P,
        uitleg=False,
    )  # fmt: skip
    assert (zonder.waarde.bijstand, zonder.zin, zonder.stap.stappen) == (969_46, "", ())


def test_part_of_a_month() -> None:
    # Art. 45 lid 3: norm x days / days of the month; 1.419,46 x 10 / 31 = 457,89.
    uitkomst = verreken_maand(
        maand=Maand(2026, 7),
        huishouden=ALLEEN,
        opgave=MaandOpgave(100_00, 0, 5),
        beleid=BELEID,
        parameters=P,
        dagen=10,
    )
    assert (uitkomst.waarde.norm, uitkomst.waarde.bijstand) == (457_89, 357_89)
    assert reken_na(uitkomst.stap) == 357_89


def test_a_birthday_that_changes_the_norm_warns() -> None:
    jarig = Huishouden(date(1996, 7, 15))
    assert "verandert uw norm" in reken(0, 0, jarig, maand=Maand(2017, 7)).waarschuwingen[0]
    assert reken(0, 0, jarig, maand=Maand(2018, 7)).waarschuwingen == ()
