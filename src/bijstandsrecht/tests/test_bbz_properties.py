"""What must hold for every settlement, and the same cents for one household and for a million."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijstandsrecht.bbz import Schakelaars, stel_vast_bedragen
from bijstandsrecht.kern import reken_na
from bijstandsrecht.tests.bbz_cases import J, stel

BEDRAG = st.integers(0, 5_000_000)
MAANDEN = st.integers(1, 12)


@given(BEDRAG, st.integers(-2_000_000, 6_000_000), MAANDEN, st.integers(-1_000_000, 40_000_000), BEDRAG)
def test_the_parts_add_up_to_what_was_granted(
    verstrekt: int, winst: int, maanden: int, eigen: int, schuld: int
) -> None:
    uitkomst = stel(
        verstrekt, winst, maanden_bijstand=maanden, eigen_vermogen=eigen,
        totaal_vermogen=max(0, eigen) + schuld,
    )  # fmt: skip
    w = uitkomst.waarde
    assert w.om_niet + w.blijft_lening + w.terug_te_vorderen == w.verstrekt + w.aanvulling
    assert w.teruggevorderd + w.afgezien + w.te_beslissen == w.terug_te_vorderen <= w.verstrekt
    assert min(w.om_niet, w.blijft_lening, w.aanvulling, w.terug_te_vorderen) >= 0
    assert not (w.aanvulling and w.terug_te_vorderen)
    assert w.soort == ("a" if w.som < w.jaarnorm else "b" if w.som == w.jaarnorm else "c")
    assert reken_na(uitkomst.stap) == w.om_niet


@given(BEDRAG, BEDRAG, BEDRAG, MAANDEN, BEDRAG)
def test_more_income_never_gives_more_aid(
    verstrekt: int, inkomen: int, meer: int, maanden: int, hoogstens: int
) -> None:
    minst, meest = (
        stel_vast_bedragen(
            jaarnorm=J, verstrekt=verstrekt, netto_inkomen=bedrag, hoogstens_lening=hoogstens, deel=maanden
        )
        for bedrag in (inkomen, inkomen + meer)
    )
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


@settings(max_examples=40)
@given(st.integers(0, 2**32 - 1))
def test_arrays_give_the_same_cents_as_one_household(zaad: int) -> None:
    kans = np.random.default_rng(zaad)
    invoer: dict[str, Any] = {
        naam: kans.integers(laag, hoog, 50)
        for naam, laag, hoog in (
            ("jaarnorm", 1, 3_000_000),
            ("verstrekt", 0, 3_000_000),
            ("netto_inkomen", 0, 3_000_000),
            ("hoogstens_lening", 0, 2_000_000),
            ("bijzondere_bijstand", 0, 100_000),
            ("deel", 1, 13),
        )
    }
    samen = stel_vast_bedragen(**invoer)
    assert all(getattr(reeks, "dtype", None) == np.int64 for reeks in samen)
    for plek in range(50):
        rij: dict[str, Any] = {naam: int(reeks[plek]) for naam, reeks in invoer.items()}
        een = stel_vast_bedragen(**rij)
        assert een == tuple(int(reeks[plek]) for reeks in samen)  # type: ignore[index]


@given(st.integers(-5_000_000, 0))
def test_any_loss_counts_as_nothing(verlies: int) -> None:
    assert stel(1200000, verlies).waarde == stel(1200000, 0).waarde


@pytest.mark.parametrize("modus", ["excess", "all_or_nothing"])
def test_eigen_vermogen_above_the_limit_never_gives_more_gift(modus: str) -> None:
    lezing = Schakelaars(ev_excess_mode=modus)  # type: ignore[arg-type]
    giften = [
        stel(1200000, 500000, eigen_vermogen=eigen, totaal_vermogen=30_000_000, schakelaars=lezing).waarde.om_niet
        for eigen in range(5_000_000, 30_000_000, 999_983)
    ]
    assert giften == sorted(giften, reverse=True)


def test_one_explained_settlement_is_fast() -> None:
    """Goal 200 microseconds; ten times that here, because a build machine is busy."""
    stel(1200000, 1200000)
    begin = time.perf_counter()
    for _ in range(20):
        stel(1200000, 1200000)
    assert (time.perf_counter() - begin) / 20 < 0.02
