"""Steps that the starter and the gevestigde both take: from the melding to an approved grant."""

import re
from datetime import date
from io import BytesIO
from itertools import count
from typing import NamedTuple

import pikepdf
from playwright.sync_api import FilePayload

from ..stappen import dossiernummer
from .administratie import KEUZES
from .reiziger import Mensen, Reiziger

PDF = b"\n".join(
    (
        b"%PDF-1.4",
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj",
        b"xref",
        b"0 4",
        b"0000000000 65535 f ",
        b"0000000009 00000 n ",
        b"0000000052 00000 n ",
        b"0000000101 00000 n ",
        b"trailer<</Size 4/Root 1 0 R>>",
        b"startxref",
        b"164",
        b"%%EOF",
    )
)


class Mens(NamedTuple):
    """Who comes for help."""

    nummer: str
    voornaam: str
    achternaam: str
    geboren: date
    iban: str
    route: str
    uitkering: str
    bedrijf: str
    gestart: date | None = None


def meld(m: Mensen, mens: Mens, dag: date) -> str:
    """Take in the melding; returns the number of the dossier."""
    a = m.adviseur
    a.ga("/balie/dossiers/melding/")
    a.vul_in({
        "Melding ontvangen op": dag, "Gemeente": "Assen", "Uitkering op dit moment": mens.uitkering,
        "Welke route lijkt te passen?": mens.route, "Wat is de vraag?": "Ik vraag hulp voor mijn bedrijf.",
        "Burgerservicenummer": mens.nummer, "Geboortedatum": mens.geboren, "Voornaam": mens.voornaam,
        "Achternaam": mens.achternaam, "Straat en huisnummer": "Proefstraat 1", "Postcode": "9401 AA",
        "Plaats": "Assen", "Rekeningnummer (IBAN)": mens.iban, "Naam van het bedrijf of plan": mens.bedrijf,
    })  # fmt: skip
    if mens.gestart:
        a.vul("Gestart op", mens.gestart.isoformat())
    a.druk("Melding opslaan")
    a.gelukt("De melding is opgeslagen als dossier")
    return dossiernummer(a)


def intake(m: Mensen, *, waarvoor: str, knop: str = "Intake doen") -> None:
    """From the page of a dossier: ask the questions and store the choice."""
    a = m.adviseur
    a.klik(knop)
    a.vul_in({
        "Hoeveel uren per week vraagt het bedrijf?": "36",
        "Wil de ondernemer stoppen met het bedrijf?": "Nee",
        "Verwacht u dat het bedrijf genoeg opbrengt om van te leven?": "Ja",
        "Zijn er problematische schulden?": "Nee",
        "Waarom wil deze persoon ondernemen?": "Vakmanschap en klanten in de buurt.",
        "Waarvoor is er geld nodig?": waarvoor,
    })  # fmt: skip
    a.druk("Quickscan tonen")
    a.druk("Intake vastleggen")
    a.gelukt("De intake is vastgelegd.")


def voeg_document_toe(a: Reiziger, dossier: str, soort: str) -> None:
    """Upload one PDF on the tab with the checklist."""
    a.ga(f"/balie/dossiers/{dossier}/documenten/")
    a.vul_in({"Wat voor stuk is het?": soort})
    a.veld("Bestand").set_input_files({"name": "stuk.pdf", "mimeType": "application/pdf", "buffer": PDF})
    a.druk("Document opslaan")
    a.gelukt("Het document is opgeslagen.")


def leg_plan_vast(a: Reiziger, dossier: str, *, lening: str, looptijd: int, wijze: str) -> None:
    """The figures of the business plan: three years and twelve months."""
    a.ga(f"/balie/dossiers/{dossier}/beoordeling/plan/")
    a.vul_in({
        "Van wie zijn deze cijfers?": "ondernemingsplan", "Gevraagde lening": lening, "Looptijd in maanden": looptijd,
        "Aflossing": wijze, "Saldo van de rekening aan het begin": "1.000",
    })  # fmt: skip
    for jaar, (omzet, variabel, vast, prive) in enumerate(
        ((30_000, 8_000, 9_000, 9_000), (40_000, 10_000, 10_000, 12_000), (48_000, 12_000, 10_000, 14_000)), 1
    ):
        for rij, bedrag in (("omzet", omzet), ("variabel", variabel), ("vast", vast), ("prive", prive)):
            a.page.locator(f"[name=jaar-{rij}-{jaar}]").fill(str(bedrag))
    for maand in range(12):
        a.page.locator(f"[name=kas-{maand}-ontvangsten]").fill("3000")
        a.page.locator(f"[name=kas-{maand}-uitgaven]").fill("1500")
    a.druk("Cijfers bewaren")
    a.gelukt("De cijfers zijn bewaard.")


def leg_vermogen_vast(a: Reiziger, dossier: str, *, geld: str, dag: date, groep: str = "") -> None:
    """One asset: money on the bank."""
    a.ga(f"/balie/dossiers/{dossier}/beoordeling/vermogen/")
    a.vul_in({
        "Waarom op deze dag?": "De dag van de aanvraag.", "Wat is het?": "bankrekening", "Waarde": geld,
        "Gewaardeerd op": dag, "Nodig voor het bedrijf?": "nee, privé", "Waaruit blijkt dit?": "bankafschrift",
    })  # fmt: skip
    if groep:
        a.kies("Grens voor", groep)
    a.druk("Vermogen vaststellen")
    a.gelukt("Het vermogen is vastgesteld.")


def leg_prognose_vast(a: Reiziger, dossier: str, *, omzet: str, btw: str, kosten: str) -> None:
    """Twelve equal months of expected income."""
    a.ga(f"/balie/dossiers/{dossier}/beoordeling/inkomen/")
    a.vul("Waarop rust deze verwachting?", "De orders die er al zijn, en het plan.")
    a.page.locator("summary", has_text="Plakken uit een spreadsheet").click()
    a.page.locator("[name=plak-maand]").fill("\n".join([f"{omzet};{btw};{kosten};0;0"] * 12))
    a.druk("Overnemen in de tabel")
    a.druk("Verwachting bewaren")
    a.gelukt("De verwachting is bewaard.")


def beoordeel(m: Mensen, procedure: str) -> None:
    """Have the viability researched, and store the judgment."""
    a = m.adviseur
    a.ga(procedure)
    a.klik("Onderzoek starten")
    a.vul_in({"Wie doet het onderzoek?": "Bureau Levensvatbaar"})
    a.druk("Onderzoek starten")
    a.gelukt("Het onderzoek is gestart.")
    a.klik("Oordeel vastleggen")
    a.vul_in(dict.fromkeys(("De ondernemer", "De markt", "Het geld", "Het plan"), "voldoende"))
    a.vul_in({"Is het bedrijf levensvatbaar?": "levensvatbaar", "Waarom?": "De prognose is haalbaar."})
    a.druk("Oordeel vastleggen")
    a.gelukt("Het oordeel is vastgelegd.")


def procedures(a: Reiziger, dossier: str) -> list[str]:
    """Return the addresses of the procedures that the page of the dossier shows."""
    a.ga(f"/balie/dossiers/{dossier}/")
    adressen = [link.get_attribute("href") for link in a.page.locator("main a[href^='/balie/procedures/']").all()]
    return list(dict.fromkeys(adres for adres in adressen if adres))


def volg_taak(a: Reiziger, dossier: str, waarom: str) -> None:
    """Open the task of a dossier that says this."""
    a.ga(f"/balie/dossiers/{dossier}/")
    taak = a.page.locator("main li", has_text=waarom)
    assert taak.count() == 1, a.lees()
    with a.page.expect_navigation():
        taak.get_by_role("link").click()
    a.keur()


def leg_jaarcijfers_vast(a: Reiziger, dossier: str, jaar: int, **cijfers: str) -> None:
    """The adviser enters the figures of a calendar year; the page of the settlement follows."""
    a.ga(f"/balie/dossiers/{dossier}/jaarcijfers/")
    a.vul_in({
        "Eerste dag van het boekjaar": f"{jaar}-01-01", "Laatste dag van het boekjaar": f"{jaar}-12-31",
        "Winst uit het bedrijf": cijfers.get("winst", "0"), "Ander netto inkomen": cijfers.get("overig", "0"),
        "Totaal vermogen": "15.000", "Eigen vermogen": "4.000",
    })  # fmt: skip
    a.druk("Opslaan en vaststelling bekijken")
    a.gelukt("De jaarcijfers zijn opgeslagen.")


def neem_auditfile_over(a: Reiziger, dossier: str, inhoud: bytes, *, winst: str) -> None:
    """The adviser reads in the books, places what no code tells, and takes the figures over."""
    a.ga(f"/balie/dossiers/{dossier}/jaarcijfers/")
    bestand: FilePayload = {"name": "administratie.xaf", "mimeType": "text/xml", "buffer": inhoud}
    a.page.locator("input[type=file]").set_input_files(bestand)
    a.druk("Inlezen")
    a.gelukt("Cijfers uit de auditfile")
    a.druk("Cijfers overnemen")
    a.gelukt(f"Kies waar deze rekeningen meetellen: {'; '.join(KEUZES)}.")
    a.vul_in(KEUZES)
    a.vul_in({"Bezit buiten het bedrijf": "3.000", "Schulden buiten het bedrijf": "1.000"})
    a.druk("Opnieuw rekenen")
    a.toont(f"Winst € {winst}")
    a.druk("Cijfers overnemen")
    a.gelukt("De jaarcijfers zijn overgenomen.")


def stel_vaststelling_voor(a: Reiziger, velden: dict[str, str] | None = None) -> None:
    """From the page of the settlement: fill in and propose."""
    a.vul_in({"Motivering": "Dit volgt uit uw jaarcijfers."} | (velden or {}))
    a.druk("Besluit voorstellen")
    a.gelukt("Het voorstel ligt klaar. Een ander moet het goedkeuren.")


def stel_kapitaal_voor(a: Reiziger, *, bedrag: str, dag: date, maanden: int, wijze: str) -> None:
    """Propose capital as a loan, with everything that art. 39 asks."""
    a.vul_in({
        "Gevraagd bedrag": bedrag, "Te verlenen bedrag": bedrag, "Waarvoor is het geld?": "Machines en voorraad.",
        "Uit te betalen op": dag, "Looptijd in maanden": maanden, "Hoe wordt er afgelost?": wijze,
        "Heeft de ondernemer volgens het UWV een structurele beperking (art. 34a Wia)?": "Nee",
        "Motivering": "Uw plan is haalbaar.",
    })  # fmt: skip
    a.druk("Voorstellen aan de toetser")
    a.gelukt("Het voorstel ligt bij de toetser.")


def stel_levensonderhoud_voor(a: Reiziger, *, van: date, tot: date, **verwacht: str) -> None:
    """Propose living costs; the expected income comes from the forecast, or is filled in here."""
    a.vul_in({"Ingangsdatum": van, "Tot en met": tot, "Motivering": "Uw bedrijf is levensvatbaar."})
    if verwacht:
        a.vul_in({
            "Verwachte omzet per maand, met btw": verwacht["omzet"], "Btw daarin": verwacht["btw"],
            "Verwachte kosten per maand": verwacht["kosten"], "Ander netto inkomen in het huishouden per maand": "0",
        })  # fmt: skip
    a.druk("Voorstellen aan de toetser")
    a.gelukt("Het voorstel ligt bij de toetser.")


def brieven(a: Reiziger, dossier: str) -> dict[str, bytes]:
    """Return every letter of a dossier, by number and subject."""
    uit: dict[str, bytes] = {}
    for pagina in count(1):
        a.ga(f"/balie/dossiers/{dossier}/eerder/brieven/?page={pagina}")
        nieuw = 0
        for link in a.page.locator("main a[href^='/balie/brieven/']").all():
            adres = link.get_attribute("href") or ""
            naam = f"{int(adres.strip('/').split('/')[-1]):04d}-{re.sub(r'[^a-z0-9]+', '-', link.inner_text().lower())}"
            if naam[:60] not in uit:
                uit[naam[:60]] = a.page.request.get(f"{a.adres}{adres}").body()
                nieuw += 1
        if not nieuw:
            return uit
    return uit


def keur_pdf(inhoud: bytes) -> None:
    """Check that a letter is a tagged PDF in Dutch with a title."""
    with pikepdf.open(BytesIO(inhoud)) as document:
        assert str(document.docinfo["/Title"])
        assert str(document.Root.Lang).startswith("nl")
        assert bool(document.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in document.Root
