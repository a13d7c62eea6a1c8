"""Pages of the mandate: who may take which decision up to which amount, with two people."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from doorstart.balie.werk.gedeeld import probeer
from doorstart.besluiten import mandaat as dienst
from doorstart.besluiten.models import Besluitsoort
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.geld import BedragField
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, mag, vereist


class MandaatForm(forms.Form):
    """A mandate for one role."""

    soort = forms.ChoiceField(
        label=gettext_lazy("Soort besluit"), required=False,
        choices=[("", gettext_lazy("elk besluit zonder eigen mandaat")), *Besluitsoort.choices],
    )  # fmt: skip
    rol = forms.ChoiceField(label=gettext_lazy("Rol"))
    tot_bedrag = BedragField(
        label=gettext_lazy("Tot en met dit bedrag"), required=False, help_text=gettext_lazy("Leeg: zonder grens.")
    )
    vervallen = forms.BooleanField(label=gettext_lazy("Dit mandaat vervalt"), required=False)
    geldig_van = forms.DateField(label=gettext_lazy("Geldig vanaf"))
    reden = forms.CharField(
        label=gettext_lazy("Waarop berust dit?"), max_length=500,
        help_text=gettext_lazy("Bijvoorbeeld het mandaatbesluit van de gemeente, met datum en nummer."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rol"].choices = [(rol.value, rol.label) for rol in dienst.rollen_met_mandaat()]  # type: ignore[attr-defined]


@vereist("beleid.lezen")
def mandaten(request: Verzoek) -> HttpResponse:
    """Show the mandates in force, the proposals and the history."""
    return render(request, "balie/beheer/mandaten.html", {
        "geldend": dienst.geldende(vandaag(request.user.organisatie)), "versies": dienst.versies(),
        "voorstellen": dienst.voorstellen(), "zonder": dienst.ZONDER_MANDAAT.label,
        "mag_voorstellen": mag(request.user, "beleid.voorstellen"),
        "mag_goedkeuren": mag(request.user, "beleid.goedkeuren"),
    })  # fmt: skip


@vereist("beleid.voorstellen")
def nieuw(request: Verzoek) -> HttpResponse:
    """Propose a mandate."""
    form = MandaatForm(request.POST or None, initial={"geldig_van": vandaag(request.user.organisatie)})
    if request.method == "POST" and form.is_valid():
        gelukt = probeer(form, lambda: dienst.stel_mandaat_voor(gebruiker=request.user, **form.cleaned_data))
        if gelukt:
            messages.success(request, _("Het voorstel is opgeslagen. Een manager keurt het goed."))
            return redirect("balie:mandaten")
    return render(request, "balie/beheer/mandaat_nieuw.html", {"form": form})


@vereist("beleid.goedkeuren")
@require_POST
def oordeel(request: Verzoek, pk: int) -> HttpResponse:
    """Approve or reject a proposed mandate."""
    rij = dienst.mandaat(pk)
    if rij is None:
        raise Http404(_("Dit mandaat bestaat niet."))
    try:
        dienst.beoordeel_mandaat(voorstel=rij, goedkeuren="goedkeuren" in request.POST, gebruiker=request.user)
        messages.success(request, _("Uw oordeel is opgeslagen."))
    except DoorstartFout as fout:
        messages.error(request, str(fout))
    return redirect("balie:mandaten")
