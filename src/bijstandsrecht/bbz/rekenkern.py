"""The arithmetic of the settlement (arts. 12 and 13 Bbz 2004), and the lines of its explanation.

The amounts are computed once, on int or int64 arrays with the same cents; STAPPEN says how each follows from
the ones before, so that the same numbers can be explained and recomputed (`bijstandsrecht.kern.reken_na`).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import (
    GEEN_SPOOR,
    HALF_OMHOOG,
    Centen,
    Spoor,
    hoogste,
    laagste,
    rond_half_omhoog,
)


class VaststellingBedragen(NamedTuple):
    """The amounts of a settlement in cents: ints, or int64 arrays with one household per element.

    om_niet + blijft_lening + terug_te_vorderen is what was granted plus the supplement, which is capped by
    jaarnorm_naar_periode.
    """

    som: Centen
    jaarnorm_naar_periode: Centen
    aanvulling: Centen
    om_niet: Centen
    blijft_lening: Centen
    terug_te_vorderen: Centen


class _Regel(NamedTuple):
    naam: str
    bewerking: str
    uit: tuple[str, ...]
    artikel: str
    toelichting: str = ""


_A, _C = "12 lid 2 onder a", "12 lid 2 onder c"
STAPPEN = (
    _Regel("bijstand_samen", "plus", ("verstrekt", "bijzondere_bijstand_telt"), "12 lid 1"),
    _Regel("som", "plus", ("bijstand_samen", "netto_inkomen"), "12 lid 1", "Uw bijstand en inkomen samen."),
    _Regel("ruimte_tot_jaarnorm", "min", ("jaarnorm", "netto_inkomen"), _A),
    _Regel(
        "jaarnorm_naar_periode", "breuk", ("jaarnorm", "deel", "geheel"), _A,
        "Met een aanvulling krijgt u nooit meer dan dit deel van de jaarnorm.",
    ),
    _Regel("bijstand_hoogstens", "laagste", ("ruimte_tot_jaarnorm", "jaarnorm_naar_periode"), _A),
    _Regel("aanvulling", "min_nul", ("bijstand_hoogstens", "bijstand_samen"), _A, "Dit krijgt u nog."),
    _Regel("boven_jaarnorm", "min_nul", ("som", "jaarnorm"), _C),
    _Regel(
        "terug_te_vorderen", "laagste", ("verstrekt", "boven_jaarnorm"), _C,
        "Terugvorderen kan nooit meer zijn dan de bijstand zelf (CRVB:2014:3898).",
    ),
    _Regel("verstrekt_met_aanvulling", "plus", ("verstrekt", "aanvulling"), "12 lid 2"),
    _Regel("om_niet_voor_vermogen", "min", ("verstrekt_met_aanvulling", "terug_te_vorderen"), "12 lid 2"),
    _Regel(
        "blijft_lening", "laagste", ("om_niet_voor_vermogen", "hoogstens_lening"), "13",
        "Dit blijft een lening zonder rente, omdat uw eigen vermogen boven de grens is.",
    ),
    _Regel(
        "om_niet", "min", ("om_niet_voor_vermogen", "blijft_lening"), "12 lid 2",
        "Dit hoeft u niet terug te betalen.",
    ),
)  # fmt: skip
"""One line per amount, in the order in which `stel_vast_bedragen` computes them."""


def stel_vast_bedragen(
    *,
    jaarnorm: Centen,
    verstrekt: Centen,
    netto_inkomen: Centen,
    hoogstens_lening: Centen = 0,
    bijzondere_bijstand: Centen = 0,
    deel: Centen = 12,
    geheel: Centen = 12,
    dag: date | None = None,
    spoor: Spoor = GEEN_SPOOR,
) -> VaststellingBedragen:
    """The arithmetic of arts. 12 and 13 in cents per boekjaar; int and int64 arrays. Checks nothing.

    `verstrekt`: algemene bijstand granted as a loan. `hoogstens_lening`: how much may stay a loan because of
    the vermogen (0: no restriction). `bijzondere_bijstand`: counted beside `verstrekt`, never converted or
    reclaimed. `deel` / `geheel`: share of the boekjaar with aid, which caps the supplement.
    """
    bijstand = verstrekt + bijzondere_bijstand
    som = bijstand + netto_inkomen
    ruimte = jaarnorm - netto_inkomen
    evenredig = rond_half_omhoog(jaarnorm * deel, geheel)
    hoogstens = laagste(ruimte, evenredig)
    aanvulling = hoogste(hoogstens - bijstand, 0)
    te_veel = hoogste(som - jaarnorm, 0)
    terug = laagste(verstrekt, te_veel)
    toegekend = verstrekt + aanvulling
    rest = toegekend - terug
    lening = laagste(rest, hoogstens_lening)
    om_niet = rest - lening
    if spoor.actief and dag is not None:
        tussen = (bijstand, som, ruimte, evenredig, hoogstens, aanvulling, te_veel, terug, toegekend, rest)
        _schrijf((*tussen, lening, om_niet), dag, spoor)
    return VaststellingBedragen(som, evenredig, aanvulling, om_niet, lening, terug)


def _schrijf(bedragen: tuple[Centen, ...], dag: date, spoor: Spoor) -> None:
    for regel, bedrag in zip(STAPPEN, bedragen, strict=True):
        spoor.berekend(
            regel.naam, bedrag, "centen", regel.bewerking, regel.uit, bbz(regel.artikel, dag),
            regel.toelichting, HALF_OMHOOG if regel.bewerking == "breuk" else "",
        )  # fmt: skip
