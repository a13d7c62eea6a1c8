"""Plans: to the cent, within what can be missed and what policy allows; deferral; the loan of art. 13."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from bijstandsrecht.kern import BuitenBereik, Maand
from doorstart.besluiten.models import Brief
from doorstart.besluiten.services import keur_goed
from doorstart.grootboek.models import Rekening
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Beleid
from doorstart.vorderingen import selectors
from doorstart.vorderingen.models import Betalingsregeling, Regelingtermijn, Vordering
from doorstart.vorderingen.services import (
    Draagkracht,
    beeindig_regeling,
    boek_betaling,
    stel_aflossing_13_vast,
    stel_regeling_voor,
    stel_uitstel_voor,
)
from doorstart.vorderingen.tests.hulp import DAG, maak, zet_datum

RUIM = Draagkracht(inkomen=200_000, beslagvrije_voet=150_000)


@pytest.fixture
def vordering(maak_dossier: Any, gebruikers: Any) -> Vordering:
    """A claim of 1,000 euros."""
    return maak(maak_dossier(), gebruikers)


def stel(vordering: Vordering, gebruikers: Any, aantal: int = 3, **anders: Any) -> Any:
    velden = {"wijze": "betalen", "eerste_maand": Maand(2018, 8), "draagkracht": RUIM, "motivering": "U vroeg dit."}
    return stel_regeling_voor(vordering=vordering, aantal=aantal, gebruiker=gebruikers["adviseur"],
                              **(velden | anders))  # fmt: skip


def neem(vordering: Vordering, gebruikers: Any, aantal: int = 3, **anders: Any) -> Betalingsregeling:
    keur_goed(besluit=stel(vordering, gebruikers, aantal, **anders), gebruiker=gebruikers["toetser"])
    return Betalingsregeling.objects.get(geeindigd_op=None, vordering=vordering)


@pytest.mark.parametrize("aantal", [1, 3, 7, 36])
def test_instalments_sum_to_the_cent(vordering: Vordering, gebruikers: Any, aantal: int) -> None:
    ruim = Draagkracht(inkomen=300_000, beslagvrije_voet=150_000)
    regeling = neem(vordering, gebruikers, aantal, draagkracht=ruim)
    rijen = list(Regelingtermijn.objects.filter(regeling=regeling))
    assert len(rijen) == aantal
    assert sum(rij.bedrag for rij in rijen) == regeling.bedrag == 100_000
    assert rijen[0].vervalt_op == date(2018, 8, 31)
    if aantal == 3:
        # 1,000 euros in three: 333.33, 333.33 and 333.34.
        assert [rij.bedrag for rij in rijen] == [33_333, 33_333, 33_334]
        assert rijen[-1].vervalt_op == date(2018, 10, 31)


def test_not_longer_than_practice_or_policy(vordering: Vordering, gebruikers: Any) -> None:
    besluit = stel(vordering, gebruikers, 36)
    assert any("onzeker" in s or "niet zeker" in s for s in besluit.berekening.waarschuwingen)
    with pytest.raises(BuitenBereik, match="ten hoogste 36 maanden"):
        stel(vordering, gebruikers, 37)
    Beleid(soort="bbz", geldig_van=date(2018, 1, 1), waarden={"terugvordering_maanden": 12}, reden="x",
           status="goedgekeurd", voorgesteld_door=gebruikers["beheerder"],
           beoordeeld_door=gebruikers["manager"]).save()  # fmt: skip
    with pytest.raises(BuitenBereik, match="ten hoogste 12 maanden"):
        stel(vordering, gebruikers, 13)


def test_an_instalment_is_not_more_than_can_be_missed(vordering: Vordering, gebruikers: Any) -> None:
    """Income 1,700, beslagvrije voet 1,500: 200 a month. 1,000 in five is 200; in four it is 250."""
    krap = {"inkomen": 170_000, "beslagvrije_voet": 150_000}
    with pytest.raises(DoorstartFout, match="€ 200,00 worden gemist"):
        stel(vordering, gebruikers, 4, draagkracht=Draagkracht(**krap))
    assert stel(vordering, gebruikers, 4, draagkracht=Draagkracht(**krap, eigen_aanbod=True)).gegevens["aantal"] == 4


def test_exactly_what_can_be_missed_is_allowed(vordering: Vordering, gebruikers: Any) -> None:
    krap = Draagkracht(inkomen=170_000, beslagvrije_voet=150_000)
    assert stel(vordering, gebruikers, 5, draagkracht=krap).gegevens["bedrag"] == 20_000


def test_a_part_in_the_plan_leaves_the_rest_for_later(vordering: Vordering, gebruikers: Any) -> None:
    regeling = neem(vordering, gebruikers, 6, bedrag=60_000)
    assert regeling.bedrag == 60_000
    tekst = str(Brief.objects.get().context)
    assert "Over de andere € 400,00 spreken wij daarna opnieuw iets met u af." in tekst
    assert "Uiterlijk 31 augustus 2018" in tekst


def test_payments_go_to_the_oldest_instalment_and_the_last_one_ends_the_plan(
    vordering: Vordering, gebruikers: Any, organisatie: Any
) -> None:
    neem(vordering, gebruikers)
    boek_betaling(vordering=vordering, bedrag=40_000, datum=DAG, sleutel="1", gebruiker=None)
    assert [t.voldaan for t in selectors.plan(vordering, DAG).termijnen] == [33_333, 6_667, 0]
    # The second instalment is due on 30 September: late from 1 October on, with 333.33 - 66.67 = 266.66.
    for dag, te_laat in ((date(2018, 9, 30), 0), (date(2018, 10, 1), 26_666)):
        assert selectors.plan(vordering, dag).achterstand == te_laat
        assert selectors.vordering(vordering.pk, dag).achterstand == te_laat
    boek_betaling(vordering=vordering, bedrag=60_000, datum=DAG, sleutel="2", gebruiker=None)
    rij = Betalingsregeling.objects.get()
    assert (rij.geeindigd_op, rij.eindreden) == (DAG, "alles is betaald")
    assert selectors.status(selectors.vordering(vordering.pk, DAG)) == "voldaan"


def test_what_was_paid_before_the_plan_does_not_count_for_its_instalments(
    vordering: Vordering, gebruikers: Any
) -> None:
    boek_betaling(vordering=vordering, bedrag=10_000, datum=DAG, sleutel="1", gebruiker=None)
    regeling = neem(vordering, gebruikers)
    assert (regeling.bedrag, regeling.begin_betaald) == (90_000, 10_000)
    assert [t.voldaan for t in selectors.plan(vordering, DAG).termijnen] == [0, 0, 0]


def test_a_payment_between_proposal_and_approval_asks_for_a_new_calculation(
    vordering: Vordering, gebruikers: Any
) -> None:
    besluit = stel(vordering, gebruikers)
    boek_betaling(vordering=vordering, bedrag=1, datum=DAG, sleutel="1", gebruiker=None)
    with pytest.raises(DoorstartFout, match="veranderd"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert not Betalingsregeling.objects.exists()


def test_a_new_plan_replaces_the_old_and_ending_makes_all_due(
    vordering: Vordering, gebruikers: Any, organisatie: Any
) -> None:
    eerste = neem(vordering, gebruikers)
    zet_datum(organisatie, date(2018, 7, 3))
    tweede = neem(vordering, gebruikers, 5, eerste_maand=Maand(2018, 9))
    assert Betalingsregeling.objects.get(pk=eerste.pk).geeindigd_op == date(2018, 7, 3)
    with pytest.raises(PermissionDenied):
        beeindig_regeling(vordering=vordering, reden="x", gebruiker=gebruikers["adviseur"])
    with pytest.raises(DoorstartFout, match="waarom"):
        beeindig_regeling(vordering=vordering, reden=" ", gebruiker=gebruikers["financien"])
    beeindig_regeling(vordering=vordering, reden="niet betaald", gebruiker=gebruikers["financien"])
    assert Betalingsregeling.objects.get(pk=tweede.pk).eindreden == "niet betaald"
    # Without plan the whole is due at the day of the decision: 13 August 2018.
    assert selectors.plan(vordering, date(2018, 8, 13)).achterstand == 0
    assert selectors.plan(vordering, date(2018, 8, 14)).achterstand == 100_000


@pytest.mark.parametrize(("tot", "mag"), [(date(2018, 7, 2), False), (date(2018, 7, 3), True),
                                          (date(2019, 7, 2), True), (date(2019, 7, 3), False)])  # fmt: skip
def test_deferral_ends_after_today_and_within_a_year(
    vordering: Vordering, gebruikers: Any, tot: date, mag: bool
) -> None:
    gegevens = {"vordering": vordering, "tot": tot, "motivering": "ziek", "gebruiker": gebruikers["adviseur"]}
    if not mag:
        with pytest.raises(DoorstartFout, match="Uitstel kan"):
            stel_uitstel_voor(**gegevens)
        return
    keur_goed(besluit=stel_uitstel_voor(**gegevens), gebruiker=gebruikers["toetser"])
    assert [(t.vervalt_op, t.bedrag) for t in selectors.plan(vordering, DAG).termijnen] == [(tot, 100_000)]


def test_a_claim_without_decision_gets_no_plan(maak_dossier: Any, gebruikers: Any) -> None:
    vordering = maak(maak_dossier(), gebruikers, bekend=False)
    with pytest.raises(DoorstartFout, match="nog niet besloten"):
        stel(vordering, gebruikers)


def test_the_loan_of_art_13_is_repaid_a_tenth_a_year(maak_dossier: Any, gebruikers: Any) -> None:
    """10,003.00 euros: 10 % is 1,000.30, eleven years? No: ten times 1,000.30 is exactly all."""
    vordering = maak(maak_dossier(), gebruikers, 1_000_300, artikel="13", rekening=Rekening.LENING_RENTELOOS,
                     soort="renteloze_lening")  # fmt: skip
    assert vordering.betaal_uiterlijk is None
    assert selectors.plan(vordering, date(2030, 1, 1)).achterstand == 0
    stel_aflossing_13_vast(vordering=vordering, laatste_maand=Maand(2018, 6), gebruiker=gebruikers["financien"])
    termijnen = selectors.plan(vordering, DAG).termijnen
    assert [t.bedrag for t in termijnen] == [100_030] * 10
    assert (termijnen[0].vervalt_op, termijnen[-1].vervalt_op) == (date(2019, 12, 31), date(2028, 12, 31))
    with pytest.raises(DoorstartFout, match="geen regeling die u kunt"):
        beeindig_regeling(vordering=vordering, reden="x", gebruiker=gebruikers["financien"])


def test_only_a_loan_of_art_13_is_repaid_so(vordering: Vordering, gebruikers: Any) -> None:
    with pytest.raises(DoorstartFout, match=r"art\. 13"):
        stel_aflossing_13_vast(vordering=vordering, laatste_maand=Maand(2018, 6), gebruiker=gebruikers["financien"])
