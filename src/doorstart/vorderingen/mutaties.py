"""Changing the balance of a claim: each change is one journal entry and one mutation, and never anything else.

An entry keeps municipality, law group and year of granting: what is paid goes off the oldest year first.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from doorstart.grootboek.herkomst import Pot, potten_per
from doorstart.grootboek.models import Boeking, Rekening
from doorstart.grootboek.services import Regel, boek
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.geld import tekst_uit_centen
from doorstart.vorderingen.models import Mutatiesoort, Vordering, Vorderingsmutatie

TEGENREKENING = {
    Mutatiesoort.LOONHEFFING: Rekening.UITKERINGSLASTEN,
    Mutatiesoort.RENTE: Rekening.RENTE,
    Mutatiesoort.BETALING: Rekening.ONTVANGEN,
    Mutatiesoort.OVERGEHEVELD: Rekening.ONTVANGEN,
    Mutatiesoort.TERUGBETAALD: Rekening.TE_BETALEN,
    Mutatiesoort.VERREKENING: Rekening.DERDEN,
    Mutatiesoort.AFGEZIEN: Rekening.UITKERINGSLASTEN,
    Mutatiesoort.KWIJTSCHELDING: Rekening.AFBOEKINGEN,
    Mutatiesoort.AFBOEKING: Rekening.AFBOEKINGEN,
}
"""Where the other side of each kind of change stands. ONTSTAAN and TERUGGEDRAAID come with an entry of their own."""

_PER_KEER = 500
"""A database takes no endless list of ids in one question."""

_WAT = {
    Mutatiesoort.LOONHEFFING: "Loonheffing bij vordering",
    Mutatiesoort.RENTE: "Wettelijke rente over vordering",
    Mutatiesoort.BETALING: "Ontvangen op vordering",
    Mutatiesoort.OVERGEHEVELD: "Betaling verplaatst, vordering",
    Mutatiesoort.TERUGBETAALD: "Te veel ontvangen op vordering",
    Mutatiesoort.VERREKENING: "Verrekend met uitkering, vordering",
    Mutatiesoort.AFGEZIEN: "Afgezien van vordering",
    Mutatiesoort.KWIJTSCHELDING: "Kwijtgescholden, vordering",
    Mutatiesoort.AFBOEKING: "Afgeboekt, vordering",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wijziging:
    """One change to post: cents, positive is more owed. `sleutel` makes it happen once, also after a crash."""

    vordering: Vordering
    soort: str
    bedrag: int
    datum: date
    omschrijving: str = ""
    sleutel: str | None = None
    besluit: Any = None
    berekening: Any = None


def vergrendel(vorderingen: Iterable[int]) -> dict[int, Vordering]:
    """Return these claims, locked in one order until the transaction ends: two people cannot pass each other."""
    pks, uit = sorted(set(vorderingen)), dict[int, Vordering]()
    for i in range(0, len(pks), _PER_KEER):
        rijen = Vordering.objects.select_for_update(of=("self",)).filter(pk__in=pks[i : i + _PER_KEER]).order_by("pk")
        uit |= {rij.pk: rij for rij in rijen.select_related("dossier__gemeente")}
    return uit


def nummers_van(vorderingen: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Return per claim that exists its number and that of its dossier."""
    pks, uit = sorted(vorderingen), dict[int, tuple[str, str]]()
    for i in range(0, len(pks), _PER_KEER):
        rijen = Vordering.objects.filter(pk__in=pks[i : i + _PER_KEER]).values_list("pk", "nummer", "dossier__nummer")
        uit |= {pk: (nummer, dossier) for pk, nummer, dossier in rijen}
    return uit


def saldi(vorderingen: Iterable[int]) -> dict[int, int]:
    """Return per claim what is open in cents; negative means too much was received."""
    pks = list(vorderingen)
    uit = dict.fromkeys(pks, 0)
    for i in range(0, len(pks), _PER_KEER):
        rijen = Vorderingsmutatie.objects.filter(vordering__in=pks[i : i + _PER_KEER]).values_list("vordering_id")
        uit |= dict(rijen.annotate(som=Sum("bedrag")).order_by())
    return uit


def saldo(vordering: Vordering) -> int:
    """Return what is open of one claim, in cents."""
    return saldi([vordering.pk])[vordering.pk]


@transaction.atomic
def wijzig(wijziging: Wijziging, *, gebruiker: Any, datum: date) -> Vorderingsmutatie:
    """Post one change on the working date `datum` and return its mutation; see `wijzig_alle`."""
    return wijzig_alle([wijziging], gebruiker=gebruiker, datum=datum)[0]


@transaction.atomic
def wijzig_alle(wijzigingen: Sequence[Wijziging], *, gebruiker: Any, datum: date) -> list[Vorderingsmutatie]:
    """Post many changes; one whose `sleutel` is there already is not posted again, its mutation comes back.

    Raises DoorstartFout when a claim would go below zero: more cannot be received or waived than is open.
    """
    vast = vergrendel({w.vordering.pk for w in wijzigingen})
    bekend = _bekend(wijzigingen)
    open_, pots = saldi(vast), _potten(list(vast.values()))
    uit: list[Vorderingsmutatie] = []
    for w in wijzigingen:
        eerder = bekend.get(w.sleutel) if w.sleutel else None
        if eerder is None:
            eerder = _boek_een(w, vast[w.vordering.pk], open_, pots[w.vordering.pk], gebruiker, datum)
            if w.sleutel:
                bekend[w.sleutel] = eerder
        uit.append(eerder)
    return uit


def _bekend(wijzigingen: Sequence[Wijziging]) -> dict[str | None, Vorderingsmutatie]:
    sleutels = [w.sleutel for w in wijzigingen if w.sleutel]
    rijen: dict[str | None, Vorderingsmutatie] = {}
    for i in range(0, len(sleutels), 500):
        rijen |= {m.sleutel: m for m in Vorderingsmutatie.objects.filter(sleutel__in=sleutels[i : i + 500])}
    return rijen


def _potten(vorderingen: Sequence[Vordering]) -> dict[int, list[list[Any]]]:
    """Return per claim its pots as [pot, what is left]; they are counted down while posting."""
    per_rekening: dict[str, dict[int, Iterable[int]]] = {}
    boekingen: dict[int, list[int]] = {v.pk: [] for v in vorderingen}
    for i in range(0, len(boekingen), 500):
        deel = list(boekingen)[i : i + 500]
        rijen = Vorderingsmutatie.objects.filter(vordering__in=deel).values_list("vordering_id", "boeking_id")
        for vordering, boeking in rijen:
            boekingen[vordering].append(boeking)
    for v in vorderingen:
        per_rekening.setdefault(v.rekening, {})[v.pk] = boekingen[v.pk]
    uit: dict[int, list[list[Any]]] = {}
    for rekening, groepen in per_rekening.items():
        for pk, rij in potten_per(groepen, rekening=rekening).items():
            uit[pk] = [[pot, pot.bedrag] for pot in rij]
    return uit


def _boek_een(
    w: Wijziging, vordering: Vordering, open_: dict[int, int], pots: list[list[Any]], gebruiker: Any, datum: date
) -> Vorderingsmutatie:
    if w.bedrag < 0 and open_[vordering.pk] + w.bedrag < 0:
        raise DoorstartFout(
            _("Van vordering %(nummer)s staat nog € %(open)s open. U kunt er niet € %(bedrag)s afhalen.")
            % {
                "nummer": vordering.nummer,
                "open": tekst_uit_centen(open_[vordering.pk]),
                "bedrag": tekst_uit_centen(-w.bedrag),
            }
        )
    boeking = boek(
        datum=datum,
        soort=f"vordering_{w.soort}",
        omschrijving=f"{_WAT[Mutatiesoort(w.soort)]} {vordering.nummer}",
        regels=_regels(vordering, w, _verdeel(pots, w.bedrag)),
        dossier=vordering.dossier,
        besluit=w.besluit,
        berekening=w.berekening,
        gebruiker=gebruiker,
    )
    open_[vordering.pk] += w.bedrag
    return hang_aan(vordering, boeking, w.bedrag, soort=w.soort, datum=w.datum, omschrijving=w.omschrijving,
                    besluit=w.besluit, sleutel=w.sleutel)  # fmt: skip


def _verdeel(pots: list[list[Any]], bedrag: int) -> list[tuple[Pot, int]]:
    """Divide a change over the pots, oldest first: less fills what is open, more fills what is short first."""
    teken, over, uit = (1 if bedrag > 0 else -1), abs(bedrag), []
    for pot in pots:
        deel = min(over, max(0, -teken * pot[1]))
        if deel:
            pot[1] += teken * deel
            over -= deel
            uit.append((pot[0], teken * deel))
    if over:
        pots[-1][1] += teken * over
        uit.append((pots[-1][0], teken * over))
    return uit


def _regels(vordering: Vordering, w: Wijziging, delen: list[tuple[Pot, int]]) -> list[Regel]:
    tegen = TEGENREKENING[Mutatiesoort(w.soort)]
    return [
        _regel(vordering, rekening, pot, teken * deel)
        for pot, deel in delen
        for rekening, teken in ((vordering.rekening, 1), (tegen, -1))
    ]


def _regel(vordering: Vordering, rekening: str, pot: Pot, bedrag: int) -> Regel:
    return Regel(
        rekening=rekening, bedrag=bedrag, gemeente=pot.gemeente, wetsgroep=pot.wetsgroep,
        kostensoort=pot.kostensoort, verstrekkingsjaar=pot.jaar, dossier=vordering.dossier,
        # The other side has no right-month: money that comes in changes no month that was paid.
        rechtmaand=pot.rechtmaand if rekening == vordering.rekening else None,
    )  # fmt: skip


def splits(vorderingen: Iterable[Vordering]) -> Callable[[Vordering, int], list[Regel]]:
    """Return a function that gives the lines on the claim's own account for a change in cents, pot by pot.

    Each call sees what the calls before it took; nothing is posted.
    """
    pots = _potten(list(vorderingen))

    def regels(vordering: Vordering, bedrag: int) -> list[Regel]:
        return [_regel(vordering, vordering.rekening, pot, deel) for pot, deel in _verdeel(pots[vordering.pk], bedrag)]

    return regels


def mutatie(
    vordering: Vordering, boeking: Boeking, bedrag: int, *, soort: str, datum: date, omschrijving: str = "",
    besluit: Any = None, sleutel: str | None = None,
) -> Vorderingsmutatie:  # fmt: skip
    """Return the mutation of an entry that is posted, not stored yet (for `bulk_create`)."""
    return Vorderingsmutatie(
        vordering=vordering, soort=soort, bedrag=bedrag, datum=datum, boeking=boeking, besluit=besluit,
        omschrijving=omschrijving[:200], sleutel=sleutel,
    )  # fmt: skip


def hang_aan(vordering: Vordering, boeking: Boeking, bedrag: int, **velden: Any) -> Vorderingsmutatie:
    """Store the mutation of an entry that is posted; `bedrag` is what the entry changed on the claim's account."""
    rij = mutatie(vordering, boeking, bedrag, **velden)
    rij.save()
    return rij
