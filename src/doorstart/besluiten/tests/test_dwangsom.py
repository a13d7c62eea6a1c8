"""The decision on the penalty for being late (art. 4:18 Awb): four eyes, a letter, an entry and a payment.

An extension received 2 March 2026 was due on 1 June; notice on 2 June, decision on 1 July: 14 days of EUR 23.
"""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.besluiten.dwangsom import stel_dwangsom_voor
from doorstart.besluiten.models import Besluit, Brief
from doorstart.besluiten.services import keur_goed, stuur_terug
from doorstart.grootboek.models import Betaalopdracht, Boeking, Rekening
from doorstart.grootboek.selectors import saldi, scheve_boekingen
from doorstart.grootboek.services import keur_batch_goed, stel_batch_voor
from doorstart.kern.fouten import DoorstartFout, OngeldigeStap, VierOgen
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces import dwangsom
from doorstart.werkproces.models import Procedure, Taak
from doorstart.werkproces.procedures import PROCEDURES
from doorstart.werkproces.services import verplaats
from doorstart.werkproces.tests.hulp import DAG, begin, zet_datum

BESLIST = date(2026, 7, 1)


@pytest.fixture
def te_laat(organisatie: Any, gebruikers: dict[str, Any], maak_dossier: Any) -> Procedure:
    """An extension that ended a month late, after a notice of default."""
    zet_datum(organisatie, DAG)
    dossier = maak_dossier(status="lopend", melding_op=DAG, groep="starter")
    dossier.persoon.iban = "NL20INGB0001234567"
    dossier.persoon.save()
    rij = begin(PROCEDURES["bbz_verlenging"], dossier, gebruikers)
    zet_datum(organisatie, date(2026, 6, 2))
    dwangsom.leg_ingebrekestelling_vast(procedure=rij, ontvangen_op=date(2026, 6, 2), gebruiker=gebruikers["adviseur"])
    zet_datum(organisatie, BESLIST)
    for gebruiker in gebruikers.values():
        gebruiker.organisatie.refresh_from_db()
    return verplaats(procedure=rij, actie="trek_in", gebruiker=gebruikers["adviseur"], gegevens={"reden": "x"})


def stel_voor(rij: Procedure, gebruikers: dict[str, Any], uitzondering: str = "", motivering: str = "") -> Besluit:
    return stel_dwangsom_voor(
        procedure=rij, uitzondering=uitzondering, motivering=motivering, gebruiker=gebruikers["adviseur"]
    )


def test_from_proposal_to_payment(te_laat: Procedure, gebruikers: dict[str, Any]) -> None:
    besluit = stel_voor(te_laat, gebruikers)
    assert (besluit.uitkomst, besluit.gegevens["bedrag"], besluit.gegevens["dagen"]) == ("toekenning", 322_00, 14)
    assert herbereken(besluit.berekening, parameters=parameters()).gelijk
    assert klopt_uitleg(besluit.berekening)
    assert not Boeking.objects.exists()
    taak = Taak.objects.get(afgerond_op=None, soort="dwangsom")
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    brief = Brief.objects.get(besluit=besluit)
    for zin in (
        "dwangsom van € 322,00",
        "14 dagen",
        "2 juni 2026",
        "binnen zes weken",
        "12 augustus 2026",
        "1 juni 2026",
    ):
        assert zin in str(brief.context), zin
    te_laat.refresh_from_db()
    taak.refresh_from_db()
    assert (te_laat.gegevens["dwangsom"]["bedrag"], te_laat.gegevens["dwangsom"]["besluit"]) == (322_00, besluit.pk)
    assert taak.afgerond_op == BESLIST
    opdracht = Betaalopdracht.objects.get()
    assert (opdracht.bedrag, opdracht.iban, opdracht.rechtmaand) == (322_00, "NL20INGB0001234567", None)
    batch = stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=date(2026, 7, 2))
    keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])
    stand = saldi(dossier=te_laat.dossier)
    assert (stand[Rekening.DWANGSOMMEN], stand[Rekening.TE_BETALEN]) == (322_00, 0)
    assert {regel.wetsgroep for regel in opdracht.boeking.regels.all()} == {"bbz_starter"}
    assert scheve_boekingen() == []


def test_a_part_time_entrepreneur_is_paid_under_the_participatiewet(
    te_laat: Procedure, gebruikers: dict[str, Any]
) -> None:
    te_laat.dossier.groep = "pto"
    te_laat.dossier.save()
    keur_goed(besluit=stel_voor(te_laat, gebruikers), gebruiker=gebruikers["toetser"])
    assert {regel.wetsgroep for regel in Boeking.objects.get().regels.all()} == {"pw"}


@pytest.mark.parametrize("uitzondering", dwangsom.UITZONDERINGEN)
def test_an_exception_needs_a_reason_and_pays_nothing(
    te_laat: Procedure, gebruikers: dict[str, Any], uitzondering: str
) -> None:
    with pytest.raises(ValidationError, match="waarom"):
        stel_voor(te_laat, gebruikers, uitzondering, " ")
    besluit = stel_voor(te_laat, gebruikers, uitzondering, "De brief kwam na een jaar.")
    assert (besluit.uitkomst, besluit.gegevens["bedrag"]) == ("afwijzing", 0)
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert "U krijgt geen dwangsom." in str(Brief.objects.get(besluit=besluit).context)
    te_laat.refresh_from_db()
    assert te_laat.gegevens["dwangsom"]["uitzondering"] == uitzondering
    assert not Boeking.objects.exists()
    assert not Taak.objects.filter(afgerond_op=None, soort="dwangsom").exists()


def test_an_unknown_exception_is_refused(te_laat: Procedure, gebruikers: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="een van de mogelijkheden"):
        stel_voor(te_laat, gebruikers, "geen_zin", "Omdat.")


def test_four_eyes_and_a_second_proposal_waits(te_laat: Procedure, gebruikers: dict[str, Any]) -> None:
    besluit = stel_voor(te_laat, gebruikers)
    with pytest.raises(DoorstartFout, match="al een voorstel over deze dwangsom"):
        stel_voor(te_laat, gebruikers)
    gebruikers["adviseur"].rol = "toetser"
    with pytest.raises(VierOgen):
        keur_goed(besluit=besluit, gebruiker=gebruikers["adviseur"])
    assert not Boeking.objects.exists()


def test_sent_back_the_task_stands_and_it_can_be_proposed_again(te_laat: Procedure, gebruikers: dict[str, Any]) -> None:
    eerste = stel_voor(te_laat, gebruikers)
    stuur_terug(besluit=eerste, gebruiker=gebruikers["toetser"], reden="kijk naar de datum")
    assert Taak.objects.filter(afgerond_op=None, soort="dwangsom").exists()
    keur_goed(besluit=stel_voor(te_laat, gebruikers), gebruiker=gebruikers["toetser"])
    assert Boeking.objects.count() == 1


def test_fixed_once(te_laat: Procedure, gebruikers: dict[str, Any]) -> None:
    keur_goed(besluit=stel_voor(te_laat, gebruikers), gebruiker=gebruikers["toetser"])
    with pytest.raises(OngeldigeStap, match="al vastgesteld"):
        stel_voor(te_laat, gebruikers)


def test_a_proposal_is_refused_when_it_was_fixed_meanwhile(te_laat: Procedure, gebruikers: dict[str, Any]) -> None:
    besluit = stel_voor(te_laat, gebruikers)
    dwangsom.noteer_vaststelling(te_laat, {"bedrag": 0}, gebruikers["toetser"])
    with pytest.raises(DoorstartFout, match="al vastgesteld"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    with pytest.raises(OngeldigeStap, match="al vastgesteld"):
        dwangsom.noteer_vaststelling(te_laat, {"bedrag": 0}, gebruikers["toetser"])


def test_at_the_most_when_nobody_decided(organisatie: Any, gebruikers: dict[str, Any], maak_dossier: Any) -> None:
    """After forty-two days EUR 1,442 can be fixed although the decision itself is still to come."""
    zet_datum(organisatie, DAG)
    rij = begin(PROCEDURES["bbz_verlenging"], maak_dossier(status="lopend", melding_op=DAG), gebruikers)
    zet_datum(organisatie, date(2026, 6, 2))
    vast = {"procedure": rij, "gebruiker": gebruikers["adviseur"]}
    dwangsom.leg_ingebrekestelling_vast(ontvangen_op=date(2026, 6, 2), **vast)
    zet_datum(organisatie, date(2026, 7, 27))
    with pytest.raises(OngeldigeStap, match="geen dwangsom"):
        stel_dwangsom_voor(uitzondering="", motivering="", **vast)
    zet_datum(organisatie, date(2026, 7, 28))
    besluit = stel_dwangsom_voor(uitzondering="", motivering="", **vast)
    assert (besluit.gegevens["bedrag"], besluit.gegevens["dagen"]) == (1_442_00, 42)
    assert "Dat deden wij niet." in besluit.motivering


@pytest.mark.parametrize("rol", ["toetser", "manager", "coach", "beheerder", "inwoner"])
def test_only_who_proposes_decisions_proposes_it(te_laat: Procedure, gebruikers: dict[str, Any], rol: str) -> None:
    with pytest.raises(PermissionDenied):
        stel_dwangsom_voor(procedure=te_laat, uitzondering="", motivering="", gebruiker=gebruikers[rol])
