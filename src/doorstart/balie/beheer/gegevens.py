"""Page of the organisation's own facts: what holds, a proposal by the administrator, the judgment of a manager."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie import gegevens as diensten
from doorstart.organisatie import services
from doorstart.organisatie.models import Beleid
from doorstart.organisatie.rollen import Verzoek, eis, mag, vereist

LABELS = {
    "iban": gettext_lazy("IBAN waarvan wij betalen en waarop wij ontvangen"),
    "incassant_id": gettext_lazy("Incassant-ID"),
    "bezoekadres": gettext_lazy("Bezoekadres"),
    "telefoon": gettext_lazy("Telefoon"),
}


class GegevensForm(forms.Form):
    """The facts, and why they change."""

    iban = forms.CharField(label=LABELS["iban"], max_length=42)
    incassant_id = forms.CharField(
        label=LABELS["incassant_id"],
        max_length=40,
        required=False,
        help_text=gettext_lazy("Nummer van de bank om te mogen incasseren. Leeg als u niet incasseert."),
    )
    bezoekadres = forms.CharField(label=LABELS["bezoekadres"], max_length=200)
    telefoon = forms.CharField(label=LABELS["telefoon"], max_length=30)
    reden = forms.CharField(label=gettext_lazy("Waarom verandert dit?"), max_length=500)


def _regels(rij: Beleid) -> list[dict[str, object]]:
    """Return per fact its label, the old and the new value, and whether it changes."""
    oud, nieuw = rij.waarden["oud"], rij.waarden["nieuw"]
    return [
        {"label": LABELS[veld], "oud": oud[veld], "nieuw": nieuw[veld], "anders": oud[veld] != nieuw[veld]}
        for veld in diensten.VELDEN
    ]


@vereist("beleid.lezen")
def gegevens(request: Verzoek) -> HttpResponse:
    """Show what holds and what waits; the administrator can propose."""
    assert request.user.organisatie is not None
    nu, wacht = diensten.huidig(request.user.organisatie), diensten.openstaand()
    form = GegevensForm(request.POST if request.method == "POST" else None, initial=nu)
    if request.method == "POST":
        eis(request.user, "beleid.voorstellen")
        if form.is_valid():
            try:
                diensten.stel_gegevens_voor(gebruiker=request.user, **form.cleaned_data)
            except (DoorstartFout, ValidationError) as fout:
                form.add_error(None, fout if isinstance(fout, ValidationError) else str(fout))
            else:
                messages.success(request, _("Het voorstel is opgeslagen. Een manager keurt het goed."))
                return redirect("balie:organisatiegegevens")
    return render(request, "balie/beheer/gegevens.html", {
        "nu": [{"label": LABELS[veld], "waarde": nu[veld]} for veld in diensten.VELDEN], "form": form,
        "wacht": wacht, "regels": _regels(wacht) if wacht else [],
        "versies": [(rij, [regel for regel in _regels(rij) if regel["anders"]]) for rij in diensten.versies()],
        "mag_voorstellen": mag(request.user, "beleid.voorstellen") and wacht is None,
        "mag_goedkeuren": mag(request.user, "beleid.goedkeuren"),
    }, status=422 if form.errors else 200)  # fmt: skip


@require_POST
@vereist("beleid.goedkeuren")
def oordeel(request: Verzoek, pk: int) -> HttpResponse:
    """Approve or reject the proposal."""
    rij = diensten.openstaand()
    if rij is None or rij.pk != pk:
        if not Beleid.objects.filter(pk=pk, soort=diensten.SOORT).exists():
            raise Http404(_("Dit voorstel is niet gevonden."))
        messages.error(request, _("Hierover is al beslist. Ververs de pagina om de uitkomst te zien."))
        return redirect("balie:organisatiegegevens")
    try:
        services.beoordeel(gebruiker=request.user, voorstel=rij, goedkeuren="goedkeuren" in request.POST)
        messages.success(request, _("Uw oordeel is opgeslagen."))
    except DoorstartFout as fout:
        messages.error(request, str(fout))
    return redirect("balie:organisatiegegevens")
