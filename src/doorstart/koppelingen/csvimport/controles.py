"""Do the facts of a row fit together, and with the rows around it? One function per file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from bijstandsrecht.kern import Boekjaar, Maand, RechtFout
from doorstart.koppelingen.csvimport.laden_tozo import stand
from doorstart.koppelingen.csvimport.lezen import Inhoud, Rij

BEKEND_VANAF = date(2015, 1, 1)
"""From this month on the law package knows the norms; earlier months come as amounts of an earlier system."""

_MAX_UREN = 744


@dataclass
class Omgeving:
    """What the checks of one row need from other rows: births, dossiers, permissions, norms."""

    vandaag: date
    geboren: dict[str, date] = field(default_factory=dict)
    dossiers: dict[str, Rij] = field(default_factory=dict)
    toestemmingen: dict[str, list[tuple[date, date]]] = field(default_factory=dict)
    normen: dict[tuple[str, date], int] = field(default_factory=dict)
    opgaven: set[tuple[str, date]] = field(default_factory=set)
    afgelost: dict[str, int] = field(default_factory=dict)
    tozo: dict[str, list[tuple[int, date]]] = field(default_factory=dict)
    tozo_betaald: dict[str, dict[str, int]] = field(default_factory=dict)

    @classmethod
    def van(cls, inhoud: Inhoud, vandaag: date) -> "Omgeving":
        """Gather it once from everything that was read."""
        omgeving = cls(vandaag)
        omgeving.geboren = {r["bsn"]: r["geboortedatum"] for r in inhoud.rijen["personen"]}
        omgeving.dossiers = {r["dossiernummer"]: r for r in inhoud.rijen["dossiers"]}
        for r in inhoud.rijen["besluiten"]:
            if (r["soort"], r["uitkomst"]) == ("pto_toestemming", "toekenning") and r["ingang"]:
                periode = (r["ingang"], r["einde"] or date.max)
                omgeving.toestemmingen.setdefault(r["dossiernummer"], []).append(periode)
        omgeving.normen = {(r["dossiernummer"], r["maand"]): r["norm"] for r in inhoud.rijen["normmaanden"]}
        omgeving.opgaven = {(r["dossiernummer"], r["maand"]) for r in inhoud.rijen["inkomsten"]}
        for r in inhoud.rijen["aflossingen"]:
            omgeving.afgelost[r["nummer"]] = omgeving.afgelost.get(r["nummer"], 0) + r["aflossing"]
        for r in inhoud.rijen["tozoleningen"]:
            omgeving.tozo.setdefault(r["nummer"], []).append((r["bedrag"], r["uitbetaald_op"]))
        for r in inhoud.rijen["tozobetalingen"]:
            omgeving.tozo_betaald.setdefault(r["nummer"], {})[str(Maand.van_datum(r["maand"]))] = r["bedrag"]
        return omgeving


class _Klachten:
    """Collects the complaints about one row."""

    def __init__(self, inhoud: Inhoud, bestand: str, rij: Rij) -> None:
        self._plek = (inhoud, bestand, rij)

    def als(self, fout: Any, kolom: str, reden: str) -> None:
        """Note `reden` at `kolom` when `fout` holds."""
        if fout:
            inhoud, bestand, rij = self._plek
            inhoud.fout(bestand, rij, kolom, reden)


def _persoon(r: Rij, omgeving: Omgeving, k: _Klachten) -> None:
    k.als(r["geboortedatum"] > omgeving.vandaag, "geboortedatum", _("Deze datum ligt in de toekomst."))
    for kolom in ("overleden_op", "vertrokken_op"):
        k.als(r[kolom] and r[kolom] < r["geboortedatum"], kolom, _("Deze datum ligt voor de geboortedatum."))


def _dossier(r: Rij, omgeving: Omgeving, k: _Klachten) -> None:
    geboren = omgeving.geboren.get(r["bsn"])
    k.als(geboren and r["melding_op"] < geboren, "melding_op", _("Deze datum ligt voor de geboorte van de inwoner."))
    k.als(r["melding_op"] > omgeving.vandaag, "melding_op", _("Deze datum ligt in de toekomst."))
    dicht = r["status"] == "afgesloten"
    k.als(dicht and not r["afgesloten_op"], "afgesloten_op", _("Een afgesloten dossier heeft een einddatum nodig."))
    k.als(dicht and not r["uitstroom"], "uitstroom", _("Een afgesloten dossier heeft een reden van uitstroom nodig."))
    k.als(not dicht and r["afgesloten_op"], "afgesloten_op", _("Een open dossier heeft geen einddatum."))
    k.als(
        r["afgesloten_op"] and r["afgesloten_op"] < r["melding_op"],
        "afgesloten_op",
        _("Deze datum ligt voor de melding."),
    )


def _huishouden(r: Rij, omgeving: Omgeving, k: _Klachten) -> None:
    k.als(r["tot"] and r["tot"] < r["van"], "tot", _("De laatste dag ligt voor de eerste dag."))
    k.als(
        r["jongste_kind_geboren"] and not r["kinderen"],
        "kinderen",
        _("Er is een geboortedatum van een kind, maar geen kind."),
    )
    eigen = omgeving.dossiers.get(r["dossiernummer"], {}).get("bsn")
    k.als(r["partner_bsn"] and r["partner_bsn"] == eigen, "partner_bsn", _("De partner is dezelfde als de ondernemer."))


def _onderneming(r: Rij, _omgeving: Omgeving, k: _Klachten) -> None:
    k.als(
        r["gestopt_op"] and r["gestart_op"] and r["gestopt_op"] < r["gestart_op"],
        "gestopt_op",
        _("Het einde van het bedrijf ligt voor het begin."),
    )
    k.als(r["stopreden"] and not r["gestopt_op"], "gestopt_op", _("Er is een stopreden, maar geen einddatum."))
    nummer = r["kvk_nummer"]
    k.als(nummer and not (len(nummer) == 8 and nummer.isdigit()), "kvk_nummer", _("Een KVK-nummer heeft acht cijfers."))


def _besluit(r: Rij, omgeving: Omgeving, k: _Klachten) -> None:
    werkt = r["uitkomst"] == "toekenning" and r["soort"] in ("pto_toestemming", "bbz_levensonderhoud")
    bbz = werkt and r["soort"] == "bbz_levensonderhoud"
    k.als(werkt and not r["ingang"], "ingang", _("Een toekenning heeft een eerste dag nodig."))
    k.als(bbz and not r["einde"], "einde", _("Een Bbz-uitkering heeft een laatste dag nodig."))
    k.als(bbz and not r["maandbedrag"], "maandbedrag", _("Een Bbz-uitkering heeft een maandbedrag nodig."))
    k.als(
        r["ingang"] and r["einde"] and r["einde"] < r["ingang"], "einde", _("De laatste dag ligt voor de eerste dag.")
    )
    k.als(
        r["voorgesteld_door"] == r["goedgekeurd_door"],
        "goedgekeurd_door",
        _("Een besluit heeft vier ogen nodig: een ander keurt het goed."),
    )
    groep = omgeving.dossiers.get(r["dossiernummer"], {}).get("groep")
    k.als(bbz and groep == "pto", "soort", _("Een parttime ondernemer heeft geen recht op een Bbz-uitkering."))
    k.als(r["datum"] > omgeving.vandaag, "datum", _("Deze datum ligt in de toekomst."))


def _normmaand(r: Rij, _omgeving: Omgeving, k: _Klachten) -> None:
    k.als(r["norm"] <= 0, "norm", _("Een norm is hoger dan nul."))


def _inkomsten(r: Rij, omgeving: Omgeving, k: _Klachten) -> None:
    for kolom in ("omzet", "kosten", "overig_inkomen", "verrekend", "vrijgelaten"):
        k.als((r[kolom] or 0) < 0, kolom, _("Dit bedrag kan niet lager zijn dan nul."))
    k.als(r["uren"] > _MAX_UREN, "uren", _("Zoveel uren heeft een maand niet."))
    k.als(r["maand"] > omgeving.vandaag, "maand", _("Deze maand ligt in de toekomst."))
    eind = date(r["maand"].year, r["maand"].month, 28)
    perioden = omgeving.toestemmingen.get(r["dossiernummer"], [])
    k.als(
        not any(van <= eind and tot >= r["maand"] for van, tot in perioden),
        "maand",
        _("Voor deze maand is er geen toestemming voor parttime ondernemen in besluiten.csv."),
    )
    if r["maand"] >= BEKEND_VANAF:
        for kolom in ("verrekend", "vrijgelaten"):
            k.als(r[kolom] is not None, kolom, _("Vanaf 2015 rekent Doorstart dit zelf uit. Laat deze kolom leeg."))
        return
    norm = omgeving.normen.get((r["dossiernummer"], r["maand"]))
    k.als(norm is None, "maand", _("Voor een maand voor 2015 is de norm nodig: zet die in normmaanden.csv."))
    k.als(
        r["verrekend"] is None,
        "verrekend",
        _("Voor een maand voor 2015 is nodig wat het eerdere systeem heeft gekort."),
    )
    k.als(
        norm is not None and (r["verrekend"] or 0) + (r["overig_inkomen"] or 0) > norm,
        "verrekend",
        _("Er is meer gekort dan de norm."),
    )
    k.als(r["status"] != "geaccepteerd", "status", _("Een maand voor 2015 is altijd al geaccepteerd."))


def _vrijlating(r: Rij, _omgeving: Omgeving, k: _Klachten) -> None:
    k.als(r["tot"] < r["van"], "tot", _("De laatste dag ligt voor de eerste dag."))


def _betaling(r: Rij, omgeving: Omgeving, k: _Klachten) -> None:
    k.als(r["bedrag"] <= 0, "bedrag", _("Een betaling is hoger dan nul. Laat een maand zonder betaling weg."))
    k.als(r["rechtmaand"] > omgeving.vandaag, "rechtmaand", _("Deze maand ligt in de toekomst."))
    k.als(r["betaald_op"] > omgeving.vandaag, "betaald_op", _("Deze datum ligt in de toekomst."))
    dubbel = r["wetsgroep"] == "pw" and (r["dossiernummer"], r["rechtmaand"]) in omgeving.opgaven
    k.als(
        dubbel,
        "rechtmaand",
        _("Deze maand staat ook in inkomsten.csv; de uitkering volgt daaruit. Haal deze regel weg."),
    )
    groep = omgeving.dossiers.get(r["dossiernummer"], {}).get("groep")
    k.als(
        r["wetsgroep"] != "pw" and groep and r["wetsgroep"] != f"bbz_{groep}",
        "wetsgroep",
        _("Deze wetsgroep past niet bij de groep van het dossier."),
    )


def _jaarcijfers(r: Rij, omgeving: Omgeving, k: _Klachten) -> None:
    try:
        Boekjaar.van_tot(r["boekjaar_begin"], r["boekjaar_einde"])
    except RechtFout as fout:
        k.als(True, f"boekjaar_{fout.veld}" if fout.veld in ("begin", "einde") else "boekjaar_einde", str(fout))
    k.als(r["ingediend_op"] > omgeving.vandaag, "ingediend_op", _("Deze datum ligt in de toekomst."))


def _lening(r: Rij, omgeving: Omgeving, k: _Klachten) -> None:
    k.als(r["hoofdsom"] <= 0, "hoofdsom", _("Een lening is hoger dan nul."))
    k.als(
        omgeving.afgelost.get(r["nummer"], 0) > r["hoofdsom"],
        "hoofdsom",
        _("In aflossingen.csv is meer afgelost dan geleend."),
    )
    _achterstand(r, r["hoofdsom"] - omgeving.afgelost.get(r["nummer"], 0), k)
    sinds = r["achterstand_sinds"]
    k.als(bool(sinds) and sinds > omgeving.vandaag, "achterstand_sinds", _("Deze datum ligt in de toekomst."))
    k.als(r["looptijd_maanden"] < 1, "looptijd_maanden", _("Een lening loopt minstens een maand."))
    k.als(r["looptijd_maanden"] > 120, "looptijd_maanden", _("Een lening loopt ten hoogste tien jaar (art. 15 Bbz)."))
    k.als(r["verstrekt_op"] > omgeving.vandaag, "verstrekt_op", _("Deze datum ligt in de toekomst."))
    groep = omgeving.dossiers.get(r["dossiernummer"], {}).get("groep")
    k.als(groep == "pto", "dossiernummer", _("Bedrijfskapitaal hoort bij de Bbz, niet bij parttime ondernemen."))


def _achterstand(r: Rij, open_: int, k: _Klachten) -> None:
    """What is late of a loan of which `open_` cents of principal is open."""
    aflossing, rente = r["achterstand_aflossing"] or 0, r["achterstand_rente"] or 0
    for kolom, bedrag in (("achterstand_aflossing", aflossing), ("achterstand_rente", rente)):
        k.als(bedrag < 0, kolom, _("Dit bedrag kan niet lager zijn dan nul."))
    k.als(aflossing > open_, "achterstand_aflossing", _("Er is meer te laat dan er van de lening nog open staat."))
    k.als(
        bool(rente) and open_ <= 0,
        "achterstand_rente",
        _("De lening is al afgelost. Laat dit leeg en neem de rente over als vordering."),
    )
    k.als(
        bool(aflossing or rente) and not r["achterstand_sinds"],
        "achterstand_sinds",
        _("Vul in sinds wanneer er iets te laat is."),
    )


def _aflossing(r: Rij, omgeving: Omgeving, k: _Klachten) -> None:
    for kolom in ("aflossing", "rente"):
        k.als(r[kolom] < 0, kolom, _("Dit bedrag kan niet lager zijn dan nul."))
    k.als(r["datum"] > omgeving.vandaag, "datum", _("Deze datum ligt in de toekomst."))


def _tozolening(r: Rij, omgeving: Omgeving, k: _Klachten) -> None:
    """The law package looks at all pay-outs of a loan together; a complaint stands at each of its rows."""
    k.als(r["bedrag"] <= 0, "bedrag", _("Een lening is hoger dan nul."))
    k.als(r["uitbetaald_op"] > omgeving.vandaag, "uitbetaald_op", _("Deze datum ligt in de toekomst."))
    try:
        stand(omgeving.tozo[r["nummer"]], omgeving.tozo_betaald.get(r["nummer"], {}), omgeving.vandaag)
    except RechtFout as fout:
        k.als(True, "uitbetaald_op" if fout.veld in ("uitbetaald_op", "tot_en_met") else "bedrag", str(fout))


def _tozobetaling(r: Rij, omgeving: Omgeving, k: _Klachten) -> None:
    k.als(r["bedrag"] < 0, "bedrag", _("Dit bedrag kan niet lager zijn dan nul."))
    k.als(r["maand"] > omgeving.vandaag, "maand", _("Deze maand ligt in de toekomst."))


def _sessie(r: Rij, omgeving: Omgeving, k: _Klachten) -> None:
    k.als(not 1 <= r["minuten"] <= 600, "minuten", _("Een gesprek duurt tussen 1 en 600 minuten."))
    k.als(r["datum"] > omgeving.vandaag, "datum", _("Deze datum ligt in de toekomst."))


_CONTROLES: dict[str, Callable[[Rij, Omgeving, _Klachten], None]] = {
    "personen": _persoon,
    "dossiers": _dossier,
    "huishoudens": _huishouden,
    "ondernemingen": _onderneming,
    "besluiten": _besluit,
    "normmaanden": _normmaand,
    "inkomsten": _inkomsten,
    "vrijlatingen": _vrijlating,
    "betalingen": _betaling,
    "jaarcijfers": _jaarcijfers,
    "leningen": _lening,
    "aflossingen": _aflossing,
    "tozoleningen": _tozolening,
    "tozobetalingen": _tozobetaling,
    "sessies": _sessie,
}


def controleer(inhoud: Inhoud, vandaag: date) -> None:
    """Note every row whose facts do not fit together."""
    omgeving = Omgeving.van(inhoud, vandaag)
    for bestand, controle in _CONTROLES.items():
        for rij in inhoud.rijen[bestand]:
            controle(rij, omgeving, _Klachten(inhoud, bestand, rij))
