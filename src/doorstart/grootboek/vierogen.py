"""What the things that two people decide in the ledger share: the lock, the own proposal, the one who comes second."""

from datetime import date
from typing import Any, TypeVar

from django.utils import timezone
from django.utils.translation import gettext as _

from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.organisatie.models import VierOgenModel, Vierogenstatus
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.services import maak_taak, rond_taken_af

GOEDKEUREN = "grootboek.goedkeuren"
M = TypeVar("M", bound=VierOgenModel)


def weiger_tweede(model: type[M]) -> None:
    """Refuse a proposal while another of its kind waits."""
    if model.objects.filter(status=Vierogenstatus.VOORSTEL).exists():
        raise DoorstartFout(_("Er wacht al een voorstel op de tweede persoon. Laat dat eerst beoordelen."))


def vraag_goedkeuring(rij: M, *, soort: str, pad: str, waarom: str, uiterlijk: date) -> None:
    """Put a proposal on the worklist of everybody who may approve it."""
    maak_taak(
        dossier=None, soort=soort, recht=GOEDKEUREN, kenmerk=f"{soort}:{rij.pk}", pad=pad, waarom=waarom,
        uiterlijk=uiterlijk,
    )  # fmt: skip


def te_beoordelen(rij: M, gebruiker: Any) -> M:
    """Return the locked row as it stands now; refuse one's own proposal and what is decided."""
    eis(gebruiker, GOEDKEUREN)
    nu: M = type(rij).objects.select_for_update(of=("self",)).get(pk=rij.pk)
    if nu.voorgesteld_door_id == gebruiker.pk:
        raise VierOgen(_("U hebt dit zelf voorgesteld. Een ander moet het beoordelen."))
    if nu.status != Vierogenstatus.VOORSTEL:
        raise DoorstartFout(_("Hierover is al beslist. Ververs de pagina om de uitkomst te zien."))
    return nu


def beoordeel(rij: M, *, soort: str, status: str, gebruiker: Any) -> None:
    """Write the judgment in one save (after it the database refuses every change) and close the task."""
    rij.status, rij.beoordeeld_door, rij.beoordeeld_op = status, gebruiker, timezone.now()
    rij.save()
    rond_taken_af(kenmerk=f"{soort}:{rij.pk}", gebruiker=gebruiker)
