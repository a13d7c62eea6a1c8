"""Reads of business loans: what was lent and what is still open, in cents."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from doorstart.leningen.models import Lening


@dataclass(frozen=True, slots=True)
class Leningstand:
    """A loan with its open principal (cents) and how it stands on a day: afgelost, achterstand, uitstel or loopt."""

    lening: Lening
    openstaand: int
    stand: str


def leningen(dossier: Any, op: date) -> list[Leningstand]:
    """Return the business loans of a dossier as they stand on `op`, oldest first."""
    rijen = Lening.objects.filter(dossier=dossier).order_by("verstrekt_op", "id")
    return [Leningstand(rij, rij.hoofdsom - rij.afgelost, _stand(rij, op)) for rij in rijen]


def _stand(rij: Lening, op: date) -> str:
    if rij.afgelost_op is not None and rij.afgelost_op <= op:
        return "afgelost"
    if rij.uitstel_tot is not None and rij.uitstel_tot >= op:
        return "uitstel"
    if rij.achterstand_sinds is not None and rij.achterstand_sinds <= op:
        return "achterstand"
    return "loopt"
