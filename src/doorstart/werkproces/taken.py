"""Tasks: something somebody has to do, why, where, and by when. The worklist is the open ones."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Q

from doorstart.dossiers.models import Dossier
from doorstart.kern.klok import vandaag
from doorstart.kern.scope import huidige_organisatie_id
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import mag
from doorstart.werkproces.models import Procedure, Taak, WachtOp
from doorstart.werkproces.procedures import PROCEDURES


def werkdatum() -> date:
    """Return the working date of the organisation in scope."""
    return vandaag(apps.get_model("organisatie", "Organisatie").objects.get(pk=huidige_organisatie_id()))


@transaction.atomic
def maak_taak(
    *,
    dossier: Dossier | None,
    soort: str,
    waarom: str,
    uiterlijk: date,
    recht: str,
    pad: str,
    kenmerk: str = "",
    procedure: Procedure | None = None,
    toegewezen_aan: Gebruiker | None = None,
    wacht_op: str = WachtOp.ONS,
    niet_aan: Collection[int] = (),
) -> Taak:
    """Put one task on the worklist of everybody who holds `recht`.

    `pad` is the page where it is done, `kenmerk` the mark by which it is closed again. An open task with the
    same mark and right is brought up to date instead of doubled: doing the same thing twice makes one task.
    Without `toegewezen_aan` the adviser of the dossier gets it, when that role may do it and the key is not in
    `niet_aan` (who must stay out of it). `wacht_op`: who has to do something first.
    """
    adviseur = dossier.adviseur if dossier is not None else None
    if toegewezen_aan is None and adviseur and adviseur.pk not in niet_aan and mag(adviseur, recht):
        toegewezen_aan = adviseur
    velden: dict[str, Any] = {
        "dossier": dossier,
        "soort": soort,
        "waarom": waarom[:300],
        "uiterlijk": uiterlijk,
        "pad": pad,
        "procedure": procedure,
        "toegewezen_aan": toegewezen_aan,
        "wacht_op": wacht_op,
        "gemeente_id": dossier.gemeente_id if dossier is not None else None,
    }
    open_taak: Taak | None = None
    if kenmerk:
        open_taak = (
            Taak.objects.select_for_update().filter(kenmerk=kenmerk, recht=recht, afgerond_op__isnull=True).first()
        )
    taak = open_taak or Taak(recht=recht, kenmerk=kenmerk, gemaakt_op=werkdatum())
    for naam, waarde in velden.items():
        setattr(taak, naam, waarde)
    taak.save()
    return taak


@transaction.atomic
def rond_taken_af(*, kenmerk: str, gebruiker: Gebruiker | None) -> int:
    """Close every open task with this mark; returns how many. An empty mark closes nothing."""
    if not kenmerk:
        return 0
    aantal: int = Taak.objects.filter(kenmerk=kenmerk, afgerond_op__isnull=True).update(
        afgerond_op=werkdatum(), afgerond_door=gebruiker
    )
    return aantal


NA_AFSLUITEN = ("opgave", "jaarcijfers", "bbz_vaststelling", "toetsen", "lening")
"""Kinds of task that outlive the dossier: somebody still waits for money or a decision over the time before."""


@transaction.atomic
def rond_dossiertaken_af(*, dossier: Dossier, gebruiker: Gebruiker) -> int:
    """Close the open tasks of a dossier when it closes itself; what still settles the time before stays open."""
    lopen_door = [soort for soort, tabel in PROCEDURES.items() if tabel.na_afsluiten]
    rijen = Taak.objects.filter(dossier=dossier, afgerond_op__isnull=True).exclude(soort__in=NA_AFSLUITEN)
    # Not `exclude`: a task without a procedure must close too.
    rijen = rijen.filter(Q(procedure__isnull=True) | ~Q(procedure__soort__in=lopen_door))
    aantal: int = rijen.update(afgerond_op=werkdatum(), afgerond_door=gebruiker)
    return aantal
