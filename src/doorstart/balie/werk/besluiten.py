"""One decision: read the proposal with its letter, approve it or send it back; and the letters as PDF."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import kruimels, probeer
from doorstart.besluiten import selectors
from doorstart.besluiten.brieven import besluitcontext
from doorstart.besluiten.mandaat import bevoegdheid, geldende
from doorstart.besluiten.models import Besluit, Besluitsoort
from doorstart.besluiten.register import bestaat
from doorstart.besluiten.services import keur_goed, stuur_terug
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker, Vierogenstatus
from doorstart.organisatie.rollen import Verzoek, mag, vereist


class GoedkeurForm(forms.Form):
    """Approving asks nothing; it is a form so that a refusal has a place."""


class TerugForm(Formulier):
    """Why the proposal goes back."""

    reden = forms.CharField(
        label=gettext_lazy("Wat moet de adviseur veranderen?"), widget=forms.Textarea(attrs={"rows": 3})
    )


@vereist("besluit.lezen")
def besluit(request: Verzoek, pk: int) -> HttpResponse:
    """Show a decision; the second person judges it here."""
    rij = selectors.besluit(pk)
    _eis_eigen_zaak(rij, request.user)
    rij.dossier = dossier_voor(request.user, rij.dossier.nummer, doel="besluit bekijken", recht="besluit.lezen")
    actie = request.POST.get("actie", "")
    goed = GoedkeurForm(request.POST if actie == "goedkeuren" else None)
    terug = TerugForm(request.POST if actie == "terug" else None)
    if (
        actie == "goedkeuren"
        and goed.is_valid()
        and probeer(goed, lambda: keur_goed(besluit=rij, gebruiker=request.user))
    ):
        messages.success(request, _("Het besluit is genomen. De brief staat klaar."))
        return redirect("balie:besluit", pk=pk)
    if actie == "terug" and terug.is_valid() and probeer(
        terug, lambda: stuur_terug(besluit=rij, gebruiker=request.user, reden=terug.cleaned_data["reden"])
    ):  # fmt: skip
        messages.success(request, _("Het voorstel is teruggestuurd naar de adviseur."))
        return redirect("balie:besluit", pk=pk)
    open_voorstel = rij.status == Vierogenstatus.VOORSTEL
    mag_toetsen = open_voorstel and mag(request.user, "besluit.goedkeuren")
    return render(request, "balie/werk/besluit.html", {
        "besluit": rij, "dossier": rij.dossier, "goed": goed, "terug": terug,
        "brief": _voorbeeld(rij, request) if open_voorstel else None, "brieven": selectors.brieven_bij(rij),
        "mag_toetsen": mag_toetsen, "bevoegdheid": bevoegdheid(rij, request.user) if mag_toetsen else None,
        "vervangen_door": selectors.vervangen_door(rij),
        "mag_bezwaar": rij.status == Vierogenstatus.GOEDGEKEURD and mag(request.user, "besluit.voorstellen")
        and bestaat(rij.soort, rij.uitkomst) and rij.soort != Besluitsoort.BEZWAAR,
        "eigen_voorstel": rij.voorgesteld_door_id == request.user.pk,
        "kruimels": kruimels(rij.dossier, (_("Besluit %(nummer)s") % {"nummer": rij.nummer}, "")),
    })  # fmt: skip


def _eis_eigen_zaak(rij: Besluit, gebruiker: Gebruiker) -> None:
    """Refuse somebody who reads no dossiers, unless the own mandate reaches this decision or took it."""
    if mag(gebruiker, "dossier.lezen") or rij.beoordeeld_door_id == gebruiker.pk:
        return
    if rij.status != Vierogenstatus.VOORSTEL or not bevoegdheid(rij, gebruiker).mag:
        raise PermissionDenied(_("Dit besluit valt niet onder uw mandaat. U kunt het daarom niet bekijken."))


@vereist("besluit.goedkeuren")
def te_tekenen(request: Verzoek) -> HttpResponse:
    """Show the proposals that this person's mandate reaches."""
    mandaten = geldende(vandaag(request.user.organisatie))
    rijen = [(rij, bevoegdheid(rij, request.user, mandaten)) for rij in selectors.open_voorstellen()]
    return render(request, "balie/werk/te_tekenen.html", {"rijen": [(rij, kan) for rij, kan in rijen if kan.mag]})


def _voorbeeld(rij: Besluit, request: Verzoek) -> object:
    """Return the text of the letter as it would go out today, so that the second person reads what is sent."""
    return besluitcontext(rij, request.user)


@vereist("dossier.lezen")
def brief(request: Verzoek, pk: int) -> HttpResponse:
    """Send a stored letter as PDF, exactly as it went out."""
    rij = selectors.brief(pk)
    dossier_voor(request.user, rij.dossier.nummer, doel="brief bekijken")
    naam = f"{rij.dossier.nummer}-brief-{rij.pk}.pdf"
    return HttpResponse(
        bytes(rij.pdf), content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{naam}"'}
    )
