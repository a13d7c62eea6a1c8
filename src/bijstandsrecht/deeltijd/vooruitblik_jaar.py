"""The coming twelve months, with and without an order: month by month, in total, and when turnover varies.

What a month leaves behind (loss, cost caps, hours, months of vrijlating) goes into the next one, as in the real
settlements. Past the last known amounts it refuses; with `doortrekken` it goes on with the last known ones and
marks every month that did.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bijstandsrecht.deeltijd.beeld import Beeld, Vraag, maak_beeld, tel_op
from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.opdracht import Opdracht, met_omzet, met_opdracht
from bijstandsrecht.deeltijd.opgave import MaandOpgave
from bijstandsrecht.deeltijd.stand import BEGIN, Stand, met_stand, na_maand
from bijstandsrecht.deeltijd.vooruitblik import SCHATTING, Vooruitblik, schrijf_percentage
from bijstandsrecht.kern import (
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    StilSpoor,
    Uitkomst,
    controleer,
    regelt,
)
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.parameters.doortrekken import Doorgetrokken
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht, bepaal_vrijlating, pw
from bijstandsrecht.participatiewet.vrijlating_maanden import AANEENGESLOTEN

_MAANDEN = 12
_GEWOON = 10_000


class Maandblik(NamedTuple):
    """One month of the look ahead; `aanname`: an amount of it is not known yet, and the last known one was used."""

    maand: Maand
    zonder: Beeld
    met: Beeld
    verschil: Beeld
    aanname: bool


class Jaarblik(NamedTuple):
    """Twelve months: each of them, their total as expected, and the totals when turnover is low or high."""

    maanden: tuple[Maandblik, ...]
    verwacht: Vooruitblik
    laag: Vooruitblik
    hoog: Vooruitblik


class Maandreeks(NamedTuple):
    """The pictures of twelve months on one set of statements, and in which of them an amount was drawn on."""

    beelden: list[Beeld]
    aannames: list[bool]


@regelt("participatiewet", "19 lid 2", "31 lid 3", "45 lid 1")
def vooruitblik_jaar(
    *, begin: Maand, huishouden: Huishouden, verwacht: tuple[MaandOpgave, ...], opdracht: Opdracht,
    opdracht_vanaf: Maand, beleid: PtoBeleid, parameters: Parameters, opdracht_maanden: int = 1,
    vrijlatingsrecht: Vrijlatingsrecht | None = None, vrijlatingsrecht_partner: Vrijlatingsrecht | None = None,
    stand: Stand | None = None, belasting_bp: int | None = None, laag_bp: int = _GEWOON, hoog_bp: int = _GEWOON,
    doortrekken: bool = False,
) -> Uitkomst[Jaarblik]:  # fmt: skip
    """Look twelve months ahead from `begin`; `verwacht` is one statement for every month, or one per month. Cents.

    The order is spread over `opdracht_maanden` months from `opdracht_vanaf`. `stand` is what earlier months of the
    calendar year left behind. `laag_bp` and `hoog_bp` are the shares of all turnover in a bad and a good year. A
    vrijlating that ends on the way is left out from then on. Raises OnbekendBedrag past the known amounts, unless
    `doortrekken`; OngeldigeInvoer; BuitenBereik when the hours reach the urencriterium.
    """
    opgaven = _opgaven(verwacht, begin)
    met = _met(opgaven, opdracht, begin, opdracht_vanaf, opdracht_maanden)
    controleer("laag_bp", laag_bp, maximum=_GEWOON)
    controleer("hoog_bp", hoog_bp, minimum=_GEWOON, maximum=10 * _GEWOON)
    spoor = Spoor()
    bp = schrijf_percentage(belasting_bp, beleid, spoor)
    vraag = Vraag(huishouden, beleid, parameters, vrijlatingsrecht, vrijlatingsrecht_partner, bp)
    loop = _Loop(begin, stand or BEGIN, doortrekken)
    zonder_reeks, met_reeks = loop.reken(opgaven, vraag, spoor, "_zonder"), loop.reken(met, vraag, spoor, "_met")
    totalen = [
        _totaal(
            loop.reken(_keer(opgaven, deel), vraag, StilSpoor(), ""),
            loop.reken(_keer(met, deel), vraag, StilSpoor(), ""),
        )
        for deel in (laag_bp, hoog_bp)
    ]
    waarde = Jaarblik(_maandblikken(begin, zonder_reeks, met_reeks), _totaal(zonder_reeks, met_reeks), *totalen)
    return _sluit(waarde, begin, spoor)


class _Loop(NamedTuple):
    """Goes through the twelve months, carrying what a month leaves behind."""

    begin: Maand
    stand: Stand
    doortrekken: bool

    def reken(self, opgaven: Sequence[MaandOpgave], vraag: Vraag, spoor: Spoor, achter: str) -> Maandreeks:
        """The picture of every month; writes their steps under the month when `spoor` is active."""
        stand, reeks = self.stand, Maandreeks([], [])
        rechten = [vraag.recht, vraag.recht_partner]
        for nummer, opgave in enumerate(opgaven):
            maand = self.begin.plus(nummer)
            boek = Doorgetrokken(vraag.parameters) if self.doortrekken else vraag.parameters  # type: ignore[arg-type]
            rechten = [_open_recht(recht, bool(wie), maand, vraag, boek, spoor) for wie, recht in enumerate(rechten)]
            hier = vraag._replace(parameters=boek, recht=rechten[0], recht_partner=rechten[1])
            beeld = maak_beeld(maand, met_stand(opgave, stand), hier, spoor, f"{achter}_{maand.code}")
            aanname = isinstance(boek, Doorgetrokken) and bool(boek.doorgetrokken)
            if aanname:
                spoor.waarschuw(f"Let op: voor {maand.naam} zijn nog niet alle bedragen bekend. Dit is een aanname.")
            reeks.beelden.append(beeld)
            reeks.aannames.append(aanname)
            stand = na_maand(stand, maand=maand, opgave=opgave, beleid=vraag.beleid)
            vrij = (beeld.vrijgelaten - beeld.vrijgelaten_partner, beeld.vrijgelaten_partner)
            rechten = [_een_maand_verder(r, bool(v), maand, boek) for r, v in zip(rechten, vrij, strict=True)]
        return reeks


def _open_recht(
    recht: Vrijlatingsrecht | None, van_partner: bool, maand: Maand, vraag: Vraag, boek: Parameterboek, spoor: Spoor
) -> Vrijlatingsrecht | None:
    """The exemption if it is still open in this month; when it is not, the reason is kept as a warning."""
    if recht is None:
        return None
    if recht.maanden_gebruikt is None:
        raise OngeldigeInvoer(
            "Niet bekend is hoeveel maanden van de vrijlating al gebruikt zijn.", veld="maanden_gebruikt",
            artikel="art. 31 lid 2 Participatiewet", remedie="Vul het aantal gebruikte maanden in.",
        )  # fmt: skip
    try:
        bepaal_vrijlating(recht, vraag.huishouden, maand.eerste_dag, boek, StilSpoor(), van_partner=van_partner)
    except OngeldigeInvoer as fout:
        spoor.waarschuw(f"Vanaf {maand.naam} is zonder deze vrijlating gerekend. {fout.melding}")
        return None
    return recht


def _een_maand_verder(
    recht: Vrijlatingsrecht | None, gebruikt: bool, maand: Maand, boek: Parameterboek
) -> Vrijlatingsrecht | None:
    """The right a month later: every month counts, but of letter n only those in which something was left free.

    As long as the text wants six months in a row, those of letter n count on as well.
    """
    if recht is None:
        return None
    if recht.soort == "n" and not gebruikt and not boek.op(AANEENGESLOTEN, maand.eerste_dag).waarde:
        return recht
    return replace(recht, maanden_gebruikt=(recht.maanden_gebruikt or 0) + 1)


def _opgaven(verwacht: Sequence[MaandOpgave], begin: Maand) -> list[MaandOpgave]:
    if len(verwacht) not in (1, _MAANDEN):
        raise OngeldigeInvoer(
            "Er is niet een opgave voor elke maand.", veld="verwacht", waarde=len(verwacht),
            artikel=pw("45 lid 1", begin.eerste_dag).kort, remedie="Geef een opgave voor alle maanden, of twaalf.",
        )  # fmt: skip
    return list(verwacht) * (_MAANDEN // len(verwacht))


def _met(
    opgaven: Sequence[MaandOpgave], opdracht: Opdracht, begin: Maand, vanaf: Maand, aantal: int
) -> list[MaandOpgave]:
    controleer("opdracht_maanden", aantal, minimum=1, maximum=_MAANDEN)
    eerste = vanaf - begin
    if eerste < 0 or eerste + aantal > _MAANDEN:
        raise OngeldigeInvoer(
            "De opdracht valt niet helemaal in de twaalf maanden.", veld="opdracht_vanaf", waarde=str(vanaf),
            artikel=pw("45 lid 1", begin.eerste_dag).kort,
            remedie=f"Kies een maand van {begin.naam} tot en met {begin.plus(_MAANDEN - aantal).naam}.",
        )  # fmt: skip
    uit = list(opgaven)
    for nummer, deel in enumerate(opdracht.over(aantal), eerste):
        uit[nummer] = met_opdracht(uit[nummer], deel)
    return uit


def _keer(opgaven: Sequence[MaandOpgave], deel_bp: int) -> list[MaandOpgave]:
    return [met_omzet(opgave, deel_bp) for opgave in opgaven]


def _totaal(zonder: Maandreeks, met: Maandreeks) -> Vooruitblik:
    links, rechts = tel_op(zonder.beelden), tel_op(met.beelden)
    return Vooruitblik(links, rechts, rechts.min(links))


def _maandblikken(begin: Maand, zonder: Maandreeks, met: Maandreeks) -> tuple[Maandblik, ...]:
    return tuple(
        Maandblik(begin.plus(n), links, rechts, rechts.min(links), zonder.aannames[n] or met.aannames[n])
        for n, (links, rechts) in enumerate(zip(zonder.beelden, met.beelden, strict=True))
    )


def _sluit(waarde: Jaarblik, begin: Maand, spoor: Spoor) -> Uitkomst[Jaarblik]:
    """Add the months and close the explanation."""
    namen = {
        kant: tuple(f"houdt_over_{kant}_{blik.maand.code}" for blik in waarde.maanden) for kant in ("zonder", "met")
    }
    for blik in waarde.maanden:
        if blik.aanname:
            spoor.gegeven(
                f"aanname_{blik.maand.code}", blik.maand.naam, "tekst", "Een bedrag is nog niet bekend.", None,
                "oordeel", "onzeker",
            )  # fmt: skip
    spoor.berekend("houdt_over_zonder", waarde.verwacht.zonder.houdt_over, "centen", "plus", namen["zonder"])
    spoor.berekend("houdt_over_met", waarde.verwacht.met.houdt_over, "centen", "plus", namen["met"])
    spoor.waarschuw(SCHATTING)
    bedrag = waarde.verwacht.verschil.houdt_over
    meer, eerst, dan = ("meer", "met", "zonder") if bedrag >= 0 else ("minder", "zonder", "met")
    spoor.berekend("scheelt", abs(bedrag), "centen", "min", (f"houdt_over_{eerst}", f"houdt_over_{dan}"))
    wortel = Stap(
        "vooruitblik_jaar", waarde.verwacht.met.houdt_over, "centen", "berekend", pw("45 lid 1", begin.eerste_dag),
        f"Van {begin.naam} tot en met {begin.plus(_MAANDEN - 1).naam} houdt u met deze opdracht {{houdt_over_met}} "
        f"over. Dat is {{scheelt}} {meer} dan zonder.",
        "", tuple(spoor.stappen), "gelijk", ("houdt_over_met",), "onzeker",
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)
