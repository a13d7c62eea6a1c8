"""A form that was sent is sent: a second press, or a reload of the answer, does nothing twice."""

import hashlib
from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

_SLEUTEL, _HOEVEEL = "verstuurd", 30


class EenmaalMiddleware:
    """Remember which forms led on to another page; the same form with the same words is answered by a sentence.

    Every rendering of a form has a token of its own (against forgery), so only the very same form on the very same page
    counts as "again". What was refused in the form itself may be sent again. What two people do at the same moment is
    guarded by the services, in the database.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Handle one request."""
        if any("\x00" in waarde for _naam, rij in request.POST.lists() for waarde in rij):
            # Nobody types a NUL; a database refuses it in the middle of the work.
            return HttpResponseBadRequest(render_to_string("400.html", request=request))
        if not request.POST.get("csrfmiddlewaretoken"):
            return self.get_response(request)
        bekend = request.user.is_authenticated
        merk = _merk(request)
        eerder: list[list[str]] = request.session.get(_SLEUTEL, [])
        if gevonden := dict(eerder).get(merk):
            messages.info(
                request,
                _(
                    "U hebt dit formulier al verstuurd. Er is niets dubbel gedaan. "
                    "Wilt u het nog een keer doen? Verstuur het dan opnieuw vanaf deze pagina."
                ),
            )
            return HttpResponseRedirect(gevonden)
        response = self.get_response(request)
        afgemeld = bekend and not request.user.is_authenticated
        if isinstance(response, HttpResponseRedirect) and not afgemeld:
            request.session[_SLEUTEL] = [*eerder, [merk, response.url]][-_HOEVEEL:]
        return response


def _merk(request: HttpRequest) -> str:
    """Return what tells one sent form from another."""
    bestanden = [(naam, b.name, b.size) for naam, rij in request.FILES.lists() for b in rij]
    inhoud = repr((request.path, sorted(request.POST.lists()), bestanden))
    return hashlib.sha256(inhoud.encode()).hexdigest()
