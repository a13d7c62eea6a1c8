"""Readable labels for the keys of the law package and the case types: the glossary of the screens.

A key without an entry is shown with spaces for underscores, so that a new step is never hidden.
"""

import re
from datetime import date

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

ETIKETTEN = {
    "aandeel_rechtspersoon": _("Aandeel in de winst van een bv of coöperatie"),
    "aanmelding": _("Aanmelding oppakken"),
    "aantal_kinderen": _("Aantal kinderen"),
    "aantal_kostendelers": _("Medebewoners die kosten delen"),
    "aanvraag": _("Aanvraag oppakken"),
    "aanvulling": _("Aanvulling tot de jaarnorm"),
    "afgezien": _("Afgezien van terugvordering"),
    "aflossing_art13": _("Aflossing van de renteloze lening"),
    "aflossing_deel": _("Deel van het inkomen voor aflossing"),
    "aflossing_per_jaar": _("Aflossing per jaar"),
    "afronden": _("Afronden"),
    "alle_maanden": _("Alle maanden samen"),
    "bank_werklijst": _("Bankregels verwerken"),
    "basis_percentage": _("Vast deel van de norm"),
    "bbz_herziening": _("Herziening of intrekking onderzoeken"),
    "bbz_maand": _("Bbz-uitkering over een maand"),
    "bbz_vaststelling": _("Vaststelling Bbz over een boekjaar"),
    "bedrag_jonge_partner": _("Bedrag voor de jonge partner"),
    "beide": _("Levensonderhoud en bedrijfskapitaal"),
    "belastingteruggave": _("Belastingteruggave"),
    "beoordelen": _("Aanvraag beoordelen"),
    "beslagvrije_voet": _("Beslagvrije voet"),
    "besluit": _("Besluit voorstellen"),
    "betaalbatch": _("Betaling goedkeuren"),
    "betalingsregeling": _("Betalingsregeling"),
    "bezwaar": _("Bezwaar behandelen"),
    "bijstand": _("Bijstand"),
    "bijstand_hoogstens": _("Bijstand, ten hoogste"),
    "bijstand_kwartaal_2022": _("Bijstand januari tot en met maart 2022"),
    "bijstand_samen": _("Bijstand samen"),
    "bijstandsnorm": _("Bijstandsnorm"),
    "bijzondere_bijstand": _("Bijzondere bijstand"),
    "blijft_lening": _("Blijft een lening"),
    "blijft_te_betalen": _("Blijft te betalen"),
    "boekjaar": _("Boekjaar"),
    "boven_jaarnorm": _("Boven de jaarnorm"),
    "boven_vermogensgrens": _("Vermogen boven de grens"),
    "btw": _("Btw"),
    "buiten_regeling": _("Nog niet in de regeling"),
    "dagen_in_maand": _("Dagen in de maand"),
    "dagen_met_recht": _("Dagen met recht op bijstand"),
    "deel": _("Periode met bijstand"),
    "deel_personen": _("Deel voor de personen samen"),
    "deel_samen": _("Deel van de norm samen"),
    "document": _("Stuk van de inwoner"),
    "dwangsom": _("Dwangsom vaststellen"),
    "eigen_vermogen": _("Eigen vermogen"),
    "eigen_vermogen_meer_dan_dat_deel": _("Eigen vermogen groter dan dat deel"),
    "forfait": _("Vast percentage voor belasting en premies"),
    "forfait_percentage": _("Vast percentage voor de belasting"),
    "forfaitaire_belasting": _("Vast bedrag voor belasting en premies"),
    "geen_belanghebbende": _("De aanvrager is geen belanghebbende"),
    "gegevens": _("Wachten op gegevens"),
    "geheel": _("Hele periode"),
    "gekozen_lezingen": _("Gekozen uitleg van de wet"),
    "grens": _("Grens"),
    "groep": _("Groep"),
    "half omhoog op hele centen": _("Op hele centen, een halve cent naar boven"),
    "hoogstens_lening": _("Blijft lening, ten hoogste"),
    "horen": _("Hoorzitting houden"),
    "in_aanmerking": _("Inkomen dat meetelt"),
    "in_regeling": _("In de regeling"),
    "ingebrekestelling": _("In gebreke gesteld"),
    "inkomen": _("Inkomen uit het bedrijf"),
    "inkomen_na_vrijlating": _("Inkomen na vrijlating"),
    "intake": _("Intake"),
    "jaarcijfers": _("Jaarcijfers opvragen"),
    "jaarnorm": _("Jaarnorm"),
    "jaarnorm_naar_periode": _("Jaarnorm voor de periode met bijstand"),
    "jaren_terug": _("Zo lang terug mogen wij gaan"),
    "kan_lening_blijven": _("Kan een lening blijven"),
    "kapitaal": _("Bedrijfskapitaal"),
    "kennelijk_ongegrond": _("De aanvraag is kennelijk ongegrond of niet-ontvankelijk"),
    "kosten": _("Kosten"),
    "kostendeler_leeftijd": _("Leeftijd waarop iemand kosten deelt"),
    "kostendelers": _("Medebewoners die kosten delen"),
    "kostendelersnorm": _("Kostendelersnorm"),
    "kwijt": _("Hoeft niet te worden betaald"),
    "kwijtschelding": _("Kwijtschelding"),
    "leefvorm": _("Leefvorm"),
    "levensonderhoud": _("Levensonderhoud"),
    "maand": _("Maand"),
    "maandbedrag": _("Bedrag per maand"),
    "maandverrekening": _("Verrekening van de maand"),
    "medebewoner": _("Medebewoner"),
    "meegeteld": _("Meegeteld"),
    "meetellende_partners": _("Partners die meetellen"),
    "motivering": _("Motivering"),
    "netto_inkomen": _("Netto inkomen"),
    "netto_inkomen_per_maand": _("Netto inkomen per maand"),
    "netto_overig": _("Ander netto inkomen"),
    "netto_partner": _("Netto inkomen van de partner"),
    "norm": _("Bijstandsnorm"),
    "norm_gehuwden": _("Norm voor gehuwden"),
    "norm_per_persoon": _("Norm per persoon"),
    "norm_uit_de_wet": _("Norm uit de wet"),
    "om_niet": _("Wordt een gift (om niet)"),
    "om_niet_voor_vermogen": _("Gift voordat het vermogen meetelt"),
    "omzet": _("Omzet"),
    "ondergrens": _("Minder rente vragen wij niet"),
    "onredelijk_laat": _("De ingebrekestelling kwam onredelijk laat"),
    "oordeel": _("Levensvatbaarheid beoordelen"),
    "openstaand": _("Staat nog open"),
    "opgave": _("Opgave beoordelen"),
    "opgave_ontbreekt": _("Opgave ontbreekt"),
    "opgegeven": _("Opgegeven bedrag"),
    "overig_inkomen": _("Ander inkomen"),
    "participatiewet_uitgezonderd": _("Artikelen van de Participatiewet die niet gelden"),
    "peildatum_vermogen": _("Peildatum van het vermogen"),
    "per_persoon_percentage": _("Deel per persoon"),
    "personen": _("Personen"),
    "rente_samen": _("Rente samen"),
    "resultaat": _("Resultaat (omzet min kosten)"),
    "ruimte": _("Ruimte onder het maximum"),
    "ruimte_tot_jaarnorm": _("Ruimte tot de jaarnorm"),
    "solvabiliteit_hoogstens": _("Deel van het totale vermogen, ten hoogste"),
    "som": _("Bijstand en inkomen samen"),
    "te_beslissen": _("Nog te beslissen"),
    "te_missen_per_maand": _("Kan per maand worden gemist"),
    "termijn_per_maand": _("Termijn per maand"),
    "terug_te_vorderen": _("Terug te vorderen"),
    "teruggevorderd": _("Teruggevorderd"),
    "terugvordering": _("Terugvordering"),
    "terugvordering_verplicht": _("Terugvorderen is verplicht"),
    "toetsen": _("Voorstel toetsen"),
    "totaal_vermogen": _("Totaal vermogen"),
    "uitbetaling": _("Uitbetaling"),
    "uren": _("Uren in het bedrijf"),
    "urencriterium": _("Urencriterium"),
    "urentoets": _("Toets van de uren"),
    "vakantietoeslag": _("Vakantietoeslag"),
    "vakantietoeslag_percentage": _("Percentage vakantietoeslag"),
    "vaststelling": _("Vaststelling over het boekjaar"),
    "vergoeding_zvw46": _("Vergoeding art. 46 Zvw"),
    "verlies_meegenomen": _("Verlies uit eerdere maanden"),
    "vermogen": _("Vermogen"),
    "vermogensgrens": _("Vermogensgrens"),
    "vermogensgrens_boven": _("Hoogste vermogensgrens"),
    "vermogensgrens_onder": _("Laagste vermogensgrens"),
    "verrekening": _("Verrekening van een maand"),
    "verstrekt": _("Verstrekte bijstand"),
    "verstrekt_met_aanvulling": _("Verstrekt, met de aanvulling"),
    "voorlopig_maandinkomen": _("Voorlopig inkomen van de maand"),
    "vordering": _("Vordering"),
    "vordering_besluit": _("Beslissen over een vordering"),
    "vordering_herinnering": _("Vordering innen"),
    "vordering_rente": _("Wettelijke rente over een vordering"),
    "vordering_tegoed": _("Te veel ontvangen"),
    "vordering_verjaring": _("Vordering verjaart bijna"),
    "vordering_verzoek": _("Verzoek om een regeling"),
    "vrijgelaten": _("Inkomen dat u mag houden (vrijlating)"),
    "vrijlating": _("Vrijlating"),
    "vrijlating_deel": _("Deel dat vrij is"),
    "vrijlating_maximum": _("Hoogste vrijlating per maand"),
    "vrijlating_percentage": _("Percentage dat vrij is"),
    "vrijlatingsrecht": _("Recht op vrijlating"),
    "winst": _("Winst"),
    "winst_netto": _("Winst na belasting en premies"),
    "winst_partner": _("Winst van de partner"),
    "winst_samen": _("Winst samen"),
    "zakelijk_deel": _("Deel voor het bedrijf"),
    "zienswijze": _("Wachten op een zienswijze"),
}

HERKOMST = {
    "invoer": _("Opgegeven"),
    "parameter": _("Wettelijk bedrag"),
    "berekend": _("Berekend"),
    "beleid": _("Beleid van de gemeente"),
    "oordeel": _("Oordeel van een medewerker"),
    "aangevuld": _("Aangevuld door de organisatie"),
    "register": _("Uit een register"),
}


_GENUMMERD = re.compile(r"(?P<basis>[a-z_]+?)_(?P<nummer>\d{1,2})")
_PER_MAAND = re.compile(r"(?P<basis>[a-z_]+?)_(?P<jaar>\d{4})_(?P<maand>\d{2})")


def etiket_van(sleutel: str) -> str:
    """Return the label of a key: "kosten_2" is "Kosten 2", "norm_2017_03" is "Bijstandsnorm maart 2017".

    Of a dotted key the last part counts when the whole is unknown; an unknown key keeps its own words.
    """
    bekend = ETIKETTEN.get(sleutel) or ETIKETTEN.get(sleutel.rsplit(".", 1)[-1])
    if bekend:
        return str(bekend)
    if gevonden := _PER_MAAND.fullmatch(sleutel):
        maand = date_format(date(int(gevonden["jaar"]), int(gevonden["maand"]), 1), "F Y")
        return f"{etiket_van(gevonden['basis'])} {maand}"
    if gevonden := _GENUMMERD.fullmatch(sleutel):
        return f"{etiket_van(gevonden['basis'])} {gevonden['nummer']}"
    if sleutel.endswith("_telt"):
        return gettext("%(wat)s: wat meetelt") % {"wat": etiket_van(sleutel.removesuffix("_telt"))}
    return capfirst(sleutel.replace(".", ": ").replace("_", " "))


def herkomst_van(soort: str) -> str:
    """Return in plain words where a value comes from."""
    return str(HERKOMST.get(soort, soort))
