"""Writes of the prevention plan: plan an activity, and count who came."""

from collections.abc import Sequence
from datetime import date, time

from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.dossiers.models import Dossier
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast, leg_vast_alle, nieuw
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker, Gemeente
from doorstart.organisatie.rollen import eis
from doorstart.preventie.models import Activiteit, Deelname


@transaction.atomic
def plan_activiteit(
    *,
    gebruiker: Gebruiker,
    soort: str,
    titel: str,
    datum: date,
    doelgroep: str,
    gemeente: Gemeente | None = None,
    begin: time | None = None,
    einde: time | None = None,
    locatie: str = "",
    notitie: str = "",
) -> Activiteit:
    """Put an information meeting, walk-in hour or publication on the plan."""
    eis(gebruiker, "preventie.schrijven")
    if begin and einde and einde <= begin:
        raise DoorstartFout(_("De eindtijd ligt voor de begintijd. Pas een van de twee aan."))
    activiteit = Activiteit(
        soort=soort,
        titel=titel,
        datum=datum,
        doelgroep=doelgroep,
        gemeente=gemeente,
        begin=begin,
        einde=einde,
        locatie=locatie,
        notitie=notitie,
    )
    activiteit.save()
    leg_vast(
        soort="activiteit_gepland",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        omschrijving=f"Preventie gepland: {titel} op {datum}",
        gegevens={"activiteit": activiteit.pk},
    )
    return activiteit


@transaction.atomic
def tel_opkomst(
    *, gebruiker: Gebruiker, activiteit: Activiteit, opkomst: int, dossiers: Sequence[Dossier] = ()
) -> Activiteit:
    """Store how many people came (anonymous ones included), and which known residents were among them."""
    eis(gebruiker, "preventie.schrijven")
    nu = vandaag(gebruiker.organisatie)
    rij = Activiteit.objects.select_for_update().get(pk=activiteit.pk)
    if rij.datum > nu:
        raise DoorstartFout(_("Deze activiteit is nog niet geweest. Tel de bezoekers daarna."))
    bekend = set(Deelname.objects.filter(activiteit=rij).values_list("dossier_id", flat=True))
    erbij = [d for d in dossiers if d.pk not in bekend]
    if opkomst < len(bekend) + len(erbij):
        raise DoorstartFout(
            _("Het aantal bezoekers is kleiner dan het aantal bekende deelnemers. Controleer het aantal.")
        )
    rij.opkomst = opkomst
    rij.save()
    Deelname.objects.bulk_create([Deelname(activiteit=rij, dossier=d) for d in erbij])
    _vertel(rij, erbij, gebruiker)
    return rij


def _vertel(rij: Activiteit, erbij: Sequence[Dossier], gebruiker: Gebruiker) -> None:
    """Tell it on the timeline of each known participant, and once in the log."""
    leg_vast_alle(
        [
            nieuw(
                soort="preventie_deelname",
                datum=rij.datum,
                dossiernummer=d.nummer,
                gebruiker=gebruiker,
                omschrijving=f"Was bij: {rij.titel}",
                gegevens={"activiteit": rij.pk},
            )
            for d in erbij
        ]
        + [
            nieuw(
                soort="opkomst_geteld",
                datum=vandaag(gebruiker.organisatie),
                gebruiker=gebruiker,
                omschrijving=f"Opkomst {rij.titel}: {rij.opkomst}",
                gegevens={"activiteit": rij.pk, "opkomst": rij.opkomst},
            )
        ]
    )
