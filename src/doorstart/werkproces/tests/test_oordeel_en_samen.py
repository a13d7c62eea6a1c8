"""The judgment that a grant needs, capital together with living costs, and who stays out of an objection."""

from typing import Any

import pytest

from doorstart.kern.fouten import OngeldigeStap, VierOgen
from doorstart.werkproces import effecten, toelating
from doorstart.werkproces.models import Procedure, Taak
from doorstart.werkproces.procedures import PROCEDURES, tabel_van
from doorstart.werkproces.selectors import verhinderen_afsluiten
from doorstart.werkproces.services import start_procedure, verplaats
from doorstart.werkproces.tests.hulp import DAG, begin, zet_datum


@pytest.fixture(autouse=True)
def op_de_dag(organisatie: Any) -> None:
    """Work on the day of these tests."""
    zet_datum(organisatie, DAG)


@pytest.mark.parametrize(
    ("soort", "groep", "oordeel", "mag"),
    [
        ("bbz_starter", "starter", True, True),
        ("bbz_starter", "starter", False, False),
        ("bbz_gevestigd", "gevestigd", True, True),
        ("bbz_gevestigd", "gevestigd", False, False),
        ("bbz_ouder", "ouder", False, True),
        ("bbz_ouder", "ouder", True, False),
        ("bbz_beeindigend", "beeindigend", False, True),
        ("bbz_beeindigend", "beeindigend", True, False),
        ("bbz_kapitaal", "gevestigd", True, True),
        ("bbz_kapitaal", "gevestigd", False, False),
        ("bbz_kapitaal", "ouder", False, True),
        ("bbz_kapitaal", "ouder", True, False),
    ],
)
@pytest.mark.parametrize("uitkomst", ["toekenning", "gedeeltelijk", "afwijzing"])
def test_grant_needs_the_judgment_that_its_group_needs_and_a_refusal_none(
    gebruikers: dict[str, Any], maak_dossier: Any, soort: str, groep: str, oordeel: bool, mag: bool, uitkomst: str
) -> None:
    dossier = maak_dossier(groep=groep, status="aanvraag", melding_op=DAG)
    rij = begin(PROCEDURES[soort], dossier, gebruikers)
    Procedure.objects.filter(pk=rij.pk).update(status="onderzoek")
    verplaats(
        procedure=rij, actie="leg_oordeel_vast", gebruiker=gebruikers["adviseur"],
        gegevens={"levensvatbaar": oordeel, "motivering": "Cijfers.", "oordeel": 7},
    )  # fmt: skip

    def stel_voor() -> Procedure:
        return verplaats(
            procedure=rij, actie="stel_besluit_voor", gebruiker=gebruikers["adviseur"],
            gegevens={"besluit": 1, "uitkomst": uitkomst},
        )  # fmt: skip

    if mag or uitkomst == "afwijzing":
        assert stel_voor().gegevens["leg_oordeel_vast"]["oordeel"] == 7
    else:
        with pytest.raises(OngeldigeStap, match=r"art\. 2 Bbz 2004"):
            stel_voor()


def start(gebruikers: dict[str, Any], dossier: Any, gevraagd: str) -> Procedure:
    """Start the application of an established entrepreneur."""
    return start_procedure(
        dossier=dossier, soort="bbz_gevestigd", ontvangen_op=DAG, gebruiker=gebruikers["adviseur"],
        gegevens={"gevraagd": gevraagd},
    )  # fmt: skip


def test_living_costs_and_capital_together_run_apart_and_know_each_other(
    gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    dossier = maak_dossier(groep="gevestigd", status="melding", melding_op=DAG)
    rij = start(gebruikers, dossier, "beide")
    kapitaal = Procedure.objects.get(soort="bbz_kapitaal")
    assert (rij.soort, rij.gegevens["gekoppeld"], kapitaal.gegevens["gekoppeld"]) == (
        "bbz_gevestigd", kapitaal.pk, rij.pk,
    )  # fmt: skip
    assert rij.gegevens["gevraagd"] == kapitaal.gegevens["gevraagd"] == "beide"
    assert rij.beslis_uiterlijk == kapitaal.beslis_uiterlijk
    assert Taak.objects.filter(afgerond_op=None).count() == 2


@pytest.mark.parametrize(("gevraagd", "soort"), [("kapitaal", "bbz_kapitaal"), ("levensonderhoud", "bbz_gevestigd")])
def test_asked_apart_only_that_one_starts(
    gebruikers: dict[str, Any], maak_dossier: Any, gevraagd: str, soort: str
) -> None:
    dossier = maak_dossier(groep="gevestigd", status="melding", melding_op=DAG)
    rij = start(gebruikers, dossier, gevraagd)
    assert (rij.soort, rij.gegevens["gevraagd"]) == (soort, gevraagd)
    assert Procedure.objects.count() == 1
    assert "gekoppeld" not in rij.gegevens


@pytest.fixture
def bezwaar(gebruikers: dict[str, Any], maak_dossier: Any, monkeypatch: pytest.MonkeyPatch) -> Procedure:
    """An objection against a decision that the adviser proposed and the toetser took."""
    buiten = [gebruikers["adviseur"].pk, gebruikers["toetser"].pk]
    kennis = {"start": {"bekendgemaakt": "2026-02-02"}, "uitgesloten": buiten}
    monkeypatch.setattr(toelating, "_STARTKENNIS", {"bezwaar": lambda *_: kennis})
    return begin(tabel_van("bezwaar"), maak_dossier(status="lopend", melding_op=DAG), gebruikers)


def test_who_prepared_or_took_the_decision_stays_out_of_the_objection(
    bezwaar: Procedure, gebruikers: dict[str, Any], organisatie: Any
) -> None:
    from doorstart.organisatie.models import Gebruiker

    taak = Taak.objects.get(afgerond_op=None)
    assert (taak.soort, taak.toegewezen_aan) == ("bezwaar", None), "niet aan de adviseur van het dossier"
    niet_horen = {"procedure": bezwaar, "actie": "zie_af_van_horen", "gegevens": {"reden": "Kennelijk ongegrond."}}
    with pytest.raises(VierOgen, match="7:5 en 10:3"):
        verplaats(**niet_horen, gebruiker=gebruikers["adviseur"])
    verplaats(**niet_horen, gebruiker=gebruikers["financien"])
    verplaats(
        procedure=bezwaar, actie="stel_besluit_voor", gebruiker=gebruikers["financien"],
        gegevens={"besluit": 1, "uitkomst": "ongegrond"},
    )  # fmt: skip
    beslis = {"procedure": bezwaar, "actie": "beslis_ongegrond", "gegevens": {"uitkomst": "ongegrond"}}
    with pytest.raises(VierOgen, match="Een ander"):
        verplaats(**beslis, gebruiker=gebruikers["toetser"])
    ander = Gebruiker.objects.create_user("ander", organisatie=organisatie, rol="toetser")
    assert verplaats(**beslis, gebruiker=ander).status == "ongegrond"


def test_room_that_knows_the_decision_must_have_registered(
    gebruikers: dict[str, Any], maak_dossier: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toelating, "_STARTKENNIS", {})
    with pytest.raises(OngeldigeStap, match="niet ingericht"):
        begin(tabel_van("bezwaar"), maak_dossier(), gebruikers)
    toelating.registreer_start("bezwaar", len)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="al geregistreerd"):
        toelating.registreer_start("bezwaar", print)  # type: ignore[arg-type]


def test_what_settles_the_past_does_not_keep_a_dossier_open(
    gebruikers: dict[str, Any], maak_dossier: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(effecten, "_EFFECTEN", {"brief_ontvangst": lambda *_: None})
    dossier = maak_dossier(status="lopend", melding_op=DAG)
    begin(tabel_van("bbz_jaar"), dossier, gebruikers)
    assert verhinderen_afsluiten(dossier) == []
    verlenging = begin(tabel_van("bbz_verlenging"), dossier, gebruikers)
    assert verhinderen_afsluiten(dossier) == [verlenging]
