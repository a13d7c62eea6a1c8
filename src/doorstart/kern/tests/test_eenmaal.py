"""The same form twice does one thing; a new page may do it again; a NUL byte never reaches a form."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from doorstart.ingang.models import Aanmelding
from doorstart.organisatie.models import Gebruiker, Gemeente
from doorstart.werkproces.models import Team

_MERK = re.compile(r'<form[^>]*novalidate[^>]*>.*?name="csrfmiddlewaretoken" value="(\w+)"', re.S)


def merk(client: Client, pad: str) -> str:
    """Return the token of the form on a page."""
    gevonden = _MERK.search(client.get(pad).content.decode())
    assert gevonden
    return gevonden[1]


def test_the_same_form_twice_makes_one_row_and_says_so(organisatie: Any, als: Callable[[str], Client]) -> None:
    client, pad = als("beheerder"), reverse("balie:team_nieuw")
    velden = {"naam": "Noord", "csrfmiddlewaretoken": merk(client, pad)}
    eerste = client.post(pad, velden)
    tweede = client.post(pad, velden, follow=True)
    assert tweede.redirect_chain == [(eerste["Location"], 302)]
    assert "U hebt dit formulier al verstuurd" in tweede.content.decode()
    assert Team.objects.count() == 1


def test_other_words_or_another_page_are_another_form(organisatie: Any, als: Callable[[str], Client]) -> None:
    client, pad = als("beheerder"), reverse("balie:team_nieuw")
    velden = {"naam": "Noord", "csrfmiddlewaretoken": merk(client, pad)}
    client.post(pad, velden)
    assert "al verstuurd" not in client.post(pad, velden | {"naam": "Zuid"}, follow=True).content.decode()
    assert Team.objects.count() == 2
    opnieuw = velden | {"csrfmiddlewaretoken": merk(client, pad)}
    assert "al verstuurd" not in client.post(pad, opnieuw, follow=True).content.decode()


def test_what_was_refused_may_be_sent_again(organisatie: Any, gebruikers: Any, als: Callable[[str], Client]) -> None:
    client, pad = als("beheerder"), reverse("balie:team_nieuw")
    velden = {"naam": "", "csrfmiddlewaretoken": merk(client, pad)}
    for _keer in range(2):
        assert "formulier-fouten" in client.post(pad, velden).content.decode()


def test_a_second_press_does_not_switch_somebody_on_again(
    organisatie: Any, gebruikers: Any, als: Callable[[str], Client]
) -> None:
    client, coach = als("beheerder"), gebruikers["coach"]
    pad = reverse("balie:gebruiker_actief", args=[coach.pk])
    velden = {"csrfmiddlewaretoken": "a" * 64}
    assert "kan niet meer aanmelden" in client.post(pad, velden, follow=True).content.decode()
    assert "al verstuurd" in client.post(pad, velden, follow=True).content.decode()
    assert not Gebruiker.objects.get(pk=coach.pk).is_active
    assert (
        "kan weer aanmelden"
        in client.post(pad, velden | {"csrfmiddlewaretoken": "b" * 64}, follow=True).content.decode()
    )


def test_who_is_not_logged_in_reports_once(organisatie: Any, client: Client) -> None:
    pad = reverse("melden", args=[organisatie.slug])
    velden = {
        "voornaam": "Proef", "achternaam": "Melder", "geboortedatum": "1985-03-05", "telefoon": "0612345678",
        "email": "proef@voorbeeld.example", "bedrijfsnaam": "Proef", "hulpvraag": "Ik wil starten.", "website": "",
        "gemeente": str(Gemeente.objects.get().pk),
        "csrfmiddlewaretoken": "c" * 64,
    }  # fmt: skip
    eerste, tweede = client.post(pad, velden), client.post(pad, velden)
    assert (eerste.status_code, eerste["Location"]) == (302, tweede["Location"])
    assert Aanmelding.objects.count() == 1


def test_logging_out_leaves_nothing_behind(organisatie: Any, als: Callable[[str], Client]) -> None:
    client = als("beheerder")
    client.post(reverse("logout"), {"csrfmiddlewaretoken": "d" * 64})
    assert "verstuurd" not in client.session


@pytest.mark.parametrize("tekst", ["\x00", "a\x00b"])
def test_a_nul_byte_is_answered_with_a_sentence(organisatie: Any, als: Callable[[str], Client], tekst: str) -> None:
    antwoord = als("adviseur").post(reverse("balie:weergave_bewaren"), {"naam": tekst})
    assert antwoord.status_code == 400
    assert "controleer wat u hebt ingevuld" in antwoord.content.decode()
