"""Reports of conversations in a dossier."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.dossiertabs import tabs_voor
from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import kruimels, probeer
from doorstart.dossiers.toegang import dossier_voor
from doorstart.ingang.gesprekken import Gesprek, gesprek, gesprekken_van, leg_gesprek_vast
from doorstart.ingang.models import Gesprekssoort, Gespreksverslag
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, mag, vereist


class GesprekForm(Formulier):
    """What was said and agreed."""

    soort = forms.ChoiceField(label=gettext_lazy("Hoe was het gesprek?"), choices=Gesprekssoort.choices)
    datum = forms.DateField(label=gettext_lazy("Dag van het gesprek"))
    aanwezig = forms.CharField(label=gettext_lazy("Wie waren erbij?"), max_length=200)
    verslag = forms.CharField(label=gettext_lazy("Verslag"), widget=forms.Textarea(attrs={"rows": 10}))
    afspraken = forms.CharField(
        label=gettext_lazy("Afspraken"), required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Wie doet wat, en wanneer?"),
    )  # fmt: skip
    delen = forms.BooleanField(label=gettext_lazy("De ondernemer mag dit verslag lezen."), required=False)


@vereist("dossier.lezen")
def overzicht(request: Verzoek, nummer: str) -> HttpResponse:
    """Show every conversation, newest first."""
    dossier = dossier_voor(request.user, nummer, doel="gesprekken bekijken")
    return render(request, "balie/ingang/gesprekken.html", {
        "dossier": dossier, "tabs": tabs_voor(request.user, nummer, "balie:dossier_gesprekken"),
        "gesprekken": gesprekken_van(dossier), "mag_schrijven": mag(request.user, "dossier.schrijven"),
        "kruimels": kruimels(dossier, (_("Gesprekken"), "")),
    })  # fmt: skip


@vereist("dossier.schrijven")
def nieuw(request: Verzoek, nummer: str) -> HttpResponse:
    """Write the report of a conversation."""
    return _formulier(request, nummer, None)


@vereist("dossier.schrijven")
def verbeteren(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Write a better version of a report; the old one stays in the dossier."""
    return _formulier(request, nummer, pk)


def _formulier(request: Verzoek, nummer: str, pk: int | None) -> HttpResponse:
    dossier = dossier_voor(request.user, nummer, doel="gesprek vastleggen", recht="dossier.schrijven")
    oud: Gespreksverslag | None = gesprek(dossier, pk) if pk is not None else None
    if pk is not None and oud is None:
        raise Http404(_("Dit verslag is niet gevonden."))
    begin: dict[str, Any] = {"datum": vandaag(request.user.organisatie)}
    if oud is not None:
        begin = {naam: getattr(oud, naam) for naam in GesprekForm.base_fields}
    form = GesprekForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid() and probeer(form, lambda: leg_gesprek_vast(
        dossier=dossier, gesprek=Gesprek(**form.cleaned_data), gebruiker=request.user, vervangt=oud
    )):  # fmt: skip
        messages.success(request, _("Het verslag is opgeslagen."))
        return redirect("balie:dossier_gesprekken", nummer=nummer)
    titel = _("Verslag verbeteren") if oud else _("Gesprek vastleggen")
    return render(request, "balie/werk/formulier.html", {
        "titel": titel, "ondertitel": str(dossier.persoon), "form": form, "knop": _("Verslag opslaan"),
        "dossier": dossier, "kruimels": kruimels(dossier, (titel, "")), "uitleg": "",
    })  # fmt: skip
