"""Collecting: six weeks, reminder, aanmaning of two weeks, writ by two people, interest, five years, the daily look."""

from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction

from doorstart.besluiten.models import Brief
from doorstart.besluiten.services import keur_goed
from doorstart.grootboek.models import Rekening
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.kern.models import Gebeurtenis
from doorstart.organisatie.rollen import RECHTEN, Rol
from doorstart.vorderingen import selectors
from doorstart.vorderingen.models import Dwangbevel, Invordering, Vordering
from doorstart.vorderingen.mutaties import saldo
from doorstart.vorderingen.services import (
    beoordeel_dwangbevel,
    boek_betaling,
    kijk_dagelijks,
    leg_erkenning_vast,
    stel_dwangbevel_voor,
    stel_rente_voor,
    stuur_aanmaning,
    stuur_betaalbrief,
    stuur_herinnering,
    vraag_regeling_aan,
)
from doorstart.vorderingen.tests.hulp import DAG, grootboekstand, maak, zet_datum
from doorstart.werkproces.models import Taak

LAATSTE, TE_LAAT = date(2018, 8, 13), date(2018, 8, 14)


@pytest.fixture
def vordering(maak_dossier: Any, gebruikers: Any) -> Vordering:
    """A claim of 1,000 euros, decided on Monday 2 July 2018."""
    return maak(maak_dossier(), gebruikers)


def test_six_weeks_on_both_sides(vordering: Vordering) -> None:
    """Art. 4:87 Awb: Monday 2 July + six weeks is Monday 13 August 2018."""
    assert vordering.betaal_uiterlijk == LAATSTE
    for dag, stand in ((LAATSTE, "open"), (TE_LAAT, "te_laat")):
        rij = selectors.vordering(vordering.pk, dag)
        assert selectors.status(rij) == stand
        assert rij.achterstand == selectors.plan(rij, dag).achterstand == (100_000 if stand == "te_laat" else 0)


def test_nothing_is_asked_before_it_is_late(vordering: Vordering, gebruikers: Any, organisatie: Any) -> None:
    fin = gebruikers["financien"]
    zet_datum(organisatie, LAATSTE)
    for stap in (stuur_herinnering, stuur_aanmaning):
        with pytest.raises(DoorstartFout, match="nog tijd"):
            stap(vordering=vordering, gebruiker=fin)
    zet_datum(organisatie, TE_LAAT)
    assert stuur_herinnering(vordering=vordering, gebruiker=fin).bedrag == 100_000
    with pytest.raises(DoorstartFout, match="vandaag al verstuurd"):
        stuur_herinnering(vordering=vordering, gebruiker=fin)


def test_without_a_decision_no_letter_goes_out(maak_dossier: Any, gebruikers: Any) -> None:
    vordering = maak(maak_dossier(), gebruikers, bekend=False)
    with pytest.raises(DoorstartFout, match="nog niet besloten"):
        stuur_betaalbrief(vordering=vordering, gebruiker=gebruikers["financien"])


def test_the_letter_how_to_pay_goes_once_and_names_account_and_reference(vordering: Vordering, gebruikers: Any) -> None:
    stuur_betaalbrief(vordering=vordering, gebruiker=gebruikers["financien"])
    tekst = str(Brief.objects.get().context)
    for deel in ("NL91 ABNA 0417 1643 00", selectors.kenmerk(vordering), "13 augustus 2018", "€ 1.000,00"):
        assert deel in tekst
    with pytest.raises(DoorstartFout, match="al verstuurd"):
        stuur_betaalbrief(vordering=vordering, gebruiker=gebruikers["financien"])


@pytest.mark.parametrize("rol", ["adviseur", "toetser", "manager", "inwoner"])
def test_only_who_keeps_the_claims_collects(vordering: Vordering, gebruikers: Any, organisatie: Any, rol: str) -> None:
    zet_datum(organisatie, TE_LAAT)
    for stap in (stuur_betaalbrief, stuur_herinnering, stuur_aanmaning):
        with pytest.raises(PermissionDenied):
            stap(vordering=vordering, gebruiker=gebruikers[rol])
    with pytest.raises(PermissionDenied):
        stel_dwangbevel_voor(vordering=vordering, motivering="x", gebruiker=gebruikers[rol])
    with pytest.raises(PermissionDenied):
        leg_erkenning_vast(vordering=vordering, toelichting="x", gebruiker=gebruikers[rol])
    with pytest.raises(PermissionDenied):
        vraag_regeling_aan(vordering=vordering, per_maand=1, toelichting="", gebruiker=gebruikers[rol])


def test_a_writ_only_after_the_two_weeks_of_an_aanmaning_and_by_two_people(
    vordering: Vordering, gebruikers: Any, organisatie: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    fin, toetser = gebruikers["financien"], gebruikers["toetser"]
    zet_datum(organisatie, TE_LAAT)
    with pytest.raises(DoorstartFout, match="aanmaning"):
        stel_dwangbevel_voor(vordering=vordering, motivering="x", gebruiker=fin)
    # Tuesday 14 August + two weeks = Tuesday 28 August (art. 4:112 Awb).
    assert stuur_aanmaning(vordering=vordering, gebruiker=fin).uiterlijk == date(2018, 8, 28)
    zet_datum(organisatie, date(2018, 8, 28))
    with pytest.raises(DoorstartFout, match="voorbij is"):
        stel_dwangbevel_voor(vordering=vordering, motivering="x", gebruiker=fin)
    zet_datum(organisatie, date(2018, 8, 29))
    voorstel = stel_dwangbevel_voor(vordering=vordering, motivering="Drie keer gebeld.", gebruiker=fin)
    with pytest.raises(DoorstartFout, match="wacht al een voorstel"):
        stel_dwangbevel_voor(vordering=vordering, motivering="x", gebruiker=fin)
    with pytest.raises(PermissionDenied):
        beoordeel_dwangbevel(dwangbevel=voorstel, akkoord=True, gebruiker=fin)
    ruim = RECHTEN | {Rol.FINANCIEN: RECHTEN[Rol.FINANCIEN] | RECHTEN[Rol.TOETSER]}
    with monkeypatch.context() as m:
        m.setattr("doorstart.organisatie.rollen.RECHTEN", ruim)
        with pytest.raises(VierOgen):
            beoordeel_dwangbevel(dwangbevel=voorstel, akkoord=True, gebruiker=fin)
    with pytest.raises(DoorstartFout, match="waarom u het voorstel terugstuurt"):
        beoordeel_dwangbevel(dwangbevel=voorstel, akkoord=False, gebruiker=toetser)
    beoordeel_dwangbevel(dwangbevel=voorstel, akkoord=True, gebruiker=toetser)
    with pytest.raises(DoorstartFout, match="al beoordeeld"):
        beoordeel_dwangbevel(dwangbevel=voorstel, akkoord=True, gebruiker=toetser)
    tekst = str(Brief.objects.order_by("-id")[0].context)
    for deel in ("Dwangbevel. In naam van de Koning", "€ 1.000,00", "14 augustus 2018", "op uw kosten"):
        assert deel in tekst, deel
    with pytest.raises(DatabaseError), transaction.atomic():
        Dwangbevel.objects.update(bedrag=1)


def test_a_writ_for_another_amount_goes_back(vordering: Vordering, gebruikers: Any, organisatie: Any) -> None:
    fin = gebruikers["financien"]
    zet_datum(organisatie, TE_LAAT)
    stuur_aanmaning(vordering=vordering, gebruiker=fin)
    zet_datum(organisatie, date(2018, 9, 3))
    voorstel = stel_dwangbevel_voor(vordering=vordering, motivering="x", gebruiker=fin)
    boek_betaling(vordering=vordering, bedrag=1_000, datum=date(2018, 9, 3), sleutel="a", gebruiker=fin)
    with pytest.raises(DoorstartFout, match="is veranderd"):
        beoordeel_dwangbevel(dwangbevel=voorstel, akkoord=True, gebruiker=gebruikers["toetser"])
    beoordeel_dwangbevel(dwangbevel=voorstel, akkoord=False, reden="bedrag", gebruiker=gebruikers["toetser"])
    assert Dwangbevel.objects.get().reden_terug == "bedrag"


def test_five_years_and_what_starts_them_again(vordering: Vordering, gebruikers: Any, organisatie: Any) -> None:
    """Art. 4:104 Awb: five years after 13 August 2018; an aanmaning of 1 June 2020 starts five new ones."""
    fin = gebruikers["financien"]
    assert selectors.verjaring(vordering, date(2018, 8, 1)) is None
    for dag, verjaard in ((date(2023, 8, 13), False), (date(2023, 8, 14), True)):
        toets = selectors.verjaring(vordering, dag)
        assert toets is not None
        assert toets.waarde.verjaard is verjaard
    zet_datum(organisatie, date(2020, 6, 1))
    stuur_aanmaning(vordering=vordering, gebruiker=fin)
    toets = selectors.verjaring(vordering, date(2023, 8, 14))
    assert toets is not None
    assert toets.waarde.laatste_dag == date(2025, 6, 1)
    zet_datum(organisatie, date(2025, 6, 2))
    with pytest.raises(DoorstartFout, match="Vraag geen betaling meer"):
        stuur_aanmaning(vordering=vordering, gebruiker=fin)


def test_recognition_starts_the_term_again(vordering: Vordering, gebruikers: Any, organisatie: Any) -> None:
    zet_datum(organisatie, date(2019, 1, 7))
    leg_erkenning_vast(vordering=vordering, toelichting="per mail", gebruiker=gebruikers["financien"])
    toets = selectors.verjaring(vordering, date(2019, 1, 7))
    assert toets is not None
    assert toets.waarde.laatste_dag == date(2024, 1, 7)


def test_interest_by_days_from_the_day_after_the_last_day(
    vordering: Vordering, gebruikers: Any, organisatie: Any
) -> None:
    """1,000 euros, 2 %: late from 14 August 2018. Paid on 14 February 2020: 140 days of 2018 and 225 of 2019 give
    7.67 + 12.33 = 20.00; the second year over 1,020.00: 140 days of 2019 7.82, 44 of 2020 (366) 2.45. Together 30.27.
    """
    zet_datum(organisatie, date(2020, 2, 14))
    boek_betaling(vordering=vordering, bedrag=100_000, datum=date(2020, 2, 14), sleutel="a",
                  gebruiker=gebruikers["financien"])  # fmt: skip
    besluit = stel_rente_voor(vordering=vordering, motivering="U betaalde te laat.", gebruiker=gebruikers["financien"])
    assert besluit.gegevens["rente"] == 3_027
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert saldo(vordering) == 3_027 == grootboekstand(vordering.dossier)
    assert grootboekstand(vordering.dossier, Rekening.RENTE) == -3_027
    assert "€ 30,27 wettelijke rente" in str(Brief.objects.get().context)
    with pytest.raises(DoorstartFout, match="al rente vastgesteld"):
        stel_rente_voor(vordering=vordering, motivering="x", gebruiker=gebruikers["financien"])


def test_little_interest_is_not_asked_and_none_when_paid_in_time(
    vordering: Vordering, gebruikers: Any, organisatie: Any
) -> None:
    """Art. 4:98 lid 2 Awb: below 20 euros nothing is due."""
    fin = gebruikers["financien"]
    with pytest.raises(DoorstartFout, match="niets te laat"):
        stel_rente_voor(vordering=vordering, motivering="x", gebruiker=fin)
    zet_datum(organisatie, date(2019, 1, 14))
    with pytest.raises(DoorstartFout, match="minder dan € 20,00"):
        stel_rente_voor(vordering=vordering, motivering="x", gebruiker=fin)


def test_the_daily_look_asks_once_and_for_the_next_step(
    vordering: Vordering, gebruikers: Any, organisatie: Any
) -> None:
    fin = gebruikers["financien"]

    def taak() -> str:
        return str(Taak.objects.get(kenmerk=f"vordering_herinnering:{vordering.pk}", afgerond_op=None).waarom)

    assert kijk_dagelijks(date(2018, 8, 20)) == 0  # a week for a payment on its way
    zet_datum(organisatie, date(2018, 8, 21))
    assert [kijk_dagelijks(date(2018, 8, 21)) for _keer in range(2)] == [1, 0]
    assert "herinnering" in taak()
    stuur_herinnering(vordering=vordering, gebruiker=fin)
    assert not Taak.objects.filter(kenmerk=f"vordering_herinnering:{vordering.pk}", afgerond_op=None).exists()
    assert kijk_dagelijks(date(2018, 9, 4)) == 0
    zet_datum(organisatie, date(2018, 9, 5))
    assert kijk_dagelijks(date(2018, 9, 5)) == 1
    assert "aanmaning" in taak()
    stuur_aanmaning(vordering=vordering, gebruiker=fin)  # until 19 September
    assert kijk_dagelijks(date(2018, 9, 19)) == 0
    assert kijk_dagelijks(date(2018, 9, 20)) == 1
    assert "dwangbevel" in taak()


def test_the_daily_look_finds_claims_without_decision_credits_and_ending_terms(
    maak_dossier: Any, gebruikers: Any
) -> None:
    maak(maak_dossier(), gebruikers, bekend=False)
    assert kijk_dagelijks(DAG) == 1
    assert Taak.objects.get().recht == "besluit.voorstellen"
    # To be paid by 16 February 2015, lapses after 16 February 2020; half a year before that is 17 August 2019.
    oud = maak(maak_dossier(), gebruikers, datum=date(2015, 1, 5))
    kijk_dagelijks(date(2019, 8, 16))
    assert not Taak.objects.filter(kenmerk=f"vordering_verjaring:{oud.pk}").exists()
    kijk_dagelijks(date(2019, 8, 17))
    assert Taak.objects.get(kenmerk=f"vordering_verjaring:{oud.pk}").uiterlijk == date(2020, 2, 16)


def test_the_resident_asks_for_a_plan_of_the_own_claim_only(vordering: Vordering, gebruikers: Any) -> None:
    inwoner, persoon = gebruikers["inwoner"], vordering.dossier.persoon
    with pytest.raises(PermissionDenied):
        vraag_regeling_aan(vordering=vordering, per_maand=5_000, toelichting="", gebruiker=inwoner)
    persoon.gebruiker = inwoner
    persoon.save()
    vraag_regeling_aan(vordering=vordering, per_maand=5_000, toelichting="Ik verdien weinig", gebruiker=inwoner)
    taak = Taak.objects.get(kenmerk=f"vordering_verzoek:{vordering.pk}")
    assert (taak.recht, taak.uiterlijk) == ("vordering.beheren", date(2018, 8, 27))
    assert Invordering.objects.get(soort="verzoek").bedrag == 5_000
    with pytest.raises(DoorstartFout, match="hoeveel u per maand"):
        vraag_regeling_aan(vordering=vordering, per_maand=0, toelichting="", gebruiker=inwoner)


def test_every_letter_is_an_accessible_pdf_and_every_step_one_event(
    vordering: Vordering, gebruikers: Any, organisatie: Any
) -> None:
    fin = gebruikers["financien"]
    stuur_betaalbrief(vordering=vordering, gebruiker=fin)
    zet_datum(organisatie, TE_LAAT)
    stuur_herinnering(vordering=vordering, gebruiker=fin)
    stuur_aanmaning(vordering=vordering, gebruiker=fin)
    for brief in Brief.objects.all():
        with pikepdf.open(BytesIO(bytes(brief.pdf))) as document:
            assert "/StructTreeRoot" in document.Root
            assert str(document.docinfo["/Title"]) == brief.onderwerp
    soorten = [g.soort for g in Gebeurtenis.objects.order_by("id") if g.soort.startswith("vordering_")]
    assert soorten == ["vordering_ontstaan", "vordering_betaalbrief", "vordering_herinnering", "vordering_aanmaning"]
