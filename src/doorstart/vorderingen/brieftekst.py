"""The default sentences of the letters of this room. The beheerder may replace them; placeholders stay. Dutch, B1."""

TEKSTEN = {
    "vordering.terug.onderwerp": "U betaalt een deel van uw uitkering terug",
    "vordering.terug.inleiding": (
        "U kreeg van ons een uitkering. Over {van} tot en met {tot} kreeg u te veel. "
        "In deze brief leest u wat u terugbetaalt, en waarom."
    ),
    "vordering.terug.besloten": "U betaalt {totaal} aan ons terug.",
    "vordering.terug.bruto": (
        "Een deel van dit geld kreeg u in een eerder kalenderjaar. Over dat deel droegen wij loonheffing af. "
        "Die krijgen wij niet meer terug. Daarom tellen wij de loonheffing erbij."
    ),
    "vordering.terug.netto": "Wij rekenen geen loonheffing bij dit bedrag.",
    "vordering.terug.plicht": (
        "U vertelde ons niet of niet goed wat wij moesten weten. Dan moeten wij het geld terugvragen. Zo staat het in "
        "de wet."
    ),
    "vordering.terug.mag": "Wij mogen dit geld terugvragen. Daarom keken wij eerst wat dit voor u betekent.",
    "vordering.terug.afgezien": "Wij vragen {afgezien} niet van u terug.",
    "vordering.terug.dringend": ("Wij keken ook of er dringende redenen zijn om minder of niets terug te vragen:"),
    "vordering.terug.samen": (
        "{namen} moeten dit samen betalen. Wij mogen ieder van u om het hele bedrag vragen, tot het is betaald. "
        "Betaalt een van u? Dan hoeft de ander dat deel niet meer te betalen."
    ),
    "vordering.betalen.uiterlijk": "Maak het geld uiterlijk op {uiterlijk} over.",
    "vordering.betalen.hoe": "Maak het over naar {iban} op naam van {organisatie}. Zet het kenmerk {kenmerk} erbij.",
    "vordering.betalen.volgt": "Maak het over naar {iban} op naam van {organisatie}. Het kenmerk krijgt u van ons.",
    "vordering.betalen.regeling": (
        "Kunt u niet alles in een keer betalen? Vraag dan om een regeling. Dat kan op uw eigen pagina, of bel ons. "
        "Doe dat voor {uiterlijk}."
    ),
    "vordering.brief.onderwerp": "Zo betaalt u {bedrag} aan ons terug",
    "vordering.brief.inleiding": (
        "Op {besluitdatum} namen wij een besluit (kenmerk {besluit}). Daarin staat dat u geld aan ons terugbetaalt. "
        "In deze brief leest u hoe u dat doet."
    ),
    "vordering.brief.bedrag": "Het gaat om {bedrag}.",
    "vordering.lening.bedrag": (
        "Het gaat om een lening van {bedrag}. U betaalt er geen rente over. Elk jaar lost u ten minste een tiende deel "
        "af (artikel 13 van het Bbz 2004). Eerder of meer aflossen mag altijd."
    ),
    "vordering.lening.later": "Wij laten u weten wanneer u begint met aflossen.",
    "vordering.lening.schema": "Zo lost u de lening af:",
    "vordering.herinnering.onderwerp": "Herinnering: wij hebben uw betaling nog niet",
    "vordering.herinnering.tekst": (
        "U zou {bedrag} aan ons betalen (vordering {nummer}). Dat geld is nog niet bij ons binnen. Misschien bent u "
        "het vergeten."
    ),
    "vordering.herinnering.betaal": "Betaal {bedrag} zo snel mogelijk. Hebt u net betaald? Dan hoeft u niets te doen.",
    "vordering.aanmaning.betaal": "Betaal {bedrag} uiterlijk op {uiterlijk}.",
    "vordering.aanmaning.kruist": "Hebt u net betaald? Dan hoeft u niets te doen.",
    "vordering.lukt_niet": "Bel ons. Samen zoeken wij een oplossing.",
    "vordering.herinnering.hulp": "Lukt betalen niet? Bel ons. Samen zoeken wij een oplossing.",
    "vordering.aanmaning.onderwerp": "Aanmaning: betaal uiterlijk op {uiterlijk}",
    "vordering.aanmaning.tekst": (
        "U moet nog {bedrag} aan ons betalen. Dat staat in ons besluit van {besluitdatum} (vordering {nummer}). De dag "
        "waarop dat moest, is voorbij. Dit is een aanmaning (artikel 4:112 van de Algemene wet bestuursrecht)."
    ),
    "vordering.aanmaning.gevolg": (
        "Betaalt u niet op tijd? Dan kunnen wij een dwangbevel laten uitbrengen. Een deurwaarder mag dan geld van uw "
        "inkomen of uw rekening halen. De kosten daarvan betaalt u zelf. Ook kunnen wij rente vragen."
    ),
    "vordering.dwangbevel.onderwerp": "Dwangbevel. In naam van de Koning",
    "vordering.dwangbevel.tekst": (
        "Het college van burgemeester en wethouders van {gemeente} beveelt {namen} om {bedrag} te betalen "
        "(vordering {nummer})."
    ),
    "vordering.dwangbevel.grond": (
        "U moet dit betalen op grond van ons besluit van {besluitdatum}, kenmerk {besluit} ({artikel}). "
        "Op {aanmaning} stuurden wij u een aanmaning. Daarna betaalde u niet."
    ),
    "vordering.dwangbevel.kosten": (
        "Een deurwaarder brengt dit dwangbevel naar u toe. Het kan worden uitgevoerd op uw kosten. De deurwaarder "
        "rekent de kosten van dit bevel en van de uitvoering."
    ),
    "vordering.dwangbevel.oneens": (
        "Dan kunt u naar de rechter gaan. Een advocaat of het Juridisch Loket "
        "kan u helpen. Betalen of een afspraak maken kan nog steeds: bel ons meteen."
    ),
    "regeling.onderwerp": "U mag {som} in termijnen betalen",
    "regeling.een_keer.onderwerp": "Wij spreken met u af wanneer u {som} betaalt",
    "regeling.uitstel.onderwerp": "U hoeft pas op {tot} te betalen",
    "regeling.inleiding": "U moet nog {openstaand} aan ons betalen (vordering {nummer}).",
    "regeling.besloten": "U betaalt {som} in {aantal} termijnen van {bedrag}.",
    "regeling.laatste": "De laatste termijn is {laatste}.",
    "regeling.een_keer": "U betaalt {som} in een keer.",
    "regeling.uitstel.besloten": "U krijgt uitstel. U betaalt {som} uiterlijk op {tot}.",
    "regeling.later": "Over de andere {rest} spreken wij daarna opnieuw iets met u af.",
    "regeling.verrekenen": (
        "U hoeft zelf niets over te maken. Wij houden de termijnen in op uw uitkering. U houdt altijd het bedrag over "
        "dat u nodig hebt om van te leven (de beslagvrije voet)."
    ),
    "regeling.uitstel.gevolg": "Betaalt u dan niet op tijd? Dan krijgt u van ons een herinnering of een aanmaning.",
    "regeling.verrekenen.gevolg": (
        "Stopt uw uitkering? Dan kunnen wij niets meer inhouden. U betaalt de termijnen dan zelf."
    ),
    "regeling.gevolg": (
        "Betaalt u een termijn niet op tijd? Dan kan de regeling stoppen. U moet dan alles wat nog openstaat in een "
        "keer betalen."
    ),
    "regeling.verandert": "Krijgt u meer of minder inkomen? Laat het ons weten. Dan bekijken wij de regeling opnieuw.",
    "regeling.stil": "Zolang u zich hieraan houdt, sturen wij u geen aanmaning.",
    "regeling.afwijzing.betaal": "Betaal {openstaand} zo snel mogelijk.",
    "regeling.afwijzing.onderwerp": "U krijgt geen betalingsregeling",
    "regeling.afwijzing.besloten": "U krijgt geen regeling voor vordering {nummer}. Er staat nog {openstaand} open.",
    "kwijt.onderwerp": "U hoeft {kwijt} niet meer te betalen",
    "kwijt.inleiding": "U moest nog {openstaand} aan ons betalen (vordering {nummer}).",
    "kwijt.besloten": "Van dit bedrag hoeft u {kwijt} niet meer te betalen.",
    "kwijt.rest": "U betaalt nog {rest}. De afspraken daarover blijven gelden.",
    "kwijt.verder": "Blijf betalen zoals wij met u hebben afgesproken.",
    "kwijt.klaar": "U hoeft niets meer te betalen. Deze vordering is daarmee afgehandeld.",
    "kwijt.afwijzing.onderwerp": "U moet uw schuld aan ons blijven betalen",
    "kwijt.afwijzing.inleiding": "U moet nog {openstaand} aan ons betalen (vordering {nummer}). Wij hebben gekeken of "
    "u een deel daarvan niet meer hoeft te betalen.",
    "kwijt.afwijzing.besloten": "U moet de hele {openstaand} blijven betalen.",
    "afboeken.onderwerp": "Wij vragen {kwijt} niet meer van u",
    "afboeken.besloten": "Wij vragen {kwijt} niet meer van u. Wij boeken dit bedrag af.",
    "rente.onderwerp": "U betaalt rente omdat u te laat betaalde",
    "rente.inleiding": "Op vordering {nummer} betaalde u te laat. De wet zegt dat u dan rente betaalt.",
    "rente.besloten": "U betaalt {rente} wettelijke rente.",
}
