"""Financing: properties of the arithmetic, arrays beside ints, and what YAML cannot say."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.bbz import (
    Kapitaaljaar,
    KostenTot2019,
    Onderzoek,
    bepaal_financieringswijze,
    bepaal_verantwoording,
    financier_kapitaal,
    kapitaal_bedragen,
    reken_kapitaal_af,
    vergoed_binnenvaart,
    vergoed_onderzoek,
    vergoed_tot_2019,
    vergoeding_bedragen,
    verwacht_resultaat,
)
from bijstandsrecht.kern import OngeldigeInvoer, Uitkomst, percentage, reken_na
from bijstandsrecht.parameters import laad_parameters

STAPPEN = (2_000, 2_000, 1_500, 1_000, 1_000)
CENTEN = st.integers(0, 10**11)


def _percentages(jaar: int) -> tuple[int, ...]:
    parameters = laad_parameters()
    dag = date(jaar, 1, 1)
    return tuple(parameters.op(f"bbz.art49.terug_jaar_{n}", dag).waarde for n in range(1, 6))


@pytest.mark.parametrize("jaar", range(2020, 2027))
def test_the_five_steps_are_the_total_of_the_article(jaar: int) -> None:
    assert _percentages(jaar) == STAPPEN
    assert sum(STAPPEN) == laad_parameters().op("bbz.art49.terug_totaal", date(jaar, 1, 1)).waarde


@given(CENTEN)
def test_five_parts_add_up_to_exactly_three_quarters(lasten: int) -> None:
    bedragen = kapitaal_bedragen(lasten=lasten, vergoeding_bp=10_000, stappen_bp=STAPPEN)
    assert sum(bedragen.terug) == bedragen.teruggevorderd == percentage(lasten, 7_500)
    assert bedragen.teruggevorderd + bedragen.blijft_van_rijk == bedragen.vergoed == lasten
    for deel, stap in zip(bedragen.terug, STAPPEN, strict=True):
        assert abs(10_000 * deel - lasten * stap) <= 10_000


@given(st.lists(CENTEN, min_size=1, max_size=20))
def test_arrays_give_the_same_cents(lasten: list[int]) -> None:
    samen = kapitaal_bedragen(lasten=np.array(lasten, np.int64), vergoeding_bp=10_000, stappen_bp=STAPPEN)
    for nummer, bedrag in enumerate(lasten):
        alleen = kapitaal_bedragen(lasten=bedrag, vergoeding_bp=10_000, stappen_bp=STAPPEN)
        assert [int(deel[nummer]) for deel in samen.terug] == list(alleen.terug)
        assert int(samen.blijft_van_rijk[nummer]) == alleen.blijft_van_rijk


@given(CENTEN, st.integers(2020, 2021))
def test_what_a_year_claims_back_is_claimed_once_in_the_five_years(lasten: int, jaar: int) -> None:
    """The schedule of one year equals what the yearly settlements of the next five years take."""
    parameters = laad_parameters()
    schema = financier_kapitaal(kapitaal=Kapitaaljaar(jaar, lasten), parameters=parameters).waarde
    for deel in schema.terug:
        kapitaal = tuple(
            Kapitaaljaar(j, lasten if j == jaar else 0) for j in range(max(2020, deel.jaar - 5), deel.jaar + 1)
        )
        afrekening = reken_kapitaal_af(
            jaar=deel.jaar, kapitaal=kapitaal, baten_oud=0, baten_nieuw=0, parameters=parameters
        )
        assert afrekening.waarde.terug_nieuw == deel.bedrag
        assert reken_na(afrekening.stap) == -deel.bedrag


@given(CENTEN, CENTEN, CENTEN)
def test_repayments_since_2020_never_change_the_settlement(lasten: int, oud: int, nieuw: int) -> None:
    def saldo(baten_nieuw: int) -> int:
        return reken_kapitaal_af(
            jaar=2020, kapitaal=(Kapitaaljaar(2020, lasten),), baten_oud=oud, baten_nieuw=baten_nieuw,
            parameters=laad_parameters(),
        ).waarde.saldo  # fmt: skip

    assert saldo(nieuw) == saldo(0) == lasten - percentage(oud, 7_500)


@given(CENTEN, st.integers(0, 9_999))
def test_more_repayment_is_never_a_worse_result(lasten: int, deel: int) -> None:
    def resultaat(bp: int) -> int:
        return verwacht_resultaat(
            kapitaal=Kapitaaljaar(2026, lasten), verwachte_aflossing_bp=bp, parameters=laad_parameters()
        ).waarde.resultaat

    assert resultaat(deel) <= resultaat(deel + 1)
    assert abs(resultaat(7_500)) <= 1


@given(*(CENTEN for _ in range(5)), st.sampled_from(("nul", "verrekenen")))
def test_the_state_and_the_municipality_share_all_costs_until_2019(
    lasten: int, baten: int, kapitaal: int, vijf: int, uitkering: int, negatief: str
) -> None:
    uitkomst = vergoed_tot_2019(
        jaar=2015, kosten=KostenTot2019(lasten, baten, kapitaal, (vijf, 0, 0, 0, 0), uitkering),
        negatief=negatief, parameters=laad_parameters(),
    )  # fmt: skip
    waarde = uitkomst.waarde
    assert waarde.vergoeding + waarde.eigen_deel == waarde.ten_laste_gebleven
    assert waarde.aanvullende_uitkering == max(0, waarde.eigen_deel - percentage(uitkering, 11_500))
    if negatief == "nul":
        assert min(waarde) >= 0
    reeks = vergoeding_bedragen(
        lasten=np.array([lasten]), baten=np.array([baten]), kapitaal_lasten=np.array([kapitaal]),
        lasten_vijf_jaar=np.array([vijf]), uitkering=np.array([uitkering]), macronorm_bp=5_490, vergoeding_bp=7_500,
        aanvullend_bp=11_500, negatief=negatief,
    )  # fmt: skip
    assert tuple(int(bedrag[0]) for bedrag in reeks) == tuple(waarde)
    assert reken_na(uitkomst.stap) == waarde.vergoeding


def test_an_unknown_reading_is_refused() -> None:
    kosten = KostenTot2019(0, 0, 0, (0, 0, 0, 0, 0), 0)
    with pytest.raises(OngeldigeInvoer, match="nul of verrekenen"):
        vergoed_tot_2019(jaar=2015, kosten=kosten, negatief="anders", parameters=laad_parameters())


@pytest.mark.parametrize(("veld", "onderzoek"), [
    ("rapport", Onderzoek(1, "lang", "a")),
    ("groep", Onderzoek(1, "nader", "e")),
    ("kosten", Onderzoek(-1, "nader", "a")),
])  # fmt: skip
def test_a_report_without_a_maximum_is_refused(veld: str, onderzoek: Onderzoek) -> None:
    with pytest.raises(OngeldigeInvoer) as fout:
        vergoed_onderzoek(jaar=2015, onderzoek=onderzoek, parameters=laad_parameters())
    assert fout.value.veld == veld


def test_the_fixed_claw_back_is_marked_as_a_reading() -> None:
    """ "De daaropvolgende vijf jaar" could also start after the year of payment."""
    stap = financier_kapitaal(kapitaal=Kapitaaljaar(2021, 100), parameters=laad_parameters()).stap
    assert stap.zoek("terug_2022").status == "interpretatie"
    assert "verschil met het jaar ervoor" in stap.zoek("terug_tot_en_met_2022").afronding


def test_only_the_reading_below_zero_is_marked() -> None:
    kosten = KostenTot2019(0, 1, 0, (0, 0, 0, 0, 0), 0)
    for negatief, status in (("nul", ""), ("verrekenen", "interpretatie")):
        uitkomst = vergoed_tot_2019(jaar=2015, kosten=kosten, negatief=negatief, parameters=laad_parameters())
        assert uitkomst.stap.zoek("kosten_levensonderhoud").status == status
        assert uitkomst.stap.bron is not None
        assert uitkomst.stap.bron.kort == "art. 48 lid 1 Bbz 2004 (1 januari 2015)"


@pytest.mark.parametrize(("lasten", "kapitaal", "waarschuwt"), [(5, 549, False), (4, 549, True), (5, 548, True)])
def test_a_warning_only_when_baten_exceed_lasten(lasten: int, kapitaal: int, waarschuwt: bool) -> None:
    """The normbaten here are exactly 549 cents."""
    kosten = KostenTot2019(lasten, 5, kapitaal, (5_000, 0, 0, 0, 0), 0)
    uitkomst = vergoed_tot_2019(jaar=2015, kosten=kosten, parameters=laad_parameters())
    assert uitkomst.waarde.normbaten == 549
    assert bool(uitkomst.waarschuwingen) == waarschuwt


def _bron(uitkomst: Uitkomst[object], stap: str) -> str:
    plek = uitkomst.stap.zoek(stap).bron
    assert plek is not None
    return plek.kort.split(" Bbz")[0]


def test_every_year_cites_its_own_chapter() -> None:
    boek = laad_parameters()
    oud = vergoed_onderzoek(jaar=2015, onderzoek=Onderzoek(1, "nader", "a"), parameters=boek)
    assert _bron(oud, "vergoeding_onderzoek") == "art. 56 lid 1 onder b"
    assert _bron(oud, "kosten_die_tellen") == "art. 59 onder b"
    assert oud.stap.zoek("kosten_die_tellen").status == "interpretatie"
    nieuw = vergoed_onderzoek(jaar=2020, onderzoek=Onderzoek(1, "nader", "a"), parameters=boek)
    assert _bron(nieuw, "vergoeding_onderzoek") == "art. 52 lid 1 onder b"
    assert (nieuw.waarde, nieuw.stap.waarde) == (0, 0)
    for jaar, aid, fout in ((2019, "art. 48 lid 2", "art. 55 lid 1"), (2020, "art. 52 lid 1 onder a", "art. 53 lid 2")):
        binnenvaart = vergoed_binnenvaart(jaar=jaar, lasten=0, baten=0, oud_geval=True, parameters=boek)
        assert _bron(binnenvaart, "kosten") == aid
        assert _bron(binnenvaart, "fout_of_onzeker") == fout
    for jaar, artikelen in ((2019, ("art. 54 lid 1", "art. 54 lid 2")), (2020, ("art. 50 lid 1", "art. 50 lid 3"))):
        data = bepaal_verantwoording(jaar=jaar, parameters=boek)
        assert (_bron(data, "verantwoording_uiterlijk"), _bron(data, "ambtshalve_vanaf")) == artikelen


@pytest.mark.parametrize(("feiten", "artikel", "waarschuwt"), [
    ({"jaar": 2019, "soort": "onderzoek"}, "art. 56 lid 1 onder b", True),
    ({"jaar": 2019, "soort": "onderzoek", "binnenvaart": True}, "art. 56 lid 2", True),
    ({"jaar": 2019, "soort": "kapitaal"}, "art. 48 lid 1 onder b", False),
    ({"jaar": 2020, "soort": "onderzoek"}, "art. 52 lid 1 onder b", False),
    ({"jaar": 2020, "soort": "onderzoek", "binnenvaart": True, "oud_geval": True}, "art. 52 lid 1 onder b", True),
    ({"jaar": 2020, "soort": "kapitaal", "binnenvaart": True, "oud_geval": True}, "art. 52 lid 1 onder a", False),
    ({"jaar": 2019, "soort": "levensonderhoud", "ontvanger": "voorbereiding"}, "art. 48a", False),
    ({"jaar": 2020, "soort": "levensonderhoud", "ontvanger": "voorbereiding"}, "art. 2 lid 3", False),
    ({"jaar": 2020, "soort": "levensonderhoud"}, "art. 48", False),
])  # fmt: skip
def test_each_pot_cites_its_article(feiten: dict[str, object], artikel: str, waarschuwt: bool) -> None:
    uitkomst = bepaal_financieringswijze(parameters=laad_parameters(), **{"ontvanger": "a", **feiten})
    assert _bron(uitkomst, "financieringswijze") == artikel
    assert bool(uitkomst.waarschuwingen) == waarschuwt


def test_the_last_day_is_in_time() -> None:
    data = bepaal_verantwoording(jaar=2025, ontvangen=date(2026, 7, 15), parameters=laad_parameters())
    assert not any("laatste dag" in zin for zin in data.waarschuwingen)


@pytest.mark.parametrize(("soort", "ontvanger"), [("x", "a"), ("levensonderhoud", "x")])
def test_a_kind_of_cost_or_receiver_that_does_not_exist_is_refused(soort: str, ontvanger: str) -> None:
    with pytest.raises(OngeldigeInvoer, match="bestaat niet"):
        bepaal_financieringswijze(
            jaar=2021, soort=cast("Any", soort), ontvanger=cast("Any", ontvanger), parameters=laad_parameters()
        )
