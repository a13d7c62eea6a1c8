"""The money pages: who may open and do what, what they show, and how many queries they take."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from doorstart.bbz.services import betaal_maand
from doorstart.bbz.tests.hulp import betaal_jaar, cijfers_van, toekenner
from doorstart.besluiten.models import Besluit
from doorstart.grootboek.models import Betaalbatch, Boeking
from doorstart.grootboek.services import stel_batch_voor
from doorstart.kern.scope import scope

DAG = date(2018, 7, 2)
ROLLEN = ("adviseur", "toetser", "financien", "manager", "coach", "beheerder", "inwoner")
MAG_BETALING = {"toetser", "financien"}
MAG_DOSSIER = {"adviseur", "toetser", "financien"}


@pytest.fixture
def maak_toekenning(maak_dossier: Any, gebruikers: Any) -> Any:
    """Return a function that makes a grant."""
    return toekenner(maak_dossier, gebruikers)


@pytest.fixture
def geld(maak_toekenning: Any, gebruikers: Any) -> dict[str, Any]:
    """A grant with one paid month that waits in a batch, and figures of the year."""
    toekenning = maak_toekenning()
    boeking = betaal_maand(toekenning=toekenning, maand=date(2017, 1, 1), gebruiker=gebruikers["financien"])
    batch = stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=DAG)
    cijfers = cijfers_van(toekenning.dossier, gebruikers["adviseur"], winst=200_000)
    return {
        "toekenning": toekenning,
        "boeking": boeking,
        "batch": batch,
        "cijfers": cijfers,
        "nummer": toekenning.dossier.nummer,
    }


def paginas(geld: dict[str, Any]) -> dict[str, tuple[str, set[str]]]:
    nummer = geld["nummer"]
    return {
        "betalingen": (reverse("balie:betalingen"), MAG_BETALING),
        "batch": (reverse("balie:batch", args=[geld["batch"].pk]), MAG_BETALING),
        "inkomen": (reverse("balie:dossier_inkomen", args=[nummer]), MAG_DOSSIER),
        "jaarcijfers": (reverse("balie:jaarcijfers", args=[nummer]), MAG_DOSSIER),
        "vaststelling": (reverse("balie:jaarcijfers_bekijken", args=[nummer, geld["cijfers"].pk]), MAG_DOSSIER),
        "berekening": (reverse("balie:berekening", args=[geld["boeking"].berekening_id]), MAG_DOSSIER),
        "grootboek": (reverse("balie:grootboek"), {"financien", "toetser", "manager"}),
        "boeking": (reverse("balie:boeking", args=[geld["boeking"].pk]), {"financien", "toetser"}),
    }


@pytest.mark.parametrize("rol", ROLLEN)
def test_wie_welke_pagina_mag_zien(geld: dict[str, Any], als: Any, rol: str) -> None:
    for naam, (url, mogen) in paginas(geld).items():
        antwoord = als(rol).get(url)
        assert antwoord.status_code == (200 if rol in mogen else 403), naam


def test_niet_ingelogd_gaat_naar_aanmelden(geld: dict[str, Any], client: Any) -> None:
    for url, _mogen in paginas(geld).values():
        assert client.get(url).status_code == 302


def test_andere_organisatie_bestaat_niet(geld: dict[str, Any], client: Any) -> None:
    from doorstart.organisatie.models import Gebruiker, Organisatie

    ander = Organisatie.objects.create(naam="Ander", slug="ander", werkdatum=DAG)
    for rol in ("financien", "toetser", "adviseur"):
        gebruiker = Gebruiker.objects.create_user(
            username=f"ander-{rol}", password="demonstratie-2018", organisatie=ander, rol=rol
        )
        client.force_login(gebruiker)
        for naam, (url, mogen) in paginas(geld).items():
            if rol in mogen and naam not in {"betalingen", "grootboek"}:
                assert client.get(url).status_code == 404, naam
    client.post(reverse("balie:batch_goedkeuren", args=[geld["batch"].pk]))
    geld["batch"].refresh_from_db()
    assert geld["batch"].status == "voorstel"


@pytest.mark.parametrize("rol", ROLLEN)
def test_wie_wat_mag_doen(geld: dict[str, Any], als: Any, rol: str) -> None:
    batch, nummer = geld["batch"].pk, geld["nummer"]
    daden = (
        ("financien", "balie:batch_voorstellen", [], {"betaaldatum": "2018-07-02"}),
        ("financien", "balie:bbz_maand", [], {"maand": "2018-06"}),
        ("financien", "balie:maand_klaarzetten", [nummer], {"toekenning": geld["toekenning"].pk, "maand": "2017-02"}),
        ("toetser", "balie:batch_goedkeuren", [batch], {}),
        ("toetser", "balie:batch_afwijzen", [batch], {"reden": "x"}),
    )
    for wie, naam, args, data in daden:
        antwoord = als(rol).post(reverse(naam, args=args), data)
        assert antwoord.status_code == (302 if rol == wie else 403), naam
    invoer = als(rol).post(reverse("balie:jaarcijfers", args=[nummer]), {})
    assert invoer.status_code == (422 if rol == "adviseur" else 403)


def test_betaling_via_de_schermen(maak_toekenning: Any, als: Any) -> None:
    toekenning = maak_toekenning(van=date(2018, 1, 1), tot=date(2018, 12, 31))
    antwoord = als("financien").post(reverse("balie:bbz_maand"), {"maand": "2018-06"}, follow=True)
    assert "1 uitkering klaargezet" in antwoord.content.decode()
    antwoord = als("financien").post(reverse("balie:batch_voorstellen"), {"betaaldatum": "2018-07-03"}, follow=True)
    assert "Een ander moet hem goedkeuren" in antwoord.content.decode()
    batch = Betaalbatch.objects.get()
    pagina = als("toetser").get(reverse("balie:batch", args=[batch.pk])).content.decode()
    assert "€ 950,00" in pagina
    assert "Bbz gevestigd" in pagina
    als("toetser").post(reverse("balie:batch_goedkeuren", args=[batch.pk]))
    bestand = als("financien").get(reverse("balie:batch_bestand", args=[batch.pk, 1]))
    assert bestand["Content-Type"].startswith("application/xml")
    assert b"950.00" in bestand.content
    inkomen = als("adviseur").get(reverse("balie:dossier_inkomen", args=[toekenning.dossier.nummer])).content.decode()
    assert "juni 2018" in inkomen
    assert inkomen.count("€ 950,00") >= 1


def test_bankbestand_van_een_voorstel_is_er_niet(geld: dict[str, Any], als: Any) -> None:
    antwoord = als("financien").get(reverse("balie:batch_bestand", args=[geld["batch"].pk, 1]), follow=True)
    assert "nog geen bankbestand" in antwoord.content.decode()


@pytest.mark.parametrize(
    ("data", "zin"),
    [
        ({"betaaldatum": "gisteren"}, "datum"),
        ({"betaaldatum": ""}, "verplicht"),
    ],
)
def test_verkeerde_betaaldatum_blijft_staan(geld: dict[str, Any], als: Any, data: dict[str, str], zin: str) -> None:
    antwoord = als("financien").post(reverse("balie:batch_voorstellen"), data)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert f'value="{data["betaaldatum"]}"' in antwoord.content.decode() or not data["betaaldatum"]
    assert Betaalbatch.objects.count() == 1


def test_afwijzen_zonder_reden(geld: dict[str, Any], als: Any) -> None:
    antwoord = als("toetser").post(reverse("balie:batch_afwijzen", args=[geld["batch"].pk]), {}, follow=True)
    assert "Schrijf op waarom" in antwoord.content.decode()
    geld["batch"].refresh_from_db()
    assert geld["batch"].status == "voorstel"


FORMULIER = {
    "boekjaar_begin": "2017-01-01",
    "boekjaar_einde": "2017-12-31",
    "winst": "12.345,67",
    "winst_partner": "",
    "netto_overig": "",
    "netto_partner": "",
    "totaal_vermogen": "20.000,00",
    "eigen_vermogen": "10.000,00",
}


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"boekjaar_einde": "2018-02-28"}, "precies 12 maanden"),
        ({"boekjaar_begin": "2017-01-15"}, "eerste dag van een maand"),
        ({"winst": "veel"}, "Vul een bedrag in euro"),
        ({"netto_overig": "-5"}, "niet kleiner is dan"),
        ({"eigen_vermogen": "30.000"}, "hoger dan het totaal vermogen"),
        ({"boekjaar_begin": "2018-01-01", "boekjaar_einde": "2018-12-31"}, "nog niet voorbij"),
    ],
)
def test_verkeerde_jaarcijfers_bewaren_niets_en_verliezen_niets(
    maak_toekenning: Any,
    als: Any,
    anders: dict[str, str],
    zin: str,
) -> None:
    nummer = maak_toekenning().dossier.nummer
    antwoord = als("adviseur").post(reverse("balie:jaarcijfers", args=[nummer]), FORMULIER | anders)
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert zin in tekst
    for waarde in (FORMULIER | anders).values():
        assert waarde in tekst


def test_jaarcijfers_tot_besluit_via_de_schermen(maak_toekenning: Any, als: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning(bedrag=90_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    url = reverse("balie:jaarcijfers", args=[toekenning.dossier.nummer])
    antwoord = als("adviseur").post(url, FORMULIER | {"winst": "10.000"}, follow=True)
    tekst = antwoord.content.decode()
    assert "€ 8.000,00" in tekst  # net income after the 20 % of art. 6 lid 2
    hier = antwoord.redirect_chain[-1][0]
    zonder = als("adviseur").post(hier, {"actie": "voorstellen", "motivering": ""})
    assert zonder.status_code == 422
    assert "motivering ontbreekt" in zonder.content.decode()
    anders = als("adviseur").post(hier, {"actie": "reken", "prorata": "dagen"})
    assert "dagen" in anders.content.decode()
    klaar = als("adviseur").post(hier, {"actie": "voorstellen", "motivering": "Volgens de jaarstukken."})
    assert klaar.status_code == 302
    besluit = Besluit.objects.get(soort="bbz_vaststelling")
    assert besluit.status == "voorstel"
    assert Boeking.objects.filter(soort="bbz_om_niet").count() == 0
    for rol in ("toetser", "financien"):
        assert als(rol).post(hier, {"actie": "voorstellen", "motivering": "x"}).status_code == 403


def test_onbekend_percentage_staat_in_een_zin_op_het_scherm(maak_toekenning: Any, als: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning(van=date(2016, 1, 1), tot=date(2016, 12, 31))
    betaal_maand(toekenning=toekenning, maand=date(2016, 1, 1), gebruiker=gebruikers["financien"])
    url = reverse("balie:jaarcijfers", args=[toekenning.dossier.nummer])
    data = FORMULIER | {"boekjaar_begin": "2016-01-01", "boekjaar_einde": "2016-12-31"}
    antwoord = als("adviseur").post(url, data, follow=True)
    assert antwoord.status_code == 200
    assert "art. 6 lid 2 Bbz 2004" in antwoord.content.decode()


def test_grootboek_zoeken(geld: dict[str, Any], als: Any) -> None:
    url = reverse("balie:grootboek")
    assert "Bbz-uitkering januari 2017" in als("financien").get(url, {"dossier": geld["nummer"]}).content.decode()
    assert "niet gevonden" in als("financien").get(url, {"dossier": "X-404"}).content.decode()
    fout = als("financien").get(url, {"van": "2018-02-01", "tot": "2018-01-01"}).content.decode()
    assert "voor de begindatum" in fout


def test_vast_aantal_vragen(
    geld: dict[str, Any],
    als: Any,
    maak_toekenning: Any,
    gebruikers: Any,
    organisatie: Any,
) -> None:
    """The same number of queries for one payment and for many."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    klanten = {"financien": als("financien"), "adviseur": als("adviseur")}

    def tel(url: str, rol: str) -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert klanten[rol].get(url).status_code == 200
        return len(vragen)

    urls = [
        (u, "financien" if n in {"betalingen", "batch", "grootboek", "boeking"} else "adviseur")
        for n, (u, _) in paginas(geld).items()
    ]
    with scope(organisatie):
        betaal_maand(toekenning=geld["toekenning"], maand=date(2017, 12, 1), gebruiker=gebruikers["financien"])
    klein = [tel(*url) for url in urls]
    with scope(organisatie):
        for _n in range(3):
            betaal_jaar(maak_toekenning(), gebruikers["financien"])
        for nummer in range(2, 12):
            betaal_maand(toekenning=geld["toekenning"], maand=date(2017, nummer, 1), gebruiker=gebruikers["financien"])
    groot = [tel(*url) for url in urls]
    assert groot == klein
