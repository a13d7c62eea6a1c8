"""Reads by which a claim or loan finds the lines it stands on: municipality, law group, year and month of its euros.

Amounts are cents, debit positive.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Max, QuerySet, Sum

from doorstart.grootboek.models import Betaalopdracht, Boeking, Boekingsregel, Rekening
from doorstart.organisatie.models import Gemeente


@dataclass(frozen=True, slots=True)
class Pot:
    """What entries left on an account, for one municipality, law group, kind of cost, year and right-month."""

    gemeente: Gemeente
    wetsgroep: str
    kostensoort: str
    jaar: int
    rechtmaand: date | None
    bedrag: int


def potten(*, boekingen: Iterable[int], rekening: str) -> list[Pot]:
    """Return what these entries together left on an account, oldest year first; pots of zero are left out."""
    return [pot for pot in potten_per({0: boekingen}, rekening=rekening)[0] if pot.bedrag]


def potten_per(groepen: dict[int, Iterable[int]], *, rekening: str) -> dict[int, list[Pot]]:
    """Return `potten` for many groups of entries at once, with those of zero; the key of a group is its key here."""
    van_groep = {boeking: sleutel for sleutel, boekingen in groepen.items() for boeking in boekingen}
    sommen: dict[int, dict[tuple[Any, ...], int]] = {sleutel: {} for sleutel in groepen}
    for deel in _stukken(list(van_groep)):
        rijen = Boekingsregel.objects.filter(boeking__in=deel, rekening=rekening).values_list(
            "boeking_id", "gemeente_id", "wetsgroep", "kostensoort", "verstrekkingsjaar", "rechtmaand", "bedrag"
        )
        for boeking, *sleutel, bedrag in rijen:
            som = sommen[van_groep[boeking]]
            som[tuple(sleutel)] = som.get(tuple(sleutel), 0) + bedrag
    gemeenten = {gemeente.pk: gemeente for gemeente in Gemeente.objects.all()}
    return {
        groep: [
            Pot(gemeenten[s[0]], s[1], s[2], s[3], s[4], bedrag)
            for s, bedrag in sorted(som.items(), key=lambda paar: (paar[0][3], paar[0][4] or date.max, paar[0][:3]))
        ]
        for groep, som in sommen.items()
    }


def _stukken(pks: list[int], grootte: int = 500) -> Iterable[list[int]]:
    """Cut a long list: a database takes no endless list of ids in one question."""
    return (pks[i : i + grootte] for i in range(0, len(pks), grootte))


@dataclass(frozen=True, slots=True)
class Stand:
    """What one entry changed on one account of one dossier, in cents."""

    boeking: Boeking
    dossier_id: int
    rekening: str
    bedrag: int


def standen_buiten(*, rekeningen: Iterable[str], behalve: "QuerySet[Any, Any]", dossier: Any = None) -> list[Stand]:
    """Return what entries that are not in `behalve` (a query of ids) changed on these accounts, oldest first."""
    regels = Boekingsregel.objects.filter(rekening__in=list(rekeningen), dossier__isnull=False)
    regels = regels.exclude(boeking__in=behalve)
    if dossier is not None:
        regels = regels.filter(dossier=dossier)
    rijen = list(
        regels.values_list("boeking_id", "dossier_id", "rekening").annotate(som=Sum("bedrag")).order_by("boeking_id")
    )
    boekingen = Boeking.objects.select_related("besluit", "berekening").in_bulk([rij[0] for rij in rijen])
    return [Stand(boekingen[b], d, r, som) for b, d, r, som in rijen if som and d is not None]


def rechtmaanden(*, boeking: Boeking, rekening: str) -> list[date]:
    """Return the right-months of the lines of an entry on an account, oldest first."""
    regels = boeking.regels.filter(rekening=rekening, rechtmaand__isnull=False)
    return sorted({maand for maand in regels.values_list("rechtmaand", flat=True) if maand is not None})


def laatste_rechtmaand(*, dossier: Any, rekening: str) -> date | None:
    """Return the last right-month for which this dossier has a debit on the account; None without one."""
    regels = Boekingsregel.objects.filter(dossier=dossier, rekening=rekening, bedrag__gt=0)
    maand: date | None = regels.aggregate(laatste=Max("rechtmaand"))["laatste"]
    return maand


def betaaldagen(dossier: Any) -> dict[date, date]:
    """Return per right-month the day on which its last approved payment went to the bank, or was taken over."""
    dagen: dict[date, date] = {}
    via_batch = Betaalopdracht.objects.filter(
        dossier=dossier, batch__status="goedgekeurd", rechtmaand__isnull=False
    ).values_list("rechtmaand", "batch__betaaldatum")
    ingevoerd = Boekingsregel.objects.filter(
        dossier=dossier, rekening=Rekening.BANK, bedrag__lt=0, rechtmaand__isnull=False
    ).values_list("rechtmaand", "boeking__datum")
    for maand, dag in (*via_batch, *ingevoerd):
        if maand is not None and dag is not None:
            dagen[maand] = max(dag, dagen.get(maand, dag))
    return dagen


def lening_per_maand(*, dossier: Any, rekening: str) -> dict[date, int]:
    """Return per right-month what still stands on a loan account, never more than is left of that year of granting.

    A settlement takes from the loan by year, not by month: of a settled year nothing is left, whatever its months say.
    """
    regels = Boekingsregel.objects.filter(dossier=dossier, rekening=rekening)
    jaren = dict(regels.values_list("verstrekkingsjaar").annotate(som=Sum("bedrag")).order_by())
    uit: dict[date, int] = {}
    for maand, som in (
        regels.filter(rechtmaand__isnull=False)
        .values_list("rechtmaand")
        .annotate(s=Sum("bedrag"))
        .order_by("-rechtmaand")
    ):
        if maand is not None:
            uit[maand] = max(0, min(som, jaren.get(maand.year, 0)))
            jaren[maand.year] = jaren.get(maand.year, 0) - uit[maand]
    return uit


def verleend_per_maand(*, dossier: Any, rekeningen: Iterable[str]) -> dict[date, list[tuple[str, Pot]]]:
    """Return per right-month which aid stands on which account, in the order of `rekeningen`; only above zero."""
    uit: dict[date, list[tuple[str, Pot]]] = {}
    gemeenten = {gemeente.pk: gemeente for gemeente in Gemeente.objects.all()}
    for rekening in rekeningen:
        rijen = (
            Boekingsregel.objects.filter(dossier=dossier, rekening=rekening, rechtmaand__isnull=False)
            .values_list("gemeente_id", "wetsgroep", "kostensoort", "verstrekkingsjaar", "rechtmaand")
            .annotate(som=Sum("bedrag"))
            .order_by("rechtmaand")
        )
        for gemeente, groep, kosten, jaar, maand, som in rijen:
            if som > 0 and maand is not None:
                pot = Pot(gemeenten[gemeente], groep, kosten, jaar, maand, som)
                uit.setdefault(maand, []).append((rekening, pot))
    return uit
