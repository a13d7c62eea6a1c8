"""A correction by hand: what is corrected, how much, why, and where that shows; a second person decides."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from bijstandsrecht.kern import Maand, RechtFout
from doorstart.balie.geld.fouten import bij_veld
from doorstart.correcties.berekenen import BETALEN, OVERBOEKEN, VORDEREN
from doorstart.correcties.services import GROEPEN, REKENINGEN, Plek, Voorstel, stel_correctie_voor
from doorstart.dossiers.toegang import dossier_voor
from doorstart.grootboek.models import Kostensoort, Rekening, Wetsgroep
from doorstart.kern.geld import BedragField
from doorstart.organisatie.rollen import vereist

_REKENINGEN = [(r, Rekening(r).label) for r in REKENINGEN]
_GROEPEN = [(g, Wetsgroep(g).label) for g in GROEPEN]
_LEEG = ("", gettext_lazy("zelfde"))


class CorrectieForm(forms.Form):
    """Everything that a correction must say."""

    richting = forms.ChoiceField(
        label=gettext_lazy("Wat doet de correctie?"),
        widget=forms.RadioSelect,
        choices=[
            (BETALEN, gettext_lazy("De inwoner krijgt geld van ons")),
            (VORDEREN, gettext_lazy("De inwoner kreeg te veel")),
            (OVERBOEKEN, gettext_lazy("Alleen de boekhouding verandert")),
        ],
    )
    rekening = forms.ChoiceField(label=gettext_lazy("Op welke rekening?"), choices=_REKENINGEN)
    wetsgroep = forms.ChoiceField(label=gettext_lazy("Regeling"), choices=_GROEPEN)
    kostensoort = forms.ChoiceField(label=gettext_lazy("Soort kosten"), choices=Kostensoort.choices)
    jaar = forms.IntegerField(label=gettext_lazy("Jaar van verstrekking"), min_value=1990, max_value=2100)
    maand = forms.CharField(
        label=gettext_lazy("Maand van het recht"),
        required=False,
        max_length=7,
        help_text=gettext_lazy("Bijvoorbeeld 2018-05. Leeg: de correctie hoort niet bij één maand."),
    )
    bedrag = BedragField(label=gettext_lazy("Bedrag"), min_centen=1)
    naar_rekening = forms.ChoiceField(
        label=gettext_lazy("Overboeken naar rekening"), required=False, choices=[_LEEG, *_REKENINGEN]
    )
    naar_wetsgroep = forms.ChoiceField(
        label=gettext_lazy("Overboeken naar regeling"), required=False, choices=[_LEEG, *_GROEPEN]
    )
    reden = forms.CharField(
        label=gettext_lazy("Waarom corrigeert u?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
    bron = forms.CharField(label=gettext_lazy("Waar blijkt dat uit?"), max_length=200)
    grond = forms.CharField(
        label=gettext_lazy("Op welk artikel rust dit?"),
        required=False,
        max_length=200,
        help_text=gettext_lazy(
            "Leeg: wij nemen artikel 54 lid 3 van de Participatiewet bij te veel betaald, en anders het artikel van de "
            "uitkering zelf."
        ),
    )

    def clean_maand(self) -> Any:
        """Return the first day of the month, None when nothing was filled in."""
        tekst = self.cleaned_data["maand"].strip()
        if not tekst:
            return None
        try:
            return Maand.uit_tekst(tekst).eerste_dag
        except RechtFout as fout:
            raise ValidationError(_("Schrijf de maand als jaar en maand, bijvoorbeeld 2018-05.")) from fout

    def als_voorstel(self) -> Voorstel:
        """Return what was filled in as the service reads it."""
        g = self.cleaned_data
        plek = Plek(
            rekening=g["rekening"], wetsgroep=g["wetsgroep"], kostensoort=g["kostensoort"], verstrekkingsjaar=g["jaar"]
        )
        naar = None
        if g["richting"] == OVERBOEKEN:
            naar = Plek(
                rekening=g["naar_rekening"] or plek.rekening,
                wetsgroep=g["naar_wetsgroep"] or plek.wetsgroep,
                kostensoort=plek.kostensoort,
                verstrekkingsjaar=plek.verstrekkingsjaar,
            )
        return Voorstel(
            richting=g["richting"], plek=plek, maand=g["maand"], bedrag=g["bedrag"], reden=g["reden"], bron=g["bron"],
            naar=naar, grond=g["grond"],
        )  # fmt: skip


@require_http_methods(["GET", "POST"])
@vereist("besluit.voorstellen")
def voorstellen(request: HttpRequest, nummer: str) -> HttpResponse:
    """Show the form, or propose what was filled in."""
    dossier = dossier_voor(request.user, nummer, doel="correctie voorstellen")
    form = CorrectieForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        gebruiker: Any = request.user
        with bij_veld(form) as gelukt:
            besluit = stel_correctie_voor(dossier=dossier, voorstel=form.als_voorstel(), gebruiker=gebruiker)
        if gelukt:
            messages.success(request, _("De correctie wacht op een tweede persoon. Er is nog niets geboekt."))
            return redirect("balie:besluit", pk=besluit.pk)
    return render(
        request,
        "balie/boekhouding/correctie.html",
        {"form": form, "dossier": dossier},
        status=422 if form.errors else 200,
    )
