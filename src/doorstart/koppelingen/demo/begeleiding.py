"""Coaches, the statushouders track, client stories, prevention, and what the report needs beside the cases."""

from datetime import date, time, timedelta
from random import Random

from bijstandsrecht.kern import Maand
from doorstart.koppelingen.demo import namen
from doorstart.koppelingen.demo.doelen import DEMO, WERKDATUM
from doorstart.koppelingen.demo.rijen import Rijen
from doorstart.koppelingen.demo.zaken import Zaak, worp

_SOORTEN = ("intake", "gesprek", "gesprek", "bedrijfsbezoek", "workshop")
_VERSLAGEN = (
    "Prijzen en offertes doorgenomen.",
    "Administratie bekeken; bonnen voortaan per week.",
    "Nieuwe klanten gezocht.",
    "Plan voor de komende maanden gemaakt.",
    "Aangifte btw voorbereid.",
    "Uren en reistijd besproken.",
)
_TRAJECT = (
    "orientatie",
    "regels",
    "belastingdienst",
    "vaktaal",
    "ondernemersplan",
    "marketing",
    "administratie",
    "geld",
    "netwerk",
    "pitch",
    "keuze",
)
_TALEN = ("ar", "ti", "ar", "fa", "en")


def kies_statushouders(zaken: list[Zaak]) -> list[Zaak]:
    """Nine people of 2017 start with their plans in the track, and four of 2018; before the track there were none."""
    uit = []
    for jaar, aantal in ((2017, 9), (2018, 4)):
        van_jaar = [
            z for z in zaken if z.melding.year == jaar and z.groep in ("pto", "starter") and z.melding.month <= 9
        ]
        uit += van_jaar[3 :: max(1, len(van_jaar) // aantal)][:aantal]
    for nummer, zaak in enumerate(uit):
        zaak.statushouder, zaak.taal = True, _TALEN[nummer % len(_TALEN)]
        zaak.voornaam = namen.VOORNAMEN_STATUSHOUDERS[nummer % len(namen.VOORNAMEN_STATUSHOUDERS)]
    return uit


def schrijf_statushouders(zaken: list[Zaak], rijen: Rijen) -> None:
    """Add the track and the modules done so far."""
    for zaak in zaken:
        gestart = min(zaak.melding + timedelta(days=10), WERKDATUM)
        klaar = [gestart + timedelta(days=21 * n) for n in range(1, len(_TRAJECT) + 1)]
        klaar = [dag for dag in klaar if dag <= WERKDATUM]
        rijen.voeg(
            "statushouders",
            dossiernummer=zaak.nummer,
            gestart_op=gestart,
            taalniveau=zaak.rng.choice(("A1", "A2", "A2", "B1")),
            motivatie="Wil weer zelf het brood verdienen.",
            doel=f"Een eigen bedrijf: {zaak.bedrijf.split()[0].lower()}.",
            ervaring="Werkte eerder zelfstandig in het land van herkomst.",
            netwerk="Kent enkele ondernemers via de taalschool.",
            afgerond_op=klaar[-1] if len(klaar) == len(_TRAJECT) else None,
        )
        for module, dag in zip(_TRAJECT, klaar, strict=False):
            rijen.voeg("modules", dossiernummer=zaak.nummer, module=module, afgerond_op=dag, door="coach")


def schrijf_coaching(zaken: list[Zaak], rijen: Rijen) -> None:
    """Give about two thirds of the people of the last years a coach, with a session every month or so."""
    for zaak in zaken:
        if zaak.melding.year < 2015 or zaak.status in ("melding", "aanvraag", "intake") or zaak.afloop == "afgewezen":
            continue
        if zaak.rng.random() > 0.66 and not zaak.statushouder and not zaak.gebruikersnaam:
            continue
        coach = "coach" if zaak.statushouder or zaak.gebruikersnaam else zaak.rng.choice(("coach", "coach2"))
        van = min(zaak.melding + timedelta(days=zaak.rng.randrange(20, 60)), WERKDATUM)
        tot = zaak.afgesloten
        if tot and tot <= van:
            continue
        rijen.voeg(
            "coachtoewijzingen",
            dossiernummer=zaak.nummer,
            coach=coach,
            van=van,
            tot=tot,
            doel="Eerste vaste klanten vinden." if zaak.groep in ("pto", "starter") else "Weer winst maken.",
        )
        _sessies(zaak, coach, van, min(tot or WERKDATUM, WERKDATUM), rijen)


def _sessies(zaak: Zaak, coach: str, van: date, tot: date, rijen: Rijen) -> None:
    dag = van + timedelta(days=7)
    for _nummer in range(zaak.rng.randrange(2, 8)):
        if dag > tot:
            return
        rijen.voeg(
            "sessies",
            dossiernummer=zaak.nummer,
            coach=coach,
            datum=dag,
            minuten=zaak.rng.choice((45, 60, 60, 90)),
            soort=zaak.rng.choice(_SOORTEN),
            verslag=zaak.rng.choice(_VERSLAGEN),
        )
        dag += timedelta(days=7 * zaak.rng.randrange(3, 8))


_VERHALEN = (
    (
        "Van uitkering naar een volle agenda",
        "Een half jaar geleden begon ik voor mijzelf. Het was spannend: je start, maar je weet niet hoe het "
        "gaat lopen. Ik kreeg tijdelijk een uitkering en een coach. Nu komen er elke week nieuwe klanten bij.",
    ),
    (
        "Eerst klein, dan verder",
        "Ik begon naast mijn uitkering, met een paar opdrachten in de maand. Elke maand gaf ik mijn omzet door en "
        "zag ik meteen wat ik overhield. Dat gaf rust om door te gaan.",
    ),
    (
        "Op tijd hulp gevraagd",
        "Ik wilde het zelf oplossen. Achteraf had ik eerder moeten bellen. "
        "Samen maakten we een plan en mijn bedrijf bestaat nog.",
    ),
    ("Mijn atelier", "Ik heb leren rekenen met uren en prijzen. Daar had ik vroeger geen idee van."),
)


def schrijf_verhalen(zaken: list[Zaak], rijen: Rijen) -> None:
    """Add stories with consent; one consent was withdrawn."""
    geslaagd = [z for z in zaken if z.start and not z.stop and z.melding.year in (2015, 2016, 2017)][::23]
    for nummer, ((titel, tekst), zaak) in enumerate(zip(_VERHALEN, geslaagd, strict=False)):
        rijen.voeg(
            "verhalen",
            dossiernummer=zaak.nummer,
            titel=titel,
            tekst=tekst,
            met_bedrijfsnaam=nummer == 0,
            toestemming_op=date(2017, 10 + nummer % 3, 9),
            ingetrokken_op=date(2018, 2, 12) if nummer == 3 else None,
        )


# Day, kind, title, municipality (None: all), for whom, how many came (None: a publication, or still to come).
_PLAN: tuple[tuple[date, str, str, str | None, str, int | None], ...] = (
    (date(2017, 9, 19), "informatiebijeenkomst", "Schulden bij ondernemers: wat ziet u?", "0106", "intermediairs", 24),
    (date(2017, 10, 31), "informatiebijeenkomst", "Ondernemers met geldzorgen herkennen", "1730", "intermediairs", 17),
    (date(2017, 11, 21), "informatiebijeenkomst", "Ondernemers met geldzorgen herkennen", "1680", "intermediairs", 15),
    (date(2017, 10, 5), "publicatie", "Artikel in de huis-aan-huiskrant: bel op tijd", None, "ondernemers", None),
    (date(2017, 11, 13), "publicatie", "Berichten op sociale media: gratis meekijken", None, "ondernemers", None),
    (date(2018, 1, 4), "publicatie", "Aankondiging van de inloopspreekuren", None, "ondernemers", None),
    (date(2017, 12, 12), "overleg", "Overleg met het sociaal team", "0106", "sociaal team", 9),
    (date(2018, 2, 13), "overleg", "Overleg met het sociaal team", "1680", "sociaal team", 7),
    (date(2018, 3, 13), "overleg", "Overleg met het sociaal team", "1730", "sociaal team", 8),
    (date(2018, 4, 17), "informatiebijeenkomst", "Administratie in een middag", "0106", "ondernemers", 19),
    (date(2018, 9, 18), "informatiebijeenkomst", "Voorbereid op de aangifte", "0106", "ondernemers", None),
)  # fmt: skip


def schrijf_preventie(zaken: list[Zaak], zaad: int, rijen: Rijen) -> None:
    """Add the prevention plan: meetings and publications from 2017, walk-in hours on Monday and Wednesday in 2018."""
    for nummer, (dag, soort, titel, gemeente, doelgroep, opkomst) in enumerate(_PLAN, 1):
        samen = soort != "publicatie"
        rijen.voeg(
            "activiteiten", code=f"P{nummer:02d}", soort=soort, titel=titel, gemeentecode=gemeente, datum=dag,
            doelgroep=doelgroep, opkomst=opkomst, locatie="De Drentse Zaak" if samen else "",
            begin=time(13, 30) if samen else None, einde=time(15, 30) if samen else None,
        )  # fmt: skip
    _spreekuren([z for z in zaken if z.melding.year >= 2017], worp(f"{zaad}-preventie"), rijen)


def _spreekuren(bekend: list[Zaak], rng: Random, rijen: Rijen) -> None:
    dag = date(2018, 1, 8)
    while dag <= date(2018, 7, 25):
        if dag.weekday() in (0, 2) and dag not in (date(2018, 4, 2), date(2018, 5, 21)):
            code = f"I{dag:%m%d}"
            geweest = dag < WERKDATUM
            opkomst = rng.randrange(1, 8) if geweest else None
            rijen.voeg(
                "activiteiten",
                code=code,
                soort="inloopspreekuur",
                titel="Inloopspreekuur geld en schulden",
                gemeentecode="0106",
                datum=dag,
                begin=time(9),
                einde=time(12),
                locatie="De Drentse Zaak",
                doelgroep="ondernemers",
                opkomst=opkomst,
            )
            if opkomst and opkomst > 2:
                rijen.voeg("deelnames", activiteit=code, dossiernummer=rng.choice(bekend).nummer)
        dag += timedelta(days=1)


def schrijf_sturing(rijen: Rijen) -> None:
    """Add costs and budget: assumptions of the demonstration, said in the source of each cost."""
    for jaar, uren, tarief, inkoop in (
        (2015, 4100, 52_00, 78_000_00),
        (2016, 4300, 53_00, 84_000_00),
        (2017, 4600, 54_00, 96_000_00),
        (2018, 4700, 55_00, 99_000_00),
    ):
        rijen.voeg(
            "kosten",
            jaar=jaar,
            soort="personeel",
            bedrag=uren * tarief,
            bron=DEMO,
            omschrijving=f"Adviseurs en administratie: {uren} uur x EUR {tarief // 100}",
        )
        for naam, deel in (("De Drentse Zaak: begeleiding", 62), ("Coaches", 28), ("Taal en cursussen", 10)):
            rijen.voeg("kosten", jaar=jaar, soort="inkoop", omschrijving=naam, bedrag=inkoop * deel // 100, bron=DEMO)
        for gemeente, deel in (("0106", 62), ("1680", 19), ("1730", 19)):
            for groep, bedrag in (
                ("starter", 350_000_00),
                ("gevestigd", 190_000_00),
                ("ouder", 70_000_00),
                ("beeindigend", 45_000_00),
            ):
                groei = 100 + 8 * (jaar - 2015)
                rijen.voeg(
                    "begroting",
                    jaar=jaar,
                    gemeentecode=gemeente,
                    wetsgroep=f"bbz_{groep}",
                    bedrag=bedrag * deel * groei // 10_000,
                )


def kies_inwoners(zaken: list[Zaak]) -> dict[str, Zaak]:
    """Choose the cases of the residents who can log in, and say what each is for."""
    pto = [
        z for z in zaken if z.groep == "pto" and z.status == "lopend" and z.melding.year == 2017 and not z.statushouder
    ]
    starter = [
        z
        for z in zaken
        if z.groep == "starter"
        and z.status == "lopend"
        and z.bbz
        and z.bbz[0].jaar == 2017
        and z.bbz[1] > Maand(2018, 9)
        and not z.statushouder
    ]
    uit = {"inwoner-pto": pto[len(pto) // 2], "inwoner-bbz": starter[0]}
    statushouder = [z for z in zaken if z.statushouder and z.groep == "pto" and z.status == "lopend"]
    if statushouder:
        uit["inwoner-statushouder"] = statushouder[0]
    for gebruikersnaam, zaak in uit.items():
        zaak.gebruikersnaam = gebruikersnaam
    return uit
