"""The journal for the municipal accounts: make the file of a closed period, take it, see that it is still the same."""

from datetime import date, timedelta
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
from doorstart.grootboek.exporteren import exporteer, exports, haal_export_op, is_gelijk
from doorstart.grootboek.models import Journaalexport
from doorstart.grootboek.perioden import eerste_boekdag, gesloten_tot
from doorstart.organisatie.rollen import mag, vereist


class ExportForm(forms.Form):
    """From which day up to and including which day."""

    van = forms.DateField(label=gettext_lazy("Van"))
    tot = forms.DateField(label=gettext_lazy("Tot en met"))


def _eerste_dag(rijen: list[Journaalexport]) -> date | None:
    """Return the first day that was not exported yet."""
    return rijen[0].tot + timedelta(days=1) if rijen else eerste_boekdag()


def _pagina(request: HttpRequest, **anders: Any) -> HttpResponse:
    rijen, slot = list(exports()), gesloten_tot()
    return render(
        request,
        "balie/boekhouding/exports.html",
        {
            "rijen": rijen,
            "slot": slot,
            "mag_exporteren": mag(request.user, "grootboek.afsluiten") and slot is not None,
            "form": ExportForm(initial={"van": _eerste_dag(rijen), "tot": slot}),
            "tabs": tabs("balie:exports"),
        }
        | anders,
        status=422 if anders else 200,
    )


def _export(pk: int) -> Journaalexport:
    rij = exports().filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Deze export is niet gevonden."))
    return rij


@require_GET
@vereist("grootboek.lezen")
def overzicht(request: HttpRequest) -> HttpResponse:
    """List what was exported."""
    return _pagina(request)


@require_POST
@vereist("grootboek.afsluiten")
def maken(request: HttpRequest) -> HttpResponse:
    """Make the file of a closed period."""
    form = ExportForm(request.POST)
    if not form.is_valid():
        return _pagina(request, form=form)
    with als_melding(request) as gelukt:
        rij = exporteer(gebruiker=request.user, **form.cleaned_data)
    if gelukt:
        messages.success(request, _("De export is gemaakt: %(n)s regels. Haal het bestand op.") % {"n": rij.aantal})
    return redirect("balie:exports")


@require_GET
@vereist("grootboek.lezen")
def bestand(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the file."""
    rij = _export(pk)
    with als_melding(request) as gelukt:
        inhoud = haal_export_op(export=rij, gebruiker=request.user)
    if not gelukt:
        return redirect("balie:exports")
    # The mark at the front lets spreadsheets read UTF-8; it is not part of what was hashed.
    antwoord = HttpResponse("\ufeff" + inhoud, content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="journaal-{rij.van}-{rij.tot}.csv"'
    return antwoord


@require_POST
@vereist("grootboek.lezen")
def nagaan(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the file again from the journal and compare."""
    if is_gelijk(_export(pk)):
        messages.success(request, _("Nagegaan: het grootboek geeft nog precies hetzelfde bestand."))
    else:
        messages.error(request, _("Het grootboek geeft nu een ander bestand. Waarschuw de beheerder."))
    return redirect("balie:exports")
