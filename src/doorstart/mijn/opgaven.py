"""Pages of the monthly statement for residents."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from doorstart.dossiers.toegang import eigen_dossier, eigen_dossiers
from doorstart.organisatie.rollen import vereist


@vereist("mijn.gebruiken")
def lijst(request: HttpRequest) -> HttpResponse:
    """List the months of the resident's statements."""
    return render(request, "mijn/opgaven.html", {"dossiers": eigen_dossiers(request.user)})


@vereist("mijn.gebruiken")
def invullen(request: HttpRequest, nummer: str, maand: str) -> HttpResponse:
    """Fill in the statement of one month."""
    eigen_dossier(request.user, nummer)
    return lijst(request)


@vereist("mijn.gebruiken")
def bekijken(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one statement that was handed in."""
    raise Http404


@vereist("mijn.gebruiken")
def wat_als(request: HttpRequest, nummer: str) -> HttpResponse:
    """Try figures without handing anything in."""
    eigen_dossier(request.user, nummer)
    return lijst(request)
