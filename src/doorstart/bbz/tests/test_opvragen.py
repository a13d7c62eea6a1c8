"""Figures that do not come, rights that stand still, advances and preparation: each by a person or its own term."""

from datetime import date, timedelta
from typing import Any

import pytest

from bijstandsrecht.kern import Boekjaar
from doorstart.bbz.models import Opschorting, Voorbereiding, Voorschot
from doorstart.bbz.opschorten import kijk_dagelijks as kijk_opschortingen
from doorstart.bbz.opvragen import kijk_dagelijks, stel_zonder_cijfers_voor
from doorstart.bbz.services import (
    betaal_maand,
    hef_op,
    stel_opschorting_voor,
    stel_vaststelling_voor,
    stel_voorbereiding_voor,
    stel_voorschot_voor,
)
from doorstart.bbz.tests.hulp import BEGIN, betaal_jaar, cijfers_van, toekenner
from doorstart.berekeningen.herberekenen import herbereken
from doorstart.besluiten.models import Besluit, Brief
from doorstart.besluiten.services import keur_goed
from doorstart.grootboek.models import Betaalopdracht, Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.grootboek.services import keur_batch_goed, stel_batch_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.selectors import parameters
from doorstart.uitbetalen.services import blokredenen
from doorstart.vorderingen.services import Afweging
from doorstart.werkproces.models import Procedure, Taak
from doorstart.werkproces.services import start_procedure

WEGING = Afweging(belangenafweging="Er kwam geen antwoord op twee brieven.", dringende_redenen="Die zijn er niet.")


def zet_dag(organisatie: Any, gebruikers: Any, dag: date) -> date:
    organisatie.werkdatum = dag
    organisatie.save()
    for gebruiker in gebruikers.values():
        gebruiker.organisatie.werkdatum = dag
    return dag


@pytest.fixture
def dossier(maak_dossier: Any, gebruikers: Any) -> Any:
    """A paid year 2017."""
    rij = toekenner(maak_dossier, gebruikers)(bedrag=60_000)
    betaal_jaar(rij, gebruikers["financien"])
    batch = stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=date(2018, 7, 2))
    keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])
    return rij.dossier


def test_vragen_herinneren_en_zeggen_dat_er_niets_kwam(dossier: Any, gebruikers: Any, organisatie: Any) -> None:
    dag = zet_dag(organisatie, gebruikers, date(2018, 1, 2))
    assert kijk_dagelijks(date(2017, 12, 31)) == 0
    assert kijk_dagelijks(dag) == 1
    assert kijk_dagelijks(dag) == 0  # once
    rij = Procedure.objects.get(soort="bbz_jaar")
    assert (rij.status, rij.beslis_uiterlijk) == ("gevraagd", date(2018, 6, 30))
    assert "Stuur ons uw jaarcijfers" in Brief.objects.get(procedure=rij).onderwerp
    dag = zet_dag(organisatie, gebruikers, date(2018, 7, 2))
    assert (kijk_dagelijks(dag), kijk_dagelijks(dag)) == (1, 0)
    rij.refresh_from_db()
    assert (rij.status, rij.gegevens["hersteltermijn_tot"]) == ("herinnerd", "2018-07-16")
    dag = zet_dag(organisatie, gebruikers, date(2018, 7, 17))
    assert (kijk_dagelijks(dag), kijk_dagelijks(dag)) == (1, 0)
    rij.refresh_from_db()
    assert rij.status == "niet_ingeleverd"
    assert Brief.objects.filter(procedure=rij).count() == 2
    # Nothing was decided or posted by the clock.
    assert not Besluit.objects.exclude(soort="bbz_levensonderhoud").exists()
    besluit = stel_zonder_cijfers_voor(
        dossier=dossier, boekjaar=Boekjaar(BEGIN), afweging=WEGING, motivering="Wij kregen geen cijfers.", dag=dag,
        gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    assert besluit.soort == "terugvordering"
    assert besluit.gegevens["totaal"] == 12 * 57_000  # what reached the resident: the holiday allowance did not


def test_cijfers_die_komen_zetten_de_procedure_verder_tot_het_besluit(
    dossier: Any, gebruikers: Any, organisatie: Any
) -> None:
    kijk_dagelijks(zet_dag(organisatie, gebruikers, date(2018, 7, 2)))
    cijfers = cijfers_van(dossier, gebruikers["adviseur"])
    rij = Procedure.objects.get(soort="bbz_jaar")
    assert rij.status == "cijfers_binnen"
    with pytest.raises(DoorstartFout, match="De jaarcijfers zijn er"):
        stel_zonder_cijfers_voor(
            dossier=dossier, boekjaar=Boekjaar(BEGIN), afweging=WEGING, motivering="x", dag=date(2018, 7, 2),
            gebruiker=gebruikers["adviseur"],
        )  # fmt: skip
    besluit = stel_vaststelling_voor(jaarcijfers=cijfers, motivering="x", gebruiker=gebruikers["adviseur"])
    assert besluit.procedure == rij
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    rij.refresh_from_db()
    assert (rij.status, rij.afgerond_op) == ("vastgesteld", date(2018, 7, 2))


def test_opschorten_houdt_de_maand_tegen_tot_het_is_opgeheven(maak_dossier: Any, gebruikers: Any) -> None:
    grant = toekenner(maak_dossier, gebruikers)(van=date(2018, 1, 1), tot=date(2018, 12, 31))
    dossier, adviseur = grant.dossier, gebruikers["adviseur"]
    stuk: dict[str, Any] = {
        "dossier": dossier, "verzuim_op": date(2018, 6, 30), "herstel_uiterlijk": date(2018, 7, 16),
        "motivering": "x", "gebruiker": adviseur,
    }  # fmt: skip
    with pytest.raises(DoorstartFout, match="welke gegevens"):
        stel_opschorting_voor(ontbrekend=[" "], **stuk)
    with pytest.raises(DoorstartFout, match="niet opgeschort"):
        stel_opschorting_voor(ontbrekend=["uw btw-aangifte"], te_verwijten=False, **stuk)
    besluit = stel_opschorting_voor(ontbrekend=["uw btw-aangifte"], **stuk)
    assert herbereken(besluit.berekening, parameters=parameters()).gelijk
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    rij = Opschorting.objects.get()
    assert (rij.van, rij.hoogstens_tot) == (date(2018, 6, 30), date(2018, 6, 30) + timedelta(weeks=8, days=-1))
    with pytest.raises(DoorstartFout, match="opgeschort"):
        betaal_maand(toekenning=grant, maand=date(2018, 7, 1), gebruiker=gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="waarom"):
        hef_op(dossier=dossier, reden=" ", gebruiker=adviseur)
    hef_op(dossier=dossier, reden="De aangifte is binnen.", gebruiker=adviseur)
    assert betaal_maand(toekenning=grant, maand=date(2018, 7, 1), gebruiker=gebruikers["financien"])


def test_voorschot_is_een_lening_van_ten_minste_het_percentage(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier(status="melding", groep="starter", melding_op=date(2018, 6, 1))
    rij = start_procedure(
        dossier=dossier, soort="bbz_starter", ontvangen_op=date(2018, 6, 15), gebruiker=gebruikers["adviseur"],
        gegevens={"gevraagd": "levensonderhoud"},
    )  # fmt: skip
    besluit = stel_voorschot_voor(
        procedure=rij, verwachte_bijstand=90_000, motivering="x", gebruiker=gebruikers["adviseur"]
    )
    assert besluit.gegevens["bedrag"] == 81_000  # 90 % until 2026 (art. 52 lid 2)
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert Voorschot.objects.get().bedrag == 81_000
    stand = saldi(dossier=dossier)
    assert (stand[Rekening.VOORSCHOT], stand[Rekening.TE_BETALEN]) == (81_000, -81_000)
    assert Betaalopdracht.objects.get().bedrag == 81_000


def test_voorbereiding_hoogstens_twaalf_maanden_met_begeleiding(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier(groep="starter")
    stuk: dict[str, Any] = {
        "dossier": dossier, "begin": date(2018, 7, 1), "motivering": "x", "gebruiker": gebruikers["adviseur"],
    }  # fmt: skip
    with pytest.raises(DoorstartFout, match="30-06-2019"):
        stel_voorbereiding_voor(tot=date(2019, 7, 1), begeleider="Bureau", **stuk)
    with pytest.raises(DoorstartFout, match="begeleiding"):
        stel_voorbereiding_voor(tot=date(2019, 6, 30), begeleider=" ", **stuk)
    besluit = stel_voorbereiding_voor(tot=date(2019, 6, 30), begeleider="Bureau", **stuk)
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert Voorbereiding.objects.get().tot == date(2019, 6, 30)


def test_opschorten_om_de_jaarcijfers_zet_de_procedure_verder(
    dossier: Any, gebruikers: Any, organisatie: Any, als: Any
) -> None:
    """From the page of the boekjaar: suspended by two, figures come, a person lifts it; late: a task for a decision."""
    kijk_dagelijks(zet_dag(organisatie, gebruikers, date(2018, 7, 2)))
    rij = Procedure.objects.get(soort="bbz_jaar")
    kijk_dagelijks(date(2018, 7, 2))
    rij.refresh_from_db()
    assert rij.status == "herinnerd"
    pagina = als("adviseur").get(f"/balie/procedures/{rij.pk}/").content.decode()
    pad = f"/balie/dossiers/{dossier.nummer}/uitkering/opschorten/?procedure={rij.pk}"
    assert pad in pagina
    assert f"/balie/procedures/{rij.pk}/zonder-cijfers/" not in pagina
    assert als("adviseur").get(f"/balie/procedures/{rij.pk}/zonder-cijfers/").status_code == 404
    form = als("adviseur").get(pad)
    assert "de jaarcijfers over het boekjaar van 1 januari 2017" in form.content.decode()
    antwoord = als("adviseur").post(pad, {
        "verzuim_op": "2018-07-01", "herstel_uiterlijk": "2018-07-16", "ontbrekend": "de jaarcijfers",
        "motivering": "Ze kwamen niet.",
    })  # fmt: skip
    assert antwoord.status_code == 302, antwoord.content.decode()
    besluit = Besluit.objects.get(soort="bbz_opschorting")
    rij.refresh_from_db()
    assert rij.status == "herinnerd"  # a proposal changes nothing
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    rij.refresh_from_db()
    assert (rij.status, rij.gegevens["hersteltermijn_tot"]) == ("opgeschort", "2018-07-16")
    assert blokredenen([dossier.pk], date(2018, 7, 2))[dossier.pk].startswith("Het recht is opgeschort")
    opschorting = Opschorting.objects.get()
    assert kijk_opschortingen(opschorting.hoogstens_tot) == 0
    assert kijk_opschortingen(opschorting.hoogstens_tot + timedelta(days=1)) == 1
    assert kijk_opschortingen(opschorting.hoogstens_tot + timedelta(days=1)) == 0
    cijfers_van(dossier, gebruikers["adviseur"])
    rij.refresh_from_db()
    assert rij.status == "cijfers_binnen"
    taak = Taak.objects.get(kenmerk=f"opschorting:{opschorting.pk}")
    assert taak.afgerond_op is None
    assert "Hef de opschorting op" in taak.waarom
    hef_op(dossier=dossier, reden="De cijfers zijn er.", gebruiker=gebruikers["adviseur"])
    taak.refresh_from_db()
    assert taak.afgerond_op is not None
    assert not blokredenen([dossier.pk], date(2018, 7, 2))
    with pytest.raises(DoorstartFout, match="niet meer verwacht"):
        stel_opschorting_voor(
            dossier=dossier, verzuim_op=date(2018, 7, 1), herstel_uiterlijk=date(2018, 7, 16), ontbrekend=["x"],
            motivering="x", gebruiker=gebruikers["adviseur"], jaarprocedure=rij,
        )  # fmt: skip


def test_terugvorderen_zonder_cijfers_van_de_pagina(dossier: Any, gebruikers: Any, organisatie: Any, als: Any) -> None:
    for dag in (date(2018, 7, 2), date(2018, 7, 2), date(2018, 7, 17)):
        kijk_dagelijks(zet_dag(organisatie, gebruikers, dag))
    rij = Procedure.objects.get(soort="bbz_jaar")
    assert rij.status == "niet_ingeleverd"
    pad = f"/balie/procedures/{rij.pk}/zonder-cijfers/"
    assert pad in als("adviseur").get(f"/balie/procedures/{rij.pk}/").content.decode()
    assert als("beheerder").get(pad).status_code == 403
    assert "7.200,00" in als("adviseur").get(pad).content.decode()
    assert als("adviseur").post(pad, {}).status_code == 422
    antwoord = als("adviseur").post(pad, {
        "belangenafweging": "Er kwam niets.", "dringende_redenen": "Die zijn er niet.", "motivering": "Geen cijfers.",
    })  # fmt: skip
    assert antwoord.status_code == 302
    assert Besluit.objects.get(soort="terugvordering").gegevens["totaal"] == 12 * 57_000
