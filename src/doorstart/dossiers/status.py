"""The lock on a dossier and its place on the route; used by every room that changes something in a dossier."""

from doorstart.dossiers.models import Dossier, Dossierstatus

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
