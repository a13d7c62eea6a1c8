"""The public pages: what anybody may do there, and above all what they never show."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from doorstart.ingang.models import Aanmelding
from doorstart.mijn.melden import PER_UUR
from doorstart.organisatie.models import Gemeente


@pytest.fixture(autouse=True)
def _leeg() -> None:
    cache.clear()


@pytest.fixture
def ingevuld(organisatie: Any) -> dict[str, str]:
    """What an entrepreneur fills in."""
    return {
        "gemeente": str(Gemeente.objects.get().pk), "voornaam": "Test", "achternaam": "Persoon0",
        "geboortedatum": "1980-01-01", "telefoon": "0592 000000", "hulpvraag": "Te weinig klanten.",
    }  # fmt: skip


def test_report_and_follow_without_login(ingevuld: dict[str, str], client: Client) -> None:
    assert client.get("/melden/testdienst/").status_code == 200
    antwoord = client.post("/melden/testdienst/", ingevuld)
    rij = Aanmelding.objects.get()
    assert antwoord["Location"] == f"/melden/testdienst/volgen/{rij.code}/"
    pagina = client.get(antwoord["Location"]).content.decode()
    assert "Een adviseur belt binnen een week" in pagina
    assert "Persoon0" not in pagina
    assert "0592" not in pagina


def test_a_referral_needs_the_agreement(ingevuld: dict[str, str], client: Client) -> None:
    ingevuld |= {"verwijzer_naam": "T", "verwijzer_organisatie": "Team", "verwijzer_contact": "x"}
    antwoord = client.post("/melden/testdienst/verwijzen/", ingevuld)
    assert antwoord.status_code == 422
    assert "Verwijzen kan alleen als de ondernemer dat goed vindt." in antwoord.content.decode()
    assert client.post("/melden/testdienst/verwijzen/", ingevuld | {"akkoord": "on"}).status_code == 302


def test_the_page_never_tells_who_is_known(
    ingevuld: dict[str, str], client: Client, maak_dossier: Callable[..., Any]
) -> None:
    dossier = maak_dossier()
    antwoord = client.post("/melden/testdienst/", ingevuld, follow=True)
    assert dossier.nummer not in antwoord.content.decode()


def test_too_many_from_one_place_are_refused(ingevuld: dict[str, str], client: Client) -> None:
    statussen = [client.post("/melden/testdienst/", ingevuld).status_code for _ in range(PER_UUR + 1)]
    assert statussen == [302] * PER_UUR + [422]
    assert Aanmelding.objects.count() == PER_UUR


def test_a_program_that_fills_in_everything_is_not_stored(ingevuld: dict[str, str], client: Client) -> None:
    assert client.post("/melden/testdienst/", ingevuld | {"website": "http://x"}).status_code == 302
    assert not Aanmelding.objects.exists()


@pytest.mark.parametrize("adres", ["/melden/onbekend/", "/melden/testdienst/volgen/onzin/", "/melden/x/volgen/y/"])
def test_what_does_not_exist(adres: str, client: Client, organisatie: Any) -> None:
    assert client.get(adres).status_code == 404


def test_the_adviser_takes_it_over(ingevuld: dict[str, str], client: Client, als: Callable[[str], Client]) -> None:
    client.post("/melden/testdienst/", ingevuld)
    rij, adviseur = Aanmelding.objects.get(), als("adviseur")
    assert "Persoon0" in adviseur.get(f"/balie/aanmeldingen/{rij.pk}/").content.decode()
    melding = adviseur.get(f"/balie/dossiers/melding/?aanmelding={rij.pk}").content.decode()
    assert 'value="Persoon0"' in melding
    assert "Te weinig klanten." in melding
    assert als("financien").get(f"/balie/aanmeldingen/{rij.pk}/").status_code == 403
