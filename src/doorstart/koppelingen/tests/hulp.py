"""A tiny folder of CSV files: two dossiers, written by hand; a test changes one thing and sees the reason."""

import csv
from pathlib import Path

Rijen = dict[str, list[dict[str, str]]]


def basis() -> Rijen:
    """Return the rows of a small import that is right: a part-time entrepreneur and a Bbz starter."""
    return {
        "personen": [
            {"bsn": "900000016", "voornaam": "Noor", "achternaam": "Voorbeeldsma", "geboortedatum": "1980-05-17",
             "iban": "NL91ABNA0417164300", "plaats": "Assen", "taal": "nl", "statushouder": "nee"},
            {"bsn": "900000028", "voornaam": "Bas", "achternaam": "Proefstra", "geboortedatum": "1975-01-02",
             "plaats": "Assen", "statushouder": "ja"},
        ],
        "dossiers": [
            {"dossiernummer": "P1", "bsn": "900000016", "gemeentecode": "0106", "groep": "pto", "status": "lopend",
             "melding_op": "2014-10-06", "uitkering_bij_melding": "pw", "adviseur": "adviseur"},
            {"dossiernummer": "S1", "bsn": "900000028", "gemeentecode": "0106", "groep": "starter", "status": "lopend",
             "melding_op": "2016-03-01", "uitkering_bij_melding": "pw", "adviseur": "adviseur"},
        ],
        "huishoudens": [
            {"dossiernummer": "P1", "van": "2013-01-01", "kinderen": "0", "kostendelers": "0", "herkomst": "proef"},
            {"dossiernummer": "S1", "van": "2013-01-01", "kinderen": "1", "kostendelers": "0", "herkomst": "proef"},
        ],
        "ondernemingen": [
            {"dossiernummer": "P1", "naam": "Webwinkel", "kvk_nummer": "90000012", "gestart_op": "2014-11-01"},
            {"dossiernummer": "S1", "naam": "Fietsenmaker", "kvk_nummer": "90000024", "gestart_op": "2016-06-01"},
        ],
        "omzetmetingen": [
            {"dossiernummer": "S1", "onderneming": "Fietsenmaker", "datum": "2017-12-31", "omzet": "18.500,00",
             "bron": "aangifte"},
        ],
        "besluiten": [
            {"besluitnummer": "B1", "dossiernummer": "P1", "soort": "pto_toestemming", "uitkomst": "toekenning",
             "datum": "2014-10-20", "ingang": "2014-11-01", "einde": "2018-10-31", "maandbedrag": "",
             "motivering": "Past naast de uitkering.", "voorgesteld_door": "adviseur", "goedgekeurd_door": "toetser"},
            {"besluitnummer": "B2", "dossiernummer": "S1", "soort": "bbz_levensonderhoud", "uitkomst": "toekenning",
             "datum": "2016-05-20", "ingang": "2016-06-01", "einde": "2017-05-31", "maandbedrag": "972,70",
             "motivering": "Het bedrijf is levensvatbaar.", "voorgesteld_door": "adviseur",
             "goedgekeurd_door": "toetser"},
        ],
        "normmaanden": [
            {"dossiernummer": "P1", "maand": "2014-12", "norm": "948,18", "bron": "eerder systeem"},
            {"dossiernummer": "P1", "maand": "2017-05", "norm": "982,79", "bron": "eerder systeem"},
        ],
        "inkomsten": [
            {"dossiernummer": "P1", "maand": "2014-12", "omzet": "300", "kosten": "0", "uren": "20",
             "status": "geaccepteerd", "ingediend_op": "2015-01-05", "verrekend": "300,00"},
            {"dossiernummer": "P1", "maand": "2017-05", "omzet": "600,00", "kosten": "150,00", "uren": "40",
             "status": "geaccepteerd", "ingediend_op": "2017-06-05", "verrekend": ""},
            {"dossiernummer": "P1", "maand": "2018-06", "omzet": "500,00", "kosten": "0", "uren": "30",
             "status": "ingediend", "ingediend_op": "2018-07-01", "verrekend": ""},
        ],
        "betalingen": [
            {"dossiernummer": "S1", "rechtmaand": "2016-04", "wetsgroep": "pw", "bedrag": "972,70",
             "betaald_op": "2016-04-25"},
            {"dossiernummer": "S1", "rechtmaand": "2016-06", "wetsgroep": "bbz_starter", "bedrag": "972,70",
             "betaald_op": "2016-06-25"},
        ],
        "jaarcijfers": [
            {"dossiernummer": "S1", "boekjaar_begin": "2017-01-01", "boekjaar_einde": "2017-12-31", "winst": "9500",
             "eigen_vermogen": "4000", "totaal_vermogen": "12000", "ingediend_op": "2018-06-12"},
        ],
        "leningen": [
            {"nummer": "L1", "dossiernummer": "S1", "verstrekt_op": "2016-06-01", "hoofdsom": "12000", "rente": "8",
             "looptijd_maanden": "60"},
        ],
        "aflossingen": [{"nummer": "L1", "datum": "2017-12-31", "aflossing": "2400", "rente": "900"}],
        "coachtoewijzingen": [{"dossiernummer": "S1", "coach": "coach", "van": "2016-06-01", "doel": "Klanten vinden"}],
        "sessies": [
            {"dossiernummer": "S1", "coach": "coach", "datum": "2016-07-01", "minuten": "60", "soort": "gesprek",
             "verslag": "Prijzen besproken; offerte gemaakt."},
        ],
        "statushouders": [{"dossiernummer": "S1", "gestart_op": "2016-03-15", "taalniveau": "A2"}],
        "modules": [{"dossiernummer": "S1", "module": "belastingdienst", "afgerond_op": "2016-05-01", "door": "coach"}],
        "verhalen": [
            {"dossiernummer": "S1", "titel": "Mijn zaak", "tekst": "Ik begon klein.", "toestemming_op": "2017-11-02"},
        ],
        "activiteiten": [
            {"code": "A1", "soort": "inloopspreekuur", "titel": "Inloop", "gemeentecode": "0106", "datum": "2018-03-05",
             "begin": "09:00", "einde": "12:00", "doelgroep": "ondernemers", "opkomst": "6"},
        ],
        "deelnames": [{"activiteit": "A1", "dossiernummer": "S1"}],
        "kosten": [{"jaar": "2017", "soort": "personeel", "omschrijving": "Adviseurs", "bedrag": "240000",
                    "bron": "proef"}],
        "begroting": [{"jaar": "2017", "gemeentecode": "0106", "wetsgroep": "bbz_starter", "bedrag": "150000"}],
    }  # fmt: skip


def schrijf(folder: Path, rijen: Rijen, *, scheiding: str = ";", codering: str = "utf-8") -> Path:
    """Write the rows as CSV files and return the folder."""
    folder.mkdir(exist_ok=True)
    for bestand, inhoud in rijen.items():
        kop = list(dict.fromkeys(naam for rij in inhoud for naam in rij))
        with (folder / f"{bestand}.csv").open("w", newline="", encoding=codering) as uit:
            schrijver = csv.DictWriter(uit, kop, delimiter=scheiding, restval="")
            schrijver.writeheader()
            schrijver.writerows(inhoud)
    return folder
