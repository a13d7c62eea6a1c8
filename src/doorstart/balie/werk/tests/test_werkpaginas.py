"""Pages of the worklist, the procedure and the dossier: what stays, what is refused, what ten years cost."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from doorstart.besluiten.models import Besluit, Brief
from doorstart.kern.gebeurtenissen import leg_vast_alle, nieuw
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Organisatie
from doorstart.werkproces.models import LaatsteFilter, Procedure, Taak, Weergave
from doorstart.werkproces.procedures import PROCEDURES
from doorstart.werkproces.taken import maak_taak
from doorstart.werkproces.tests.hulp import DAG, begin, zet_datum

Als = Callable[[str], Client]


def tekst(client: Client, pad: str) -> str:
    """Return a page."""
    antwoord = client.get(pad, follow=True)
    assert antwoord.status_code == 200, pad
    return antwoord.content.decode()


def taak(soort: str, **anders: Any) -> Taak:
    """Make a task for the adviser."""
    velden = {
        "dossier": None, "waarom": f"Taak {soort}", "uiterlijk": date(2018, 7, 2), "recht": "dossier.schrijven",
        "pad": "/",
    }  # fmt: skip
    return maak_taak(soort=soort, **(velden | anders))


def test_filter_stays_between_visits_and_everything_is_one_click(als: Als, gebruikers: dict[str, Any]) -> None:
    taak("aaa", wacht_op="aanvrager")
    taak("bbb")
    client = als("adviseur")
    assert "Taak aaa" not in tekst(client, "/balie/?wacht_op=ons")
    assert LaatsteFilter.objects.get().filter == {"wacht_op": "ons"}
    opnieuw = als("adviseur")
    assert "Taak aaa" not in tekst(opnieuw, "/balie/"), "een nieuwe aanmelding begint met het filter van de vorige keer"
    assert "filter aan" in tekst(opnieuw, "/balie/")
    assert "Taak aaa" in tekst(opnieuw, "/balie/?alles=1")
    assert "Taak aaa" in tekst(opnieuw, "/balie/")
    assert LaatsteFilter.objects.get().filter == {}
    assert "wacht op de aanvrager" in tekst(opnieuw, "/balie/")


def test_view_is_saved_opened_made_the_start_and_taken_away(als: Als, gebruikers: dict[str, Any]) -> None:
    taak("aaa", wacht_op="aanvrager")
    taak("bbb")
    client = als("adviseur")
    client.get("/balie/?wacht_op=ons")
    client.post(reverse("balie:weergave_bewaren"), {"naam": "Zelf doen", "standaard": "on"})
    rij = Weergave.objects.get()
    assert (rij.naam, rij.filter, rij.standaard) == ("Zelf doen", {"wacht_op": "ons"}, True)
    client.get("/balie/?alles=1")
    assert "Taak aaa" in tekst(client, "/balie/"), "binnen een sessie blijft wat men koos"
    nieuw_ = als("adviseur")
    assert "Taak aaa" not in tekst(nieuw_, "/balie/"), "een nieuwe sessie begint met de standaard"
    nieuw_.get("/balie/?alles=1")
    assert 'aria-current="page">Zelf doen' in tekst(nieuw_, f"/balie/?weergave={rij.pk}")
    nieuw_.post(reverse("balie:weergave_verwijderen", args=[rij.pk]))
    assert not Weergave.objects.exists()
    fout = nieuw_.post(reverse("balie:weergave_bewaren"), {"naam": " "}, follow=True)
    assert "Geef de weergave een naam" in fout.content.decode()


@pytest.mark.parametrize("rol", ["manager", "coach", "beheerder", "inwoner"])
def test_worklist_and_views_are_for_who_has_one(als: Als, gebruikers: dict[str, Any], rol: str) -> None:
    assert als(rol).get("/balie/").status_code == 403
    assert als(rol).post(reverse("balie:weergave_bewaren"), {"naam": "x"}).status_code == 403
    assert als(rol).post(reverse("balie:weergave_verwijderen", args=[1])).status_code == 403


def test_view_of_somebody_else_neither_opens_nor_goes(als: Als, gebruikers: dict[str, Any]) -> None:
    rij = Weergave(gebruiker=gebruikers["toetser"], naam="Van de toetser", filter={"soort": "zzz"})
    rij.save()
    taak("aaa")
    assert "Taak aaa" in tekst(als("adviseur"), f"/balie/?weergave={rij.pk}")
    assert als("adviseur").post(reverse("balie:weergave_verwijderen", args=[rij.pk])).status_code == 404


@pytest.fixture
def laat(organisatie: Any, gebruikers: dict[str, Any], maak_dossier: Any) -> Procedure:
    """An extension that is a day late."""
    zet_datum(organisatie, DAG)
    rij = begin(PROCEDURES["bbz_verlenging"], maak_dossier(status="lopend", melding_op=DAG), gebruikers)
    zet_datum(organisatie, date(2026, 6, 2))
    return rij


def test_notice_of_default_from_the_page_to_worklist_and_dossier(als: Als, laat: Procedure, organisatie: Any) -> None:
    adviseur, pad = als("adviseur"), reverse("balie:procedure", args=[laat.pk])
    assert "Ingebrekestelling vastleggen" in tekst(adviseur, pad)
    fout = adviseur.post(pad, {"dwangsom": "melden", "melden-ontvangen_op": "2026-06-01"}).content.decode()
    assert "tot en met 1 juni 2026" in fout
    adviseur.post(pad, {"dwangsom": "melden", "melden-ontvangen_op": "2026-06-02"})
    assert "Vanaf die dag loopt een dwangsom, hoogstens € 1.442,00" in tekst(adviseur, pad)
    zet_datum(organisatie, date(2026, 7, 1))
    for waar in (pad, "/balie/?alles=1", reverse("balie:dossier", args=[laat.dossier.nummer])):
        assert "€ 357,00" in tekst(adviseur, waar), waar
    adviseur.post(pad, {"actie": "trek_in", "trek_in-reden": "Niet meer nodig."})
    assert "De dwangsom is € 322,00 over 14 dagen" in tekst(adviseur, pad)
    vaststellen = {"dwangsom": "vaststellen", "vaststellen-uitzondering": "onredelijk_laat"}
    assert "waarom er geen dwangsom" in adviseur.post(pad, vaststellen).content.decode()
    adviseur.post(pad, vaststellen | {"vaststellen-uitzondering": "", "vaststellen-motivering": ""})
    assert "wacht op een tweede persoon" in tekst(adviseur, pad)
    assert "Dwangsom voorstellen" not in tekst(adviseur, pad)
    besluit = reverse("balie:besluit", args=[Besluit.objects.get(soort="dwangsom").pk])
    assert "U krijgt een dwangsom van € 322,00" in tekst(als("toetser"), besluit)
    als("toetser").post(besluit, {"actie": "goedkeuren"})
    assert "vastgesteld op € 322,00" in tekst(adviseur, pad)
    assert f'href="{besluit}"' in tekst(adviseur, pad)
    assert "€ 322,00" in tekst(als("financien"), reverse("balie:betalingen"))


def test_notice_is_not_offered_in_time_nor_to_another_role(als: Als, laat: Procedure, organisatie: Any) -> None:
    pad = reverse("balie:procedure", args=[laat.pk])
    assert "Ingebrekestelling vastleggen" not in tekst(als("toetser"), pad)
    als("toetser").post(pad, {"dwangsom": "melden", "melden-ontvangen_op": "2026-06-02"})
    zet_datum(organisatie, date(2026, 6, 1))
    assert "Ingebrekestelling vastleggen" not in tekst(als("adviseur"), pad)
    laat.refresh_from_db()
    assert laat.ingebrekestelling_op is None


def test_procedure_starts_from_the_dossier_with_what_its_table_requires(
    als: Als, gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    dossier, adviseur = maak_dossier(status="lopend"), als("adviseur")
    keuze = tekst(adviseur, reverse("balie:procedure_kies", args=[dossier.nummer]))
    assert "Verandering tijdens de Bbz-uitkering" in keuze
    assert "Bbz-uitkering voor een starter" not in keuze, "een eerste aanvraag begint met een melding"
    pad = reverse("balie:procedure_start", args=[dossier.nummer, "bbz_wijziging"])
    leeg = adviseur.post(pad, {"ontvangen_op": "2018-07-02", "wat": "", "vanaf": "2018-07-01"})
    assert "formulier-fouten" in leeg.content.decode()
    adviseur.post(pad, {"ontvangen_op": "2018-07-02", "wat": "Partner erbij.", "vanaf": "2018-07-01"})
    rij = Procedure.objects.get()
    assert (rij.soort, rij.gegevens["start"]) == ("bbz_wijziging", {"wat": "Partner erbij.", "vanaf": "2018-07-01"})
    pagina = tekst(adviseur, reverse("balie:procedure", args=[rij.pk]))
    assert "Partner erbij." in pagina
    assert "1 juli 2018" in pagina
    assert (
        "loopt al"
        in adviseur.post(
            pad, {"ontvangen_op": "2018-07-02", "wat": "Nog iets.", "vanaf": "2018-07-01"}
        ).content.decode()
    )
    assert adviseur.get(reverse("balie:procedure_start", args=[dossier.nummer, "bbz_starter"])).status_code == 404
    assert als("toetser").get(pad).status_code == 404


def test_objection_starts_against_a_decision_of_this_dossier_and_keeps_out_who_took_it(
    als: Als, gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    dossier, ander = maak_dossier(status="lopend"), maak_dossier(status="lopend")
    rijen = [
        Besluit(
            dossier=d, nummer=f"B{n}", soort="bbz_verlenging", uitkomst="afwijzing", datum=date(2018, 6, 1),
            motivering="x", status=status, voorgesteld_door=gebruikers["adviseur"],
            beoordeeld_door=gebruikers["toetser"],
        )
        for n, (d, status) in enumerate(
            [(dossier, "goedgekeurd"), (dossier, "voorstel"), (ander, "goedgekeurd")]
        )
    ]  # fmt: skip
    for rij in rijen:
        rij.save()
    pad = reverse("balie:procedure_start", args=[dossier.nummer, "bezwaar"])
    pagina = tekst(als("financien"), pad)
    assert "B0 verlenging" in pagina
    assert "B1 verlenging" not in pagina
    gegevens = {"ontvangen_op": "2018-07-02", "commissie": "nee", "gronden": "Klopt niet."}
    for fout in rijen[1:]:
        assert als("financien").post(pad, gegevens | {"besluit": fout.pk}).status_code == 200
    als("financien").post(pad, gegevens | {"besluit": rijen[0].pk})
    rij = Procedure.objects.get()
    assert rij.gegevens["start"]["bekendgemaakt"] == "2018-06-01"
    assert rij.gegevens["uitgesloten"] == sorted([gebruikers["adviseur"].pk, gebruikers["toetser"].pk])
    # 1 June + 6 weeks = 13 July, + 6 weeks = 24 August 2018, a Friday.
    assert rij.beslis_uiterlijk == date(2018, 8, 24)
    pad = reverse("balie:procedure", args=[rij.pk])
    assert "Een collega behandelt dit bezwaar" in tekst(als("adviseur"), pad)
    assert "Hoorzitting plannen" in tekst(als("financien"), pad)


def test_view_before_a_decision_is_asked_with_a_letter(als: Als, gebruikers: dict[str, Any], maak_dossier: Any) -> None:
    dossier = maak_dossier(status="lopend")
    als("adviseur").post(
        reverse("balie:procedure_start", args=[dossier.nummer, "bbz_herziening"]),
        {"ontvangen_op": "2018-07-02", "aanleiding": "Signaal van de Belastingdienst."},
    )
    rij = Procedure.objects.get()
    als("adviseur").post(
        reverse("balie:procedure", args=[rij.pk]),
        {
            "actie": "vraag_zienswijze", "vraag_zienswijze-voornemen": "Wij willen uw uitkering over mei intrekken.",
            "vraag_zienswijze-hersteltermijn_tot": "2018-07-16",
        },
    )  # fmt: skip
    brief = Brief.objects.get(soort="mededeling")
    assert brief.onderwerp == "Wij willen een besluit nemen. Wat vindt u daarvan?"
    assert "Wij willen uw uitkering over mei intrekken." in str(brief.context)
    assert "uiterlijk op 16 juli 2018" in str(brief.context)
    rij.refresh_from_db()
    assert rij.status == "zienswijze"


def vul(dossier: Any, gebruiker: Any, keer: int) -> None:
    """Give a dossier a history of so many rows of everything."""
    for n in range(keer):
        dag = date(2017, 1, 2) + timedelta(days=n)
        rij = Procedure(
            dossier=dossier, soort="bbz_verlenging", status="toegekend", ontvangen_op=dag,
            afgerond_op=dag + timedelta(days=30),
            beslis_uiterlijk=dag, ingebrekestelling_op=dag + timedelta(days=1),
        )  # fmt: skip
        rij.save()
        besluit = Besluit(
            dossier=dossier, nummer=f"B{dossier.pk}-{n}", soort="bbz_verlenging", uitkomst="toekenning", datum=dag,
            motivering="x", status="goedgekeurd", voorgesteld_door=gebruiker, beoordeeld_door=gebruiker,
        )  # fmt: skip
        besluit.save()
        Brief(
            dossier=dossier, besluit=besluit, onderwerp=f"Brief {n}.", context={}, pdf=b"x", sha256="0",
            verzonden_op=dag,
        ).save()  # fmt: skip
        taak("opgave", dossier=dossier, kenmerk=f"{dossier.pk}-{n}")
    leg_vast_alle(
        nieuw(soort="x", omschrijving=f"Gebeurtenis {n}.", datum=date(2017, 1, 2) + timedelta(days=n),
              dossiernummer=dossier.nummer, gebruiker=gebruiker)
        for n in range(keer * 2)
    )  # fmt: skip


def test_ten_years_ask_the_database_as_often_as_a_new_dossier(
    als: Als, gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    nieuw_dossier, oud = maak_dossier(), maak_dossier()
    vul(oud, gebruikers["adviseur"], 40)
    client = als("adviseur")

    def vragen(dossier: Any) -> int:
        with CaptureQueriesContext(connection) as gevangen:
            assert client.get(f"/balie/dossiers/{dossier.nummer}/").status_code == 200
        return len(gevangen)

    vragen(nieuw_dossier)
    assert vragen(oud) == vragen(nieuw_dossier)


def test_newest_part_is_on_the_page_and_the_rest_behind_a_link(
    als: Als, gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    dossier = maak_dossier()
    vul(dossier, gebruikers["adviseur"], 40)
    pagina = tekst(als("adviseur"), f"/balie/dossiers/{dossier.nummer}/")
    for nieuwste, oudste in (("Brief 39.", "Brief 0."), ("Gebeurtenis 79.", "Gebeurtenis 0.")):
        assert nieuwste in pagina
        assert oudste not in pagina
    for deel, wat in (("brieven", "Brief 0."), ("tijdlijn", "Gebeurtenis 40."), ("besluiten", f"B{dossier.pk}-0<")):
        adres = reverse("balie:dossier_eerder", args=[dossier.nummer, deel])
        assert adres in pagina
        assert wat in tekst(als("adviseur"), adres)
    assert "Gebeurtenis 0." in tekst(als("adviseur"), f"/balie/dossiers/{dossier.nummer}/eerder/tijdlijn/?page=2")
    assert "02-01-2017" in tekst(als("adviseur"), f"/balie/dossiers/{dossier.nummer}/eerder/procedures/")
    assert als("adviseur").get(f"/balie/dossiers/{dossier.nummer}/eerder/niets/").status_code == 404


def test_short_history_has_no_link_to_older(als: Als, maak_dossier: Any) -> None:
    dossier = maak_dossier()
    assert "/eerder/" not in tekst(als("adviseur"), f"/balie/dossiers/{dossier.nummer}/")


def test_dossier_and_procedure_of_another_organisation_do_not_exist(
    als: Als, gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    from doorstart.dossiers.models import Dossier, Persoon
    from doorstart.organisatie.models import Gemeente

    with scope(Organisatie.objects.create(naam="Ander", slug="ander")):
        gemeente, persoon = Gemeente(naam="X", code="0001"), Persoon(bsn="1", geboortedatum=date(1980, 1, 1))
        gemeente.save()
        persoon.save()
        vreemd = Dossier(nummer="V1", persoon=persoon, gemeente=gemeente, groep="pto", melding_op=date(2018, 1, 1))
        vreemd.save()
        rij = Procedure(dossier=vreemd, soort="bbz_verlenging", status="in_behandeling", ontvangen_op=date(2018, 1, 1))
        rij.save()
    for pad in (
        "/balie/dossiers/V1/", "/balie/dossiers/V1/eerder/brieven/", "/balie/dossiers/V1/procedure/",
        "/balie/dossiers/V1/procedure/bbz_verlenging/", f"/balie/procedures/{rij.pk}/",
    ):  # fmt: skip
        assert als("adviseur").get(pad).status_code == 404, pad
    eigen = maak_dossier()
    for rol in ("manager", "coach", "beheerder", "inwoner"):
        for staart in ("", "eerder/brieven/", "procedure/"):
            assert als(rol).get(f"/balie/dossiers/{eigen.nummer}/{staart}").status_code == 403
