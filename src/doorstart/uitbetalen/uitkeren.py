"""From what an entry owes to payment orders: voorschot and deductions off, the rest to the resident. In bulk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from doorstart.grootboek.models import Betaalopdracht, Boeking
from doorstart.grootboek.services import Nieuweopdracht, maak_opdrachten


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What an entry owes a resident now: `bedrag` in cents over the right-month `maand` (None: not one month)."""

    boeking: Boeking
    dossier: Any
    bedrag: int
    omschrijving: str
    maand: date | None


@transaction.atomic
def keer_uit(posten: Sequence[Post], *, gebruiker: Any, dag: date) -> list[Betaalopdracht]:  # noqa: ARG001
    """Make the payment orders of entries that owe money."""
    return maak_opdrachten(
        [
            Nieuweopdracht(
                boeking=post.boeking,
                dossier=post.dossier,
                bedrag=post.bedrag,
                omschrijving=post.omschrijving,
                rechtmaand=post.maand,
            )
            for post in posten
            if post.bedrag
        ]
    )
