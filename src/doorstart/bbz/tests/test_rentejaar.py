"""Art. 21 Bbz 2004 proposed by the system: figures asked, computed, proposed by one and approved by another."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from bijstandsrecht.kern import Boekjaar
from doorstart.bbz import rentejaar
from doorstart.bbz.jaar import dien_jaarcijfers_in
from doorstart.bbz.renteopvragen import kijk_dagelijks, ontbrekend_rentejaar
from doorstart.bbz.services import betaal_maand
from doorstart.berekeningen.herberekenen import herbereken
from doorstart.berekeningen.models import Berekening
from doorstart.besluiten.models import Besluit, Brief
from doorstart.besluiten.services import keur_goed
from doorstart.dossiers.models import Huishouden
from doorstart.grootboek.models import Rekening
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.kern.models import Gebeurtenis
from doorstart.leningen.models import Lening
from doorstart.leningen.tests.hulp import saldi_van, verleen
from doorstart.leningen.voorstellen import Aflosafspraak
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Taak


@pytest.fixture
def klok(organisatie: Any, gebruikers: Any) -> Any:
    def zet(dag: date) -> date:
        organisatie.werkdatum = dag
        organisatie.save()
        for gebruiker in gebruikers.values():
            gebruiker.organisatie.refresh_from_db()
        return dag

    return zet


@pytest.fixture
def lening(maak_dossier: Any, gebruikers: Any, klok: Any) -> Lening:
    """50,000 at 8 %, asked for on 4 June 2018, nothing repaid: 12 x 333.33 = 3,999.96 interest over 2019."""
    rij = verleen(maak_dossier(groep="gevestigd"), gebruikers, aflossing=Aflosafspraak(maanden=120, wijze="lineair"))
    klok(date(2020, 3, 2))
    return rij


def cijfers(lening: Any, gebruikers: Any, jaar: int = 2019, **bedragen: Any) -> Any:
    vast = {"winst": 0, "netto_overig": 0, "eigen_vermogen": 10_000_00, "totaal_vermogen": 60_000_00}
    return dien_jaarcijfers_in(
        dossier=lening.dossier, boekjaar_begin=date(jaar, 1, 1), boekjaar_einde=date(jaar, 12, 31),
        gebruiker=gebruikers["adviseur"], **(vast | bedragen),
    )  # fmt: skip


def taak(lening: Lening, jaar: int = 2019) -> Taak:
    return Taak.objects.get(kenmerk=f"rentekwijtschelding:{lening.nummer}:{jaar}-01-01")


def norm(lening: Lening, rij: Any) -> int:
    return rentejaar.rentejaar(lening, rij).feiten.jaarnorm


def test_alle_rente_vervalt_en_twee_mensen_besluiten(lening: Lening, gebruikers: Any) -> None:
    """No income: the shortfall is the whole jaarnorm (more than 12,000), so all interest of 2019 goes: 3,999.96."""
    rij = cijfers(lening, gebruikers)
    assert norm(lening, rij) > 12_000_00
    werk = taak(lening)
    assert werk.afgerond_op is None
    assert "3.999,96" in werk.waarom
    assert not Taak.objects.filter(soort="bbz_vaststelling").exists()  # no aid: nothing to settle
    with pytest.raises(PermissionDenied):
        rentejaar.stel_voor(lening=lening, cijfers=rij, motivering="x", gebruiker=gebruikers["inwoner"])
    besluit = rentejaar.stel_voor(lening=lening, cijfers=rij, motivering="Laag.", gebruiker=gebruikers["adviseur"])
    assert besluit.gegevens["bedrag"] == 3_999_96
    jaar = Berekening.objects.get(pk=besluit.gegevens["jaarberekening"])
    assert herbereken(jaar, parameters=parameters()).gelijk
    assert jaar.uitkomst["algemene_bijstand"] == 0
    Besluit.objects.filter(pk=besluit.pk).update(voorgesteld_door=gebruikers["toetser"])
    with pytest.raises(VierOgen):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    Besluit.objects.filter(pk=besluit.pk).update(voorgesteld_door=gebruikers["adviseur"])
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert saldi_van(lening)[Rekening.AFBOEKINGEN] == 3_999_96
    assert taak(lening).afgerond_op is not None
    with pytest.raises(DoorstartFout, match="al kwijtgescholden"):
        rentejaar.stel_voor(lening=lening, cijfers=rij, motivering="x", gebruiker=gebruikers["adviseur"])


def test_een_deel_tot_de_jaarnorm_en_een_cent_erboven_niets(lening: Lening, gebruikers: Any) -> None:
    """1,000 below the jaarnorm: 1,000 goes; exactly the jaarnorm, or a cent less: nothing, or that cent."""
    j = norm(lening, cijfers(lening, gebruikers))
    for netto, verwacht in ((j - 1_000_00, 1_000_00), (j - 1, 1), (j, 0), (j + 1, 0)):
        rij = cijfers(lening, gebruikers, netto_overig=netto)
        assert rentejaar.rentejaar(lening, rij).uitkomst.waarde.bedrag == verwacht
    werk = Taak.objects.filter(kenmerk=f"rentekwijtschelding:{lening.nummer}:2019-01-01").latest("pk")
    assert "niet lager dan de jaarnorm" in werk.waarom
    assert werk.afgerond_op is not None  # it says why, and is closed
    assert Gebeurtenis.objects.filter(soort="rente_niet_kwijtgescholden").exists()
    with pytest.raises(DoorstartFout, match="niet lager dan de jaarnorm"):
        rentejaar.stel_voor(lening=lening, cijfers=rij, motivering="x", gebruiker=gebruikers["adviseur"])


def test_beide_boekjaren_na_de_aanvraag_en_geen_ander(lening: Lening, gebruikers: Any, klok: Any) -> None:
    klok(date(2022, 3, 1))
    for jaar in (2018, 2019, 2020, 2021):
        cijfers(lening, gebruikers, jaar)
    kenmerken = Taak.objects.filter(soort="rentekwijtschelding").values_list("kenmerk", flat=True)
    assert sorted(kenmerken) == [f"rentekwijtschelding:{lening.nummer}:{jaar}-01-01" for jaar in (2019, 2020)]


def test_bijstand_in_het_jaar_sluit_uit_sinds_2020(lening: Lening, gebruikers: Any, klok: Any) -> None:
    """A month of aid in 2020 (new text): nothing is waived; the aid comes from the journal."""
    besluit = Besluit(
        dossier=lening.dossier, nummer="B-x", soort="bbz_levensonderhoud", uitkomst="toekenning",
        datum=date(2020, 1, 1), ingang=date(2020, 4, 1), einde=date(2020, 4, 30), motivering="x",
        status="goedgekeurd", gegevens={"maandbedrag": 60_000, "boekjaar_begin_maand": 1},
        voorgesteld_door=gebruikers["adviseur"], beoordeeld_door=gebruikers["toetser"],
    )  # fmt: skip
    besluit.save()
    from doorstart.bbz.services import ken_toe

    klok(date(2020, 4, 1))
    betaal_maand(
        toekenning=ken_toe(besluit, gebruikers["toetser"]), maand=date(2020, 4, 1), gebruiker=gebruikers["financien"]
    )
    klok(date(2021, 3, 1))
    rij = cijfers(lening, gebruikers, 2020)
    jaar = rentejaar.rentejaar(lening, rij)
    assert jaar.feiten.algemene_bijstand == 60_000
    assert jaar.uitkomst.waarde.bedrag == 0
    assert "ook bijstand" in taak(lening, 2020).waarom
    assert taak(lening, 2020).afgerond_op is not None
    # Without that month the interest of 2020 would go: 2019 had none.
    assert rentejaar.rentejaar(lening, cijfers(lening, gebruikers)).uitkomst.waarde.bedrag == 3_999_96


def test_lening_aan_een_starter_nooit(maak_dossier: Any, gebruikers: Any, klok: Any) -> None:
    """Art. 24, also when the dossier is of a gevestigde by now."""
    rij = verleen(
        maak_dossier(groep="starter"), gebruikers, gevraagd=20_000_00, verleend=20_000_00,
        aflossing=Aflosafspraak(maanden=120, wijze="lineair"),
    )  # fmt: skip
    rij.dossier.groep = "gevestigd"
    rij.dossier.save()
    dag = klok(date(2020, 3, 2))
    assert kijk_dagelijks(dag) == 0
    cijfers(rij, gebruikers)
    assert not Taak.objects.filter(soort="rentekwijtschelding").exists()


def test_onbekend_huishouden_is_een_taak_met_wat_er_mist(lening: Lening, gebruikers: Any) -> None:
    Huishouden.objects.filter(dossier=lening.dossier).update(van=date(2019, 6, 1))
    cijfers(lening, gebruikers)
    assert taak(lening).afgerond_op is None
    assert "huishouden in januari 2019 niet bekend" in taak(lening).waarom


def test_nieuwe_cijfers_na_het_voorstel_houden_de_goedkeuring_tegen(lening: Lening, gebruikers: Any) -> None:
    rij = cijfers(lening, gebruikers)
    besluit = rentejaar.stel_voor(lening=lening, cijfers=rij, motivering="x", gebruiker=gebruikers["adviseur"])
    cijfers(lening, gebruikers, netto_overig=1_000_00)
    with pytest.raises(DoorstartFout, match="nieuwere cijfers"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    with pytest.raises(DoorstartFout, match="nieuwere cijfers"):
        rentejaar.stel_voor(lening=lening, cijfers=rij, motivering="x", gebruiker=gebruikers["adviseur"])


def test_cijfers_worden_een_keer_gevraagd_na_het_boekjaar(lening: Lening, gebruikers: Any, klok: Any) -> None:
    dag = klok(date(2019, 12, 31))
    assert kijk_dagelijks(dag) == 0
    dag = klok(date(2020, 1, 1))
    assert (kijk_dagelijks(dag), kijk_dagelijks(dag)) == (1, 0)
    werk = Taak.objects.get(kenmerk=f"jaarcijfers:{lening.dossier.nummer}:2019-01-01")
    assert werk.uiterlijk == date(2020, 6, 30)
    assert "rente van uw lening" in Brief.objects.get(onderwerp__contains="rente").onderwerp
    assert ontbrekend_rentejaar(lening.dossier, dag) == Boekjaar(date(2019, 1, 1))
    cijfers(lening, gebruikers)
    assert ontbrekend_rentejaar(lening.dossier, dag) is None
    werk.refresh_from_db()
    assert werk.afgerond_op is not None
    dag = klok(date(2021, 1, 1))
    assert kijk_dagelijks(dag) == 1  # the second boekjaar
    assert kijk_dagelijks(klok(date(2022, 1, 1))) == 0  # no third


def test_de_pagina_vult_in_en_een_ander_dossier_is_404(
    lening: Lening, gebruikers: Any, als: Any, maak_dossier: Any
) -> None:
    rij = cijfers(lening, gebruikers)
    pad = f"/balie/leningen/{lening.nummer}/rente/{rij.pk}/"
    pagina = als("adviseur").get(pad)
    assert pagina.status_code == 200
    assert "3.999,96" in pagina.content.decode().replace("\xa0", " ")
    assert als("beheerder").get(pad).status_code == 403
    vreemd = dien_jaarcijfers_in(
        dossier=maak_dossier(groep="gevestigd"), boekjaar_begin=date(2019, 1, 1), boekjaar_einde=date(2019, 12, 31),
        winst=0, eigen_vermogen=0, totaal_vermogen=0, gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    assert als("adviseur").get(f"/balie/leningen/{lening.nummer}/rente/{vreemd.pk}/").status_code == 404
    zelf = {"boekjaar": "2019-01-01", "jaarnorm": "1", "netto_inkomen": "0", "eigen_vermogen": "0",
            "totaal_vermogen": "0", "motivering": "x"}  # fmt: skip
    getypt = als("adviseur").post(f"/balie/leningen/{lening.nummer}/rente/", zelf)
    assert getypt.status_code == 422
    assert "zijn er" in getypt.content.decode()
    antwoord = als("adviseur").post(pad, {"motivering": "Laag inkomen."})
    assert antwoord.status_code == 302
    assert Besluit.objects.get(soort="lening_rente").gegevens["jaarcijfers"] == rij.pk
    assert Boekjaar(date(2019, 1, 1)).begin == Besluit.objects.get(soort="lening_rente").ingang
