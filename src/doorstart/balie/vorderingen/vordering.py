"""One claim: how it came about, what is open, how it is paid, what was done to collect it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from doorstart.balie.vorderingen.formulieren import StapForm
from doorstart.balie.vorderingen.gedeeld import kruimels, vordering_voor
from doorstart.grootboek.herkomst import laatste_rechtmaand
from doorstart.grootboek.models import Rekening
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Vierogenstatus
from doorstart.organisatie.rollen import Verzoek, mag, vereist
from doorstart.vorderingen import selectors
from doorstart.vorderingen.gronden import Grond
from doorstart.vorderingen.models import Invorderstap


@require_GET
@vereist("vordering.lezen")
def vordering(request: Verzoek, pk: int) -> HttpResponse:
    """Show one claim with everything behind it and the buttons for what can be done now."""
    rij = vordering_voor(request.user, pk, doel="vordering bekijken")
    dag = vandaag(request.user.organisatie)
    plan = selectors.plan(rij, dag)
    stappen = selectors.stappen(rij)
    dwangbevelen = selectors.dwangbevelen(rij)
    grond = Grond(rij.wet, rij.artikel, rij.versie)
    return render(request, "balie/vorderingen/vordering.html", {
        "v": rij, "dossier": rij.dossier, "stand": selectors.status(rij), "bron": grond.bron,
        "kenmerk": selectors.kenmerk(rij), "plan": plan, "debiteuren": selectors.debiteuren(rij),
        "mutaties": _met_saldo(selectors.mutaties(rij)), "stappen": stappen,
        "regelingen": [r for r in selectors.regelingen(rij) if r.geeindigd_op], "dwangbevelen": dwangbevelen,
        "verjaring": selectors.verjaring(rij, dag) if rij.open_bedrag > 0 else None,
        "acties": _acties(rij, plan, stappen) if mag(request.user, "vordering.beheren") else [],
        "mag_beheren": mag(request.user, "vordering.beheren"),
        "mag_voorstellen": mag(request.user, "besluit.voorstellen"),
        "te_toetsen": next((d for d in dwangbevelen if d.status == Vierogenstatus.VOORSTEL), None),
        "mag_toetsen": mag(request.user, "besluit.goedkeuren"), "andere": _andere(rij, dag),
        "laatste_maand": _laatste_maand(rij),
        "form": StapForm(), "kruimels": kruimels(rij), "mag_grootboek": mag(request.user, "grootboek.lezen"),
    })  # fmt: skip


def _met_saldo(mutaties: Any) -> list[dict[str, Any]]:
    saldo, uit = 0, []
    for mutatie in mutaties:
        saldo += mutatie.bedrag
        uit.append({"m": mutatie, "saldo": saldo})
    return uit


def _acties(rij: Any, plan: selectors.Plan, stappen: Any) -> list[tuple[str, str]]:
    """Return (key, label) of the buttons that make sense now; the service decides whether it may."""
    if rij.bekend_op is None or rij.open_bedrag <= 0:
        return []
    gedaan = {stap.soort for stap in stappen}
    acties = []
    if Invorderstap.BETAALBRIEF not in gedaan and not plan.achterstand:
        acties.append(("betaalbrief", _("Betaalbrief sturen")))
    if plan.achterstand:
        acties += [("herinnering", _("Herinnering sturen")), ("aanmaning", _("Aanmaning sturen"))]
    return acties


def _laatste_maand(rij: Any) -> str:
    """Return the last month for which this dossier got living costs, as the form asks for it; empty when unknown."""
    maand = laatste_rechtmaand(dossier=rij.dossier, rekening=Rekening.LENING_LEVENSONDERHOUD)
    return f"{maand:%Y-%m}" if maand else ""


def _andere(rij: Any, dag: Any) -> list[Any]:
    """Return the other open claims of the dossier, to which too much received money can move."""
    if rij.open_bedrag >= 0:
        return []
    return [ander for ander in selectors.van_dossier(rij.dossier, dag) if ander.pk != rij.pk and ander.open_bedrag > 0]
