"""The default texts of the letters of this room. Dutch, B1, "u"; words between braces are filled in."""

from doorstart.besluiten.brief.teksten import registreer_teksten

ALGEMEEN = {
    "algemeen.contact.adviseur": "Uw adviseur is {adviseur}.",
    "algemeen.contact.bellen": "U kunt ons bellen op {telefoon}.",
    "algemeen.contact.dossier": "Noem dan uw dossiernummer: {dossier}.",
    "algemeen.bezwaar.termijn": "Dan kunt u bezwaar maken. U hebt daarvoor zes weken de tijd. "
    "De laatste dag is {laatste_dag}.",
    "algemeen.bezwaar.adres": "Stuur uw bezwaar naar het college van burgemeester en wethouders van {gemeente}, "
    "{organisatie_en_adres}. Zet in uw brief:",
    "algemeen.bezwaar.inhoud": "uw naam, uw adres en de datum;\nhet kenmerk van dit besluit: {kenmerk};\n"
    "waarom u het niet eens bent met het besluit;\nuw handtekening.",
    "algemeen.beroep.termijn": "Dan kunt u in beroep gaan bij de rechter. U hebt daarvoor zes weken de tijd. "
    "De laatste dag is {laatste_dag}. U betaalt de rechtbank daarvoor griffierecht.",
    "algemeen.beroep.adres": "Stuur uw beroep naar {rechtbank}. Stuur een kopie van deze beslissing mee. "
    "Zet in uw brief:",
    "algemeen.beroep.inhoud": "uw naam, uw adres en de datum;\nhet kenmerk van deze beslissing: {kenmerk};\n"
    "waarom u het niet eens bent met de beslissing;\nuw handtekening.",
    "algemeen.grond": "Wij baseren dit besluit op {grond}.",
    "algemeen.plichten": "Verandert er iets in uw leven, uw inkomen of uw bedrijf? Geef dat meteen aan ons door.\n"
    "Bewaar uw administratie en uw bonnen. Wij kunnen die opvragen.",
    "algemeen.betalen.bedrag": "Betaal {bedrag} aan ons.",
    "algemeen.betalen.uiterlijk": "Doe dit uiterlijk op {uiterlijk}.",
    "algemeen.betalen.hoe": "Maak het geld over met deze gegevens. "
    "Vergeet het kenmerk niet: dan weten wij dat het van u komt.",
    "algemeen.betalen.inhoud": "rekening: {iban};\nnaam: {naam};\nkenmerk: {kenmerk}.",
    "algemeen.leest": "In deze brief leest u wat wij hebben besloten.",
}

PROCEDURE = {
    "procedure.ontvangst.inleiding": "Op {ontvangen_op} kregen wij uw aanvraag. Wij gaan er nu mee aan de slag.",
    "procedure.ontvangst.doen": "Wij kijken of u krijgt wat u vraagt. Soms hebben wij daarvoor meer van u nodig. "
    "Dan hoort u dat van ons.",
    "procedure.ontvangst.dag": "U krijgt ons besluit uiterlijk op {uiterlijk}. "
    "Moeten wij op gegevens van u wachten? Dan kan het later worden. U krijgt daarover dan een brief.",
    "procedure.ontvangst.mist": "Deze stukken hebben wij nog niet. Lever ze zo snel mogelijk in:",
    "procedure.gegevens.inleiding": "Op {ontvangen_op} kregen wij uw {wat}. Er ontbreekt nog iets. "
    "Daarom kunnen wij nog niet beslissen.",
    "procedure.gegevens.stuur": "Stuur ons:",
    "procedure.gegevens.uiterlijk": "Zorg dat wij alles uiterlijk op {uiterlijk} hebben. "
    "Lukt dat niet? Bel ons dan voor die dag.",
    "procedure.gegevens.gevolg.aanvraag": "Krijgen wij de gegevens niet op tijd? Dan kunnen wij besluiten om uw "
    "aanvraag niet in behandeling te nemen. U krijgt dan niet wat u hebt aangevraagd.",
    "procedure.gegevens.gevolg.bezwaar": "Krijgen wij het niet op tijd? Dan kunnen wij besluiten om niet naar uw "
    "bezwaar te kijken. Het besluit blijft dan gelden.",
    "procedure.gegevens.stilstand.bezwaar": "Zolang wij op u wachten, staat de tijd waarin wij moeten beslissen "
    "stil. Dat duurt ten hoogste tot en met {uiterlijk}. "
    "Dit staat in artikel 7:10 lid 2 van de Algemene wet bestuursrecht.",
    "procedure.gegevens.stilstand.aanvraag": "Zolang wij op uw gegevens wachten, staat de tijd waarin wij moeten "
    "beslissen stil. Dat duurt ten hoogste tot en met {uiterlijk}. "
    "Dit staat in artikel 4:15 van de Algemene wet bestuursrecht.",
    "procedure.verlenging.inleiding": "Op {ontvangen_op} kregen wij uw {wat}. "
    "Het lukt ons niet om op tijd te beslissen.",
    "procedure.verlenging.dag": "U krijgt ons besluit uiterlijk op {nieuwe_einddatum}.",
    "procedure.verlenging.grond": "Wij mogen de termijn een keer verlengen. Dit staat in {artikel}.",
    "procedure.buiten.ontvangen": "Op {ontvangen_op} kregen wij uw aanvraag.",
    "procedure.buiten.inleiding": "Wij vroegen u om gegevens die nog ontbraken. Die hebben wij niet op tijd gekregen.",
    "procedure.buiten.besloten": "Wij nemen uw aanvraag niet in behandeling. Wij missen nog:",
    "procedure.buiten.krijgt": "U krijgt niet wat u hebt aangevraagd.",
    "procedure.buiten.opnieuw": "U mag opnieuw een aanvraag doen. Stuur dan alle gegevens mee.",
}

PTO = {
    "pto.vraag": "Op {ontvangen_op} vroeg u ons of u parttime mag ondernemen naast uw uitkering.",
    "pto.vraag.zonder_datum": "U wilt parttime ondernemen naast uw uitkering.",
    "pto.grond": "de Participatiewet (artikelen 31 en 32) en het beleid van de gemeente {gemeente} "
    "over parttime ondernemen",
    "pto.toegekend.waarvoor": "U krijgt toestemming voor: {activiteit}.",
    "pto.toegekend.periode": "De toestemming geldt van {van} tot en met {tot}.",
    "pto.toegekend.uren": "U mag in uw bedrijf ten hoogste {max_uren} werken. Alle uren tellen mee, "
    "ook die voor de administratie.",
    "pto.toegekend.uitkering": "U geeft ons elke maand uw omzet, uw kosten en uw uren door. "
    "Daarna rekenen wij uw inkomen uit het bedrijf uit. Dat inkomen gaat af van uw uitkering van die maand.",
    "pto.vrijlating.n": "Een deel van uw inkomen mag u een tijd lang houden. "
    "Dat heet vrijlating (artikel 31 lid 2 onder n Participatiewet).",
    "pto.vrijlating.r": "U zorgt alleen voor een kind tot 12 jaar. Daarom mag u een deel van uw inkomen een tijd "
    "lang houden. Dat heet vrijlating (artikel 31 lid 2 onder r Participatiewet).",
    "pto.vrijlating.y": "U kunt door een medische beperking minder werken. Daarom mag u een deel van uw inkomen "
    "houden. Dat heet vrijlating (artikel 31 lid 2 onder y Participatiewet).",
    "pto.toegekend.doen": "Doe elke maand opgave van omzet, kosten en uren. Doe dat ook als u niets hebt verdiend.",
    "pto.toegekend.meer_uren": "Gaat u meer uren werken dan mag? Bel dan eerst uw adviseur.",
    "pto.afgewezen.besloten": "U krijgt geen toestemming om parttime te ondernemen naast uw uitkering.",
    "pto.afgewezen.krijgt": "Aan uw uitkering verandert niets.",
    "pto.afgewezen.doen": "Begin niet met het bedrijf zolang u geen toestemming hebt.",
}

LEVENSONDERHOUD = {
    "bbz.vraag": "Op {ontvangen_op} vroeg u bij ons een Bbz-uitkering aan {waarvoor}.",
    "bbz.vraag.zonder_datum": "U vroeg bij ons een Bbz-uitkering aan {waarvoor}.",
    "bbz.waarvoor.starter": "voor de start van uw bedrijf",
    "bbz.waarvoor.gevestigd": "omdat uw bedrijf nu te weinig oplevert om van te leven",
    "bbz.waarvoor.ouder": "omdat uw bedrijf te weinig oplevert om van te leven",
    "bbz.waarvoor.beeindigend": "om van te leven terwijl u uw bedrijf beëindigt",
    "bbz.toegekend.starter": "U krijgt een uitkering om van te leven terwijl u uw bedrijf opbouwt. "
    "Dit is een Bbz-uitkering.",
    "bbz.toegekend.gevestigd": "U krijgt een uitkering om van te leven. Dit is een Bbz-uitkering voor ondernemers "
    "met een bedrijf dat straks weer genoeg oplevert.",
    "bbz.toegekend.ouder": "U krijgt een uitkering naast het inkomen uit uw bedrijf. "
    "Dit is een Bbz-uitkering voor oudere ondernemers.",
    "bbz.toegekend.beeindigend": "U krijgt een uitkering om van te leven terwijl u uw bedrijf beëindigt. "
    "Dit is een Bbz-uitkering.",
    "bbz.toegekend.periode": "De uitkering loopt van {van} tot en met {tot}.",
    "bbz.gedeeltelijk.besloten": "U krijgt een deel van wat u hebt gevraagd.",
    "bbz.vorm.lening": "De uitkering is eerst een lening zonder rente. Na uw boekjaar kijken wij hoeveel u hebt "
    "verdiend. Dan beslissen wij welk deel u mag houden en welk deel u terugbetaalt.",
    "bbz.vorm.gift": "De uitkering is meteen een gift. U hoeft haar niet terug te betalen "
    "(artikel 19 van het Bbz 2004).",
    "bbz.krijgt": "U krijgt voorlopig {maandbedrag} netto per maand.",
    "bbz.vakantietoeslag": "In uw uitkering zit ook vakantietoeslag. Die zetten wij elke maand apart en betalen wij "
    "later uit. U krijgt dus elke maand iets minder op uw rekening.",
    "bbz.voorschot_eraf": "U kreeg al een voorschot van {voorschot}. Dat houden wij in op uw eerste betalingen.",
    "bbz.voorwaarden": "Uw bedrijf kan levensvatbaar zijn als u zich aan deze voorwaarden houdt:",
    "bbz.grond.starter": "de artikelen 2, 10, 11 en 23 van het Bbz 2004",
    "bbz.grond.gevestigd": "de artikelen 2, 10, 11 en 18 van het Bbz 2004",
    "bbz.grond.gevestigd.gift": "de artikelen 2, 18 en 19 van het Bbz 2004",
    "bbz.grond.ouder": "de artikelen 2, 10, 11 en 25 van het Bbz 2004",
    "bbz.grond.beeindigend": "de artikelen 2, 10, 11 en 27 van het Bbz 2004",
    "bbz.grond.afgewezen": "artikel 2 van het Bbz 2004",
    "bbz.doen.jaarcijfers": "Stuur ons binnen zes maanden na uw boekjaar uw jaarcijfers (artikel 38 Bbz 2004).",
    "bbz.doen.starter": "Houd u aan de afspraken over uw begeleiding.",
    "bbz.doen.gevestigd": "Doe wat nodig is om uw bedrijf weer genoeg te laten opleveren.",
    "bbz.doen.ouder": "Daalt uw inkomen uit het bedrijf? Bel ons dan meteen.",
    "bbz.doen.beeindigend": "Stop zo snel mogelijk met uw bedrijf, uiterlijk op {stopt_uiterlijk}. "
    "Stuur ons een bewijs van de Kamer van Koophandel.",
    "bbz.afgewezen.besloten": "Wij wijzen uw aanvraag af. U krijgt geen Bbz-uitkering.",
    "bbz.afgewezen.krijgt": "U krijgt geen bedrag op grond van het Bbz 2004.",
    "bbz.afgewezen.doen": "U hoeft nu niets te doen. Hebt u te weinig geld om van te leven? Bel ons dan. "
    "Misschien hebt u recht op een andere uitkering.",
}

VERANDEREN = {
    "bbz.verlengd.inleiding": "Uw Bbz-uitkering liep tot en met {liep_tot}. Wij hebben gekeken of u nog langer een "
    "uitkering kunt krijgen.",
    "bbz.verlengd.besloten": "Wij verlengen uw Bbz-uitkering. Zij loopt door van {van} tot en met {tot}.",
    "bbz.verlengd.grond.starter": "artikel 23 van het Bbz 2004",
    "bbz.verlengd.grond.gevestigd": "artikel 18 van het Bbz 2004",
    "bbz.verlengd.grond.ouder": "artikel 25 van het Bbz 2004",
    "bbz.verlengd.grond.beeindigend": "artikel 27 van het Bbz 2004",
    "bbz.verlengd.geweigerd": "Wij verlengen uw Bbz-uitkering niet. De laatste dag is {liep_tot}.",
    "bbz.verlengd.geweigerd.krijgt": "Na die dag krijgt u geen Bbz-uitkering meer van ons.",
    "bbz.voorschot.inleiding": "U vroeg bij ons een Bbz-uitkering aan. Wij hebben daarover nog niet beslist.",
    "bbz.voorschot.besloten": "U krijgt alvast een voorschot van {bedrag}. Zo kunt u de komende tijd betalen wat "
    "nodig is.",
    "bbz.voorschot.lening": "Het voorschot is een lening zonder rente. Krijgt u straks een uitkering? "
    "Dan houden wij het voorschot daarop in.\n"
    "Krijgt u straks geen uitkering? Dan betaalt u het voorschot terug.",
    "bbz.voorschot.grond": "artikel 52 van de Participatiewet",
    "bbz.voorschot.geweigerd": "U krijgt geen voorschot op de Bbz-uitkering.",
    "bbz.voorschot.geweigerd.krijgt": "Over uw aanvraag beslissen wij nog. Daarover krijgt u een aparte brief.",
    "bbz.gewijzigd.inleiding": "Er is iets veranderd. {wat_verandert} Daarom hebben wij uw Bbz-uitkering opnieuw "
    "uitgerekend.",
    "bbz.gewijzigd.besloten": "Vanaf {van} krijgt u een ander bedrag per maand.",
    "bbz.gewijzigd.grond": "de artikelen 10 en 11 van het Bbz 2004 en artikel 54 lid 3 van de Participatiewet",
    "bbz.gewijzigd.geweigerd.inleiding": "Wij hebben gekeken of uw Bbz-uitkering moet veranderen.",
    "bbz.gewijzigd.geweigerd": "Uw Bbz-uitkering blijft zoals zij is.",
    "bbz.gewijzigd.geweigerd.krijgt": "U krijgt hetzelfde bedrag als nu.",
    "bbz.opgeschort.inleiding": "U krijgt van ons een Bbz-uitkering. Wij missen gegevens die wij daarvoor nodig "
    "hebben.",
    "bbz.opgeschort.besloten": "Vanaf {van} staat uw uitkering stil. U krijgt voorlopig geen geld van ons. "
    "Dat kan duren tot en met {hoogstens_tot}.",
    "bbz.opgeschort.stuur": "Stuur ons uiterlijk op {herstel_uiterlijk}:",
    "bbz.opgeschort.gevolg": "Hebben wij alles op tijd? Dan krijgt u de uitkering alsnog, als u er recht op hebt.\n"
    "Hebben wij het niet op tijd? Dan kunnen wij uw uitkering intrekken vanaf {van}. "
    "U krijgt dan geen uitkering meer. Misschien moet u ook geld terugbetalen.",
    "bbz.opgeschort.grond": "artikel 54 lid 1 en 2 van de Participatiewet",
    "bbz.herzien.inleiding": "Wij hebben gekeken naar uw Bbz-uitkering van {van} tot en met {tot}. "
    "Wat wij toen hebben besloten, klopt niet meer.",
    "bbz.herzien.besloten": "Wij veranderen uw uitkering over die tijd.",
    "bbz.ingetrokken.besloten": "Wij trekken uw uitkering over die tijd in. U had er geen recht op, of wij "
    "kunnen dat niet vaststellen.",
    "bbz.herzien.terug": "U kreeg {terug} te veel. Over het terugbetalen krijgt u een apart besluit.",
    "bbz.herzien.na": "U kreeg {nabetaling} te weinig. Dat bedrag betalen wij u nog.",
    "bbz.herzien.gelijk": "U hoeft niets terug te betalen. U krijgt ook niets extra.",
    "bbz.herzien.grond": "artikel 54 lid 3 van de Participatiewet",
    "bbz.ingetrokken.grond": "artikel 54 lid 3 en 4 van de Participatiewet",
    "bbz.beeindigd.inleiding": "U krijgt van ons een Bbz-uitkering. Die uitkering stopt.",
    "bbz.beeindigd.besloten": "De laatste dag van uw Bbz-uitkering is {laatste_dag}. Daarna krijgt u geen uitkering "
    "meer van ons.",
    "bbz.beeindigd.reden.niet_levensvatbaar": "Uw bedrijf kan niet genoeg opleveren om van te leven.",
    "bbz.beeindigd.reden.inkomen": "Uw inkomen is hoog genoeg om van te leven.",
    "bbz.beeindigd.reden.te_weinig_inkomen": "Uw bedrijf brengt minder op dan nodig is voor deze uitkering.",
    "bbz.beeindigd.reden.bedrijf_gestopt": "U bent gestopt met uw bedrijf.",
    "bbz.beeindigd.reden.eigen_verzoek": "U hebt ons gevraagd om de uitkering te stoppen.",
    "bbz.beeindigd.reden.verhuisd": "U woont niet meer in onze gemeente.",
    "bbz.beeindigd.reden.aow": "U krijgt AOW of kunt AOW krijgen.",
    "bbz.beeindigd.reden.anders": "De reden leest u bij de uitleg hieronder.",
    "bbz.beeindigd.daarna": "De uitkering was een lening. Na uw boekjaar rekenen wij uit welk deel u mag houden. "
    "Daarover krijgt u een apart besluit.",
    "bbz.beeindigd.daarna.gift": "De uitkering was een gift. U hoeft haar niet terug te betalen.",
    "bbz.beeindigd.doen": "Hebt u te weinig geld om van te leven? Bel ons dan. "
    "Misschien hebt u recht op een andere uitkering.",
}

VOORBEREIDING = {
    "voorbereiding.inleiding": "U hebt een bijstandsuitkering en u wilt een eigen bedrijf beginnen.",
    "voorbereiding.besloten": "U krijgt tijd om uw bedrijf voor te bereiden. "
    "Deze tijd loopt van {van} tot en met {tot}.",
    "voorbereiding.krijgt": "Uw bijstandsuitkering loopt in deze tijd door. U hoeft geen ander werk te zoeken.",
    "voorbereiding.doen": "Werk mee aan de begeleiding door {begeleider}.\n"
    "Maak een plan voor uw bedrijf. Uw begeleider helpt u daarbij.",
    "voorbereiding.gevolg": "Werkt u niet mee aan de begeleiding? Dan kan deze tijd stoppen. U moet dan weer "
    "werk zoeken.",
    "voorbereiding.grond": "artikel 2 lid 3 van het Bbz 2004",
    "voorbereiding.afgewezen.besloten": "U krijgt geen tijd om een bedrijf voor te bereiden met behoud van uitkering.",
    "voorbereiding.afgewezen.krijgt": "Uw bijstandsuitkering verandert niet. Alle regels van uw uitkering blijven "
    "gelden. U zoekt dus ook werk.",
}

BEZWAAR = {
    "bezwaar.ontvangen.inleiding": "Op {ontvangen_op} kregen wij uw bezwaar. Het gaat over ons besluit van "
    "{besluitdatum} (kenmerk {besluit}).",
    "bezwaar.ontvangen.doen": "Iemand die niet aan het besluit heeft meegewerkt, kijkt er opnieuw naar. "
    "Wij nodigen u uit om uw bezwaar te komen vertellen. Soms is dat niet nodig. Dan leggen wij uit waarom.\n"
    "Het besluit blijft gelden zolang wij ernaar kijken.",
    "bezwaar.ontvangen.dag": "U krijgt onze beslissing uiterlijk op {uiterlijk}. "
    "Hebben wij meer tijd nodig? Dan krijgt u daarover een brief.",
    "bezwaar.inleiding": "Op {ontvangen_op} kregen wij uw bezwaar tegen ons besluit van {besluitdatum} "
    "(kenmerk {besluit}). In deze brief leest u wat wij hebben beslist.",
    "bezwaar.gegrond": "Uw bezwaar is gegrond. Dat betekent dat u gelijk krijgt. Wij veranderen ons besluit.",
    "bezwaar.deels_gegrond": "Uw bezwaar is voor een deel gegrond. Op dat deel krijgt u gelijk. "
    "Wij veranderen dat deel van ons besluit.",
    "bezwaar.ongegrond": "Uw bezwaar is ongegrond. Dat betekent dat u geen gelijk krijgt. Ons besluit blijft gelden.",
    "bezwaar.niet_ontvankelijk": "Uw bezwaar is niet-ontvankelijk. Dat betekent dat wij niet kijken naar wat u "
    "hebt geschreven. Ons besluit blijft gelden.",
    "bezwaar.op_tijd": "Uw bezwaar kwam op tijd bij ons binnen.",
    "bezwaar.te_laat": "Uw bezwaar kwam te laat bij ons binnen.",
    "bezwaar.gehoord": "Op {dag} hebt u ons verteld waarom u het niet eens bent met het besluit.",
    "bezwaar.niet_gehoord": "Wij hebben u niet uitgenodigd voor een gesprek. De reden is: {reden}",
    "bezwaar.grond": "de artikelen 7:11 en 7:12 van de Algemene wet bestuursrecht",
    "bezwaar.grond.niet_ontvankelijk": "de artikelen 6:5 tot en met 6:11 van de Algemene wet bestuursrecht",
    "bezwaar.vervangt": "Dit besluit komt in de plaats van ons besluit van {besluitdatum} (kenmerk {besluit}).",
}


def registreer() -> None:
    """Make the texts of this room known."""
    registreer_teksten("algemeen", ALGEMEEN)
    registreer_teksten("procedure", PROCEDURE)
    registreer_teksten("pto", PTO)
    registreer_teksten("levensonderhoud", LEVENSONDERHOUD | VERANDEREN)
    registreer_teksten("voorbereiding", VOORBEREIDING)
    registreer_teksten("bezwaar", BEZWAAR)
