"""Granting capital: maxima, mandatory parts, two people, contract, posting, payment order, letter."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from bijstandsrecht.lening import Lening as WetLening
from bijstandsrecht.lening import aflosschema
from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.berekeningen.models import Berekening
from doorstart.besluiten.models import Besluit, Brief
from doorstart.besluiten.services import keur_goed, stel_voor
from doorstart.grootboek.models import Betaalopdracht, Rekening
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.leningen.models import Lening
from doorstart.leningen.tests.hulp import BEGIN, klopt, saldi_van, verleen, voorstel, zet_klok
from doorstart.leningen.voorstellen import Borg, stel_kapitaal_voor
from doorstart.organisatie.selectors import parameters


@pytest.fixture
def gevestigd(maak_dossier: Any) -> Any:
    return maak_dossier(groep="gevestigd", uitkering_bij_melding="geen")


def _stel_voor(dossier: Any, gebruikers: Any, wie: str = "adviseur", **velden: Any) -> Besluit:
    return stel_kapitaal_voor(
        dossier=dossier, voorstel=voorstel(**velden), motivering="Het plan klopt.", gebruiker=gebruikers[wie]
    )


def test_a_loan_is_contract_posting_payment_order_and_letter(gevestigd: Any, gebruikers: Any) -> None:
    lening = verleen(gevestigd, gebruikers)
    assert (lening.hoofdsom, lening.rente, lening.looptijd_maanden) == (50_000_00, 800, 60)
    assert (lening.verstrekt_op, lening.toegekend_op, lening.doel) == (BEGIN, date(2018, 7, 2), voorstel().doel)
    assert saldi_van(lening) == {Rekening.LENING_KAPITAAL: 50_000_00, Rekening.TE_BETALEN: -50_000_00}
    opdracht = Betaalopdracht.objects.get(dossier=gevestigd)
    assert opdracht.bedrag == 50_000_00
    assert lening.stand.totaal == 50_000_00
    assert (lening.stand.volgende_vervaldag, lening.stand.status) == (date(2018, 9, 1), "loopt")
    assert klopt(lening, date(2018, 7, 2))


def test_the_letter_holds_all_of_article_39_and_the_whole_plan(gevestigd: Any, gebruikers: Any) -> None:
    """8% over 60 months: 50,000 x annuity = 1,013.82 a month (50000*0.08/12/(1-(1+0.08/12)^-60))."""
    lening = verleen(gevestigd, gebruikers)
    brief = Brief.objects.get(besluit=lening.besluit)
    tekst = str(brief.context)
    for deel in ("een bestelbus en gereedschap", "8 % per jaar", "€ 1.013,82", "1 september 2018", "1 augustus 2023",
                 "failliet", "ergens anders voor gebruikt", "aan iemand anders", "niet betaalt"):  # fmt: skip
        assert deel in tekst.replace("\u00a0", " "), deel
    schema = next(deel for deel in brief.context["delen"] if deel["kop"] == "Uw schema van betalen")
    assert len(schema["regels"]) == 60


def test_the_plan_is_that_of_the_law_package(gevestigd: Any, gebruikers: Any) -> None:
    lening = verleen(gevestigd, gebruikers)
    wet = aflosschema(lening=WetLening(50_000_00, BEGIN, 60), parameters=parameters()).waarde
    assert lening.schema is not None
    assert lening.schema.uitkomst["rente"] == wet.rente
    assert lening.schema.uitkomst["termijnen"][-1]["saldo"] == 0


def test_every_calculation_can_be_made_again_and_adds_up(gevestigd: Any, gebruikers: Any) -> None:
    verleen(gevestigd, gebruikers)
    rijen = list(Berekening.objects.all())
    assert {rij.soort for rij in rijen} == {"bbz_kapitaal", "lening_schema", "lening_boeking"}
    for rij in rijen:
        assert herbereken(rij, parameters=parameters()).gelijk, rij.soort
        assert klopt_uitleg(rij), rij.soort


@pytest.mark.parametrize(("groep", "hoogste"), [("gevestigd", 196_381_00), ("starter", 36_155_00)])
def test_the_maximum_of_group_and_year(maak_dossier: Any, gebruikers: Any, groep: str, hoogste: int) -> None:
    """Arts. 20 and 24, amounts of 2018 (Stcrt. 2017, 68641)."""
    dossier = maak_dossier(groep=groep)
    with pytest.raises(ValidationError) as fout:
        _stel_voor(dossier, gebruikers, gevraagd=hoogste + 1, verleend=hoogste + 1)
    assert "verleend" in fout.value.message_dict
    besluit = _stel_voor(dossier, gebruikers, gevraagd=hoogste + 1, verleend=hoogste)
    assert besluit.uitkomst == "gedeeltelijk"
    assert besluit.gegevens["verleend"] == hoogste


def test_what_the_business_had_before_counts(gevestigd: Any, gebruikers: Any) -> None:
    with pytest.raises(ValidationError):
        _stel_voor(gevestigd, gebruikers, al_verleend=150_000_00)


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"wia_34a": None}, "vorm"),
        ({"wia_34a": True}, "vorm"),
        ({"verleend": 60_000_00}, "verleend"),
        ({"uitbetaling_op": date(2018, 7, 1)}, "uitbetaling_op"),
        ({"aflossing": None}, "maanden"),
        ({"vorm": "om_niet", "gevraagd": 9_000_00, "verleend": 9_000_00}, "vorm"),
    ],
)
def test_what_is_not_allowed_or_not_known_is_refused_at_its_field(
    gevestigd: Any, gebruikers: Any, velden: dict[str, Any], veld: str
) -> None:
    with pytest.raises(ValidationError) as fout:
        _stel_voor(gevestigd, gebruikers, **velden)
    assert veld in fout.value.message_dict
    assert not Besluit.objects.exists()


def test_an_ending_entrepreneur_gets_no_capital(maak_dossier: Any, gebruikers: Any) -> None:
    """Art. 2 lid 2."""
    with pytest.raises(ValidationError):
        _stel_voor(maak_dossier(groep="beeindigend"), gebruikers)


def test_a_gift_is_cost_not_a_loan(gevestigd: Any, gebruikers: Any) -> None:
    """Art. 22: 2018 at most 9,819 euros."""
    besluit = _stel_voor(
        gevestigd, gebruikers, vorm="om_niet", gevraagd=9_819_00, verleend=9_819_00, inkomen_duurzaam_lager=True,
        eigen_vermogen=10_000_00, totaal_vermogen=20_000_00,
    )  # fmt: skip
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert not Lening.objects.exists()
    regels = {r.rekening: r.bedrag for r in besluit.boekingen.get().regels.all()}
    assert regels == {Rekening.KAPITAALLASTEN: 9_819_00, Rekening.TE_BETALEN: -9_819_00}


def test_an_older_entrepreneur_above_the_limit_borrows_without_interest(maak_dossier: Any, gebruikers: Any) -> None:
    """Art. 26: 9,819 in 2018; own capital 135,000 is 2,701 above the limit of 132,299: that part is a loan."""
    besluit = _stel_voor(
        maak_dossier(groep="ouder"), gebruikers, vorm="om_niet", gevraagd=9_000_00, verleend=9_000_00,
        eigen_vermogen=135_000_00, totaal_vermogen=200_000_00,
    )  # fmt: skip
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    lening = Lening.objects.get()
    assert (lening.soort, lening.hoofdsom, lening.rente) == ("renteloos", 2_701_00, 0)
    assert saldi_van(lening)[Rekening.LENING_KAPITAAL] == 2_701_00
    assert besluit.gegevens["om_niet"] == 6_299_00


def test_a_guarantee_has_a_contract_and_no_posting(gevestigd: Any, gebruikers: Any) -> None:
    borg = Borg(maanden=84, geldverstrekker="bank", naam="Voorbeeldbank", alleen_hoofdsom=True,
                uitwinning_na_toestemming=True)  # fmt: skip
    lening = verleen(gevestigd, gebruikers, vorm="borgtocht", aflossing=None, borg=borg)
    assert (lening.soort, lening.geldverstrekker, lening.stand.status) == ("borgtocht", "Voorbeeldbank", "garant")
    assert saldi_van(lening) == {}
    assert not Betaalopdracht.objects.exists()


def test_a_guarantee_that_also_covers_interest_is_refused(gevestigd: Any, gebruikers: Any) -> None:
    """Art. 16 onder a."""
    borg = Borg(maanden=84, geldverstrekker="bank", naam="Bank", alleen_hoofdsom=False, uitwinning_na_toestemming=True)
    with pytest.raises(ValidationError):
        _stel_voor(gevestigd, gebruikers, vorm="borgtocht", aflossing=None, borg=borg)


@pytest.mark.parametrize("weg", ["doel", "eerste_vervaldag", "termijnbedrag", "opeisbaar"])
def test_a_decision_without_a_part_of_article_39_cannot_be_proposed(gevestigd: Any, gebruikers: Any, weg: str) -> None:
    heel = _stel_voor(gevestigd, gebruikers)
    gegevens = {naam: waarde for naam, waarde in heel.gegevens.items() if naam != weg}
    with pytest.raises(DoorstartFout, match=r"39"):
        stel_voor(
            dossier=gevestigd, soort=heel.soort, uitkomst=heel.uitkomst, motivering="x", ingang=date(2018, 9, 1),
            gegevens=gegevens, berekening=heel.berekening, gebruiker=gebruikers["adviseur"],
        )  # fmt: skip


def test_an_amount_that_is_not_the_computed_one_is_refused(gevestigd: Any, gebruikers: Any) -> None:
    heel = _stel_voor(gevestigd, gebruikers)
    with pytest.raises(DoorstartFout, match="berekening"):
        stel_voor(
            dossier=gevestigd, soort=heel.soort, uitkomst=heel.uitkomst, motivering="x", ingang=date(2018, 9, 1),
            gegevens=heel.gegevens | {"rentedragend": 60_000_00}, berekening=heel.berekening,
            gebruiker=gebruikers["adviseur"],
        )  # fmt: skip


def test_the_proposer_does_not_approve_and_a_late_approval_is_refused(
    gevestigd: Any, gebruikers: Any, organisatie: Any
) -> None:
    besluit = _stel_voor(gevestigd, gebruikers)
    with pytest.raises(PermissionDenied):
        keur_goed(besluit=besluit, gebruiker=gebruikers["adviseur"])
    gebruikers["adviseur"].rol = "toetser"
    with pytest.raises(VierOgen):
        keur_goed(besluit=besluit, gebruiker=gebruikers["adviseur"])
    zet_klok(organisatie, date(2018, 8, 2))
    gebruikers["toetser"].organisatie.refresh_from_db()
    with pytest.raises(DoorstartFout, match="uitbetaling is voorbij"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert not Lening.objects.exists()


@pytest.mark.parametrize("rol", ["toetser", "manager", "coach", "beheerder", "inwoner"])
def test_only_who_may_propose_proposes(gevestigd: Any, gebruikers: Any, rol: str) -> None:
    with pytest.raises(PermissionDenied):
        _stel_voor(gevestigd, gebruikers, wie=rol)
