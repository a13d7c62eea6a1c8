"""Writes of the organisation: two people decide about policy and supplied amounts."""

from datetime import date
from typing import Any, TypeVar

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from bijstandsrecht.parameters import Aanvulling as WettelijkeAanvulling
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie import gegevens
from doorstart.organisatie.models import Aanvulling, Beleid, Gebruiker, Gemeente, VierOgenModel, Vierogenstatus
from doorstart.organisatie.rollen import eis
from doorstart.organisatie.selectors import als_wettelijk, parameters, volledige_naam

V = TypeVar("V", bound=VierOgenModel)


@transaction.atomic
def stel_bedrag_voor(*, gebruiker: Gebruiker, sleutel: str, van: date, tot: date, waarde: int, bron: str) -> Aanvulling:
    """Propose a missing statutory amount (cents or basis points) with its source, for [van, tot).

    Raises RechtFout when the key does not exist, the period is empty, or the law package knows the value.
    """
    eis(gebruiker, "bedragen.voorstellen")
    bekend = parameters()
    bekend.met([WettelijkeAanvulling(sleutel, van, tot, waarde, bron, volledige_naam(gebruiker), "een ander")])
    aanvulling = Aanvulling(sleutel=sleutel, van=van, tot=tot, waarde=waarde, bron=bron, voorgesteld_door=gebruiker)
    aanvulling.save()
    leg_vast(
        soort="bedrag_voorgesteld",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        omschrijving=f"Bedrag {sleutel} vanaf {van} voorgesteld",
        gegevens={"waarde": waarde, "bron": bron},
    )
    return aanvulling


@transaction.atomic
def stel_beleid_voor(
    *,
    gebruiker: Gebruiker,
    soort: str,
    gemeente: Gemeente | None,
    geldig_van: date,
    waarden: dict[str, Any],
    reden: str,
) -> Beleid:
    """Propose local policy from a date on."""
    eis(gebruiker, "beleid.voorstellen")
    beleid = Beleid(
        soort=soort, gemeente=gemeente, geldig_van=geldig_van, waarden=waarden, reden=reden, voorgesteld_door=gebruiker
    )
    beleid.save()
    leg_vast(
        soort="beleid_voorgesteld",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        omschrijving=f"Beleid {soort} vanaf {geldig_van} voorgesteld",
        gegevens=waarden,
    )
    return beleid


def beoordeel(*, gebruiker: Gebruiker, voorstel: V, goedkeuren: bool) -> V:
    """Approve or reject a proposal of somebody else; raises VierOgen for one's own proposal."""
    eis(gebruiker, "beleid.goedkeuren" if isinstance(voorstel, Beleid) else "bedragen.goedkeuren")
    with transaction.atomic():
        rij = type(voorstel).objects.select_for_update().get(pk=voorstel.pk)
        if rij.voorgesteld_door_id == gebruiker.pk:
            raise VierOgen(_("U hebt dit zelf voorgesteld. Een ander moet het goedkeuren."))
        if rij.status != Vierogenstatus.VOORSTEL:
            raise DoorstartFout(_("Hierover is al beslist. Ververs de pagina om de uitkomst te zien."))
        if goedkeuren and isinstance(rij, Aanvulling):
            parameters().met([als_wettelijk(rij, gebruiker)])
        if goedkeuren and isinstance(rij, Beleid) and rij.soort == gegevens.SOORT:
            gegevens.pas_toe(rij, gebruiker)
        rij.status = Vierogenstatus.GOEDGEKEURD if goedkeuren else Vierogenstatus.AFGEWEZEN
        rij.beoordeeld_door, rij.beoordeeld_op = gebruiker, timezone.now()
        rij.save()
        leg_vast(
            soort="voorstel_beoordeeld",
            datum=vandaag(gebruiker.organisatie),
            gebruiker=gebruiker,
            omschrijving=f"{type(rij).__name__} {rij.pk}: {rij.status}",
            gegevens={"pk": rij.pk, "status": rij.status},
        )
    return rij
