"""How a settlement explains itself: sentence, text, JSON, supplied amounts. The worked examples are scenarios."""

from __future__ import annotations

import json
from datetime import date

from bijstandsrecht.deeltijd import (
    MaandOpgave,
    MaandVerrekening,
    PtoBeleid,
    verreken_maand,
)
from bijstandsrecht.kern import Maand, Uitkomst, reken_na
from bijstandsrecht.parameters import Aanvulling, laad_parameters
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht

P = laad_parameters()
BELEID = PtoBeleid("Beleidsregels parttime ondernemen (test)", date(2015, 1, 1))
ALLEEN = Huishouden(date(1980, 5, 1))
JULI = Maand(2026, 7)


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


def test_a_month_without_a_day_with_right_does_not_blame_the_income() -> None:
    uitkomst = verreken_maand(
        maand=JULI, huishouden=ALLEEN, opgave=MaandOpgave(0, 0, 0), beleid=BELEID, parameters=P, dagen=0
    )
    assert uitkomst.zin.endswith("want u hebt op geen dag van deze maand recht op bijstand.")
    assert reken_na(uitkomst.stap) == 0


def test_a_birthday_that_changes_the_norm_warns() -> None:
    jarig = Huishouden(date(1996, 7, 15))
    assert "verandert uw norm" in reken(0, 0, jarig, maand=Maand(2017, 7)).waarschuwingen[0]
    assert reken(0, 0, jarig, maand=Maand(2018, 7)).waarschuwingen == ()
