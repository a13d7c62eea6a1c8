"""Deductions: set-off with an own claim, seizure by a bailiff, and paying rent or energy for a resident.

One person enters a deduction and another approves it, because it sends money to another account. What an approved
decision already says needs no second look.
"""

from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from doorstart.dossiers.status import vergrendel
from doorstart.grootboek import iban as ibans
from doorstart.grootboek.services import Derde
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Vierogenstatus
from doorstart.organisatie.rollen import eis
from doorstart.uitbetalen import ontvangers
from doorstart.uitbetalen.models import BeslagvrijeVoet, Inhouding, Inhoudingsoort
from doorstart.werkproces.services import maak_taak, rond_taken_af

RANG = {Inhoudingsoort.BESLAG: 1, Inhoudingsoort.VERREKENING: 2, Inhoudingsoort.DOORBETALING: 9}
"""The order when none is given: creditors first, what the resident asked us to pay last."""


@transaction.atomic
def leg_inhouding_vast(
    *,
    dossier: Any,
    soort: str,
    omschrijving: str,
    van: date,
    gebruiker: Any,
    bedrag: int | None = None,
    percentage: int | None = None,
    totaal: int | None = None,
    tot: date | None = None,
    rang: int | None = None,
    ten_gunste_van: Derde | None = None,
    vordering: str = "",
    toestemming_op: date | None = None,
    buiten_voet: bool = False,
    besluit: Any = None,
) -> Inhouding:
    """Enter a deduction; it counts after somebody else approved it, at once when `besluit` is an approved decision.

    `bedrag` in cents per month or `percentage` in basis points of the payment; `totaal` in cents in all.
    `buiten_voet` only while the resident refuses information (art. 60 lid 6 onder a). Raises DoorstartFout when
    something is missing: a payee with a right IBAN, an open claim, consent (art. 57), the beslagvrije voet.
    """
    if besluit is None:
        eis(gebruiker, "betaling.voorstellen")
    elif besluit.status != Vierogenstatus.GOEDGEKEURD or besluit.dossier_id != dossier.pk:
        raise DoorstartFout(_("Het besluit over deze inhouding is niet goedgekeurd of hoort bij een ander dossier."))
    vergrendel(dossier.pk)
    rij = Inhouding(
        dossier=dossier,
        soort=soort,
        omschrijving=omschrijving.strip()[:140],
        bedrag=bedrag,
        percentage=percentage,
        totaal=totaal,
        van=van,
        tot=tot,
        rang=rang if rang is not None else RANG.get(Inhoudingsoort(soort), 1) if soort in RANG else 1,
        buiten_voet=buiten_voet or soort == Inhoudingsoort.DOORBETALING,
        vordering=vordering,
        toestemming_op=toestemming_op,
        besluit=besluit,
        voorgesteld_door=gebruiker,
    )
    if ten_gunste_van is not None:
        rij.begunstigde, rij.iban = ten_gunste_van.begunstigde[:70], ibans.schoon(ten_gunste_van.iban)
        rij.adres, rij.kenmerk = ten_gunste_van.adres, ten_gunste_van.kenmerk[:35]
    _controleer(rij)
    if besluit is not None:
        rij.status, rij.beoordeeld_door, rij.beoordeeld_op = (
            Vierogenstatus.GOEDGEKEURD,
            besluit.beoordeeld_door,
            timezone.now(),
        )
    rij.save()
    if besluit is None:
        _vraag_oordeel(rij)
    _meld("inhouding_vastgelegd", rij, gebruiker, f"{rij.get_soort_display().capitalize()}: {als_tekst(rij)}")
    return rij


def als_tekst(inhouding: Inhouding) -> str:
    """Return "Huur, € 400,00 per maand" for the event log."""
    if inhouding.bedrag is not None:
        return f"{inhouding.omschrijving}, € {tekst_uit_centen(inhouding.bedrag)} per maand"
    return f"{inhouding.omschrijving}, {(inhouding.percentage or 0) / 100:g} % van de uitbetaling"


def _controleer(rij: Inhouding) -> None:
    """Raise DoorstartFout for what is missing or impossible."""
    if rij.soort not in Inhoudingsoort.values:
        raise DoorstartFout(_("Kies een soort inhouding: verrekening, beslag of doorbetaling."))
    if not rij.omschrijving:
        raise DoorstartFout(_("Schrijf op waarvoor de inhouding is. De inwoner leest dit."))
    if (rij.bedrag is None) == (rij.percentage is None):
        raise DoorstartFout(_("Vul een bedrag per maand in, of een percentage. Niet allebei."))
    hoeveel, hoogste = (rij.bedrag, None) if rij.bedrag is not None else (rij.percentage, 10_000)
    if not hoeveel or hoeveel < 0 or (hoogste and hoeveel > hoogste):
        raise DoorstartFout(_("Het bedrag is meer dan 0, een percentage hoogstens 100."))
    if rij.tot is not None and rij.tot < rij.van:
        raise DoorstartFout(_("De inhouding eindigt voor zij begint. Controleer de datums."))
    if rij.soort == Inhoudingsoort.VERREKENING:
        if not ontvangers.openstaand([rij.vordering]).get(rij.vordering):
            raise DoorstartFout(_("Noem de vordering die nog openstaat. Zonder vordering is er niets te verrekenen."))
    else:
        Derde(begunstigde=rij.begunstigde, iban=rij.iban).controleer()
    if rij.soort == Inhoudingsoort.DOORBETALING and rij.toestemming_op is None and rij.besluit is None:
        raise DoorstartFout(
            _("Leg vast wanneer de inwoner toestemming gaf, of neem er een besluit over (art. 57 Participatiewet).")
        )
    if rij.soort == Inhoudingsoort.BESLAG and rij.buiten_voet:
        raise DoorstartFout(_("Beslag geldt alleen boven de beslagvrije voet (art. 475b lid 1 Rv)."))
    if not rij.buiten_voet and not BeslagvrijeVoet.objects.filter(dossier=rij.dossier, van__lte=rij.van).exists():
        raise DoorstartFout(
            _("Voer eerst de beslagvrije voet in, vanaf %(dag)s of eerder. Zonder die voet kan er niets af.")
            % {"dag": f"{rij.van:%d-%m-%Y}"}
        )


def _kenmerk(rij: Inhouding) -> str:
    return f"inhouding:{rij.pk}"


def _vraag_oordeel(rij: Inhouding) -> None:
    maak_taak(
        dossier=rij.dossier,
        soort="inhouding",
        recht="betaling.goedkeuren",
        uiterlijk=rij.van,
        pad=reverse("balie:dossier_uitbetaling", args=[rij.dossier.nummer]),
        kenmerk=_kenmerk(rij),
        waarom=f"{rij.get_soort_display().capitalize()} wacht op goedkeuring: {als_tekst(rij)}.",
    )


@transaction.atomic
def beoordeel_inhouding(*, inhouding: Inhouding, goedkeuren: bool, gebruiker: Any) -> Inhouding:
    """Approve or reject a deduction of somebody else; raises VierOgen for one's own."""
    eis(gebruiker, "betaling.goedkeuren")
    vergrendel(inhouding.dossier_id)
    rij: Inhouding = Inhouding.objects.select_for_update(of=("self",)).get(pk=inhouding.pk)
    if rij.voorgesteld_door_id == gebruiker.pk:
        raise VierOgen(_("U hebt deze inhouding zelf ingevoerd. Een ander moet haar beoordelen."))
    if rij.status != Vierogenstatus.VOORSTEL:
        raise DoorstartFout(_("Over deze inhouding is al beslist. Ververs de pagina om de uitkomst te zien."))
    if goedkeuren:
        _controleer(rij)
    rij.status = Vierogenstatus.GOEDGEKEURD if goedkeuren else Vierogenstatus.AFGEWEZEN
    rij.beoordeeld_door, rij.beoordeeld_op = gebruiker, timezone.now()
    rij.save()
    rond_taken_af(kenmerk=_kenmerk(rij), gebruiker=gebruiker)
    _meld("inhouding_beoordeeld", rij, gebruiker, f"Inhouding {rij.get_status_display()}: {als_tekst(rij)}")
    return rij


@transaction.atomic
def beeindig_inhouding(*, inhouding: Inhouding, tot: date, reden: str, gebruiker: Any) -> Inhouding:
    """Let a deduction end with `tot` as its last day; what was taken stays. It can only end sooner than it would."""
    eis(gebruiker, "betaling.voorstellen")
    vergrendel(inhouding.dossier_id)
    rij: Inhouding = Inhouding.objects.select_for_update(of=("self",)).get(pk=inhouding.pk)
    if not reden.strip():
        raise DoorstartFout(_("Schrijf op waarom de inhouding eindigt."))
    if rij.tot is not None and tot >= rij.tot:
        raise DoorstartFout(_("De inhouding eindigt al eerder. Voer een nieuwe in als zij langer moet duren."))
    rij.tot, rij.reden_einde = tot, reden.strip()[:300]
    rij.save(update_fields=["tot", "reden_einde"])
    _meld("inhouding_beeindigd", rij, gebruiker, f"Inhouding eindigt op {tot:%d-%m-%Y}: {als_tekst(rij)}")
    return rij


@transaction.atomic
def beeindig_verrekening(*, dossier: Any, vordering: str, tot: date, reden: str, gebruiker: Any) -> int:
    """End the set-off of one claim with `tot` as its last day; returns how many deductions ended.

    For the room of claims, when a plan was replaced, ended or paid: that room judged who may decide it.
    """
    vergrendel(dossier.pk)
    rijen = Inhouding.objects.select_for_update(of=("self",)).filter(
        dossier=dossier, soort=Inhoudingsoort.VERREKENING, vordering=vordering
    )
    te_laat = [rij for rij in rijen if rij.tot is None or rij.tot > tot]
    for rij in te_laat:
        rij.tot, rij.reden_einde = tot, reden[:300]
        rij.save(update_fields=["tot", "reden_einde"])
        _meld("inhouding_beeindigd", rij, gebruiker, f"Inhouding eindigt op {tot:%d-%m-%Y}: {als_tekst(rij)}")
    return len(te_laat)


@transaction.atomic
def leg_voet_vast(*, dossier: Any, van: date, bedrag: int, bron: str, gebruiker: Any) -> BeslagvrijeVoet:
    """Enter the beslagvrije voet (cents per month) from a day on, and where it comes from."""
    eis(gebruiker, "betaling.voorstellen")
    vergrendel(dossier.pk)
    if isinstance(bedrag, bool) or not isinstance(bedrag, int) or bedrag < 0:
        raise DoorstartFout(_("Vul de beslagvrije voet per maand in, in euro's."))
    if not bron.strip():
        raise DoorstartFout(_("Schrijf op wie de beslagvrije voet heeft berekend."))
    rij = BeslagvrijeVoet(dossier=dossier, van=van, bedrag=bedrag, bron=bron.strip()[:200], ingevoerd_door=gebruiker)
    rij.save()
    leg_vast(
        soort="beslagvrije_voet",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        dossiernummer=dossier.nummer,
        omschrijving=f"Beslagvrije voet € {tekst_uit_centen(bedrag)} vanaf {van:%d-%m-%Y} ({rij.bron})",
        gegevens={"voet": rij.pk, "bedrag": bedrag},
    )
    return rij


def _meld(soort: str, rij: Inhouding, gebruiker: Any, omschrijving: str) -> None:
    leg_vast(
        soort=soort,
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        dossiernummer=rij.dossier.nummer,
        omschrijving=omschrijving,
        gegevens={"inhouding": rij.pk, "soort": rij.soort},
    )
