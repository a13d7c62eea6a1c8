"""Reports from outside: the public page of an organisation, and what an adviser does with one.

Nobody is logged in here: so no BSN, no look into a dossier, and a limit on how many come in from one place in an hour.
"""

import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.kern import leeftijd
from doorstart.dossiers import controle
from doorstart.dossiers.models import Dossier
from doorstart.ingang.models import Aanmelding, Aanmeldingstand, Wie
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.organisatie.models import Gebruiker, Gemeente
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.services import maak_taak, rond_taken_af
from doorstart.werkproces.taken import werkdatum

OPPAKKEN_BINNEN = timedelta(days=5)
"""The organisation's own norm, no legal term: somebody who asks for help hears from us within the week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gegevens:
    """What the public page asks. With a referrer: `akkoord` says that the person agreed to the referral."""

    wie: str
    gemeente_id: int
    voornaam: str
    achternaam: str
    geboortedatum: date
    telefoon: str
    hulpvraag: str
    email: str = ""
    bedrijfsnaam: str = ""
    verwijzer_naam: str = ""
    verwijzer_organisatie: str = ""
    verwijzer_contact: str = ""
    akkoord: bool = False


@transaction.atomic
def meld_aan(gegevens: Gegevens) -> Aanmelding:
    """Store a report from the public page of the organisation in scope, and put it on the advisers' worklist.

    Raises ValidationError with a sentence per field.
    """
    nu = werkdatum()
    _controleer(gegevens, nu)
    velden = {naam: waarde for naam, waarde in asdict(gegevens).items() if naam != "akkoord"}
    rij = Aanmelding(code=secrets.token_urlsafe(18), ontvangen_op=nu, **velden)
    rij.save()
    maak_taak(
        dossier=None, soort="aanmelding", recht="dossier.schrijven", uiterlijk=nu + OPPAKKEN_BINNEN,
        kenmerk=kenmerk_van(rij), pad=reverse("balie:aanmelding", args=[rij.pk]),
        waarom=f"{rij} vraagt om hulp via de website ({rij.get_wie_display()}). Neem contact op.",
    )  # fmt: skip
    leg_vast(
        soort="aanmelding", datum=nu, omschrijving=f"Aanmelding ontvangen via de website ({rij.get_wie_display()})",
        gegevens={"aanmelding": rij.pk},
    )  # fmt: skip
    return rij


def kenmerk_van(rij: Aanmelding) -> str:
    """Return the mark of the task to pick a report up."""
    return f"aanmelding:{rij.pk}"


def _controleer(g: Gegevens, nu: date) -> None:
    fouten: dict[str, Any] = {}
    if not Gemeente.objects.filter(pk=g.gemeente_id).exists():
        fouten["gemeente"] = _("Kies de gemeente waar de ondernemer woont.")
    for naam in ("voornaam", "achternaam", "telefoon", "hulpvraag"):
        if not getattr(g, naam).strip():
            fouten[naam] = _("Vul dit in. Anders kunnen wij geen contact opnemen.")
    try:
        controle.geboortedatum(g.geboortedatum, nu)
        if leeftijd(g.geboortedatum, nu) < controle.MINIMUMLEEFTIJD:
            fouten["geboortedatum"] = _("Deze hulp is er vanaf 18 jaar. Bel ons voor wat er voor jongeren is.")
    except ValidationError as fout:
        fouten["geboortedatum"] = fout.error_list
    if g.wie == Wie.VERWIJZER:
        for naam in ("verwijzer_naam", "verwijzer_organisatie", "verwijzer_contact"):
            if not getattr(g, naam).strip():
                fouten[naam] = _("Vul dit in. Dan kunnen wij u laten weten dat wij het oppakken.")
        if not g.akkoord:
            fouten["akkoord"] = _("Verwijzen kan alleen als de ondernemer dat goed vindt. Vraag het eerst.")
    elif g.wie != Wie.ZELF:
        fouten["wie"] = _("Kies wie dit invult.")
    if fouten:
        raise ValidationError(fouten)


def aanmelding(pk: int) -> Aanmelding:
    """Return one report of the organisation in scope; another organisation's does not exist (404)."""
    rij: Aanmelding | None = Aanmelding.objects.select_related("gemeente", "dossier").filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Deze aanmelding is niet gevonden."))
    return rij


def stand_van(code: str) -> Aanmelding:
    """Return the report with this code; an unknown code does not exist (404). Show only when and how it stands."""
    rij: Aanmelding | None = Aanmelding.objects.filter(code=code[:32]).first()
    if rij is None:
        raise Http404(_("Deze aanmelding is niet gevonden. Controleer het adres."))
    return rij


def nieuwe_aanmeldingen() -> Sequence[Aanmelding]:
    """Return the reports that nobody picked up, oldest first."""
    return list(Aanmelding.objects.filter(stand=Aanmeldingstand.NIEUW).select_related("gemeente").order_by("id"))


@transaction.atomic
def rond_aanmelding_af(
    *, aanmelding: Aanmelding, gebruiker: Gebruiker, dossier: Dossier | None = None, reden: str = ""
) -> Aanmelding:
    """Say what became of a report: a dossier, or none with the reason. Raises DoorstartFout when somebody was first."""
    eis(gebruiker, "dossier.schrijven")
    rij: Aanmelding = Aanmelding.objects.select_for_update(of=("self",)).get(pk=aanmelding.pk)
    if rij.stand != Aanmeldingstand.NIEUW:
        raise DoorstartFout(_("Een collega heeft deze aanmelding al opgepakt. Ververs de pagina."))
    if dossier is None and not reden.strip():
        raise ValidationError({"reden": _("Schrijf op waarom er geen dossier nodig is.")})
    nu = werkdatum()
    rij.stand = Aanmeldingstand.OPGENOMEN if dossier else Aanmeldingstand.GEEN_DOSSIER
    rij.dossier, rij.reden, rij.behandeld_op, rij.behandeld_door = dossier, reden.strip(), nu, gebruiker
    rij.save()
    rond_taken_af(kenmerk=kenmerk_van(rij), gebruiker=gebruiker)
    leg_vast(
        soort="aanmelding_behandeld", datum=nu, gebruiker=gebruiker, dossiernummer=dossier.nummer if dossier else "",
        omschrijving=f"Aanmelding van {rij.ontvangen_op:%d-%m-%Y}: {rij.get_stand_display()}. {rij.reden}".strip(),
        gegevens={"aanmelding": rij.pk},
    )  # fmt: skip
    return rij
