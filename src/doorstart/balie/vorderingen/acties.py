"""What finance does with a claim by a button, and the writ that two people decide."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bijstandsrecht.kern import Maand
from doorstart.balie.geld.fouten import als_melding
from doorstart.balie.vorderingen.formulieren import DwangbevelForm, OordeelForm
from doorstart.balie.vorderingen.gedeeld import kruimels, vordering_voor
from doorstart.balie.werk.gedeeld import probeer
from doorstart.kern.weergave import euro
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.vorderingen import selectors, services


def _hevel(rij: Any, request: Verzoek) -> str:
    naar = vordering_voor(request.user, int(request.POST.get("naar") or 0), doel="betaling verplaatsen")
    bedrag = services.hevel_over(van=rij, naar=naar, gebruiker=request.user)
    return _("%(bedrag)s is verplaatst naar vordering %(naar)s.") % {"bedrag": euro(bedrag), "naar": naar.nummer}


def _terug(rij: Any, request: Verzoek) -> str:
    services.betaal_terug(vordering=rij, gebruiker=request.user)
    return _("De terugbetaling staat klaar bij de betalingen.")


def _beeindig(rij: Any, request: Verzoek) -> str:
    services.beeindig_regeling(vordering=rij, reden=request.POST.get("toelichting", ""), gebruiker=request.user)
    return _("De regeling is beëindigd.")


def _erkend(rij: Any, request: Verzoek) -> str:
    services.leg_erkenning_vast(vordering=rij, toelichting=request.POST.get("toelichting", ""),
                                gebruiker=request.user)  # fmt: skip
    return _("De erkenning is vastgelegd.")


def _aflossing(rij: Any, request: Verzoek) -> str:
    maand = Maand.uit_tekst(request.POST.get("laatste_maand", ""))
    services.stel_aflossing_13_vast(vordering=rij, laatste_maand=maand, gebruiker=request.user)
    return _("Het aflosschema is gemaakt.")


def _brief(functie: Callable[..., Any]) -> Callable[[Any, Verzoek], str]:
    def stuur(rij: Any, request: Verzoek) -> str:
        functie(vordering=rij, gebruiker=request.user)
        return _("De brief is gemaakt en staat bij de brieven van het dossier.")

    return stuur


ACTIES: dict[str, Callable[[Any, Verzoek], str]] = {
    "betaalbrief": _brief(services.stuur_betaalbrief),
    "herinnering": _brief(services.stuur_herinnering),
    "aanmaning": _brief(services.stuur_aanmaning),
    "hevel": _hevel,
    "terugbetalen": _terug,
    "beeindig": _beeindig,
    "erkend": _erkend,
    "aflossing": _aflossing,
}


@require_POST
@vereist("vordering.beheren")
def stap(request: Verzoek, pk: int) -> HttpResponse:
    """Do one thing with a claim; a refusal becomes a sentence above the page."""
    rij = vordering_voor(request.user, pk, doel="vordering innen", recht="vordering.beheren")
    functie = ACTIES.get(request.POST.get("actie", ""))
    if functie is None:
        raise Http404(_("Deze stap bestaat niet."))
    with als_melding(request):
        messages.success(request, functie(rij, request))
    return redirect("balie:vordering", pk=pk)


@vereist("vordering.beheren")
def dwangbevel(request: Verzoek, pk: int) -> HttpResponse:
    """Propose a writ."""
    rij = vordering_voor(request.user, pk, doel="dwangbevel voorstellen", recht="vordering.beheren")
    form = DwangbevelForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and probeer(form, lambda: services.stel_dwangbevel_voor(
        vordering=rij, motivering=form.cleaned_data["motivering"], gebruiker=request.user
    )):  # fmt: skip
        messages.success(request, _("Het voorstel voor een dwangbevel ligt bij de toetser."))
        return redirect("balie:vordering", pk=pk)
    return render(request, "balie/vorderingen/voorstel.html", {
        "titel": _("Dwangbevel voorstellen"), "v": rij, "dossier": rij.dossier, "form": form,
        "kruimels": kruimels(rij, _("Dwangbevel")),
        "uitleg": _("Een dwangbevel kan pas na een aanmaning waarvan de termijn voorbij is. Een ander toetst het."),
    })  # fmt: skip


@require_POST
@vereist("besluit.goedkeuren")
def beoordelen(request: Verzoek, pk: int) -> HttpResponse:
    """Approve a proposed writ, or send it back."""
    rij = selectors.dwangbevel(pk)
    vordering_voor(request.user, rij.vordering_id, doel="dwangbevel toetsen")
    form = OordeelForm(request.POST)
    form.is_valid()
    akkoord = request.POST.get("actie") == "goedkeuren"
    with als_melding(request):
        services.beoordeel_dwangbevel(dwangbevel=rij, akkoord=akkoord, gebruiker=request.user,
                                      reden=form.cleaned_data.get("reden", ""))  # fmt: skip
        messages.success(request, _("Het dwangbevel is gemaakt.") if akkoord else _("Het voorstel is teruggestuurd."))
    return redirect("balie:vordering", pk=rij.vordering_id)
