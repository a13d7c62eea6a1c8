"""The Bbz year figures for residents: hand in one boekjaar, see what was handed in and decided."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from bijstandsrecht.kern import Boekjaar, Maand, RechtFout
from doorstart.bbz import selectors, services
from doorstart.bbz.auditfile import HOOGSTENS_BYTES
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import eigen_dossier
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.geld import BedragField
from doorstart.kern.klok import vandaag
from doorstart.mijn.verzoek import Verzoek
from doorstart.organisatie.rollen import vereist


class JaarcijfersForm(forms.Form):
    """The figures of one boekjaar, from the year accounts; amounts in cents per boekjaar."""

    use_required_attribute = False

    boekjaar_begin = forms.DateField(label=gettext_lazy("Eerste dag van uw boekjaar"))
    boekjaar_einde = forms.DateField(
        label=gettext_lazy("Laatste dag van uw boekjaar"),
        help_text=gettext_lazy(
            "Een boekjaar duurt precies 12 maanden. Meestal is dat 1 januari tot en met 31 december."
        ),
    )
    winst = BedragField(
        label=gettext_lazy("Winst uit uw bedrijf"),
        min_centen=None,
        help_text=gettext_lazy("Staat in uw jaarrekening. Had u verlies? Zet er een min voor: -1.500."),
    )
    winst_partner = BedragField(
        label=gettext_lazy("Winst uit het bedrijf van uw partner"), min_centen=None, required=False
    )
    netto_overig = BedragField(
        label=gettext_lazy("Ander netto inkomen van uzelf"),
        required=False,
        help_text=gettext_lazy("Bijvoorbeeld loon of een uitkering, over het hele boekjaar."),
    )
    netto_partner = BedragField(label=gettext_lazy("Ander netto inkomen van uw partner"), required=False)
    totaal_vermogen = BedragField(
        label=gettext_lazy("Totaal vermogen"),
        help_text=gettext_lazy("Alles wat uw bedrijf en uw gezin bezitten, aan het eind van het boekjaar."),
    )
    eigen_vermogen = BedragField(
        label=gettext_lazy("Eigen vermogen"),
        min_centen=None,
        help_text=gettext_lazy("Totaal vermogen min alle schulden."),
    )

    def cijfers(self) -> dict[str, Any]:
        """Return the figures as the service takes them; an empty optional amount is nothing."""
        return {naam: 0 if waarde is None else waarde for naam, waarde in self.cleaned_data.items()}


def _laatste_boekjaar(toekenningen: Sequence[Any], dag: date) -> Boekjaar:
    """Return the newest boekjaar that is over, by the month in which the newest grant says it begins."""
    begin = Maand(dag.year, toekenningen[-1].boekjaar_begin_maand if toekenningen else 1)
    boekjaar = Boekjaar(begin.eerste_dag)
    while boekjaar.einde >= dag:
        begin = begin.plus(-12)
        boekjaar = Boekjaar(begin.eerste_dag)
    return boekjaar


def ontbrekend_boekjaar(dossier: Dossier, toekenningen: Sequence[Any], dag: date) -> Boekjaar | None:
    """Return the boekjaar that is over, had Bbz aid, and whose figures are not here; None when all is in."""
    if not toekenningen:
        return None
    boekjaar = _laatste_boekjaar(toekenningen, dag)
    if not any(rij.van <= boekjaar.einde and rij.tot >= boekjaar.begin for rij in toekenningen):
        return None
    binnen = {cijfers.boekjaar_begin for cijfers in selectors.jaarcijfers(dossier)}
    return None if boekjaar.begin in binnen else boekjaar


@vereist("mijn.gebruiken")
def invullen(request: Verzoek, nummer: str) -> HttpResponse:
    """Show the form and what was handed in before; hand in when everything is right."""
    dossier = eigen_dossier(request.user, nummer)
    boekjaar = _laatste_boekjaar(selectors.toekenningen(dossier), vandaag(request.user.organisatie))
    form = JaarcijfersForm(
        request.POST if request.method == "POST" else None,
        initial={"boekjaar_begin": boekjaar.begin, "boekjaar_einde": boekjaar.einde},
    )
    if request.method == "POST" and form.is_valid() and _dien_in(request, dossier, form):
        messages.success(request, _("Uw jaarcijfers zijn ingeleverd. U hoort van ons wat het voor u betekent."))
        return redirect("mijn:jaarcijfers", nummer=nummer)
    context = {
        "dossier": dossier,
        "form": form,
        "ingediend": selectors.jaarcijfers(dossier),
        "vaststellingen": selectors.vaststellingen(dossier),
    }
    return render(request, "mijn/jaarcijfers.html", context)


@require_POST
@vereist("mijn.gebruiken")
def auditfile(request: Verzoek, nummer: str) -> HttpResponse:
    """Take an auditfile of the resident; the adviser places its accounts and takes the figures over."""
    dossier = eigen_dossier(request.user, nummer)
    bestand = request.FILES.get("bestand")
    if bestand is None:
        messages.error(request, _("Kies een bestand om te versturen."))
        return redirect("mijn:jaarcijfers", nummer=nummer)
    try:
        services.lees_auditfile_in(
            dossier=dossier,
            naam=bestand.name or "",
            inhoud=bestand.read(HOOGSTENS_BYTES + 1),
            gebruiker=request.user,
        )
    except (DoorstartFout, RechtFout) as fout:
        messages.error(request, _zin(fout))
    else:
        messages.success(request, _("Uw auditfile is binnen. Uw adviseur kijkt ernaar."))
    return redirect("mijn:jaarcijfers", nummer=nummer)


def _dien_in(request: Verzoek, dossier: Dossier, form: JaarcijfersForm) -> bool:
    """Hand in; the same figures twice are handed in once. False puts the sentence at its field."""
    cijfers = form.cijfers()
    for eerder in selectors.jaarcijfers(dossier):
        if all(getattr(eerder, veld) == waarde for veld, waarde in cijfers.items()):
            return True
    try:
        services.dien_jaarcijfers_in(dossier=dossier, gebruiker=request.user, **cijfers)
    except (DoorstartFout, RechtFout) as fout:
        veld = {"einde": "boekjaar_einde", "begin": "boekjaar_begin"}.get(
            getattr(fout, "veld", ""), getattr(fout, "veld", "")
        )
        form.add_error(veld if veld in form.fields else None, _zin(fout))
        return False
    return True


def _zin(fout: DoorstartFout | RechtFout) -> str:
    """Return what is wrong and what to do; the name of the field and the article are for staff."""
    return str(RechtFout(fout.melding, remedie=fout.remedie)) if isinstance(fout, RechtFout) else str(fout)
