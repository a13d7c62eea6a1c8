"""What comes in beside a melding: a report from the website, an application of a resident, a conversation."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404

from doorstart.dossiers.selectors import mogelijke_dubbelen
from doorstart.ingang import aanmelden, aanvragen
from doorstart.ingang.gesprekken import Gesprek, gesprekken_van, leg_gesprek_vast
from doorstart.ingang.models import Aanmelding
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Gemeente, Organisatie
from doorstart.werkproces.models import Procedure, Taak


@pytest.fixture
def gegevens(organisatie: Any) -> aanmelden.Gegevens:
    """What somebody of a social team fills in."""
    return aanmelden.Gegevens(
        wie="verwijzer",
        gemeente_id=Gemeente.objects.get().pk,
        voornaam="Test",
        achternaam="Persoon0",
        geboortedatum=date(1980, 1, 1),
        telefoon="0592 000000",
        hulpvraag="Te weinig klanten.",
        verwijzer_naam="Team Test",
        verwijzer_organisatie="Sociaal team",
        verwijzer_contact="team@voorbeeld.nl",
        akkoord=True,
    )


def test_a_report_becomes_a_task_and_can_be_followed(gegevens: aanmelden.Gegevens, gebruikers: dict[str, Any]) -> None:
    rij = aanmelden.meld_aan(gegevens)
    assert Taak.objects.get(soort="aanmelding", afgerond_op__isnull=True).pad == f"/balie/aanmeldingen/{rij.pk}/"
    assert aanmelden.stand_van(rij.code).stand == "nieuw"
    aanmelden.rond_aanmelding_af(aanmelding=rij, gebruiker=gebruikers["adviseur"], reden="Advies gegeven.")
    assert aanmelden.stand_van(rij.code).stand == "geen_dossier"
    assert not Taak.objects.filter(afgerond_op__isnull=True).exists()
    with pytest.raises(DoorstartFout, match="al opgepakt"):
        aanmelden.rond_aanmelding_af(aanmelding=rij, gebruiker=gebruikers["adviseur"], reden="Nog eens.")


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"akkoord": False}, "akkoord"),
        ({"verwijzer_naam": " "}, "verwijzer_naam"),
        ({"telefoon": ""}, "telefoon"),
        ({"geboortedatum": date(2000, 7, 3)}, "geboortedatum"),
        ({"geboortedatum": date(2018, 7, 3)}, "geboortedatum"),
        ({"gemeente_id": 0}, "gemeente"),
        ({"wie": "robot"}, "wie"),
    ],
)
def test_a_report_that_is_not_right(gegevens: aanmelden.Gegevens, anders: dict[str, Any], veld: str) -> None:
    with pytest.raises(ValidationError) as fout:
        aanmelden.meld_aan(replace(gegevens, **anders))
    assert list(fout.value.error_dict) == [veld]
    assert not Aanmelding.objects.exists()


def test_somebody_of_18_today_may_report(gegevens: aanmelden.Gegevens) -> None:
    assert aanmelden.meld_aan(replace(gegevens, geboortedatum=date(2000, 7, 2))).pk


def test_no_dossier_needs_a_reason_and_the_right(gegevens: aanmelden.Gegevens, gebruikers: dict[str, Any]) -> None:
    rij = aanmelden.meld_aan(gegevens)
    with pytest.raises(ValidationError):
        aanmelden.rond_aanmelding_af(aanmelding=rij, gebruiker=gebruikers["adviseur"], reden=" ")
    with pytest.raises(PermissionDenied):
        aanmelden.rond_aanmelding_af(aanmelding=rij, gebruiker=gebruikers["financien"], reden="Nee.")


def test_a_report_of_another_organisation_does_not_exist(gegevens: aanmelden.Gegevens) -> None:
    rij = aanmelden.meld_aan(gegevens)
    with scope(Organisatie.objects.create(naam="Ander", slug="ander")):
        with pytest.raises(Http404):
            aanmelden.aanmelding(rij.pk)
        with pytest.raises(Http404):
            aanmelden.stand_van(rij.code)


def test_who_may_be_known_already(maak_dossier: Callable[..., Any]) -> None:
    eerste, tweede, derde = maak_dossier(), maak_dossier(), maak_dossier()
    bedrijf = derde.ondernemingen.get()
    bedrijf.kvk_nummer = "12345678"
    bedrijf.save()
    gevonden = mogelijke_dubbelen(
        bsn=eerste.persoon.bsn, achternaam="PERSOON1 ", geboortedatum=date(1980, 1, 1), kvk_nummer="12345678"
    )
    assert [dubbel.dossier.pk for dubbel in gevonden] == [eerste.pk, tweede.pk, derde.pk]
    assert len({dubbel.reden for dubbel in gevonden}) == 3
    assert mogelijke_dubbelen(bsn="", achternaam="", geboortedatum=None, kvk_nummer="") == []


@pytest.fixture
def eigen(maak_dossier: Callable[..., Any], gebruikers: dict[str, Any]) -> Any:
    """A starter's dossier with a login of the resident."""
    dossier = maak_dossier(groep="starter")
    dossier.persoon.gebruiker = gebruikers["inwoner"]
    dossier.persoon.save()
    return dossier


def test_an_application_counts_from_the_day_it_was_sent(eigen: Any, gebruikers: dict[str, Any]) -> None:
    rij = aanvragen.vraag_aan(
        dossier=eigen, gevraagd="levensonderhoud", toelichting="Geen geld.", gebruiker=gebruikers["inwoner"]
    )
    eigen.organisatie.werkdatum = date(2018, 7, 9)
    eigen.organisatie.save()
    aanvragen.pak_op(aanvraag=rij, gebruiker=gebruikers["adviseur"])
    procedure = Procedure.objects.get(dossier=eigen)
    assert (procedure.soort, procedure.ontvangen_op) == ("bbz_starter", date(2018, 7, 2))
    assert procedure.beslis_uiterlijk == date(2018, 10, 1), "13 weeks after 2 July"
    with pytest.raises(DoorstartFout, match="al opgepakt"):
        aanvragen.pak_op(aanvraag=rij, gebruiker=gebruikers["adviseur"])


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"gevraagd": "alles"}, "gevraagd"),
        ({"toelichting": " "}, "toelichting"),
        ({"gevraagd": "kapitaal", "waarvoor": "bus"}, "bedrag"),
        ({"gevraagd": "beide", "bedrag": 500_000}, "waarvoor"),
    ],
)
def test_an_application_that_is_not_right(
    eigen: Any, gebruikers: dict[str, Any], anders: dict[str, Any], veld: str
) -> None:
    velden: dict[str, Any] = {"gevraagd": "levensonderhoud", "toelichting": "Hulp."} | anders
    with pytest.raises(ValidationError) as fout:
        aanvragen.vraag_aan(dossier=eigen, gebruiker=gebruikers["inwoner"], **velden)
    assert list(fout.value.error_dict) == [veld]


def test_nobody_applies_for_somebody_else(
    eigen: Any, maak_dossier: Callable[..., Any], gebruikers: dict[str, Any]
) -> None:
    with pytest.raises(PermissionDenied):
        aanvragen.vraag_aan(
            dossier=maak_dossier(), gevraagd="levensonderhoud", toelichting="Hulp.", gebruiker=gebruikers["inwoner"]
        )
    aanvragen.vraag_aan(dossier=eigen, gevraagd="levensonderhoud", toelichting="Hulp.", gebruiker=gebruikers["inwoner"])
    with pytest.raises(DoorstartFout, match="wacht nog"):
        aanvragen.vraag_aan(
            dossier=eigen, gevraagd="levensonderhoud", toelichting="Hulp.", gebruiker=gebruikers["inwoner"]
        )


def test_a_conversation_is_replaced_never_changed(eigen: Any, gebruikers: dict[str, Any]) -> None:
    adviseur = gebruikers["adviseur"]
    tekst = Gesprek(soort="kantoor", datum=date(2018, 7, 1), aanwezig="beiden", verslag="Plan besproken.", delen=True)
    eerste = leg_gesprek_vast(dossier=eigen, gesprek=tekst, gebruiker=adviseur)
    tweede = leg_gesprek_vast(
        dossier=eigen, gesprek=replace(tekst, verslag="Plan en prijs.", delen=False), gebruiker=adviseur,
        vervangt=eerste,
    )  # fmt: skip
    assert [rij.pk for rij in gesprekken_van(eigen)] == [tweede.pk]
    assert gesprekken_van(eigen, gedeeld=True) == []
    with pytest.raises(DoorstartFout, match="nieuwere versie"):
        leg_gesprek_vast(dossier=eigen, gesprek=tekst, gebruiker=adviseur, vervangt=eerste)
    with pytest.raises(ValidationError) as fout:
        leg_gesprek_vast(dossier=eigen, gesprek=replace(tekst, datum=date(2018, 7, 3), verslag=""), gebruiker=adviseur)
    assert set(fout.value.error_dict) == {"datum", "verslag"}
