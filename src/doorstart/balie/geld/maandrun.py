"""The monthly run on one page: what it pays by municipality and law group, what stays out and why, and proposing it."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from bijstandsrecht.kern import Maand, RechtFout
from doorstart.balie.geld.betalingen import PER_PAGINA
from doorstart.balie.geld.fouten import als_melding
from doorstart.grootboek.wachtend import wachtrij
from doorstart.organisatie.rollen import mag, vereist
from doorstart.uitbetalen.run import betaaldatum_van
from doorstart.uitbetalen.selectors import REDENEN, runbeeld
from doorstart.uitbetalen.services import eis_begonnen, stel_maandrun_voor


def _maand(code: str) -> Maand:
    try:
        return Maand.uit_tekst(code)
    except RechtFout as fout:
        raise Http404(_("Deze maand bestaat niet.")) from fout


@require_GET
@vereist("betaling.lezen")
def bekijken(request: HttpRequest, code: str) -> HttpResponse:
    """Show what a run for this month would do."""
    gebruiker: Any = request.user
    maand = _maand(code)
    with als_melding(request) as gelukt:
        eis_begonnen(maand, gebruiker)
    if not gelukt:
        return redirect("balie:betalingen")
    beeld = runbeeld(maand)
    stand = wachtrij()
    buiten = [{"rij": rij, "reden": REDENEN[rij.reden]} for rij in beeld.buiten]
    return render(
        request,
        "balie/geld/maandrun.html",
        {
            "maand": maand,
            "beeld": beeld,
            "buiten": Paginator(buiten, PER_PAGINA).get_page(request.GET.get("page")),
            "betaaldag": betaaldatum_van(maand, gebruiker),
            "aantal_klaar": len(stand.klaar),
            "som_klaar": stand.som_klaar,
            "tegengehouden": stand.laad(list(stand.gestopt)[:PER_PAGINA]),
            "meer_tegengehouden": len(stand.gestopt) > PER_PAGINA,
            "mag_voorstellen": mag(gebruiker, "betaling.voorstellen"),
        },
    )


@require_POST
@vereist("betaling.voorstellen")
def voorstellen(request: HttpRequest, code: str) -> HttpResponse:
    """Make the month ready and propose one batch of everything that can go out."""
    maand = _maand(code)
    with als_melding(request) as gelukt:
        uitslag = stel_maandrun_voor(maand=maand, gebruiker=request.user)
    if not gelukt:
        return redirect("balie:maandrun", code=code)
    messages.success(
        request,
        _("Betaalbatch %(nummer)s wacht op goedkeuring door een ander. Er zijn %(n)s maanden klaargezet.")
        % {"nummer": uitslag.batch.pk, "n": uitslag.klaargezet.betaald},
    )
    return redirect("balie:batch", pk=uitslag.batch.pk)
