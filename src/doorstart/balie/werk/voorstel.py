"""Proposing the decision of a procedure, with the calculation beside it."""

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand, Uitkomst
from doorstart.balie.werk.besluitformulieren import BbzForm, BesluitForm, PtoForm
from doorstart.balie.werk.gedeeld import kruimels, probeer, procedure_voor
from doorstart.beoordeling import voorstellen
from doorstart.besluiten.models import Besluit
from doorstart.dossiers.selectors import huishouden_op
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.organisatie.selectors import beleid_op
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import tabel_van

_FORMULIER: dict[str, type[BesluitForm]] = {"pto_toestemming": PtoForm, "bbz_starter": BbzForm}


@vereist("besluit.voorstellen")
def voorstel(request: Verzoek, pk: int) -> HttpResponse:
    """Show the form; "bereken" shows the amount, "voorstellen" stores calculation and proposal together."""
    rij = procedure_voor(request.user, pk, doel="besluit voorstellen", recht="besluit.voorstellen")
    tabel = tabel_van(rij.soort)
    overgang = next((o for o in tabel.vanaf(rij.status) if o.actie == "stel_besluit_voor"), None)
    if overgang is None:
        messages.error(request, _("In deze status kan geen besluit worden voorgesteld."))
        return redirect("balie:procedure", pk=pk)
    dag = vandaag(request.user.organisatie)
    form = _FORMULIER[rij.soort](overgang.uitkomst, request.POST or None, initial=_begin(rij, dag))
    uitkomst: Uitkomst[int] | None = None
    if request.method == "POST" and form.is_valid():
        uitkomst = _proef(form, rij)
        if request.POST.get("stap") == "voorstellen" and form.is_valid():
            besluit = probeer(form, lambda: _stel_voor(form, rij, request, tabel.besluitsoort))
            if besluit:
                messages.success(request, _("Het voorstel ligt bij de toetser."))
                return redirect("balie:besluit", pk=besluit.pk)
    return render(request, "balie/werk/voorstel.html", {
        "form": form, "procedure": rij, "dossier": rij.dossier, "tabel": tabel, "uitkomst": uitkomst,
        "huishouden": huishouden_op(rij.dossier, dag), "alleen": overgang.uitkomst,
        "kruimels": kruimels(rij.dossier, (_("Besluit voorstellen"), "")),
    })  # fmt: skip


def _proef(form: BesluitForm, rij: Procedure) -> Uitkomst[int] | None:
    """Return the provisional amount of a Bbz grant; other proposals have none."""
    if not isinstance(form, BbzForm) or not form.toekenning:
        return None
    uitkomst: Uitkomst[int] | None = probeer(
        form, lambda: voorstellen.proef(procedure=rij, verwachting=form.verwachting(), peildatum=form.periode().ingang)
    )
    return uitkomst


def _stel_voor(form: BesluitForm, rij: Procedure, request: Verzoek, soort: str) -> Besluit:
    g: dict[str, Any] = form.cleaned_data
    if not form.toekenning:
        return voorstellen.stel_zonder_toekenning_voor(
            procedure=rij, soort=soort, uitkomst=g["uitkomst"], motivering=g["motivering"], gebruiker=request.user
        )
    if isinstance(form, BbzForm):
        return voorstellen.stel_bbz_voor(
            procedure=rij, periode=form.periode(), verwachting=form.verwachting(), motivering=g["motivering"],
            boekjaar_begin_maand=g["boekjaar_begin_maand"], gebruiker=request.user,
        )  # fmt: skip
    return voorstellen.stel_pto_voor(
        procedure=rij, periode=form.periode(), activiteit=g["activiteit"], max_uren=g["max_uren"],
        vrijlating=g["vrijlating"], motivering=g["motivering"], gebruiker=request.user,
    )  # fmt: skip


def _begin(rij: Procedure, dag: date) -> dict[str, Any]:
    """Return what the form starts with: the period from the melding on, the hours of the local policy."""
    ingang = max(rij.dossier.melding_op, rij.ontvangen_op)
    beleid = _beleid(rij, dag) if rij.soort == "pto_toestemming" else {}
    einde = Maand.van_datum(ingang).plus(beleid.get("duur_maanden", 12)).eerste_dag - timedelta(days=1)
    return {"ingang": ingang, "einde": einde, "max_uren": _uren(beleid), "boekjaar_begin_maand": 1}


def _beleid(rij: Procedure, dag: date) -> dict[str, Any]:
    """Return the local policy, or nothing when there is none: then the adviser fills in the form without it."""
    try:
        return beleid_op("pto", dag, rij.dossier.gemeente)
    except DoorstartFout:
        return {}


def _uren(beleid: dict[str, Any]) -> str:
    """Return the hours limit of the local policy in words, or nothing when it has none."""
    if beleid.get("max_uren_per_jaar"):
        return _("%(uren)s uur per jaar") % {"uren": beleid["max_uren_per_jaar"]}
    if beleid.get("max_minuten_per_week"):
        uren, minuten = divmod(beleid["max_minuten_per_week"], 60)
        return _("%(uren)s uur per week") % {"uren": f"{uren},{minuten * 10 // 6:02d}".rstrip("0").rstrip(",")}
    return ""
