"""The whole route of a part-time entrepreneur, by six people: from the first report to the report of the manager."""

import re
from datetime import date
from importlib.resources import files
from io import BytesIO

import pytest
from lxml import etree
from playwright.sync_api import expect

from bijstandsrecht.deeltijd import Kostenregel, MaandOpgave, MaandVerrekening, verreken_maand
from bijstandsrecht.kern import Maand
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht
from doorstart.koppelingen.demo.inrichting import BELEID_PTO

from .bezoek import Bezoek
from .conftest import Als
from .stappen import bsn, controleer_brief, doe_intake, dossiernummer, euro, geef_toegang, vul_melding

pytestmark = pytest.mark.browser

IBAN = "NL39RABO0300065264"
OMZET, KOSTEN = 600_00, 150_00


def wet_zegt() -> MaandVerrekening:
    """Return what the law makes of June 2018: single, 21 or older, EUR 600 turnover, EUR 150 costs, exemption n."""
    uitkomst = verreken_maand(
        maand=Maand(2018, 6),
        huishouden=Huishouden(geboortedatum=date(1985, 3, 5)),
        opgave=MaandOpgave(omzet=OMZET, kosten=(Kostenregel("inkoop", KOSTEN),), uren=60),
        beleid=BELEID_PTO,
        parameters=laad_parameters(),
        vrijlatingsrecht=Vrijlatingsrecht("n"),
    )
    norm = laad_parameters().op("participatiewet.norm.alleenstaande_21", date(2018, 6, 1)).waarde
    waarde = uitkomst.waarde
    assert (waarde.norm, waarde.inkomen, waarde.vrijgelaten) == (norm, 450_00, 112_50)
    assert waarde.bijstand == norm - 337_50 == waarde.uitbetaling + waarde.vakantietoeslag
    return waarde


def neem_aan(adviseur: Bezoek) -> str:
    """Melding, intake and proposal by the adviser; returns the number of the dossier."""
    vul_melding(
        adviseur, nummer=bsn(1), achternaam="Reiziger", ontvangen="2018-06-01", groep="parttime ondernemer", iban=IBAN
    )
    adviseur.druk("Melding opslaan")
    nummer = dossiernummer(adviseur)
    adviseur.toont(f"De melding is opgeslagen als dossier {nummer}.", "Proef Reiziger")
    doe_intake(adviseur, uren="15")
    adviseur.klik("Verder")
    adviseur.klik("Besluit voorstellen")
    adviseur.vul("Waarvoor geldt de toestemming?", "Naaiatelier aan huis")
    expect(adviseur.veld("Ingangsdatum")).to_have_value("2018-06-01")
    expect(adviseur.veld("Tot en met")).to_have_value("2019-05-31")
    adviseur.vul("Ten hoogste te werken", "15 uur per week")
    adviseur.kies("Vrijlating van inkomsten", "algemeen (artikel 31 lid 2 onder n)")
    adviseur.vul("Motivering", "Uw plan past naast uw uitkering.")
    adviseur.druk("Voorstellen aan de toetser")
    adviseur.toont("Het voorstel ligt bij de toetser.")
    return nummer


def neem_besluit(adviseur: Bezoek, toetser: Bezoek) -> None:
    """The adviser cannot approve the own proposal; the toetser reads the letter, approves it and opens the PDF."""
    expect(adviseur.page.get_by_role("button", name="Goedkeuren en brief versturen")).to_have_count(0)
    assert adviseur.stuur_zelf(adviseur.pad, actie="goedkeuren") == 403
    toetser.klik("Werklijst")
    toetser.klik("Proef Reiziger")
    assert toetser.pad == adviseur.pad
    toetser.toont("De brief die uitgaat", "Beste Proef Reiziger,", "van 1 juni 2018 tot en met 31 mei 2019")
    toetser.druk("Goedkeuren en brief versturen")
    toetser.toont("Het besluit is genomen. De brief staat klaar.", "Getoetst door Tineke Toetsema")
    controleer_brief(toetser.haal("U mag parttime ondernemen"), titel="U mag parttime ondernemen")


def vul_juni(inwoner: Bezoek) -> None:
    """Fill in the month: turnover, one cost that counts, hours; and ask what is left."""
    inwoner.vul("Omzet", "600,00")
    eerste = inwoner.page.get_by_role("group", name="Kosten 1")
    eerste.get_by_label("Soort kosten").select_option(label="Inkoop van wat u verkoopt")
    eerste.get_by_label("Bedrag").fill("150")
    inwoner.vul("Uren in uw bedrijf", "60")
    inwoner.page.get_by_role("button", name="Wat houd ik over?").last.click()
    expect(inwoner.page.get_by_role("heading", name="Wat houdt u over in juni 2018?")).to_be_visible()
    inwoner.keur()
    inwoner.past_op_telefoon()


def doe_opgave(inwoner: Bezoek, wet: MaandVerrekening) -> None:
    """On a phone: try the month first, then hand it in; the outcome and its explanation are there at once."""
    uitkomst = (
        f"Samen {euro(wet.uitbetaling + OMZET - KOSTEN)}",
        f"Uitkering op uw rekening {euro(wet.uitbetaling)}",
        f"Uw norm {euro(wet.norm)}",
        f"Daarvan mag u houden {euro(wet.vrijgelaten)}",
        f"Dit gaat van uw norm af {euro(wet.in_aanmerking)}",
        f"Over juni 2018 krijgt u {euro(wet.uitbetaling)} op uw rekening.",
    )
    inwoner.toont("Welkom, Proef", "U mag parttime ondernemen tot en met 31 mei 2019.")
    inwoner.klik("Uitrekenen")
    inwoner.kies("Maand", "juni 2018")
    vul_juni(inwoner)
    inwoner.toont(*uitkomst, "Wij bewaren niets en u levert niets in.")
    inwoner.ga("/mijn/")
    inwoner.klik("Opgave juni 2018")
    vul_juni(inwoner)
    inwoner.toont(*uitkomst)
    uitleg = inwoner.page.locator("details.ds-uitleg__stap").first
    uitleg.locator("summary").first.click()
    expect(uitleg.get_by_text("Hoogste vrijlating per maand")).to_be_visible()
    expect(uitleg.get_by_role("link", name="art. 31 lid 2 onder n Participatiewet").first).to_be_visible()
    inwoner.page.get_by_label("Ik heb alles eerlijk en volledig ingevuld.").check()
    inwoner.druk("Opgave inleveren")
    inwoner.toont("Wij hebben uw opgave ontvangen", f"Wat u waarschijnlijk krijgt {euro(wet.uitbetaling)}")


def accepteer(adviseur: Bezoek, wet: MaandVerrekening) -> None:
    """The adviser sees the same amounts and accepts; the month is in the journal."""
    adviseur.klik("Opgaven")
    adviseur.klik("Proef Reiziger")
    adviseur.past_op_telefoon()
    adviseur.toont("Uitkomst als u accepteert", f"Uitbetaling {euro(wet.uitbetaling)}", "Uren dit jaar 60 van")
    adviseur.druk("Accepteren en verrekenen")
    adviseur.toont("De opgave is geaccepteerd.", f"{euro(wet.uitbetaling)} wacht op de volgende betaalronde.")


def betaal(financien: Bezoek, toetser: Bezoek, wet: MaandVerrekening) -> None:
    """One proposes the batch, another approves it; the bank file is valid and pays exactly this."""
    financien.ga("/balie/betalingen/")
    financien.druk("Betaalbatch voorstellen")
    financien.toont("wacht op goedkeuring door een ander", f"{IBAN} Assen {euro(wet.uitbetaling)}")
    expect(financien.page.get_by_role("button", name="Goedkeuren")).to_have_count(0)
    toetser.ga(financien.pad)
    toetser.druk("Goedkeuren")
    toetser.toont("De betaalbatch is goedgekeurd")
    toetser.past_op_telefoon()
    financien.ga(financien.pad)
    document = etree.parse(BytesIO(financien.haal("Bankbestand 1 ophalen")))
    etree.XMLSchema(etree.parse(str(files("sepaxml") / "schemas" / "pain.001.001.09.xsd"))).assertValid(document)
    naam = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"}
    regels = [rij for rij in document.iterfind(".//p:CdtTrfTxInf", naam) if rij.findtext(".//p:IBAN", "", naam) == IBAN]
    bedragen = [rij.findtext(".//p:InstdAmt", "", naam) for rij in regels]
    assert bedragen == [f"{wet.uitbetaling // 100}.{wet.uitbetaling % 100:02d}"]


def in_rapport(manager: Bezoek) -> tuple[int, int]:
    """Return the person-months with income in the report of 2018, and the entrepreneurs with income in June."""
    manager.ga("/balie/rapport/2018/cijfer/pto-gemiddeld/")
    geteld = re.search(r"Geteld (\d+)", manager.lees())
    manager.ga("/balie/rapport/2018/")
    tabel = manager.page.get_by_role("table", name="Parttime ondernemers met inkomsten")
    juni = tabel.get_by_role("row", name="juni").get_by_role("cell").first.inner_text()
    assert geteld
    return int(geteld[1]), int(juni)


def test_from_the_first_report_to_the_report_of_the_manager(als: Als) -> None:
    wet, manager = wet_zegt(), als("manager")
    vooraf = in_rapport(manager)
    adviseur, toetser = als("adviseur"), als("toetser")
    nummer = neem_aan(adviseur)
    neem_besluit(adviseur, toetser)
    login, wachtwoord = geef_toegang(adviseur, nummer)
    inwoner = als(login, wachtwoord=wachtwoord, breedte=390)
    doe_opgave(inwoner, wet)
    accepteer(adviseur, wet)
    betaal(als("financien"), toetser, wet)

    inwoner.ga("/mijn/")
    inwoner.toont("Uw uitkering over juni 2018", euro(wet.uitbetaling))
    inwoner.klik("Bekijk hoe wij hebben gerekend")
    inwoner.toont(f"Wij betalen {euro(wet.uitbetaling)} op 2 juli 2018.", "Hoe komen wij aan dit bedrag?")
    adviseur.ga(f"/balie/dossiers/{nummer}/")
    adviseur.toont("Toestemming voor parttime ondernemen", f"Juni 2018 verrekend: {euro(wet.uitbetaling)} te betalen")
    assert in_rapport(manager) == (vooraf[0] + 1, vooraf[1] + 1)
