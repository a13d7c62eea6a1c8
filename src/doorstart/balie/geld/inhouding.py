"""Entering a deduction, judging that of somebody else, and letting one end."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from doorstart.balie.beheer.formulieren import ProcentField
from doorstart.balie.geld.fouten import als_melding, bij_veld
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import dossier_voor
from doorstart.grootboek.services import Derde
from doorstart.kern.geld import BedragField
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import vereist
from doorstart.uitbetalen import selectors, services
from doorstart.uitbetalen.models import Inhoudingsoort


class InhoudingForm(forms.Form):
    """A deduction: what for, how much, from when, to whom."""

    soort = forms.ChoiceField(label=gettext_lazy("Soort"), choices=Inhoudingsoort.choices)
    omschrijving = forms.CharField(
        label=gettext_lazy("Waarvoor"), max_length=140, help_text=gettext_lazy("De inwoner leest dit.")
    )
    bedrag = BedragField(
        label=gettext_lazy("Bedrag per maand"), required=False, help_text=gettext_lazy("Of vul een percentage in.")
    )
    percentage = ProcentField(label=gettext_lazy("Percentage van de uitbetaling"), required=False)
    totaal = BedragField(
        label=gettext_lazy("Hoogstens in totaal"), required=False, help_text=gettext_lazy("Leeg is: geen grens.")
    )
    van = forms.DateField(label=gettext_lazy("Vanaf"))
    tot = forms.DateField(label=gettext_lazy("Tot en met"), required=False)
    rang = forms.IntegerField(
        label=gettext_lazy("Rang"),
        required=False,
        min_value=1,
        max_value=99,
        help_text=gettext_lazy("Een lagere rang gaat voor. Leeg is: beslag voor verrekening, doorbetaling het laatst."),
    )
    vordering = forms.CharField(
        label=gettext_lazy("Nummer van de vordering"),
        required=False,
        max_length=40,
        help_text=gettext_lazy("Alleen bij verrekening."),
    )
    begunstigde = forms.CharField(
        label=gettext_lazy("Aan wie"),
        required=False,
        max_length=70,
        help_text=gettext_lazy("Bij beslag de deurwaarder, bij doorbetaling bijvoorbeeld de verhuurder."),
    )
    iban = forms.CharField(label=gettext_lazy("Rekeningnummer (IBAN)"), required=False, max_length=42)
    kenmerk = forms.CharField(label=gettext_lazy("Kenmerk van de ontvanger"), required=False, max_length=35)
    toestemming_op = forms.DateField(
        label=gettext_lazy("De inwoner gaf toestemming op"),
        required=False,
        help_text=gettext_lazy("Nodig bij doorbetaling, als er geen besluit over is (art. 57 Participatiewet)."),
    )
    buiten_voet = forms.BooleanField(
        label=gettext_lazy("De inwoner weigert inlichtingen: de beslagvrije voet geldt niet voor deze verrekening"),
        required=False,
    )

    def als_invoer(self) -> dict[str, Any]:
        """Return the arguments of `leg_inhouding_vast`."""
        velden = dict(self.cleaned_data)
        naam, rekening, kenmerk = (velden.pop(veld) for veld in ("begunstigde", "iban", "kenmerk"))
        derde = Derde(begunstigde=naam, iban=rekening, kenmerk=kenmerk) if naam or rekening else None
        return velden | {"ten_gunste_van": derde}


@require_http_methods(["GET", "POST"])
@vereist("betaling.voorstellen")
def nieuw(request: HttpRequest, nummer: str) -> HttpResponse:
    """Enter a deduction; somebody else approves it."""
    gebruiker: Any = request.user
    dossier = dossier_voor(gebruiker, nummer, doel="inhouding invoeren")
    form = InhoudingForm(request.POST or None, initial={"van": vandaag(gebruiker.organisatie)})
    if request.method == "POST" and form.is_valid():
        with bij_veld(form) as gelukt:
            services.leg_inhouding_vast(dossier=dossier, gebruiker=gebruiker, **form.als_invoer())
        if gelukt:
            messages.success(request, _("De inhouding is opgeslagen en wacht op goedkeuring door een ander."))
            return redirect("balie:dossier_uitbetaling", nummer=nummer)
    status = 422 if form.is_bound else 200
    return render(request, "balie/geld/inhouding_nieuw.html", {"dossier": dossier, "form": form}, status=status)


def _inhouding(dossier: Dossier, pk: int) -> Any:
    rij = selectors.inhouding(dossier, pk)
    if rij is None:
        raise Http404(_("Deze inhouding is niet gevonden."))
    return rij


@require_POST
@vereist("betaling.goedkeuren")
def oordeel(request: HttpRequest, nummer: str, pk: int) -> HttpResponse:
    """Approve or reject a deduction of somebody else."""
    dossier = dossier_voor(request.user, nummer, doel="inhouding beoordelen")
    with als_melding(request):
        services.beoordeel_inhouding(
            inhouding=_inhouding(dossier, pk), goedkeuren="goedkeuren" in request.POST, gebruiker=request.user
        )
        messages.success(request, _("Uw oordeel is opgeslagen."))
    return redirect("balie:dossier_uitbetaling", nummer=nummer)


@require_POST
@vereist("betaling.voorstellen")
def einde(request: HttpRequest, nummer: str, pk: int) -> HttpResponse:
    """Let a deduction end."""
    dossier = dossier_voor(request.user, nummer, doel="inhouding beëindigen")
    try:
        dag = date.fromisoformat(request.POST.get("tot", ""))
    except ValueError:
        messages.error(request, _("Vul de laatste dag van de inhouding in."))
        return redirect("balie:dossier_uitbetaling", nummer=nummer)
    with als_melding(request):
        services.beeindig_inhouding(
            inhouding=_inhouding(dossier, pk), tot=dag, reden=request.POST.get("reden", ""), gebruiker=request.user
        )
        messages.success(request, _("De inhouding eindigt."))
    return redirect("balie:dossier_uitbetaling", nummer=nummer)
