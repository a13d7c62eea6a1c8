"""Research and judgment of the viability: assigning it, taking in the report, drawing the conclusion."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.beoordeling.gedeeld import kruimels_van
from doorstart.balie.beoordeling.overzicht import plan_beeld
from doorstart.balie.werk.formulieren import KIES, Formulier
from doorstart.balie.werk.gedeeld import probeer, procedure_voor
from doorstart.beoordeling import selectors
from doorstart.beoordeling.models import Bedrijfsplan, Conclusie, Levensvatbaarheid, Onderzoek, Onderzoeksoort
from doorstart.beoordeling.punten import PUNTEN, SCORES
from doorstart.beoordeling.services import leg_levensvatbaarheid_vast, neem_rapport_op, start_onderzoek
from doorstart.documenten.selectors import documenten_van
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, mag, vereist
from doorstart.werkproces.procedures import tabel_van

_WEKEN_RAPPORT = 6  # what bureaus usually ask; the adviser changes it


class OnderzoekForm(Formulier):
    """Who does the research, and by when."""

    soort = forms.ChoiceField(
        label=gettext_lazy("Door wie?"), choices=Onderzoeksoort.choices, widget=forms.RadioSelect,
        initial=Onderzoeksoort.EXTERN,
    )  # fmt: skip
    onderzoeker = forms.CharField(
        label=gettext_lazy("Wie doet het onderzoek?"), max_length=150,
        help_text=gettext_lazy("Naam van de adviseur of het bureau."),
    )  # fmt: skip
    opdracht_op = forms.DateField(label=gettext_lazy("Opdracht gegeven op"))
    uiterlijk = forms.DateField(label=gettext_lazy("Rapport uiterlijk op"))
    vraag = forms.CharField(
        label=gettext_lazy("Wat moet het onderzoek uitwijzen?"), widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )  # fmt: skip


class RapportForm(Formulier):
    """Where the report is, and what it says in short."""

    ontvangen_op = forms.DateField(label=gettext_lazy("Ontvangen op"))
    document = forms.TypedChoiceField(
        label=gettext_lazy("Welk document is het?"), coerce=int, empty_value=None, required=False,
        help_text=gettext_lazy("Uit de documenten van dit dossier. Staat het daar niet? Vul dan hieronder in waar."),
    )  # fmt: skip
    verwijzing = forms.CharField(label=gettext_lazy("Waar staat het rapport?"), max_length=300, required=False)
    samenvatting = forms.CharField(
        label=gettext_lazy("Wat zegt het rapport, in het kort?"), widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )  # fmt: skip

    def __init__(self, *args: Any, documenten: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["document"].choices = [  # type: ignore[attr-defined]
            ("", _("niet in dit dossier")),
            *((rij.pk, f"{rij.naam} ({rij.ontvangen_op:%d-%m-%Y})") for rij in documenten),
        ]


class OordeelForm(Formulier):
    """The points, the conclusion and why."""

    conclusie = forms.ChoiceField(
        label=gettext_lazy("Is het bedrijf levensvatbaar?"), choices=Conclusie.choices, widget=forms.RadioSelect,
        help_text=gettext_lazy("Brengt het bedrijf straks genoeg op om door te gaan en van te leven?"),
    )  # fmt: skip
    voorwaarden = forms.CharField(
        label=gettext_lazy("Voorwaarden"), widget=forms.Textarea(attrs={"rows": 3}), required=False,
        help_text=gettext_lazy("Elke voorwaarde op een eigen regel. Zij komen in de brief."),
    )  # fmt: skip
    motivering = forms.CharField(
        label=gettext_lazy("Waarom?"), widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("Noem de cijfers en feiten waarop u dit baseert."),
    )  # fmt: skip
    onderzoek = forms.TypedChoiceField(
        label=gettext_lazy("Op welk onderzoek rust dit oordeel?"), coerce=int, empty_value=None, required=False
    )

    def __init__(self, *args: Any, onderzoeken: list[Onderzoek], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["onderzoek"].choices = [  # type: ignore[attr-defined]
            ("", _("geen apart onderzoek")),
            *((rij.pk, str(rij)) for rij in onderzoeken),
        ]
        for punt in PUNTEN:
            self.fields[f"score_{punt.sleutel}"] = forms.TypedChoiceField(
                label=punt.naam, help_text=punt.vraag, coerce=int, choices=[KIES, *SCORES.items()],
            )  # fmt: skip
            self.fields[f"opmerking_{punt.sleutel}"] = forms.CharField(
                label=_("Toelichting bij %(punt)s") % {"punt": punt.naam}, required=False, max_length=500,
                widget=forms.Textarea(attrs={"rows": 2}),
            )  # fmt: skip

    def punten(self) -> list[dict[str, Any]]:
        """Return the scored points."""
        g = self.cleaned_data
        return [
            {"sleutel": p.sleutel, "score": g[f"score_{p.sleutel}"], "opmerking": g[f"opmerking_{p.sleutel}"]}
            for p in PUNTEN
        ]

    @property
    def paren(self) -> list[tuple[Any, Any]]:
        """The fields of each point: score and remark."""
        return [(self[f"score_{p.sleutel}"], self[f"opmerking_{p.sleutel}"]) for p in PUNTEN]


@vereist("dossier.schrijven")
def onderzoek(request: Verzoek, pk: int) -> HttpResponse:
    """Assign the research of an application."""
    rij = procedure_voor(request.user, pk, doel="onderzoek opdragen", recht="dossier.schrijven")
    dag = vandaag(request.user.organisatie)
    form = OnderzoekForm(
        request.POST or None, initial={"opdracht_op": dag, "uiterlijk": dag + timedelta(weeks=_WEKEN_RAPPORT)}
    )
    pad = reverse("balie:dossier_beoordeling", args=[rij.dossier.nummer])
    if request.method == "POST" and form.is_valid() and probeer(form, lambda: start_onderzoek(
        dossier=rij.dossier, procedure=rij, gebruiker=request.user, pad=pad, **form.cleaned_data
    )):  # fmt: skip
        messages.success(request, _("Het onderzoek is gestart."))
        return redirect("balie:procedure", pk=pk)
    return render(request, "balie/werk/formulier.html", {
        "titel": _("Onderzoek naar de levensvatbaarheid"), "ondertitel": str(rij.dossier.persoon), "form": form,
        "knop": _("Onderzoek starten"), "dossier": rij.dossier, "uitleg": "",
        "kruimels": kruimels_van(rij.dossier, _("Onderzoek")),
    })  # fmt: skip


@vereist("dossier.schrijven")
def rapport(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take in the report of a research."""
    dossier = dossier_voor(request.user, nummer, doel="rapport opnemen", recht="dossier.schrijven")
    rij: Onderzoek = selectors.onderzoek_van(dossier, pk)
    form = RapportForm(
        request.POST or None, documenten=documenten_van(dossier),
        initial={"ontvangen_op": vandaag(request.user.organisatie)},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid() and probeer(form, lambda: neem_rapport_op(
        onderzoek=rij, gebruiker=request.user, **form.cleaned_data
    )):  # fmt: skip
        messages.success(request, _("Het rapport is opgenomen."))
        return redirect("balie:dossier_beoordeling", nummer=nummer)
    return render(request, "balie/werk/formulier.html", {
        "titel": _("Rapport ontvangen"), "ondertitel": str(rij), "form": form, "knop": _("Opslaan"),
        "dossier": dossier, "uitleg": "", "kruimels": kruimels_van(dossier, _("Rapport")),
    })  # fmt: skip


@vereist("besluit.voorstellen")
def levensvatbaarheid(request: Verzoek, pk: int) -> HttpResponse:
    """Draw the conclusion, with the figures of the plan and the reports beside it."""
    rij = procedure_voor(request.user, pk, doel="levensvatbaarheid beoordelen", recht="besluit.voorstellen")
    if not any(o.via == "levensvatbaarheid" for o in tabel_van(rij.soort).vanaf(rij.status)):
        messages.error(request, _("In deze status kan de levensvatbaarheid niet worden beoordeeld."))
        return redirect("balie:procedure", pk=pk)
    dossier = rij.dossier
    onderzoeken = list(selectors.onderzoeken(dossier))
    plan = selectors.laatste_plan(dossier)
    form = OordeelForm(
        request.POST or None, onderzoeken=onderzoeken,
        initial={"onderzoek": onderzoeken[0].pk if onderzoeken else None},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid() and probeer(
        form, lambda: _leg_vast(form, rij, request, onderzoeken, plan)
    ):  # fmt: skip
        messages.success(request, _("Het oordeel is vastgelegd."))
        return redirect("balie:procedure", pk=pk)
    return render(request, "balie/beoordeling/oordeel.html", {
        "form": form, "procedure": rij, "dossier": dossier, "onderzoeken": onderzoeken,
        "plan": plan_beeld(plan) if plan else None, "vorig": selectors.laatste_oordeel(rij),
        "mag_schrijven": mag(request.user, "dossier.schrijven"),
        "kruimels": kruimels_van(dossier, _("Levensvatbaarheid")),
    })  # fmt: skip


def _leg_vast(
    form: OordeelForm, procedure: Any, request: Verzoek, onderzoeken: list[Onderzoek], plan: Bedrijfsplan | None
) -> Levensvatbaarheid:
    g = form.cleaned_data
    return leg_levensvatbaarheid_vast(
        procedure=procedure, conclusie=g["conclusie"], voorwaarden=g["voorwaarden"], motivering=g["motivering"],
        punten=form.punten(), plan=plan, gebruiker=request.user,
        onderzoek=next((rij for rij in onderzoeken if rij.pk == g["onderzoek"]), None),
    )  # fmt: skip
