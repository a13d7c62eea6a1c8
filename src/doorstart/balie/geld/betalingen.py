"""Betalingen."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doorstart.organisatie.rollen import vereist


@vereist("betaling.lezen")
def lijst(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the page."""
    return render(request, "balie/geld/eerste.html", {"titel": "Betalingen"})


@vereist("betaling.lezen")
def voorstellen(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the page."""
    return render(request, "balie/geld/eerste.html", {"titel": "Betalingen"})


@vereist("betaling.lezen")
def bbz_maand(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the page."""
    return render(request, "balie/geld/eerste.html", {"titel": "Betalingen"})

