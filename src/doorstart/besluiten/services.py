"""Writes of decisions: one person proposes, another approves or sends back; an approval sends the letter."""

from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from doorstart.besluiten import onderdelen
from doorstart.besluiten.actueel import controleer_actueel
from doorstart.besluiten.brieven import beproef, verstuur_besluit
from doorstart.besluiten.effecten import voer_effect_uit
from doorstart.besluiten.mandaat import eis_bevoegd, eis_rol
from doorstart.besluiten.models import Besluit
from doorstart.besluiten.register import vorm_van
from doorstart.besluiten.vervangen import kenmerk_vervangen, te_vervangen
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.nummers import volgend_nummer
from doorstart.dossiers.status import vergrendel
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.organisatie.models import Gebruiker, Vierogenstatus
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import tabel_van
from doorstart.werkproces.services import maak_taak, rond_taken_af, verplaats
from doorstart.werkproces.taken import werkdatum


def _kenmerk(besluit: Besluit) -> str:
    return f"besluit:{besluit.pk}"


@transaction.atomic
def stel_voor(
    *,
    dossier: Dossier,
    soort: str,
    uitkomst: str,
    motivering: str,
    gebruiker: Gebruiker,
    ingang: date | None = None,
    einde: date | None = None,
    gegevens: dict[str, Any] | None = None,
    procedure: Procedure | None = None,
    berekening: Any = None,
    vervangt: Besluit | None = None,
) -> Besluit:
    """Propose a decision; the second person finds it on the worklist.

    Raises DoorstartFout when a mandatory part is missing or an amount is not the computed one, OngeldigeStap
    when the procedure cannot be decided now, PermissionDenied without the right. `gegevens` holds what
    `register.Besluitvorm.gegevens` names for this kind: amounts in cents, dates as ISO text. `vervangt` is an earlier
    decision that this one takes the place of; after a well-founded objection it is found by itself.
    """
    eis(gebruiker, "besluit.voorstellen")
    slot, vandaag = vergrendel(dossier.pk), werkdatum()
    besluit = Besluit(
        dossier=slot, soort=soort, uitkomst=uitkomst, motivering=motivering.strip(), ingang=ingang, einde=einde,
        gegevens=gegevens or {}, procedure=procedure, berekening=berekening, datum=vandaag,
        voorgesteld_door=gebruiker, vervangt=vervangt or te_vervangen(slot, soort),
    )  # fmt: skip
    onderdelen.controleer(besluit)
    _controleer_enig(besluit)
    besluit.nummer = volgend_nummer(Besluit, "B", vandaag)
    besluit.save()
    if vorm_van(besluit).brief:
        beproef(besluit, gebruiker)
    _bied_aan(besluit, gebruiker)
    _leg_vast("besluit_voorgesteld", besluit, gebruiker, "voorgesteld")
    return besluit


@transaction.atomic
def keur_goed(*, besluit: Besluit, gebruiker: Gebruiker) -> Besluit:
    """Approve a proposal of somebody else: its effect runs, its letter is made and stored, the procedure ends.

    Raises VierOgen for one's own proposal, DoorstartFout when somebody else was first, the facts changed or it is
    above the mandate, PermissionDenied for a role without mandate.
    """
    rij = _voorstel(besluit, gebruiker)
    eis_bevoegd(rij, gebruiker)
    onderdelen.controleer(rij)
    controleer_actueel(rij)
    rij.status, rij.datum = Vierogenstatus.GOEDGEKEURD, werkdatum()
    rij.beoordeeld_door, rij.beoordeeld_op = gebruiker, timezone.now()
    rij.save()
    voer_effect_uit(rij, gebruiker)
    _sluit_procedure(rij, gebruiker, "", {})
    if vorm_van(rij).brief:
        verstuur_besluit(rij, gebruiker)
    if rij.vervangt_id is not None:
        rond_taken_af(kenmerk=kenmerk_vervangen(rij.vervangt_id), gebruiker=gebruiker)
    _leg_vast("besluit_genomen", rij, gebruiker, str(rij.get_uitkomst_display()))
    return rij


@transaction.atomic
def stuur_terug(*, besluit: Besluit, gebruiker: Gebruiker, reden: str) -> Besluit:
    """Send a proposal back to the adviser with the reason; a new proposal is a new row."""
    if not reden.strip():
        raise DoorstartFout(_("Schrijf op waarom u het voorstel terugstuurt. De adviseur moet weten wat anders moet."))
    rij = _voorstel(besluit, gebruiker)
    eis_rol(rij, gebruiker)
    rij.status, rij.reden_terug = Vierogenstatus.AFGEWEZEN, reden.strip()
    rij.beoordeeld_door, rij.beoordeeld_op = gebruiker, timezone.now()
    rij.save()
    _sluit_procedure(rij, gebruiker, "stuur_terug", {"reden": reden})
    _leg_vast("besluit_teruggestuurd", rij, gebruiker, f"teruggestuurd: {reden.strip()}")
    return rij


def _controleer_enig(besluit: Besluit) -> None:
    """Refuse a second proposal about the same thing while the first waits; a procedure guards this by its status."""
    zelfde = Besluit.objects.filter(
        dossier=besluit.dossier, soort=besluit.soort, ingang=besluit.ingang, status=Vierogenstatus.VOORSTEL
    )
    eerder = zelfde.filter(procedure__isnull=True).first() if besluit.procedure is None else None
    if eerder is not None:
        raise DoorstartFout(
            _("Voorstel %(nummer)s hierover wacht al op de tweede persoon. Laat dat eerst beoordelen.")
            % {"nummer": eerder.nummer}
        )


def _bied_aan(besluit: Besluit, gebruiker: Gebruiker) -> None:
    """Put a new proposal before the second person: through its procedure, or as a task of its own."""
    if besluit.procedure is not None:
        verplaats(
            procedure=besluit.procedure,
            actie="stel_besluit_voor",
            gebruiker=gebruiker,
            gegevens={"besluit": besluit.pk, "uitkomst": besluit.uitkomst},
        )
        return
    maak_taak(
        dossier=besluit.dossier,
        soort="toetsen",
        recht="besluit.goedkeuren",
        kenmerk=_kenmerk(besluit),
        waarom="Er ligt een voorstel voor een besluit. Toets het als tweede persoon.",
        uiterlijk=besluit.datum,
        pad=reverse("balie:besluit", args=[besluit.pk]),
    )


def _voorstel(besluit: Besluit, gebruiker: Gebruiker) -> Besluit:
    """Return the locked proposal when this user may judge it now."""
    eis(gebruiker, "besluit.goedkeuren")
    slot = vergrendel(besluit.dossier_id)
    rij: Besluit = Besluit.objects.select_for_update().get(pk=besluit.pk)
    if rij.voorgesteld_door_id == gebruiker.pk:
        raise VierOgen(_("U hebt dit besluit zelf voorgesteld. Een ander moet het toetsen."))
    if rij.status != Vierogenstatus.VOORSTEL:
        raise DoorstartFout(
            _("%(wie)s heeft dit voorstel al beoordeeld: %(status)s. Ververs de pagina om het te zien.")
            % {"wie": rij.beoordeeld_door, "status": rij.get_status_display()}
        )
    rij.dossier = slot
    return rij


def _sluit_procedure(rij: Besluit, gebruiker: Gebruiker, actie: str, gegevens: dict[str, Any]) -> None:
    """Move the procedure of the decision along, or close the task of a decision without one.

    Without `actie` it ends in the direction of the decision: its table knows how.
    """
    if rij.procedure is None:
        rond_taken_af(kenmerk=_kenmerk(rij), gebruiker=gebruiker)
        return
    verplaats(
        procedure=rij.procedure,
        actie=actie or tabel_van(rij.procedure.soort).eindactie(rij.uitkomst),
        gebruiker=gebruiker,
        gegevens={**gegevens, "besluit": rij.pk, "uitkomst": rij.uitkomst},
    )


def _leg_vast(soort: str, besluit: Besluit, gebruiker: Gebruiker, hoe: str) -> None:
    leg_vast(
        soort=soort,
        datum=werkdatum(),
        dossiernummer=besluit.dossier.nummer,
        gebruiker=gebruiker,
        omschrijving=f"Besluit {besluit.nummer} ({besluit.get_soort_display()}) {hoe}",
        gegevens={"besluit": besluit.nummer, "soort": besluit.soort, "uitkomst": besluit.uitkomst},
    )
