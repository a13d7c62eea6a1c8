"""What is reserved per right-month on an account and not paid yet, with the month in which it was determined."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, Sum

from bijstandsrecht.kern import Maand
from doorstart.grootboek.models import Boekingsregel


@dataclass(frozen=True, slots=True)
class Reserve:
    """Cents that are reserved for a right-month under one municipality, law group and year.

    `vastgesteld_in` is the month in which it was last added to; `laatste_regel` the newest line behind it.
    """

    gemeente_id: int
    wetsgroep: str
    jaar: int
    maand: Maand
    bedrag: int
    vastgesteld_in: Maand
    laatste_regel: int


def met_reserve(rekening: str, *, voor: Maand | None = None) -> list[int]:
    """Return the ids of the dossiers with a credit balance on an account (of right-months before `voor`), in order."""
    regels = Boekingsregel.objects.filter(rekening=rekening, dossier__isnull=False)
    if voor is not None:
        regels = regels.filter(rechtmaand__lt=voor.eerste_dag)
    sommen = regels.values_list("dossier").annotate(som=Sum("bedrag")).order_by("dossier")
    return [dossier for dossier, som in sommen if dossier is not None and som < 0]


def reserves_van(dossiers: Iterable[int], rekening: str) -> dict[int, list[Reserve]]:
    """Return per dossier what is reserved per right-month, oldest first; a month that came out at zero is left out."""
    sleutels = ("dossier", "gemeente", "wetsgroep", "verstrekkingsjaar", "rechtmaand")
    regels = Boekingsregel.objects.filter(
        dossier__in=list(dossiers), rekening=rekening, rechtmaand__isnull=False
    ).values_list(*sleutels)
    toegevoegd = dict(_per_sleutel(regels.filter(bedrag__lt=0).annotate(laatste=Max("boeking__datum")).order_by()))
    uit: dict[int, list[Reserve]] = defaultdict(list)
    for rij in regels.annotate(som=Sum("bedrag"), laatste=Max("id")).order_by("rechtmaand", "gemeente", "wetsgroep"):
        dossier, gemeente, wetsgroep, jaar, maand, som, laatste = rij
        if som and dossier is not None and maand is not None:
            op = toegevoegd.get(rij[:5], maand)
            uit[dossier].append(
                Reserve(gemeente, wetsgroep, jaar, Maand.van_datum(maand), -som, Maand.van_datum(op), laatste)
            )
    return uit


def _per_sleutel(rijen: Iterable[Any]) -> Iterable[tuple[Any, Any]]:
    return ((rij[:-1], rij[-1]) for rij in rijen)
