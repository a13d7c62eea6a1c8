"""What happens when a decision is approved: each room registers its own effect per kind of decision.

The room of decisions knows no benefits. `deeltijd` and `bbz` register here in `AppConfig.ready`, so that
this room never imports theirs. An effect runs inside the transaction of the approval: when it fails, nothing
is approved and no letter exists.
"""

from collections.abc import Callable

from django.utils.translation import gettext as _

from doorstart.besluiten.models import Besluit, Uitkomst
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gebruiker

Effect = Callable[[Besluit, Gebruiker], object]

# A refusal changes nothing in another room; only these directions have an effect.
MET_EFFECT = frozenset({Uitkomst.TOEKENNING, Uitkomst.VASTSTELLING})

_EFFECTEN: dict[str, Effect] = {}


def registreer(soort: str, functie: Effect) -> None:
    """Say what must happen when a decision of this kind is granted.

    Raises ValueError when another function already holds the kind: two effects would hide each other.
    """
    bestaand = _EFFECTEN.get(soort)
    if bestaand is not None and bestaand is not functie:
        raise ValueError(f"Besluitsoort '{soort}' heeft al een effect: {bestaand!r}. Registreer er maar een.")
    _EFFECTEN[soort] = functie


def voer_effect_uit(besluit: Besluit, gebruiker: Gebruiker) -> None:
    """Run the effect of an approved decision; a refusal has none.

    Raises DoorstartFout when a granted kind has no registered effect: better no approval than one without result.
    """
    if besluit.uitkomst not in MET_EFFECT:
        return
    effect = _EFFECTEN.get(besluit.soort)
    if effect is None:
        raise DoorstartFout(
            _("Dit soort besluit (%(soort)s) kan nog niet worden uitgevoerd. Vraag de beheerder om hulp.")
            % {"soort": besluit.get_soort_display()}
        )
    effect(besluit, gebruiker)
