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
from doorstart.grootboek.verzonden import bestanden_met
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
    return rij.toewijzingen.select_related(
        "boeking__teruggedraaid_door", "boeking__dossier", "boeking__geboekt_door"
    ).order_by("id")


def toewijzing(pk: int) -> Toewijzing:
    """Return a match of the organisation in scope; another organisation's does not exist (404)."""
    rij = Toewijzing.objects.select_related("regel", "boeking").filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Deze toewijzing is niet gevonden."))
    return rij


def regels_achter(boeking: Any, *, hoogstens: int = 50) -> list[Bankregel]:
    """Return the entries that a posting places or distributes, oldest first; of thousands only the first."""
    rijen = Toewijzing.objects.filter(Q(boeking=boeking) | Q(verdeling=boeking)).select_related("regel__afschrift")
    return [rij.regel for rij in rijen.order_by("id")[:hoogstens]]


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


def staande_sleutels(soort: str, sleutels: Sequence[str]) -> set[str]:
    """Return which of these destinations have a standing match."""
    gevonden: set[str] = set()
    for begin in range(0, len(sleutels), 5000):
        gevonden |= set(
            Toewijzing.objects.filter(
                soort=soort, sleutel__in=sleutels[begin : begin + 5000], boeking__teruggedraaid_door__isnull=True
            ).values_list("sleutel", flat=True)
        )
    return gevonden


def regels_bij_betaling(opdrachten: Sequence[Any]) -> dict[int, list[Toewijzing]]:
    """Return per payment order the matches by which a statement showed it: alone, in its file, or returned."""
    bestanden = bestanden_met({o.batch_id for o in opdrachten if o.batch_id})
    van_bestand = {str(b.pk): b for b in bestanden}
    uit: dict[int, list[Toewijzing]] = {}
    for rij in regels_bij("betaalbestand", list(van_bestand)):
        bestand = van_bestand[rij.sleutel]
        for opdracht in opdrachten:
            if opdracht.batch_id == bestand.batch_id and bestand.eerste <= opdracht.pk <= bestand.laatste:
                uit.setdefault(opdracht.pk, []).append(rij)
    sleutels = [str(opdracht.pk) for opdracht in opdrachten]
    for soort in ("betaling", "teruggekomen"):
        for rij in regels_bij(soort, sleutels):
            uit.setdefault(int(rij.sleutel), []).append(rij)
    return uit


def zoek_bestemmingen(tekst: str, regel: Bankregel) -> list[tuple[Verwerker, list[Treffer]]]:
    """Return per kind what a person can choose for an entry; kinds without a hit are left out."""
    gevonden = [(soort, list(soort.zoek(tekst, regel))) for soort in verwerkers()]
    return [(soort, treffers) for soort, treffers in gevonden if treffers]
