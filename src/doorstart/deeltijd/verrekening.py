"""A settlement as a row, from the outcome of the law."""

from typing import TYPE_CHECKING

from bijstandsrecht.deeltijd import MaandVerrekening
from doorstart.deeltijd.feiten import verrekend
from doorstart.deeltijd.models import Opgave, Verrekening

if TYPE_CHECKING:
    from doorstart.berekeningen.models import Berekening

WET = "wet"
EERDER_SYSTEEM = "eerder_systeem"


def nieuwe_verrekening(
    opgave: Opgave, berekening: "Berekening", waarde: MaandVerrekening, vervangt: Verrekening | None = None
) -> Verrekening:
    """Return the unsaved settlement of a statement; all amounts in cents per month."""
    return Verrekening(
        dossier=opgave.dossier,
        maand=opgave.maand,
        opgave=opgave,
        berekening=berekening,
        vervangt=vervangt,
        herkomst=WET,
        norm=waarde.norm,
        inkomen=waarde.inkomen,
        vrijgelaten=waarde.vrijgelaten,
        verrekend=verrekend(waarde),
        bijstand=waarde.bijstand,
        uitbetaling=waarde.uitbetaling,
        vakantietoeslag=waarde.vakantietoeslag,
    )
