"""Pages that change a grant, look back, read an auditfile and go through drafts: who may, and what happens."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from doorstart.bbz.models import Auditbestand, Concept, Jaarcijfers
from doorstart.bbz.services import maak_concepten
from doorstart.bbz.tests.hulp import betaal_jaar, cijfers_van, toekenner
from doorstart.bbz.tests.test_terugkijken import betaald, medebewoner  # noqa: F401
from doorstart.bbz.tests.xaf import xaf
from doorstart.besluiten.models import Besluit

NIETS = {"omzet": "0", "btw": "0", "kosten": "0", "overig": "100"}


@pytest.fixture
def dossier(maak_dossier: Any, gebruikers: Any) -> Any:
    """A grant over the first half of 2017, nothing paid."""
    return toekenner(maak_dossier, gebruikers)(bedrag=60_000, tot=date(2017, 6, 30)).dossier


@pytest.mark.parametrize(
    ("soort", "velden", "besluit"),
    [
        ("wijzigen", {"ingang": "2017-03-01", "wat_verandert": "Minder omzet.", **NIETS}, "bbz_wijziging"),
        ("verlengen", {"tot": "2017-12-31", **NIETS}, "bbz_verlenging"),
        ("beeindigen", {"laatste_dag": "2017-03-15", "reden": "bedrijf_gestopt"}, "bbz_beeindiging"),
        (
            "opschorten",
            {"verzuim_op": "2017-06-01", "herstel_uiterlijk": "2017-06-20", "ontbrekend": "uw aangifte"},
            "bbz_opschorting",
        ),
    ],
)
def test_een_wijziging_voorstellen(als: Any, dossier: Any, soort: str, velden: dict[str, str], besluit: str) -> None:
    adres = reverse("balie:uitkering_voorstellen", args=[dossier.nummer, soort])
    client = als("adviseur")
    assert client.get(adres).status_code == 200
    assert client.post(adres, {}).status_code == 422
    antwoord = client.post(adres, velden | {"motivering": "Zo is het."})
    voorstel = Besluit.objects.get(soort=besluit)
    assert antwoord.status_code == 302
    assert antwoord["Location"] == reverse("balie:besluit", args=[voorstel.pk])
    assert als("coach").get(adres).status_code == 403
    assert client.get(reverse("balie:uitkering_voorstellen", args=["bestaat-niet", soort])).status_code == 404
    assert client.get(reverse("balie:uitkering_voorstellen", args=[dossier.nummer, "zomaar"])).status_code == 404


def test_terugkijken_en_een_herziening_voorstellen(als: Any, betaald: Any, gebruikers: Any) -> None:  # noqa: F811
    medebewoner(betaald, gebruikers, date(2017, 3, 1))
    client, adres = als("adviseur"), reverse("balie:terugwerkend", args=[betaald.nummer])
    pagina = client.get(adres).content.decode()
    assert "maart 2017" in pagina
    assert "Herziening voorstellen" in pagina
    antwoord = client.post(
        adres, {"maanden": ["2017-03", "2017-04"], "grond": "58 lid 2 onder a", "motivering": "U woonde samen."}
    )
    assert antwoord.status_code == 302
    assert Besluit.objects.get(soort="bbz_herziening").gegevens["terug"] > 0
    lijst = client.get(reverse("balie:terugwerkend_overzicht"), {"sinds": "2017-01-01"}).content.decode()
    assert betaald.nummer in lijst
    assert als("toetser").get(adres).status_code == 200
    assert als("inwoner").get(adres).status_code == 403


def test_auditfile_van_bestand_tot_jaarcijfers(als: Any, dossier: Any) -> None:
    client = als("adviseur")
    inlezen = reverse("balie:auditfile_inlezen", args=[dossier.nummer])
    kapot = client.post(inlezen, {"bestand": SimpleUploadedFile("x.xaf", b"<a>")}, follow=True)
    assert "auditfile" in kapot.content.decode()
    assert not Auditbestand.objects.exists()
    antwoord = client.post(inlezen, {"bestand": SimpleUploadedFile("2017.xaf", xaf())})
    bestand = Auditbestand.objects.get()
    adres = reverse("balie:auditfile", args=[dossier.nummer, bestand.pk])
    assert antwoord["Location"] == adres
    assert "RGS WOmzNopOpg" in client.get(adres).content.decode()
    opnieuw = client.post(adres, {"post_0700": "eigen", "actie": "reken"}).content.decode()
    assert "gekozen" in opnieuw
    assert not Jaarcijfers.objects.exists()
    client.post(adres, {"post_0700": "eigen", "actie": "overnemen", "bezit_buiten": "1000"})
    cijfers = Jaarcijfers.objects.get()
    assert (cijfers.winst, cijfers.indeling["0700"]["grond"]) == (2_600_000, "gekozen")
    assert als("financien").get(adres).status_code == 403


def test_concepten_maken_en_voorstellen(als: Any, maak_dossier: Any, gebruikers: Any) -> None:
    rij = toekenner(maak_dossier, gebruikers)(bedrag=60_000)
    betaal_jaar(rij, gebruikers["financien"])
    cijfers_van(rij.dossier, gebruikers["adviseur"], winst=200_000)
    client = als("adviseur")
    assert "nog geen concept" in client.get(reverse("balie:concepten")).content.decode()
    client.post(reverse("balie:concepten_maken"))
    concept = Concept.objects.get()
    antwoord = client.post(reverse("balie:concept_voorstellen", args=[concept.pk]), {"motivering": "Stukken."})
    besluit = Besluit.objects.get(soort="bbz_vaststelling")
    assert antwoord["Location"] == reverse("balie:besluit", args=[besluit.pk])
    assert "Niets vast te stellen" in client.get(reverse("balie:concepten")).content.decode()
    assert als("financien").post(reverse("balie:concepten_maken")).status_code == 403
    assert maak_concepten(gebruikers["adviseur"]).klaar
