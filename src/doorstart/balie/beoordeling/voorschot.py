"""Proposing a voorschot while the application waits: the least amount of what is expected (art. 52 Participatiewet)."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.kern import Uitkomst
from doorstart.balie.beoordeling.gedeeld import kruimels_van
from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import probeer, procedure_voor
from doorstart.bbz.services import proef_voorschot, stel_voorschot_voor
from doorstart.beoordeling import selectors
from doorstart.beoordeling.models import Inkomensprognose
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.werkproces.models import Procedure


class VoorschotForm(Formulier):
    """Why a voorschot is proposed."""

    motivering = forms.CharField(
        label=gettext_lazy("Motivering"), widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Deze tekst komt in de brief. Schrijf aan de aanvrager: korte zinnen, met u."),
    )  # fmt: skip


def _proef(rij: Procedure, prognose: Inkomensprognose, request: Verzoek) -> Uitkomst[Any]:
    return proef_voorschot(
        dossier=rij.dossier, aanvraag=rij.ontvangen_op, verwachte_bijstand=prognose.maandbedrag,
        verstrekt_op=vandaag(request.user.organisatie),
    )[0]  # fmt: skip


@vereist("besluit.voorstellen")
def voorschot(request: Verzoek, pk: int) -> HttpResponse:
    """Show the amount that follows from the kept forecast, and propose exactly that."""
    rij = procedure_voor(request.user, pk, doel="voorschot voorstellen", recht="besluit.voorstellen")
    prognose = selectors.laatste_prognose(rij.dossier)
    if prognose is None:
        messages.info(request, _("Vul eerst het verwachte inkomen in. Daaruit volgt het voorschot."))
        return redirect("balie:inkomen_nieuw", nummer=rij.dossier.nummer)
    form = VoorschotForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        besluit = probeer(form, lambda: stel_voorschot_voor(
            procedure=rij, verwachte_bijstand=prognose.maandbedrag, motivering=form.cleaned_data["motivering"],
            gebruiker=request.user,
        ))  # fmt: skip
        if besluit:
            messages.success(request, _("Het voorstel ligt bij de toetser."))
            return redirect("balie:besluit", pk=besluit.pk)
    return render(request, "balie/beoordeling/voorschot.html", {
        "form": form, "procedure": rij, "dossier": rij.dossier, "prognose": prognose,
        "uitkomst": probeer(form if form.is_bound else VoorschotForm(), lambda: _proef(rij, prognose, request)),
        "kruimels": kruimels_van(rij.dossier, _("Voorschot")),
    })  # fmt: skip
