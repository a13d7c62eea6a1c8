"""What the yearly report reads of the journal: sums per person and right-month, spending, loan receipts.

Sums are made by the database, so that the report grows with persons and months, not with postings.
"""

from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet, Sum
from django.db.models.functions import Coalesce, ExtractYear, TruncMonth

from doorstart.grootboek.models import Boekingsregel, Kostensoort, Rekening, Wetsgroep

_LEVENSONDERHOUD = (Rekening.UITKERINGSLASTEN, Rekening.LENING_LEVENSONDERHOUD)
_BBZ = [w for w in Wetsgroep.values if w not in (Wetsgroep.PW, Wetsgroep.ONVERDEELD)]


class Uitkeringsrij(NamedTuple):
    """Benefit of one person for one right-month, in cents, after corrections."""

    persoon: int
    maand: date
    bedrag: int


class Uitgavenrij(NamedTuple):
    """Bbz spending of one month, municipality, law group and kind, in cents."""

    maand: date
    gemeente: str
    wetsgroep: str
    kostensoort: str
    bedrag: int


class Ontvangst(NamedTuple):
    """Repayments and interest received on business loans of one year of granting, in cents."""

    jaar: int
    verstrekkingsjaar: int
    bedrag: int


def uitkering_per_rechtmaand(tot: date) -> list[Uitkeringsrij]:
    """Return u(i,m): living-cost benefit per person and right-month up to and including `tot`."""
    rijen = (
        Boekingsregel.objects.filter(
            rekening__in=_LEVENSONDERHOUD,
            dossier__isnull=False,
            rechtmaand__isnull=False,
            rechtmaand__lte=tot,
        )
        .values_list("dossier__persoon_id", "rechtmaand")
        .annotate(bedrag=Sum("bedrag"))
        .order_by()
    )
    return [Uitkeringsrij(*rij) for rij in rijen.iterator(chunk_size=5000) if rij[2]]


def _per_maand(regels: "QuerySet[Boekingsregel]", van: date, tot: date) -> list[Uitgavenrij]:
    rijen = (
        regels.filter(wetsgroep__in=_BBZ)
        .annotate(maand=Coalesce("rechtmaand", TruncMonth("boeking__datum")))
        .filter(maand__gte=van, maand__lte=tot)
        .values_list("maand", "gemeente__naam", "wetsgroep", "kostensoort")
        .annotate(som=Sum("bedrag"))
        .order_by()
    )
    return [Uitgavenrij(*rij) for rij in rijen if rij[4]]


def bbz_uitgaven(van: date, tot: date) -> list[Uitgavenrij]:
    """Return Bbz spending of the months `van` to `tot`: living costs by right-month, capital by posting date.

    A settlement has no right-month and counts in the month it was posted.
    """
    kosten = Boekingsregel.objects.filter(rekening__in=_LEVENSONDERHOUD)
    kapitaal = Boekingsregel.objects.filter(
        rekening=Rekening.LENING_KAPITAAL,
        kostensoort=Kostensoort.KAPITAAL,
        bedrag__gt=0,
        boeking__draait_terug__isnull=True,
        boeking__teruggedraaid_door__isnull=True,
    )
    return _per_maand(kosten, van, tot) + _per_maand(kapitaal, van, tot)


def ontvangen_op_leningen(tot: date) -> list[Ontvangst]:
    """Return what was received on business loans (repayment and interest) per year, up to `tot`."""
    rijen = (
        Boekingsregel.objects.filter(
            rekening__in=(Rekening.LENING_KAPITAAL, Rekening.RENTE),
            bedrag__lt=0,
            boeking__datum__lte=tot,
            boeking__draait_terug__isnull=True,
            boeking__teruggedraaid_door__isnull=True,
        )
        .annotate(jaar=ExtractYear("boeking__datum"))
        .values_list("jaar", "verstrekkingsjaar")
        .annotate(som=Sum("bedrag"))
        .order_by()
    )
    return [Ontvangst(jaar, vintage, -som) for jaar, vintage, som in rijen]
