"""What follows from a transition in another room: each room registers its effect by the name the table uses.

The procedures know no letters; `besluiten` registers `brief_gegevens` and `brief_verlenging` in `AppConfig.ready`.
An effect runs inside the transaction of the transition: when it fails, nothing has happened.
"""

from collections.abc import Callable, Mapping
from typing import Any

from doorstart.kern.fouten import OngeldigeStap
from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces.models import Procedure

Effect = Callable[[Procedure, Mapping[str, Any], Gebruiker], object]

_EFFECTEN: dict[str, Effect] = {}


def registreer(naam: str, functie: Effect) -> None:
    """Say what must happen at this effect; raises ValueError when another function already holds the name."""
    bestaand = _EFFECTEN.get(naam)
    if bestaand is not None and bestaand is not functie:
        raise ValueError(f"Het effect '{naam}' is al geregistreerd door {bestaand!r}.")
    _EFFECTEN[naam] = functie


def voer_effect_uit(naam: str, procedure: Procedure, gegevens: Mapping[str, Any], gebruiker: Gebruiker) -> None:
    """Run the effect with this name; raises OngeldigeStap when no room has registered it."""
    if naam not in _EFFECTEN:
        raise OngeldigeStap(
            f"De stap heeft het gevolg '{naam}', maar dat is niet ingericht. Vraag de beheerder om hulp."
        )
    _EFFECTEN[naam](procedure, gegevens, gebruiker)
