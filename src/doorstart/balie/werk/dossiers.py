"""Searching for a dossier by number, name, BSN or KVK number; the filter stays in the address."""

from django import forms
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.werk.gedeeld import als_filter
from doorstart.dossiers.models import Dossierstatus, Groep
from doorstart.dossiers.selectors import zoek
from doorstart.organisatie.rollen import Verzoek, mag, vereist
from doorstart.organisatie.selectors import gemeenten

PER_PAGINA = 50


class DossierFilter(forms.Form):
    """What to look for."""

    q = forms.CharField(
        label=gettext_lazy("Zoeken"),
        required=False,
        max_length=100,
        help_text=gettext_lazy("Nummer, naam, BSN of KVK-nummer"),
    )
    status = forms.ChoiceField(label=gettext_lazy("Status"), required=False)
    groep = forms.ChoiceField(label=gettext_lazy("Groep"), required=False)
    gemeente = forms.TypedChoiceField(label=gettext_lazy("Gemeente"), required=False, coerce=int, empty_value=None)

    def vul(self) -> None:
        """Fill the choices in the language of the page."""
        alles = ("", _("Alle"))
        self.fields["status"].choices = [alles, *Dossierstatus.choices]  # type: ignore[attr-defined]
        self.fields["groep"].choices = [alles, *Groep.choices]  # type: ignore[attr-defined]
        self.fields["gemeente"].choices = [alles, *((g.pk, g.naam) for g in gemeenten())]  # type: ignore[attr-defined]


@vereist("dossier.lezen")
def zoeken(request: Verzoek) -> HttpResponse:
    """Show the dossiers that fit, newest first."""
    form = DossierFilter(request.GET)
    form.vul()
    keuze = form.cleaned_data if form.is_valid() else {}
    rijen = zoek(
        tekst=keuze.get("q", ""),
        status=keuze.get("status", ""),
        groep=keuze.get("groep", ""),
        gemeente=keuze.get("gemeente"),
    )
    pagina = Paginator(rijen, PER_PAGINA).get_page(request.GET.get("page"))
    return render(request, "balie/werk/dossiers.html", {
        "form": als_filter(form), "pagina": pagina, "mag_melden": mag(request.user, "dossier.schrijven"),
    })  # fmt: skip
