"""Pages of the guidance: my people, and the guidance tab of one dossier with its actions."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorstart.balie.begeleiding.formulieren import CoachForm, SessieForm, TrajectForm, VerhaalForm
from doorstart.balie.dossiertabs import tabs_voor
from doorstart.begeleiding import selectors, services
from doorstart.begeleiding.modules import MODULES
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, mag, vereist

Actie = Callable[[Verzoek, Dossier, dict[str, Any]], str]


@vereist("begeleiding.lezen")
def begeleiding(request: Verzoek) -> HttpResponse:
    """Show whom the coaches guide, their hours of this year, and the statushouders tracks."""
    jaar = vandaag(request.user.organisatie).year
    toewijzingen = selectors.toewijzingen(request.user)
    return render(
        request,
        "balie/begeleiding/overzicht.html",
        {
            "pagina": Paginator(toewijzingen, 50).get_page(request.GET.get("page")),
            "jaar": jaar,
            "uren": selectors.uren_per_coach(jaar, request.user),
            "trajecten": selectors.lopende_trajecten() if mag(request.user, "dossier.lezen") else [],
            "modules": len(MODULES),
        },
    )


def _wijs_toe(request: Verzoek, dossier: Dossier, waarden: dict[str, Any]) -> str:
    services.wijs_coach_toe(dossier=dossier, gebruiker=request.user, **waarden)
    return _("De coach is toegewezen.")


def _sessie(request: Verzoek, dossier: Dossier, waarden: dict[str, Any]) -> str:
    services.leg_sessie_vast(dossier=dossier, gebruiker=request.user, **waarden)
    return _("Het gesprek is vastgelegd.")


def _traject(request: Verzoek, dossier: Dossier, waarden: dict[str, Any]) -> str:
    services.start_traject(dossier=dossier, gebruiker=request.user, **waarden)
    return _("Het traject is gestart.")


def _verhaal(request: Verzoek, dossier: Dossier, waarden: dict[str, Any]) -> str:
    services.leg_verhaal_vast(dossier=dossier, gebruiker=request.user, **waarden)
    return _("Het verhaal is opgeslagen.")


ACTIES: dict[str, tuple[type[forms.Form], Actie, str]] = {
    "coach": (CoachForm, _wijs_toe, "dossier.schrijven"),
    "sessie": (SessieForm, _sessie, "begeleiding.schrijven"),
    "traject": (TrajectForm, _traject, "begeleiding.schrijven"),
    "verhaal": (VerhaalForm, _verhaal, "begeleiding.schrijven"),
}


def _formulieren(request: Verzoek, gestuurd: str) -> dict[str, forms.Form]:
    """Return the forms that this user may use; only the one that was sent carries data."""
    begin = {"sessie": {"datum": vandaag(request.user.organisatie)}}
    return {
        naam: form(request.POST if naam == gestuurd else None, prefix=naam, initial=begin.get(naam))
        for naam, (form, _actie, recht) in ACTIES.items()
        if mag(request.user, recht)
    }


@vereist("begeleiding.lezen")
def dossier_begeleiding(request: Verzoek, nummer: str) -> HttpResponse:
    """Show the guidance of one dossier, and do what one of its forms asks."""
    dossier = dossier_voor(request.user, nummer, doel="begeleiding", recht="begeleiding.lezen")
    gestuurd = request.POST.get("actie", "") if request.method == "POST" else ""
    formulieren = _formulieren(request, gestuurd)
    form = formulieren.get(gestuurd)
    if form is not None and form.is_valid():
        try:
            messages.success(request, ACTIES[gestuurd][1](request, dossier, form.cleaned_data))
        except DoorstartFout as fout:
            form.add_error(None, str(fout))
        else:
            return redirect("balie:dossier_begeleiding", nummer=nummer)
    return render(
        request,
        "balie/begeleiding/dossier.html",
        {
            "dossier": dossier,
            "tabs": tabs_voor(request.user, nummer, "balie:dossier_begeleiding"),
            "stand": selectors.begeleiding_van(dossier),
            "formulieren": formulieren,
            "gestuurd": gestuurd,
        },
    )


@vereist("begeleiding.schrijven")
@require_POST
def module(request: Verzoek, nummer: str) -> HttpResponse:
    """Tick one module of the track of this dossier."""
    dossier = dossier_voor(request.user, nummer, doel="module afronden", recht="begeleiding.schrijven")
    stand = selectors.begeleiding_van(dossier)
    try:
        if stand.traject is None:
            raise DoorstartFout(_("Er is nog geen traject. Start eerst het traject."))
        services.rond_module_af(traject=stand.traject, module=request.POST.get("module", ""), gebruiker=request.user)
    except DoorstartFout as fout:
        messages.error(request, str(fout))
    return redirect("balie:dossier_begeleiding", nummer=nummer)


@vereist("begeleiding.schrijven")
@require_POST
def verhaal_intrekken(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Withdraw the consent for a story."""
    dossier = dossier_voor(request.user, nummer, doel="toestemming intrekken", recht="begeleiding.schrijven")
    verhaal = get_object_or_404(dossier.verhalen, pk=pk)
    services.trek_toestemming_in(verhaal=verhaal, gebruiker=request.user)
    messages.success(request, _("De toestemming is ingetrokken. Het verhaal wordt nergens meer gebruikt."))
    return redirect("balie:dossier_begeleiding", nummer=nummer)
