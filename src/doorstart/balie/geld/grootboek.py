"""The journal on a screen: entries of a dossier or a period, and one entry with where it came from."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from doorstart.balie.boekhouding.tabs import tabs
from doorstart.balie.geld.betalingen import PER_PAGINA
from doorstart.dossiers.toegang import dossier_voor
from doorstart.grootboek.models import Boeking, Rekening
from doorstart.grootboek.selectors import boekingen, saldi
from doorstart.organisatie.rollen import mag, vereist


class ZoekForm(forms.Form):
    """Which entries: of one dossier, of a period, or both."""

    dossier = forms.CharField(label=gettext_lazy("Dossiernummer"), required=False, max_length=20)
    van = forms.DateField(label=gettext_lazy("Geboekt vanaf"), required=False)
    tot = forms.DateField(label=gettext_lazy("Geboekt tot en met"), required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        gegevens = super().clean() or {}
        van, tot = gegevens.get("van"), gegevens.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", _("Deze dag ligt voor de begindatum."))
        return gegevens


def saldilijst(stand: dict[str, int]) -> list[tuple[str, int]]:
    """Return the balances with the names of their accounts, in the order of the accounts."""
    return [(str(Rekening(sleutel).label), stand[sleutel]) for sleutel in Rekening.values if stand.get(sleutel)]


def _rij(boeking: Boeking) -> dict[str, Any]:
    """Return one entry for the list: which accounts on each side, and how much; the lines stand on its own page."""
    regels = list(boeking.regels.all())
    debet = [regel for regel in regels if regel.bedrag > 0]
    credit = [regel for regel in regels if regel.bedrag < 0]
    return {
        "boeking": boeking,
        "debet": list(dict.fromkeys(str(regel.get_rekening_display()) for regel in debet)),
        "credit": list(dict.fromkeys(str(regel.get_rekening_display()) for regel in credit)),
        # Of a dossier only its own lines are loaded, and then one side can be missing.
        "bedrag": sum(regel.bedrag for regel in debet) or -sum(regel.bedrag for regel in credit),
    }


@require_GET
@vereist("grootboek.lezen")
def lijst(request: HttpRequest) -> HttpResponse:
    """List entries; without a filter the newest."""
    form = ZoekForm(request.GET)
    zoek: dict[str, Any] = form.cleaned_data if form.is_valid() else {}
    dossier = None
    if zoek.get("dossier"):
        try:
            dossier = dossier_voor(request.user, zoek["dossier"].strip(), doel="grootboek bekijken")
        except Http404:
            form.add_error("dossier", _("Dit dossier is niet gevonden. Controleer het nummer."))
    rijen = boekingen(dossier=dossier, van=zoek.get("van"), tot=zoek.get("tot"))
    if form.errors:
        rijen = rijen.none()
    pagina = Paginator(rijen, PER_PAGINA).get_page(request.GET.get("page"))
    return render(
        request,
        "balie/geld/grootboek.html",
        {
            "form": form,
            "boekingen": pagina,
            "regels": [_rij(rij) for rij in pagina],
            "dossier": dossier,
            "tabs": tabs("balie:grootboek"),
            "mag_corrigeren": dossier is not None and mag(request.user, "besluit.voorstellen"),
            "saldi": saldilijst(saldi(dossier=dossier, op=zoek.get("tot"))) if not form.errors else [],
        },
    )
