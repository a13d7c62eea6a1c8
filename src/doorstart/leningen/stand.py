"""How a loan stands on a day: one form of outcome for every kind of loan, always computed, never stored as the truth.

A loan with or without interest follows `loop_door`, a Tozo loan `tozostand`, a mortgage loan `loop_hypotheek_door`.
The credit for preparation costs and a guarantee have no instalments: there the events are simply added up.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bijstandsrecht import lening as wet
from bijstandsrecht.kern import Uitkomst
from bijstandsrecht.parameters import Parameters
from doorstart.leningen import stand_maandelijks
from doorstart.leningen.models import Leningsoort
from doorstart.leningen.standtypes import Stand, Totalen
from doorstart.leningen.wettypes import (
    AANGESPROKEN,
    EINDE_BORGTOCHT,
    NAAR_VORDERING,
    OVERGEGAAN,
    TE_LAAT,
    Feit,
    beginstand,
    contract,
    wet_gebeurtenissen,
)

_LEEG = Totalen()


def bereken(lening: Feit, feiten: Sequence[Feit], op: date, parameters: Parameters) -> Stand:
    """Return how a loan stands on a day, from its contract and events (`wettypes.feiten_van`, `als_feiten`).

    Raises RechtFout for an event that the law does not allow, and OnbekendBedrag when a rate is not known.
    """
    soort = lening["soort"]
    if soort == Leningsoort.TOZO:
        return stand_maandelijks.tozo(lening, feiten, op, parameters)
    if soort == Leningsoort.HYPOTHEEK:
        return stand_maandelijks.hypotheek(lening, feiten, op, parameters)
    if soort == Leningsoort.VOORBEREIDING:
        return _zonder_termijnen(lening, feiten, op)
    if soort == Leningsoort.BORGTOCHT:
        return _borgtocht(lening, feiten, op)
    return _met_termijnen(lening, feiten, op, parameters)


def verloop(
    lening: Feit, feiten: Sequence[Feit], op: date, parameters: Parameters
) -> Uitkomst[wet.Leningverloop] | None:
    """Return the explained course of a loan with instalments; None when there is none (repaid before we had it)."""
    begin = beginstand(feiten)
    if begin is not None and not begin.get("bedrag"):
        return None
    afspraak = contract(lening, begin)
    return wet.loop_door(
        lening=afspraak, tot_en_met=max(op, afspraak.verstrekt_op), parameters=parameters,
        gebeurtenissen=wet_gebeurtenissen(feiten, max(op, afspraak.verstrekt_op)),
    )  # fmt: skip


def basis(lening: Feit, feiten: Sequence[Feit], parameters: Parameters) -> Totalen:
    """Return what the books of an earlier system already held; nothing for a loan that began here."""
    begin = beginstand(feiten)
    if begin is None:
        return _LEEG
    if lening["soort"] in (Leningsoort.TOZO, Leningsoort.HYPOTHEEK):
        return bereken(lening, [begin], date.fromisoformat(begin["dag"]), parameters).totalen
    bedrag = begin.get("bedrag", 0)
    rente = begin.get("gegevens", {}).get("achterstand_rente", 0)
    return Totalen(geleend=bedrag, rente=rente, hoofdsom=bedrag, open_rente=rente)


def _met_termijnen(lening: Feit, feiten: Sequence[Feit], op: date, parameters: Parameters) -> Stand:
    uitkomst = verloop(lening, feiten, op, parameters)
    if uitkomst is None:
        return Stand(op, _LEEG, 0)
    v, afspraak = uitkomst.waarde, contract(lening, beginstand(feiten))
    totalen = Totalen(
        geleend=afspraak.hoofdsom, rente=v.berekende_rente, wettelijke_rente=v.berekende_wettelijke_rente,
        terugbetaald=v.terugbetaald, te_veel_betaald=v.te_veel_betaald, betaald=v.betaald, om_niet=v.om_niet,
        kwijtgescholden=v.kwijtgescholden, afgeboekt=v.afgeboekt, overgegaan=v.overgegaan,
        hoofdsom=v.hoofdsom, open_rente=v.rente + v.uitgestelde_rente + v.wettelijke_rente,
    )  # fmt: skip
    volgend, bedrag = None, 0
    if v.totaal and not v.opeisbaar and v.termijnen_over:
        volgend, bedrag = _volgende(lening, feiten, v.volgende_vervaldag, parameters)
    return Stand(
        op=op, totalen=totalen, achterstand=v.totaal if v.opeisbaar else v.achterstand,
        achterstand_sinds=_sinds(v, feiten), uitgestelde_rente=v.uitgestelde_rente,
        wettelijke_rente=v.wettelijke_rente, lopende_rente=v.lopende_rente, volgende_vervaldag=volgend,
        volgend_bedrag=bedrag,
        opeisbaar=v.opeisbaar, renteloos=v.renteloos or lening["rente"] == 0, maanden_uitstel=v.maanden_uitstel,
        regels=v.regels, waarschuwingen=uitkomst.waarschuwingen,
    )  # fmt: skip


def _volgende(lening: Feit, feiten: Sequence[Feit], dag: date, parameters: Parameters) -> tuple[date, int]:
    """The first due day with an amount, and that amount when nothing else happens: the course is followed up to it.

    Before the first instalment only the interest of the first days falls due; without interest that day asks nothing.
    """
    bedrag = _vervalt(lening, feiten, dag, parameters)
    afspraak = contract(lening, beginstand(feiten))
    if not bedrag and afspraak.verstrekt_op < dag == afspraak.eerste_dag:
        dag = afspraak.vervaldag(1)
        bedrag = _vervalt(lening, feiten, dag, parameters)
    return dag, bedrag


def _vervalt(lening: Feit, feiten: Sequence[Feit], dag: date, parameters: Parameters) -> int:
    straks = verloop(lening, feiten, dag, parameters)
    assert straks is not None
    regels = (r for r in reversed(straks.waarde.regels) if r.dag == dag and r.soort in VERVAL)
    return next((_regel_bedrag(r) for r in regels), 0)


def _regel_bedrag(regel: wet.Regel) -> int:
    """Return what falls due on a line: the instalment, or the interest of a day that asks for interest alone."""
    return regel.bedrag or regel.rente


VERVAL = ("termijn", "rente", "uitstel", "verlaging", *TE_LAAT.values())
"""The lines of a statement on which something falls due."""


def _sinds(v: wet.Leningverloop, feiten: Sequence[Feit]) -> date | None:
    """Return since when something is late: of what came over late the day that the earlier system gave."""
    dag, begin = oudste_open_dag(v.regels, v.achterstand), beginstand(feiten)
    if begin is None or dag is None or dag > date.fromisoformat(begin["dag"]):
        return dag
    return date.fromisoformat(begin["gegevens"]["achterstand_sinds"])


def oudste_open_dag(regels: Sequence[wet.Regel], achterstand: int) -> date | None:
    """Return the due day of the oldest instalment that is not (wholly) paid: payments go to the oldest first."""
    rest, dag = achterstand, None
    for regel in reversed(regels):
        if rest <= 0:
            break
        if regel.soort in VERVAL and (bedrag := _regel_bedrag(regel)):
            rest -= bedrag
            dag = regel.dag
    return dag


def som(feiten: Sequence[Feit], soort: str, op: date) -> int:
    """Return the cents of all events of one kind up to and including a day."""
    return sum(f.get("bedrag", 0) for f in feiten if f["soort"] == soort and date.fromisoformat(f["dag"]) <= op)


def _zonder_termijnen(lening: Feit, feiten: Sequence[Feit], op: date) -> Stand:
    """The credit for preparation costs (art. 29): owed until it becomes a gift, a claim or a loan with interest."""
    geleend = _begonnen_met(lening, feiten)
    delen: dict[str, Any] = {
        naam: som(feiten, soort, op)
        for naam, soort in (
            ("betaald", wet.Soort.BETALING), ("om_niet", wet.Soort.OMZETTING_OM_NIET),
            ("kwijtgescholden", wet.Soort.KWIJTSCHELDING), ("afgeboekt", wet.Soort.AFBOEKING),
            ("overgegaan", OVERGEGAAN), ("naar_vordering", NAAR_VORDERING),
        )
    }  # fmt: skip
    rest = geleend - sum(delen.values())
    totalen = Totalen(geleend=geleend, hoofdsom=max(0, rest), te_veel_betaald=max(0, -rest), **delen)
    return Stand(op, totalen, 0, renteloos=True)


def _borgtocht(lening: Feit, feiten: Sequence[Feit], op: date) -> Stand:
    """A guarantee (art. 16): nothing of it is owed to us; what is left is what the bank can still ask us to pay."""
    borg = _begonnen_met(lening, feiten)
    aangesproken, vervallen = som(feiten, AANGESPROKEN, op), som(feiten, EINDE_BORGTOCHT, op)
    totalen = Totalen(
        geleend=borg, overgegaan=aangesproken, vervallen=vervallen, hoofdsom=borg - aangesproken - vervallen
    )
    return Stand(op, totalen, 0, renteloos=True)


def _begonnen_met(lening: Feit, feiten: Sequence[Feit]) -> int:
    """Return the cents of the contract, or of the opening balance of an earlier system."""
    begin = beginstand(feiten)
    bedrag: int = begin.get("bedrag", 0) if begin is not None else lening["hoofdsom"]
    return bedrag
