"""What the pages of loans share: the door to one loan, its breadcrumb, and the page of a proposal."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Uitkomst
from doorstart.balie.werk.gedeeld import probeer
from doorstart.dossiers.toegang import dossier_voor
from doorstart.leningen import selectors
from doorstart.leningen.models import Lening
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import Verzoek


def lening_voor(gebruiker: Gebruiker, nummer: str, *, doel: str, recht: str = "lening.lezen") -> Lening:
    """Return a loan through the door of its dossier; one of another organisation does not exist (404)."""
    rij = selectors.lening_met(nummer)
    rij.dossier = dossier_voor(gebruiker, rij.dossier.nummer, doel=doel, recht=recht)
    return rij


def kruimels(lening: Lening, laatste: str = "") -> list[dict[str, str]]:
    """Return the breadcrumb of a page about one loan."""
    eigen = reverse("balie:lening", args=[lening.nummer])
    items = [
        {"label": _("Leningen"), "url": reverse("balie:leningen")},
        {"label": lening.nummer, "url": eigen if laatste else ""},
    ]
    return [*items, {"label": laatste, "url": ""}] if laatste else items


def voorstelpagina(
    request: Verzoek, lening: Lening, form: forms.Form, *, titel: str, uitleg: str, stel_voor: Callable[[], Any],
    reken: Callable[[], Uitkomst[Any]] | None = None,
) -> HttpResponse:  # fmt: skip
    """Show a form; "bereken" shows the outcome, anything else proposes and goes to the decision."""
    uitkomst, status = None, 200
    if request.method == "POST":
        status = 422
        if form.is_valid() and request.POST.get("stap") == "bereken" and reken is not None:
            uitkomst = probeer(form, reken)
        elif form.is_valid() and (besluit := probeer(form, stel_voor)):
            messages.success(request, _("Het voorstel ligt bij de toetser."))
            return redirect("balie:besluit", pk=besluit.pk)
    return render(request, "balie/leningen/voorstel.html", {
        "titel": titel, "lening": lening, "dossier": lening.dossier, "form": form, "uitleg": uitleg,
        "uitkomst": uitkomst, "kan_rekenen": reken is not None, "kruimels": kruimels(lening, titel),
    }, status=200 if uitkomst is not None else status)  # fmt: skip
