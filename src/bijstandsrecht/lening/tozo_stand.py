"""What is still owed on Tozo loans after the payments that were made: the rest debt of art. 16 Tozo.

A payment goes to the interest that is due first, that over 2020 included, and then to the loan (art. 4:92 Awb). After
the last month of the term no interest of art. 14 runs any more (it holds "gedurende de gehele looptijd").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bijstandsrecht.kern import (
    HALF_OMHOOG,
    BuitenBereik,
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    maanden,
    regelt,
    rond_half_omhoog,
)
from bijstandsrecht.lening.bronnen import plek
from bijstandsrecht.lening.contract import Wijze
from bijstandsrecht.lening.rekenkern import maandrente
from bijstandsrecht.lening.tozo import RENTE, RENTE_LOOPT, Tozolening, TozoUitbetaling, tozolening


@dataclass(frozen=True, slots=True)
class Tozostand:
    """The balances at the end of a month, in cents: hoofdsom + rente is `totaal`.

    `achterstand`: what the plan asked until then and was not paid. `looptijd_voorbij`: the whole rest is due.
    """

    hoofdsom: int
    rente: int
    totaal: int
    achterstand: int
    betaald: int
    te_veel_betaald: int
    looptijd_voorbij: bool


@regelt("tozo", "14 onder a", "16 lid 2", "22 lid 2")
def tozostand(
    *,
    uitbetalingen: Sequence[TozoUitbetaling],
    betalingen: Mapping[Maand, int],
    tot_en_met: Maand,
    parameters: Parameterboek,
    wijze: Wijze = "annuitair",
) -> Uitkomst[Tozostand]:
    """What is owed on the Tozo loans of one business at the end of a month, in cents.

    `betalingen`: what was paid in each month. Raises OngeldigeInvoer for a payment before the loans or after
    `tot_en_met`, BuitenBereik for a month before January 2021 or the loan, and what `tozolening` raises.
    """
    uitkomst = tozolening(uitbetalingen=uitbetalingen, parameters=parameters, wijze=wijze)
    plan, spoor = uitkomst.waarde, Spoor()
    spoor.neem_over(uitkomst)
    eerste = min(deel.uitbetaald_op for deel in uitbetalingen)
    stil = _rente_staat_stil(Maand.van_datum(eerste), parameters)
    _controleer(betalingen, Maand.van_datum(eerste), tot_en_met, stil)
    bron = plek("16 lid 2", eerste, "tozo")
    spoor.gegeven("geleend", plan.hoofdsom, "centen", bron=plek("13 lid 1", eerste, "tozo"))
    spoor.gegeven("rente_begin", plan.rente_2020, "centen", "De rente over 2020.", bron, "berekend")
    spoor.parameter("rente_per_jaar", RENTE, parameters.op(RENTE, eerste))
    spoor.gegeven("maanden_per_jaar", 12, "maanden", herkomst="berekend")
    stand = _loop(plan, betalingen, tot_en_met, stil, spoor)
    som = stand.hoofdsom + stand.rente
    zin = "U moet nog {nog_te_betalen} van uw Tozo-lening terugbetalen."
    if stand.looptijd_voorbij and som:
        zin += " De looptijd is voorbij: dit moet u nu betalen."
    wortel = Stap("tozostand", som, "centen", "berekend", bron, zin, "", tuple(spoor.stappen), "gelijk",
                  ("nog_te_betalen",))  # fmt: skip
    return Uitkomst.van(stand, wortel, spoor)


def _rente_staat_stil(maand: Maand, parameters: Parameterboek) -> Maand:
    """The first month without interest from `maand` on: January 2021."""
    while parameters.op(RENTE_LOOPT, maand.eerste_dag).waarde:
        maand = maand.plus(1)
    return maand


def _controleer(betalingen: Mapping[Maand, int], begin: Maand, einde: Maand, stil: Maand) -> None:
    if einde < max(begin, stil):
        raise BuitenBereik(
            "In deze maand was de rente over 2020 nog niet bekend, of er was nog geen lening.", veld="tot_en_met",
            waarde=einde.eerste_dag, artikel="art. 16 Tozo",
            remedie=f"Kies een maand vanaf {max(begin, stil).naam}.",
        )  # fmt: skip
    for maand, bedrag in betalingen.items():
        controleer("betalingen", bedrag, artikel="art. 16 Tozo")
        if not begin <= maand <= einde:
            raise OngeldigeInvoer(
                f"De betaling in {maand.naam} valt buiten de periode.", veld="betalingen", waarde=maand.eerste_dag,
                artikel="art. 16 Tozo", remedie=f"Kies een maand van {begin.naam} tot en met {einde.naam}.",
            )  # fmt: skip


def _betaal_vroeg(plan: Tozolening, betalingen: Mapping[Maand, int], stil: Maand, spoor: Spoor) -> tuple[int, int, str]:
    """Payments while interest ran in 2020: no interest was due yet, so they repay the loan and save interest.

    From the month after the payment. Returns the loan, the interest over 2020 and the name of the step of the loan.
    """
    hoofdsom, uit, namen, bespaard = plan.hoofdsom, "geleend", [], 0
    for maand in sorted(maand for maand in betalingen if maand < stil):
        code, bron = maand.code, plek("4:92 lid 1", maand.eerste_dag, "awb")
        deel, over = min(betalingen[maand], hoofdsom), stil - maand - 1
        spoor.gegeven(f"betaald_{code}", betalingen[maand], "centen", bron=bron)
        spoor.berekend(f"naar_lening_{code}", deel, "centen", "laagste", (f"betaald_{code}", uit), bron)
        hoofdsom -= deel
        spoor.berekend(f"hoofdsom_{code}", hoofdsom, "centen", "min", (uit, f"naar_lening_{code}"), bron)
        spoor.gegeven(
            f"maanden_bespaard_{code}", over, "maanden", "Zoveel maanden zonder rente hierover.", bron, "berekend"
        )
        namen.append(f"bespaard_{code}")
        spoor.berekend(
            namen[-1], deel * over, "centmaanden", "maal", (f"naar_lening_{code}", f"maanden_bespaard_{code}")
        )
        bespaard, uit = bespaard + deel * over, f"hoofdsom_{code}"
    if not namen:
        return hoofdsom, plan.rente_2020, uit
    bron = plek("16 lid 2", stil.eerste_dag, "tozo")
    per_jaar = _per_jaar(spoor)
    minder = rond_half_omhoog(bespaard * per_jaar, 120_000)
    spoor.berekend("bespaard_samen", bespaard, "centmaanden", "plus", tuple(namen))
    delen = ("bespaard_samen", "rente_per_jaar", "maanden_per_jaar")
    spoor.berekend(
        "minder_rente", minder, "centen", "percentage_gedeeld", delen, bron, "", HALF_OMHOOG, "interpretatie"
    )
    rente = max(0, plan.rente_2020 - minder)
    spoor.berekend("rente_na_vroeg", rente, "centen", "min_nul", ("rente_begin", "minder_rente"), bron)
    return hoofdsom, rente, uit


def _per_jaar(spoor: Spoor) -> int:
    return int(next(stap for stap in spoor.stappen if stap.naam == "rente_per_jaar").waarde)  # type: ignore[arg-type]


def _loop(plan: Tozolening, betalingen: Mapping[Maand, int], tot_en_met: Maand, stil: Maand, spoor: Spoor) -> Tozostand:
    """Month by month: the interest of the month, then what was paid."""
    hoofdsom, rente, uit = _betaal_vroeg(plan, betalingen, stil, spoor)
    later = {maand: bedrag for maand, bedrag in betalingen.items() if maand >= stil}
    rente_2020, rente_uit = rente, "rente_begin" if len(later) == len(betalingen) else "rente_na_vroeg"
    # What was more than the loan in 2020 pays the interest as soon as that is fixed.
    over = sum(betalingen.values()) - sum(later.values()) - (plan.hoofdsom - hoofdsom)
    later[stil] = later.get(stil, 0) + over
    te_veel = 0
    per_jaar = _per_jaar(spoor)
    vroeg = min((maand for maand, bedrag in later.items() if bedrag), default=plan.begin)
    for maand in maanden(min(vroeg, plan.begin), tot_en_met):
        code, bron = maand.code, plek("14 onder a", maand.eerste_dag, "tozo")
        if plan.begin <= maand <= plan.einde and hoofdsom:
            bedrag = int(maandrente(hoofdsom, per_jaar))
            delen = (uit, "rente_per_jaar", "maanden_per_jaar")
            spoor.berekend(f"rente_{code}", bedrag, "centen", "percentage_gedeeld", delen, bron, "", HALF_OMHOOG)
            rente += bedrag
            spoor.berekend(f"rente_stand_{code}", rente, "centen", "plus", (rente_uit, f"rente_{code}"), bron)
            rente_uit = f"rente_stand_{code}"
        if betaald := later.get(maand, 0):
            aan_rente = min(betaald, rente)
            aan_lening = min(betaald - aan_rente, hoofdsom)
            te_veel += betaald - aan_rente - aan_lening
            uit, rente_uit = _schrijf(code, (betaald, aan_rente, aan_lening), (hoofdsom, rente), uit, rente_uit, spoor)
            hoofdsom, rente = hoofdsom - aan_lening, rente - aan_rente
    spoor.berekend("nog_te_betalen", hoofdsom + rente, "centen", "plus", (uit, rente_uit))
    gevraagd = sum(termijn.te_betalen for termijn in plan.termijnen if termijn.maand <= tot_en_met)
    gevraagd += rente_2020 if tot_en_met >= plan.begin else 0
    betaald = sum(betalingen.values()) - te_veel
    voorbij = tot_en_met >= plan.einde
    achterstand = hoofdsom + rente if voorbij else min(hoofdsom + rente, max(0, gevraagd - betaald))
    if te_veel:
        spoor.waarschuw("Er is meer betaald dan er open stond. Het meerdere moet terug.")
    return Tozostand(hoofdsom, rente, hoofdsom + rente, achterstand, betaald + te_veel, te_veel, voorbij)


def _schrijf(
    code: str, delen: tuple[int, int, int], standen: tuple[int, int], uit: str, rente_uit: str, spoor: Spoor
) -> tuple[str, str]:
    """Write one payment; returns the names of the two balances after it."""
    betaald, aan_rente, aan_lening = delen
    hoofdsom, rente = standen
    bron = plek("4:92 lid 1", Maand.uit_tekst(code.replace("_", "-")).eerste_dag, "awb")
    spoor.gegeven(f"betaald_{code}", betaald, "centen", bron=bron)
    spoor.berekend(f"naar_rente_{code}", aan_rente, "centen", "laagste", (f"betaald_{code}", rente_uit), bron)
    rest = f"rest_{code}"
    spoor.berekend(rest, betaald - aan_rente, "centen", "min", (f"betaald_{code}", f"naar_rente_{code}"), bron)
    spoor.berekend(f"naar_lening_{code}", aan_lening, "centen", "laagste", (rest, uit), bron)
    lening, over = f"hoofdsom_{code}", f"rente_na_{code}"
    spoor.berekend(lening, hoofdsom - aan_lening, "centen", "min", (uit, f"naar_lening_{code}"), bron)
    spoor.berekend(over, rente - aan_rente, "centen", "min", (rente_uit, f"naar_rente_{code}"), bron)
    return lening, over
