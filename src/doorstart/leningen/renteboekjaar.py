"""The interest of one boekjaar on a loan as it really ran: what fell due, and what of it was paid (art. 21)."""

from datetime import date, timedelta

from bijstandsrecht.kern import Boekjaar
from doorstart.leningen import stand as standen
from doorstart.leningen.models import Lening
from doorstart.leningen.wettypes import als_feiten, beginstand, contract, feiten_van
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.taken import werkdatum


def kenmerk_rente(lening: Lening, begin: date) -> str:
    """Return the mark of the task that asks to waive the interest of a loan over the boekjaar from `begin`."""
    return f"rentekwijtschelding:{lening.nummer}:{begin.isoformat()}"


def rente_over(lening: Lening, boekjaar: Boekjaar) -> tuple[int, int]:
    """Return the interest that fell due in a boekjaar and how much of a waiver would be given back, in cents.

    What is waived goes first to all interest that is due and not paid today, also of another boekjaar: what would be
    given back is set off with it. Only what is left counts as paid.
    """
    lening_feiten, feiten = feiten_van(lening), als_feiten(lening.gebeurtenissen.all())
    begin = contract(lening_feiten, beginstand(feiten)).verstrekt_op
    nu = parameters()

    def berekend(dag: date) -> int:
        if dag < begin:
            return 0
        return standen.bereken(lening_feiten, feiten, dag, nu).totalen.rente

    rente = berekend(boekjaar.einde) - berekend(boekjaar.begin - timedelta(days=1))
    stand = standen.bereken(lening_feiten, feiten, werkdatum(), nu)
    return rente, max(0, rente - (stand.totalen.open_rente - stand.wettelijke_rente))
