"""The transition tables at work: who may, from where, and what happens to the legal deadline (D-2 to D-4)."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from doorstart.besluiten.models import Brief
from doorstart.kern.fouten import OngeldigeStap
from doorstart.kern.models import Gebeurtenis
from doorstart.werkproces.models import Procedure, Taak
from doorstart.werkproces.services import start_procedure, verplaats, voer_uit


def op(organisatie: Any, dag: date) -> None:
    """Set the working date."""
    organisatie.werkdatum = dag
    organisatie.save()


@pytest.fixture
def bbz(organisatie: Any, gebruikers: dict[str, Any], maak_dossier: Any) -> Procedure:
    """A Bbz application of Monday 2 March 2026, past the intake."""
    op(organisatie, date(2026, 3, 2))
    dossier = maak_dossier(groep="starter", status="melding", melding_op=date(2026, 3, 2))
    procedure = start_procedure(
        dossier=dossier, soort="bbz_starter", ontvangen_op=date(2026, 3, 2), gebruiker=gebruikers["adviseur"]
    )
    return verplaats(procedure=procedure, actie="leg_intake_vast", gebruiker=gebruikers["adviseur"])


def vraag(procedure: Procedure, gebruiker: Any, tot: date) -> Procedure:
    """Ask for missing data."""
    return voer_uit(
        procedure=procedure,
        actie="vraag_gegevens",
        gebruiker=gebruiker,
        gegevens={"ontbrekend": "bankafschriften\nondernemingsplan", "hersteltermijn_tot": tot},
    )


def test_d2_bbz_decision_within_thirteen_weeks_after_receipt(bbz: Procedure) -> None:
    assert bbz.beslis_uiterlijk == date(2026, 6, 1)
    assert Taak.objects.get(afgerond_op=None).uiterlijk == date(2026, 6, 1)
    assert bbz.dossier.status == "aanvraag"


def test_d3_extension_of_at_most_thirteen_weeks_with_a_notice_that_names_the_date(
    bbz: Procedure, gebruikers: dict[str, Any]
) -> None:
    te_laat = {"nieuwe_einddatum": date(2026, 9, 1), "reden": "Het onderzoek loopt nog."}
    with pytest.raises(ValidationError, match="uiterlijk 31 augustus 2026"):
        voer_uit(procedure=bbz, actie="verleng", gebruiker=gebruikers["adviseur"], gegevens=te_laat)
    assert not Brief.objects.exclude(soort="ontvangst").exists()
    rij = voer_uit(
        procedure=bbz,
        actie="verleng",
        gebruiker=gebruikers["adviseur"],
        gegevens=te_laat | {"nieuwe_einddatum": date(2026, 8, 31)},
    )
    assert rij.beslis_uiterlijk == date(2026, 8, 31)
    assert rij.status == "in_behandeling"
    assert Taak.objects.get(afgerond_op=None).uiterlijk == date(2026, 8, 31)
    brief = Brief.objects.get(soort="verlenging")
    assert (brief.soort, brief.verzonden_op) == ("verlenging", date(2026, 3, 2))
    assert "31 augustus 2026" in str(brief.context)
    with pytest.raises(OngeldigeStap, match="al een keer verlengd"):
        voer_uit(procedure=rij, actie="verleng", gebruiker=gebruikers["adviseur"], gegevens=te_laat)


def test_no_extension_without_its_notice(
    bbz: Procedure, gebruikers: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("doorstart.werkproces.effecten._EFFECTEN", {})
    with pytest.raises(OngeldigeStap, match="brief_verlenging"):
        voer_uit(
            procedure=bbz,
            actie="verleng",
            gebruiker=gebruikers["adviseur"],
            gegevens={"nieuwe_einddatum": date(2026, 8, 31), "reden": "Drukte"},
        )
    bbz.refresh_from_db()
    assert (bbz.verlengd_op, bbz.beslis_uiterlijk) == (None, date(2026, 6, 1))


def test_no_extension_after_the_term_has_passed(bbz: Procedure, gebruikers: dict[str, Any], organisatie: Any) -> None:
    op(organisatie, date(2026, 6, 2))
    with pytest.raises(OngeldigeStap, match="al voorbij"):
        voer_uit(
            procedure=bbz,
            actie="verleng",
            gebruiker=gebruikers["adviseur"],
            gegevens={"nieuwe_einddatum": date(2026, 8, 31), "reden": "Drukte"},
        )


def test_d4_waiting_for_data_adds_the_days_it_took(
    bbz: Procedure, gebruikers: dict[str, Any], organisatie: Any
) -> None:
    op(organisatie, date(2026, 3, 16))
    rij = vraag(bbz, gebruikers["adviseur"], date(2026, 4, 13))
    assert rij.opgeschort_sinds == date(2026, 3, 16)
    assert Taak.objects.get(afgerond_op=None).uiterlijk == date(2026, 4, 13)
    op(organisatie, date(2026, 3, 31))
    rij = voer_uit(
        procedure=rij,
        actie="gegevens_ontvangen",
        gebruiker=gebruikers["adviseur"],
        gegevens={"ontvangen_op": date(2026, 3, 30)},
    )
    assert (rij.opgeschorte_dagen, rij.opgeschort_sinds) == (14, None)
    assert rij.beslis_uiterlijk == date(2026, 6, 15)
    assert rij.status == "in_behandeling"


def test_d4_the_clock_runs_again_when_the_repair_period_has_lapsed(
    bbz: Procedure, gebruikers: dict[str, Any], organisatie: Any
) -> None:
    op(organisatie, date(2026, 3, 16))
    rij = vraag(bbz, gebruikers["adviseur"], date(2026, 3, 30))
    op(organisatie, date(2026, 5, 1))
    rij = voer_uit(
        procedure=rij,
        actie="gegevens_ontvangen",
        gebruiker=gebruikers["adviseur"],
        gegevens={"ontvangen_op": date(2026, 4, 30)},
    )
    assert rij.beslis_uiterlijk == date(2026, 6, 15)


@pytest.mark.parametrize(("dag", "zin"), [(date(2026, 3, 15), "voor de dag"), (date(2026, 3, 18), "nog niet geweest")])
def test_impossible_day_of_receipt_is_refused_at_its_field(
    bbz: Procedure, gebruikers: dict[str, Any], organisatie: Any, dag: date, zin: str
) -> None:
    op(organisatie, date(2026, 3, 16))
    rij = vraag(bbz, gebruikers["adviseur"], date(2026, 4, 13))
    op(organisatie, date(2026, 3, 17))
    with pytest.raises(ValidationError, match=zin) as fout:
        voer_uit(
            procedure=rij,
            actie="gegevens_ontvangen",
            gebruiker=gebruikers["adviseur"],
            gegevens={"ontvangen_op": dag},
        )
    assert list(fout.value.message_dict) == ["ontvangen_op"]


def test_pto_has_eight_weeks_and_moves_past_a_holiday(
    organisatie: Any, gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    # 5 maart 2018 + 8 weeks is Monday 30 April; 7 May 2018 + 8 weeks is Monday 2 July.
    rij = start_procedure(
        dossier=maak_dossier(),
        soort="pto_toestemming",
        ontvangen_op=date(2018, 5, 7),
        gebruiker=gebruikers["adviseur"],
    )
    assert rij.beslis_uiterlijk == date(2018, 7, 2)
    op(organisatie, date(2018, 3, 26))
    hemelvaart = start_procedure(
        dossier=maak_dossier(),
        soort="pto_toestemming",
        ontvangen_op=date(2018, 3, 26),
        gebruiker=gebruikers["adviseur"],
    )
    assert date(2018, 3, 26) + timedelta(weeks=8) == date(2018, 5, 21), "tweede pinksterdag"
    assert hemelvaart.beslis_uiterlijk == date(2018, 5, 22)


def test_action_that_the_table_does_not_have_is_refused_with_what_is_possible(
    bbz: Procedure, gebruikers: dict[str, Any]
) -> None:
    with pytest.raises(OngeldigeStap, match=r"kan niet in de status 'in behandeling'.*'Onderzoek starten'"):
        voer_uit(procedure=bbz, actie="leg_oordeel_vast", gebruiker=gebruikers["adviseur"])


@pytest.mark.parametrize("rol", ["toetser", "financien", "manager", "coach", "beheerder", "inwoner"])
def test_only_the_adviser_moves_an_application(bbz: Procedure, gebruikers: dict[str, Any], rol: str) -> None:
    with pytest.raises(PermissionDenied):
        voer_uit(procedure=bbz, actie="start_onderzoek", gebruiker=gebruikers[rol], gegevens={"onderzoeker": "X"})
    bbz.refresh_from_db()
    assert bbz.status == "in_behandeling"


def test_missing_field_is_named_and_nothing_changes(bbz: Procedure, gebruikers: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as fout:
        voer_uit(
            procedure=bbz,
            actie="vraag_gegevens",
            gebruiker=gebruikers["adviseur"],
            gegevens={"ontbrekend": "  "},
        )
    assert set(fout.value.message_dict) == {"ontbrekend", "hersteltermijn_tot"}
    bbz.refresh_from_db()
    assert (bbz.status, bbz.opgeschort_sinds) == ("in_behandeling", None)


def test_data_that_come_in_bring_the_procedure_back_to_where_it_was(
    bbz: Procedure, gebruikers: dict[str, Any], organisatie: Any
) -> None:
    rij = voer_uit(
        procedure=bbz,
        actie="start_onderzoek",
        gebruiker=gebruikers["adviseur"],
        gegevens={"onderzoeker": "Bureau X"},
    )
    rij = vraag(rij, gebruikers["adviseur"], date(2026, 4, 13))
    rij = voer_uit(
        procedure=rij,
        actie="gegevens_ontvangen",
        gebruiker=gebruikers["adviseur"],
        gegevens={"ontvangen_op": date(2026, 3, 2)},
    )
    assert rij.status == "onderzoek"


def test_one_event_per_step_and_one_open_task(bbz: Procedure, gebruikers: dict[str, Any]) -> None:
    voor = Gebeurtenis.objects.count()
    voer_uit(
        procedure=bbz,
        actie="start_onderzoek",
        gebruiker=gebruikers["adviseur"],
        gegevens={"onderzoeker": "Bureau X"},
    )
    assert Gebeurtenis.objects.count() == voor + 1
    taak = Taak.objects.get(afgerond_op=None)
    assert (taak.soort, taak.toegewezen_aan) == ("oordeel", gebruikers["adviseur"])


def test_the_same_procedure_cannot_run_twice(bbz: Procedure, gebruikers: dict[str, Any]) -> None:
    with pytest.raises(OngeldigeStap, match="loopt al"):
        start_procedure(
            dossier=bbz.dossier,
            soort="bbz_starter",
            ontvangen_op=date(2026, 3, 2),
            gebruiker=gebruikers["adviseur"],
        )


def test_withdrawing_ends_it_and_leaves_a_task_to_close_the_file(bbz: Procedure, gebruikers: dict[str, Any]) -> None:
    rij = voer_uit(
        procedure=bbz,
        actie="trek_in",
        gebruiker=gebruikers["adviseur"],
        gegevens={"reden": "Heeft een baan."},
    )
    assert (rij.status, rij.afgerond_op) == ("ingetrokken", date(2026, 3, 2))
    assert Taak.objects.get(afgerond_op=None).soort == "afronden"
    with pytest.raises(OngeldigeStap, match="afgerond"):
        voer_uit(procedure=rij, actie="start_onderzoek", gebruiker=gebruikers["adviseur"])
