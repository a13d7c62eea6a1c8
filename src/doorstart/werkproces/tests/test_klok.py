"""Legal deadlines on both sides of their limit: application, reasonable term, objection, boekjaar; and the daily looks.

Dates counted by hand: Monday 2 March 2026 + 13 weeks = 1 June 2026; a decision of 1 September 2026 can be objected to
until 13 October 2026 (D-11), so six weeks later is 24 November 2026 and twelve weeks later 5 January 2027.
"""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from doorstart.kern.fouten import OngeldigeStap
from doorstart.kern.models import Gebeurtenis
from doorstart.werkproces import effecten, toelating, toezicht
from doorstart.werkproces.models import Procedure, Taak
from doorstart.werkproces.procedures import PROCEDURES, tabel_van
from doorstart.werkproces.services import start_procedure, verplaats
from doorstart.werkproces.tests.hulp import DAG, begin, zet_datum


@pytest.fixture(autouse=True)
def zonder_brieven(organisatie: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock alone; a decision of 1 September 2026 for an objection."""
    zet_datum(organisatie, DAG)
    namen = ("aanvraag_ingetrokken", "brief_gegevens", "brief_ontvangst", "brief_verlenging", "brief_zienswijze")
    niets = {naam: lambda *_: None for naam in namen}
    monkeypatch.setattr(effecten, "_EFFECTEN", niets)
    monkeypatch.setattr(toelating, "_STARTKENNIS", {"bezwaar": lambda *_: {"start": {"bekendgemaakt": "2026-09-01"}}})


def stap(rij: Procedure, wie: Any, actie: str, **gegevens: Any) -> Procedure:
    """Take one step."""
    return verplaats(procedure=rij, actie=actie, gebruiker=wie, gegevens=gegevens)


@pytest.mark.parametrize(
    ("soort", "uiterlijk"),
    [
        ("bbz_gevestigd", date(2026, 6, 1)),
        ("bbz_starter", date(2026, 6, 1)),
        ("bbz_ouder", date(2026, 6, 1)),
        ("bbz_beeindigend", date(2026, 6, 1)),
        ("bbz_voorbereiding", date(2026, 6, 1)),
        ("bbz_kapitaal", date(2026, 6, 1)),
        ("bbz_verlenging", date(2026, 6, 1)),
        # Eight weeks is Monday 27 April 2026: Koningsdag. Then Tuesday.
        ("bbz_wijziging", date(2026, 4, 28)),
        ("pto_toestemming", date(2026, 4, 28)),
        ("bbz_herziening", None),
        ("terugvordering", None),
        ("bbz_jaar", date(2026, 6, 30)),
    ],
)
def test_term_of_each_procedure(
    gebruikers: dict[str, Any], maak_dossier: Any, soort: str, uiterlijk: date | None
) -> None:
    rij = begin(PROCEDURES[soort], maak_dossier(groep="starter", status="lopend", melding_op=DAG), gebruikers)
    assert rij.beslis_uiterlijk == uiterlijk


@pytest.mark.parametrize(("commissie", "uiterlijk"), [(False, date(2026, 11, 24)), (True, date(2027, 1, 5))])
def test_objection_counts_from_the_end_of_the_period_for_objecting(
    gebruikers: dict[str, Any], maak_dossier: Any, organisatie: Any, commissie: bool, uiterlijk: date
) -> None:
    zet_datum(organisatie, date(2026, 9, 20))
    rij = begin(tabel_van("bezwaar"), maak_dossier(), gebruikers, commissie=commissie)
    assert rij.beslis_uiterlijk == uiterlijk


def test_objection_is_put_off_once_by_six_weeks_at_most(
    gebruikers: dict[str, Any], maak_dossier: Any, organisatie: Any
) -> None:
    zet_datum(organisatie, date(2026, 11, 24))
    rij, wie = begin(tabel_van("bezwaar"), maak_dossier(), gebruikers, commissie=False), gebruikers["adviseur"]
    with pytest.raises(ValidationError, match="uiterlijk 5 januari 2027"):
        stap(rij, wie, "verleng", nieuwe_einddatum=date(2027, 1, 6), reden="Hoorzitting.")
    rij = stap(rij, wie, "verleng", nieuwe_einddatum=date(2027, 1, 5), reden="Hoorzitting.")
    assert rij.beslis_uiterlijk == date(2027, 1, 5)
    with pytest.raises(OngeldigeStap, match="al een keer"):
        stap(rij, wie, "verleng", nieuwe_einddatum=date(2027, 1, 5), reden="Nog eens.")


def test_reasonable_term_may_be_longer_by_any_reasonable_time_but_only_in_time(
    gebruikers: dict[str, Any], maak_dossier: Any, organisatie: Any
) -> None:
    rij, wie = begin(tabel_van("bbz_wijziging"), maak_dossier(), gebruikers), gebruikers["adviseur"]
    zet_datum(organisatie, date(2026, 4, 28))
    with pytest.raises(ValidationError, match="na 28 april 2026"):
        stap(rij, wie, "verleng", nieuwe_einddatum=date(2026, 4, 28), reden="Drukte.")
    zet_datum(organisatie, date(2026, 4, 29))
    with pytest.raises(OngeldigeStap, match="al voorbij"):
        stap(rij, wie, "verleng", nieuwe_einddatum=date(2026, 9, 1), reden="Drukte.")
    zet_datum(organisatie, date(2026, 4, 28))
    rij = stap(rij, wie, "verleng", nieuwe_einddatum=date(2026, 9, 1), reden="Drukte.")
    assert rij.beslis_uiterlijk == date(2026, 9, 1)


def test_term_that_is_over_does_not_come_back_to_life_by_asking_for_data(
    gebruikers: dict[str, Any], maak_dossier: Any, organisatie: Any
) -> None:
    wie = gebruikers["adviseur"]
    rij = begin(tabel_van("bbz_verlenging"), maak_dossier(), gebruikers)
    zet_datum(organisatie, date(2026, 6, 1))
    op_tijd = stap(rij, wie, "vraag_gegevens", ontbrekend=["x"], hersteltermijn_tot=date(2026, 6, 15))
    assert op_tijd.opgeschort_sinds == date(2026, 6, 1)
    laat = begin(tabel_van("bbz_verlenging"), maak_dossier(), gebruikers)
    zet_datum(organisatie, date(2026, 6, 2))
    laat = stap(laat, wie, "vraag_gegevens", ontbrekend=["x"], hersteltermijn_tot=date(2026, 6, 15))
    assert (laat.status, laat.opgeschort_sinds) == ("wacht_op_gegevens", None)
    laat = stap(laat, wie, "gegevens_ontvangen", ontvangen_op=date(2026, 6, 2))
    assert (laat.opgeschorte_dagen, laat.beslis_uiterlijk) == (0, date(2026, 6, 1))


def test_clock_runs_again_by_itself_when_the_repair_period_has_passed(
    gebruikers: dict[str, Any], maak_dossier: Any, organisatie: Any
) -> None:
    rij, wie = begin(tabel_van("bbz_verlenging"), maak_dossier(), gebruikers), gebruikers["adviseur"]
    rij = stap(rij, wie, "vraag_gegevens", ontbrekend=["x"], hersteltermijn_tot=date(2026, 3, 16))
    assert toezicht.hervat_termijnen(date(2026, 3, 16)) == 0, "de laatste dag is nog van de aanvrager"
    assert toezicht.wachten_is_werk(date(2026, 3, 16)) == 0
    assert toezicht.hervat_termijnen(date(2026, 3, 17)) == 1
    assert toezicht.hervat_termijnen(date(2026, 3, 17)) == 0
    assert toezicht.wachten_is_werk(date(2026, 3, 17)) == 1
    rij.refresh_from_db()
    assert (rij.opgeschorte_dagen, rij.opgeschort_sinds) == (14, None)
    assert (rij.status, rij.beslis_uiterlijk) == ("wacht_op_gegevens", date(2026, 6, 15))
    assert Taak.objects.get(afgerond_op=None).wacht_op == "ons"
    assert Gebeurtenis.objects.filter(soort="termijn_hervat").count() == 1
    zet_datum(organisatie, date(2026, 3, 20))
    rij = stap(rij, wie, "gegevens_ontvangen", ontvangen_op=date(2026, 3, 20))
    assert (rij.status, rij.opgeschorte_dagen) == ("in_behandeling", 14)


def test_second_request_for_data_is_counted_from_its_own_day(
    gebruikers: dict[str, Any], maak_dossier: Any, organisatie: Any
) -> None:
    rij, wie = begin(tabel_van("bbz_verlenging"), maak_dossier(), gebruikers), gebruikers["adviseur"]
    for maand, dagen in ((3, 7), (4, 14)):
        zet_datum(organisatie, date(2026, maand, 2))
        stap(rij, wie, "vraag_gegevens", ontbrekend=["x"], hersteltermijn_tot=date(2026, maand, 30))
        zet_datum(organisatie, date(2026, maand, 20))
        with pytest.raises(ValidationError, match="voor de dag"):
            stap(rij, wie, "gegevens_ontvangen", ontvangen_op=date(2026, maand, 1))
        rij = stap(rij, wie, "gegevens_ontvangen", ontvangen_op=date(2026, maand, 2 + dagen))
    assert rij.opgeschorte_dagen == 21
    assert rij.beslis_uiterlijk == date(2026, 6, 22)


@pytest.mark.parametrize(("dag", "mag"), [(date(2026, 3, 16), False), (date(2026, 3, 17), True)])
def test_without_a_view_only_after_the_day_that_was_given(
    gebruikers: dict[str, Any], maak_dossier: Any, organisatie: Any, dag: date, mag: bool
) -> None:
    rij, wie = begin(tabel_van("bbz_herziening"), maak_dossier(), gebruikers), gebruikers["adviseur"]
    rij = stap(rij, wie, "vraag_zienswijze", voornemen="Intrekken.", hersteltermijn_tot=date(2026, 3, 16))
    assert rij.opgeschort_sinds is None, "er is geen beslistermijn die stil kan staan"
    zet_datum(organisatie, dag)
    if mag:
        assert stap(rij, wie, "geen_zienswijze").status == "te_beslissen"
    else:
        with pytest.raises(OngeldigeStap, match="16 maart 2026"):
            stap(rij, wie, "geen_zienswijze")


def test_boekjaar_is_due_six_months_later_and_settled_within_eight_weeks_of_its_figures(
    gebruikers: dict[str, Any], maak_dossier: Any, organisatie: Any
) -> None:
    rij = begin(tabel_van("bbz_jaar"), maak_dossier(), gebruikers)
    taak = Taak.objects.get(afgerond_op=None)
    assert (taak.soort, taak.wacht_op, taak.uiterlijk) == ("jaarcijfers", "aanvrager", date(2026, 6, 30))
    zet_datum(organisatie, date(2026, 7, 1))
    rij = stap(rij, None, "herinner", hersteltermijn_tot=date(2026, 7, 31))
    with pytest.raises(OngeldigeStap, match="31 juli 2026"):
        stap(rij, None, "niet_ingeleverd")
    zet_datum(organisatie, date(2026, 7, 20))
    rij = stap(rij, None, "cijfers_ontvangen", ontvangen_op=date(2026, 7, 17))
    # Friday 17 July + 8 weeks = Friday 11 September 2026.
    assert (rij.status, rij.beslis_uiterlijk) == ("cijfers_binnen", date(2026, 9, 11))
    assert Taak.objects.get(afgerond_op=None).soort == "bbz_vaststelling"


def test_boekjaar_of_other_than_twelve_months_is_refused(gebruikers: dict[str, Any], maak_dossier: Any) -> None:
    from bijstandsrecht.kern import RechtFout

    with pytest.raises(RechtFout, match="12 maanden"):
        start_procedure(
            dossier=maak_dossier(), soort="bbz_jaar", ontvangen_op=DAG, gebruiker=gebruikers["adviseur"],
            gegevens={"boekjaar_begin": date(2025, 1, 1), "boekjaar_einde": date(2025, 11, 30)},
        )  # fmt: skip
