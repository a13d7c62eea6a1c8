"""What the yearly report reads of the business loans: vintage, principal, arrears."""

from datetime import date
from typing import NamedTuple

from doorstart.leningen.models import Lening, Leningsoort


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
    """Return the loans granted up to and including `tot`, oldest first; no guarantees, and no loan made of another.

    What is paid, late or deferred comes from the summaries, which follow every event.
    """
    rijen = (
        Lening.objects.filter(verstrekt_op__lte=tot, komt_uit__isnull=True)
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
