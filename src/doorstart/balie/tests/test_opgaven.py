"""The statements at the desk: who may judge, what is shown, accept once, ask a question, and what is missing."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from doorstart.deeltijd import services
from doorstart.deeltijd.models import Opgave, Opgavestatus, Verrekening
from doorstart.deeltijd.tests.hulp import geef_toestemming, maak_beleid
from doorstart.dossiers.models import Raadpleging

KOSTEN = [{"categorie": "inkoop", "bedrag": 15_000}, {"categorie": "reclame", "bedrag": 4_000}]


@pytest.fixture
def dien_in(organisatie: Any, gebruikers: Any, maak_dossier: Any) -> Any:
    """Return a function that hands in a month for a new (or given) dossier."""
    maak_beleid(gebruikers)

    def indienen(maand: int = 5, dossier: Any = None, **anders: Any) -> Opgave:
        dossier = dossier or geef_toestemming(maak_dossier(), van=date(2018, 1, 1))
        velden = {"omzet": 60_000, "kosten": KOSTEN, "uren": 40, "gebruiker": gebruikers["adviseur"]} | anders
        return services.dien_in(dossier=dossier, maand=date(2018, maand, 1), **velden)

    return indienen


def test_lijst_en_opgave_naast_eerdere_maanden(dien_in: Any, als: Any, gebruikers: Any) -> None:
    eerste = dien_in(4, omzet=30_000)
    services.accepteer(opgave=eerste, gebruiker=gebruikers["adviseur"])
    opgave = dien_in(5, dossier=eerste.dossier)
    klant = als("adviseur")
    assert str(opgave.dossier.persoon) in klant.get(reverse("balie:opgaven")).content.decode()
    pagina = klant.get(reverse("balie:opgave", args=[opgave.pk])).content.decode()
    for tekst in (
        "€ 300,00",
        "€ 600,00",
        "Niet meegeteld: Reclame van € 40,00",
        "80</strong> van 1225",
        "€ 515,01",
    ):
        assert tekst in pagina, tekst
    assert Raadpleging.objects.filter(dossier=opgave.dossier, doel="opgave beoordelen").exists()


def test_accepteren_toont_de_boeking_en_gebeurt_een_keer(dien_in: Any, als: Any) -> None:
    opgave = dien_in()
    klant = als("adviseur")
    for _ in range(2):
        klant.post(reverse("balie:opgave_accepteren", args=[opgave.pk]))
    assert Verrekening.objects.count() == 1
    pagina = klant.get(reverse("balie:opgave", args=[opgave.pk])).content.decode()
    assert "wacht op de volgende betaalronde" in pagina
    assert "uitkeringslasten" in pagina
    assert "Accepteren en verrekenen" not in pagina


def test_terugsturen_vraagt_om_een_vraag(dien_in: Any, als: Any) -> None:
    opgave = dien_in()
    klant = als("adviseur")
    waar = reverse("balie:opgave_terugsturen", args=[opgave.pk])
    assert "Schrijf op wat u wilt weten" in klant.post(waar, {"vraag": " "}).content.decode()
    assert klant.post(waar, {"vraag": "Welke bon?"}).status_code == 302
    opgave.refresh_from_db()
    assert (opgave.status, opgave.vraag) == (Opgavestatus.TERUGGESTUURD, "Welke bon?")
    nogmaals = klant.post(waar, {"vraag": "Nog een?"}, follow=True).content.decode()
    assert "niet meer in behandeling" in nogmaals
    fout = klant.post(reverse("balie:opgave_accepteren", args=[opgave.pk]), follow=True).content.decode()
    assert "teruggestuurd of vervangen" in fout


def test_te_late_opgaven_en_filters(dien_in: Any, als: Any, maak_dossier: Any) -> None:
    """May is due on 10 June; on 2 July it is late. June is not."""
    mist = geef_toestemming(maak_dossier(), van=date(2018, 5, 1))
    binnen = dien_in(5, dossier=geef_toestemming(maak_dossier(), van=date(2018, 5, 1)))
    klant = als("adviseur")
    pagina = klant.get(reverse("balie:opgaven") + "?status=ontbreekt").content.decode()
    assert pagina.count("22 dagen te laat") == 1
    assert mist.nummer in pagina
    assert binnen.dossier.nummer not in pagina
    gezocht = klant.get(reverse("balie:opgaven") + f"?zoek={mist.nummer}").content.decode()
    assert "Er ligt geen opgave te wachten" in gezocht
    assert klant.get(reverse("balie:opgaven") + "?gemeente=x&status=onzin&page=99").status_code == 200


@pytest.mark.parametrize("rol", ["toetser", "financien", "manager", "coach", "beheerder", "inwoner"])
def test_andere_rollen_worden_geweigerd(dien_in: Any, als: Any, rol: str) -> None:
    opgave = dien_in()
    klant = als(rol)
    assert klant.get(reverse("balie:opgaven")).status_code == 403
    assert klant.get(reverse("balie:opgave", args=[opgave.pk])).status_code == 403
    for naam in ("opgave_accepteren", "opgave_terugsturen"):
        assert klant.post(reverse(f"balie:{naam}", args=[opgave.pk]), {"vraag": "?"}).status_code == 403
    opgave.refresh_from_db()
    assert opgave.status == Opgavestatus.INGEDIEND


def test_andere_organisatie_bestaat_niet(dien_in: Any, als: Any) -> None:
    from django.test import Client

    from doorstart.organisatie.models import Gebruiker, Organisatie

    opgave = dien_in()
    vreemd = Gebruiker.objects.create_user(
        username="vreemd", password="demonstratie-2018", rol="adviseur",
        organisatie=Organisatie.objects.create(naam="Ander", slug="ander", werkdatum=date(2018, 7, 2)),
    )  # fmt: skip
    klant = Client()
    klant.force_login(vreemd)
    assert klant.get(reverse("balie:opgave", args=[opgave.pk])).status_code == 404
    assert klant.post(reverse("balie:opgave_accepteren", args=[opgave.pk])).status_code == 404
    assert str(opgave.dossier.persoon) not in klant.get(reverse("balie:opgaven")).content.decode()


def test_vast_aantal_vragen(dien_in: Any, als: Any) -> None:
    klant = als("adviseur")
    dien_in()

    def aantallen() -> list[int]:
        tellingen = []
        for status in ("ingediend", "ontbreekt"):
            with CaptureQueriesContext(connection) as vragen:
                klant.get(reverse("balie:opgaven") + f"?status={status}")
            tellingen.append(len(vragen))
        return tellingen

    eerst = aantallen()
    for _ in range(4):
        dien_in()
    assert aantallen() == eerst
