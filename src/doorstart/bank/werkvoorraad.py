"""The task that calls financiën to the work list, as long as an entry waits."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import ngettext

from doorstart.bank.models import Openstaand, Stand
from doorstart.kern.klok import vandaag
from doorstart.werkproces.services import maak_taak, rond_taken_af

_KENMERK = "bank:werklijst"
_DAGEN = 7


def werk_taak_bij(gebruiker: Any) -> None:
    """Make the task, bring its number up to date, or close it when nothing waits any more."""
    aantal = Openstaand.objects.filter(stand=Stand.OPEN).count()
    if not aantal:
        rond_taken_af(kenmerk=_KENMERK, gebruiker=gebruiker)
        return
    maak_taak(
        dossier=None,
        soort="bank_werklijst",
        recht="bank.verwerken",
        kenmerk=_KENMERK,
        pad=reverse("balie:bank"),
        uiterlijk=vandaag(gebruiker.organisatie) + timedelta(days=_DAGEN),
        waarom=ngettext(
            "%(n)s regel van het bankafschrift heeft nog geen bestemming.",
            "%(n)s regels van het bankafschrift hebben nog geen bestemming.",
            aantal,
        )
        % {"n": aantal},
    )
