"""What the yearly report reads of the guidance: tracks started, coaching time, stories with consent."""

from datetime import date
from typing import NamedTuple

from django.db.models import Count

from doorstart.begeleiding.models import Ervaringsverhaal, Sessie, Statushouderstraject


class Trajectrij(NamedTuple):
    """A statushouder who started on the track; `modules` is how many are done now."""

    dossier: str
    gemeente: str
    gestart_op: date
    taalniveau: str
    modules: int


class Sessierij(NamedTuple):
    """One coaching session, in minutes."""

    dossier: str
    datum: date
    soort: str
    minuten: int


class Verhaalrij(NamedTuple):
    """A story that may be published now; `bedrijf` is empty when the name may not stand beside it."""

    dossier: str
    titel: str
    tekst: str
    bedrijf: str
    toestemming_op: date


def trajecten_gestart(van: date, tot: date) -> list[Trajectrij]:
    """Return the tracks for statushouders that started in the period."""
    rijen = Statushouderstraject.objects.filter(gestart_op__gte=van, gestart_op__lte=tot).annotate(
        gedaan=Count("modules")
    )
    velden = ("dossier__nummer", "dossier__gemeente__naam", "gestart_op", "taalniveau", "gedaan")
    return [Trajectrij(*rij) for rij in rijen.order_by("gestart_op", "pk").values_list(*velden)]


def coachsessies(van: date, tot: date) -> list[Sessierij]:
    """Return the coaching sessions of the period."""
    rijen = Sessie.objects.filter(datum__gte=van, datum__lte=tot).order_by("datum", "pk")
    return [Sessierij(*rij) for rij in rijen.values_list("dossier__nummer", "datum", "soort", "minuten")]


def verhalen_met_toestemming(tot: date) -> list[Verhaalrij]:
    """Return the stories whose consent was given by `tot` and stands now, newest first."""
    rijen = Ervaringsverhaal.objects.filter(toestemming_op__lte=tot, ingetrokken_op__isnull=True)
    return [
        Verhaalrij(
            dossier=v.dossier.nummer,
            titel=v.titel,
            tekst=v.tekst,
            toestemming_op=v.toestemming_op,
            bedrijf=next((o.naam for o in v.dossier.ondernemingen.all()), "") if v.met_bedrijfsnaam else "",
        )
        for v in rijen.select_related("dossier")
        .prefetch_related("dossier__ondernemingen")
        .order_by("-toestemming_op", "pk")
    ]
