"""One entry of the statement: what the bank says, what we recognise, and what a person does with it."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from doorstart.balie.bank.forms import NotitieForm, RedenForm, TerugstortForm, ZoekForm, lees_keuzes
from doorstart.balie.geld.fouten import als_melding
from doorstart.bank import selectors
from doorstart.bank.herkennen import verwerkers
from doorstart.bank.models import Bankregel, Stand
from doorstart.bank.retourcodes import in_woorden
from doorstart.bank.services import haal_terug, maak_ongedaan, parkeer, stort_terug, wijs_toe
from doorstart.bank.terugstorten import SOORT as TERUGSTORTING
from doorstart.organisatie.rollen import mag, vereist


def _open(regel: Bankregel) -> Any:
    """Return the row in the work list, None when the entry is placed."""
    return getattr(regel, "openstaand", None)


def _namen() -> dict[str, str]:
    return {v.soort: str(v.naam) for v in verwerkers()} | {TERUGSTORTING: _("Terug naar de betaler")}


def _pagina(request: HttpRequest, regel: Bankregel, **anders: Any) -> HttpResponse:
    """Show the entry; `anders` holds a form that was filled in wrongly."""
    open_, namen = _open(regel), _namen()
    zoek = ZoekForm(request.GET)
    tekst = (zoek.cleaned_data["q"] if zoek.is_valid() else "") or regel.naam or regel.iban
    kan = open_ is not None and mag(request.user, "bank.verwerken")
    voorstellen = [{"rij": v, "naam": namen.get(v.soort, v.soort)} for v in regel.voorstellen.order_by("id")]
    return render(
        request,
        "balie/bank/regel.html",
        {
            "regel": regel,
            "open": open_,
            "geparkeerd": open_ is not None and open_.stand == Stand.GEPARKEERD,
            "retour": in_woorden(regel.retourcode) if regel.retourcode else "",
            "voorstellen": voorstellen,
            "notities": regel.notities.select_related("door").order_by("id"),
            "toewijzingen": [
                {"rij": t, "naam": namen.get(t.soort, t.soort), "terug": getattr(t.boeking, "teruggedraaid_door", None)}
                for t in selectors.toewijzingen_van(regel)
            ],
            "kan": kan,
            "mag_verwerken": mag(request.user, "bank.verwerken"),
            "zoekform": ZoekForm(initial={"q": tekst}),
            "treffers": selectors.zoek_bestemmingen(tekst, regel) if kan else [],
            "terugform": TerugstortForm(initial={"bedrag": open_.bedrag if open_ else 0}),
            "notitieform": NotitieForm(),
            "redenform": RedenForm(),
            "mag_grootboek": mag(request.user, "grootboek.lezen"),
        }
        | anders,
        status=422 if anders else 200,
    )


@require_GET
@vereist("bank.lezen")
def bekijken(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one entry."""
    return _pagina(request, selectors.bankregel(pk))


@require_POST
@vereist("bank.verwerken")
def toewijzen(request: HttpRequest, pk: int) -> HttpResponse:
    """Book the entry to what was chosen, whole or in parts."""
    regel = selectors.bankregel(pk)
    with als_melding(request) as gelukt:
        open_ = _open(regel)
        keuzes = lees_keuzes(request.POST, open_.bedrag if open_ else regel.bedrag)
        wijs_toe(regel=regel, keuzes=keuzes, gebruiker=request.user)
    if not gelukt:
        return redirect("balie:bankregel", pk=pk)
    messages.success(request, _("De regel is verwerkt."))
    return _verder(pk)


@require_POST
@vereist("bank.verwerken")
def terugstorten(request: HttpRequest, pk: int) -> HttpResponse:
    """Send money back to who paid it."""
    regel, form = selectors.bankregel(pk), TerugstortForm(request.POST)
    if not form.is_valid():
        return _pagina(request, regel, terugform=form)
    with als_melding(request) as gelukt:
        stort_terug(regel=regel, gebruiker=request.user, **form.cleaned_data)
    if not gelukt:
        return redirect("balie:bankregel", pk=pk)
    messages.success(request, _("De terugbetaling staat klaar. Zij gaat mee in de volgende betaalbatch."))
    return _verder(pk)


@require_POST
@vereist("bank.verwerken")
def parkeren(request: HttpRequest, pk: int) -> HttpResponse:
    """Set the entry aside with a note."""
    regel, form = selectors.bankregel(pk), NotitieForm(request.POST)
    if not form.is_valid():
        return _pagina(request, regel, notitieform=form)
    with als_melding(request) as gelukt:
        parkeer(regel=regel, notitie=form.cleaned_data["notitie"], gebruiker=request.user)
    if gelukt:
        messages.success(request, _("De regel is geparkeerd."))
    return redirect("balie:bank")


@require_POST
@vereist("bank.verwerken")
def terughalen(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring a parked entry back to the list."""
    with als_melding(request) as gelukt:
        haal_terug(regel=selectors.bankregel(pk), gebruiker=request.user)
    if gelukt:
        messages.success(request, _("De regel staat weer bij 'Te verwerken'."))
    return redirect("balie:bankregel", pk=pk)


@require_POST
@vereist("bank.verwerken")
def ongedaan(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo one match."""
    rij = selectors.toewijzing(pk)
    form: Form = RedenForm(request.POST)
    if not form.is_valid():
        return _pagina(request, selectors.bankregel(rij.regel_id), redenform=form)
    with als_melding(request) as gelukt:
        maak_ongedaan(toewijzing=rij, reden=form.cleaned_data["reden"], gebruiker=request.user)
    if gelukt:
        messages.success(request, _("De toewijzing is teruggedraaid. De regel wacht weer op een bestemming."))
    return redirect("balie:bankregel", pk=rij.regel_id)


def _verder(pk: int) -> HttpResponse:
    """Go back to the entry when something is left of it, else to the list."""
    return redirect("balie:bank") if _open(selectors.bankregel(pk)) is None else redirect("balie:bankregel", pk=pk)
