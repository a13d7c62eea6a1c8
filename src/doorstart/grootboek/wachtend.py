"""What waits to be paid: how much can go out, what is stopped and why, and one page of it at a time.

There can be tens of thousands. All of them are read as bare numbers in a few queries; only what is shown is loaded.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from doorstart.grootboek.models import Betaalopdracht
from doorstart.grootboek.tegenhouden import bezwaren


@dataclass(frozen=True, slots=True)
class Wachtend:
    """A waiting payment; `bezwaar` says in a sentence why it stays out of a batch, empty when it can go."""

    opdracht: Betaalopdracht
    bezwaar: str


@dataclass(frozen=True, slots=True)
class Wachtrij:
    """The ids of what waits, oldest first: what can go out with its sum in cents, and what is stopped with why."""

    klaar: Sequence[int]
    som_klaar: int
    gestopt: dict[int, str]

    @property
    def nummers(self) -> list[int]:
        """Every id in the order of the page: what is stopped first."""
        return [*self.gestopt, *self.klaar]

    def laad(self, nummers: Sequence[int]) -> list[Wachtend]:
        """Return these payments in this order with dossier and person, in one query."""
        rijen = Betaalopdracht.objects.select_related("dossier__persoon", "dossier__gemeente").in_bulk(list(nummers))
        return [Wachtend(rijen[pk], self.gestopt.get(pk, "")) for pk in nummers if pk in rijen]


def wachtende(*, dossier: Any = None) -> "QuerySet[Betaalopdracht]":
    """Return every payment (of one dossier) that is in no batch and still must be made."""
    rijen = Betaalopdracht.objects.filter(batch__isnull=True, vervallen_op__isnull=True)
    return rijen if dossier is None else rijen.filter(dossier=dossier)


def wachtrij(*, dossier: Any = None) -> Wachtrij:
    """Return what waits now (on one dossier), with what stops it; the number of queries is always the same."""
    rijen = wachtende(dossier=dossier)
    bedragen, tegen = dict(rijen.order_by("id").values_list("pk", "bedrag")), bezwaren(rijen)
    klaar = [pk for pk in bedragen if pk not in tegen]
    return Wachtrij(
        klaar=klaar, som_klaar=sum(bedragen[pk] for pk in klaar),
        gestopt={pk: tegen[pk] for pk in bedragen if pk in tegen},
    )  # fmt: skip
