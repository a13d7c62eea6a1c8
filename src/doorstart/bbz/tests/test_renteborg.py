"""Art. 21 lid 2 Bbz 2004: interest on a bank loan for which we stand surety; a gift that goes to the bank."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from bijstandsrecht.kern import Boekjaar
from doorstart.bbz import rentejaar
from doorstart.bbz.renteopvragen import kijk_dagelijks, ontbrekend_rentejaar
from doorstart.bbz.tests.test_rentejaar import cijfers, norm, taak
from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.besluiten.models import Besluit, Brief
from doorstart.besluiten.services import keur_goed, stel_voor
from doorstart.grootboek.management.commands.controleer import bevindingen
from doorstart.grootboek.models import Betaalopdracht, Rekening, Wetsgroep
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen.borgtocht import AFGELOST, beeindig
from doorstart.leningen.gebeuren import noteer, stand_van
from doorstart.leningen.models import Lening
from doorstart.leningen.tests.hulp import saldi_van, verleen, zet_klok
from doorstart.leningen.voorstellen import Borg, Derde
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Taak

BANK = Derde(naam="Voorbeeldbank", iban="NL20INGB0001234567", kenmerk="77")
JAAR = Boekjaar(date(2019, 1, 1))


@pytest.fixture
def klok(organisatie: Any, gebruikers: Any) -> Any:
    """Return a function that moves the working date for everybody, and gives it back."""

    def zet(dag: date) -> date:
        zet_klok(organisatie, dag)
        for gebruiker in gebruikers.values():
            gebruiker.organisatie.refresh_from_db()
        return dag

    return zet


def _borg(dossier: Any, gebruikers: Any) -> Lening:
    afspraak = Borg(maanden=84, geldverstrekker="bank", naam="Voorbeeldbank", alleen_hoofdsom=True,
                    uitwinning_na_toestemming=True)  # fmt: skip
    return verleen(dossier, gebruikers, vorm="borgtocht", gevraagd=20_000_00, verleend=20_000_00, aflossing=None,
                   borg=afspraak)  # fmt: skip


@pytest.fixture
def borg(maak_dossier: Any, gebruikers: Any, klok: Any) -> Lening:
    """A guarantee of 20,000 euros, asked for on 4 June 2018; it is March 2020."""
    rij = _borg(maak_dossier(groep="gevestigd"), gebruikers)
    klok(date(2020, 3, 2))
    return rij


def _bankrente(borg: Lening, gebruikers: Any, bedrag: int = 1_234_56, wie: str = "adviseur", jaar: Any = JAAR) -> None:
    rentejaar.leg_bankrente_vast(lening=borg, boekjaar=jaar, bedrag=bedrag, gebruiker=gebruikers[wie])


def _voorstel(borg: Lening, rij: Any, gebruikers: Any, bank: Derde | None = BANK) -> Besluit:
    return rentejaar.stel_voor(
        lening=borg, cijfers=rij, motivering="Laag.", gebruiker=gebruikers["adviseur"], bank=bank
    )


def test_the_interest_of_the_bank_becomes_a_gift_that_the_bank_gets(borg: Lening, gebruikers: Any) -> None:
    """No income: all interest of 2019, 1,234.56, is a gift; it is cost of capital and goes to the bank."""
    rij = cijfers(borg, gebruikers)
    assert "Leg eerst vast hoeveel rente de bank" in taak(borg).waarom
    _bankrente(borg, gebruikers)
    werk = Taak.objects.filter(kenmerk=taak(borg).kenmerk).latest("pk")
    assert "1.234,56 van de rente betalen wij aan de bank" in werk.waarom
    besluit = _voorstel(borg, rij, gebruikers)
    assert (besluit.gegevens["bedrag"], besluit.gegevens["gift_bank"]) == (1_234_56, 1_234_56)
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert saldi_van(borg) == {Rekening.KAPITAALLASTEN: 1_234_56, Rekening.DERDEN: -1_234_56}
    assert {r.wetsgroep for r in borg.boekingen.get().boeking.regels.all()} == {Wetsgroep.BBZ_GEVESTIGD}
    opdracht = Betaalopdracht.objects.get(dossier=borg.dossier)
    assert (opdracht.bedrag, opdracht.begunstigde, opdracht.iban) == (1_234_56, "Voorbeeldbank", BANK.iban)
    assert stand_van(borg, date(2020, 3, 2)).totaal == 20_000_00  # the guarantee itself does not change
    assert besluit.berekening is not None
    assert herbereken(besluit.berekening, parameters=parameters()).gelijk
    assert klopt_uitleg(besluit.berekening)
    assert not Taak.objects.filter(soort="rentekwijtschelding", afgerond_op__isnull=True).exists()
    tekst = str(Brief.objects.get(besluit=besluit).context).replace("\u00a0", " ")
    for deel in (
        "Wij betalen dit bedrag aan Voorbeeldbank",
        "€ 1.234,56",
        "tot en met 31 december 2019",
    ):
        assert deel in tekst, deel
    with pytest.raises(DoorstartFout, match="al kwijtgescholden"):
        _voorstel(borg, rij, gebruikers)
    assert bevindingen() == []


def test_not_more_than_what_is_short_of_the_jaarnorm(borg: Lening, gebruikers: Any) -> None:
    _bankrente(borg, gebruikers)
    rij = cijfers(borg, gebruikers)
    rij = cijfers(borg, gebruikers, netto_overig=norm(borg, rij) - 500_00)
    assert rentejaar.rentejaar(borg, rij).uitkomst.waarde.om_niet == 500_00


def test_a_later_statement_corrects_and_stops_a_proposal_on_the_old_one(borg: Lening, gebruikers: Any) -> None:
    rij = cijfers(borg, gebruikers)
    _bankrente(borg, gebruikers)
    besluit = _voorstel(borg, rij, gebruikers)
    _bankrente(borg, gebruikers, 1_000_00)
    assert rentejaar.rentejaar(borg, rij).uitkomst.waarde.bedrag == 1_000_00
    with pytest.raises(DoorstartFout, match="veranderd"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])


@pytest.mark.parametrize(
    ("bank", "veld"),
    [(None, "bank_naam"), (Derde(naam=" ", iban=BANK.iban), "bank_naam"), (Derde(naam="B", iban="NL21"), "bank_iban")],
)
def test_without_a_bank_that_can_be_paid_there_is_no_proposal(
    borg: Lening, gebruikers: Any, bank: Derde | None, veld: str
) -> None:
    _bankrente(borg, gebruikers)
    with pytest.raises(ValidationError) as fout:
        _voorstel(borg, cijfers(borg, gebruikers), gebruikers, bank)
    assert veld in fout.value.message_dict


def test_a_gift_without_the_bank_is_refused_by_the_decision_itself(borg: Lening, gebruikers: Any) -> None:
    _bankrente(borg, gebruikers)
    heel = _voorstel(borg, cijfers(borg, gebruikers), gebruikers)
    with pytest.raises(DoorstartFout, match="niet worden betaald"):
        stel_voor(
            dossier=borg.dossier, soort=heel.soort, uitkomst=heel.uitkomst, motivering="x", ingang=date(2019, 1, 1),
            gegevens=heel.gegevens | {"derde": {}}, berekening=heel.berekening, gebruiker=gebruikers["adviseur"],
        )  # fmt: skip


def test_a_statement_of_a_wrong_year_or_of_a_starter_is_refused(
    borg: Lening, gebruikers: Any, maak_dossier: Any
) -> None:
    """Art. 21 names art. 20 only: not the guarantee of a starter (art. 24)."""
    for jaar in (Boekjaar(date(2020, 1, 1)), Boekjaar(date(2017, 1, 1))):
        with pytest.raises(ValidationError):
            _bankrente(borg, gebruikers, jaar=jaar)
    starter = verleen(
        maak_dossier(groep="starter"), gebruikers, vorm="borgtocht", gevraagd=20_000_00, verleend=20_000_00,
        aflossing=None, aangevraagd_op=date(2020, 1, 6), uitbetaling_op=date(2020, 3, 2),
        borg=Borg(maanden=60, geldverstrekker="bank", naam="B", alleen_hoofdsom=True, uitwinning_na_toestemming=True),
    )  # fmt: skip
    with pytest.raises(DoorstartFout, match="gevestigde"):
        _bankrente(starter, gebruikers)


@pytest.mark.parametrize("rol", ["toetser", "manager", "coach", "beheerder", "inwoner"])
def test_only_who_may_propose_notes_a_statement(borg: Lening, gebruikers: Any, rol: str) -> None:
    with pytest.raises(PermissionDenied):
        _bankrente(borg, gebruikers, wie=rol)


def test_the_figures_and_the_statement_are_asked_by_letter(borg: Lening, gebruikers: Any, klok: Any) -> None:
    dag = klok(date(2020, 1, 1))
    assert kijk_dagelijks(dag) == 1
    brief = Brief.objects.get(onderwerp__contains="rente aan uw bank")
    assert "de jaaropgave van de bank" in str(brief.context)
    assert ontbrekend_rentejaar(borg.dossier, dag) == JAAR


def test_of_a_guarantee_that_ended_before_nothing_is_asked(borg: Lening, gebruikers: Any, klok: Any) -> None:
    beeindig(lening=borg, dag=date(2018, 12, 31), reden=AFGELOST, toelichting="", gebruiker=gebruikers["financien"])
    assert kijk_dagelijks(klok(date(2020, 3, 2))) == 0


def test_a_gift_without_posting_is_found(borg: Lening, gebruikers: Any) -> None:
    noteer(lening=borg, soort="rente_als_gift", dag=date(2020, 3, 2), bedrag=100_00, omschrijving="proef",
           gebruiker=gebruikers["financien"])  # fmt: skip
    assert bevindingen() == [f"Borgtocht {borg.nummer}: € 100,00 is gegeven, € 0,00 staat in het grootboek."]


def test_on_pages_from_statement_to_proposal(borg: Lening, gebruikers: Any, als: Any) -> None:
    rij, client = cijfers(borg, gebruikers), als("adviseur")
    pad = f"/balie/leningen/{borg.nummer}/rente/{rij.pk}/"
    tekst = client.get(pad).content.decode()
    bankrente = f"/balie/leningen/{borg.nummer}/bankrente/"
    assert f"{bankrente}?boekjaar=2019-01-01" in tekst
    assert 'value="2019-01-01"' in client.get(f"{bankrente}?boekjaar=2019-01-01").content.decode()
    assert client.post(bankrente, {"boekjaar": "2019-01-02", "bedrag": "10"}).status_code == 422
    assert client.post(bankrente, {"boekjaar": "2019-01-01", "bedrag": "1.234,56"}).status_code == 302
    assert als("toetser").get(bankrente).status_code == 403
    velden = {"motivering": "Laag inkomen.", "bank_naam": "Voorbeeldbank", "bank_iban": BANK.iban, "bank_kenmerk": "7"}
    assert client.post(pad, velden | {"bank_iban": "NL00"}).status_code == 422
    antwoord = client.post(pad, velden)
    besluit = Besluit.objects.get(soort="lening_rente")
    assert antwoord["Location"] == f"/balie/besluiten/{besluit.pk}/"
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    pagina = client.get(f"/balie/leningen/{borg.nummer}/").content.decode()
    for deel in ("Rente werd een gift, betaald aan de bank", "Rente van de bank vastgelegd", "1.234,56"):
        assert deel in pagina, deel


def test_typed_figures_when_there_are_none(borg: Lening, gebruikers: Any, als: Any) -> None:
    _bankrente(borg, gebruikers)
    velden = {"boekjaar": "2019-01-01", "jaarnorm": "14000", "netto_inkomen": "13500", "eigen_vermogen": "0",
              "totaal_vermogen": "0", "motivering": "x", "bank_naam": "B", "bank_iban": BANK.iban}  # fmt: skip
    als("adviseur").post(f"/balie/leningen/{borg.nummer}/rente/", velden)
    assert Besluit.objects.get(soort="lening_rente").gegevens["gift_bank"] == 500_00
