"""Means, gifts and the bufferbudget: parts that add up, refusals, and every kind that the law names."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import Maand, OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import (
    Aftrek,
    Arbeidsinkomen,
    Gift,
    Huishouden,
    Middel,
    Vrijlatingsrecht,
    beoordeel_giften,
    beoordeel_middelen,
    bepaal_maandinkomen,
    inkomen_partner_elders,
    inkomen_partner_zonder_recht,
    netto_middelen,
    zet_bufferbudget_in,
)
from bijstandsrecht.participatiewet.middelen import verdeel_over_maanden
from bijstandsrecht.participatiewet.middelsoorten import REGELS, Middelsoort

P = laad_parameters()
PAAR = Huishouden(date(1980, 5, 1), date(1981, 5, 1), kinderen=1)
JULI = Maand(2026, 7)
BEDRAG = st.integers(0, 10**7)
SOORTEN = st.sampled_from(sorted(get_args(Middelsoort)))


@st.composite
def middelen(draw: st.DrawFn) -> Middel:
    van = Maand(2026, 1).plus(draw(st.integers(0, 11)))
    return Middel(
        soort=draw(SOORTEN), bedrag=draw(BEDRAG), van=van, tot_en_met=van.plus(draw(st.integers(0, 3))),
        persoon=draw(st.sampled_from(("aanvrager", "partner", "kind"))),
        vakantietoeslag=draw(st.sampled_from((0, 25_00))), oordeel=draw(st.sampled_from((True, False, None))),
        bijstand_voor_kosten=draw(st.booleans()),
    )  # fmt: skip


def test_every_kind_has_a_rule() -> None:
    assert set(REGELS) == set(get_args(Middelsoort))


@given(st.lists(middelen(), max_size=6))
def test_nothing_of_an_item_gets_lost(lijst: list[Middel]) -> None:
    uitkomst = beoordeel_middelen(
        middelen=tuple(lijst), van=Maand(2026, 3), tot_en_met=Maand(2026, 9), huishouden=PAAR, parameters=P
    )
    assert reken_na(uitkomst.stap) == uitkomst.waarde.inkomen
    for middel, besluit in zip(lijst, uitkomst.waarde.besluiten, strict=True):
        delen = (besluit.inkomen, besluit.vermogen, besluit.vrij, besluit.buiten_periode, besluit.te_beoordelen)
        assert min(delen) >= 0
        bij = middel.vakantietoeslag if sum(delen) != middel.bedrag else 0
        assert sum(delen) == middel.bedrag + bij
    per_maand = uitkomst.waarde.per_maand
    assert uitkomst.waarde.inkomen == sum(m.arbeid_aanvrager + m.arbeid_partner + m.overig for m in per_maand)


@given(BEDRAG, st.integers(1, 40))
def test_the_months_add_up_to_the_cent(bedrag: int, aantal: int) -> None:
    delen = verdeel_over_maanden(bedrag, aantal)
    assert len(delen) == aantal
    assert sum(delen) == bedrag
    assert max(delen) - min(delen) < aantal


@given(st.lists(st.tuples(BEDRAG, st.sampled_from(("premie", "vrijwilligersvergoeding"))), max_size=8))
def test_the_yearly_limits_are_never_passed(rijen: list[tuple[int, str]]) -> None:
    lijst = tuple(Middel(soort, bedrag, JULI, oordeel=True) for bedrag, soort in rijen)  # type: ignore[arg-type]
    uit = beoordeel_middelen(middelen=lijst, van=JULI, tot_en_met=JULI, huishouden=PAAR, parameters=P).waarde
    vrij = {soort: sum(b.vrij for m, b in zip(lijst, uit.besluiten, strict=True) if m.soort == soort) for soort in
            ("premie", "vrijwilligersvergoeding")}  # fmt: skip
    assert vrij["premie"] <= 3_398_00
    assert vrij["vrijwilligersvergoeding"] <= 220_00


def test_the_volunteer_limit_of_a_year_stops_before_that_of_the_month() -> None:
    lijst = tuple(Middel("vrijwilligersvergoeding", 220_00, Maand(2026, n)) for n in range(1, 12))
    uit = beoordeel_middelen(
        middelen=lijst, van=Maand(2026, 1), tot_en_met=Maand(2026, 12), huishouden=PAAR, parameters=P
    ).waarde
    assert sum(besluit.vrij for besluit in uit.besluiten) == 2_200_00
    assert uit.inkomen == 220_00


def test_an_item_that_cannot_be_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="keuze bestaat niet"):
        Middel("snoep", 1, JULI)  # type: ignore[arg-type]
    with pytest.raises(OngeldigeInvoer, match="eindigt voor zij begint"):
        Middel("loon", 1, JULI, Maand(2026, 6))
    with pytest.raises(OngeldigeInvoer, match="negatief"):
        Middel("loon", -1, JULI)


@given(
    st.lists(
        st.builds(
            Gift, st.dates(date(2026, 1, 1), date(2026, 12, 31)), BEDRAG,
            st.sampled_from(("gift", "kostenbesparing", "voedselbank")), st.sampled_from((True, False, None)),
        ),
        max_size=6,
    )
)  # fmt: skip
def test_gifts_add_up_and_the_yearly_amount_is_used_once(giften: list[Gift]) -> None:
    uitkomst = beoordeel_giften(jaar=2026, giften=giften, parameters=P)
    uit = uitkomst.waarde
    assert reken_na(uitkomst.stap) == uit.telt_mee
    assert [sum(deel) for deel in uit.delen] == [gift.bedrag for gift in giften]
    assert sum(deel.vrij_jaarbedrag for deel in uit.delen) + uit.ruimte == 1_200_00
    assert uit.vrij + uit.telt_mee + uit.af_te_stemmen + uit.te_beoordelen == sum(gift.bedrag for gift in giften)


def test_an_unknown_kind_of_gift_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="gift, kostenbesparing, voedselbank"):
        Gift(date(2026, 1, 1), 1, "lening")  # type: ignore[arg-type]


@given(BEDRAG, BEDRAG, BEDRAG)
def test_income_of_a_spouse_without_a_right(inkomen: int, inkomen_partner: int, norm: int) -> None:
    gehuwd = 2 * norm
    uitkomst = inkomen_partner_zonder_recht(
        inkomen=inkomen, inkomen_partner=inkomen_partner, norm=norm, norm_gehuwden=gehuwd, peildatum=date(2026, 7, 1)
    )
    telt = uitkomst.waarde
    assert reken_na(uitkomst.stap) == telt
    assert 0 <= telt <= inkomen_partner
    # What is left with the bijstand is never above the norm for a couple because of income that did not count.
    if telt < inkomen_partner:
        assert inkomen + (inkomen_partner - telt) + max(0, norm - inkomen) <= max(gehuwd, inkomen)
    elders = inkomen_partner_elders(inkomen_partner=inkomen_partner, norm=norm, peildatum=date(2026, 7, 1))
    assert elders.waarde == max(0, inkomen_partner - norm)
    assert reken_na(elders.stap) == elders.waarde


@given(BEDRAG, st.integers(0, 10**6))
def test_net_is_gross_less_what_is_due(bruto: int, af: int) -> None:
    aftrek = Aftrek(belasting=min(af, bruto))
    uitkomst = netto_middelen(bruto=bruto, aftrek=aftrek, peildatum=date(2026, 7, 1))
    assert reken_na(uitkomst.stap) == uitkomst.waarde == bruto - aftrek.belasting


@given(st.integers(0, 1_000_00), st.integers(0, 1_000_00), st.integers(0, 1_000_00))
def test_the_bufferbudget_stays_inside_the_year(uitbetalen: int, vereffenen: int, eerder: int) -> None:
    vraag = {
        "maand": Maand(2027, 5), "norm": 1_000_00, "beschikbaar": 900_00, "parameters": P, "uitbetalen": uitbetalen,
        "vereffenen": vereffenen, "te_veel_door_werk": vereffenen, "eerder_dit_jaar": eerder, "instabiel": True,
        "draagt_bij": True,
    }  # fmt: skip
    if uitbetalen + vereffenen + eerder > 1_000_00:
        with pytest.raises(OngeldigeInvoer, match="meer dan er dit kalenderjaar"):
            zet_bufferbudget_in(**vraag)  # type: ignore[arg-type]
        return
    uitkomst = zet_bufferbudget_in(**vraag)  # type: ignore[arg-type]
    assert uitkomst.waarde.ingezet + uitkomst.waarde.over + eerder == 1_000_00
    assert reken_na(uitkomst.stap) == uitkomst.waarde.ingezet


@given(st.integers(0, 4_000_00), st.integers(0, 4_000_00), st.sampled_from(["n", "y", None]), st.integers(0, 10**5))
def test_more_earned_income_never_takes_less_off_the_norm(
    eerste: int, tweede: int, soort: str | None, overig: int
) -> None:
    recht = None if soort is None else Vrijlatingsrecht(soort)  # type: ignore[arg-type]
    telt = []
    for arbeid in sorted((eerste, tweede)):
        uitkomst = bepaal_maandinkomen(
            maand=Maand(2026, 1), huishouden=PAAR, parameters=P, aanvrager=Arbeidsinkomen(arbeid, recht), overig=overig
        )
        assert reken_na(uitkomst.stap) == uitkomst.waarde.in_aanmerking
        assert uitkomst.waarde.in_aanmerking + uitkomst.waarde.vrijgelaten == uitkomst.waarde.inkomen
        telt.append(uitkomst.waarde.in_aanmerking)
    assert telt[0] <= telt[1]
