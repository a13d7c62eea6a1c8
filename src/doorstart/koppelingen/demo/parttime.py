"""The story of part-time entrepreneurs: permission, months with turnover and costs, exemption, end."""

from dataclasses import dataclass
from datetime import date, timedelta

from bijstandsrecht.deeltijd import verreken_bedragen
from bijstandsrecht.kern import Maand, maanden
from doorstart.koppelingen.demo.doelen import (
    KANS_OP_OMZET,
    LAATSTE_MAAND,
    NIVEAU,
    PTO_OPEN_VANAF,
    WERKDATUM,
    parameters,
)
from doorstart.koppelingen.demo.rijen import Rijen
from doorstart.koppelingen.demo.zaken import Zaak, dag_in

_LAATSTE = Maand.van_datum(LAATSTE_MAAND)
_KOSTENSOORTEN = ("inkoop", "reizen", "kantoor", "vestiging")


@dataclass
class Opgavemaand:
    """One monthly statement while it is being made; amounts in cents."""

    zaak: Zaak
    maand: Maand
    norm: int
    omzet: int
    kosten: int
    uren: int
    vrijlating: str = ""
    gewoon: int = 0
    """What this person usually earns in a month: used when the calibration opens a month."""

    @property
    def verrekend(self) -> int:
        """Deducted from the benefit according to the law package, in cents."""
        bp, maximum = 0, 0
        if self.vrijlating:
            dag = self.maand.eerste_dag
            bp = parameters().op(f"participatiewet.vrijlating.{self.vrijlating}_pct", dag).waarde
            maximum = parameters().op(f"participatiewet.vrijlating.{self.vrijlating}_max", dag).waarde
        uit = verreken_bedragen(
            norm=self.norm, omzet=self.omzet, kosten=self.kosten, vrijlating_bp=bp, vrijlating_max=maximum, vt_bp=0
        )
        return min(uit.norm, uit.inkomen - uit.vrijgelaten)


@dataclass
class Parttimer:
    """A part-time entrepreneur: the case, the months, and the permissions."""

    zaak: Zaak
    maanden: list[Opgavemaand]
    toestemmingen: list[tuple[date, date]]
    vrijlating: tuple[str, date, date] | None = None


def vertel(zaak: Zaak) -> Parttimer:
    """Return the story of one part-time entrepreneur and fill in how the dossier stands."""
    rng = zaak.rng
    begin = zaak.maand0.plus(rng.choice((1, 2, 2)))
    duur = min(48, 6 + int(rng.expovariate(1 / 15)))
    einde = begin.plus(duur - 1)
    open_ = einde >= _LAATSTE
    laatste = min(einde, _LAATSTE)
    zaak.start = begin.eerste_dag + timedelta(days=rng.randrange(20))
    if zaak.melding >= PTO_OPEN_VANAF:
        zaak.start, zaak.status = None, "melding"
        return Parttimer(zaak, [], [])
    if not open_:
        _sluit(zaak, einde)
    toestemmingen = _toestemmingen(begin, laatste, open_)
    verhaal = Parttimer(zaak, [], toestemmingen, _vrijlating(zaak, begin, laatste))
    niveau = int(rng.triangular(20, 80, 44))
    # Most have customers in nearly every month; for some it hardly gets off the ground.
    ijver = rng.choices((22, -40), (65, 35))[0]
    verhaal.maanden = [_maand(verhaal, m, niveau, ijver, begin) for m in maanden(begin, laatste)]
    zaak.jaaromzet = sum(m.omzet for m in verhaal.maanden[-12:])
    return verhaal


def _sluit(zaak: Zaak, einde: Maand) -> None:
    rng = zaak.rng
    zaak.sluit(
        einde.laatste_dag + timedelta(days=rng.randrange(4, 40)),
        {"terugval": "uitgevallen"}.get(zaak.afloop, zaak.afloop),
    )
    if zaak.afloop == "verhuisd":
        zaak.vertrokken = einde.laatste_dag
    if zaak.afloop in ("uitgevallen", "terugval", "werk"):
        zaak.stop, zaak.stopreden = einde.laatste_dag, "vrijwillig"


def _toestemmingen(begin: Maand, einde: Maand, open_: bool) -> list[tuple[date, date]]:
    """A permission lasts a year and is given again; the one that runs now ends after today."""
    uit = []
    van = begin
    while van <= einde:
        tot = van.plus(11) if open_ else min(van.plus(11), einde)
        uit.append((van.eerste_dag, tot.laatste_dag))
        van = van.plus(12)
    return uit


def _vrijlating(zaak: Zaak, begin: Maand, laatste: Maand) -> tuple[str, date, date] | None:
    """Letter n for some of those who start in 2017, letter y for the few with a medical limit on hours."""
    trekking = zaak.rng.random()
    if begin.jaar == 2017 and trekking < 0.30:
        return "n", begin.eerste_dag, begin.plus(5).laatste_dag
    if Maand(2015, 1) <= begin <= Maand(2015, 12) and trekking < 0.12:
        return "y", begin.eerste_dag, laatste.laatste_dag
    return None


def _maand(verhaal: Parttimer, maand: Maand, niveau: int, ijver: int, begin: Maand) -> Opgavemaand:
    zaak, rng = verhaal.zaak, verhaal.zaak.rng
    norm = zaak.norm(maand)
    sinds = (maand.jaar - begin.jaar) * 12 + maand.nummer - begin.nummer
    aanloop = (55, 75, 90)[sinds] if sinds < 3 else 100
    gewoon = norm * niveau * NIVEAU[maand.jaar] // 10_000 // 500 * 500
    met_omzet = rng.randrange(100) < KANS_OP_OMZET[maand.jaar] + ijver - (20 if sinds == 0 else 0)
    verdiend = min(gewoon * aanloop // 100 * rng.randrange(65, 136) // 100, norm * 90 // 100) // 500 * 500
    kosten = verdiend * rng.randrange(5, 30) // 100 // 100 * 100
    vrijlating = ""
    if verhaal.vrijlating and verhaal.vrijlating[1] <= maand.eerste_dag <= verhaal.vrijlating[2]:
        vrijlating = verhaal.vrijlating[0]
    uren = min(80, max(8, verdiend // 14_00 + rng.randrange(4, 14)))
    if not met_omzet or verdiend < 25_00:
        return Opgavemaand(
            zaak, maand, norm, 0, rng.choice((0, 0, 15_00, 30_00)), rng.randrange(6, 20), vrijlating, gewoon
        )
    return Opgavemaand(zaak, maand, norm, verdiend + kosten, kosten, uren, vrijlating, gewoon)


def schrijf(verhaal: Parttimer, rijen: Rijen) -> None:
    """Add decisions, months, exemption, and the benefit before the start."""
    zaak, rng = verhaal.zaak, verhaal.zaak.rng
    for nummer, (van, tot) in enumerate(verhaal.toestemmingen, 1):
        datum = max(zaak.melding, van - timedelta(days=rng.randrange(3, 12)))
        rijen.voeg(
            "besluiten",
            besluitnummer=f"E{zaak.nummer[1:]}-{nummer}",
            dossiernummer=zaak.nummer,
            soort="pto_toestemming",
            uitkomst="toekenning",
            datum=datum,
            ingang=van,
            einde=tot,
            motivering="Het bedrijf past naast de uitkering en de zoektocht naar werk."
            if nummer == 1
            else "Het bedrijf groeit; de toestemming wordt verlengd.",
            voorgesteld_door=zaak.adviseur,
            goedgekeurd_door="toetser",
        )
    if verhaal.vrijlating:
        soort, van, tot = verhaal.vrijlating
        reden = "Bouwt het bedrijf op." if soort == "n" else "Medische urenbeperking."
        rijen.voeg("vrijlatingen", dossiernummer=zaak.nummer, soort=soort, van=van, tot=tot, reden=reden)
    eerste = verhaal.maanden[0].maand if verhaal.maanden else _LAATSTE.plus(1)
    for maand in maanden(zaak.maand0, eerste.plus(-1)):
        rijen.voeg(
            "betalingen",
            dossiernummer=zaak.nummer,
            rechtmaand=maand.eerste_dag,
            wetsgroep="pw",
            bedrag=zaak.norm(maand),
            betaald_op=min(WERKDATUM, maand.laatste_dag),
        )
    for opgave in verhaal.maanden:
        _schrijf_maand(opgave, rijen)


def _schrijf_maand(opgave: Opgavemaand, rijen: Rijen) -> None:
    zaak, maand, rng = opgave.zaak, opgave.maand, opgave.zaak.rng
    stand = _stand(opgave)
    if stand is None:
        return
    oud = maand.jaar < 2015
    if oud:
        rijen.voeg(
            "normmaanden",
            dossiernummer=zaak.nummer,
            maand=maand.eerste_dag,
            norm=opgave.norm,
            bron="eerder systeem (demonstratie)",
        )
    rijen.voeg(
        "inkomsten",
        dossiernummer=zaak.nummer,
        maand=maand.eerste_dag,
        omzet=opgave.omzet,
        kosten=opgave.kosten,
        kostencategorie=rng.choice(_KOSTENSOORTEN) if opgave.kosten else "",
        uren=opgave.uren,
        status=stand,
        ingediend_op=min(WERKDATUM, dag_in(rng, maand.plus(1)) if maand < _LAATSTE else date(2018, 7, 1)),
        verrekend=opgave.verrekend if oud else None,
    )


def _stand(opgave: Opgavemaand) -> str | None:
    """All months are settled but the last: of June 2018 a part came in, the rest is still due; May misses a few."""
    if opgave.maand == _LAATSTE:
        return "ingediend" if int(opgave.zaak.bsn) % 3 == 0 and not opgave.zaak.gebruikersnaam else None
    if opgave.maand == _LAATSTE.plus(-1) and int(opgave.zaak.bsn) % 19 == 0 and not opgave.zaak.gebruikersnaam:
        return None
    return "geaccepteerd"


def parttimers(zaken: list[Zaak]) -> list[Parttimer]:
    """Tell the story of every part-time entrepreneur, in order of report."""
    return [vertel(zaak) for zaak in zaken if zaak.groep == "pto"]
