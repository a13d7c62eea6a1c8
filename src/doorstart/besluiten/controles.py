"""Checks that several kinds of decision share; a form names the ones that hold for it."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from doorstart.besluiten.models import Besluit
from doorstart.kern.fouten import DoorstartFout
from doorstart.werkproces.toelating import eis_oordeel

Controle = Callable[[Besluit], None]


def alle(*controles: Controle) -> Controle:
    """Return one check that does these in turn."""

    def controleer(besluit: Besluit) -> None:
        for controle in controles:
            controle(besluit)

    return controleer


def niet_voor_melding(besluit: Besluit) -> None:
    """Refuse a grant that starts before the melding (art. 44 lid 1 Participatiewet)."""
    if besluit.procedure is not None and besluit.ingang and besluit.ingang < besluit.dossier.melding_op:
        raise DoorstartFout(
            _("De uitkering of toestemming kan niet ingaan voor de dag van de melding (art. 44 lid 1 Participatiewet).")
        )


def levensvatbaar(besluit: Besluit) -> None:
    """Refuse a grant without the judgment on viability that its procedure needs, for or against (art. 2 Bbz 2004)."""
    if besluit.procedure is not None:
        eis_oordeel(besluit.procedure)
