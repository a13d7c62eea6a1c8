"""The statement of assets and debts: one block of fields per line, valued by the rule of its kind (art. 8 Bbz 2004)."""

from typing import Any

from django import forms
from django.contrib import messages
from django.forms import BaseFormSet, formset_factory
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.bbz import Bezitting, Bezittingsoort, Groep, Schakelaars, Schuld, Schuldsoort
from bijstandsrecht.bbz.bezittingen import CRISIS, WAARDERING
from bijstandsrecht.kern import OngeldigeInvoer, Uitkomst
from bijstandsrecht.situatie.lezer import Plek, lees
from doorstart.balie.beoordeling.gedeeld import dossier_en_aanvraag, kruimels_van
from doorstart.balie.werk.formulieren import Formulier
from doorstart.balie.werk.gedeeld import probeer, zin_van
from doorstart.beoordeling import selectors, vermogen
from doorstart.beoordeling.groepstoets import GROEP_VAN_PROCEDURE
from doorstart.beoordeling.models import Vermogensopgave
from doorstart.beoordeling.services import bewaar_vermogen
from doorstart.beoordeling.vermogen import Bezitsregel, Schuldregel, Staat, Vermogen
from doorstart.kern.geld import BedragField
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.organisatie.selectors import parameters

EIGENAREN = [
    ("aanvrager", gettext_lazy("aanvrager")),
    ("partner", gettext_lazy("partner")),
    ("mede_ondernemer", gettext_lazy("mede-ondernemer")),
]
SOORTEN = [
    (Bezittingsoort.GELD, gettext_lazy("geld, bank en spaargeld")),
    (Bezittingsoort.WONING, gettext_lazy("eigen woning")),
    (Bezittingsoort.BEDRIJFSMIDDEL, gettext_lazy("machines, inventaris, auto van het bedrijf")),
    (Bezittingsoort.ONROEREND, gettext_lazy("bedrijfspand of ander onroerend goed")),
    (Bezittingsoort.VOORRAAD, gettext_lazy("handelsvoorraad")),
    (Bezittingsoort.GRONDSTOF, gettext_lazy("grondstoffen")),
    (Bezittingsoort.ONDERHANDEN, gettext_lazy("onderhanden werk")),
    (Bezittingsoort.HALFFABRIKAAT, gettext_lazy("halffabrikaat")),
    (Bezittingsoort.EINDPRODUCT, gettext_lazy("eindproduct")),
    (Bezittingsoort.GEWAS, gettext_lazy("te velde staand gewas")),
    (Bezittingsoort.MEERJARIG_GEWAS, gettext_lazy("meerjarig gewas")),
    (Bezittingsoort.IMMATERIEEL, gettext_lazy("goodwill, vergunningen en andere rechten")),
    (Bezittingsoort.LEVENSVERZEKERING, gettext_lazy("levensverzekering bij onroerend goed")),
    (Bezittingsoort.LEDENKAPITAAL, gettext_lazy("ledenkapitaal van een coöperatie")),
    (Bezittingsoort.GROND, gettext_lazy("land- en tuinbouwgrond")),
    (Bezittingsoort.OVERIG, gettext_lazy("iets anders")),
    (Bezittingsoort.GEBRUIKELIJK, gettext_lazy("gewone inboedel (telt niet mee)")),
    (Bezittingsoort.SMARTENGELD, gettext_lazy("smartengeld (telt niet mee)")),
]
_SCHULDEN = [
    (Schuldsoort.SCHULD, gettext_lazy("schuld")),
    (Schuldsoort.LOON_KINDEREN, gettext_lazy("loon van kinderen dat niet is uitbetaald")),
    (Schuldsoort.BELASTINGCLAIM, gettext_lazy("reservering voor belasting")),
]
_NODIG = [
    ("", gettext_lazy("volgt uit de soort")),
    ("ja", gettext_lazy("ja, nodig voor het bedrijf")),
    ("nee", gettext_lazy("nee, privé")),
]


class Regelform(Formulier):
    """What every line has; a line in which nothing was typed does not count."""

    van = forms.ChoiceField(label=gettext_lazy("Van wie?"), choices=EIGENAREN, initial="aanvrager")
    weg = forms.BooleanField(label=gettext_lazy("Deze regel vervalt"), required=False)
    bron = forms.CharField(
        label=gettext_lazy("Waaruit blijkt dit?"), max_length=150,
        help_text=gettext_lazy("Bankafschrift, jaarrekening, taxatie, eigen opgave."),
    )  # fmt: skip


class BezittingForm(Regelform):
    """One asset: its kind says which amounts are asked."""

    naam = forms.CharField(label=gettext_lazy("Wat is het?"), max_length=80)
    soort = forms.ChoiceField(label=gettext_lazy("Soort"), choices=SOORTEN, initial=Bezittingsoort.GELD.value)
    bedrag = BedragField(
        label=gettext_lazy("Waarde"),
        help_text=gettext_lazy("Waarde bij verkoop. Bij voorraad en rechten: de kostprijs. Bij werk: gemaakte kosten."),
    )  # fmt: skip
    tweede = BedragField(
        label=gettext_lazy("Arbeidskosten, of wat eraf gaat"), required=False,
        help_text=gettext_lazy("Bij voorraad: incourant. Bij rechten: afschrijving. Bij werk: arbeidskosten erbij."),
    )  # fmt: skip
    noodzakelijk = forms.ChoiceField(label=gettext_lazy("Nodig voor het bedrijf?"), choices=_NODIG, required=False)
    gewaardeerd_op = forms.DateField(label=gettext_lazy("Gewaardeerd op"))
    taxateur = forms.CharField(label=gettext_lazy("Getaxeerd door"), max_length=80, required=False)
    lage_jaren = forms.IntegerField(
        label=gettext_lazy("Jaren met lage prijzen"), required=False, min_value=0, max_value=50,
        help_text=gettext_lazy("Alleen bij meerjarig gewas in een crisis: dan telt de waarde bij verkoop."),
    )  # fmt: skip
    field_order = (
        "naam", "soort", "van", "bedrag", "tweede", "noodzakelijk", "gewaardeerd_op", "bron", "taxateur", "lage_jaren",
        "weg",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Value the line by its rule, so that what is missing is told at this line."""
        g: dict[str, Any] = super().clean() or {}
        if not self.errors:
            try:
                self.regel()
            except OngeldigeInvoer as fout:
                veld = _VELD.get(fout.veld, "bedrag")
                self.add_error(veld, _ZIN.get(veld) or zin_van(fout))
        return g

    def regel(self) -> Bezitsregel:
        """Return the line as the law package reads it."""
        g = self.cleaned_data
        soort = Bezittingsoort(g["soort"])
        crisis = soort is Bezittingsoort.MEERJARIG_GEWAS and g["lage_jaren"] is not None
        regel = CRISIS if crisis else WAARDERING[soort]
        bedragen = {regel.plus[0]: g["bedrag"]}
        tweede = (*regel.plus[1:], *regel.af)
        if g["tweede"] is not None:
            bedragen[tweede[0] if tweede else "incourantheid"] = g["tweede"]
        return Bezitsregel(
            van=g["van"], bron=g["bron"],
            bezitting=Bezitting(
                naam=g["naam"], soort=soort, gewaardeerd_op=g["gewaardeerd_op"], taxateur=g["taxateur"],
                noodzakelijk={"ja": True, "nee": False}.get(g["noodzakelijk"]), lage_jaren=g["lage_jaren"], **bedragen,
            ),
        )  # fmt: skip


_VELD = {
    "bezittingen.noodzakelijk": "noodzakelijk", "bezittingen.lage_jaren": "lage_jaren", "incourantheid": "tweede",
    "afschrijving": "tweede", "arbeidskosten": "tweede",
}  # fmt: skip
# The law package speaks of keys and values; at a field it must say what to fill in.
_ZIN = {
    "noodzakelijk": gettext_lazy("Is dit nodig voor het bedrijf? Kies ja of nee."),
    "tweede": gettext_lazy("Bij deze soort hoort één bedrag. Laat dit veld leeg, of kies een andere soort."),
    "lage_jaren": gettext_lazy("Vul in hoeveel jaren de prijzen laag waren: meer dan twee. Anders laat u dit leeg."),
}


class SchuldForm(Regelform):
    """One debt."""

    naam = forms.CharField(label=gettext_lazy("Welke schuld?"), max_length=80)
    soort = forms.ChoiceField(label=gettext_lazy("Soort"), choices=_SCHULDEN, initial=Schuldsoort.SCHULD.value)
    bedrag = BedragField(label=gettext_lazy("Bedrag"))
    jaarrekening = forms.BooleanField(
        label=gettext_lazy("Staat in de jaarrekening"), required=False,
        help_text=gettext_lazy("Nodig bij loon van kinderen."),
    )  # fmt: skip
    field_order = ("naam", "soort", "van", "bedrag", "bron", "jaarrekening", "weg")

    def clean(self) -> dict[str, Any]:
        """Refuse a debt that does not count."""
        g: dict[str, Any] = super().clean() or {}
        if not self.errors:
            try:
                self.regel()
            except OngeldigeInvoer as fout:
                self.add_error("jaarrekening" if "jaarrekening" in fout.veld else "bedrag", zin_van(fout))
        return g

    def regel(self) -> Schuldregel:
        """Return the line as the law package reads it."""
        g = self.cleaned_data
        soort = Schuldsoort(g["soort"])
        blijkt = g["jaarrekening"] if soort is Schuldsoort.LOON_KINDEREN else True
        return Schuldregel(van=g["van"], bron=g["bron"], schuld=Schuld(g["naam"], g["bedrag"], soort, blijkt))


Bezittingen = formset_factory(BezittingForm, extra=0, min_num=1, max_num=60)
Schulden = formset_factory(SchuldForm, extra=0, min_num=0, max_num=60)


class StaatForm(Formulier):
    """The day, the group and why."""

    peildatum = forms.DateField(label=gettext_lazy("Vermogen op (peildatum)"))
    groep = forms.ChoiceField(label=gettext_lazy("Grens voor"), choices=[(groep.value, groep.naam) for groep in Groep])
    vermogen_samen = forms.ChoiceField(
        label=gettext_lazy("Vermogen van mede-ondernemers"), required=False,
        choices=[
            ("samen", gettext_lazy("telt mee (artikel 9 Bbz 2004)")),
            ("ieder_apart", gettext_lazy("telt niet mee (artikel 32: ieder een eigen grens)")),
        ],
    )  # fmt: skip
    reden = forms.CharField(
        label=gettext_lazy("Waarom op deze dag?"), widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("De wet noemt geen peildatum. Bijvoorbeeld: de dag van de aanvraag."),
    )  # fmt: skip


def _waarden(rij: Vermogensopgave | None) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return what the lines start with: those of the version before."""
    if rij is None:
        return [], []
    staat: Staat = lees(Staat, rij.berekening.invoer["staat"], Plek("staat"))
    bezit = []
    for regel in staat.bezittingen:
        b = regel.bezitting
        eerste, *rest = (*b.regel.plus, *b.regel.af)
        bezit.append({
            "naam": b.naam, "soort": b.soort.value, "van": regel.van, "bron": regel.bron,
            "bedrag": getattr(b, eerste), "tweede": getattr(b, rest[0]) if rest else None,
            "noodzakelijk": {True: "ja", False: "nee"}.get(b.noodzakelijk, ""),  # type: ignore[arg-type]
            "gewaardeerd_op": b.gewaardeerd_op, "taxateur": b.taxateur, "lage_jaren": b.lage_jaren,
        })  # fmt: skip
    schuld = [
        {
            "naam": r.schuld.naam, "soort": r.schuld.soort.value, "van": r.van, "bron": r.bron,
            "bedrag": r.schuld.bedrag, "jaarrekening": r.schuld.soort is Schuldsoort.LOON_KINDEREN,
        }
        for r in staat.schulden
    ]  # fmt: skip
    return bezit, schuld


def _met_extra(data: Any, prefix: str, soort: type[forms.Form], erbij: bool) -> list[dict[str, Any]]:
    """Return what was typed in the lines of one kind, with an empty line more when that was asked."""
    try:
        aantal = min(int(data.get(f"{prefix}-TOTAL_FORMS", 0)), 59)
    except ValueError:
        aantal = 0
    getypt = [
        {naam: data[f"{prefix}-{n}-{naam}"] for naam in soort.base_fields if f"{prefix}-{n}-{naam}" in data}
        for n in range(aantal)
    ]
    return [*getypt, *([{}] if erbij else [])]


def _gevuld(reeks: BaseFormSet) -> list[Any]:
    """Return the lines in which something was typed and that were not taken out."""
    return [form for form in reeks if form.has_changed() and not form.cleaned_data.get("weg")]


@vereist("dossier.schrijven")
def nieuw(request: Verzoek, nummer: str) -> HttpResponse:
    """Fill in the lines; "bereken" shows the totals and the test, "bewaar" keeps a new version."""
    dossier, aanvraag = dossier_en_aanvraag(request.user, nummer, doel="vermogen vaststellen")
    dag, stap = vandaag(request.user.organisatie), request.POST.get("stap", "")
    if request.method == "POST" and not stap.startswith("meer_"):
        form, bezit, schuld = _formulieren(request.POST)
    elif request.method == "POST":
        meer = stap.removeprefix("meer_")
        form, bezit, schuld = _formulieren(None, request.POST.dict(), (
            _met_extra(request.POST, "bezit", BezittingForm, meer == "bezit"),
            _met_extra(request.POST, "schuld", SchuldForm, meer == "schuld"),
        ))  # fmt: skip
    else:
        groep = GROEP_VAN_PROCEDURE.get(aanvraag.soort, "") if aanvraag else ""
        begin = {"peildatum": dag, "groep": groep if groep in list(Groep) else Groep.BEGINNEND}
        form, bezit, schuld = _formulieren(None, begin, _waarden(selectors.laatste_vermogen(dossier)))
    uitkomst: Uitkomst[Vermogen] | None = None
    if form.is_bound:
        geldig = all([form.is_valid(), bezit.is_valid(), schuld.is_valid()])
        staat = probeer(form, lambda: _staat(form, bezit, schuld)) if geldig else None
        uitkomst = probeer(form, lambda: vermogen.bereken(staat=staat, parameters=parameters())) if staat else None
        if stap == "bewaar" and staat and uitkomst and probeer(form, lambda: bewaar_vermogen(
            dossier=dossier, procedure=aanvraag, staat=staat, reden=form.cleaned_data["reden"], gebruiker=request.user
        )):  # fmt: skip
            messages.success(request, _("Het vermogen is vastgesteld."))
            return redirect("balie:dossier_beoordeling", nummer=nummer)
    return render(request, "balie/beoordeling/vermogen.html", {
        "form": form, "bezit": bezit, "schuld": schuld, "dossier": dossier, "uitkomst": uitkomst,
        "kruimels": kruimels_van(dossier, _("Vermogen")),
    })  # fmt: skip


def _formulieren(
    data: Any, begin: dict[str, Any] | None = None, regels: tuple[list[dict[str, Any]], list[dict[str, Any]]] = ([], [])
) -> tuple[StaatForm, BaseFormSet, BaseFormSet]:
    """Return the form and the two series of lines: as they were sent, or filled to begin with."""
    leeg_mag = {"empty_permitted": True}
    return (
        StaatForm(data, initial=begin),
        Bezittingen(data, prefix="bezit", initial=regels[0] or None, form_kwargs=leeg_mag),
        Schulden(data, prefix="schuld", initial=regels[1] or None, form_kwargs=leeg_mag),
    )


def _staat(form: StaatForm, bezit: BaseFormSet, schuld: BaseFormSet) -> Staat:
    g = form.cleaned_data
    return Staat(
        groep=Groep(g["groep"]), peildatum=g["peildatum"],
        bezittingen=tuple(rij.regel() for rij in _gevuld(bezit)),
        schulden=tuple(rij.regel() for rij in _gevuld(schuld)),
        schakelaars=Schakelaars(vermogen_samen=g["vermogen_samen"] or "samen"),
    )  # fmt: skip
