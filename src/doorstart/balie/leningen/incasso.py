"""Direct debit: what can be collected, the batches, and the mandate of a loan."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from doorstart.balie.geld.fouten import als_melding
from doorstart.balie.leningen.formulieren import IncassoForm, MachtigingForm, eerste_van_volgende_maand
from doorstart.balie.leningen.gedeeld import kruimels, lening_voor
from doorstart.balie.werk.gedeeld import probeer
from doorstart.kern import incassant
from doorstart.kern.klok import vandaag
from doorstart.kern.weergave import euro
from doorstart.leningen import incasso, selectors
from doorstart.leningen.models import Incassobatch
from doorstart.organisatie.models import Vierogenstatus
from doorstart.organisatie.rollen import Verzoek, mag, vereist


def _batch(pk: int) -> Incassobatch:
    rij = selectors.incassobatches().filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Deze incassobatch is niet gevonden."))
    return rij


def _bezwaar(request: Verzoek) -> str:
    """Return why the organisation cannot collect yet; empty when it can."""
    organisatie = request.user.organisatie
    return incassant.bezwaar(organisatie.incassant_id if organisatie is not None else "")


@vereist("lening.lezen")
def lijst(request: Verzoek) -> HttpResponse:
    """Show the batches; propose a new one."""
    dag = vandaag(request.user.organisatie)
    form = IncassoForm(request.POST or None, initial={"incassodatum": eerste_van_volgende_maand(dag)})
    if request.method == "POST" and form.is_valid():
        batch = probeer(form, lambda: incasso.stel_incasso_voor(gebruiker=request.user, **form.cleaned_data))
        if batch:
            messages.success(request, _("De incassobatch wacht op goedkeuring door een ander."))
            return redirect("balie:incasso", pk=batch.pk)
    return render(request, "balie/leningen/incassos.html", {
        "form": form, "batches": selectors.incassobatches()[:50],
        "bezwaar": _bezwaar(request),
        "mag_voorstellen": mag(request.user, "lening.beheren"),
    }, status=422 if form.errors else 200)  # fmt: skip


@require_GET
@vereist("lening.lezen")
def bekijken(request: Verzoek, pk: int) -> HttpResponse:
    """Show one batch."""
    batch = _batch(pk)
    regels = list(batch.regels.select_related("lening__dossier__persoon", "machtiging").order_by("id"))
    wacht = batch.status == Vierogenstatus.VOORSTEL
    eigen = batch.voorgesteld_door_id == request.user.pk
    return render(request, "balie/leningen/incasso.html", {
        "batch": batch, "regels": regels, "som": sum(r.bedrag for r in regels), "wacht": wacht, "is_eigen": eigen,
        "mag_beoordelen": wacht and not eigen and mag(request.user, "betaling.goedkeuren"),
        "mag_ophalen": mag(request.user, "betaling.lezen"),
    })  # fmt: skip


@require_POST
@vereist("betaling.goedkeuren")
def beoordelen(request: Verzoek, pk: int) -> HttpResponse:
    """Approve or reject the batch of somebody else."""
    with als_melding(request):
        if request.POST.get("keuze") == "goed":
            batch = incasso.keur_incasso_goed(batch=_batch(pk), gebruiker=request.user)
            som = sum(r.bedrag for r in batch.regels.all())
            messages.success(request, _("Goedgekeurd: %(som)s wordt geïncasseerd.") % {"som": euro(som)})
        else:
            reden = request.POST.get("reden", "")
            incasso.wijs_incasso_af(batch=_batch(pk), gebruiker=request.user, reden=reden)
            messages.success(request, _("De incassobatch is afgewezen. Er wordt niets geïncasseerd."))
    return redirect("balie:incasso", pk=pk)


@require_GET
@vereist("betaling.lezen")
def bestand(request: Verzoek, pk: int) -> HttpResponse:
    """Give the file of an approved batch."""
    with als_melding(request) as gelukt:
        inhoud = incasso.haal_incassobestand_op(batch=_batch(pk), gebruiker=request.user)
    if not gelukt:
        return redirect("balie:incasso", pk=pk)
    antwoord = HttpResponse(inhoud, content_type="application/xml; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="incassobatch-{pk}.xml"'
    return antwoord


@vereist("lening.beheren")
def machtiging(request: Verzoek, nummer: str) -> HttpResponse:
    """Keep a signed mandate, or end it."""
    rij = lening_voor(request.user, nummer, doel="machtiging vastleggen", recht="lening.beheren")
    nu = selectors.machtiging_van(rij, vandaag(request.user.organisatie))
    if request.POST.get("actie") == "intrekken":
        with als_melding(request) as gelukt:
            incasso.trek_machtiging_in(lening=rij, gebruiker=request.user, reden=request.POST.get("reden", ""))
        if gelukt:
            messages.success(request, _("De machtiging is ingetrokken."))
        return redirect("balie:lening", nummer=nummer)
    form = MachtigingForm(request.POST or None, initial={"naam": str(rij.dossier.persoon),
                                                         "rekening": rij.dossier.persoon.iban})  # fmt: skip
    if request.method == "POST" and form.is_valid() and probeer(
        form, lambda: incasso.leg_machtiging_vast(lening=rij, gebruiker=request.user, **form.cleaned_data)
    ):  # fmt: skip
        messages.success(request, _("De machtiging is vastgelegd."))
        return redirect("balie:lening", nummer=nummer)
    return render(request, "balie/leningen/machtiging.html", {
        "lening": rij, "dossier": rij.dossier, "form": form, "machtiging": nu,
        "kruimels": kruimels(rij, _("Machtiging")),
    }, status=422 if form.errors else 200)  # fmt: skip
