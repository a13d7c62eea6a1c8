"""Pages of the users: who may log in, adding somebody, switching somebody off and on."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorstart.balie.beheer.formulieren import GebruikerForm
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie import gebruikers as dienst
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import Verzoek, vereist


@vereist("gebruikers.beheren")
def gebruikers(request: Verzoek) -> HttpResponse:
    """Show everybody of the organisation who works with Doorstart."""
    return render(request, "balie/beheer/gebruikers.html", {"gebruikers": dienst.medewerkers(request.user)})


@vereist("gebruikers.beheren")
def gebruiker_nieuw(request: Verzoek) -> HttpResponse:
    """Add somebody."""
    form = GebruikerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            dienst.voeg_toe(beheerder=request.user, **form.cleaned_data)
        except DoorstartFout as fout:
            form.add_error("username", str(fout))
        except ValidationError as fout:
            form.add_error("wachtwoord", fout)
        else:
            messages.success(request, _("De gebruiker kan nu aanmelden."))
            return redirect("balie:gebruikers")
    return render(request, "balie/beheer/gebruiker_nieuw.html", {"form": form})


@vereist("gebruikers.beheren")
@require_POST
def gebruiker_actief(request: Verzoek, pk: int) -> HttpResponse:
    """Switch somebody off or on."""
    gebruiker = get_object_or_404(Gebruiker, pk=pk, organisatie=request.user.organisatie)
    actief = not gebruiker.is_active
    try:
        dienst.zet_actief(beheerder=request.user, gebruiker=gebruiker, actief=actief)
    except DoorstartFout as fout:
        messages.error(request, str(fout))
    else:
        zin = _("%(wie)s kan weer aanmelden.") if actief else _("%(wie)s kan niet meer aanmelden.")
        messages.success(request, zin % {"wie": gebruiker})
    return redirect("balie:gebruikers")
