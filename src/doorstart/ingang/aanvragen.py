"""An application from the resident's own pages: it counts from the day it was sent, an adviser takes it up."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from doorstart.dossiers.models import Dossier, Dossierstatus, Groep
from doorstart.dossiers.status import vergrendel
from doorstart.ingang.melden import PROCEDURE_VAN_GROEP
from doorstart.ingang.models import Aanvraag, Gevraagd
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.klok import beslisdag
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.services import maak_taak, rond_taken_af, start_procedure
from doorstart.werkproces.taken import werkdatum

KAPITAAL = "bbz_kapitaal"


# Sends the receipt: gets the application and the last day for our decision. A higher room knows letters.
Bevestiger = Callable[[Aanvraag, date | None], object]
_BEVESTIGERS: list[Bevestiger] = []


def bevestig_met(functie: Bevestiger) -> None:
    """Say who confirms an application; raises ValueError when another function already does."""
    if _BEVESTIGERS and [functie] != _BEVESTIGERS:
        raise ValueError(f"Een aanvraag wordt al bevestigd door {_BEVESTIGERS[0]!r}.")
    _BEVESTIGERS[:] = [functie]


def kenmerk_van(rij: Aanvraag) -> str:
    """Return the mark of the task to take up an application."""
    return f"aanvraag:{rij.pk}"


@transaction.atomic
def vraag_aan(
    *, dossier: Dossier, gevraagd: str, toelichting: str, gebruiker: Gebruiker, bedrag: int | None = None,
    waarvoor: str = "",
) -> Aanvraag:  # fmt: skip
    """Store an application of the resident: `bedrag` in cents and `waarvoor` when money for the business is asked.

    The receipt goes out at once, in the same transaction (art. 4:3a Awb).

    Raises ValidationError per field, DoorstartFout when one still waits or the dossier is closed.
    """
    eis(gebruiker, "mijn.gebruiken")
    if dossier.persoon.gebruiker_id != gebruiker.pk:
        raise PermissionDenied(_("U kunt alleen voor uzelf een aanvraag doen."))
    slot, nu = vergrendel(dossier.pk), werkdatum()
    if slot.status == Dossierstatus.AFGESLOTEN:
        raise DoorstartFout(_("Uw dossier is afgesloten. Bel ons als u opnieuw hulp wilt."))
    if Aanvraag.objects.filter(dossier=slot, opgepakt_op__isnull=True).exists():
        raise DoorstartFout(_("Uw vorige aanvraag wacht nog op ons. U hoeft niets te doen."))
    _controleer(gevraagd, toelichting, bedrag, waarvoor)
    rij = Aanvraag(
        dossier=slot, gevraagd=gevraagd, bedrag=bedrag, waarvoor=waarvoor.strip(), toelichting=toelichting.strip(),
        ontvangen_op=nu, ingediend_door=gebruiker,
    )  # fmt: skip
    rij.save()
    maak_taak(
        dossier=slot, soort="aanvraag", recht="dossier.schrijven", uiterlijk=nu, kenmerk=kenmerk_van(rij),
        waarom=f"Aanvraag van de inwoner: {rij.get_gevraagd_display()}. De beslistermijn loopt al.",
        pad=reverse("balie:aanvraag", args=[rij.pk]),
    )  # fmt: skip
    leg_vast(
        soort="aanvraag", datum=nu, dossiernummer=slot.nummer, gebruiker=gebruiker,
        omschrijving=f"Aanvraag ontvangen: {rij.get_gevraagd_display()}", gegevens={"aanvraag": rij.pk},
    )  # fmt: skip
    for bevestig in _BEVESTIGERS:
        bevestig(rij, beslisdag(_termijn_van(slot, gevraagd), nu))
    return rij


def _termijn_van(dossier: Dossier, gevraagd: str) -> str:
    """Return the procedure whose term holds; a part-time entrepreneur gets a group later, with the same term."""
    if gevraagd == Gevraagd.KAPITAAL:
        return KAPITAAL
    soort = PROCEDURE_VAN_GROEP.get(Groep(dossier.groep), "")
    return soort if soort.startswith("bbz_") else "bbz_starter"


def _controleer(gevraagd: str, toelichting: str, bedrag: int | None, waarvoor: str) -> None:
    fouten: dict[str, Any] = {}
    if gevraagd not in Gevraagd.values:
        fouten["gevraagd"] = _("Kies wat u nodig hebt.")
    if not toelichting.strip():
        fouten["toelichting"] = _("Schrijf in een paar zinnen waarom u hulp nodig hebt.")
    if gevraagd in (Gevraagd.KAPITAAL, Gevraagd.BEIDE):
        if not bedrag or bedrag < 0:
            fouten["bedrag"] = _("Vul in hoeveel geld u voor het bedrijf nodig hebt.")
        if not waarvoor.strip():
            fouten["waarvoor"] = _("Schrijf op waarvoor u het geld gebruikt, bijvoorbeeld: een bus en gereedschap.")
    if fouten:
        raise ValidationError(fouten)


def aanvraag(pk: int) -> Aanvraag:
    """Return one application with its dossier; another organisation's does not exist (404)."""
    rij: Aanvraag | None = Aanvraag.objects.select_related("dossier", "ingediend_door").filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Deze aanvraag is niet gevonden."))
    return rij


def aanvragen_van(dossier: Dossier) -> Sequence[Aanvraag]:
    """Return the applications that the resident sent, newest first."""
    return list(Aanvraag.objects.filter(dossier=dossier).order_by("-id"))


@transaction.atomic
def pak_op(*, aanvraag: Aanvraag, gebruiker: Gebruiker) -> Procedure:
    """Take an application up: start what was asked for, counted from the day it came in; returns the procedure.

    Raises DoorstartFout when a colleague was first or the group of the dossier has no such procedure.
    """
    eis(gebruiker, "dossier.schrijven")
    rij: Aanvraag = Aanvraag.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=aanvraag.pk)
    if rij.opgepakt_op is not None:
        raise DoorstartFout(_("Een collega heeft deze aanvraag al opgepakt. Ververs de pagina."))
    procedure = start_procedure(
        dossier=rij.dossier, soort=_soort(rij), ontvangen_op=rij.ontvangen_op, gebruiker=gebruiker,
        gegevens={"gevraagd": rij.gevraagd}, bevestigd=True,
    )  # fmt: skip
    rij.opgepakt_op, rij.opgepakt_door = werkdatum(), gebruiker
    rij.save(update_fields=["opgepakt_op", "opgepakt_door"])
    rond_taken_af(kenmerk=kenmerk_van(rij), gebruiker=gebruiker)
    return procedure


def _soort(rij: Aanvraag) -> str:
    """Return the procedure of the group of the dossier; it starts that of capital itself when that is asked."""
    soort = PROCEDURE_VAN_GROEP[Groep(rij.dossier.groep)]
    if soort == "pto_toestemming":
        raise DoorstartFout(_("Dit dossier is voor parttime ondernemen. Doe eerst de intake en kies een Bbz-groep."))
    return soort
