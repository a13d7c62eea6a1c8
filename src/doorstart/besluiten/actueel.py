"""Is a proposal still true? Facts and amounts may change between the proposal and the approval."""

from datetime import date

from django.utils.translation import gettext as _

from doorstart.berekeningen.herberekenen import herbereken
from doorstart.besluiten import voorlopig
from doorstart.besluiten.models import Besluit
from doorstart.dossiers.selectors import rechtshuishouden_op
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.selectors import parameters


def achterhaald() -> str:
    """Return the sentence for a proposal whose facts or amounts have changed."""
    return _(
        "Na dit voorstel zijn feiten of bedragen veranderd waarop de berekening rust. "
        "Stuur het voorstel terug; de adviseur rekent dan opnieuw."
    )


def controleer_actueel(besluit: Besluit) -> None:
    """Raise DoorstartFout when the stored calculation would now be another one.

    Redone with the amounts of today it must give the same; the provisional benefit also needs the same household.
    The rooms that own the other facts check those in the effect of their kind of decision.
    """
    berekening = besluit.berekening
    if berekening is None:
        return
    if not herbereken(berekening, parameters=parameters()).gelijk:
        raise DoorstartFout(achterhaald())
    if berekening.soort == voorlopig.SOORT:
        peildatum = date.fromisoformat(berekening.invoer["peildatum"])
        if rechtshuishouden_op(besluit.dossier, peildatum).als_dict() != berekening.invoer["huishouden"]:
            raise DoorstartFout(achterhaald())
