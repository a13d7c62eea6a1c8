"""No final annual accounts: no settlement (arts 12 lid 1 and 38 lid 2 Bbz 2004).

The net income must be definitive first. Without the accounts nothing is converted into a gift (CRVB:2014:1261,
CRVB:2021:2596); the aid stays a loan and can be reclaimed: until 2019 art. 45 lid 1 onder b, since then art. 58
Participatiewet, after suspension (art. 54).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.termijnen import jaarstukken_uiterlijk
from bijstandsrecht.bbz.terugvordering import VERPLICHT
from bijstandsrecht.kern import Boekjaar, Bron, Parameterboek, Spoor, Stap, Uitkomst, controleer, regelt
from bijstandsrecht.participatiewet import pw


class NietVastgesteld(NamedTuple):
    """What holds while the accounts are missing: the whole loan in cents, and the last day they could come in."""

    blijft_lening: int
    om_niet: int
    uiterlijk: date
    te_laat: bool


@regelt("bbz2004", "12 lid 1", "38 lid 2 onder a", "45 lid 1 onder b")
@regelt("participatiewet", "54", "58")
def zonder_jaarstukken(
    *, boekjaar: Boekjaar, verstrekt: int, peildatum: date, parameters: Parameterboek
) -> Uitkomst[NietVastgesteld]:
    """What to say when the final annual accounts of a boekjaar are not there on `peildatum`; cents per boekjaar.

    Nothing becomes a gift and nothing is reclaimed yet: the outcome names the article to act on. Raises
    OngeldigeInvoer.
    """
    controleer("verstrekt", verstrekt, artikel="art. 12 lid 1 Bbz 2004")
    dag, spoor = boekjaar.einde, Spoor()
    uiterlijk = jaarstukken_uiterlijk(boekjaar, parameters=parameters)
    te_laat = peildatum > uiterlijk
    spoor.gegeven("verstrekt", verstrekt, "centen", "Deze bijstand kreeg u als lening.", bbz("11 lid 1", dag))
    spoor.gegeven(
        "uiterlijk", uiterlijk, "datum", "Dan moesten de jaarstukken er zijn.", bbz("38 lid 2", dag), "berekend"
    )
    spoor.gegeven("peildatum", peildatum, "datum")
    zin = "Wij kunnen uw bijstand niet vaststellen: de jaarstukken zijn er niet. {verstrekt} blijft een lening."
    if te_laat:
        basis, vordering = _grondslag(dag, parameters)
        spoor.gegeven(
            "opschorten", "mogelijk", "tekst", "Geef eerst een termijn om dit te herstellen.", pw("54", peildatum)
        )
        spoor.gegeven("terugvorderen", vordering, "tekst", "Ook omzetten in een gift kan niet (CRVB:2021:2596).", basis)
        zin += " U bent te laat. Wij kunnen de bijstand stoppen en terugvragen."
    wortel = Stap(
        "niet_vastgesteld", verstrekt, "centen", "berekend", bbz("12 lid 1", dag), zin, "", tuple(spoor.stappen),
        "gelijk", ("verstrekt",),
    )  # fmt: skip
    return Uitkomst.van(NietVastgesteld(verstrekt, 0, uiterlijk, te_laat), wortel, spoor)


def _grondslag(dag: date, parameters: Parameterboek) -> tuple[Bron, str]:
    if parameters.op(VERPLICHT, dag).waarde:
        return bbz("45 lid 1 onder b", dag), "moet"
    return pw("58", dag), "mogelijk"
