"""Reads of the prevention plan: the calendar and the reach of a year."""

from typing import Any

from django.db.models import Count, QuerySet, Sum

from doorstart.preventie.models import Activiteit


def agenda(jaar: int) -> QuerySet[Activiteit]:
    """Return the activities of a year, newest first, with the number of known participants."""
    return (
        Activiteit.objects.filter(datum__year=jaar)
        .select_related("gemeente")
        .annotate(bekend=Count("deelnames"))
        .order_by("-datum", "-begin", "-pk")
    )


def bereik(jaar: int) -> list[dict[str, Any]]:
    """Return per kind how many activities were counted and how many people came."""
    rijen = Activiteit.objects.filter(datum__year=jaar, opkomst__isnull=False)
    per_soort = rijen.values("soort").annotate(aantal=Count("pk"), bezoekers=Sum("opkomst"))
    return [dict(rij) for rij in per_soort.order_by("soort")]


def jaren() -> list[int]:
    """Return the years with activities, newest first."""
    return [dag.year for dag in Activiteit.objects.dates("datum", "year", order="DESC")]


def alle() -> QuerySet[Activiteit]:
    """Return every activity with its municipality and known participants."""
    return Activiteit.objects.select_related("gemeente").prefetch_related("deelnames__dossier")
