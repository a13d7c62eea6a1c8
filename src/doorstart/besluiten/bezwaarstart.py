"""What this room tells a procedure about an objection: when the decision was made known, who must stay out of it."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from doorstart.besluiten.models import Besluit
from doorstart.dossiers.models import Dossier
from doorstart.organisatie.models import Vierogenstatus


def bezwaarkennis(dossier: Dossier, start: Mapping[str, Any]) -> dict[str, Any]:
    """Return the day and number of the contested decision, and who prepared and took it (arts. 7:5 and 10:3 Awb).

    Raises ValidationError (`besluit`) for a decision of another dossier or one that was not taken.
    """
    rij = Besluit.objects.filter(pk=start["besluit"], dossier=dossier, status=Vierogenstatus.GOEDGEKEURD).first()
    if rij is None:
        raise ValidationError({"besluit": _("Kies een genomen besluit uit dit dossier.")})
    return {
        "start": {"bekendgemaakt": rij.datum.isoformat(), "besluitnummer": rij.nummer},
        "uitgesloten": sorted({pk for pk in (rij.voorgesteld_door_id, rij.beoordeeld_door_id) if pk is not None}),
    }
