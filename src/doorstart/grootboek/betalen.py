"""Payment batches: one person proposes, another approves, the bank file and the posting follow in one go.

Whoever comes second is told: the row of the batch is locked, its status is read again, and paid is paid.
"""

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from doorstart.grootboek import iban
from doorstart.grootboek.bankbestand import maak_bankbestand
from doorstart.grootboek.boeken import boek
from doorstart.grootboek.models import Betaalbatch, Betaalopdracht, Rekening
from doorstart.grootboek.regels import Regel
from doorstart.grootboek.selectors import schulden_van
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Vierogenstatus
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.services import maak_taak, rond_taken_af


def _kenmerk(batch: Betaalbatch) -> str:
    """Return the mark by which the approval task of a batch is found."""
    return f"betaalbatch:{batch.pk}"


def _omvang(opdrachten: Sequence[Betaalopdracht]) -> str:
    """Return "3 betalingen, € 2.850,00" for the event log."""
    totaal = sum(opdracht.bedrag for opdracht in opdrachten)
    return f"{len(opdrachten)} betalingen, € {tekst_uit_centen(totaal)}"


@transaction.atomic
def stel_batch_voor(*, gebruiker: Any, betaaldatum: date) -> Betaalbatch:
    """Put every waiting payment that can go out in a new batch for somebody else to approve.

    Payments without a right IBAN stay behind; `selectors.wachtende_opdrachten` tells why.
    Name and IBAN are those of the resident at this moment. Raises DoorstartFout when nothing can be paid.
    """
    eis(gebruiker, "betaling.voorstellen")
    dag = vandaag(gebruiker.organisatie)
    if betaaldatum < dag:
        raise DoorstartFout(_("De betaaldatum ligt in het verleden. Kies vandaag of een latere dag."))
    wachtend = list(
        Betaalopdracht.objects.select_for_update(of=("self",))
        .select_related("dossier__persoon")
        .filter(batch__isnull=True, vervallen_op__isnull=True)
        .order_by("id")
    )
    klaar = [opdracht for opdracht in wachtend if not iban.bezwaar(opdracht.dossier.persoon.iban)]
    if not klaar:
        raise DoorstartFout(_("Er staat geen betaling klaar die kan worden uitgevoerd."))
    batch = _nieuwe_batch(klaar, betaaldatum, gebruiker)
    _vraag_goedkeuring(batch, klaar)
    leg_vast(
        soort="betaalbatch_voorgesteld",
        datum=dag,
        gebruiker=gebruiker,
        gegevens={"batch": batch.pk, "aantal": len(klaar), "achtergebleven": len(wachtend) - len(klaar)},
        omschrijving=f"Betaalbatch {batch.pk} voorgesteld: {_omvang(klaar)}",
    )
    return batch


def _nieuwe_batch(klaar: list[Betaalopdracht], betaaldatum: date, gebruiker: Any) -> Betaalbatch:
    """Store a batch with these payments, each to the name and IBAN of the resident at this moment."""
    batch = Betaalbatch(
        omschrijving=f"Uitkeringen, te betalen op {betaaldatum:%d-%m-%Y}",
        betaaldatum=betaaldatum,
        voorgesteld_door=gebruiker,
    )
    batch.save()
    for opdracht in klaar:
        opdracht.batch = batch
        opdracht.iban = iban.schoon(opdracht.dossier.persoon.iban)
        opdracht.begunstigde = str(opdracht.dossier.persoon)[:70]
    Betaalopdracht.objects.bulk_update(klaar, ["batch", "iban", "begunstigde"], batch_size=500)
    return batch


def _vraag_goedkeuring(batch: Betaalbatch, klaar: Sequence[Betaalopdracht]) -> None:
    """Put the batch on the worklist of everybody who may approve payments."""
    maak_taak(
        dossier=None,
        soort="betaalbatch",
        uiterlijk=batch.betaaldatum,
        recht="betaling.goedkeuren",
        kenmerk=_kenmerk(batch),
        pad=reverse("balie:batch", args=[batch.pk]),
        waarom=f"Betaalbatch met {_omvang(klaar)} wacht op goedkeuring door een tweede persoon.",
    )


def _te_beoordelen(batch: Betaalbatch, gebruiker: Any) -> Betaalbatch:
    """Lock the batch and return it as it stands now; refuse one's own proposal, and what is decided."""
    rij: Betaalbatch = Betaalbatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    if rij.voorgesteld_door_id == gebruiker.pk:
        raise VierOgen(_("U hebt deze betaalbatch zelf voorgesteld. Een ander moet hem beoordelen."))
    if rij.status != Vierogenstatus.VOORSTEL:
        raise DoorstartFout(_("Over deze betaalbatch is al beslist. Ververs de pagina om de uitkomst te zien."))
    return rij


@transaction.atomic
def keur_batch_goed(*, batch: Betaalbatch, gebruiker: Any) -> Betaalbatch:
    """Approve a batch of somebody else: make the bank file (pain.001.001.09) and post TE_BETALEN to BANK.

    Raises VierOgen for one's own batch, DoorstartFout when it was decided on already (paid is paid once).
    """
    eis(gebruiker, "betaling.goedkeuren")
    rij = _te_beoordelen(batch, gebruiker)
    opdrachten = list(rij.opdrachten.select_related("dossier").order_by("id"))
    dag = vandaag(gebruiker.organisatie)
    rij.bestand = maak_bankbestand(organisatie=gebruiker.organisatie, batch=rij, opdrachten=opdrachten)
    rij.sha256 = hashlib.sha256(rij.bestand.encode()).hexdigest()
    _boek_betaling(rij, opdrachten, dag, gebruiker)
    _beoordeel(rij, gebruiker, Vierogenstatus.GOEDGEKEURD)
    totaal = sum(opdracht.bedrag for opdracht in opdrachten)
    leg_vast(
        soort="betaalbatch_goedgekeurd",
        datum=dag,
        gebruiker=gebruiker,
        gegevens={"batch": rij.pk, "aantal": len(opdrachten), "totaal": totaal, "sha256": rij.sha256},
        omschrijving=f"Betaalbatch {rij.pk} goedgekeurd: {_omvang(opdrachten)}",
    )
    return rij


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
def haal_bankbestand_op(*, batch: Betaalbatch, gebruiker: Any) -> str:
    """Return the bank file of an approved batch and record who took it.

    Raises DoorstartFout when the batch is not approved, or its file is no longer the one that was approved.
    """
    eis(gebruiker, "betaling.lezen")
    if batch.status != Vierogenstatus.GOEDGEKEURD:
        raise DoorstartFout(_("Deze betaalbatch is niet goedgekeurd. Er is nog geen bankbestand."))
    if hashlib.sha256(batch.bestand.encode()).hexdigest() != batch.sha256:
        raise DoorstartFout(
            _("Het bankbestand is veranderd na de goedkeuring. Gebruik het niet en waarschuw de beheerder.")
        )
    leg_vast(
        soort="bankbestand_opgehaald",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        gegevens={"batch": batch.pk, "sha256": batch.sha256},
        omschrijving=f"Bankbestand van betaalbatch {batch.pk} opgehaald",
    )
    return batch.bestand


def _beoordeel(rij: Betaalbatch, gebruiker: Any, status: str) -> None:
    """Write the judgment in one save (after it the database refuses every change) and finish the task."""
    rij.status, rij.beoordeeld_door, rij.beoordeeld_op = status, gebruiker, timezone.now()
    rij.save()
    rond_taken_af(kenmerk=_kenmerk(rij), gebruiker=gebruiker)


def _boek_betaling(batch: Betaalbatch, opdrachten: Sequence[Betaalopdracht], dag: date, gebruiker: Any) -> None:
    """Post the payments: a line each off TE_BETALEN, one per municipality, law group and year off BANK."""
    schulden = schulden_van(batch)
    regels, bank = [], dict[tuple[Any, str, str, int], int]()
    for opdracht in opdrachten:
        schuld = schulden[opdracht.boeking_id]
        regels.append(
            Regel(
                rekening=Rekening.TE_BETALEN,
                bedrag=opdracht.bedrag,
                gemeente=schuld.gemeente,
                wetsgroep=schuld.wetsgroep,
                kostensoort=schuld.kostensoort,
                verstrekkingsjaar=schuld.verstrekkingsjaar,
                rechtmaand=opdracht.rechtmaand,
                dossier=opdracht.dossier,
            )
        )
        sleutel = (schuld.gemeente, schuld.wetsgroep, schuld.kostensoort, schuld.verstrekkingsjaar)
        bank[sleutel] = bank.get(sleutel, 0) + opdracht.bedrag
    regels += [
        Regel(
            rekening=Rekening.BANK,
            bedrag=-bedrag,
            gemeente=gemeente,
            wetsgroep=wetsgroep,
            kostensoort=soort,
            verstrekkingsjaar=jaar,
        )
        for (gemeente, wetsgroep, soort, jaar), bedrag in bank.items()
    ]
    boek(
        datum=dag,
        soort="betaalbatch",
        omschrijving=f"Betaalbatch {batch.pk}",
        regels=regels,
        gebruiker=gebruiker,
    )
