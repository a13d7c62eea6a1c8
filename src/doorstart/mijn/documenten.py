"""The resident's documents: what we still need, send a file, what was sent."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.documenten import selectors
from doorstart.documenten.keuring import HOOGSTENS
from doorstart.documenten.models import Document, Documentsoort
from doorstart.documenten.services import neem_document_op
from doorstart.documenten.versturen import als_antwoord
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import eigen_dossier, eigen_dossiers
from doorstart.ingang.aanvragen import KAPITAAL
from doorstart.ingang.gesprekken import gesprekken_van
from doorstart.mijn.verzoek import Verzoek
from doorstart.mijn.weigeringen import probeer
from doorstart.organisatie.rollen import vereist
from doorstart.werkproces.selectors import lopende_procedures


class StuurForm(forms.Form):
    """One file, and what it is."""

    use_required_attribute = False

    soort = forms.ChoiceField(label=gettext_lazy("Wat stuurt u?"), choices=Documentsoort.choices)
    bestand = forms.FileField(
        label=gettext_lazy("Bestand"), max_length=200,
        help_text=gettext_lazy("Een PDF of een duidelijke foto (JPG of PNG), ten hoogste 10 MB."),
    )  # fmt: skip


@vereist("mijn.gebruiken")
def documenten(request: Verzoek, nummer: str) -> HttpResponse:
    """Show what is asked and what was sent; take in a file."""
    dossier = eigen_dossier(request.user, nummer)
    form = StuurForm(
        data=request.POST if request.method == "POST" else None, files=request.FILES or None, initial=_begin(request)
    )
    if request.method == "POST" and form.is_valid() and _stuur(request, dossier, form):
        messages.success(request, _("Wij hebben uw stuk ontvangen."))
        return redirect("mijn:documenten", nummer=nummer)
    gestuurd = selectors.documenten_van(dossier)
    kapitaal = any(rij.soort == KAPITAAL for rij in lopende_procedures(dossier))
    regels = selectors.checklist(dossier, kapitaal=kapitaal, documenten=gestuurd)
    return render(request, "mijn/documenten.html", {
        "dossier": dossier, "form": form, "mist": [regel for regel in regels if regel.ontbreekt],
        "gestuurd": [d for d in gestuurd if d.ontvangen_door_id == request.user.pk],
        "gesprekken": gesprekken_van(dossier, gedeeld=True),
    }, status=422 if form.errors else 200)  # fmt: skip


def _begin(request: Verzoek) -> dict[str, str]:
    soort = request.GET.get("soort", "")
    return {"soort": soort} if soort in Documentsoort.values else {}


def _stuur(request: Verzoek, dossier: Dossier, form: StuurForm) -> Document | None:
    g = form.cleaned_data
    inhoud = g["bestand"].read(HOOGSTENS + 1)
    document: Document | None = probeer(form, lambda: neem_document_op(
        dossier=dossier, soort=g["soort"], naam=g["bestand"].name, inhoud=inhoud, gebruiker=request.user
    ))  # fmt: skip
    return document


@vereist("mijn.gebruiken")
def bestand(request: Verzoek, pk: int) -> HttpResponse:
    """Send back a document that this resident sent; any other does not exist (404)."""
    rij = selectors.document(pk)
    eigen = {dossier.pk for dossier in eigen_dossiers(request.user)}
    if rij.dossier_id not in eigen or rij.ontvangen_door_id != request.user.pk:
        raise Http404(_("Dit document is niet gevonden."))
    return als_antwoord(rij)
