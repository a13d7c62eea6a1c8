"""The report of a year as a page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import vereist


@vereist("rapport.lezen")
def rapport(request: HttpRequest) -> HttpResponse:
    """Go to the report of the last whole year."""
    return redirect("balie:rapport_jaar", vandaag(request.user.organisatie).year - 1)  # type: ignore[union-attr]


@vereist("rapport.lezen")
def rapport_jaar(request: HttpRequest, jaar: int) -> HttpResponse:
    """Show the report of one year."""
    return render(request, "balie/sturing/rapport.html", {"jaar": jaar})
