"""The one door from a URL to a dossier: who asks, which organisation, which dossier, why."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _

from doorstart.dossiers.models import Dossier, Dossierstatus, Raadpleging
from doorstart.organisatie.rollen import Rol, eis

_RELATIES = ("persoon", "gemeente", "adviseur")


def dossier_voor(gebruiker: Any, nummer: str, *, doel: str, recht: str = "dossier.lezen") -> Dossier:
    """Return the dossier for a member of staff and record the look-up.

    A dossier of another organisation does not exist for the user (404). A coach needs an assignment that runs.
    """
    eis(gebruiker, recht)
    dossier = Dossier.objects.select_related(*_RELATIES).filter(nummer=nummer.replace("\0", "")).first()
    if dossier is None:
        raise Http404(_("Dit dossier is niet gevonden."))
    if gebruiker.rol == Rol.COACH and not _begeleidt(gebruiker, dossier):
        raise PermissionDenied(_("U bent niet de coach van deze ondernemer."))
    Raadpleging(dossier=dossier, gebruiker=gebruiker, doel=doel).save()
    return dossier


def _begeleidt(coach: Any, dossier: Dossier) -> bool:
    """Say whether the coach guides this dossier now; closing the dossier ends the guidance."""
    if dossier.status == Dossierstatus.AFGESLOTEN:
        return False
    return bool(dossier.coachtoewijzingen.filter(coach=coach, tot__isnull=True).exists())


def eigen_dossiers(gebruiker: Any) -> list[Dossier]:
    """Return the dossiers of the resident who is logged in, newest first."""
    eis(gebruiker, "mijn.gebruiken")
    return list(Dossier.objects.select_related(*_RELATIES).filter(persoon__gebruiker=gebruiker).order_by("-melding_op"))


def eigen_dossier(gebruiker: Any, nummer: str) -> Dossier:
    """Return one own dossier of the resident; somebody else's does not exist (404)."""
    for dossier in eigen_dossiers(gebruiker):
        if dossier.nummer == nummer:
            return dossier
    raise Http404(_("Dit dossier is niet gevonden."))
