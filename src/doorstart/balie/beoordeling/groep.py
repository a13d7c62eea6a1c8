"""The test of the groups of art. 2 Bbz 2004: the facts, what speaks for and against each group, and the choice."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.bbz import Doelgroep, Ondernemer, Zelfstandige
from bijstandsrecht.bbz.doelgroep import NAMEN
from bijstandsrecht.kern import Uitkomst
from bijstandsrecht.situatie.lezer import Plek, lees
from doorstart.balie.beoordeling.gedeeld import dossier_en_aanvraag, kruimels_van
from doorstart.balie.werk.formulieren import JA_NEE, Formulier, ja_nee
from doorstart.balie.werk.gedeeld import probeer
from doorstart.beoordeling import groepstoets, selectors
from doorstart.beoordeling.groepstoets import GROEP_VAN_PROCEDURE, Feiten
from doorstart.beoordeling.services import bewaar_groepstoets
from doorstart.dossiers.models import Dossier, Uitkering
from doorstart.dossiers.selectors import ondernemingen
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Procedure

_JA_NEE = {
    "aangewezen_op_bedrijf": gettext_lazy("Moet de ondernemer leven van het eigen bedrijf in Nederland?"),
    "wettelijke_vereisten": gettext_lazy("Zijn inschrijving, vergunningen en diploma's in orde?"),
    "zeggenschap": gettext_lazy("Volledige zeggenschap en eigen financieel risico?"),
    "heeft_bedrijf": gettext_lazy("Is er een bedrijf?"),
    "levensvatbaar": gettext_lazy("Vindt het college het bedrijf levensvatbaar?"),
    "werkloosheidsuitkering": gettext_lazy("Uitkering wegens werkloosheid (ook van de partner)?"),
    "ontvangt_bijstand": gettext_lazy("Krijgt de aanvrager algemene bijstand?"),
    "wil_beginnen": gettext_lazy("Wil de aanvrager een bedrijf beginnen?"),
    "niet_beschikbaar_voor_werk": gettext_lazy("Door de voorbereiding niet beschikbaar voor ander werk?"),
    "onafgebroken": gettext_lazy("Tien jaar zonder onderbreking een bedrijf?"),
    "inkomen_duurzaam_te_laag": gettext_lazy("Blijft het inkomen te laag om van te leven?"),
    "verplicht_zich_te_stoppen": gettext_lazy("Verplicht de ondernemer zich om te stoppen?"),
}
_ZELFSTANDIGE = ("aangewezen_op_bedrijf", "wettelijke_vereisten", "zeggenschap")


class GroepForm(Formulier):
    """The facts of the groups; what is not known stays unknown."""

    aangevraagd_op = forms.DateField(label=gettext_lazy("Aangevraagd op"))
    gestart_op = forms.DateField(label=gettext_lazy("Bedrijf gestart op"), required=False)
    uren_per_jaar = forms.IntegerField(
        label=gettext_lazy("Uren per jaar in het bedrijf"), required=False, min_value=0, max_value=8784,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 6}),
    )  # fmt: skip
    beeindigt_op = forms.DateField(label=gettext_lazy("Bedrijf stopt uiterlijk op"), required=False)
    redelijke_termijn = forms.IntegerField(
        label=gettext_lazy("Redelijke termijn in maanden"), required=False, min_value=1, max_value=120,
        help_text=gettext_lazy("Beleid van uw gemeente. Leeg: 18 maanden (praktijk)."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4}),
    )  # fmt: skip
    groep = forms.ChoiceField(label=gettext_lazy("Welke groep kiest u?"), required=False)
    reden = forms.CharField(
        label=gettext_lazy("Waarom deze groep?"), widget=forms.Textarea(attrs={"rows": 3}), required=False,
        help_text=gettext_lazy("Verplicht als de toets een andere groep voorstelt."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["groep"].choices = [("", _("Maak een keuze")), *NAMEN.items()]  # type: ignore[attr-defined]
        for naam, vraag in _JA_NEE.items():
            self.fields[naam] = forms.ChoiceField(
                label=vraag, choices=JA_NEE, widget=forms.RadioSelect, initial="onbekend"
            )

    @property
    def vragen(self) -> list[Any]:
        """The questions, in their order."""
        return [self[naam] for naam in _JA_NEE]

    @property
    def feitenvelden(self) -> list[Any]:
        """The dates and numbers."""
        return [self[n] for n in ("aangevraagd_op", "gestart_op", "uren_per_jaar", "beeindigt_op", "redelijke_termijn")]

    def feiten(self, dossier: Dossier) -> Feiten:
        """Return the facts as the law package reads them."""
        g = self.cleaned_data
        weet: dict[str, Any] = {naam: ja_nee(g[naam]) for naam in _JA_NEE}
        zelfstandige = Zelfstandige(
            geboortedatum=dossier.persoon.geboortedatum, uren_per_jaar=g["uren_per_jaar"],
            **{naam: weet.pop(naam) for naam in _ZELFSTANDIGE},
        )  # fmt: skip
        return Feiten(
            ondernemer=Ondernemer(
                zelfstandige=zelfstandige, gestart_op=g["gestart_op"], beeindigt_op=g["beeindigt_op"], **weet
            ),
            aangevraagd_op=g["aangevraagd_op"], redelijke_termijn=g["redelijke_termijn"],
        )  # fmt: skip


def _woord(weet: bool | None) -> str:
    return "onbekend" if weet is None else "ja" if weet else "nee"


def _begin(dossier: Dossier, aanvraag: Procedure | None) -> dict[str, Any]:
    """Return what is known already: the version before, else intake, business and judgment."""
    vorige = selectors.laatste_groepstoets(dossier)
    oordeel = selectors.laatste_oordeel(aanvraag) if aanvraag else None
    if vorige is not None:
        feiten: Feiten = lees(Feiten, vorige.berekening.invoer["feiten"], Plek("feiten"))
        o, z = feiten.ondernemer, feiten.ondernemer.zelfstandige
        begin: dict[str, Any] = {
            naam: _woord(getattr(z if naam in _ZELFSTANDIGE else o, naam)) for naam in _JA_NEE
        }  # fmt: skip
        begin |= {
            "aangevraagd_op": feiten.aangevraagd_op, "gestart_op": o.gestart_op, "beeindigt_op": o.beeindigt_op,
            "uren_per_jaar": z.uren_per_jaar, "redelijke_termijn": feiten.redelijke_termijn, "groep": vorige.groep,
            "reden": vorige.reden,
        }  # fmt: skip
    else:
        begin = _uit_dossier(dossier, aanvraag)
    if oordeel is not None:
        begin["levensvatbaar"] = _woord(oordeel.levensvatbaar)
    return begin


def _uit_dossier(dossier: Dossier, aanvraag: Procedure | None) -> dict[str, Any]:
    bedrijven = ondernemingen(dossier)
    uitkering = dossier.uitkering_bij_melding
    gestart = bedrijven[0].gestart_op if bedrijven else None
    dag = aanvraag.ontvangen_op if aanvraag else dossier.melding_op
    return {
        "aangevraagd_op": dag, "gestart_op": gestart,
        "heeft_bedrijf": "ja" if gestart and gestart <= dag else "onbekend",
        "werkloosheidsuitkering": _woord(uitkering in {Uitkering.PW, Uitkering.IOAW, Uitkering.WW}),
        "ontvangt_bijstand": _woord(uitkering == Uitkering.PW),
        "groep": GROEP_VAN_PROCEDURE.get(aanvraag.soort, "") if aanvraag else "",
    }  # fmt: skip


@vereist("dossier.schrijven")
def nieuw(request: Verzoek, nummer: str) -> HttpResponse:
    """Ask the facts; "bereken" shows the reasons per group, "bewaar" keeps the test with the choice."""
    dossier, aanvraag = dossier_en_aanvraag(request.user, nummer, doel="groep toetsen")
    form = GroepForm(request.POST or None, initial=_begin(dossier, aanvraag))
    uitkomst: Uitkomst[Doelgroep] | None = None
    if request.method == "POST" and form.is_valid():
        feiten = probeer(form, lambda: form.feiten(dossier))
        uitkomst = (
            probeer(form, lambda: groepstoets.bereken(feiten=feiten, parameters=parameters())) if feiten else None
        )
        if request.POST.get("stap") == "bewaar" and uitkomst is not None and probeer(form, lambda: bewaar_groepstoets(
            dossier=dossier, procedure=aanvraag, feiten=feiten, groep=form.cleaned_data["groep"],
            reden=form.cleaned_data["reden"], gebruiker=request.user,
        )):  # fmt: skip
            messages.success(request, _("De groep is vastgelegd."))
            return redirect("balie:dossier_beoordeling", nummer=nummer)
    return render(request, "balie/beoordeling/groep.html", {
        "form": form, "dossier": dossier, "uitkomst": uitkomst,
        "oordelen": uitkomst.waarde.oordelen if uitkomst else (), "kruimels": kruimels_van(dossier, _("Groep")),
    })  # fmt: skip
