"""Keeping the assessment: versions, roles, the judgment that moves the procedure, and what is refused."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.db.utils import DatabaseError
from django.http import Http404

from bijstandsrecht.bbz import Ondernemer
from doorstart.beoordeling import groepstoets, selectors
from doorstart.beoordeling.models import Levensvatbaarheid, Onderzoek, Vermogensopgave
from doorstart.beoordeling.services import (
    bewaar_groepstoets,
    bewaar_plan,
    bewaar_prognose,
    bewaar_vermogen,
    leg_levensvatbaarheid_vast,
    neem_rapport_op,
    start_onderzoek,
)
from doorstart.beoordeling.tests.hulp import PUNTENLIJST, aanvraag, plan, prognose, staat
from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.models import Gebeurtenis
from doorstart.kern.scope import scope
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Taak

DAG = date(2018, 7, 2)


@pytest.fixture
def dossier(maak_dossier: Any) -> Any:
    return maak_dossier(groep="starter", status="melding", melding_op=date(2017, 1, 2))


def oordeel(rij: Any, gebruiker: Any, **anders: Any) -> Levensvatbaarheid:
    velden = {"conclusie": "ja", "motivering": "De omzet is haalbaar.", "punten": PUNTENLIJST} | anders
    return leg_levensvatbaarheid_vast(procedure=rij, gebruiker=gebruiker, **velden)


def onderzoek(rij: Any, gebruiker: Any, **anders: Any) -> Onderzoek:
    velden = {
        "soort": "extern", "onderzoeker": "Bureau X", "opdracht_op": DAG, "uiterlijk": date(2018, 8, 1), "pad": "/x/",
    } | anders  # fmt: skip
    return start_onderzoek(dossier=rij.dossier, procedure=rij, gebruiker=gebruiker, **velden)


def test_onderzoek_zet_de_aanvraag_verder_en_het_rapport_op_de_werklijst(dossier: Any, gebruikers: Any) -> None:
    adviseur = gebruikers["adviseur"]
    rij = aanvraag(dossier, gebruikers, status="in_behandeling")
    opdracht = onderzoek(rij, adviseur)
    rij.refresh_from_db()
    assert rij.status == "onderzoek"
    assert rij.gegevens["start_onderzoek"]["onderzoek"] == opdracht.pk
    taak = Taak.objects.get(soort="rapport")
    assert (taak.uiterlijk, taak.afgerond_op) == (date(2018, 8, 1), None)
    neem_rapport_op(onderzoek=opdracht, ontvangen_op=DAG, verwijzing="rapport.pdf", gebruiker=adviseur)
    taak.refresh_from_db()
    assert taak.afgerond_op == DAG


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"onderzoeker": " "}, "onderzoeker"),
        ({"uiterlijk": date(2018, 7, 1)}, "uiterlijk"),
        ({"opdracht_op": date(2018, 7, 3)}, "opdracht_op"),
        ({"soort": "iemand"}, "soort"),
    ],
)
def test_een_opdracht_die_niet_kan(dossier: Any, gebruikers: Any, anders: Any, veld: str) -> None:
    with pytest.raises(ValidationError) as fout:
        onderzoek(aanvraag(dossier, gebruikers, status="in_behandeling"), gebruikers["adviseur"], **anders)
    assert veld in fout.value.message_dict
    assert not Onderzoek.objects.exists()


def test_een_rapport_van_voor_de_opdracht_of_zonder_plek_kan_niet(dossier: Any, gebruikers: Any) -> None:
    opdracht = onderzoek(aanvraag(dossier, gebruikers), gebruikers["adviseur"])
    for anders, veld in (({"ontvangen_op": date(2018, 7, 1)}, "ontvangen_op"), ({"verwijzing": ""}, "verwijzing")):
        velden: Any = {"ontvangen_op": DAG, "verwijzing": "rapport.pdf"} | anders
        with pytest.raises(ValidationError) as fout:
            neem_rapport_op(onderzoek=opdracht, gebruiker=gebruikers["adviseur"], **velden)
        assert veld in fout.value.message_dict


def test_een_rapport_is_een_document_van_dit_dossier(dossier: Any, maak_dossier: Any, gebruikers: Any) -> None:
    from doorstart.documenten.models import Document

    def document(van: Any) -> Any:
        rij = Document(
            dossier=van, soort="kvk", naam="rapport.pdf", herkomst="derde", ontvangen_op=DAG, mediatype="text/plain",
            ontvangen_door=gebruikers["adviseur"], grootte=1, sha256=f"{van.pk:064d}", inhoud=b"x",
        )  # fmt: skip
        rij.save()
        return rij

    opdracht = onderzoek(aanvraag(dossier, gebruikers), gebruikers["adviseur"])
    velden: Any = {"onderzoek": opdracht, "ontvangen_op": DAG, "verwijzing": "", "gebruiker": gebruikers["adviseur"]}
    with pytest.raises(ValidationError) as fout:
        neem_rapport_op(**velden, document=document(maak_dossier()).pk)
    assert "document" in fout.value.message_dict
    eigen = document(dossier)
    rapport = neem_rapport_op(**velden, document=eigen.pk)
    assert (rapport.document, rapport.verwijzing) == (eigen.pk, "rapport.pdf")


def test_het_oordeel_zet_de_aanvraag_verder_met_zijn_sleutel(dossier: Any, gebruikers: Any) -> None:
    rij = aanvraag(dossier, gebruikers)
    eerste = oordeel(rij, gebruikers["adviseur"])
    rij.refresh_from_db()
    assert rij.status == "te_beslissen"
    assert rij.gegevens["leg_oordeel_vast"]["oordeel"] == eerste.pk
    assert rij.gegevens["leg_oordeel_vast"]["levensvatbaar"] is True
    gebeurtenis = Gebeurtenis.objects.filter(soort="levensvatbaarheid_beoordeeld").get()
    assert gebeurtenis.gegevens == {"oordeel": eerste.pk, "conclusie": "ja"}


def test_een_later_oordeel_is_een_nieuwe_versie_die_geldt(dossier: Any, gebruikers: Any) -> None:
    rij = aanvraag(dossier, gebruikers)
    oordeel(rij, gebruikers["adviseur"])
    tweede = oordeel(rij, gebruikers["adviseur"], conclusie="nee", motivering="De huur is opgezegd.")
    rij.refresh_from_db()
    assert (rij.status, tweede.versie) == ("te_beslissen", 2)
    assert rij.gegevens["leg_oordeel_vast"]["levensvatbaar"] is False
    assert selectors.laatste_oordeel(rij) == tweede
    assert [v.versie for v in selectors.versies_van("oordeel", dossier)] == [2, 1]


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"conclusie": "misschien"}, "conclusie"),
        ({"motivering": "  "}, "motivering"),
        ({"conclusie": "voorwaarden"}, "voorwaarden"),
        ({"voorwaarden": "Goedkoper huren."}, "voorwaarden"),
        ({"punten": PUNTENLIJST[:3]}, "score_plan"),
        ({"punten": [*PUNTENLIJST, {"sleutel": "kleur", "score": 4}]}, "punten"),
        ({"punten": [{**p, "score": 9} for p in PUNTENLIJST]}, "score_ondernemer"),
    ],
)
def test_een_oordeel_dat_niet_af_is(dossier: Any, gebruikers: Any, anders: Any, veld: str) -> None:
    rij = aanvraag(dossier, gebruikers)
    with pytest.raises(ValidationError) as fout:
        oordeel(rij, gebruikers["adviseur"], **anders)
    assert veld in fout.value.message_dict
    rij.refresh_from_db()
    assert rij.status == "onderzoek"
    assert not Levensvatbaarheid.objects.exists()


def test_onderzoek_of_plan_van_een_ander_dossier_hoort_hier_niet(
    dossier: Any, maak_dossier: Any, gebruikers: Any
) -> None:
    ander = maak_dossier(groep="starter", status="melding")
    vreemd = bewaar_plan(
        dossier=ander, procedure=None, plan=plan(), bron="de boekhouder", gebruiker=gebruikers["adviseur"]
    )
    with pytest.raises(DoorstartFout, match="ander dossier"):
        oordeel(aanvraag(dossier, gebruikers), gebruikers["adviseur"], plan=vreemd)


def test_een_oordeel_terwijl_een_voorstel_wacht_kan_niet(dossier: Any, gebruikers: Any) -> None:
    rij = aanvraag(dossier, gebruikers)
    rij.status = "voorgesteld"
    rij.save()
    with pytest.raises(DoorstartFout, match="terugsturen"):
        oordeel(rij, gebruikers["adviseur"])


def bewaar_alles(dossier: Any, gebruiker: Any) -> list[Any]:
    """One version of each part that is computed."""
    feiten = groepstoets.Feiten(ondernemer=Ondernemer(), aangevraagd_op=date(2018, 6, 1))
    waar: dict[str, Any] = {"dossier": dossier, "procedure": None, "gebruiker": gebruiker}
    return [
        bewaar_plan(**waar, plan=plan(), bron="de boekhouder"),
        bewaar_vermogen(**waar, staat=staat(), reden="de dag van de aanvraag"),
        bewaar_prognose(**waar, cijfers=prognose(), peildatum=date(2017, 1, 1), reden="orders"),
        bewaar_groepstoets(**waar, feiten=feiten, groep="b", reden="nog niet alles bekend"),
    ]


def test_wat_is_bewaard_kan_opnieuw_worden_gemaakt_en_klopt_in_zichzelf(dossier: Any, gebruikers: Any) -> None:
    for rij in bewaar_alles(dossier, gebruikers["adviseur"]):
        rij.refresh_from_db()
        assert herbereken(rij.berekening, parameters=parameters()).gelijk, rij
        assert klopt_uitleg(rij.berekening), rij
        assert rij.versie == 1
    assert [rij.versie for rij in bewaar_alles(dossier, gebruikers["adviseur"])] == [2, 2, 2, 2]
    assert selectors.laatste_vermogen(dossier).eigen == 1_000_000
    assert selectors.laatste_prognose(dossier).versie == 2


def test_versies_worden_nooit_gewijzigd(dossier: Any, gebruikers: Any) -> None:
    for rij in bewaar_alles(dossier, gebruikers["adviseur"]):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {rij._meta.db_table} SET versie = 9 WHERE id = {rij.pk}")
        with pytest.raises(DatabaseError), transaction.atomic():
            type(rij).objects.filter(pk=rij.pk).delete()


@pytest.mark.parametrize("rol", ["toetser", "financien", "manager", "coach", "beheerder", "inwoner"])
def test_alleen_wie_mag_schrijven_beoordeelt(dossier: Any, gebruikers: Any, rol: str) -> None:
    rij = aanvraag(dossier, gebruikers)
    for poging in (
        lambda: bewaar_alles(dossier, gebruikers[rol]),
        lambda: oordeel(rij, gebruikers[rol]),
        lambda: onderzoek(rij, gebruikers[rol]),
    ):
        with pytest.raises(PermissionDenied):
            poging()


def test_in_een_gesloten_dossier_kan_niets_meer_worden_beoordeeld(dossier: Any, gebruikers: Any) -> None:
    dossier.status, dossier.afgesloten_op = "afgesloten", DAG
    dossier.save()
    with pytest.raises(DoorstartFout, match="afgesloten"):
        bewaar_vermogen(
            dossier=dossier, procedure=None, staat=staat(), reden="x", gebruiker=gebruikers["adviseur"]
        )  # fmt: skip


def test_een_reden_is_verplicht(dossier: Any, gebruikers: Any) -> None:
    waar: dict[str, Any] = {"dossier": dossier, "procedure": None, "gebruiker": gebruikers["adviseur"]}
    with pytest.raises(ValidationError):
        bewaar_vermogen(**waar, staat=staat(), reden=" ")
    with pytest.raises(ValidationError):
        bewaar_plan(**waar, plan=plan(), bron="")
    with pytest.raises(ValidationError):
        bewaar_prognose(**waar, cijfers=prognose(), peildatum=date(2017, 1, 1), reden="")
    feiten = groepstoets.Feiten(ondernemer=Ondernemer(), aangevraagd_op=date(2018, 6, 1))
    with pytest.raises(ValidationError):
        bewaar_groepstoets(**waar, feiten=feiten, groep="b", reden="")
    with pytest.raises(ValidationError):
        bewaar_groepstoets(**waar, feiten=feiten, groep="z", reden="zomaar")


def test_een_ander_dossier_of_een_andere_organisatie_ziet_niets(
    dossier: Any, maak_dossier: Any, gebruikers: Any
) -> None:
    from doorstart.organisatie.models import Organisatie

    _plan, vermogen, *_rest = bewaar_alles(dossier, gebruikers["adviseur"])
    with pytest.raises(Http404):
        selectors.versie_van("vermogen", maak_dossier(), vermogen.pk)
    with pytest.raises(Http404):
        selectors.versie_van("onzin", dossier, vermogen.pk)
    with scope(Organisatie.objects.create(naam="Anders", slug="anders", werkdatum=DAG)):
        assert not Vermogensopgave.objects.exists()
        with pytest.raises(Http404):
            selectors.versie_van("vermogen", dossier, vermogen.pk)
