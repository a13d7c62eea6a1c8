"""The list of loans with its filters and totals, and the tab of a dossier."""

from django import forms
from django.core.paginator import Paginator
from django.db.models import Q, Sum
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from doorstart.balie.dossiertabs import tabs_voor
from doorstart.balie.werk.gedeeld import als_filter, kruimels
from doorstart.dossiers.toegang import dossier_voor
from doorstart.leningen.models import Leningsoort, Leningstatus
from doorstart.leningen.selectors import achterstand_zonder_bedrag, leningen_van, leningenlijst
from doorstart.organisatie.rollen import Verzoek, mag, vereist

PER_PAGINA = 50
_BORG = Q(lening__soort=Leningsoort.BORGTOCHT)


class LeningFilter(forms.Form):
    """Which loans to show."""

    q = forms.CharField(
        label=gettext_lazy("Zoeken"), required=False, max_length=100,
        help_text=gettext_lazy("Nummer van lening of dossier, of naam"),
    )  # fmt: skip
    status = forms.ChoiceField(label=gettext_lazy("Stand"), required=False)
    soort = forms.ChoiceField(label=gettext_lazy("Soort"), required=False)

    def vul(self) -> None:
        """Fill the choices in the language of the page."""
        alles = ("", _("Alle"))
        self.fields["status"].choices = [alles, *Leningstatus.choices]  # type: ignore[attr-defined]
        self.fields["soort"].choices = [alles, *Leningsoort.choices]  # type: ignore[attr-defined]


@require_GET
@vereist("lening.lezen")
def lijst(request: Verzoek) -> HttpResponse:
    """Show the loans that fit, what is late first, with what they add up to."""
    form = LeningFilter(request.GET)
    form.vul()
    keuze = form.cleaned_data if form.is_valid() else {}
    rijen = leningenlijst(status=keuze.get("status", ""), soort=keuze.get("soort", ""), zoek=keuze.get("q", ""))
    return render(request, "balie/leningen/lijst.html", {
        "form": als_filter(form), "pagina": Paginator(rijen, PER_PAGINA).get_page(request.GET.get("page")),
        "totalen": rijen.aggregate(
            borg=Sum("totaal", filter=_BORG), schuld=Sum("totaal", filter=~_BORG), achterstand=Sum("achterstand"),
        ),
        "zonder_bedrag": achterstand_zonder_bedrag(rijen),
        "mag_beheren": mag(request.user, "lening.beheren"), "mag_rapport": mag(request.user, "rapport.lezen"),
    })  # fmt: skip


@require_GET
@vereist("lening.lezen")
def dossier_leningen(request: Verzoek, nummer: str) -> HttpResponse:
    """Show the loans of one dossier."""
    dossier = dossier_voor(request.user, nummer, doel="leningen bekijken", recht="lening.lezen")
    return render(request, "balie/leningen/dossier.html", {
        "dossier": dossier, "tabs": tabs_voor(request.user, nummer, "balie:dossier_leningen"),
        "rijen": [lening.stand for lening in leningen_van(dossier)],
        "mag_voorstellen": mag(request.user, "besluit.voorstellen"),
        "kruimels": kruimels(dossier, (_("Leningen"), "")),
    })  # fmt: skip
