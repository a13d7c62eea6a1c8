"""What the yearly report reads of the business loans: vintage, principal, arrears."""

from datetime import date
from typing import NamedTuple

from doorstart.leningen.models import Lening


class Leningrij(NamedTuple):
    """One loan; amounts in cents, as known now."""

    dossier: str
    persoon: int
    verstrekt_op: date
    hoofdsom: int
    afgelost: int
    achterstand_sinds: date | None
    uitstel_tot: date | None
    afgelost_op: date | None


def leningen_tot(tot: date) -> list[Leningrij]:
    """Return the loans granted up to and including `tot`, oldest first."""
    rijen = (
        Lening.objects.filter(verstrekt_op__lte=tot)
        .order_by("verstrekt_op", "nummer")
        .values_list(
            "dossier__nummer",
            "dossier__persoon_id",
            "verstrekt_op",
            "hoofdsom",
            "afgelost",
            "achterstand_sinds",
            "uitstel_tot",
            "afgelost_op",
        )
    )
    return [Leningrij(*rij) for rij in rijen]
