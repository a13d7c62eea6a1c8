"""The lock on a dossier, its place on the route and its end; used by every room that changes something in a dossier."""

from datetime import date

from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand
from doorstart.dossiers.models import Dossier, Dossierstatus
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.templatetags.doorstart import datum as in_woorden

_VOLGORDE = [Dossierstatus.MELDING, Dossierstatus.INTAKE, Dossierstatus.AANVRAAG, Dossierstatus.LOPEND]


def vergrendel(pk: int) -> Dossier:
    """Return the dossier locked until the transaction ends, so that two people cannot pass each other."""
    dossier: Dossier = Dossier.objects.select_for_update().get(pk=pk)
    return dossier


def vorder(dossier: Dossier, status: str) -> bool:
    """Move a locked dossier forward on the route, never back and never out of closed; says whether it moved."""
    if dossier.status == Dossierstatus.AFGESLOTEN:
        return False
    nieuw = Dossierstatus(status)
    if _VOLGORDE.index(nieuw) <= _VOLGORDE.index(Dossierstatus(dossier.status)):
        return False
    dossier.status = nieuw
    dossier.save(update_fields=["status"])
    return True


def einde_van(dossier: Dossier) -> date | None:
    """Return the day on which help from this organisation ended: closed, died or moved away; None while it runs."""
    persoon = dossier.persoon
    dagen = (dossier.afgesloten_op, persoon.overleden_op, persoon.vertrokken_op)
    return min((dag for dag in dagen if dag is not None), default=None)


def eis_niet_geeindigd(dossier: Dossier, maand: Maand) -> None:
    """Raise DoorstartFout for a month that starts after the end: nothing is settled or paid over it."""
    einde = einde_van(dossier)
    if einde is not None and einde < maand.eerste_dag:
        raise DoorstartFout(
            _("Dossier %(nummer)s is geëindigd op %(dag)s. Over %(maand)s kan geen uitkering meer worden betaald.")
            % {"nummer": dossier.nummer, "dag": in_woorden(einde), "maand": maand.naam}
        )
