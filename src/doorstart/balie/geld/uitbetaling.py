"""The tab of a dossier with its payments: blocks, deductions, the next payment explained, and what was paid."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from bijstandsrecht.kern import RechtFout
from doorstart.balie.dossiertabs import tabs_voor
from doorstart.balie.geld.fouten import als_melding
from doorstart.bbz.maandbron import volgende_maand
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import dossier_voor
from doorstart.grootboek.selectors import wachtende_opdrachten
from doorstart.kern.geld import BedragField
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import mag, vereist
from doorstart.uitbetalen import selectors, services
from doorstart.uitbetalen.models import Blokreden

PER_PAGINA = 24


class BlokkadeForm(forms.Form):
    """Why nothing is paid on a dossier, and from when to when."""

    reden = forms.ChoiceField(
        label=gettext_lazy("Reden"),
        choices=[(r.value, r.label) for r in (Blokreden.ONDERZOEK, Blokreden.VERZOEK, Blokreden.ANDERS)],
    )
    toelichting = forms.CharField(label=gettext_lazy("Toelichting"), max_length=300)
    van = forms.DateField(label=gettext_lazy("Vanaf"))
    tot = forms.DateField(label=gettext_lazy("Tot en met"), required=False)


class VoetForm(forms.Form):
    """The part of a payment that creditors cannot reach, and who computed it."""

    van = forms.DateField(label=gettext_lazy("Vanaf"))
    bedrag = BedragField(label=gettext_lazy("Beslagvrije voet per maand"))
    bron = forms.CharField(label=gettext_lazy("Berekend door"), max_length=200)


def _volgende(dossier: Dossier, dag: Any) -> dict[str, Any]:
    """Return the next month as it would be paid today, with what goes off; a refusal as a sentence."""
    try:
        volgende = volgende_maand(dossier)
        if volgende is None:
            return {}
        maand, uitkomst = volgende
        verdeling = selectors.verdeling_voor(
            dossier=dossier, bedrag=uitkomst.waarde.uitbetaling, maand=maand.eerste_dag, dag=dag
        )
    except RechtFout as fout:
        return {"fout": str(fout)}
    return {
        "maand": maand,
        "uitkomst": uitkomst,
        "verdeling": verdeling,
        "op_rekening": verdeling.waarde.rest if verdeling else uitkomst.waarde.uitbetaling,
    }


def _pagina(request: HttpRequest, dossier: Dossier, **anders: Any) -> HttpResponse:
    """Show the tab; `anders` holds a form that was filled in wrongly."""
    gebruiker: Any = request.user
    dag = vandaag(gebruiker.organisatie)
    gereserveerd, toeslagen = selectors.vakantietoeslag_van(dossier, dag=dag)
    blok = services.blokredenen([dossier.pk], dag).get(dossier.pk, "")
    return render(
        request,
        "balie/geld/uitbetaling.html",
        {
            "dossier": dossier,
            "tabs": tabs_voor(gebruiker, dossier.nummer, "balie:dossier_uitbetaling"),
            "geblokkeerd": blok,
            "wachtend": [w for w in wachtende_opdrachten(dossier=dossier) if w.bezwaar],
            "volgende": _volgende(dossier, dag),
            "blokkades": selectors.blokkades(dossier),
            "inhoudingen": selectors.lopende_inhoudingen(dossier),
            "voeten": selectors.voeten(dossier),
            "betalingen": Paginator(selectors.betalingen(dossier), PER_PAGINA).get_page(request.GET.get("page")),
            "gereserveerd": gereserveerd,
            "toeslagen": toeslagen,
            "vandaag_dag": dag,
            "mag_blokkeren": mag(gebruiker, "dossier.schrijven") or mag(gebruiker, "betaling.voorstellen"),
            "mag_inhouden": mag(gebruiker, "betaling.voorstellen"),
            "mag_goedkeuren": mag(gebruiker, "betaling.goedkeuren"),
            "mag_betaling": mag(gebruiker, "betaling.lezen"),
            "blokkadeform": BlokkadeForm(initial={"van": dag}),
            "voetform": VoetForm(initial={"van": dag}),
        }
        | anders,
        status=422 if anders else 200,
    )


@require_GET
@vereist("dossier.lezen")
def overzicht(request: HttpRequest, nummer: str) -> HttpResponse:
    """Show the payments of one dossier."""
    return _pagina(request, dossier_voor(request.user, nummer, doel="uitbetaling bekijken"))


@require_POST
@vereist("dossier.lezen")
def blokkeren(request: HttpRequest, nummer: str) -> HttpResponse:
    """Stop the payments of a dossier."""
    dossier = dossier_voor(request.user, nummer, doel="betaling blokkeren")
    form = BlokkadeForm(request.POST)
    if not form.is_valid():
        return _pagina(request, dossier, blokkadeform=form)
    with als_melding(request):
        services.blokkeer(dossier=dossier, gebruiker=request.user, **form.cleaned_data)
        messages.success(request, _("Er wordt niets betaald zolang de blokkade duurt."))
    return redirect("balie:dossier_uitbetaling", nummer=nummer)


@require_POST
@vereist("dossier.lezen")
def opheffen(request: HttpRequest, nummer: str, pk: int) -> HttpResponse:
    """Lift a block."""
    dossier = dossier_voor(request.user, nummer, doel="blokkade opheffen")
    rij = selectors.blokkade(dossier, pk)
    if rij is None:
        raise Http404(_("Deze blokkade is niet gevonden."))
    with als_melding(request):
        services.hef_blokkade_op(
            blokkade=rij,
            reden=request.POST.get("reden", ""),
            iban=request.POST.get("iban", ""),
            gebruiker=request.user,
        )
        messages.success(request, _("De blokkade is opgeheven. Wat wachtte, gaat mee met de volgende betaling."))
    return redirect("balie:dossier_uitbetaling", nummer=nummer)


@require_POST
@vereist("dossier.lezen")
def overlijden(request: HttpRequest, nummer: str) -> HttpResponse:
    """Say that what waits after a death may be paid."""
    dossier = dossier_voor(request.user, nummer, doel="betaling na overlijden beoordelen")
    with als_melding(request):
        services.beoordeel_overlijden(
            dossier=dossier, toelichting=request.POST.get("reden", ""), gebruiker=request.user
        )
        messages.success(request, _("Uw oordeel is opgeslagen. Wat wacht, kan worden betaald."))
    return redirect("balie:dossier_uitbetaling", nummer=nummer)


@require_POST
@vereist("betaling.voorstellen")
def voet(request: HttpRequest, nummer: str) -> HttpResponse:
    """Enter the beslagvrije voet."""
    dossier = dossier_voor(request.user, nummer, doel="beslagvrije voet invoeren")
    form = VoetForm(request.POST)
    if not form.is_valid():
        return _pagina(request, dossier, voetform=form)
    with als_melding(request):
        services.leg_voet_vast(dossier=dossier, gebruiker=request.user, **form.cleaned_data)
        messages.success(request, _("De beslagvrije voet is opgeslagen."))
    return redirect("balie:dossier_uitbetaling", nummer=nummer)
