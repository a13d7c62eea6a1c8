"""One journal entry with everything behind it: lines, decision, letter, calculation, payment, bank, reversal."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from doorstart.balie.geld.betalingen import PER_PAGINA
from doorstart.bank.selectors import afschrift_achter, regels_achter, regels_bij_betaling
from doorstart.berekeningen.herberekenen import klopt_uitleg
from doorstart.berekeningen.selectors import als_uitkomst
from doorstart.besluiten.selectors import brieven_bij
from doorstart.dossiers.toegang import dossier_voor
from doorstart.grootboek.selectors import boeking_met, regels_van
from doorstart.organisatie.rollen import mag, vereist


def _opdrachten(rij: Any) -> list[dict[str, Any]]:
    """Return the payment orders of an entry, each with the entries of the statement on which the bank showed it."""
    opdrachten = list(rij.opdrachten.select_related("batch", "dossier__persoon").order_by("id")[:PER_PAGINA])
    gezien = regels_bij_betaling(opdrachten)
    return [{"rij": opdracht, "bank": gezien.get(opdracht.pk, [])} for opdracht in opdrachten]


def _keten(rij: Any) -> list[dict[str, Any]]:
    """Return the entry, what it reverses and what reversed it, oldest first."""
    oud = rij.draait_terug
    nieuw = getattr(rij, "teruggedraaid_door", None)
    if oud is None and nieuw is None:
        return []
    return [{"rij": deel, "zelf": deel.pk == rij.pk} for deel in (oud, rij, nieuw) if deel is not None]


@require_GET
@vereist("grootboek.lezen")
def bekijken(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one entry."""
    rij = boeking_met(pk)
    if rij is None:
        raise Http404(_("Deze boeking is niet gevonden."))
    if rij.dossier is not None:
        dossier_voor(request.user, rij.dossier.nummer, doel="boeking bekijken")
    return render(
        request,
        "balie/geld/boeking.html",
        {
            "boeking": rij,
            "regels": Paginator(regels_van(rij), PER_PAGINA).get_page(request.GET.get("page")),
            "keten": _keten(rij),
            "teruggedraaid_door": getattr(rij, "teruggedraaid_door", None),
            "brieven": brieven_bij(rij.besluit) if rij.besluit else [],
            "uitkomst": als_uitkomst(rij.berekening) if rij.berekening else None,
            "klopt": klopt_uitleg(rij.berekening) if rij.berekening else None,
            "opdrachten": _opdrachten(rij),
            "bankregels": regels_achter(rij),
            "afschrift": afschrift_achter(rij),
            "mag_corrigeren": rij.dossier is not None and mag(request.user, "besluit.voorstellen"),
            "mag_bank": mag(request.user, "bank.lezen"),
        },
    )
