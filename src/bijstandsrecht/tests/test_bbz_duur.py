"""Durations per group: the plain form the product uses, and what must hold for every start."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.bbz import Verlengingsfeiten, beoordeel_verlenging, bepaal_duur, bepaal_voorbereiding, hoogste_duur
from bijstandsrecht.kern import BuitenBereik, OngeldigeInvoer
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet.aow_leeftijd import aow_datum

P = laad_parameters()
DAGEN = st.dates(date(2015, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("groep", "einde", "verlengd"),
    [
        ("a", date(2027, 2, 28), date(2029, 2, 28)),
        ("b", date(2029, 2, 28), None),
        ("c", None, None),
        ("d", date(2027, 2, 28), date(2028, 2, 29)),
    ],
)
def test_durations_of_the_groups(groep: str, einde: date | None, verlengd: date | None) -> None:
    """Arts. 18, 23, 25 and 27; the announced 18 months of art. 23 are not in force."""
    duur = hoogste_duur(groep=groep, begin=date(2026, 3, 1), parameters=P)
    assert (duur.laatste_dag, duur.laatste_dag_verlengd) == (einde, verlengd)
    assert duur.voorwaarde
    assert duur.bron.versie == date(2026, 1, 1)


def test_the_shorter_term_of_art_23_is_announced_and_not_applied() -> None:
    """S-2b: Stb. 2025, 220 has no known starting date."""
    (aangekondigd,) = [regel for regel in P.aangekondigd() if regel.sleutel == "bbz.art23.duur"]
    assert aangekondigd.waarde == 18
    assert P.op("bbz.art23.duur", date(2026, 12, 31)).waarde == 36


def test_the_preparation_period_is_twelve_months() -> None:
    assert bepaal_voorbereiding(begin=date(2017, 4, 1), parameters=P).waarde.laatste_dag == date(2018, 3, 31)


def test_an_unknown_group_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="Kies a"):
        hoogste_duur(groep="f", begin=date(2026, 3, 1), parameters=P)
    with pytest.raises(BuitenBereik, match="01-01-2020"):
        hoogste_duur(groep="e", begin=date(2019, 3, 1), parameters=P)


@given(groep=st.sampled_from("abcd"), begin=DAGEN, geboren=st.dates(date(1945, 1, 1), date(2000, 1, 1)))
def test_aid_never_lasts_beyond_its_term_or_the_aow_age(groep: str, begin: date, geboren: date) -> None:
    kaal = hoogste_duur(groep=groep, begin=begin, parameters=P)
    aow = aow_datum(geboren)
    if aow is not None and begin >= aow:
        with pytest.raises(OngeldigeInvoer, match="AOW-leeftijd"):
            bepaal_duur(groep=groep, begin=begin, geboortedatum=geboren, parameters=P)
        return
    duur = bepaal_duur(groep=groep, begin=begin, geboortedatum=geboren, parameters=P).waarde
    for dag in (duur.laatste_dag, duur.laatste_dag_verlengd):
        assert dag is None or duur.laatste_dag_aow is None or dag <= duur.laatste_dag_aow
    assert kaal.laatste_dag is None or (duur.laatste_dag is not None and duur.laatste_dag <= kaal.laatste_dag)


FEIT = st.sampled_from([True, False, None])


@given(
    groep=st.sampled_from("abd"), begin=DAGEN, extra=st.integers(0, 4000),
    feiten=st.builds(
        Verlengingsfeiten, externe_oorzaak=FEIT, tijdelijk=FEIT, medisch_of_sociaal=FEIT, levensvatbaar=FEIT,
        op_verzoek=FEIT, meer_tijd_nodig=FEIT,
    ),
)  # fmt: skip
def test_an_extension_never_goes_beyond_its_maximum(
    groep: str, begin: date, extra: int, feiten: Verlengingsfeiten
) -> None:
    eerste = hoogste_duur(groep=groep, begin=begin, parameters=P)
    assert eerste.laatste_dag is not None
    tot = date.fromordinal(eerste.laatste_dag.toordinal() + 1 + extra)
    waarde = beoordeel_verlenging(
        groep=groep, begin=begin, gevraagd_tot=tot, feiten=feiten, geboortedatum=date(1990, 1, 1), parameters=P
    ).waarde
    assert (waarde.mag == "ja") is (waarde.laatste_dag is not None)
    assert (waarde.mag == "ja") is (not waarde.tegen and not waarde.onbekend)
    if waarde.laatste_dag is not None:
        assert eerste.laatste_dag < waarde.laatste_dag <= min(tot, eerste.laatste_dag_verlengd or tot)
