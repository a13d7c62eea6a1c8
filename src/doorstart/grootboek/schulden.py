"""Which debts a payment settles: the lines by which its entry owes money, divided over its orders in their order.

An entry may owe under more than one law group or year (vakantietoeslag of June spans two years), and may be paid by
more than one order. Every cent of an order belongs to exactly one line, so the payment is posted under the same
municipality, law group, year and month as the debt.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from doorstart.grootboek.models import Betaalopdracht, Boekingsregel, Rekening


@dataclass(frozen=True, slots=True)
class Schulddeel:
    """A part of one order in cents, and the debt that it settles."""

    bedrag: int
    rekening: str
    gemeente_id: int
    wetsgroep: str
    kostensoort: str
    verstrekkingsjaar: int
    rechtmaand: date | None


def delen_van(opdrachten: Iterable[Betaalopdracht]) -> dict[int, list[Schulddeel]]:
    """Return per order id the debts it settles, in two queries; the parts add up to the order.

    All standing orders of the same entries are divided, oldest first, so that the outcome does not depend on which of
    them are asked for.
    """
    gevraagd = {opdracht.pk: opdracht.boeking_id for opdracht in opdrachten}
    boekingen = set(gevraagd.values())
    schulden = schulden_van(boekingen)
    staand = (
        Betaalopdracht.objects.filter(boeking__in=boekingen, vervallen_op__isnull=True)
        .order_by("id")
        .values_list("id", "boeking", "rekening", "dossier", "bedrag")
    )
    delen: dict[int, list[Schulddeel]] = {}
    for pk, boeking, rekening, dossier, bedrag in staand:
        genomen = neem(schulden[boeking, rekening, dossier], bedrag)
        if pk in gevraagd:
            delen[pk] = genomen
    return delen


def schulden_van(boekingen: set[int]) -> dict[tuple[int, str, int | None], list[Schulddeel]]:
    """Return the debts of entries per account and dossier, in the order of their lines."""
    regels = (
        Boekingsregel.objects.filter(
            boeking__in=boekingen, rekening__in=(Rekening.TE_BETALEN, Rekening.DERDEN), bedrag__lt=0
        )
        .order_by("id")
        .values_list(
            "boeking",
            "dossier",
            "bedrag",
            "rekening",
            "gemeente",
            "wetsgroep",
            "kostensoort",
            "verstrekkingsjaar",
            "rechtmaand",
        )
    )
    uit: dict[tuple[int, str, int | None], list[Schulddeel]] = defaultdict(list)
    for boeking, dossier, bedrag, rekening, gemeente, wetsgroep, kostensoort, jaar, maand in regels:
        deel = Schulddeel(-bedrag, rekening, gemeente, wetsgroep, kostensoort, jaar, maand)
        uit[boeking, rekening, dossier].append(deel)
    return uit


def neem(schulden: list[Schulddeel], bedrag: int) -> list[Schulddeel]:
    """Take an amount off the front of the debts; returns what was taken, and leaves the rest in the list."""
    genomen = []
    while bedrag and schulden:
        eerste = schulden[0]
        deel = min(bedrag, eerste.bedrag)
        genomen.append(_met(eerste, deel))
        bedrag -= deel
        if deel == eerste.bedrag:
            schulden.pop(0)
        else:
            schulden[0] = _met(eerste, eerste.bedrag - deel)
    return genomen


def saldidelen_van(dossiers: set[int], rekening: str) -> dict[int, list[Schulddeel]]:
    """Return per dossier what stands as a debit on an account, oldest year first; amounts are positive cents."""
    regels = (
        Boekingsregel.objects.filter(dossier__in=dossiers, rekening=rekening)
        .values_list("dossier", "gemeente", "wetsgroep", "kostensoort", "verstrekkingsjaar", "rechtmaand")
        .annotate(som=Sum("bedrag"))
        .order_by("verstrekkingsjaar", "rechtmaand", "gemeente", "wetsgroep")
    )
    uit: dict[int, list[Schulddeel]] = defaultdict(list)
    for dossier, gemeente, wetsgroep, kostensoort, jaar, maand, som in regels:
        if som > 0 and dossier is not None:
            uit[dossier].append(Schulddeel(som, rekening, gemeente, wetsgroep, kostensoort, jaar, maand))
    return uit


def _met(schuld: Schulddeel, bedrag: int) -> Schulddeel:
    return Schulddeel(
        bedrag,
        schuld.rekening,
        schuld.gemeente_id,
        schuld.wetsgroep,
        schuld.kostensoort,
        schuld.verstrekkingsjaar,
        schuld.rechtmaand,
    )
