"""The page of one procedure: where it stands, and a button or form for every step this role may take."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import kruimels, probeer, procedure_voor
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import Overgang, Veld, tabel_van
from doorstart.werkproces.selectors import mogelijke_acties, stappen
from doorstart.werkproces.services import voer_uit


class ActieForm(Formulier):
    """The fields that the transition table requires for one action."""

    def __init__(self, overgang: Overgang, gegevens: Mapping[str, Any] | None = None) -> None:
        super().__init__(gegevens, prefix=overgang.actie)
        self.overgang = overgang
        for veld in overgang.vereist:
            self.fields[veld.naam] = _formveld(veld)


def _formveld(veld: Veld) -> forms.Field:
    """Return the form field of one required field of the table."""
    vast: dict[str, Any] = {"label": veld.label, "help_text": veld.hulp, "required": veld.verplicht}
    if veld.soort == "datum":
        return forms.DateField(**vast)
    if veld.soort == "ja_nee":
        return forms.TypedChoiceField(
            choices=[("ja", gettext_lazy("Ja")), ("nee", gettext_lazy("Nee"))], coerce=lambda tekst: tekst == "ja",
            widget=forms.RadioSelect, **vast,
        )  # fmt: skip
    regels = veld.soort == "regels" or veld.naam in {"reden", "motivering"}
    return forms.CharField(widget=forms.Textarea(attrs={"rows": 4}) if regels else forms.TextInput, **vast)


@vereist("dossier.lezen")
def procedure(request: Verzoek, pk: int) -> HttpResponse:
    """Show the procedure and take one step in it."""
    rij = procedure_voor(request.user, pk, doel="procedure bekijken")
    acties = mogelijke_acties(rij, request.user)
    gekozen = request.POST.get("actie", "")
    kaarten = []
    for overgang in (o for o in acties if not o.via):
        form = ActieForm(overgang, request.POST if overgang.actie == gekozen else None)
        if overgang.actie == gekozen and form.is_valid() and _zet_stap(request, rij, form):
            return redirect("balie:procedure", pk=pk)
        kaarten.append(form)
    if gekozen and all(form.overgang.actie != gekozen for form in kaarten):
        messages.error(request, _("Deze stap kan nu niet. Misschien was een collega u voor."))
        return redirect("balie:procedure", pk=pk)
    tabel = tabel_van(rij.soort)
    return render(request, "balie/werk/procedure.html", {
        "procedure": rij, "dossier": rij.dossier, "tabel": tabel, "status": tabel.status(rij.status),
        "stappen": stappen(rij), "kaarten": [form for form in kaarten if form.overgang.hoofd],
        "andere": [form for form in kaarten if not form.overgang.hoofd], "paginas": _paginas(rij, acties),
        "kruimels": kruimels(rij.dossier, (str(tabel.naam), "")),
    })  # fmt: skip


def _zet_stap(request: Verzoek, rij: Procedure, form: ActieForm) -> bool:
    actie = form.overgang.actie
    gelukt = probeer(
        form, lambda: voer_uit(procedure=rij, actie=actie, gebruiker=request.user, gegevens=form.cleaned_data)
    )
    if gelukt:
        messages.success(request, _("Gedaan: %(stap)s.") % {"stap": form.overgang.knop})
    return bool(gelukt)


def _paginas(rij: Procedure, acties: list[Overgang]) -> list[dict[str, Any]]:
    """Return the steps that have a page of their own, each page once."""
    adressen = {
        "intake": lambda: reverse("balie:intake", args=[rij.dossier.nummer]),
        "besluit_voorstel": lambda: reverse("balie:besluit_voorstel", args=[rij.pk]),
        "besluit": lambda: reverse("balie:besluit", args=[rij.gegevens["stel_besluit_voor"]["besluit"]]),
    }
    links: dict[str, dict[str, Any]] = {}
    for overgang in acties:
        if overgang.via and overgang.via not in links:
            label = _("Voorstel toetsen") if overgang.via == "besluit" else overgang.knop
            links[overgang.via] = {"label": label, "url": adressen[overgang.via](), "hoofd": overgang.hoofd}
    return list(links.values())
