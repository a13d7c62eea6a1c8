"""The monthly statement in the resident's browser: outcome at once, nothing lost, nothing doubled, only one's own."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from doorstart.deeltijd import services
from doorstart.deeltijd.models import Opgave, Opgavestatus, Verrekening
from doorstart.deeltijd.tests.hulp import geef_toestemming, maak_beleid, open_vrijlating, vergeet_hoogste_y

MEI = date(2018, 5, 1)


@pytest.fixture
def dossier(organisatie: Any, gebruikers: Any, maak_dossier: Any) -> Any:
    """The resident's own dossier, with permission since 2018."""
    maak_beleid(gebruikers, max_uren_per_jaar=1000)
    return geef_toestemming(maak_dossier(), van=date(2018, 1, 1), inwoner=gebruikers["inwoner"])


@pytest.fixture
def inwoner(als: Any) -> Client:
    """The resident's browser."""
    client: Client = als("inwoner")
    return client


def adres(dossier: Any, maand: date = MEI) -> str:
    """Where the statement of a month is filled in."""
    return reverse("mijn:opgave_nieuw", args=[dossier.nummer, f"{maand:%Y-%m}"])


def invoer(actie: str = "proef", **anders: Any) -> dict[str, Any]:
    """A filled form: turnover 600, costs 150, 40 hours."""
    return {
        "kosten-TOTAL_FORMS": 2, "kosten-INITIAL_FORMS": 0, "omzet": "600,00", "uren": "40",
        "kosten-0-categorie": "inkoop", "kosten-0-bedrag": "150", "kosten-0-omschrijving": "Verf", "actie": actie,
    } | anders  # fmt: skip


def merk(antwoord: Any) -> str:
    """The fingerprint of the outcome that was shown."""
    gevonden = re.search(r'name="gezien" value="(\w+)"', antwoord.content.decode())
    assert gevonden
    return gevonden[1]


def lever_in(inwoner: Client, waar: str, **anders: Any) -> Any:
    """Look at the outcome, tick the box, hand in."""
    gezien = merk(inwoner.post(waar, invoer(**anders)))
    return inwoner.post(waar, invoer("indienen", gezien=gezien, akkoord="ja", **anders))


def test_uitkomst_staat_er_direct_en_nog_niets_is_bewaard(dossier: Any, inwoner: Client) -> None:
    pagina = inwoner.post(adres(dossier), invoer()).content.decode()
    assert "€ 965,01" in pagina  # 992.12 - 450 = 542.12, of which 515.01 is paid, plus 450 from the business
    assert "U houdt nu € 22,50 meer over" in pagina
    assert "art. 19 lid 2 Participatiewet" in pagina
    assert not Opgave.objects.exists()


def test_inleveren_na_het_zien_van_de_uitkomst(dossier: Any, inwoner: Client) -> None:
    antwoord = lever_in(inwoner, adres(dossier))
    opgave = Opgave.objects.get()
    assert antwoord.url == reverse("mijn:opgave", args=[opgave.pk])
    assert opgave.kosten == [{"categorie": "inkoop", "bedrag": 15_000, "omschrijving": "Verf", "toestemming": False}]
    pagina = inwoner.get(antwoord.url).content.decode()
    assert "Wij hebben uw opgave ontvangen" in pagina
    assert "€ 515,01" in pagina


def test_twee_keer_inleveren_is_een_opgave(dossier: Any, inwoner: Client) -> None:
    assert lever_in(inwoner, adres(dossier)).url == lever_in(inwoner, adres(dossier)).url
    assert Opgave.objects.count() == 1


def test_veranderd_na_de_uitkomst_toont_eerst_de_nieuwe(dossier: Any, inwoner: Client) -> None:
    gezien = merk(inwoner.post(adres(dossier), invoer()))
    antwoord = inwoner.post(adres(dossier), invoer("indienen", gezien=gezien, akkoord="ja", omzet="700"))
    assert "Nog niet ingeleverd" in antwoord.content.decode()
    assert not Opgave.objects.exists()


def test_zonder_vinkje_wordt_niets_ingeleverd(dossier: Any, inwoner: Client) -> None:
    gezien = merk(inwoner.post(adres(dossier), invoer()))
    pagina = inwoner.post(adres(dossier), invoer("indienen", gezien=gezien)).content.decode()
    assert "Zet een vinkje als alles klopt" in pagina
    assert not Opgave.objects.exists()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"omzet": "-50"}, "Uw omzet kan niet lager zijn dan 0"),
        ({"omzet": ""}, "Had u geen omzet? Vul dan 0 in"),
        ({"omzet": "veel"}, "Vul een bedrag in euro&#x27;s in"),
        ({"uren": "800"}, "Deze maand heeft maar 744 uren"),
        ({"uren": "3,5"}, "Vul hele uren in"),
        ({"kosten-0-categorie": ""}, "Kies wat voor kosten dit zijn"),
        ({"kosten-1-omschrijving": "Bus"}, "Vul het bedrag in, of maak de regel leeg"),
        ({"kosten-0-bedrag": "-3"}, "niet kleiner is dan € 0,00"),
    ],
)
def test_fout_staat_bij_het_veld_en_niets_is_weg(
    dossier: Any, inwoner: Client, anders: dict[str, Any], zin: str
) -> None:
    gestuurd = invoer("indienen", opmerking="Dit mag niet weg", **anders)
    pagina = inwoner.post(adres(dossier), gestuurd).content.decode()
    assert zin in pagina
    assert 'id="formulier-fouten"' in pagina
    assert "Dit mag niet weg" in pagina
    for naam in ("omzet", "uren", "kosten-0-bedrag", "kosten-0-omschrijving"):
        if gestuurd[naam]:
            assert f'value="{gestuurd[naam]}"' in pagina
    assert not Opgave.objects.exists()


def test_te_veel_uren_in_het_jaar_verwijst_naar_de_adviseur(dossier: Any, inwoner: Client, gebruikers: Any) -> None:
    for nummer in (1, 2):
        services.dien_in(
            dossier=dossier, maand=date(2018, nummer, 1), omzet=0, kosten=[], uren=600,
            gebruiker=gebruikers["adviseur"],
        )  # fmt: skip
    pagina = inwoner.post(adres(dossier), invoer()).content.decode()
    assert "1225 of meer" in pagina
    assert "Bel uw adviseur" in pagina


def test_regel_erbij_werkt_zonder_javascript_en_bewaart_wat_is_getypt(dossier: Any, inwoner: Client) -> None:
    pagina = inwoner.post(adres(dossier), invoer("regel", omzet="abc", uren="")).content.decode()
    assert 'name="kosten-2-bedrag"' in pagina
    assert 'value="abc"' in pagina
    assert 'value="150"' in pagina
    assert 'id="formulier-fouten"' not in pagina


def test_onbekend_bedrag_is_een_zin_en_na_aanvulling_werkt_het(
    organisatie: Any,
    dossier: Any,
    inwoner: Client,
    gebruikers: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """When letter y has no read maximum, two people supply it, and the outcome says so."""
    from doorstart.organisatie.services import beoordeel, stel_bedrag_voor

    vergeet_hoogste_y(monkeypatch, tmp_path)
    organisatie.werkdatum = date(2019, 6, 3)
    organisatie.save()
    open_vrijlating(dossier, "y", date(2019, 1, 1), date(2019, 12, 31))
    waar = adres(dossier, date(2019, 3, 1))
    pagina = inwoner.post(waar, invoer()).content.decode()
    assert "1 maart 2019 niet bekend" in pagina
    assert "Bel uw adviseur" in pagina
    assert "Wat u hebt ingevuld, staat er nog" in pagina
    assert 'value="600,00"' in pagina
    voorstel = stel_bedrag_voor(
        gebruiker=gebruikers["beheerder"], sleutel="participatiewet.vrijlating.y_max", van=date(2019, 1, 1),
        tot=date(2019, 6, 30), waarde=13_255, bron="demonstratiewaarde",
    )  # fmt: skip
    beoordeel(gebruiker=gebruikers["manager"], voorstel=voorstel, goedkeuren=True)
    pagina = inwoner.post(waar, invoer()).content.decode()
    assert "door de organisatie zelf ingevuld" in pagina
    assert "demonstratiewaarde" in pagina


def test_vraag_van_de_adviseur_en_opnieuw_inleveren(dossier: Any, inwoner: Client, gebruikers: Any) -> None:
    lever_in(inwoner, adres(dossier))
    services.stuur_terug(opgave=Opgave.objects.get(), gebruiker=gebruikers["adviseur"], vraag="Welke verf?")
    pagina = inwoner.get(adres(dossier)).content.decode()
    assert "Welke verf?" in pagina
    assert 'value="600,00"' in pagina
    assert "Welke verf?" in inwoner.get(reverse("mijn:overzicht")).content.decode()
    lever_in(inwoner, adres(dossier), opmerking="Muurverf")
    assert Opgave.objects.latest("pk").versie == 2


def test_verrekende_maand_verbeteren(dossier: Any, inwoner: Client, gebruikers: Any) -> None:
    lever_in(inwoner, adres(dossier))
    opgave = Opgave.objects.get()
    services.accepteer(opgave=opgave, gebruiker=gebruikers["adviseur"])
    assert inwoner.get(adres(dossier)).url == reverse("mijn:opgave", args=[opgave.pk])
    assert "verbeteren" in inwoner.get(adres(dossier) + "?verbeteren=1").content.decode()
    lever_in(inwoner, adres(dossier) + "?verbeteren=1", omzet="700")
    nieuw = Opgave.objects.latest("pk")
    assert (nieuw.versie, nieuw.status) == (2, Opgavestatus.INGEDIEND)
    opgave.refresh_from_db()
    assert opgave.status == Opgavestatus.GEACCEPTEERD
    services.accepteer(opgave=nieuw, gebruiker=gebruikers["adviseur"])
    pagina = inwoner.get(reverse("mijn:opgave", args=[nieuw.pk])).content.decode()
    assert "Dit is een verbetering" in pagina


def test_wat_als_bewaart_niets_ook_voor_een_latere_maand(dossier: Any, inwoner: Client) -> None:
    waar = reverse("mijn:wat_als", args=[dossier.nummer])
    assert inwoner.get(waar).status_code == 200
    pagina = inwoner.post(waar, invoer(maand="2018-09")).content.decode()
    assert "september 2018" in pagina
    assert "Opgave inleveren" not in pagina
    assert not Opgave.objects.exists()
    assert not Verrekening.objects.exists()


def test_maand_zonder_toestemming_of_in_de_toekomst(dossier: Any, inwoner: Client) -> None:
    for maand, zin in ((date(2017, 1, 1), "geen toestemming"), (date(2018, 8, 1), "nog niet begonnen")):
        antwoord = inwoner.get(adres(dossier, maand), follow=True)
        assert zin in antwoord.content.decode()
    assert inwoner.get(f"/mijn/opgaven/{dossier.nummer}/2018-13/").status_code == 404


def test_andermans_maand_bestaat_niet(dossier: Any, inwoner: Client, gebruikers: Any, maak_dossier: Any) -> None:
    ander = geef_toestemming(maak_dossier(), van=date(2018, 1, 1))
    opgave = services.dien_in(dossier=ander, maand=MEI, omzet=100, kosten=[], uren=1, gebruiker=gebruikers["adviseur"])
    for pad in (
        adres(ander),
        reverse("mijn:opgave", args=[opgave.pk]),
        reverse("mijn:wat_als", args=[ander.nummer]),
        reverse("mijn:jaarcijfers", args=[ander.nummer]),
        reverse("mijn:brief", args=[1]),
    ):
        assert inwoner.get(pad).status_code == 404
        assert inwoner.post(pad, invoer()).status_code == 404
    pagina = inwoner.get(reverse("mijn:overzicht")).content.decode()
    assert ander.nummer not in pagina


@pytest.mark.parametrize("rol", ["adviseur", "toetser", "financien", "manager", "coach", "beheerder"])
def test_alleen_inwoners(dossier: Any, als: Any, rol: str) -> None:
    for pad in (reverse("mijn:overzicht"), reverse("mijn:opgaven"), adres(dossier)):
        assert als(rol).get(pad).status_code == 403


def test_vast_aantal_vragen(dossier: Any, inwoner: Client, gebruikers: Any) -> None:
    """Overview and list ask the same number of questions with one month and with five."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def aantal(pad: str) -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert inwoner.get(pad).status_code == 200
        return len(vragen)

    def proef() -> int:
        with CaptureQueriesContext(connection) as vragen:
            inwoner.post(adres(dossier, date(2018, 6, 1)), invoer())
        return len(vragen)

    paden = [reverse("mijn:overzicht"), reverse("mijn:opgaven")]
    lever_in(inwoner, adres(dossier, date(2018, 1, 1)))
    services.accepteer(opgave=Opgave.objects.get(), gebruiker=gebruikers["adviseur"])
    eerst = [proef(), *(aantal(pad) for pad in paden)]
    for nummer in range(2, 6):
        lever_in(inwoner, adres(dossier, date(2018, nummer, 1)))
        services.accepteer(opgave=Opgave.objects.latest("pk"), gebruiker=gebruikers["adviseur"])
    assert [proef(), *(aantal(pad) for pad in paden)] == eerst
