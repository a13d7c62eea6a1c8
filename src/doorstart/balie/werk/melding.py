"""The first report and the intake."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doorstart.organisatie.rollen import vereist


@vereist("dossier.schrijven")
def nieuw(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the form of a new report."""
    return render(request, "balie/werk/eerste.html", {"titel": "Melding"})


@vereist("dossier.schrijven")
def intake(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the intake."""
    return render(request, "balie/werk/eerste.html", {"titel": "Intake"})
