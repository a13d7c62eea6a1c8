"""The confirmation of an application: sent once when it comes in, with the last day to decide and what is missing."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from doorstart.besluiten.models import Brief
from doorstart.documenten.models import Documentsoort
from doorstart.documenten.services import zet_nodig
from doorstart.ingang.aanvragen import aanvragen_van, pak_op, vraag_aan
from doorstart.kern.fouten import OngeldigeStap
from doorstart.werkproces.procedures import PROCEDURES
from doorstart.werkproces.services import start_procedure, voer_uit

VRAAGT, MIST = "Wat u vraagt", "Wat wij nog missen"


def vraag(dossier: Any, gebruiker: Any, soort: str = "bbz_starter", **gegevens: Any) -> Any:
    """Start the procedure of an application of 15 June 2018; it is 2 July."""
    return start_procedure(
        dossier=dossier, soort=soort, ontvangen_op=date(2018, 6, 15), gebruiker=gebruiker, gegevens=gegevens
    )


def deel(brief: Brief, kop: str) -> dict[str, Any]:
    """Return one part of a letter, empty when it is not there."""
    return next((deel for deel in brief.context["delen"] if deel["kop"] == kop), {})


def test_an_application_is_confirmed_with_its_days_and_what_it_lacks(maak_dossier: Any, gebruikers: Any) -> None:
    """Received 15 June 2018: thirteen weeks later is 14 September (art. 35 lid 2 Bbz 2004)."""
    dossier = maak_dossier(status="melding", groep="starter")
    zet_nodig(dossier=dossier, soort="schulden", nodig=False, reden="Geen.", gebruiker=gebruikers["adviseur"])
    rij = vraag(dossier, gebruikers["adviseur"])
    brief = Brief.objects.get()
    assert (brief.soort, brief.procedure, brief.verzonden_op) == ("ontvangst", rij, date(2018, 7, 2))
    tekst = str(brief.context)
    assert "Op 15 juni 2018 kregen wij uw aanvraag." in tekst
    assert "uiterlijk op 14 september 2018" in tekst
    assert dossier.nummer in tekst
    assert deel(brief, VRAAGT)["punten"] == ["Bbz-uitkering voor een starter"]
    punten = deel(brief, MIST)["punten"]
    assert "ondernemingsplan met begroting" in punten
    assert Documentsoort.SCHULDEN.label not in punten


def test_it_is_sent_once_whatever_happens_next(maak_dossier: Any, gebruikers: Any) -> None:
    rij = vraag(maak_dossier(status="melding", groep="starter"), gebruikers["adviseur"])
    rij = voer_uit(procedure=rij, actie="leg_intake_vast", gebruiker=gebruikers["adviseur"])
    voer_uit(procedure=rij, actie="trek_in", gebruiker=gebruikers["adviseur"], gegevens={"reden": "vond werk"})
    assert Brief.objects.filter(soort="ontvangst").count() == 1


def test_living_costs_and_capital_together_are_one_letter(maak_dossier: Any, gebruikers: Any) -> None:
    vraag(maak_dossier(status="melding", groep="starter"), gebruikers["adviseur"], gevraagd="beide")
    brief = Brief.objects.get()
    assert deel(brief, VRAAGT)["punten"] == ["Bbz-uitkering voor een starter", "Bedrijfskapitaal"]
    assert "brief van de bank over het krediet" in deel(brief, MIST)["punten"]


def test_capital_alone_names_its_own_documents(maak_dossier: Any, gebruikers: Any) -> None:
    vraag(maak_dossier(status="melding", groep="starter"), gebruikers["adviseur"], gevraagd="kapitaal")
    brief = Brief.objects.get()
    assert deel(brief, VRAAGT)["punten"] == ["Bedrijfskapitaal"]
    assert "brief van de bank over het krediet" in deel(brief, MIST)["punten"]


def test_a_request_while_aid_runs_has_no_list(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier(groep="starter")
    rij = vraag(dossier, gebruikers["adviseur"], "bbz_voorbereiding", plan="een kapsalon")
    brief = Brief.objects.get(procedure=rij)
    assert deel(brief, VRAAGT)["punten"] == ["Voorbereidingsperiode vanuit de bijstand"]
    assert not deel(brief, MIST)


def test_a_refused_start_sends_nothing(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier(status="melding", groep="starter")
    with pytest.raises(ValidationError, match="nog niet geweest"):
        start_procedure(
            dossier=dossier, soort="bbz_starter", ontvangen_op=date(2018, 7, 3), gebruiker=gebruikers["adviseur"]
        )
    assert not Brief.objects.exists()
    vraag(dossier, gebruikers["adviseur"])
    with pytest.raises(OngeldigeStap, match="loopt al"):
        vraag(dossier, gebruikers["adviseur"])
    assert Brief.objects.count() == 1


def test_without_its_letter_the_procedure_does_not_start(
    maak_dossier: Any, gebruikers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("doorstart.werkproces.effecten._EFFECTEN", {})
    dossier = maak_dossier(status="melding", groep="starter")
    with pytest.raises(OngeldigeStap, match="brief_ontvangst"):
        vraag(dossier, gebruikers["adviseur"])
    assert not dossier.procedures.exists()


def test_every_application_is_confirmed_and_nothing_that_we_begin_ourselves() -> None:
    """A penalty can follow exactly where somebody asked; an objection has a letter of its own (art. 6:14 Awb)."""
    met = {tabel.soort for tabel in PROCEDURES.values() if tabel.termijn.ontvangst}
    assert met == {tabel.soort for tabel in PROCEDURES.values() if tabel.termijn.dwangsom} - {"bezwaar"}


def test_the_letter_stands_on_the_page_of_the_dossier(maak_dossier: Any, gebruikers: Any, client: Any) -> None:
    dossier = maak_dossier(status="melding", groep="starter")
    vraag(dossier, gebruikers["adviseur"])
    client.force_login(gebruikers["adviseur"])
    pagina = client.get(reverse("balie:dossier", args=[dossier.nummer])).content.decode()
    assert "Wij hebben uw aanvraag ontvangen" in pagina


@pytest.fixture
def eigen(maak_dossier: Any, gebruikers: Any) -> Any:
    """A starter's dossier with a login of the resident."""
    dossier = maak_dossier(status="melding", groep="starter")
    dossier.persoon.gebruiker = gebruikers["inwoner"]
    dossier.persoon.save()
    return dossier


def test_an_application_from_the_own_pages_is_confirmed_at_once_and_once(
    eigen: Any, gebruikers: Any, client: Any
) -> None:
    """Sent on 2 July 2018: thirteen weeks later is 1 October."""
    client.force_login(gebruikers["inwoner"])
    velden = {"gevraagd": "beide", "bedrag": "5.000", "waarvoor": "Een bus.", "toelichting": "Hulp."}
    pad = reverse("mijn:aanvragen", args=[eigen.nummer])
    assert "De bevestiging staat bij uw brieven" in client.post(pad, velden, follow=True).content.decode()
    brief = Brief.objects.get()
    assert (brief.soort, brief.procedure, brief.dossier) == ("ontvangst", None, eigen)
    assert "uiterlijk op 1 oktober 2018" in str(brief.context)
    assert deel(brief, VRAAGT)["punten"] == ["geld om van te leven en geld voor het bedrijf"]
    assert "brief van de bank over het krediet" in deel(brief, MIST)["punten"]
    assert brief.context["ondertekenaar"] == str(gebruikers["adviseur"])
    assert "Wij hebben uw aanvraag ontvangen" in client.get(reverse("mijn:overzicht")).content.decode()
    assert client.get(reverse("mijn:brief", args=[brief.pk])).status_code == 200
    pak_op(aanvraag=aanvragen_van(eigen)[0], gebruiker=gebruikers["adviseur"])
    assert Brief.objects.count() == 1


@pytest.mark.parametrize("groep", ["starter", "pto"])
def test_a_dossier_without_adviser_or_group_gets_its_receipt_too(eigen: Any, gebruikers: Any, groep: str) -> None:
    eigen.adviseur, eigen.groep = None, groep
    eigen.save()
    vraag_aan(dossier=eigen, gevraagd="levensonderhoud", toelichting="Hulp.", gebruiker=gebruikers["inwoner"])
    brief = Brief.objects.get()
    assert (brief.context["ondertekenaar"], brief.context["functie"]) == ("Testdienst", "")
    assert "uiterlijk op 1 oktober 2018" in str(brief.context)
