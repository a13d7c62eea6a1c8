"""A settlement and its claim: the letter how to pay, the loan that stays, and what a new settlement does."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bijstandsrecht.parameters import laad_parameters
from doorstart.bbz.models import Toekenning
from doorstart.bbz.tests.hulp import EINDE, betaal_jaar, cijfers_van, stel_vast, toekenner
from doorstart.besluiten.models import Brief
from doorstart.vorderingen.models import Regelingtermijn, Vordering
from doorstart.vorderingen.mutaties import saldo
from doorstart.vorderingen.services import boek_betaling, hevel_over, kijk_dagelijks, losse_boekingen
from doorstart.vorderingen.tests.hulp import DAG, grootboekstand, stand_volgens_mutaties
from doorstart.werkproces.models import Taak

Maak = Callable[..., Toekenning]
NORM_2017 = 6 * 98_279 + 6 * 98_652


@pytest.fixture
def maak_toekenning(maak_dossier: Any, gebruikers: Any) -> Maak:
    return toekenner(maak_dossier, gebruikers)


def test_the_reclaim_of_a_settlement_becomes_a_claim_with_its_letter(maak_toekenning: Maak, gebruikers: Any) -> None:
    """Granted 12 x 900, net income 8,000: reclaimed is what is above the norm of 2017."""
    toekenning = maak_toekenning(bedrag=90_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    stel_vast(cijfers_van(toekenning.dossier, gebruikers["adviseur"], winst=1_000_000), gebruikers)
    vordering = Vordering.objects.get()
    assert saldo(vordering) == 12 * 90_000 + 800_000 - NORM_2017
    assert (vordering.soort, vordering.artikel, vordering.plicht) == ("vaststelling_bbz", "12 lid 2 onder c", True)
    assert (vordering.periode_van, vordering.periode_tot) == (date(2017, 1, 1), EINDE)
    assert (vordering.bekend_op, vordering.betaal_uiterlijk) == (DAG, date(2018, 8, 13))
    assert vordering.besluit is not None
    assert vordering.berekening == vordering.besluit.berekening
    assert [b.onderwerp[:14] for b in Brief.objects.filter(soort="betalen")] == ["Zo betaalt u €"]
    assert not losse_boekingen()


def test_a_loan_that_stays_is_repaid_a_tenth_a_year_from_the_year_after_the_aid(
    maak_toekenning: Maak, gebruikers: Any
) -> None:
    toekenning = maak_toekenning(bedrag=90_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    grens = laad_parameters().op("bbz.art3.vermogen_onder", EINDE).waarde
    stel_vast(
        cijfers_van(toekenning.dossier, gebruikers["adviseur"], eigen_vermogen=grens + 40_005,
                    totaal_vermogen=grens * 2), gebruikers,
    )  # fmt: skip
    vordering = Vordering.objects.get()
    assert (vordering.rekening, vordering.artikel, saldo(vordering)) == ("lening_renteloos", "13", 40_005)
    termijnen = list(Regelingtermijn.objects.order_by("nummer"))
    # 10 % of 400.05 is 40.005, and the law says "at least": 40.01 a year; the last of ten takes 39.96.
    assert [t.bedrag for t in termijnen] == [4_001] * 9 + [3_996]
    assert termijnen[0].vervalt_op == date(2018, 12, 31)
    assert "Uiterlijk 31 december 2018" in str(Brief.objects.get(soort="betalen").context)


def test_a_new_settlement_after_a_payment_leaves_a_credit_on_the_old_claim(
    maak_toekenning: Maak, gebruikers: Any
) -> None:
    """First 7,990.00 too much by hand: the second figures ask less, the payment stays on the first claim."""
    toekenning, fin = maak_toekenning(bedrag=90_000), gebruikers["financien"]
    betaal_jaar(toekenning, fin)
    dossier = toekenning.dossier
    stel_vast(cijfers_van(dossier, gebruikers["adviseur"], winst=1_000_000), gebruikers)
    eerste = Vordering.objects.get()
    boek_betaling(vordering=eerste, bedrag=100_000, datum=DAG, sleutel="a", gebruiker=fin)
    stel_vast(cijfers_van(dossier, gebruikers["adviseur"], winst=900_000), gebruikers)
    tweede = Vordering.objects.exclude(pk=eerste.pk).get()
    assert saldo(eerste) == -100_000
    assert saldo(tweede) == 12 * 90_000 + 720_000 - NORM_2017
    assert stand_volgens_mutaties(dossier) == grootboekstand(dossier)
    assert not losse_boekingen(dossier)
    kijk_dagelijks(DAG)
    assert Taak.objects.filter(kenmerk=f"vordering_tegoed:{eerste.pk}", afgerond_op=None).exists()
    assert hevel_over(van=eerste, naar=tweede, gebruiker=fin) == 100_000
    assert (saldo(eerste), saldo(tweede)) == (0, 12 * 90_000 + 720_000 - NORM_2017 - 100_000)
    assert not Taak.objects.filter(kenmerk=f"vordering_tegoed:{eerste.pk}", afgerond_op=None).exists()
