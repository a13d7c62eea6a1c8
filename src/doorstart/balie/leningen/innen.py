"""The ladder of arrears on pages: which step is due for whom, sending it, the yearly statement, art. 43 lid 2."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_POST

from doorstart.balie.geld.fouten import als_melding
from doorstart.balie.leningen.gedeeld import kruimels, lening_voor
from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import probeer
from doorstart.kern.geld import BedragField
from doorstart.kern.klok import vandaag
from doorstart.kern.weergave import euro
from doorstart.leningen import innen, na_einde
from doorstart.leningen.wettypes import HERINNERING
from doorstart.organisatie.rollen import Verzoek, mag, vereist


@require_GET
@vereist("lening.lezen")
def achterstanden(request: Verzoek) -> HttpResponse:
    """Show every loan whose next step may be taken today."""
    rijen = innen.aan_de_beurt(vandaag(request.user.organisatie))
    return render(request, "balie/leningen/achterstanden.html", {
        "rijen": rijen, "mag_beheren": mag(request.user, "lening.beheren"),
        "herinneringen": sum(1 for _rij, stap in rijen if stap.soort == HERINNERING),
    })  # fmt: skip


@require_POST
@vereist("lening.beheren")
def herinneringen(request: Verzoek) -> HttpResponse:
    """Send every reminder that is due; each loan by itself, so that one refusal does not stop the others."""
    aantal = 0
    for rij, stap in innen.aan_de_beurt(vandaag(request.user.organisatie)):
        if stap.soort == HERINNERING:
            with als_melding(request) as gelukt:
                innen.stuur(lening=rij.lening, soort=HERINNERING, gebruiker=request.user)
            aantal += bool(gelukt)
    zin = ngettext("%(n)s herinnering verstuurd.", "%(n)s herinneringen verstuurd.", aantal)
    messages.success(request, zin % {"n": aantal})
    return redirect("balie:leningen_achterstand")


@require_POST
@vereist("lening.beheren")
def stap(request: Verzoek, nummer: str) -> HttpResponse:
    """Take the next step for one loan, or send its yearly statement."""
    rij = lening_voor(request.user, nummer, doel="brief over lening versturen", recht="lening.beheren")
    with als_melding(request) as gelukt:
        if request.POST.get("actie") == "jaaropgave":
            jaar = vandaag(request.user.organisatie).year - 1
            innen.stuur_jaaropgave(lening=rij, jaar=jaar, gebruiker=request.user)
        else:
            innen.stuur(lening=rij, soort=request.POST.get("actie", ""), gebruiker=request.user)
    if gelukt:
        messages.success(request, _("De brief is verstuurd."))
    return redirect("balie:lening", nummer=nummer)


class DraagkrachtForm(Formulier):
    """Income and norm of one period after the business ended."""

    van = forms.DateField(label=gettext_lazy("Eerste dag"))
    tot_en_met = forms.DateField(label=gettext_lazy("Laatste dag"))
    netto_inkomen = BedragField(label=gettext_lazy("Netto inkomen in deze tijd"))
    bijstandsnorm = BedragField(label=gettext_lazy("Bijstandsnorm in deze tijd"))


@vereist("lening.beheren")
def draagkracht(request: Verzoek, nummer: str) -> HttpResponse:
    """Fix what is repaid over a period: half of the income above the norm (art. 43 lid 2)."""
    rij = lening_voor(request.user, nummer, doel="draagkracht vastleggen", recht="lening.beheren")
    form = DraagkrachtForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        wat: Any = probeer(
            form, lambda: na_einde.leg_draagkracht_vast(lening=rij, gebruiker=request.user, **form.cleaned_data)
        )
        if wat:
            messages.success(request, _("Te betalen over deze tijd: %(bedrag)s.") % {"bedrag": euro(wat.bedrag)})
            return redirect("balie:lening", nummer=nummer)
    return render(request, "balie/leningen/draagkracht.html", {
        "lening": rij, "dossier": rij.dossier, "form": form, "kruimels": kruimels(rij, _("Draagkracht")),
    }, status=422 if form.errors else 200)  # fmt: skip


def knoppen(rij: Any, dag: date) -> list[tuple[str, str]]:
    """Return (key, label) of the letters that can be sent for a loan now."""
    uit = []
    volgende = innen.stap_van(rij)
    if volgende is not None and volgende.vanaf <= dag and volgende.soort != innen.OPEISING:
        uit.append((volgende.soort, volgende.naam))
    if any(ander.pk == rij.pk for ander in innen.zonder_jaaropgave(dag.year - 1)):
        uit.append(("jaaropgave", _("Jaaropgave %(jaar)s sturen") % {"jaar": dag.year - 1}))
    return uit
