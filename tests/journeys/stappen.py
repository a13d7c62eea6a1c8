"""Steps that more than one route takes: a number of the test range, a melding, an intake, a letter, a login."""

import re
from io import BytesIO
from itertools import count, islice

import pikepdf

from .bezoek import Bezoek


def bsn(volgnummer: int) -> str:
    """Return the n-th nine-digit number of the test range that passes the eleven-check."""
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    goed = (
        str(getal)
        for getal in count(900_050_000)
        if sum(int(cijfer) * gewicht for cijfer, gewicht in zip(str(getal), gewichten, strict=True)) % 11 == 0
    )
    return next(islice(goed, volgnummer, None))


def euro(centen: int) -> str:
    """Return the amount as the pages write it: "€ 1.234,56"."""
    return f"€ {centen // 100:,}".replace(",", ".") + f",{centen % 100:02d}"


def vul_melding(adviseur: Bezoek, *, nummer: str, achternaam: str, ontvangen: str, groep: str, iban: str) -> None:
    """Fill in a melding of somebody single, born on 5 March 1985, with a benefit."""
    adviseur.ga("/balie/dossiers/")
    adviseur.klik("Nieuwe melding")
    adviseur.vul("Melding ontvangen op", ontvangen)
    adviseur.kies("Gemeente", "Assen")
    adviseur.kies("Uitkering op dit moment", "bijstand (Participatiewet)")
    adviseur.kies("Welke route lijkt te passen?", groep)
    adviseur.vul("Wat is de vraag?", "Ik wil een naaiatelier beginnen.")
    adviseur.vul("Burgerservicenummer", nummer)
    adviseur.vul("Geboortedatum", "1985-03-05")
    adviseur.vul("Voornaam", "Proef")
    adviseur.vul("Achternaam", achternaam)
    adviseur.vul("Straat en huisnummer", "Proefstraat 1")
    adviseur.vul("Postcode", "9401 AA")
    adviseur.vul("Plaats", "Assen")
    adviseur.vul("Rekeningnummer (IBAN)", iban)
    adviseur.vul("Naam van het bedrijf of plan", f"Naaiatelier {achternaam}")


def dossiernummer(bezoek: Bezoek) -> str:
    """Return the number of the dossier whose page is open."""
    gevonden = re.search(r"/dossiers/(D\d{4}-\d+)/", bezoek.page.url)
    assert gevonden, bezoek.page.url
    return gevonden[1]


def doe_intake(adviseur: Bezoek, *, uren: str) -> None:
    """From the page of a new dossier: ask the questions, look at the quickscan, store the choice."""
    adviseur.klik("Intake doen")
    adviseur.vul("Hoeveel uren per week vraagt het bedrijf?", uren)
    adviseur.zet("Wil de ondernemer stoppen met het bedrijf?", "Nee")
    adviseur.zet("Verwacht u dat het bedrijf genoeg opbrengt om van te leven?", "Ja")
    adviseur.zet("Zijn er problematische schulden?", "Nee")
    adviseur.vul("Waarom wil deze persoon ondernemen?", "Proef Reiziger naait al jaren voor de buurt.")
    adviseur.druk("Quickscan tonen")
    adviseur.toont("Wat de quickscan laat zien", "U beslist.")
    adviseur.druk("Intake vastleggen")
    adviseur.toont("De intake is vastgelegd.")


def beoordeel_plan(adviseur: Bezoek) -> None:
    """From the page of a starter's procedure: have the viability researched, and store the judgment."""
    adviseur.klik("Onderzoek starten")
    adviseur.vul("Wie doet het onderzoek?", "Bureau Levensvatbaar")
    adviseur.druk("Onderzoek starten")
    adviseur.klik("Oordeel vastleggen")
    for punt in ("De ondernemer", "De markt", "Het geld", "Het plan"):
        adviseur.kies(punt, "voldoende")
    adviseur.zet("Is het bedrijf levensvatbaar?", "levensvatbaar")
    adviseur.vul("Waarom?", "De prognose is haalbaar.")
    adviseur.druk("Oordeel vastleggen")
    adviseur.toont("Het oordeel is vastgelegd.")


def controleer_brief(inhoud: bytes, *, titel: str, minstens: int = 10_000) -> None:
    """Check that a letter is a tagged PDF in Dutch with its own title."""
    assert inhoud.startswith(b"%PDF-")
    assert len(inhoud) > minstens
    with pikepdf.open(BytesIO(inhoud)) as document:
        assert str(document.docinfo["/Title"]) == titel
        assert str(document.Root.Lang).startswith("nl")
        assert bool(document.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in document.Root


def geef_toegang(adviseur: Bezoek, nummer: str) -> tuple[str, str]:
    """The adviser gives the resident a login; it is shown once."""
    adviseur.ga(f"/balie/dossiers/{nummer}/")
    adviseur.klik("Toegang voor de inwoner")
    adviseur.druk("Toegang geven")
    adviseur.toont("U ziet dit wachtwoord maar één keer.")
    login = adviseur.page.locator("#gebruikersnaam").inner_text(), adviseur.page.locator("#wachtwoord").inner_text()
    adviseur.ga(f"/balie/dossiers/{nummer}/toegang/")
    assert login[1] not in adviseur.page.content()
    return login
