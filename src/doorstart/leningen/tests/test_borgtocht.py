"""A guarantee after it was given: the bank calls it, consent is withheld, it ends; to the cent in the ledger."""

from datetime import date
from typing import Any

import pytest

from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.besluiten.models import Besluit
from doorstart.grootboek.management.commands.controleer import bevindingen
from doorstart.grootboek.models import Betaalopdracht, Rekening
from doorstart.leningen import borgtocht as b
from doorstart.leningen.models import Lening
from doorstart.leningen.tests.hulp import goed, saldi_van
from doorstart.leningen.voorstellen import Aflosafspraak, Derde
from doorstart.organisatie.selectors import parameters

BANK = Derde(naam="Voorbeeldbank", iban="NL20INGB0001234567", kenmerk="contract 77")
OP = date(2019, 3, 1)


def _aanspraak(**anders: Any) -> b.Aanspraak:
    """The bank asks 9,000 principal and 350 interest and costs."""
    velden: dict[str, Any] = {"verzocht_op": date(2019, 2, 4), "hoofdsom": 9_000_00, "rente_en_kosten": 350_00,
                              "bank": BANK}  # fmt: skip
    return b.Aanspraak(**(velden | anders))


def _voorstel(borg: Lening, gebruikers: Any, wie: str = "adviseur", **anders: Any) -> Besluit:
    velden: dict[str, Any] = {
        "aanspraak": _aanspraak(), "aflossing": Aflosafspraak(maanden=12, wijze="lineair"), "uitbetaling_op": OP,
        "motivering": "De bank heeft de lening opgezegd.",
    }  # fmt: skip
    return b.stel_uitwinning_voor(lening=borg, gebruiker=gebruikers[wie], **(velden | anders))


@pytest.fixture
def februari(klok: Any, borg: Lening) -> Lening:
    """The guarantee on 11 February 2019, a week after the bank asked."""
    klok(date(2019, 2, 11))
    borg.refresh_from_db()
    return borg


def test_the_bank_is_paid_and_the_resident_owes_it(februari: Lening, gebruikers: Any) -> None:
    """12,000 guaranteed; 9,000 principal is paid, 350 interest and costs is not; 3,000 stays guaranteed."""
    besluit = goed(_voorstel(februari, gebruikers), gebruikers)
    nieuw = Lening.objects.get(komt_uit=februari)
    assert (nieuw.soort, nieuw.hoofdsom, nieuw.rente, nieuw.looptijd_maanden) == ("rentedragend", 9_000_00, 800, 12)
    assert (nieuw.wetsgroep, nieuw.verstrekt_op, nieuw.besluit_id) == (februari.wetsgroep, OP, besluit.pk)
    assert saldi_van(nieuw) == {Rekening.LENING_KAPITAAL: 9_000_00, Rekening.DERDEN: -9_000_00}
    opdracht = Betaalopdracht.objects.get(dossier=februari.dossier)
    assert (opdracht.bedrag, opdracht.begunstigde, opdracht.iban) == (9_000_00, "Voorbeeldbank", BANK.iban)
    assert (opdracht.kenmerk, opdracht.rekening) == ("contract 77", Rekening.DERDEN)
    februari.stand.refresh_from_db()
    assert (februari.stand.status, februari.stand.totaal) == ("garant_deels", 3_000_00)
    assert saldi_van(februari) == {}
    assert bevindingen() == []


def test_every_calculation_can_be_made_again_and_adds_up(februari: Lening, gebruikers: Any) -> None:
    besluit = goed(_voorstel(februari, gebruikers), gebruikers)
    nieuw = Lening.objects.get(komt_uit=februari)
    rijen = [besluit.berekening, nieuw.schema, nieuw.boekingen.get().boeking.berekening]
    assert [rij.soort for rij in rijen if rij] == ["borgtocht_uitwinning", "lening_schema", "lening_boeking"]
    for rij in rijen:
        assert herbereken(rij, parameters=parameters()).gelijk, rij.soort
        assert klopt_uitleg(rij), rij.soort
