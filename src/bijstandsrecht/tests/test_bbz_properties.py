"""What must hold for every settlement, and the same cents for one household and for a million."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijstandsrecht.bbz import (
    Schakelaars,
    Vaststelling,
    Vermogens,
    Vermogensgrenzen,
    aflossing_renteloze_lening,
    stel_vast_bedragen,
    terugbetalen,
    toets_vermogen,
)
from bijstandsrecht.bbz.schakelaars import UITLEG
from bijstandsrecht.kern import Maand, OngeldigeInvoer, Uitkomst, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.situatie.rekenen import bereken, bewaar, herhaal, lees_situatie
from bijstandsrecht.tests.bbz_cases import J, stel

BEDRAG = st.integers(0, 5_000_000)
MAANDEN = st.integers(1, 12)
KLEIN = st.integers(0, 1_400_000)
"""Around the jaarnorm, so that supplements, remaining loans and surpluses all come by."""
EIGEN = st.one_of(
    st.integers(-1_000_000, 40_000_000), st.integers(5_900_000, 7_500_000), st.integers(17_500_000, 26_000_000)
)
PARAMETERS = laad_parameters()
GRENZEN = Vermogensgrenzen.op(date(2026, 12, 31), PARAMETERS)
LEZING = st.builds(
    Schakelaars, **{n: st.sampled_from(UITLEG[n].keuzes) for n in ("ev_excess_mode", "aanvulling_bij_vermogen")}
)


@given(KLEIN, st.integers(-500_000, 3_000_000), MAANDEN, EIGEN, BEDRAG, LEZING)
def test_the_parts_add_up_to_what_was_granted(
    verstrekt: int, winst: int, maanden: int, eigen: int, schuld: int, lezing: Schakelaars
) -> None:
    uitkomst = stel(
        verstrekt, winst, maanden_bijstand=maanden, eigen_vermogen=eigen,
        totaal_vermogen=max(0, eigen) + schuld, schakelaars=lezing,
    )  # fmt: skip
    w = uitkomst.waarde
    assert w.om_niet + w.blijft_lening + w.terug_te_vorderen == w.verstrekt + w.aanvulling
    assert w.teruggevorderd + w.afgezien + w.te_beslissen == w.terug_te_vorderen <= w.verstrekt
    assert min(w.om_niet, w.blijft_lening, w.aanvulling, w.terug_te_vorderen) >= 0
    assert not (w.aanvulling and w.terug_te_vorderen)
    assert w.soort == ("a" if w.som < w.jaarnorm else "b" if w.som == w.jaarnorm else "c")
    assert reken_na(uitkomst.stap) == w.om_niet
    assert Uitkomst.uit_json(json.loads(json.dumps(uitkomst.als_json())), Vaststelling) == uitkomst


@given(BEDRAG, BEDRAG, BEDRAG, MAANDEN, BEDRAG, st.booleans())
def test_more_income_never_gives_more_aid(
    verstrekt: int, inkomen: int, meer: int, maanden: int, hoogstens: int, ook: bool
) -> None:
    minst, meest = (
        stel_vast_bedragen(
            jaarnorm=J, verstrekt=verstrekt, netto_inkomen=bedrag, hoogstens_lening=hoogstens, deel=maanden,
            aanvulling_kan_lening=ook,
        )
        for bedrag in (inkomen, inkomen + meer)
    )  # fmt: skip
    assert meest.om_niet <= minst.om_niet
    assert meest.aanvulling <= minst.aanvulling
    assert meest.terug_te_vorderen >= minst.terug_te_vorderen


@given(BEDRAG, BEDRAG, MAANDEN)
def test_aid_and_income_together_never_exceed_the_jaarnorm_by_a_supplement(
    verstrekt: int, inkomen: int, maanden: int
) -> None:
    b = stel_vast_bedragen(jaarnorm=J, verstrekt=verstrekt, netto_inkomen=inkomen, deel=maanden)
    if b.aanvulling:
        assert verstrekt + b.aanvulling + inkomen <= J
        assert verstrekt + b.aanvulling <= b.jaarnorm_naar_periode


@given(BEDRAG, BEDRAG, EIGEN, BEDRAG, EIGEN)
def test_more_eigen_vermogen_never_gives_more_gift(
    verstrekt: int, inkomen: int, eigen: int, schuld: int, meer: int
) -> None:
    """Within one limit. From just under to exactly on the upper limit the text itself gives more: tested apart."""
    armer, rijker = sorted((eigen, eigen + abs(meer)))
    totaal = max(0, rijker) + schuld
    if GRENZEN.boven in (armer, rijker):
        return
    giften = [
        stel_vast_bedragen(
            jaarnorm=J, verstrekt=verstrekt, netto_inkomen=inkomen, vermogen=Vermogens(vermogen, totaal, GRENZEN)
        ).om_niet
        for vermogen in (armer, rijker)
    ]
    assert giften[1] <= giften[0]


def test_exactly_on_the_upper_limit_the_text_gives_more_than_just_under_it() -> None:
    """Art. 3 lid 1: "meer dan" in letter a and "minder dan" in letter b leave the limit itself unrestricted."""
    giften = [
        stel_vast_bedragen(
            jaarnorm=J, verstrekt=1_200_000, netto_inkomen=0, vermogen=Vermogens(eigen, 30_000_000, GRENZEN)
        ).om_niet
        for eigen in (GRENZEN.boven - 1, GRENZEN.boven, GRENZEN.boven + 1)
    ]
    assert giften == [0, J, 0]


def _reeksen(kans: Any, aantal: int) -> dict[str, Any]:
    return {
        naam: kans.integers(laag, hoog, aantal)
        for naam, laag, hoog in (
            ("jaarnorm", 1, 3_000_000),
            ("verstrekt", 0, 3_000_000),
            ("netto_inkomen", 0, 3_000_000),
            ("bijzondere_bijstand", 0, 100_000),
            ("deel", 1, 13),
        )
    }


def test_many_households_at_once_get_the_cents_of_the_worked_examples() -> None:
    """E-9a, E-9b, E-9d, E-9f and E-9g of the specification, and E-9d when a supplement cannot become a loan."""
    eigen = np.array([5_000_000, 10_000_000, 10_000_000, 25_123_300, 18_000_000])
    totaal = np.array([6_000_000, 40_000_000, 30_000_000, 90_000_000, 20_000_000])
    ouder = np.array([False, False, False, False, True])
    invoer: dict[str, Any] = {
        "jaarnorm": J, "verstrekt": 1_200_000, "netto_inkomen": 400_000,
        "vermogen": Vermogens(eigen, totaal, GRENZEN, ouder), "aflossing_bp": 1000,
    }  # fmt: skip
    b = stel_vast_bedragen(**invoer)
    assert list(b.om_niet) == [1_303_352, 1_303_352, 0, 1_303_352, 889_752]  # type: ignore[arg-type]
    assert list(b.blijft_lening) == [0, 0, 1_303_352, 0, 413_600]  # type: ignore[arg-type]
    assert list(b.aflossing_per_jaar) == [0, 0, 130_336, 0, 41_360]  # type: ignore[arg-type]
    alles = stel_vast_bedragen(**invoer, alles_of_niets=True)
    assert list(alles.blijft_lening) == [0, 0, 1_303_352, 0, 1_303_352]  # type: ignore[arg-type]
    zonder = stel_vast_bedragen(**invoer, aanvulling_kan_lening=False)
    assert list(zonder.om_niet) == [1_303_352, 1_303_352, 103_352, 1_303_352, 889_752]  # type: ignore[arg-type]


@settings(max_examples=40)
@given(st.integers(0, 2**32 - 1), st.booleans(), st.booleans(), st.booleans())
def test_arrays_give_the_same_cents_as_one_household(zaad: int, alles: bool, ook: bool, met_vermogen: bool) -> None:
    kans = np.random.default_rng(zaad)
    invoer = _reeksen(kans, 50)
    eigen = kans.integers(-1_000_000, 30_000_000, 50)
    eigen[:4] = (GRENZEN.onder, GRENZEN.boven, GRENZEN.ouder, GRENZEN.boven + 1)
    totaal = np.maximum(eigen, 0) + kans.integers(0, 40_000_000, 50)
    ouder = kans.random(50) < 0.3
    vast: dict[str, Any] = {"alles_of_niets": alles, "aanvulling_kan_lening": ook, "aflossing_bp": 1000}
    if not met_vermogen:
        invoer["hoogstens_lening"] = kans.integers(0, 2_000_000, 50)
    vermogen = Vermogens(eigen, totaal, GRENZEN, ouder) if met_vermogen else None
    samen = stel_vast_bedragen(**invoer, **vast, vermogen=vermogen)
    assert all(getattr(reeks, "dtype", None) == np.int64 for reeks in samen)
    for plek in range(50):
        rij: dict[str, Any] = {naam: int(reeks[plek]) for naam, reeks in invoer.items()}
        een_vermogen = (
            Vermogens(int(eigen[plek]), int(totaal[plek]), GRENZEN, bool(ouder[plek])) if met_vermogen else None
        )
        een = stel_vast_bedragen(**rij, **vast, vermogen=een_vermogen)
        assert een == tuple(int(reeks[plek]) for reeks in samen)  # type: ignore[index]


@given(KLEIN, KLEIN, MAANDEN, EIGEN, BEDRAG, st.sampled_from("abc"), LEZING)
def test_the_explained_settlement_gives_the_cents_of_the_arithmetic(
    verstrekt: int, winst: int, maanden: int, eigen: int, schuld: int, groep: str, lezing: Schakelaars
) -> None:
    totaal = max(0, eigen) + schuld
    w = stel(
        verstrekt, winst, maanden_bijstand=maanden, eigen_vermogen=eigen, totaal_vermogen=totaal, groep=groep,
        schakelaars=lezing,
    ).waarde  # fmt: skip
    b = stel_vast_bedragen(
        jaarnorm=J, verstrekt=verstrekt, netto_inkomen=w.netto_inkomen, deel=maanden,
        vermogen=Vermogens(eigen, totaal, GRENZEN, groep == "c"),
        alles_of_niets=lezing.ev_excess_mode == "all_or_nothing",
        aanvulling_kan_lening=lezing.aanvulling_bij_vermogen == "lening",
    )  # fmt: skip
    assert (w.aanvulling, w.om_niet, w.blijft_lening, w.terug_te_vorderen) == (
        b.aanvulling, b.om_niet, b.blijft_lening, b.terug_te_vorderen,
    )  # fmt: skip
    boven = toets_vermogen(
        groep=groep, eigen_vermogen=eigen, totaal_vermogen=totaal, dag=date(2026, 12, 31), parameters=PARAMETERS
    ).waarde
    assert (w.blijft_lening > 0) <= (boven > 0)


@settings(max_examples=25)
@given(BEDRAG, BEDRAG, MAANDEN, EIGEN)
def test_a_stored_settlement_can_be_done_again(verstrekt: int, inkomen: int, maanden: int, eigen: int) -> None:
    vraag = {
        "bereken": "bbz.vaststelling",
        "feiten": {
            "boekjaar": "2026-01-01", "jaarnorm": J, "inkomen": {"winst": 0, "netto_overig": inkomen},
            "verstrekt": verstrekt, "maanden_bijstand": maanden, "eigen_vermogen": eigen,
            "totaal_vermogen": max(0, eigen), "groep": "a",
        },
    }  # fmt: skip
    uitkomst = bereken(vraag)
    bewaard = json.loads(json.dumps(bewaar(lees_situatie(vraag), uitkomst)))
    assert herhaal(bewaard) == (uitkomst, True)


@given(st.integers(1, 10_000_000), st.integers(2015, 2026), MAANDEN)
def test_the_loan_of_art_13_is_gone_after_ten_years_and_never_slower_than_a_tenth(
    lening: int, jaar: int, maand: int
) -> None:
    uitkomst = aflossing_renteloze_lening(
        lening=lening, laatste_maand_bijstand=Maand(jaar, maand), parameters=PARAMETERS
    )
    jaren = uitkomst.waarde.jaren
    assert [j.jaar for j in jaren] == list(range(jaar + 1, jaar + 1 + len(jaren)))
    assert len(jaren) <= 10
    assert sum(j.bedrag for j in jaren) == lening
    assert jaren[-1].rest == 0
    assert all(10 * j.bedrag >= lening for j in jaren[:-1])
    reken_na(uitkomst.stap)


@given(st.integers(1, 10_000_000), st.integers(1, 36))
def test_instalments_add_up_to_the_amount(bedrag: int, maanden: int) -> None:
    try:
        uitkomst = terugbetalen(
            bedrag=bedrag, maanden=maanden, besluitdatum=date(2026, 5, 1), eerste_maand=Maand(2026, 6),
            parameters=PARAMETERS,
        )  # fmt: skip
    except OngeldigeInvoer:
        assert bedrag < maanden * maanden  # only when an instalment would be (almost) nothing
        return
    w = uitkomst.waarde
    assert w.bedrag * (w.aantal - 1) + w.laatste == bedrag
    assert reken_na(uitkomst.stap) == w.bedrag


@given(st.integers(-5_000_000, 0))
def test_any_loss_counts_as_nothing(verlies: int) -> None:
    assert stel(1200000, verlies).waarde == stel(1200000, 0).waarde


def _goed() -> dict[str, Any]:
    return {naam: np.array([1, 2, 3]) for naam in ("jaarnorm", "verstrekt", "netto_inkomen")}


@pytest.mark.parametrize(
    ("fout", "veld"),
    [
        ({"verstrekt": np.array([1, -1, 1])}, "verstrekt"),
        ({"jaarnorm": np.array([1.0, 2.0, 3.0])}, "jaarnorm"),
        ({"netto_inkomen": np.array([1, 2])}, "netto_inkomen"),
        ({"hoogstens_lening": np.array([1, 2, 3], dtype=np.int32)}, "hoogstens_lening"),
        ({"bijzondere_bijstand": -1}, "bijzondere_bijstand"),
        ({"deel": 0}, "deel"),
        ({"deel": np.array([12, 13, 1])}, "deel"),
        ({"geheel": 367}, "geheel"),
        ({"vermogen": Vermogens(np.array([1, 2]), np.array([1, 2, 3]), GRENZEN)}, "eigen_vermogen"),
        ({"vermogen": Vermogens(np.array([1, 2, 9]), np.array([1, 2, 3]), GRENZEN)}, "eigen_vermogen"),
        ({"vermogen": Vermogens(2, 1, GRENZEN)}, "eigen_vermogen"),
        ({"vermogen": Vermogens(1, -1, GRENZEN)}, "totaal_vermogen"),
        ({"vermogen": Vermogens(1, 1, GRENZEN, np.array([1, 0, 1]))}, "ouder"),  # type: ignore[arg-type]
        ({"vermogen": Vermogens(1, 1, GRENZEN, np.array([True, False]))}, "ouder"),
        ({"vermogen": Vermogens(1, 1, GRENZEN), "hoogstens_lening": 5}, "hoogstens_lening"),
    ],
)
def test_arrays_that_cannot_be_right_are_refused_by_name(fout: dict[str, Any], veld: str) -> None:
    with pytest.raises(OngeldigeInvoer) as gevangen:
        stel_vast_bedragen(**{**_goed(), **fout})
    assert gevangen.value.veld == veld
    assert gevangen.value.artikel
