"""The penalty for being late: from when, how much per day, at most, and who fixes it (arts. 4:17 and 4:18 Awb).

Received 2 March 2026, so in time until 1 June 2026. Notice on Tuesday 2 June: two weeks end on 16 June, first day
17 June. Per day 14 times EUR 23, 14 times EUR 35, 14 times EUR 45: EUR 1,442 on 28 July, the forty-second day.
"""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from doorstart.kern.fouten import OngeldigeStap
from doorstart.kern.models import Gebeurtenis
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces import dwangsom, toezicht
from doorstart.werkproces.models import Procedure, Taak
from doorstart.werkproces.procedures import PROCEDURES
from doorstart.werkproces.services import verplaats
from doorstart.werkproces.tests.hulp import DAG, begin, zet_datum

MELDING = date(2026, 6, 2)


@pytest.fixture
def laat(organisatie: Any, gebruikers: dict[str, Any], maak_dossier: Any) -> Procedure:
    """An extension that is a day late."""
    zet_datum(organisatie, DAG)
    rij = begin(PROCEDURES["bbz_verlenging"], maak_dossier(status="lopend", melding_op=DAG), gebruikers)
    zet_datum(organisatie, MELDING)
    return rij


def meld(rij: Procedure, gebruikers: dict[str, Any], dag: date = MELDING) -> Procedure:
    """Record the notice of default."""
    return dwangsom.leg_ingebrekestelling_vast(procedure=rij, ontvangen_op=dag, gebruiker=gebruikers["adviseur"])


@pytest.mark.parametrize(
    ("dag", "dagen", "bedrag", "per_dag"),
    [
        (date(2026, 6, 16), 0, 0, 0),
        (date(2026, 6, 17), 1, 23_00, 23_00),
        (date(2026, 6, 30), 14, 322_00, 23_00),
        (date(2026, 7, 1), 15, 357_00, 35_00),
        (date(2026, 7, 15), 29, 857_00, 45_00),
        (date(2026, 7, 28), 42, 1442_00, 45_00),
        (date(2026, 9, 1), 42, 1442_00, 0),
    ],
)
def test_amount_on_a_day(
    laat: Procedure, gebruikers: dict[str, Any], dag: date, dagen: int, bedrag: int, per_dag: int
) -> None:
    nu = dwangsom.stand(meld(laat, gebruikers), dag)
    assert nu is not None
    assert (nu.eerste_dag, nu.hoogstens) == (date(2026, 6, 17), 1442_00)
    assert (nu.dagen, nu.bedrag, nu.per_dag) == (dagen, bedrag, per_dag)
    assert nu.loopt is (0 < dagen < 42)


def test_notice_is_a_task_with_the_last_day_without_penalty_and_an_event(
    laat: Procedure, gebruikers: dict[str, Any]
) -> None:
    meld(laat, gebruikers)
    taak = Taak.objects.get(soort="ingebrekestelling")
    assert (taak.uiterlijk, taak.recht) == (date(2026, 6, 16), "besluit.voorstellen")
    assert "17 juni 2026" in taak.waarom
    assert Gebeurtenis.objects.get(soort="ingebrekestelling").gegevens["eerste_dag"] == "2026-06-17"


@pytest.mark.parametrize(
    ("dag", "zin"), [(date(2026, 6, 1), "tot en met 1 juni 2026"), (date(2026, 6, 3), "nog niet geweest")]
)
def test_notice_before_the_term_was_over_or_tomorrow_does_not_count(
    laat: Procedure, gebruikers: dict[str, Any], dag: date, zin: str
) -> None:
    with pytest.raises(ValidationError, match=zin):
        meld(laat, gebruikers, dag)
    laat.refresh_from_db()
    assert laat.ingebrekestelling_op is None


def test_second_notice_is_refused(laat: Procedure, gebruikers: dict[str, Any]) -> None:
    meld(laat, gebruikers)
    with pytest.raises(OngeldigeStap, match="al een ingebrekestelling van 2 juni 2026"):
        meld(laat, gebruikers)


def test_no_penalty_where_nobody_asked_and_none_while_the_clock_stands_still_or_when_it_is_over(
    laat: Procedure, gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    ambtshalve = begin(PROCEDURES["terugvordering"], maak_dossier(), gebruikers)
    with pytest.raises(OngeldigeStap, match="niemand heeft om dit besluit gevraagd"):
        meld(ambtshalve, gebruikers)
    Procedure.objects.filter(pk=laat.pk).update(opgeschort_sinds=DAG)
    with pytest.raises(OngeldigeStap, match="staat stil sinds 2 maart 2026"):
        meld(laat, gebruikers)
    Procedure.objects.filter(pk=laat.pk).update(opgeschort_sinds=None, afgerond_op=DAG)
    with pytest.raises(OngeldigeStap, match="al afgerond"):
        meld(laat, gebruikers)


@pytest.mark.parametrize("rol", ["toetser", "financien", "manager", "coach", "beheerder", "inwoner"])
def test_only_the_adviser_records_it(laat: Procedure, gebruikers: dict[str, Any], rol: str) -> None:
    with pytest.raises(PermissionDenied):
        dwangsom.leg_ingebrekestelling_vast(procedure=laat, ontvangen_op=MELDING, gebruiker=gebruikers[rol])


def trek_in(rij: Procedure, gebruikers: dict[str, Any]) -> Procedure:
    """End the procedure."""
    return verplaats(
        procedure=rij, actie="trek_in", gebruiker=gebruikers["adviseur"], gegevens={"reden": "Niet meer nodig."}
    )


def test_decision_in_the_two_weeks_ends_it_without_penalty(
    laat: Procedure, gebruikers: dict[str, Any], organisatie: Any
) -> None:
    meld(laat, gebruikers)
    zet_datum(organisatie, date(2026, 6, 16))
    rij = trek_in(laat, gebruikers)
    assert not Taak.objects.filter(afgerond_op=None, soort__in=("ingebrekestelling", "dwangsom")).exists()
    with pytest.raises(OngeldigeStap, match="geen dwangsom"):
        dwangsom.feiten(rij, "", "")


def test_decision_after_that_leaves_a_task_to_fix_it_within_two_weeks(
    laat: Procedure, gebruikers: dict[str, Any], organisatie: Any
) -> None:
    meld(laat, gebruikers)
    zet_datum(organisatie, date(2026, 7, 1))
    laat.refresh_from_db()
    with pytest.raises(OngeldigeStap, match="geen dwangsom"):
        dwangsom.feiten(laat, "", "")
    rij = trek_in(laat, gebruikers)
    # The day of the decision does not count: 14 days until and with 30 June. Two weeks later is 14 July.
    taak = Taak.objects.get(afgerond_op=None, soort="dwangsom")
    assert (taak.uiterlijk, "322,00" in taak.waarom) == (date(2026, 7, 14), True)
    assert dwangsom.opnieuw(dwangsom.feiten(rij, "", ""), parameters()).waarde.bedrag == 322_00


def test_daily_look_asks_to_fix_it_once_after_the_forty_second_day(
    laat: Procedure, gebruikers: dict[str, Any], organisatie: Any
) -> None:
    meld(laat, gebruikers)
    for dag, aantal in ((date(2026, 7, 27), 0), (date(2026, 7, 28), 1), (date(2026, 7, 29), 0)):
        zet_datum(organisatie, dag)
        assert toezicht.vraag_dwangsommen(dag) == aantal
    taak = Taak.objects.get(afgerond_op=None, soort="dwangsom")
    assert (taak.uiterlijk, "1.442,00" in taak.waarom) == (date(2026, 8, 11), True)
