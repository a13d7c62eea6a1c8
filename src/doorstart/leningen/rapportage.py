"""What the yearly report reads of the business loans: vintage, principal, arrears."""

from datetime import date
from typing import NamedTuple

from django.db.models import Q

from doorstart.leningen.models import Lening, Leningsoort

NIEUW_GELD = Q(komt_uit__isnull=True) | Q(komt_uit__soort=Leningsoort.BORGTOCHT)
"""Loans for which money was paid: to the resident, or under a guarantee to the bank; not what a loan turned into."""


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
    """Return the loans granted up to and including `tot`, oldest first; no guarantees, no loan made of another.

    What is paid, late or deferred comes from the summaries, which follow every event.
    """
    rijen = (
        Lening.objects.filter(NIEUW_GELD, verstrekt_op__lte=tot)
        .exclude(soort=Leningsoort.BORGTOCHT)
        .exclude(soort=Leningsoort.TOZO)
        .order_by("verstrekt_op", "nummer")
        .values_list(
            "dossier__nummer",
            "dossier__persoon_id",
            "verstrekt_op",
            "hoofdsom",
            "stand__aflossing",
            "stand__achterstand_sinds",
            "stand__uitstel_tot",
            "stand__afgelost_op",
        )
    )
    return [Leningrij(*rij) for rij in rijen]
