"""Loans that the law follows by whole months: Tozo (art. 16 Tozo) and under mortgage after the aid (arts. 43a, 43b).

What is waived or written off is followed as if it had been paid, so that no interest runs over it any more; the
totals keep the two apart.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from bijstandsrecht import lening as wet
from bijstandsrecht.kern import Maand
from bijstandsrecht.parameters import Parameters
from doorstart.leningen.standtypes import Stand, Totalen
from doorstart.leningen.wettypes import Feit, beginstand

_ALS_BETALING = {
    wet.Soort.BETALING: "betaald",
    wet.Soort.UITWINNING: "betaald",
    wet.Soort.KWIJTSCHELDING: "kwijtgescholden",
    wet.Soort.AFBOEKING: "afgeboekt",
}


def _per_maand(feiten: Sequence[Feit], op: date) -> tuple[dict[Maand, int], dict[str, int]]:
    """Return what came off the loan per month, and the totals by reason (cents)."""
    maanden: dict[Maand, int] = {}
    totalen = dict.fromkeys(_ALS_BETALING.values(), 0)
    begin = beginstand(feiten)
    for code, bedrag in (begin["gegevens"].get("betalingen", {}) if begin else {}).items():
        maand = Maand.uit_tekst(code)
        maanden[maand] = maanden.get(maand, 0) + bedrag
        totalen["betaald"] += bedrag
    for feit in feiten:
        dag = date.fromisoformat(feit["dag"])
        if feit["soort"] in _ALS_BETALING and dag <= op:
            maand = Maand.van_datum(dag)
            maanden[maand] = maanden.get(maand, 0) + feit["bedrag"]
            totalen[_ALS_BETALING[wet.Soort(feit["soort"])]] += feit["bedrag"]
    return maanden, totalen


def uitbetalingen(lening: Feit, feiten: Sequence[Feit]) -> list[wet.TozoUitbetaling]:
    """Return the Tozo loans of one business as they were paid out."""
    begin = beginstand(feiten)
    rijen = begin["gegevens"].get("uitbetalingen") if begin else None
    rijen = rijen or [[lening["hoofdsom"], lening["verstrekt_op"]]]
    return [wet.TozoUitbetaling(bedrag, date.fromisoformat(dag)) for bedrag, dag in rijen]


def _opgeeist(feiten: Sequence[Feit], op: date) -> bool:
    return any(f["soort"] == wet.Soort.OPEISING and date.fromisoformat(f["dag"]) <= op for f in feiten)


def tozo(lening: Feit, feiten: Sequence[Feit], op: date, parameters: Parameters) -> Stand:
    """Return a Tozo loan on a day: the interest of a month counts from its first day, its instalment is late after it.

    Raises BuitenBereik for a day before January 2021.
    """
    betalingen, delen = _per_maand(feiten, op)
    geld, maand = uitbetalingen(lening, feiten), Maand.van_datum(op)
    uitkomst = wet.tozostand(
        uitbetalingen=geld, betalingen=betalingen, tot_en_met=maand, parameters=parameters, wijze=lening["wijze"]
    )
    s, plan = uitkomst.waarde, wet.tozolening(uitbetalingen=geld, parameters=parameters, wijze=lening["wijze"]).waarde
    geleend = sum(deel.bedrag for deel in geld)
    rente = s.hoofdsom + s.rente + sum(delen.values()) - s.te_veel_betaald - geleend
    totalen = Totalen(geleend=geleend, rente=rente, te_veel_betaald=s.te_veel_betaald, hoofdsom=s.hoofdsom,
                      open_rente=s.rente, **delen)  # fmt: skip
    opgeeist = _opgeeist(feiten, op)
    deze = next((t.te_betalen for t in plan.termijnen if t.maand == maand), 0)
    te_laat = s.achterstand if op == maand.laatste_dag or s.looptijd_voorbij else max(0, s.achterstand - deze)
    komt = None
    if s.totaal and not opgeeist:
        komt = next((t for t in plan.termijnen if t.maand >= maand and t.te_betalen), None)
    return Stand(
        op=op, totalen=totalen, achterstand=s.totaal if opgeeist else te_laat,
        achterstand_sinds=_tozo_sinds(plan, maand, op, te_laat),
        volgende_vervaldag=komt.maand.laatste_dag if komt else None,
        volgend_bedrag=min(komt.te_betalen, s.totaal) if komt else 0, opeisbaar=opgeeist,
        waarschuwingen=uitkomst.waarschuwingen,
    )  # fmt: skip


def _tozo_sinds(plan: wet.Tozolening, maand: Maand, op: date, te_laat: int) -> date | None:
    """The last day of the oldest month whose instalment is not wholly paid."""
    rest, dag = te_laat, None
    for termijn in reversed([t for t in plan.termijnen if t.maand < maand or op == maand.laatste_dag]):
        if rest <= 0 or termijn.maand > maand:
            break
        rest, dag = rest - termijn.te_betalen, termijn.maand.laatste_dag
    return dag


def hypotheek(lening: Feit, feiten: Sequence[Feit], op: date, parameters: Parameters) -> Stand:
    """Return a mortgage loan on a day; what somebody must repay a month the college fixes (art. 43a lid 3)."""
    einde = date.fromisoformat(lening["einde_bijstand"] or lening["verstrekt_op"])
    betalingen, delen = _per_maand(feiten, op)
    begin, opgeeist = Maand.van_datum(einde + timedelta(days=1)), _opgeeist(feiten, op)
    velden: dict[str, Any] = {"geleend": lening["hoofdsom"], "hoofdsom": lening["hoofdsom"]}
    waarschuwingen: tuple[str, ...] = ()
    if Maand.van_datum(op) >= begin:
        uitkomst = wet.loop_hypotheek_door(
            hoofdsom=lening["hoofdsom"], einde_bijstand=einde, betalingen=betalingen, tot_en_met=Maand.van_datum(op),
            parameters=parameters,
        )  # fmt: skip
        v, waarschuwingen = uitkomst.waarde, uitkomst.waarschuwingen
        velden |= {"rente": v.rente, "hoofdsom": v.hoofdsom, "open_rente": v.rentevordering,
                   "te_veel_betaald": v.te_veel_betaald} | delen  # fmt: skip
    totalen = Totalen(**velden)
    achterstand = totalen.hoofdsom + totalen.open_rente if opgeeist else 0
    return Stand(op, totalen, achterstand, opeisbaar=opgeeist, waarschuwingen=waarschuwingen)
