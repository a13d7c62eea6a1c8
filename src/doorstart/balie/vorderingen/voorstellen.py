"""Proposing a plan, deferral, interest or a waiver, with the calculation beside it before it is proposed."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Uitkomst
from doorstart.balie.vorderingen.formulieren import KwijtForm, RegelingForm, RenteForm, UitstelForm
from doorstart.balie.vorderingen.gedeeld import kruimels, vordering_voor
from doorstart.balie.werk.gedeeld import probeer
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.organisatie.selectors import parameters
from doorstart.vorderingen import berekenen, selectors, services
from doorstart.vorderingen import regeling as plannen
from doorstart.vorderingen.models import Mutatiesoort
from doorstart.vorderingen.rente import invoer as rente_invoer
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.selectors import procedure_met

Rekenaar = Callable[[], Uitkomst[Any]]


def _pagina(
    request: Verzoek, rij: Any, form: forms.Form, *, titel: str, uitleg: str, stel_voor: Callable[[], Any],
    reken: Rekenaar | None = None,
) -> HttpResponse:  # fmt: skip
    """Show a form; "bereken" shows the outcome, anything else proposes and goes to the decision."""
    uitkomst = None
    if request.method == "POST" and form.is_valid():
        if request.POST.get("stap") == "bereken" and reken is not None:
            uitkomst = probeer(form, reken)
        else:
            besluit = probeer(form, stel_voor)
            if besluit:
                messages.success(request, _("Het voorstel ligt bij de toetser."))
                return redirect("balie:besluit", pk=besluit.pk)
    return render(request, "balie/vorderingen/voorstel.html", {
        "titel": titel, "v": rij, "dossier": rij.dossier, "form": form, "uitleg": uitleg, "uitkomst": uitkomst,
        "kan_rekenen": reken is not None, "kruimels": kruimels(rij, titel),
    })  # fmt: skip


def _vordering(request: Verzoek, pk: int) -> Any:
    return vordering_voor(request.user, pk, doel="besluit over vordering voorstellen")


def procedure_uit(request: Verzoek, dossier: Any) -> Procedure | None:
    """Return the procedure that the address names, when it belongs to this dossier."""
    tekst = request.GET.get("procedure", "")
    if not tekst.isdigit():
        return None
    rij = procedure_met(int(tekst))
    return rij if rij.dossier_id == dossier.pk else None


@vereist("besluit.voorstellen")
def regeling(request: Verzoek, pk: int) -> HttpResponse:
    """Propose a plan from what can be missed."""
    rij, dag = _vordering(request, pk), vandaag(request.user.organisatie)
    verzoek = next((s for s in reversed(selectors.stappen(rij)) if s.soort == "verzoek"), None)
    form = RegelingForm(request.POST or None, dag=dag)

    def reken() -> Uitkomst[Any]:
        keuze = form.keuze()
        gegeven = plannen.invoer(rij, maanden=keuze["aantal"], eerste_maand=keuze["eerste_maand"],
                                 bedrag=keuze["bedrag"], draagkracht=keuze["draagkracht"])  # fmt: skip
        return berekenen.regeling(gegeven, parameters())

    uitleg = _("De termijn is niet hoger dan het inkomen boven de beslagvrije voet, tenzij de inwoner meer aanbiedt.")
    if verzoek is not None:
        uitleg = _("De inwoner vroeg een regeling: %(tekst)s") % {"tekst": verzoek.toelichting or "–"}
    return _pagina(
        request, rij, form, titel=_("Betalingsregeling voorstellen"), uitleg=uitleg, reken=reken,
        stel_voor=lambda: services.stel_regeling_voor(
            vordering=rij, gebruiker=request.user, procedure=procedure_uit(request, rij.dossier), **form.keuze()
        ),
    )  # fmt: skip


@vereist("besluit.voorstellen")
def uitstel(request: Verzoek, pk: int) -> HttpResponse:
    """Propose deferral."""
    rij, form = _vordering(request, pk), UitstelForm(request.POST or None)
    return _pagina(
        request, rij, form, titel=_("Uitstel voorstellen"),
        uitleg=_("De inwoner betaalt alles in een keer, op een latere dag (art. 4:94 Awb)."),
        stel_voor=lambda: services.stel_uitstel_voor(vordering=rij, gebruiker=request.user, **form.cleaned_data),
    )  # fmt: skip


@vereist("besluit.voorstellen")
def rente(request: Verzoek, pk: int) -> HttpResponse:
    """Propose to fix the statutory interest."""
    rij, form, dag = _vordering(request, pk), RenteForm(request.POST or None), vandaag(request.user.organisatie)
    return _pagina(
        request, rij, form, titel=_("Wettelijke rente vaststellen"),
        uitleg=_("Over wat te laat is betaald, of nu te laat is (art. 4:97 tot en met 4:99 Awb)."),
        reken=lambda: berekenen.rente(rente_invoer(rij, dag), parameters()),
        stel_voor=lambda: services.stel_rente_voor(vordering=rij, gebruiker=request.user, **form.cleaned_data),
    )  # fmt: skip


@vereist("besluit.voorstellen")
def kwijtschelden(request: Verzoek, pk: int) -> HttpResponse:
    """Propose to waive or write off."""
    rij = _vordering(request, pk)
    betalingen = {m.pk: m for m in selectors.mutaties(rij) if m.soort == Mutatiesoort.BETALING and m.bedrag < 0}
    form = KwijtForm(request.POST or None, betalingen=betalingen)
    return _pagina(
        request, rij, form, titel=_("Kwijtschelden of afboeken"),
        uitleg=_("Kies de reden. Bij lid 7 kijkt het systeem of de voorwaarden zijn vervuld."),
        stel_voor=lambda: services.stel_kwijtschelding_voor(
            vordering=rij, wijze=form.cleaned_data["wijze"], kwijt=form.cleaned_data["kwijt"], feiten=form.feiten(),
            motivering=form.cleaned_data["motivering"], gebruiker=request.user,
        ),
    )  # fmt: skip
