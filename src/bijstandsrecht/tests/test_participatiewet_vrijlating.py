"""Inkomstenvrijlating and vakantietoeslag: amounts, limits, and what the law excludes."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import (
    Huishouden,
    Vrijlatingsrecht,
    splits_vakantietoeslag,
    vrijlating,
    vrijlating_bedrag,
)

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
        (Vrijlatingsrecht("n"), Huishouden(date(1995, 1, 1)), "jonger is dan 27"),
        (Vrijlatingsrecht("n", 6), ALLEEN, "6 maanden"),
        (Vrijlatingsrecht("r", 30), OUDER, "30 maanden"),
        (Vrijlatingsrecht("r"), ALLEEN, "alleenstaande ouder"),
        (
            Vrijlatingsrecht("r"),
            Huishouden(date(1980, 5, 1), date(1980, 5, 1), kinderen=1),
            "alleenstaande ouder",
        ),
        (
            Vrijlatingsrecht("r"),
            Huishouden(date(1980, 5, 1), kinderen=1, jongste_kind=date(2005, 7, 1)),
            "12 jaar",
        ),
    ],
)
def test_what_the_law_excludes_is_refused(recht: Vrijlatingsrecht, huishouden: Huishouden, woord: str) -> None:
    with pytest.raises(OngeldigeInvoer, match=woord) as gevangen:
        vrij(100_00, recht, huishouden)
    assert gevangen.value.artikel.startswith("art. 31 lid")


def test_the_27th_birthday_opens_letter_n() -> None:
    assert vrij(400_00, Vrijlatingsrecht("n"), Huishouden(date(1990, 7, 1))) == 100_00
    with pytest.raises(OngeldigeInvoer, match="lid 5"):
        vrij(400_00, Vrijlatingsrecht("n"), Huishouden(date(1990, 7, 2)))


def test_the_last_month_counts_and_aow_age_has_no_limit() -> None:
    assert vrij(400_00, Vrijlatingsrecht("n", 5)) == 100_00
    assert vrij(400_00, Vrijlatingsrecht("n", 60), Huishouden(date(1945, 1, 1))) == 100_00


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
