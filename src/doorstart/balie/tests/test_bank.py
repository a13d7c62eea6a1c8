"""The bank pages: who may open and do what, what they show, another organisation, and how many queries they take."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from doorstart.bank.models import Afschrift, Bankregel, Openstaand, Toewijzing
from doorstart.bank.services import lees_afschriften_in
from doorstart.bank.tests.conftest import proefkamer  # noqa: F401 - a fixture
from doorstart.bank.tests.hulp import Post, afschrift, bestand
from doorstart.grootboek.models import Betaalopdracht, Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.kern.scope import scope

ROLLEN = ("adviseur", "toetser", "financien", "manager", "coach", "beheerder", "inwoner")


@pytest.fixture
def regel(maak_dossier: Any, gebruikers: Any, proefkamer: Any) -> Bankregel:  # noqa: F811
    maak_dossier(), maak_dossier()
    ruw = afschrift(Post(bedrag=10_000, naam="Van Dijk", tekst="bedankt"))
    lees_afschriften_in(bron=bestand(ruw), naam="a.xml", gebruiker=gebruikers["financien"])
    return Bankregel.objects.get()


def paginas(regel: Bankregel) -> list[str]:
    return [
        reverse("balie:bank"),
        reverse("balie:bank_geparkeerd"),
        reverse("balie:afschriften"),
        reverse("balie:afschrift", args=[regel.afschrift_id]),
        reverse("balie:afschrift_bestand", args=[regel.afschrift_id]),
        reverse("balie:bankregel", args=[regel.pk]),
    ]


def daden(regel: Bankregel) -> dict[str, dict[str, Any]]:
    return {
        reverse("balie:bankregel_toewijzen", args=[regel.pk]): {"alles": "proef:T0000"},
        reverse("balie:bankregel_terugstorten", args=[regel.pk]): {"bedrag": "1,00", "reden": "x"},
        reverse("balie:bankregel_parkeren", args=[regel.pk]): {"notitie": "x"},
        reverse("balie:bankregel_terughalen", args=[regel.pk]): {},
        reverse("balie:bank_opnieuw"): {},
        reverse("balie:afschrift_inlezen"): {},
    }


@pytest.mark.parametrize("rol", ROLLEN)
def test_wie_wat_mag(regel: Any, als: Any, rol: str) -> None:
    klant = als(rol)
    for adres in paginas(regel):
        assert klant.get(adres).status_code == (200 if rol in ("financien", "toetser") else 403), adres
    if rol != "financien":
        for adres, gegevens in daden(regel).items():
            assert klant.post(adres, gegevens).status_code == 403, adres
        assert Openstaand.objects.get().bedrag == 10_000
    toon = klant.get(reverse("balie:bankregel", args=[regel.pk])).content.decode()
    assert ("Alles hierheen" in toon) is False  # nothing was searched yet, and only financiën may


def test_een_andere_organisatie_bestaat_niet(regel: Any, als: Any, gebruikers: Any) -> None:
    from doorstart.organisatie.models import Gebruiker, Organisatie

    ander = Organisatie.objects.create(naam="Anders", slug="anders", werkdatum=date(2018, 7, 2))
    vreemd = Gebruiker.objects.create_user(username="vreemd", organisatie=ander, rol="financien")
    klant = als("financien")
    klant.force_login(vreemd)
    with scope(ander):
        for adres in paginas(regel)[3:]:
            assert klant.get(adres).status_code == 404, adres
        for adres, gegevens in list(daden(regel).items())[:4]:
            assert klant.post(adres, gegevens).status_code == 404, adres
    assert "Van Dijk" not in klant.get(reverse("balie:bank")).content.decode()


def test_een_afschrift_inlezen_en_verwerken(maak_dossier: Any, als: Any, proefkamer: Any) -> None:  # noqa: F811
    maak_dossier(), maak_dossier()
    klant = als("financien")
    ruw = afschrift(Post(bedrag=10_000, naam="Van Dijk", tekst="T0001 ?"), Post(bedrag=500, tekst="T0000"))
    inlezen = reverse("balie:afschrift_inlezen")
    uit = klant.post(inlezen, {"bestand": SimpleUploadedFile("a.xml", ruw)}, follow=True)
    assert "2 regels ingelezen: 1 zijn herkend" in uit.content.decode()
    regel = Openstaand.objects.get().regel
    adres = reverse("balie:bankregel", args=[regel.pk])
    assert "Noemt dossier T0001" in klant.get(reverse("balie:bank")).content.decode()
    zoek = klant.get(adres, {"q": "T0000"}).content.decode()
    assert "Lening van Test Persoon0" in zoek
    assert "Noemt dossier T0001" in zoek
    uit = klant.post(
        reverse("balie:bankregel_toewijzen", args=[regel.pk]),
        {"bedrag:proef:T0000": "60,00", "bedrag:proef:T0001": "30,00"}, follow=True,
    )  # fmt: skip
    assert "Nog te verdelen" in uit.content.decode()
    assert Openstaand.objects.get().bedrag == 1_000
    klant.post(reverse("balie:bankregel_toewijzen", args=[regel.pk]), {"alles": "proef:T0001"})
    assert saldi() == {Rekening.BANK: 10_500, Rekening.ONTVANGEN: 0, Rekening.LENING_KAPITAAL: -10_500}
    toon = klant.get(adres).content.decode()
    assert "helemaal verwerkt" in toon
    assert toon.count("Ongedaan maken</summary>") == 3
    rij = Toewijzing.objects.get(bedrag=6_000)
    klant.post(reverse("balie:toewijzing_ongedaan", args=[rij.pk]), {"reden": "verkeerd dossier"})
    assert saldi()[Rekening.ONTVANGEN] == -6_000
    assert "Alles is verwerkt" not in klant.get(reverse("balie:bank")).content.decode()


@pytest.mark.parametrize(
    ("gegevens", "zin"),
    [
        ({}, "Kies eerst een bestemming"),
        ({"bedrag:proef:T0000": "tien"}, "is geen bedrag"),
        ({"bedrag:proef:T0000": "100,01"}, "U verdeelt"),
        ({"bedrag:proef:T0000": "1,00", "alles": "proef:T0001"}, "ook bedragen ingevuld"),
        ({"alles": "kas"}, "bestaat niet"),
        ({"alles": "proef:../x"}, "Deze bestemming bestaat niet"),
        ({"alles": "proef:\0"}, "controleer wat u hebt ingevuld"),
        ({"bedrag:": "1"}, "Kies eerst een bestemming"),
    ],
)
def test_een_verkeerde_keuze_zegt_wat_er_mis_is(regel: Any, als: Any, gegevens: Any, zin: str) -> None:
    uit = als("financien").post(reverse("balie:bankregel_toewijzen", args=[regel.pk]), gegevens, follow=True)
    assert zin in uit.content.decode().replace("&#x27;", "'")
    assert Openstaand.objects.get().bedrag == 10_000


@pytest.mark.parametrize(
    ("naam", "inhoud", "zin"),
    [
        ("a.xml", b"%PDF-1.4", "Dit is een PDF"),
        ("a.xml", b"", "Dit bestand is leeg"),
        ("a.xml", b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "DOCTYPE"),
        ("", None, "Kies eerst het bestand"),
    ],
)
def test_een_verkeerd_bestand_geeft_een_zin(als: Any, gebruikers: Any, naam: str, inhoud: Any, zin: str) -> None:
    gegevens = {"bestand": SimpleUploadedFile(naam, inhoud)} if inhoud is not None else {}
    uit = als("financien").post(reverse("balie:afschrift_inlezen"), gegevens, follow=True)
    assert zin in uit.content.decode()
    assert not Afschrift.objects.exists()


def test_terugstorten_en_parkeren(regel: Any, als: Any) -> None:
    klant = als("financien")
    terug = reverse("balie:bankregel_terugstorten", args=[regel.pk])
    assert klant.post(terug, {"bedrag": "", "reden": ""}).status_code == 422
    assert "staat klaar" in klant.post(terug, {"bedrag": "40,00", "reden": "dubbel"}, follow=True).content.decode()
    assert Betaalopdracht.objects.get().bedrag == 4_000
    assert "Van Dijk" in klant.get(reverse("balie:betalingen")).content.decode()
    park = reverse("balie:bankregel_parkeren", args=[regel.pk])
    assert klant.post(park, {"notitie": ""}).status_code == 422
    klant.post(park, {"notitie": "Wacht op belletje."})
    assert "Wacht op belletje" in klant.get(reverse("balie:bank_geparkeerd")).content.decode()
    assert "Alles is verwerkt" in klant.get(reverse("balie:bank")).content.decode()
    klant.post(reverse("balie:bankregel_terughalen", args=[regel.pk]))
    assert "Er is niets geparkeerd" in klant.get(reverse("balie:bank_geparkeerd")).content.decode()


def test_lege_lijsten(als: Any, gebruikers: Any) -> None:
    klant = als("financien")
    assert "Nog geen afschriften" in klant.get(reverse("balie:afschriften")).content.decode()
    assert "Niets gevonden" in klant.get(reverse("balie:bank"), {"q": "zzz"}).content.decode()
    assert klant.get(reverse("balie:bank"), {"q": "x\0y"}).status_code == 200


@pytest.mark.parametrize("q", ["Van Dijk", "nl20ingb", "100,00", "€ 100", "bedankt"])
def test_zoeken_in_de_lijst(regel: Any, als: Any, q: str) -> None:
    assert "Van Dijk" in als("financien").get(reverse("balie:bank"), {"q": q}).content.decode()


def test_een_lange_lijst_kost_niet_meer_vragen(gebruikers: Any, als: Any, django_assert_max_num_queries: Any) -> None:
    ruw = afschrift(*[Post(bedrag=n + 1, referentie=f"R{n}") for n in range(120)])
    lees_afschriften_in(bron=bestand(ruw), naam="a.xml", gebruiker=gebruikers["financien"])
    klant = als("financien")
    for adres in (reverse("balie:bank"), reverse("balie:afschrift", args=[Afschrift.objects.get().pk])):
        klant.get(adres)
        with django_assert_max_num_queries(14):
            klant.get(adres)
