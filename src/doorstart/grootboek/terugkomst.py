"""What the bank says of payments that were sent: paid, or returned. A returned payment is owed again."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.grootboek.boeken import boek
from doorstart.grootboek.models import Betaalopdracht, Rekening
from doorstart.grootboek.opdrachten import Derde, maak_opdracht
from doorstart.grootboek.regels import Regel
from doorstart.grootboek.schulden import delen_van
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gemeente, Vierogenstatus

SOORT_TERUG = "betaling_teruggekomen"


@transaction.atomic
def bevestig_betaald(*, opdrachten: Iterable[int], datum: date) -> int:
    """Mark sent payments (ids) as paid on the day of the statement; returns how many were not marked yet.

    Doing it twice changes nothing. A returned payment stays returned. Writes no event: the statement has its own.
    """
    nummers, aantal = sorted(set(opdrachten)), 0
    for begin in range(0, len(nummers), 5000):
        aantal += Betaalopdracht.objects.filter(
            pk__in=nummers[begin : begin + 5000],
            batch__status=Vierogenstatus.GOEDGEKEURD,
            betaald_op__isnull=True,
            teruggekomen_op__isnull=True,
        ).update(betaald_op=datum)
    return aantal


@transaction.atomic
def boek_teruggekomen(
    *,
    opdracht: Betaalopdracht,
    reden: str,
    datum: date,
    gebruiker: Any,
    ontvangen: Sequence[Regel] | None = None,
) -> Betaalopdracht:
    """Post a returned payment: owed again. Returns the new order for it, which waits.

    `ontvangen`: the debit lines that take the money off where the statement put it; without them ONTVANGEN, under the
    same municipality, law group and year as the payment. Raises DoorstartFout when the payment was never sent or came
    back before. Writes no event and blocks nothing: `uitbetalen.services.verwerk_teruggekomen` does.
    """
    rij: Betaalopdracht = Betaalopdracht.objects.select_for_update(of=("self",)).get(pk=opdracht.pk)
    if not reden.strip():
        raise DoorstartFout(_("Vul in waarom de betaling is teruggekomen."))
    if rij.batch is None or rij.batch.status != Vierogenstatus.GOEDGEKEURD:
        raise DoorstartFout(_("Deze betaling is niet naar de bank gestuurd. Zij kan dus niet zijn teruggekomen."))
    if rij.teruggekomen_op is not None:
        raise DoorstartFout(_("Deze betaling is al als teruggekomen verwerkt. Er is niets dubbel geboekt."))
    schuld = _regels(rij, rij.rekening, -1, rij.dossier)
    boeking = boek(
        datum=datum,
        soort=SOORT_TERUG,
        omschrijving=f"Teruggekomen: {rij.omschrijving}",
        regels=[*(_regels(rij, Rekening.ONTVANGEN, 1, None) if ontvangen is None else ontvangen), *schuld],
        dossier=rij.dossier,
        gebruiker=gebruiker,
        sleutel=f"{SOORT_TERUG}:{rij.pk}",
    )
    Betaalopdracht.objects.filter(pk=rij.pk).update(teruggekomen_op=datum, terug_reden=reden[:200])
    derde = None
    if rij.aan_derde:
        derde = Derde(begunstigde=rij.begunstigde, iban=rij.iban, kenmerk=rij.kenmerk, adres=rij.adres)
    return maak_opdracht(
        boeking=boeking,
        dossier=rij.dossier,
        bedrag=rij.bedrag,
        omschrijving=rij.omschrijving,
        rechtmaand=rij.rechtmaand,
        derde=derde,
    )


def _regels(opdracht: Betaalopdracht, rekening: str, teken: int, dossier: Any) -> list[Regel]:
    """Return the debts that a payment settled as lines on an account, with this sign."""
    delen = delen_van([opdracht])[opdracht.pk]
    gemeenten = Gemeente.objects.in_bulk([deel.gemeente_id for deel in delen])
    return [
        Regel(
            rekening=rekening,
            bedrag=teken * deel.bedrag,
            gemeente=gemeenten[deel.gemeente_id],
            wetsgroep=deel.wetsgroep,
            kostensoort=deel.kostensoort,
            verstrekkingsjaar=deel.verstrekkingsjaar,
            rechtmaand=deel.rechtmaand,
            dossier=dossier,
        )
        for deel in delen
    ]
