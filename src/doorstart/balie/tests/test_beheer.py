"""The administration pages: two people, helpful refusals, nothing typed is lost."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from doorstart.organisatie.models import Aanvulling, Beleid, Gebruiker
from doorstart.organisatie.selectors import beleid_op, parameters

GAT = {"sleutel": "bbz.art6_2.forfait", "van": "2016-01-01"}


def test_a_missing_percentage_travels_through_two_people(als: Callable[[str], Client]) -> None:
    beheerder, manager = als("beheerder"), als("manager")
    lijst = beheerder.get(reverse("balie:bedragen"), {"jaar": "2016"}).content.decode()
    assert reverse("balie:bedrag_aanvullen", kwargs=GAT) in lijst
    beheerder.post(reverse("balie:bedrag_aanvullen", kwargs=GAT), {"waarde": "20", "bron": "demonstratiewaarde"})
    voorstel = Aanvulling.objects.get()
    assert "20 %" in manager.get(reverse("balie:bedragen")).content.decode()
    manager.post(reverse("balie:bedrag_beoordelen", args=[voorstel.pk]), {"goedkeuren": "1"})
    assert parameters().op("bbz.art6_2.forfait", voorstel.van).waarde == 2000


@pytest.mark.parametrize(
    ("waarde", "zin"), [("", "verplicht"), ("120", "van 0 tot en met 100"), ("veel", "percentage")]
)
def test_a_wrong_percentage_keeps_what_was_typed(als: Callable[[str], Client], waarde: str, zin: str) -> None:
    antwoord = (
        als("beheerder")
        .post(reverse("balie:bedrag_aanvullen", kwargs=GAT), {"waarde": waarde, "bron": "Staatscourant 1"})
        .content.decode()
    )
    assert zin in antwoord
    assert "Staatscourant 1" in antwoord
    assert not Aanvulling.objects.exists()


@pytest.mark.parametrize("van", ["2016-13-01", "gisteren", "2016-02-01"])
def test_a_gap_that_does_not_exist_is_not_found(als: Callable[[str], Client], van: str) -> None:
    adres = reverse("balie:bedrag_aanvullen", kwargs=GAT | {"van": van})
    assert als("beheerder").get(adres).status_code == 404


def _beleid(**anders: str) -> dict[str, str]:
    waarden = {
        "geldig_van": "2018-01-01",
        "gemeente": "",
        "max_uren_per_jaar": "1000",
        "duur_maanden": "12",
        "verrekening": "bruto",
        "forfait_bp": "",
        "verlies": "geen",
        "reden": "begin",
        "kosten-TOTAL_FORMS": "1",
        "kosten-INITIAL_FORMS": "0",
        "kosten-0-code": "telefoon",
        "kosten-0-omschrijving": "Telefoon",
        "kosten-0-aftrekbaar": "on",
        "kosten-0-max_per_jaar": "300",
    }
    return waarden | anders


def test_policy_is_proposed_and_approved(als: Callable[[str], Client], gebruikers: dict[str, Any]) -> None:
    assert als("beheerder").post(reverse("balie:beleid_nieuw"), _beleid()).status_code == 302
    voorstel = Beleid.objects.get()
    als("manager").post(reverse("balie:beleid_beoordelen", args=[voorstel.pk]), {"goedkeuren": "1"})
    waarden = beleid_op("pto", voorstel.geldig_van)
    assert (waarden["max_uren_per_jaar"], waarden["duur_maanden"]) == (1000, 12)
    assert waarden["kosten"][0]["max_per_jaar"] == 30000
    assert "Telefoon" in als("beheerder").get(reverse("balie:beleid")).content.decode()


def test_contradicting_policy_is_explained(als: Callable[[str], Client]) -> None:
    antwoord = als("beheerder").post(reverse("balie:beleid_nieuw"), _beleid(forfait_bp="18"))
    assert "forfait" in antwoord.content.decode()
    assert not Beleid.objects.exists()


def test_a_user_is_added_and_switched_off(als: Callable[[str], Client], gebruikers: dict[str, Any]) -> None:
    beheerder = als("beheerder")
    gegevens = {"username": "nieuw", "voornaam": "N", "achternaam": "Ieuw", "rol": "adviseur", "wachtwoord": "kort"}
    antwoord = beheerder.post(reverse("balie:gebruiker_nieuw"), gegevens)
    assert antwoord.status_code == 200
    assert not Gebruiker.objects.filter(username="nieuw").exists()
    beheerder.post(reverse("balie:gebruiker_nieuw"), gegevens | {"wachtwoord": "lang-genoeg-2018"})
    nieuw = Gebruiker.objects.get(username="nieuw")
    beheerder.post(reverse("balie:gebruiker_actief", args=[nieuw.pk]))
    nieuw.refresh_from_db()
    assert not nieuw.is_active
    beheerder.post(reverse("balie:gebruiker_actief", args=[gebruikers["beheerder"].pk]))
    gebruikers["beheerder"].refresh_from_db()
    assert gebruikers["beheerder"].is_active
