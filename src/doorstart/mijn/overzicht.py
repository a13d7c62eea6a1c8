"""The resident's first page, and the letters that were sent."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from doorstart.dossiers.toegang import eigen_dossiers
from doorstart.organisatie.rollen import vereist


@vereist("mijn.gebruiken")
def overzicht(request: HttpRequest) -> HttpResponse:
    """Show the resident's own dossiers."""
    return render(request, "mijn/overzicht.html", {"dossiers": eigen_dossiers(request.user)})


@vereist("mijn.gebruiken")
def brief(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the PDF of an own letter."""
    raise Http404
