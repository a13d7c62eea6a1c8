"""Looking back, for one dossier and for everybody; a person proposes what must be corrected, nothing is posted here."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from bijstandsrecht.kern import RechtFout
from doorstart.balie.dossiertabs import tabs_voor
from doorstart.balie.geld.fouten import bij_veld
from doorstart.balie.terugwerkend.formulieren import HerzieningForm, SindsForm, TerugblikForm
from doorstart.bbz.selectors import dossiers_met_bijstand
from doorstart.bbz.services import proef_herziening, stel_herziening_voor
from doorstart.bbz.terugkijken import Terugblik, terugblik
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, eis, mag, vereist

PER_PAGINA = 50


@vereist("dossier.lezen")
def dossier_terug(request: Verzoek, nummer: str) -> HttpResponse:
    """Show what would now be another amount; with another income or last day on request; propose the correction."""
    dossier = dossier_voor(request.user, nummer, doel="terugkijken")
    kijk = TerugblikForm(request.GET or None)
    keuze = kijk.keuze() if request.GET and kijk.is_valid() else {"verwachting": None, "recht_tot": None}
    proef, weigering = _proef(dossier, keuze)
    maanden = [feit.maand for _grant, feit in proef[1]] if proef else []
    form = HerzieningForm(maanden, request.POST if request.method == "POST" else None, initial=_verborgen(request.GET))
    if request.method == "POST":
        eis(request.user, "besluit.voorstellen")
        if form.is_valid():
            with bij_veld(form) as gelukt:
                besluit = stel_herziening_voor(
                    dossier=dossier, gebruiker=request.user, maanden=form.gekozen(), grond=form.cleaned_data["grond"],
                    motivering=form.cleaned_data["motivering"], **form.keuze(),
                )  # fmt: skip
            if gelukt:
                messages.success(request, _("Het voorstel ligt klaar. Een ander moet het goedkeuren."))
                return redirect("balie:besluit", pk=besluit.pk)
    return render(request, "balie/terugwerkend/dossier.html", {
        "dossier": dossier, "blik": terugblik(dossier), "kijk": kijk, "form": form,
        "proef": proef[0] if proef else None, "weigering": weigering,
        "mag_voorstellen": mag(request.user, "besluit.voorstellen"),
        "tabs": tabs_voor(request.user, nummer, "balie:dossier_inkomen"),
    }, status=422 if form.errors else 200)  # fmt: skip


def _proef(dossier: Dossier, keuze: dict[str, Any]) -> tuple[Any, str]:
    """Return the correction of the months, or why there is none."""
    try:
        return proef_herziening(dossier=dossier, **keuze), ""
    except (DoorstartFout, RechtFout) as fout:
        return None, str(fout)


def _verborgen(get: QueryDict) -> dict[str, str]:
    """Return what the page was asked with, to send along with the proposal."""
    return {naam: get.get(naam, "") for naam in ("omzet", "btw", "kosten", "overig", "recht_tot")}


@vereist("dossier.lezen")
def overzicht(request: Verzoek) -> HttpResponse:
    """Show who is affected by what is known now: after a new amount, or from a chosen day on."""
    form = SindsForm(request.GET or None)
    sinds = form.vanaf(vandaag(request.user.organisatie))
    pagina = Paginator(dossiers_met_bijstand(sinds), PER_PAGINA).get_page(request.GET.get("page"))
    blikken: list[Terugblik] = [terugblik(dossier, sinds=sinds) for dossier in pagina.object_list]
    if request.GET.get("alleen") != "alle":
        blikken = [blik for blik in blikken if blik.geraakt]
    return render(request, "balie/terugwerkend/overzicht.html", {
        "form": form, "sinds": sinds, "blikken": blikken, "pagina": pagina, "bekeken": len(pagina.object_list),
        "voor": sum(blik.voor for blik in blikken), "tegen": sum(blik.tegen for blik in blikken),
    })  # fmt: skip
