"""The page of a demonstration on which the beheerder lets time pass, and runs the daily looks."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from doorstart.balie.werk.gedeeld import probeer
from doorstart.organisatie.demoklok import zet_werkdatum
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.werkproces import dagelijks


class DatumForm(forms.Form):
    """The new working date."""

    use_required_attribute = False

    datum = forms.DateField(label=gettext_lazy("Nieuwe datum van de demonstratie"))


@vereist("gebruikers.beheren")
def demodatum(request: Verzoek) -> HttpResponse:
    """Show the date, move it on, and run the daily looks; the service refuses a real organisation."""
    form = DatumForm(request.POST if request.POST.get("stap") == "datum" else None)
    if request.POST.get("stap") == "datum" and form.is_valid() and probeer(
        form, lambda: zet_werkdatum(beheerder=request.user, datum=form.cleaned_data["datum"])
    ):  # fmt: skip
        request.user.organisatie.refresh_from_db()  # type: ignore[union-attr]
        messages.success(request, _("De datum is veranderd."))
        if "dagelijks" not in request.POST:
            return redirect("balie:demodatum")
        _draai(request)
        return redirect("balie:demodatum")
    if request.POST.get("stap") == "dagelijks" and request.user.organisatie.is_demonstratie:  # type: ignore[union-attr]
        _draai(request)
        return redirect("balie:demodatum")
    return render(request, "balie/beheer/demodatum.html", {
        "form": form, "is_demonstratie": request.user.organisatie.is_demonstratie,  # type: ignore[union-attr]
        "controles": dagelijks.namen(),
    })  # fmt: skip


def _draai(request: Verzoek) -> None:
    """Run the daily looks and tell what they did."""
    uitslagen = dagelijks.draai(gebruiker=request.user)
    aantal = sum(uitslag.aantal for uitslag in uitslagen)
    zin = ngettext(
        "De dagelijkse controles zijn gedaan: %(aantal)s actie.",
        "De dagelijkse controles zijn gedaan: %(aantal)s acties.", aantal,
    )  # fmt: skip
    messages.success(request, zin % {"aantal": aantal})
    for uitslag in uitslagen:
        if uitslag.fout:
            messages.error(request, f"{uitslag.naam}: {uitslag.fout}")
