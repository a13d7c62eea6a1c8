"""The page of one dossier, and what may be changed there: household, closing."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorstart.balie.dossiertabs import tabs_voor
from doorstart.balie.geld.grootboek import saldilijst
from doorstart.balie.werk.formulieren import AfsluitForm, HuishoudenForm
from doorstart.balie.werk.gedeeld import kruimels, probeer
from doorstart.balie.werk.procedurestart import mogelijk
from doorstart.besluiten.selectors import besluitenrij, brievenrij
from doorstart.dossiers.models import Dossierstatus
from doorstart.dossiers.selectors import huishouden_op, huishoudens, ondernemingen
from doorstart.dossiers.services import wijzig_huishouden
from doorstart.dossiers.toegang import dossier_voor
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.ingang.services import sluit_af
from doorstart.kern.gebeurtenissen import gebeurtenissen_van
from doorstart.kern.klok import vandaag
from doorstart.kern.models import Gebeurtenis
from doorstart.organisatie.rollen import Verzoek, mag, vereist
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces import dwangsom
from doorstart.werkproces.models import Procedure, WachtOp
from doorstart.werkproces.procedures import tabel_van
from doorstart.werkproces.selectors import mogelijke_acties, procedures_op, stappen, taken_van

AANTAL = {"procedures": 4, "besluiten": 6, "brieven": 6, "tijdlijn": 15, "taken": 15}
"""How much of each part the page itself shows; the rest is one click away, so ten years cost no more than one."""
_SOORT_PUNT = {"besluit": "besluit", "brief": "brief", "betaling": "geld", "verrekening": "geld"}


@vereist("dossier.lezen")
def overzicht(request: Verzoek, nummer: str) -> HttpResponse:
    """Show who it is, how it stands, what has to be done, and the newest part of what happened."""
    dossier = dossier_voor(request.user, nummer, doel="dossier bekijken")
    dag = vandaag(request.user.organisatie)
    lopend, klaar = procedures_op(dossier, AANTAL["procedures"] + 1)
    schrijven = mag(request.user, "dossier.schrijven") and dossier.status != Dossierstatus.AFGESLOTEN
    delen: dict[str, Iterable[Any]] = {
        "procedures": klaar,
        "besluiten": besluitenrij(dossier)[: AANTAL["besluiten"] + 1],
        "brieven": brievenrij(dossier)[: AANTAL["brieven"] + 1],
        "tijdlijn": gebeurtenissen_van(nummer)[: AANTAL["tijdlijn"] + 1],
    }
    getoond = {deel: list(rijen) for deel, rijen in delen.items()}
    return render(request, "balie/werk/dossier.html", {
        "dossier": dossier, "tabs": tabs_voor(request.user, nummer, "balie:dossier"),
        "huishouden": huishouden_op(dossier, dag), "ondernemingen": ondernemingen(dossier),
        "lopend": _procedures(request, lopend, dag),
        "klaar": _procedures(request, getoond["procedures"][: AANTAL["procedures"]], dag),
        "taken": taken_van(dossier)[: AANTAL["taken"]], "saldi": _geld(saldi(dossier=dossier)),
        "besluiten": getoond["besluiten"][: AANTAL["besluiten"]], "brieven": getoond["brieven"][: AANTAL["brieven"]],
        "tijdlijn": als_tijdlijn(getoond["tijdlijn"][: AANTAL["tijdlijn"]]),
        "meer": {deel: len(rijen) > AANTAL[deel] for deel, rijen in getoond.items()},
        "mag_schrijven": schrijven, "mag_intake": schrijven and not _bezig(lopend),
        "kan_starten": bool(mogelijk(request.user, dossier)),
        "kruimels": [*kruimels(dossier)[:1], {"label": nummer, "url": ""}],
    })  # fmt: skip


def _geld(stand: dict[str, int]) -> list[tuple[str, int]]:
    """Return the balances that say something about this dossier; what went through the bank is no position."""
    return saldilijst({rekening: bedrag for rekening, bedrag in stand.items() if rekening != Rekening.BANK})


def _bezig(lopend: Sequence[Procedure]) -> bool:
    """Say whether a first application is past its intake: then a new intake would be a second application."""
    return any(tabel_van(rij.soort).begin == "melding" and rij.status != "melding" for rij in lopend)


def _procedures(request: Verzoek, rijen: Sequence[Procedure], dag: date) -> list[dict[str, Any]]:
    """Return what the page shows of each procedure; the parameters are read once, however many there are."""
    boek, uit = parameters(), []
    for rij in rijen:
        tabel, stand = tabel_van(rij.soort), dwangsom.stand(rij, dag, boek)
        status = tabel.status(rij.status)
        uit.append({
            "rij": rij, "tabel": tabel, "status": status, "stappen": stappen(rij),
            "acties": mogelijke_acties(rij, request.user), "wacht_op": WachtOp(status.wacht_op).label,
            "dwangsom": dwangsom.vat_samen(stand) if stand else None,
        })  # fmt: skip
    return uit


def als_tijdlijn(rijen: Sequence[Gebeurtenis]) -> list[dict[str, Any]]:
    """Return events as the timeline shows them."""
    return [
        {
            "datum": rij.datum, "titel": rij.omschrijving, "wie": str(rij.gebruiker) if rij.gebruiker else "",
            "soort": _SOORT_PUNT.get(rij.soort.split("_")[0], ""), "tekst": "", "url": "",
        }
        for rij in rijen
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
