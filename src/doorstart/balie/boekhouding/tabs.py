"""The parts of the accounts as tabs."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _


def tabs(actief: str) -> list[dict[str, Any]]:
    """Return the tabs; `actief` is the URL name of the page itself."""
    return [
        {"label": label, "url": reverse(naam), "actief": naam == actief}
        for label, naam in (
            (_("Boekingen"), "balie:grootboek"),
            (_("Saldi"), "balie:saldi"),
            (_("Afsluiten"), "balie:afsluiten"),
            (_("Nummers"), "balie:rekeningschema"),
            (_("Exporteren"), "balie:exports"),
        )
    ]
