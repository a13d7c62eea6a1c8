"""Capital of before 2020 that becomes a gift (art. 21 lid 1 Bbz 2004, text until 2019), to the cent in the ledger."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from bijstandsrecht.kern import Boekjaar, OngeldigeInvoer
from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.besluiten.models import Besluit, Brief
from doorstart.grootboek.management.commands.controleer import bevindingen
from doorstart.grootboek.models import Betaalopdracht, Rekening
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen.gebeuren import stand_van
from doorstart.leningen.models import Lening
from doorstart.leningen.omzetten import is_oud_kapitaal, stel_omzetting_in_gift_voor
from doorstart.leningen.tests.hulp import betaal, goed, klopt, saldi_van, verleen
from doorstart.leningen.voorstellen import Aflosafspraak, Derde
from doorstart.leningen.voorstellen_lening import Boekjaarfeiten
from doorstart.organisatie.selectors import parameters

BANK = Derde(naam="Voorbeeldbank", iban="NL20INGB0001234567", kenmerk="77")
AANVRAAGJAAR, DAG = Boekjaar(date(2018, 1, 1)), date(2019, 3, 4)


def _feiten(**anders: Any) -> Boekjaarfeiten:
    """6,500 short of the jaarnorm, 30,000 own capital: the figures of E-11a."""
    velden = {"jaarnorm": 16_500_00, "netto_inkomen": 10_000_00, "eigen_vermogen": 30_000_00,
              "totaal_vermogen": 40_000_00} | anders  # fmt: skip
    return Boekjaarfeiten(**velden)


def _voorstel(lening: Lening, gebruikers: Any, wie: str = "adviseur", **anders: Any) -> Besluit:
    velden: dict[str, Any] = {"boekjaar": AANVRAAGJAAR, "feiten": _feiten(), "motivering": "Laag inkomen."}
    return stel_omzetting_in_gift_voor(lening=lening, gebruiker=gebruikers[wie], **(velden | anders))


def test_the_shortfall_becomes_a_gift(lening: Lening, klok: Any, gebruikers: Any) -> None:
    """E-11a on a loan of 12,000: 6,500 becomes a gift, 5,500 stays; nobody is paid anything."""
    klok(DAG)
    besluit = goed(_voorstel(lening, gebruikers), gebruikers)
    assert (besluit.gegevens["om_niet"], besluit.gegevens["blijft_lening"]) == (6_500_00, 5_500_00)
    assert stand_van(lening, DAG).totalen.hoofdsom == 5_500_00
    saldi = saldi_van(lening)
    assert (saldi[Rekening.KAPITAALLASTEN], saldi[Rekening.LENING_KAPITAAL]) == (6_500_00, 5_500_00)
    assert Betaalopdracht.objects.filter(dossier=lening.dossier).count() == 1  # only the pay-out of the loan
    assert klopt(lening, DAG)
    assert besluit.berekening is not None
    assert herbereken(besluit.berekening, parameters=parameters()).gelijk
    assert klopt_uitleg(besluit.berekening)
    tekst = str(Brief.objects.get(besluit=besluit).context).replace("\u00a0", " ")
    for deel in ("Daarom wordt € 6.500,00 van uw lening", "Dat is € 5.500,00", "zoals dat tot 2020 in de wet stond"):
        assert deel in tekst, deel
    assert bevindingen() == []


def test_not_more_than_what_is_left_and_aid_counts(lening: Lening, klok: Any, gebruikers: Any) -> None:
    """E-11c: 12,000 aid in that boekjaar leaves 4,500 of 16,500. After 9,000 was repaid only 3,000 is left at most."""
    klok(DAG)
    met_bijstand = _voorstel(lening, gebruikers, feiten=_feiten(algemene_bijstand=12_000_00))
    assert met_bijstand.gegevens["om_niet"] == 4_500_00
    betaal(lening, DAG, 9_000_00, gebruikers["financien"])
    over = stand_van(lening, DAG).totalen.hoofdsom
    assert over < 6_500_00
    ander = _voorstel(lening, gebruikers, boekjaar=Boekjaar(date(2017, 1, 1)))
    assert ander.gegevens["om_niet"] == over
    with pytest.raises(DoorstartFout, match="veranderd"):
        goed(met_bijstand, gebruikers)


def test_once(lening: Lening, klok: Any, gebruikers: Any) -> None:
    klok(DAG)
    goed(_voorstel(lening, gebruikers), gebruikers)
    assert not is_oud_kapitaal(lening)
    with pytest.raises(DoorstartFout, match="maar een keer"):
        _voorstel(lening, gebruikers, boekjaar=Boekjaar(date(2017, 1, 1)))


def test_another_boekjaar_or_enough_income_is_refused(lening: Lening, klok: Any, gebruikers: Any) -> None:
    klok(DAG)
    with pytest.raises(OngeldigeInvoer, match="boekjaar daarvoor"):
        _voorstel(lening, gebruikers, boekjaar=Boekjaar(date(2016, 1, 1)))
    with pytest.raises(ValidationError, match="niet lager dan de jaarnorm"):
        _voorstel(lening, gebruikers, feiten=_feiten(netto_inkomen=16_500_00))


def test_with_a_guarantee_the_bank_gets_it(borg: Lening, klok: Any, gebruikers: Any) -> None:
    """Lid 3: the amount is a gift for the bank; the guarantee itself does not change."""
    klok(DAG)
    with pytest.raises(ValidationError) as fout:
        _voorstel(borg, gebruikers)
    assert "bank_naam" in fout.value.message_dict
    besluit = goed(_voorstel(borg, gebruikers, bank=BANK), gebruikers)
    assert saldi_van(borg) == {Rekening.KAPITAALLASTEN: 6_500_00, Rekening.DERDEN: -6_500_00}
    assert Betaalopdracht.objects.get(dossier=borg.dossier).iban == BANK.iban
    assert stand_van(borg, DAG).totaal == 12_000_00
    assert "Wij betalen dit bedrag aan Voorbeeldbank" in str(Brief.objects.get(besluit=besluit).context)
    assert bevindingen() == []


def test_only_art_20_and_only_applications_until_2019(maak_dossier: Any, klok: Any, gebruikers: Any) -> None:
    starter = verleen(maak_dossier(groep="starter"), gebruikers, gevraagd=12_000_00, verleend=12_000_00)
    klok(date(2020, 1, 2))
    nieuw = verleen(maak_dossier(groep="gevestigd"), gebruikers, aangevraagd_op=date(2020, 1, 1),
                    uitbetaling_op=date(2020, 2, 1), aflossing=Aflosafspraak(maanden=12))  # fmt: skip
    for rij in (starter, nieuw):
        assert not is_oud_kapitaal(rij)
        with pytest.raises(DoorstartFout, match="artikel 20"):
            _voorstel(rij, gebruikers)


@pytest.mark.parametrize("rol", ["toetser", "manager", "coach", "beheerder", "inwoner"])
def test_only_who_may_propose_proposes(lening: Lening, gebruikers: Any, rol: str) -> None:
    with pytest.raises(PermissionDenied):
        _voorstel(lening, gebruikers, wie=rol)
