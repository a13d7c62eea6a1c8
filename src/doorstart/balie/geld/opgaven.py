"""Pages of the monthly statements for staff."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from doorstart.organisatie.rollen import vereist


@vereist("opgave.beoordelen")
def lijst(request: HttpRequest) -> HttpResponse:
    """List the statements that were handed in."""
    return render(request, "balie/opgaven/lijst.html")


@vereist("opgave.beoordelen")
def bekijken(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one statement."""
    raise Http404
