"""The documents of a dossier: checklist, upload, ask for what is missing, read."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.dossiertabs import tabs_voor
from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import kruimels, probeer
from doorstart.documenten import selectors
from doorstart.documenten.keuring import HOOGSTENS
from doorstart.documenten.models import Document, Documentsoort, Herkomst
from doorstart.documenten.services import neem_document_op, zet_nodig, zie_documenten
from doorstart.documenten.versturen import als_antwoord
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import dossier_voor
from doorstart.ingang.aanvragen import KAPITAAL
from doorstart.organisatie.rollen import Verzoek, mag, vereist
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.selectors import lopende_procedures, mogelijke_acties
from doorstart.werkproces.services import voer_uit

VRAAG = "vraag_gegevens"


class UploadForm(Formulier):
    """One file with what it is, from whom, and its date."""

    soort = forms.ChoiceField(label=gettext_lazy("Wat voor stuk is het?"), choices=Documentsoort.choices)
    herkomst = forms.ChoiceField(label=gettext_lazy("Van wie komt het?"), choices=Herkomst.choices)
    datum = forms.DateField(label=gettext_lazy("Datum op het stuk"), required=False)
    omschrijving = forms.CharField(label=gettext_lazy("Toelichting"), required=False, max_length=200)
    bestand = forms.FileField(
        label=gettext_lazy("Bestand"), help_text=gettext_lazy("PDF, JPG of PNG, ten hoogste 10 MB."), max_length=200
    )


class NodigForm(Formulier):
    """That a usual document is not needed, or needed after all, and why."""

    soort = forms.ChoiceField(choices=Documentsoort.choices, widget=forms.HiddenInput)
    nodig = forms.BooleanField(required=False, widget=forms.HiddenInput)
    reden = forms.CharField(label=gettext_lazy("Waarom?"), max_length=300)


class OpvraagForm(Formulier):
    """What to ask for and by when."""

    stukken = forms.MultipleChoiceField(
        label=gettext_lazy("Welke stukken vraagt u?"), widget=forms.CheckboxSelectMultiple, required=False
    )
    anders = forms.CharField(
        label=gettext_lazy("Andere stukken of vragen"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Schrijf elk stuk op een eigen regel."),
    )  # fmt: skip
    hersteltermijn_tot = forms.DateField(
        label=gettext_lazy("Uiterlijk inleveren op"),
        help_text=gettext_lazy("De beslistermijn staat stil tot alles binnen is, of tot deze dag."),
    )

    def regels(self) -> list[str]:
        """Return every line of the letter."""
        gekozen = [str(Documentsoort(soort).label) for soort in self.cleaned_data["stukken"]]
        return gekozen + [regel.strip() for regel in self.cleaned_data["anders"].splitlines() if regel.strip()]


@vereist("document.lezen")
def overzicht(request: Verzoek, nummer: str) -> HttpResponse:
    """Show the checklist and every document; take in a new one."""
    dossier = dossier_voor(request.user, nummer, doel="documenten bekijken", recht="document.lezen")
    actie, schrijven = request.POST.get("actie", ""), mag(request.user, "document.schrijven")
    upload = UploadForm(
        data=request.POST if actie == "upload" else None, files=request.FILES or None, initial=_begin(request)
    )
    nodig = NodigForm(request.POST if actie == "nodig" else None)
    if actie == "upload" and upload.is_valid() and _neem_op(request, dossier, upload):
        return redirect("balie:dossier_documenten", nummer=nummer)
    if actie == "nodig" and nodig.is_valid() and probeer(
        nodig, lambda: zet_nodig(dossier=dossier, gebruiker=request.user, **nodig.cleaned_data)
    ):  # fmt: skip
        messages.success(request, _("Dit is vastgelegd in de checklist."))
        return redirect("balie:dossier_documenten", nummer=nummer)
    if schrijven and request.method == "GET":
        zie_documenten(dossier=dossier, gebruiker=request.user)
    procedures = lopende_procedures(dossier)
    documenten = selectors.documenten_van(dossier)
    regels = selectors.checklist(dossier, kapitaal=_kapitaal(procedures), documenten=documenten)
    return render(request, "balie/ingang/documenten.html", {
        "dossier": dossier, "tabs": tabs_voor(request.user, nummer, "balie:dossier_documenten"), "regels": regels,
        "ontbreekt": sum(regel.ontbreekt for regel in regels), "documenten": documenten, "upload": upload,
        "nodig": nodig, "mag_schrijven": schrijven,
        "mag_opvragen": any(_kan_vragen(rij, request) for rij in procedures),
        "kruimels": kruimels(dossier, (_("Documenten"), "")),
    }, status=422 if upload.errors or nodig.errors else 200)  # fmt: skip


def _begin(request: Verzoek) -> dict[str, str]:
    soort = request.GET.get("soort", "")
    return {"soort": soort} if soort in Documentsoort.values else {}


def _kapitaal(procedures: Any) -> bool:
    """Say whether money for the business is asked for."""
    return any(rij.soort == KAPITAAL for rij in procedures)


def _neem_op(request: Verzoek, dossier: Dossier, form: UploadForm) -> Document | None:
    g = form.cleaned_data
    # Reading one byte more than allowed is enough to know that it is too large.
    inhoud = g["bestand"].read(HOOGSTENS + 1)
    document: Document | None = probeer(form, lambda: neem_document_op(
        dossier=dossier, soort=g["soort"], naam=g["bestand"].name, inhoud=inhoud, gebruiker=request.user,
        herkomst=g["herkomst"], datum=g["datum"], omschrijving=g["omschrijving"],
    ))  # fmt: skip
    if document is not None:
        messages.success(request, _("Het document is opgeslagen."))
    return document


def _kan_vragen(rij: Procedure, request: Verzoek) -> bool:
    return any(overgang.actie == VRAAG for overgang in mogelijke_acties(rij, request.user))


@vereist("document.schrijven")
def opvragen(request: Verzoek, nummer: str) -> HttpResponse:
    """Ask in one letter for what is missing; the clock of each procedure that can wait stands still."""
    dossier = dossier_voor(request.user, nummer, doel="stukken opvragen", recht="document.schrijven")
    procedures = [rij for rij in lopende_procedures(dossier) if _kan_vragen(rij, request)]
    if not procedures:
        messages.error(request, _("Er loopt nu geen aanvraag waarbij u stukken kunt opvragen."))
        return redirect("balie:dossier_documenten", nummer=nummer)
    regels = selectors.checklist(dossier, kapitaal=_kapitaal(procedures))
    mist = [regel.soort for regel in regels if regel.ontbreekt]
    form = OpvraagForm(request.POST or None, initial={"stukken": mist})
    form.fields["stukken"].choices = [(soort.value, soort.label) for soort in mist]  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid() and probeer(form, lambda: voer_uit(
        procedure=procedures[0], actie=VRAAG, gebruiker=request.user,
        gegevens={"ontbrekend": form.regels(), "hersteltermijn_tot": form.cleaned_data["hersteltermijn_tot"]},
    )):  # fmt: skip
        messages.success(request, _("De brief met de vraag om stukken is gemaakt. De termijn staat stil."))
        return redirect("balie:procedure", pk=procedures[0].pk)
    return render(request, "balie/werk/formulier.html", {
        "titel": _("Stukken opvragen"), "ondertitel": str(dossier.persoon), "form": form, "knop": _("Brief maken"),
        "dossier": dossier, "kruimels": kruimels(dossier, (_("Stukken opvragen"), "")),
        "uitleg": _("De aanvrager krijgt een brief met deze lijst. Kies een dag die haalbaar is."),
    })  # fmt: skip


@vereist("document.lezen")
def bestand(request: Verzoek, pk: int) -> HttpResponse:
    """Send a document exactly as it came in, as a download that no page can run."""
    rij = selectors.document(pk)
    dossier_voor(request.user, rij.dossier.nummer, doel="document bekijken", recht="document.lezen")
    return als_antwoord(rij)
