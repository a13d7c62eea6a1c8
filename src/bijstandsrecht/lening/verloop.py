"""The life of one loan: its contract and its events in, every line and the balances on a day out.

What was lent, plus interest, plus what was given back, minus what was paid, waived, converted, written off or moved,
is always what is owed: the outcome writes that sum as its last step.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, euro, regelt, zelfde_dag
from bijstandsrecht.lening.boek import ERBIJ, SCHULD, TOTALEN, Boek, Regel
from bijstandsrecht.lening.bronnen import plek
from bijstandsrecht.lening.contract import Lening
from bijstandsrecht.lening.gebeurtenis import Gebeurtenis, Soort
from bijstandsrecht.lening.keuzes import Leningkeuzes, keuzes_stap
from bijstandsrecht.lening.mutaties import MUTATIES
from bijstandsrecht.lening.termijnen import verval
from bijstandsrecht.lening.wettelijke_rente import ONDERGRENS


@dataclass(frozen=True, slots=True)
class Leningverloop:
    """A loan on one day, in cents. `hoofdsom`, `rente`, `uitgestelde_rente` and `wettelijke_rente` together are
    `totaal`; `achterstand` is the interest and principal whose due day has passed; `lopende_rente` runs but is not
    due yet and is not in the total; `berekende_rente` and the fields after it are counted over the whole life.
    """

    regels: tuple[Regel, ...]
    hoofdsom: int
    rente: int
    uitgestelde_rente: int
    wettelijke_rente: int
    totaal: int
    achterstand: int
    lopende_rente: int
    termijnbedrag: int
    termijnen_over: int
    volgende_vervaldag: date
    opeisbaar: bool
    renteloos: bool
    maanden_uitstel: int
    berekende_rente: int
    berekende_wettelijke_rente: int
    betaald: int
    terugbetaald: int
    te_veel_betaald: int
    om_niet: int
    kwijtgescholden: int
    afgeboekt: int
    overgegaan: int


@regelt("awb", "4:92 lid 1", "4:98 lid 2")
@regelt(
    "bbz2004", "15", "15 onder a", "39 lid 1 onder a", "39 lid 2 onder a", "39 lid 2 onder b", "39 lid 2 onder c", "40",
    "41 lid 1", "41 lid 2", "41 lid 3", "41 lid 4", "41 lid 5", "41 lid 6", "43 lid 1", "43 lid 2", "43 lid 3",
    "45 lid 4", "47",
)  # fmt: skip
def loop_door(
    *,
    lening: Lening,
    tot_en_met: date,
    parameters: Parameterboek,
    gebeurtenissen: Sequence[Gebeurtenis] = (),
    keuzes: Leningkeuzes | None = None,
) -> Uitkomst[Leningverloop]:
    """Follow a loan from the pay-out until a day, with everything that happened; every line is explained.

    On one day the instalment comes before the events, but a deferral holds from its first day on. Raises
    OngeldigeInvoer for an event before the pay-out or after `tot_en_met`, or one that the law does not allow;
    OnbekendBedrag when a rate is not known.
    """
    spoor, gekozen = Spoor(), keuzes or Leningkeuzes()
    _controleer_dagen(lening, gebeurtenissen, tot_en_met)
    boek = Boek(lening, gekozen, parameters, spoor)
    # The decision of art. 43 lid 2 works "vanaf de beëindiging", however much later it is taken.
    boek.wordt_renteloos = any(wat.soort is Soort.RENTELOOS for wat in gebeurtenissen)
    nummer = 0 if lening.eerste_dag > lening.verstrekt_op else 1
    for wat in sorted(gebeurtenissen, key=lambda gebeurtenis: (gebeurtenis.dag, gebeurtenis.soort not in _VOORAF)):
        nummer = _vervallen_tot(boek, nummer, wat.dag - timedelta(days=wat.soort in _VOORAF))
        boek.begin_regel()
        boek.loop_tot(wat.dag)
        MUTATIES[wat.soort](boek, wat)
    nummer = _vervallen_tot(boek, nummer, tot_en_met)
    boek.begin_regel()
    boek.loop_tot(tot_en_met)
    volgende = lening.vervaldag(nummer)
    spoor.stappen.append(keuzes_stap(gekozen, tot_en_met))
    return _sluit(boek, volgende, tot_en_met)


_VOORAF = (Soort.UITSTEL, Soort.VERLAGING)


def _controleer_dagen(lening: Lening, gebeurtenissen: Sequence[Gebeurtenis], tot_en_met: date) -> None:
    for dag in (*(wat.dag for wat in gebeurtenissen), tot_en_met):
        if not lening.verstrekt_op <= dag <= tot_en_met:
            raise OngeldigeInvoer(
                "Deze dag valt buiten de periode van de lening tot de gevraagde dag.", veld="dag", waarde=dag,
                artikel="art. 39 Bbz 2004", remedie="Kies een dag vanaf de uitbetaling tot en met de gevraagde dag.",
            )  # fmt: skip


def _vervallen_tot(boek: Boek, nummer: int, dag: date) -> int:
    """Book the due days up to and including `dag`; returns the number of the next one."""
    while (vervaldag := boek.lening.vervaldag(nummer)) <= dag:
        verval(boek, nummer, vervaldag)
        nummer += 1
    return nummer


def _sluit(boek: Boek, volgende: date, dag: date) -> Uitkomst[Leningverloop]:
    spoor, som = boek.spoor, boek.totaal
    _schrijf_totalen(boek, dag)
    _weeg_ondergrens(boek, dag)
    s = boek.saldo
    waarde = Leningverloop(
        regels=tuple(boek.regels), hoofdsom=s["hoofdsom"], rente=s["rente"],
        uitgestelde_rente=s["uitgestelde_rente"], wettelijke_rente=s["wettelijke_rente"], totaal=boek.som,
        achterstand=boek.achterstand, lopende_rente=boek.lopende_rente((volgende - zelfde_dag(volgende, -1)).days),
        termijnbedrag=boek.termijn, termijnen_over=boek.termijnen_over, volgende_vervaldag=volgende,
        opeisbaar=boek.opeisbaar, renteloos=boek.renteloos,
        maanden_uitstel=sum(deel.maanden for deel, _ in boek.uitstellen if deel.soort == "uitstel"),
        berekende_rente=som["rente"], berekende_wettelijke_rente=som["wettelijke_rente"], betaald=som["betaald"],
        terugbetaald=som["terugbetaald"], te_veel_betaald=som["te_veel_betaald"], om_niet=som["om_niet"],
        kwijtgescholden=som["kwijtgescholden"], afgeboekt=som["afgeboekt"], overgegaan=som["overgegaan"],
    )  # fmt: skip
    wortel = Stap(
        "leningverloop", boek.som, "centen", "berekend", plek("39", dag), _zin(waarde), "", tuple(spoor.stappen),
        "gelijk", ("nog_te_betalen",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def _schrijf_totalen(boek: Boek, dag: date) -> None:
    """Write what is owed twice: as the sum of the balances, and from what was lent and everything that happened."""
    spoor = boek.spoor
    for naam in TOTALEN:
        delen = tuple(boek.totaal_namen[naam])
        spoor.berekend(f"samen_{naam}", boek.totaal[naam], "centen", "plus", delen, plek("39", dag))
    erbij = ("geleend", *(f"samen_{naam}" for naam in ERBIJ))
    eraf = tuple(f"samen_{naam}" for naam in TOTALEN if naam not in ERBIJ)
    bij = boek.lening.hoofdsom + sum(boek.totaal[naam] for naam in ERBIJ)
    spoor.berekend("geleend_en_rente", bij, "centen", "plus", erbij, plek("39", dag))
    af = sum(boek.totaal[naam] for naam in TOTALEN if naam not in ERBIJ)
    zin = "Wat u leende met de rente, min wat is betaald of vervallen."
    spoor.berekend("nog_te_betalen", bij - af, "centen", "min", ("geleend_en_rente", *eraf), plek("39", dag), zin)
    posten = tuple(boek.naam[post] for post in SCHULD)
    zin = "De standen samen: hetzelfde bedrag."
    spoor.berekend("standen_samen", boek.som, "centen", "plus", posten, plek("39", dag), zin)


def _weeg_ondergrens(boek: Boek, dag: date) -> None:
    """Art. 4:98 lid 2 Awb: with the last payment, statutory interest below the limit is not due."""
    rente = boek.totaal["wettelijke_rente"]
    if rente and rente < (onder := boek.parameters.op(ONDERGRENS, dag).waarde):
        boek.spoor.waarschuw(
            f"De wettelijke rente is samen minder dan {euro(onder)}. Is dat bij de laatste betaling nog zo, dan is zij "
            "niet verschuldigd (art. 4:98 lid 2 Awb): boek haar dan als kwijtschelding."
        )


def _zin(waarde: Leningverloop) -> str:
    if not waarde.totaal:
        return "U leende {geleend}. U hoeft niets meer te betalen."
    delen = ["U leende {geleend}. U moet nog {nog_te_betalen} betalen."]
    if waarde.opeisbaar:
        delen.append("De hele lening is opeisbaar.")
    if waarde.renteloos:
        delen.append("Over de lening loopt geen rente meer.")
    return " ".join(delen)
