"""A guarantee after it was given: the bank calls it, consent is withheld, it ends; to the cent in the ledger."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.besluiten.mandaat import beoordeel_mandaat, stel_mandaat_voor
from doorstart.besluiten.models import Besluit, Brief
from doorstart.besluiten.services import keur_goed, stel_voor
from doorstart.grootboek.management.commands.controleer import bevindingen
from doorstart.grootboek.models import Betaalopdracht, Rekening
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.leningen import borgtocht as b
from doorstart.leningen.gebeuren import noteer, stand_van
from doorstart.leningen.innen import volgende_stap
from doorstart.leningen.models import Lening
from doorstart.leningen.rapportage import leningen_tot
from doorstart.leningen.rente import werk_rente_bij
from doorstart.leningen.risico import per_verstrekkingsjaar
from doorstart.leningen.selectors import al_verleend, leningen_met_art21
from doorstart.leningen.tests.hulp import betaal, goed, klopt, saldi_van
from doorstart.leningen.voorstellen import Aflosafspraak, Derde
from doorstart.leningen.voorstellen_lening import stel_afboeking_voor, stel_opeising_voor, stel_uitstel_voor
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Taak

BANK = Derde(naam="Voorbeeldbank", iban="NL20INGB0001234567", kenmerk="contract 77")
OP = date(2019, 3, 1)


def aanspraak(**anders: Any) -> b.Aanspraak:
    """The bank asks 9,000 principal and 350 interest and costs."""
    velden: dict[str, Any] = {"gevraagd_op": date(2019, 2, 4), "hoofdsom": 9_000_00, "rente_en_kosten": 350_00,
                              "bank": BANK}  # fmt: skip
    return b.Aanspraak(**(velden | anders))


def _voorstel(borg: Lening, gebruikers: Any, wie: str = "adviseur", **anders: Any) -> Besluit:
    velden: dict[str, Any] = {
        "aanspraak": aanspraak(), "aflossing": Aflosafspraak(maanden=12, wijze="lineair"), "uitbetaling_op": OP,
        "motivering": "De bank heeft de lening opgezegd.",
    }  # fmt: skip
    return b.stel_uitwinning_voor(lening=borg, gebruiker=gebruikers[wie], **(velden | anders))


@pytest.fixture
def februari(klok: Any, borg: Lening) -> Lening:
    """The guarantee on 11 February 2019, a week after the bank asked."""
    klok(date(2019, 2, 11))
    return borg


@pytest.fixture
def uitgewonnen(februari: Lening, gebruikers: Any) -> Lening:
    """The loan that came of it: 9,000 euros at 8%, linear in 12 months from 1 March 2019."""
    goed(_voorstel(februari, gebruikers), gebruikers)
    return Lening.objects.select_related("komt_uit", "dossier").get(komt_uit=februari)


def test_the_bank_is_paid_and_the_resident_owes_it(uitgewonnen: Lening) -> None:
    """12,000 guaranteed; 9,000 principal is paid, 350 interest and costs is not; 3,000 stays guaranteed."""
    nieuw, borg = uitgewonnen, uitgewonnen.komt_uit
    assert borg is not None
    assert (nieuw.soort, nieuw.hoofdsom, nieuw.rente, nieuw.looptijd_maanden) == ("rentedragend", 9_000_00, 800, 12)
    assert (nieuw.wetsgroep, nieuw.verstrekt_op, nieuw.aangevraagd_op) == (borg.wetsgroep, OP, None)
    assert saldi_van(nieuw) == {Rekening.LENING_KAPITAAL: 9_000_00, Rekening.DERDEN: -9_000_00}
    assert {r.dossier_id for r in nieuw.boekingen.get().boeking.regels.all()} == {borg.dossier_id}
    opdracht = Betaalopdracht.objects.get(dossier=borg.dossier)
    assert (opdracht.bedrag, opdracht.begunstigde, opdracht.iban) == (9_000_00, "Voorbeeldbank", BANK.iban)
    assert (opdracht.kenmerk, opdracht.rekening) == ("contract 77", Rekening.DERDEN)
    assert (borg.stand.status, borg.stand.totaal, saldi_van(borg)) == ("garant_deels", 3_000_00, {})
    assert bevindingen() == []


def test_every_calculation_can_be_made_again_and_adds_up(uitgewonnen: Lening) -> None:
    assert uitgewonnen.besluit is not None
    rijen = [uitgewonnen.besluit.berekening, uitgewonnen.schema, uitgewonnen.boekingen.get().boeking.berekening]
    assert [rij.soort for rij in rijen if rij] == ["borgtocht_uitwinning", "lening_schema", "lening_boeking"]
    for rij in rijen:
        assert rij is not None
        assert herbereken(rij, parameters=parameters()).gelijk, rij.soort
        assert klopt_uitleg(rij), rij.soort


def test_the_letter_says_what_is_paid_what_is_not_and_what_is_a_reading(uitgewonnen: Lening) -> None:
    brief = Brief.objects.get(besluit=uitgewonnen.besluit)
    tekst = str(brief.context).replace("\u00a0", " ")
    for deel in (
        "Op 4 februari 2019 vroeg Voorbeeldbank", "Wij betalen € 9.000,00 aan Voorbeeldbank", "vroeg € 9.350,00",
        "betalen wij € 350,00 niet", "nog borg voor € 3.000,00", "8 % per jaar", "€ 750,00", "1 april 2019",
        "1 maart 2020", "failliet", "ergens anders voor gebruikt", "De wet noemt geen rente en geen looptijd",
        "bezwaar",
    ):  # fmt: skip
        assert deel in tekst, deel


def test_after_that_it_is_an_ordinary_loan(uitgewonnen: Lening, klok: Any, gebruikers: Any) -> None:
    """Interest in March: 9,000 x 8% / 12 = 60; a deferral, the ladder of arrears and a payment work as always."""
    klok(date(2019, 4, 2))
    assert werk_rente_bij(date(2019, 4, 2)) == 1  # not the guarantee
    assert saldi_van(uitgewonnen)[Rekening.RENTE_TE_ONTVANGEN] == 60_00
    uitgewonnen.stand.refresh_from_db()
    assert (uitgewonnen.stand.status, uitgewonnen.stand.achterstand) == ("achterstand", 810_00)
    assert volgende_stap(uitgewonnen, date(2019, 4, 1), []).soort == "herinnering"
    betaal(uitgewonnen, date(2019, 4, 2), 810_00, gebruikers["financien"])
    assert stand_van(uitgewonnen, date(2019, 4, 2)).totalen.hoofdsom == 8_250_00
    besluit = stel_uitstel_voor(lening=uitgewonnen, begin=date(2019, 5, 1), maanden=2, verzoek="Ziek", motivering="x",
                                gebruiker=gebruikers["adviseur"])  # fmt: skip
    goed(besluit, gebruikers)
    assert klopt(uitgewonnen, date(2019, 4, 2))
    assert bevindingen() == []


def test_the_rest_can_be_called_later_and_then_the_guarantee_is_used_up(
    uitgewonnen: Lening, klok: Any, gebruikers: Any
) -> None:
    """The bank asks 5,000 more; 3,000 is left."""
    borg = Lening.objects.get(pk=uitgewonnen.komt_uit_id)
    klok(date(2019, 6, 3))
    vraag = aanspraak(gevraagd_op=date(2019, 6, 3), hoofdsom=5_000_00, rente_en_kosten=0)
    goed(_voorstel(borg, gebruikers, aanspraak=vraag, uitbetaling_op=date(2019, 6, 3)), gebruikers)
    assert sorted(rij.hoofdsom for rij in Lening.objects.filter(komt_uit=borg)) == [3_000_00, 9_000_00]
    borg.stand.refresh_from_db()
    assert (borg.stand.status, borg.stand.totaal) == ("aangesproken", 0)
    with pytest.raises(DoorstartFout, match="helemaal aangesproken"):
        _voorstel(borg, gebruikers, aanspraak=vraag, uitbetaling_op=date(2019, 6, 3))
    assert bevindingen() == []


def test_consent_can_be_withheld(februari: Lening, gebruikers: Any) -> None:
    besluit = b.stel_geen_toestemming_voor(
        lening=februari, aanspraak=aanspraak(bank=Derde(naam="Voorbeeldbank", iban="")),
        motivering="De bank heeft het pand nog niet verkocht.", gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    goed(besluit, gebruikers)
    tekst = str(Brief.objects.get(besluit=besluit).context)
    assert "Wij betalen nu niet aan Voorbeeldbank" in tekst
    assert "U vroeg" not in tekst
    assert not Betaalopdracht.objects.exists()
    assert not Lening.objects.filter(komt_uit=februari).exists()
    assert stand_van(februari, date(2019, 2, 11)).totaal == 12_000_00


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"aanspraak": aanspraak(gevraagd_op=date(2019, 2, 12))}, "gevraagd_op"),
        ({"aanspraak": aanspraak(gevraagd_op=date(2018, 7, 31))}, "gevraagd_op"),
        ({"aanspraak": aanspraak(bank=Derde(naam=" ", iban=BANK.iban))}, "bank_naam"),
        ({"aanspraak": aanspraak(bank=Derde(naam="Bank", iban="NL21INGB0001234567"))}, "bank_iban"),
        ({"aanspraak": aanspraak(bank=Derde(naam="Bank", iban=""))}, "bank_iban"),
        ({"uitbetaling_op": date(2019, 2, 10)}, "uitbetaling_op"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    februari: Lening, gebruikers: Any, anders: dict[str, Any], veld: str
) -> None:
    with pytest.raises(ValidationError) as fout:
        _voorstel(februari, gebruikers, **anders)
    assert veld in fout.value.message_dict


@pytest.mark.parametrize("weg", ["derde", "gevraagd_op", "doel", "opeisbaar", "schema", "niet_gedekt"])
def test_a_decision_without_a_mandatory_part_is_refused(februari: Lening, gebruikers: Any, weg: str) -> None:
    heel = _voorstel(februari, gebruikers)
    gegevens = {naam: waarde for naam, waarde in heel.gegevens.items() if naam != weg}
    with pytest.raises(DoorstartFout):
        stel_voor(
            dossier=februari.dossier, soort=heel.soort, uitkomst=heel.uitkomst, motivering="x", ingang=date(2019, 4, 1),
            gegevens=gegevens, berekening=heel.berekening, gebruiker=gebruikers["adviseur"],
        )  # fmt: skip


def test_more_than_the_computed_amount_or_to_a_wrong_account_is_refused(februari: Lening, gebruikers: Any) -> None:
    heel = _voorstel(februari, gebruikers)
    for anders, zin in (
        ({"rentedragend": 9_350_00}, "berekening"),
        ({"derde": heel.gegevens["derde"] | {"iban": "NL21INGB0001234567"}}, "IBAN"),
    ):
        with pytest.raises(DoorstartFout, match=zin):
            stel_voor(
                dossier=februari.dossier, soort=heel.soort, uitkomst=heel.uitkomst, motivering="x",
                ingang=date(2019, 4, 1), gegevens=heel.gegevens | anders, berekening=heel.berekening,
                gebruiker=gebruikers["adviseur"],
            )  # fmt: skip


def test_two_people_and_the_mandate(februari: Lening, gebruikers: Any) -> None:
    besluit = _voorstel(februari, gebruikers)
    mandaat = stel_mandaat_voor(soort="lening_borgtocht", rol="toetser", tot_bedrag=8_999_99, reden="x",
                                geldig_van=date(2019, 2, 11), gebruiker=gebruikers["beheerder"])  # fmt: skip
    beoordeel_mandaat(voorstel=mandaat, goedkeuren=True, gebruiker=gebruikers["manager"])
    with pytest.raises(DoorstartFout, match=r"9\.000,00"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    gebruikers["adviseur"].rol = "toetser"
    with pytest.raises(VierOgen):
        keur_goed(besluit=besluit, gebruiker=gebruikers["adviseur"])
    assert not Lening.objects.filter(komt_uit=februari).exists()


def test_two_proposals_cannot_call_the_same_guarantee(februari: Lening, gebruikers: Any) -> None:
    eerste = _voorstel(februari, gebruikers)
    tweede = _voorstel(februari, gebruikers, uitbetaling_op=date(2019, 3, 2))
    goed(eerste, gebruikers)
    with pytest.raises(DoorstartFout, match="feiten of bedragen veranderd"):
        goed(tweede, gebruikers)


@pytest.mark.parametrize("rol", ["toetser", "manager", "coach", "beheerder", "inwoner"])
def test_only_who_may_propose_proposes(februari: Lening, gebruikers: Any, rol: str) -> None:
    with pytest.raises(PermissionDenied):
        _voorstel(februari, gebruikers, wie=rol)
    with pytest.raises(PermissionDenied):
        b.stel_geen_toestemming_voor(lening=februari, aanspraak=aanspraak(), motivering="x", gebruiker=gebruikers[rol])


def test_only_a_guarantee_can_be_called(lening: Lening, klok: Any, gebruikers: Any) -> None:
    klok(date(2019, 2, 11))
    with pytest.raises(DoorstartFout, match="geen borgtocht"):
        _voorstel(lening, gebruikers)
    with pytest.raises(DoorstartFout, match="geen borgtocht"):
        b.beeindig(lening=lening, dag=OP, reden=b.AFGELOST, toelichting="", gebruiker=gebruikers["financien"])


def test_nothing_is_owed_on_a_guarantee_so_nothing_is_claimed_or_written_off(februari: Lening, gebruikers: Any) -> None:
    vast = {"lening": februari, "motivering": "x", "gebruiker": gebruikers["financien"]}
    for stel_iets_voor in (
        lambda: stel_opeising_voor(grond="niet_betaald", dag=date(2019, 2, 11), **vast),
        lambda: stel_afboeking_voor(bedrag=None, **vast),
        lambda: stel_uitstel_voor(begin=date(2019, 3, 1), maanden=2, verzoek="x", **vast),
    ):
        with pytest.raises(DoorstartFout, match="deze soort lening"):
            stel_iets_voor()


def test_it_counts_once_for_the_maximum_and_once_in_the_reports(uitgewonnen: Lening) -> None:
    """The guarantee counts as capital of the business; the money is capital of the year in which the bank got it."""
    assert al_verleend(uitgewonnen.dossier) == 12_000_00
    assert [(rij.verstrekt_op, rij.hoofdsom) for rij in leningen_tot(date(2019, 12, 31))] == [(OP, 9_000_00)]
    jaar = per_verstrekkingsjaar(date(2019, 12, 31))
    assert [(rij.jaar, rij.verstrekt, rij.open) for rij in jaar] == [(2019, 9_000_00, 9_000_00)]
    assert uitgewonnen not in leningen_met_art21(uitgewonnen.dossier)


def test_a_guarantee_ends_without_a_call(februari: Lening, gebruikers: Any, klok: Any) -> None:
    klok(date(2019, 5, 2))
    wat = b.beeindig(lening=februari, dag=date(2019, 4, 30), reden=b.AFGELOST, toelichting="Bericht van de bank.",
                     gebruiker=gebruikers["financien"])  # fmt: skip
    assert (wat.soort, wat.bedrag, wat.grond) == ("einde_borgtocht", 12_000_00, b.AFGELOST)
    februari.stand.refresh_from_db()
    assert (februari.stand.status, februari.stand.totaal, februari.stand.aflossing) == ("beeindigd", 0, 0)
    assert februari.stand.afgelost_op == date(2019, 4, 30)
    with pytest.raises(DoorstartFout, match="beëindigd"):
        _voorstel(februari, gebruikers, uitbetaling_op=date(2019, 6, 1))
    assert bevindingen() == []


def test_what_is_left_after_a_call_can_end(uitgewonnen: Lening, gebruikers: Any, klok: Any) -> None:
    borg = Lening.objects.get(pk=uitgewonnen.komt_uit_id)
    klok(date(2019, 5, 2))
    b.beeindig(lening=borg, dag=date(2019, 5, 1), reden=b.ANDERS, toelichting="De bank ziet af van de rest.",
               gebruiker=gebruikers["financien"])  # fmt: skip
    totalen = stand_van(borg, date(2019, 5, 2)).totalen
    assert (totalen.overgegaan, totalen.vervallen, totalen.hoofdsom, totalen.verschil) == (9_000_00, 3_000_00, 0, 0)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"dag": date(2019, 2, 12)}, "dag"),
        ({"dag": date(2018, 7, 31)}, "dag"),
        ({"reden": b.LOOPTIJD}, "reden"),
        ({"reden": "zomaar"}, "reden"),
        ({"reden": b.ANDERS, "toelichting": " "}, "toelichting"),
    ],
)
def test_an_end_that_cannot_be_is_refused(februari: Lening, gebruikers: Any, anders: dict[str, Any], veld: str) -> None:
    velden = {"dag": date(2019, 2, 11), "reden": b.AFGELOST, "toelichting": ""} | anders
    with pytest.raises(ValidationError) as fout:
        b.beeindig(lening=februari, gebruiker=gebruikers["financien"], **velden)
    assert veld in fout.value.message_dict


@pytest.mark.parametrize("rol", ["adviseur", "toetser", "manager", "coach", "beheerder", "inwoner"])
def test_only_who_keeps_loans_ends_a_guarantee(februari: Lening, gebruikers: Any, rol: str) -> None:
    with pytest.raises(PermissionDenied):
        b.beeindig(lening=februari, dag=date(2019, 2, 11), reden=b.AFGELOST, toelichting="", gebruiker=gebruikers[rol])


def test_when_the_term_has_passed_it_is_asked_once_and_the_end_closes_the_task(
    borg: Lening, klok: Any, gebruikers: Any
) -> None:
    """84 months from 1 August 2018: the last day is 31 July 2025."""
    assert b.einde_looptijd(borg) == date(2025, 7, 31)
    assert [b.kijk_dagelijks(date(2025, 7, 31)), b.kijk_dagelijks(date(2025, 8, 1))] == [0, 1]
    assert b.kijk_dagelijks(date(2025, 8, 2)) == 0
    klok(date(2025, 8, 4))
    b.beeindig(lening=borg, dag=date(2025, 7, 31), reden=b.LOOPTIJD, toelichting="", gebruiker=gebruikers["financien"])
    assert Taak.objects.get(kenmerk=f"borgtocht:{borg.pk}").afgerond_op is not None


def test_a_call_without_a_loan_is_found(februari: Lening, gebruikers: Any) -> None:
    noteer(lening=februari, soort="aangesproken", dag=date(2019, 2, 11), bedrag=1_000_00, omschrijving="proef",
           gebruiker=gebruikers["financien"])  # fmt: skip
    assert bevindingen() == [f"Borgtocht {februari.nummer}: € 1.000,00 is aangesproken, € 0,00 werd een lening."]
