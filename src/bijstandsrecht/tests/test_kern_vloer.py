"""The floor to the last cent and word: every helper against an independent definition, at its limits."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.kern import (
    GEREGELD,
    GRENS,
    Bron,
    Maand,
    NarekenFout,
    OngeldigeInvoer,
    Spoor,
    Stap,
    Uitkomst,
    als_tekst,
    annuiteit,
    artikelen_van,
    controleer,
    ergens,
    gelijke_vorm,
    hoogste,
    kies,
    laagste,
    op_vorm,
    percentage,
    percentage_omhoog,
    procent,
    regelt,
    reken_na,
    rond_half_omhoog,
)
from bijstandsrecht.kern.afweging import Voorwaarde, alle, antwoord, niet, weeg
from bijstandsrecht.parameters import Waarde

BEDRAG = st.integers(-(10**9), 10**9)


def half_omhoog(waarde: Fraction) -> int:
    return floor(waarde + Fraction(1, 2))


@given(BEDRAG, st.integers(0, 10_000))
def test_a_percentage_is_the_fraction_rounded_half_up(bedrag: int, bp: int) -> None:
    assert percentage(bedrag, bp) == half_omhoog(Fraction(bedrag * bp, 10_000))


@given(BEDRAG, st.integers(0, 10_000))
def test_at_least_a_percentage_is_never_a_hair_less(bedrag: int, bp: int) -> None:
    assert percentage_omhoog(bedrag, bp) == ceil(Fraction(bedrag * bp, 10_000))
    assert percentage_omhoog(np.array([bedrag]), bp).tolist() == [percentage_omhoog(bedrag, bp)]


@pytest.mark.parametrize(
    ("bedrag", "centen"), [(4_999, 0), (5_000, 1), (14_999, 1), (15_000, 2), (-5_000, 0), (-5_001, -1)]
)
def test_half_a_cent_goes_up_and_a_hair_less_does_not(bedrag: int, centen: int) -> None:
    assert percentage(bedrag, 1) == rond_half_omhoog(bedrag, 10_000) == centen


@given(st.integers(1, 10**8), st.integers(0, 2_000), st.integers(1, 120))
def test_an_annuity_is_the_textbook_fraction(hoofdsom: int, rente: int, maanden: int) -> None:
    if rente:
        q = 1 + Fraction(rente, 120_000)
        verwacht = half_omhoog(hoofdsom * (q - 1) * q**maanden / (q**maanden - 1))
    else:
        verwacht = half_omhoog(Fraction(hoofdsom, maanden))
    assert annuiteit(hoofdsom, rente, maanden) == verwacht
    assert annuiteit(np.array([hoofdsom, 2 * hoofdsom]), rente, maanden).tolist()[0] == verwacht


def test_lowest_and_highest_of_arrays() -> None:
    een, twee = np.array([1, 5]), np.array([2, 4])
    assert (laagste(een, twee).tolist(), hoogste(een, twee).tolist()) == ([1, 4], [2, 5])  # type: ignore[union-attr]
    assert (laagste(1, 1), hoogste(1, 1), laagste(1, 2), hoogste(1, 2)) == (1, 1, 1, 2)


@pytest.mark.parametrize("waarde", [GRENS, 0, np.array([0, GRENS]), np.array([], dtype=np.int64)])
def test_what_is_on_the_limit_is_accepted(waarde: Any) -> None:
    controleer("bedrag", waarde)


@pytest.mark.parametrize(
    ("waarde", "minimum", "zin"),
    [
        (-1, 0, "Bedrag is negatief. Gevraagd of ingevuld bij bedrag: -1. Vul een getal in van 0 of hoger."),
        (1, 2, "Bedrag is lager dan 2. Gevraagd of ingevuld bij bedrag: 1. Vul een getal in van 2 of hoger."),
        (np.array([2, GRENS + 1]), 2, f"Bedrag is hoger dan {GRENS}. Gevraagd of ingevuld bij bedrag: {GRENS + 1}."),
        (np.array([3, 1]), 2, "Bedrag is lager dan 2. Gevraagd of ingevuld bij bedrag: 1."),
        (np.array([1.5]), 0, "Bedrag is geen heel getal. Gevraagd of ingevuld bij bedrag: reeks van float64."),
        (np.int64(3), 0, "Bedrag is geen heel getal. Gevraagd of ingevuld bij bedrag: reeks van int64."),
        (1.5, 0, "Bedrag is geen heel getal. Gevraagd of ingevuld bij bedrag: 1.5."),
    ],
)
def test_what_is_over_the_limit_is_refused_with_its_value(waarde: Any, minimum: int, zin: str) -> None:
    with pytest.raises(OngeldigeInvoer) as fout:
        controleer("bedrag", waarde, minimum=minimum)
    assert str(fout.value).startswith(zin)


def test_yes_or_no_for_one_and_for_many() -> None:
    ja = np.array([True, False])
    assert (kies(True, 1, 2), kies(False, 1, 2), kies(ja, 1, 2).tolist()) == (1, 2, [1, 2])  # type: ignore[union-attr]
    assert (ergens(True), ergens(False), ergens(ja), ergens(ja & ~ja)) == (True, False, True, False)
    assert op_vorm(3, (2,)).tolist() == [3, 3]


def test_arrays_must_fit_together() -> None:
    een, twee = np.zeros(2, np.int64), np.zeros(3, np.int64)
    assert gelijke_vorm([("a", 1), ("b", 2)]) is None
    assert gelijke_vorm([("a", 1), ("b", een), ("c", 2), ("d", een)]) == (2,)
    with pytest.raises(OngeldigeInvoer) as fout:
        gelijke_vorm([("a", een), ("b", 1), ("c", twee)], "art. 19 Participatiewet")
    assert str(fout.value).startswith(
        "De reeks c is niet even lang als de reeks a. Gevraagd of ingevuld bij c: (3,) en (2,). Nodig voor art. 19"
    )


@pytest.mark.parametrize(
    ("waarde", "eenheid", "tekst"),
    [
        (True, "", "ja"), (False, "", "nee"), (1, "ja_nee", "ja"), (0, "ja_nee", "nee"), (1, "maanden", "1 maand"),
        (2, "maanden", "2 maanden"), (0, "dagen", "0 dagen"), (1, "iets", "1"), ("x", "ja_nee", "x"),
    ],
)  # fmt: skip
def test_a_value_as_a_reader_expects_it(waarde: object, eenheid: str, tekst: str) -> None:
    assert als_tekst(waarde, eenheid) == tekst


@pytest.mark.parametrize(("bp", "tekst"), [(-1250, "\u221212,5 %"), (0, "0 %"), (1, "0,01 %"), (-1, "\u22120,01 %")])
def test_a_percentage_as_a_reader_expects_it(bp: int, tekst: str) -> None:
    assert procent(bp) == tekst


@pytest.mark.parametrize("jaar", [1900, 2200])
def test_the_first_and_last_year_that_exist(jaar: int) -> None:
    assert Maand(jaar, 1).jaar == jaar
    with pytest.raises(OngeldigeInvoer):
        Maand(1899 if jaar == 1900 else 2201, 1)


def waarde(status: str) -> Waarde:
    return Waarde(
        5,
        "centen",
        Bron("bbz2004", "3", date(2020, 1, 1)),
        status,
        date(2020, 1, 1),
        date(2021, 1, 1),
        "a.b",
        None,
        "gemeten",
    )


def test_a_parameter_says_where_it_comes_from() -> None:
    spoor = Spoor()
    onder = spoor.onder()
    for status in ("gelezen", "afgeleid", "onzeker", "aangevuld"):
        assert onder.parameter(status, "a.b", waarde(status)) == 5
    onder.parameter("met_zin", "a.b", waarde("onzeker"), "Een zin.")
    zien = [(stap.herkomst, stap.toelichting, stap.status, stap.uit) for stap in onder.stappen]
    assert zien == [
        ("parameter", "", "", ("a.b",)),
        ("parameter", "Gemeten.", "afgeleid", ("a.b",)),
        ("parameter", "Gemeten.", "onzeker", ("a.b",)),
        ("aangevuld", "Gemeten.", "aangevuld", ("a.b",)),
        ("parameter", "Een zin.", "onzeker", ("a.b",)),
    ]
    assert spoor.aanvullingen == ["a.b"]  # the notebook of a child writes in the same margin
    assert len(spoor.waarschuwingen) == 3


def test_the_whole_text_of_an_explanation() -> None:
    bron = Bron("bbz2004", "12 lid 1", date(2020, 1, 1))
    blad = Stap("blad", 1, "centen", "invoer")
    kind = Stap(
        "een_stap", 2, "centen", "berekend", bron, "Samen {blad}.", "half omhoog", (blad,), "", (), "interpretatie"
    )
    uitkomst = Uitkomst(
        2, Stap("wortel", 2, "centen", "berekend", None, "Het is {een_stap}.", stappen=(kind,)), ("Let op.",)
    )
    assert uitkomst.uitleg() == (
        "Het is € 0,02.\n"
        "- Een stap: € 0,02. Samen € 0,01. "
        "[berekend, art. 12 lid 1 Bbz 2004 (1 januari 2020), afgerond: half omhoog, interpretatie]\n"
        "  - Blad: € 0,01. [opgegeven]\n"
        "Let op."
    )
    link = "https://wetten.overheid.nl/jci1.3:c:BWBR0015711&artikel=12&z=2020-01-01&g=2020-01-01"
    assert f"Bbz 2004 (1 januari 2020) {link}, afgerond" in uitkomst.uitleg(links=True)
    assert Uitkomst.uit_json(uitkomst.als_json()) == uitkomst


def test_a_step_without_a_number_cannot_be_recomputed() -> None:
    with pytest.raises(NarekenFout, match="De stap zin is geen getal"):
        reken_na(Stap("zin", "tekst", "tekst", "invoer"))


def test_a_record_comes_back_from_json_in_its_own_type() -> None:
    uitkomst = Uitkomst(Bron("aow", "7a", date(2020, 1, 1)), Stap("x", 1, "centen", "invoer"))
    terug = Uitkomst.uit_json(uitkomst.als_json(), lambda **velden: tuple(velden))
    assert terug.waarde == ("wet", "artikel", "versie")


def test_a_function_names_the_articles_it_builds() -> None:
    @regelt("bbz2004", "12", "13")
    @regelt("awb", "4:87 lid 1")
    def proef() -> None:
        """Only to be cited."""

    naam = f"{__name__}:test_a_function_names_the_articles_it_builds.<locals>.proef"
    try:
        assert artikelen_van(proef) == ("art. 12 Bbz 2004", "art. 13 Bbz 2004", "art. 4:87 lid 1 Awb")
        assert naam in GEREGELD["bbz2004", "12"]
    finally:  # the coverage of the law must not see the example
        for namen in GEREGELD.values():
            if naam in namen:
                namen.remove(naam)
        for sleutel in [sleutel for sleutel, namen in GEREGELD.items() if not namen]:
            del GEREGELD[sleutel]


@pytest.mark.parametrize(
    ("delen", "past"),
    [((True, True), "ja"), ((True, None), "onbekend"), ((None, False), "nee"), ((False, True), "nee"), ((), "ja")],
)
def test_conditions_are_weighed(delen: tuple[bool | None, ...], past: str) -> None:
    spoor = Spoor()
    bron = Bron("bbz2004", "2", date(2020, 1, 1))
    eisen = [Voorwaarde(f"e{n}", deel, f"voor{n}", f"tegen{n}", f"vraag{n}", bron) for n, deel in enumerate(delen)]
    weging = weeg(eisen, spoor)
    assert weging.past == past == antwoord(alle(*delen))
    assert weging.voor == tuple(f"voor{n}" for n, deel in enumerate(delen) if deel is True)
    assert weging.tegen == tuple(f"tegen{n}" for n, deel in enumerate(delen) if deel is False)
    assert weging.onbekend == tuple(f"vraag{n}" for n, deel in enumerate(delen) if deel is None)
    assert [stap.waarde for stap in spoor.stappen] == [antwoord(deel) for deel in delen]
    assert [stap.toelichting for stap in spoor.stappen] == [eis.zin for eis in eisen]


def test_the_opposite_of_unknown_is_unknown() -> None:
    assert (niet(True), niet(False), niet(None)) == (False, True, None)
