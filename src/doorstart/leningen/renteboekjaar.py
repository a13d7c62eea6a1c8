"""The interest of one boekjaar (art. 21): of a loan what fell due and was paid, of a guarantee what the bank asked."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from bijstandsrecht.kern import Boekjaar
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen import stand as standen
from doorstart.leningen.models import Lening, Leningsoort
from doorstart.leningen.wettypes import RENTE_BANK, als_feiten, beginstand, contract, feiten_van, geldig
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.taken import werkdatum


def kenmerk_rente(lening: Lening, begin: date) -> str:
    """Return the mark of the task that asks to waive the interest of a loan over the boekjaar from `begin`."""
    return f"rentekwijtschelding:{lening.nummer}:{begin.isoformat()}"


def rente_over(lening: Lening, boekjaar: Boekjaar) -> tuple[int, int]:
    """Return the interest that fell due in a boekjaar and how much of a waiver would be given back, in cents.

    What is waived goes first to all interest that is due and not paid today, also of another boekjaar: what would be
    given back is set off with it. Only what is left counts as paid. With a guarantee: what the bank asked, of which
    nothing is given back; raises DoorstartFout while that is not known.
    """
    if lening.soort == Leningsoort.BORGTOCHT:
        return bankrente(lening, boekjaar), 0
    lening_feiten, feiten = feiten_van(lening), als_feiten(lening.gebeurtenissen.all())
    begin = contract(lening_feiten, beginstand(feiten)).verstrekt_op
    nu = parameters()
    eerder = standen.basis(lening_feiten, feiten, nu).rente  # late when it came over: of which boekjaar nobody told

    def berekend(dag: date) -> int:
        if dag < begin:
            return 0
        return standen.bereken(lening_feiten, feiten, dag, nu).totalen.rente - eerder

    rente = berekend(boekjaar.einde) - berekend(boekjaar.begin - timedelta(days=1))
    stand = standen.bereken(lening_feiten, feiten, werkdatum(), nu)
    return rente, max(0, rente - (stand.totalen.open_rente - stand.wettelijke_rente))


def bankrente(lening: Lening, boekjaar: Boekjaar) -> int:
    """Return the interest that the bank asked over a boekjaar, in cents: of the newest statement that was noted."""
    begin = boekjaar.begin.isoformat()
    rijen = [
        rij
        for rij in geldig(lening.gebeurtenissen.all())
        if rij.soort == RENTE_BANK and rij.gegevens["boekjaar"] == begin
    ]
    if not rijen:
        raise DoorstartFout(_("Leg eerst vast hoeveel rente de bank over dit boekjaar vroeg (jaaropgave van de bank)."))
    return max(rijen, key=lambda rij: rij.pk).bedrag


def heeft_rente(lening: Lening, boekjaar: Boekjaar) -> bool:
    """Say whether there can be interest over a boekjaar: with a guarantee, whether it ran in that time."""
    if lening.soort != Leningsoort.BORGTOCHT:
        return bool(rente_over(lening, boekjaar)[0])
    einde = lening.stand.afgelost_op
    return lening.verstrekt_op <= boekjaar.einde and (einde is None or einde >= boekjaar.begin)
