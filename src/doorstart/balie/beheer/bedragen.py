"""Pages of the statutory amounts: what is known, what misses, and supplying it with two people."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bijstandsrecht.kern import RechtFout
from doorstart.balie.beheer.formulieren import AanvullingForm, BedragenFilter
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.organisatie import selectors, services
from doorstart.organisatie.models import Aanvulling
from doorstart.organisatie.rollen import Verzoek, mag, vereist

JAREN = range(2015, 2027)


@vereist("bedragen.lezen")
def bedragen(request: Verzoek) -> HttpResponse:
    """Show what is known of every amount in a year, and the proposals that wait."""
    nu = vandaag(request.user.organisatie).year
    filter_ = BedragenFilter(request.GET, jaren=JAREN, standaard=min(max(nu, JAREN[0]), JAREN[-1]))
    jaar, alleen_open = filter_.gekozen, filter_.alleen_open
    eenheden = {s.sleutel: s for s in selectors.parameters().sleutels()}
    return render(
        request,
        "balie/beheer/bedragen.html",
        {
            "jaar": jaar,
            "filter": filter_,
            "rijen": selectors.bedragen(jaar=jaar, alleen_open=alleen_open),
            "voorstellen": [(rij, eenheden[rij.sleutel]) for rij in selectors.voorstellen(Aanvulling)],
            "mag_voorstellen": mag(request.user, "bedragen.voorstellen"),
            "mag_goedkeuren": mag(request.user, "bedragen.goedkeuren"),
        },
    )


@vereist("bedragen.voorstellen")
def bedrag_aanvullen(request: Verzoek, sleutel: str, van: str) -> HttpResponse:
    """Propose the value of one gap."""
    try:
        begin = date.fromisoformat(van)
        info = next(s for s in selectors.parameters().sleutels() if s.sleutel == sleutel)
        gat = next(p for p in selectors.parameters().perioden(sleutel) if p.van == begin)
    except (ValueError, StopIteration):
        raise Http404(_("Dit bedrag is niet gevonden.")) from None
    form = AanvullingForm(request.POST or None, eenheid=info.eenheid)
    if request.method == "POST" and form.is_valid():
        try:
            services.stel_bedrag_voor(
                gebruiker=request.user, sleutel=sleutel, van=gat.van, tot=gat.tot, **form.cleaned_data
            )
        except (DoorstartFout, RechtFout) as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, _("Het voorstel is opgeslagen. Een manager keurt het goed."))
            return redirect("balie:bedragen")
    return render(request, "balie/beheer/bedrag_aanvullen.html", {"form": form, "info": info, "gat": gat})


@vereist("bedragen.goedkeuren")
@require_POST
def bedrag_beoordelen(request: Verzoek, pk: int) -> HttpResponse:
    """Approve or reject a proposed amount."""
    voorstel = get_object_or_404(Aanvulling.objects.all(), pk=pk)
    try:
        services.beoordeel(gebruiker=request.user, voorstel=voorstel, goedkeuren="goedkeuren" in request.POST)
        messages.success(request, _("Uw oordeel is opgeslagen."))
    except (DoorstartFout, RechtFout) as fout:
        messages.error(request, str(fout))
    return redirect("balie:bedragen")
