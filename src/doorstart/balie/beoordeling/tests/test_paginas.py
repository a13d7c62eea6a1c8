"""The pages of the assessment: each part by hand, what is refused at its field, who may not."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from doorstart.beoordeling.models import (
    Bedrijfsplan,
    Groepstoets,
    Inkomensprognose,
    Levensvatbaarheid,
    Onderzoek,
    Onderzoeksrapport,
    Vermogensopgave,
)
from doorstart.beoordeling.tests.hulp import aanvraag
from doorstart.besluiten.models import Besluit
from doorstart.dossiers.models import Huishouden
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Organisatie

Als = Callable[[str], Client]
SCORES = {f"score_{punt}": "3" for punt in ("ondernemer", "markt", "geld", "plan")}
OORDEEL = SCORES | {"conclusie": "ja", "motivering": "De omzet is haalbaar.", "onderzoek": ""}


@pytest.fixture
def rij(maak_dossier: Any, gebruikers: Any) -> Any:
    """A starter's application at the research."""
    return aanvraag(maak_dossier(groep="starter", status="melding", melding_op=date(2017, 1, 2)), gebruikers)


def pad(rij: Any, deel: str = "") -> str:
    return f"/balie/dossiers/{rij.dossier.nummer}/beoordeling/{deel}"


PLAN = {
    "bron": "ondernemingsplan", "begin_maand": "7", "begin_jaar": "2018", "aantal": "12", "beginsaldo": "1000",
    "lening": "12.000", "looptijd": "60", "wijze": "lineair", "jaar-omzet-1": "40.000", "jaar-variabel-1": "10.000",
    "jaar-vast-1": "8000", "jaar-afschrijving-1": "2000", "jaar-belasting-1": "3000", "jaar-prive-1": "15.000",
    "kas-0-uitgaven": "2.500",
}  # fmt: skip


def test_bedrijfsplan_berekenen_en_bewaren(als: Als, rij: Any) -> None:
    """First year as in test_kengetallen: break-even 13,333.33; in July 1,000 - 2,500 is 1,500 short."""
    adviseur = als("adviseur")
    eerst = adviseur.post(pad(rij, "plan/"), PLAN | {"stap": "bereken"}).content.decode()
    assert "13.333,33" in eerst
    assert "1.500,00" in eerst
    assert "<svg" in eerst
    assert not Bedrijfsplan.objects.exists()
    assert adviseur.post(pad(rij, "plan/"), PLAN | {"stap": "bewaar"}).status_code == 302
    bewaard = Bedrijfsplan.objects.get()
    assert bewaard.procedure_id == rij.pk
    opnieuw = adviseur.get(pad(rij, "plan/")).content.decode()
    assert 'value="40.000,00"' in opnieuw, "a new version starts with the one before"
    tab = adviseur.get(pad(rij)).content.decode()
    assert "13.333,33" in tab


def test_bedrijfsplan_met_een_fout_bij_zijn_cel(als: Als, rij: Any) -> None:
    fout = {"kas-3-prive": "veel", "looptijd": "", "bron": ""}
    pagina = als("adviseur").post(pad(rij, "plan/"), PLAN | fout | {"stap": "bewaar"}).content.decode()
    assert 'href="#id_kas-3-prive"' in pagina
    assert "Vul de looptijd van de lening in." in pagina
    assert 'value="veel"' in pagina
    assert not Bedrijfsplan.objects.exists()


def test_een_lening_die_niet_kan_staat_bij_het_formulier(als: Als, rij: Any) -> None:
    pagina = als("adviseur").post(pad(rij, "plan/"), PLAN | {"looptijd": "121", "stap": "bewaar"}).content.decode()
    assert "formulier-fouten" in pagina
    assert not Bedrijfsplan.objects.exists()


def test_maanden_aanpassen_en_plakken_bewaren_nog_niets(als: Als, rij: Any) -> None:
    adviseur = als("adviseur")
    meer = adviseur.post(pad(rij, "plan/"), PLAN | {"aantal": "24", "stap": "maanden"}).content.decode()
    assert 'name="kas-23-prive"' in meer
    assert "ds-formulier-fouten" not in meer
    plaksel = {"plak-kas": "100;50;0;25;0\n200;60;0;25;0", "stap": "plak_kas"}
    geplakt = adviseur.post(pad(rij, "plan/"), PLAN | plaksel).content.decode()
    assert 'name="kas-1-ontvangsten" value="200,00"' in geplakt
    assert 'value="ondernemingsplan"' in geplakt, "what was typed elsewhere stays"
    mis = adviseur.post(pad(rij, "plan/"), PLAN | {"plak-kas": "a;b", "stap": "plak_kas"}).content.decode()
    assert "Regel" in mis or "Plak eerst" in mis
    assert not Bedrijfsplan.objects.exists()


VERMOGEN = {
    "peildatum": "2018-06-01", "groep": "b", "vermogen_samen": "samen", "reden": "De dag van de aanvraag.",
    "bezit-TOTAL_FORMS": "2", "bezit-INITIAL_FORMS": "0", "schuld-TOTAL_FORMS": "1", "schuld-INITIAL_FORMS": "0",
    "bezit-0-naam": "Voorraad", "bezit-0-soort": "handelsvoorraad", "bezit-0-van": "aanvrager",
    "bezit-0-bedrag": "4.000", "bezit-0-tweede": "500", "bezit-0-gewaardeerd_op": "2018-06-01",
    "bezit-0-bron": "facturen", "bezit-1-soort": "geld", "bezit-1-van": "aanvrager",
    "schuld-0-naam": "Familie", "schuld-0-soort": "schuld", "schuld-0-van": "aanvrager", "schuld-0-bedrag": "1.000",
    "schuld-0-bron": "overeenkomst",
}  # fmt: skip


def test_vermogen_met_een_lege_regel_die_niet_meetelt(als: Als, rij: Any) -> None:
    """4,000 less 500 that cannot be sold, less 1,000 debt: 2,500."""
    adviseur = als("adviseur")
    assert adviseur.post(pad(rij, "vermogen/"), VERMOGEN | {"stap": "bewaar"}).status_code == 302
    bewaard = Vermogensopgave.objects.get()
    assert (bewaard.totaal, bewaard.eigen) == (350_000, 250_000)
    opnieuw = adviseur.get(pad(rij, "vermogen/")).content.decode()
    assert 'value="Voorraad"' in opnieuw
    versie = adviseur.get(pad(rij, f"vermogen/{bewaard.pk}/")).content.decode()
    assert "2.500,00" in versie


def test_vermogen_een_regel_erbij_en_een_regel_weg(als: Als, rij: Any) -> None:
    adviseur = als("adviseur")
    erbij = adviseur.post(pad(rij, "vermogen/"), VERMOGEN | {"stap": "meer_bezit"}).content.decode()
    assert 'name="bezit-2-naam"' in erbij
    assert 'value="Familie"' in erbij
    adviseur.post(pad(rij, "vermogen/"), VERMOGEN | {"schuld-0-weg": "on", "stap": "bewaar"})
    assert Vermogensopgave.objects.get().eigen == 350_000


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"bezit-0-soort": "geld"}, "Is dit nodig voor het bedrijf? Kies ja of nee."),
        ({"bezit-0-soort": "bedrijfsmiddel", "bezit-0-tweede": "5"}, "Laat dit veld leeg, of kies een andere soort."),
        (
            {naam.replace("-0-", "-1-"): waarde for naam, waarde in VERMOGEN.items() if naam.startswith("bezit-0-")},
            "Geef elke bezitting een eigen naam.",
        ),
        ({"bezit-0-soort": "immaterieel", "bezit-0-tweede": "9.000"}, "hoger dan de waarde"),
        ({"bezit-0-soort": "eigen_woning"}, "bezit-0-soort"),
        ({"bezit-0-bron": ""}, "Waaruit blijkt dit?: "),
        ({"schuld-0-soort": "loon_kinderen"}, "jaarrekening"),
        ({"reden": ""}, "Waarom op deze dag?"),
        ({"peildatum": "2035-01-01"}, "formulier-fouten"),
    ],
)
def test_vermogen_dat_niet_kan(als: Als, rij: Any, anders: dict[str, str], zin: str) -> None:
    antwoord = als("adviseur").post(pad(rij, "vermogen/"), VERMOGEN | anders | {"stap": "bewaar"})
    assert antwoord.status_code == 200
    tekst = antwoord.content.decode()
    assert zin in tekst
    assert not any(sleutel in tekst for sleutel in ("Het gaat om", "incourantheid", "Vul true in"))
    assert not Vermogensopgave.objects.exists()


INKOMEN = {
    "begin_maand": "1", "begin_jaar": "2017", "aantal": "6", "reden": "Orders.", "verlaging": "",
    "verlaging_artikel": "27", "verlaging_reden": "", "onderwijs_einde": "", "forfait_peiljaar": "einde_boekjaar",
    **{f"maand-{n}-omzet": "1.210" for n in range(6)}, **{f"maand-{n}-btw": "210" for n in range(6)},
    **{f"maand-{n}-kosten": "300" for n in range(6)},
}  # fmt: skip


def test_verwacht_inkomen_en_het_voorstel_dat_het_overneemt(als: Als, rij: Any) -> None:
    """700 less 20 %: 560 a month."""
    adviseur = als("adviseur")
    assert adviseur.post(pad(rij, "inkomen/"), INKOMEN | {"stap": "bewaar"}).status_code == 302
    assert Inkomensprognose.objects.get().inkomen == 56_000
    adviseur.post(f"/balie/procedures/{rij.pk}/levensvatbaarheid/", OORDEEL)
    voorstel = adviseur.get(f"/balie/procedures/{rij.pk}/besluit/").content.decode()
    assert 'name="omzet" value="1.210,00"' in voorstel


def test_verwacht_inkomen_in_de_maand_van_een_latere_melding(als: Als, rij: Any, organisatie: Organisatie) -> None:
    """The household is known from the melding on, the second of the month; the form offers that month."""
    with scope(organisatie):
        Huishouden.objects.filter(dossier=rij.dossier).update(van=date(2017, 1, 2))
    assert als("adviseur").post(pad(rij, "inkomen/"), INKOMEN | {"stap": "bewaar"}).status_code == 302
    assert Inkomensprognose.objects.get().inkomen == 56_000


def test_een_verlaging_zonder_reden_en_zonder_schooldag(als: Als, rij: Any) -> None:
    adviseur = als("adviseur")
    for anders, zin in (
        ({"verlaging": "100"}, "Noem de beleidsregel"),
        ({"verlaging": "100", "verlaging_reden": "School", "verlaging_artikel": "28"}, "waarop het onderwijs eindigde"),
        ({"reden": ""}, "Dit veld is verplicht"),
    ):
        pagina = adviseur.post(pad(rij, "inkomen/"), INKOMEN | anders | {"stap": "bewaar"}).content.decode()
        assert zin in pagina
    assert not Inkomensprognose.objects.exists()


VRAGEN = (
    "aangewezen_op_bedrijf", "wettelijke_vereisten", "zeggenschap", "heeft_bedrijf", "levensvatbaar",
    "werkloosheidsuitkering", "ontvangt_bijstand", "wil_beginnen", "niet_beschikbaar_voor_werk", "onafgebroken",
    "inkomen_duurzaam_te_laag", "verplicht_zich_te_stoppen",
)  # fmt: skip
GROEP = {"aangevraagd_op": "2018-06-01", "groep": "b", "reden": "", **dict.fromkeys(VRAGEN, "onbekend")}


def test_groep_met_redenen_en_een_reden_als_de_toets_anders_zegt(als: Als, rij: Any) -> None:
    adviseur = als("adviseur")
    pagina = adviseur.post(pad(rij, "groep/"), GROEP | {"stap": "bereken"}).content.decode()
    assert "Nog vragen:" in pagina
    pagina = adviseur.post(pad(rij, "groep/"), GROEP | {"stap": "bewaar"}).content.decode()
    assert "Schrijf op waarom u haar toch kiest." in pagina
    assert (
        adviseur.post(pad(rij, "groep/"), GROEP | {"reden": "Wordt onderzocht.", "stap": "bewaar"}).status_code == 302
    )
    assert Groepstoets.objects.get().groep == "b"
    tegenspraak = {"gestart_op": "2019-01-01", "heeft_bedrijf": "ja", "stap": "bereken"}
    assert "verbeter die dag of dit gegeven" in adviseur.post(pad(rij, "groep/"), GROEP | tegenspraak).content.decode()


def test_onderzoek_rapport_en_oordeel(als: Als, rij: Any) -> None:
    adviseur = als("adviseur")
    opdracht = {"soort": "eigen", "onderzoeker": "A. Adviseur", "opdracht_op": "2018-07-02", "uiterlijk": "2018-08-01"}
    assert adviseur.post(f"/balie/procedures/{rij.pk}/onderzoek/", opdracht).status_code == 302
    onderzoek = Onderzoek.objects.get()
    rapport = {"ontvangen_op": "2018-07-02", "verwijzing": "Rapport van 2 juli", "samenvatting": "Krap."}
    assert adviseur.post(pad(rij, f"onderzoek/{onderzoek.pk}/rapport/"), rapport).status_code == 302
    assert Onderzoeksrapport.objects.get().samenvatting == "Krap."
    hier = f"/balie/procedures/{rij.pk}/levensvatbaarheid/"
    kaal = adviseur.post(hier, OORDEEL | {"score_geld": "", "conclusie": "voorwaarden"}).content.decode()
    assert "Het geld: " in kaal
    zonder = adviseur.post(hier, OORDEEL | {"conclusie": "voorwaarden"}).content.decode()
    assert "Noem de voorwaarden." in zonder
    assert adviseur.post(hier, OORDEEL | {"onderzoek": str(onderzoek.pk)}).status_code == 302
    oordeel = Levensvatbaarheid.objects.get()
    assert oordeel.onderzoek == onderzoek
    assert "De omzet is haalbaar." in adviseur.get(pad(rij, f"oordeel/{oordeel.pk}/")).content.decode()


def test_een_oordeel_in_een_status_waarin_dat_niet_kan(als: Als, rij: Any) -> None:
    rij.status = "in_behandeling"
    rij.save()
    antwoord = als("adviseur").post(f"/balie/procedures/{rij.pk}/levensvatbaarheid/", OORDEEL)
    assert antwoord.status_code == 302
    assert not Levensvatbaarheid.objects.exists()


VOORSTEL = {
    "uitkomst": "gedeeltelijk", "ingang": "2017-07-01", "einde": "2017-12-31", "omzet": "1.210", "btw": "210",
    "kosten": "300", "overig": "0", "partner": "", "boekjaar_begin_maand": "1", "motivering": "Dit helpt u.",
    "stap": "voorstellen",
}  # fmt: skip


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({}, "Vul in wat anders is dan gevraagd"),
        ({"gevraagd_einde": "2018-06-30"}, "Schrijf op waarom."),
        ({"gevraagd_einde": "2017-12-31", "reden_korter": "Genoeg."}, "niet later dan de einddatum"),
        ({"gevraagd_ingang": "2017-08-01", "reden_later": "Later."}, "niet eerder dan de ingangsdatum"),
        ({"uitkomst": "toekenning", "einde": "2021-01-01"}, "Dit kan tot en met 30 juni 2020"),
        ({"uitkomst": "toekenning", "ingang": "2017-01-01"}, "niet voor de melding"),
        ({"uitkomst": "toekenning", "omzet": "9.000"}, "niets toe te kennen"),
        ({"uitkomst": "toekenning", "einde_uitkering": "2017-07-01"}, "voordat de uitkering"),
        ({"uitkomst": "toekenning", "kosten": ""}, "Dit veld is verplicht"),
    ],
)
def test_een_voorstel_dat_niet_kan_zegt_het_bij_zijn_veld(als: Als, rij: Any, anders: dict[str, str], zin: str) -> None:
    adviseur = als("adviseur")
    adviseur.post(f"/balie/procedures/{rij.pk}/levensvatbaarheid/", OORDEEL)
    antwoord = adviseur.post(f"/balie/procedures/{rij.pk}/besluit/", VOORSTEL | anders)
    assert antwoord.status_code == 200
    assert zin in antwoord.content.decode()
    assert not Besluit.objects.exists()


def test_gedeeltelijk_voorstellen_en_afwijzen(als: Als, rij: Any) -> None:
    adviseur = als("adviseur")
    adviseur.post(f"/balie/procedures/{rij.pk}/levensvatbaarheid/", OORDEEL)
    deels = {"gevraagd_einde": "2018-06-30", "reden_korter": "Daarna verdient u genoeg."}
    adviseur.post(f"/balie/procedures/{rij.pk}/besluit/", VOORSTEL | deels)
    besluit = Besluit.objects.get()
    assert besluit.uitkomst == "gedeeltelijk"
    assert "Daarna verdient u genoeg." in als("toetser").get(f"/balie/besluiten/{besluit.pk}/").content.decode()


def test_alleen_de_velden_van_de_groep(als: Als, maak_dossier: Any, gebruikers: Any) -> None:
    adviseur = als("adviseur")
    for soort, wel, niet in (
        ("bbz_gevestigd", "id_om_niet", "id_bruto_1"),
        ("bbz_ouder", "id_bruto_1", "id_om_niet"),
        ("bbz_beeindigend", "id_beeindigt_op", "id_einde_uitkering"),
    ):
        dossier = maak_dossier(groep=soort.removeprefix("bbz_"), status="melding", melding_op=date(2017, 1, 2))
        rij = aanvraag(dossier, gebruikers, soort)
        conclusie = "ja" if soort == "bbz_gevestigd" else "nee"
        adviseur.post(f"/balie/procedures/{rij.pk}/levensvatbaarheid/", OORDEEL | {"conclusie": conclusie})
        pagina = adviseur.get(f"/balie/procedures/{rij.pk}/besluit/").content.decode()
        assert wel in pagina, soort
        assert niet not in pagina, soort


def test_voorschot_volgt_uit_de_bewaarde_prognose(als: Als, rij: Any, gebruikers: Any) -> None:
    """Without a forecast there is nothing to advance; with one at least 90 % of it (2018)."""
    adviseur, hier = als("adviseur"), f"/balie/procedures/{rij.pk}/voorschot/"
    assert adviseur.get(hier).url == pad(rij, "inkomen/")
    adviseur.post(pad(rij, "inkomen/"), INKOMEN | {"stap": "bewaar"})
    adviseur.post(hier, {"motivering": "U wacht al lang."})
    besluit = Besluit.objects.get(soort="bbz_voorschot")
    assert besluit.gegevens["bedrag"] == (Inkomensprognose.objects.get().maandbedrag * 90 + 50) // 100
    assert besluit.procedure is None


PADEN = ("", "plan/", "vermogen/", "inkomen/", "groep/")


@pytest.mark.parametrize("rol", ["manager", "coach", "beheerder", "inwoner"])
def test_wie_geen_dossiers_leest_ziet_niets(als: Als, rij: Any, rol: str) -> None:
    for deel in PADEN:
        assert als(rol).get(pad(rij, deel)).status_code == 403


@pytest.mark.parametrize("rol", ["toetser", "financien"])
def test_wie_alleen_leest_beoordeelt_niet(als: Als, rij: Any, rol: str) -> None:
    client = als(rol)
    tab = client.get(pad(rij))
    assert tab.status_code == 200
    assert "Cijfers invullen" not in tab.content.decode()
    for deel in PADEN[1:]:
        assert client.get(pad(rij, deel)).status_code == 403
    assert client.get(f"/balie/procedures/{rij.pk}/onderzoek/").status_code == 403


def test_een_andere_organisatie_bestaat_niet(als: Als, rij: Any, gebruikers: Any) -> None:
    from doorstart.organisatie.models import Gebruiker

    ander = Organisatie.objects.create(naam="Anders", slug="anders", werkdatum=date(2018, 7, 2))
    vreemd = Client()
    with scope(ander):
        vreemd.force_login(
            Gebruiker.objects.create_user(username="vreemd", password="x", organisatie=ander, rol="adviseur")
        )
    for deel in PADEN:
        assert vreemd.get(pad(rij, deel)).status_code == 404
    for stap in ("onderzoek", "levensvatbaarheid", "besluit", "besluit/levensonderhoud", "voorschot"):
        assert vreemd.get(f"/balie/procedures/{rij.pk}/{stap}/").status_code == 404


def test_een_versie_van_een_ander_dossier_bestaat_hier_niet(als: Als, rij: Any, maak_dossier: Any) -> None:
    adviseur = als("adviseur")
    adviseur.post(pad(rij, "vermogen/"), VERMOGEN | {"stap": "bewaar"})
    sleutel = Vermogensopgave.objects.get().pk
    ander = maak_dossier()
    for deel in (f"vermogen/{sleutel}/", f"onzin/{sleutel}/", f"plan/{sleutel}/"):
        assert adviseur.get(f"/balie/dossiers/{ander.nummer}/beoordeling/{deel}").status_code == 404
    assert adviseur.get(pad(rij, f"vermogen/{sleutel}/")).status_code == 200


def test_de_tab_vraagt_evenveel_voor_weinig_als_voor_veel(als: Als, rij: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    adviseur = als("adviseur")
    adviseur.post(pad(rij, "plan/"), PLAN | {"stap": "bewaar"})
    adviseur.get(pad(rij))
    with CaptureQueriesContext(
        connection,
    ) as weinig:
        adviseur.get(pad(rij))
    for _nummer in range(3):
        adviseur.post(pad(rij, "plan/"), PLAN | {"stap": "bewaar"})
        adviseur.post(pad(rij, "vermogen/"), VERMOGEN | {"stap": "bewaar"})
    with CaptureQueriesContext(connection) as veel:
        adviseur.get(pad(rij))
    assert len(veel) == len(weinig)
