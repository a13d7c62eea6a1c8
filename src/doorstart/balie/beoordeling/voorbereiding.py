"""Proposing the preparation period: aid goes on while somebody prepares a business (art. 2 lid 3 Bbz 2004)."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.kern import Uitkomst, zelfde_dag
from doorstart.balie.werk.besluitformulieren import PeriodeForm
from doorstart.balie.werk.gedeeld import kruimels, probeer, procedure_voor
from doorstart.balie.werk.voorstel import voorstelstap
from doorstart.bbz.services import proef_voorbereiding, stel_voorbereiding_voor
from doorstart.beoordeling import selectors
from doorstart.beoordeling.voorstellen import stel_zonder_toekenning_voor
from doorstart.besluiten.models import Besluit
from doorstart.dossiers.selectors import huishouden_op
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, mag, vereist
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import tabel_van


class VoorbereidingForm(PeriodeForm):
    """The period, and who guides."""

    bij_toekenning: tuple[str, ...] = ("ingang", "einde", "begeleider")

    begeleider = forms.CharField(
        label=gettext_lazy("Wie begeleidt?"), max_length=120, required=False,
        help_text=gettext_lazy("De begeleiding die het college aanwijst. De aanvrager moet daaraan meewerken."),
    )  # fmt: skip
    field_order = ("uitkomst", "ingang", "einde", "begeleider", "motivering")


@vereist("besluit.voorstellen")
def voorstel(request: Verzoek, pk: int) -> HttpResponse:
    """Show the form with what the law says of the period; "voorstellen" stores both."""
    rij = procedure_voor(request.user, pk, doel="besluit voorstellen", recht="besluit.voorstellen")
    overgang = voorstelstap(rij)
    if overgang is None:
        messages.error(request, _("In deze status kan geen besluit worden voorgesteld."))
        return redirect("balie:procedure", pk=pk)
    ingang = rij.ontvangen_op
    begin = {"ingang": ingang, "einde": zelfde_dag(ingang, 12) - timedelta(days=1)}
    form = VoorbereidingForm(overgang.uitkomst, request.POST or None, initial=begin)
    uitkomst: Uitkomst[Any] | None = None
    if request.method == "POST" and form.is_valid():
        if form.toekenning:
            uitkomst = probeer(form, lambda: proef_voorbereiding(begin=form.cleaned_data["ingang"]))
        if request.POST.get("stap") == "voorstellen" and form.is_valid():
            besluit = probeer(form, lambda: _stel_voor(form, rij, request))
            if besluit:
                messages.success(request, _("Het voorstel ligt bij de toetser."))
                return redirect("balie:besluit", pk=besluit.pk)
    return render(request, "balie/beoordeling/voorbereiding.html", {
        "form": form, "procedure": rij, "dossier": rij.dossier, "tabel": tabel_van(rij.soort), "uitkomst": uitkomst,
        "groepstoets": selectors.laatste_groepstoets(rij.dossier),
        "mag_schrijven": mag(request.user, "dossier.schrijven"),
        "huishouden": huishouden_op(rij.dossier, vandaag(request.user.organisatie)),
        "kruimels": kruimels(rij.dossier, (_("Besluit voorstellen"), "")),
    })  # fmt: skip


def _stel_voor(form: VoorbereidingForm, rij: Procedure, request: Verzoek) -> Besluit:
    g = form.cleaned_data
    if not form.toekenning:
        return stel_zonder_toekenning_voor(
            procedure=rij, soort=tabel_van(rij.soort).besluitsoort, uitkomst=g["uitkomst"],
            motivering=g["motivering"], gebruiker=request.user,
        )  # fmt: skip
    return stel_voorbereiding_voor(
        dossier=rij.dossier, procedure=rij, begin=g["ingang"], tot=g["einde"], begeleider=g["begeleider"],
        motivering=g["motivering"], gebruiker=request.user,
    )  # fmt: skip
