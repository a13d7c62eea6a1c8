"""The first report and the intake."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorstart.balie.werk.formulieren import IntakeForm, MeldingForm
from doorstart.balie.werk.gedeeld import kruimels, probeer
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.quickscan import Uitslag, scan
from doorstart.dossiers.selectors import Dubbel, mogelijke_dubbelen, ondernemingen
from doorstart.dossiers.toegang import dossier_voor
from doorstart.ingang.aanmelden import aanmelding, rond_aanmelding_af
from doorstart.ingang.models import Aanmelding, Wie
from doorstart.ingang.services import leg_intake_vast, meld
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, vereist


@vereist("dossier.schrijven")
def nieuw(request: Verzoek) -> HttpResponse:
    """Take in a new report, perhaps from what came in through the website; after it the adviser is in the dossier."""
    van_buiten = request.GET.get("aanmelding", "")
    bron = aanmelding(int(van_buiten)) if van_buiten.isascii() and van_buiten.isdigit() else None
    form = MeldingForm(request.POST or None, initial=_begin(bron, vandaag(request.user.organisatie)))
    if request.method == "POST" and form.is_valid():
        dossier = probeer(form, lambda: _neem_op(request, form, bron))
        if dossier:
            messages.success(
                request, _("De melding is opgeslagen als dossier %(nummer)s.") % {"nummer": dossier.nummer}
            )
            return redirect("balie:dossier", nummer=dossier.nummer)
    return render(request, "balie/werk/melding.html", {"form": form, "bron": bron, "dubbelen": _dubbelen(form)})


@transaction.atomic
def _neem_op(request: Verzoek, form: MeldingForm, bron: Aanmelding | None) -> Dossier:
    dossier = meld(gebruiker=request.user, melding=form.melding())
    if bron is not None:
        rond_aanmelding_af(aanmelding=bron, gebruiker=request.user, dossier=dossier)
    return dossier


def _begin(bron: Aanmelding | None, dag: date) -> dict[str, Any]:
    """Return what the form starts with: what somebody filled in on the website, or only today."""
    if bron is None:
        return {"ontvangen_op": dag}
    velden = ("voornaam", "achternaam", "geboortedatum", "telefoon", "email", "bedrijfsnaam", "hulpvraag")
    return {
        **{naam: getattr(bron, naam) for naam in velden}, "ontvangen_op": bron.ontvangen_op,
        "gemeente": bron.gemeente_id, "via": "sociaal team" if bron.wie == Wie.VERWIJZER else "website",
    }  # fmt: skip


def _dubbelen(form: MeldingForm) -> list[Dubbel]:
    """Return who may be known already, when something in the form says so."""
    if not form.is_bound or not form.errors:
        return []
    g = form.cleaned_data
    return mogelijke_dubbelen(
        bsn=g.get("bsn", ""), achternaam=g.get("achternaam", ""), geboortedatum=g.get("geboortedatum"),
        kvk_nummer=g.get("kvk_nummer", ""),
    )  # fmt: skip


@vereist("dossier.schrijven")
def intake(request: Verzoek, nummer: str) -> HttpResponse:
    """Ask the questions, show which group fits and why, and store the adviser's choice."""
    dossier = dossier_voor(request.user, nummer, doel="intake", recht="dossier.schrijven")
    bedrijf = next(iter(ondernemingen(dossier)), None)
    form = IntakeForm(request.POST or None, initial={
        "uitkering": dossier.uitkering_bij_melding, "gestart_op": bedrijf.gestart_op if bedrijf else None,
        "groep": dossier.groep,
    })  # fmt: skip
    uitslag: Uitslag | None = None
    if request.method == "POST" and form.is_valid():
        antwoorden = form.intake()
        uitslag = scan(
            antwoorden, geboortedatum=dossier.persoon.geboortedatum, peildatum=vandaag(request.user.organisatie)
        )
        if request.POST.get("stap") == "vastleggen" and probeer(
            form, lambda: leg_intake_vast(dossier=dossier, gebruiker=request.user, intake=antwoorden)
        ):
            messages.success(request, _("De intake is vastgelegd."))
            return redirect("balie:dossier", nummer=nummer)
    context: dict[str, Any] = {"dossier": dossier, "form": form, "uitslag": uitslag,
                               "kruimels": kruimels(dossier, (_("Intake"), ""))}  # fmt: skip
    return render(request, "balie/werk/intake.html", context)
