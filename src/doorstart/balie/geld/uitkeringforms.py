"""Forms that change a running Bbz grant: another amount, longer, ended, suspended."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bijstandsrecht.bbz import Verlengingsfeiten
from doorstart.beoordeling.voorlopig import Verwachting
from doorstart.besluiten.brief.veranderen import EINDREDENEN
from doorstart.kern.geld import BedragField

_JA_NEE = (("", _("nog niet bekend")), ("ja", _("ja")), ("nee", _("nee")))
_VRAGEN = {
    "gevestigd": {
        "externe_oorzaak": _("Ligt de oorzaak buiten de zelfstandige?"),
        "tijdelijk": _("Is de oorzaak tijdelijk?"),
    },
    "starter": {
        "medisch_of_sociaal": _("Is er een medische of sociale reden om niet volledig beschikbaar te zijn?"),
        "levensvatbaar": _("Is het bedrijf nog levensvatbaar?"),
    },
    "beeindigend": {
        "op_verzoek": _("Vroeg de zelfstandige om verlenging?"),
        "meer_tijd_nodig": _("Kost het beëindigen meer tijd?"),
    },
}
_EINDE = {
    "niet_levensvatbaar": _("het bedrijf is niet meer levensvatbaar"),
    "inkomen": _("het inkomen is hoog genoeg"),
    "te_weinig_inkomen": _("het inkomen van de oudere zelfstandige is te laag (art. 25)"),
    "bedrijf_gestopt": _("het bedrijf is gestopt"),
    "eigen_verzoek": _("op eigen verzoek"),
    "verhuisd": _("verhuisd naar een andere gemeente"),
    "aow": _("AOW-leeftijd bereikt"),
    "anders": _("een andere reden"),
}


class _MetMotivering(forms.Form):
    """What each proposal has: the reasons, in words to the resident."""

    use_required_attribute = False

    motivering = forms.CharField(
        label=_("Motivering"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Deze tekst komt in de brief. Schrijf aan de inwoner: korte zinnen, met u."),
    )


class _MetVerwachting(_MetMotivering):
    """The income that is expected per month; the amount follows from it, nobody types it."""

    omzet = BedragField(label=_("Verwachte omzet per maand, met btw"))
    btw = BedragField(label=_("Btw daarin"))
    kosten = BedragField(label=_("Verwachte kosten per maand"))
    overig = BedragField(label=_("Ander netto inkomen in het huishouden per maand"))

    def verwachting(self) -> Verwachting:
        """Return what is expected per month, in cents."""
        return Verwachting(**{naam: self.cleaned_data[naam] for naam in ("omzet", "btw", "kosten", "overig")})


class WijzigingForm(_MetVerwachting):
    """Another amount from the first day of a month."""

    ingang = forms.DateField(label=_("Vanaf"), help_text=_("De eerste dag van een maand die nog niet is uitgekeerd."))
    wat_verandert = forms.CharField(
        label=_("Wat is er veranderd?"), max_length=300, help_text=_("Een zin voor in de brief: U woont nu samen.")
    )
    field_order = ("ingang", "wat_verandert", "omzet", "btw", "kosten", "overig", "motivering")

    def gegevens(self) -> dict[str, Any]:
        """Return what the service takes."""
        g = self.cleaned_data
        return {naam: g[naam] for naam in ("ingang", "wat_verandert", "motivering")} | {
            "verwachting": self.verwachting()
        }


class VerlengingForm(_MetVerwachting):
    """Going on longer: the facts that the article of this group asks."""

    tot = forms.DateField(label=_("Verlengen tot en met"))

    def __init__(self, groep: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vragen = list(_VRAGEN.get(groep, {}))
        for naam, vraag in _VRAGEN.get(groep, {}).items():
            self.fields[naam] = forms.ChoiceField(
                label=vraag, choices=_JA_NEE, required=False, widget=forms.RadioSelect
            )
        if groep == "ouder":
            self.fields["verwacht"] = BedragField(
                label=_("Verwacht bruto inkomen uit het bedrijf per boekjaar"), min_centen=None
            )
        self.order_fields(["tot", *self.vragen, "verwacht", "omzet", "btw", "kosten", "overig", "motivering"])

    def gegevens(self) -> dict[str, Any]:
        """Return what the service takes; an answer that is not known stays unknown."""
        g = self.cleaned_data
        feiten = {naam: {"ja": True, "nee": False}.get(g.get(naam, "")) for naam in self.vragen}
        return {
            "tot": g["tot"],
            "feiten": Verlengingsfeiten(**feiten),
            "verwachting": self.verwachting(),
            "motivering": g["motivering"],
            "verwacht_ouder": (g["verwacht"],) if "verwacht" in g else (),
        }


class BeeindigingForm(_MetMotivering):
    """The last day of the aid, and why."""

    laatste_dag = forms.DateField(label=_("Laatste dag van de uitkering"))
    reden = forms.ChoiceField(label=_("Waarom?"), choices=[(sleutel, _EINDE[sleutel]) for sleutel in EINDREDENEN])
    field_order = ("laatste_dag", "reden", "motivering")

    def gegevens(self) -> dict[str, Any]:
        """Return what the service takes."""
        return dict(self.cleaned_data)


class OpschortingForm(_MetMotivering):
    """Which facts are missing, since when, and until when they can still come."""

    verzuim_op = forms.DateField(label=_("Wanneer hadden de gegevens er moeten zijn?"))
    periode_vanaf = forms.DateField(
        label=_("Over welke tijd gaan de gegevens? Vanaf"),
        required=False,
        help_text=_("Leeg als dat niet is te zeggen: dan begint de opschorting op de dag hierboven."),
    )
    herstel_uiterlijk = forms.DateField(label=_("Uiterlijk inleveren op"))
    ontbrekend = forms.CharField(
        label=_("Wat ontbreekt er?"), widget=forms.Textarea(attrs={"rows": 4}), help_text=_("Elk stuk op een regel.")
    )
    field_order = ("verzuim_op", "periode_vanaf", "herstel_uiterlijk", "ontbrekend", "motivering")

    def gegevens(self) -> dict[str, Any]:
        """Return what the service takes."""
        return self.cleaned_data | {"ontbrekend": self.cleaned_data["ontbrekend"].splitlines()}
