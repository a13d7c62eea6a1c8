"""Granting Bbz aid and paying it month by month: once, by its days, by whom, and the tasks that follow."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from bijstandsrecht.kern import Maand, OngeldigeInvoer
from doorstart.bbz.feiten import verzamel
from doorstart.bbz.models import Toekenning
from doorstart.bbz.selectors import geboekte_maanden
from doorstart.bbz.services import (
    betaal_maand,
    betaal_maanden,
    ken_toe,
    stel_vaststelling_voor,
)
from doorstart.bbz.terugkijken import maandfeiten
from doorstart.bbz.tests.hulp import BEGIN, EINDE, betaal_jaar, cijfers_van, lening, stel_vast, toekenner
from doorstart.berekeningen.herberekenen import klopt_uitleg
from doorstart.besluiten.models import Besluit
from doorstart.grootboek.models import Betaalopdracht, Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.rollen import Rol
from doorstart.werkproces.models import Taak


@pytest.fixture
def maak_toekenning(maak_dossier: Any, gebruikers: Any) -> Any:
    """Return a function that makes a grant."""
    return toekenner(maak_dossier, gebruikers)


def test_twaalf_maanden_worden_een_renteloze_lening(maak_toekenning: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning()
    betaal_jaar(toekenning, gebruikers["financien"])
    assert lening(toekenning.dossier) == 12 * 100_000
    assert saldi(dossier=toekenning.dossier)[Rekening.TE_BETALEN] == -12 * 95_000
    assert saldi(dossier=toekenning.dossier)[Rekening.VAKANTIETOESLAG] == -12 * 5_000
    assert Betaalopdracht.objects.filter(dossier=toekenning.dossier).count() == 12


def test_een_maand_wordt_een_keer_betaald(maak_toekenning: Any, gebruikers: Any) -> None:
    eerste, tweede = maak_toekenning(), maak_toekenning(bedrag=80_000)
    run = betaal_maanden(date(2017, 3, 14), gebruikers["financien"])
    assert (run.betaald, run.overgeslagen, run.bijstand) == (2, 0, 180_000)
    nog_eens = betaal_maanden(date(2017, 3, 1), gebruikers["financien"])
    assert (nog_eens.betaald, nog_eens.overgeslagen) == (0, 2)
    assert betaal_maand(toekenning=eerste, maand=date(2017, 3, 31), gebruiker=gebruikers["financien"]) is None
    assert lening(tweede.dossier) == 80_000


def test_deel_van_een_maand_naar_dagen(maak_toekenning: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning(van=date(2017, 2, 15))
    boeking = betaal_maand(toekenning=toekenning, maand=date(2017, 2, 1), gebruiker=gebruikers["financien"])
    assert lening(toekenning.dossier) == 50_000  # 14 of 28 days
    assert klopt_uitleg(boeking.berekening)
    with pytest.raises(OngeldigeInvoer, match="toekenning"):
        betaal_maand(toekenning=toekenning, maand=date(2017, 1, 1), gebruiker=gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="nog niet begonnen"):
        betaal_maand(toekenning=toekenning, maand=date(2018, 8, 1), gebruiker=gebruikers["financien"])


def test_rechten(maak_toekenning: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning()
    for rol in set(Rol.values) - {Rol.FINANCIEN}:
        with pytest.raises(PermissionDenied):
            betaal_maand(toekenning=toekenning, maand=BEGIN, gebruiker=gebruikers[rol])
        with pytest.raises(PermissionDenied):
            betaal_maanden(BEGIN, gebruikers[rol])
    betaal_jaar(toekenning, gebruikers["financien"])
    for rol in set(Rol.values) - {Rol.ADVISEUR}:
        with pytest.raises(PermissionDenied):
            cijfers_van(toekenning.dossier, gebruikers[rol])
    cijfers = cijfers_van(toekenning.dossier, gebruikers["adviseur"])
    for rol in set(Rol.values) - {Rol.ADVISEUR}:
        with pytest.raises(PermissionDenied):
            stel_vaststelling_voor(jaarcijfers=cijfers, motivering="x", gebruiker=gebruikers[rol])
    # The resident hands in for the own dossier only.
    toekenning.dossier.persoon.gebruiker = gebruikers["inwoner"]
    toekenning.dossier.persoon.save()
    assert cijfers_van(toekenning.dossier, gebruikers["inwoner"]).versie == 2


def test_taken_voor_jaarcijfers_en_vaststelling(maak_toekenning: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning()
    taak = Taak.objects.get(soort="jaarcijfers")
    assert (taak.uiterlijk, taak.toegewezen_aan) == (date(2018, 6, 30), gebruikers["adviseur"])
    betaal_jaar(toekenning, gebruikers["financien"])
    cijfers = cijfers_van(toekenning.dossier, gebruikers["adviseur"])
    taak.refresh_from_db()
    assert taak.afgerond_op is not None
    assert Taak.objects.get(soort="bbz_vaststelling", afgerond_op__isnull=True).uiterlijk == date(2018, 8, 27)
    stel_vast(cijfers, gebruikers)
    assert not Taak.objects.filter(afgerond_op__isnull=True).exists()


@pytest.mark.parametrize(
    "anders",
    [
        {"maandbedrag": None},
        {"maandbedrag": 0},
        {"maandbedrag": 10.5},
        {"groep": "pto"},
        {"einde": None},
        {"einde": date(2022, 1, 1)},
    ],
)
def test_onvolledig_besluit_geeft_geen_toekenning(maak_dossier: Any, gebruikers: Any, anders: dict[str, Any]) -> None:
    velden = {"ingang": BEGIN, "einde": EINDE} | {k: v for k, v in anders.items() if k == "einde"}
    gegevens = {"maandbedrag": 100_000} | {k: v for k, v in anders.items() if k != "einde"}
    besluit = Besluit(
        dossier=maak_dossier(groep="starter"),
        nummer="B1",
        soort="bbz_levensonderhoud",
        uitkomst="toekenning",
        datum=BEGIN,
        motivering="x",
        gegevens=gegevens,
        voorgesteld_door=gebruikers["adviseur"],
        **velden,
    )
    besluit.save()
    with pytest.raises(DoorstartFout):
        ken_toe(besluit, gebruikers["toetser"])
    assert not Toekenning.objects.exists()


def test_overlappende_toekenning_wordt_geweigerd(maak_toekenning: Any, gebruikers: Any) -> None:
    toekenning = maak_toekenning()
    with pytest.raises(DoorstartFout, match="loopt al"):
        ken_toe(toekenning.besluit, gebruikers["toetser"])


def test_een_maand_met_twee_toekenningen_betaalt_elke_dag_een_keer(maak_toekenning: Any, gebruikers: Any) -> None:
    """1-15 June under one grant, 16-30 June under the next: together one whole month, settled as 30 days.

    30 days of 100,000 a month: 15/30 = 50,000 for each. Looking back leaves such a month to a person, with a sentence.
    """
    eerste = maak_toekenning(van=date(2017, 6, 1), tot=date(2017, 6, 15))
    besluit = Besluit(
        dossier=eerste.dossier, nummer="B-tweede", soort="bbz_levensonderhoud", uitkomst="toekenning",
        datum=date(2017, 6, 16), ingang=date(2017, 6, 16), einde=date(2017, 6, 30), motivering="x",
        status="goedgekeurd", gegevens={"maandbedrag": 100_000, "boekjaar_begin_maand": 1},
        voorgesteld_door=gebruikers["adviseur"], beoordeeld_door=gebruikers["toetser"],
    )  # fmt: skip
    besluit.save()
    tweede = ken_toe(besluit, gebruikers["toetser"])
    for rij in (eerste, tweede, eerste, tweede):
        betaal_maand(toekenning=rij, maand=date(2017, 6, 1), gebruiker=gebruikers["financien"])
    assert geboekte_maanden(eerste.dossier) == {date(2017, 6, 1): 100_000}
    cijfers = cijfers_van(eerste.dossier, gebruikers["adviseur"])
    assert (verzamel(cijfers).dagen_bijstand, sum(verzamel(cijfers).bijstand.values())) == (30, 100_000)
    feiten, waarom = maandfeiten(eerste.dossier)
    assert feiten == []
    assert "gelden 2 toekenningen" in waarom[Maand(2017, 6)]
