"""Searching for a dossier."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doorstart.organisatie.rollen import vereist


@vereist("dossier.lezen")
def zoeken(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the dossiers."""
    return render(request, "balie/werk/eerste.html", {"titel": "Dossiers"})
