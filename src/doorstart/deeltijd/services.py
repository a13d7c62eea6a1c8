"""Writes of part-time entrepreneurs, the one door for other rooms.

Permission, monthly statement, acceptance with settlement and posting; and settling an earlier system's months.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bijstandsrecht.deeltijd import MaandVerrekening
from bijstandsrecht.kern import Maand, Uitkomst
from doorstart.deeltijd.acceptatie import accepteer
from doorstart.deeltijd.berekening import bereken_maand
from doorstart.deeltijd.feiten import Cijfers
from doorstart.deeltijd.ingevoerd import OngeldigeMaand, neem_over, verreken_ingevoerd
from doorstart.deeltijd.opgave import controleer_maand, dien_in, stuur_terug
from doorstart.deeltijd.toestemming import verleen_toestemming
from doorstart.dossiers.models import Dossier

__all__ = [
    "OngeldigeMaand",
    "accepteer",
    "controleer_maand",
    "dien_in",
    "neem_over",
    "proef",
    "stuur_terug",
    "verleen_toestemming",
    "verreken_ingevoerd",
]


def proef(
    *,
    dossier: Dossier,
    maand: date,
    omzet: int,
    kosten: Sequence[Mapping[str, Any]],
    uren: int,
    overig_inkomen: int = 0,
) -> Uitkomst[MaandVerrekening]:
    """Return what a month would give, with its explanation, without saving anything; amounts in cents per month.

    The real settlement gives the same cents for the same input. Raises RechtFout or DoorstartFout.
    """
    cijfers = Cijfers(omzet, tuple(dict(regel) for regel in kosten), uren, overig_inkomen)
    return bereken_maand(dossier=dossier, maand=Maand.van_datum(maand), cijfers=cijfers)[0]
