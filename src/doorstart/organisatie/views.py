"""Logging in, and going to the page where one's role starts."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import LoginView, PasswordChangeView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from doorstart.organisatie.demologins import DEMO_WACHTWOORD, demo_gebruikers
from doorstart.organisatie.models import Organisatie
from doorstart.organisatie.navigatie import STARTPAGINA


class Aanmelden(LoginView):
    """The login page; a demonstration shows its logins."""

    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the name and theme of the only organisation, and the demo logins of a demonstration."""
        organisaties = list(Organisatie.objects.all()[:2])
        kader: dict[str, Any] = {"organisatie": organisaties[0]} if len(organisaties) == 1 else {}
        if settings.DEMONSTRATIE:
            kader |= {"demo_gebruikers": demo_gebruikers(), "demo_wachtwoord": DEMO_WACHTWOORD}
        return super().get_context_data(**kwargs) | kader


class Wachtwoord(PasswordChangeView):
    """Choose a new password of one's own."""

    template_name = "registration/wachtwoord.html"
    success_url = reverse_lazy("start")

    def form_valid(self, form: Any) -> HttpResponse:
        """Store the password and say so on the next page."""
        messages.success(self.request, _("Uw nieuwe wachtwoord geldt vanaf nu."))
        return super().form_valid(form)


@login_required
def start(request: HttpRequest) -> HttpResponse:
    """Go to the first page of the user's role."""
    return redirect(STARTPAGINA[request.user.rol])  # type: ignore[union-attr,index]
