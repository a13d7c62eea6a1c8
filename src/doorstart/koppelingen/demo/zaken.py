"""The cases before their story is told: who reported when, with which household and business."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from random import Random

from bijstandsrecht.kern import Maand
from bijstandsrecht.participatiewet import Huishouden, bijstandsnorm
from doorstart.koppelingen.demo import namen
from doorstart.koppelingen.demo.doelen import (
    AFLOOP,
    HUISHOUDENS,
    MELDINGEN,
    UITKERING_STARTERS,
    WERKDATUM,
    parameters,
)
from doorstart.koppelingen.demo.rijen import Rijen

# Norms of the earlier system before 2015 (single, couple), in cents per month: made up, of the right size.
_EERDER = {2013: (940_00, 1_343_00), 2014: (948_00, 1_354_00)}
ADVISEURS = ("adviseur", "adviseur2", "adviseur3")
_VIA = ("balie", "website", "sociaal team", "De Drentse Zaak", "telefoon", "klantmanager")


@dataclass
class Zaak:
    """One dossier while its story is being made; dates are facts, `afloop` is how it goes in the end."""

    nummer: str
    groep: str
    melding: date
    bsn: str
    voornaam: str
    achternaam: str
    geboren: date
    gemeente: str
    plaats: str
    postcode: str
    huisnummer: int
    iban: str
    adviseur: str
    uitkering: str
    via: str
    bedrijf: str
    branche: str
    afloop: str = ""
    partner_bsn: str = ""
    partner_geboren: date | None = None
    kinderen: int = 0
    jongste: date | None = None
    kostendelers: int = 0
    statushouder: bool = False
    taal: str = "nl"
    start: date | None = None
    stop: date | None = None
    stopreden: str = ""
    status: str = "lopend"
    afgesloten: date | None = None
    uitstroom: str = ""
    vertrokken: date | None = None
    hulpvraag: str = ""
    gebruikersnaam: str = ""
    jaaromzet: int = 0
    bbz: tuple[Maand, Maand] | None = None
    """First and last month of Bbz aid for living costs."""
    rng: Random = field(default_factory=lambda: worp(""), repr=False)

    @property
    def maand0(self) -> Maand:
        """Month of the report (t0)."""
        return Maand.van_datum(self.melding)

    def norm(self, maand: Maand) -> int:
        """Return the bijstandsnorm of the household in cents: the law from 2015, the earlier system before."""
        if maand.jaar < 2015:
            return _EERDER[max(2013, maand.jaar)][self.partner_geboren is not None]
        halfjaar = date(maand.jaar, 1 if maand.nummer < 7 else 7, 1)
        return _norm(self.partner_geboren is not None, self.kinderen, self.kostendelers, halfjaar)

    def sluit(self, dag: date, uitstroom: str) -> None:
        """Close the dossier on a day, unless that day is still to come."""
        if dag <= WERKDATUM:
            self.status, self.afgesloten, self.uitstroom = "afgesloten", dag, uitstroom


@cache
def _norm(gehuwd: bool, kinderen: int, kostendelers: int, halfjaar: date) -> int:
    """The norm depends on ages only through groups, and everybody here is between 23 and 62."""
    huishouden = Huishouden(
        geboortedatum=date(1980, 1, 1),
        partner_geboortedatum=date(1980, 1, 1) if gehuwd else None,
        kinderen=kinderen,
        kostendelers=kostendelers,
    )
    return bijstandsnorm(huishouden=huishouden, peildatum=halfjaar, parameters=parameters()).waarde


def worp(naam: str) -> Random:
    """Return dice that always fall the same way for this name."""
    return Random(naam)  # noqa: S311 - made-up people, nothing secret


def dag_in(rng: Random, maand: Maand) -> date:
    """Return a working day of the month."""
    dag = maand.eerste_dag + timedelta(days=rng.randrange(27))
    return dag - timedelta(days=max(0, dag.weekday() - 4)) if dag.day > 2 else dag + timedelta(days=7 - dag.weekday())


def maak_zaken(zaad: int) -> list[Zaak]:
    """Return all cases in order of report; the same seed gives the same cases."""
    rng = worp(f"{zaad}-zaken")
    plannen = sorted(_plannen(rng))
    nummers, achternamen = namen.bsns(), namen.achternamen(rng)
    tellers: dict[int, int] = {}
    huishoudens = {groep: _dek(rng, HUISHOUDENS) for groep in MELDINGEN}
    uitkeringen = _dek(rng, UITKERING_STARTERS)
    zaken = []
    for melding, groep in plannen:
        volg = tellers[melding.year] = tellers.get(melding.year, 0) + 1
        zaak = _zaak(rng, f"D{melding.year}-{volg:05d}", groep, melding, nummers, achternamen)
        _huishouden(rng, zaak, next(huishoudens[groep]), nummers)
        if groep == "starter":
            zaak.uitkering = next(uitkeringen)
        zaak.rng = worp(f"{zaad}-{zaak.nummer}")
        zaken.append(zaak)
    return zaken


def _plannen(rng: Random) -> Iterator[tuple[date, str]]:
    for groep, aantallen in MELDINGEN.items():
        for halfjaar, aantal in enumerate(aantallen):
            eerste = Maand(2013, 1).plus(6 * halfjaar)
            dagen = sorted(dag_in(rng, eerste.plus(rng.randrange(6))) for _ in range(aantal))
            yield from ((dag, groep) for dag in dagen)


def verdeel_afloop(zaken: list[Zaak], zaad: int) -> None:
    """Deal the outcomes of a route out evenly over its reports, so that no period is lucky by chance alone."""
    for groep, aandelen in AFLOOP.items():
        rng = worp(f"{zaad}-afloop-{groep}")
        eigen = [zaak for zaak in zaken if zaak.groep == groep]
        for begin in range(0, len(eigen), 25):
            stuk = eigen[begin : begin + 25]
            rest = 0
            soorten: list[str] = []
            for soort, aandeel in aandelen.items():
                rest += aandeel * len(stuk)
                soorten += [soort] * (rest // 100)
                rest %= 100
            soorten = (soorten + [max(aandelen, key=lambda s: aandelen[s])] * len(stuk))[: len(stuk)]
            rng.shuffle(soorten)
            for zaak, soort in zip(stuk, soorten, strict=True):
                zaak.afloop = soort


def _zaak(
    rng: Random, nummer: str, groep: str, melding: date, nummers: Iterator[str], achternamen: Iterator[str]
) -> Zaak:
    gemeente = rng.choices(("0106", "1680", "1730"), (62, 19, 19))[0]
    plaats, cijfers = rng.choice(namen.PLAATSEN[gemeente])
    achternaam = next(achternamen)
    vak, branche = rng.choice(namen.BRANCHES)
    leeftijd = rng.randrange(56, 61) if groep == "ouder" else rng.randrange(28, 55)
    zaak = Zaak(
        nummer=nummer,
        groep=groep,
        melding=melding,
        bsn=next(nummers),
        voornaam=rng.choice(namen.VOORNAMEN),
        achternaam=achternaam,
        geboren=date(melding.year - leeftijd, rng.randrange(1, 13), rng.randrange(1, 28)),
        gemeente=gemeente,
        plaats=plaats,
        postcode=f"{cijfers} {rng.choice('ABCDEGHKLMNPRSTVWXZ')}{rng.choice('ABCDEGHJKLMNPRSTVWXZ')}",
        huisnummer=rng.randrange(1, 220),
        iban="",
        adviseur=rng.choice(ADVISEURS),
        uitkering="pw" if groep == "pto" else "geen",
        via=rng.choice(_VIA),
        bedrijf=f"{vak} {achternaam}",
        branche=branche,
    )
    zaak.iban = namen.iban(int(zaak.bsn))
    zaak.hulpvraag = _HULPVRAAG[groep].format(vak=vak.lower())
    return zaak


_HULPVRAAG = {
    "pto": "Wil naast de uitkering beginnen ({vak}).",
    "starter": "Wil van een eigen bedrijf leven ({vak}) en vraagt ondersteuning bij de start.",
    "gevestigd": "Heeft een bedrijf ({vak}) en kan de rekeningen tijdelijk niet betalen.",
    "ouder": "Heeft al lang een bedrijf ({vak}); de opbrengst is blijvend laag.",
    "beeindigend": "Wil het bedrijf ({vak}) zorgvuldig stoppen.",
}


def _dek(rng: Random, aandelen: dict[str, int]) -> Iterator[str]:
    """Yield kinds without end in these shares, each hand shuffled: even also over a small number."""
    while True:
        hand = [soort for soort, aantal in aandelen.items() for _ in range(aantal)]
        rng.shuffle(hand)
        yield from hand


def _huishouden(rng: Random, zaak: Zaak, soort: str, nummers: Iterator[str]) -> None:
    if soort in ("paar", "gezin"):
        zaak.partner_bsn = next(nummers)
        zaak.partner_geboren = date(
            zaak.geboren.year + rng.randrange(-2, 3), rng.randrange(1, 13), rng.randrange(1, 28)
        )
    if soort in ("ouder", "gezin"):
        zaak.kinderen = rng.randrange(1, 4)
        zaak.jongste = date(
            max(zaak.geboren.year + 20, zaak.melding.year - rng.randrange(2, 12)), rng.randrange(1, 13), 15
        )
        zaak.jongste = min(zaak.jongste, zaak.melding)
    if soort == "deler":
        zaak.kostendelers = 1


def schrijf_zaak(zaak: Zaak, rijen: Rijen) -> None:
    """Add person, partner, dossier, household and business of a finished case."""
    _schrijf_mensen(zaak, rijen)
    rijen.voeg(
        "dossiers", dossiernummer=zaak.nummer, bsn=zaak.bsn, gemeentecode=zaak.gemeente, groep=zaak.groep,
        status=zaak.status, melding_op=zaak.melding, melding_via=zaak.via, hulpvraag=zaak.hulpvraag,
        uitkering_bij_melding=zaak.uitkering, adviseur=zaak.adviseur, afgesloten_op=zaak.afgesloten,
        uitstroom=zaak.uitstroom,
    )  # fmt: skip
    rijen.voeg(
        "huishoudens", dossiernummer=zaak.nummer, van=date(2013, 1, 1), partner_bsn=zaak.partner_bsn,
        kinderen=zaak.kinderen, jongste_kind_geboren=zaak.jongste, kostendelers=zaak.kostendelers,
        herkomst="demonstratie",
    )  # fmt: skip
    if zaak.start:
        rijen.voeg(
            "ondernemingen", dossiernummer=zaak.nummer, naam=zaak.bedrijf, branche=zaak.branche,
            kvk_nummer=f"9{int(zaak.bsn) % 10_000_000:07d}", gestart_op=zaak.start, gestopt_op=zaak.stop,
            stopreden=zaak.stopreden,
        )  # fmt: skip
        _omzetmetingen(zaak, rijen)


def _schrijf_mensen(zaak: Zaak, rijen: Rijen) -> None:
    rijen.voeg(
        "personen", bsn=zaak.bsn, voornaam=zaak.voornaam, achternaam=zaak.achternaam, geboortedatum=zaak.geboren,
        straat=f"{namen.STRATEN[zaak.huisnummer % len(namen.STRATEN)]} {zaak.huisnummer}", postcode=zaak.postcode,
        plaats=zaak.plaats, email=f"{zaak.nummer.lower()}@inwoner.example", iban=zaak.iban, taal=zaak.taal,
        telefoon=f"0592 00{int(zaak.bsn) % 10_000:04d}", statushouder=zaak.statushouder,
        vertrokken_op=zaak.vertrokken, gebruikersnaam=zaak.gebruikersnaam,
    )  # fmt: skip
    if zaak.partner_bsn:
        rijen.voeg(
            "personen", bsn=zaak.partner_bsn, voornaam=namen.VOORNAMEN[int(zaak.partner_bsn) % 30],
            achternaam=zaak.achternaam, geboortedatum=zaak.partner_geboren, plaats=zaak.plaats,
        )  # fmt: skip


def _omzetmetingen(zaak: Zaak, rijen: Rijen) -> None:
    """Turnover at the end of every calendar year that the business existed."""
    if zaak.start is None or not zaak.jaaromzet:
        return
    for jaar in range(max(2012, zaak.start.year), 2018):
        einde = date(jaar, 12, 31)
        if zaak.start <= einde and (zaak.stop is None or zaak.stop > einde):
            groei = 70 + 12 * min(4, jaar - zaak.start.year) + zaak.rng.randrange(15)
            rijen.voeg(
                "omzetmetingen",
                dossiernummer=zaak.nummer,
                onderneming=zaak.bedrijf,
                datum=einde,
                omzet=zaak.jaaromzet * groei // 100,
                bron=f"jaarcijfers {jaar} (demonstratie)",
            )
