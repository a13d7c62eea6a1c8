"""Which norm applies and how much it is, against the texts and tables that were read."""

from __future__ import annotations

import json
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import BuitenBereik, OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import (
    Huishouden,
    Medebewoner,
    aow_datum,
    bijstandsnorm,
    heeft_aow_leeftijd,
    kostendelersnorm,
    kostendelersnorm_bedrag,
    norm_onbewezen_woonsituatie,
    tel_kostendelers,
)
from bijstandsrecht.participatiewet.aow_leeftijd import is_onder_aow
from bijstandsrecht.participatiewet.bronnen import pw_gedeeld

P = laad_parameters()
JULI_2017 = date(2017, 7, 1)
VOLWASSEN, JONG, OUD = date(1980, 5, 1), date(1998, 1, 1), date(1945, 1, 1)
ALLEEN = Huishouden(VOLWASSEN)


def norm(huishouden: Huishouden, peildatum: date = JULI_2017) -> int:
    uitkomst = bijstandsnorm(huishouden=huishouden, peildatum=peildatum, parameters=P)
    assert reken_na(uitkomst.stap) == uitkomst.waarde
    return uitkomst.waarde


@given(st.lists(st.tuples(st.integers(2, 20), st.integers(0, 10**6)), min_size=1, max_size=20))
def test_kostendelersnorm_array_equals_scalar(rijen: list[tuple[int, int]]) -> None:
    personen, b = (np.array(kolom, dtype=np.int64) for kolom in zip(*rijen, strict=True))
    reeks = kostendelersnorm_bedrag(personen=personen, norm_gehuwden=b, basis_bp=4000, per_persoon_bp=3000)
    assert np.asarray(reeks).tolist() == [
        kostendelersnorm_bedrag(personen=a, norm_gehuwden=c, basis_bp=4000, per_persoon_bp=3000) for a, c in rijen
    ]


@pytest.mark.parametrize(
    ("geboren", "verwacht"),
    [
        # Art. 7a lid 1 AOW (text of 1 July 2026) and, for 2026, Staatscourant 2020, 65110.
        (date(1949, 9, 30), date(2014, 11, 30)),
        (date(1950, 1, 1), date(2015, 4, 1)),
        (date(1950, 10, 1), date(2016, 4, 1)),  # 65 and 3 months falls in 2016, where 65 and 6 months holds
        (date(1951, 12, 31), date(2017, 9, 30)),
        (date(1953, 5, 1), date(2019, 9, 1)),
        (date(1958, 1, 1), date(2025, 1, 1)),
        (date(1959, 12, 31), date(2026, 12, 31)),
        (date(1960, 1, 1), None),
    ],
)
def test_aow_age(geboren: date, verwacht: date | None) -> None:
    assert aow_datum(geboren) == verwacht


@pytest.mark.parametrize(
    ("veld", "maak"),
    [
        ("partner_geboortedatum", lambda: norm(Huishouden(VOLWASSEN, date(2000, 1, 1)))),
        ("geboortedatum", lambda: norm(Huishouden(date(2001, 1, 1)))),
        ("geboortedatum", lambda: norm(Huishouden(date(1890, 1, 1)))),
        ("kinderen", lambda: Huishouden(VOLWASSEN, kinderen=-1)),
        ("kostendelers", lambda: Huishouden(VOLWASSEN, kostendelers=-1)),
        ("kinderen", lambda: Huishouden(VOLWASSEN, jongste_kind=date(2010, 1, 1))),
        ("kostendelers", lambda: kostendelersnorm(huishouden=ALLEEN, peildatum=JULI_2017, parameters=P)),
        ("partner_zonder_recht", lambda: Huishouden(VOLWASSEN, partner_zonder_recht=True)),
        ("partner_elders", lambda: Huishouden(VOLWASSEN, partner_elders=True)),
        ("toeslagpartner", lambda: Huishouden(VOLWASSEN, toeslagpartner=False)),
        ("inrichting", lambda: Huishouden(VOLWASSEN, inrichting="beiden")),
        ("inrichting", lambda: Huishouden(VOLWASSEN, inrichting="thuis")),  # type: ignore[arg-type]
        ("zonder_ouders", lambda: Huishouden(VOLWASSEN, zonder_ouders=3)),
        ("zonder_ouders", lambda: Huishouden(VOLWASSEN, zonder_ouders=-1)),
        ("kostendelers", lambda: Huishouden(VOLWASSEN, VOLWASSEN, kostendelers=1, inrichting="beiden")),
        ("partner_geboortedatum", lambda: norm(Huishouden(VOLWASSEN, date(1890, 1, 1), partner_zonder_recht=True))),
    ],
)  # fmt: skip
def test_a_contradictory_household_is_refused(veld: str, maak: object) -> None:
    with pytest.raises(OngeldigeInvoer) as gevangen:
        maak()  # type: ignore[operator]
    assert gevangen.value.veld == veld
    assert "Participatiewet" in str(gevangen.value)
    assert gevangen.value.remedie


@pytest.mark.parametrize(
    ("huishouden", "zin"),
    [
        (Huishouden(date(1999, 7, 2)), "De aanvrager is op 01-07-2017 jonger dan 18 jaar. De wet kent dan geen norm."),
        (Huishouden(VOLWASSEN, date(1999, 7, 2)), "De partner is op 01-07-2017 jonger dan 18 jaar."),
        (Huishouden(date(1896, 7, 1)), "De aanvrager zou op 01-07-2017 121 jaar zijn."),
    ],
)
def test_an_age_that_cannot_be_is_named(huishouden: Huishouden, zin: str) -> None:
    with pytest.raises(OngeldigeInvoer, match=zin):
        huishouden.leeftijden(JULI_2017)


def test_the_outermost_household_is_accepted() -> None:
    assert Huishouden(date(1897, 7, 1), date(1999, 7, 1)).leeftijden(JULI_2017) == (120, 18)
    assert Huishouden(VOLWASSEN, JULI_2017, partner_zonder_recht=True).leeftijden(JULI_2017) == (37, 0)
    assert Huishouden(VOLWASSEN, kostendelers=50).kostendelers == 50
    with pytest.raises(OngeldigeInvoer):
        Huishouden(VOLWASSEN, kostendelers=51)


def test_the_reasons_stand_beside_who_shares_the_costs() -> None:
    huis = (Medebewoner(date(2003, 1, 1)), Medebewoner(date(1970, 1, 1)))
    een = tel_kostendelers(huis, date(2026, 7, 1), P)
    assert een.zin == "In uw woning telt 1 andere persoon mee voor de kosten."
    assert "jonger dan 27" in een.stap.zoek("medebewoner_1").toelichting
    twee = tel_kostendelers(huis[1:] * 2, date(2026, 7, 1), P)
    assert twee.zin == "In uw woning tellen 2 andere personen mee voor de kosten."
    assert reken_na(twee.stap) == 2


def test_the_sentence_and_the_sources() -> None:
    drie = Huishouden(VOLWASSEN, kostendelers=2)
    uitkomst = bijstandsnorm(huishouden=drie, peildatum=date(2026, 7, 1), parameters=P)
    assert kostendelersnorm(huishouden=drie, peildatum=date(2026, 7, 1), parameters=P) == uitkomst
    assert uitkomst.zin == ("De bijstandsnorm voor uw huishouden is € 878,71 per maand. Dit is met vakantietoeslag.")
    assert uitkomst.stap.bron is not None
    assert uitkomst.stap.bron.kort == "art. 22a lid 1 Participatiewet (1 juli 2026)"


@pytest.mark.parametrize(
    ("huishouden", "zin"),
    [
        (Huishouden(VOLWASSEN), "art. 21 onder a"),
        (Huishouden(VOLWASSEN, kostendelers=1), "art. 22a lid 1"),
        (Huishouden(VOLWASSEN, VOLWASSEN, kostendelers=1), "art. 22a lid 2"),
        (Huishouden(VOLWASSEN, VOLWASSEN, partner_zonder_recht=True), "art. 24 onder a"),
        (Huishouden(VOLWASSEN, VOLWASSEN, partner_zonder_recht=True, kostendelers=1), "art. 22a lid 1"),
        (Huishouden(VOLWASSEN, VOLWASSEN, inrichting="aanvrager"), "art. 23 lid 3"),
    ],
)
def test_every_norm_names_its_own_place_in_the_law(huishouden: Huishouden, zin: str) -> None:
    uitkomst = bijstandsnorm(huishouden=huishouden, peildatum=date(2026, 7, 1), parameters=P)
    assert uitkomst.stap.bron is not None
    assert uitkomst.stap.bron.kort == f"{zin} Participatiewet (1 juli 2026)"


@pytest.mark.parametrize(
    ("artikel", "in_2015"),
    [
        ("19a lid 1 onder b", "22a lid 4 onder b"),
        ("19a lid 2", "22a lid 5"),
        ("22a lid 1", "22a lid 1"),
        ("22a lid 2", "22a lid 6"),
        ("22a lid 3 onder b", "20 lid 3"),
        ("22a lid 3 onder a", "22b lid 1 onder a"),
    ],
)
def test_in_2015_the_kostendelers_had_other_numbers(artikel: str, in_2015: str) -> None:
    # Text of January 2015 (arts 20 and 22a) and, for couples with children, art. 22b in that of 1 January 2016.
    assert pw_gedeeld(artikel, date(2015, 12, 31)).artikel == in_2015
    assert pw_gedeeld(artikel, date(2016, 1, 1)).artikel == artikel


@pytest.mark.parametrize(
    ("jaar", "jaren", "maanden"),
    [
        # Art. 7a lid 1 AOW, a to n (text of 1 July 2026); 2026: Staatscourant 2020, 65110.
        (2012, 65, 0), (2013, 65, 1), (2014, 65, 2), (2015, 65, 3), (2016, 65, 6), (2017, 65, 9), (2018, 66, 0),
        (2019, 66, 4), (2020, 66, 4), (2021, 66, 4), (2022, 66, 7), (2023, 66, 10), (2024, 67, 0), (2025, 67, 0),
        (2026, 67, 0),
    ],
)  # fmt: skip
def test_the_aow_age_of_each_year(jaar: int, jaren: int, maanden: int) -> None:
    """Somebody who reaches it in the last month of the year reaches it at the age of that year."""
    verjaardag = date(jaar, 12, 5)
    geboren = date(jaar - jaren, 12 - maanden, 5)
    assert aow_datum(geboren) == verjaardag
    assert heeft_aow_leeftijd(geboren, verjaardag)
    assert not heeft_aow_leeftijd(geboren, verjaardag.replace(day=4))


def test_the_steps_name_the_amounts_they_used() -> None:
    dag = date(2026, 7, 1)
    drie = bijstandsnorm(huishouden=Huishouden(VOLWASSEN, kostendelers=2), peildatum=dag, parameters=P).stap
    assert drie.zoek("leefvorm").toelichting == "Zo is uw huishouden."
    opgenomen = Huishouden(VOLWASSEN, inrichting="aanvrager")
    stap = bijstandsnorm(huishouden=opgenomen, peildatum=dag, parameters=P).stap
    assert stap.zoek("bedrag_inrichting").uit == ("participatiewet.inrichting.alleenstaande",)
    assert stap.zoek("verhoging_inrichting").uit == ("participatiewet.inrichting.verhoging_alleenstaande",)


@pytest.mark.parametrize(
    ("geboren", "dag", "verwacht"),
    [
        (date(1958, 3, 1), date(2025, 2, 28), True), (date(1958, 3, 1), date(2025, 3, 1), False),
        (date(1959, 3, 1), date(2026, 2, 28), True), (date(1959, 3, 1), date(2026, 3, 1), None),
        (date(1959, 3, 1), date(2026, 5, 31), None), (date(1959, 3, 1), date(2026, 6, 1), False),
    ],
)  # fmt: skip
def test_in_the_doubtful_year_the_aow_age_is_unknown_for_three_months(
    geboren: date, dag: date, verwacht: bool | None
) -> None:
    assert is_onder_aow(geboren, dag) is verwacht


def test_after_2026_the_aow_age_is_only_known_for_who_is_certainly_too_young() -> None:
    # Art. 7a lid 2 AOW: the formula can raise the age of 67 years, never lower it.
    geboren = date(1960, 3, 1)
    assert not heeft_aow_leeftijd(geboren, date(2027, 2, 28))
    with pytest.raises(BuitenBereik) as gevangen:
        heeft_aow_leeftijd(geboren, date(2027, 3, 1))
    assert "2027" in str(gevangen.value)
    assert heeft_aow_leeftijd(date(1959, 12, 31), date(2040, 1, 1))


def test_a_household_survives_json() -> None:
    huishouden = Huishouden(
        date(1980, 5, 1), date(1982, 2, 28), kinderen=1, kostendelers=2, jongste_kind=date(2012, 1, 1)
    )
    assert Huishouden.uit_dict(json.loads(json.dumps(huishouden.als_dict()))) == huishouden
    assert Huishouden.uit_dict(Huishouden(date(1980, 5, 1)).als_dict()) == Huishouden(date(1980, 5, 1))


def test_a_household_is_stored_as_before_unless_it_is_special() -> None:
    oud = {
        "geboortedatum": "1980-05-01", "partner_geboortedatum": None, "kinderen": 0, "kostendelers": 0,
        "jongste_kind": None,
    }  # fmt: skip
    assert Huishouden(date(1980, 5, 1)).als_dict() == oud
    assert Huishouden.uit_dict(oud) == Huishouden(date(1980, 5, 1))
    bijzonder = Huishouden(
        JONG, VOLWASSEN, kinderen=1, partner_zonder_recht=True, partner_elders=True, toeslagpartner=False,
        inrichting="partner", zonder_ouders=0, mantelzorg_elders=True,
    )  # fmt: skip
    assert Huishouden.uit_dict(json.loads(json.dumps(bijzonder.als_dict()))) == bijzonder
    assert bijzonder.als_dict()["toeslagpartner"] is False
    assert bijzonder.als_dict()["zonder_ouders"] == 0


@pytest.mark.parametrize(
    ("huishouden", "dag", "status"),
    [
        (ALLEEN, date(2015, 12, 31), ""),  # text of 2015: "de rekennorm"
        (ALLEEN, date(2016, 1, 1), "interpretatie"),
        (Huishouden(VOLWASSEN, VOLWASSEN), date(2015, 12, 31), "interpretatie"),
    ],
)
def test_the_unproven_home_marks_what_is_a_reading(huishouden: Huishouden, dag: date, status: str) -> None:
    uitkomst = norm_onbewezen_woonsituatie(huishouden=huishouden, peildatum=dag, parameters=P)
    assert uitkomst.stap.zoek("per_rechthebbende").status == status
