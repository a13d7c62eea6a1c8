"""The default sentences of the letters about capital and loans. Dutch, B1, "u"; a municipality may change them."""

TEKSTEN = {
    "lening.kapitaal.inleiding": "U vroeg bij ons geld aan voor uw bedrijf. "
    "In deze brief leest u wat wij hebben besloten.",
    "lening.kapitaal.inleiding.op": "Op {dag} vroeg u bij ons geld aan voor uw bedrijf. "
    "In deze brief leest u wat wij hebben besloten.",
    "lening.kapitaal.lening": "U krijgt een lening van {bedrag}. Gebruik dit geld alleen hiervoor: {doel}.",
    "lening.kapitaal.deel": "U vroeg {gevraagd}. Wij lenen u een deel: {bedrag}. Gebruik dit alleen hiervoor: {doel}.",
    "lening.deels": "U vroeg {gevraagd}. U krijgt een deel daarvan.",
    "lening.kapitaal.renteloos": "U krijgt {bedrag} als lening zonder rente. Die betaalt u wel terug. Dat komt door "
    "uw eigen vermogen.",
    "lening.kapitaal.gift": "U krijgt {bedrag} voor uw bedrijf. U hoeft dit niet terug te betalen. Gebruik dit "
    "alleen hiervoor: {doel}.",
    "lening.kapitaal.borg": "Wij staan voor u borg bij {bank}, voor ten hoogste {bedrag}. De borg geldt niet voor "
    "rente en kosten. Gebruik het geld van de bank alleen hiervoor: {doel}.\n"
    "Moeten wij de bank voor u betalen? Dan wordt dat bedrag een lening. Die betaalt u aan ons terug.",
    "lening.kapitaal.derde": "Wij betalen het geld aan {naam}.",
    "lening.kapitaal.geweigerd": "U krijgt geen geld van ons voor uw bedrijf.",
    "lening.betalen.annuitair": "U betaalt {maanden} maanden lang {bedrag} per maand. Daar zit de rente in. De laatste "
    "maand kan een klein beetje anders zijn.",
    "lening.betalen.lineair": "U lost {maanden} maanden lang {bedrag} per maand af. De rente komt daar elke maand bij.",
    "lening.betalen.renteloos": "U lost {maanden} maanden lang {bedrag} per maand af. U betaalt geen rente. De laatste "
    "maand kan een klein beetje anders zijn.",
    "lening.betalen.rente": "De rente is {rente} per jaar. Die verandert niet zolang de lening loopt. In totaal "
    "betaalt u {totaal} rente.",
    "lening.betalen.dagen": "U betaalt voor het eerst op {eerste} en voor het laatst op {laatste}.",
    "lening.betalen.hoe": "Maak het geld over op {iban} op naam van {organisatie}. Zet het kenmerk {kenmerk} erbij.",
    "lening.betalen.uiterlijk": "Betaal {bedrag} uiterlijk op {uiterlijk}.",
    "lening.betalen.incasso": "Wij kunnen het geld ook elke maand van uw rekening halen. Daarvoor moet u een "
    "machtiging tekenen. U krijgt dan geen aparte aankondiging: het schema in deze brief geldt.",
    "lening.opeisbaar.kop": "U moet de hele lening meteen terugbetalen als:",
    "lening.opeisbaar.niet_betalen": "u de rente of de aflossing niet betaalt, en u geen uitstel hebt;",
    "lening.opeisbaar.andere_besteding": "u het geld ergens anders voor gebruikt;",
    "lening.opeisbaar.overdracht_of_einde": "u uw bedrijf stopt of aan iemand anders geeft of verkoopt;",
    "lening.opeisbaar.surseance_of_faillissement": "u, een vennoot of uw bv failliet gaat of uitstel van betaling "
    "krijgt van de rechter.",
    "lening.opeisbaar.uitzondering": "Vraag ons dan op tijd om uitstel.",
    "lening.opeisbaar.rente": "Is uw inkomen laag? Dan kan de rente over de eerste twee jaar vervallen "
    "(artikel 21 van het Bbz 2004). Dat kijken wij zelf na.",
    "lening.zekerheid": "U geeft ons deze zekerheid: {zekerheden}.",
    "lening.plicht.bank": "Houd u aan de afspraken met de bank.",
    "lening.plicht.cijfers": "Stuur ons uw jaarcijfers als wij erom vragen.",
    "lening.plicht.rente": "Stuur ons in elk geval de jaarcijfers van uw eerste twee boekjaren, binnen zes maanden na "
    "elk boekjaar. Dan kijken wij of u minder rente hoeft te betalen.",
    "lening.krediet": "U kunt {bedrag} lenen voor de voorbereiding van uw bedrijf. Gebruik dit alleen hiervoor: "
    "{doel}. U betaalt geen rente.",
    "lening.krediet.inleiding": "U vroeg bij ons geld aan voor de voorbereiding van uw bedrijf. In deze brief leest u "
    "wat wij hebben besloten.",
    "lening.krediet.geweigerd": "U krijgt geen lening voor de voorbereiding van uw bedrijf.",
    "lening.krediet.later": "U hoeft nu niets af te lossen. Start u uw bedrijf? Dan wordt dit een lening met rente. "
    "Start u niet, en hebt u zich aan de regels gehouden? Dan hoeft u het niet terug te betalen.",
    "lening.omzetting.gift": "U bent geen bedrijf gestart. U hoeft de lening van {bedrag} niet terug te betalen.",
    "lening.omzetting.vordering": "U bent geen bedrijf gestart en u hebt zich niet aan de regels gehouden. U moet "
    "{bedrag} terugbetalen. U krijgt van ons een aparte brief over het betalen.",
    "lening.omzetting.rente": "U bent op {dag} gestart met uw bedrijf. Vanaf die dag is uw lening van {bedrag} een "
    "lening met rente.",
    "lening.uitstel.inleiding": "U vroeg ons om uitstel van betaling voor uw lening {nummer}. In deze brief leest u "
    "wat wij hebben besloten.",
    "lening.uitstel.besloten": "Van {begin} tot en met {einde} hoeft u uw lening {nummer} niet af te lossen.",
    "lening.uitstel.geheel": "U betaalt in deze maanden ook geen rente. De rente telt wel door. U betaalt die later. "
    "Over deze uitgestelde rente betaalt u geen extra rente.",
    "lening.uitstel.deels": "U betaalt in deze maanden wel {bedrag} per maand. Dat gaat eerst naar de rente.",
    "lening.uitstel.daarna": "Na het uitstel betaalt u weer elke maand. Wij rekenen dan een nieuw bedrag uit.",
    "lening.uitstel.over": "U kunt voor deze lening hierna nog ten hoogste {maanden} maanden uitstel krijgen.",
    "lening.uitstel.op": "Hierna is geen uitstel meer mogelijk voor deze lening: drie jaar is het hoogste.",
    "lening.uitstel.geweigerd": "U krijgt geen uitstel. U betaalt uw lening {nummer} zoals u gewend was.",
    "lening.uitstel.hulp": "Lukt betalen niet? Bel ons meteen. Dan zoeken wij samen naar een oplossing.",
    "lening.rente.besloten": "Uw inkomen was laag in het boekjaar van {begin} tot en met {einde}. Daarom hoeft u "
    "{bedrag} rente op uw lening {nummer} niet te betalen.",
    "lening.rente.kwijt": "Van de rente die u nog niet had betaald, vervalt {bedrag}.",
    "lening.rente.terug": "U had al rente betaald. U krijgt {bedrag} van ons terug op uw rekening.",
    "lening.rente.gift": "Uw inkomen was laag in het boekjaar van {begin} tot en met {einde}. Daarom krijgt u {bedrag} "
    "voor de lening waarvoor wij borg staan.",
    "lening.rente.gift.bank": "Wij betalen dit bedrag aan {bank}. Het is voor de rente of de aflossing van uw lening "
    "daar. U hoeft het niet aan ons terug te betalen.",
    "lening.gift": "Uw inkomen was laag in het boekjaar van {begin} tot en met {einde}. Daarom wordt {bedrag} van uw "
    "lening {nummer} een gift. Dat hoeft u niet terug te betalen.",
    "lening.gift.rest": "U betaalt de rest van de lening wel terug. Dat is {bedrag}, met de rente.",
    "lening.gift.op": "U hoeft daarna niets meer af te lossen.",
    "lening.opeising.geheel": "Wij vragen de hele lening {nummer} terug. Dat is {bedrag}.",
    "lening.opeising.achterstand": "U bent te laat met betalen van lening {nummer}. Wij vragen u nu om de hele "
    "achterstand. Dat is {bedrag}.",
    "lening.afrekening.verkoop": "De woning waarop wij een hypotheek hebben, is verkocht. Daarom moet u lening "
    "{nummer} terugbetalen. Dat is {bedrag}.",
    "lening.afrekening.overlijden": "De eigenaar van de woning is overleden. Daarom moet lening {nummer} worden "
    "terugbetaald. Dat is {bedrag}.",
    "lening.afrekening.kwijt": "De opbrengst van de woning was niet genoeg. De rest, {bedrag}, hoeft u niet te "
    "betalen.",
    "lening.opeising.wettelijk": "Betaalt u te laat, dan komt er wettelijke rente bij.",
    "lening.opeising.hulp": "Kunt u dit bedrag niet in een keer betalen? Bel ons meteen. Dan zoeken wij samen naar "
    "een oplossing.",
    "lening.einde.besloten": "Uw bedrijf is gestopt op {dag}. U moet daarom uw lening {nummer} terugbetalen. U moet "
    "nog {bedrag} betalen.",
    "lening.einde.renteloos": "Vanaf {dag} betaalt u geen rente meer over deze lening.",
    "lening.einde.vijf_jaar": "Vijf jaar lang gaat de helft van uw inkomen boven de bijstandsnorm naar deze lening. "
    "Wij vragen u daarom elk jaar naar uw inkomen.",
    "lening.einde.naar_inkomen": "U hoeft dit bedrag niet in een keer te betalen. Wij rekenen elk jaar uit hoeveel u "
    "kunt betalen. Dan schrijven wij u ook voor welke dag u betaalt.",
    "lening.einde.met_rente": "De rente op uw lening loopt door.",
    "lening.einde.hypotheek": "Van dit geld wordt {bedrag} een lening met zekerheid: {zekerheid}. Die lost u af naar "
    "wat u kunt betalen.",
    "lening.akkoord.inleiding": "U vroeg ons om mee te werken aan een regeling van uw schulden. Het gaat om uw lening "
    "{nummer}. In deze brief leest u wat wij hebben besloten.",
    "lening.akkoord.besloten": "Wij werken mee aan de regeling van uw schulden.",
    "lening.akkoord.verdeling": "Wij krijgen {uitkering} uit de regeling. Daarna vervalt {kwijt}.",
    "lening.akkoord.gedekt": "Buiten de regeling valt {bedrag}. Daarvoor hebt u zekerheid gegeven.",
    "lening.akkoord.geweigerd": "Wij werken niet mee aan de regeling van uw schulden.",
    "lening.afboeking.besloten": "Wij boeken {bedrag} van lening {nummer} af. Wij vragen u niet meer om dat bedrag.",
    "lening.afboeking.rest": "U moet daarna nog {bedrag} betalen.",
    "lening.borgtocht.inleiding": "Op {dag} vroeg {bank} ons om te betalen voor uw lening. Wij staan voor die lening "
    "borg. In deze brief leest u wat wij hebben besloten.",
    "lening.borgtocht.betaald": "Wij betalen {bedrag} aan {bank}. Dat bedrag hoeft u niet meer aan de bank te betalen.",
    "lening.borgtocht.niet_gedekt": "De bank vroeg {gevraagd}. Onze borg geldt niet voor rente en kosten, en gaat "
    "tot een hoogste bedrag. Daarom betalen wij {bedrag} niet. Vraag de bank wat u daarvan zelf moet betalen.",
    "lening.borgtocht.lening": "U moet {bedrag} aan ons terugbetalen, met rente. Het is nu een lening van ons aan u.",
    "lening.borgtocht.over": "Wij staan hierna nog borg voor {bedrag}.",
    "lening.borgtocht.op": "Wij staan hierna niet meer borg voor u.",
    "lening.borgtocht.geweigerd": "Wij betalen nu niet aan {bank}. De bank heeft daarvoor onze toestemming nodig, en "
    "die geven wij niet.",
    "lening.borgtocht.geweigerd.bank": "Houd u aan de afspraken met de bank. Uw schuld bij de bank blijft bestaan.",
    "lening.herinnering.eerste": "U bent te laat met betalen van uw lening {nummer}. U moet nog {bedrag} betalen. Het "
    "oudste deel moest op {sinds} betaald zijn.",
    "lening.herinnering.tweede": "Wij hebben u eerder geschreven over uw lening {nummer}. Toch is {bedrag} nog niet "
    "betaald. Het oudste deel moest op {sinds} betaald zijn. Dit is een aanmaning "
    "(artikel 4:112 van de Algemene wet bestuursrecht).",
    "lening.herinnering.gevolg": "Betaalt u niet op tijd? Dan kunnen wij de hele lening meteen terugvragen. Ook kunnen "
    "wij een deurwaarder vragen het geld te innen. De kosten daarvan betaalt u zelf.",
    "lening.herinnering.kruist": "Hebt u al betaald? Dan hoeft u niets te doen.",
    "lening.herinnering.uitstel": "Bel ons dan snel. Misschien kunt u uitstel krijgen. Ook als u later betaalt, is "
    "bellen altijd beter dan wachten.",
    "lening.jaaropgave.grond": "Wij sturen u deze opgave elk jaar (artikel 43d van het Bbz 2004).",
    "lening.jaaropgave": "Dit is uw jaaropgave over {jaar} van lening {nummer}, een lening met hypotheek.",
}
