"""The payments pages with many waiting orders: a page of a hundred, always the same number of queries, right sums."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from doorstart.grootboek.models import Betaalbatch, Betaalopdracht
from doorstart.grootboek.services import stel_batch_voor
from doorstart.grootboek.tests.test_batch import zet_klaar
from doorstart.grootboek.wachtend import wachtrij
from doorstart.uitbetalen.services import blokkeer

DAG = date(2018, 7, 2)


def vermenigvuldig(opdracht: Betaalopdracht, aantal: int) -> None:
    """Let an order wait many times over, as if there were that many months."""
    velden = {
        veld.attname: getattr(opdracht, veld.attname)
        for veld in Betaalopdracht._meta.concrete_fields
        if not veld.primary_key
    }
    Betaalopdracht.objects.bulk_create([Betaalopdracht(**velden) for _n in range(aantal)], batch_size=500)


@pytest.fixture
def vier(maak_dossier: Any, gebruikers: Any) -> dict[str, Betaalopdracht]:
    """One order that can go, one without IBAN, one on a blocked dossier, one to somebody who died."""
    dossiers = {naam: maak_dossier() for naam in ("goed", "leeg", "blok", "dood")}
    dossiers["leeg"].persoon.iban = ""
    dossiers["dood"].persoon.overleden_op = date(2018, 6, 1)
    for naam in ("leeg", "dood"):
        dossiers[naam].persoon.save()
    blokkeer(dossier=dossiers["blok"], reden="onderzoek", toelichting="x", gebruiker=gebruikers["financien"])
    return {naam: zet_klaar(dossier) for naam, dossier in dossiers.items()}


@pytest.mark.parametrize("naam", ["betalingen", "maandrun"])
def test_the_number_of_queries_does_not_grow(vier: dict[str, Betaalopdracht], als: Any, naam: str) -> None:
    adres = reverse(f"balie:{naam}", args=["2018-07"] if naam == "maandrun" else [])
    client, aantallen = als("financien"), []
    client.get(adres)
    for erbij in (150, 3_000):
        for opdracht in vier.values():
            vermenigvuldig(opdracht, erbij)
        with CaptureQueriesContext(connection) as vragen:
            antwoord = client.get(adres)
        assert antwoord.status_code == 200
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]
    goed = 1 + 150 + 3_000
    assert antwoord.context["aantal_klaar"] == goed
    assert antwoord.context["som_klaar"] == goed * 95_000


def test_the_page_shows_a_hundred_and_what_is_stopped_first(vier: dict[str, Betaalopdracht], als: Any) -> None:
    vermenigvuldig(vier["goed"], 197)
    client = als("financien")
    eerste = client.get(reverse("balie:betalingen"))
    rijen = eerste.context["wachtend"]
    assert len(rijen) == 100
    assert [w.opdracht.pk for w in rijen[:4]] == [vier[n].pk for n in ("leeg", "blok", "dood", "goed")]
    assert [bool(w.bezwaar) for w in rijen[:4]] == [True, True, True, False]
    assert eerste.context["aantal_geblokkeerd"] == 3
    derde = client.get(reverse("balie:betalingen"), {"page": 3})
    assert len(derde.context["wachtend"]) == 1
    assert len(client.get(reverse("balie:betalingen"), {"page": "nog een"}).context["wachtend"]) == 100


def test_every_objection_holds_for_the_page_and_for_the_batch(vier: dict[str, Betaalopdracht], gebruikers: Any) -> None:
    stand = wachtrij()
    zinnen = {naam: stand.gestopt.get(opdracht.pk, "") for naam, opdracht in vier.items()}
    assert zinnen["goed"] == ""
    for naam, zin in (("leeg", "Er is geen IBAN"), ("blok", "Geblokkeerd vanaf"), ("dood", "erfgenamen")):
        assert zin in zinnen[naam], naam
    batch = stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=DAG)
    assert list(batch.opdrachten.all()) == [vier["goed"]]


def test_of_one_dossier_only_its_own_wait(vier: dict[str, Betaalopdracht]) -> None:
    stand = wachtrij(dossier=vier["leeg"].dossier)
    assert (stand.klaar, list(stand.gestopt)) == ([], [vier["leeg"].pk])


def test_without_anything_that_waits_the_page_says_so(als: Any) -> None:
    assert "Er wachten geen betalingen" in als("financien").get(reverse("balie:betalingen")).content.decode()


@pytest.mark.parametrize(
    ("dag", "verwerkt"),
    [
        ("2018-07-07", "9 juli 2018"),  # Saturday
        ("2018-07-08", "9 juli 2018"),
        ("2018-12-25", "27 december 2018"),  # Christmas
        ("2019-05-01", "2 mei 2019"),  # no SEPA on 1 May
        ("2018-07-09", ""),
        ("2019-04-27", "29 april 2019"),
        ("2018-08-15", ""),  # Assumption: banks settle
    ],
)
def test_a_payment_day_in_a_weekend_or_on_a_holiday_gives_a_warning(
    vier: dict[str, Betaalopdracht], als: Any, dag: str, verwerkt: str
) -> None:
    antwoord = als("financien").post(reverse("balie:batch_voorstellen"), {"betaaldatum": dag}, follow=True)
    for client in (als("financien"), als("toetser")):
        tekst = client.get(reverse("balie:batch", args=[Betaalbatch.objects.get().pk])).content.decode()
        assert ("geen bankdag" in tekst) is bool(verwerkt)
        assert f"pas op {verwerkt}" in tekst or not verwerkt
    assert ("geen bankdag" in antwoord.content.decode()) is bool(verwerkt)
