"""Reads of what was sent to the bank: files and payments, to find back what a statement shows, by our mark or not."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Q, QuerySet

from doorstart.grootboek.models import Betaalbestand, Betaalopdracht, Boeking
from doorstart.organisatie.models import Vierogenstatus

_KENMERK = re.compile(r"DS-(\d{1,18})-(\d{1,18})")
_BESTAND = re.compile(r"DS-(\d{1,18})-B(\d{1,5})")


def opdrachten_bij(kenmerken: Iterable[str]) -> dict[str, Betaalopdracht]:
    """Return the sent payments by the mark they carried in the bank file ("DS-<batch>-<order>"); others are absent."""
    gezocht = {m[0]: (int(m[1]), int(m[2])) for k in kenmerken if (m := _KENMERK.fullmatch(k.strip()))}
    nummers = sorted({opdracht for _batch, opdracht in gezocht.values()})
    rijen: dict[int, Betaalopdracht] = {}
    for begin in range(0, len(nummers), 5000):
        deel = Betaalopdracht.objects.filter(pk__in=nummers[begin : begin + 5000], batch__status="goedgekeurd")
        rijen.update({rij.pk: rij for rij in deel})
    return {
        kenmerk: rijen[opdracht]
        for kenmerk, (batch, opdracht) in gezocht.items()
        if opdracht in rijen and rijen[opdracht].batch_id == batch
    }


def bestand_bij(kenmerk: str) -> Betaalbestand | None:
    """Return the bank file with this message or payment block id ("DS-<batch>-B<number>"), or None."""
    gevonden = _BESTAND.fullmatch(kenmerk.strip())
    if gevonden is None:
        return None
    return (
        Betaalbestand.objects.filter(batch=int(gevonden[1]), volgnummer=int(gevonden[2]))
        .select_related("batch")
        .first()
    )


def bestanden_van(bedrag: int) -> list[Betaalbestand]:
    """Return the files of this sum in cents, newest first."""
    return list(Betaalbestand.objects.filter(bedrag=bedrag).select_related("batch").order_by("-id")[:20])


def bestand_met(sleutel: str) -> Betaalbestand | None:
    """Return the file with this id."""
    return Betaalbestand.objects.select_related("batch").filter(pk=int(sleutel)).first() if sleutel.isdigit() else None


def bestanden_met(batches: Iterable[int]) -> list[Betaalbestand]:
    """Return the files of these batches, without their content."""
    return list(Betaalbestand.objects.filter(batch__in=list(batches)).defer("inhoud"))


def zoek_bestanden(tekst: str, bedrag: int | None) -> list[Betaalbestand]:
    """Return files by the number of their batch or by their sum, newest first."""
    vraag = Q(bedrag=bedrag) if bedrag is not None else Q(pk__lt=0)
    if tekst.isdigit():
        vraag |= Q(batch=int(tekst[:18]))
    return list(Betaalbestand.objects.filter(vraag).select_related("batch").order_by("-id")[:20])


def opdracht_met(sleutel: str) -> Betaalopdracht | None:
    """Return the payment with this id when it was sent."""
    if not sleutel.isdigit():
        return None
    return _verzonden().filter(pk=int(sleutel)).first()


def standen_met(sleutels: Sequence[str]) -> dict[str, tuple[int, date | None]]:
    """Return of the sent payments with these ids the cents, and the day on which the bank paid."""
    nummers = [int(sleutel) for sleutel in sleutels if sleutel.isdigit()]
    gevonden: dict[str, tuple[int, date | None]] = {}
    for begin in range(0, len(nummers), 5000):
        deel = Betaalopdracht.objects.filter(
            pk__in=nummers[begin : begin + 5000], batch__status=Vierogenstatus.GOEDGEKEURD
        )
        gevonden |= {str(pk): (bedrag, op) for pk, bedrag, op in deel.values_list("pk", "bedrag", "betaald_op")}
    return gevonden


def zoek_verzonden(tekst: str, bedrag: int | None) -> list[Betaalopdracht]:
    """Return sent payments by name, account number, dossier, own number or amount in cents, newest first."""
    kaal = "".join(tekst.split()).upper()
    vraag = Q(begunstigde__icontains=tekst) | Q(dossier__nummer__iexact=tekst)
    if len(kaal) >= 8:
        vraag |= Q(iban__startswith=kaal)
    if tekst.isdigit():
        vraag |= Q(pk=int(tekst[:18]))
    if bedrag is not None:
        vraag |= Q(bedrag=bedrag)
    return list(_verzonden().filter(vraag).order_by("-id")[:20])


def is_verzonden(boeking: Boeking) -> bool:
    """Say whether a payment of this entry went to the bank."""
    return _verzonden().filter(boeking=boeking).exists()


def _verzonden() -> "QuerySet[Betaalopdracht]":
    return Betaalopdracht.objects.filter(batch__status=Vierogenstatus.GOEDGEKEURD).select_related(
        "batch", "dossier__persoon"
    )
