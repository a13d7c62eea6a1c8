"""What the yearly report reads of the part-time settlements: the row in force of every right-month."""

from datetime import date
from typing import NamedTuple

from doorstart.deeltijd.models import Verrekening


class Verrekeningsrij(NamedTuple):
    """The settlement in force of one dossier and month; amounts in cents per month."""

    dossier: str
    persoon: int
    gemeente: str
    maand: date
    norm: int
    verrekend: int
    vrijgelaten: int
    herkomst: str


def geldende_verrekeningen(van: date, tot: date) -> list[Verrekeningsrij]:
    """Return the settlements of the months `van` to `tot` that no later one replaces."""
    rijen = (
        Verrekening.objects.filter(maand__gte=van, maand__lte=tot, vervangen_door__isnull=True)
        .order_by("maand", "dossier__nummer")
        .values_list(
            "dossier__nummer",
            "dossier__persoon_id",
            "dossier__gemeente__naam",
            "maand",
            "norm",
            "verrekend",
            "vrijgelaten",
            "herkomst",
        )
    )
    return [Verrekeningsrij(*rij) for rij in rijen]
