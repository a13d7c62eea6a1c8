"""Pages of the prevention plan: calendar, planning, and counting who came."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from doorstart.balie.begeleiding.formulieren import ActiviteitForm, OpkomstForm
from doorstart.balie.keuzes import JaarFilter
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, mag, vereist
from doorstart.preventie import selectors, services


@vereist("preventie.lezen")
def preventie(request: Verzoek) -> HttpResponse:
    """Show the activities of a year and their reach."""
    nu = vandaag(request.user.organisatie)
    filter_ = JaarFilter(request.GET, jaren=sorted({*selectors.jaren(), nu.year}, reverse=True), standaard=nu.year)
    jaar = filter_.gekozen
    return render(
        request,
        "balie/preventie/lijst.html",
        {
            "jaar": jaar,
            "filter": filter_,
            "bereik": selectors.bereik(jaar),
            "pagina": Paginator(selectors.agenda(jaar), 50).get_page(request.GET.get("page")),
            "mag_schrijven": mag(request.user, "preventie.schrijven"),
        },
    )


@vereist("preventie.schrijven")
def activiteit_nieuw(request: Verzoek) -> HttpResponse:
    """Plan an activity."""
    form = ActiviteitForm(request.POST or None, initial={"datum": vandaag(request.user.organisatie)})
    if request.method == "POST" and form.is_valid():
        try:
            services.plan_activiteit(gebruiker=request.user, **form.cleaned_data)
        except DoorstartFout as fout:
            form.add_error("einde", str(fout))
        else:
            messages.success(request, _("De activiteit staat in de agenda."))
            return redirect("balie:preventie")
    return render(request, "balie/preventie/nieuw.html", {"form": form})


@vereist("preventie.schrijven")
def activiteit(request: Verzoek, pk: int) -> HttpResponse:
    """Show one activity and count its visitors."""
    rij = get_object_or_404(selectors.alle(), pk=pk)
    form = OpkomstForm(request.POST or None, initial={"opkomst": rij.opkomst})
    if request.method == "POST" and form.is_valid():
        try:
            services.tel_opkomst(gebruiker=request.user, activiteit=rij, **form.cleaned_data)
        except DoorstartFout as fout:
            form.add_error("opkomst", str(fout))
        else:
            messages.success(request, _("De opkomst is opgeslagen."))
            return redirect("balie:preventie")
    return render(
        request,
        "balie/preventie/activiteit.html",
        {
            "activiteit": rij,
            "form": form,
            "geweest": rij.datum <= vandaag(request.user.organisatie),
        },
    )
