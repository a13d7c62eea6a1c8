"""Pages of the Bbz year figures for residents."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from doorstart.dossiers.toegang import eigen_dossier
from doorstart.organisatie.rollen import vereist


@vereist("mijn.gebruiken")
def invullen(request: HttpRequest, nummer: str) -> HttpResponse:
    """Fill in the figures of one boekjaar."""
    eigen_dossier(request.user, nummer)
    return redirect("mijn:overzicht")
