"""Drafts of settlements: make them for every boekjaar that is ready, and propose those without a surplus."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorstart.balie.geld.fouten import als_melding
from doorstart.bbz.selectors import concept_met, laatste_concepten, vast_te_stellen
from doorstart.bbz.services import maak_concepten, stel_concept_voor
from doorstart.organisatie.rollen import Verzoek, mag, vereist

PER_PAGINA = 50


@vereist("dossier.lezen")
def lijst(request: Verzoek) -> HttpResponse:
    """Show the boekjaren that can be settled, each with its draft or why there is none."""
    pagina = Paginator(vast_te_stellen(), PER_PAGINA).get_page(request.GET.get("page"))
    concepten = laatste_concepten(pagina.object_list)
    return render(request, "balie/geld/concepten.html", {
        "pagina": pagina, "rijen": [(cijfers, concepten.get(cijfers.pk)) for cijfers in pagina.object_list],
        "mag_maken": mag(request.user, "jaarcijfers.beoordelen"),
        "mag_voorstellen": mag(request.user, "besluit.voorstellen") and mag(request.user, "jaarcijfers.beoordelen"),
    })  # fmt: skip


@require_POST
@vereist("jaarcijfers.beoordelen")
def maken(request: Verzoek) -> HttpResponse:
    """Make the drafts."""
    with als_melding(request) as gelukt:
        maak_concepten(request.user)
    if gelukt:
        messages.success(request, _("De concepten zijn gemaakt. Er is niets besloten of betaald."))
    return redirect("balie:concepten")


@require_POST
@vereist("besluit.voorstellen")
def voorstellen(request: Verzoek, pk: int) -> HttpResponse:
    """Propose the decision of one draft without a surplus."""
    concept = concept_met(pk)
    if concept is None:
        raise Http404(_("Dit concept is niet gevonden."))
    besluit = None
    with als_melding(request):
        besluit = stel_concept_voor(
            concept=concept, motivering=request.POST.get("motivering", ""), gebruiker=request.user
        )
    if besluit is not None:
        messages.success(request, _("Het voorstel ligt klaar. Een ander moet het goedkeuren."))
        return redirect("balie:besluit", pk=besluit.pk)
    return redirect("balie:concepten")
