"""Decisions and letters."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doorstart.organisatie.rollen import vereist


@vereist("besluit.voorstellen")
def voorstel(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the proposal form."""
    return render(request, "balie/werk/eerste.html", {"titel": "Besluit"})


@vereist("dossier.lezen")
def besluit(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show one decision."""
    return render(request, "balie/werk/eerste.html", {"titel": "Besluit"})


@vereist("dossier.lezen")
def brief(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show one letter."""
    return render(request, "balie/werk/eerste.html", {"titel": "Brief"})
