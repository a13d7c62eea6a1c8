"""Collecting by SEPA direct debit: mandates, and a batch that one person proposes and another approves.

On approval the payment is noted on the day of collection; it works from that day on. What the bank returns is taken
back with the entry of the statement.
"""

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from doorstart.grootboek import iban
from doorstart.kern import incassant
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.leningen import incassobestand
from doorstart.leningen.gebeuren import noteer, op_slot, stand_van
from doorstart.leningen.models import Incassobatch, Incassoregel, Lening, Leningstatus, Machtiging
from doorstart.leningen.selectors import machtiging_van
from doorstart.organisatie.models import Vierogenstatus
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.services import maak_taak, rond_taken_af
from doorstart.werkproces.taken import werkdatum


@transaction.atomic
def leg_machtiging_vast(*, lening: Lening, naam: str, rekening: str, getekend_op: date, gebruiker: Any) -> Machtiging:
    """Keep a signed mandate; an earlier one of this loan ends. Raises ValidationError at `rekening`, `getekend_op`."""
    eis(gebruiker, "lening.beheren")
    if reden := iban.bezwaar(rekening):
        raise ValidationError({"rekening": reden})
    if getekend_op > werkdatum():
        raise ValidationError({"getekend_op": _("Deze dag ligt in de toekomst.")})
    slot = op_slot(lening)
    vorige = machtiging_van(slot, werkdatum())
    if vorige is not None:
        vorige.ingetrokken_op = werkdatum()
        vorige.save(update_fields=["ingetrokken_op"])
    nummer = slot.machtigingen.count() + 1
    rij = Machtiging(lening=slot, kenmerk=f"{slot.nummer}-{nummer}", naam=naam.strip(), iban=iban.schoon(rekening),
                     getekend_op=getekend_op, vastgelegd_door=gebruiker)  # fmt: skip
    rij.save()
    _log("machtiging", f"Machtiging {rij.kenmerk} vastgelegd", gebruiker, slot.dossier.nummer)
    return rij


@transaction.atomic
def trek_machtiging_in(*, lening: Lening, gebruiker: Any, reden: str) -> None:
    """End the mandate of a loan: from now on the resident pays."""
    eis(gebruiker, "lening.beheren")
    slot = op_slot(lening)
    rij = machtiging_van(slot, werkdatum())
    if rij is None or not reden.strip():
        raise DoorstartFout(_("Er is geen machtiging om in te trekken, of de reden ontbreekt."))
    rij.ingetrokken_op = werkdatum()
    rij.save(update_fields=["ingetrokken_op"])
    _log("machtiging", f"Machtiging {rij.kenmerk} ingetrokken: {reden.strip()}", gebruiker, slot.dossier.nummer)


def te_incasseren(incassodatum: date) -> list[tuple[Lening, Machtiging, int]]:
    """Return the loans with a mandate that owe something on a day, with the cents; not what is on its way already."""
    onderweg = Incassoregel.objects.filter(
        batch__status__in=(Vierogenstatus.VOORSTEL, Vierogenstatus.GOEDGEKEURD), batch__incassodatum__gte=werkdatum()
    ).values("lening_id")
    rijen = (
        Lening.objects.filter(stand__status__in=(Leningstatus.LOOPT, Leningstatus.ACHTERSTAND, Leningstatus.UITSTEL))
        .filter(machtigingen__ingetrokken_op__isnull=True, machtigingen__isnull=False)
        .exclude(pk__in=onderweg)
        .select_related("dossier__persoon")
        .distinct()
        .order_by("id")
    )
    uit = []
    for lening in rijen:
        machtiging = machtiging_van(lening, werkdatum())
        bedrag = stand_van(lening, incassodatum).achterstand
        if machtiging is not None and bedrag > 0:
            uit.append((lening, machtiging, bedrag))
    return uit


@transaction.atomic
def stel_incasso_voor(*, gebruiker: Any, incassodatum: date) -> Incassobatch:
    """Put everything that is due on `incassodatum` in a batch for somebody else to approve.

    Raises ValidationError for a day that is past, DoorstartFout without identifier or when nothing can be collected.
    """
    eis(gebruiker, "lening.beheren")
    if incassodatum <= werkdatum():
        raise ValidationError({"incassodatum": _("Kies een latere dag: de bank heeft een werkdag nodig.")})
    if reden := incassant.bezwaar(gebruiker.organisatie.incassant_id):
        raise DoorstartFout(reden)
    regels = te_incasseren(incassodatum)
    if not regels:
        raise DoorstartFout(_("Er is niets te incasseren op deze dag."))
    batch = Incassobatch(incassodatum=incassodatum, voorgesteld_door=gebruiker)
    batch.save()
    Incassoregel.objects.bulk_create([
        Incassoregel(batch=batch, lening=lening, machtiging=machtiging, vervaldag=incassodatum, bedrag=bedrag)
        for lening, machtiging, bedrag in regels
    ])  # fmt: skip
    maak_taak(
        dossier=None, soort="incasso", uiterlijk=incassodatum, recht="betaling.goedkeuren", kenmerk=_kenmerk(batch),
        pad=reverse("balie:incasso", args=[batch.pk]),
        waarom=f"Incassobatch met {_omvang([b for _l, _m, b in regels])} wacht op goedkeuring door een tweede persoon.",
    )  # fmt: skip
    _log("incasso_voorgesteld", f"Incassobatch {batch.pk} voorgesteld: {_omvang([b for _l, _m, b in regels])}",
         gebruiker)  # fmt: skip
    return batch


def _kenmerk(batch: Incassobatch) -> str:
    return f"incassobatch:{batch.pk}"


def _omvang(bedragen: Sequence[int]) -> str:
    return f"{len(bedragen)} incasso's, € {tekst_uit_centen(sum(bedragen))}"


def _log(soort: str, zin: str, gebruiker: Any, dossiernummer: str = "") -> None:
    leg_vast(soort=soort, datum=werkdatum(), gebruiker=gebruiker, omschrijving=zin, dossiernummer=dossiernummer)


def _te_beoordelen(batch: Incassobatch, gebruiker: Any) -> Incassobatch:
    """Lock the batch and return it as it stands now; refuse one's own proposal, and what is decided."""
    eis(gebruiker, "betaling.goedkeuren")
    rij: Incassobatch = Incassobatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    if rij.voorgesteld_door_id == gebruiker.pk:
        raise VierOgen(_("U hebt deze incassobatch zelf voorgesteld. Een ander moet hem beoordelen."))
    if rij.status != Vierogenstatus.VOORSTEL:
        raise DoorstartFout(_("Over deze incassobatch is al beslist. Ververs de pagina om de uitkomst te zien."))
    return rij


@transaction.atomic
def keur_incasso_goed(*, batch: Incassobatch, gebruiker: Any) -> Incassobatch:
    """Approve a batch of somebody else: make the file (pain.008.001.08) and note the payments on the collection day.

    Raises VierOgen for one's own batch, DoorstartFout when it was decided on, or when an amount has changed since.
    """
    rij = _te_beoordelen(batch, gebruiker)
    regels = list(rij.regels.select_related("lening__dossier", "machtiging").order_by("id"))
    if rij.incassodatum <= werkdatum():
        raise DoorstartFout(_("De incassodatum is voorbij. Wijs de batch af en stel hem opnieuw voor."))
    for regel in regels:
        if stand_van(op_slot(regel.lening), rij.incassodatum).achterstand < regel.bedrag:
            raise DoorstartFout(
                _("Op lening %(nummer)s is intussen betaald. Wijs de batch af en stel hem opnieuw voor.")
                % {"nummer": regel.lening.nummer}
            )
    rij.bestand = incassobestand.maak(
        organisatie=gebruiker.organisatie, batch=rij, regels=regels, gemaakt_op=timezone.now()
    )
    rij.sha256 = hashlib.sha256(rij.bestand.encode()).hexdigest()
    _beoordeel(rij, gebruiker, Vierogenstatus.GOEDGEKEURD)
    for regel in regels:
        noteer(
            lening=regel.lening, soort="betaling", dag=rij.incassodatum, bedrag=regel.bedrag, gebruiker=gebruiker,
            bron=bron(regel), omschrijving=f"Incasso op lening {regel.lening.nummer}",
        )  # fmt: skip
    _log("incasso_goedgekeurd", f"Incassobatch {rij.pk} goedgekeurd: {_omvang([r.bedrag for r in regels])}", gebruiker)
    return rij


def bron(regel: Incassoregel) -> str:
    """Return the mark of the payment that belongs to a collection."""
    return f"incasso:{regel.pk}"


@transaction.atomic
def wijs_incasso_af(*, batch: Incassobatch, gebruiker: Any, reden: str) -> Incassobatch:
    """Reject a batch of somebody else; nothing is collected."""
    if not reden.strip():
        raise DoorstartFout(_("Schrijf op waarom u de incassobatch afwijst."))
    rij = _te_beoordelen(batch, gebruiker)
    _beoordeel(rij, gebruiker, Vierogenstatus.AFGEWEZEN)
    _log("incasso_afgewezen", f"Incassobatch {rij.pk} afgewezen: {reden.strip()}", gebruiker)
    return rij


def _beoordeel(rij: Incassobatch, gebruiker: Any, status: str) -> None:
    rij.status, rij.beoordeeld_door, rij.beoordeeld_op = status, gebruiker, timezone.now()
    rij.save()
    rond_taken_af(kenmerk=_kenmerk(rij), gebruiker=gebruiker)


@transaction.atomic
def haal_incassobestand_op(*, batch: Incassobatch, gebruiker: Any) -> str:
    """Return the file of an approved batch and record who took it; refuses one that was changed afterwards."""
    eis(gebruiker, "betaling.lezen")
    if batch.status != Vierogenstatus.GOEDGEKEURD:
        raise DoorstartFout(_("Deze incassobatch is niet goedgekeurd. Er is nog geen bankbestand."))
    if hashlib.sha256(batch.bestand.encode()).hexdigest() != batch.sha256:
        raise DoorstartFout(_("Het incassobestand is veranderd na de goedkeuring. Gebruik het niet."))
    _log("incassobestand_opgehaald", f"Bestand van incassobatch {batch.pk} opgehaald", gebruiker)
    return batch.bestand
