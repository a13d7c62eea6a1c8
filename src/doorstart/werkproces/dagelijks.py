"""What must be looked at each day: each room registers its own look, and one command runs them all.

A look gets the working date and says how many things it did. It must be idempotent: a second run on the same day does
nothing. It acts for the organisation itself, so it makes tasks and starts what the law starts ambtshalve; it never
decides and never pays. What fell due under a decision (interest on a loan) it posts.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces.taken import werkdatum

Dagtaak = Callable[[date], int]

_DAGTAKEN: dict[str, Dagtaak] = {}
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Daguitslag:
    """What one look did: how many things, or the sentence why it could not (then nothing of it was stored)."""

    naam: str
    aantal: int
    fout: str = ""


def registreer(naam: str, functie: Dagtaak) -> None:
    """Add a look under a name of its own; call this in `AppConfig.ready`. Looks run in the order of registration.

    Raises ValueError when another function already holds the name.
    """
    bestaand = _DAGTAKEN.get(naam)
    if bestaand is not None and bestaand is not functie:
        raise ValueError(f"De dagtaak '{naam}' is al geregistreerd door {bestaand!r}.")
    _DAGTAKEN[naam] = functie


def namen() -> list[str]:
    """Return the names of the registered looks, in the order in which they run."""
    return list(_DAGTAKEN)


def draai(*, gebruiker: Gebruiker | None = None) -> list[Daguitslag]:
    """Run every look for the organisation in scope on its working date, and write one event.

    Each look is a transaction of its own: one that fails changes nothing and does not stop the others; its
    sentence comes back in the result. `gebruiker` is who pressed the button; None = the machine.
    """
    dag = werkdatum()
    uitslagen = [_draai_een(naam, functie, dag) for naam, functie in _DAGTAKEN.items()]
    gedaan = {u.naam: u.aantal for u in uitslagen if u.aantal}
    mislukt = [u.naam for u in uitslagen if u.fout]
    if gedaan or mislukt:
        leg_vast(
            soort="dagelijks",
            datum=dag,
            gebruiker=gebruiker,
            omschrijving=f"Dagelijkse controle: {sum(gedaan.values())} acties, {len(mislukt)} mislukt",
            gegevens={"gedaan": gedaan, "mislukt": mislukt},
        )
    return uitslagen


def _draai_een(naam: str, functie: Dagtaak, dag: date) -> Daguitslag:
    try:
        with transaction.atomic():
            return Daguitslag(naam, functie(dag))
    except Exception as fout:  # one broken room must not keep the others from their deadlines
        _log.exception("De dagtaak '%s' is mislukt.", naam)
        return Daguitslag(naam, 0, str(fout) or type(fout).__name__)
