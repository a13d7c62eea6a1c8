"""What approval of a batch does: the bank files, and for each file the entry that takes the debts off to the bank.

A batch of many payments becomes several files, each a batch booking of its own on the statement. So a file stays small
enough for every bank and for the memory of this machine, and each debit on the statement has one entry in the journal.
"""

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from doorstart.grootboek.bankbestand import Kop, maak_bankbestand
from doorstart.grootboek.boeken import boek
from doorstart.grootboek.models import Betaalbatch, Betaalbestand, Betaalopdracht, Rekening
from doorstart.grootboek.regels import Regel
from doorstart.grootboek.schulden import Schulddeel, delen_van
from doorstart.grootboek.tegenhouden import bezwaren
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gemeente


def voer_uit(*, batch: Betaalbatch, nummers: Sequence[int], per_bestand: int, dag: date, gebruiker: Any) -> int:
    """Write the files of a locked batch and post them; returns the number of files.

    `nummers` are the ids of its orders in order. Works through them file by file, so that memory does not grow with
    the batch. Raises DoorstartFout when a payment was stopped after the proposal.
    """
    gemeenten = Gemeente.objects.in_bulk()
    aantal = 0
    for begin in range(0, len(nummers), per_bestand):
        aantal += 1
        opdrachten = list(
            Betaalopdracht.objects.filter(pk__in=nummers[begin : begin + per_bestand])
            .select_related("dossier__persoon")
            .order_by("id")
        )
        _eis_niets_gestopt(opdrachten)
        bestand = _maak_bestand(batch, aantal, opdrachten, gebruiker.organisatie)
        _boek(bestand, opdrachten, gemeenten, dag, gebruiker)
    return aantal


def _eis_niets_gestopt(opdrachten: Sequence[Betaalopdracht]) -> None:
    """What the approver saw must be what is paid: refuse when something was stopped in between."""
    if gestopt := bezwaren(Betaalopdracht.objects.filter(pk__in=[opdracht.pk for opdracht in opdrachten])):
        raise DoorstartFout(
            _(
                "In deze batch zijn na het voorstel betalingen tegengehouden (%(aantal)s). "
                "Haal die eerst uit de batch, en bekijk de totalen opnieuw."
            )
            % {"aantal": len(gestopt)}
        )


def _maak_bestand(
    batch: Betaalbatch, volgnummer: int, opdrachten: Sequence[Betaalopdracht], organisatie: Any
) -> Betaalbestand:
    som = sum(opdracht.bedrag for opdracht in opdrachten)
    kop = Kop(volgnummer, timezone.localtime(), len(opdrachten), som)
    inhoud = maak_bankbestand(organisatie=organisatie, batch=batch, opdrachten=opdrachten, kop=kop)
    bestand = Betaalbestand(
        batch=batch,
        volgnummer=volgnummer,
        eerste=opdrachten[0].pk,
        laatste=opdrachten[-1].pk,
        aantal=len(opdrachten),
        bedrag=som,
        inhoud=inhoud,
        sha256=hashlib.sha256(inhoud.encode()).hexdigest(),
    )
    bestand.save()
    return bestand


def _boek(
    bestand: Betaalbestand,
    opdrachten: Sequence[Betaalopdracht],
    gemeenten: dict[int, Gemeente],
    dag: date,
    gebruiker: Any,
) -> None:
    """Post the payments of a file: a line for each debt, one per municipality, law group and year off BANK."""
    delen = delen_van(opdrachten)
    regels: list[Regel] = []
    bank: dict[tuple[int, str, str, int], int] = {}
    for opdracht in opdrachten:
        for deel in delen[opdracht.pk]:
            regels.append(_regel(deel, gemeenten, opdracht.dossier))
            sleutel = (deel.gemeente_id, deel.wetsgroep, deel.kostensoort, deel.verstrekkingsjaar)
            bank[sleutel] = bank.get(sleutel, 0) + deel.bedrag
    for (gemeente, wetsgroep, kostensoort, jaar), bedrag in sorted(bank.items()):
        deel = Schulddeel(-bedrag, Rekening.BANK, gemeente, wetsgroep, kostensoort, jaar, None)
        regels.append(_regel(deel, gemeenten, None))
    deel_van = f", bestand {bestand.volgnummer}" if bestand.volgnummer > 1 else ""
    boek(
        datum=dag,
        soort="betaalbatch",
        omschrijving=f"Betaalbatch {bestand.batch_id}{deel_van}",
        regels=regels,
        gebruiker=gebruiker,
        sleutel=f"betaalbatch:{bestand.batch_id}:{bestand.volgnummer}",
    )


def _regel(deel: Schulddeel, gemeenten: dict[int, Gemeente], dossier: Any) -> Regel:
    return Regel(
        rekening=deel.rekening,
        bedrag=deel.bedrag,
        gemeente=gemeenten[deel.gemeente_id],
        wetsgroep=deel.wetsgroep,
        kostensoort=deel.kostensoort,
        verstrekkingsjaar=deel.verstrekkingsjaar,
        rechtmaand=deel.rechtmaand,
        dossier=dossier,
    )
