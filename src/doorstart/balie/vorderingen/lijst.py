"""The list of claims with its filters and totals, and the tab of a dossier."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from doorstart.balie.dossiertabs import tabs_voor
from doorstart.balie.werk.gedeeld import als_filter, kruimels
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, mag, vereist
from doorstart.organisatie.selectors import gemeenten
from doorstart.vorderingen.models import Vorderingsoort
from doorstart.vorderingen.selectors import STANDEN, status, totalen, van_dossier, vorderingen

PER_PAGINA = 50
_STANDEN = [
    ("open", gettext_lazy("Alles wat openstaat")),
    ("te_laat", gettext_lazy("Te laat")),
    ("regeling", gettext_lazy("Met een regeling")),
    ("geen_besluit", gettext_lazy("Nog geen besluit")),
    ("tegoed", gettext_lazy("Te veel ontvangen")),
    ("voldaan", gettext_lazy("Klaar")),
]


class VorderingFilter(forms.Form):
    """Which claims to show."""

    q = forms.CharField(
        label=gettext_lazy("Zoeken"), required=False, max_length=100,
        help_text=gettext_lazy("Nummer van vordering of dossier, of naam"),
    )  # fmt: skip
    stand = forms.ChoiceField(label=gettext_lazy("Stand"), required=False)
    soort = forms.ChoiceField(label=gettext_lazy("Waarvan"), required=False)
    gemeente = forms.TypedChoiceField(label=gettext_lazy("Gemeente"), required=False, coerce=int, empty_value=None)

    def vul(self) -> None:
        """Fill the choices in the language of the page."""
        alles = ("", _("Alle"))
        self.fields["stand"].choices = [alles, *_STANDEN]  # type: ignore[attr-defined]
        self.fields["soort"].choices = [alles, *Vorderingsoort.choices]  # type: ignore[attr-defined]
        self.fields["gemeente"].choices = [alles, *((g.pk, g.naam) for g in gemeenten())]  # type: ignore[attr-defined]


def _gefilterd(rijen: Any, keuze: dict[str, Any]) -> Any:
    if tekst := keuze.get("q", "").strip():
        rijen = rijen.filter(
            Q(nummer__iexact=tekst)
            | Q(dossier__nummer__iexact=tekst)
            | Q(dossier__persoon__achternaam__icontains=tekst)
            | Q(dossier__persoon__voornaam__icontains=tekst)
        )
    if keuze.get("soort"):
        rijen = rijen.filter(soort=keuze["soort"])
    if keuze.get("gemeente"):
        rijen = rijen.filter(dossier__gemeente_id=keuze["gemeente"])
    return rijen.filter(STANDEN[keuze["stand"]]) if keuze.get("stand") else rijen


@require_GET
@vereist("vordering.lezen")
def lijst(request: Verzoek) -> HttpResponse:
    """Show the claims that fit, newest first, with what they add up to."""
    form = VorderingFilter(request.GET if request.GET else {"stand": "open"})
    form.vul()
    keuze = form.cleaned_data if form.is_valid() else {}
    rijen = _gefilterd(vorderingen(vandaag(request.user.organisatie)), keuze)
    pagina = Paginator(rijen, PER_PAGINA).get_page(request.GET.get("page"))
    return render(request, "balie/vorderingen/lijst.html", {
        "form": als_filter(form), "pagina": pagina, "rijen": _met_status(pagina), "totalen": totalen(rijen),
    })  # fmt: skip


def _met_status(rijen: Any) -> list[tuple[Any, str]]:
    return [(rij, status(rij)) for rij in rijen]


@require_GET
@vereist("vordering.lezen")
def dossier_vorderingen(request: Verzoek, nummer: str) -> HttpResponse:
    """Show the claims of one dossier."""
    dossier = dossier_voor(request.user, nummer, doel="vorderingen bekijken", recht="vordering.lezen")
    rijen = van_dossier(dossier, vandaag(request.user.organisatie))
    return render(request, "balie/vorderingen/dossier.html", {
        "dossier": dossier, "tabs": tabs_voor(request.user, nummer, "balie:dossier_vorderingen"),
        "rijen": _met_status(rijen), "open": sum(max(0, rij.open_bedrag) for rij in rijen),
        "te_laat": sum(rij.achterstand for rij in rijen), "mag_voorstellen": mag(request.user, "besluit.voorstellen"),
        "kruimels": kruimels(dossier, (_("Vorderingen"), "")),
    })  # fmt: skip
