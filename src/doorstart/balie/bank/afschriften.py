"""The statements: bring one in, see what it said and where every entry went, take the original file."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from doorstart.balie.bank.forms import AfschriftForm
from doorstart.balie.bank.lijst import tabs
from doorstart.balie.geld.betalingen import PER_PAGINA
from doorstart.balie.geld.fouten import als_melding
from doorstart.bank import selectors
from doorstart.bank.services import haal_afschrift_op, lees_afschriften_in
from doorstart.organisatie.rollen import mag, vereist


@require_GET
@vereist("bank.lezen")
def lijst(request: HttpRequest) -> HttpResponse:
    """List the statements, newest first, and whether each follows the one before."""
    pagina = Paginator(selectors.afschriften(), PER_PAGINA).get_page(request.GET.get("page"))
    return render(
        request,
        "balie/bank/afschriften.html",
        {
            "pagina": pagina,
            "form": AfschriftForm(),
            "mag_verwerken": mag(request.user, "bank.verwerken"),
            "tabs": tabs("balie:afschriften"),
        },
    )


@require_POST
@vereist("bank.verwerken")
def inlezen(request: HttpRequest) -> HttpResponse:
    """Bring in a file of the bank."""
    form = AfschriftForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, _("Kies eerst het bestand dat u bij de bank hebt opgehaald."))
        return redirect("balie:afschriften")
    bestand = form.cleaned_data["bestand"]
    with als_melding(request) as gelukt:
        uit = lees_afschriften_in(bron=bestand.file, naam=bestand.name, gebruiker=request.user)
    if not gelukt:
        return redirect("balie:afschriften")
    messages.success(
        request,
        _("%(aantal)s regels ingelezen: %(verwerkt)s zijn herkend en verwerkt, %(open)s wachten op u.")
        % {"aantal": uit.uitslag.aantal, "verwerkt": uit.uitslag.verwerkt, "open": uit.uitslag.open},
    )
    return redirect("balie:bank" if uit.uitslag.open else "balie:afschriften")


@require_GET
@vereist("bank.lezen")
def bekijken(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one statement with its entries."""
    rij = selectors.afschrift(pk)
    return render(
        request,
        "balie/bank/afschrift.html",
        {
            "afschrift": rij,
            "regels": Paginator(selectors.regels_van(rij), PER_PAGINA).get_page(request.GET.get("page")),
            "boekingen": rij.boekingen.select_related("boeking").order_by("boekdatum", "-bij"),
            "mag_grootboek": mag(request.user, "grootboek.lezen"),
        },
    )


@require_GET
@vereist("bank.lezen")
def bestand(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the file as it was uploaded."""
    inhoud = haal_afschrift_op(afschrift=selectors.afschrift(pk), gebruiker=request.user)
    antwoord = HttpResponse(inhoud, content_type="application/xml; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="afschrift-{pk}.xml"'
    return antwoord
