"""Properties of the monthly settlement that hold for every household, and the pair int / int64 array."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.deeltijd import (
    KostenCategorie,
    Kostenregel,
    Maandbedragen,
    MaandOpgave,
    PtoBeleid,
    verreken_bedragen,
    verreken_maand,
)
from bijstandsrecht.kern import Maand, OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht

P = laad_parameters()
BELEID = PtoBeleid(
    "Beleidsregels (test)", date(2015, 1, 1), verrekening="forfait", forfait_bp=1800, verlies="binnen_jaar"
)
bedrag = st.integers(0, 10**7)
procent = st.integers(0, 10_000)
VELDEN = (
    "norm",
    "omzet",
    "kosten",
    "overig_inkomen",
    "vrijlating_bp",
    "vrijlating_max",
    "forfait_bp",
    "vt_bp",
    "verlies",
)
rij = st.tuples(bedrag, bedrag, bedrag, bedrag, procent, bedrag, procent, procent, bedrag)


@given(rij)
def test_bounds(waarden: tuple[int, ...]) -> None:
    gegeven = dict(zip(VELDEN, waarden, strict=True))
    uit = verreken_bedragen(**gegeven)  # type: ignore[call-overload]
    assert 0 <= uit.bijstand <= uit.norm
    assert uit.uitbetaling + uit.vakantietoeslag == uit.bijstand
    assert 0 <= uit.vrijgelaten <= min(gegeven["vrijlating_max"], uit.inkomen)
    assert uit.inkomen <= max(0, uit.resultaat)
    assert uit.in_aanmerking == uit.inkomen - uit.vrijgelaten + uit.overig_inkomen


@given(rij, st.integers(1, 10**6), st.sampled_from(["omzet", "overig_inkomen"]))
def test_more_income_never_gives_more_bijstand(waarden: tuple[int, ...], erbij: int, veld: str) -> None:
    gegeven = dict(zip(VELDEN, waarden, strict=True))
    meer = gegeven | {veld: gegeven[veld] + erbij}
    assert verreken_bedragen(**meer).bijstand <= verreken_bedragen(**gegeven).bijstand  # type: ignore[call-overload]


@given(st.lists(rij, min_size=1, max_size=25))
def test_array_gives_the_same_cents_as_one_household(rijen: list[tuple[int, ...]]) -> None:
    reeksen = {veld: np.array(kolom, np.int64) for veld, kolom in zip(VELDEN, zip(*rijen, strict=True), strict=True)}
    uit = verreken_bedragen(**reeksen)  # type: ignore[call-overload]
    apart = [verreken_bedragen(**dict(zip(VELDEN, r, strict=True))) for r in rijen]  # type: ignore[call-overload]
    for veld, kolom in zip(Maandbedragen._fields, uit, strict=True):
        assert kolom.dtype == np.int64
        assert kolom.tolist() == [getattr(een, veld) for een in apart], veld


def test_one_number_may_stand_for_all_households() -> None:
    uit = verreken_bedragen(norm=np.array([1000_00, 2000_00]), omzet=100_00, kosten=0, vt_bp=500)
    assert uit.bijstand.tolist() == [900_00, 1900_00]
    assert uit.overig_inkomen.tolist() == [0, 0]
    with pytest.raises(OngeldigeInvoer, match="even lang"):
        verreken_bedragen(norm=np.array([1, 2]), omzet=np.array([1, 2, 3]), kosten=0, vt_bp=500)


@pytest.mark.parametrize("fout", [{"omzet": -1}, {"norm": 1000.0}, {"vt_bp": 10_001}, {"kosten": np.array([0.5])}])
def test_bad_amounts_are_refused(fout: dict[str, object]) -> None:
    goed: dict[str, object] = {"norm": 1000_00, "omzet": 100_00, "kosten": 0, "vt_bp": 500}
    with pytest.raises(OngeldigeInvoer) as gevangen:
        verreken_bedragen(**(goed | fout))  # type: ignore[call-overload]
    assert gevangen.value.veld in fout


huishoudens = st.builds(
    Huishouden,
    st.dates(date(1950, 1, 1), date(1985, 1, 1)),
    st.none() | st.dates(date(1950, 1, 1), date(1998, 1, 1)),
    kinderen=st.integers(0, 3),
    kostendelers=st.integers(0, 4),
)
regels = st.lists(
    st.builds(
        Kostenregel,
        st.sampled_from([categorie.code for categorie in BELEID.kosten]),
        st.integers(0, 500_00),
        zakelijk_bp=procent,
        vooraf_goedgekeurd=st.booleans(),
    ),
    max_size=5,
).map(tuple)


@given(
    huishoudens,
    regels | bedrag,
    bedrag,
    bedrag,
    st.integers(2, 12),
    st.sampled_from(["", "n", "y"]),
    st.booleans(),
)
def test_every_explanation_recomputes_its_outcome(
    huishouden: Huishouden, kosten: tuple[Kostenregel, ...] | int, omzet: int, verlies: int, maand: int,
    soort: str, deel: bool,
) -> None:  # fmt: skip
    def reken(uitleg: bool) -> object:
        return verreken_maand(
            maand=Maand(2018, maand), huishouden=huishouden, parameters=P, beleid=BELEID, uitleg=uitleg,
            opgave=MaandOpgave(omzet, kosten, 10, verlies_meegenomen=verlies), dagen=12 if deel else None,
            vrijlatingsrecht=Vrijlatingsrecht(soort) if soort else None,  # type: ignore[arg-type]
        )  # fmt: skip

    met, zonder = reken(True), reken(False)
    assert reken_na(met.stap) == met.waarde.bijstand  # type: ignore[attr-defined]
    assert met.waarde == zonder.waarde  # type: ignore[attr-defined]
    assert met.waarschuwingen == zonder.waarschuwingen  # type: ignore[attr-defined]
    for stap in met.stap.stappen:  # type: ignore[attr-defined]
        if stap.eenheid == "centen" and stap.naam in Maandbedragen._fields:
            assert stap.waarde == getattr(met.waarde, stap.naam)  # type: ignore[attr-defined]


def test_a_category_may_have_two_caps() -> None:
    beleid = PtoBeleid(
        "Test",
        date(2015, 1, 1),
        (KostenCategorie("huur", "Huur", max_per_maand=100_00, max_per_jaar=150_00),),
    )
    uit = verreken_maand(
        maand=Maand(2018, 3), huishouden=Huishouden(date(1980, 1, 1)), beleid=beleid, parameters=P,
        opgave=MaandOpgave(500_00, (Kostenregel("huur", 80_00),) * 2, 10, kosten_eerder={"huur": 60_00}),
    )  # fmt: skip
    assert uit.waarde.kosten == 90_00  # 80 within 90 left of the year, then 10
