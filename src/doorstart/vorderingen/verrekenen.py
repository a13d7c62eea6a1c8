"""Set-off with running aid: what the monthly run may take for a claim, and what becomes of what it took.

The run keeps the beslagvrije voet (art. 60 lid 6 Participatiewet) and leaves what it took on the account of third
parties; from there it goes to the claim here.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from doorstart.grootboek.services import draai_terug as draai_boeking_terug
from doorstart.uitbetalen.ontvangers import Ontvanger, Verrekend
from doorstart.vorderingen.models import Mutatiesoort, Vordering, Vorderingsmutatie
from doorstart.vorderingen.mutaties import Wijziging, hang_aan, saldi, vergrendel, wijzig_alle
from doorstart.vorderingen.regeling import sluit_als_voldaan


def openstaand(nummers: Collection[str]) -> Mapping[str, int]:
    """Return per number what is open in cents; a claim without decision or with nothing open is absent."""
    lijst = sorted(set(nummers))
    uit: dict[str, int] = {}
    for i in range(0, len(lijst), 500):
        rijen = Vordering.objects.filter(nummer__in=lijst[i : i + 500], bekend_op__isnull=False)
        per_pk = dict(rijen.values_list("pk", "nummer"))
        uit |= {per_pk[pk]: bedrag for pk, bedrag in saldi(per_pk).items() if bedrag > 0}
    return uit


def ontvang(delen: Sequence[Verrekend], gebruiker: Any, dag: date) -> None:
    """Book what was taken to its claims; the same keys again change nothing. Refuses more than is open."""
    rijen = {rij.nummer: rij for rij in Vordering.objects.filter(nummer__in={deel.vordering for deel in delen})}
    wijzig_alle(
        [
            Wijziging(
                vordering=rijen[deel.vordering], soort=Mutatiesoort.VERREKENING, bedrag=-deel.bedrag, datum=dag,
                berekening=deel.berekening, sleutel=deel.sleutel,
            )
            for deel in delen
        ],
        gebruiker=gebruiker, datum=dag,
    )  # fmt: skip
    sluit_als_voldaan([rij.pk for rij in rijen.values()], dag, gebruiker)


def draai_terug(sleutels: Collection[str], gebruiker: Any, reden: str) -> None:
    """Undo what was booked under these keys: the claim is open again for it."""
    rijen = list(Vorderingsmutatie.objects.filter(sleutel__in=list(sleutels)).select_related("vordering", "boeking"))
    vergrendel(rij.vordering_id for rij in rijen)
    for rij in rijen:
        terug = draai_boeking_terug(boeking=rij.boeking, gebruiker=gebruiker, reden=reden)
        hang_aan(rij.vordering, terug, -rij.bedrag, soort=Mutatiesoort.VERREKENING, datum=rij.datum,
                 omschrijving=reden)  # fmt: skip


ONTVANGER = Ontvanger(openstaand=openstaand, ontvang=ontvang, draai_terug=draai_terug)
