"""Reads of business loans: lists, one loan with all that belongs to it, and how it stands on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce
from django.http import Http404
from django.utils.translation import gettext as _

from bijstandsrecht import lening as wet
from bijstandsrecht.kern import Uitkomst
from doorstart.grootboek.models import Wetsgroep
from doorstart.leningen import stand as standen
from doorstart.leningen.gebeuren import stand_van
from doorstart.leningen.models import (
    Incassobatch,
    Lening,
    Leningboeking,
    Leninggebeurtenis,
    Leningsoort,
    Leningstand,
    Leningstatus,
    Machtiging,
)
from doorstart.leningen.standtypes import Stand
from doorstart.leningen.wettypes import als_feiten, beginstand, contract, feiten_van
from doorstart.organisatie.selectors import parameters


@dataclass(frozen=True, slots=True)
class Leningregel:
    """A loan with its open principal (cents), from the summary: for a list."""

    lening: Lening
    openstaand: int


def leningen(dossier: Any, op: date) -> list[Leningregel]:  # noqa: ARG001
    """Return the business loans of a dossier, oldest first, as their summaries have them."""
    rijen = Lening.objects.filter(dossier=dossier).select_related("stand").order_by("verstrekt_op", "id")
    return [Leningregel(rij, rij.stand.hoofdsom) for rij in rijen]


def leningenlijst(*, status: str = "", soort: str = "", zoek: str = "") -> "QuerySet[Leningstand]":
    """Return the summaries of loans with loan, dossier and person: the most late first, then an unknown amount."""
    rijen = Leningstand.objects.select_related("lening__dossier__persoon", "lening__dossier__gemeente")
    if status:
        rijen = rijen.filter(status=status)
    if soort:
        rijen = rijen.filter(lening__soort=soort)
    if zoek := zoek.replace("\0", "").strip():
        rijen = rijen.filter(
            Q(lening__nummer__icontains=zoek)
            | Q(lening__dossier__nummer__icontains=zoek)
            | Q(lening__dossier__persoon__achternaam__icontains=zoek)
        )
    return rijen.order_by("-achterstand", F("achterstand_sinds").asc(nulls_last=True), "lening__nummer")


def achterstand_zonder_bedrag(rijen: "QuerySet[Leningstand]") -> int:
    """Return of how many loans something is late, but an earlier system did not tell how much."""
    return rijen.filter(status=Leningstatus.ACHTERSTAND, achterstand=0).count()


def lening_met(nummer: str) -> Lening:
    """Return one loan of the organisation in scope; one of another organisation does not exist (404)."""
    rij = (
        Lening.objects.select_related("dossier__persoon", "dossier__gemeente", "besluit", "schema", "komt_uit", "stand")
        .filter(nummer=nummer.replace("\0", ""))
        .first()
    )
    if rij is None:
        raise Http404(_("Deze lening is niet gevonden."))
    return rij


def lening_op_pk(pk: int) -> Lening | None:
    """Return a loan by its key, or None when this organisation has no such loan."""
    return Lening.objects.select_related("dossier__persoon", "dossier__gemeente").filter(pk=pk).first()


_ART20 = (Leningsoort.RENTEDRAGEND, Leningsoort.BORGTOCHT)


def is_art20(lening: Lening) -> bool:
    """Say whether this is capital of art. 20: a loan with interest or a guarantee of a gevestigde."""
    return lening.soort in _ART20 and lening.wetsgroep == Wetsgroep.BBZ_GEVESTIGD and not uit_borgtocht(lening)


def leningen_met_art21(dossier: Any = None) -> list[Lening]:
    """Return the loans and guarantees to which art. 21 applies: those of art. 20, day of application known.

    What we paid under a guarantee has no such day, see `uit_borgtocht`.
    """
    rijen = Lening.objects.filter(
        soort__in=_ART20, wetsgroep=Wetsgroep.BBZ_GEVESTIGD, aangevraagd_op__isnull=False,
    )  # fmt: skip
    if dossier is not None:
        rijen = rijen.filter(dossier=dossier)
    rijen = rijen.select_related("dossier__persoon", "dossier__adviseur", "dossier__gemeente", "besluit", "stand")
    return list(rijen.order_by("id"))


def uit_borgtocht(lening: Lening) -> bool:
    """Say whether a loan is what we paid under a guarantee: for it art. 16 names arts. 41 to 43, and not art. 21."""
    return lening.komt_uit is not None and lening.komt_uit.soort == Leningsoort.BORGTOCHT


def vervolg_van(lening: Lening) -> list[Lening]:
    """Return the loans that were made of this one, oldest first, with how they stand."""
    return list(lening.vervolgleningen.select_related("stand").order_by("pk"))


def gebeurtenissen_van(lening: Lening) -> list[Leninggebeurtenis]:
    """Return everything that was noted of a loan, newest first, with decision and person."""
    rijen = lening.gebeurtenissen.select_related("besluit", "vastgelegd_door", "herroept", "berekening")
    return list(rijen.order_by("-dag", "-id"))


def boekingen_van(lening: Lening) -> list[Leningboeking]:
    """Return the journal entries of a loan, newest first."""
    rijen = Leningboeking.objects.filter(lening=lening).select_related("boeking__besluit", "gebeurtenis")
    return list(rijen.order_by("-boeking__datum", "-id"))


def machtiging_van(lening: Lening, op: date) -> Machtiging | None:
    """Return the mandate that holds on a day, or None."""
    rijen = lening.machtigingen.filter(getekend_op__lte=op)
    return rijen.filter(Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gt=op)).order_by("-id").first()


def stand(lening: Lening, op: date) -> Stand:
    """Return how a loan stands on a day, computed from contract and events; see `stand.bereken`."""
    return stand_van(lening, op)


def schema(lening: Lening) -> Uitkomst[wet.Aflosschema] | None:
    """Return the plan of a loan with instalments; None for the other kinds and for a loan that was repaid before."""
    if lening.soort not in (Leningsoort.RENTEDRAGEND, Leningsoort.RENTELOOS):
        return None
    begin = beginstand(als_feiten(lening.gebeurtenissen.all()))
    if begin is not None and not begin.get("bedrag"):
        return None
    return wet.aflosschema(lening=contract(feiten_van(lening), begin), parameters=parameters())


def verloop(lening: Lening, op: date) -> Uitkomst[wet.Leningverloop] | None:
    """Return the explained course of a loan with instalments until a day; None for the other kinds."""
    if lening.soort not in (Leningsoort.RENTEDRAGEND, Leningsoort.RENTELOOS):
        return None
    return standen.verloop(feiten_van(lening), als_feiten(lening.gebeurtenissen.all()), op, parameters())


def leningen_van(dossier: Any, soorten: Sequence[str] = ()) -> list[Lening]:
    """Return the loans of a dossier, oldest first; only these kinds when given."""
    rijen = Lening.objects.filter(dossier=dossier).select_related("stand", "dossier__persoon", "dossier__gemeente")
    if soorten:
        rijen = rijen.filter(soort__in=soorten)
    return list(rijen.order_by("verstrekt_op", "id"))


def al_verleend(dossier: Any) -> int:
    """Return the capital that this business was granted before in cents: loans and guarantees, not what came of them.

    A Tozo loan has a maximum of its own and does not count.
    """
    rijen = Lening.objects.filter(dossier=dossier, komt_uit__isnull=True)
    rijen = rijen.exclude(soort__in=(Leningsoort.TOZO, Leningsoort.VOORBEREIDING))
    return int(rijen.aggregate(som=Sum("hoofdsom"))["som"] or 0)


def incassobatches() -> "QuerySet[Incassobatch]":
    """Return the batches of direct debits, newest first, with number and sum (cents)."""
    return (
        Incassobatch.objects.select_related("voorgesteld_door", "beoordeeld_door")
        .annotate(aantal=Count("regels"), totaal=Coalesce(Sum("regels__bedrag"), 0))
        .order_by("-id")
    )
