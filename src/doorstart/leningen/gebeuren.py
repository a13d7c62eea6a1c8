"""The one door through which something happens to a loan: lock, note the event, post the difference, new summary."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht import lening as wet
from bijstandsrecht.parameters import Parameters
from doorstart.dossiers.status import vergrendel
from doorstart.grootboek.models import Boeking, Rekening
from doorstart.grootboek.services import maak_opdracht
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.leningen import stand as standen
from doorstart.leningen.boeken import Plaatsing, werk_bij
from doorstart.leningen.models import Lening, Leninggebeurtenis, Leningsoort, Leningstand, Leningstatus
from doorstart.leningen.standtypes import Stand
from doorstart.leningen.wettypes import (
    BEGINSTAND,
    HERROEPING,
    als_feiten,
    beginstand,
    feiten_van,
    geldig,
    zonder_bedrag,
)
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.services import rond_taken_af
from doorstart.werkproces.taken import werkdatum


def op_slot(lening: Lening) -> Lening:
    """Return the loan with its dossier locked until the transaction ends."""
    slot = vergrendel(lening.dossier_id)
    rij: Lening = Lening.objects.select_related("dossier__gemeente", "dossier__persoon").get(pk=lening.pk)
    assert rij.dossier_id == slot.pk
    return rij


def stand_van(lening: Lening, op: date, boek: Parameters | None = None) -> Stand:
    """Return how a loan stands on a day, from its stored contract and events."""
    return standen.bereken(
        feiten_van(lening), als_feiten(lening.gebeurtenissen.all()), op, boek if boek is not None else parameters()
    )


@transaction.atomic
def noteer(
    *,
    lening: Lening,
    soort: str,
    dag: date,
    gebruiker: Any,
    omschrijving: str,
    besluit: Any = None,
    berekening: Any = None,
    bron: str = "",
    **velden: Any,
) -> Leninggebeurtenis:
    """Note an event of a loan, post what follows from it and renew the summary; one event in the log.

    `dag` is when it was true; a day that is still to come works from then on. `velden` are those of
    Leninggebeurtenis (bedrag in cents, maanden, grond, toerekenbaar, verwijtbaar, motivering, gegevens). The same
    `bron` twice gives the event that is there. Raises RechtFout when the law does not allow the event now.
    """
    if bron and (eerder := Leninggebeurtenis.objects.filter(bron=bron).first()) is not None:
        return eerder
    rij, vandaag = op_slot(lening), werkdatum()
    wat = Leninggebeurtenis(
        lening=rij, soort=soort, dag=dag, bekend_op=vandaag, besluit=besluit, berekening=berekening, bron=bron,
        vastgelegd_door=gebruiker, **velden,
    )  # fmt: skip
    _toets(rij, wat, max(vandaag, dag))
    wat.save()
    verwerk(rij, wat, gebruiker, besluit)
    _log(rij, f"lening_{soort}", omschrijving, gebruiker, besluit)
    return wat


def _toets(lening: Lening, wat: Leninggebeurtenis, op: date) -> None:
    """Let the law package follow the loan with this event in it, also when its day is still to come."""
    feiten = als_feiten([*lening.gebeurtenissen.all(), wat])
    standen.bereken(feiten_van(lening), feiten, op, parameters())


@transaction.atomic
def noteer_geld(
    *, lening: Lening, dag: date, bedrag: int, gebruiker: Any, omschrijving: str, plaats: Plaatsing
) -> Boeking:
    """Note a payment that stands on a statement and give its journal entry; `lening` is locked, `bedrag` in cents.

    `plaats` makes the lines of money out of the loan's own lines. That an entry is booked once, the bank sees to.
    """
    wat = Leninggebeurtenis(
        lening=lening, soort=wet.Soort.BETALING, dag=dag, bekend_op=werkdatum(), bedrag=bedrag,
        vastgelegd_door=gebruiker,
    )  # fmt: skip
    _toets(lening, wat, werkdatum())
    wat.save()
    stand, boeking = werk_bij(
        lening=lening, op=werkdatum(), soort="lening_betaling", gebeurtenis=wat, gebruiker=gebruiker, plaats=plaats
    )
    assert boeking is not None
    _betaal_terug(lening, boeking)
    vat_samen(lening, stand)
    _log(lening, "lening_betaling", f"{omschrijving}: {bedrag_in_woorden(bedrag)}", gebruiker)
    return boeking


def verwerk(
    lening: Lening, wat: Leninggebeurtenis | None, gebruiker: Any, besluit: Any = None, *, zonder_opdracht: bool = False
) -> Stand:
    """Post the difference up to today for a locked loan, pay out what must go back, and renew the summary."""
    op, soort = werkdatum(), f"lening_{wat.soort}" if wat is not None else "lening_rente"
    stand, boeking = werk_bij(lening=lening, op=op, soort=soort, gebeurtenis=wat, gebruiker=gebruiker, besluit=besluit)
    if boeking is not None and not zonder_opdracht:
        _betaal_terug(lening, boeking)
    vat_samen(lening, stand)
    return stand


def _betaal_terug(lening: Lening, boeking: Any) -> None:
    """Make the payment order of what a posting owes the resident: the pay-out, refunded interest, paid too much."""
    schuld = -sum(r.bedrag for r in boeking.regels.filter(rekening=Rekening.TE_BETALEN))
    if schuld > 0:
        maak_opdracht(
            boeking=boeking, dossier=lening.dossier, bedrag=schuld, rechtmaand=None,
            omschrijving=f"Terugbetaling lening {lening.nummer}",
        )  # fmt: skip


@transaction.atomic
def herroep(
    *, gebeurtenis: Leninggebeurtenis, gebruiker: Any, reden: str, bron: str = "", boek_bij: bool = True
) -> Leninggebeurtenis:
    """Take back an event that was wrong (a returned direct debit, a payment of somebody else); the loan is redone.

    `boek_bij` False: the caller has reversed the posting itself. Raises DoorstartFout for a second time, for the
    start of the loan, without a reason, and when a later event cannot stand without this one.
    """
    if not reden.strip():
        raise DoorstartFout(_("Schrijf op waarom u dit terugdraait."))
    lening = op_slot(gebeurtenis.lening)
    if gebeurtenis.soort == BEGINSTAND or Leninggebeurtenis.objects.filter(herroept=gebeurtenis).exists():
        raise DoorstartFout(_("Dit is al teruggedraaid, of kan niet worden teruggedraaid."))
    wat = Leninggebeurtenis(
        lening=lening, soort=HERROEPING, dag=gebeurtenis.dag, bekend_op=werkdatum(), herroept=gebeurtenis,
        motivering=reden.strip(), bron=bron, vastgelegd_door=gebruiker,
    )  # fmt: skip
    wat.save()
    if boek_bij:
        verwerk(lening, wat, gebruiker)
    _log(lening, "lening_herroeping", f"Lening {lening.nummer}: {gebeurtenis.soort} teruggedraaid: {reden}", gebruiker)
    return wat


def _log(lening: Lening, soort: str, omschrijving: str, gebruiker: Any, besluit: Any = None) -> None:
    leg_vast(
        soort=soort, datum=werkdatum(), dossiernummer=lening.dossier.nummer, gebruiker=gebruiker,
        omschrijving=omschrijving,
        gegevens={"lening": lening.nummer} | ({"besluit": besluit.nummer} if besluit is not None else {}),
    )  # fmt: skip


def taakkenmerk(lening: Lening) -> str:
    """Return the mark of the task about the arrears of a loan."""
    return f"lening:{lening.pk}"


def vat_samen(lening: Lening, stand: Stand) -> Leningstand:
    """Renew the summary of a loan for lists; nothing of it is an input of a calculation.

    With the last arrears the task goes that asked to send a reminder or an aanmaning.
    """
    was = getattr(lening, "stand", None)
    if was is not None and was.achterstand and not stand.achterstand:
        rond_taken_af(kenmerk=taakkenmerk(lening), gebruiker=None)
    gebeurtenissen = geldig(lening.gebeurtenissen.all())
    velden = samenvatting(lening, stand, gebeurtenissen)
    rij, _nieuw = Leningstand.objects.update_or_create(lening=lening, defaults=velden)
    return rij


def samenvatting(lening: Lening, stand: Stand, gebeurtenissen: Iterable[Leninggebeurtenis]) -> dict[str, Any]:
    """Return the columns of the summary: from the balances, and from the events that say until when there is deferral.

    What an earlier system reported (arrears without amount, repaid on) holds until something happens here.
    """
    rijen = list(gebeurtenissen)
    gemeld: dict[str, Any] = next((rij.gegevens for rij in rijen if rij.soort == BEGINSTAND), {})
    uitstel = uitstel_tot(rijen, stand.op)
    sinds = stand.achterstand_sinds
    betaald = any(rij.soort == wet.Soort.BETALING for rij in rijen)
    if zonder_bedrag(gemeld) and not betaald and stand.totaal:
        sinds = date.fromisoformat(gemeld["achterstand_sinds"])
    t = stand.totalen
    begin = beginstand(als_feiten(rijen))
    eerder = lening.hoofdsom - begin.get("bedrag", 0) if begin and lening.soort != Leningsoort.TOZO else 0
    klaar = None if stand.totaal else _laatste_dag(lening, rijen, gemeld)
    return {
        "op": stand.op, "status": _status(lening, stand, sinds, uitstel), "hoofdsom": t.hoofdsom,
        "rente": t.open_rente, "totaal": stand.totaal, "achterstand": stand.achterstand, "achterstand_sinds": sinds,
        "uitstel_tot": uitstel, "volgende_vervaldag": stand.volgende_vervaldag, "volgend_bedrag": stand.volgend_bedrag,
        "betaald": t.betaald, "aflossing": eerder + t.geleend - t.hoofdsom - t.om_niet - t.overgegaan
        - t.naar_vordering - t.vervallen, "afgelost_op": klaar,
    }  # fmt: skip


def _laatste_dag(lening: Lening, rijen: list[Leninggebeurtenis], gemeld: dict[str, Any]) -> date:
    """The day on which nothing was left: the last event that took something off."""
    if gemeld.get("afgelost_op"):
        return date.fromisoformat(gemeld["afgelost_op"])
    return max((rij.dag for rij in rijen), default=lening.verstrekt_op)


def _status(lening: Lening, stand: Stand, sinds: date | None, uitstel: date | None) -> str:
    if lening.soort == Leningsoort.BORGTOCHT:
        return _borgstatus(stand)
    if not stand.totaal:
        return Leningstatus.AFGELOST
    if stand.opeisbaar:
        return Leningstatus.OPGEEIST
    if uitstel is not None and uitstel >= stand.op:
        return Leningstatus.UITSTEL
    return Leningstatus.ACHTERSTAND if stand.achterstand or sinds else Leningstatus.LOOPT


def _borgstatus(stand: Stand) -> str:
    aangesproken = stand.totalen.overgegaan
    if stand.totaal:
        return Leningstatus.GARANT_DEELS if aangesproken else Leningstatus.GARANT
    return Leningstatus.AANGESPROKEN if aangesproken and not stand.totalen.vervallen else Leningstatus.BEEINDIGD


def uitstel_van(rijen: Iterable[Leninggebeurtenis]) -> list[wet.Uitstel]:
    """Return the deferrals that were granted, in the form of the law package, oldest first."""
    soorten = {wet.Soort.UITSTEL: "uitstel", wet.Soort.VERLAGING: "verlaging"}
    return [
        wet.Uitstel(rij.dag, rij.maanden, rij.motivering, soorten[wet.Soort(rij.soort)])  # type: ignore[arg-type]
        for rij in rijen
        if rij.soort in soorten
    ]


def uitstel_tot(rijen: Iterable[Leninggebeurtenis], op: date) -> date | None:
    """Return the last day of the deferral that runs on a day, or of the last one before it; None without one."""
    begonnen = [rij for rij in rijen if rij.dag <= op]
    gemeld: list[str] = [rij.gegevens.get("uitstel_tot") or rij.gegevens.get("tot") or "" for rij in begonnen]
    hier = [deel.einde for deel in uitstel_van(rij for rij in begonnen if "tot" not in rij.gegevens)]
    return max([*hier, *(date.fromisoformat(dag) for dag in gemeld if dag)], default=None)


def bedrag_in_woorden(centen: int) -> str:
    """Return an amount for the event log: "€ 1.234,56"."""
    return f"€ {tekst_uit_centen(centen)}"
