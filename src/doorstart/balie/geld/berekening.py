"""Berekening."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doorstart.organisatie.rollen import vereist


@vereist("dossier.lezen")
def bekijken(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the page."""
    return render(request, "balie/geld/eerste.html", {"titel": "Berekening"})

