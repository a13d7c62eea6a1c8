"""Reclaiming, waiving, setting off and withholding: never more than was paid, and parts that add up."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import Maand, OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import (
    Inhouding,
    Ontvangst,
    Rechtmaand,
    Vordering,
    bepaal_terugvordering,
    verdeel_aansprakelijkheid,
    verdeel_inhoudingen,
    verreken_middelen,
    verreken_vorderingen,
)
from bijstandsrecht.participatiewet.terugvordering import Grond

P = laad_parameters()
BEDRAG = st.integers(0, 10**6)
DAG = date(2026, 7, 1)


def test_the_letter_says_must_only_when_nothing_is_left_to_decide() -> None:
    def zin(**feiten: object) -> str:
        maand = Rechtmaand(Maand(2026, 1), 100_00, 0, **feiten)  # type: ignore[arg-type]
        return bepaal_terugvordering(maanden=(maand,), besluitdatum=DAG, parameters=P).zin

    assert zin() == "Het gaat om € 100,00. De gemeente moet nog beslissen wat u daarvan terugbetaalt."
    assert zin(grond="58 lid 1") == "U moet € 100,00 terugbetalen."


@pytest.mark.parametrize(
    ("verleend", "betaald_op", "loonheffing", "zin"),
    [
        (100_00, date(2025, 12, 31), 20_00, "Wij vorderen bruto terug: dit is in een eerder kalenderjaar betaald."),
        (
            100_00, date(2025, 12, 31), None,
            "Dit is in een eerder kalenderjaar betaald. De loonheffing kan er nog bij komen: zij is niet bekend.",
        ),
        (100_00, date(2026, 1, 2), None, "Wij vorderen netto terug: dit is in hetzelfde kalenderjaar betaald."),
        (0, date(2025, 12, 31), None, "Er is niets terug te vorderen."),
    ],
)  # fmt: skip
def test_net_and_gross_are_said_as_they_are(verleend: int, betaald_op: date, loonheffing: int | None, zin: str) -> None:
    maand = Rechtmaand(Maand(2025, 12), verleend, 0, "58 lid 1", betaald_op, loonheffing)
    uitkomst = bepaal_terugvordering(maanden=(maand,), besluitdatum=DAG, parameters=P)
    regels = [kind for stap in uitkomst.stap.stappen for kind in stap.stappen if kind.naam == "loonheffing"]
    assert [regel.toelichting for regel in regels] == [zin]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 40), BEDRAG, BEDRAG, st.sampled_from(get_args(Grond)), st.one_of(st.none(), BEDRAG),
            st.sampled_from((True, False, None)),
        ),
        max_size=6, unique_by=lambda rij: rij[0],
    )
)  # fmt: skip
def test_reclaimed_is_never_more_than_was_paid(rijen: list[tuple[int, int, int, str, int | None, bool | None]]) -> None:
    maanden = tuple(
        Rechtmaand(Maand(2023, 3).plus(n), v, s, g, loonheffing=lh, te_begrijpen=b)  # type: ignore[arg-type]
        for n, v, s, g, lh, b in rijen
    )
    uitkomst = bepaal_terugvordering(maanden=maanden, besluitdatum=DAG, parameters=P)
    uit = uitkomst.waarde
    assert reken_na(uitkomst.stap) == uit.totaal
    for regel, besluit in zip(maanden, uit.maanden, strict=True):
        assert 0 <= besluit.netto <= regel.verleend
        assert besluit.netto + besluit.niet_terug == max(0, regel.verleend - regel.verschuldigd)
        assert besluit.na_te_betalen == max(0, regel.verschuldigd - regel.verleend)
    assert uit.plicht + uit.mag + uit.loonheffing == uit.totaal
    assert uit.plicht + uit.mag == sum(besluit.netto for besluit in uit.maanden)


def test_an_unknown_ground_or_claim_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="58 lid 2 onder a"):
        Rechtmaand(Maand(2026, 1), 1, 0, "58 lid 9")  # type: ignore[arg-type]
    with pytest.raises(OngeldigeInvoer, match="boete, lening"):
        Vordering("huur", 1, 1)  # type: ignore[arg-type]


def test_the_day_of_payment_decides_about_net_or_gross() -> None:
    maand = Rechtmaand(Maand(2025, 12), 500_00, 0, "58 lid 1", betaald_op=date(2026, 1, 5), loonheffing=90_00)
    uit = bepaal_terugvordering(maanden=(maand,), besluitdatum=DAG, parameters=P).waarde
    assert (uit.maanden[0].bruto, uit.totaal) == (False, 500_00)


@given(st.lists(st.tuples(st.dates(date(2025, 6, 1), DAG), BEDRAG), max_size=6), BEDRAG)
def test_means_of_six_months_are_set_off_up_to_the_bijstand(rijen: list[tuple[date, int]], bijstand: int) -> None:
    uitkomst = verreken_middelen(
        ontvangsten=tuple(Ontvangst(*rij) for rij in rijen), verrekendatum=DAG, bijstand=bijstand, parameters=P
    )
    uit = uitkomst.waarde
    assert reken_na(uitkomst.stap) == uit.verrekend <= bijstand
    assert uit.verrekend + uit.over + uit.te_oud == sum(bedrag for _, bedrag in rijen)


@given(
    st.lists(st.tuples(st.sampled_from(("58 lid 1", "58 lid 2", "boete", "lening")), BEDRAG, BEDRAG), max_size=5),
    BEDRAG, BEDRAG, st.booleans(),
)  # fmt: skip
def test_setting_off_keeps_the_floor_and_the_rank(
    rijen: list[tuple[str, int, int]], uitbetaling: int, voet: int, weigert: bool
) -> None:
    vorderingen = tuple(Vordering(*rij) for rij in rijen)  # type: ignore[arg-type]
    uitkomst = verreken_vorderingen(
        uitbetaling=uitbetaling, vorderingen=vorderingen, beslagvrije_voet=voet, peildatum=DAG,
        weigert_inlichtingen=weigert,
    )  # fmt: skip
    uit = uitkomst.waarde
    assert reken_na(uitkomst.stap) == uit.rest
    assert uit.ingehouden + uit.rest == uitbetaling
    assert uit.rest >= (0 if weigert else min(uitbetaling, voet))
    for vordering, bedrag in zip(vorderingen, uit.bedragen, strict=True):
        assert bedrag <= min(vordering.openstaand, vordering.maandbedrag)
    tekort = any(b < min(v.openstaand, v.maandbedrag) for v, b in zip(vorderingen, uit.bedragen, strict=True) if v.moet)
    if tekort:
        assert not any(b for v, b in zip(vorderingen, uit.bedragen, strict=True) if not v.moet)


@given(st.permutations(range(4)), BEDRAG)
def test_the_rank_decides_and_not_the_place(volgorde: list[int], uitbetaling: int) -> None:
    claims = {n: Inhouding("verrekening", 100_00 * (n + 1), rang=n) for n in range(4)}
    recht = verdeel_inhoudingen(uitbetaling, [claims[n] for n in range(4)], 50_00, peildatum=DAG).waarde
    door = verdeel_inhoudingen(uitbetaling, [claims[n] for n in volgorde], 50_00, peildatum=DAG).waarde
    assert dict(zip(volgorde, door.bedragen, strict=True)) == dict(enumerate(recht.bedragen))


@given(st.lists(BEDRAG, min_size=1, max_size=4))
def test_all_debtors_owe_the_same_rest(betaald: list[int]) -> None:
    bedrag = sum(betaald) + 7
    uitkomst = verdeel_aansprakelijkheid(
        bedrag=bedrag, betaald={f"persoon {n}": deel for n, deel in enumerate(betaald)}, peildatum=DAG
    )
    assert reken_na(uitkomst.stap) == uitkomst.waarde.openstaand == 7
    assert set(uitkomst.waarde.per_persoon.values()) == {7}
