"""The worklist: where a member of staff starts."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doorstart.organisatie.rollen import vereist


@vereist("werklijst.lezen")
def werklijst(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Show the open tasks."""
    return render(request, "balie/werk/eerste.html", {"titel": "Werklijst"})
