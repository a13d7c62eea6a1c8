"""Checks that several kinds of decision share; a form names the ones that hold for it."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from bijstandsrecht.bbz import bepaal_voorbereiding
from doorstart.besluiten.brief.veranderen import EINDREDENEN
from doorstart.besluiten.groepen import groep_van
from doorstart.besluiten.models import Besluit
from doorstart.dossiers.models import Groep
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.selectors import parameters
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


def gift_alleen_gevestigd(besluit: Besluit) -> None:
    """Refuse a gift at once to another group, or without the reason why it is one (art. 19 Bbz 2004)."""
    if besluit.gegevens.get("om_niet") is not True:
        return
    if groep_van(besluit) != Groep.GEVESTIGD:
        raise DoorstartFout(_("Alleen een gevestigde zelfstandige kan de uitkering meteen als gift krijgen (art. 19)."))


def voorschot_mag(besluit: Besluit) -> None:
    """Refuse a voorschot on capital (art. 14 lid 2 Bbz 2004) and one of nothing."""
    if besluit.procedure is not None and besluit.procedure.soort == "bbz_kapitaal":
        raise DoorstartFout(_("Op bedrijfskapitaal kan geen voorschot worden gegeven (art. 14 lid 2 Bbz 2004)."))
    if besluit.gegevens["bedrag"] <= 0:
        raise DoorstartFout(_("Het voorschot is nul. Reken opnieuw, of stel voor om geen voorschot te geven."))


def voorbereiding_niet_te_lang(besluit: Besluit) -> None:
    """Refuse a preparation period longer than art. 2 lid 3 Bbz 2004 allows."""
    assert besluit.ingang is not None
    assert besluit.einde is not None
    laatste = bepaal_voorbereiding(begin=besluit.ingang, parameters=parameters()).waarde.laatste_dag
    if besluit.einde > laatste:
        raise DoorstartFout(
            _("De voorbereiding kan duren tot en met %(dag)s (art. 2 lid 3 Bbz 2004). Kies een eerdere einddatum.")
            % {"dag": f"{laatste:%d-%m-%Y}"}
        )


def reden_bestaat(besluit: Besluit) -> None:
    """Refuse an ending for a reason that has no text in the letter."""
    if besluit.gegevens["reden"] not in EINDREDENEN:
        raise DoorstartFout(_("Kies waarom de uitkering stopt uit de lijst."))
