"""Every table at work: each status can be reached through the service, and every wrong step is refused."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from doorstart.kern.fouten import OngeldigeStap
from doorstart.werkproces import effecten, toelating
from doorstart.werkproces.models import Procedure, Taak
from doorstart.werkproces.procedures import PROCEDURES, Proceduretabel
from doorstart.werkproces.services import start_procedure, verplaats
from doorstart.werkproces.tests.hulp import DAG, begin, houder, startwaarden, waarden, weg, zet, zet_datum, zonder

TABELLEN = list(PROCEDURES.values())
elke_tabel = pytest.mark.parametrize("tabel", TABELLEN, ids=lambda t: t.soort)


@pytest.fixture(autouse=True)
def los_van_andere_kamers(organisatie: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables alone: no letters, and a decision of 2 February 2026 for an objection."""
    zet_datum(organisatie, DAG)
    namen = ("aanvraag_ingetrokken", "brief_gegevens", "brief_ontvangst", "brief_verlenging", "brief_zienswijze")
    niets = {naam: lambda *_: None for naam in namen}
    monkeypatch.setattr(effecten, "_EFFECTEN", niets)
    monkeypatch.setattr(toelating, "_STARTKENNIS", {"bezwaar": lambda *_: {"start": {"bekendgemaakt": "2026-02-02"}}})


def in_status(tabel: Proceduretabel, status: str, dossier: Any) -> Procedure:
    """Put a row in a status without walking there."""
    start = {"bekendgemaakt": "2026-02-02", "commissie": False, "boekjaar_begin": "2025-01-01"}
    rij = Procedure(
        dossier=dossier, soort=tabel.soort, status=status, ontvangen_op=DAG,
        gegevens={"start": start | {"boekjaar_einde": "2025-12-31"}},
    )  # fmt: skip
    rij.save()
    return rij


@elke_tabel
def test_every_status_is_reached_step_by_step_with_one_open_task_at_most(
    tabel: Proceduretabel, gebruikers: dict[str, Any], maak_dossier: Any, organisatie: Any
) -> None:
    for status in tabel.statussen:
        zet_datum(organisatie, DAG)
        dossier = maak_dossier(groep="starter", status="melding", melding_op=DAG)
        rij = begin(tabel, dossier, gebruikers)
        for overgang in weg(tabel, status.sleutel):
            rij = zet(rij, overgang, gebruikers, organisatie)
        assert rij.status == status.sleutel
        assert bool(rij.afgerond_op) is status.eind, f"{status.sleutel}: eind en afgerond_op verschillen"
        open_taken = list(Taak.objects.filter(dossier=dossier, afgerond_op=None))
        assert [t.wacht_op for t in open_taken] == ([status.wacht_op] if status.taak else [])


@elke_tabel
def test_every_step_refuses_each_role_without_its_right(
    tabel: Proceduretabel, gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    dossier = maak_dossier(groep="starter", status="lopend", melding_op=DAG)
    for overgang in tabel.overgangen:
        rij = in_status(tabel, overgang.van[0], dossier)
        gegevens = waarden(overgang.vereist, DAG) | ({"uitkomst": overgang.uitkomst[-1]} if overgang.uitkomst else {})
        for gebruiker in zonder(gebruikers, overgang.recht):
            with pytest.raises(PermissionDenied):
                verplaats(procedure=rij, actie=overgang.actie, gebruiker=gebruiker, gegevens=gegevens)
        if not overgang.automatisch:
            with pytest.raises(PermissionDenied, match="systeem"):
                verplaats(procedure=rij, actie=overgang.actie, gebruiker=None, gegevens=gegevens)
        rij.refresh_from_db()
        assert rij.status == overgang.van[0]
    for gebruiker in zonder(gebruikers, tabel.recht):
        with pytest.raises(PermissionDenied):
            start_procedure(
                dossier=dossier, soort=tabel.soort, ontvangen_op=DAG, gebruiker=gebruiker,
                gegevens=startwaarden(tabel),
            )  # fmt: skip


@elke_tabel
def test_every_other_step_is_refused_from_every_status(
    tabel: Proceduretabel, gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    dossier = maak_dossier(groep="starter", status="lopend", melding_op=DAG)
    acties = {overgang.actie for overgang in tabel.overgangen}
    for status in tabel.statussen:
        rij = in_status(tabel, status.sleutel, dossier)
        for actie in sorted(acties - {o.actie for o in tabel.vanaf(status.sleutel)}):
            with pytest.raises(OngeldigeStap, match="kan niet in de status"):
                verplaats(procedure=rij, actie=actie, gebruiker=gebruikers["adviseur"])


@elke_tabel
def test_every_missing_field_is_named_and_nothing_changes(
    tabel: Proceduretabel, gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    dossier = maak_dossier(groep="starter", status="lopend", melding_op=DAG)
    for overgang in (o for o in tabel.overgangen if o.vereist):
        rij = in_status(tabel, overgang.van[0], dossier)
        with pytest.raises(ValidationError) as fout:
            verplaats(procedure=rij, actie=overgang.actie, gebruiker=houder(gebruikers, overgang.recht))
        assert set(fout.value.message_dict) == {veld.naam for veld in overgang.vereist if veld.verplicht}
        rij.refresh_from_db()
        assert rij.status == overgang.van[0]
    verplicht = {veld.naam for veld in tabel.start if veld.verplicht}
    if verplicht:
        with pytest.raises(ValidationError) as fout:
            start_procedure(
                dossier=dossier, soort=tabel.soort, ontvangen_op=DAG, gebruiker=houder(gebruikers, tabel.recht)
            )
        assert set(fout.value.message_dict) == verplicht


@elke_tabel
def test_every_outcome_has_its_own_end_and_another_outcome_none(tabel: Proceduretabel) -> None:
    for overgang in tabel.vanaf("voorgesteld"):
        if overgang.uitkomst:
            assert tabel.eindactie(overgang.uitkomst[0]) == overgang.actie
            assert tabel.status(overgang.naar).eind
    with pytest.raises(OngeldigeStap, match="kan niet eindigen"):
        tabel.eindactie("bestaat_niet")
    voorstelbaar = {u for o in tabel.overgangen if o.actie == "stel_besluit_voor" for u in o.uitkomst}
    assert voorstelbaar == {u for o in tabel.vanaf("voorgesteld") for u in o.uitkomst}


def test_partial_grant_is_a_grant() -> None:
    assert PROCEDURES["bbz_gevestigd"].eindactie("gedeeltelijk") == "ken_toe"


@elke_tabel
def test_machine_starts_only_what_its_table_allows_and_a_closed_dossier_only_what_is_about_the_past(
    tabel: Proceduretabel, gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    dossier = maak_dossier(groep="starter", status="lopend", melding_op=DAG)
    gegevens = {"dossier": dossier, "soort": tabel.soort, "ontvangen_op": DAG, "gegevens": startwaarden(tabel)}
    if tabel.ambtshalve:
        assert start_procedure(**gegevens, gebruiker=None).status == tabel.begin
    else:
        with pytest.raises(PermissionDenied, match="systeem"):
            start_procedure(**gegevens, gebruiker=None)
    dicht = maak_dossier(groep="starter", status="afgesloten", melding_op=DAG, afgesloten_op=DAG)
    if tabel.na_afsluiten:
        assert begin(tabel, dicht, gebruikers).pk
    else:
        with pytest.raises(OngeldigeStap, match="afgesloten"):
            begin(tabel, dicht, gebruikers)


@elke_tabel
def test_same_procedure_does_not_run_twice_but_another_year_or_decision_may(
    tabel: Proceduretabel, gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    dossier = maak_dossier(groep="starter", status="lopend", melding_op=DAG)
    begin(tabel, dossier, gebruikers)
    with pytest.raises(OngeldigeStap, match="loopt al"):
        begin(tabel, dossier, gebruikers)
    anders = {
        "boekjaar_begin": {"boekjaar_begin": DAG.replace(2024, 1, 1), "boekjaar_einde": DAG.replace(2024, 12, 31)},
        "besluit": {"besluit": 2}, "aanleiding": {"aanleiding": "Iets anders."},
    }.get(tabel.uniek)  # fmt: skip
    if anders:
        assert begin(tabel, dossier, gebruikers, **anders).pk
