"""The versions of the Bbz 2004 and the dated citation of every article."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.bbz import VERSIES, bbz, versie_op, versie_voor
from bijstandsrecht.kern import BuitenBereik, OngeldigeInvoer


@pytest.mark.parametrize("nummer", range(len(VERSIES)))
def test_both_sides_of_every_version(nummer: int) -> None:
    """The list of versions is that of the specification (1.2) and of the consolidated texts."""
    begin = VERSIES[nummer].begin
    assert versie_op(begin) == VERSIES[nummer]
    if nummer:
        assert versie_op(begin - timedelta(days=1)) == VERSIES[nummer - 1]


def test_an_article_is_cited_in_the_version_of_the_day() -> None:
    assert bbz("18", date(2018, 12, 31)).kort == "art. 18 Bbz 2004 (14 november 2018)"
    assert bbz("58", date(2021, 12, 31)).url.endswith("&artikel=58&z=2021-10-01&g=2021-10-01")
    assert bbz("18", date(2030, 1, 1)).versie == date(2026, 1, 1)


def test_before_2015_nothing_is_cited() -> None:
    with pytest.raises(BuitenBereik, match="01-01-2015"):
        bbz("18", date(2014, 12, 31))


def test_an_unknown_event_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="levensonderhoud"):
        versie_voor(gebeurtenis="vakantie", dag=date(2026, 1, 1))


@given(dag=st.dates(date(2015, 1, 1), date(2026, 12, 31)))
def test_without_transitional_rules_the_version_is_never_newer_than_the_event(dag: date) -> None:
    for soort in ("levensonderhoud", "bedrijfskapitaal", "procedure", "bedragen", "financiering"):
        waarde = versie_voor(gebeurtenis=soort, dag=dag).waarde
        assert waarde.versie <= dag or waarde.overgangsrecht == "60a lid 3"
        assert waarde.versie in {versie.begin for versie in VERSIES}
