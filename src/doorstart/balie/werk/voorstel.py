"""Proposing the decision of a procedure: sends on to the page of its room, and holds the one for part-time business."""

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import resolve, reverse
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand
from doorstart.balie.voorstelpaginas import PAGINAS
from doorstart.balie.werk.besluitformulieren import TOEKENNEND, BesluitForm, PtoForm
from doorstart.balie.werk.gedeeld import kruimels, probeer, procedure_voor
from doorstart.beoordeling.voorstellen import stel_zonder_toekenning_voor
from doorstart.besluiten.models import Besluit
from doorstart.deeltijd.voorstellen import stel_pto_voor
from doorstart.dossiers.selectors import huishouden_op
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.organisatie.selectors import beleid_op
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import Overgang, tabel_van


def voorstelstap(rij: Procedure) -> Overgang | None:
    """Return the step that proposes a decision from where the procedure stands now, or nothing."""
    return next((o for o in tabel_van(rij.soort).vanaf(rij.status) if o.actie == "stel_besluit_voor"), None)


@vereist("besluit.voorstellen")
def voorstel(request: Verzoek, pk: int) -> HttpResponse:
    """Show the page of the room; a procedure without one can be refused or left unhandled here."""
    rij = procedure_voor(request.user, pk, doel="besluit voorstellen", recht="besluit.voorstellen")
    overgang = voorstelstap(rij)
    if overgang is None:
        messages.error(request, _("In deze status kan geen besluit worden voorgesteld."))
        return redirect("balie:procedure", pk=pk)
    if rij.soort in PAGINAS:
        return resolve(reverse(PAGINAS[rij.soort], args=[pk])).func(request, pk=pk)
    return _eigen_pagina(request, rij, overgang)


def _eigen_pagina(request: Verzoek, rij: Procedure, overgang: Overgang) -> HttpResponse:
    """Show and send the form of part-time business, or of a refusal."""
    dag, pto = vandaag(request.user.organisatie), rij.soort == "pto_toestemming"
    richtingen = [r for r in overgang.uitkomst if pto or r not in TOEKENNEND]
    if not richtingen:
        messages.error(request, _("Dit besluit stelt u voor op de pagina van dit onderwerp in het dossier."))
        return redirect("balie:procedure", pk=rij.pk)
    soort: type[BesluitForm] = PtoForm if pto else BesluitForm
    form = soort(richtingen, request.POST or None, initial=_begin(rij, dag) if pto else None)
    if request.method == "POST" and form.is_valid():
        besluit = probeer(form, lambda: _stel_voor(form, rij, request))
        if besluit:
            messages.success(request, _("Het voorstel ligt bij de toetser."))
            return redirect("balie:besluit", pk=besluit.pk)
    return render(request, "balie/werk/voorstel.html", {
        "form": form, "procedure": rij, "dossier": rij.dossier, "tabel": tabel_van(rij.soort),
        "huishouden": huishouden_op(rij.dossier, dag),
        "kruimels": kruimels(rij.dossier, (_("Besluit voorstellen"), "")),
    })  # fmt: skip


def _stel_voor(form: BesluitForm, rij: Procedure, request: Verzoek) -> Besluit:
    g: dict[str, Any] = form.cleaned_data
    if not form.toekenning:
        return stel_zonder_toekenning_voor(
            procedure=rij, soort=tabel_van(rij.soort).besluitsoort, uitkomst=g["uitkomst"], motivering=g["motivering"],
            gebruiker=request.user,
        )  # fmt: skip
    return stel_pto_voor(
        procedure=rij, ingang=g["ingang"], einde=g["einde"], activiteit=g["activiteit"], max_uren=g["max_uren"],
        vrijlating=g["vrijlating"], motivering=g["motivering"], gebruiker=request.user,
    )  # fmt: skip


def _begin(rij: Procedure, dag: date) -> dict[str, Any]:
    """Return what the form starts with: the period from the melding on, the hours of the local policy."""
    ingang = max(rij.dossier.melding_op, rij.ontvangen_op)
    beleid = _beleid(rij, dag)
    einde = Maand.van_datum(ingang).plus(beleid.get("duur_maanden", 12)).eerste_dag - timedelta(days=1)
    return {"ingang": ingang, "einde": einde, "max_uren": _uren(beleid)}


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
