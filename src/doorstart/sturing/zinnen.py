"""The sentences of the report (Dutch, B1), with names where the figures go. No logic, no figures.

`%%` is a per cent sign. A sentence with one name in two forms picks the form by that name.
"""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

GESTEGEN, GEDAALD, GELIJK = _("gestegen"), _("gedaald"), _("gelijk gebleven")
MELDINGEN_VORIGE = _("In de vorige rapportage waren dat er %(toen)s.")

ROUTE = _(
    "De route ondernemer is voor mensen die een bedrijf hebben, willen beginnen of willen stoppen. "
    "Wie hulp nodig heeft, kan zich zonder drempel melden."
)
MELDINGEN = ngettext_lazy(
    "In %(jaar)s meldde zich %(n)s ondernemer.", "In %(jaar)s meldden zich %(n)s ondernemers.", "n"
)
UITGAVEN = _(
    "Aan het Bbz gaven wij %(bedrag)s uit: %(leven)s voor levensonderhoud en %(kapitaal)s aan "
    "bedrijfskapitaal. In dezelfde maanden van %(jaar)s was dat samen %(vorig)s: de uitgaven zijn %(beweging)s."
)
BEGROOT = _("Voor levensonderhoud was %(begroot)s begroot voor het hele jaar.")

PARTTIME = _(
    "In %(jaar)s hadden gemiddeld %(aantal)s parttime ondernemers inkomsten naast hun uitkering. "
    "Zij verdienden per maand %(verdiend)s van hun uitkering zelf, op een gemiddelde norm van %(norm)s. "
    "Dat is ongeveer %(deel)s van de norm."
)
PARTTIME_NIEMAND = _("In %(jaar)s had niemand inkomsten als parttime ondernemer.")
PARTTIME_VORIGE = _(
    "In de vorige rapportage verdienden gemiddeld %(aantal)s mensen %(deel)s van de norm zelf. "
    "Het aandeel is %(beweging_deel)s en het aantal mensen is %(beweging_aantal)s."
)
PARTTIME_AFSPRAAK = _(
    "De afspraak is dat ten minste %(doel)s inwoners %(drempel)s of meer van hun uitkering zelf verdienen. "
    "Dat waren er %(aantal)s: de afspraak is %(oordeel)s."
)
PARTTIME_GELD = _(
    "Zo hoefden de gemeenten %(bedrag)s minder uit te keren. "
    "Daarnaast mochten mensen %(vrij)s aan inkomsten houden; dat telt hier niet mee."
)

STARTERS = _(
    "Van %(van)s tot en met %(tot)s meldden zich %(n)s starters vanuit een uitkering. "
    "Daarvan hebben er %(k)s na de dienstverlening een eigen bedrijf en geen uitkering meer: %(score)s. "
    "De afspraak is %(doel)s en is %(oordeel)s."
)
STARTERS_BREDER = _(
    "Uit de uitkering door welk werk ook: %(score)s. Gemeten na %(lang)s maanden dienstverlening: "
    "%(score_lang)s. Alleen afgeronde trajecten: %(klaar)s."
)
GUNSTIGST = _(
    "Een onbekende uitkomst telt als niet geslaagd. Zouden alle onbekende uitkomsten goed zijn, dan was de "
    "score %(gunstigst)s."
)
GEVESTIGDEN = _(
    "Van %(van)s tot en met %(tot)s meldden zich %(n)s gevestigde ondernemers. "
    "Daarvan maakten er %(k)s een succesvolle doorstart: %(score)s. "
    "De afspraak is %(doel)s en is %(oordeel)s."
)
BEGELEID_GESTOPT = ngettext_lazy(
    "Daarnaast stopte %(k)s ondernemer met onze begeleiding, zonder uitkering. Dat telt niet als succes.",
    "Daarnaast stopten %(k)s ondernemers met onze begeleiding, zonder uitkering. Dat telt niet als succes.",
    "k",
)
GEEN_COHORT = _("In de gemeten periode meldde zich niemand die meetelt. Er is dus geen score.")
GROTER_DAN_TOEVAL = _("Dit verschil met het doel is groter dan toeval: het 95 %%-interval is %(interval)s.")
MISSCHIEN_TOEVAL = _("Het gaat om kleine aantallen, dus toeval kan meespelen: het 95 %%-interval is %(interval)s.")
DIENST = _("De dienstverlening duurde gemiddeld %(maanden)s maanden.")
BUITEN = _("Niet meegeteld: %(redenen)s.")

STATUSHOUDERS = ngettext_lazy(
    "In %(jaar)s is %(n)s statushouder gestart met het traject naar een eigen bedrijf.",
    "In %(jaar)s zijn %(n)s statushouders gestart met het traject naar een eigen bedrijf.",
    "n",
)
COACHING = _("Coaches begeleidden ondernemers %(duur)s.")
PREVENTIE = ngettext_lazy(
    "Voor het preventieplan tegen armoede en schulden was er %(n)s activiteit. Daarmee bereikten wij "
    "%(bereik)s mensen.",
    "Voor het preventieplan tegen armoede en schulden waren er %(n)s activiteiten. Daarmee bereikten wij "
    "%(bereik)s mensen.",
    "n",
)

GEEN_KOSTEN = _(
    "De kosten van %(jaar)s zijn nog niet ingevoerd. Zonder kosten is er geen saldo. "
    "Voer de personeelslasten en de inkoop uit de integratie-uitkering in."
)
RENDEMENT = _(
    "De route kostte %(kosten)s. Door uitstroom en door parttime ondernemen hoefden de gemeenten %(baten)s "
    "minder uit te keren. Volgens onze eigen definitie (laag A, 12 maanden) is het saldo %(saldo)s."
)
RENDEMENT_NETTO = _(
    "Een deel van deze mensen was ook zonder ons uit de uitkering gekomen. Telt maar %(effect)s van de "
    "uitstroom mee (laag C), dan is het saldo %(saldo)s. Lees de lagen daarom naast elkaar."
)

A_VERSIE = _("Alle cijfers volgen de definities versie %(versie)s, vastgesteld door: %(door)s.")
A_COHORT = _(
    "Een starter telt na %(starters)s maanden dienstverlening, een gevestigde na %(gevestigden)s maanden. "
    "Daarna volgen %(bewijs)s maanden zonder uitkering als bewijs."
)
A_TELLEN = _(
    "Afgewezen, uitgevallen, uit beeld of nog in dienstverlening telt als niet geslaagd. "
    "Overleden, verhuisd en AOW-leeftijd bereikt tellen niet mee."
)
A_VORIG_BEVROREN = _("De vorige rapportage is het rapport zoals het toen is vastgelegd.")
A_VORIG_BEREKEND = _("De vorige rapportage is op dezelfde manier opnieuw berekend.")
A_UITSTROOM = _(
    "Besparing door uitstroom telt %(horizonnen)s maanden na de laatste maand uitkering, tot iemand "
    "terugkomt. De uitkering per maand is het gemiddelde van de laatste %(maanden)s maanden, met "
    "vakantietoeslag."
)
A_DOOR_ONS = _(
    "Door ons uitgestroomd is wie vertrok naar een zelfstandig bedrijf, of wie een prestatieafspraak haalde."
)
A_LAAG_B = _(
    "Laag B telt mee wat het Rijk van leningen terugneemt of laat houden (artikel 49 Bbz 2004). Bij leningen "
    "van vóór 2020 houdt de gemeente een kwart van de ontvangsten. Vanaf 2020 is een lening kostendekkend "
    "als driekwart wordt terugbetaald."
)
A_LAAG_C = _(
    "Laag C vermenigvuldigt de uitstroom met een netto-effect: %(effecten)s. De 24 %% komt uit Ecorys "
    "(starters na vier jaar). Voor gevestigde ondernemers vond SEO over vijf jaar een negatief "
    "maatschappelijk rendement."
)
A_ONBEKEND_ONTVANGEN = _(
    "Op leningen is %(bedrag)s ontvangen zonder datum in het grootboek. Dat telt niet mee in laag B."
)
A_UITGAVEN = _(
    "Bbz-uitgaven zijn het levensonderhoud van de maand waarover iemand recht had, en het bedrijfskapitaal "
    "van de maand waarin het is betaald."
)
A_VOORLOPIG = _(
    "Cijfers over parttime ondernemers zijn voorlopig tot de belastingaangiften binnen zijn: op zijn vroegst "
    "1 mei %(jaar)s."
)
