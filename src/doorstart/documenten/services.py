"""Writes of the documents: taking one in, and saying that a usual one is not needed."""

from datetime import date
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from doorstart.documenten.keuring import keur
from doorstart.documenten.models import Document, Documentsoort, Herkomst, NietNodig
from doorstart.dossiers.models import Dossier, Dossierstatus
from doorstart.dossiers.status import vergrendel
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import Rol, eis
from doorstart.werkproces.services import maak_taak, rond_taken_af
from doorstart.werkproces.taken import werkdatum


def kenmerk_nieuw(dossier: Dossier) -> str:
    """Return the mark of the task to look at what a resident sent."""
    return f"documenten:{dossier.pk}"


@transaction.atomic
def neem_document_op(
    *,
    dossier: Dossier,
    soort: str,
    naam: str,
    inhoud: bytes,
    gebruiker: Gebruiker,
    herkomst: str = Herkomst.INWONER,
    datum: date | None = None,
    omschrijving: str = "",
) -> Document:
    """Store a file of a dossier after looking at its content; the same file of the same kind is stored once.

    By staff, or by the resident for the own dossier (then the adviser gets a task). Raises ValidationError per field.
    """
    _eis_indiener(gebruiker, dossier)
    slot, nu = vergrendel(dossier.pk), werkdatum()
    if slot.status == Dossierstatus.AFGESLOTEN and gebruiker.rol == Rol.INWONER:
        raise DoorstartFout(_("Uw dossier is afgesloten. Bel ons als u nog iets wilt sturen."))
    _controleer(soort, herkomst, datum, nu)
    try:
        keuring = keur(inhoud)
    except ValidationError as fout:
        raise ValidationError({"bestand": fout.error_list}) from fout
    bestaand = Document.objects.filter(dossier=slot, soort=soort, sha256=keuring.sha256).first()
    if bestaand is not None:
        return bestaand
    document = Document(
        dossier=slot, soort=soort, naam=_schone_naam(naam, soort, keuring.extensie), omschrijving=omschrijving.strip(),
        herkomst=Herkomst.INWONER if gebruiker.rol == Rol.INWONER else herkomst, datum=datum, ontvangen_op=nu,
        ontvangen_door=gebruiker, mediatype=keuring.mediatype, grootte=keuring.grootte, sha256=keuring.sha256,
        inhoud=inhoud,
    )  # fmt: skip
    document.save()
    if gebruiker.rol == Rol.INWONER:
        _vraag_aandacht(slot, nu)
    leg_vast(
        soort="document_ontvangen", datum=nu, dossiernummer=slot.nummer, gebruiker=gebruiker,
        omschrijving=f"Document ontvangen: {document.get_soort_display()}",
        gegevens={"document": document.pk, "sha256": document.sha256, "herkomst": document.herkomst},
    )  # fmt: skip
    return document


def _eis_indiener(gebruiker: Gebruiker, dossier: Dossier) -> None:
    """The resident sends for the own dossier; everybody else needs the right of staff."""
    if gebruiker.rol == Rol.INWONER and dossier.persoon.gebruiker_id == gebruiker.pk:
        eis(gebruiker, "mijn.gebruiken")
    else:
        eis(gebruiker, "document.schrijven")


def _controleer(soort: str, herkomst: str, datum: date | None, nu: date) -> None:
    fouten = {}
    if soort not in Documentsoort.values:
        fouten["soort"] = _("Kies wat voor stuk dit is.")
    if herkomst not in Herkomst.values:
        fouten["herkomst"] = _("Kies van wie dit stuk komt.")
    if datum is not None and datum > nu:
        fouten["datum"] = _("Deze dag is nog niet geweest. Vul de datum in die op het stuk staat.")
    if fouten:
        raise ValidationError(fouten)


def _schone_naam(naam: str, soort: str, extensie: str) -> str:
    """Return a file name with the extension that fits the content, without a path or signs that a system could read."""
    stam = "".join(teken for teken in PurePath(naam.replace("\\", "/")).stem if teken.isalnum() or teken in " -_.,()")
    return f"{stam.strip(' .')[:100] or soort}.{extensie}"


def _vraag_aandacht(dossier: Dossier, nu: date) -> None:
    """Tell the adviser that the resident sent something."""
    maak_taak(
        dossier=dossier, soort="document", recht="document.schrijven", uiterlijk=nu, kenmerk=kenmerk_nieuw(dossier),
        waarom="De inwoner stuurde een stuk. Kijk of alles nu binnen is.",
        pad=reverse("balie:dossier_documenten", args=[dossier.nummer]),
    )  # fmt: skip


@transaction.atomic
def zie_documenten(*, dossier: Dossier, gebruiker: Gebruiker) -> int:
    """Close the task to look at what the resident sent; returns how many tasks that were (0 or 1)."""
    eis(gebruiker, "document.schrijven")
    return rond_taken_af(kenmerk=kenmerk_nieuw(dossier), gebruiker=gebruiker)


@transaction.atomic
def zet_nodig(*, dossier: Dossier, soort: str, nodig: bool, reden: str, gebruiker: Gebruiker) -> NietNodig:
    """Say that a document of the checklist is not needed here, or needed after all; with the reason."""
    eis(gebruiker, "document.schrijven")
    slot, nu = vergrendel(dossier.pk), werkdatum()
    if soort not in Documentsoort.values:
        raise ValidationError({"soort": _("Kies wat voor stuk dit is.")})
    if not reden.strip():
        raise ValidationError({"reden": _("Schrijf op waarom. Een collega moet dit later kunnen volgen.")})
    rij = NietNodig(
        dossier=slot, soort=soort, nodig=nodig, reden=reden.strip(), vastgelegd_op=nu, vastgelegd_door=gebruiker
    )
    rij.save()
    wat = Documentsoort(soort).label
    leg_vast(
        soort="document_nodig" if nodig else "document_niet_nodig", datum=nu, dossiernummer=slot.nummer,
        gebruiker=gebruiker, omschrijving=f"{'Toch nodig' if nodig else 'Niet nodig'}: {wat}. {reden.strip()}",
        gegevens={"soort": soort},
    )  # fmt: skip
    return rij
