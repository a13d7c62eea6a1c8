"""What can be asked: one line per calculation, per room: its name, `module:function`, and a sentence for the reader.

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


_TABELLEN = {
    "participatiewet": """
norm | normen:bijstandsnorm | De bijstandsnorm van een huishouden op een dag
kostendelers | kostendelers:tel_kostendelers | Wie in een woning de kosten deelt
recht | recht:bepaal_recht | Of er recht op bijstand is, en hoeveel
verlaagde_norm | verlaging:verlaagde_norm | De norm na een verlaging door de woonsituatie of na school
onbewezen_woonsituatie | verlaging:norm_onbewezen_woonsituatie | De norm als iemand niet aantoont hoe hij woont
afstemming | afstemming:stem_af | De bijstand na afstemming of een maatregel
maanddeel | maanddeel:bepaal_maanddeel | De bijstand over een deel van een maand
betaalverdeling | uitbetaling:verdeel_betaling | Wie van de partners welk deel krijgt
doorbetaling | overlijden:bepaal_doorbetaling | Hoe lang de norm na een overlijden gelijk blijft
vakantietoeslag | vakantietoeslag:verdeel_vakantietoeslag | Wat nu wordt betaald en wat wordt opgespaard
vakantiebetaling | vakantiebetaling:bepaal_vakantiebetaling | De vakantietoeslag in juni of na het einde
ingang | ingang:bepaal_ingang | Vanaf welke dag de bijstand ingaat
zoektermijn | ingang:bepaal_zoektermijn | Vanaf welke dag iemand onder 27 bijstand kan aanvragen
voorschot | voorschot:bepaal_voorschot | Wanneer een voorschot moet, en hoeveel ten minste
voorschotverrekening | voorschot:verreken_voorschot | Wat er na verrekening van het voorschot overblijft
opschorting | opschorting:bepaal_opschorting | De dagen van een opschorting, en of intrekken kan
vrijlating | vrijlating:vrijlating | Welk deel van inkomen uit arbeid wordt vrijgelaten
inhoudingen | inhoudingen:verdeel_inhoudingen | Wat van een uitbetaling wordt ingehouden
vrijlating_regime | vrijlating_34a:vrijlating_regime | Of voor inkomen uit werk art. 31 lid 2 of art. 34a geldt
vrijlating_keuze | vrijlating_keuze:kies_vrijlating | Welke vrijlating in een maand geldt
vrijlating_maanden | vrijlating_maanden:tel_vrijlatingsmaanden | Hoeveel maanden van een vrijlating zijn gebruikt
bufferbudget | bufferbudget:zet_bufferbudget_in | Of een bufferbudget kan worden ingezet, en hoeveel
middelen | middelen:beoordeel_middelen | Wat als inkomen van welke maand meetelt, en wat als vermogen
maandinkomen | maandinkomen:bepaal_maandinkomen | Welk inkomen van een maand van de norm afgaat, na de vrijlating
netto_middelen | netto_middelen:netto_middelen | Van bruto naar netto middelen
inkomen_partner | inkomen_partner:inkomen_partner_zonder_recht | \
    Welk deel van het inkomen van een partner zonder recht meetelt
inkomen_partner_elders | inkomen_partner:inkomen_partner_elders | \
    Welk deel van het inkomen van een partner die elders woont meetelt
giften | giften:beoordeel_giften | Welke giften van een jaar vrij zijn
vermogen | vermogen:toets_vermogen | Hoeveel het vermogen boven de grens van art. 34 is
woning | woning:toets_woning | Of bijstand door een eigen woning een lening is
terugvordering | terugvordering:bepaal_terugvordering | Wat per maand kan worden teruggevorderd, netto of bruto
afzien | afzien:toets_afzien | Of de gemeente kan afzien van verdere terugvordering
verreken_middelen | verrekenen:verreken_middelen | \
    Welke middelen van de laatste zes maanden met bijstand worden verrekend
verreken_vorderingen | verrekenen:verreken_vorderingen | Welke vorderingen met een uitbetaling worden verrekend
aansprakelijkheid | verrekenen:verdeel_aansprakelijkheid | Wat van een vordering op een gezin nog openstaat
boete | boete:bereken_boete | De hoogte van een boete
waarschuwing | boete_oordeel:toets_waarschuwing | Of een waarschuwing genoeg is
recidive | boete_oordeel:toets_recidive | Of een eerdere boete deze hoger maakt
boete_kwijtschelding | boete_oordeel:toets_kwijtschelding | Of een boete kan worden kwijtgescholden
taaleis | taaleis:verlaging_taaleis | De verlaging van een maand bij de taaleis
""",
    "bbz": """
doelgroep | doelgroep:beoordeel_groep | Welke groep van art. 2 past, met redenen voor en tegen elke groep
zelfstandige | zelfstandige:beoordeel_zelfstandige | Of iemand zelfstandige is in de zin van art. 1
duur | duur:bepaal_duur | Hoe lang bijstand voor levensonderhoud kan duren
voorbereiding | duur:bepaal_voorbereiding | Hoe lang de voorbereidingsperiode duurt en wat er dan geldt
verlenging | verlenging:beoordeel_verlenging | Of de bijstand verlengd kan worden
hercontroles | hercontrole:bepaal_hercontroles | Wanneer wordt onderzocht of een starter nog levensvatbaar is
beeindiging | hercontrole:bepaal_beeindiging | Wanneer een beëindigende zelfstandige uiterlijk is gestopt
vorm | vorm:bepaal_vorm | In welke vorm de bijstand wordt verleend
tijdelijke_bijstand | tijdelijk_viia:bepaal_tijdelijke_bijstand | \
    Wat hoofdstuk VIIa (2021 en 2022) betekent voor een aanvraag
viia_inkomen | tijdelijk_viia:telt_als_inkomen | Welk deel van de tijdelijke bijstand als inkomen telt
versie | overgang:versie_voor | Welke tekst van het Bbz 2004 bij een gebeurtenis hoort
pw_niet_van_toepassing | overgang:pw_niet_van_toepassing | Welke artikelen van de Participatiewet het Bbz opzij zet
bevoegd_college | bevoegd:bepaal_bevoegd_college | Welk college op de aanvraag beslist
ingang | ingang:bepaal_ingang | Vanaf welke dag bijstand kan beginnen
voorschotten | ingang:bepaal_voorschotten | Wanneer er een voorschot moet zijn
beslistermijn | termijnen:bepaal_beslistermijn | Tot en met welke dag het college op tijd beslist
jaarstukken | termijnen:bepaal_jaarstukken | Of en wanneer de jaarstukken binnen moeten zijn
vaststellingstermijn | termijnen:bepaal_vaststellingstermijn | Tot wanneer het college de bijstand kan vaststellen
arbeidsplicht | naleving:bepaal_arbeidsplicht | Of iemand werk moet zoeken omdat het bedrijf stilligt
terugkijken | naleving:bepaal_terugkijken | Hoe ver terugvordering terugkijkt
jaaropgave | naleving:bepaal_jaaropgave | Wanneer de jaaropgave van een lening komt
verplichtingen | verplichtingen:bepaal_verplichtingen | Welke verplichtingen bij de bijstand horen
beschikking | verplichtingen:toets_beschikking | Welke verplichte onderdelen in een besluit over een lening ontbreken
netto_inkomen | inkomen:netto_inkomen | Het netto inkomen over een boekjaar
voorlopig_maandinkomen | inkomen:voorlopig_maandinkomen | Het inkomen waarmee een maand voorlopig wordt gerekend
jaarnorm | jaarnorm:jaarnorm | De jaarnorm van een boekjaar
vermogen | vermogen:toets_vermogen | Hoeveel het eigen vermogen boven de grens van art. 3 is
vaststelling | vaststelling:stel_vast | De definitieve vaststelling over een boekjaar
zonder_jaarstukken | zonder_jaarstukken:zonder_jaarstukken | Wat geldt als de definitieve jaarstukken er niet zijn
aandeel_in_winst | samenwerking:aandeel_in_winst | Het aandeel in de winst van een bv of coöperatie dat als inkomen telt
bruto_inkomen | bruto_inkomen:bruto_inkomen | Het bruto inkomen over een boekjaar
inkomen_ouder | bruto_inkomen:toets_inkomen_ouder | Of een oudere zelfstandige naar verwachting genoeg bruto verdient
waardering | waardering:stel_vermogen_vast | Het totaal en eigen vermogen uit bezittingen en schulden
vermogen_bij_toegang | waardering:vermogen_bij_toegang | Welk vermogen bij het recht op bijstand meetelt
vennoten | samenwerking:toets_vennoten | De vermogensgrens van iedere vennoot of ieder lid
directe_gift | directe_gift:directe_gift | Of bijstand voor levensonderhoud meteen een gift is
aflossing_renteloze_lening | aflossing13:aflossing_renteloze_lening | \
    De aflossing per jaar van wat wegens vermogen een lening blijft
terugbetalen | aflossing13:terugbetalen | De termijnen van een teruggevorderd bedrag
terugvordering_tot_2020 | terugvordering_tot_2020:terugvordering_tot_2020 | \
    Wat van bijstand van voor 2020 moet worden teruggevorderd
bedrijfskapitaal | kapitaal:bedrijfskapitaal | Welk bedrijfskapitaal mogelijk is, in welke vorm en hoeveel
borgtocht | borgtocht:toets_borgtocht | Of een borgtocht voldoet aan de wet
borgtocht_uitwinning | borgtocht:bepaal_uitwinning | Wat de gemeente aan de bank betaalt als die de borg aanspreekt
hoofdelijkheid | samenwerkingsverband:toets_hoofdelijkheid | \
    Of bij een samenwerkingsverband de aansprakelijkheid voor kapitaal is geregeld
kwijtschelding_rente | rentekwijtschelding:kwijtschelding_rente | Welke rente over een boekjaar vervalt
omzetting | omzetting:zet_om_in_gift | Welk deel van een oude lening een gift wordt (tekst tot 2020)
voorbereidingskosten | voorbereidingskosten:zet_voorbereidingskosten_om | Wat een lening voor de voorbereiding wordt
kapitaalfinanciering | financiering:financier_kapitaal | \
    Wat het Rijk voor bedrijfskapitaal verstrekt en in vijf jaar terugvordert
afrekening_kapitaal | financiering_afrekening:reken_kapitaal_af | \
    Wat Rijk en gemeente over een jaar afrekenen voor bedrijfskapitaal
verwacht_resultaat | financiering_afrekening:verwacht_resultaat | Wat bedrijfskapitaal de gemeente naar verwachting kost
vergoeding_tot_2019 | financiering_oud:vergoed_tot_2019 | Wat het Rijk vergoedt over een jaar tot en met 2019
vergoeding_onderzoek | financiering_onderzoek:vergoed_onderzoek | Wat het Rijk vergoedt van een onderzoek door derden
vergoeding_binnenvaart | financiering_onderzoek:vergoed_binnenvaart | \
    Wat het Rijk vergoedt voor ondernemers in de binnenvaart
financieringswijze | financieringswijze:bepaal_financieringswijze | Uit welke pot een soort kosten wordt betaald
verantwoording | financieringswijze:bepaal_verantwoording | \
    Wanneer de gemeente zich verantwoordt en de minister vaststelt
""",
    "deeltijd": """
maand | maand:verreken_maand | De verrekening van een maand van een parttime ondernemer
uren | uren:toets_uren | Of de uren van dit jaar binnen de grens blijven
maandcijfers | maandcijfers:maandcijfers | De cijfers van een maand uit facturen, bonnen, ritten en uren
bedragen | gegeven:verreken_gegeven | De verrekening van een maand op een gegeven norm
voorschot | voorschot:bepaal_voorschot | Wat voor een maand betaald wordt zolang de cijfers er niet zijn
correctie | correctie:corrigeer_maand | De correctie van een maand die al betaald is
periode | periode:verreken_periode | De verrekening over een kwartaal of een jaar
jaar | jaar:stel_jaar_vast | De vaststelling na afloop van het jaar, met de belasting
belastingpot | belastingpot:belastingpot | Hoeveel belasting er naar schatting in het verrekende inkomen zit
afschrijving | investering:afschrijving | Het deel van een investering dat in een maand meetelt als kosten
toestemming | toestemming:toestemmingsdata | Tot wanneer een toestemming duurt en wanneer zij opnieuw bekeken wordt
toelating | toestemming:toets_toelating | Wat voor en tegen een toestemming pleit
vooruitblik | vooruitblik:vooruitblik_maand | Wat een opdracht in een maand verandert
vooruitblik_jaar | vooruitblik_jaar:vooruitblik_jaar | Wat een opdracht over twaalf maanden verandert
""",
    "lening": """
schema | schema:aflosschema | Het plan van een lening per maand
rente_boekjaar | boekjaarrente:rente_in_boekjaar | De rente die een lening in een boekjaar vraagt
verloop | verloop:loop_door | De stand van een lening met alles wat er is gebeurd
uitstel | uitstel:toets_uitstel | Of uitstel van betaling nog kan
wettelijke_rente | wettelijke_rente:wettelijke_rente | De wettelijke rente over een bedrag dat te laat is betaald
akkoord | akkoord:toets_akkoord | Of de gemeente kan meewerken aan een schuldregeling, en met welk deel
na_beeindiging | na_beeindiging:aflossing_na_beeindiging | \
    Wat na het einde van het bedrijf op de rest van de lening wordt betaald
hypotheekruimte | hypotheek:ruimte_voor_aflossing | Hoeveel iemand per maand kan aflossen op een lening met hypotheek
hypotheek | hypotheek:loop_hypotheek_door | De stand van een lening met hypotheek na het einde van het bedrijf
hypotheekafrekening | hypotheekeinde:reken_hypotheek_af | \
    De afrekening van een lening met hypotheek bij verkoop of overlijden
hypotheek_nalatig | hypotheekeinde:hypotheek_nalatig | De wettelijke rente als iemand schuldig nalatig is met aflossen
tozo | tozo:tozolening | Het plan van de Tozo-leningen van een bedrijf
tozo_stand | tozo_stand:tozostand | Wat er van de Tozo-leningen van een bedrijf nog te betalen is
tozo_opeising | tozo_overig:toets_tozo_opeising | Of een Tozo-lening meteen kan worden opgeëist
tozo_inkomen | tozo_overig:tozo_inkomen | Het inkomen van een maand met Tozo voor levensonderhoud
""",
    "ioaz": """
toegang | toegang:toets_toegang | Of iemand aan de voorwaarden voor IOAZ voldoet
uitsluiting | uitsluiting:toets_uitsluiting | Of iets het recht op IOAZ in de weg staat of beëindigt
herleving | uitsluiting:toets_herleving | Of een recht op IOAZ terugkomt
grondslag | grondslag:bepaal_grondslag | De grondslag van de IOAZ
vrijlating | vrijlating:bepaal_ioaz_vrijlating | Welk deel van inkomen uit werk niet meetelt voor de IOAZ
uitkering | uitkering:bepaal_ioaz_uitkering | De IOAZ-uitkering van een maand
""",
    "termijnen": """
einde | termijn:bepaal_termijn | De laatste dag van een wettelijke termijn (Algemene termijnenwet)
bezwaar | awb:bepaal_bezwaartermijn | De laatste dag om bezwaar te maken
bezwaar_op_tijd | awb:toets_bezwaar | Of een bezwaar op tijd is
beslissing_op_bezwaar | awb:bepaal_beslissing_op_bezwaar | De laatste dag om op een bezwaar te beslissen
redelijke_termijn | awb:bepaal_redelijke_termijn | De laatste dag om te beslissen als geen wet een termijn noemt
buiten_behandeling | awb:bepaal_buiten_behandeling | De laatste dag om een onvolledige aanvraag niet te behandelen
betaaltermijn | awb:bepaal_betaaltermijn | De laatste dag om een vastgestelde geldsom te betalen
aanmaning | awb:bepaal_aanmaning | De laatste dag om na een aanmaning te betalen
dwangsom | dwangsom:bepaal_dwangsom | De dwangsom als het college te laat beslist
verjaring | verjaring:bepaal_verjaring | Wanneer een vordering verjaart
eerste_gesprek | wgs:bepaal_eerste_gesprek | De laatste dag voor het eerste gesprek over schulden
besluit_schuldhulp | wgs:bepaal_besluit_schuldhulp | De laatste dag voor het plan van aanpak of de weigering
afkoelingsperiode | wgs:bepaal_afkoelingsperiode | De laatste dag van een afkoelingsperiode
""",
}
"""Per room `name | module:function | sentence`; the name of the room stands before the first two."""


def _lees(room: str, regel: str) -> Berekening:
    naam, plek, zin = (deel.strip() for deel in regel.split(" | "))
    return Berekening(f"{room}.{naam}", f"bijstandsrecht.{room}.{plek}", zin)


CATALOGUS: dict[str, Berekening] = {
    berekening.naam: berekening
    for room, tabel in _TABELLEN.items()
    for berekening in (_lees(room, regel) for regel in tabel.strip().splitlines())
}
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
