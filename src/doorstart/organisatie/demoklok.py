"""The clock of a demonstration: its working date can be moved on, so that years pass in an afternoon.

Only for an organisation with made-up people. A real one always works with today.
"""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.models import Gebruiker, Organisatie
from doorstart.organisatie.rollen import eis


@transaction.atomic
def zet_werkdatum(*, beheerder: Gebruiker, datum: date) -> Organisatie:
    """Set the working date of a demonstration to a later day, and write it in the log.

    Raises DoorstartFout for a real organisation, ValidationError (`datum`) for a day that is not later: what has
    happened stays in the past.
    """
    eis(beheerder, "gebruikers.beheren")
    rij = Organisatie.objects.select_for_update().get(gebruikers=beheerder)
    if not rij.is_demonstratie:
        raise DoorstartFout(_("Alleen in een demonstratie kunt u de datum kiezen. Uw organisatie werkt met vandaag."))
    oud = vandaag(rij)
    if datum <= oud:
        raise ValidationError({"datum": _("Kies een dag na %(dag)s. Terug in de tijd kan niet.") % {
            "dag": in_woorden(oud)}})  # fmt: skip
    rij.werkdatum = datum
    rij.save(update_fields=["werkdatum"])
    leg_vast(
        soort="demonstratiedatum",
        datum=datum,
        gebruiker=beheerder,
        omschrijving=f"De demonstratiedatum ging van {in_woorden(oud)} naar {in_woorden(datum)}.",
        gegevens={"van": oud.isoformat(), "naar": datum.isoformat()},
    )
    return rij
