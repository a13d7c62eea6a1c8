"""The CSV files of the import, as data: the one definition behind the reader and docs/import.md.

Codes come from the models, so that a new code in the product is a new code in the import.
"""

from doorstart.begeleiding.modules import MODULES
from doorstart.besluiten.models import Besluitsoort, Uitkomst
from doorstart.deeltijd.models import Opgavestatus
from doorstart.dossiers.models import Dossierstatus, Groep, Uitkering, Uitstroom
from doorstart.grootboek.models import Wetsgroep
from doorstart.koppelingen.csvimport.schema import Bestand, dossier, o, v
from doorstart.preventie.soorten import Activiteitsoort

_NIVEAUS = ("A0", "A1", "A2", "B1", "B2", "C1", "C2")
_STATUSSEN = (Opgavestatus.INGEDIEND.value, Opgavestatus.GEACCEPTEERD.value)
KOSTENSOORTEN = ("personeel", "inkoop")
# What the bank received and nobody has placed yet is never imported as aid.
_WETSGROEPEN = tuple(waarde for waarde in Wetsgroep.values if waarde != Wetsgroep.ONVERDEELD)
STOPREDENEN = ("vrijwillig", "faillissement", "wsnp", "overlijden")

_MENSEN = (
    Bestand(
        "personen",
        "De inwoners: de ondernemers en hun partners.",
        ("bsn",),
        (
            v("bsn", "bsn", "Burgerservicenummer.", "900000016"),
            v("voornaam", "tekst", "Voornaam.", "Noor", lengte=100),
            v("achternaam", "tekst", "Achternaam.", "Voorbeeldsma", lengte=100),
            v("geboortedatum", "datum", "Geboortedatum.", "1980-05-17"),
            o("straat", "tekst", "Straat en huisnummer.", "Teststraat 12", lengte=120),
            o("postcode", "tekst", "Postcode.", "9401 AA", lengte=7),
            o("plaats", "tekst", "Woonplaats.", "Assen", lengte=80),
            o("email", "email", "E-mailadres.", "noor@voorbeeld.example"),
            o("telefoon", "tekst", "Telefoonnummer.", "0592 000 012", lengte=20),
            o("iban", "iban", "Rekeningnummer voor de betaling.", "NL91ABNA0417164300"),
            o("taal", "code", "Voorkeurstaal; leeg = nl.", "nl", "nl", "en", "ar", "ti", "fa", "tr", "fr"),
            o("statushouder", "ja_nee", "Of de inwoner statushouder is; leeg = nee.", "nee"),
            o("overleden_op", "datum", "Datum van overlijden.", ""),
            o("vertrokken_op", "datum", "Datum van vertrek uit de gemeenten van de organisatie.", ""),
            o("gebruikersnaam", "tekst", "Login van de inwoner, als die al bestaat.", "", wijst="organisatie.inwoners"),
        ),
        verplicht=True,
    ),
    Bestand(
        "dossiers",
        "Een huishouden en bedrijf op de route ondernemer.",
        ("dossiernummer",),
        (
            v("dossiernummer", "nummer", "Uniek nummer van het dossier.", "D2017-014", lengte=20),
            v("bsn", "bsn", "De ondernemer.", "900000016", wijst="personen.bsn"),
            v(
                "gemeentecode",
                "tekst",
                "CBS-code van de gemeente bij de melding.",
                "0106",
                wijst="organisatie.gemeenten",
            ),
            v("groep", "code", "De route bij het eerste contact.", "pto", *Groep.values),
            v("status", "code", "Waar het dossier nu staat.", "lopend", *Dossierstatus.values),
            v("melding_op", "datum", "Datum van de melding (t0 van de prestatieafspraken).", "2017-02-06"),
            o("melding_via", "tekst", "Hoe de inwoner kwam.", "balie", lengte=30),
            v("uitkering_bij_melding", "code", "Uitkering op de dag van de melding.", "pw", *Uitkering.values),
            o("hulpvraag", "tekst", "Waarvoor de inwoner kwam.", "Wil een webwinkel beginnen.", lengte=1000),
            o("adviseur", "tekst", "Gebruikersnaam van de adviseur.", "adviseur", wijst="organisatie.gebruikers"),
            o("afgesloten_op", "datum", "Einde van het dossier.", ""),
            o("uitstroom", "code", "Waarom het dossier is gesloten; verplicht bij afgesloten.", "", *Uitstroom.values),
        ),
        verplicht=True,
    ),
    Bestand(
        "huishoudens",
        "Het huishouden per periode: het bepaalt de bijstandsnorm.",
        ("dossiernummer", "van"),
        (
            dossier(),
            v("van", "datum", "Eerste dag.", "2015-01-01"),
            o("tot", "datum", "Laatste dag; leeg = tot nu.", ""),
            o("partner_bsn", "bsn", "De partner.", "", wijst="personen.bsn"),
            o("kinderen", "geheel", "Aantal kinderen ten laste; leeg = 0.", "0"),
            o("jongste_kind_geboren", "datum", "Geboortedatum van het jongste kind.", ""),
            o("kostendelers", "geheel", "Kostendelende medebewoners naast aanvrager en partner; leeg = 0.", "0"),
            v("herkomst", "tekst", "Waar dit gegeven vandaan komt.", "export 2018-06", lengte=100),
        ),
        verplicht=True,
    ),
    Bestand(
        "ondernemingen",
        "Het bedrijf of de bedrijven van een dossier.",
        ("dossiernummer", "naam"),
        (
            dossier(),
            v("naam", "tekst", "Naam van het bedrijf.", "Webwinkel Voorbeeldsma", lengte=150),
            o("kvk_nummer", "tekst", "KVK-nummer.", "90000012", lengte=8),
            o("branche", "tekst", "Waarin het bedrijf werkt.", "detailhandel", lengte=100),
            o("rechtsvorm", "tekst", "Rechtsvorm; leeg = eenmanszaak.", "eenmanszaak", lengte=40),
            o("gestart_op", "datum", "Begin van het bedrijf.", "2017-04-01"),
            o("gestopt_op", "datum", "Einde van het bedrijf.", ""),
            o("stopreden", "code", "Waardoor het bedrijf eindigde.", "", *STOPREDENEN),
        ),
        verplicht=True,
    ),
    Bestand(
        "omzetmetingen",
        "Omzet over de twaalf maanden voor een datum.",
        ("dossiernummer", "onderneming", "datum"),
        (
            dossier(),
            v("onderneming", "tekst", "Naam van het bedrijf, zoals in ondernemingen.csv.", "Webwinkel Voorbeeldsma"),
            v("datum", "datum", "Einde van de twaalf maanden.", "2017-12-31"),
            v("omzet", "bedrag", "Omzet zonder btw.", "18500,00"),
            v("bron", "tekst", "Waar dit uit blijkt.", "aangifte inkomstenbelasting 2017", lengte=100),
        ),
    ),
)

_UITKERING = (
    Bestand(
        "besluiten",
        "Besluiten die al zijn genomen. Een toegekende toestemming of Bbz-uitkering werkt door.",
        ("besluitnummer",),
        (
            v("besluitnummer", "tekst", "Uniek nummer van het besluit.", "B2017-0031", lengte=30),
            dossier(),
            v("soort", "code", "Waarover is besloten.", "pto_toestemming", *Besluitsoort.values),
            v("uitkomst", "code", "De uitkomst.", "toekenning", *Uitkomst.values),
            v("datum", "datum", "Datum van het besluit.", "2017-03-20"),
            o("ingang", "datum", "Eerste dag waarop het geldt; verplicht bij een toekenning.", "2017-04-01"),
            o("einde", "datum", "Laatste dag; verplicht bij een Bbz-uitkering.", "2018-12-31"),
            o("maandbedrag", "bedrag", "Bbz: bedrag per maand, met vakantietoeslag.", ""),
            v("motivering", "tekst", "Waarom zo is besloten.", "Plan is passend naast de uitkering.", lengte=2000),
            v("voorgesteld_door", "tekst", "Gebruikersnaam.", "adviseur", wijst="organisatie.gebruikers"),
            v("goedgekeurd_door", "tekst", "Gebruikersnaam van een ander.", "toetser", wijst="organisatie.gebruikers"),
        ),
    ),
    Bestand(
        "normmaanden",
        "De bijstandsnorm per maand. Verplicht voor maanden van parttime ondernemen voor 2015; vanaf "
        "2015 rekent Doorstart de norm zelf uit en controleert dit bedrag.",
        ("dossiernummer", "maand"),
        (
            dossier(),
            v("maand", "maand", "De maand.", "2014-06"),
            v("norm", "bedrag", "Norm met vakantietoeslag.", "948,18"),
            v("bron", "tekst", "Waar het bedrag vandaan komt.", "eerder systeem", lengte=100),
        ),
    ),
    Bestand(
        "inkomsten",
        "Maandopgaven van parttime ondernemers. Vanaf 2015 rekent Doorstart de verrekening uit; voor 2015 "
        "staat in `verrekend` wat het eerdere systeem heeft gekort.",
        ("dossiernummer", "maand"),
        (
            dossier(),
            v("maand", "maand", "De maand.", "2017-05"),
            v("omzet", "bedrag", "Omzet zonder btw.", "900,00"),
            v("kosten", "bedrag", "Zakelijke kosten zonder btw.", "150,00"),
            o(
                "kostencategorie",
                "tekst",
                "Categorie uit de kostenlijst van het beleid; leeg = inkoop.",
                "inkoop",
                lengte=40,
            ),
            v("uren", "geheel", "Uren in het bedrijf.", "40"),
            o("overig_inkomen", "bedrag", "Ander inkomen van het huishouden; leeg = 0.", "0,00"),
            v(
                "status",
                "code",
                "Ingediend wacht op een adviseur; geaccepteerd is verrekend.",
                "geaccepteerd",
                *_STATUSSEN,
            ),
            v("ingediend_op", "datum", "Datum van indienen.", "2017-06-04"),
            o("verrekend", "bedrag", "Alleen voor 2015: gekort wegens inkomen uit het bedrijf.", ""),
            o("vrijgelaten", "bedrag", "Alleen voor 2015: inkomen dat niet is gekort; leeg = 0.", ""),
        ),
    ),
    Bestand(
        "vrijlatingen",
        "Perioden waarin een deel van het inkomen is vrijgelaten (art. 31 lid 2 Participatiewet).",
        ("dossiernummer", "soort", "van"),
        (
            dossier(),
            v("soort", "code", "Onderdeel n, r of y van art. 31 lid 2.", "n", "n", "r", "y"),
            v("van", "datum", "Eerste dag.", "2017-04-01"),
            v("tot", "datum", "Laatste dag.", "2017-09-30"),
            v("reden", "tekst", "Waarom de vrijlating bijdraagt aan werk.", "Bouwt het bedrijf op.", lengte=200),
        ),
    ),
    Bestand(
        "betalingen",
        "Uitkering per rechtmaand, met vakantietoeslag, die al is betaald. Een maand van parttime "
        "ondernemen staat hier niet bij: die volgt uit inkomsten.csv.",
        ("dossiernummer", "rechtmaand", "wetsgroep"),
        (
            dossier(),
            v("rechtmaand", "maand", "De maand waarover het recht bestaat.", "2017-05"),
            v("wetsgroep", "code", "Wet en groep.", "bbz_starter", *_WETSGROEPEN),
            v("bedrag", "bedrag", "Bedrag met vakantietoeslag.", "982,79"),
            v("betaald_op", "datum", "Datum van betaling.", "2017-05-24"),
        ),
    ),
    Bestand(
        "jaarcijfers",
        "Cijfers van een boekjaar (Bbz), zoals ingediend.",
        ("dossiernummer", "boekjaar_begin"),
        (
            dossier(),
            v("boekjaar_begin", "datum", "Eerste dag van het boekjaar.", "2017-01-01"),
            v("boekjaar_einde", "datum", "Laatste dag; een boekjaar duurt twaalf maanden.", "2017-12-31"),
            v("winst", "bedrag", "Winst (verlies met een minteken).", "9500,00"),
            o("winst_partner", "bedrag", "Winst van de partner.", ""),
            o("netto_overig", "bedrag", "Ander netto-inkomen.", ""),
            o("netto_partner", "bedrag", "Netto-inkomen van de partner.", ""),
            v("eigen_vermogen", "bedrag", "Eigen vermogen op de balans.", "4000,00"),
            v("totaal_vermogen", "bedrag", "Balanstotaal.", "12000,00"),
            v("ingediend_op", "datum", "Datum van indienen.", "2018-06-12"),
        ),
    ),
    Bestand(
        "leningen",
        "Bedrijfskapitaal (Bbz) als lening.",
        ("nummer",),
        (
            v("nummer", "tekst", "Uniek nummer van de lening.", "L2016-003", lengte=20),
            dossier(),
            v("verstrekt_op", "datum", "Datum van verstrekking.", "2016-05-01"),
            v("hoofdsom", "bedrag", "Geleend bedrag.", "12000,00"),
            v("rente", "procent", "Rente per jaar.", "8"),
            v("looptijd_maanden", "geheel", "Looptijd.", "60"),
            o("achterstand_sinds", "datum", "Oudste termijn die niet is betaald.", ""),
            o("achterstand_aflossing", "bedrag", "Aflossing die te laat is (deel van wat nog open staat).", ""),
            o("achterstand_rente", "bedrag", "Rente die te laat is.", ""),
            o("uitstel_tot", "datum", "Afgesproken uitstel.", ""),
            o("afgelost_op", "datum", "Datum van volledige aflossing.", ""),
        ),
    ),
    Bestand(
        "aflossingen",
        "Ontvangen aflossing en rente op leningen; een regel per jaar mag ook.",
        ("nummer", "datum"),
        (
            v("nummer", "tekst", "Nummer van de lening.", "L2016-003", wijst="leningen.nummer"),
            v("datum", "datum", "Dag van ontvangst.", "2017-12-31"),
            v("aflossing", "bedrag", "Aflossing.", "2400,00"),
            v("rente", "bedrag", "Rente.", "900,00"),
        ),
    ),
    Bestand(
        "tozoleningen",
        "Tozo-leningen voor bedrijfskapitaal die nog lopen (2 %, 72 maanden); een regel per uitbetaling.",
        ("nummer", "uitbetaald_op"),
        (
            v(
                "nummer",
                "tekst",
                "Nummer van de lening; meer uitbetalingen aan een bedrijf hebben een nummer.",
                "TZ-0017",
                lengte=20,
            ),
            dossier(),
            v("bedrag", "bedrag", "Uitbetaald bedrag.", "5000,00"),
            v("uitbetaald_op", "datum", "Dag van uitbetaling.", "2020-06-10"),
        ),
    ),
    Bestand(
        "tozobetalingen",
        "Wat per maand op een Tozo-lening is ontvangen, rente en aflossing samen.",
        ("nummer", "maand"),
        (
            v("nummer", "tekst", "Nummer van de Tozo-lening.", "TZ-0017", wijst="tozoleningen.nummer"),
            v("maand", "maand", "Maand van ontvangst.", "2022-08"),
            v("bedrag", "bedrag", "Ontvangen bedrag.", "112,50"),
        ),
    ),
)

_BEGELEIDING = (
    Bestand(
        "coachtoewijzingen",
        "Welke coach wie begeleidt.",
        ("dossiernummer", "coach", "van"),
        (
            dossier(),
            v("coach", "tekst", "Gebruikersnaam van de coach.", "coach", wijst="organisatie.coaches"),
            v("van", "datum", "Eerste dag.", "2017-04-01"),
            o("tot", "datum", "Laatste dag; leeg = nu nog.", ""),
            o("doel", "tekst", "Waaraan wordt gewerkt.", "Eerste vaste klanten vinden.", lengte=300),
        ),
    ),
    Bestand(
        "sessies",
        "Gesprekken met de coach.",
        ("dossiernummer", "coach", "datum"),
        (
            dossier(),
            v("coach", "tekst", "Gebruikersnaam van de coach.", "coach", wijst="organisatie.coaches"),
            v("datum", "datum", "Dag van het gesprek.", "2017-05-11"),
            v("minuten", "geheel", "Duur in minuten.", "60"),
            v("soort", "tekst", "Soort gesprek.", "gesprek", lengte=30),
            o("verslag", "tekst", "Verslag.", "Prijzen en offertes besproken.", lengte=4000),
        ),
    ),
    Bestand(
        "statushouders",
        "Het traject voor statushouders.",
        ("dossiernummer",),
        (
            dossier(),
            v("gestart_op", "datum", "Begin van het traject.", "2017-03-01"),
            v("taalniveau", "code", "Taalniveau bij de start.", "A2", *_NIVEAUS),
            o("motivatie", "tekst", "Motivatie.", "", lengte=2000),
            o("doel", "tekst", "Doel.", "", lengte=2000),
            o("ervaring", "tekst", "Ervaring.", "", lengte=2000),
            o("netwerk", "tekst", "Netwerk.", "", lengte=2000),
            o("afgerond_op", "datum", "Einde van het traject.", ""),
        ),
    ),
    Bestand(
        "modules",
        "Afgeronde modules van het traject voor statushouders.",
        ("dossiernummer", "module"),
        (
            v("dossiernummer", "tekst", "Nummer van het dossier.", "D2017-014", wijst="statushouders.dossiernummer"),
            v("module", "code", "De module.", "belastingdienst", *(module.sleutel for module in MODULES)),
            v("afgerond_op", "datum", "Datum.", "2017-06-20"),
            o("door", "tekst", "Gebruikersnaam.", "coach", wijst="organisatie.gebruikers"),
        ),
    ),
    Bestand(
        "verhalen",
        "Ervaringsverhalen met toestemming.",
        ("dossiernummer", "titel"),
        (
            dossier(),
            v("titel", "tekst", "Titel.", "Van uitkering naar eigen zaak", lengte=150),
            v("tekst", "tekst", "Het verhaal.", "Een half jaar geleden begon ik.", lengte=8000),
            o("met_bedrijfsnaam", "ja_nee", "Of de naam van het bedrijf erbij mag; leeg = nee.", "nee"),
            v("toestemming_op", "datum", "Datum van de toestemming.", "2017-11-02"),
            o("ingetrokken_op", "datum", "Datum waarop de toestemming is ingetrokken.", ""),
        ),
    ),
    Bestand(
        "activiteiten",
        "Preventie: bijeenkomsten, inloopspreekuren en publicaties.",
        ("code",),
        (
            v("code", "tekst", "Uw eigen code, om deelnames aan te koppelen.", "A2018-01", lengte=20),
            v("soort", "code", "Soort.", "inloopspreekuur", *Activiteitsoort.values),
            v("titel", "tekst", "Titel.", "Inloopspreekuur ondernemers", lengte=150),
            o("gemeentecode", "tekst", "Gemeente; leeg = alle.", "0106", wijst="organisatie.gemeenten"),
            v("datum", "datum", "Dag.", "2018-03-05"),
            o("begin", "tijd", "Begintijd.", "09:00"),
            o("einde", "tijd", "Eindtijd.", "12:00"),
            o("locatie", "tekst", "Plaats.", "De Drentse Zaak", lengte=150),
            v("doelgroep", "tekst", "Voor wie.", "ondernemers", lengte=100),
            o("opkomst", "geheel", "Hoeveel mensen er waren.", "6"),
            o("notitie", "tekst", "Notitie.", "", lengte=2000),
        ),
    ),
    Bestand(
        "deelnames",
        "Bekende inwoners bij een activiteit.",
        ("activiteit", "dossiernummer"),
        (
            v("activiteit", "tekst", "Code van de activiteit.", "A2018-01", wijst="activiteiten.code"),
            dossier(),
        ),
    ),
)

_STURING = (
    Bestand(
        "kosten",
        "Kosten van de route per jaar.",
        ("jaar", "soort", "omschrijving"),
        (
            v("jaar", "geheel", "Jaar.", "2017"),
            v("soort", "code", "Personeel, of inkoop uit de integratie-uitkering.", "personeel", *KOSTENSOORTEN),
            v("omschrijving", "tekst", "Waarvoor.", "Ondernemersadviseurs", lengte=150),
            v("bedrag", "bedrag", "Bedrag.", "240000,00"),
            v("bron", "tekst", "Waar het bedrag vandaan komt.", "jaarrekening 2017", lengte=150),
        ),
    ),
    Bestand(
        "begroting",
        "Begroting per jaar, gemeente en wetsgroep.",
        ("jaar", "gemeentecode", "wetsgroep"),
        (
            v("jaar", "geheel", "Jaar.", "2017"),
            v("gemeentecode", "tekst", "CBS-code.", "0106", wijst="organisatie.gemeenten"),
            v("wetsgroep", "code", "Wet en groep.", "bbz_starter", *_WETSGROEPEN),
            v("bedrag", "bedrag", "Begroot bedrag.", "150000,00"),
        ),
    ),
)

BESTANDEN: tuple[Bestand, ...] = _MENSEN + _UITKERING + _BEGELEIDING + _STURING
