"""The arithmetic of one instalment, on whole cents or int64 arrays with the same cents. Checks nothing."""

from __future__ import annotations

from typing import NamedTuple

from bijstandsrecht.kern import Centen, hoogste, laagste, rond_half_omhoog

MAANDEN_PER_JAAR = 12


class TermijnBedragen(NamedTuple):
    """One instalment in cents: interest, principal, and the balance that is left."""

    rente: Centen
    aflossing: Centen
    saldo: Centen


def maandrente(saldo: Centen, rente: Centen) -> Centen:
    """The interest of one month in cents: balance × yearly rate in basis points / 12, rounded half up."""
    return rond_half_omhoog(saldo * rente, 10_000 * MAANDEN_PER_JAAR)


def termijn_annuitair(saldo: Centen, rente: Centen, termijnbedrag: Centen) -> TermijnBedragen:
    """An instalment of a fixed amount: first the interest of the month, the rest is principal."""
    deel = maandrente(saldo, rente)
    aflossing = laagste(saldo, hoogste(termijnbedrag - deel, 0))
    return TermijnBedragen(deel, aflossing, saldo - aflossing)


def termijn_lineair(saldo: Centen, rente: Centen, aflossing: Centen) -> TermijnBedragen:
    """An instalment with a fixed part of the principal, and the interest of the month on top."""
    deel = laagste(saldo, aflossing)
    return TermijnBedragen(maandrente(saldo, rente), deel, saldo - deel)
