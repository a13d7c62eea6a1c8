"""The expected income per month: typed or pasted, with the average and the provisional amount beside it."""

from datetime import date

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.bbz import Schakelaars
from bijstandsrecht.kern import Maand, Uitkomst
from bijstandsrecht.situatie.lezer import Plek, lees
from doorstart.balie.beoordeling.gedeeld import (
    Beginmaand,
    beginmaand,
    dossier_en_aanvraag,
    kruimels_van,
    maandrijen,
    plak,
)
from doorstart.balie.beoordeling.rooster import As, Rooster
from doorstart.balie.beoordeling.verlaging import Verlagingsvelden
from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import probeer
from doorstart.beoordeling import prognose, selectors
from doorstart.beoordeling.prognose import Prognose, Prognosemaand, Verwacht
from doorstart.beoordeling.services import bewaar_prognose
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.selectors import huishouden_op, rechtshuishouden_op
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.organisatie.selectors import parameters

_KOLOMMEN = (
    As("omzet", gettext_lazy("Omzet"), gettext_lazy("met btw")),
    As("btw", gettext_lazy("Btw")),
    As("kosten", gettext_lazy("Kosten"), gettext_lazy("zonder btw")),
    As("overig", gettext_lazy("Ander inkomen"), gettext_lazy("netto")),
    As("partner", gettext_lazy("Partner"), gettext_lazy("netto")),
)


class InkomenForm(Beginmaand, Verlagingsvelden, Formulier):
    """What stands beside the grid: the reason, a lowering of the norm, and the readings that were chosen."""

    aantal = forms.TypedChoiceField(
        label=gettext_lazy("Aantal maanden"), coerce=int, initial=12, choices=[(n, str(n)) for n in (6, 12, 18, 24)]
    )
    forfait_peiljaar = forms.ChoiceField(
        label=gettext_lazy("Forfait van welk jaar?"), required=False,
        choices=[
            ("einde_boekjaar", gettext_lazy("het jaar waarin het boekjaar eindigt")),
            ("begin_boekjaar", gettext_lazy("het jaar waarin het boekjaar begint")),
        ],
        help_text=gettext_lazy("Alleen van belang bij een boekjaar over twee kalenderjaren (art. 6 lid 2 Bbz 2004)."),
    )  # fmt: skip
    reden = forms.CharField(
        label=gettext_lazy("Waarop rust deze verwachting?"), widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Noem de stukken: jaarcijfers, orders, het bedrijfsplan."),
    )  # fmt: skip

    def schakelaars(self) -> Schakelaars:
        """Return the readings of the law that were chosen."""
        return Schakelaars(forfait_peiljaar=self.cleaned_data["forfait_peiljaar"] or "einde_boekjaar")


def _oud(dossier: Dossier) -> Prognose | None:
    rij = selectors.laatste_prognose(dossier)
    gelezen: Prognose | None = lees(Prognose, rij.berekening.invoer["prognose"], Plek("prognose")) if rij else None
    return gelezen


def _rooster(request: Verzoek, form: InkomenForm, oud: Prognose | None, eerste: Maand) -> Rooster:
    gevuld = getattr(form, "cleaned_data", {})
    aantal = gevuld.get("aantal") or (len(oud.maanden) if oud else 12)
    begin = form.maand() or (oud.begin if oud else eerste)
    waarden = {
        str(n): {kolom.sleutel: getattr(maand, kolom.sleutel) for kolom in _KOLOMMEN}
        for n, maand in enumerate(oud.maanden)
    } if oud else {}  # fmt: skip
    data = request.POST if request.method == "POST" else None
    return Rooster("maand", maandrijen(begin, aantal), _KOLOMMEN, data, waarden)


@vereist("dossier.schrijven")
def nieuw(request: Verzoek, nummer: str) -> HttpResponse:
    """Type or paste what is expected; "bereken" shows the outcome, "bewaar" keeps a new version."""
    dossier, aanvraag = dossier_en_aanvraag(request.user, nummer, doel="verwacht inkomen vastleggen")
    oud = _oud(dossier)
    eerste = Maand.van_datum(max(dossier.melding_op, aanvraag.ontvangen_op if aanvraag else dossier.melding_op))
    begin = oud.begin if oud else eerste
    form = InkomenForm(request.POST or None, initial={**beginmaand(begin), "aantal": len(oud.maanden) if oud else 12})
    form.is_valid()
    rooster = _rooster(request, form, oud, eerste)
    stap, plakfout = request.POST.get("stap", ""), ""
    uitkomst: Uitkomst[Verwacht] | None = None
    if stap == "plak_maand":
        plakfout = plak(request, rooster)
    if stap in {"maanden", "plak_maand"}:
        form = InkomenForm(initial=request.POST.dict())
    elif request.method == "POST" and all([form.is_valid(), rooster.is_valid()]):
        uitkomst = probeer(form, lambda: _bereken(form, rooster, dossier))
        if stap == "bewaar" and uitkomst is not None and probeer(form, lambda: bewaar_prognose(
            dossier=dossier, procedure=aanvraag, cijfers=_prognose(form, rooster), peildatum=_peildatum(form, dossier),
            reden=form.cleaned_data["reden"], verlagingen=form.verlagingen(), gebruiker=request.user,
        )):  # fmt: skip
            messages.success(request, _("De verwachting is bewaard."))
            return redirect("balie:dossier_beoordeling", nummer=nummer)
    return render(request, "balie/beoordeling/inkomen.html", {
        "form": form, "rooster": rooster, "dossier": dossier, "uitkomst": uitkomst, "plakfout": plakfout,
        "huishouden": huishouden_op(dossier, vandaag(request.user.organisatie)),
        "roosters": (rooster,), "bijschrift": _("Euro per maand"),
        "kruimels": kruimels_van(dossier, _("Verwacht inkomen")),
    })  # fmt: skip


def _prognose(form: InkomenForm, rooster: Rooster) -> Prognose:
    begin = form.maand()
    assert begin is not None
    maanden = tuple(Prognosemaand(**rooster.waarden[rij.sleutel]) for rij in rooster.rijen)
    return Prognose(begin=begin, maanden=maanden, schakelaars=form.schakelaars())


def _peildatum(form: InkomenForm, dossier: Dossier) -> date:
    """Return the day whose norm and household count: the first of the months, or the melding later in that month."""
    begin = form.maand()
    assert begin is not None
    melding = dossier.melding_op
    return melding if Maand.van_datum(melding) == begin else begin.eerste_dag


def _bereken(form: InkomenForm, rooster: Rooster, dossier: Dossier) -> Uitkomst[Verwacht]:
    peildatum = _peildatum(form, dossier)
    return prognose.bereken(
        prognose=_prognose(form, rooster), huishouden=rechtshuishouden_op(dossier, peildatum), peildatum=peildatum,
        verlagingen=form.verlagingen(), parameters=parameters(),
    )  # fmt: skip
