"""Year figures of a Bbz dossier for the adviser: enter, see what they lead to, propose the decision."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Schakelaars
from bijstandsrecht.kern import Boekjaar, RechtFout
from doorstart.balie.dossiertabs import tabs_voor
from doorstart.balie.geld.fouten import bij_veld
from doorstart.balie.geld.jaarforms import JaarcijfersForm, VaststellingForm
from doorstart.bbz import selectors as bbz
from doorstart.bbz.belangen import is_bevoegdheid, uit_velden
from doorstart.bbz.models import Jaarcijfers
from doorstart.bbz.services import dien_jaarcijfers_in, proef_vaststelling, stel_vaststelling_voor
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import eis, mag, vereist
from doorstart.organisatie.selectors import parameters


def _vorig_jaar(gebruiker: Any) -> dict[str, date]:
    """Return the calendar year before the working date: the usual boekjaar."""
    jaar = vandaag(gebruiker.organisatie).year - 1
    return {"boekjaar_begin": date(jaar, 1, 1), "boekjaar_einde": date(jaar, 12, 31)}


@vereist("dossier.lezen")
def overzicht(request: HttpRequest, nummer: str) -> HttpResponse:
    """Show the figures of every boekjaar; the adviser can enter new ones."""
    gebruiker: Any = request.user
    dossier = dossier_voor(gebruiker, nummer, doel="jaarcijfers bekijken")
    form = JaarcijfersForm(request.POST if request.method == "POST" else None, initial=_vorig_jaar(gebruiker))
    if request.method == "POST":
        eis(gebruiker, "jaarcijfers.beoordelen")
        if form.is_valid():
            with bij_veld(form) as gelukt:
                cijfers = dien_jaarcijfers_in(dossier=dossier, gebruiker=gebruiker, **form.cijfers())
            if gelukt:
                messages.success(request, _("De jaarcijfers zijn opgeslagen. Bekijk hieronder de vaststelling."))
                return redirect("balie:jaarcijfers_bekijken", nummer=nummer, pk=cijfers.pk)
    vaststellingen = {v.jaarcijfers.boekjaar_begin: v for v in bbz.vaststellingen(dossier)}
    return render(
        request,
        "balie/geld/jaarcijfers.html",
        {
            "dossier": dossier,
            "form": form,
            "mag_invoeren": mag(gebruiker, "jaarcijfers.beoordelen"),
            "auditbestanden": bbz.auditbestanden(dossier),
            "jaren": [(c, vaststellingen.get(c.boekjaar_begin)) for c in bbz.jaarcijfers(dossier)],
            "tabs": tabs_voor(gebruiker, nummer, "balie:dossier_inkomen"),
        },
        status=422 if form.errors else 200,
    )


def _cijfers(dossier: Dossier, pk: int) -> Jaarcijfers:
    cijfers = bbz.jaarcijfers_met(dossier, pk)
    if cijfers is None:
        raise Http404(_("Deze jaarcijfers zijn niet gevonden."))
    return cijfers


def _probeer(cijfers: Jaarcijfers, keuze: dict[str, Any], form: VaststellingForm) -> tuple[Any, str]:
    """Return the outcome, or why there is none; a refusal about a field stands at that field."""
    try:
        return proef_vaststelling(jaarcijfers=cijfers, **keuze), ""
    except (DoorstartFout, RechtFout) as fout:
        veld = getattr(fout, "veld", "")
        if veld not in form.fields:
            return None, str(fout)
        if form.is_bound and veld not in form.errors:
            form.add_error(veld, str(fout))
        return None, ""


def _bevoegdheid(cijfers: Jaarcijfers, keuze: dict[str, Any]) -> bool:
    """Say whether claiming back is a choice over this boekjaar; then interests must be weighed."""
    try:
        return is_bevoegdheid(Boekjaar(cijfers.boekjaar_begin), keuze.get("schakelaars") or Schakelaars(), parameters())
    except RechtFout:
        return True


@vereist("dossier.lezen")
def bekijken(request: HttpRequest, nummer: str, pk: int) -> HttpResponse:
    """Show what the figures lead to, with the readings of the law to choose from; propose the decision."""
    gebruiker: Any = request.user
    dossier = dossier_voor(gebruiker, nummer, doel="vaststelling Bbz bekijken")
    cijfers = _cijfers(dossier, pk)
    form = VaststellingForm(request.POST if request.method == "POST" else None)
    keuze: dict[str, Any] = {}
    if form.is_valid():
        keuze = form.beslissing() | {"schakelaars": form.schakelaars()}
        if request.POST.get("actie") == "voorstellen":
            eis(gebruiker, "besluit.voorstellen")
            with bij_veld(form) as gelukt:
                besluit = stel_vaststelling_voor(
                    jaarcijfers=cijfers, gebruiker=gebruiker, belangen=uit_velden(form.cleaned_data), **keuze
                )
            if gelukt:
                messages.success(request, _("Het voorstel ligt klaar. Een ander moet het goedkeuren."))
                return redirect("balie:besluit", pk=besluit.pk)
    uitkomst, weigering = _probeer(cijfers, keuze, form)
    versies = bbz.versies(cijfers)
    return render(
        request,
        "balie/geld/vaststelling.html",
        {
            "dossier": dossier,
            "cijfers": cijfers,
            "versies": versies,
            "is_laatste": versies[0].pk == cijfers.pk,
            "vaststelling": bbz.huidige_vaststelling(cijfers),
            "form": form,
            "uitkomst": uitkomst,
            "weigering": weigering,
            "bevoegdheid": _bevoegdheid(cijfers, keuze),
            "mag_voorstellen": mag(gebruiker, "besluit.voorstellen"),
            "tabs": tabs_voor(gebruiker, nummer, "balie:dossier_inkomen"),
        },
        status=422 if form.errors else 200,
    )
