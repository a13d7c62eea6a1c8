"""The interest of one boekjaar on a loan as it really ran: what fell due, and what of it was paid (art. 21)."""

from datetime import date, timedelta

from bijstandsrecht.kern import Boekjaar
from doorstart.leningen import stand as standen
from doorstart.leningen.models import Lening
from doorstart.leningen.wettypes import als_feiten, beginstand, contract, feiten_van
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.taken import werkdatum


def rente_over(lening: Lening, boekjaar: Boekjaar) -> tuple[int, int]:
    """Return the interest that fell due in a boekjaar and how much of it has been paid by now, in cents.

    Payments go to the oldest interest first, so of this boekjaar is paid what is paid above the interest before it.
    """
    lening_feiten, feiten = feiten_van(lening), als_feiten(lening.gebeurtenissen.all())
    begin = contract(lening_feiten, beginstand(feiten)).verstrekt_op
    nu = parameters()

    def berekend(dag: date) -> int:
        if dag < begin:
            return 0
        return standen.bereken(lening_feiten, feiten, dag, nu).totalen.rente

    voor, tot = berekend(boekjaar.begin - timedelta(days=1)), berekend(boekjaar.einde)
    stand = standen.bereken(lening_feiten, feiten, werkdatum(), nu)
    t = stand.totalen
    betaald = t.rente + t.wettelijke_rente - t.open_rente - t.kwijtgescholden + t.terugbetaald
    return tot - voor, max(0, min(tot - voor, betaald - voor))
