"""The pages of claims: who sees what, the filters and their totals, from a proposal to the button that collects."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from doorstart.besluiten.models import Besluit, Brief
from doorstart.besluiten.services import keur_goed
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Gebruiker, Organisatie
from doorstart.vorderingen.models import Betalingsregeling, Dwangbevel, Vordering
from doorstart.vorderingen.mutaties import saldo
from doorstart.vorderingen.services import boek_betaling
from doorstart.vorderingen.tests.hulp import DAG, betaal_maand, maak, zet_datum
from doorstart.vorderingen.tests.test_terugvorderen import MAART
from doorstart.werkproces.services import start_procedure, verplaats

Als = Callable[[str], Client]
PAGINAS = ("vordering", "vordering_regeling", "vordering_uitstel", "vordering_kwijtschelden", "vordering_rente")


@pytest.fixture
def vordering(maak_dossier: Any, gebruikers: Any) -> Vordering:
    """A claim of 1,000 euros, to be paid by 13 August 2018."""
    return maak(maak_dossier(), gebruikers)


def tekst(client: Client, naam: str, *args: Any, **vraag: str) -> str:
    antwoord = client.get(reverse(f"balie:{naam}", args=args), vraag)
    assert antwoord.status_code == 200, (naam, antwoord.status_code)
    return antwoord.content.decode()


def stap(client: Client, vordering: Vordering, **velden: str) -> str:
    antwoord = client.post(reverse("balie:vordering_stap", args=[vordering.pk]), velden, follow=True)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_list_filters_and_totals(als: Als, maak_dossier: Any, gebruikers: Any, organisatie: Any) -> None:
    te_laat = maak(maak_dossier(), gebruikers, 50_000)
    deels = maak(maak_dossier(), gebruikers, 30_000)
    klaar = maak(maak_dossier(), gebruikers, 20_000)
    boek_betaling(vordering=deels, bedrag=12_000, datum=DAG, sleutel="a", gebruiker=None)
    boek_betaling(vordering=klaar, bedrag=20_000, datum=DAG, sleutel="b", gebruiker=None)
    maak(maak_dossier(), gebruikers, 7_000, bekend=False)
    zet_datum(organisatie, date(2018, 8, 14))
    client = als("financien")
    alles = tekst(client, "vorderingen")  # what is open
    assert "3 vorderingen gevonden" in alles
    for bedrag in ("€ 750,00", "€ 680,00", "€ 120,00"):  # open; late: 500 + 180; paid
        assert bedrag in alles, bedrag
    for stand, aantal in (("te_laat", 2), ("geen_besluit", 1), ("voldaan", 1), ("tegoed", 0), ("regeling", 0)):
        assert f"{aantal} vordering" in tekst(client, "vorderingen", stand=stand), stand
    assert te_laat.nummer in tekst(client, "vorderingen", stand="", q=te_laat.dossier.nummer.lower())
    assert "0 vorderingen" in tekst(client, "vorderingen", q="Bestaatniet")
    assert "4 vorderingen" in tekst(client, "vorderingen", gemeente=str(te_laat.dossier.gemeente_id), stand="")


def test_everybody_sees_their_own_buttons(als: Als, vordering: Vordering, organisatie: Any) -> None:
    zet_datum(organisatie, date(2018, 8, 14))
    adviseur, fin, toetser = (
        tekst(als(rol), "vordering", vordering.pk) for rol in ("adviseur", "financien", "toetser")
    )
    assert "Betalingsregeling" in adviseur
    assert "Aanmaning sturen" not in adviseur
    assert "Aanmaning sturen" in fin
    assert "Dwangbevel voorstellen" in fin
    assert "Betalingsregeling</a>" not in toetser
    for pagina in (adviseur, fin, toetser):
        assert "58 lid 2 onder a Participatiewet" in pagina
        assert "RF" in pagina


@pytest.mark.parametrize("rol", ["manager", "coach", "beheerder", "inwoner"])
def test_other_roles_see_nothing(als: Als, vordering: Vordering, rol: str) -> None:
    for naam in ("vordering", "vordering_regeling"):
        assert als(rol).get(reverse(f"balie:{naam}", args=[vordering.pk])).status_code == 403
    assert als(rol).get(reverse("balie:vorderingen")).status_code == 403
    assert als(rol).get(reverse("balie:dossier_vorderingen", args=[vordering.dossier.nummer])).status_code == 403


def test_another_organisation_does_not_exist(vordering: Vordering) -> None:
    ander = Organisatie.objects.create(naam="Andere dienst", slug="anders", werkdatum=DAG)
    with scope(ander):
        gebruiker = Gebruiker.objects.create_user(username="elders", organisatie=ander, rol="financien")
    client = Client()
    client.force_login(gebruiker)
    for naam in PAGINAS:
        assert client.get(reverse(f"balie:{naam}", args=[vordering.pk])).status_code == 404
    assert client.post(reverse("balie:vordering_stap", args=[vordering.pk]), {"actie": "aanmaning"}).status_code == 404
    assert client.get(reverse("balie:terugvordering", args=[vordering.dossier.nummer])).status_code == 404
    assert "0 vorderingen" in client.get(reverse("balie:vorderingen")).content.decode()


def test_a_plan_from_the_form_to_the_instalments(als: Als, vordering: Vordering, gebruikers: Any) -> None:
    client, adres = als("adviseur"), reverse("balie:vordering_regeling", args=[vordering.pk])
    velden = {"wijze": "betalen", "inkomen": "1.700", "beslagvrije_voet": "1.500", "aantal": "4",
              "eerste_maand": "2018-08", "motivering": "U vroeg hierom."}  # fmt: skip
    fout = client.post(adres, velden).content.decode()
    assert "€ 200,00 worden gemist" in fout
    proef = client.post(adres, velden | {"aantal": "5", "stap": "bereken"}).content.decode()
    assert "€ 200,00 per maand" in proef
    assert not Besluit.objects.filter(soort="betalingsregeling").exists()
    client.post(adres, velden | {"aantal": "5", "stap": "voorstellen"})
    besluit = Besluit.objects.get(soort="betalingsregeling")
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    pagina = tekst(als("financien"), "vordering", vordering.pk)
    assert pagina.count("€ 200,00") >= 5
    stap(als("financien"), vordering, actie="beeindig", toelichting="niet nagekomen")
    assert Betalingsregeling.objects.get().eindreden == "niet nagekomen"


def test_reclaim_from_the_dossier_page(als: Als, maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    betaal_maand(dossier, gebruikers, MAART, 80_000)
    client, adres = als("adviseur"), reverse("balie:terugvordering", args=[dossier.nummer])
    assert "Betaald: € 800,00" in client.get(adres).content.decode()
    velden = {
        "grond": "58 lid 2 onder a", "te_begrijpen": "onbekend", "debiteuren": [str(dossier.persoon_id)],
        "belangenafweging": "Gewogen.", "dringende_redenen": "Geen.", "afgezien": "0", "motivering": "U had werk.",
    }  # fmt: skip
    assert "ten minste een maand" in client.post(adres, velden).content.decode()
    velden["recht_2018_03"] = "500"
    assert "€ 300,00" in client.post(adres, velden | {"stap": "bereken"}).content.decode()
    client.post(adres, velden | {"stap": "voorstellen"})
    besluit = Besluit.objects.get(soort="terugvordering")
    pagina = als("toetser").get(reverse("balie:besluit", args=[besluit.pk])).content.decode()
    assert "Hoe wij uw belangen hebben gewogen" in pagina
    als("toetser").post(reverse("balie:besluit", args=[besluit.pk]), {"actie": "goedkeuren"})
    assert saldo(Vordering.objects.get()) == 30_000
    assert "V2018-00001" in tekst(client, "dossier_vorderingen", dossier.nummer)


def test_the_other_proposals_from_their_forms(als: Als, vordering: Vordering, organisatie: Any) -> None:
    client = als("financien")
    onbekend = {"volledig_betaald": "onbekend", "achterstand_ingehaald": "onbekend", "betaalt_later_nog": "onbekend"}
    zet_datum(organisatie, date(2020, 2, 14))
    for naam, velden in (
        ("vordering_kwijtschelden", {"wijze": "58_8", "motivering": "Ziek.", **onbekend}),
        ("vordering_uitstel", {"tot": "2020-06-01", "motivering": "Ziek."}),
        ("vordering_rente", {"motivering": "Te laat."}),
    ):
        antwoord = client.post(reverse(f"balie:{naam}", args=[vordering.pk]), velden)
        assert antwoord.status_code == 302, antwoord.content.decode()[:3000]
    soorten = Besluit.objects.filter(status="voorstel").order_by("id").values_list("soort", flat=True)
    assert list(soorten) == ["kwijtschelding", "betalingsregeling", "terugvordering"]


def test_reminder_aanmaning_and_writ_by_the_buttons(als: Als, vordering: Vordering, organisatie: Any) -> None:
    fin, toetser = als("financien"), als("toetser")
    assert "Er is niets te laat" in stap(fin, vordering, actie="herinnering")
    zet_datum(organisatie, date(2018, 8, 14))
    assert "De brief is gemaakt" in stap(fin, vordering, actie="herinnering")
    stap(fin, vordering, actie="aanmaning")
    zet_datum(organisatie, date(2018, 8, 29))
    fin.post(reverse("balie:vordering_dwangbevel", args=[vordering.pk]), {"motivering": "Gebeld."})
    oordeel = reverse("balie:dwangbevel_beoordelen", args=[Dwangbevel.objects.get().pk])
    assert fin.post(oordeel, {"actie": "goedkeuren"}).status_code == 403
    assert "Dwangbevel toetsen" in tekst(toetser, "vordering", vordering.pk)
    toetser.post(oordeel, {"actie": "goedkeuren"})
    assert Dwangbevel.objects.get().status == "goedgekeurd"
    assert Brief.objects.count() == 3
    assert "Verjaart na" in tekst(fin, "vordering", vordering.pk)
    assert fin.post(reverse("balie:vordering_stap", args=[vordering.pk]), {"actie": "weg"}).status_code == 404


def test_the_page_asks_a_constant_number_of_questions(
    als: Als, maak_dossier: Any, gebruikers: Any, django_assert_max_num_queries: Any
) -> None:
    for _keer in range(12):
        maak(maak_dossier(), gebruikers)
    client = als("financien")
    client.get(reverse("balie:vorderingen"))
    with django_assert_max_num_queries(14):
        client.get(reverse("balie:vorderingen"))


def test_reclaim_from_its_procedure_ends_the_procedure(als: Als, maak_dossier: Any, gebruikers: Any) -> None:
    dossier, adviseur = maak_dossier(), gebruikers["adviseur"]
    betaal_maand(dossier, gebruikers, MAART, 80_000)
    rij = start_procedure(dossier=dossier, soort="terugvordering", ontvangen_op=DAG, gebruiker=adviseur,
                          gegevens={"aanleiding": "Loon gezien."})  # fmt: skip
    verplaats(procedure=rij, actie="zonder_zienswijze", gebruiker=adviseur, gegevens={"reden": "Al gesproken."})
    antwoord = als("adviseur").get(reverse("balie:besluit_voorstel", args=[rij.pk]))
    assert antwoord["Location"].endswith(f"/terugvordering/?procedure={rij.pk}")
    velden = {
        "grond": "58 lid 1", "te_begrijpen": "onbekend", "debiteuren": [str(dossier.persoon_id)], "afgezien": "0",
        "belangenafweging": "Gewogen.", "dringende_redenen": "Geen.", "motivering": "U had werk.",
        "recht_2018_03": "0",
    }  # fmt: skip
    als("adviseur").post(antwoord["Location"], velden)
    besluit = Besluit.objects.get()
    assert besluit.procedure_id == rij.pk
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    rij.refresh_from_db()
    assert (rij.status, rij.afgerond_op) == ("besloten", DAG)
    assert saldo(Vordering.objects.get()) == 80_000
