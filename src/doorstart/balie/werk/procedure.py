"""The page of one procedure."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doorstart.organisatie.rollen import vereist


@vereist("dossier.lezen")
def procedure(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show one procedure."""
    return render(request, "balie/werk/eerste.html", {"titel": "Procedure"})
