"""The work list: entries of the statement that nobody has placed, and those that are parked."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from doorstart.balie.bank.forms import ZoekForm
from doorstart.balie.geld.betalingen import PER_PAGINA
from doorstart.balie.geld.fouten import als_melding
from doorstart.bank import selectors
from doorstart.bank.models import Stand
from doorstart.bank.services import herken_opnieuw
from doorstart.organisatie.rollen import mag, vereist


def tabs(actief: str) -> list[dict[str, Any]]:
    """Return the parts of the bank pages; `actief` is the URL name of the page itself."""
    aantal = selectors.aantallen()
    return [
        {
            "label": label,
            "url": reverse(naam),
            "actief": naam == actief,
            "aantal": None if stand is None else aantal.get(stand, 0),
        }
        for label, naam, stand in (
            (_("Te verwerken"), "balie:bank", Stand.OPEN),
            (_("Geparkeerd"), "balie:bank_geparkeerd", Stand.GEPARKEERD),
            (_("Afschriften"), "balie:afschriften", None),
        )
    ]


def _lijst(request: HttpRequest, stand: str, naam: str) -> HttpResponse:
    form = ZoekForm(request.GET)
    tekst = form.cleaned_data["q"] if form.is_valid() else ""
    pagina = Paginator(selectors.openstaande(stand=stand, tekst=tekst), PER_PAGINA).get_page(request.GET.get("page"))
    return render(
        request,
        "balie/bank/lijst.html",
        {
            "pagina": pagina,
            "form": form,
            "tekst": tekst,
            "geparkeerd": stand == Stand.GEPARKEERD,
            "som": selectors.som_openstaand(),
            "mag_verwerken": mag(request.user, "bank.verwerken"),
            "tabs": tabs(naam),
        },
    )


@require_GET
@vereist("bank.lezen")
def open_(request: HttpRequest) -> HttpResponse:
    """List what can be placed now."""
    return _lijst(request, Stand.OPEN, "balie:bank")


@require_GET
@vereist("bank.lezen")
def geparkeerd(request: HttpRequest) -> HttpResponse:
    """List what somebody looks into."""
    return _lijst(request, Stand.GEPARKEERD, "balie:bank_geparkeerd")


@require_POST
@vereist("bank.verwerken")
def opnieuw(request: HttpRequest) -> HttpResponse:
    """Let every room look again at what waits."""
    with als_melding(request):
        aantal = herken_opnieuw(gebruiker=request.user)
        messages.success(
            request,
            ngettext("%(n)s regel is nu herkend en verwerkt.", "%(n)s regels zijn nu herkend en verwerkt.", aantal)
            % {"n": aantal},
        )
    return redirect("balie:bank")
