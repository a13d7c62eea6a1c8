"""What happens when a decision is approved: the effect that a room gave its kind of decision.

`deeltijd`, `bbz`, `leningen` and `vorderingen` fill `besluiten.register` in `AppConfig.ready`, so that this room
never imports theirs. An effect runs inside the transaction of the approval: when it fails, nothing is approved and
no letter exists.
"""

from doorstart.besluiten.models import Besluit
from doorstart.besluiten.register import effect_van, vorm_van
from doorstart.organisatie.models import Gebruiker


def voer_effect_uit(besluit: Besluit, gebruiker: Gebruiker) -> None:
    """Run the effect of an approved decision; a refusal has none.

    Raises DoorstartFout when a granted kind has no registered effect.
    """
    effect = effect_van(vorm_van(besluit))
    if effect is not None:
        effect(besluit, gebruiker)
