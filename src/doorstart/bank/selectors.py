"""Reads of this room: what waits, what the statements say, where an entry went, and which one is behind a posting."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet, Sum
from django.http import Http404
from django.utils.translation import gettext as _

from doorstart.bank.herkennen import Treffer, Verwerker, verwerkers
from doorstart.bank.models import Afschrift, Afschriftboeking, Bankregel, Openstaand, Toewijzing
from doorstart.kern.geld import centen_uit_tekst


def openstaande(*, stand: str, tekst: str = "") -> "QuerySet[Openstaand]":
    """Return what waits, oldest first; `tekst` looks in name, IBAN, description, reference and amount."""
    rijen = (
        Openstaand.objects.filter(stand=stand)
        .select_related("regel__afschrift")
        .prefetch_related("regel__voorstellen", "regel__notities")
    )
    if tekst:
        kaal = "".join(tekst.split()).upper()
        vraag = (
            Q(regel__naam__icontains=tekst)
            | Q(regel__omschrijving__icontains=tekst)
            | Q(regel__iban__startswith=kaal)
            | Q(regel__kenmerk__iexact=kaal)
            | Q(regel__eindkenmerk__iexact=tekst)
        )
        if (bedrag := als_bedrag(tekst)) is not None:
            vraag |= Q(regel__bedrag=bedrag) | Q(regel__bedrag=-bedrag)
        rijen = rijen.filter(vraag)
    return rijen.order_by("regel__boekdatum", "regel_id")


def als_bedrag(tekst: str) -> int | None:
    """Return the cents of a text that is an amount, else None."""
    try:
        return centen_uit_tekst(tekst)
    except ValidationError:
        return None


def aantallen() -> dict[str, int]:
    """Return how many entries wait, by state."""
    rijen = Openstaand.objects.values_list("stand").order_by()
    uit: dict[str, int] = {}
    for (stand,) in rijen:
        uit[stand] = uit.get(stand, 0) + 1
    return uit


def som_openstaand() -> int:
    """Return the cents that have no destination: the balance of ONTVANGEN with the other sign."""
    return int(Openstaand.objects.aggregate(som=Sum("bedrag"))["som"] or 0)


@dataclass(frozen=True, slots=True)
class Afschriftstand:
    """A statement in the list; `sluit_aan` is False when something between it and the one before it is missing."""

    afschrift: Afschrift
    sluit_aan: bool


def afschriften() -> list[Afschriftstand]:
    """Return the statements, newest first, and whether each begins with the balance the one before ended with."""
    rijen = list(
        Afschrift.objects.select_related("bestand__ingelezen_door").order_by("iban", "einddatum", "begindatum", "id")
    )
    uit, vorige = [], dict[str, Afschrift]()
    for rij in rijen:
        eerder = vorige.get(rij.iban)
        uit.append(Afschriftstand(rij, eerder is None or eerder.eindsaldo == rij.beginsaldo))
        vorige[rij.iban] = rij
    return uit[::-1]


def afschrift(pk: int) -> Afschrift:
    """Return a statement of the organisation in scope; another organisation's does not exist (404)."""
    rij = Afschrift.objects.select_related("bestand__ingelezen_door").filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Dit afschrift is niet gevonden."))
    return rij


def regels_van(rij: Afschrift) -> "QuerySet[Bankregel]":
    """Return the entries of a statement in its order, with where they went."""
    return rij.regels.select_related("openstaand").prefetch_related("toewijzingen__boeking").order_by("volgnummer")


def bankregel(pk: int) -> Bankregel:
    """Return an entry of the organisation in scope; another organisation's does not exist (404)."""
    rij = Bankregel.objects.select_related("afschrift", "openstaand").filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Deze regel van het afschrift is niet gevonden."))
    return rij


def toewijzingen_van(rij: Bankregel) -> "QuerySet[Toewijzing]":
    """Return where an entry went, also what was undone."""
    return rij.toewijzingen.select_related("boeking__teruggedraaid_door", "boeking__dossier", "door").order_by("id")


def toewijzing(pk: int) -> Toewijzing:
    """Return a match of the organisation in scope; another organisation's does not exist (404)."""
    rij = Toewijzing.objects.select_related("regel", "boeking").filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Deze toewijzing is niet gevonden."))
    return rij


def regel_achter(boeking: Any) -> Bankregel | None:
    """Return the entry that a posting places, None when it places none."""
    rij = Toewijzing.objects.filter(boeking=boeking).select_related("regel__afschrift").first()
    return None if rij is None else rij.regel


def afschrift_achter(boeking: Any) -> Afschrift | None:
    """Return the statement that a posting is of, None when it is of none."""
    rij = Afschriftboeking.objects.filter(boeking=boeking).select_related("afschrift").first()
    return None if rij is None else rij.afschrift


def regels_bij(soort: str, sleutels: Sequence[str]) -> list[Toewijzing]:
    """Return the standing matches to these destinations, oldest first: what was received on a loan, say."""
    return list(
        Toewijzing.objects.filter(soort=soort, sleutel__in=sleutels, boeking__teruggedraaid_door__isnull=True)
        .select_related("regel__afschrift", "boeking")
        .order_by("id")
    )


def zoek_bestemmingen(tekst: str, regel: Bankregel) -> list[tuple[Verwerker, list[Treffer]]]:
    """Return per kind what a person can choose for an entry; kinds without a hit are left out."""
    gevonden = [(soort, list(soort.zoek(tekst, regel))) for soort in verwerkers()]
    return [(soort, treffers) for soort, treffers in gevonden if treffers]
