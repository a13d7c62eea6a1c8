"""The page of one dossier, and what may be changed there: household, closing."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorstart.balie.dossiertabs import tabs_voor
from doorstart.balie.werk.formulieren import AfsluitForm, HuishoudenForm
from doorstart.balie.werk.gedeeld import kruimels, probeer
from doorstart.besluiten.selectors import besluiten_van, brieven_van
from doorstart.dossiers.models import Dossierstatus
from doorstart.dossiers.selectors import huishouden_op, huishoudens, ondernemingen
from doorstart.dossiers.services import wijzig_huishouden
from doorstart.dossiers.toegang import dossier_voor
from doorstart.ingang.services import sluit_af
from doorstart.kern.gebeurtenissen import tijdlijn
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, mag, vereist
from doorstart.werkproces.procedures import tabel_van
from doorstart.werkproces.selectors import mogelijke_acties, procedures_van, stappen, taken_van

_SOORT_PUNT = {"besluit": "besluit", "brief": "brief", "betaling": "geld", "verrekening": "geld"}


@vereist("dossier.lezen")
def overzicht(request: Verzoek, nummer: str) -> HttpResponse:
    """Show who it is, how it stands, what has to be done, and what happened."""
    dossier = dossier_voor(request.user, nummer, doel="dossier bekijken")
    dag = vandaag(request.user.organisatie)
    procedures: list[dict[str, Any]] = [
        {
            "rij": rij, "tabel": tabel_van(rij.soort), "status": tabel_van(rij.soort).status(rij.status),
            "stappen": stappen(rij), "acties": mogelijke_acties(rij, request.user),
        }
        for rij in procedures_van(dossier)
    ]  # fmt: skip
    schrijven = mag(request.user, "dossier.schrijven") and dossier.status != Dossierstatus.AFGESLOTEN
    bezig = any(p["rij"].afgerond_op is None and p["rij"].status != "melding" for p in procedures)
    return render(request, "balie/werk/dossier.html", {
        "dossier": dossier, "tabs": tabs_voor(request.user, nummer, "balie:dossier"),
        "huishouden": huishouden_op(dossier, dag), "ondernemingen": ondernemingen(dossier),
        "procedures": procedures, "taken": taken_van(dossier), "besluiten": besluiten_van(dossier),
        "brieven": brieven_van(dossier), "tijdlijn": _tijdlijn(nummer), "mag_schrijven": schrijven,
        "mag_intake": schrijven and not bezig,
        "kruimels": [*kruimels(dossier)[:1], {"label": nummer, "url": ""}],
    })  # fmt: skip


def _tijdlijn(nummer: str) -> list[dict[str, Any]]:
    return [
        {
            "datum": rij.datum, "titel": rij.omschrijving, "wie": str(rij.gebruiker) if rij.gebruiker else "",
            "soort": _SOORT_PUNT.get(rij.soort.split("_")[0], ""), "tekst": "", "url": "",
        }
        for rij in tijdlijn(nummer)
    ]  # fmt: skip


@vereist("dossier.schrijven")
def huishouden(request: Verzoek, nummer: str) -> HttpResponse:
    """Record a change of the household: a new period, nothing is overwritten."""
    dossier = dossier_voor(request.user, nummer, doel="huishouden wijzigen", recht="dossier.schrijven")
    form = HuishoudenForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and probeer(form, lambda: wijzig_huishouden(
        dossier=dossier, gebruiker=request.user, gegevens=form.gegevens()
    )):  # fmt: skip
        messages.success(request, _("De verandering is vastgelegd."))
        return redirect("balie:dossier", nummer=nummer)
    return render(request, "balie/werk/huishouden.html", {
        "dossier": dossier, "form": form, "huishoudens": huishoudens(dossier),
        "kruimels": kruimels(dossier, (_("Huishouden"), "")),
    })  # fmt: skip


@vereist("dossier.schrijven")
def afsluiten(request: Verzoek, nummer: str) -> HttpResponse:
    """Close the dossier with the reason of leaving."""
    dossier = dossier_voor(request.user, nummer, doel="dossier afsluiten", recht="dossier.schrijven")
    form = AfsluitForm(request.POST or None, initial={"datum": vandaag(request.user.organisatie)})
    if request.method == "POST" and form.is_valid() and probeer(form, lambda: sluit_af(
        dossier=dossier, gebruiker=request.user, **form.cleaned_data
    )):  # fmt: skip
        messages.success(request, _("Het dossier is afgesloten."))
        return redirect("balie:dossier", nummer=nummer)
    return render(request, "balie/werk/formulier.html", {
        "titel": _("Dossier afsluiten"), "ondertitel": str(dossier.persoon), "form": form,
        "knop": _("Dossier afsluiten"), "dossier": dossier, "kruimels": kruimels(dossier, (_("Afsluiten"), "")),
        "uitleg": _("Kies waarom het dossier eindigt. Dit telt mee in het rapport over de prestatieafspraken."),
    })  # fmt: skip
