"""Is a proposal still true? Facts and amounts may change between the proposal and the approval.

The room of decisions knows no facts: whoever owns those of a kind of calculation registers here how they are checked.
"""

from collections.abc import Callable

from django.utils.translation import gettext as _

from doorstart.berekeningen.herberekenen import herbereken
from doorstart.besluiten.models import Besluit
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.selectors import parameters

Nog_waar = Callable[[Besluit], bool]
_FEITEN: dict[str, Nog_waar] = {}


def registreer_feiten(soort: str, functie: Nog_waar) -> None:
    """Say how the facts below a calculation of this kind are checked; raises ValueError for a second function."""
    if _FEITEN.get(soort, functie) is not functie:
        raise ValueError(f"De feiten van berekeningsoort '{soort}' worden al gecontroleerd. Registreer er een.")
    _FEITEN[soort] = functie


def achterhaald() -> str:
    """Return the sentence for a proposal whose facts or amounts have changed."""
    return _(
        "Na dit voorstel zijn feiten of bedragen veranderd waarop de berekening rust. "
        "Stuur het voorstel terug; de adviseur rekent dan opnieuw."
    )


def controleer_actueel(besluit: Besluit) -> None:
    """Raise DoorstartFout when the stored calculation would now be another one.

    Redone with the amounts of today it must give the same, and its facts must still be those of the dossier. A room may
    also check its facts in the effect of its kind of decision.
    """
    berekening = besluit.berekening
    if berekening is None:
        return
    if not herbereken(berekening, parameters=parameters()).gelijk:
        raise DoorstartFout(achterhaald())
    nog_waar = _FEITEN.get(berekening.soort)
    if nog_waar is not None and not nog_waar(besluit):
        raise DoorstartFout(achterhaald())
