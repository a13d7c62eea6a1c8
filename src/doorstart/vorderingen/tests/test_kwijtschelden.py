"""Waiver after ten years or half at once, urgent reasons, a debt scheme, writing off: both sides of every border."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from doorstart.besluiten.models import Brief
from doorstart.besluiten.services import keur_goed
from doorstart.grootboek.models import Rekening
from doorstart.kern.fouten import DoorstartFout
from doorstart.vorderingen import selectors
from doorstart.vorderingen.models import Vordering
from doorstart.vorderingen.mutaties import saldo
from doorstart.vorderingen.services import Feiten, boek_betaling, stel_kwijtschelding_voor
from doorstart.vorderingen.tests.hulp import DAG, grootboekstand, maak, zet_datum


@pytest.fixture
def vordering(maak_dossier: Any, gebruikers: Any) -> Vordering:
    """1,000 euros after a breach of the duty to inform, decided on 2 March 2015; to be paid by 13 April 2015."""
    return maak(maak_dossier(), gebruikers, artikel="58 lid 1", datum=date(2015, 3, 2))


def stel(vordering: Vordering, gebruikers: Any, wijze: str, **anders: Any) -> Any:
    return stel_kwijtschelding_voor(vordering=vordering, wijze=wijze, motivering="Zo kunt u verder.",
                                    gebruiker=gebruikers["financien"], **anders)  # fmt: skip


@pytest.mark.parametrize(("dag", "mag"), [(date(2025, 4, 12), False), (date(2025, 4, 13), True)])
def test_ten_years_of_full_payment(
    vordering: Vordering, gebruikers: Any, organisatie: Any, dag: date, mag: bool
) -> None:
    """Art. 58 lid 7 onder a: ten years from 13 April 2015 are over on 13 April 2025."""
    boek_betaling(vordering=vordering, bedrag=60_000, datum=DAG, sleutel="a", gebruiker=None)
    zet_datum(organisatie, dag)
    feiten = Feiten(volledig_betaald=True, achterstand_ingehaald=False, betaalt_later_nog=True)
    if not mag:
        with pytest.raises(DoorstartFout, match="lid 7"):
            stel(vordering, gebruikers, "58_7", feiten=feiten)
        return
    keur_goed(besluit=stel(vordering, gebruikers, "58_7", feiten=feiten), gebruiker=gebruikers["toetser"])
    assert (saldo(vordering), grootboekstand(vordering.dossier)) == (0, 0)
    assert grootboekstand(vordering.dossier, Rekening.AFBOEKINGEN) == 40_000
    tekst = str(Brief.objects.get().context)
    for zin in ("€ 400,00 niet meer", "Tien jaar is alles op tijd betaald.", "lid 7", "U hoeft niets meer te betalen"):
        assert zin in tekst, zin


@pytest.mark.parametrize(("ineens", "mag"), [(49_999, False), (50_000, True)])
def test_half_of_the_rest_paid_at_once(vordering: Vordering, gebruikers: Any, ineens: int, mag: bool) -> None:
    """Art. 58 lid 7 onder d: 50 % of 1,000 euros."""
    rij = boek_betaling(vordering=vordering, bedrag=ineens, datum=DAG, sleutel="a", gebruiker=None)
    if not mag:
        with pytest.raises(DoorstartFout, match="lid 7"):
            stel(vordering, gebruikers, "58_7", feiten=Feiten(ineens=rij))
        return
    besluit = stel(vordering, gebruikers, "58_7", feiten=Feiten(ineens=rij))
    assert (besluit.gegevens["kwijt"], besluit.gegevens["rest"]) == (50_000, 0)


def test_lid_7_is_for_a_breach_of_the_duty_to_inform(maak_dossier: Any, gebruikers: Any, organisatie: Any) -> None:
    vordering = maak(maak_dossier(), gebruikers, datum=date(2015, 3, 2))
    zet_datum(organisatie, date(2026, 1, 7))
    with pytest.raises(DoorstartFout, match="inlichtingenplicht"):
        stel(vordering, gebruikers, "58_7", feiten=Feiten(volledig_betaald=True))
    assert stel(vordering, gebruikers, "58_8").gegevens["kwijt"] == 100_000


def test_urgent_reasons_for_a_part(vordering: Vordering, gebruikers: Any) -> None:
    besluit = stel(vordering, gebruikers, "58_8", kwijt=30_000)
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert saldo(vordering) == 70_000
    tekst = str(Brief.objects.get().context)
    assert "U betaalt nog € 700,00." in tekst
    assert "artikel 58 lid 8" in tekst


@pytest.mark.parametrize("kwijt", [0, 100_001])
def test_not_nothing_and_not_more_than_is_open(vordering: Vordering, gebruikers: Any, kwijt: int) -> None:
    with pytest.raises(DoorstartFout, match="tot het bedrag dat openstaat"):
        stel(vordering, gebruikers, "58_8", kwijt=kwijt)


def test_a_debt_scheme_warns_about_what_was_not_read(vordering: Vordering, gebruikers: Any) -> None:
    besluit = stel(vordering, gebruikers, "schuldregeling", kwijt=80_000)
    assert any("niet gelezen" in zin for zin in besluit.berekening.waarschuwingen)


def test_writing_off_is_its_own_kind_of_change(vordering: Vordering, gebruikers: Any) -> None:
    besluit = stel(vordering, gebruikers, "oninbaar")
    assert besluit.uitkomst == "ambtshalve"
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert [m.soort for m in selectors.mutaties(vordering)] == ["ontstaan", "afboeking"]
    assert "Wij boeken dit bedrag af." in str(Brief.objects.get().context)


def test_a_payment_meanwhile_sends_it_back_and_roles_hold(vordering: Vordering, gebruikers: Any) -> None:
    with pytest.raises(PermissionDenied):
        stel(vordering, gebruikers | {"financien": gebruikers["toetser"]}, "58_8")
    besluit = stel(vordering, gebruikers, "58_8")
    boek_betaling(vordering=vordering, bedrag=1, datum=DAG, sleutel="a", gebruiker=None)
    with pytest.raises(DoorstartFout, match="veranderd"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert saldo(vordering) == 99_999
