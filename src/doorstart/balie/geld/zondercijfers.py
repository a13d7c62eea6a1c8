"""Proposing to reclaim the aid of a boekjaar whose figures did not come, from the page of its procedure."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.kern import Boekjaar
from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import kruimels, probeer, procedure_voor
from doorstart.bbz import opvragen
from doorstart.kern.geld import BedragField
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.vorderingen.services import Afweging
from doorstart.werkproces.procedures import tabel_van

_TEKST = forms.Textarea(attrs={"rows": 3})


class ZonderCijfersForm(Formulier):
    """The weighing of interests; the amount is what was paid over the boekjaar."""

    belangenafweging = forms.CharField(
        label=gettext_lazy("Belangenafweging"),
        widget=_TEKST,
        max_length=2000,
        help_text=gettext_lazy("Wat betekent dit voor de inwoner, en waarom vordert u toch (deels) terug?"),
    )
    dringende_redenen = forms.CharField(
        label=gettext_lazy("Dringende redenen"),
        widget=_TEKST,
        max_length=2000,
        help_text=gettext_lazy("Zijn er dringende redenen om af te zien? Schrijf op wat u hebt bekeken."),
    )
    afgezien = BedragField(label=gettext_lazy("Bedrag waarvan u afziet"), required=False)
    motivering = forms.CharField(
        label=gettext_lazy("Motivering"),
        widget=_TEKST,
        max_length=2000,
        help_text=gettext_lazy("Deze tekst komt in de brief. Schrijf aan de inwoner: korte zinnen, met u."),
    )

    def afweging(self) -> Afweging:
        """Return the judgment as the service takes it."""
        g = self.cleaned_data
        return Afweging(
            belangenafweging=g["belangenafweging"],
            dringende_redenen=g["dringende_redenen"],
            afgezien=g["afgezien"] or 0,
        )


@vereist("besluit.voorstellen")
def voorstellen(request: Verzoek, pk: int) -> HttpResponse:
    """Fill in the weighing, and propose."""
    rij = procedure_voor(request.user, pk, doel="terugvorderen zonder cijfers", recht="besluit.voorstellen")
    if rij.soort != opvragen.PROCEDURE or rij.status != "niet_ingeleverd":
        raise Http404(_("Deze pagina is er alleen als de jaarcijfers niet zijn ingeleverd."))
    boekjaar = Boekjaar(date.fromisoformat(rij.gegevens["start"]["boekjaar_begin"]))
    form = ZonderCijfersForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        besluit: Any = probeer(
            form,
            lambda: opvragen.stel_zonder_cijfers_voor(
                dossier=rij.dossier,
                boekjaar=boekjaar,
                afweging=form.afweging(),
                motivering=form.cleaned_data["motivering"],
                dag=vandaag(request.user.organisatie),
                gebruiker=request.user,
            ),
        )
        if besluit:
            messages.success(request, _("Het voorstel ligt klaar. Een ander moet het goedkeuren."))
            return redirect("balie:besluit", pk=besluit.pk)
    return render(request, "balie/geld/zondercijfers.html", {
        "procedure": rij, "dossier": rij.dossier, "form": form, "boekjaar": boekjaar,
        "verstrekt": opvragen.verstrekt_in(rij.dossier, boekjaar),
        "kruimels": kruimels(rij.dossier, (str(tabel_van(rij.soort).naam), ""), (_("Zonder cijfers"), "")),
    }, status=422 if form.errors else 200)  # fmt: skip
