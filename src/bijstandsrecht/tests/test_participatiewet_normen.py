"""Which norm applies and how much it is, against the texts and tables that were read."""

from __future__ import annotations

import json
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import OnbekendBedrag, OngeldigeInvoer, RechtFout, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import (
    Huishouden,
    Medebewoner,
    aow_datum,
    bijstandsnorm,
    kostendelersnorm,
    kostendelersnorm_bedrag,
    tel_kostendelers,
)

P = laad_parameters()
JULI_2017 = date(2017, 7, 1)
VOLWASSEN, JONG, OUD = date(1980, 5, 1), date(1998, 1, 1), date(1945, 1, 1)
ALLEEN = Huishouden(VOLWASSEN)


def norm(huishouden: Huishouden, peildatum: date = JULI_2017) -> int:
    uitkomst = bijstandsnorm(huishouden=huishouden, peildatum=peildatum, parameters=P)
    assert reken_na(uitkomst.stap) == uitkomst.waarde
    return uitkomst.waarde


@pytest.mark.parametrize(
    ("huishouden", "verwacht"),
    [
        (Huishouden(JONG), 243_52),  # art. 20 lid 1 a
        (Huishouden(JONG, kinderen=1), 243_52),  # art. 20 lid 2 a
        (Huishouden(JONG, JONG), 487_04),  # art. 20 lid 1 b
        (Huishouden(JONG, VOLWASSEN), 948_18),  # art. 20 lid 1 c
        (Huishouden(VOLWASSEN, JONG), 948_18),
        (Huishouden(JONG, JONG, kinderen=2), 768_90),  # art. 20 lid 2 b
        (Huishouden(VOLWASSEN, JONG, kinderen=2), 1230_04),  # art. 20 lid 2 c
        (Huishouden(VOLWASSEN), 986_52),  # art. 21 a
        (Huishouden(VOLWASSEN, kinderen=3), 986_52),
        (Huishouden(VOLWASSEN, VOLWASSEN), 1409_31),  # art. 21 b
        (Huishouden(OUD), 1108_48),  # art. 22 a
        (Huishouden(OUD, OUD), 1514_74),  # art. 22 b
        (Huishouden(OUD, VOLWASSEN), 1514_74),  # art. 22 c
        (Huishouden(VOLWASSEN, OUD), 1514_74),
        (Huishouden(OUD, JONG), 948_18),  # art. 22 c asks 21 or older, so art. 20
    ],
)
def test_norms_of_july_2017(huishouden: Huishouden, verwacht: int) -> None:
    # Source: consolidated text of 1 July 2017 (BWBR0015703), arts 20-22; also st-ab.nl (Stcrt. 2017, 36285).
    assert norm(huishouden) == verwacht


def tabel(peildatum: date, *bedragen: int) -> list[tuple[date, int, int]]:
    """A row of a printed table: the norm of one person among 2, 3, 4 ... people."""
    return [(peildatum, personen, bedrag) for personen, bedrag in enumerate(bedragen, 2)]


@pytest.mark.parametrize(
    ("peildatum", "personen", "verwacht"),
    [
        # Table of 1.4 of the specification; 2024-07 is the printed table of Velsen (source D).
        *tabel(date(2026, 1, 1), 1001_07, 867_59, 800_85, 760_81, 734_11, 715_05),
        *tabel(date(2026, 7, 1), 1013_90, 878_71, 811_12, 770_56, 743_52, 724_21),
        *tabel(date(2024, 7, 1), 934_61, 809_99, 747_68, 710_30, 685_38),
        (date(2023, 1, 1), 3, 740_17),  # Velsen prints 740,11: a typing error
    ],
)  # fmt: skip
def test_kostendelersnorm_of_one_person(peildatum: date, personen: int, verwacht: int) -> None:
    assert norm(Huishouden(VOLWASSEN, kostendelers=personen - 1), peildatum) == verwacht


def test_married_kostendelers_get_twice_the_norm_of_one() -> None:
    # Art. 22a lid 2; A = 2 partners + 1 medebewoner = 3.
    assert norm(Huishouden(VOLWASSEN, VOLWASSEN, kostendelers=1), date(2026, 7, 1)) == 2 * 878_71


def test_one_young_partner_with_kostendelers() -> None:
    # Art. 22a lid 3 (text of 1 July 2017): 525,38 with a child, 243,52 without, plus the older one (A = 2).
    half = 704_66  # 1.409,31 x 0,5, half up
    assert norm(Huishouden(VOLWASSEN, JONG, kinderen=1, kostendelers=1)) == 525_38 + half
    assert norm(Huishouden(JONG, VOLWASSEN, kostendelers=1)) == 243_52 + half


def test_young_people_have_no_kostendelersnorm() -> None:
    # Art. 22a lid 1 speaks of a belanghebbende of 21 or older.
    assert norm(Huishouden(JONG, kostendelers=3)) == 243_52
    assert norm(Huishouden(JONG, JONG, kostendelers=3)) == 487_04


def test_kostendelers_with_aow_age_use_the_aow_norm() -> None:
    assert norm(Huishouden(OUD, kostendelers=1)) == 757_37  # 1.514,74 x 0,5: art. 22a lid 1, B = art. 22 b


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


def test_somebody_turns_21_and_the_norm_changes_on_that_day() -> None:
    jarig = Huishouden(date(1996, 7, 15))
    assert norm(jarig, date(2017, 7, 14)) == 243_52
    assert norm(jarig, date(2017, 7, 15)) == 986_52


@pytest.mark.parametrize("peildatum", [date(2014, 12, 31), date(2027, 1, 1)])
def test_a_date_outside_the_known_amounts_is_refused(peildatum: date) -> None:
    with pytest.raises(RechtFout) as gevangen:
        norm(Huishouden(VOLWASSEN), peildatum)
    assert isinstance(gevangen.value, OnbekendBedrag)
    assert "art. 21" in str(gevangen.value)
    assert norm(Huishouden(VOLWASSEN), date(2026, 12, 31)) == 1419_46  # valid until the end of the half year


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
    ],
)  # fmt: skip
def test_a_contradictory_household_is_refused(veld: str, maak: object) -> None:
    with pytest.raises(OngeldigeInvoer) as gevangen:
        maak()  # type: ignore[operator]
    assert gevangen.value.veld == veld
    assert "Participatiewet" in str(gevangen.value)
    assert gevangen.value.remedie


def test_who_shares_the_costs_depends_on_the_age_limit_of_that_day() -> None:
    # Art. 19a: 21 in the text of 2020, 27 from the text of 1 January 2023.
    huis = (
        Medebewoner(date(1999, 1, 1)),
        Medebewoner(date(1970, 1, 1)),
        Medebewoner(date(1970, 1, 1), commercieel_contract=True),
        Medebewoner(date(1990, 1, 1), student=True),
    )
    in_2022 = tel_kostendelers(huis, date(2022, 7, 1), P)
    assert (in_2022.waarde, in_2022.waarschuwingen) == (2, ())
    in_2023 = tel_kostendelers(huis, date(2023, 7, 1), P)
    assert (in_2023.waarde, in_2023.waarschuwingen) == (1, ())
    assert in_2023.zin == "In uw woning telt 1 andere persoon mee voor de kosten."
    assert reken_na(in_2022.stap) == 2
    assert "jonger dan 27" in in_2023.stap.zoek("medebewoner_1").toelichting


def test_the_birthday_itself_counts_for_a_kostendeler() -> None:
    dag = date(2022, 7, 1)
    assert tel_kostendelers([Medebewoner(date(2001, 7, 1))], dag, P).waarde == 1
    assert tel_kostendelers([Medebewoner(date(2001, 7, 2))], dag, P).waarde == 0


def test_the_sentence_and_the_sources() -> None:
    uitkomst = bijstandsnorm(huishouden=Huishouden(VOLWASSEN, kostendelers=2), peildatum=date(2026, 7, 1), parameters=P)
    assert uitkomst.zin == ("De bijstandsnorm voor uw huishouden is € 878,71 per maand. Dit is met vakantietoeslag.")
    assert uitkomst.stap.bron is not None
    assert uitkomst.stap.bron.kort == "art. 22a lid 1 Participatiewet (1 juli 2026)"


def test_a_household_survives_json() -> None:
    huishouden = Huishouden(
        date(1980, 5, 1), date(1982, 2, 28), kinderen=1, kostendelers=2, jongste_kind=date(2012, 1, 1)
    )
    assert Huishouden.uit_dict(json.loads(json.dumps(huishouden.als_dict()))) == huishouden
    assert Huishouden.uit_dict(Huishouden(date(1980, 5, 1)).als_dict()) == Huishouden(date(1980, 5, 1))
