"""The pages of paying out: who may open and do what, and what they show."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from doorstart.grootboek.models import Betaalbatch, Betaalopdracht
from doorstart.kern.scope import scope
from doorstart.organisatie.rollen import Rol
from doorstart.uitbetalen.models import Blokkade, Inhouding
from doorstart.uitbetalen.services import leg_voet_vast
from doorstart.uitbetalen.tests.hulp import betaal, houd_in, loop

MAG_DOSSIER = {Rol.ADVISEUR, Rol.TOETSER, Rol.FINANCIEN}
MAG_BETALING = {Rol.TOETSER, Rol.FINANCIEN}


def url(naam: str, dossier: Any, *rest: Any) -> str:
    return reverse(f"balie:{naam}", args=[dossier.nummer, *rest])


@pytest.fixture
def dossier(maak_dossier: Any, gebruikers: Any) -> Any:
    return loop(maak_dossier, gebruikers).dossier


@pytest.mark.parametrize("rol", Rol.values)
def test_wie_mag_wat_zien(dossier: Any, als: Any, rol: str) -> None:
    run = reverse("balie:maandrun", args=["2018-07"])
    for adres, mogen in ((url("dossier_uitbetaling", dossier), MAG_DOSSIER), (run, MAG_BETALING)):
        assert als(rol).get(adres).status_code == (200 if rol in mogen else 403)
    nieuw = als(rol).get(url("inhouding_nieuw", dossier))
    assert nieuw.status_code == (200 if rol == Rol.FINANCIEN else 403)
    voorstel = als(rol).post(reverse("balie:maandrun_voorstellen", args=["2018-07"]))
    assert voorstel.status_code == (302 if rol == Rol.FINANCIEN else 403)


def test_andere_organisatie_bestaat_niet(dossier: Any, als: Any) -> None:
    from doorstart.organisatie.models import Gebruiker, Organisatie

    ander = Organisatie.objects.create(naam="Ander", slug="ander", werkdatum=date(2018, 7, 2))
    with scope(ander):
        wie = Gebruiker.objects.create_user(username="a", password="x", organisatie=ander, rol=Rol.FINANCIEN)
    from django.test import Client

    klant = Client()
    klant.force_login(wie)
    assert klant.get(url("dossier_uitbetaling", dossier)).status_code == 404
    assert klant.post(url("betaling_blokkeren", dossier), {}).status_code == 404


def test_maand_van_beeld_tot_bank(dossier: Any, als: Any) -> None:
    run = reverse("balie:maandrun", args=["2018-07"])
    beeld = als("financien").get(run).content.decode()
    assert "€ 1.000,00" in beeld
    assert "20 juli 2018" in beeld
    antwoord = als("financien").post(reverse("balie:maandrun_voorstellen", args=["2018-07"]), follow=True)
    assert "wacht op goedkeuring" in antwoord.content.decode()
    batch = Betaalbatch.objects.get()
    als("toetser").post(reverse("balie:batch_goedkeuren", args=[batch.pk]))
    pagina = als("adviseur").get(url("dossier_uitbetaling", dossier)).content.decode()
    assert "€ 950,00" in pagina
    assert "naar de bank" in pagina
    assert als("financien").get(reverse("balie:maandrun", args=["2018-13"])).status_code == 404
    later = als("financien").get(reverse("balie:maandrun", args=["2018-08"]), follow=True)
    assert "nog niet begonnen" in later.content.decode()


def test_blokkeren_en_opheffen(dossier: Any, als: Any) -> None:
    fout = als("adviseur").post(url("betaling_blokkeren", dossier), {"reden": "onderzoek", "van": "2018-07-01"})
    assert fout.status_code == 422
    gegevens = {"reden": "onderzoek", "toelichting": "Signaal", "van": "2018-07-01"}
    als("adviseur").post(url("betaling_blokkeren", dossier), gegevens)
    assert "wordt niets betaald" in als("toetser").get(url("dossier_uitbetaling", dossier)).content.decode()
    rij = Blokkade.objects.get()
    assert als("toetser").post(url("blokkade_opheffen", dossier, rij.pk), {"reden": "x"}).status_code == 403
    als("financien").post(url("blokkade_opheffen", dossier, rij.pk), {"reden": "Opgelost"})
    rij.refresh_from_db()
    assert rij.reden_opheffing == "Opgelost"
    assert als("financien").post(url("blokkade_opheffen", dossier, 0), {"reden": "x"}).status_code == 404


def test_inhouding_van_invoer_tot_oordeel(dossier: Any, als: Any, gebruikers: Any) -> None:
    gegevens = {
        "soort": "beslag", "omschrijving": "Beslag", "bedrag": "100,00", "van": "2018-07-01",
        "begunstigde": "Deurwaarder", "iban": "NL20 INGB 0001 2345 67",
    }  # fmt: skip
    zonder_voet = als("financien").post(url("inhouding_nieuw", dossier), gegevens)
    assert zonder_voet.status_code == 422
    assert "beslagvrije voet" in zonder_voet.content.decode()
    als("financien").post(url("beslagvrije_voet", dossier), {"van": "2018-07-01", "bedrag": "800,00", "bron": "D"})
    assert als("financien").post(url("inhouding_nieuw", dossier), gegevens).status_code == 302
    rij = Inhouding.objects.get()
    assert als("financien").post(url("inhouding_oordeel", dossier, rij.pk), {"goedkeuren": "x"}).status_code == 403
    als("toetser").post(url("inhouding_oordeel", dossier, rij.pk), {"goedkeuren": "x"})
    pagina = als("adviseur").get(url("dossier_uitbetaling", dossier)).content.decode()
    assert "€ 850,00" in pagina  # 950 - 100, with its explanation
    assert "Wat er afgaat" in pagina
    als("financien").post(url("inhouding_einde", dossier, rij.pk), {"tot": "2018-07-31", "reden": "klaar"})
    rij.refresh_from_db()
    assert rij.tot == date(2018, 7, 31)


def test_batch_toont_derde_en_stand(dossier: Any, als: Any, gebruikers: Any) -> None:
    houd_in(dossier, gebruikers)
    batch = betaal(gebruikers)
    pagina = als("toetser").get(reverse("balie:batch", args=[batch.pk])).content.decode()
    assert "Gerechtsdeurwaarder De Vries" in pagina
    assert "aan een derde" in pagina
    assert Betaalopdracht.objects.count() == 2


def test_tabblad_kost_een_vast_aantal_vragen(
    dossier: Any, als: Any, gebruikers: Any, django_assert_max_num_queries: Any
) -> None:
    leg_voet_vast(dossier=dossier, van=date(2018, 1, 1), bedrag=80_000, bron="x", gebruiker=gebruikers["financien"])
    for n in range(4):
        houd_in(dossier, gebruikers, omschrijving=f"Beslag {n}", voet=None)
    betaal(gebruikers)
    klant = als("financien")
    with django_assert_max_num_queries(45):
        klant.get(url("dossier_uitbetaling", dossier))
