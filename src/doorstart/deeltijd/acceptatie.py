"""Accepting a statement: the settlement of the month, its journal entry, and what it changes in later months."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand
from doorstart.berekeningen.services import bewaar
from doorstart.deeltijd.berekening import bereken_maand, cijfers_van, geldende_opgaven, stand_van
from doorstart.deeltijd.boekingen import boek_verrekening
from doorstart.deeltijd.models import Opgave, Opgavestatus, Verrekening
from doorstart.deeltijd.opgave import controleer_maand, kenmerk
from doorstart.deeltijd.verrekening import nieuwe_verrekening
from doorstart.dossiers.models import Dossier
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.services import rond_taken_af

_DOSSIER = ("dossier__persoon", "dossier__gemeente")


def huidige(dossier: Dossier, maand: date) -> Verrekening | None:
    """Return the settlement of a month that stands now, or None."""
    rij: Verrekening | None = (
        Verrekening.objects.filter(dossier=dossier, maand=maand, vervangen_door__isnull=True)
        .select_related("berekening", "dossier")
        .first()
    )
    return rij


@transaction.atomic
def accepteer(*, opgave: Opgave, gebruiker: Gebruiker) -> Verrekening:
    """Settle the month of a statement, post it and make the payment order; doing it twice changes nothing.

    A corrected month replaces its settlement: the old entry is reversed, only the difference is paid or claimed.
    When a loss or a used cost cap then moves in later months of the year, those are settled again too.
    Raises DoorstartFout or RechtFout with a Dutch sentence.
    """
    eis(gebruiker, "opgave.beoordelen")
    dossier = (
        Dossier.objects.select_for_update(of=("self",)).select_related("persoon", "gemeente").get(pk=opgave.dossier_id)
    )
    rij = Opgave.objects.select_for_update().get(pk=opgave.pk)
    rij.dossier = dossier
    if rij.status == Opgavestatus.GEACCEPTEERD:
        return rij.verrekeningen.latest("pk")
    if rij.status != Opgavestatus.INGEDIEND:
        raise DoorstartFout(_("Deze opgave is teruggestuurd of vervangen. Open de nieuwste opgave van deze maand."))
    # The permission may have ended, or the resident died, since the statement was handed in.
    controleer_maand(dossier=dossier, maand=rij.maand, vandaag=vandaag(gebruiker.organisatie))
    Opgave.objects.filter(dossier=dossier, maand=rij.maand, status=Opgavestatus.GEACCEPTEERD).update(
        status=Opgavestatus.VERVANGEN
    )
    rij.status = Opgavestatus.GEACCEPTEERD
    rij.save(update_fields=["status"])
    verrekening, verschil = _verreken(rij, gebruiker)
    mee = _herreken_later(rij, gebruiker)
    rond_taken_af(kenmerk=kenmerk(dossier, rij.maand), gebruiker=gebruiker)
    _leg_vast(verrekening, verschil, mee, gebruiker)
    return verrekening


def _verreken(opgave: Opgave, gebruiker: Gebruiker) -> tuple[Verrekening, int]:
    """Calculate, store and post one month; returns the settlement and the difference to pay (or claim)."""
    dossier = opgave.dossier
    vervangt = huidige(dossier, opgave.maand)
    uitkomst, invoer, waarden = bereken_maand(
        dossier=dossier, maand=Maand.van_datum(opgave.maand), cijfers=cijfers_van(opgave), ook_ingediend=False
    )
    berekening = bewaar(dossier=dossier, soort="verrekening", invoer=invoer, uitkomst=uitkomst, parameters=waarden)
    verrekening = nieuwe_verrekening(opgave, berekening, uitkomst.waarde, vervangt)
    verrekening.save()
    datum = vandaag(gebruiker.organisatie)
    return verrekening, boek_verrekening(verrekening=verrekening, gebruiker=gebruiker, datum=datum)


def _herreken_later(opgave: Opgave, gebruiker: Gebruiker) -> list[str]:
    """Settle later months of the year again when what they take along has changed; returns their names."""
    dossier, maand = opgave.dossier, Maand.van_datum(opgave.maand)
    opnieuw = []
    for m, rij in sorted(geldende_opgaven(dossier, maand.jaar).items()):
        if m <= maand:
            continue
        staand = huidige(dossier, rij.maand)
        stand = stand_van(dossier, m, ook_ingediend=False)
        if staand is None or staand.berekening is None or not _geschoven(staand.berekening.invoer, stand):
            continue
        rij.dossier = dossier
        _verreken(rij, gebruiker)
        opnieuw.append(m.naam)
    return opnieuw


def _geschoven(invoer: dict[str, Any], stand: Any) -> bool:
    """Say whether a loss or a used cost cap differs from what the stored calculation took along."""
    eerder = invoer.get("eerder", {})
    return bool(
        eerder.get("verlies", 0) != stand.verlies or _gebruikt(eerder.get("kosten", {})) != _gebruikt(stand.kosten)
    )


def _gebruikt(kosten: Any) -> dict[str, int]:
    return {code: bedrag for code, bedrag in kosten.items() if bedrag}


def _leg_vast(verrekening: Verrekening, verschil: int, mee: list[str], gebruiker: Gebruiker) -> None:
    """Tell the story of this settlement once."""
    naam = Maand.van_datum(verrekening.maand).naam
    bedrag = tekst_uit_centen(abs(verschil))
    if verrekening.vervangt is None:
        gevolg = f"€ {tekst_uit_centen(verrekening.uitbetaling)} te betalen"
    elif verschil:
        gevolg = f"verbeterd; € {bedrag} {'na te betalen' if verschil > 0 else 'terug te vorderen'}"
    else:
        gevolg = "verbeterd; het bedrag blijft gelijk"
    ook = f". Ook opnieuw verrekend: {', '.join(mee)}" if mee else ""
    leg_vast(
        soort="maand_verrekend",
        datum=vandaag(gebruiker.organisatie),
        dossiernummer=verrekening.dossier.nummer,
        gebruiker=gebruiker,
        omschrijving=f"{naam.capitalize()} verrekend: {gevolg}{ook}",
        gegevens={"verrekening": verrekening.pk, "maand": f"{verrekening.maand:%Y-%m}", "verschil": verschil},
    )
