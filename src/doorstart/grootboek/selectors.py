"""Reads of the ledger: balances at a date, what waits to be paid, what a batch pays, what does not add up.

Amounts are cents; debit is positive. A balance is always computed from the lines, never stored.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from doorstart.grootboek.models import (
    Betaalbatch,
    Betaalbestand,
    Betaalopdracht,
    Boeking,
    Boekingsregel,
    Journaalexport,
    Rekening,
    Wetsgroep,
)
from doorstart.grootboek.schulden import delen_van
from doorstart.grootboek.wachtend import Wachtend, wachtrij
from doorstart.organisatie.models import Gemeente


def saldi(*, dossier: Any = None, op: date | None = None) -> dict[str, int]:
    """Return the balance per account in cents, of one dossier or of everybody, up to and including `op`."""
    regels = Boekingsregel.objects.all()
    if dossier is not None:
        regels = regels.filter(dossier=dossier)
    if op is not None:
        regels = regels.filter(boeking__datum__lte=op)
    return {r["rekening"]: r["som"] for r in regels.values("rekening").annotate(som=Sum("bedrag")).order_by("rekening")}


def saldi_per_dossier(rekening: str, dossiers: Iterable[int]) -> dict[int, int]:
    """Return per dossier (some thousands at most) the balance in cents on an account; zero is left out."""
    regels = Boekingsregel.objects.filter(dossier__in=list(dossiers), rekening=rekening)
    sommen = regels.values_list("dossier").annotate(som=Sum("bedrag")).order_by()
    return {dossier: som for dossier, som in sommen if dossier is not None and som}


def saldo_van_soort(*, soort: str, rekening: str, dossier: Any, rechtmaand: date | None) -> int:
    """Return what entries of one kind, with their reversals, left on an account for a right-month, in cents."""
    som = Boekingsregel.objects.filter(
        dossier=dossier, rekening=rekening, rechtmaand=rechtmaand, boeking__soort=soort
    ).aggregate(som=Sum("bedrag"))["som"]
    return int(som or 0)


def per_rechtmaand(
    *,
    dossier: Any,
    rekeningen: Iterable[str],
    maanden: Iterable[date] | None = None,
    wetsgroepen: Iterable[str] | None = None,
) -> dict[date, int]:
    """Return per right-month the sum in cents on these accounts (and law groups); months without lines are absent."""
    regels = Boekingsregel.objects.filter(dossier=dossier, rekening__in=list(rekeningen), rechtmaand__isnull=False)
    if maanden is not None:
        regels = regels.filter(rechtmaand__in=list(maanden))
    if wetsgroepen is not None:
        regels = regels.filter(wetsgroep__in=list(wetsgroepen))
    return {
        maand: som for maand, som in regels.values_list("rechtmaand").annotate(som=Sum("bedrag")) if maand is not None
    }


def nog_te_betalen(*, dossier: Any, rechtmaand: date | None) -> int:
    """Return what is owed for a right-month and has no waiting payment, in cents; negative is overpaid."""
    schuld = (
        Boekingsregel.objects.filter(dossier=dossier, rekening=Rekening.TE_BETALEN, rechtmaand=rechtmaand).aggregate(
            som=Sum("bedrag")
        )["som"]
        or 0
    )
    eigen = _onbetaald().filter(rekening=Rekening.TE_BETALEN)
    wachtend = eigen.filter(dossier=dossier, rechtmaand=rechtmaand).aggregate(som=Sum("bedrag"))["som"] or 0
    return int(-schuld - wachtend)


def _onbetaald() -> "QuerySet[Betaalopdracht]":
    """Return the payments that are to be made: waiting, or in a batch that waits for approval."""
    return Betaalopdracht.objects.filter(vervallen_op__isnull=True).filter(
        Q(batch__isnull=True) | Q(batch__status="voorstel")
    )


def wachtende_opdrachten(*, dossier: Any = None) -> list[Wachtend]:
    """Return every payment that is in no batch (of one dossier), oldest first, with what stops it."""
    stand = wachtrij(dossier=dossier)
    return stand.laad(sorted(stand.nummers))


@dataclass(frozen=True, slots=True)
class Batchtotaal:
    """How much a batch pays for one municipality under one law group, in cents."""

    gemeente: str
    wetsgroep: str
    aantal: int
    bedrag: int


def batch_totalen(batch: Betaalbatch, *, per_keer: int = 5000) -> list[Batchtotaal]:
    """Return the totals of a batch by municipality and law group, in that order.

    A payment under two law groups counts in both; the amounts add up to the batch.
    """
    namen = {gemeente.pk: gemeente.naam for gemeente in Gemeente.objects.all()}
    sommen: dict[tuple[str, str], list[int]] = {}
    rijen = batch.opdrachten.only("id", "boeking_id", "batch_id").order_by("id").iterator(chunk_size=per_keer)
    while opdrachten := list(islice(rijen, per_keer)):
        for delen in delen_van(opdrachten).values():
            for sleutel in {(deel.gemeente_id, deel.wetsgroep) for deel in delen}:
                som = sommen.setdefault((namen[sleutel[0]], str(Wetsgroep(sleutel[1]).label)), [0, 0])
                som[0] += 1
                som[1] += sum(deel.bedrag for deel in delen if (deel.gemeente_id, deel.wetsgroep) == sleutel)
    return [Batchtotaal(*sleutel, aantal, bedrag) for sleutel, (aantal, bedrag) in sorted(sommen.items())]


def betalingen_van(dossier: Any) -> "QuerySet[Betaalopdracht]":
    """Return every payment order of a dossier with its batch and entry, newest first."""
    rijen = Betaalopdracht.objects.filter(dossier=dossier)
    return rijen.select_related("batch", "boeking__berekening", "boeking__besluit").order_by("-id")


def staande_boeking(sleutel: str) -> Boeking | None:
    """Return the entry with this key (the database takes each once), or None when it was reversed or never made."""
    return Boeking.objects.filter(sleutel=sleutel, teruggedraaid_door__isnull=True).first()


def boeking_bij_besluit(besluit: Any, soort: str) -> Boeking | None:
    """Return the entry of this kind that a decision made (reversed or not, never the reversal), or None."""
    return Boeking.objects.filter(besluit=besluit, soort=soort, draait_terug__isnull=True).first()


def opdrachten_van(bestand: Betaalbestand) -> "QuerySet[Betaalopdracht]":
    """Return the payments of one bank file."""
    return bestand.batch.opdrachten.filter(pk__gte=bestand.eerste, pk__lte=bestand.laatste)


def batches() -> "QuerySet[Betaalbatch]":
    """Return the batches, newest first, with number and sum of their payments."""
    return (
        Betaalbatch.objects.select_related("voorgesteld_door", "beoordeeld_door")
        .annotate(aantal=Count("opdrachten"), totaal=Coalesce(Sum("opdrachten__bedrag"), 0))
        .order_by("-id")
    )


def boekingen(*, dossier: Any = None, van: date | None = None, tot: date | None = None) -> "QuerySet[Boeking]":
    """Return entries with their lines, newest first: of one dossier, or of a period, both days included.

    Of a dossier only its own lines are loaded (a payment batch holds those of many); `aantal_regels` counts all.
    """
    regels = Boekingsregel.objects.select_related("gemeente", "dossier__persoon").order_by("id")
    rijen = Boeking.objects.select_related(
        "dossier__persoon", "besluit", "berekening", "geboekt_door", "draait_terug"
    ).annotate(aantal_regels=Count("regels"))
    if dossier is not None:
        regels = regels.filter(Q(dossier=dossier) | Q(boeking__dossier=dossier))
        eigen = Boekingsregel.objects.filter(boeking=OuterRef("pk"), dossier=dossier)
        rijen = rijen.filter(Q(dossier=dossier) | Exists(eigen))
    if van is not None:
        rijen = rijen.filter(datum__gte=van)
    if tot is not None:
        rijen = rijen.filter(datum__lte=tot)
    return rijen.prefetch_related(Prefetch("regels", queryset=regels)).order_by("-datum", "-id")


def boeking_met(pk: int) -> Boeking | None:
    """Return one entry with what is behind it, without its lines: a batch may have thousands."""
    rij: Boeking | None = (
        Boeking.objects.select_related(
            "dossier__persoon", "berekening", "geboekt_door", "draait_terug", "teruggedraaid_door",
            "besluit__voorgesteld_door", "besluit__beoordeeld_door",
        )
        .filter(pk=pk)
        .first()
    )  # fmt: skip
    return rij


def regels_op(boekingen: Iterable[int], rekening: str) -> list[Boekingsregel]:
    """Return the lines of these entries on one account, with their municipality."""
    return list(Boekingsregel.objects.filter(boeking__in=list(boekingen), rekening=rekening).select_related("gemeente"))


def som_op(boekingen: Any, rekening: str) -> int:
    """Return the cents on one account of these entries (ids, or a query of ids)."""
    som = Boekingsregel.objects.filter(boeking__in=boekingen, rekening=rekening).aggregate(som=Sum("bedrag"))["som"]
    return int(som or 0)


def regels_van(boeking: Boeking) -> "QuerySet[Boekingsregel]":
    """Return the lines of an entry in their order."""
    return boeking.regels.select_related("gemeente", "dossier__persoon").order_by("id")


def scheve_boekingen() -> list[int]:
    """Return the ids of entries that do not sum to zero or have under two lines; empty when all is right."""
    scheef = Boeking.objects.annotate(som=Sum("regels__bedrag"), aantal=Count("regels")).filter(
        ~Q(som=0) | Q(som__isnull=True) | Q(aantal__lt=2)
    )
    return list(scheef.order_by("id").values_list("id", flat=True))


def geschonden_batches() -> list[int]:
    """Return the ids of approved batches of which a bank file no longer has the hash it was approved with."""
    return sorted(
        {
            bestand.batch_id
            for bestand in Betaalbestand.objects.iterator(chunk_size=1)
            if hashlib.sha256(bestand.inhoud.encode()).hexdigest() != bestand.sha256
        }
    )


def geschonden_exports() -> list[int]:
    """Return the ids of journal exports that no longer have the hash they were made with."""
    return [
        rij.pk
        for rij in Journaalexport.objects.order_by("pk").iterator(chunk_size=1)
        if hashlib.sha256(rij.bestand.encode()).hexdigest() != rij.sha256
    ]


def onverdeeld_ontvangen() -> int:
    """Return the balance in cents of what came in on the bank account and has no destination yet."""
    regels = Boekingsregel.objects.filter(rekening=Rekening.ONTVANGEN, wetsgroep=Wetsgroep.ONVERDEELD)
    return int(regels.aggregate(som=Sum("bedrag"))["som"] or 0)


def sommen_per_boeking(boekingen: Iterable[int], rekening: str) -> dict[tuple[int, int | None], int]:
    """Return per (entry, dossier) what these entries put on an account, in cents; zero is left out."""
    pks, uit = sorted(set(boekingen)), dict[tuple[int, int | None], int]()
    for begin in range(0, len(pks), 5000):
        regels = Boekingsregel.objects.filter(boeking__in=pks[begin : begin + 5000], rekening=rekening)
        rijen = regels.values_list("boeking", "dossier").annotate(som=Sum("bedrag")).order_by()
        uit |= {(boeking, dossier): som for boeking, dossier, som in rijen if som}
    return uit


def betaald_per_rechtmaand(dossier: Any) -> dict[date, int]:
    """Return per right-month what reached the resident, in cents: sent payments, and those of an earlier system.

    What went to a third party or came back is not in it.
    """
    betaald: dict[date, int] = {}
    via_batch = Betaalopdracht.objects.filter(
        dossier=dossier, batch__status="goedgekeurd", rekening=Rekening.TE_BETALEN, teruggekomen_op__isnull=True
    )
    bank = Boekingsregel.objects.filter(dossier=dossier, rekening=Rekening.BANK)
    for teken, rijen in ((1, via_batch), (-1, bank)):
        for maand, som in rijen.filter(rechtmaand__isnull=False).values_list("rechtmaand").annotate(Sum("bedrag")):
            betaald[maand] = betaald.get(maand, 0) + teken * som
    return betaald


def besluiten_met_saldo(
    *, rekening: str, rechtmaand: date, dossiers: Iterable[int] | None = None
) -> set[tuple[int, int | None]]:
    """Return (dossier id, decision id) of what stands on an account for a right-month; None: no decision was named.

    `dossiers`: only of these (some thousands at most); None: of everybody.
    """
    regels = Boekingsregel.objects.filter(rekening=rekening, rechtmaand=rechtmaand, dossier__isnull=False)
    if dossiers is not None:
        regels = regels.filter(dossier__in=list(dossiers))
    rijen = regels.values_list("dossier_id", "boeking__besluit_id").annotate(som=Sum("bedrag")).order_by()
    return {(dossier, besluit) for dossier, besluit, som in rijen if dossier is not None and som}


def vrije_sleutels(bases: Iterable[str]) -> dict[str, str]:
    """Return per base the key under which it may be posted now; a base with an entry that stands is absent.

    The first key of "x" is "x:0". After an entry was reversed the next one is "x:1": posting once means that at
    most one stands, and the database takes each key once.
    """
    vrij: dict[str, str] = {}
    open_ = dict.fromkeys(bases, 0)
    while open_:
        sleutels = {f"{basis}:{nummer}": basis for basis, nummer in open_.items()}
        gevonden: dict[str, bool] = {}
        lijst = list(sleutels)
        for begin in range(0, len(lijst), 1000):
            rijen = Boeking.objects.filter(sleutel__in=lijst[begin : begin + 1000])
            for sleutel, tegen in rijen.values_list("sleutel", "teruggedraaid_door"):
                gevonden[str(sleutel)] = tegen is not None
        vrij.update({basis: sleutel for sleutel, basis in sleutels.items() if sleutel not in gevonden})
        open_ = {sleutels[sleutel]: open_[sleutels[sleutel]] + 1 for sleutel, terug in gevonden.items() if terug}
    return vrij


@dataclass(frozen=True, slots=True)
class Saldo:
    """A balance in cents of one municipality, law group and year of granting."""

    gemeente: Gemeente
    wetsgroep: str
    jaar: int
    bedrag: int


def saldi_per_verstrekkingsjaar(*, dossier: Any, rekening: str, van: date, tot: date) -> list[Saldo]:
    """Return what the right-months from `van` up to and including `tot` left on an account, oldest year first."""
    rijen = (
        Boekingsregel.objects.filter(dossier=dossier, rekening=rekening, rechtmaand__gte=van, rechtmaand__lte=tot)
        .values("gemeente", "wetsgroep", "verstrekkingsjaar")
        .annotate(som=Sum("bedrag"))
        .order_by("verstrekkingsjaar", "gemeente", "wetsgroep")
    )
    gemeenten = Gemeente.objects.in_bulk([rij["gemeente"] for rij in rijen])
    return [Saldo(gemeenten[r["gemeente"]], r["wetsgroep"], r["verstrekkingsjaar"], r["som"]) for r in rijen]


def staande_boekingen(berekening: Any) -> list[Boeking]:
    """Return the entries that follow from a calculation and were not reversed, oldest first."""
    return list(
        Boeking.objects.filter(
            berekening=berekening, draait_terug__isnull=True, teruggedraaid_door__isnull=True
        ).order_by("id")
    )


def som_opdrachten(*, soort: str, berekeningen: Iterable[int]) -> int:
    """Return the cents of payments of this kind of entry, from these calculations, that are paid or will be."""
    som = Betaalopdracht.objects.filter(
        boeking__soort=soort, boeking__berekening__in=list(berekeningen), vervallen_op__isnull=True
    ).aggregate(som=Sum("bedrag"))["som"]
    return int(som or 0)


def aan_inwoner_per_maand(dossiers: Iterable[int]) -> dict[tuple[int, date], int]:
    """Return per dossier and right-month the cents that go or went to the resident; not what came back or lapsed."""
    rijen = Betaalopdracht.objects.filter(
        dossier__in=list(dossiers), rekening=Rekening.TE_BETALEN, rechtmaand__isnull=False, vervallen_op__isnull=True,
        teruggekomen_op__isnull=True,
    )  # fmt: skip
    sommen = rijen.values_list("dossier", "rechtmaand").annotate(som=Sum("bedrag")).order_by()
    return {(dossier, maand): som for dossier, maand, som in sommen}


def maanden_met_wachtende_betaling(dossier: Any) -> set[date]:
    """Return the right-months of a dossier whose payment has not gone to the bank yet."""
    rijen = _onbetaald().filter(dossier=dossier, rechtmaand__isnull=False)
    return {maand for maand in rijen.values_list("rechtmaand", flat=True) if maand is not None}


def per_dossier_en_rechtmaand(*, dossiers: Iterable[int], rekening: str) -> dict[int, dict[date, int]]:
    """Return per dossier id and right-month the sum in cents on an account; months without a balance are absent."""
    uit: dict[int, dict[date, int]] = {}
    sleutels = list(dossiers)
    for begin in range(0, len(sleutels), 500):
        rijen = (
            Boekingsregel.objects.filter(
                dossier__in=sleutels[begin : begin + 500], rekening=rekening, rechtmaand__isnull=False
            )
            .values_list("dossier_id", "rechtmaand")
            .annotate(som=Sum("bedrag"))
            .order_by()
        )
        for dossier, maand, som in rijen:
            if som and dossier is not None and maand is not None:
                uit.setdefault(dossier, {})[maand] = som
    return uit


def saldi_van_boekingen(boekingen: Iterable[int]) -> dict[str, int]:
    """Return the balance in cents per account of these entries together; accounts at zero are left out."""
    rijen = Boekingsregel.objects.filter(boeking__in=boekingen).values_list("rekening").annotate(som=Sum("bedrag"))
    return {rekening: som for rekening, som in rijen.order_by("rekening") if som}
