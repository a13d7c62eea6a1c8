"""Proposing to reclaim, from the dossier, from a procedure or from a claim that was posted without a decision."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from doorstart.balie.vorderingen.formulieren import TerugForm
from doorstart.balie.vorderingen.gedeeld import vordering_voor
from doorstart.balie.vorderingen.voorstellen import procedure_uit
from doorstart.balie.werk.gedeeld import kruimels, probeer, procedure_voor
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.organisatie.selectors import parameters
from doorstart.vorderingen import berekenen, terugvorderen
from doorstart.vorderingen.maken import mogelijke_debiteuren

MEESTE_MAANDEN = 36


@vereist("besluit.voorstellen")
def voorstel(request: Verzoek, nummer: str) -> HttpResponse:
    """Show the months and the weighing; "bereken" shows the outcome, "voorstellen" stores and proposes."""
    dossier = dossier_voor(request.user, nummer, doel="terugvordering voorstellen", recht="besluit.voorstellen")
    vordering = _vordering(request, dossier)
    procedure = procedure_uit(request, dossier)
    maanden = _maanden(request, dossier, vordering)
    personen = {p.pk: p for p in mogelijke_debiteuren(dossier, min(maanden, default=None), None)}
    form = TerugForm(request.POST or None, maanden=maanden, personen=personen, initial=_begin(vordering, maanden))
    uitkomst, dag = None, vandaag(request.user.organisatie)
    if request.method == "POST" and form.is_valid():
        gegeven = {"dossier": dossier, "grond": form.cleaned_data["grond"], "maanden": form.maandbedragen(),
                   "afweging": form.afweging(), "vordering": vordering}  # fmt: skip
        if request.POST.get("stap") == "bereken":
            uitkomst = probeer(form, lambda: berekenen.terugvordering(
                terugvorderen.invoer(besluitdatum=dag, **gegeven), parameters()))  # fmt: skip
        else:
            besluit = probeer(form, lambda: terugvorderen.stel_terugvordering_voor(
                motivering=form.cleaned_data["motivering"], gebruiker=request.user, procedure=procedure,
                debiteuren=[personen[pk] for pk in form.cleaned_data["debiteuren"]], **gegeven))  # fmt: skip
            if besluit:
                messages.success(request, _("Het voorstel ligt bij de toetser."))
                return redirect("balie:besluit", pk=besluit.pk)
    return render(request, "balie/vorderingen/terugvordering.html", {
        "dossier": dossier, "form": form, "uitkomst": uitkomst, "vordering": vordering, "maanden": maanden,
        "alle": len(terugvorderen.maanden_van(dossier)) if vordering is None else len(maanden),
        "van": request.GET.get("van", ""), "tot": request.GET.get("tot", ""),
        "kruimels": kruimels(dossier, (_("Terugvordering"), "")),
    })  # fmt: skip


@vereist("besluit.voorstellen")
def uit_procedure(request: Verzoek, pk: int) -> HttpResponse:
    """Go to the form of the dossier, with the procedure that asks for this decision."""
    rij = procedure_voor(request.user, pk, doel="terugvordering voorstellen", recht="besluit.voorstellen")
    return redirect(f"{reverse('balie:terugvordering', args=[rij.dossier.nummer])}?procedure={pk}")


def _vordering(request: Verzoek, dossier: Any) -> Any:
    tekst = request.GET.get("vordering", "")
    if not tekst.isdigit():
        return None
    rij = vordering_voor(request.user, int(tekst), doel="terugvordering voorstellen")
    if rij.dossier_id != dossier.pk:
        raise Http404(_("Deze vordering is niet gevonden."))
    return rij


def _maanden(request: Verzoek, dossier: Any, vordering: Any) -> dict[date, int]:
    """Return the months to choose from: those of the claim, or of the chosen period, the newest when there are many."""
    if vordering is not None:
        return terugvorderen.maanden_van_vordering(vordering)
    alle = terugvorderen.maanden_van(dossier)
    van, tot = request.GET.get("van", ""), request.GET.get("tot", "")
    gekozen = [dag for dag in alle if (not van or f"{dag:%Y-%m}" >= van) and (not tot or f"{dag:%Y-%m}" <= tot)]
    return {dag: alle[dag] for dag in gekozen[-MEESTE_MAANDEN:]}


def _begin(vordering: Any, maanden: dict[date, int]) -> dict[str, Any]:
    """A posted claim says itself what was too much: then nothing of it was due."""
    if vordering is None:
        return {}
    return {f"recht_{dag:%Y_%m}": 0 for dag in maanden}
