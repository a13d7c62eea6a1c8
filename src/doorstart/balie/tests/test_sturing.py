"""The pages of the report: who may see what, and the same figures as the report."""

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import openpyxl
import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from doorstart.deeltijd.models import Verrekening
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Gebruiker, Organisatie
from doorstart.sturing.models import Momentopname
from doorstart.sturing.services import hash_van, maak_rapport, pseudoniem, vries_in
from doorstart.sturing.tests import fabriek

Als = Callable[[str], Client]
LEZERS = ("adviseur", "toetser", "financien", "manager")
GEWEIGERD = ("coach", "beheerder", "inwoner")


@pytest.fixture
def caseload(maak_dossier: Any, gebruikers: dict[str, Any]) -> None:
    """A caseload whose figures are known by hand."""
    fabriek.bij_elkaar(maak_dossier, gebruikers, parttime=4)


def _adressen() -> list[str]:
    return [
        reverse("balie:rapport_jaar", args=[2017]),
        reverse("balie:rapport_cijfer", args=[2017, "kpi1"]),
        reverse("balie:rapport_pdf", args=[2017]),
        reverse("balie:rapport_xlsx", args=[2017]),
    ]


@pytest.mark.usefixtures("caseload")
@pytest.mark.parametrize("rol", LEZERS)
def test_wie_mag_lezen(als: Als, rol: str) -> None:
    """The roles with the right open every page and file."""
    klant = als(rol)
    assert [klant.get(a).status_code for a in _adressen()] == [200, 200, 200, 200]
    assert klant.get(reverse("balie:rapport")).headers["Location"] == reverse("balie:rapport_jaar", args=[2017])


@pytest.mark.usefixtures("caseload")
@pytest.mark.parametrize("rol", GEWEIGERD)
def test_wie_niet_mag_lezen(als: Als, rol: str) -> None:
    """The other roles are refused everywhere, and who is not logged in goes to the login page."""
    klant = als(rol)
    assert [klant.get(a).status_code for a in _adressen()] == [403, 403, 403, 403]
    assert all(Client().get(a).status_code == 302 for a in _adressen())


@pytest.mark.usefixtures("caseload")
def test_de_pagina_toont_de_cijfers_van_het_rapport(als: Als) -> None:
    """Text, tiles, charts with their tables, and the story with consent are on the page."""
    pagina = als("manager").get(reverse("balie:rapport_jaar", args=[2017])).content.decode()
    assert "ongeveer 41\u00a0% van de norm" in pagina
    assert "€\u00a0466" in pagina
    assert "Mijn eerste jaar" in pagina
    assert pagina.count("<svg xmlns") == 7
    assert "style=" not in pagina


@pytest.mark.usefixtures("caseload")
def test_dossiers_alleen_voor_wie_ze_mag_lezen(als: Als) -> None:
    """The adviser gets links to dossiers; the manager gets pseudonyms and never a dossier number."""
    adres = reverse("balie:rapport_cijfer", args=[2017, "kpi1"])
    adviseur, manager = (als(r).get(adres).content.decode() for r in ("adviseur", "manager"))
    assert reverse("balie:dossier", args=["S000"]) in adviseur
    assert "S000" not in manager
    assert pseudoniem("S000") in manager


@pytest.mark.usefixtures("caseload")
def test_werkblad_is_gelijk_aan_de_pagina(als: Als) -> None:
    """The spreadsheet that is sent has the share that the page shows."""
    inhoud = als("manager").get(reverse("balie:rapport_xlsx", args=[2017])).content
    blad = openpyxl.load_workbook(io.BytesIO(inhoud))["Cijfers"]
    waarden = {rij[0]: rij[2] for rij in blad.iter_rows(values_only=True)}
    assert waarden["pto_aandeel"] == pytest.approx(0.4084)


@pytest.mark.usefixtures("caseload")
@pytest.mark.parametrize(("jaar", "sleutel"), [(1999, "kpi1"), (2017, "kpi9"), (2030, "kpi1")])
def test_wat_niet_bestaat(als: Als, jaar: int, sleutel: str) -> None:
    """A year or figure that does not exist is a page that does not exist."""
    assert als("manager").get(reverse("balie:rapport_cijfer", args=[jaar, sleutel])).status_code == 404


@pytest.mark.usefixtures("caseload")
def test_een_jaar_zonder_rapport_zegt_welke_jaren_er_zijn(als: Als) -> None:
    """A year typed in the address that has no report gives the sentence, not an empty page."""
    antwoord = als("manager").get(reverse("balie:rapport_jaar", args=[2030]))
    assert antwoord.status_code == 404
    assert "Kies een jaar van 2014 tot en met 2018" in antwoord.content.decode()


def test_zonder_dossiers_een_uitleg(als: Als) -> None:
    """Before the first dossier the report says so."""
    antwoord = als("manager").get(reverse("balie:rapport"))
    assert "nog niets om over te rapporteren" in antwoord.content.decode()


def test_lange_lijst_bladert(als: Als, maak_dossier: Any) -> None:
    """Sixty rows come as fifty and ten."""
    fabriek.parttimers(maak_dossier, aantal=5)
    adres = reverse("balie:rapport_cijfer", args=[2017, "pto_aandeel"])
    paginas = [als("manager").get(adres, {"page": p}).context["rijen"] for p in (1, 2)]
    assert [len(p) for p in paginas] == [50, 10]


@pytest.mark.usefixtures("caseload")
def test_vastleggen(als: Als, organisatie: Any) -> None:
    """The manager freezes the report; the copy keeps figures, receipts and pseudonyms and cannot change."""
    antwoord = als("manager").post(reverse("balie:rapport_vastleggen", args=[2017]))
    opname = Momentopname.objects.get()
    assert antwoord.headers["Location"] == reverse("balie:rapport_vastgelegd", args=[opname.pk])
    assert opname.sha256 == hash_van(opname.gegevens)
    assert opname.gegevens["figuren"]["pto_aandeel"]["waarde"] == 4084
    assert "S000" not in str(opname.gegevens)
    assert maak_rapport(2017).status == "definitief"
    pagina = als("toetser").get(reverse("balie:rapport_vastgelegd", args=[opname.pk])).content.decode()
    assert "De vingerafdruk klopt" in pagina
    assert "nog dezelfde rijen" in pagina
    with pytest.raises(DatabaseError, match="onveranderlijk"), transaction.atomic():
        Momentopname.objects.filter(pk=opname.pk).update(sha256="")
    with pytest.raises(DatabaseError, match="onveranderlijk"), transaction.atomic():
        opname.delete()


@pytest.mark.usefixtures("caseload")
@pytest.mark.parametrize("rol", [*GEWEIGERD, "adviseur", "toetser", "financien"])
def test_alleen_de_manager_legt_vast(als: Als, rol: str) -> None:
    """Every other role is refused, at the page and at the service; a link alone never freezes."""
    adres = reverse("balie:rapport_vastleggen", args=[2017])
    assert als(rol).post(adres).status_code == 403
    assert als("manager").get(adres).status_code == 405
    assert not Momentopname.objects.exists()


@pytest.mark.usefixtures("caseload")
def test_voorlopig_tot_de_aangiften(organisatie: Any, gebruikers: dict[str, Any]) -> None:
    """Frozen before 1 May of the next year the report stays provisional; from then on it is definitive."""
    for dag, status in ((date(2018, 4, 30), "voorlopig"), (date(2018, 5, 1), "definitief")):
        Organisatie.objects.filter(pk=organisatie.pk).update(werkdatum=dag)
        manager = Gebruiker.objects.get(pk=gebruikers["manager"].pk)
        vries_in(jaar=2017, gebruiker=manager)
        assert maak_rapport(2017).status == status


@pytest.mark.usefixtures("caseload")
def test_het_vorige_rapport_is_de_vastgelegde_kopie(gebruikers: dict[str, Any]) -> None:
    """The comparison uses what was frozen then, also when the rows of that year changed since."""
    assert maak_rapport(2017).vorige_bron == "berekend"
    vries_in(jaar=2016, gebruiker=gebruikers["manager"])
    oud = Verrekening.objects.filter(maand=date(2016, 12, 1)).first()
    assert oud is not None
    fabriek.verreken(oud.dossier, oud.maand, norm=oud.norm, verrekend=0, vervangt=oud)
    rapport = maak_rapport(2017)
    assert rapport.vorige_bron == "momentopname"
    assert rapport.vorige["pto_aandeel"] == 3636
    assert rapport.vorige["pto_besparing"] == 4 * 2 * 40_000


@pytest.mark.usefixtures("caseload")
def test_een_andere_organisatie_ziet_niets(gebruikers: dict[str, Any]) -> None:
    """A manager elsewhere has no report, and a frozen report of this organisation does not exist there."""
    opname = vries_in(jaar=2017, gebruiker=gebruikers["manager"])
    elders = Organisatie.objects.create(naam="Elders", slug="elders", werkdatum=date(2018, 7, 2))
    vreemd = Gebruiker.objects.create_user(username="vreemd", organisatie=elders, rol="manager")
    klant = Client()
    klant.force_login(vreemd)
    with scope(elders):
        assert klant.get(reverse("balie:rapport_vastgelegd", args=[opname.pk])).status_code == 404
        assert klant.get(reverse("balie:rapport_jaar", args=[2017])).status_code == 404


def test_het_aantal_vragen_groeit_niet(als: Als, maak_dossier: Any, gebruikers: dict[str, Any]) -> None:
    """Four or twelve part-time entrepreneurs: the page asks the database equally often."""
    klant, adres = als("manager"), reverse("balie:rapport_jaar", args=[2017])
    fabriek.bij_elkaar(maak_dossier, gebruikers, parttime=4)
    with CaptureQueriesContext(
        connection,
    ) as weinig:
        klant.get(adres)
    for n in range(8):
        dossier = maak_dossier(nummer=f"X{n}", groep="pto")
        fabriek.verreken(dossier, date(2017, 3, 1), norm=100_000, verrekend=10_000)
        fabriek.boek_uitkering(dossier, fabriek.maanden(date(2017, 1, 1), 6), 50_000)
    with CaptureQueriesContext(connection) as veel:
        klant.get(adres)
    assert len(veel) == len(weinig) <= 30
