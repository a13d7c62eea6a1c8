"""What a resident sees of a business loan: what is left, the next instalment, how to pay; and asking for deferral."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.dossiers.toegang import eigen_dossiers
from doorstart.grootboek.kenmerk import LENING, betalingskenmerk, in_groepen
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.leningen import na_einde, selectors
from doorstart.leningen.models import Lening, Leningsoort
from doorstart.mijn.verzoek import Verzoek
from doorstart.organisatie.rollen import vereist


class UitstelVerzoek(forms.Form):
    """For how long, and why."""

    use_required_attribute = False

    maanden = forms.IntegerField(
        label=gettext_lazy("Hoeveel maanden uitstel vraagt u?"), min_value=1, max_value=12,
        help_text=gettext_lazy("Ten hoogste 12 maanden per keer."),
    )  # fmt: skip
    reden = forms.CharField(
        label=gettext_lazy("Waarom kunt u niet betalen?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Bijvoorbeeld ziekte, of een opdracht die wegviel."),
    )  # fmt: skip


def _eigen(request: Verzoek) -> list[Lening]:
    """Return the own loans, newest first; a guarantee is a promise to the bank, not a loan from us."""
    leningen = [lening for dossier in eigen_dossiers(request.user) for lening in selectors.leningen_van(dossier)]
    return [lening for lening in reversed(leningen) if lening.soort != Leningsoort.BORGTOCHT]


@vereist("mijn.gebruiken")
def lijst(request: Verzoek) -> HttpResponse:
    """Show the own loans with what is left."""
    return render(request, "mijn/leningen.html", {"leningen": _eigen(request)})


@vereist("mijn.gebruiken")
def bekijken(request: Verzoek, nummer: str) -> HttpResponse:
    """Show one own loan, and take a request for deferral; somebody else's does not exist (404)."""
    lening = next((rij for rij in _eigen(request) if rij.nummer == nummer), None)
    if lening is None:
        raise Http404(_("Deze lening is niet gevonden."))
    dag = vandaag(request.user.organisatie)
    form = UitstelVerzoek(request.POST or None)
    if request.method == "POST" and form.is_valid() and _vraag(form, lening, request):
        messages.success(request, _("Uw verzoek is verstuurd. U krijgt bericht van ons."))
        return redirect("mijn:lening", nummer=nummer)
    iban = lening.dossier.organisatie.iban
    stand = selectors.stand(lening, dag)
    return render(request, "mijn/lening.html", {
        "lening": lening, "stand": stand, "form": form, "regels": list(reversed(stand.regels))[:24],
        "kenmerk": in_groepen(betalingskenmerk(LENING, lening.pk)),
        "iban": " ".join(iban[i : i + 4] for i in range(0, len(iban), 4)),
        "machtiging": selectors.machtiging_van(lening, dag), "verzoek": na_einde.verzoek_open(lening),
        "kan_vragen": lening.soort in (Leningsoort.RENTEDRAGEND, Leningsoort.RENTELOOS) and not stand.opeisbaar
        and bool(stand.totaal),
    }, status=422 if form.errors else 200)  # fmt: skip


def _vraag(form: UitstelVerzoek, lening: Lening, request: Verzoek) -> Any:
    """Send the request; a refusal becomes a sentence in the form."""
    try:
        return na_einde.vraag_uitstel_aan(lening=lening, gebruiker=request.user, **form.cleaned_data)
    except ValidationError as fout:
        form.add_error(None, fout)
    except DoorstartFout as fout:
        form.add_error(None, str(fout))
    return None
