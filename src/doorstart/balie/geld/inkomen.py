"""The tab of a dossier with its money: right-months, Bbz grants and settlements, loans, balance per account."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from bijstandsrecht.kern import Maand, maanden
from doorstart.balie.dossiertabs import tabs_voor
from doorstart.balie.geld.fouten import als_melding
from doorstart.balie.geld.grootboek import saldilijst
from doorstart.balie.geld.maanden import per_jaar, rechtmaanden
from doorstart.bbz import selectors as bbz
from doorstart.bbz.opschorten import opgeschort
from doorstart.bbz.services import betaal_maand
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import dossier_voor
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import per_rechtmaand, saldi
from doorstart.kern.klok import vandaag
from doorstart.leningen.selectors import leningen
from doorstart.organisatie.rollen import mag, vereist

MAANDEN_PER_PAGINA = 24


def _open_maanden(dossier: Dossier, toekenningen: list[Any], nu: Maand) -> list[tuple[Any, Maand]]:
    """Return (grant, month) of every month up to now that was granted and does not stand in the journal."""
    geboekt = per_rechtmaand(dossier=dossier, rekeningen=[Rekening.LENING_LEVENSONDERHOUD])
    return [
        (toekenning, maand)
        for toekenning in toekenningen
        for maand in maanden(Maand.van_datum(toekenning.van), min(Maand.van_datum(toekenning.tot), nu))
        if not geboekt.get(maand.eerste_dag)
    ]


@require_GET
@vereist("dossier.lezen")
def dossier_inkomen(request: HttpRequest, nummer: str) -> HttpResponse:
    """Show the money of one dossier."""
    gebruiker: Any = request.user
    dossier = dossier_voor(gebruiker, nummer, doel="inkomen en uitkering bekijken")
    dag = vandaag(gebruiker.organisatie)
    rijen = rechtmaanden(dossier)
    toekenningen = bbz.toekenningen(dossier)
    return render(
        request,
        "balie/geld/inkomen.html",
        {
            "dossier": dossier,
            "tabs": tabs_voor(gebruiker, nummer, "balie:dossier_inkomen"),
            "maanden": Paginator(rijen, MAANDEN_PER_PAGINA).get_page(request.GET.get("page")),
            "jaren": per_jaar(rijen),
            "met_verrekening": any(rij.norm is not None for rij in rijen),
            "toekenningen": toekenningen,
            "open_maanden": _open_maanden(dossier, toekenningen, Maand.van_datum(dag)),
            "jaarcijfers": bbz.jaarcijfers(dossier),
            "vaststellingen": bbz.vaststellingen(dossier),
            "leningen": leningen(dossier, dag),
            "saldi": saldilijst(saldi(dossier=dossier)),
            "mag_grootboek": mag(gebruiker, "grootboek.lezen"),
            "mag_klaarzetten": mag(gebruiker, "betaling.voorstellen"),
            "mag_voorstellen": mag(gebruiker, "jaarcijfers.beoordelen"),
            "opschorting": opgeschort(dossier),
        },
    )


@require_POST
@vereist("betaling.voorstellen")
def maand_klaarzetten(request: HttpRequest, nummer: str) -> HttpResponse:
    """Make one month of one Bbz grant ready to be paid."""
    dossier = dossier_voor(request.user, nummer, doel="Bbz-maand klaarzetten")
    toekenning = next((t for t in bbz.toekenningen(dossier) if str(t.pk) == request.POST.get("toekenning")), None)
    if toekenning is None:
        raise Http404(_("Deze toekenning is niet gevonden."))
    with als_melding(request):
        maand = Maand.uit_tekst(request.POST.get("maand", ""))
        if betaal_maand(toekenning=toekenning, maand=maand.eerste_dag, gebruiker=request.user):
            messages.success(request, _("De uitkering over %(maand)s staat klaar.") % {"maand": maand.naam})
        else:
            messages.info(request, _("De uitkering over %(maand)s stond al klaar.") % {"maand": maand.naam})
    return redirect("balie:dossier_inkomen", nummer=nummer)
