"""Proposing a change of a running Bbz grant from the dossier: another amount, longer, ended, suspended."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.dossiertabs import tabs_voor
from doorstart.balie.geld.fouten import als_melding, bij_veld
from doorstart.balie.geld.uitkeringforms import BeeindigingForm, OpschortingForm, VerlengingForm, WijzigingForm
from doorstart.balie.werk.gedeeld import procedure_voor
from doorstart.bbz.opschorten import opgeschort
from doorstart.bbz.opvragen import PROCEDURE
from doorstart.bbz.selectors import laatste_toekenning
from doorstart.bbz.services import (
    hef_op,
    stel_beeindiging_voor,
    stel_opschorting_voor,
    stel_verlenging_voor,
    stel_wijziging_voor,
)
from doorstart.bbz.voorstellen import verwachting_van
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.rollen import Verzoek, vereist

Maker = Callable[..., Any]


def _wijziging(_groep: str, *args: Any, **kwargs: Any) -> WijzigingForm:
    return WijzigingForm(*args, **kwargs)


def _beeindiging(_groep: str, *args: Any, **kwargs: Any) -> BeeindigingForm:
    return BeeindigingForm(*args, **kwargs)


def _opschorting(_groep: str, *args: Any, **kwargs: Any) -> OpschortingForm:
    return OpschortingForm(*args, **kwargs)


SOORTEN: dict[str, tuple[Any, Any, Maker, Maker]] = {
    "wijzigen": (
        gettext_lazy("Ander bedrag per maand"),
        gettext_lazy("Het bedrag volgt uit het huishouden op de ingangsdag en het inkomen dat u verwacht."),
        _wijziging,
        stel_wijziging_voor,
    ),
    "verlengen": (
        gettext_lazy("Uitkering verlengen"),
        gettext_lazy("Wij toetsen of de wet verlengen toelaat, en tot welke dag (art. 18, 23, 25 en 27 Bbz 2004)."),
        VerlengingForm,
        stel_verlenging_voor,
    ),
    "beeindigen": (
        gettext_lazy("Uitkering beëindigen"),
        gettext_lazy("Over maanden die al zijn uitgekeerd stelt u een herziening voor, bij Terugkijken."),
        _beeindiging,
        stel_beeindiging_voor,
    ),
    "opschorten": (
        gettext_lazy("Uitkering opschorten"),
        gettext_lazy(
            "Zolang gegevens ontbreken wordt er niets betaald, hoogstens acht weken (art. 54 Participatiewet)."
        ),
        _opschorting,
        stel_opschorting_voor,
    ),
}


@vereist("besluit.voorstellen")
def voorstellen(request: Verzoek, nummer: str, soort: str) -> HttpResponse:
    """Fill in one of the changes, and propose it."""
    if soort not in SOORTEN:
        raise Http404(_("Deze pagina bestaat niet."))
    titel, uitleg, maak, stel_voor = SOORTEN[soort]
    dossier = dossier_voor(request.user, nummer, doel="wijziging van de uitkering voorstellen")
    grant = laatste_toekenning(dossier)
    if grant is None:
        messages.error(request, _("In dit dossier is nog geen Bbz-uitkering toegekend."))
        return redirect("balie:dossier_inkomen", nummer=nummer)
    procedure = _jaarprocedure(request, dossier) if soort == "opschorten" else None
    begin = _begin(dossier) if procedure is None else _begin_jaar(procedure)
    form = maak(grant.groep, request.POST if request.method == "POST" else None, initial=begin)
    if request.method == "POST" and form.is_valid():
        extra = {"jaarprocedure": procedure} if procedure is not None else {}
        besluit = _probeer(form, stel_voor, dossier, request.user, **extra)
        if besluit is not None:
            messages.success(request, _("Het voorstel ligt klaar. Een ander moet het goedkeuren."))
            return redirect("balie:besluit", pk=besluit.pk)
    return render(request, "balie/geld/uitkering.html", {
        "dossier": dossier, "form": form, "titel": titel, "uitleg": uitleg, "toekenning": grant,
        "tabs": tabs_voor(request.user, nummer, "balie:dossier_inkomen"),
    }, status=422 if form.errors else 200)  # fmt: skip


def _jaarprocedure(request: Verzoek, dossier: Dossier) -> Any:
    """Return the procedure of the boekjaar from whose page this was opened; None when it was not."""
    pk = request.GET.get("procedure", "")
    if not pk.isdigit():
        return None
    rij = procedure_voor(request.user, int(pk), doel="opschorting voorstellen", recht="besluit.voorstellen")
    if rij.dossier_id != dossier.pk or rij.soort != PROCEDURE:
        raise Http404(_("Deze procedure is niet gevonden."))
    return rij


def _begin_jaar(procedure: Any) -> dict[str, Any]:
    """Return what is known of figures that did not come: since when, and which."""
    start = procedure.gegevens["start"]
    return {
        "verzuim_op": procedure.beslis_uiterlijk,
        "periode_vanaf": None,
        "ontbrekend": _("de jaarcijfers over het boekjaar van %(begin)s tot en met %(einde)s")
        % {naam: in_woorden(date.fromisoformat(start[f"boekjaar_{naam}"])) for naam in ("begin", "einde")},
    }


def _probeer(form: Any, stel_voor: Maker, dossier: Dossier, gebruiker: Any, **extra: Any) -> Any:
    """Return the proposal, or None with the refusal in the form."""
    besluit = None
    with bij_veld(form):
        try:
            besluit = stel_voor(dossier=dossier, gebruiker=gebruiker, **form.gegevens(), **extra)
        except ValidationError as fout:
            form.add_error(None, fout)
    return besluit


def _begin(dossier: Dossier) -> dict[str, int]:
    """Return what was expected when the grant was decided, to start with."""
    return {naam: bedrag for naam, bedrag in verwachting_van(dossier).items() if naam != "partner"}


@vereist("dossier.schrijven")
def opheffen(request: Verzoek, nummer: str) -> HttpResponse:
    """Lift the suspension of the right, with the reason."""
    dossier = dossier_voor(request.user, nummer, doel="opschorting opheffen", recht="dossier.schrijven")
    if request.method == "POST" and opgeschort(dossier) is not None:
        with als_melding(request) as gelukt:
            hef_op(dossier=dossier, reden=request.POST.get("reden", ""), gebruiker=request.user)
        if gelukt:
            messages.success(request, _("De opschorting is opgeheven. Er kan weer worden betaald."))
    return redirect(reverse("balie:dossier_inkomen", args=[nummer]))
