"""What can be asked: one line per calculation, with the place of its function and a sentence for the reader.

A function is imported when it is asked for, so that the command line starts at once.
"""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Callable
from typing import Any, NamedTuple

from bijstandsrecht.kern import OngeldigeInvoer


class Berekening(NamedTuple):
    """A calculation by its name; `plek` is `module:function`."""

    naam: str
    plek: str
    zin: str

    def functie(self) -> Callable[..., Any]:
        """Import and return the function."""
        module, _, naam = self.plek.partition(":")
        return getattr(importlib.import_module(module), naam)  # type: ignore[no-any-return]


_ALLE = (
    # participatiewet: norms and payment
    Berekening(
        "participatiewet.norm", "bijstandsrecht.participatiewet.normen:bijstandsnorm",
        "De bijstandsnorm van een huishouden op een dag",
    ),
    Berekening(
        "participatiewet.kostendelers", "bijstandsrecht.participatiewet.kostendelers:tel_kostendelers",
        "Wie in een woning de kosten deelt",
    ),
    Berekening(
        "participatiewet.recht", "bijstandsrecht.participatiewet.recht:bepaal_recht",
        "Of er recht op bijstand is, en hoeveel",
    ),
    Berekening(
        "participatiewet.verlaagde_norm", "bijstandsrecht.participatiewet.verlaging:verlaagde_norm",
        "De norm na een verlaging door de woonsituatie of na school",
    ),
    Berekening(
        "participatiewet.onbewezen_woonsituatie",
        "bijstandsrecht.participatiewet.verlaging:norm_onbewezen_woonsituatie",
        "De norm als iemand niet aantoont hoe hij woont",
    ),
    Berekening(
        "participatiewet.afstemming", "bijstandsrecht.participatiewet.afstemming:stem_af",
        "De bijstand na afstemming of een maatregel",
    ),
    Berekening(
        "participatiewet.maanddeel", "bijstandsrecht.participatiewet.maanddeel:bepaal_maanddeel",
        "De bijstand over een deel van een maand",
    ),
    Berekening(
        "participatiewet.betaalverdeling", "bijstandsrecht.participatiewet.uitbetaling:verdeel_betaling",
        "Wie van de partners welk deel krijgt",
    ),
    Berekening(
        "participatiewet.doorbetaling", "bijstandsrecht.participatiewet.overlijden:bepaal_doorbetaling",
        "Hoe lang de norm na een overlijden gelijk blijft",
    ),
    Berekening(
        "participatiewet.vakantietoeslag", "bijstandsrecht.participatiewet.vakantietoeslag:verdeel_vakantietoeslag",
        "Wat nu wordt betaald en wat wordt opgespaard",
    ),
    Berekening(
        "participatiewet.vakantiebetaling", "bijstandsrecht.participatiewet.vakantiebetaling:bepaal_vakantiebetaling",
        "De vakantietoeslag in juni of na het einde",
    ),
    Berekening(
        "participatiewet.ingang", "bijstandsrecht.participatiewet.ingang:bepaal_ingang",
        "Vanaf welke dag de bijstand ingaat",
    ),
    Berekening(
        "participatiewet.zoektermijn", "bijstandsrecht.participatiewet.ingang:bepaal_zoektermijn",
        "Vanaf welke dag iemand onder 27 bijstand kan aanvragen",
    ),
    Berekening(
        "participatiewet.voorschot", "bijstandsrecht.participatiewet.voorschot:bepaal_voorschot",
        "Wanneer een voorschot moet, en hoeveel ten minste",
    ),
    Berekening(
        "participatiewet.voorschotverrekening", "bijstandsrecht.participatiewet.voorschot:verreken_voorschot",
        "Wat er na verrekening van het voorschot overblijft",
    ),
    Berekening(
        "participatiewet.opschorting", "bijstandsrecht.participatiewet.opschorting:bepaal_opschorting",
        "De dagen van een opschorting, en of intrekken kan",
    ),
    # participatiewet: means, exemptions, recovery
    Berekening(
        "participatiewet.vrijlating", "bijstandsrecht.participatiewet.vrijlating:vrijlating",
        "Welk deel van inkomen uit arbeid wordt vrijgelaten",
    ),
    Berekening(
        "participatiewet.inhoudingen", "bijstandsrecht.participatiewet.inhoudingen:verdeel_inhoudingen",
        "Wat van een uitbetaling wordt ingehouden",
    ),
    Berekening(
        "participatiewet.vrijlating_regime", "bijstandsrecht.participatiewet.vrijlating_34a:vrijlating_regime",
        "Of voor inkomen uit werk art. 31 lid 2 of art. 34a geldt",
    ),
    Berekening(
        "participatiewet.vrijlating_keuze", "bijstandsrecht.participatiewet.vrijlating_keuze:kies_vrijlating",
        "Welke vrijlating in een maand geldt",
    ),
    Berekening(
        "participatiewet.vrijlating_maanden",
        "bijstandsrecht.participatiewet.vrijlating_maanden:tel_vrijlatingsmaanden",
        "Hoeveel maanden van een vrijlating zijn gebruikt",
    ),
    Berekening(
        "participatiewet.bufferbudget", "bijstandsrecht.participatiewet.bufferbudget:zet_bufferbudget_in",
        "Of een bufferbudget kan worden ingezet, en hoeveel",
    ),
    Berekening(
        "participatiewet.middelen", "bijstandsrecht.participatiewet.middelen:beoordeel_middelen",
        "Wat als inkomen van welke maand meetelt, en wat als vermogen",
    ),
    Berekening(
        "participatiewet.maandinkomen", "bijstandsrecht.participatiewet.maandinkomen:bepaal_maandinkomen",
        "Welk inkomen van een maand van de norm afgaat, na de vrijlating",
    ),
    Berekening(
        "participatiewet.netto_middelen", "bijstandsrecht.participatiewet.netto_middelen:netto_middelen",
        "Van bruto naar netto middelen",
    ),
    Berekening(
        "participatiewet.inkomen_partner",
        "bijstandsrecht.participatiewet.inkomen_partner:inkomen_partner_zonder_recht",
        "Welk deel van het inkomen van een partner zonder recht meetelt",
    ),
    Berekening(
        "participatiewet.inkomen_partner_elders",
        "bijstandsrecht.participatiewet.inkomen_partner:inkomen_partner_elders",
        "Welk deel van het inkomen van een partner die elders woont meetelt",
    ),
    Berekening(
        "participatiewet.giften", "bijstandsrecht.participatiewet.giften:beoordeel_giften",
        "Welke giften van een jaar vrij zijn",
    ),
    Berekening(
        "participatiewet.vermogen", "bijstandsrecht.participatiewet.vermogen:toets_vermogen",
        "Hoeveel het vermogen boven de grens van art. 34 is",
    ),
    Berekening(
        "participatiewet.woning", "bijstandsrecht.participatiewet.woning:toets_woning",
        "Of bijstand door een eigen woning een lening is",
    ),
    Berekening(
        "participatiewet.terugvordering", "bijstandsrecht.participatiewet.terugvordering:bepaal_terugvordering",
        "Wat per maand kan worden teruggevorderd, netto of bruto",
    ),
    Berekening(
        "participatiewet.afzien", "bijstandsrecht.participatiewet.afzien:toets_afzien",
        "Of de gemeente kan afzien van verdere terugvordering",
    ),
    Berekening(
        "participatiewet.verreken_middelen", "bijstandsrecht.participatiewet.verrekenen:verreken_middelen",
        "Welke middelen van de laatste zes maanden met bijstand worden verrekend",
    ),
    Berekening(
        "participatiewet.verreken_vorderingen", "bijstandsrecht.participatiewet.verrekenen:verreken_vorderingen",
        "Welke vorderingen met een uitbetaling worden verrekend",
    ),
    Berekening(
        "participatiewet.aansprakelijkheid", "bijstandsrecht.participatiewet.verrekenen:verdeel_aansprakelijkheid",
        "Wat van een vordering op een gezin nog openstaat",
    ),
    Berekening(
        "participatiewet.boete", "bijstandsrecht.participatiewet.boete:bereken_boete", "De hoogte van een boete"
    ),
    Berekening(
        "participatiewet.waarschuwing", "bijstandsrecht.participatiewet.boete_oordeel:toets_waarschuwing",
        "Of een waarschuwing genoeg is",
    ),
    Berekening(
        "participatiewet.recidive", "bijstandsrecht.participatiewet.boete_oordeel:toets_recidive",
        "Of een eerdere boete deze hoger maakt",
    ),
    Berekening(
        "participatiewet.boete_kwijtschelding", "bijstandsrecht.participatiewet.boete_oordeel:toets_kwijtschelding",
        "Of een boete kan worden kwijtgescholden",
    ),
    Berekening(
        "participatiewet.taaleis", "bijstandsrecht.participatiewet.taaleis:verlaging_taaleis",
        "De verlaging van een maand bij de taaleis",
    ),
    # deeltijd
    Berekening(
        "deeltijd.maand", "bijstandsrecht.deeltijd.maand:verreken_maand",
        "De verrekening van een maand van een parttime ondernemer",
    ),
    Berekening(
        "deeltijd.uren", "bijstandsrecht.deeltijd.uren:toets_uren", "Of de uren van dit jaar binnen de grens blijven"
    ),
    Berekening(
        "deeltijd.maandcijfers", "bijstandsrecht.deeltijd.maandcijfers:maandcijfers",
        "De cijfers van een maand uit facturen, bonnen, ritten en uren",
    ),
    Berekening(
        "deeltijd.bedragen", "bijstandsrecht.deeltijd.gegeven:verreken_gegeven",
        "De verrekening van een maand op een gegeven norm",
    ),
    Berekening(
        "deeltijd.voorschot", "bijstandsrecht.deeltijd.voorschot:bepaal_voorschot",
        "Wat voor een maand betaald wordt zolang de cijfers er niet zijn",
    ),
    Berekening(
        "deeltijd.correctie", "bijstandsrecht.deeltijd.correctie:corrigeer_maand",
        "De correctie van een maand die al betaald is",
    ),
    Berekening(
        "deeltijd.periode", "bijstandsrecht.deeltijd.periode:verreken_periode",
        "De verrekening over een kwartaal of een jaar",
    ),
    Berekening(
        "deeltijd.jaar", "bijstandsrecht.deeltijd.jaar:stel_jaar_vast",
        "De vaststelling na afloop van het jaar, met de belasting",
    ),
    Berekening(
        "deeltijd.belastingpot", "bijstandsrecht.deeltijd.belastingpot:belastingpot",
        "Hoeveel belasting er naar schatting in het verrekende inkomen zit",
    ),
    Berekening(
        "deeltijd.afschrijving", "bijstandsrecht.deeltijd.investering:afschrijving",
        "Het deel van een investering dat in een maand meetelt als kosten",
    ),
    Berekening(
        "deeltijd.toestemming", "bijstandsrecht.deeltijd.toestemming:toestemmingsdata",
        "Tot wanneer een toestemming duurt en wanneer zij opnieuw bekeken wordt",
    ),
    Berekening(
        "deeltijd.toelating", "bijstandsrecht.deeltijd.toestemming:toets_toelating",
        "Wat voor en tegen een toestemming pleit",
    ),
    Berekening(
        "deeltijd.vooruitblik", "bijstandsrecht.deeltijd.vooruitblik:vooruitblik_maand",
        "Wat een opdracht in een maand verandert",
    ),
    Berekening(
        "deeltijd.vooruitblik_jaar", "bijstandsrecht.deeltijd.vooruitblik_jaar:vooruitblik_jaar",
        "Wat een opdracht over twaalf maanden verandert",
    ),
    # bbz: who and how long
    Berekening(
        "bbz.doelgroep", "bijstandsrecht.bbz.doelgroep:beoordeel_groep",
        "Welke groep van art. 2 past, met redenen voor en tegen elke groep",
    ),
    Berekening(
        "bbz.zelfstandige", "bijstandsrecht.bbz.zelfstandige:beoordeel_zelfstandige",
        "Of iemand zelfstandige is in de zin van art. 1",
    ),
    Berekening("bbz.duur", "bijstandsrecht.bbz.duur:bepaal_duur", "Hoe lang bijstand voor levensonderhoud kan duren"),
    Berekening(
        "bbz.voorbereiding", "bijstandsrecht.bbz.duur:bepaal_voorbereiding",
        "Hoe lang de voorbereidingsperiode duurt en wat er dan geldt",
    ),
    Berekening(
        "bbz.verlenging", "bijstandsrecht.bbz.verlenging:beoordeel_verlenging", "Of de bijstand verlengd kan worden"
    ),
    Berekening(
        "bbz.hercontroles", "bijstandsrecht.bbz.hercontrole:bepaal_hercontroles",
        "Wanneer wordt onderzocht of een starter nog levensvatbaar is",
    ),
    Berekening(
        "bbz.beeindiging", "bijstandsrecht.bbz.hercontrole:bepaal_beeindiging",
        "Wanneer een beëindigende zelfstandige uiterlijk is gestopt",
    ),
    Berekening("bbz.vorm", "bijstandsrecht.bbz.vorm:bepaal_vorm", "In welke vorm de bijstand wordt verleend"),
    Berekening(
        "bbz.tijdelijke_bijstand", "bijstandsrecht.bbz.tijdelijk_viia:bepaal_tijdelijke_bijstand",
        "Wat hoofdstuk VIIa (2021 en 2022) betekent voor een aanvraag",
    ),
    Berekening(
        "bbz.viia_inkomen", "bijstandsrecht.bbz.tijdelijk_viia:telt_als_inkomen",
        "Welk deel van de tijdelijke bijstand als inkomen telt",
    ),
    Berekening(
        "bbz.versie", "bijstandsrecht.bbz.overgang:versie_voor",
        "Welke tekst van het Bbz 2004 bij een gebeurtenis hoort",
    ),
    Berekening(
        "bbz.pw_niet_van_toepassing", "bijstandsrecht.bbz.overgang:pw_niet_van_toepassing",
        "Welke artikelen van de Participatiewet het Bbz opzij zet",
    ),
    Berekening(
        "bbz.bevoegd_college", "bijstandsrecht.bbz.bevoegd:bepaal_bevoegd_college",
        "Welk college op de aanvraag beslist",
    ),
    Berekening("bbz.ingang", "bijstandsrecht.bbz.ingang:bepaal_ingang", "Vanaf welke dag bijstand kan beginnen"),
    Berekening(
        "bbz.voorschotten", "bijstandsrecht.bbz.ingang:bepaal_voorschotten", "Wanneer er een voorschot moet zijn"
    ),
    Berekening(
        "bbz.beslistermijn", "bijstandsrecht.bbz.termijnen:bepaal_beslistermijn",
        "Tot en met welke dag het college op tijd beslist",
    ),
    Berekening(
        "bbz.jaarstukken", "bijstandsrecht.bbz.termijnen:bepaal_jaarstukken",
        "Of en wanneer de jaarstukken binnen moeten zijn",
    ),
    Berekening(
        "bbz.vaststellingstermijn", "bijstandsrecht.bbz.termijnen:bepaal_vaststellingstermijn",
        "Tot wanneer het college de bijstand kan vaststellen",
    ),
    Berekening(
        "bbz.arbeidsplicht", "bijstandsrecht.bbz.naleving:bepaal_arbeidsplicht",
        "Of iemand werk moet zoeken omdat het bedrijf stilligt",
    ),
    Berekening(
        "bbz.opschorting_recht", "bijstandsrecht.bbz.naleving:bepaal_opschorting_recht",
        "Hoe lang het recht is opgeschort en of de bijstand ingetrokken kan worden",
    ),
    Berekening(
        "bbz.terugkijken", "bijstandsrecht.bbz.naleving:bepaal_terugkijken", "Hoe ver terugvordering terugkijkt"
    ),
    Berekening(
        "bbz.jaaropgave", "bijstandsrecht.bbz.naleving:bepaal_jaaropgave", "Wanneer de jaaropgave van een lening komt"
    ),
    Berekening(
        "bbz.verplichtingen", "bijstandsrecht.bbz.verplichtingen:bepaal_verplichtingen",
        "Welke verplichtingen bij de bijstand horen",
    ),
    Berekening(
        "bbz.beschikking", "bijstandsrecht.bbz.verplichtingen:toets_beschikking",
        "Welke verplichte onderdelen in een besluit over een lening ontbreken",
    ),
    # bbz: income, assets, settlement
    Berekening(
        "bbz.netto_inkomen", "bijstandsrecht.bbz.inkomen:netto_inkomen", "Het netto inkomen over een boekjaar"
    ),
    Berekening(
        "bbz.voorlopig_maandinkomen", "bijstandsrecht.bbz.inkomen:voorlopig_maandinkomen",
        "Het inkomen waarmee een maand voorlopig wordt gerekend",
    ),
    Berekening("bbz.jaarnorm", "bijstandsrecht.bbz.jaarnorm:jaarnorm", "De jaarnorm van een boekjaar"),
    Berekening(
        "bbz.vermogen", "bijstandsrecht.bbz.vermogen:toets_vermogen",
        "Hoeveel het eigen vermogen boven de grens van art. 3 is",
    ),
    Berekening(
        "bbz.vaststelling", "bijstandsrecht.bbz.vaststelling:stel_vast", "De definitieve vaststelling over een boekjaar"
    ),
    Berekening(
        "bbz.zonder_jaarstukken", "bijstandsrecht.bbz.zonder_jaarstukken:zonder_jaarstukken",
        "Wat geldt als de definitieve jaarstukken er niet zijn",
    ),
    Berekening(
        "bbz.aandeel_in_winst", "bijstandsrecht.bbz.samenwerking:aandeel_in_winst",
        "Het aandeel in de winst van een bv of coöperatie dat als inkomen telt",
    ),
    Berekening(
        "bbz.bruto_inkomen", "bijstandsrecht.bbz.bruto_inkomen:bruto_inkomen", "Het bruto inkomen over een boekjaar"
    ),
    Berekening(
        "bbz.inkomen_ouder", "bijstandsrecht.bbz.bruto_inkomen:toets_inkomen_ouder",
        "Of een oudere zelfstandige naar verwachting genoeg bruto verdient",
    ),
    Berekening(
        "bbz.waardering", "bijstandsrecht.bbz.waardering:stel_vermogen_vast",
        "Het totaal en eigen vermogen uit bezittingen en schulden",
    ),
    Berekening(
        "bbz.vermogen_bij_toegang", "bijstandsrecht.bbz.waardering:vermogen_bij_toegang",
        "Welk vermogen bij het recht op bijstand meetelt",
    ),
    Berekening(
        "bbz.vennoten", "bijstandsrecht.bbz.samenwerking:toets_vennoten",
        "De vermogensgrens van iedere vennoot of ieder lid",
    ),
    Berekening(
        "bbz.directe_gift", "bijstandsrecht.bbz.directe_gift:directe_gift",
        "Of bijstand voor levensonderhoud meteen een gift is",
    ),
    Berekening(
        "bbz.aflossing_renteloze_lening", "bijstandsrecht.bbz.aflossing13:aflossing_renteloze_lening",
        "De aflossing per jaar van wat wegens vermogen een lening blijft",
    ),
    Berekening(
        "bbz.terugbetalen", "bijstandsrecht.bbz.aflossing13:terugbetalen",
        "De termijnen van een teruggevorderd bedrag",
    ),
    Berekening(
        "bbz.terugvordering_tot_2020", "bijstandsrecht.bbz.terugvordering_tot_2020:terugvordering_tot_2020",
        "Wat van bijstand van voor 2020 moet worden teruggevorderd",
    ),
    # bbz: capital and interest
    Berekening(
        "bbz.bedrijfskapitaal", "bijstandsrecht.bbz.kapitaal:bedrijfskapitaal",
        "Welk bedrijfskapitaal mogelijk is, in welke vorm en hoeveel",
    ),
    Berekening(
        "bbz.borgtocht", "bijstandsrecht.bbz.borgtocht:toets_borgtocht", "Of een borgtocht voldoet aan de wet"
    ),
    Berekening(
        "bbz.hoofdelijkheid", "bijstandsrecht.bbz.samenwerkingsverband:toets_hoofdelijkheid",
        "Of bij een samenwerkingsverband de aansprakelijkheid voor kapitaal is geregeld",
    ),
    Berekening(
        "bbz.kwijtschelding_rente", "bijstandsrecht.bbz.rentekwijtschelding:kwijtschelding_rente",
        "Welke rente over een boekjaar vervalt",
    ),
    Berekening(
        "bbz.omzetting", "bijstandsrecht.bbz.omzetting:zet_om_in_gift",
        "Welk deel van een oude lening een gift wordt (tekst tot 2020)",
    ),
    Berekening(
        "bbz.voorbereidingskosten", "bijstandsrecht.bbz.voorbereidingskosten:zet_voorbereidingskosten_om",
        "Wat een lening voor de voorbereiding wordt",
    ),
    # lening
    Berekening("lening.schema", "bijstandsrecht.lening.schema:aflosschema", "Het plan van een lening per maand"),
    Berekening(
        "lening.rente_boekjaar", "bijstandsrecht.lening.boekjaarrente:rente_in_boekjaar",
        "De rente die een lening in een boekjaar vraagt",
    ),
    Berekening(
        "lening.verloop", "bijstandsrecht.lening.verloop:loop_door",
        "De stand van een lening met alles wat er is gebeurd",
    ),
    Berekening("lening.uitstel", "bijstandsrecht.lening.uitstel:toets_uitstel", "Of uitstel van betaling nog kan"),
    Berekening(
        "lening.wettelijke_rente", "bijstandsrecht.lening.wettelijke_rente:wettelijke_rente",
        "De wettelijke rente over een bedrag dat te laat is betaald",
    ),
    Berekening(
        "lening.akkoord", "bijstandsrecht.lening.akkoord:toets_akkoord",
        "Of de gemeente kan meewerken aan een schuldregeling, en met welk deel",
    ),
    Berekening(
        "lening.na_beeindiging", "bijstandsrecht.lening.na_beeindiging:aflossing_na_beeindiging",
        "Wat na het einde van het bedrijf op de rest van de lening wordt betaald",
    ),
    Berekening(
        "lening.hypotheekruimte", "bijstandsrecht.lening.hypotheek:ruimte_voor_aflossing",
        "Hoeveel iemand per maand kan aflossen op een lening met hypotheek",
    ),
    Berekening(
        "lening.hypotheek", "bijstandsrecht.lening.hypotheek:loop_hypotheek_door",
        "De stand van een lening met hypotheek na het einde van het bedrijf",
    ),
    Berekening(
        "lening.hypotheekafrekening", "bijstandsrecht.lening.hypotheekeinde:reken_hypotheek_af",
        "De afrekening van een lening met hypotheek bij verkoop of overlijden",
    ),
    Berekening(
        "lening.hypotheek_nalatig", "bijstandsrecht.lening.hypotheekeinde:hypotheek_nalatig",
        "De wettelijke rente als iemand schuldig nalatig is met aflossen",
    ),
    Berekening(
        "lening.tozo", "bijstandsrecht.lening.tozo:tozolening", "Het plan van de Tozo-leningen van een bedrijf"
    ),
    Berekening(
        "lening.tozo_stand", "bijstandsrecht.lening.tozo_stand:tozostand",
        "Wat er van de Tozo-leningen van een bedrijf nog te betalen is",
    ),
    Berekening(
        "lening.tozo_opeising", "bijstandsrecht.lening.tozo_overig:toets_tozo_opeising",
        "Of een Tozo-lening meteen kan worden opgeëist",
    ),
    Berekening(
        "lening.tozo_inkomen", "bijstandsrecht.lening.tozo_overig:tozo_inkomen",
        "Het inkomen van een maand met Tozo voor levensonderhoud",
    ),
    # bbz: financing
    Berekening(
        "bbz.kapitaalfinanciering", "bijstandsrecht.bbz.financiering:financier_kapitaal",
        "Wat het Rijk voor bedrijfskapitaal verstrekt en in vijf jaar terugvordert",
    ),
    Berekening(
        "bbz.afrekening_kapitaal", "bijstandsrecht.bbz.financiering_afrekening:reken_kapitaal_af",
        "Wat Rijk en gemeente over een jaar afrekenen voor bedrijfskapitaal",
    ),
    Berekening(
        "bbz.verwacht_resultaat", "bijstandsrecht.bbz.financiering_afrekening:verwacht_resultaat",
        "Wat bedrijfskapitaal de gemeente naar verwachting kost",
    ),
    Berekening(
        "bbz.vergoeding_tot_2019", "bijstandsrecht.bbz.financiering_oud:vergoed_tot_2019",
        "Wat het Rijk vergoedt over een jaar tot en met 2019",
    ),
    Berekening(
        "bbz.vergoeding_onderzoek", "bijstandsrecht.bbz.financiering_onderzoek:vergoed_onderzoek",
        "Wat het Rijk vergoedt van een onderzoek door derden",
    ),
    Berekening(
        "bbz.vergoeding_binnenvaart", "bijstandsrecht.bbz.financiering_onderzoek:vergoed_binnenvaart",
        "Wat het Rijk vergoedt voor ondernemers in de binnenvaart",
    ),
    Berekening(
        "bbz.financieringswijze", "bijstandsrecht.bbz.financieringswijze:bepaal_financieringswijze",
        "Uit welke pot een soort kosten wordt betaald",
    ),
    Berekening(
        "bbz.verantwoording", "bijstandsrecht.bbz.financieringswijze:bepaal_verantwoording",
        "Wanneer de gemeente zich verantwoordt en de minister vaststelt",
    ),
    # ioaz
    Berekening(
        "ioaz.toegang", "bijstandsrecht.ioaz.toegang:toets_toegang", "Of iemand aan de voorwaarden voor IOAZ voldoet"
    ),
    Berekening(
        "ioaz.uitsluiting", "bijstandsrecht.ioaz.uitsluiting:toets_uitsluiting",
        "Of iets het recht op IOAZ in de weg staat of beëindigt",
    ),
    Berekening(
        "ioaz.herleving", "bijstandsrecht.ioaz.uitsluiting:toets_herleving", "Of een recht op IOAZ terugkomt"
    ),
    Berekening("ioaz.grondslag", "bijstandsrecht.ioaz.grondslag:bepaal_grondslag", "De grondslag van de IOAZ"),
    Berekening(
        "ioaz.vrijlating", "bijstandsrecht.ioaz.vrijlating:bepaal_ioaz_vrijlating",
        "Welk deel van inkomen uit werk niet meetelt voor de IOAZ",
    ),
    Berekening(
        "ioaz.uitkering", "bijstandsrecht.ioaz.uitkering:bepaal_ioaz_uitkering",
        "De IOAZ-uitkering van een maand",
    ),
    # termijnen
    Berekening(
        "termijnen.einde", "bijstandsrecht.termijnen.termijn:bepaal_termijn",
        "De laatste dag van een wettelijke termijn (Algemene termijnenwet)",
    ),
    Berekening(
        "termijnen.bezwaar", "bijstandsrecht.termijnen.awb:bepaal_bezwaartermijn", "De laatste dag om bezwaar te maken"
    ),
    Berekening(
        "termijnen.bezwaar_op_tijd", "bijstandsrecht.termijnen.awb:toets_bezwaar", "Of een bezwaar op tijd is"
    ),
    Berekening(
        "termijnen.beslissing_op_bezwaar", "bijstandsrecht.termijnen.awb:bepaal_beslissing_op_bezwaar",
        "De laatste dag om op een bezwaar te beslissen",
    ),
    Berekening(
        "termijnen.redelijke_termijn", "bijstandsrecht.termijnen.awb:bepaal_redelijke_termijn",
        "De laatste dag om te beslissen als geen wet een termijn noemt",
    ),
    Berekening(
        "termijnen.buiten_behandeling", "bijstandsrecht.termijnen.awb:bepaal_buiten_behandeling",
        "De laatste dag om een onvolledige aanvraag niet te behandelen",
    ),
    Berekening(
        "termijnen.betaaltermijn", "bijstandsrecht.termijnen.awb:bepaal_betaaltermijn",
        "De laatste dag om een vastgestelde geldsom te betalen",
    ),
    Berekening(
        "termijnen.aanmaning", "bijstandsrecht.termijnen.awb:bepaal_aanmaning",
        "De laatste dag om na een aanmaning te betalen",
    ),
    Berekening(
        "termijnen.dwangsom", "bijstandsrecht.termijnen.dwangsom:bepaal_dwangsom",
        "De dwangsom als het college te laat beslist",
    ),
    Berekening(
        "termijnen.verjaring", "bijstandsrecht.termijnen.verjaring:bepaal_verjaring", "Wanneer een vordering verjaart"
    ),
    Berekening(
        "termijnen.eerste_gesprek", "bijstandsrecht.termijnen.wgs:bepaal_eerste_gesprek",
        "De laatste dag voor het eerste gesprek over schulden",
    ),
    Berekening(
        "termijnen.besluit_schuldhulp", "bijstandsrecht.termijnen.wgs:bepaal_besluit_schuldhulp",
        "De laatste dag voor het plan van aanpak of de weigering",
    ),
    Berekening(
        "termijnen.afkoelingsperiode", "bijstandsrecht.termijnen.wgs:bepaal_afkoelingsperiode",
        "De laatste dag van een afkoelingsperiode",
    ),
    # vergelijking
)  # fmt: skip

CATALOGUS: dict[str, Berekening] = {berekening.naam: berekening for berekening in _ALLE}
"""Every calculation by name."""


def zoek(naam: object) -> Berekening:
    """The calculation with this name; raises OngeldigeInvoer with the nearest one."""
    try:
        return CATALOGUS[str(naam)]
    except KeyError:
        lijkt = difflib.get_close_matches(str(naam), CATALOGUS, 1)
        raise OngeldigeInvoer(
            "Deze berekening bestaat niet.", veld="bereken", waarde=naam,
            remedie=f"Bedoelde u {lijkt[0]}?" if lijkt else "Vraag de lijst met: bijstandsrecht lijst.",
        ) from None  # fmt: skip
