"""The page of one dossier."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doorstart.organisatie.rollen import vereist


@vereist("dossier.lezen")
def overzicht(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show one dossier."""
    return render(request, "balie/werk/eerste.html", {"titel": "Dossier"})
