"""Tasks: something somebody has to do, why, where, and by when. The worklist is the open ones."""

from datetime import date
from typing import Any

from django.apps import apps
from django.db import transaction

from doorstart.dossiers.models import Dossier
from doorstart.kern.klok import vandaag
from doorstart.kern.scope import huidige_organisatie_id
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import mag
from doorstart.werkproces.models import Procedure, Taak


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
) -> Taak:
    """Put one task on the worklist of everybody who holds `recht`.

    `pad` is the page where it is done, `kenmerk` the mark by which it is closed again. An open task with the
    same mark and right is brought up to date instead of doubled: doing the same thing twice makes one task.
    Without `toegewezen_aan` the adviser of the dossier gets it, when that role may do it.
    """
    if toegewezen_aan is None and dossier is not None and dossier.adviseur and mag(dossier.adviseur, recht):
        toegewezen_aan = dossier.adviseur
    velden: dict[str, Any] = {
        "dossier": dossier,
        "soort": soort,
        "waarom": waarom[:300],
        "uiterlijk": uiterlijk,
        "pad": pad,
        "procedure": procedure,
        "toegewezen_aan": toegewezen_aan,
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


NA_AFSLUITEN = ("opgave", "jaarcijfers", "bbz_vaststelling", "toetsen")
"""Kinds of task that outlive the dossier: somebody still waits for money or a decision over the time before."""


@transaction.atomic
def rond_dossiertaken_af(*, dossier: Dossier, gebruiker: Gebruiker) -> int:
    """Close the open tasks of a dossier when it closes itself; what still settles the time before stays open."""
    rijen = Taak.objects.filter(dossier=dossier, afgerond_op__isnull=True).exclude(soort__in=NA_AFSLUITEN)
    aantal: int = rijen.update(afgerond_op=werkdatum(), afgerond_door=gebruiker)
    return aantal
