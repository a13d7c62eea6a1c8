"""Closing a period on a screen: propose, agree, reject; what is still open stands beside it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from doorstart.balie.boekhouding.tabs import tabs
from doorstart.balie.geld.fouten import als_melding
from doorstart.bank.selectors import aantallen, som_openstaand
from doorstart.grootboek.afsluiten import keur_afsluiting_goed, stel_afsluiting_voor, wijs_afsluiting_af
from doorstart.grootboek.models import Periodeafsluiting
from doorstart.grootboek.perioden import afsluitingen, gesloten_tot
from doorstart.grootboek.wachtend import wachtende
from doorstart.organisatie.models import Vierogenstatus
from doorstart.organisatie.rollen import mag, vereist


class AfsluitForm(forms.Form):
    """Up to which day, and why now."""

    tot = forms.DateField(label=gettext_lazy("Afsluiten tot en met"))
    toelichting = forms.CharField(
        label=gettext_lazy("Waarom kan het?"), max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )


def _pagina(request: HttpRequest, **anders: Any) -> HttpResponse:
    gebruiker: Any = request.user
    rijen = list(afsluitingen())
    voorstel = next((rij for rij in rijen if rij.status == Vierogenstatus.VOORSTEL), None)
    return render(
        request,
        "balie/boekhouding/afsluiten.html",
        {
            "slot": gesloten_tot(),
            "rijen": rijen,
            "voorstel": voorstel,
            "is_eigen": voorstel is not None and voorstel.voorgesteld_door_id == gebruiker.pk,
            "mag_beoordelen": mag(gebruiker, "grootboek.goedkeuren"),
            "mag_voorstellen": mag(gebruiker, "grootboek.afsluiten") and voorstel is None,
            "form": AfsluitForm(),
            "wachtend": wachtende().count(),
            "bankregels": sum(aantallen().values()),
            "banksom": som_openstaand(),
            "tabs": tabs("balie:afsluiten"),
        }
        | anders,
        status=422 if anders else 200,
    )


def _afsluiting(pk: int) -> Periodeafsluiting:
    rij = afsluitingen().filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Dit voorstel is niet gevonden."))
    return rij


@require_GET
@vereist("grootboek.lezen")
def overzicht(request: HttpRequest) -> HttpResponse:
    """Show what is closed, and what waits."""
    return _pagina(request)


@require_POST
@vereist("grootboek.afsluiten")
def voorstellen(request: HttpRequest) -> HttpResponse:
    """Propose a last day."""
    form = AfsluitForm(request.POST)
    if not form.is_valid():
        return _pagina(request, form=form)
    with als_melding(request) as gelukt:
        stel_afsluiting_voor(gebruiker=request.user, **form.cleaned_data)
    if gelukt:
        messages.success(request, _("Het voorstel wacht op een tweede persoon."))
    return redirect("balie:afsluiten")


@require_POST
@vereist("grootboek.goedkeuren")
def beoordelen(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree with the proposal of somebody else, or reject it with a reason."""
    rij = _afsluiting(pk)
    with als_melding(request) as gelukt:
        if request.POST.get("akkoord"):
            keur_afsluiting_goed(afsluiting=rij, gebruiker=request.user)
            zin = _("De periode tot en met %(dag)s is afgesloten.") % {"dag": f"{rij.tot:%d-%m-%Y}"}
        else:
            wijs_afsluiting_af(afsluiting=rij, reden=request.POST.get("reden", ""), gebruiker=request.user)
            zin = _("Het voorstel is afgewezen. De periode blijft open.")
    if gelukt:
        messages.success(request, zin)
    return redirect("balie:afsluiten")
