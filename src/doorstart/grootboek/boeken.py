"""Journal entries that sum to zero, their exact opposite, and the payment order that follows from one."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.grootboek.models import Betaalopdracht, Boeking, Boekingsregel, Rekening
from doorstart.grootboek.regels import Regel, controleer_balans
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag


@transaction.atomic
def boek(
    *,
    datum: date,
    soort: str,
    omschrijving: str,
    regels: Sequence[Regel],
    dossier: Any = None,
    besluit: Any = None,
    berekening: Any = None,
    gebruiker: Any = None,
    draait_terug: Boeking | None = None,
) -> Boeking:
    """Store one journal entry; zero lines are left out. Raises BoekingUitBalans.

    Writes no event: the service that decided to post tells the story once.
    """
    echte = controleer_balans(regels)
    boeking = Boeking(
        datum=datum,
        soort=soort,
        omschrijving=omschrijving[:200],
        dossier=dossier,
        besluit=besluit,
        berekening=berekening,
        geboekt_door=gebruiker,
        draait_terug=draait_terug,
    )
    boeking.save()
    Boekingsregel.objects.bulk_create([regel.als_rij(boeking) for regel in echte], batch_size=500)
    return boeking


@transaction.atomic
def draai_terug(*, boeking: Boeking, gebruiker: Any, reden: str, datum: date | None = None) -> Boeking:
    """Post the exact opposite of an entry, once; a payment order that was not paid yet expires.

    Raises DoorstartFout when the entry is reversed already, is itself a reversal, or is being paid now.
    `datum` is the working date when not given.
    """
    oud = _terug_te_draaien(boeking, reden)
    dag = datum or vandaag(gebruiker.organisatie)
    _laat_opdracht_vervallen(oud, dag)
    nieuw = boek(
        datum=dag,
        soort=oud.soort,
        omschrijving=f"Teruggedraaid: {reden}",
        regels=[_tegenregel(regel) for regel in oud.regels.select_related("gemeente", "dossier").order_by("id")],
        dossier=oud.dossier,
        besluit=oud.besluit,
        berekening=oud.berekening,
        gebruiker=gebruiker,
        draait_terug=oud,
    )
    leg_vast(
        soort="boeking_teruggedraaid",
        datum=dag,
        gebruiker=gebruiker,
        gegevens={"boeking": oud.pk, "nieuw": nieuw.pk},
        dossiernummer=oud.dossier.nummer if oud.dossier else "",
        omschrijving=f"Boeking {oud.pk} teruggedraaid: {reden}",
    )
    return nieuw


def _terug_te_draaien(boeking: Boeking, reden: str) -> Boeking:
    """Return the locked entry when it may be reversed now."""
    if not reden.strip():
        raise DoorstartFout(_("Geef een reden voor het terugdraaien."))
    # The lock makes a second reversal at the same moment wait, and then see the first.
    oud: Boeking = Boeking.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=boeking.pk)
    if oud.draait_terug_id is not None:
        raise DoorstartFout(_("Dit is zelf een terugdraaiing. Maak een nieuwe boeking."))
    if Boeking.objects.filter(draait_terug=oud).exists():
        raise DoorstartFout(_("Deze boeking is al teruggedraaid."))
    return oud


def _tegenregel(regel: Boekingsregel) -> Regel:
    """Return the opposite of a stored line."""
    return Regel(
        rekening=regel.rekening,
        bedrag=-regel.bedrag,
        gemeente=regel.gemeente,
        wetsgroep=regel.wetsgroep,
        kostensoort=regel.kostensoort,
        verstrekkingsjaar=regel.verstrekkingsjaar,
        rechtmaand=regel.rechtmaand,
        dossier=regel.dossier,
    )


def _laat_opdracht_vervallen(boeking: Boeking, dag: date) -> None:
    """Withdraw the waiting payment of an entry; refuse while somebody is asked to approve that payment."""
    # No join here: after waiting for the lock PostgreSQL reads this row again, but not what was joined to it.
    opdracht = Betaalopdracht.objects.select_for_update().filter(boeking=boeking).first()
    if opdracht is None or opdracht.vervallen_op is not None:
        return
    if opdracht.batch is None:
        Betaalopdracht.objects.filter(pk=opdracht.pk).update(vervallen_op=dag)
    elif opdracht.batch.status == "voorstel":
        raise DoorstartFout(
            _(
                "De betaling van deze boeking staat in betaalbatch %(batch)s, die wacht op goedkeuring. "
                "Laat die eerst goedkeuren of afwijzen."
            )
            % {"batch": opdracht.batch.pk}
        )


def maak_opdracht(
    *, boeking: Boeking, dossier: Any, bedrag: int, omschrijving: str, rechtmaand: date | None
) -> Betaalopdracht:
    """Make the payment order of an entry; it waits until financiën proposes a batch.

    `bedrag` in cents is above zero and not more than the entry credits to TE_BETALEN for this dossier.
    A missing or wrong IBAN does not stop the order: it is left out of a batch, with the reason, until mended.
    """
    schuld = -sum(r.bedrag for r in boeking.regels.filter(rekening=Rekening.TE_BETALEN, dossier=dossier))
    if not 0 < bedrag <= schuld:
        raise DoorstartFout(
            _("Een betaling van € %(bedrag)s past niet bij deze boeking: er is € %(schuld)s te betalen.")
            % {"bedrag": tekst_uit_centen(bedrag), "schuld": tekst_uit_centen(schuld)}
        )
    opdracht = Betaalopdracht(
        boeking=boeking,
        dossier=dossier,
        begunstigde=str(dossier.persoon)[:70],
        iban=dossier.persoon.iban,
        bedrag=bedrag,
        omschrijving=omschrijving[:140],
        rechtmaand=rechtmaand,
    )
    opdracht.save()
    return opdracht
