"""What is doubtful about a norm stands at its step, and warns only where the amount could differ."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.deeltijd import MaandOpgave, MaandVerrekening, PtoBeleid, verreken_maand
from bijstandsrecht.kern import Maand, Stap, Uitkomst, halfjaar
from bijstandsrecht.parameters import Aanvulling, laad_parameters
from bijstandsrecht.participatiewet import Huishouden, aow_datum, bijstandsnorm

P = laad_parameters()
BELEID = PtoBeleid("Beleidsregels parttime ondernemen (test)", date(2015, 1, 1))
VOLWASSEN, JONG, OUD = date(1980, 5, 1), date(1999, 1, 1), date(1945, 1, 1)


def norm(huishouden: Huishouden, peildatum: date) -> Uitkomst[int]:
    return bijstandsnorm(huishouden=huishouden, peildatum=peildatum, parameters=P)


def reken(huishouden: Huishouden, maand: Maand, *aanvullingen: Aanvulling) -> Uitkomst[MaandVerrekening]:
    return verreken_maand(
        maand=maand, huishouden=huishouden, opgave=MaandOpgave(0, 0, 0), beleid=BELEID,
        parameters=P.met(aanvullingen),
    )  # fmt: skip


def leefvorm(uitkomst: Uitkomst[int]) -> Stap:
    return uitkomst.stap.zoek("leefvorm")


# Art. 7a lid 2 AOW (text of 1 July 2026): from 2026 the age rises by nothing or by three months, so somebody who
# turned 67 in 2026 has the AOW age for certain only three months later.
GEBOREN = date(1959, 5, 10)


@pytest.mark.parametrize(
    ("peildatum", "onzeker"),
    [(date(2026, 5, 9), False), (date(2026, 5, 10), True), (date(2026, 8, 9), True), (date(2026, 8, 10), False)],
)
def test_the_aow_age_of_2026_warns_only_where_it_decides(peildatum: date, onzeker: bool) -> None:
    uitkomst = norm(Huishouden(GEBOREN), peildatum)
    assert leefvorm(uitkomst).status == ("onzeker" if onzeker else "")
    assert any("AOW-datum: tot 10 augustus 2026" in zin for zin in uitkomst.waarschuwingen) is onzeker


def test_a_partner_who_has_the_aow_age_anyway_takes_the_doubt_away() -> None:
    juli = date(2026, 7, 1)
    assert leefvorm(norm(Huishouden(GEBOREN, OUD), juli)).status == ""
    assert leefvorm(norm(Huishouden(GEBOREN, VOLWASSEN), juli)).status == "onzeker"
    assert leefvorm(norm(Huishouden(VOLWASSEN, GEBOREN, kostendelers=1), juli)).status == "onzeker"
    # Art. 20: with a partner of 18-20 the AOW age does not choose the norm; art. 22a lid 3 does look at it.
    jong = date(2006, 1, 1)
    assert not norm(Huishouden(GEBOREN, jong, zonder_ouders=0), juli).waarschuwingen
    assert leefvorm(norm(Huishouden(GEBOREN, jong, kostendelers=1), juli)).status == "onzeker"


@given(st.dates(date(1945, 1, 1), date(1958, 12, 31)))
def test_ages_read_in_the_law_give_no_remark_but_on_a_day_that_does_not_exist(geboren: date) -> None:
    dag = aow_datum(geboren)
    assert dag is not None
    for peildatum in (dag, date(2026, 7, 1)):
        if peildatum >= date(2015, 1, 1):
            status = leefvorm(norm(Huishouden(geboren), peildatum)).status
            assert status == ("interpretatie" if peildatum == dag and dag.day != geboren.day else "")


def test_an_aow_age_on_a_day_that_does_not_exist() -> None:
    # 31 March 1950 plus 65 years and 3 months is 31 June 2015: the 30th is used, 1 July could be meant.
    geboren = date(1950, 3, 31)
    uitkomst = norm(Huishouden(geboren), date(2015, 6, 30))
    assert leefvorm(uitkomst).status == "interpretatie"
    assert "30 juni 2015; een dag later kan ook" in uitkomst.waarschuwingen[0]
    for zeker in (date(2015, 6, 29), date(2015, 7, 1)):
        assert not norm(Huishouden(geboren), zeker).waarschuwingen
    # 66 years and 4 months after 31 May 1955 is 31 September 2021. (No 29 February falls so in 2015-2026.)
    assert norm(Huishouden(date(1955, 5, 31)), date(2021, 9, 30)).waarschuwingen
    assert aow_datum(date(1944, 2, 29)) == date(2009, 2, 28)


@pytest.mark.parametrize("peildatum", [date(jaar, maand, 1) for jaar in range(2015, 2027) for maand in (1, 7)])
def test_the_age_of_art_22a_says_where_it_was_read(peildatum: date) -> None:
    # Read in lid 3 b (January 2015) and in lid 1 of the later texts. Same age, so never a warning.
    gelezen = f"{peildatum:%Y-%m}" in "2015-01 2016-01 2017-01 2017-07 2021-07 2023-01 2024-01 2025-01 2026-07"
    assert halfjaar(peildatum) == peildatum
    jong = date(peildatum.year - 19, 1, 1)
    for huishouden, naam in (
        (Huishouden(VOLWASSEN, kostendelers=1), "meetellende_partners"),
        (Huishouden(VOLWASSEN, jong, kostendelers=1, zonder_ouders=0), "meetellende_partners"),
        (Huishouden(jong, kostendelers=1, zonder_ouders=0), "leefvorm"),
    ):
        uitkomst = norm(huishouden, peildatum)
        stap = uitkomst.stap.zoek(naam)
        assert (stap.status, "9 teksten" in stap.toelichting) == (("", False) if gelezen else ("afgeleid", True))
        assert not uitkomst.waarschuwingen
    assert leefvorm(norm(Huishouden(jong, zonder_ouders=0), peildatum)).toelichting == "Zo is uw huishouden."


def test_the_vakantietoeslag_says_what_the_statute_prints() -> None:
    # Art. 19 lid 3 prints 4,8%; the annotation of 2009 makes it 5%, as the norm tables do. 2026 was not read itself.
    for maand, status in ((Maand(2017, 9), ""), (Maand(2018, 9), ""), (Maand(2026, 3), "afgeleid")):
        uitkomst = reken(Huishouden(VOLWASSEN), maand)
        stap = uitkomst.stap.zoek("vakantietoeslag_percentage")
        assert (stap.waarde, stap.status) == (500, status)
        assert "4,8%" in stap.toelichting
        assert ("niet zelf gelezen" in stap.toelichting) is (status == "afgeleid")
        assert not uitkomst.waarschuwingen


def test_the_norm_of_the_first_day_is_marked_as_a_reading() -> None:
    jarig = reken(Huishouden(date(1996, 7, 15)), Maand(2017, 7))
    stap = jarig.stap.zoek("peildatum")
    assert (stap.waarde, stap.status) == (date(2017, 7, 1), "interpretatie")
    assert "eerste dag" in stap.toelichting
    assert "verandert uw norm" in jarig.waarschuwingen[0]
    with pytest.raises(KeyError):
        reken(Huishouden(date(1996, 7, 15)), Maand(2018, 7)).stap.zoek("peildatum")
