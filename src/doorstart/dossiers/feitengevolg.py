"""What follows elsewhere when a fact of a dossier changed from a day on: each room registers what it looks at.

The room of dossiers knows no money. A room that paid on the old fact registers here in `AppConfig.ready`; it runs
inside the transaction of the change.
"""

from collections.abc import Callable
from datetime import date

from doorstart.dossiers.models import Dossier
from doorstart.organisatie.models import Gebruiker

Gevolg = Callable[[Dossier, date, Gebruiker], object]
_GEVOLGEN: list[Gevolg] = []


def registreer(functie: Gevolg) -> None:
    """Say what to look at when a fact changed from a day on; doing it twice is once."""
    if functie not in _GEVOLGEN:
        _GEVOLGEN.append(functie)


def feit_gewijzigd(dossier: Dossier, vanaf: date, gebruiker: Gebruiker) -> None:
    """Tell every room that something of this dossier is different from `vanaf` on."""
    for functie in _GEVOLGEN:
        functie(dossier, vanaf, gebruiker)
