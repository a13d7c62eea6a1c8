"""Reports from the website and applications of residents: pick them up, or say why not."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import kruimels, probeer
from doorstart.dossiers.selectors import mogelijke_dubbelen
from doorstart.dossiers.toegang import dossier_voor
from doorstart.ingang import aanmelden, aanvragen
from doorstart.ingang.models import Aanmeldingstand
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.werkproces.models import Procedure


class GeenDossierForm(Formulier):
    """Why a report needs no dossier."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom is er geen dossier nodig?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Bijvoorbeeld: advies gegeven aan de telefoon, of verwezen naar een andere gemeente."),
    )  # fmt: skip


class OppakForm(Formulier):
    """Taking up asks nothing; it is a form so that a refusal has a place."""


@vereist("dossier.schrijven")
def lijst(request: Verzoek) -> HttpResponse:
    """Show the reports that nobody picked up, oldest first."""
    return render(request, "balie/ingang/aanmeldingen.html", {
        "aanmeldingen": aanmelden.nieuwe_aanmeldingen(),
        "organisatie_slug": getattr(request.user.organisatie, "slug", ""),
    })  # fmt: skip


@vereist("dossier.schrijven")
def aanmelding(request: Verzoek, pk: int) -> HttpResponse:
    """Show one report, who may be known already, and the two ways to go on."""
    rij = aanmelden.aanmelding(pk)
    form = GeenDossierForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and probeer(form, lambda: aanmelden.rond_aanmelding_af(
        aanmelding=rij, gebruiker=request.user, reden=form.cleaned_data["reden"]
    )):  # fmt: skip
        messages.success(request, _("De aanmelding is afgerond zonder dossier."))
        return redirect("balie:aanmeldingen")
    return render(request, "balie/ingang/aanmelding.html", {
        "aanmelding": rij, "form": form, "nieuw": rij.stand == Aanmeldingstand.NIEUW,
        "dubbelen": mogelijke_dubbelen(
            bsn="", achternaam=rij.achternaam, geboortedatum=rij.geboortedatum, kvk_nummer=""
        ),
    })  # fmt: skip


@vereist("dossier.schrijven")
def aanvraag(request: Verzoek, pk: int) -> HttpResponse:
    """Show an application of a resident and take it up."""
    rij = aanvragen.aanvraag(pk)
    rij.dossier = dossier_voor(request.user, rij.dossier.nummer, doel="aanvraag bekijken", recht="dossier.schrijven")
    form = OppakForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        procedure: Procedure | None = probeer(form, lambda: aanvragen.pak_op(aanvraag=rij, gebruiker=request.user))
        if procedure:
            messages.success(request, _("De aanvraag loopt nu als procedure."))
            return redirect("balie:procedure", pk=procedure.pk)
    return render(request, "balie/ingang/aanvraag.html", {
        "aanvraag": rij, "dossier": rij.dossier, "form": form, "kruimels": kruimels(rij.dossier, (_("Aanvraag"), "")),
    })  # fmt: skip
