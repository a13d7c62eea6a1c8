"""Pages of the local policy: the versions, a new proposal, and the judgment of a second person."""

from dataclasses import fields
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bijstandsrecht.deeltijd import CATALOGUS_OPSTERLAND, PtoBeleid
from bijstandsrecht.kern import RechtFout
from doorstart.balie.beheer.formulieren import BeleidForm, KostenFormSet
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.organisatie import selectors, services
from doorstart.organisatie.bbzbeleid import BbzBeleid
from doorstart.organisatie.models import Beleid
from doorstart.organisatie.rollen import Verzoek, mag, vereist

# The settings that a settlement or a decision reads today; the policy type of the law package holds more.
GETOOND = (
    "max_uren_per_jaar", "max_minuten_per_week", "duur_maanden", "verrekening", "forfait_bp", "verlies", "vrijlating",
    *(keuze.name for keuze in fields(BbzBeleid)),
)  # fmt: skip


@vereist("beleid.lezen")
def beleid(request: Verzoek) -> HttpResponse:
    """Show the versions of the policy and the proposals that wait."""
    return render(
        request,
        "balie/beheer/beleid.html",
        {
            "versies": selectors.beleidsversies(),
            "voorstellen": selectors.voorstellen(Beleid),
            "mag_voorstellen": mag(request.user, "beleid.voorstellen"),
            "mag_goedkeuren": mag(request.user, "beleid.goedkeuren"),
            "getoond": GETOOND,
        },
    )


def _huidig(request: Verzoek) -> PtoBeleid | None:
    try:
        return PtoBeleid.uit_dict(selectors.beleid_op("pto", vandaag(request.user.organisatie)))
    except DoorstartFout:
        return None


def _begin(huidig: PtoBeleid | None) -> dict[str, Any]:
    return huidig.als_dict() if huidig else {"duur_maanden": 12, "verrekening": "bruto", "verlies": "geen"}


@vereist("beleid.voorstellen")
def beleid_nieuw(request: Verzoek) -> HttpResponse:
    """Propose a new version, starting from the one in force."""
    huidig = _huidig(request)
    catalogus = huidig.kosten if huidig else CATALOGUS_OPSTERLAND
    form = BeleidForm(request.POST or None, initial=_begin(huidig))
    kosten = KostenFormSet(
        request.POST or None,
        prefix="kosten",
        initial=[{naam: getattr(regel, naam) for naam in regel.__slots__} for regel in catalogus],
    )
    if request.method == "POST" and form.is_valid() and kosten.is_valid():
        naam = f"Beleid parttime ondernemen {form.cleaned_data['gemeente'] or request.user.organisatie}"
        try:
            waarden = form.waarden(naam=naam, kosten=[regel.categorie() for regel in kosten], oud=huidig)
            services.stel_beleid_voor(
                gebruiker=request.user,
                soort="pto",
                gemeente=form.cleaned_data["gemeente"],
                geldig_van=form.cleaned_data["geldig_van"],
                waarden=waarden,
                reden=form.cleaned_data["reden"],
            )
        except (DoorstartFout, RechtFout) as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, _("Het voorstel is opgeslagen. Een manager keurt het goed."))
            return redirect("balie:beleid")
    return render(request, "balie/beheer/beleid_nieuw.html", {"form": form, "kosten": kosten})


@vereist("beleid.goedkeuren")
@require_POST
def beleid_beoordelen(request: Verzoek, pk: int) -> HttpResponse:
    """Approve or reject a proposed version."""
    voorstel = get_object_or_404(Beleid.objects.all(), pk=pk)
    try:
        services.beoordeel(gebruiker=request.user, voorstel=voorstel, goedkeuren="goedkeuren" in request.POST)
        messages.success(request, _("Uw oordeel is opgeslagen."))
    except DoorstartFout as fout:
        messages.error(request, str(fout))
    return redirect("balie:beleid")
