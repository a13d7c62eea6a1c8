"""A loan under mortgage or pledge after the business has ended: arts. 43a, 43b and 43d Bbz 2004.

Ten years of monthly repayments without interest, as far as income allows; after that interest at the statutory rate
minus three percentage points. A payment then counts first as repayment, up to the interest of the month; interest
that is not paid is added apart and bears no interest itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from bijstandsrecht.kern import (
    HALF_OMHOOG,
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    maanden,
    regelt,
)
from bijstandsrecht.lening.bronnen import plek
from bijstandsrecht.lening.rekenkern import maandrente
from bijstandsrecht.lening.wettelijke_rente import RENTE

DUUR, AFTREK = "bbz.art43a.duur", "bbz.art43b.aftrek"


class Hypotheekmaand(NamedTuple):
    """One month in cents: the interest of the month, what was paid, where it went, and the balances after it."""

    maand: Maand
    rente: int
    betaald: int
    aflossing: int
    rente_betaald: int
    bijgeschreven: int
    hoofdsom: int
    rentevordering: int


class Jaaropgave(NamedTuple):
    """The yearly statement of art. 43d: the loan and the interest claim on 31 December, in cents."""

    jaar: int
    hoofdsom: int
    rentevordering: int


@dataclass(frozen=True, slots=True)
class Hypotheekverloop:
    """The course of the loan: `te_veel_betaald` is what was paid above everything owed."""

    maanden: tuple[Hypotheekmaand, ...]
    jaaropgaven: tuple[Jaaropgave, ...]
    hoofdsom: int
    rentevordering: int
    rente: int
    te_veel_betaald: int


@regelt("bbz2004", "43a lid 3", "43a lid 4")
def ruimte_voor_aflossing(
    *, maand: Maand, inkomen: int, bijstandsnorm: int, bijzondere_kosten: int = 0
) -> Uitkomst[int]:
    """How much somebody can repay in a month at most in cents; the college fixes the amount (art. 43a lid 3).

    Nothing when the income of the household is not above the norm (lid 4). `bijzondere_kosten`: necessary costs of
    the household itself. That the room ends at the norm after these costs is a reading of lid 3 and 4 together.
    """
    dag, spoor = maand.eerste_dag, Spoor()
    bron = plek("43a lid 3", dag)
    for naam, bedrag in (
        ("inkomen", inkomen), ("bijstandsnorm", bijstandsnorm), ("bijzondere_kosten", bijzondere_kosten),
    ):  # fmt: skip
        controleer(naam, bedrag, artikel="art. 43a Bbz 2004")
        spoor.gegeven(naam, bedrag, "centen", bron=bron)
    ruimte = max(0, inkomen - bijstandsnorm - bijzondere_kosten)
    delen = ("inkomen", "bijstandsnorm", "bijzondere_kosten")
    spoor.berekend("ruimte", ruimte, "centen", "min_nul", delen, plek("43a lid 4", dag), status="interpretatie")
    zin = "U kunt deze maand ten hoogste {ruimte} aflossen."
    if not ruimte:
        zin = "U hoeft deze maand niet af te lossen."
    wortel = Stap("ruimte_voor_aflossing", ruimte, "centen", "berekend", bron, zin, "", tuple(spoor.stappen),
                  "gelijk", ("ruimte",))  # fmt: skip
    return Uitkomst.van(ruimte, wortel, spoor)


@regelt("bbz2004", "43a lid 1", "43a lid 2", "43b lid 1", "43b lid 2", "43b lid 3", "43b lid 4", "43b lid 5", "43d")
def loop_hypotheek_door(
    *,
    hoofdsom: int,
    einde_bijstand: date,
    betalingen: Mapping[Maand, int],
    tot_en_met: Maand,
    parameters: Parameterboek,
) -> Uitkomst[Hypotheekverloop]:
    """Follow a mortgage loan month by month, in cents; `einde_bijstand` is the last day of the aid.

    Raises OngeldigeInvoer for a payment before the first or after the last month, OnbekendBedrag when the statutory
    interest of a month after the ten years is not known.
    """
    controleer("hoofdsom", hoofdsom, artikel="art. 43a Bbz 2004", minimum=1)
    spoor = Spoor()
    begin = Maand.van_datum(einde_bijstand + timedelta(days=1))
    _controleer_maanden(betalingen, begin, tot_en_met)
    spoor.gegeven("geleend", hoofdsom, "centen", bron=plek("43a lid 1", einde_bijstand))
    spoor.gegeven("rentevordering_begin", 0, "centen", herkomst="berekend")
    spoor.gegeven("maanden_per_jaar", 12, "maanden", herkomst="berekend")
    jaren = spoor.parameter("jaren_zonder_rente", DUUR, parameters.op(DUUR, einde_bijstand))
    # The ten years run from the day after the aid; interest is by the month, so from the first whole month after them.
    rente_vanaf = Maand.van_datum(einde_bijstand).plus(12 * jaren + 1)
    stand, te_veel = _Stand(hoofdsom, 0, "geleend", "rentevordering_begin"), 0
    regels, opgaven = [], []
    for maand in maanden(begin, tot_en_met):
        betaald = betalingen.get(maand, 0)
        controleer("betalingen", betaald, artikel="art. 43a lid 2 Bbz 2004")
        regel, rest, stand = _maand(maand, betaald, maand >= rente_vanaf, stand, parameters, spoor)
        regels.append(regel)
        te_veel += rest
        if maand.nummer == 12:
            opgaven.append(Jaaropgave(maand.jaar, stand.hoofdsom, stand.vordering))
    rente = sum(regel.rente for regel in regels)
    verloop = Hypotheekverloop(tuple(regels), tuple(opgaven), stand.hoofdsom, stand.vordering, rente, te_veel)
    return _sluit(verloop, stand, tot_en_met.laatste_dag, spoor)


def _sluit(verloop: Hypotheekverloop, stand: _Stand, dag: date, spoor: Spoor) -> Uitkomst[Hypotheekverloop]:
    """Warn for what was paid too much, and close the explanation."""
    if verloop.te_veel_betaald:
        spoor.waarschuw("Er is meer betaald dan er open stond. Het meerdere moet terug.")
    som = stand.hoofdsom + stand.vordering
    spoor.berekend("nog_te_betalen", som, "centen", "plus", (stand.naam, stand.vordering_naam), plek("43d", dag))
    zin = "Uw lening met hypotheek was {geleend}. U moet nog {nog_te_betalen} betalen."
    wortel = Stap("hypotheekverloop", som, "centen", "berekend", plek("43d", dag), zin, "", tuple(spoor.stappen),
                  "gelijk", ("nog_te_betalen",))  # fmt: skip
    return Uitkomst.van(verloop, wortel, spoor)


class _Stand(NamedTuple):
    hoofdsom: int
    vordering: int
    naam: str
    vordering_naam: str


def _controleer_maanden(betalingen: Mapping[Maand, int], begin: Maand, einde: Maand) -> None:
    for maand in (*betalingen, einde):
        if not begin <= maand <= einde:
            raise OngeldigeInvoer(
                f"{maand.naam} valt buiten de periode van {begin.naam} tot en met {einde.naam}.", veld="betalingen",
                waarde=maand.eerste_dag, artikel="art. 43a lid 1 Bbz 2004",
                remedie="De aflossing begint na de laatste dag van de bijstand.",
            )  # fmt: skip


def _maand(
    maand: Maand, betaald: int, met_rente: bool, stand: _Stand, parameters: Parameterboek, spoor: Spoor
) -> tuple[Hypotheekmaand, int, _Stand]:
    """One month; returns its line, what was paid too much, and the balances after it."""
    code, dag = maand.code, maand.eerste_dag
    rente = _rente(stand, code, dag, parameters, spoor) if met_rente else 0
    # Lid 3: first principal up to the interest of the month, then the interest; what is left is principal again, and
    # at last the interest that was added before.
    eerst = min(betaald, rente, stand.hoofdsom)
    aan_rente = min(betaald - eerst, rente)
    extra = min(betaald - eerst - aan_rente, stand.hoofdsom - eerst)
    oud = min(betaald - eerst - aan_rente - extra, stand.vordering)
    aflossing, bij = eerst + extra, rente - aan_rente
    over = betaald - aflossing - aan_rente - oud
    nieuw = _Stand(stand.hoofdsom - aflossing, stand.vordering + bij - oud, stand.naam, stand.vordering_naam)
    if betaald or rente:
        nieuw = _schrijf(code, dag, (betaald, rente, eerst, aan_rente, extra, oud), stand, nieuw, spoor)
    regel = Hypotheekmaand(maand, rente, betaald, aflossing, aan_rente + oud, bij, nieuw.hoofdsom, nieuw.vordering)
    return regel, over, nieuw


def _rente(stand: _Stand, code: str, dag: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """The interest of a month after the ten years, never below zero; writes its steps."""
    wettelijk, aftrek = parameters.op(RENTE, dag), parameters.op(AFTREK, dag)
    voet = max(0, wettelijk.waarde - aftrek.waarde)
    naam = f"rente_per_jaar_{wettelijk.bron.versie:%Y_%m}"
    if spoor.eerste_keer(naam):
        basis, min_ = f"wettelijke_rente_{wettelijk.bron.versie:%Y_%m}", f"aftrek_{wettelijk.bron.versie:%Y_%m}"
        spoor.parameter(basis, RENTE, wettelijk)
        spoor.parameter(min_, AFTREK, aftrek, "Drie procent is gelezen als drie procentpunt.")
        zin = "De wettelijke rente min de aftrek; nooit minder dan nul."
        spoor.berekend(
            naam, voet, "basispunten", "min_nul", (basis, min_), plek("43b lid 2", dag), zin, status="interpretatie"
        )
    rente = int(maandrente(stand.hoofdsom, voet))
    spoor.berekend(
        f"rente_{code}", rente, "centen", "percentage_gedeeld", (stand.naam, naam, "maanden_per_jaar"),
        plek("43b lid 1", dag), "Rente over deze maand.", HALF_OMHOOG,
    )  # fmt: skip
    return rente


def _schrijf(
    code: str, dag: date, delen: tuple[int, int, int, int, int, int], oud: _Stand, nieuw: _Stand, spoor: Spoor
) -> _Stand:
    """Write where the payment of a month went; returns the balances with the names of their steps."""
    betaald, rente, eerst, aan_rente, extra, oude_rente = delen
    bron = plek("43b lid 3" if rente else "43a lid 2", dag)
    spoor.gegeven(f"betaald_{code}", betaald, "centen", bron=plek("43a lid 2", dag))
    namen: list[str] = []
    rest = f"betaald_{code}"
    stap = (
        ("aflossing_tot_rente", eerst, (f"rente_{code}", oud.naam)),
        ("rente_betaald", aan_rente, (f"rente_{code}",)),
        ("aflossing_meer", extra, (f"hoofdsom_rest_{code}",)),
        ("oude_rente_betaald", oude_rente, (oud.vordering_naam,)),
    )
    tot_rente = rente > 0
    over = betaald
    for naam, bedrag, grenzen in stap:
        if naam == "aflossing_meer":
            delen_af = (oud.naam, f"aflossing_tot_rente_{code}") if tot_rente else (oud.naam,)
            spoor.berekend(f"hoofdsom_rest_{code}", oud.hoofdsom - eerst, "centen", "min", delen_af, bron)
        elif naam in ("aflossing_tot_rente", "rente_betaald") and not tot_rente:
            continue
        namen.append(f"{naam}_{code}")
        # Lid 3 is about somebody who cannot repay; where a higher payment goes, the text does not say.
        gelezen = "interpretatie" if bedrag and tot_rente and naam in ("aflossing_meer", "oude_rente_betaald") else ""
        spoor.berekend(namen[-1], bedrag, "centen", "laagste", (rest, *grenzen), bron, status=gelezen)
        over -= bedrag
        spoor.berekend(f"over_na_{naam}_{code}", over, "centen", "min", (rest, namen[-1]), bron)
        rest = f"over_na_{naam}_{code}"
    hoofdsom, vordering = f"hoofdsom_{code}", f"rentevordering_{code}"
    af = tuple(naam for naam in namen if naam.startswith("aflossing"))
    spoor.berekend(hoofdsom, nieuw.hoofdsom, "centen", "min", (oud.naam, *af), plek("43a lid 2", dag))
    erbij = (oud.vordering_naam, f"rente_{code}") if tot_rente else (oud.vordering_naam,)
    spoor.berekend(f"met_rente_{code}", oud.vordering + rente, "centen", "plus", erbij, plek("43b lid 4", dag))
    eraf = tuple(naam for naam in namen if "rente_betaald" in naam)
    spoor.berekend(
        vordering, nieuw.vordering, "centen", "min", (f"met_rente_{code}", *eraf), plek("43b lid 5", dag),
        "Over deze bijgeschreven rente betaalt u geen rente.",
    )  # fmt: skip
    return nieuw._replace(naam=hoofdsom, vordering_naam=vordering)
