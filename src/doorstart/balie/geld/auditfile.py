"""Year figures from an auditfile for the adviser: upload, choose where accounts count, take the figures over."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.dossiertabs import tabs_voor
from doorstart.balie.geld.fouten import als_melding, bij_veld
from doorstart.bbz.auditfile import HOOGSTENS_BYTES
from doorstart.bbz.indeling import ACTIVA, EIGEN, KOSTEN, NIET, OMZET, POSTEN, SCHULD
from doorstart.bbz.models import Auditbestand
from doorstart.bbz.selectors import auditbestand_met
from doorstart.bbz.services import lees_auditfile_in, neem_over
from doorstart.bbz.uit_auditfile import bekijk
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.geld import BedragField
from doorstart.organisatie.rollen import Verzoek, vereist

NAMEN = {
    OMZET: gettext_lazy("omzet"),
    KOSTEN: gettext_lazy("kosten"),
    ACTIVA: gettext_lazy("bezit"),
    SCHULD: gettext_lazy("schuld"),
    EIGEN: gettext_lazy("eigen vermogen (telt niet apart)"),
    NIET: gettext_lazy("telt niet mee"),
}


class BuitenForm(forms.Form):
    """What the books do not hold: the household outside the business, in cents."""

    use_required_attribute = False

    bezit_buiten = BedragField(
        label=gettext_lazy("Bezit buiten het bedrijf"),
        required=False,
        help_text=gettext_lazy("Bijvoorbeeld de eigen woning en spaargeld: alle bezittingen tellen (art. 1 onder h)."),
    )
    schuld_buiten = BedragField(label=gettext_lazy("Schulden buiten het bedrijf"), required=False)
    winst_partner = BedragField(
        label=gettext_lazy("Winst uit het bedrijf van de partner"), min_centen=None, required=False
    )
    netto_overig = BedragField(label=gettext_lazy("Ander netto inkomen"), required=False)
    netto_partner = BedragField(label=gettext_lazy("Netto inkomen van de partner"), required=False)

    def bedragen(self) -> dict[str, int]:
        """Return the amounts; what was left empty is 0 cents."""
        return {naam: waarde or 0 for naam, waarde in self.cleaned_data.items()}


@vereist("jaarcijfers.beoordelen")
def inlezen(request: Verzoek, nummer: str) -> HttpResponse:
    """Read an uploaded auditfile and go to its accounts."""
    dossier = dossier_voor(request.user, nummer, doel="auditfile inlezen", recht="jaarcijfers.beoordelen")
    bestand = request.FILES.get("bestand") if request.method == "POST" else None
    if bestand is None:
        messages.error(request, _("Kies een auditfile (.xaf) om in te lezen."))
        return redirect("balie:jaarcijfers", nummer=nummer)
    with als_melding(request) as gelukt:
        inhoud = bestand.read(HOOGSTENS_BYTES + 1)
        rij = lees_auditfile_in(dossier=dossier, naam=bestand.name or "", inhoud=inhoud, gebruiker=request.user)
    return redirect("balie:auditfile", nummer, rij.pk) if gelukt else redirect("balie:jaarcijfers", nummer=nummer)


def gekozen_posten(request: Verzoek, bestand: Auditbestand) -> dict[str, str]:
    """Return what was chosen per account; what was left at the proposal is absent."""
    return {
        rij["nummer"]: post
        for rij in bestand.rekeningen
        if (post := request.POST.get(f"post_{rij['nummer']}", "")) in POSTEN
    }


@vereist("jaarcijfers.beoordelen")
def bekijken(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Show the accounts with where they count and why; recompute with other choices, or take the figures over."""
    dossier = dossier_voor(request.user, nummer, doel="auditfile bekijken", recht="jaarcijfers.beoordelen")
    bestand = auditbestand_met(dossier, pk)
    if bestand is None:
        raise Http404(_("Deze auditfile is niet gevonden."))
    gekozen = gekozen_posten(request, bestand)
    form = BuitenForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and request.POST.get("actie") == "overnemen":
        cijfers: Any = None
        with bij_veld(form) as gelukt:
            cijfers = neem_over(bestand=bestand, gekozen=gekozen, gebruiker=request.user, **form.bedragen())
        if gelukt:
            messages.success(request, _("De jaarcijfers zijn overgenomen. Bekijk hieronder de vaststelling."))
            return redirect("balie:jaarcijfers_bekijken", nummer=nummer, pk=cijfers.pk)
    regels, bedragen = bekijk(bestand, gekozen)
    return render(request, "balie/geld/auditfile.html", {
        "dossier": dossier, "bestand": bestand, "regels": regels, "bedragen": bedragen, "form": form,
        "gekozen": gekozen, "posten": [(post, NAMEN[post]) for post in POSTEN],
        "tabs": tabs_voor(request.user, nummer, "balie:dossier_inkomen"),
    }, status=422 if form.errors else 200)  # fmt: skip
