"""Balances of everybody or of one dossier on a day, split as the reader asks."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from doorstart.balie.boekhouding.tabs import tabs
from doorstart.dossiers.toegang import dossier_voor
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.perioden import gesloten_tot
from doorstart.grootboek.uitsplitsen import saldorijen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import mag, vereist

_PER = (
    ("gemeente", gettext_lazy("Gemeente")),
    ("wetsgroep", gettext_lazy("Regeling")),
    ("kostensoort", gettext_lazy("Soort kosten")),
    ("verstrekkingsjaar", gettext_lazy("Jaar van verstrekking")),
)


class SaldiForm(forms.Form):
    """On which day, of what, and split by what."""

    op = forms.DateField(label=gettext_lazy("Op datum"))
    dossier = forms.CharField(label=gettext_lazy("Dossiernummer"), required=False, max_length=20)
    rekening = forms.ChoiceField(
        label=gettext_lazy("Rekening"),
        required=False,
        choices=[("", gettext_lazy("alle rekeningen")), *Rekening.choices],
    )
    per = forms.MultipleChoiceField(
        label=gettext_lazy("Uitsplitsen naar"), required=False, choices=_PER, widget=forms.CheckboxSelectMultiple
    )


@require_GET
@vereist("grootboek.lezen")
def overzicht(request: HttpRequest) -> HttpResponse:
    """Show the balances on a day; today when nothing is asked."""
    gebruiker: Any = request.user
    gevraagd: Any = request.GET if request.GET else {"op": vandaag(gebruiker.organisatie).isoformat()}
    form, dossier, rijen = SaldiForm(gevraagd), None, []
    if form.is_valid():
        vraag = form.cleaned_data
        if vraag["dossier"]:
            dossier = _dossier(request, form)
        if not form.errors:
            per = [naam for naam, _label in _PER if naam in vraag["per"]]
            rijen = saldorijen(op=vraag["op"], per=per, rekening=vraag["rekening"], dossier=dossier)
    per_namen = [label for naam, label in _PER if naam in (form.cleaned_data.get("per") or [])]
    return render(
        request,
        "balie/boekhouding/saldi.html",
        {
            "form": form,
            "rijen": rijen,
            "koppen": per_namen,
            "breedte": len(per_namen) + 1,
            "som": sum(rij.bedrag for rij in rijen),
            "dossier": dossier,
            "slot": gesloten_tot(),
            "tabs": tabs("balie:saldi"),
        },
    )


def _dossier(request: HttpRequest, form: SaldiForm) -> Any:
    """Return the dossier that was asked for, or None with the refusal at the field."""
    if not mag(request.user, "dossier.lezen"):
        form.add_error("dossier", _("Uw rol mag geen dossiers lezen. Laat dit vak leeg."))
        return None
    try:
        return dossier_voor(request.user, form.cleaned_data["dossier"].strip(), doel="saldi bekijken")
    except Http404:
        form.add_error("dossier", _("Dit dossier is niet gevonden. Controleer het nummer."))
        return None
