"""The decision term of art. 35 Bbz as a plain date, and what must hold for every application."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.bbz import (
    Verlengingsbericht,
    bepaal_beslistermijn,
    bepaal_jaarstukken,
    bepaal_verplichtingen,
    beslistermijn,
    jaarstukken_uiterlijk,
)
from bijstandsrecht.kern import Boekjaar, OngeldigeInvoer
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.termijnen import Opschorting

P = laad_parameters()
ONTVANGEN = date(2026, 3, 2)
DAGEN = st.dates(date(2015, 1, 1), date(2026, 12, 31))


def test_the_plain_date_is_the_explained_one() -> None:
    stil = [Opschorting(date(2026, 3, 16), date(2026, 3, 30))]
    uitkomst = bepaal_beslistermijn(ontvangen=ONTVANGEN, opschortingen=stil, parameters=P).waarde
    assert beslistermijn(ONTVANGEN, stil, parameters=P) == uitkomst.laatste_dag == date(2026, 6, 15)
    assert beslistermijn(ONTVANGEN, stil, date(2026, 6, 15), parameters=P) == uitkomst.hoogstens == date(2026, 9, 14)


def test_d_3_the_notice_must_come_in_time() -> None:
    """CONSTRUCTED, specification D-3."""
    assert beslistermijn(ONTVANGEN, verlengd=date(2026, 6, 1), parameters=P) == date(2026, 8, 31)
    for te_laat in (date(2026, 6, 2), date(2026, 3, 1)):
        with pytest.raises(OngeldigeInvoer, match="niet binnen de beslistermijn"):
            beslistermijn(ONTVANGEN, verlengd=te_laat, parameters=P)


def test_the_accounts_have_one_last_day() -> None:
    boekjaar = Boekjaar(date(2025, 9, 1))
    uitkomst = bepaal_jaarstukken(boekjaar=boekjaar, levensonderhoud_verleend=True, parameters=P)
    assert uitkomst.waarde.laatste_dag == jaarstukken_uiterlijk(boekjaar, parameters=P) == date(2027, 2, 28)


def test_duties_of_an_unknown_kind_of_aid_are_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="borgtocht"):
        bepaal_verplichtingen(soort="vakantie", dag=ONTVANGEN)  # type: ignore[arg-type]


@given(ontvangen=DAGEN, na=st.integers(0, 90), lang=st.integers(0, 60))
def test_a_suspended_term_never_ends_before_an_unsuspended_one(ontvangen: date, na: int, lang: int) -> None:
    van = ontvangen + timedelta(days=na)
    kaal = bepaal_beslistermijn(ontvangen=ontvangen, parameters=P).waarde
    stil = [Opschorting(van, van + timedelta(days=lang))]
    met = bepaal_beslistermijn(ontvangen=ontvangen, opschortingen=stil, parameters=P).waarde
    assert met.laatste_dag == kaal.laatste_dag + timedelta(days=lang)
    assert kaal.laatste_dag == ontvangen + timedelta(weeks=13)


@given(ontvangen=DAGEN, bericht=st.integers(0, 91), extra=st.integers(1, 91))
def test_an_extension_lies_between_the_term_and_twenty_six_weeks(ontvangen: date, bericht: int, extra: int) -> None:
    einde = ontvangen + timedelta(weeks=13)
    brief = Verlengingsbericht(ontvangen + timedelta(days=bericht), einde + timedelta(days=extra))
    waarde = bepaal_beslistermijn(ontvangen=ontvangen, verlenging=brief, parameters=P).waarde
    assert einde < waarde.laatste_dag <= waarde.hoogstens == ontvangen + timedelta(weeks=26)
