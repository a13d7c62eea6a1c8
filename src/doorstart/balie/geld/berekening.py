"""One stored calculation with its whole explanation, and what followed from it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from doorstart.balie.dossiertabs import tabs_voor
from doorstart.berekeningen import selectors
from doorstart.berekeningen.herberekenen import klopt_uitleg
from doorstart.dossiers.toegang import dossier_voor
from doorstart.organisatie.rollen import mag, vereist


@require_GET
@vereist("dossier.lezen")
def bekijken(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one calculation."""
    berekening = selectors.berekening(pk)
    dossier = dossier_voor(request.user, berekening.dossier.nummer, doel="berekening bekijken")
    return render(
        request,
        "balie/geld/berekening.html",
        {
            "berekening": berekening,
            "dossier": dossier,
            "uitkomst": selectors.als_uitkomst(berekening),
            "klopt": klopt_uitleg(berekening),
            "besluiten": berekening.besluiten.all(),
            "boekingen": berekening.boekingen.order_by("id"),
            "mag_grootboek": mag(request.user, "grootboek.lezen"),
            "tabs": tabs_voor(request.user, dossier.nummer, "balie:dossier_inkomen"),
        },
    )
