"""Set-off by the monthly run: never below the beslagvrije voet, booked on the claim, undone with the payment."""

from typing import Any

import pytest

from bijstandsrecht.kern import Maand
from doorstart.besluiten.services import keur_goed
from doorstart.grootboek.models import Betaalopdracht, Boeking, Rekening
from doorstart.grootboek.services import draai_terug, wijs_batch_af
from doorstart.kern.fouten import DoorstartFout
from doorstart.uitbetalen.models import Inhouding
from doorstart.uitbetalen.tests.hulp import draai, loop
from doorstart.vorderingen import selectors
from doorstart.vorderingen.models import Vordering
from doorstart.vorderingen.mutaties import saldo
from doorstart.vorderingen.services import Draagkracht, beeindig_regeling, stel_regeling_voor
from doorstart.vorderingen.tests.hulp import DAG, grootboekstand, maak, stand_volgens_mutaties


@pytest.fixture
def vordering(maak_dossier: Any, gebruikers: Any) -> Vordering:
    """A claim of 1,000 euros on somebody who gets 950 a month from July 2018."""
    return maak(loop(maak_dossier, gebruikers).dossier, gebruikers)


def verreken(vordering: Vordering, gebruikers: Any, *, voet: int, door: str = "financien") -> None:
    besluit = stel_regeling_voor(
        vordering=vordering, wijze="verrekenen", aantal=3, eerste_maand=Maand(2018, 7), motivering="x",
        draagkracht=Draagkracht(inkomen=130_000, beslagvrije_voet=voet), gebruiker=gebruikers[door],
    )  # fmt: skip
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])


def test_the_run_takes_an_instalment_for_the_claim(vordering: Vordering, gebruikers: Any) -> None:
    """1,000 in three: 333.34 off 950.00 leaves 616.66, above the voet of 600."""
    verreken(vordering, gebruikers, voet=60_000)
    draai(gebruikers)
    assert Betaalopdracht.objects.get().bedrag == 95_000 - 33_334
    assert saldo(vordering) == 66_666
    assert stand_volgens_mutaties(vordering.dossier) == grootboekstand(vordering.dossier)
    assert grootboekstand(vordering.dossier, Rekening.DERDEN) == 0
    assert [m.soort for m in selectors.mutaties(vordering)] == ["ontstaan", "verrekening"]
    assert selectors.plan(vordering, DAG).termijnen[0].open == 0


def test_never_below_the_beslagvrije_voet(vordering: Vordering, gebruikers: Any) -> None:
    """Of 950.00 only what is above 900 goes off."""
    verreken(vordering, gebruikers, voet=90_000)
    draai(gebruikers)
    assert saldo(vordering) == 95_000


def test_a_reversed_payment_opens_the_claim_again(vordering: Vordering, gebruikers: Any) -> None:
    verreken(vordering, gebruikers, voet=60_000)
    batch = draai(gebruikers)
    wijs_batch_af(batch=batch, reden="fout", gebruiker=gebruikers["toetser"])
    maand = Boeking.objects.get(soort="bbz_maand", draait_terug=None)
    draai_terug(boeking=maand, gebruiker=gebruikers["financien"], reden="geen recht")
    assert saldo(vordering) == 100_000
    assert selectors.bedragen(vordering) == (100_000, 0)
    assert stand_volgens_mutaties(vordering.dossier) == grootboekstand(vordering.dossier)


def test_ending_the_plan_ends_the_deduction(vordering: Vordering, gebruikers: Any) -> None:
    verreken(vordering, gebruikers, voet=60_000)
    beeindig_regeling(vordering=vordering, reden="betaalt zelf", gebruiker=gebruikers["financien"])
    assert Inhouding.objects.get().tot == DAG


def test_the_adviser_needs_a_voet_that_finance_entered(vordering: Vordering, gebruikers: Any) -> None:
    with pytest.raises(DoorstartFout, match="beslagvrije voet"):
        verreken(vordering, gebruikers, voet=60_000, door="adviseur")


def test_a_claim_without_decision_is_not_set_off(maak_dossier: Any, gebruikers: Any) -> None:
    from doorstart.vorderingen.verrekenen import openstaand

    wel, niet = maak(maak_dossier(), gebruikers), maak(maak_dossier(), gebruikers, bekend=False)
    assert openstaand([wel.nummer, niet.nummer, "V9999-00001"]) == {wel.nummer: 100_000}
