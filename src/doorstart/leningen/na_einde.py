"""What a resident asks (deferral), and what is asked of a resident in the five years after the business ended."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht import lening as wet
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen import rekenen
from doorstart.leningen.gebeuren import bedrag_in_woorden, noteer, op_slot, stand_van
from doorstart.leningen.models import Lening, Leninggebeurtenis, Leningsoort
from doorstart.leningen.wettypes import DRAAGKRACHT, VERZOEK, geldig
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.services import maak_taak
from doorstart.werkproces.taken import werkdatum

REDELIJKE_TERMIJN = timedelta(weeks=8)
"""Art. 4:13 Awb: the term to decide on a request for deferral."""


@transaction.atomic
def vraag_uitstel_aan(*, lening: Lening, maanden: int, reden: str, gebruiker: Any) -> Leninggebeurtenis:
    """Keep a request of the resident for deferral (art. 41 lid 1) and put it on the worklist of the adviser.

    Raises DoorstartFout when a request waits already or nothing is owed, ValidationError without reasons.
    """
    eis(gebruiker, "mijn.gebruiken")
    slot, dag = op_slot(lening), werkdatum()
    if lening.dossier.persoon.gebruiker_id != gebruiker.pk:
        raise DoorstartFout(_("Deze lening is niet van u."))
    if slot.soort not in (Leningsoort.RENTEDRAGEND, Leningsoort.RENTELOOS) or not stand_van(slot, dag).totaal:
        raise DoorstartFout(_("Voor deze lening kunt u geen uitstel vragen. Bel uw adviseur."))
    if not reden.strip():
        raise ValidationError({"reden": _("Schrijf op waarom u niet kunt betalen.")})
    if verzoek_open(slot):
        raise DoorstartFout(_("U hebt al om uitstel gevraagd. Uw adviseur kijkt ernaar."))
    wat = noteer(lening=slot, soort=VERZOEK, dag=dag, maanden=maanden, motivering=reden.strip(), gebruiker=gebruiker,
                 omschrijving=f"Uitstel gevraagd voor lening {slot.nummer}")  # fmt: skip
    maak_taak(
        dossier=slot.dossier, soort="lening", uiterlijk=dag + REDELIJKE_TERMIJN, recht="besluit.voorstellen",
        kenmerk=f"uitstel:{slot.pk}", pad=reverse("balie:lening_uitstel", args=[slot.nummer]),
        waarom=f"De ondernemer vraagt {maanden} maanden uitstel voor lening {slot.nummer} (art. 41 Bbz 2004).",
    )  # fmt: skip
    return wat


def verzoek_open(lening: Lening) -> Leninggebeurtenis | None:
    """Return the request for deferral that waits for a decision; None when there is none."""
    rijen = geldig(lening.gebeurtenissen.all())
    verzoek = next((rij for rij in reversed(rijen) if rij.soort == VERZOEK), None)
    if verzoek is None or lening.dossier.besluiten.filter(
        soort="lening_uitstel", gegevens__lening=lening.nummer, datum__gte=verzoek.dag
    ).exclude(status="afgewezen"):
        return None
    return verzoek


@transaction.atomic
def leg_draagkracht_vast(
    *, lening: Lening, van: date, tot_en_met: date, netto_inkomen: int, bijstandsnorm: int, gebruiker: Any
) -> Leninggebeurtenis:
    """Fix what is repaid over a period on an interest-free rest: half of the income above the norm (art. 43 lid 2).

    Income and norm in cents, of that same period. Raises DoorstartFout when the loan was not made free of interest,
    RechtFout outside the five years.
    """
    eis(gebruiker, "lening.beheren")
    slot, dag = op_slot(lening), werkdatum()
    einde = next((w for w in geldig(slot.gebeurtenissen.all()) if w.soort == wet.Soort.BEEINDIGING), None)
    stand = stand_van(slot, dag)
    if einde is None or not stand.renteloos or not stand.totaal:
        raise DoorstartFout(_("Dit kan alleen bij een rest zonder rente na het einde van het bedrijf (art. 43)."))
    berekening = rekenen.bewaar(dossier=slot.dossier, soort=rekenen.NA_EINDE, invoer={
        "beeindigd_op": einde.dag.isoformat(), "van": van.isoformat(), "tot_en_met": tot_en_met.isoformat(),
        "netto_inkomen": netto_inkomen, "bijstandsnorm": bijstandsnorm, "resterend": stand.totaal,
    })  # fmt: skip
    bedrag = berekening.uitkomst
    return noteer(
        lening=slot, soort=DRAAGKRACHT, dag=dag, bedrag=bedrag, gebruiker=gebruiker, berekening=berekening,
        gegevens={"van": van.isoformat(), "tot_en_met": tot_en_met.isoformat()},
        omschrijving=f"Lening {slot.nummer}: te betalen naar draagkracht {bedrag_in_woorden(bedrag)}",
    )  # fmt: skip
