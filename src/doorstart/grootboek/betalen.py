"""Payment batches: one person proposes, another approves, the bank files and the postings follow in one go.

Whoever comes second is told: the row of the batch is locked, its status is read again, and paid is paid.
"""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Count, Sum
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from doorstart.grootboek import iban
from doorstart.grootboek.adres import adres_van
from doorstart.grootboek.models import Betaalbatch, Betaalbestand, Betaalopdracht
from doorstart.grootboek.tegenhouden import bezwaren
from doorstart.grootboek.uitvoeren import voer_uit
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.bbzbeleid import bbz_beleid
from doorstart.organisatie.models import Vierogenstatus
from doorstart.organisatie.rollen import eis, mag
from doorstart.werkproces.services import maak_taak, rond_taken_af

DEEL = 2000


def _kenmerk(batch: Betaalbatch) -> str:
    """Return the mark by which the approval task of a batch is found."""
    return f"betaalbatch:{batch.pk}"


def _omvang(aantal: int, totaal: int) -> str:
    """Return "3 betalingen, € 2.850,00" for the event log."""
    return f"{aantal} betalingen, € {tekst_uit_centen(totaal)}"


def _som(batch: Betaalbatch) -> tuple[int, int]:
    """Return number and sum in cents of the payments of a batch."""
    som = batch.opdrachten.aggregate(aantal=Count("pk"), totaal=Sum("bedrag"))
    return som["aantal"], som["totaal"] or 0


@transaction.atomic
def stel_batch_voor(*, gebruiker: Any, betaaldatum: date, maand: date | None = None) -> Betaalbatch:
    """Put every waiting payment that can go out in a new batch for somebody else to approve.

    What is stopped (a wrong IBAN, a blocked dossier) stays behind; `wachtend.wachtrij` tells why.
    Name, address and IBAN are those of the resident at this moment. `maand`: the month that a monthly run pays.
    Raises DoorstartFout when nothing can be paid.
    """
    eis(gebruiker, "betaling.voorstellen")
    dag = vandaag(gebruiker.organisatie)
    if betaaldatum < dag:
        raise DoorstartFout(_("De betaaldatum ligt in het verleden. Kies vandaag of een latere dag."))
    wachtend = list(
        Betaalopdracht.objects.select_for_update()
        .filter(batch__isnull=True, vervallen_op__isnull=True)
        .order_by("id")
        .values_list("id", flat=True)
    )
    batch = Betaalbatch(
        omschrijving=f"Uitkeringen, te betalen op {betaaldatum:%d-%m-%Y}",
        betaaldatum=betaaldatum,
        voorgesteld_door=gebruiker,
        maand=maand,
    )
    batch.save()
    for deel in _delen(wachtend):
        _neem_op(batch, deel)
    aantal, totaal = _som(batch)
    if not aantal:
        raise DoorstartFout(_("Er staat geen betaling klaar die kan worden uitgevoerd."))
    _vraag_goedkeuring(batch, _omvang(aantal, totaal))
    leg_vast(
        soort="betaalbatch_voorgesteld",
        datum=dag,
        gebruiker=gebruiker,
        gegevens={"batch": batch.pk, "aantal": aantal, "achtergebleven": len(wachtend) - aantal},
        omschrijving=f"Betaalbatch {batch.pk} voorgesteld: {_omvang(aantal, totaal)}",
    )
    return batch


def _delen(nummers: Sequence[int]) -> Iterator[list[Betaalopdracht]]:
    """Return orders with dossier and person, some at a time, so that memory does not grow with the batch."""
    for begin in range(0, len(nummers), DEEL):
        yield list(
            Betaalopdracht.objects.filter(pk__in=nummers[begin : begin + DEEL])
            .select_related("dossier__persoon")
            .order_by("id")
        )


def _neem_op(batch: Betaalbatch, opdrachten: Sequence[Betaalopdracht]) -> None:
    """Put in the batch what can go out, each to the name, address and IBAN of the resident at this moment."""
    tegen = bezwaren(Betaalopdracht.objects.filter(pk__in=[opdracht.pk for opdracht in opdrachten]))
    klaar = [opdracht for opdracht in opdrachten if opdracht.pk not in tegen]
    anders = [opdracht for opdracht in klaar if not opdracht.aan_derde and _werk_bij(opdracht)]
    Betaalopdracht.objects.bulk_update(anders, ["iban", "begunstigde", "adres"], batch_size=200)
    Betaalopdracht.objects.filter(pk__in=[opdracht.pk for opdracht in klaar]).update(batch=batch)


def _werk_bij(opdracht: Betaalopdracht) -> bool:
    """Give an order the resident's name, address and IBAN of now; says whether something changed."""
    if opdracht.dossier is None:
        return False
    persoon = opdracht.dossier.persoon
    nu = (iban.schoon(persoon.iban), str(persoon)[:70], adres_van(persoon))
    if (opdracht.iban, opdracht.begunstigde, opdracht.adres) == nu:
        return False
    opdracht.iban, opdracht.begunstigde, opdracht.adres = nu
    return True


def _vraag_goedkeuring(batch: Betaalbatch, omvang: str) -> None:
    """Put the batch on the worklist of everybody who may approve payments."""
    maak_taak(
        dossier=None,
        soort="betaalbatch",
        uiterlijk=batch.betaaldatum,
        recht="betaling.goedkeuren",
        kenmerk=_kenmerk(batch),
        pad=reverse("balie:batch", args=[batch.pk]),
        waarom=f"Betaalbatch met {omvang} wacht op goedkeuring door een tweede persoon.",
    )


def _open_batch(batch: Betaalbatch) -> Betaalbatch:
    """Lock the batch and return it as it stands now; refuse what is decided."""
    rij: Betaalbatch = Betaalbatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    if rij.status != Vierogenstatus.VOORSTEL:
        raise DoorstartFout(_("Over deze betaalbatch is al beslist. Ververs de pagina om de uitkomst te zien."))
    return rij


def _te_beoordelen(batch: Betaalbatch, gebruiker: Any) -> Betaalbatch:
    """Return the locked batch when this user may judge it: not one's own."""
    rij = _open_batch(batch)
    if rij.voorgesteld_door_id == gebruiker.pk:
        raise VierOgen(_("U hebt deze betaalbatch zelf voorgesteld. Een ander moet hem beoordelen."))
    return rij


@transaction.atomic
def keur_batch_goed(*, batch: Betaalbatch, gebruiker: Any) -> Betaalbatch:
    """Approve a batch of somebody else: make the bank files (pain.001.001.09) and post the debts to BANK.

    Raises VierOgen for one's own batch; DoorstartFout when it was decided on already (paid is paid once), and when a
    payment in it was stopped after the proposal: then what the approver saw is no longer what would be paid.
    """
    eis(gebruiker, "betaling.goedkeuren")
    rij = _te_beoordelen(batch, gebruiker)
    nummers = list(rij.opdrachten.order_by("id").values_list("id", flat=True))
    dag = vandaag(gebruiker.organisatie)
    if rij.betaaldatum < dag:
        raise DoorstartFout(
            _("De betaaldatum %(dag)s is voorbij. Wijs de betaalbatch af en stel hem opnieuw voor.")
            % {"dag": f"{rij.betaaldatum:%d-%m-%Y}"}
        )
    per_bestand = bbz_beleid(rij.betaaldatum).betalingen_per_bestand
    bestanden = voer_uit(batch=rij, nummers=nummers, per_bestand=per_bestand, dag=dag, gebruiker=gebruiker)
    _beoordeel(rij, gebruiker, Vierogenstatus.GOEDGEKEURD)
    aantal, totaal = _som(rij)
    leg_vast(
        soort="betaalbatch_goedgekeurd",
        datum=dag,
        gebruiker=gebruiker,
        gegevens={
            "batch": rij.pk,
            "aantal": aantal,
            "totaal": totaal,
            "bestanden": bestanden,
            "sha256": list(rij.bestanden.order_by("volgnummer").values_list("sha256", flat=True)),
        },
        omschrijving=f"Betaalbatch {rij.pk} goedgekeurd: {_omvang(aantal, totaal)}",
    )
    return rij


@transaction.atomic
def haal_tegengehouden_uit_batch(*, batch: Betaalbatch, gebruiker: Any) -> int:
    """Take what was stopped after the proposal out of a batch that waits; returns how many. They wait again."""
    eis(gebruiker, "betaling.goedkeuren" if mag(gebruiker, "betaling.goedkeuren") else "betaling.voorstellen")
    rij = _open_batch(batch)
    gestopt = bezwaren(rij.opdrachten.all())
    Betaalopdracht.objects.filter(pk__in=list(gestopt)).update(batch=None)
    if gestopt:
        leg_vast(
            soort="betaalbatch_verkleind",
            datum=vandaag(gebruiker.organisatie),
            gebruiker=gebruiker,
            gegevens={"batch": rij.pk, "opdrachten": {str(pk): reden for pk, reden in gestopt.items()}},
            omschrijving=f"Uit betaalbatch {rij.pk} gehaald: {len(gestopt)} tegengehouden betalingen",
        )
    return len(gestopt)


@transaction.atomic
def wijs_batch_af(*, batch: Betaalbatch, gebruiker: Any, reden: str) -> Betaalbatch:
    """Reject a batch of somebody else; its payments wait again. `reden` is kept in the event log."""
    eis(gebruiker, "betaling.goedkeuren")
    if not reden.strip():
        raise DoorstartFout(_("Schrijf op waarom u de betaalbatch afwijst."))
    rij = _te_beoordelen(batch, gebruiker)
    aantal = rij.opdrachten.update(batch=None)
    _beoordeel(rij, gebruiker, Vierogenstatus.AFGEWEZEN)
    leg_vast(
        soort="betaalbatch_afgewezen",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        gegevens={"batch": rij.pk, "aantal": aantal, "reden": reden},
        omschrijving=f"Betaalbatch {rij.pk} afgewezen: {reden}",
    )
    return rij


@transaction.atomic
def haal_bankbestand_op(*, batch: Betaalbatch, gebruiker: Any, volgnummer: int = 1) -> str:
    """Return a bank file of an approved batch and record who took it.

    Raises DoorstartFout when the batch is not approved, has no such file, or the file is no longer the one that was
    approved.
    """
    eis(gebruiker, "betaling.lezen")
    if batch.status != Vierogenstatus.GOEDGEKEURD:
        raise DoorstartFout(_("Deze betaalbatch is niet goedgekeurd. Er is nog geen bankbestand."))
    bestand = Betaalbestand.objects.filter(batch=batch, volgnummer=volgnummer).first()
    if bestand is None:
        raise DoorstartFout(_("Deze betaalbatch heeft geen bankbestand %(nummer)s.") % {"nummer": volgnummer})
    if hashlib.sha256(bestand.inhoud.encode()).hexdigest() != bestand.sha256:
        raise DoorstartFout(
            _("Het bankbestand is veranderd na de goedkeuring. Gebruik het niet en waarschuw de beheerder.")
        )
    leg_vast(
        soort="bankbestand_opgehaald",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        gegevens={"batch": batch.pk, "bestand": volgnummer, "sha256": bestand.sha256},
        omschrijving=f"Bankbestand {volgnummer} van betaalbatch {batch.pk} opgehaald",
    )
    return bestand.inhoud


def _beoordeel(rij: Betaalbatch, gebruiker: Any, status: str) -> None:
    """Write the judgment in one save (after it the database refuses every change) and finish the task."""
    rij.status, rij.beoordeeld_door, rij.beoordeeld_op = status, gebruiker, timezone.now()
    rij.save()
    rond_taken_af(kenmerk=_kenmerk(rij), gebruiker=gebruiker)
