"""Journal entries that sum to zero, one or thousands at once, and their exact opposite."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from doorstart.grootboek.models import Betaalopdracht, Boeking, Boekingsregel
from doorstart.grootboek.perioden import eis_open, open_dag
from doorstart.grootboek.regels import KOLOMMEN, KOLOMMEN_BOEKING, Nieuweboeking, Regel, controleer_balans
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.kern.massaal import keur_meteen, maak_rijen, voeg_rijen_toe, voeg_toe

# Gets the old entry, its reversal, who, and why.
Gevolg = Callable[[Boeking, Boeking, Any, str], None]
_GEVOLGEN: dict[str, Gevolg] = {}


def registreer_gevolg(naam: str, functie: Gevolg) -> None:
    """Let a room undo what hangs on an entry when that is reversed. Raises ValueError when the name is taken."""
    if _GEVOLGEN.get(naam, functie) is not functie:
        raise ValueError(f"Het gevolg '{naam}' is al geregistreerd. Registreer er een.")
    _GEVOLGEN[naam] = functie


class AlGeboekt(DoorstartFout):
    """Something that is posted once was posted already, perhaps by somebody else a moment ago."""


def keur_sleutels_meteen() -> None:
    """Check the keys of this transaction's rows when they are stored; for tens of thousands of entries at once."""
    # An entry is stored before its lines.
    keur_meteen(behalve="grootboek_boeking_balans")


@transaction.atomic
def boek_alle(boekingen: Sequence[Nieuweboeking], *, gebruiker: Any = None) -> list[Boeking]:
    """Store journal entries in a few queries, in the order given; zero lines are left out.

    All or nothing. Raises PeriodeGesloten for a closed day, BoekingUitBalans for an entry that does not sum to zero,
    AlGeboekt when the key of one is in the journal. Writes no event: the service that decided to post tells the story
    once. Keep a call to some thousands of entries: all their rows are in memory.
    """
    eis_open(nieuw.datum for nieuw in boekingen)
    regels = [controleer_balans(nieuw.regels) for nieuw in boekingen]
    rijen = _als_rijen(boekingen, gebruiker)
    try:
        with transaction.atomic():
            voeg_toe(Boeking, rijen)
    except IntegrityError as fout:
        if "sleutel" not in str(fout):
            raise
        raise AlGeboekt(
            _("Een van deze boekingen stond al in het grootboek. Er is niets dubbel geboekt. Ververs de pagina.")
        ) from fout
    voeg_rijen_toe(
        Boekingsregel,
        KOLOMMEN,
        (regel.als_waarden(rij) for rij, deel in zip(rijen, regels, strict=True) for regel in deel),
    )
    return rijen


def _als_rijen(boekingen: Sequence[Nieuweboeking], gebruiker: Any) -> list[Boeking]:
    """Return entries as rows that are not stored yet; each knows its dossier and its calculation."""
    rijen = maak_rijen(Boeking, KOLOMMEN_BOEKING, (nieuw.als_waarden(gebruiker) for nieuw in boekingen))
    for rij, nieuw in zip(rijen, boekingen, strict=True):
        if nieuw.dossier is not None:
            rij.dossier = nieuw.dossier
        if nieuw.berekening is not None:
            rij.berekening = nieuw.berekening
    return rijen


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
    sleutel: str = "",
) -> Boeking:
    """Store one journal entry; see `boek_alle`."""
    nieuw = Nieuweboeking(
        datum=datum,
        soort=soort,
        omschrijving=omschrijving,
        regels=regels,
        dossier=dossier,
        besluit=besluit,
        berekening=berekening,
        draait_terug=draait_terug,
        sleutel=sleutel,
    )
    return boek_alle([nieuw], gebruiker=gebruiker)[0]


@transaction.atomic
def draai_terug(*, boeking: Boeking, gebruiker: Any, reden: str, datum: date | None = None) -> Boeking:
    """Post the exact opposite of an entry, once; a payment order that was not paid yet expires.

    Raises DoorstartFout when the entry is reversed already, is itself a reversal, or is being paid now.
    `datum` is the working date when not given; of a closed day the first open one.
    """
    oud = _terug_te_draaien(boeking, reden)
    dag = open_dag(datum or vandaag(gebruiker.organisatie))
    _laat_opdrachten_vervallen(oud, dag)
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
    for gevolg in _GEVOLGEN.values():
        gevolg(oud, nieuw, gebruiker, reden)
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


def _laat_opdrachten_vervallen(boeking: Boeking, dag: date) -> None:
    """Withdraw the waiting payments of an entry; refuse while somebody is asked to approve one of them."""
    # No join here: after waiting for the lock PostgreSQL reads these rows again, but not what was joined to them.
    opdrachten = list(
        Betaalopdracht.objects.select_for_update().filter(boeking=boeking, vervallen_op__isnull=True).order_by("pk")
    )
    for opdracht in opdrachten:
        if opdracht.batch is not None and opdracht.batch.status == "voorstel":
            raise DoorstartFout(
                _(
                    "De betaling van deze boeking staat in betaalbatch %(batch)s, die wacht op goedkeuring. "
                    "Laat die eerst goedkeuren of afwijzen."
                )
                % {"batch": opdracht.batch.pk}
            )
    wachtend = [opdracht.pk for opdracht in opdrachten if opdracht.batch_id is None]
    Betaalopdracht.objects.filter(pk__in=wachtend).update(vervallen_op=dag)
