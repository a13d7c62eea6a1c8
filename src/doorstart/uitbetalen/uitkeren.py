"""From what an entry owes to payment orders: voorschot and deductions off, the rest to the resident. In bulk.

Most payments have no deduction and become one order. The others get a calculation of their own, an entry that moves
the deducted cents from TE_BETALEN to DERDEN (or off the voorschot), and an order per third party.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from doorstart.berekeningen.services import bewaar_alle, nieuw
from doorstart.grootboek.models import Betaalopdracht, Boeking, Rekening
from doorstart.grootboek.schulden import Schulddeel, neem, saldidelen_van, schulden_van
from doorstart.grootboek.selectors import staande_boeking
from doorstart.grootboek.services import (
    Derde,
    Nieuweboeking,
    Nieuweopdracht,
    Regel,
    boek_alle,
    draai_terug,
    maak_opdrachten,
)
from doorstart.kern import gebeurtenissen
from doorstart.kern.geld import tekst_uit_centen
from doorstart.organisatie.models import Gemeente
from doorstart.organisatie.selectors import parameters
from doorstart.uitbetalen import ontvangers
from doorstart.uitbetalen.lopend import Lopend
from doorstart.uitbetalen.models import Ingehouden, Inhouding, Inhoudingsoort
from doorstart.uitbetalen.verdelen import SOORT, Betaalfeiten, Verdeling, verdeel

SOORT_BOEKING = "inhouding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What an entry owes a resident now: `bedrag` in cents over the right-month `maand` (None: not one month).

    With `inhouden` False nothing is taken off: voorschot and deductions do not touch it by themselves.
    """

    boeking: Boeking
    dossier: Any
    bedrag: int
    omschrijving: str
    maand: date | None
    inhouden: bool = True


@dataclass(slots=True)
class _Inhoudpost:
    """A payment with something off it: the deductions that count, how it is divided, and what follows."""

    post: Post
    afspraken: list[Inhouding]
    feiten: Betaalfeiten
    verdeling: Verdeling
    berekening: Any = None
    boeking: Any = None


@transaction.atomic
def keer_uit(posten: Sequence[Post], *, gebruiker: Any, dag: date) -> list[Betaalopdracht]:
    """Make the payment orders of entries that owe money; returns all of them, also those to third parties.

    The dossiers are locked by the caller. Raises RechtFout when a deduction cannot be computed.
    """
    te_doen = [post for post in posten if post.bedrag]
    lopend = Lopend.van({post.dossier.pk for post in te_doen if post.inhouden}, dag)
    bedragen = parameters()
    gewoon, bijzonder = [], []
    for post in te_doen:
        if not post.inhouden or not lopend.heeft_iets(post.dossier.pk):
            gewoon.append(_opdracht(post, post.bedrag))
            continue
        afspraken, feiten = lopend.feiten(post.dossier.pk, post.bedrag, post.maand)
        uitkomst = verdeel(feiten)
        lopend.neem(post.dossier.pk, post.maand, afspraken, uitkomst.waarde)
        rij = _Inhoudpost(post, afspraken, feiten, uitkomst.waarde)
        rij.berekening = nieuw(
            dossier=post.dossier,
            soort=SOORT,
            invoer=feiten.als_invoer(),
            uitkomst=uitkomst,
            parameters=bedragen,
        )
        bijzonder.append(rij)
    opdrachten = maak_opdrachten(gewoon)
    if bijzonder:
        bewaar_alle(rij.berekening for rij in bijzonder)
        _boek(bijzonder, gebruiker, dag)
        opdrachten += _keer_uit_met_inhouding(bijzonder, gebruiker, dag)
    return opdrachten


def _opdracht(post: Post, bedrag: int) -> Nieuweopdracht:
    return Nieuweopdracht(
        boeking=post.boeking,
        dossier=post.dossier,
        bedrag=bedrag,
        omschrijving=post.omschrijving,
        rechtmaand=post.maand,
    )


def _boek(rijen: Sequence[_Inhoudpost], gebruiker: Any, dag: date) -> None:
    """Post what goes off the payments; a payment with nothing off gets no entry."""
    met = [rij for rij in rijen if rij.post.bedrag != rij.verdeling.rest]
    gemeenten = Gemeente.objects.in_bulk()
    schulden = schulden_van({rij.post.boeking.pk for rij in met})
    voorschotten = saldidelen_van({rij.post.dossier.pk for rij in met if rij.verdeling.voorschot}, Rekening.VOORSCHOT)
    nieuwe = []
    for rij in met:
        post, verdeling = rij.post, rij.verdeling
        # From the back: the order to the resident takes its debts from the front.
        schuld = schulden[post.boeking.pk, Rekening.TE_BETALEN, post.dossier.pk][::-1]
        delen = [(Rekening.VOORSCHOT, deel) for deel in neem(voorschotten[post.dossier.pk], verdeling.voorschot)]
        delen += [(Rekening.DERDEN, deel) for deel in neem(list(schuld), sum(verdeling.bedragen))]
        eraf = neem(schuld, post.bedrag - verdeling.rest)
        regels = [_regel(deel, Rekening.TE_BETALEN, 1, gemeenten, post.dossier) for deel in eraf]
        regels += [_regel(deel, rekening, -1, gemeenten, post.dossier) for rekening, deel in delen]
        nieuwe.append(
            Nieuweboeking(
                datum=dag,
                soort=SOORT_BOEKING,
                omschrijving=f"Ingehouden: {post.omschrijving}",
                regels=regels,
                dossier=post.dossier,
                besluit=post.boeking.besluit_id,
                berekening=rij.berekening,
                sleutel=f"{SOORT_BOEKING}:{post.boeking.pk}",
            )
        )
    for rij, boeking in zip(met, boek_alle(nieuwe, gebruiker=gebruiker), strict=True):
        rij.boeking = boeking


def _regel(deel: Schulddeel, rekening: str, teken: int, gemeenten: dict[int, Gemeente], dossier: Any) -> Regel:
    return Regel(
        rekening=rekening,
        bedrag=teken * deel.bedrag,
        gemeente=gemeenten[deel.gemeente_id],
        wetsgroep=deel.wetsgroep,
        kostensoort=deel.kostensoort,
        verstrekkingsjaar=deel.verstrekkingsjaar,
        rechtmaand=deel.rechtmaand,
        dossier=dossier,
    )


def _keer_uit_met_inhouding(rijen: Sequence[_Inhoudpost], gebruiker: Any, dag: date) -> list[Betaalopdracht]:
    """Make the orders of payments with deductions, keep what was taken, and give the claims theirs."""
    nieuwe: list[Nieuweopdracht] = []
    van_derde: list[tuple[_Inhoudpost, Inhouding, int]] = []
    eigen: list[tuple[_Inhoudpost, Inhouding, int]] = []
    for rij in rijen:
        if rij.verdeling.rest:
            nieuwe.append(_opdracht(rij.post, rij.verdeling.rest))
        for inhouding, bedrag in zip(rij.afspraken, rij.verdeling.bedragen, strict=True):
            if bedrag:
                lijst = eigen if inhouding.soort == Inhoudingsoort.VERREKENING else van_derde
                lijst.append((rij, inhouding, bedrag))
    eerste_derde = len(nieuwe)
    nieuwe += [_aan_derde(rij, inhouding, bedrag) for rij, inhouding, bedrag in van_derde]
    opdrachten = maak_opdrachten(nieuwe)
    van_opdracht = [(*rij, opdracht) for rij, opdracht in zip(van_derde, opdrachten[eerste_derde:], strict=True)]
    Ingehouden.objects.bulk_create(
        [
            Ingehouden(
                inhouding=inhouding, bron=rij.post.boeking, boeking=rij.boeking, opdracht=opdracht,
                maand=rij.post.maand, bedrag=bedrag,
            )
            for rij, inhouding, bedrag, opdracht in [*van_opdracht, *((*deel, None) for deel in eigen)]
        ],
        batch_size=500,
    )  # fmt: skip
    if eigen:
        ontvangers.ontvanger().ontvang([_verrekend(*deel) for deel in eigen], gebruiker, dag)
    gebeurtenissen.leg_vast_alle(_gebeurtenis(rij, gebruiker, dag) for rij in rijen if rij.boeking is not None)
    return opdrachten


def _aan_derde(rij: _Inhoudpost, inhouding: Inhouding, bedrag: int) -> Nieuweopdracht:
    maand = f" {rij.post.maand:%m-%Y}" if rij.post.maand else ""
    return Nieuweopdracht(
        boeking=rij.boeking,
        dossier=rij.post.dossier,
        bedrag=bedrag,
        omschrijving=f"{inhouding.omschrijving}{maand}",
        rechtmaand=rij.post.maand,
        derde=Derde(
            begunstigde=inhouding.begunstigde, iban=inhouding.iban, kenmerk=inhouding.kenmerk, adres=inhouding.adres
        ),
    )


def _verrekend(rij: _Inhoudpost, inhouding: Inhouding, bedrag: int) -> ontvangers.Verrekend:
    return ontvangers.Verrekend(
        vordering=inhouding.vordering,
        bedrag=bedrag,
        dossier=rij.post.dossier,
        boeking=rij.boeking,
        berekening=rij.berekening,
        sleutel=f"inhouding:{inhouding.pk}:{rij.boeking.pk}",
    )


def _gebeurtenis(rij: _Inhoudpost, gebruiker: Any, dag: date) -> Any:
    eraf = rij.post.bedrag - rij.verdeling.rest
    return gebeurtenissen.nieuw(
        soort="uitbetaling_ingehouden",
        datum=dag,
        gebruiker=gebruiker,
        dossiernummer=rij.post.dossier.nummer,
        omschrijving=f"Ingehouden € {tekst_uit_centen(eraf)} van {rij.post.omschrijving}",
        gegevens={"boeking": rij.boeking.pk, "bron": rij.post.boeking.pk, "berekening": rij.berekening.pk},
    )


def draai_inhouding_terug(oud: Boeking, _nieuw: Boeking, gebruiker: Any, reden: str) -> None:
    """Undo what was taken off a payment that was reversed before anything of it was sent.

    What a third party was already sent stays: then the resident was paid too much, through that party.
    """
    boeking = staande_boeking(f"{SOORT_BOEKING}:{oud.pk}")
    if boeking is None or boeking.opdrachten.filter(batch__status="goedgekeurd").exists():
        return
    sleutels = [
        f"inhouding:{rij.inhouding_id}:{boeking.pk}"
        for rij in Ingehouden.objects.filter(boeking=boeking, opdracht__isnull=True)
    ]
    if sleutels:
        ontvangers.ontvanger().draai_terug(sleutels, gebruiker, reden)
    draai_terug(boeking=boeking, gebruiker=gebruiker, reden=reden)
