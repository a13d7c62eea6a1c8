"""The pages of the loans: who may see what, from application to loan, every proposal, direct debit, the report."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from doorstart.besluiten.models import Besluit
from doorstart.besluiten.services import keur_goed
from doorstart.kern.scope import scope
from doorstart.leningen.models import Incassobatch, Lening, Machtiging
from doorstart.leningen.tests.hulp import verleen, zet_klok
from doorstart.leningen.voorstellen import Aflosafspraak
from doorstart.werkproces.services import start_procedure, voer_uit

LEZERS = {"adviseur", "toetser", "financien"}
ROLLEN = ["adviseur", "toetser", "financien", "manager", "coach", "beheerder", "inwoner"]


@pytest.fixture
def lening(maak_dossier: Any, gebruikers: Any) -> Lening:
    return verleen(
        maak_dossier(groep="gevestigd"), gebruikers, gevraagd=12_000_00, verleend=12_000_00,
        aflossing=Aflosafspraak(maanden=12, wijze="lineair"),
    )  # fmt: skip


@pytest.mark.parametrize("rol", ROLLEN)
def test_who_may_see_which_page(lening: Lening, als: Any, rol: str) -> None:
    nummer, dossier = lening.nummer, lening.dossier.nummer
    paginas = {
        reverse("balie:leningen"): LEZERS,
        reverse("balie:incassos"): LEZERS,
        reverse("balie:lening", args=[nummer]): LEZERS,
        reverse("balie:lening_verloop", args=[nummer]): LEZERS,
        reverse("balie:dossier_leningen", args=[dossier]): LEZERS,
        reverse("balie:lening_uitstel", args=[nummer]): {"adviseur", "financien"},
        reverse("balie:lening_rente", args=[nummer]): {"adviseur", "financien"},
        reverse("balie:lening_opeisen", args=[nummer]): {"adviseur", "financien"},
        reverse("balie:lening_einde", args=[nummer]): {"adviseur", "financien"},
        reverse("balie:lening_akkoord", args=[nummer]): {"adviseur", "financien"},
        reverse("balie:lening_afboeken", args=[nummer]): {"adviseur", "financien"},
        reverse("balie:krediet", args=[dossier]): {"adviseur", "financien"},
        reverse("balie:krediet_omzetten", args=[nummer]): {"adviseur", "financien"},
        reverse("balie:lening_machtiging", args=[nummer]): {"financien"},
        reverse("balie:leningen_rapport"): {"adviseur", "toetser", "financien", "manager"},
        reverse("balie:leningen_rapport_csv"): {"adviseur", "toetser", "financien", "manager"},
    }
    client = als(rol)
    for pad, mogen in paginas.items():
        assert client.get(pad).status_code == (200 if rol in mogen else 403), pad


def test_a_loan_of_another_organisation_does_not_exist(lening: Lening, als: Any, db: Any) -> None:
    from doorstart.organisatie.models import Gebruiker, Organisatie

    ander = Organisatie.objects.create(naam="Ander", slug="ander", werkdatum=date(2018, 7, 2))
    with scope(ander):
        wie = Gebruiker.objects.create_user(username="x", password="x", organisatie=ander, rol="financien")
        client = als("financien")
        client.force_login(wie)
        for naam in ("lening", "lening_uitstel", "lening_machtiging"):
            assert client.get(reverse(f"balie:{naam}", args=[lening.nummer])).status_code == 404


def test_the_page_of_a_loan_shows_contract_course_and_posting(lening: Lening, als: Any, organisatie: Any) -> None:
    zet_klok(organisatie, date(2018, 9, 3))
    tekst = als("financien").get(reverse("balie:lening", args=[lening.nummer])).content.decode()
    for deel in ("een bestelbus", "€ 12.080,00", "<svg", "boeking", "Uitstel (art. 41)", "01-09-2018", "RF"):
        assert deel in tekst.replace("\u00a0", " "), deel
    assert (
        "Besluit voorstellen" not in als("toetser").get(reverse("balie:lening", args=[lening.nummer])).content.decode()
    )


def test_the_list_filters_on_state(lening: Lening, als: Any) -> None:
    client = als("financien")
    assert lening.nummer in client.get(reverse("balie:leningen"), {"status": "loopt"}).content.decode()
    assert lening.nummer not in client.get(reverse("balie:leningen"), {"status": "achterstand"}).content.decode()
    assert lening.nummer in client.get(reverse("balie:leningen"), {"q": lening.dossier.nummer}).content.decode()
    assert client.get(reverse("balie:leningen"), {"q": "\x00%_'", "status": "bestaat niet"}).status_code == 200


def _procedure(dossier: Any, gebruikers: Any) -> Any:
    wie = gebruikers["adviseur"]
    rij = start_procedure(dossier=dossier, soort="bbz_kapitaal", ontvangen_op=date(2018, 6, 4), gebruiker=wie)
    rij = voer_uit(procedure=rij, actie="start_onderzoek", gebruiker=wie, gegevens={"onderzoeker": "X"})
    return voer_uit(procedure=rij, actie="leg_oordeel_vast", gebruiker=wie,
                    gegevens={"levensvatbaar": True, "motivering": "Goed plan."})  # fmt: skip


KAPITAAL = {
    "uitkomst": "toekenning", "vorm": "lening", "gevraagd": "50.000", "verleend": "40.000", "doel": "een bestelbus",
    "aangevraagd_op": "2018-06-04", "uitbetaling_op": "2018-08-01", "maanden": "60", "wijze": "annuitair",
    "betaaldag": "1", "wia_34a": "nee", "inkomen_duurzaam_lager": "onbekend", "alleen_hoofdsom": "onbekend",
    "uitwinning": "onbekend", "geldverstrekker": "bank", "motivering": "Het plan klopt.",
}  # fmt: skip


def test_from_application_to_loan(maak_dossier: Any, gebruikers: Any, als: Any) -> None:
    dossier = maak_dossier(groep="gevestigd")
    rij = _procedure(dossier, gebruikers)
    client, pad = als("adviseur"), reverse("balie:besluit_voorstel", args=[rij.pk])
    assert "Bedrijfskapitaal voorstellen" in client.get(pad).content.decode()
    te_veel = client.post(pad, KAPITAAL | {"gevraagd": "300000", "verleend": "300000"})
    assert te_veel.status_code == 422
    assert "ten hoogste" in te_veel.content.decode()
    antwoord = client.post(pad, KAPITAAL | {"derde_naam": "Busjes bv", "derde_iban": "NL20INGB0001234567"})
    besluit = Besluit.objects.get()
    assert antwoord["Location"] == reverse("balie:besluit", args=[besluit.pk])
    assert besluit.uitkomst == "gedeeltelijk"
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    rij.refresh_from_db()
    assert rij.status == "toegekend"
    lening = Lening.objects.get()
    opdracht = dossier.betaalopdrachten.get()
    assert (lening.hoofdsom, opdracht.bedrag, opdracht.begunstigde) == (40_000_00, 40_000_00, "Busjes bv")


def test_a_refusal_needs_only_reasons(maak_dossier: Any, gebruikers: Any, als: Any) -> None:
    rij = _procedure(maak_dossier(groep="gevestigd"), gebruikers)
    als("adviseur").post(
        reverse("balie:lening_voorstel", args=[rij.pk]),
        {"uitkomst": "afwijzing", "motivering": "Geen dekking.", "wia_34a": "onbekend", "alleen_hoofdsom": "onbekend",
         "inkomen_duurzaam_lager": "onbekend", "uitwinning": "onbekend"},
    )  # fmt: skip
    keur_goed(besluit=Besluit.objects.get(), gebruiker=gebruikers["toetser"])
    rij.refresh_from_db()
    assert rij.status == "afgewezen"


@pytest.mark.parametrize(
    ("naam", "velden", "fout"),
    [
        ("lening_uitstel", {"begin": "2018-08-10", "maanden": "6", "verzoek": "Ziek", "motivering": "x"},
         {"maanden": "13"}),
        ("lening_opeisen", {"grond": "verkeerd_besteed", "dag": "2018-08-10", "toerekenbaar": "onbekend",
                            "motivering": "x"}, {"grond": "niet_betaald"}),
        ("lening_einde", {"beeindigd_op": "2018-08-05", "verwijtbaar": "onbekend", "motivering": "x"},
         {"hypotheek": "1000"}),
        ("lening_akkoord", {"doel": "beeindiging", "beschikbaar": "100", "noodzakelijk": "onbekend",
                            "allen_evenredig": "ja", "motivering": "x"}, {"allen_evenredig": "onbekend"}),
        ("lening_afboeken", {"bedrag": "100", "motivering": "x"}, {"bedrag": "999999"}),
    ],
)  # fmt: skip
def test_each_proposal_goes_to_the_second_person_and_refuses_with_a_sentence(
    lening: Lening, als: Any, organisatie: Any, gebruikers: Any, naam: str, velden: dict[str, str],
    fout: dict[str, str],
) -> None:  # fmt: skip
    zet_klok(organisatie, date(2018, 8, 10))
    client, pad = als("financien"), reverse(f"balie:{naam}", args=[lening.nummer])
    assert client.post(pad, velden | fout).status_code == 422
    antwoord = client.post(pad, velden)
    besluit = Besluit.objects.exclude(soort="bbz_kapitaal").get()
    assert antwoord["Location"] == reverse("balie:besluit", args=[besluit.pk])
    gebruikers["toetser"].organisatie.refresh_from_db()
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert als("financien").get(reverse("balie:lening", args=[lening.nummer])).status_code == 200
    assert als("toetser").get(reverse("balie:besluit", args=[besluit.pk])).status_code == 200


def test_a_proposal_shows_what_is_late_only_when_something_is(lening: Lening, als: Any) -> None:
    pad = reverse("balie:lening_afboeken", args=[lening.nummer])
    assert "Te laat" not in als("adviseur").get(pad).content.decode()
    lening.stand.achterstand = 80_00
    lening.stand.save()
    assert "Te laat" in als("adviseur").get(pad).content.decode()


def test_the_waiver_can_be_computed_first(lening: Lening, als: Any, organisatie: Any) -> None:
    zet_klok(organisatie, date(2020, 3, 2))
    velden = {"boekjaar": "2019-01-01", "jaarnorm": "14000", "netto_inkomen": "13000", "eigen_vermogen": "0",
              "totaal_vermogen": "1000", "motivering": "x", "stap": "bereken"}  # fmt: skip
    antwoord = als("adviseur").post(reverse("balie:lening_rente", args=[lening.nummer]), velden)
    assert antwoord.status_code == 200
    assert "rente over het boekjaar" in antwoord.content.decode()


def test_direct_debit_on_pages(lening: Lening, als: Any, organisatie: Any) -> None:
    organisatie.incassant_id = "NL69ZZZ123456780000"
    zet_klok(organisatie, date(2018, 8, 20))
    financien, toetser = als("financien"), als("toetser")
    machtiging = reverse("balie:lening_machtiging", args=[lening.nummer])
    assert financien.post(machtiging, {"naam": "T", "rekening": "NL00", "getekend_op": "2018-08-17"}).status_code == 422
    financien.post(machtiging, {"naam": "T", "rekening": "NL20INGB0001234567", "getekend_op": "2018-08-17"})
    assert Machtiging.objects.count() == 1
    assert financien.post(reverse("balie:incassos"), {"incassodatum": "2018-08-01"}).status_code == 422
    financien.post(reverse("balie:incassos"), {"incassodatum": "2018-09-03"})
    batch = Incassobatch.objects.get()
    pad = reverse("balie:incasso", args=[batch.pk])
    assert "Goedkeuren" not in financien.get(pad).content.decode()
    assert "Goedkeuren" in toetser.get(pad).content.decode()
    assert financien.post(reverse("balie:incasso_beoordelen", args=[batch.pk]), {"keuze": "goed"}).status_code == 403
    toetser.post(reverse("balie:incasso_beoordelen", args=[batch.pk]), {"keuze": "goed"})
    bestand = financien.get(reverse("balie:incasso_bestand", args=[batch.pk]))
    assert b"pain.008.001.08" in bestand.content
    financien.post(machtiging, {"actie": "intrekken", "reden": "wil niet meer"})
    assert Machtiging.objects.get().ingetrokken_op == date(2018, 8, 20)


def test_the_report_shows_what_the_state_claws_back(
    maak_dossier: Any, gebruikers: Any, als: Any, organisatie: Any
) -> None:
    """F-6: 50,000 of 2020: 10,000 / 10,000 / 7,500 / 5,000 / 5,000."""
    zet_klok(organisatie, date(2020, 1, 2))
    gebruikers["adviseur"].organisatie.refresh_from_db()
    verleen(maak_dossier(groep="gevestigd"), gebruikers, aangevraagd_op=date(2020, 1, 2),
            uitbetaling_op=date(2020, 2, 1))  # fmt: skip
    zet_klok(organisatie, date(2020, 2, 3))
    tekst = als("manager").get(reverse("balie:leningen_rapport")).content.decode().replace("\u00a0", " ")
    for bedrag in ("€ 10.000,00", "€ 7.500,00", "€ 5.000,00", "€ 12.500,00"):
        assert bedrag in tekst
    csv = als("manager").get(reverse("balie:leningen_rapport_csv")).content.decode()
    assert "2020;50.000,00;0,00;50.000,00;0,00;0,00;50.000,00;37.500,00;12.500,00;12.500,00" in csv
