"""The whole route of a starter with the Bbz: melding, research, grant, monthly loan, year figures, settlement."""

from datetime import date
from typing import NamedTuple

import pytest
from playwright.sync_api import expect

from bijstandsrecht.bbz import Groep, JaarInkomen, Vaststelling, jaarnorm, stel_vast, voorlopig_maandinkomen
from bijstandsrecht.kern import Boekjaar, Maand
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Huishouden, bijstandsnorm, splits_vakantietoeslag

from .bezoek import Bezoek
from .conftest import Als
from .stappen import beoordeel_plan, bsn, controleer_brief, doe_intake, dossiernummer, euro, geef_toegang, vul_melding

pytestmark = pytest.mark.browser

IBAN = "NL20INGB0001234567"
NAAM = "Proef Naaldwijk"
MAANDEN = [Maand(2017, nummer).naam for nummer in range(1, 13)]


class Wet(NamedTuple):
    """What the law makes of this household: cents per month, and the settlement of 2017."""

    maandbedrag: int
    uitkomst: Vaststelling
    zin: str


def wet_zegt() -> Wet:
    """Return what the law makes of 2017: single, EUR 700 a month expected, in the end EUR 10,000 profit."""
    parameters, huishouden = laad_parameters(), Huishouden(geboortedatum=date(1985, 3, 5))
    norm = bijstandsnorm(huishouden=huishouden, peildatum=date(2017, 1, 1), parameters=parameters).waarde
    inkomen = voorlopig_maandinkomen(
        omzet=1_210_00, btw=210_00, kosten=300_00, maand=Maand(2017, 1), parameters=parameters
    )
    boekjaar = Boekjaar(date(2017, 1, 1))
    uitkomst = stel_vast(
        boekjaar=boekjaar,
        jaarnorm=jaarnorm(
            boekjaar=boekjaar, huishoudens=dict.fromkeys(boekjaar.maanden, huishouden), parameters=parameters
        ),
        inkomen=JaarInkomen(winst=10_000_00),
        verstrekt=12 * (norm - inkomen.waarde),
        maanden_bijstand=12,
        dagen_bijstand=365,
        eigen_vermogen=5_000_00,
        totaal_vermogen=15_000_00,
        groep=Groep.BEGINNEND,
        parameters=parameters,
    )
    assert uitkomst.waarde.soort == "c", "aid and income together above the year norm: something to reclaim"
    return Wet(norm - inkomen.waarde, uitkomst.waarde, uitkomst.zin)


def per_maand_betaald(wet: Wet) -> int:
    """Return what goes to the bank in a month: the holiday allowance (5 % in it) waits."""
    return int(splits_vakantietoeslag(wet.maandbedrag, 500)[0])


def neem_aan(adviseur: Bezoek) -> str:
    """Melding, intake, research of the viability and judgment; returns the number of the dossier."""
    vul_melding(
        adviseur,
        nummer=bsn(2),
        achternaam="Naaldwijk",
        ontvangen="2017-01-01",
        groep="beginnende zelfstandige",
        iban=IBAN,
    )
    adviseur.druk("Melding opslaan")
    nummer = dossiernummer(adviseur)
    doe_intake(adviseur, uren="36")
    adviseur.klik("Verder")
    adviseur.toont("dagen te laat 2 april 2017", "art. 35 lid 2 Bbz 2004")
    beoordeel_plan(adviseur)
    return nummer


def stel_voor(adviseur: Bezoek, wet: Wet) -> None:
    """From the page of the procedure: what is expected to come in, the calculation, the proposal."""
    adviseur.klik("Besluit voorstellen")
    adviseur.vul("Ingangsdatum", "2017-01-01")
    adviseur.vul("Tot en met", "2017-12-31")
    adviseur.vul("Verwachte omzet per maand, met btw", "1.210,00")
    adviseur.vul("Btw daarin", "210,00")
    adviseur.vul("Verwachte kosten per maand", "300,00")
    adviseur.vul("Ander netto inkomen in het huishouden per maand", "0")
    adviseur.vul("Motivering", "Uw bedrijf is levensvatbaar.")
    adviseur.druk("Eerst berekenen")
    adviseur.toont(f"Uw voorlopige uitkering is {euro(wet.maandbedrag)} per maand")
    adviseur.druk("Voorstellen aan de toetser")
    adviseur.toont("Het voorstel ligt bij de toetser.", "De brief die uitgaat")


def keur_goed(toetser: Bezoek, pad: str, titel: str) -> None:
    """The toetser reads the proposal, approves it and opens the letter."""
    toetser.ga(pad)
    toetser.toont(f"Beste {NAAM},")
    toetser.past_op_telefoon()
    toetser.druk("Goedkeuren en brief versturen")
    toetser.toont("Het besluit is genomen. De brief staat klaar.")
    controleer_brief(toetser.haal(titel), titel=titel)


def betaal(financien: Bezoek, toetser: Bezoek, nummer: str, wet: Wet) -> None:
    """Make the twelve months ready: one with the monthly run, eleven on the dossier; one batch pays them."""
    financien.ga("/balie/betalingen/")
    financien.kies("Maand", MAANDEN[-1])
    financien.druk("Uitkeringen klaarzetten")
    financien.toont(f"1 uitkering klaargezet voor {euro(wet.maandbedrag)}")
    financien.ga(f"/balie/dossiers/{nummer}/inkomen/")
    for maand in MAANDEN[:-1]:
        financien.druk(f"Klaarzetten {maand}", keur=False)
        expect(financien.page.get_by_text(f"De uitkering over {maand} staat klaar.")).to_be_visible()
    financien.keur()
    financien.toont(f"2017 {euro(12 * wet.maandbedrag)} {euro(0)}")
    financien.ga("/balie/betalingen/")
    financien.druk("Betaalbatch voorstellen")
    toetser.ga(financien.pad)
    toetser.druk("Goedkeuren")
    toetser.toont("De betaalbatch is goedgekeurd")
    bestand = financien.page.request.get(f"{financien.adres}{financien.pad}bestand/1/").text()
    nu = per_maand_betaald(wet)
    assert bestand.count(f"<IBAN>{IBAN}</IBAN>") == 12
    assert bestand.count(f'<InstdAmt Ccy="EUR">{nu // 100}.{nu % 100:02d}</InstdAmt>') >= 12


def lever_jaarcijfers_in(inwoner: Bezoek) -> None:
    """The resident sees what is awaited, and hands in the figures of 2017."""
    inwoner.toont("Wij wachten nog op uw jaarcijfers over het boekjaar 1 januari 2017 tot en met 31 december 2017.")
    inwoner.klik("Jaarcijfers inleveren")
    expect(inwoner.veld("Eerste dag van uw boekjaar")).to_have_value("2017-01-01")
    inwoner.vul("Winst uit uw bedrijf", "10.000,00")
    inwoner.vul("Totaal vermogen", "15.000")
    inwoner.vul("Eigen vermogen", "5.000")
    inwoner.druk("Jaarcijfers inleveren")
    inwoner.toont("Uw jaarcijfers zijn ingeleverd.", f"31 december 2017 {euro(10_000_00)} 2 juli 2018")


def stel_vast_voor(adviseur: Bezoek, nummer: str, wet: Wet) -> None:
    """The adviser sees what the figures lead to, step by step, and proposes the settlement."""
    adviseur.ga(f"/balie/dossiers/{nummer}/inkomen/")
    adviseur.klik("Jaarcijfers", exact=True)
    adviseur.klik("01-01-2017")
    w = wet.uitkomst
    adviseur.toont(
        wet.zin,
        f"Jaarnorm {euro(w.jaarnorm)}",
        f"Verstrekte bijstand {euro(w.verstrekt)}",
        f"Netto inkomen {euro(w.netto_inkomen)}",
        f"Wordt een gift (om niet) {euro(w.om_niet)}",
        f"Daarvan terug te vorderen {euro(w.teruggevorderd)}",
    )
    expect(adviseur.page.locator("details.ds-uitleg__stap").first).to_be_visible()
    adviseur.past_op_telefoon()
    adviseur.vul("Motivering", "Uw winst was hoger dan verwacht.")
    adviseur.druk("Besluit voorstellen")
    adviseur.toont("Het voorstel ligt klaar. Een ander moet het goedkeuren.")


def test_from_a_late_report_to_the_settlement_of_the_boekjaar(als: Als) -> None:
    wet = wet_zegt()
    adviseur, toetser, financien = als("adviseur"), als("toetser"), als("financien")
    nummer = neem_aan(adviseur)
    stel_voor(adviseur, wet)
    keur_goed(toetser, adviseur.pad, "U krijgt een Bbz-uitkering")
    betaal(financien, toetser, nummer, wet)
    login, wachtwoord = geef_toegang(adviseur, nummer)
    inwoner = als(login, wachtwoord=wachtwoord, breedte=390)
    lever_jaarcijfers_in(inwoner)
    stel_vast_voor(adviseur, nummer, wet)
    keur_goed(toetser, adviseur.pad, "Uw Bbz-uitkering is vastgesteld over 1 januari 2017 tot en met 31 december 2017")

    w, betaald = wet.uitkomst, 12 * per_maand_betaald(wet)
    adviseur.ga(f"/balie/dossiers/{nummer}/inkomen/")
    adviseur.toont(
        f"2017 {euro(w.verstrekt)} {euro(betaald)}",
        " ".join(euro(b) for b in (w.verstrekt, w.om_niet, w.blijft_lening, w.teruggevorderd, w.aanvulling)),
        f"Saldo per rekening uitkeringslasten (om niet) {euro(w.om_niet)}",
        f"vorderingen op inwoners {euro(w.teruggevorderd)}",
    )
    adviseur.past_op_telefoon()
    assert "renteloze lening" not in adviseur.lees(), "the loan is divided to the last cent"
    inwoner.ga(f"/mijn/jaarcijfers/{nummer}/")
    inwoner.toont(f"Wordt een gift {euro(w.om_niet)}", f"Betaalt u terug {euro(w.teruggevorderd)}")
    inwoner.past_op_telefoon()
