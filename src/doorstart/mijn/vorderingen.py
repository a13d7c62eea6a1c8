"""What a resident owes and why, how to pay, and asking for a plan."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.dossiers.toegang import eigen_dossiers
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.geld import BedragField
from doorstart.kern.klok import vandaag
from doorstart.mijn.verzoek import Verzoek
from doorstart.organisatie.rollen import vereist
from doorstart.vorderingen import selectors
from doorstart.vorderingen.gronden import Grond
from doorstart.vorderingen.services import vraag_regeling_aan


class RegelingVerzoek(forms.Form):
    """What the resident can pay each month, and why."""

    use_required_attribute = False

    per_maand = BedragField(label=gettext_lazy("Hoeveel kunt u per maand betalen?"), min_centen=1)
    toelichting = forms.CharField(
        label=gettext_lazy("Wilt u iets uitleggen?"), required=False, max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Bijvoorbeeld wat u verdient en wat uw vaste kosten zijn."),
    )  # fmt: skip


def _eigen(request: Verzoek) -> list[Any]:
    """Return the own claims of which a decision was made known, newest first."""
    dag = vandaag(request.user.organisatie)
    return [
        rij
        for dossier in eigen_dossiers(request.user)
        for rij in selectors.van_dossier(dossier, dag)
        if rij.bekend_op is not None
    ]


@vereist("mijn.gebruiken")
def lijst(request: Verzoek) -> HttpResponse:
    """Show what is owed, with the next payment first."""
    rijen = _eigen(request)
    return render(request, "mijn/vorderingen.html", {
        "rijen": [(rij, selectors.status(rij)) for rij in rijen],
        "open": sum(max(0, rij.open_bedrag) for rij in rijen),
    })  # fmt: skip


@vereist("mijn.gebruiken")
def bekijken(request: Verzoek, pk: int) -> HttpResponse:
    """Show one own claim: why, how much is left, how to pay; and take a request for a plan."""
    rij = next((rij for rij in _eigen(request) if rij.pk == pk), None)
    if rij is None:
        raise Http404(_("Deze vordering is niet gevonden."))
    form = RegelingVerzoek(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            vraag_regeling_aan(vordering=rij, gebruiker=request.user, **form.cleaned_data)
        except DoorstartFout as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, _("Uw verzoek is verstuurd. U krijgt bericht van ons."))
            return redirect("mijn:vordering", pk=pk)
    dag = vandaag(request.user.organisatie)
    plan = selectors.plan(rij, dag)
    iban = rij.dossier.organisatie.iban
    return render(request, "mijn/vordering.html", {
        "v": rij, "stand": selectors.status(rij), "plan": plan, "form": form,
        "iban": " ".join(iban[i : i + 4] for i in range(0, len(iban), 4)), "kenmerk": selectors.kenmerk(rij),
        "bron": Grond(rij.wet, rij.artikel, rij.versie).bron, "mutaties": selectors.mutaties(rij),
        "brieven": [s.brief for s in selectors.stappen(rij) if s.brief], "besluitbrief": _besluitbrief(rij),
        "gevraagd": any(s.soort == "verzoek" for s in selectors.stappen(rij)) and plan.regeling is None,
    })  # fmt: skip


def _besluitbrief(rij: Any) -> Any:
    """Return the letter of the decision behind the claim, when there is one."""
    if rij.besluit_id is None:
        return None
    return rij.dossier.brieven.filter(besluit=rij.besluit_id).defer("pdf", "context").order_by("id").first()
