"""How a new version comes to be: under the lock of its dossier, never in a closed one, with one event."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from doorstart.beoordeling.models import Versie
from doorstart.dossiers.models import Dossier, Dossierstatus
from doorstart.dossiers.status import vergrendel
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.taken import werkdatum


def open_dossier(dossier: Dossier, procedure: Procedure | None, gebruiker: Gebruiker) -> Dossier:
    """Return the locked dossier when this user may add to its assessment.

    Raises PermissionDenied without the right, DoorstartFout for a closed dossier and for a procedure of another one.
    """
    eis(gebruiker, "dossier.schrijven")
    slot = vergrendel(dossier.pk)
    if slot.status == Dossierstatus.AFGESLOTEN:
        raise DoorstartFout(_("Dit dossier is afgesloten. Neem een nieuwe melding op."))
    if procedure is not None and procedure.dossier_id != slot.pk:
        raise DoorstartFout(_("Deze aanvraag hoort bij een ander dossier. Ga terug en kies de aanvraag opnieuw."))
    return slot


def volgende(model: type[Versie], dossier: Dossier) -> int:
    """Return the number of the next version of this dossier; the caller holds its lock."""
    laatste = model.objects.filter(dossier=dossier).order_by("-versie").values_list("versie", flat=True).first()
    return (laatste or 0) + 1


def meld(soort: str, dossier: Dossier, gebruiker: Gebruiker, omschrijving: str, **gegevens: Any) -> None:
    """Write the one event of a new row."""
    leg_vast(
        soort=soort, datum=werkdatum(), dossiernummer=dossier.nummer, gebruiker=gebruiker, omschrijving=omschrijving,
        gegevens=gegevens,
    )  # fmt: skip


def eis_tekst(veld: str, tekst: str, waarom: str) -> str:
    """Return a text without spaces around it; raises ValidationError at its field when it says nothing."""
    if not tekst.strip():
        raise ValidationError({veld: waarom})
    return tekst.strip()
