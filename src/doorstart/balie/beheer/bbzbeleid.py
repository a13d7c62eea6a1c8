"""Pages of the local policy for the Bbz: what holds now, with where it comes from, and proposing another choice."""

from dataclasses import fields
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.geld.fouten import bij_veld
from doorstart.kern.klok import vandaag
from doorstart.organisatie import selectors, services
from doorstart.organisatie.bbzbeleid import SOORT, BbzBeleid, bbz_beleid
from doorstart.organisatie.models import Gemeente
from doorstart.organisatie.rollen import Verzoek, mag, vereist


def _veld(keuze: Any) -> forms.Field:
    """Return the form field of one choice: a number within its bounds, yes or no, or one of some words."""
    over = keuze.metadata
    if "keuzes" in over:
        return forms.ChoiceField(label=over["label"], help_text=over["reden"], choices=list(over["keuzes"].items()))
    if isinstance(keuze.default, bool):
        return forms.BooleanField(label=over["label"], help_text=over["reden"], required=False)
    return forms.IntegerField(
        label=over["label"], help_text=over["reden"], min_value=over["laagste"], max_value=over["hoogste"]
    )


class BbzBeleidForm(forms.Form):
    """Every choice of the policy, from a date on, for one municipality or all, and why."""

    gemeente = forms.ModelChoiceField(
        label=gettext_lazy("Gemeente"),
        queryset=Gemeente.alle_organisaties.none(),
        required=False,
        empty_label=gettext_lazy("alle gemeenten"),
    )
    geldig_van = forms.DateField(label=gettext_lazy("Geldig vanaf"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].queryset = Gemeente.objects.all()  # type: ignore[attr-defined]
        for keuze in fields(BbzBeleid):
            self.fields[keuze.name] = _veld(keuze)
        self.fields["reden"] = forms.CharField(label=_("Waarom deze keuze?"), max_length=500)

    def waarden(self) -> dict[str, Any]:
        """Return the choices by name."""
        return {keuze.name: self.cleaned_data[keuze.name] for keuze in fields(BbzBeleid)}


def regels(beleid: BbzBeleid, gekozen: set[str]) -> list[dict[str, Any]]:
    """Return what holds, in words: the choice, its value, why, and whether the organisation chose it itself."""
    return [
        {
            "label": keuze.metadata["label"],
            "waarde": _tekst(getattr(beleid, keuze.name), keuze.metadata),
            "reden": keuze.metadata["reden"],
            "eigen": keuze.name in gekozen,
        }
        for keuze in fields(BbzBeleid)
    ]


def _tekst(waarde: Any, over: Any) -> str:
    if isinstance(waarde, bool):
        return str(_("ja") if waarde else _("nee"))
    return str(over["keuzes"][waarde]) if "keuzes" in over else str(waarde)


@vereist("beleid.lezen")
def bekijken(request: Verzoek) -> HttpResponse:
    """Show the policy that holds today, for everybody and per municipality that chose otherwise."""
    dag = vandaag(request.user.organisatie)
    boek = selectors.beleidsboek(SOORT)
    delen = []
    for gemeente in (None, *selectors.gemeenten()):
        eigen = [r for r in boek.rijen if r.geldig_van <= dag and r.gemeente_id == (gemeente and gemeente.pk)]
        if gemeente is None or eigen:
            gekozen = set(eigen[0].waarden) if eigen else set()
            delen.append({"gemeente": gemeente, "regels": regels(bbz_beleid(dag, gemeente), gekozen)})
    mag_voorstellen = mag(request.user, "beleid.voorstellen")
    return render(request, "balie/beheer/bbzbeleid.html", {"delen": delen, "mag_voorstellen": mag_voorstellen})


@vereist("beleid.voorstellen")
def nieuw(request: Verzoek) -> HttpResponse:
    """Propose other choices, starting from those in force."""
    dag = vandaag(request.user.organisatie)
    huidig = bbz_beleid(dag)
    begin = {keuze.name: getattr(huidig, keuze.name) for keuze in fields(BbzBeleid)}
    form = BbzBeleidForm(request.POST or None, initial=begin | {"geldig_van": dag})
    if request.method == "POST" and form.is_valid():
        with bij_veld(form) as gelukt:
            waarden = form.waarden()
            BbzBeleid.uit_dict(waarden)
            services.stel_beleid_voor(
                gebruiker=request.user,
                soort=SOORT,
                gemeente=form.cleaned_data["gemeente"],
                geldig_van=form.cleaned_data["geldig_van"],
                waarden=waarden,
                reden=form.cleaned_data["reden"],
            )
        if gelukt:
            messages.success(request, _("Het voorstel is opgeslagen. Een manager keurt het goed."))
            return redirect("balie:beleid")
    status = 422 if form.is_bound else 200
    return render(request, "balie/beheer/bbzbeleid_nieuw.html", {"form": form}, status=status)
