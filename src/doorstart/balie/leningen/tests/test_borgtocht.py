"""The pages of a guarantee: who may, what the bank asks and gets, both sides linked, the end."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from doorstart.besluiten.models import Besluit
from doorstart.besluiten.services import keur_goed
from doorstart.leningen.models import Lening
from doorstart.leningen.tests.hulp import verleen, zet_klok
from doorstart.leningen.voorstellen import Borg

ROLLEN = ["adviseur", "toetser", "financien", "manager", "coach", "beheerder", "inwoner"]
AANSPRAAK = {
    "gevraagd_op": "2019-02-04", "hoofdsom": "9.000", "rente_en_kosten": "350", "bank_naam": "Voorbeeldbank",
    "toestemming": "ja", "bank_iban": "NL20 INGB 0001 2345 67", "bank_kenmerk": "77", "uitbetaling_op": "2019-03-01",
    "maanden": "12", "wijze": "lineair", "betaaldag": "1", "zekerheden": "", "motivering": "De bank zei op.",
}  # fmt: skip


@pytest.fixture
def borg(maak_dossier: Any, gebruikers: Any, organisatie: Any) -> Lening:
    """A guarantee of 12,000 euros from 1 August 2018; it is 11 February 2019."""
    afspraak = Borg(maanden=84, geldverstrekker="bank", naam="Voorbeeldbank", alleen_hoofdsom=True,
                    uitwinning_na_toestemming=True)  # fmt: skip
    rij = verleen(maak_dossier(groep="gevestigd"), gebruikers, vorm="borgtocht", gevraagd=12_000_00,
                  verleend=12_000_00, aflossing=None, borg=afspraak)  # fmt: skip
    zet_klok(organisatie, date(2019, 2, 11))
    for wie in gebruikers.values():
        wie.organisatie.refresh_from_db()
    return rij


def _tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode()).replace("\u00a0", " ")


def _besluit() -> Besluit:
    return Besluit.objects.get(soort="lening_borgtocht")


@pytest.mark.parametrize("rol", ROLLEN)
def test_who_may_see_which_page(borg: Lening, als: Any, rol: str) -> None:
    client = als(rol)
    for naam, mogen in (("borgtocht_uitwinning", {"adviseur", "financien"}), ("borgtocht_einde", {"financien"})):
        pad = reverse(f"balie:{naam}", args=[borg.nummer])
        assert client.get(pad).status_code == (200 if rol in mogen else 403), pad
        assert client.post(pad, {"x": "1"}).status_code == (422 if rol in mogen else 403), pad


def test_the_page_of_a_guarantee_says_what_it_is(borg: Lening, als: Any) -> None:
    pad = reverse("balie:lening", args=[borg.nummer])
    tekst = _tekst(als("financien").get(pad))
    for deel in (
        "<h1",
        "Borgtocht L2018-00001",
        "Wij staan nog borg voor",
        "€ 12.000,00",
        "De bank vraagt om betaling",
        "Borgtocht beëindigen",
    ):
        assert deel in tekst, deel
    for deel in ("Nog te betalen", "Betalingskenmerk", "Afboeken", "Opeisen"):
        assert deel not in tekst, deel
    assert "Borgtocht beëindigen" not in _tekst(als("adviseur").get(pad))
    assert "De bank vraagt om betaling" not in _tekst(als("toetser").get(pad))


def test_from_the_question_of_the_bank_to_a_loan_that_is_linked_both_ways(
    borg: Lening, als: Any, gebruikers: Any
) -> None:
    client, pad = als("adviseur"), reverse("balie:borgtocht_uitwinning", args=[borg.nummer])
    begin = _tekst(client.get(pad))
    for deel in ("Voorbeeldbank", 'value="78"', "De wet noemt daarvoor geen rente"):
        assert deel in begin, deel
    proef = client.post(pad, AANSPRAAK | {"stap": "bereken"})
    assert proef.status_code == 200
    for deel in ("€ 9.000,00", "€ 350,00", "De wet noemt geen rente en geen looptijd"):
        assert deel in _tekst(proef), deel
    antwoord = client.post(pad, AANSPRAAK)
    besluit = _besluit()
    assert antwoord["Location"] == reverse("balie:besluit", args=[besluit.pk])
    toetsen = _tekst(als("toetser").get(reverse("balie:besluit", args=[besluit.pk])))
    for deel in ("NL20 INGB 0001 2345 67", "Wij betalen € 9.000,00 aan Voorbeeldbank", "uitleg van de wet"):
        assert deel in toetsen, deel
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    nieuw = Lening.objects.get(komt_uit=borg)
    oud = _tekst(client.get(reverse("balie:lening", args=[borg.nummer])))
    for deel in (nieuw.nummer, "borgtocht deels aangesproken", "€ 3.000,00"):
        assert deel in oud, deel
    lening = _tekst(client.get(reverse("balie:lening", args=[nieuw.nummer])))
    for deel in (borg.nummer, "Deze lening komt uit een borgtocht", "Uitstel (art. 41)", "€ 9.000,00"):
        assert deel in lening, deel
    assert "Kwijtschelding van rente (art. 21)" not in lening
    lijst = _tekst(als("financien").get(reverse("balie:leningen")))
    assert "Borg bij banken" in lijst
    rapport = _tekst(als("manager").get(reverse("balie:leningen_rapport")))
    for deel in ("Borg bij banken", "€ 3.000,00"):
        assert deel in rapport, deel
    inkomen = als("adviseur").get(reverse("balie:dossier_leningen", args=[borg.dossier.nummer]))
    assert nieuw.nummer in _tekst(inkomen)


def test_consent_that_is_withheld_needs_no_account(borg: Lening, als: Any, gebruikers: Any) -> None:
    velden = AANSPRAAK | {"toestemming": "nee", "bank_iban": "", "uitbetaling_op": "", "maanden": ""}
    als("adviseur").post(reverse("balie:borgtocht_uitwinning", args=[borg.nummer]), velden)
    keur_goed(besluit=_besluit(), gebruiker=gebruikers["toetser"])
    assert not Lening.objects.filter(komt_uit=borg).exists()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"bank_iban": "NL21INGB0001234567"}, "klopt niet"),
        ({"bank_iban": ""}, "Vul dit in"),
        ({"maanden": ""}, "Vul dit in"),
        ({"maanden": "121"}, "120"),
        ({"gevraagd_op": "2019-02-12"}, "Kies een dag tussen"),
        ({"hoofdsom": "0"}, "hoofdsom"),
    ],
)
def test_a_wrong_field_is_refused_with_a_sentence(borg: Lening, als: Any, anders: dict[str, str], zin: str) -> None:
    antwoord = als("adviseur").post(reverse("balie:borgtocht_uitwinning", args=[borg.nummer]), AANSPRAAK | anders)
    assert antwoord.status_code == 422
    assert zin in _tekst(antwoord)
    assert not Besluit.objects.filter(soort="lening_borgtocht").exists()


def test_the_end_stands_on_the_page(borg: Lening, als: Any) -> None:
    client, pad = als("financien"), reverse("balie:borgtocht_einde", args=[borg.nummer])
    velden = {"dag": "2019-02-08", "reden": "lening_bij_bank_afgelost", "toelichting": "Brief van 8 februari."}
    assert client.post(pad, velden | {"reden": "looptijd_voorbij"}).status_code == 422
    assert client.post(pad, velden)["Location"] == reverse("balie:lening", args=[borg.nummer])
    tekst = _tekst(client.get(reverse("balie:lening", args=[borg.nummer])))
    for deel in ("borgtocht beëindigd", "Vervallen zonder aanspraak", "Brief van 8 februari.", "08-02-2019"):
        assert deel in tekst, deel
    assert "De bank vraagt om betaling" not in tekst
    assert "Rente van de bank vastleggen" in tekst  # of the time that it ran


def test_old_capital_becomes_a_gift_on_its_page(maak_dossier: Any, gebruikers: Any, als: Any, borg: Lening) -> None:
    """Only where the application is of before 2020 (art. 21 lid 1 as it stood until then)."""
    client, pad = als("adviseur"), reverse("balie:lening_gift", args=[borg.nummer])
    assert pad in _tekst(client.get(reverse("balie:lening", args=[borg.nummer])))
    velden = {"boekjaar": "2018-01-01", "jaarnorm": "16.500", "netto_inkomen": "10.000", "eigen_vermogen": "30.000",
              "totaal_vermogen": "40.000", "bank_naam": "Voorbeeldbank", "bank_iban": "NL20INGB0001234567",
              "motivering": "Laag inkomen."}  # fmt: skip
    proef = client.post(pad, velden | {"stap": "bereken"})
    assert (proef.status_code, "€ 6.500,00" in _tekst(proef)) == (200, True)
    assert client.post(pad, velden | {"boekjaar": "2016-01-01"}).status_code == 422
    assert als("toetser").get(pad).status_code == 403
    client.post(pad, velden)
    keur_goed(besluit=Besluit.objects.get(soort="lening_gift"), gebruiker=gebruikers["toetser"])
    assert pad not in _tekst(client.get(reverse("balie:lening", args=[borg.nummer])))
    assert "maar een keer" in _tekst(client.post(pad, velden))
