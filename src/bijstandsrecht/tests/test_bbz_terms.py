"""Durations per group and the dates of the desk (D and E cases: constructed from the text)."""

from __future__ import annotations

from datetime import date

import pytest

from bijstandsrecht.bbz import (
    Opschorting,
    beslistermijn,
    bezwaartermijn,
    hoogste_duur,
    jaarstukken_uiterlijk,
    voorbereiding_tot,
)
from bijstandsrecht.bbz.duur import laatste_dag
from bijstandsrecht.termijnen import einde_in_weken, feestdagen, pasen, schuif_op
from bijstandsrecht.kern import Boekjaar, OngeldigeInvoer
from bijstandsrecht.parameters import laad_parameters

P = laad_parameters()
ONTVANGEN = date(2026, 3, 2)


def test_d_2_thirteen_weeks_after_receipt() -> None:
    assert beslistermijn(ONTVANGEN, parameters=P) == date(2026, 6, 1)


def test_d_3_an_extension_of_thirteen_weeks_needs_a_notice_in_time() -> None:
    assert beslistermijn(ONTVANGEN, verlengd=date(2026, 6, 1), parameters=P) == date(2026, 8, 31)
    for te_laat in (date(2026, 6, 2), date(2026, 3, 1)):
        with pytest.raises(OngeldigeInvoer, match="niet binnen de beslistermijn"):
            beslistermijn(ONTVANGEN, verlengd=te_laat, parameters=P)


def test_d_4_an_incomplete_application_suspends_the_term() -> None:
    aanvulling = [Opschorting(date(2026, 3, 16), date(2026, 3, 30))]
    assert beslistermijn(ONTVANGEN, aanvulling, parameters=P) == date(2026, 6, 15)
    assert beslistermijn(ONTVANGEN, aanvulling, date(2026, 6, 15), parameters=P) == date(2026, 9, 14)


def test_a_day_in_two_suspensions_counts_once() -> None:
    dubbel = [
        Opschorting(date(2026, 3, 20), date(2026, 4, 3)),
        Opschorting(date(2026, 3, 16), date(2026, 3, 30)),
        Opschorting(date(2026, 3, 18), date(2026, 3, 19)),
    ]
    assert beslistermijn(ONTVANGEN, dubbel, parameters=P) == date(2026, 6, 19)


def test_wrong_suspensions_are_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="eindigt voordat"):
        Opschorting(date(2026, 3, 16), date(2026, 3, 15))
    with pytest.raises(OngeldigeInvoer, match="voor de aanvraag"):
        beslistermijn(ONTVANGEN, [Opschorting(date(2026, 3, 1), date(2026, 3, 9))], parameters=P)


def test_thirteen_weeks_do_not_move_for_a_holiday_but_six_weeks_do() -> None:
    """Art. 4 onder a Algemene termijnenwet: more than twelve weeks stays. 25 May 2026 is Whit Monday."""
    assert date(2026, 5, 25) in feestdagen(2026)
    assert beslistermijn(date(2026, 2, 23), parameters=P) == date(2026, 5, 25)
    assert bezwaartermijn(date(2026, 4, 13)) == date(2026, 5, 26)
    assert einde_in_weken(date(2026, 3, 2), 12) == date(2026, 5, 26)  # 25 May again


def test_d_9_annual_accounts_within_six_months() -> None:
    assert jaarstukken_uiterlijk(Boekjaar(date(2025, 1, 1)), parameters=P) == date(2026, 6, 30)
    assert jaarstukken_uiterlijk(Boekjaar(date(2025, 9, 1)), parameters=P) == date(2027, 2, 28)


def test_d_11_objection_within_six_weeks() -> None:
    """Arts. 6:7 and 6:8 Awb."""
    assert bezwaartermijn(date(2026, 9, 1)) == date(2026, 10, 13)


@pytest.mark.parametrize(
    ("jaar", "dag"),
    [(2000, date(2000, 4, 23)), (2016, date(2016, 3, 27)), (2017, date(2017, 4, 16)),
     (2019, date(2019, 4, 21)), (2024, date(2024, 3, 31)), (2025, date(2025, 4, 20)),
     (2026, date(2026, 4, 5)), (2038, date(2038, 4, 25))],
)  # fmt: skip
def test_easter(jaar: int, dag: date) -> None:
    """Published calendars."""
    assert pasen(jaar) == dag


def test_holidays_of_2026_as_published() -> None:
    assert sorted(feestdagen(2026)) == [
        date(2026, 1, 1), date(2026, 4, 3), date(2026, 4, 6), date(2026, 4, 27), date(2026, 5, 5),
        date(2026, 5, 14), date(2026, 5, 25), date(2026, 12, 25), date(2026, 12, 26),
    ]  # fmt: skip


def test_kingsday_is_never_on_a_sunday() -> None:
    assert date(2025, 4, 26) in feestdagen(2025)
    assert date(2025, 4, 27) not in feestdagen(2025)
    assert date(2013, 4, 30) in feestdagen(2013)


def test_a_row_of_free_days_moves_to_the_first_working_day() -> None:
    assert schuif_op(date(2026, 4, 3)) == date(2026, 4, 7)  # Good Friday to the Tuesday after Easter
    assert schuif_op(date(2027, 12, 31)) == date(2027, 12, 31)
    assert schuif_op(date(2028, 1, 1)) == date(2028, 1, 3)


def test_e_19_established_business() -> None:
    duur = hoogste_duur(groep="a", begin=date(2026, 3, 1), parameters=P)
    assert duur.laatste_dag == date(2027, 2, 28)
    assert duur.laatste_dag_verlengd == date(2029, 2, 28)
    assert duur.bron.kort == "art. 18 Bbz 2004 (1 januari 2026)"


@pytest.mark.parametrize(
    ("groep", "einde", "verlengd"),
    [
        ("b", date(2029, 2, 28), None),
        ("c", None, None),
        ("d", date(2027, 2, 28), date(2028, 2, 29)),
    ],
)
def test_durations_of_the_other_groups(groep: str, einde: date | None, verlengd: date | None) -> None:
    """Arts. 23, 25 and 27; the announced 18 months of art. 23 are not in force."""
    duur = hoogste_duur(groep=groep, begin=date(2026, 3, 1), parameters=P)
    assert (duur.laatste_dag, duur.laatste_dag_verlengd) == (einde, verlengd)
    assert duur.voorwaarde


def test_the_preparation_period_is_twelve_months() -> None:
    assert voorbereiding_tot(date(2017, 4, 1), P) == date(2018, 3, 31)


@pytest.mark.parametrize(
    ("begin", "maanden", "einde"),
    [
        (date(2026, 3, 15), 12, date(2027, 3, 14)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
    ],
)
def test_the_last_day_of_a_number_of_months(begin: date, maanden: int, einde: date) -> None:
    assert laatste_dag(begin, maanden) == einde


def test_an_unknown_group_is_refused() -> None:
    with pytest.raises(OngeldigeInvoer, match="Kies a"):
        hoogste_duur(groep="e", begin=date(2026, 3, 1), parameters=P)
