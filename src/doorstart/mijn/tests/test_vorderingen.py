"""What a resident sees of the own claims, and asking for a plan."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from doorstart.vorderingen import selectors
from doorstart.vorderingen.models import Invordering, Vordering
from doorstart.vorderingen.tests.hulp import maak

Als = Callable[[str], Client]


@pytest.fixture
def eigen(maak_dossier: Any, gebruikers: Any) -> Vordering:
    """A claim of 1,000 euros on the resident who is logged in."""
    dossier = maak_dossier()
    dossier.persoon.gebruiker = gebruikers["inwoner"]
    dossier.persoon.save()
    return maak(dossier, gebruikers)


def test_what_is_owed_why_and_how_to_pay(als: Als, eigen: Vordering) -> None:
    client = als("inwoner")
    assert "€ 1.000,00" in client.get(reverse("mijn:vorderingen")).content.decode()
    pagina = client.get(reverse("mijn:vordering", args=[eigen.pk])).content.decode()
    for deel in ("NL91 ABNA 0417 1643 00", selectors.kenmerk(eigen), "13 augustus 2018", "58 lid 2 onder a"):
        assert deel in pagina, deel


def test_somebody_elses_claim_and_one_without_decision_do_not_exist(
    als: Als, eigen: Vordering, maak_dossier: Any, gebruikers: Any
) -> None:
    ander = maak(maak_dossier(), gebruikers)
    nog_niet = maak(eigen.dossier, gebruikers, 7_700, bekend=False)
    client = als("inwoner")
    for vordering in (ander, nog_niet):
        assert client.get(reverse("mijn:vordering", args=[vordering.pk])).status_code == 404
        assert client.post(reverse("mijn:vordering", args=[vordering.pk]), {"per_maand": "50"}).status_code == 404
    assert "€ 77,00" not in client.get(reverse("mijn:vorderingen")).content.decode()


def test_asking_for_a_plan(als: Als, eigen: Vordering) -> None:
    client, adres = als("inwoner"), reverse("mijn:vordering", args=[eigen.pk])
    assert client.post(adres, {"per_maand": ""}).status_code == 200
    assert not Invordering.objects.exists()
    pagina = client.post(adres, {"per_maand": "75", "toelichting": "Ik verdien weinig."}, follow=True).content.decode()
    assert "U vroeg om een regeling" in pagina
    rij = Invordering.objects.get()
    assert (rij.soort, rij.bedrag, rij.toelichting) == ("verzoek", 7_500, "Ik verdien weinig.")


def test_nothing_owed(als: Als, db: None) -> None:
    assert "U hoeft niets terug te betalen" in als("inwoner").get(reverse("mijn:vorderingen")).content.decode()
