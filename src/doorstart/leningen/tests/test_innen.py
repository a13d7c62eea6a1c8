"""The ladder of arrears, the yearly statement of art. 43d, asking for deferral, and half of the income (art. 43)."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from bijstandsrecht.kern import RechtFout
from doorstart.besluiten.models import Brief
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen import innen, na_einde
from doorstart.leningen import voorstellen_lening as v
from doorstart.leningen.models import Lening
from doorstart.leningen.rente import werk_rente_bij
from doorstart.leningen.tests.hulp import betaal, goed, verleen
from doorstart.leningen.voorstellen import Aflosafspraak
from doorstart.werkproces.models import Taak


def _laat(klok: Any, dag: date) -> None:
    klok(dag)
    werk_rente_bij(dag)


def _vers(lening: Lening) -> Lening:
    return Lening.objects.select_related("dossier__gemeente", "dossier__persoon", "stand").get(pk=lening.pk)


def test_the_ladder_step_by_step(lening: Lening, klok: Any, gebruikers: Any) -> None:
    """Due 1 September: reminder from the 15th, aanmaning 14 days later, 28 days after that a person may claim."""
    wie = gebruikers["financien"]
    _laat(klok, date(2018, 9, 14))
    assert innen.aan_de_beurt(date(2018, 9, 14)) == []
    with pytest.raises(DoorstartFout, match="vanaf 15-09-2018"):
        innen.stuur(lening=_vers(lening), soort="herinnering", gebruiker=wie)
    _laat(klok, date(2018, 9, 15))
    with pytest.raises(DoorstartFout, match="Herinnering"):
        innen.stuur(lening=_vers(lening), soort="aanmaning", gebruiker=wie)
    innen.stuur(lening=_vers(lening), soort="herinnering", gebruiker=wie)
    with pytest.raises(DoorstartFout, match="Aanmaning"):
        innen.stuur(lening=_vers(lening), soort="herinnering", gebruiker=wie)
    _laat(klok, date(2018, 9, 29))
    innen.stuur(lening=_vers(lening), soort="aanmaning", gebruiker=wie)
    _laat(klok, date(2018, 10, 27))
    ((_rij, stap),) = innen.aan_de_beurt(date(2018, 10, 27))
    assert stap.soort == "opeising"
    with pytest.raises(DoorstartFout, match="Opeisen"):
        innen.stuur(lening=_vers(lening), soort="opeising", gebruiker=wie)
    eerste, tweede = Brief.objects.filter(soort="betalen").order_by("id")
    assert "€ 1.080,00" in str(eerste.context).replace("\u00a0", " ")
    assert "29 september 2018" in str(eerste.context)
    assert "aanmaning" in str(tweede.context)
    assert "13 oktober 2018" in str(tweede.context)


def test_a_payment_ends_the_ladder_and_new_arrears_start_it_again(lening: Lening, klok: Any, gebruikers: Any) -> None:
    _laat(klok, date(2018, 9, 20))
    innen.stuur(lening=_vers(lening), soort="herinnering", gebruiker=gebruikers["financien"])
    betaal(lening, date(2018, 9, 20), 1_080_00, gebruikers["financien"])
    assert innen.stap_van(_vers(lening)) is None
    _laat(klok, date(2018, 10, 20))
    stap = innen.stap_van(_vers(lening))
    assert stap is not None
    assert (stap.soort, stap.vanaf) == ("herinnering", date(2018, 10, 15))


def test_the_daily_look_makes_one_task_and_decides_nothing(lening: Lening, klok: Any, gebruikers: Any) -> None:
    _laat(klok, date(2018, 9, 20))
    assert innen.kijk_dagelijks(date(2018, 9, 20)) == 1
    assert innen.kijk_dagelijks(date(2018, 9, 20)) == 0
    taak = Taak.objects.get(soort="lening")
    assert taak.recht == "lening.beheren"
    innen.stuur(lening=_vers(lening), soort="herinnering", gebruiker=gebruikers["financien"])
    taak.refresh_from_db()
    assert taak.afgerond_op is not None
    assert not Brief.objects.filter(soort="betalen").exclude(onderwerp__startswith="Herinnering").exists()


def test_the_task_goes_when_the_arrears_are_paid(lening: Lening, klok: Any, gebruikers: Any) -> None:
    _laat(klok, date(2018, 9, 20))
    innen.kijk_dagelijks(date(2018, 9, 20))
    betaal(lening, date(2018, 9, 20), 1_079_99, gebruikers["financien"])
    assert Taak.objects.get(soort="lening").afgerond_op is None, "one cent is still late"
    betaal(lening, date(2018, 9, 20), 1, gebruikers["financien"])
    assert Taak.objects.get(soort="lening").afgerond_op is not None


def test_with_deferral_there_is_no_ladder(lening: Lening, klok: Any, gebruikers: Any) -> None:
    klok(date(2018, 8, 15))
    goed(v.stel_uitstel_voor(lening=lening, begin=date(2018, 8, 15), maanden=6, verzoek="ziek", motivering="x",
                             gebruiker=gebruikers["adviseur"]), gebruikers)  # fmt: skip
    _laat(klok, date(2018, 10, 20))
    assert innen.stap_van(_vers(lening)) is None


@pytest.mark.parametrize("rol", ["adviseur", "toetser", "manager", "inwoner"])
def test_only_who_manages_loans_sends(lening: Lening, klok: Any, gebruikers: Any, rol: str) -> None:
    _laat(klok, date(2018, 9, 20))
    with pytest.raises(PermissionDenied):
        innen.stuur(lening=_vers(lening), soort="herinnering", gebruiker=gebruikers[rol])


@pytest.fixture
def einde(maak_dossier: Any, gebruikers: Any, klok: Any) -> Lening:
    """12,000 of 2020; the business ended on 4 January 2021: 5,000 on the dwelling, the rest without interest."""
    klok(date(2020, 1, 2))
    rij = verleen(
        maak_dossier(groep="gevestigd"), gebruikers, gevraagd=12_000_00, verleend=12_000_00,
        aangevraagd_op=date(2020, 1, 2), uitbetaling_op=date(2020, 2, 1), aflossing=Aflosafspraak(maanden=60),
    )  # fmt: skip
    klok(date(2021, 1, 15))
    keuze = v.Einde(beeindigd_op=date(2021, 1, 4), renteloos=True, verwijtbaar=False, hypotheek=5_000_00,
                    zekerheid="hypotheek")  # fmt: skip
    goed(v.stel_einde_voor(lening=rij, einde=keuze, motivering="Ziek.", gebruiker=gebruikers["adviseur"]), gebruikers)
    return rij


def test_half_of_the_income_above_the_norm_for_five_years(einde: Lening, klok: Any, gebruikers: Any) -> None:
    """Art. 43 lid 2: (20,000 - 13,000) / 2 = 3,500; after five years the law says nothing."""
    klok(date(2022, 1, 10))
    velden = {"lening": einde, "netto_inkomen": 20_000_00, "bijstandsnorm": 13_000_00,
              "gebruiker": gebruikers["financien"]}  # fmt: skip
    wat = na_einde.leg_draagkracht_vast(van=date(2021, 1, 4), tot_en_met=date(2021, 12, 31), **velden)
    assert wat.bedrag == 3_500_00
    with pytest.raises(RechtFout, match="5 jaar"):
        na_einde.leg_draagkracht_vast(van=date(2026, 1, 1), tot_en_met=date(2026, 1, 31), **velden)


def test_the_yearly_statement_once_a_year(einde: Lening, klok: Any, gebruikers: Any) -> None:
    woning = Lening.objects.get(soort="hypotheek")
    klok(date(2021, 12, 1))
    assert innen.kijk_dagelijks(date(2021, 12, 1)) >= 0
    with pytest.raises(DoorstartFout, match="na afloop"):
        innen.stuur_jaaropgave(lening=woning, jaar=2021, gebruiker=gebruikers["financien"])
    klok(date(2022, 1, 10))
    innen.stuur_jaaropgave(lening=woning, jaar=2021, gebruiker=gebruikers["financien"])
    brief = Brief.objects.get(soort="overzicht")
    assert "€ 5.000,00" in str(brief.context).replace("\u00a0", " ")
    with pytest.raises(DoorstartFout, match="al verstuurd"):
        innen.stuur_jaaropgave(lening=woning, jaar=2021, gebruiker=gebruikers["financien"])


def test_a_resident_asks_for_deferral_once(lening: Lening, klok: Any, gebruikers: Any) -> None:
    persoon = lening.dossier.persoon
    with pytest.raises(DoorstartFout, match="niet van u"):
        na_einde.vraag_uitstel_aan(lening=lening, maanden=3, reden="ziek", gebruiker=gebruikers["inwoner"])
    persoon.gebruiker = gebruikers["inwoner"]
    persoon.save()
    vers = _vers(lening)
    with pytest.raises(ValidationError):
        na_einde.vraag_uitstel_aan(lening=vers, maanden=3, reden=" ", gebruiker=gebruikers["inwoner"])
    na_einde.vraag_uitstel_aan(lening=vers, maanden=3, reden="ziek", gebruiker=gebruikers["inwoner"])
    assert Taak.objects.get(soort="lening").recht == "besluit.voorstellen"
    with pytest.raises(DoorstartFout, match="al om uitstel"):
        na_einde.vraag_uitstel_aan(lening=vers, maanden=3, reden="ziek", gebruiker=gebruikers["inwoner"])
