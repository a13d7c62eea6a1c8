"""A municipality can start without a demonstration: organisation, municipalities, first beheerder."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from doorstart.organisatie.models import Gemeente, Organisatie

GEMEENTEN = ("0106:Assen", "1680:Aa en Hunze")


@pytest.fixture(autouse=True)
def wachtwoord(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    monkeypatch.setenv("DOORSTART_WACHTWOORD", "lang-genoeg-2018")


def _maak(*gemeenten: str) -> None:
    losse = [deel for gemeente in gemeenten for deel in ("--gemeente", gemeente)]
    vast = ("Werkplein Voorbeeld", "--slug", "voorbeeld", "--beheerder", "eerste")
    call_command("organisatie", *vast, *losse, verbosity=0)


def test_the_first_beheerder_can_add_others() -> None:
    _maak(*GEMEENTEN)
    client = Client()
    assert client.login(username="eerste", password="lang-genoeg-2018")
    assert client.get("/balie/gebruikers/nieuw/").status_code == 200
    assert sorted(Gemeente.alle_organisaties.values_list("code", flat=True)) == ["0106", "1680"]


@pytest.mark.parametrize(("gemeente", "zin"), [("Assen", "code:naam"), ("106:Assen", "vier cijfers")])
def test_a_wrong_municipality_leaves_nothing(gemeente: str, zin: str) -> None:
    with pytest.raises(CommandError, match=zin):
        _maak(gemeente)
    assert not Organisatie.objects.exists()


def test_a_weak_password_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTART_WACHTWOORD", "kort")
    with pytest.raises(CommandError, match="12"):
        _maak(*GEMEENTEN)
    assert not Organisatie.objects.exists()


def test_a_name_is_taken_once() -> None:
    _maak(*GEMEENTEN)
    with pytest.raises(CommandError, match="bestaat al"):
        _maak(*GEMEENTEN)
