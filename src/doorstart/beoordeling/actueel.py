"""Whether the facts below a proposal are still those of the dossier."""

from datetime import date

from doorstart.besluiten.models import Besluit
from doorstart.dossiers.selectors import rechtshuishouden_op


def zelfde_huishouden(besluit: Besluit) -> bool:
    """Say whether the household of the provisional amount is still the one of that day."""
    berekening = besluit.berekening
    assert berekening is not None
    peildatum = date.fromisoformat(berekening.invoer["peildatum"])
    return bool(rechtshuishouden_op(besluit.dossier, peildatum).als_dict() == berekening.invoer["huishouden"])
