"""Betaalbatch."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doorstart.organisatie.rollen import vereist


@vereist("betaling.lezen")
def bekijken(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the page."""
    return render(request, "balie/geld/eerste.html", {"titel": "Betaalbatch"})


@vereist("betaling.lezen")
def goedkeuren(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the page."""
    return render(request, "balie/geld/eerste.html", {"titel": "Betaalbatch"})


@vereist("betaling.lezen")
def afwijzen(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the page."""
    return render(request, "balie/geld/eerste.html", {"titel": "Betaalbatch"})


@vereist("betaling.lezen")
def bestand(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the page."""
    return render(request, "balie/geld/eerste.html", {"titel": "Betaalbatch"})

