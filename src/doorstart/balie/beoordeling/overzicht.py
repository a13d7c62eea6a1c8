"""The tab of a dossier with its assessment: what was looked at, what it says, and what is still to do."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.bbz.doelgroep import NAMEN
from doorstart.balie.beoordeling.gedeeld import aanvraag_van, kruimels_van
from doorstart.balie.beoordeling.grafieken import grafieken
from doorstart.balie.dossiertabs import tabs_voor
from doorstart.balie.werk.gedeeld import kruimels
from doorstart.beoordeling import kengetallen, selectors
from doorstart.beoordeling.models import Bedrijfsplan, Levensvatbaarheid
from doorstart.beoordeling.plan import Plan
from doorstart.beoordeling.punten import PUNTEN, SCORES
from doorstart.berekeningen.selectors import als_uitkomst
from doorstart.dossiers.models import Dossierstatus
from doorstart.dossiers.toegang import dossier_voor
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import Verzoek, mag, vereist
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import tabel_van


@vereist("dossier.lezen")
def overzicht(request: Verzoek, nummer: str) -> HttpResponse:
    """Show every part of the assessment with its last version."""
    dossier = dossier_voor(request.user, nummer, doel="beoordeling bekijken")
    aanvraag = aanvraag_van(dossier)
    beoordeling = selectors.beoordeling_van(dossier)
    return render(request, "balie/beoordeling/overzicht.html", {
        "dossier": dossier, "tabs": tabs_voor(request.user, nummer, "balie:dossier_beoordeling"),
        "aanvraag": aanvraag, "tabel": tabel_van(aanvraag.soort) if aanvraag else None, "b": beoordeling,
        "groepnaam": NAMEN.get(beoordeling.groep.groep, "") if beoordeling.groep else "",
        "plan": plan_beeld(beoordeling.plan) if beoordeling.plan else None,
        "mag_schrijven": mag(request.user, "dossier.schrijven") and dossier.status != Dossierstatus.AFGESLOTEN,
        "acties": _acties(aanvraag, request.user) if aanvraag else [],
        "kruimels": kruimels(dossier, (_("Beoordeling"), "")),
    })  # fmt: skip


def _acties(aanvraag: Procedure, gebruiker: Gebruiker) -> list[dict[str, Any]]:
    """Return the steps of the application that belong here and that this user may take now, each page once."""
    acties: dict[str, dict[str, Any]] = {}
    for stap in tabel_van(aanvraag.soort).vanaf(aanvraag.status):
        if stap.via in _PAGINAS and mag(gebruiker, stap.recht) and stap.via not in acties:
            adres = reverse(_PAGINAS[stap.via], args=[aanvraag.pk])
            acties[stap.via] = {"label": stap.knop, "url": adres, "hoofd": stap.hoofd}
    return list(acties.values())


def plan_beeld(rij: Bedrijfsplan) -> dict[str, Any]:
    """Return the figures and charts of a stored plan, from its own input."""
    plan = Plan.uit_invoer(rij.berekening.invoer)
    uitkomst = kengetallen.bereken(plan=plan, parameters=parameters())
    return {"rij": rij, "plan": plan, "cijfers": uitkomst.waarde, "grafieken": grafieken(plan, uitkomst.waarde)}


_PAGINAS = {
    "onderzoek": "balie:onderzoek",
    "levensvatbaarheid": "balie:levensvatbaarheid",
    "besluit_voorstel": "balie:besluit_voorstel",
}
_TITELS = {
    "plan": gettext_lazy("Bedrijfsplan"),
    "vermogen": gettext_lazy("Vermogen"),
    "inkomen": gettext_lazy("Verwacht inkomen"),
    "groep": gettext_lazy("Groep"),
    "oordeel": gettext_lazy("Levensvatbaarheid"),
}


@vereist("dossier.lezen")
def versie(request: Verzoek, nummer: str, deel: str, pk: int) -> HttpResponse:
    """Show one version of a part as it was stored, with its explanation and the other versions."""
    dossier = dossier_voor(request.user, nummer, doel="beoordeling bekijken")
    rij = selectors.versie_van(deel, dossier, pk)
    titel = _TITELS[deel]
    berekening = getattr(rij, "berekening", None)
    return render(request, f"balie/beoordeling/versie_{deel}.html", {
        "dossier": dossier, "rij": rij, "deel": deel, "titel": titel, "versies": selectors.versies_van(deel, dossier),
        "uitkomst": als_uitkomst(berekening) if berekening else None,
        "plan": plan_beeld(rij) if deel == "plan" else None,
        "punten": _punten(rij) if deel == "oordeel" else [],
        "groepnaam": NAMEN.get(rij.groep, "") if deel == "groep" else "",
        "kruimels": kruimels_van(dossier, f"{titel} {_('versie')} {rij.versie}"),
    })  # fmt: skip


def _punten(rij: Levensvatbaarheid) -> list[dict[str, Any]]:
    namen = {punt.sleutel: punt.naam for punt in PUNTEN}
    return [
        {"naam": namen.get(p["sleutel"], p["sleutel"]), "score": SCORES[p["score"]], "opmerking": p["opmerking"]}
        for p in rij.punten
    ]
