"""Objections: taking one in from the decision it is about, and proposing the decision on it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import kruimels, probeer, procedure_voor
from doorstart.besluiten import bezwaar as dienst
from doorstart.besluiten import selectors
from doorstart.besluiten.models import Uitkomst
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Vierogenstatus
from doorstart.organisatie.rollen import Verzoek, vereist

_LANG = forms.Textarea(attrs={"rows": 4})


class BezwaarForm(Formulier):
    """What came in."""

    ontvangen_op = forms.DateField(label=gettext_lazy("Ontvangen op"))
    gepost_op = forms.DateField(
        label=gettext_lazy("Op de post gedaan op"), required=False,
        help_text=gettext_lazy("Alleen nodig als het bezwaar na de termijn binnenkwam."),
    )  # fmt: skip
    gronden = forms.CharField(
        label=gettext_lazy("Wat zijn de bezwaren?"), widget=_LANG,
        help_text=gettext_lazy("Vat ze samen in een paar zinnen, aan de indiener: u vindt ..."),
    )  # fmt: skip
    commissie = forms.BooleanField(label=gettext_lazy("Een commissie adviseert (twaalf weken)"), required=False)


class BeslissingForm(Formulier):
    """The decision on an objection; what is needed depends on the direction."""

    uitkomst = forms.ChoiceField(
        label=gettext_lazy("Wat stelt u voor?"), widget=forms.RadioSelect,
        choices=[(keuze.value, keuze.label) for keuze in (
            Uitkomst.GEGROND, Uitkomst.DEELS_GEGROND, Uitkomst.ONGEGROND, Uitkomst.NIET_ONTVANKELIJK)],
    )  # fmt: skip
    gronden = forms.CharField(label=gettext_lazy("Wat de indiener schreef"), widget=_LANG)
    gevolg = forms.CharField(
        label=gettext_lazy("Wat er verandert"), widget=_LANG, required=False,
        help_text=gettext_lazy("Nodig als het bezwaar (deels) gegrond is. Daarna stelt u een nieuw besluit voor."),
    )  # fmt: skip
    verschoonbaar = forms.CharField(
        label=gettext_lazy("Waarom een te laat bezwaar toch meetelt"), widget=_LANG, required=False,
        help_text=gettext_lazy("Alleen als het te laat was en dat de indiener niet te verwijten is (art. 6:11 Awb)."),
    )  # fmt: skip
    motivering = forms.CharField(
        label=gettext_lazy("Motivering"), widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("Deze tekst komt in de brief. Ga in op elk bezwaar: korte zinnen, met u."),
    )  # fmt: skip
    rechtbank = forms.CharField(
        label=gettext_lazy("Beroep bij"), max_length=200,
        help_text=gettext_lazy("Naam en adres van de rechtbank, zoals: de rechtbank Noord-Nederland, Postbus 150, …"),
    )  # fmt: skip


@vereist("besluit.voorstellen")
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Take in an objection against a decision; a letter confirms it at once."""
    besluit = selectors.besluit(pk)
    besluit.dossier = dossier_voor(
        request.user, besluit.dossier.nummer, doel="bezwaar opnemen", recht="besluit.voorstellen"
    )
    if besluit.status != Vierogenstatus.GOEDGEKEURD:
        messages.error(request, _("Dit is nog een voorstel. Bezwaar kan alleen tegen een genomen besluit."))
        return redirect("balie:besluit", pk=pk)
    form = BezwaarForm(request.POST or None, initial={"ontvangen_op": vandaag(request.user.organisatie)})
    if request.method == "POST" and form.is_valid():
        rij = probeer(
            form, lambda: dienst.registreer_bezwaar(besluit=besluit, gebruiker=request.user, **form.cleaned_data)
        )
        if rij:
            messages.success(request, _("Het bezwaar is opgenomen. De indiener krijgt een bevestiging."))
            return redirect("balie:procedure", pk=rij.pk)
    return render(request, "balie/werk/bezwaar_nieuw.html", {
        "form": form, "besluit": besluit, "dossier": besluit.dossier,
        "kruimels": kruimels(besluit.dossier, (_("Bezwaar"), "")),
    })  # fmt: skip


@vereist("besluit.voorstellen")
def voorstel(request: Verzoek, pk: int) -> HttpResponse:
    """Propose the decision on an objection, with the calculation of its term beside it."""
    rij = procedure_voor(request.user, pk, doel="bezwaar beslissen", recht="besluit.voorstellen")
    if rij.soort != "bezwaar" or rij.status != "te_beslissen":
        messages.error(request, _("In deze status kan geen beslissing op bezwaar worden voorgesteld."))
        return redirect("balie:procedure", pk=pk)
    bestreden = dienst.bestreden(rij)
    begin: dict[str, Any] = {
        "gronden": rij.gegevens["start"]["gronden"], "rechtbank": selectors.laatste_rechtbank(),
        "uitkomst": Uitkomst.ONGEGROND,
    }  # fmt: skip
    form = BeslissingForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        besluit = probeer(
            form, lambda: dienst.stel_bezwaar_voor(procedure=rij, gebruiker=request.user, **form.cleaned_data)
        )
        if besluit:
            messages.success(request, _("Het voorstel ligt bij de toetser."))
            return redirect("balie:besluit", pk=besluit.pk)
    return render(request, "balie/werk/bezwaar_voorstel.html", {
        "form": form, "procedure": rij, "dossier": rij.dossier, "bestreden": bestreden,
        "op_tijd": dienst.toets(bestreden, rij.ontvangen_op, dienst.gepost(rij)).als_json(),
        "horen": dienst.horen(rij), "kruimels": kruimels(rij.dossier, (_("Beslissing op bezwaar"), "")),
    })  # fmt: skip
