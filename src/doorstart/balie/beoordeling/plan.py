"""The figures of a business plan: typed in two grids or pasted from a spreadsheet, with what they say beside them."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.kern import Maand, Uitkomst
from doorstart.balie.beoordeling.gedeeld import (
    Beginmaand,
    beginmaand,
    dossier_en_aanvraag,
    kruimels_van,
    maandrijen,
    plak,
)
from doorstart.balie.beoordeling.grafieken import grafieken
from doorstart.balie.beoordeling.rooster import As, Rooster
from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import probeer
from doorstart.beoordeling import kengetallen, selectors
from doorstart.beoordeling.kengetallen import Kengetallen
from doorstart.beoordeling.plan import JAREN, Jaarprognose, Kasmaand, Leenvraag, Plan
from doorstart.beoordeling.services import bewaar_plan
from doorstart.kern.geld import BedragField
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.organisatie.selectors import parameters

_JAARRIJEN = (
    As("omzet", gettext_lazy("Omzet"), gettext_lazy("zonder btw")),
    As("variabel", gettext_lazy("Variabele kosten"), gettext_lazy("inkoop en wat met de omzet meegroeit")),
    As("vast", gettext_lazy("Vaste kosten"), gettext_lazy("huur, verzekering, auto, personeel")),
    As("afschrijving", gettext_lazy("Afschrijving")),
    As("rente", gettext_lazy("Rente van lopende leningen"), gettext_lazy("niet van de gevraagde lening")),
    As("belasting", gettext_lazy("Inkomstenbelasting en premies")),
    As("prive", gettext_lazy("Nodig om van te leven")),
    As("overig", gettext_lazy("Ander netto inkomen"), gettext_lazy("van het huishouden")),
    As("aflossing", gettext_lazy("Aflossing van lopende leningen")),
)
_KASKOLOMMEN = (
    As("ontvangsten", gettext_lazy("Ontvangsten"), gettext_lazy("met btw")),
    As("uitgaven", gettext_lazy("Uitgaven"), gettext_lazy("met btw")),
    As("lasten", gettext_lazy("Rente en aflossing")),
    As("prive", gettext_lazy("Privé")),
    As("inbreng", gettext_lazy("Inbreng en lening")),
)


class PlanForm(Beginmaand, Formulier):
    """What stands beside the two grids."""

    bron = forms.CharField(
        label=gettext_lazy("Van wie zijn deze cijfers?"), max_length=200,
        help_text=gettext_lazy("Bijvoorbeeld: ondernemingsplan van 3 mei 2018, opgesteld door de boekhouder."),
    )  # fmt: skip
    beginsaldo = BedragField(label=gettext_lazy("Saldo van de rekening aan het begin"), min_centen=None)
    lening = BedragField(label=gettext_lazy("Gevraagde lening"), required=False, min_centen=1)
    looptijd = forms.IntegerField(
        label=gettext_lazy("Looptijd in maanden"), required=False, min_value=1, max_value=120,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4}),
    )  # fmt: skip
    wijze = forms.ChoiceField(
        label=gettext_lazy("Aflossing"), required=False,
        choices=[
            ("annuitair", gettext_lazy("elke maand hetzelfde bedrag (annuïtair)")),
            ("lineair", gettext_lazy("elke maand evenveel aflossing (lineair)")),
        ],
    )  # fmt: skip
    aantal = forms.TypedChoiceField(
        label=gettext_lazy("Aantal maanden"), coerce=int, initial=12, choices=[(n, str(n)) for n in (12, 18, 24)]
    )

    def clean(self) -> dict[str, Any]:
        """Ask both parts of the loan or neither."""
        g: dict[str, Any] = super().clean() or {}
        if g.get("lening") and not g.get("looptijd") and "looptijd" not in self.errors:
            self.add_error("looptijd", _("Vul de looptijd van de lening in."))
        return g

    def leenvraag(self) -> Leenvraag | None:
        """Return the loan that is asked for."""
        g = self.cleaned_data
        if not g.get("lening"):
            return None
        return Leenvraag(bedrag=g["lening"], maanden=g["looptijd"], wijze=g["wijze"] or "annuitair")


def _begin(oud: Plan | None, eerste: Maand) -> dict[str, Any]:
    """Return what the form starts with: the version before, or empty from this month on."""
    if oud is None:
        return {**beginmaand(eerste), "aantal": 12}
    lening = oud.lening
    return {
        **beginmaand(oud.begin), "aantal": len(oud.kas), "beginsaldo": oud.beginsaldo,
        "lening": lening.bedrag if lening else None, "looptijd": lening.maanden if lening else None,
        "wijze": lening.wijze if lening else "annuitair",
    }  # fmt: skip


def _roosters(request: Verzoek, form: PlanForm, oud: Plan | None, eerste: Maand) -> tuple[Rooster, Rooster]:
    """Return the grid of the years and the one of the months."""
    data = request.POST if request.method == "POST" else None
    jaarkolommen = [As(str(n), _("Jaar %(nummer)s") % {"nummer": n}) for n in range(1, JAREN + 1)]
    jaren = {
        rij.sleutel: {str(n): getattr(jaar, rij.sleutel) for n, jaar in enumerate(oud.jaren, 1)} for rij in _JAARRIJEN
    } if oud else {}  # fmt: skip
    kas = {
        str(n): {kolom.sleutel: getattr(maand, kolom.sleutel) for kolom in _KASKOLOMMEN}
        for n, maand in enumerate(oud.kas)
    } if oud else {}  # fmt: skip
    gevuld = getattr(form, "cleaned_data", {})
    begin, aantal = (
        form.maand() or (oud.begin if oud else eerste),
        gevuld.get("aantal") or (len(oud.kas) if oud else 12),
    )
    return (
        Rooster("jaar", _JAARRIJEN, jaarkolommen, data, jaren),
        Rooster("kas", maandrijen(begin, aantal), _KASKOLOMMEN, data, kas),
    )


@vereist("dossier.schrijven")
def nieuw(request: Verzoek, nummer: str) -> HttpResponse:
    """Type or paste the figures; "bereken" shows what they say, "bewaar" keeps a new version."""
    dossier, aanvraag = dossier_en_aanvraag(request.user, nummer, doel="bedrijfsplan vastleggen")
    vorige = selectors.laatste_plan(dossier)
    oud = Plan.uit_invoer(vorige.berekening.invoer) if vorige else None
    eerste = Maand.van_datum(vandaag(request.user.organisatie))
    form = PlanForm(request.POST or None, initial=_begin(oud, eerste))
    form.is_valid()
    jaren, kas = _roosters(request, form, oud, eerste)
    stap = request.POST.get("stap", "")
    uitkomst: Uitkomst[Kengetallen] | None = None
    plan: Plan | None = None
    plakfout = ""
    if stap.startswith("plak_"):
        plakfout = plak(request, jaren if stap == "plak_jaar" else kas)
    if stap == "maanden" or stap.startswith("plak_"):
        form = PlanForm(initial=request.POST.dict())  # only the size of the grid changes: nothing is judged yet
    elif request.method == "POST" and all([form.is_valid(), jaren.is_valid(), kas.is_valid()]):
        plan = probeer(form, lambda: _plan(form, jaren, kas))
        uitkomst = probeer(form, lambda: kengetallen.bereken(plan=plan, parameters=parameters())) if plan else None
        if stap == "bewaar" and uitkomst is not None and plan is not None:
            vast: Plan = plan
            if probeer(form, lambda: bewaar_plan(
                dossier=dossier, procedure=aanvraag, plan=vast, bron=form.cleaned_data["bron"], gebruiker=request.user
            )):  # fmt: skip
                messages.success(request, _("De cijfers zijn bewaard."))
                return redirect("balie:dossier_beoordeling", nummer=nummer)
    return render(request, "balie/beoordeling/plan.html", {
        "form": form, "jaren": jaren, "kas": kas, "dossier": dossier, "uitkomst": uitkomst,
        "roosters": (jaren, kas), "bijschrift_jaar": _("Euro per jaar"), "bijschrift_kas": _("Euro per maand"),
        "plakfout_jaar": plakfout if stap == "plak_jaar" else "",
        "plakfout_kas": plakfout if stap == "plak_kas" else "",
        "cijfers": uitkomst.waarde if uitkomst else None,
        "grafieken": grafieken(plan, uitkomst.waarde) if plan and uitkomst else (),
        "kruimels": kruimels_van(dossier, _("Bedrijfsplan")),
    })  # fmt: skip


def _plan(form: PlanForm, jaren: Rooster, kas: Rooster) -> Plan:
    """Return the plan that was typed."""
    begin = form.maand()
    assert begin is not None
    return Plan(
        begin=begin, beginsaldo=form.cleaned_data["beginsaldo"], lening=form.leenvraag(),
        jaren=tuple(
            Jaarprognose(**{rij.sleutel: jaren.waarden[rij.sleutel][str(n)] for rij in _JAARRIJEN})
            for n in range(1, JAREN + 1)
        ),
        kas=tuple(Kasmaand(**kas.waarden[rij.sleutel]) for rij in kas.rijen),
    )  # fmt: skip
