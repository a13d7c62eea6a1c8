"""What the yearly report reads of the prevention plan: activities and how many people they reached."""

from datetime import date
from typing import NamedTuple

from doorstart.preventie.models import Activiteit


class Activiteitrij(NamedTuple):
    """One activity; `opkomst` is None when nobody counted yet."""

    soort: str
    titel: str
    datum: date
    doelgroep: str
    opkomst: int | None


def activiteiten(van: date, tot: date) -> list[Activiteitrij]:
    """Return the activities held in the period."""
    rijen = Activiteit.objects.filter(datum__gte=van, datum__lte=tot).order_by("datum", "pk")
    return [Activiteitrij(*rij) for rij in rijen.values_list("soort", "titel", "datum", "doelgroep", "opkomst")]
