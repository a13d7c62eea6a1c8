"""The first report and the intake."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorstart.balie.werk.formulieren import IntakeForm, MeldingForm
from doorstart.balie.werk.gedeeld import kruimels, probeer
from doorstart.dossiers.quickscan import Uitslag, scan
from doorstart.dossiers.selectors import ondernemingen
from doorstart.dossiers.toegang import dossier_voor
from doorstart.ingang.services import leg_intake_vast, meld
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, vereist


@vereist("dossier.schrijven")
def nieuw(request: Verzoek) -> HttpResponse:
    """Take in a new report; after it the adviser is in the new dossier."""
    form = MeldingForm(request.POST or None, initial={"ontvangen_op": vandaag(request.user.organisatie)})
    if request.method == "POST" and form.is_valid():
        dossier = probeer(form, lambda: meld(gebruiker=request.user, melding=form.melding()))
        if dossier:
            messages.success(
                request, _("De melding is opgeslagen als dossier %(nummer)s.") % {"nummer": dossier.nummer}
            )
            return redirect("balie:dossier", nummer=dossier.nummer)
    return render(request, "balie/werk/melding.html", {"form": form})


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
