"""A resident gets a login from the adviser and sees only the own dossier; everybody can choose a new password."""

import re
from collections.abc import Callable
from typing import Any

from django.test import Client
from django.urls import reverse


def _login(html: str) -> dict[str, str]:
    return {naam: re.search(rf'id="{naam}">([^<]+)<', html)[1] for naam in ("gebruikersnaam", "wachtwoord")}  # type: ignore[index]


def test_a_resident_gets_in_and_chooses_a_password(
    als: Callable[[str], Client], maak_dossier: Any, client: Client
) -> None:
    dossier, ander = maak_dossier(), maak_dossier()
    login = _login(als("adviseur").post(reverse("balie:inwonertoegang", args=[dossier.nummer])).content.decode())
    assert client.login(username=login["gebruikersnaam"], password=login["wachtwoord"])
    assert str(dossier.persoon.voornaam) in client.get(reverse("mijn:overzicht")).content.decode()
    assert client.get(reverse("balie:dossier", args=[ander.nummer])).status_code == 403
    nieuw = {
        "old_password": login["wachtwoord"],
        "new_password1": "zelf-gekozen-2018",
        "new_password2": "zelf-gekozen-2018",
    }
    assert client.post(reverse("wachtwoord"), nieuw).status_code == 302
    assert Client().login(username=login["gebruikersnaam"], password="zelf-gekozen-2018")


def test_a_new_first_password_ends_the_old_one(als: Callable[[str], Client], maak_dossier: Any) -> None:
    adres = reverse("balie:inwonertoegang", args=[maak_dossier().nummer])
    eerste, tweede = (_login(als("adviseur").post(adres).content.decode()) for _ in range(2))
    assert eerste["gebruikersnaam"] == tweede["gebruikersnaam"]
    assert not Client().login(username=eerste["gebruikersnaam"], password=eerste["wachtwoord"])
    assert Client().login(username=tweede["gebruikersnaam"], password=tweede["wachtwoord"])


def test_two_organisations_with_the_same_dossier_number_each_give_a_login(
    als: Callable[[str], Client], maak_dossier: Any
) -> None:
    """Dossier numbers count per organisation, user names are shared by all of them."""
    from doorstart.organisatie.models import Gebruiker, Organisatie

    dossier = maak_dossier()
    ander = Organisatie.objects.create(naam="Andere dienst", slug="anders")
    Gebruiker.objects.create_user(username=f"inwoner-{dossier.nummer.lower()}", organisatie=ander, rol="inwoner")
    login = _login(als("adviseur").post(reverse("balie:inwonertoegang", args=[dossier.nummer])).content.decode())
    assert login["gebruikersnaam"] == "inwoner-t0000-testdienst"
    assert Client().login(username=login["gebruikersnaam"], password=login["wachtwoord"])


def test_a_password_page_needs_a_login(client: Client, db: None) -> None:
    assert client.get(reverse("wachtwoord")).status_code == 302
