"""Year figures from an auditfile: keep what it says, choose where each account counts, take the figures over."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Boekjaar
from doorstart.bbz import auditfile, indeling
from doorstart.bbz.jaar import dien_jaarcijfers_in
from doorstart.bbz.models import Auditbestand, Jaarcijfers
from doorstart.dossiers.models import Dossier
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Rol, eis
from doorstart.werkproces.services import maak_taak, rond_taken_af

TERMIJN = timedelta(weeks=4)
"""The organisation's own norm to look at a file that a resident sent."""


@transaction.atomic
def lees_auditfile_in(*, dossier: Dossier, naam: str, inhoud: bytes, gebruiker: Any) -> Auditbestand:
    """Read an auditfile and keep its accounts with the hash of the file; the same file twice is kept once.

    Raises Bestandsfout for a file that cannot be read, OngeldigBoekjaar when it is not of twelve months. By the
    adviser, or by the resident whose dossier it is.
    """
    if gebruiker.rol == Rol.INWONER and dossier.persoon.gebruiker_id == gebruiker.pk:
        eis(gebruiker, "mijn.gebruiken")
    else:
        eis(gebruiker, "jaarcijfers.beoordelen")
    cijfers = auditfile.lees(inhoud)
    Boekjaar.van_tot(cijfers.begin, cijfers.einde)
    eerder = Auditbestand.objects.filter(dossier=dossier, sha256=cijfers.sha256).first()
    if eerder is not None:
        return eerder
    rij = Auditbestand(
        dossier=dossier,
        naam=naam[:150],
        sha256=cijfers.sha256,
        versie=cijfers.versie,
        administratie=cijfers.administratie,
        begin=cijfers.begin,
        einde=cijfers.einde,
        aantal_regels=cijfers.aantal_regels,
        rekeningen=cijfers.rekeningen_json(),
        meldingen=list(cijfers.meldingen),
        ingelezen_op=vandaag(gebruiker.organisatie),
        ingelezen_door=gebruiker,
    )
    rij.save()
    leg_vast(
        soort="auditfile_ingelezen",
        datum=rij.ingelezen_op,
        gebruiker=gebruiker,
        dossiernummer=dossier.nummer,
        omschrijving=f"Auditfile ingelezen over boekjaar {rij.begin:%d-%m-%Y} tot en met {rij.einde:%d-%m-%Y}: "
        f"{len(rij.rekeningen)} rekeningen, {rij.aantal_regels} regels",
        gegevens={"auditbestand": rij.pk, "sha256": rij.sha256},
    )
    if gebruiker.rol == Rol.INWONER:
        _vraag_bekijken(rij)
    return rij


def _vraag_bekijken(rij: Auditbestand) -> None:
    """Ask the adviser to place the accounts of an auditfile that the resident sent."""
    maak_taak(
        dossier=rij.dossier,
        soort="jaarcijfers",
        recht="jaarcijfers.beoordelen",
        toegewezen_aan=rij.dossier.adviseur,
        uiterlijk=rij.ingelezen_op + TERMIJN,
        kenmerk=f"auditbestand:{rij.pk}",
        pad=reverse("balie:auditfile", args=[rij.dossier.nummer, rij.pk]),
        waarom=f"De inwoner stuurde een auditfile over boekjaar {rij.begin:%d-%m-%Y} tot en met {rij.einde:%d-%m-%Y}. "
        "Kijk waar de rekeningen meetellen en neem de cijfers over.",
    )


def bekijk(bestand: Auditbestand, gekozen: Mapping[str, str]) -> tuple[list[Any], indeling.Jaarbedragen]:
    """Return per account where it counts and why, and the figures that follow; nothing is stored."""
    rekeningen = indeling.uit_json(bestand.rekeningen)
    waar = indeling.plaatsen(rekeningen, gekozen)
    return [(rekening, waar[rekening.nummer]) for rekening in rekeningen], indeling.bereken(rekeningen, waar)


@transaction.atomic
def neem_over(
    *,
    bestand: Auditbestand,
    gekozen: Mapping[str, str],
    gebruiker: Any,
    bezit_buiten: int = 0,
    schuld_buiten: int = 0,
    winst_partner: int = 0,
    netto_overig: int = 0,
    netto_partner: int = 0,
) -> Jaarcijfers:
    """Hand in the figures of an auditfile as year figures, with what the adviser chose per account; cents.

    `bezit_buiten` and `schuld_buiten` are of the household outside the business (own dwelling, mortgage): the law
    counts all assets (art. 1 onder h and i). Raises DoorstartFout while an account has no place.
    """
    rekeningen = indeling.uit_json(bestand.rekeningen)
    nummers = {rekening.nummer for rekening in rekeningen}
    vreemd = {n: post for n, post in gekozen.items() if n not in nummers or post not in indeling.POSTEN}
    if vreemd:
        raise DoorstartFout(_("Deze indeling hoort niet bij deze auditfile. Open de pagina opnieuw."))
    waar = indeling.plaatsen(rekeningen, gekozen)
    indeling.eis_compleet(rekeningen, waar)
    bedragen = indeling.bereken(rekeningen, waar)
    rond_taken_af(kenmerk=f"auditbestand:{bestand.pk}", gebruiker=gebruiker)
    return dien_jaarcijfers_in(
        dossier=bestand.dossier,
        boekjaar_begin=bestand.begin,
        boekjaar_einde=bestand.einde,
        winst=bedragen.winst,
        winst_partner=winst_partner,
        netto_overig=netto_overig,
        netto_partner=netto_partner,
        totaal_vermogen=bedragen.totaal + bezit_buiten,
        eigen_vermogen=bedragen.totaal + bezit_buiten - bedragen.schulden - schuld_buiten,
        gebruiker=gebruiker,
        auditbestand=bestand,
        indeling={nummer: {"post": plaats.post, "grond": plaats.grond} for nummer, plaats in sorted(waar.items())}
        | {"buiten": {"bezit": bezit_buiten, "schuld": schuld_buiten}},
    )
