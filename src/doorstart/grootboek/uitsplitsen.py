"""Balances on a day, split by what a line carries: municipality, law group, kind of cost, year of granting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Sum

from doorstart.grootboek.models import Boekingsregel, Kostensoort, Rekening, Wetsgroep

DIMENSIES = {
    "gemeente": "gemeente__naam",
    "wetsgroep": "wetsgroep",
    "kostensoort": "kostensoort",
    "verstrekkingsjaar": "verstrekkingsjaar",
}
_LABELS: dict[str, Any] = {"wetsgroep": Wetsgroep, "kostensoort": Kostensoort}


@dataclass(frozen=True, slots=True)
class Saldorij:
    """A balance in cents: of an account, and of the parts it was split by (in words)."""

    rekening: str
    naam: str
    delen: tuple[str, ...]
    bedrag: int


def saldorijen(
    *, op: date, per: Sequence[str] = (), rekening: str = "", dossier: Any = None, met_nul: bool = False
) -> list[Saldorij]:
    """Return the balances up to and including `op` in the order of the accounts; zero is left out.

    `per` names the parts to split by (keys of DIMENSIES). The rows of an account add up to its balance.
    """
    regels = Boekingsregel.objects.filter(boeking__datum__lte=op)
    if rekening:
        regels = regels.filter(rekening=rekening)
    if dossier is not None:
        regels = regels.filter(dossier=dossier)
    velden = [DIMENSIES[naam] for naam in per]
    rijen = regels.values_list("rekening", *velden).annotate(som=Sum("bedrag")).order_by()
    uit = [
        Saldorij(rek, str(Rekening(rek).label), tuple(_in_woorden(n, w) for n, w in zip(per, delen, strict=True)), som)
        for rek, *delen, som in rijen
        if som or met_nul
    ]
    return sorted(uit, key=lambda rij: (Rekening.values.index(rij.rekening), rij.delen))


def saldo_van(*, dossier: Any, rechtmaand: date | None, **plek: Any) -> int:
    """Return the balance in cents of one dossier and right-month; `plek` names account, group, kind and year."""
    som = Boekingsregel.objects.filter(dossier=dossier, rechtmaand=rechtmaand, **plek).aggregate(som=Sum("bedrag"))
    return int(som["som"] or 0)


def _in_woorden(dimensie: str, waarde: Any) -> str:
    keuze = _LABELS.get(dimensie)
    return str(waarde) if keuze is None else str(keuze(waarde).label)
