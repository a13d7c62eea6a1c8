"""Grootboek."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doorstart.organisatie.rollen import vereist


@vereist("grootboek.lezen")
def lijst(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the page."""
    return render(request, "balie/geld/eerste.html", {"titel": "Grootboek"})


@vereist("grootboek.lezen")
def boeking(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the page."""
    return render(request, "balie/geld/eerste.html", {"titel": "Grootboek"})

