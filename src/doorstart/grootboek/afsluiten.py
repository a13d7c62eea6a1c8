"""Closing a period: one person proposes a last day, another agrees; from then on nothing is posted up to that day.

A closed period is never opened again. A mistake in it is reversed in the open period.
"""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from doorstart.grootboek.models import Periodeafsluiting
from doorstart.grootboek.perioden import gesloten_tot, houd_alleen
from doorstart.grootboek.selectors import scheve_boekingen
from doorstart.grootboek.vierogen import beoordeel, te_beoordelen, vraag_goedkeuring, weiger_tweede
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Vierogenstatus
from doorstart.organisatie.rollen import eis

_SOORT = "periode_afsluiten"


@transaction.atomic
def stel_afsluiting_voor(*, tot: date, toelichting: str, gebruiker: Any) -> Periodeafsluiting:
    """Propose to close everything up to and including `tot`.

    Raises DoorstartFout for a day that is not past, is closed already, or while another proposal waits.
    """
    eis(gebruiker, "grootboek.afsluiten")
    _controleer(tot, vandaag(gebruiker.organisatie))
    weiger_tweede(Periodeafsluiting)
    if not toelichting.strip():
        raise DoorstartFout(_("Schrijf op waarom de periode kan worden afgesloten."))
    rij = Periodeafsluiting(tot=tot, toelichting=toelichting.strip()[:500], voorgesteld_door=gebruiker)
    rij.save()
    vraag_goedkeuring(
        rij,
        soort=_SOORT,
        pad=reverse("balie:afsluiten"),
        waarom=f"Voorstel om de boekhouding tot en met {tot:%d-%m-%Y} af te sluiten.",
        uiterlijk=vandaag(gebruiker.organisatie) + timedelta(days=7),
    )
    _leg_vast("afsluiting_voorgesteld", rij, gebruiker, "voorgesteld")
    return rij


@transaction.atomic
def keur_afsluiting_goed(*, afsluiting: Periodeafsluiting, gebruiker: Any) -> Periodeafsluiting:
    """Close the period that somebody else proposed. Waits for postings that are being made, and stops new ones.

    Raises VierOgen for one's own proposal, DoorstartFout when it was decided on already or an entry is not balanced.
    """
    houd_alleen()
    rij = te_beoordelen(afsluiting, gebruiker)
    _controleer(rij.tot, vandaag(gebruiker.organisatie))
    if scheef := scheve_boekingen():
        raise DoorstartFout(
            _("Boeking %(nummer)s is niet in balans. Laat dat eerst uitzoeken door de beheerder.")
            % {"nummer": scheef[0]}
        )
    beoordeel(rij, soort=_SOORT, status=Vierogenstatus.GOEDGEKEURD, gebruiker=gebruiker)
    _leg_vast("periode_afgesloten", rij, gebruiker, "afgesloten")
    return rij


@transaction.atomic
def wijs_afsluiting_af(*, afsluiting: Periodeafsluiting, reden: str, gebruiker: Any) -> Periodeafsluiting:
    """Reject a proposal of somebody else; the reason is kept in the event log."""
    if not reden.strip():
        raise DoorstartFout(_("Schrijf op waarom de periode nog open moet blijven."))
    rij = te_beoordelen(afsluiting, gebruiker)
    beoordeel(rij, soort=_SOORT, status=Vierogenstatus.AFGEWEZEN, gebruiker=gebruiker)
    _leg_vast("afsluiting_afgewezen", rij, gebruiker, f"niet afgesloten: {reden.strip()}")
    return rij


def _controleer(tot: date, dag: date) -> None:
    """Refuse a day that is not past, or that is closed."""
    if tot >= dag:
        raise DoorstartFout(_("Kies een dag die voorbij is. Vandaag kan er nog worden geboekt."))
    slot = gesloten_tot()
    if slot is not None and tot <= slot:
        raise DoorstartFout(
            _("De periode tot en met %(slot)s is al afgesloten. Kies een latere dag.") % {"slot": f"{slot:%d-%m-%Y}"}
        )


def _leg_vast(soort: str, rij: Periodeafsluiting, gebruiker: Any, hoe: str) -> None:
    leg_vast(
        soort=soort,
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        gegevens={"afsluiting": rij.pk, "tot": rij.tot.isoformat()},
        omschrijving=f"Boekhouding tot en met {rij.tot:%d-%m-%Y} {hoe}",
    )
