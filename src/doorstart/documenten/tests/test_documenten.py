"""Taking in documents, the checklist, and who may see what."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.test import Client

from doorstart.documenten import selectors
from doorstart.documenten.models import Document, Documentsoort
from doorstart.documenten.services import neem_document_op, zet_nodig
from doorstart.documenten.tests.test_keuring import beeld, pdf
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Organisatie
from doorstart.werkproces.models import Taak


@pytest.fixture
def dossier(maak_dossier: Callable[..., Any]) -> Any:
    """A dossier of an established entrepreneur."""
    return maak_dossier(groep="gevestigd")


def voeg_toe(dossier: Any, gebruiker: Any, **anders: Any) -> Document:
    """Take in a PDF."""
    velden: dict[str, Any] = {"soort": "kvk", "naam": "uittreksel.pdf", "inhoud": pdf(), "herkomst": "derde"} | anders
    return neem_document_op(dossier=dossier, gebruiker=gebruiker, **velden)


def test_the_checklist_knows_what_is_there(dossier: Any, gebruikers: dict[str, Any]) -> None:
    voor = {regel.soort for regel in selectors.checklist(dossier) if regel.ontbreekt}
    assert {Documentsoort.KVK, Documentsoort.JAARSTUKKEN, Documentsoort.ONDERNEMINGSPLAN} <= voor
    voeg_toe(dossier, gebruikers["adviseur"])
    zet_nodig(dossier=dossier, soort="woonlasten", nodig=False, reden="Woont in.", gebruiker=gebruikers["adviseur"])
    na = {regel.soort for regel in selectors.checklist(dossier) if regel.ontbreekt}
    assert voor - na == {Documentsoort.KVK, Documentsoort.HUUR}
    zet_nodig(dossier=dossier, soort="woonlasten", nodig=True, reden="Toch huur.", gebruiker=gebruikers["adviseur"])
    assert Documentsoort.HUUR in {regel.soort for regel in selectors.checklist(dossier) if regel.ontbreekt}


def test_capital_asks_for_more(dossier: Any) -> None:
    gewoon = {regel.soort for regel in selectors.checklist(dossier)}
    assert {regel.soort for regel in selectors.checklist(dossier, kapitaal=True)} - gewoon == {
        Documentsoort.OFFERTES,
        Documentsoort.BANKAFWIJZING,
    }


def test_the_name_gets_the_extension_of_the_content(dossier: Any, gebruikers: dict[str, Any]) -> None:
    rij = voeg_toe(dossier, gebruikers["adviseur"], naam="..\\..\\../etc/plan<b>.exe", inhoud=beeld("PNG"))
    assert rij.naam == "planb.png"
    assert rij.mediatype == "image/png"


def test_the_same_file_is_stored_once(dossier: Any, gebruikers: dict[str, Any]) -> None:
    inhoud = pdf()
    eerste = voeg_toe(dossier, gebruikers["adviseur"], inhoud=inhoud)
    assert voeg_toe(dossier, gebruikers["adviseur"], inhoud=inhoud, naam="nog eens.pdf").pk == eerste.pk
    assert Document.objects.count() == 1


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"soort": "onzin"}, "soort"),
        ({"herkomst": "onzin"}, "herkomst"),
        ({"datum": date(2018, 7, 3)}, "datum"),
        ({"inhoud": b"tekst"}, "bestand"),
    ],
)
def test_what_is_refused_names_its_field(
    dossier: Any, gebruikers: dict[str, Any], anders: dict[str, Any], veld: str
) -> None:
    with pytest.raises(ValidationError) as fout:
        voeg_toe(dossier, gebruikers["adviseur"], **anders)
    assert list(fout.value.error_dict) == [veld]
    assert not Document.objects.exists()


def test_a_resident_sends_for_oneself_only(dossier: Any, gebruikers: dict[str, Any]) -> None:
    inwoner = gebruikers["inwoner"]
    with pytest.raises(PermissionDenied):
        voeg_toe(dossier, inwoner)
    dossier.persoon.gebruiker = inwoner
    dossier.persoon.save()
    assert voeg_toe(dossier, inwoner).herkomst == "inwoner", "a resident cannot say that it came from somebody else"
    taak = Taak.objects.get(soort="document")
    assert taak.toegewezen_aan == dossier.adviseur
    dossier.status = "afgesloten"
    dossier.save()
    with pytest.raises(DoorstartFout, match="afgesloten"):
        voeg_toe(dossier, inwoner, inhoud=beeld("PNG"))


@pytest.mark.parametrize("rol", ["toetser", "manager", "coach", "beheerder", "financien"])
def test_other_roles_cannot_add(dossier: Any, gebruikers: dict[str, Any], rol: str) -> None:
    with pytest.raises(PermissionDenied):
        voeg_toe(dossier, gebruikers[rol])


def test_a_document_never_changes(dossier: Any, gebruikers: dict[str, Any]) -> None:
    rij = voeg_toe(dossier, gebruikers["adviseur"])
    for schrijf in (lambda: Document.objects.filter(pk=rij.pk).update(naam="x.pdf"), rij.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            schrijf()


def test_upload_and_read_through_the_pages(dossier: Any, als: Callable[[str], Client]) -> None:
    client, inhoud = als("adviseur"), pdf()
    from django.core.files.uploadedfile import SimpleUploadedFile

    antwoord = client.post(
        f"/balie/dossiers/{dossier.nummer}/documenten/",
        {"actie": "upload", "soort": "kvk", "herkomst": "derde",
         "bestand": SimpleUploadedFile("uittreksel.pdf", inhoud, "text/html")},
    )  # fmt: skip
    assert antwoord.status_code == 302
    rij = Document.objects.get()
    uit = client.get(f"/balie/documenten/{rij.pk}/")
    assert uit.content == inhoud
    assert uit["Content-Type"] == "application/pdf"
    assert uit["Content-Disposition"].startswith("attachment")
    assert uit["X-Content-Type-Options"] == "nosniff"
    assert als("coach").get(f"/balie/documenten/{rij.pk}/").status_code == 403
    assert "binnen" in client.get(f"/balie/dossiers/{dossier.nummer}/documenten/").content.decode()


def test_a_document_of_another_organisation_does_not_exist(
    dossier: Any, gebruikers: dict[str, Any], als: Callable[[str], Client]
) -> None:
    rij = voeg_toe(dossier, gebruikers["adviseur"])
    ander = Organisatie.objects.create(naam="Ander", slug="ander")
    gebruikers["adviseur"].organisatie = ander
    gebruikers["adviseur"].save()
    assert als("adviseur").get(f"/balie/documenten/{rij.pk}/").status_code == 404


def test_a_refused_file_is_told_on_the_page(dossier: Any, als: Callable[[str], Client]) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    antwoord = als("adviseur").post(
        f"/balie/dossiers/{dossier.nummer}/documenten/",
        {"actie": "upload", "soort": "kvk", "herkomst": "derde", "bestand": SimpleUploadedFile("a.pdf", b"niets")},
    )
    assert antwoord.status_code == 422
    assert "Sla een Word- of Excelbestand eerst op als PDF." in antwoord.content.decode()


def test_asking_for_what_is_missing_makes_a_letter_and_stops_the_clock(
    dossier: Any, gebruikers: dict[str, Any], als: Callable[[str], Client]
) -> None:
    from doorstart.werkproces.services import start_procedure, verplaats

    adviseur = gebruikers["adviseur"]
    rij = start_procedure(dossier=dossier, soort="bbz_gevestigd", ontvangen_op=date(2018, 6, 4), gebruiker=adviseur)
    verplaats(procedure=rij, actie="leg_intake_vast", gebruiker=adviseur)
    client, pad = als("adviseur"), f"/balie/dossiers/{dossier.nummer}/documenten/"
    assert "Stukken opvragen" in client.get(pad).content.decode()
    antwoord = client.post(
        f"{pad}opvragen/",
        {"stukken": ["kvk", "jaarstukken"], "anders": "De sleutel van de kluis", "hersteltermijn_tot": "2018-07-16"},
    )
    assert antwoord.status_code == 302
    rij.refresh_from_db()
    assert (rij.status, rij.opgeschort_sinds) == ("wacht_op_gegevens", date(2018, 7, 2))
    brief = dossier.brieven.exclude(soort="ontvangst").get()
    assert [str(punt) for punt in brief.context["delen"][0]["punten"]] == [
        "uittreksel van de Kamer van Koophandel",
        "jaarstukken van de laatste drie jaar",
        "De sleutel van de kluis",
    ]


def test_nothing_to_ask_without_an_application(dossier: Any, als: Callable[[str], Client]) -> None:
    antwoord = als("adviseur").get(f"/balie/dossiers/{dossier.nummer}/documenten/opvragen/", follow=True)
    assert "Er loopt nu geen aanvraag" in antwoord.content.decode()
