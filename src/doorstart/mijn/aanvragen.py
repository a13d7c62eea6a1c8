"""The resident applies: money to live on, money for the business, or both."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.dossiers.toegang import eigen_dossier
from doorstart.ingang.aanvragen import aanvragen_van, vraag_aan
from doorstart.ingang.models import Gevraagd
from doorstart.kern.geld import BedragField
from doorstart.mijn.verzoek import Verzoek
from doorstart.mijn.weigeringen import probeer
from doorstart.organisatie.rollen import vereist


class AanvraagForm(forms.Form):
    """What is asked for and why; the amount only when it is for the business."""

    use_required_attribute = False

    gevraagd = forms.ChoiceField(
        label=gettext_lazy("Wat hebt u nodig?"), choices=Gevraagd.choices, widget=forms.RadioSelect
    )
    bedrag = BedragField(
        label=gettext_lazy("Hoeveel geld voor het bedrijf?"), required=False,
        help_text=gettext_lazy("Alleen invullen als u geld voor het bedrijf vraagt."),
    )  # fmt: skip
    waarvoor = forms.CharField(
        label=gettext_lazy("Waarvoor gebruikt u dat geld?"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    toelichting = forms.CharField(
        label=gettext_lazy("Waarom hebt u hulp nodig?"), widget=forms.Textarea(attrs={"rows": 5})
    )


@vereist("mijn.gebruiken")
def aanvragen(request: Verzoek, nummer: str) -> HttpResponse:
    """Show what was asked before, and send a new application."""
    dossier = eigen_dossier(request.user, nummer)
    form = AanvraagForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and probeer(
        form, lambda: vraag_aan(dossier=dossier, gebruiker=request.user, **form.cleaned_data)
    ):  # fmt: skip
        messages.success(request, _("Uw aanvraag is verstuurd. De bevestiging staat bij uw brieven."))
        return redirect("mijn:documenten", nummer=nummer)
    eerder = aanvragen_van(dossier)
    return render(request, "mijn/aanvragen.html", {
        "dossier": dossier, "form": form, "eerder": eerder,
        "wacht": any(rij.opgepakt_op is None for rij in eerder),
    }, status=422 if form.errors else 200)  # fmt: skip
