"""The words of the report: names of figures, columns, outcomes and definitions, for every face the same."""

from django.utils.translation import gettext_lazy as _

from doorstart.kern.etiketten import etiket_van

FIGUREN = {
    "kpi1": _("Starters: succesvol met een eigen bedrijf"),
    "kpi1b": _("Starters: uit de uitkering, door welk werk ook"),
    "kpi1_afgerond": _("Starters: alleen afgeronde trajecten"),
    "kpi1_lang": _("Starters: gemeten na 48 maanden dienstverlening"),
    "kpi1_gunstigst": _("Starters: als alle onbekende uitkomsten goed zijn"),
    "kpi1_duur": _("Starters: gemiddelde dienstverlening in maanden"),
    "kpi2": _("Gevestigden: succesvolle doorstart"),
    "kpi2_begeleid_gestopt": _("Gevestigden: begeleid gestopt, geen uitkering"),
    "kpi2_afgerond": _("Gevestigden: alleen afgeronde trajecten"),
    "kpi2_gunstigst": _("Gevestigden: als alle onbekende uitkomsten goed zijn"),
    "kpi2_duur": _("Gevestigden: gemiddelde dienstverlening in maanden"),
    "kpi3": _("Parttime ondernemers die ten minste 30 % zelf verdienen"),
    "pto_gemiddeld": _("Parttime ondernemers met inkomsten, gemiddeld per maand"),
    "pto_verdiend": _("Zelf verdiend per maand"),
    "pto_norm": _("Gemiddelde norm per maand"),
    "pto_aandeel": _("Zelf verdiend deel van de norm"),
    "pto_besparing": _("Bespaarde uitkering door parttime ondernemen"),
    "pto_vrijgelaten": _("Vrijgelaten inkomsten (niet verrekend)"),
    "bbz_uitgaven": _("Bbz-uitgaven"),
    "kosten": _("Kosten van de route"),
    "rendement_a_12": _("Rendement laag A, 12 maanden"),
    "rendement_b_12": _("Rendement laag B, 12 maanden"),
    "rendement_c_12_100": _("Rendement laag C, 12 maanden, netto-effect 100 %"),
    "rendement_c_12_24": _("Rendement laag C, 12 maanden, netto-effect 24 %"),
    "rendement_a_36": _("Rendement laag A, 36 maanden"),
    "rendement_b_36": _("Rendement laag B, 36 maanden"),
    "rendement_c_36_100": _("Rendement laag C, 36 maanden, netto-effect 100 %"),
    "rendement_c_36_24": _("Rendement laag C, 36 maanden, netto-effect 24 %"),
    "meldingen": _("Ondernemers die zich meldden"),
    "statushouders": _("Statushouders gestart met het traject"),
    "coaching": _("Coaching"),
    "preventie_activiteiten": _("Activiteiten van het preventieplan"),
    "preventie_bereik": _("Bereikte mensen met het preventieplan"),
    "verhalen": _("Ervaringsverhalen met toestemming"),
}

_SLEUTELS = {
    "succes": _("succesvol"),
    "begeleid_gestopt": _("begeleid gestopt, geen uitkering"),
    "nog_in_dienstverlening": _("nog in dienstverlening"),
    "afgewezen": _("aanvraag afgewezen of alleen advies"),
    "uitgevallen": _("uitgevallen of uit beeld"),
    "uitkering": _("nog of weer een uitkering"),
    "bedrijf_gestopt": _("bedrijf gestopt"),
    "geen_omzet": _("geen omzet in het laatste jaar"),
    "achterstand": _("aflossing meer dan 90 dagen te laat"),
    "onbekend": _("uitkomst onbekend"),
    "niet_meegeteld": _("niet meegeteld"),
    "haalt_drempel": _("30 % of meer"),
    "onder_drempel": _("minder dan 30 %, of korter dan 3 maanden"),
    "overleden": _("overleden"),
    "verhuisd": _("verhuisd naar een andere gemeente"),
    "aow": _("AOW-leeftijd bereikt"),
    "geen_uitkering_bij_melding": _("geen uitkering bij de melding"),
    "opkomst_niet_geteld": _("opkomst nog niet geteld"),
    "aantoonbaar_gehaald": _("aantoonbaar gehaald"),
    "gehaald": _("gehaald"),
    "niet_gehaald": _("niet gehaald"),
    "aantoonbaar_niet": _("aantoonbaar niet gehaald"),
    "te_weinig_gegevens": _("te weinig gegevens"),
    "pw": _("Participatiewet"),
    "ww": _("WW of andere werkloosheidsuitkering"),
    "ioaw": _("IOAW"),
    "ioaz": _("IOAZ"),
    "geen": _("geen uitkering"),
    "starter": _("beginnend ondernemer"),
    "gevestigd": _("gevestigd ondernemer"),
    "ouder": _("oudere ondernemer"),
    "beeindigend": _("ondernemer die stopt"),
    "pto": _("parttime ondernemer"),
    "bbz_starter": _("Bbz beginnend"),
    "bbz_gevestigd": _("Bbz gevestigd"),
    "bbz_ouder": _("Bbz ouder"),
    "bbz_beeindigend": _("Bbz beëindigend"),
    "levensonderhoud": _("levensonderhoud"),
    "kapitaal": _("bedrijfskapitaal"),
    "wet": _("berekend volgens de wet"),
    "eerder_systeem": _("overgenomen uit een eerder systeem"),
    "personeel": _("personeel"),
    "integratie_uitkering": _("integratie-uitkering"),
    "voorlopig": _("voorlopig"),
    "definitief": _("definitief"),
}

TITELS = {
    "route": _("De route ondernemer"),
    "parttime": _("Parttime ondernemen"),
    "starters": _("Prestatieafspraak starters"),
    "gevestigden": _("Prestatieafspraak gevestigden"),
    "begeleiding": _("Begeleiding en preventie"),
    "rendement": _("Rendement"),
}

PARAMETERS = {
    "groepen": _("Wie meetellen"),
    "dienstverlening_maanden": _("Dienstverlening, in maanden"),
    "dienstverlening_lang_maanden": _("Dienstverlening in de tweede meting, in maanden"),
    "bewijs_maanden": _("Maanden zonder uitkering als bewijs"),
    "instroom_maanden": _("Lengte van de periode van melding, in maanden"),
    "doel_bp": _("Doel van de afspraak"),
    "niet_meegeteld": _("Redenen om niet mee te tellen"),
    "geen_succes": _("Redenen die niet als succes tellen"),
    "keuzes": _("Eigen keuzes, zonder bron"),
    "uitkeringen_bij_melding": _("Uitkering bij de melding"),
    "achterstand_dagen": _("Toegestane achterstand op een lening, in dagen"),
    "lengte_maanden": _("Gemeten dienstverlening, in maanden"),
    "melding_na": _("Gemeld na"),
    "melding_tot_en_met": _("Gemeld tot en met"),
    "doel_personen": _("Doel van de afspraak, in mensen"),
    "drempel_bp": _("Deel van de norm dat iemand zelf verdient"),
    "minimum_maanden": _("Minimum aantal maanden parttime ondernemer"),
    "maanden": _("Maanden in dit rapport"),
    "horizonnen_maanden": _("Maanden dat een besparing telt"),
    "netto_effect_bp": _("Netto-effect"),
    "kosten_maanden": _("Maanden waarover de uitkering is gemiddeld"),
    "uitstroom_door_ons": _("Reden van uitstroom door ons"),
    "uitstroom": _("Bespaard door uitstroom, in centen"),
    "deeltijd": _("Bespaard door parttime ondernemen, in centen"),
    "leningen": _("Effect van leningen, in centen"),
    "kosten": _("Kosten, in centen"),
    "levensonderhoud": _("Levensonderhoud, in centen"),
    "begroot": _("Begroot voor levensonderhoud, in centen"),
    "vorig_jaar": _("Uitgaven jaar ervoor, in centen"),
}

KOLOMMEN = {
    "dossier": _("Dossier"),
    "gemeente": _("Gemeente"),
    "melding_op": _("Gemeld op"),
    "bewijs_van": _("Bewijs vanaf"),
    "bewijs_tot": _("Bewijs tot en met"),
    "uitslag": _("Uitkomst"),
    "reden": _("Niet meegeteld omdat"),
    "maanden_dienst": _("Maanden dienstverlening"),
    "maanden": _("Maanden parttime ondernemer"),
    "maanden_met_inkomsten": _("Waarvan met inkomsten"),
    "verdiend": _("Zelf verdiend"),
    "norm": _("Norm"),
    "aandeel": _("Deel van de norm"),
    "maand": _("Maand"),
    "verrekend": _("Verrekend met de uitkering"),
    "vrijgelaten": _("Vrijgelaten"),
    "herkomst": _("Herkomst"),
    "laatste_maand": _("Laatste maand uitkering"),
    "maandkosten": _("Uitkering per maand"),
    "bespaarde_maanden": _("Bespaarde maanden"),
    "besparing": _("Besparing"),
    "wetsgroep": _("Groep"),
    "kostensoort": _("Soort"),
    "bedrag": _("Bedrag"),
    "soort": _("Soort"),
    "omschrijving": _("Omschrijving"),
    "bron": _("Bron"),
    "groep": _("Groep"),
    "uitkering_bij_melding": _("Uitkering bij de melding"),
    "gestart_op": _("Gestart op"),
    "taalniveau": _("Taalniveau"),
    "modules": _("Modules"),
    "datum": _("Datum"),
    "minuten": _("Duur"),
    "titel": _("Titel"),
    "doelgroep": _("Doelgroep"),
    "opkomst": _("Opkomst"),
    "toestemming_op": _("Toestemming op"),
}


def naam_van_figuur(sleutel: str) -> str:
    """Return the name of a figure; a key without one shows as words."""
    return str(FIGUREN.get(sleutel) or etiket_van(sleutel))


def naam_van(sleutel: str) -> str:
    """Return an outcome, reason, group or kind in words."""
    return str(_SLEUTELS.get(sleutel) or etiket_van(sleutel)) if sleutel else ""


def kop_van(sleutel: str) -> str:
    """Return the heading of a column."""
    return str(KOLOMMEN.get(sleutel) or etiket_van(sleutel))


def titel_van(sleutel: str) -> str:
    """Return the heading of a part of the report."""
    return str(TITELS[sleutel])


def parameter_van(sleutel: str) -> str:
    """Return the name of a parameter of a receipt."""
    return str(PARAMETERS.get(sleutel) or etiket_van(sleutel))
