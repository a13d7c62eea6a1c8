"""Reads of the guidance: whom a coach guides, what was done for one dossier, hours against the contract."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Max, Q, QuerySet, Sum

from doorstart.begeleiding.models import Coachtoewijzing, Ervaringsverhaal, Sessie, Statushouderstraject
from doorstart.begeleiding.modules import MODULES, Module
from doorstart.dossiers.models import Dossier
from doorstart.kern.scope import huidige_organisatie_id
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import Rol


@dataclass(frozen=True)
class Modulestand:
    """One module of the track and the day on which it was done, if it was."""

    module: Module
    afgerond_op: date | None


@dataclass(frozen=True)
class Dossierbegeleiding:
    """All guidance of one dossier, for its page."""

    coach: Coachtoewijzing | None
    sessies: list[Sessie]
    minuten: int
    traject: Statushouderstraject | None
    modules: list[Modulestand]
    verhalen: list[Ervaringsverhaal]


def coaches() -> QuerySet[Gebruiker]:
    """Return the active coaches of the organisation in scope."""
    rijen = Gebruiker.objects.filter(organisatie_id=huidige_organisatie_id(), rol=Rol.COACH, is_active=True)
    return rijen.order_by("last_name")


def toewijzingen(gebruiker: Gebruiker) -> QuerySet[Coachtoewijzing]:
    """Return the running assignments: a coach sees the own ones, staff sees all."""
    rijen = Coachtoewijzing.objects.filter(tot__isnull=True).exclude(dossier__status="afgesloten")
    if gebruiker.rol == Rol.COACH:
        rijen = rijen.filter(coach=gebruiker)
    return (
        rijen.select_related("dossier__persoon", "dossier__gemeente", "coach")
        .annotate(
            laatste=Max("dossier__sessies__datum", filter=Q(dossier__sessies__coach=F("coach"))),
            aantal=Count("dossier__sessies", filter=Q(dossier__sessies__coach=F("coach"))),
        )
        .order_by("coach__last_name", "laatste", "pk")
    )


def uren_per_coach(jaar: int, gebruiker: Gebruiker) -> list[dict[str, Any]]:
    """Return sessions and minutes per coach in a year; a coach sees only the own figures."""
    rijen = Sessie.objects.filter(datum__year=jaar)
    if gebruiker.rol == Rol.COACH:
        rijen = rijen.filter(coach=gebruiker)
    per_coach = rijen.values("coach__first_name", "coach__last_name").annotate(
        sessies=Count("pk"), minuten=Sum("minuten")
    )
    return [dict(rij) for rij in per_coach.order_by("coach__last_name")]


def lopende_trajecten() -> list[Statushouderstraject]:
    """Return the tracks that are not finished, with the number of modules done."""
    rijen = Statushouderstraject.objects.filter(afgerond_op__isnull=True).select_related("dossier__persoon")
    return list(rijen.annotate(gedaan=Count("modules")).order_by("-gestart_op")[:100])


def begeleiding_van(dossier: Dossier) -> Dossierbegeleiding:
    """Return all guidance of one dossier."""
    sessies = list(Sessie.objects.filter(dossier=dossier).select_related("coach").order_by("-datum", "-pk"))
    traject = Statushouderstraject.objects.filter(dossier=dossier).prefetch_related("modules").first()
    gedaan = {m.module: m.afgerond_op for m in traject.modules.all()} if traject else {}
    return Dossierbegeleiding(
        coach=Coachtoewijzing.objects.filter(dossier=dossier, tot__isnull=True).select_related("coach").first(),
        sessies=sessies,
        minuten=sum(s.minuten for s in sessies),
        traject=traject,
        modules=[Modulestand(m, gedaan.get(m.sleutel)) for m in MODULES] if traject else [],
        verhalen=list(Ervaringsverhaal.objects.filter(dossier=dossier).order_by("-toestemming_op")),
    )
