"""Inkomstenvrijlating and vakantietoeslag: amounts, limits, and what the law excludes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import BuitenBereik, Maand, OngeldigeInvoer, StilSpoor, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import (
    GEEN_MAXIMUM,
    Huishouden,
    Toepassing,
    Vrijlatingsfeiten,
    Vrijlatingsrecht,
    bepaal_vrijlating,
    kies_vrijlating,
    splits_vakantietoeslag,
    tel_vrijlatingsmaanden,
    vrijlating,
    vrijlating_artikel,
    vrijlating_bedrag,
)
from bijstandsrecht.participatiewet.artikel_31 import oordeel_artikel, vakantietoeslag_artikel

P = laad_parameters()
ALLEEN = Huishouden(date(1980, 5, 1))
OUDER = Huishouden(date(1980, 5, 1), kinderen=1, jongste_kind=date(2010, 1, 1))


def vrij(inkomen: int, recht: Vrijlatingsrecht, huishouden: Huishouden = ALLEEN, dag: date = date(2017, 7, 1)) -> int:
    uitkomst = vrijlating(inkomen=inkomen, recht=recht, huishouden=huishouden, peildatum=dag, parameters=P)
    assert reken_na(uitkomst.stap) == uitkomst.waarde
    return uitkomst.waarde


@pytest.mark.parametrize(
    ("soort", "huishouden", "inkomen", "verwacht"),
    [
        # Maxima printed in the text of 1 July 2017: n 201,00; r 125,67; y 127,46.
        ("n", ALLEEN, 400_00, 100_00),
        ("n", ALLEEN, 900_00, 201_00),
        ("r", OUDER, 800_00, 100_00),
        ("r", OUDER, 2000_00, 125_67),
        ("y", ALLEEN, 500_00, 75_00),
        ("y", ALLEEN, 900_00, 127_46),
        ("y", Huishouden(date(1995, 1, 1)), 500_00, 75_00),  # art. 31 lid 5 does not name y
    ],
)
def test_rates_and_maxima_of_2017(soort: str, huishouden: Huishouden, inkomen: int, verwacht: int) -> None:
    assert vrij(inkomen, Vrijlatingsrecht(soort), huishouden) == verwacht  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("recht", "huishouden", "woord"),
    [
        (Vrijlatingsrecht("r"), ALLEEN, "alleenstaande ouder"),
        (
            Vrijlatingsrecht("r"),
            Huishouden(date(1980, 5, 1), date(1980, 5, 1), kinderen=1),
            "alleenstaande ouder",
        ),
    ],
)
def test_letter_r_is_for_a_single_parent(recht: Vrijlatingsrecht, huishouden: Huishouden, woord: str) -> None:
    with pytest.raises(OngeldigeInvoer, match=woord) as gevangen:
        vrij(100_00, recht, huishouden)
    assert gevangen.value.artikel.startswith("art. 31 lid")


def test_an_unknown_letter_or_negative_income_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="Kies uit: n, r, y"):
        Vrijlatingsrecht("q")  # type: ignore[arg-type]
    with pytest.raises(OngeldigeInvoer, match="negatief"):
        Vrijlatingsrecht("n", -1)
    with pytest.raises(OngeldigeInvoer, match="negatief"):
        vrij(-1, Vrijlatingsrecht("n"))


def test_the_uncertain_maximum_of_july_2026_warns() -> None:
    # The text of 1 July 2026 still prints the amounts of January, though art. 38 lid 4 asks a change.
    uitkomst = vrijlating(
        inkomen=450_00,
        recht=Vrijlatingsrecht("n"),
        huishouden=ALLEEN,
        peildatum=date(2026, 7, 1),
        parameters=P,
    )
    assert "vrijlating maximum (€ 285,00) is niet zeker" in uitkomst.waarschuwingen[0]
    assert uitkomst.zin == "Van uw inkomen van € 450,00 mag u € 112,50 houden."


@given(st.integers(0, 10**8), st.integers(0, 10_000), st.integers(0, 10**6))
def test_never_above_the_maximum_nor_the_income(inkomen: int, bp: int, maximum: int) -> None:
    bedrag = vrijlating_bedrag(inkomen=inkomen, vrijlating_bp=bp, vrijlating_max=maximum)
    assert 0 <= bedrag <= min(maximum, inkomen)


@pytest.mark.parametrize(
    ("norm", "uitbetaling"),
    [
        # Printed pay-out, excl. vakantietoeslag (sources B and C; table 1.3 of the specification).
        (960_83, 912_79), (1372_62, 1303_99), (1403_98, 1333_78), (986_52, 937_19), (1409_31, 1338_84),
        (992_12, 942_51), (1417_32, 1346_45), (1078_70, 1024_77), (1541_00, 1463_95), (1283_83, 1219_64),
    ],
)  # fmt: skip
def test_split_of_printed_norms(norm: int, uitbetaling: int) -> None:
    # R1.5: the reserve is the rest, so 2021-07 gives 53,93 where the table prints 53,94.
    assert splits_vakantietoeslag(norm, 500) == (uitbetaling, norm - uitbetaling)


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10_000)), min_size=1, max_size=20))
def test_split_adds_up_and_array_equals_scalar(rijen: list[tuple[int, int]]) -> None:
    bijstand, bp = (np.array(kolom, dtype=np.int64) for kolom in zip(*rijen, strict=True))
    betaald, vt = splits_vakantietoeslag(bijstand, bp)
    assert np.asarray(betaald + vt).tolist() == bijstand.tolist()
    assert [(int(b), int(v)) for b, v in zip(betaald, vt, strict=True)] == [  # type: ignore[arg-type]
        splits_vakantietoeslag(b, p) for b, p in rijen
    ]


@pytest.mark.parametrize("soort", ["34a1a", "34a1b"])
def test_without_a_maximum_the_amount_stays_exact(soort: str) -> None:
    # Art. 34a lid 1 under a and b name no maximum: the lowest of two must be the 15 percent itself.
    uitkomst = vrijlating(
        inkomen=10**13, recht=Vrijlatingsrecht(soort), huishouden=ALLEEN, peildatum=date(2027, 1, 1), parameters=P  # type: ignore[arg-type]
    )  # fmt: skip
    assert uitkomst.waarde == reken_na(uitkomst.stap) == 15 * 10**11
    assert uitkomst.stap.zoek("vrijlating_maximum").waarde == GEEN_MAXIMUM


def test_the_settlement_gets_percentage_maximum_and_source_without_steps() -> None:
    spoor = StilSpoor()
    dag = date(2027, 1, 1)
    bp, hoogste, bron = bepaal_vrijlating(Vrijlatingsrecht("34a1a"), ALLEEN, dag, P, spoor)
    assert (bp, hoogste, bron.artikel) == (1_500, GEEN_MAXIMUM, "34a lid 1 onder a")
    assert "niet zeker" in spoor.waarschuwingen[0]
    with pytest.raises(OngeldigeInvoer, match="geen partner"):
        bepaal_vrijlating(Vrijlatingsrecht("n"), ALLEEN, date(2026, 1, 1), P, spoor, van_partner=True)


def test_medisch_urenbeperkt_was_letter_z_in_2015() -> None:
    assert vrijlating_artikel("y", date(2015, 12, 31)) == "31 lid 2 onder z"
    assert vrijlating_artikel("y", date(2016, 1, 1)) == "31 lid 2 onder y"
    uitkomst = vrijlating(
        inkomen=500_00, recht=Vrijlatingsrecht("y"), huishouden=ALLEEN, peildatum=date(2015, 7, 1), parameters=P
    )
    assert uitkomst.stap.bron is not None
    assert uitkomst.stap.bron.artikel == "31 lid 2 onder z"


def test_who_is_too_young_is_refused_with_the_lid_of_that_day() -> None:
    for dag, lid in ((date(2016, 12, 31), "art. 31 lid 7"), (date(2017, 1, 1), "art. 31 lid 5")):
        with pytest.raises(OngeldigeInvoer) as fout:
            vrij(100_00, Vrijlatingsrecht("n"), Huishouden(date(1995, 1, 1)), dag)
        assert fout.value.artikel.startswith(lid)


def test_a_right_that_contradicts_itself_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="verlengd"):
        Vrijlatingsrecht("34a1b", verlengd=True)
    with pytest.raises(OngeldigeInvoer, match="gedoogd"):
        Vrijlatingsrecht("n", gedoogd=True)
    assert Vrijlatingsrecht("z").alleen_loondienst
    assert not Vrijlatingsrecht("y").alleen_loondienst


def test_the_aow_age_after_the_known_years_is_not_guessed() -> None:
    ouder = Huishouden(date(1960, 6, 1))
    with pytest.raises(BuitenBereik, match="AOW-leeftijd"):
        vrij(100_00, Vrijlatingsrecht("34a1a"), ouder, date(2027, 7, 1))
    assert vrij(100_00, Vrijlatingsrecht("34a1a"), Huishouden(date(1960, 8, 1)), date(2027, 7, 1)) == 15_00


def keuze(maand: Maand, huishouden: Huishouden, feiten: Vrijlatingsfeiten, *toepassingen: Toepassing) -> str:
    return kies_vrijlating(
        maand=maand, huishouden=huishouden, feiten=feiten, toepassingen=toepassingen, parameters=P
    ).waarde.soort


def test_the_choice_is_what_the_settlement_takes() -> None:
    uit = kies_vrijlating(
        maand=Maand(2026, 1), huishouden=ALLEEN, feiten=Vrijlatingsfeiten(draagt_bij=True), parameters=P,
        toepassingen=(Toepassing("n", Maand(2025, 10), Maand(2025, 12)),),
    ).waarde  # fmt: skip
    assert uit.recht == Vrijlatingsrecht("n", 3)
    niets = kies_vrijlating(maand=Maand(2026, 1), huishouden=ALLEEN, feiten=Vrijlatingsfeiten(), parameters=P).waarde
    assert niets.recht is None


def test_a_letter_waits_for_the_one_before_it() -> None:
    geen_n = Vrijlatingsfeiten(draagt_bij=False, medisch_urenbeperkt=False, loonkostensubsidie=True)
    op = Toepassing("n", Maand(2023, 1), Maand(2023, 6))
    kind = Huishouden(date(1980, 5, 1), kinderen=1, jongste_kind=date(2018, 1, 1))
    groot = Huishouden(date(1980, 5, 1), kinderen=1, jongste_kind=date(2010, 1, 1))
    juli = Maand(2025, 7)
    assert keuze(juli, kind, geen_n) == ""  # letter r waits for letter n
    werkt = Vrijlatingsfeiten(draagt_bij=True, medisch_urenbeperkt=False)
    assert keuze(juli, kind, werkt, op) == "r"
    assert keuze(juli, groot, werkt, op) == ""
    # Letter aa waits for the twelve months of letter z.
    z = Toepassing("z", Maand(2024, 8), Maand(2025, 6))
    assert keuze(juli, ALLEEN, geen_n, op, z) == "z"


@given(st.integers(0, 3_000_00), st.integers(0, 3_000_00), st.sampled_from(["n", "y", "34a1a", "34a1b"]))
def test_more_income_never_leaves_less_and_never_more_than_it_is(eerste: int, tweede: int, soort: str) -> None:
    laag, hoog = sorted((eerste, tweede))
    dag = date(2027, 1, 1) if soort.startswith("34a") else date(2017, 7, 1)
    recht = Vrijlatingsrecht(soort)  # type: ignore[arg-type]
    vrij_laag, vrij_hoog = vrij(laag, recht, dag=dag), vrij(hoog, recht, dag=dag)
    assert 0 <= vrij_laag <= vrij_hoog <= hoog
    # What counts grows with the income, so the aid never does.
    assert laag - vrij_laag <= hoog - vrij_hoog


@given(
    st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10_000), st.integers(0, GEEN_MAXIMUM)), min_size=1)
)  # fmt: skip
def test_an_array_of_people_keeps_the_same_cents(rijen: list[tuple[int, int, int]]) -> None:
    inkomen, bp, maximum = (np.array(kolom, dtype=np.int64) for kolom in zip(*rijen, strict=True))
    samen = vrijlating_bedrag(inkomen=inkomen, vrijlating_bp=bp, vrijlating_max=maximum)
    een_voor_een = [vrijlating_bedrag(inkomen=i, vrijlating_bp=b, vrijlating_max=m) for i, b, m in rijen]
    assert np.asarray(samen).tolist() == een_voor_een


@pytest.mark.parametrize(
    ("waar", "dag", "artikel"),
    [
        (vakantietoeslag_artikel, date(2016, 12, 31), "31 lid 6"),
        (vakantietoeslag_artikel, date(2017, 1, 1), "31 lid 4"),
        (oordeel_artikel, date(2025, 12, 31), "31 lid 2 onder m"),
        (oordeel_artikel, date(2026, 1, 1), "31 lid 2 onder s"),
    ],
)
def test_a_renumbered_article_is_cited_as_it_stood(waar: Callable[[date], str], dag: date, artikel: str) -> None:
    assert waar(dag) == artikel


@pytest.mark.parametrize(
    ("soort", "geboren", "zin"),
    [
        ("34a1c", date(1980, 5, 1), "Deze persoon heeft de AOW-leeftijd nog niet bereikt."),
        ("34a1a", date(1950, 1, 1), "Deze persoon heeft de AOW-leeftijd al bereikt."),
    ],
)
def test_a_refusal_says_which_side_of_the_aow_age_somebody_is_on(soort: Any, geboren: date, zin: str) -> None:
    with pytest.raises(OngeldigeInvoer, match=zin):
        vrijlating(
            inkomen=1, recht=Vrijlatingsrecht(soort), huishouden=Huishouden(geboren), peildatum=date(2027, 6, 1),
            parameters=P,
        )  # fmt: skip


def test_a_continuous_period_of_letter_n_is_not_reported_as_an_old_count() -> None:
    uitkomst = tel_vrijlatingsmaanden(
        soort="n", toepassingen=[Toepassing("n", Maand(2015, 2), Maand(2015, 3))], maand=Maand(2015, 4), parameters=P
    )
    assert uitkomst.waarde.gebruikt == 2
    assert uitkomst.waarschuwingen == ()
