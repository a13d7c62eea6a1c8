"""The fine and the language requirement: never above the cap, less blame is never a higher fine."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import Maand, OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import bereken_boete, verlaging_taaleis
from bijstandsrecht.participatiewet.boete import Verwijtbaarheid

P = laad_parameters()
VAN_LICHT_NAAR_ZWAAR: tuple[Verwijtbaarheid, ...] = ("verminderd", "normaal", "grove_schuld", "opzet")
BEDRAG = st.integers(1, 10**8)


@given(BEDRAG, st.booleans())
def test_never_above_its_cap_and_heavier_with_more_blame(bedrag: int, recidive: bool) -> None:
    boetes = []
    for mate in VAN_LICHT_NAAR_ZWAAR:
        uitkomst = bereken_boete(
            benadelingsbedrag=bedrag, verwijtbaarheid=mate, overtreding=date(2018, 5, 1), recidive=recidive,
            parameters=P,
        )  # fmt: skip
        assert reken_na(uitkomst.stap) == uitkomst.waarde.bedrag
        assert uitkomst.waarde.bedrag <= (83_000_00 if mate == "opzet" else 8_300_00)
        assert uitkomst.waarde.bedrag <= uitkomst.waarde.grondslag
        boetes.append(uitkomst.waarde.bedrag)
    assert boetes == sorted(boetes)


@given(BEDRAG, BEDRAG)
def test_more_benadeling_is_never_a_lower_fine(eerste: int, tweede: int) -> None:
    laag, hoog = sorted((eerste, tweede))
    boete = [
        bereken_boete(
            benadelingsbedrag=bedrag, verwijtbaarheid="normaal", overtreding=date(2017, 5, 1), parameters=P
        ).waarde.bedrag
        for bedrag in (laag, hoog)
    ]
    assert boete[0] <= boete[1]


def test_an_unknown_blame_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="opzet, grove_schuld"):
        bereken_boete(
            benadelingsbedrag=1, verwijtbaarheid="erg", overtreding=date(2018, 1, 1), parameters=P,  # type: ignore[arg-type]
        )  # fmt: skip


def test_without_benadeling_the_college_may_choose_a_higher_amount_up_to_the_second_category() -> None:
    def boete(evenredig: int) -> int:
        return bereken_boete(
            benadelingsbedrag=0, verwijtbaarheid="normaal", overtreding=date(2018, 1, 1), evenredig=evenredig,
            motivering="Derde keer.", parameters=P,
        ).waarde.bedrag  # fmt: skip

    assert boete(400_00) == 400_00
    assert boete(5_000_00) == 4_150_00


@given(st.integers(0, 10**6), st.integers(0, 30))
def test_the_lowering_grows_and_never_passes_the_norm(norm: int, maanden: int) -> None:
    maand = Maand(2024, 1).plus(maanden)
    uitkomst = verlaging_taaleis(
        kennisgeving=date(2024, 1, 31), maand=maand, norm=norm, onvoldoende_na_toets=True, parameters=P
    )
    assert reken_na(uitkomst.stap) == uitkomst.waarde.bedrag <= norm
    assert uitkomst.waarde.percentage == (2_000 if maanden < 6 else 4_000 if maanden < 12 else 10_000)


@pytest.mark.parametrize(
    ("dag", "sleutel"),
    [
        (date(2018, 5, 1), "participatiewet.boete.categorie_3"),
        (date(2026, 5, 1), "participatiewet.boete.categorie_3_minstens"),
    ],
)
def test_the_highest_fine_names_the_amount_it_rests_on(dag: date, sleutel: str) -> None:
    uitkomst = bereken_boete(benadelingsbedrag=1000_00, verwijtbaarheid="normaal", overtreding=dag, parameters=P)
    assert uitkomst.stap.zoek("hoogste_boete").uit == (sleutel,)
