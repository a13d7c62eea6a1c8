"""One payment batch: totals first, then the lines; approve or reject by somebody else; the bank file."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from doorstart.balie.geld.betalingen import PER_PAGINA
from doorstart.balie.geld.fouten import als_melding
from doorstart.grootboek.models import Betaalbatch
from doorstart.grootboek.selectors import batch_totalen, batches
from doorstart.grootboek.services import (
    haal_bankbestand_op,
    haal_tegengehouden_uit_batch,
    keur_batch_goed,
    wijs_batch_af,
)
from doorstart.kern.weergave import euro
from doorstart.organisatie.rollen import mag, vereist
from doorstart.uitbetalen.betaaldag import eerste_bankdag, is_bankdag


def _batch(pk: int) -> Betaalbatch:
    rij = batches().filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Deze betaalbatch is niet gevonden."))
    return rij


@require_GET
@vereist("betaling.lezen")
def bekijken(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one batch."""
    gebruiker: Any = request.user
    batch = _batch(pk)
    opdrachten = batch.opdrachten.select_related(
        "dossier__persoon", "dossier__gemeente", "boeking__berekening", "boeking__besluit", "batch"
    ).order_by("id")
    wacht = batch.status == "voorstel"
    regels = Paginator(opdrachten, PER_PAGINA).get_page(request.GET.get("page"))
    regels.object_list = [{"opdracht": opdracht} for opdracht in regels.object_list]  # type: ignore[misc]
    return render(
        request,
        "balie/geld/batch.html",
        {
            "batch": batch,
            "totalen": batch_totalen(batch),
            "bestanden": batch.bestanden.defer("inhoud").order_by("volgnummer"),
            "regels": regels,
            "is_eigen": batch.voorgesteld_door_id == gebruiker.pk,
            "mag_beoordelen": wacht
            and mag(gebruiker, "betaling.goedkeuren")
            and batch.voorgesteld_door_id != gebruiker.pk,
            "wacht": wacht,
            "verwerkt_op": None if is_bankdag(batch.betaaldatum) else eerste_bankdag(batch.betaaldatum),
        },
    )


@require_POST
@vereist("betaling.lezen")
def haal_eruit(request: HttpRequest, pk: int) -> HttpResponse:
    """Take payments that were stopped after the proposal out of the batch."""
    with als_melding(request):
        aantal = haal_tegengehouden_uit_batch(batch=_batch(pk), gebruiker=request.user)
        messages.success(request, _("Uit de batch gehaald: %(n)s betalingen. Bekijk de totalen.") % {"n": aantal})
    return redirect("balie:batch", pk=pk)


@require_POST
@vereist("betaling.goedkeuren")
def goedkeuren(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve the batch of somebody else."""
    with als_melding(request):
        batch = keur_batch_goed(batch=_batch(pk), gebruiker=request.user)
        totaal = sum(bestand.bedrag for bestand in batch.bestanden.defer("inhoud"))
        messages.success(
            request,
            _("De betaalbatch is goedgekeurd: %(som)s gaat naar de bank. Haal het bankbestand op.")
            % {"som": euro(totaal)},
        )
    return redirect("balie:batch", pk=pk)


@require_POST
@vereist("betaling.goedkeuren")
def afwijzen(request: HttpRequest, pk: int) -> HttpResponse:
    """Reject the batch of somebody else, with a reason."""
    with als_melding(request) as gelukt:
        wijs_batch_af(batch=_batch(pk), gebruiker=request.user, reden=request.POST.get("reden", ""))
    if gelukt:
        messages.success(request, _("De betaalbatch is afgewezen. De betalingen wachten weer."))
    return redirect("balie:batch", pk=pk)


@require_GET
@vereist("betaling.lezen")
def bestand(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    """Give a bank file of an approved batch."""
    with als_melding(request) as gelukt:
        inhoud = haal_bankbestand_op(batch=_batch(pk), gebruiker=request.user, volgnummer=nummer)
    if not gelukt:
        return redirect("balie:batch", pk=pk)
    antwoord = HttpResponse(inhoud, content_type="application/xml; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="betaalbatch-{pk}-{nummer}.xml"'
    return antwoord
