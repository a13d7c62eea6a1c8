"""The story of starters, established, older and ending entrepreneurs under the Bbz 2004."""

from dataclasses import dataclass
from datetime import date, timedelta

from bijstandsrecht.kern import Maand, maanden
from doorstart.koppelingen.demo.doelen import LAATSTE_MAAND, OVERIG_OPEN_VANAF, STARTER_OPEN_VANAF, WERKDATUM
from doorstart.koppelingen.demo.rijen import Rijen
from doorstart.koppelingen.demo.zaken import Zaak, dag_in

_LAATSTE = Maand.van_datum(LAATSTE_MAAND)
_EERSTE = Maand(2013, 1)


@dataclass(frozen=True, slots=True)
class Verloop:
    """How long each part lasts, in months: benefit before, Bbz, benefit after, and service until closing."""

    voor: int
    bbz: int
    na: int
    dienst: int


def vertel(zaak: Zaak, rijen: Rijen) -> None:
    """Fill in how the dossier stands, and add decisions, payments, loan and year figures."""
    verloop = _verloop(zaak)
    begin = zaak.maand0.plus(verloop.voor)
    _bedrijf(zaak, begin)
    zaak.jaaromzet = zaak.rng.randrange(14_000, 46_000) * 100
    if zaak.melding >= (STARTER_OPEN_VANAF if zaak.groep == "starter" else OVERIG_OPEN_VANAF):
        zaak.status = "melding"
        zaak.start = None if zaak.groep == "starter" else zaak.start
        if zaak.uitkering == "pw":
            _betaal(zaak, rijen, zaak.maand0, _LAATSTE, "pw")
        return
    _einde(zaak, begin, verloop)
    _besluit(zaak, rijen, begin, verloop)
    if zaak.uitkering == "pw" and verloop.voor:
        _betaal(zaak, rijen, zaak.maand0, begin.plus(-1), "pw")
    if verloop.bbz:
        zaak.bbz = (begin, begin.plus(verloop.bbz - 1))
        _betaal(zaak, rijen, begin, begin.plus(verloop.bbz - 1), f"bbz_{zaak.groep}")
    na = begin.plus(verloop.bbz)
    if verloop.na and zaak.uitkering != "ww":
        _betaal(zaak, rijen, na, na.plus(verloop.na - 1), "pw")
    _lening(zaak, rijen, begin, verloop)


def _verloop(zaak: Zaak) -> Verloop:
    rng = zaak.rng
    if zaak.groep == "starter":
        return {
            "zelfstandig": Verloop(rng.randrange(2, 5), rng.randrange(10, 30), 0, rng.randrange(36, 42)),
            "werk": Verloop(3, rng.randrange(6, 15), 0, rng.randrange(30, 40)),
            "terugval": Verloop(3, rng.randrange(6, 18), rng.randrange(30, 44), rng.randrange(36, 42)),
            "uitgevallen": Verloop(2, rng.randrange(3, 9), rng.randrange(36, 48), rng.randrange(24, 36)),
            "afgewezen": Verloop(3, 0, rng.randrange(36, 48), 4),
            "verhuisd": Verloop(3, rng.randrange(6, 16), 0, rng.randrange(10, 24)),
        }[zaak.afloop]
    if zaak.groep == "gevestigd":
        return {
            "zelfstandig": Verloop(1, rng.randrange(3, 12), 0, rng.randrange(9, 17)),
            "begeleid_gestopt": Verloop(1, rng.randrange(4, 11), rng.choice((0, 14)), rng.randrange(8, 16)),
            "faillissement": Verloop(1, rng.randrange(3, 7), rng.choice((0, 16)), rng.randrange(6, 12)),
            "terugval": Verloop(1, rng.randrange(6, 12), rng.randrange(10, 20), rng.randrange(12, 18)),
            "achterstand": Verloop(1, rng.randrange(4, 10), 0, rng.randrange(10, 17)),
            "afgewezen": Verloop(1, 0, 0, 3),
        }[zaak.afloop]
    if zaak.groep == "ouder":
        return Verloop(2, rng.randrange(18, 40), 0, rng.randrange(40, 60))
    return Verloop(1, rng.randrange(5, 12), rng.choice((0, 0, 8)), rng.randrange(9, 14))


def _bedrijf(zaak: Zaak, begin: Maand) -> None:
    """A starter's business begins with the benefit; the others had theirs for years."""
    if zaak.groep != "starter":
        jaren = 11 if zaak.groep == "ouder" else zaak.rng.randrange(3, 11)
        zaak.start = date(zaak.melding.year - jaren, zaak.rng.randrange(1, 13), 1)
    elif zaak.afloop != "afgewezen":
        zaak.start = begin.eerste_dag + timedelta(days=zaak.rng.randrange(25))


def _einde(zaak: Zaak, begin: Maand, verloop: Verloop) -> None:
    rng = zaak.rng
    dag = dag_in(rng, zaak.maand0.plus(verloop.dienst))
    uitstroom = {"terugval": "uitgevallen", "faillissement": "begeleid_gestopt", "achterstand": "zelfstandig"}
    zaak.sluit(dag, uitstroom.get(zaak.afloop, zaak.afloop))
    if zaak.afloop == "verhuisd" and zaak.afgesloten:
        zaak.vertrokken = zaak.afgesloten
    stopt = zaak.afloop in ("werk", "terugval", "uitgevallen", "begeleid_gestopt", "faillissement")
    if stopt and zaak.start:
        laatste = begin.plus(max(1, verloop.bbz)).laatste_dag
        if laatste <= WERKDATUM:
            zaak.stop = max(laatste, zaak.start)
            zaak.stopreden = "faillissement" if zaak.afloop == "faillissement" else "vrijwillig"
    if zaak.groep == "ouder" and zaak.afloop == "aow" and zaak.status == "lopend":
        zaak.hulpvraag += " Bereikt binnen enkele jaren de AOW-leeftijd."


def _besluit(zaak: Zaak, rijen: Rijen, begin: Maand, verloop: Verloop) -> None:
    datum = min(WERKDATUM, dag_in(zaak.rng, begin.plus(-1))) if begin.plus(-1) > zaak.maand0 else zaak.melding
    gemeen = {
        "besluitnummer": f"E{zaak.nummer[1:]}-1",
        "dossiernummer": zaak.nummer,
        "soort": "bbz_levensonderhoud",
        "datum": max(datum, zaak.melding),
        "voorgesteld_door": zaak.adviseur,
        "goedgekeurd_door": "toetser",
    }
    if not verloop.bbz:
        rijen.voeg("besluiten", **gemeen, uitkomst="afwijzing", motivering="Het bedrijf is niet levensvatbaar.")
        return
    rijen.voeg(
        "besluiten",
        **gemeen,
        uitkomst="toekenning",
        ingang=begin.eerste_dag,
        einde=begin.plus(verloop.bbz - 1).laatste_dag,
        maandbedrag=_maandbedrag(zaak, begin),
        motivering="Het bedrijf is levensvatbaar met deze ondersteuning.",
    )


def _maandbedrag(zaak: Zaak, maand: Maand) -> int:
    """The norm less what the business is expected to bring in; the same share in every month of one case."""
    deel = 100 if zaak.groep == "beeindigend" else 68 + int(zaak.bsn) % 30
    return zaak.norm(maand) * deel // 100


def _betaal(zaak: Zaak, rijen: Rijen, van: Maand, tot: Maand, wetsgroep: str) -> None:
    for maand in maanden(max(van, _EERSTE), min(tot, _LAATSTE)):
        bedrag = zaak.norm(maand) if wetsgroep == "pw" else _maandbedrag(zaak, van)
        rijen.voeg(
            "betalingen",
            dossiernummer=zaak.nummer,
            rechtmaand=maand.eerste_dag,
            wetsgroep=wetsgroep,
            bedrag=bedrag,
            betaald_op=maand.laatste_dag - timedelta(days=4),
        )


def _lening(zaak: Zaak, rijen: Rijen, begin: Maand, verloop: Verloop) -> None:
    """Business capital for about half of those with a viable business."""
    rng = zaak.rng
    kans = {"starter": 0.4, "gevestigd": 0.45, "ouder": 0.15, "beeindigend": 0.0}[zaak.groep]
    if zaak.afloop != "achterstand" and (not verloop.bbz or rng.random() > kans):
        return
    verstrekt = begin.plus(1).eerste_dag
    if verstrekt > WERKDATUM:
        return
    hoofdsom = rng.randrange(12, 30 if zaak.groep == "gevestigd" else 22) * 500_00
    nummer = f"L{zaak.nummer[1:]}"
    achter, uitstel = None, None
    if zaak.afloop in ("achterstand", "terugval", "faillissement"):
        achter = min(begin.plus(8).eerste_dag, WERKDATUM)
    elif rng.random() < 0.08:
        achter, uitstel = date(2018, 3, 1), date(2018, 12, 31)
    achter = achter if achter and achter > verstrekt else None
    rest, tot = hoofdsom, achter or WERKDATUM
    for jaar in range(verstrekt.year, tot.year + 1):
        van_maand = verstrekt.month if jaar == verstrekt.year else 0
        betaald = (tot.month - 1 if jaar == tot.year else 12) - van_maand
        aflossing = min(rest, hoofdsom * max(0, betaald) // 60)
        if aflossing > 0:
            dag = tot - timedelta(days=1) if jaar == tot.year else date(jaar, 12, 28)
            rijen.voeg("aflossingen", nummer=nummer, datum=dag, aflossing=aflossing, rente=rest * 8 * betaald // 1200)
            rest -= aflossing
    gemist = Maand.van_datum(WERKDATUM) - Maand.van_datum(achter) + 1 if achter and not uitstel else 0
    rijen.voeg(
        "leningen",
        nummer=nummer,
        dossiernummer=zaak.nummer,
        verstrekt_op=verstrekt,
        hoofdsom=hoofdsom,
        rente=800,
        looptijd_maanden=60,
        achterstand_sinds=achter,
        achterstand_aflossing=min(rest, hoofdsom * gemist // 60),
        achterstand_rente=rest * 8 * gemist // 1200,
        uitstel_tot=uitstel if achter else None,
    )


def schrijf_vaststellingen(zaken: list[Zaak], rijen: Rijen) -> None:
    """Settle every boekjaar but 2017: of that year some figures came in and wait, and some are late."""
    nummer_2017 = 0
    for zaak in zaken:
        if zaak.bbz is None:
            continue
        for jaar in range(zaak.bbz[0].jaar, min(2017, zaak.bbz[1].jaar) + 1):
            nummer_2017 += jaar == 2017
            laat = jaar == 2017 and (nummer_2017 % 9 == 1 or bool(zaak.gebruikersnaam))
            if jaar == 2017 and nummer_2017 % 7 == 0 and not laat:
                _jaarcijfers(zaak, rijen)
            elif not laat:
                _vaststelling(zaak, jaar, rijen)


def _jaarcijfers(zaak: Zaak, rijen: Rijen) -> None:
    rng = zaak.rng
    rijen.voeg(
        "jaarcijfers",
        dossiernummer=zaak.nummer,
        boekjaar_begin=date(2017, 1, 1),
        boekjaar_einde=date(2017, 12, 31),
        winst=rng.randrange(2_000, 17_000) * 100,
        eigen_vermogen=rng.randrange(-2_000, 12_000) * 100,
        totaal_vermogen=rng.randrange(13_000, 40_000) * 100,
        ingediend_op=date(2018, 6, rng.randrange(4, 30)),
    )


def _vaststelling(zaak: Zaak, jaar: int, rijen: Rijen) -> None:
    """A decision of the earlier system: what it held is not in the files, only that it was taken."""
    dag = dag_in(zaak.rng, Maand(jaar + 1, zaak.rng.randrange(3, 7)))
    rijen.voeg(
        "besluiten",
        besluitnummer=f"E{zaak.nummer[1:]}-V{jaar}",
        dossiernummer=zaak.nummer,
        soort="bbz_vaststelling",
        uitkomst="vaststelling",
        datum=min(dag, WERKDATUM),
        ingang=date(jaar, 1, 1),
        einde=date(jaar, 12, 31),
        motivering=f"Vastgesteld op de jaarcijfers van {jaar} in het eerdere systeem.",
        voorgesteld_door=zaak.adviseur,
        goedgekeurd_door="toetser",
    )
