"""IOAZ: properties of the uitkering, arrays beside ints, and what YAML cannot say."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.ioaz import (
    IoazInkomen,
    IoazVrijlating,
    Omstandigheden,
    Toegangsfeiten,
    bepaal_grondslag,
    bepaal_ioaz_uitkering,
    bepaal_ioaz_vrijlating,
    toets_toegang,
    toets_uitsluiting,
    uitkering_bedragen,
)
from bijstandsrecht.kern import OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.parameters.toevoegen_controle import VERHOUDINGEN

DAG = date(2026, 7, 1)
INKOMEN = st.integers(0, 400_000)
LID_3 = IoazVrijlating("lid_3", 0)


def _uitkering(inkomen: IoazInkomen, gehuwd: bool, vrijlating: IoazVrijlating | None = None) -> tuple[int, ...]:
    uitkomst = bepaal_ioaz_uitkering(
        gehuwd=gehuwd, inkomen=inkomen, peildatum=DAG, parameters=laad_parameters(), vrijlating=vrijlating
    )
    assert reken_na(uitkomst.stap) == uitkomst.waarde.uitkering
    return tuple(uitkomst.waarde)


@given(INKOMEN, INKOMEN, st.integers(0, 10**8), st.booleans(), st.sampled_from((None, LID_3)))
def test_the_parts_add_up_and_never_exceed_the_grondslag(
    arbeid: int, overig: int, vermogen: int, gehuwd: bool, vrijlating: IoazVrijlating | None
) -> None:
    inkomen = IoazInkomen(arbeid, overig=overig, vermogen=vermogen)
    grondslag, telt, uitkering, vakantie, eigen, echtgenoot = _uitkering(inkomen, gehuwd, vrijlating)
    assert uitkering == max(0, grondslag - telt)
    assert vakantie + eigen + echtgenoot == uitkering <= grondslag
    assert 0 <= eigen - echtgenoot <= 1 if gehuwd else echtgenoot == 0


@given(INKOMEN, INKOMEN, st.sampled_from((None, LID_3)))
def test_more_income_is_never_more_uitkering(laag: int, erbij: int, vrijlating: IoazVrijlating | None) -> None:
    assert (
        _uitkering(IoazInkomen(laag), False, vrijlating)[2]
        >= _uitkering(IoazInkomen(laag + erbij), False, vrijlating)[2]
    )


@given(INKOMEN, st.sampled_from(("lid_3", "lid_11")))
def test_an_exemption_never_exceeds_its_maximum_or_the_income(inkomen: int, grond: str) -> None:
    vrij = bepaal_ioaz_vrijlating(
        inkomen=inkomen, recht=IoazVrijlating(grond, 0), gehuwd=False, peildatum=DAG, parameters=laad_parameters()
    ).waarde
    assert vrij <= laad_parameters().op(f"ioaz.vrijlating.{grond}_max", DAG).waarde
    assert vrij <= inkomen


@given(st.lists(st.tuples(INKOMEN, st.integers(0, 10**9)), min_size=1, max_size=20))
def test_arrays_give_the_same_cents(huishoudens: list[tuple[int, int]]) -> None:
    vast = {"grondslag": 141_946, "vermogen_vrij": 17_586_400, "rendement_bp": 500, "vakantie": (8, 108)}
    inkomen, vermogen = (np.array(rij, np.int64) for rij in zip(*huishoudens, strict=True))
    samen = uitkering_bedragen(inkomen_dat_telt=inkomen, vermogen=vermogen, **vast)
    for nummer, (een, van_een) in enumerate(huishoudens):
        alleen = uitkering_bedragen(inkomen_dat_telt=een, vermogen=van_een, **vast)
        assert tuple(int(reeks[nummer]) for reeks in samen) == tuple(alleen)


@pytest.mark.parametrize("dag", [date(2026, 1, 1), DAG])
def test_the_grondslag_has_the_proportions_of_the_norms(dag: date) -> None:
    boek = laad_parameters()
    regels = [regel for regel in VERHOUDINGEN if regel.sleutel.startswith("ioaz.")]
    assert len(regels) == 3
    for regel in regels:
        assert boek.op(regel.sleutel, dag).waarde == regel.reken(*(boek.op(naam, dag).waarde for naam in regel.uit))


def test_a_household_that_is_not_known_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer) as fout:
        bepaal_grondslag(gehuwd=None, peildatum=DAG, parameters=laad_parameters())
    assert fout.value.veld == "gehuwd"


def test_an_exemption_that_does_not_exist_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="Kies uit: lid_3"):
        bepaal_ioaz_vrijlating(
            inkomen=1, recht=IoazVrijlating("lid_4"), gehuwd=False, peildatum=DAG, parameters=laad_parameters()
        )


@pytest.mark.parametrize("inkomen", [IoazInkomen(-1), IoazInkomen(0, vermogen=1.5)])
def test_negative_or_broken_cents_are_refused(inkomen: IoazInkomen) -> None:
    with pytest.raises(OngeldigeInvoer):
        _uitkering(inkomen, False)


def test_a_loss_is_a_low_income() -> None:
    feiten = Toegangsfeiten(date(1966, 1, 1), DAG, False, inkomen_drie_boekjaren=(-500_000, 0, 4_000_000))
    assert toets_toegang(feiten=feiten, parameters=laad_parameters()).stap.zoek("laag_gemiddeld_inkomen").waarde == "ja"


@given(st.lists(st.sampled_from((True, False, None)), min_size=7, max_size=7))
def test_every_fact_gives_a_reason_or_a_question(feiten: list[bool | None]) -> None:
    uitkomst = toets_uitsluiting(zelf=Omstandigheden(date(1966, 1, 1), *feiten), peildatum=DAG).waarde
    assert len(uitkomst.voor) + len(uitkomst.tegen) + len(uitkomst.onbekend) == 8
    assert uitkomst.recht == ("nee" if uitkomst.tegen else "onbekend" if uitkomst.onbekend else "ja")
    assert len(uitkomst.onbekend) == feiten.count(None)


@pytest.mark.parametrize(("vermogen", "waarschuwt"), [(17_586_400, False), (17_586_401, True)])
def test_the_doubtful_percentage_warns_only_where_it_counts(vermogen: int, waarschuwt: bool) -> None:
    uitkomst = bepaal_ioaz_uitkering(
        gehuwd=False, inkomen=IoazInkomen(0, vermogen=vermogen), peildatum=DAG, parameters=laad_parameters()
    )
    assert any("rendement" in zin for zin in uitkomst.waarschuwingen) == waarschuwt


@pytest.mark.parametrize(("recht", "dag", "zin"), [
    (IoazVrijlating("8a_lid_1_b"), DAG, "Op deze dag geldt art. 8 lid 3 tot en met 14"),
    (IoazVrijlating("lid_11"), date(2027, 1, 1), "Op deze dag geldt art. 8a"),
    (IoazVrijlating("lid_3"), DAG, "Het aantal gebruikte maanden ontbreekt"),
])  # fmt: skip
def test_a_refusal_says_what_holds_or_is_missing(recht: IoazVrijlating, dag: date, zin: str) -> None:
    with pytest.raises(OngeldigeInvoer, match=zin):
        bepaal_ioaz_vrijlating(inkomen=1, recht=recht, gehuwd=False, peildatum=dag, parameters=laad_parameters())


@pytest.mark.parametrize(("overig", "zin"), [
    (100_000, "Uw IOAZ-uitkering is € 419,46 per maand"), (141_946, "U krijgt geen IOAZ-uitkering"),
])  # fmt: skip
def test_the_sentence_says_whether_there_is_an_uitkering(overig: int, zin: str) -> None:
    uitkomst = bepaal_ioaz_uitkering(
        gehuwd=False, inkomen=IoazInkomen(0, overig=overig), peildatum=DAG, parameters=laad_parameters()
    )
    assert uitkomst.zin.startswith(zin)
