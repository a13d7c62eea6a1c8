"""The task that belongs to the status of a procedure: who must do what, where and by when."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import override

from doorstart.werkproces import klok, toelating
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import tabel_van
from doorstart.werkproces.taken import maak_taak

NORM_DAGEN = 56
"""Days for a task where no law sets a term: the organisation's own norm."""


def kenmerk_van(procedure: Procedure) -> str:
    """Return the mark of the tasks that belong to a procedure."""
    return f"procedure:{procedure.pk}"


def vernieuw_taak(rij: Procedure, vandaag: date) -> None:
    """Put the task of the status of a locked row on the worklist, or bring its deadline up to date."""
    status = tabel_van(rij.soort).status(rij.status)
    taak = status.taak
    if taak is None:
        return
    if taak.termijn == "herstel":
        uiterlijk = klok.hersteltermijn(rij) or vandaag
    elif isinstance(taak.termijn, int):
        uiterlijk = vandaag + timedelta(days=taak.termijn)
    else:
        uiterlijk = rij.beslis_uiterlijk or vandaag + timedelta(days=NORM_DAGEN)
    with override("nl"):
        maak_taak(
            dossier=rij.dossier,
            procedure=rij,
            soort=taak.soort,
            waarom=str(taak.waarom),
            recht=taak.recht,
            uiterlijk=uiterlijk,
            pad=_pad(rij, taak.pagina),
            kenmerk=kenmerk_van(rij),
            wacht_op=status.wacht_op,
            niet_aan=toelating.uitgesloten(rij),
        )


def _pad(rij: Procedure, pagina: str) -> str:
    besluit = rij.gegevens.get("stel_besluit_voor", {}).get("besluit")
    if pagina == "intake":
        return reverse("balie:intake", args=[rij.dossier.nummer])
    if pagina == "dossier":
        return reverse("balie:dossier", args=[rij.dossier.nummer])
    if pagina == "besluit" and besluit:
        return reverse("balie:besluit", args=[besluit])
    return reverse("balie:procedure", args=[rij.pk])
