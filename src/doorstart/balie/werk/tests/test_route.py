"""The route of an application through the pages: melding, intake, proposal, approval, letter; and who may not."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from conftest import test_bsn
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bijstandsrecht.parameters import laad_parameters
from doorstart.besluiten.models import Besluit, Brief
from doorstart.dossiers.models import Dossier, Raadpleging
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Aanvulling, Gemeente, Organisatie
from doorstart.werkproces.models import Procedure, Taak

Als = Callable[[str], Client]


@pytest.fixture
def forfait_2018(organisatie: Any, gebruikers: dict[str, Any]) -> None:
    """The percentage of art. 6(2) for 2018, supplied by the organisation."""
    Aanvulling(
        sleutel="bbz.art6_2.forfait",
        van=date(2018, 1, 1),
        tot=date(2019, 1, 1),
        waarde=1800,
        bron="test",
        voorgesteld_door=gebruikers["beheerder"],
        beoordeeld_door=gebruikers["manager"],
        status="goedgekeurd",
    ).save()


def melding(**anders: Any) -> dict[str, Any]:
    """What an adviser fills in for a new melding."""
    return {
        "ontvangen_op": "2018-06-29",
        "via": "inloopspreekuur",
        "gemeente": Gemeente.objects.get().pk,
        "groep": "starter",
        "uitkering": "pw",
        "hulpvraag": "Ik wil een kapsalon beginnen.",
        "bsn": test_bsn(70),
        "voornaam": "Ama",
        "achternaam": "Voorbeeld",
        "geboortedatum": "1985-05-04",
        "straat": "Kerkplein 1",
        "postcode": "9401 AA",
        "plaats": "Assen",
        "iban": "NL91ABNA0417164300",
        "kinderen": "0",
        "kostendelers": "0",
        "bedrijfsnaam": "Kapsalon Ama",
        "rechtsvorm": "eenmanszaak",
    } | anders


def naar_voorstel(adviseur: Client) -> Procedure:
    """Walk from melding to a starter procedure that is ready for a decision."""
    assert adviseur.post("/balie/dossiers/melding/", melding()).status_code == 302
    dossier = Dossier.objects.get(persoon__bsn=test_bsn(70))
    antwoorden = {
        "uitkering": "pw",
        "uren_per_week": "36",
        "wil_stoppen": "nee",
        "levensvatbaar": "ja",
        "schulden": "onbekend",
        "groep": "starter",
        "stap": "vastleggen",
    }
    assert adviseur.post(f"/balie/dossiers/{dossier.nummer}/intake/", antwoorden).status_code == 302
    procedure = Procedure.objects.get(dossier=dossier)
    pad = f"/balie/procedures/{procedure.pk}/"
    onderzoek = {
        "soort": "extern", "onderzoeker": "Bureau X", "opdracht_op": "2018-07-02", "uiterlijk": "2018-08-13",
    }  # fmt: skip
    assert adviseur.post(f"{pad}onderzoek/", onderzoek).status_code == 302
    scores = {f"score_{punt}": "3" for punt in ("ondernemer", "markt", "geld", "plan")}
    oordeel = scores | {"conclusie": "ja", "motivering": "De prognose is haalbaar.", "onderzoek": ""}
    assert adviseur.post(f"{pad}levensvatbaarheid/", oordeel).status_code == 302
    procedure.refresh_from_db()
    assert procedure.status == "te_beslissen"
    return procedure


VOORSTEL = {
    "uitkomst": "toekenning",
    "ingang": "2018-07-01",
    "einde": "2019-06-30",
    "omzet": "1.210,00",
    "btw": "210,00",
    "kosten": "300,00",
    "overig": "0",
    "boekjaar_begin_maand": "1",
    "motivering": "U start vanuit de bijstand en uw bedrijf is levensvatbaar.",
}


def test_starter_from_melding_to_letter(als: Als, forfait_2018: None) -> None:
    adviseur, toetser = als("adviseur"), als("toetser")
    procedure = naar_voorstel(adviseur)
    pad = f"/balie/procedures/{procedure.pk}/besluit/"
    proef = adviseur.post(pad, VOORSTEL | {"stap": "bereken"})
    norm = laad_parameters().op("participatiewet.norm.alleenstaande_21", date(2018, 7, 1)).waarde
    bedrag = norm - (70_000 - 12_600)
    tekst = f"{bedrag // 100},{bedrag % 100:02d}"
    assert tekst in proef.content.decode()
    assert not Besluit.objects.exists()
    antwoord = adviseur.post(pad, VOORSTEL | {"stap": "voorstellen"})
    besluit = Besluit.objects.get()
    assert antwoord.url == f"/balie/besluiten/{besluit.pk}/"
    assert besluit.gegevens["maandbedrag"] == bedrag
    assert Taak.objects.get(afgerond_op=None).pad == antwoord.url
    assert "De brief die uitgaat" in toetser.get(antwoord.url).content.decode()
    assert toetser.post(antwoord.url, {"actie": "goedkeuren"}).status_code == 302
    brief = Brief.objects.get(soort="besluit")
    pdf = toetser.get(f"/balie/brieven/{brief.pk}/")
    assert pdf["Content-Type"] == "application/pdf"
    with pikepdf.open(BytesIO(pdf.content)) as document:
        assert "/StructTreeRoot" in document.Root
        assert str(document.Root.Lang) == "nl-NL"
        assert str(document.docinfo["/Title"]) == "U krijgt een Bbz-uitkering"
    procedure.refresh_from_db()
    assert (procedure.status, procedure.dossier.status) == ("toegekend", "lopend")


def test_unknown_percentage_is_refused_on_the_page_and_nothing_is_lost(als: Als) -> None:
    adviseur = als("adviseur")
    procedure = naar_voorstel(adviseur)
    antwoord = adviseur.post(f"/balie/procedures/{procedure.pk}/besluit/", VOORSTEL | {"stap": "voorstellen"})
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "1.210,00" in tekst
    assert "beheerder" in tekst
    assert not Besluit.objects.exists()


def test_sent_back_proposal_returns_to_the_adviser_with_the_reason(als: Als, forfait_2018: None) -> None:
    adviseur, toetser = als("adviseur"), als("toetser")
    procedure = naar_voorstel(adviseur)
    adviseur.post(f"/balie/procedures/{procedure.pk}/besluit/", VOORSTEL | {"stap": "voorstellen"})
    pad = f"/balie/besluiten/{Besluit.objects.get().pk}/"
    leeg = toetser.post(pad, {"actie": "terug", "reden": ""})
    assert leeg.status_code == 200
    assert Besluit.objects.get().status == "voorstel"
    toetser.post(pad, {"actie": "terug", "reden": "De kosten kloppen niet."})
    procedure.refresh_from_db()
    assert procedure.status == "te_beslissen"
    assert "De kosten kloppen niet." in adviseur.get(pad).content.decode()
    assert not Brief.objects.filter(soort="besluit").exists()


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("bsn", "123456789", "burgerservicenummer klopt niet"),
        ("iban", "NL00ABNA0417164300", "rekeningnummer klopt niet"),
        ("kvk_nummer", "123", "8 cijfers"),
        ("geboortedatum", "2030-01-01", "ligt in de toekomst"),
        ("partner_voornaam", "Bo", "laat alle velden van de partner leeg"),
    ],
)
def test_melding_with_a_mistake_keeps_what_was_typed(
    als: Als, organisatie: Any, veld: str, waarde: str, zin: str
) -> None:
    antwoord = als("adviseur").post("/balie/dossiers/melding/", melding(**{veld: waarde}))
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert zin in tekst
    assert "Ik wil een kapsalon beginnen." in tekst
    assert "Kerkplein 1" in tekst
    assert not Dossier.objects.exists()


def test_steps_show_only_to_who_may_take_them(als: Als, forfait_2018: None) -> None:
    procedure = naar_voorstel(als("adviseur"))
    pad = f"/balie/procedures/{procedure.pk}/"
    assert "Besluit voorstellen" in als("adviseur").get(pad).content.decode()
    assert "Een collega is aan de beurt" in als("toetser").get(pad).content.decode()
    assert als("toetser").post(pad, {"actie": "trek_in", "trek_in-reden": "x"}).status_code == 302
    procedure.refresh_from_db()
    assert procedure.status == "te_beslissen"
    assert als("toetser").get(f"{pad}besluit/").status_code == 403


@pytest.mark.parametrize("pad", ["", "intake/", "huishouden/", "afsluiten/"])
def test_dossier_of_another_organisation_does_not_exist(
    als: Als, maak_dossier: Any, gebruikers: dict[str, Any], pad: str
) -> None:
    dossier = maak_dossier()
    ander = Organisatie.objects.create(naam="Ander", slug="ander")
    gebruikers["adviseur"].organisatie = ander
    gebruikers["adviseur"].save()
    assert als("adviseur").get(f"/balie/dossiers/{dossier.nummer}/{pad}").status_code == 404
    with scope(ander):
        assert not Dossier.objects.exists()


@pytest.mark.parametrize(
    "pad", ["/balie/procedures/{p}/", "/balie/procedures/{p}/besluit/", "/balie/besluiten/{b}/", "/balie/brieven/{f}/"]
)
def test_procedure_decision_and_letter_of_another_organisation_do_not_exist(
    als: Als, gebruikers: dict[str, Any], forfait_2018: None, pad: str
) -> None:
    adviseur = als("adviseur")
    procedure = naar_voorstel(adviseur)
    adviseur.post(f"/balie/procedures/{procedure.pk}/besluit/", VOORSTEL | {"stap": "voorstellen"})
    besluit = Besluit.objects.get()
    als("toetser").post(f"/balie/besluiten/{besluit.pk}/", {"actie": "goedkeuren"})
    adres = pad.format(p=procedure.pk, b=besluit.pk, f=Brief.objects.get(soort="besluit").pk)
    assert adviseur.get(adres).status_code in {200, 302}
    ander = Organisatie.objects.create(naam="Ander", slug="ander")
    gebruikers["adviseur"].organisatie = ander
    gebruikers["adviseur"].save()
    assert als("adviseur").get(adres).status_code == 404


def test_coach_and_resident_do_not_come_in(als: Als, maak_dossier: Any) -> None:
    dossier = maak_dossier()
    for rol in ("coach", "inwoner", "manager", "beheerder"):
        assert als(rol).get(f"/balie/dossiers/{dossier.nummer}/").status_code == 403
        assert als(rol).get("/balie/").status_code == 403
    assert Client().get("/balie/").status_code == 302


def test_household_change_and_closing_through_the_pages(als: Als, maak_dossier: Any) -> None:
    adviseur, dossier = als("adviseur"), maak_dossier()
    pad = f"/balie/dossiers/{dossier.nummer}/"
    fout = adviseur.post(
        f"{pad}huishouden/", {"van": "2018-06-01", "herkomst": "BRP", "kinderen": "-1", "kostendelers": "0"}
    )
    assert fout.status_code == 200
    goed = adviseur.post(
        f"{pad}huishouden/", {"van": "2018-06-01", "herkomst": "BRP", "kinderen": "2", "kostendelers": "0"}
    )
    assert goed.status_code == 302
    assert dossier.huishoudens.count() == 2
    adviseur.post(f"{pad}afsluiten/", {"uitstroom": "werk", "datum": "2018-07-02"})
    dossier.refresh_from_db()
    assert (dossier.status, dossier.uitstroom) == ("afgesloten", "werk")


def test_pages_of_a_dossier_ask_the_same_number_of_times_for_little_and_for_much(
    als: Als, maak_dossier: Any, forfait_2018: None
) -> None:
    adviseur = als("adviseur")

    def vragen(pad: str) -> int:
        with CaptureQueriesContext(connection) as gevangen:
            assert adviseur.get(pad).status_code == 200
        return len(gevangen)

    weinig, lijst = maak_dossier(), "/balie/dossiers/"
    vragen(lijst)
    kaal, kort = vragen(f"{lijst}{weinig.nummer}/"), vragen(lijst)
    procedure = naar_voorstel(adviseur)
    adviseur.post(f"/balie/procedures/{procedure.pk}/besluit/", VOORSTEL | {"stap": "voorstellen"})
    als("toetser").post(f"/balie/besluiten/{Besluit.objects.get().pk}/", {"actie": "goedkeuren"})
    for _ in range(5):
        maak_dossier()
    assert vragen(f"{lijst}{procedure.dossier.nummer}/") == kaal
    assert vragen(lijst) == kort


def test_request_for_data_suspends_and_sends_a_letter_from_the_page(als: Als) -> None:
    adviseur = als("adviseur")
    procedure = naar_voorstel(adviseur)
    Procedure.objects.filter(pk=procedure.pk).update(status="in_behandeling")
    pad = f"/balie/procedures/{procedure.pk}/"
    velden = {
        "actie": "vraag_gegevens",
        "vraag_gegevens-ontbrekend": "Huurcontract",
        "vraag_gegevens-hersteltermijn_tot": "2018-07-01",
    }
    fout = adviseur.post(pad, velden).content.decode()
    assert "Kies een dag na vandaag" in fout
    assert "Huurcontract" in fout
    assert not Brief.objects.filter(soort="gegevens").exists()
    adviseur.post(pad, velden | {"vraag_gegevens-hersteltermijn_tot": "2018-07-16"})
    procedure.refresh_from_db()
    assert (procedure.status, procedure.opgeschort_sinds) == ("wacht_op_gegevens", date(2018, 7, 2))
    assert "Wij missen nog gegevens" in adviseur.get(f"/balie/dossiers/{procedure.dossier.nummer}/").content.decode()
    zegt = adviseur.get(f"{pad}besluit/").content.decode()
    assert "Niet in behandeling nemen" in zegt
    weiger = adviseur.post(
        f"{pad}besluit/", {"uitkomst": "buiten_behandeling", "motivering": "Niets gehad.", "stap": "voorstellen"}
    )
    assert "Wacht die dag af" in weiger.content.decode()


def test_every_look_into_a_dossier_is_recorded(als: Als, gebruikers: dict[str, Any], forfait_2018: None) -> None:
    adviseur = als("adviseur")
    procedure = naar_voorstel(adviseur)
    adviseur.post(f"/balie/procedures/{procedure.pk}/besluit/", VOORSTEL | {"stap": "voorstellen"})
    besluit = Besluit.objects.get()
    als("toetser").post(f"/balie/besluiten/{besluit.pk}/", {"actie": "goedkeuren"})
    for pad, doel in (
        (f"dossiers/{procedure.dossier.nummer}/", "dossier bekijken"),
        (f"procedures/{procedure.pk}/", "procedure bekijken"),
        (f"besluiten/{besluit.pk}/", "besluit bekijken"),
        (f"brieven/{Brief.objects.get(soort='besluit').pk}/", "brief bekijken"),
    ):
        voor = Raadpleging.objects.filter(gebruiker=gebruikers["financien"]).count()
        assert als("financien").get(f"/balie/{pad}").status_code == 200
        rijen = Raadpleging.objects.filter(gebruiker=gebruikers["financien"])
        assert rijen.count() == voor + 1
        assert rijen.latest("id").doel == doel
