"""Forms of looking back: which months, on which ground, with which reasons."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.kern import Maand
from doorstart.beoordeling.voorlopig import Verwachting
from doorstart.kern.geld import BedragField
from doorstart.vorderingen.gronden import KEUZES


class TerugblikForm(forms.Form):
    """What to look back with: another expected income, or the last day with a right."""

    use_required_attribute = False

    omzet = BedragField(label=gettext_lazy("Omzet per maand, met btw"), required=False)
    btw = BedragField(label=gettext_lazy("Btw daarin"), required=False)
    kosten = BedragField(label=gettext_lazy("Kosten per maand"), required=False)
    overig = BedragField(label=gettext_lazy("Ander netto inkomen in het huishouden per maand"), required=False)
    recht_tot = forms.DateField(
        label=gettext_lazy("Laatste dag met recht"),
        required=False,
        help_text=gettext_lazy("Alleen bij intrekken: daarna was er geen recht."),
    )

    def clean(self) -> dict[str, Any]:
        """The four amounts are filled in together or not at all."""
        gegevens: dict[str, Any] = super().clean() or {}
        ingevuld = [naam for naam in _BEDRAGEN if gegevens.get(naam) is not None]
        if ingevuld and len(ingevuld) < len(_BEDRAGEN):
            for naam in set(_BEDRAGEN) - set(ingevuld):
                self.add_error(naam, _("Vul dit ook in (mag 0 zijn), of laat alle vier de bedragen leeg."))
        return gegevens

    def keuze(self) -> dict[str, Any]:
        """Return what the services take: an expectation or nothing, and the last day with a right."""
        g = self.cleaned_data
        heeft = g.get("omzet") is not None
        return {
            "verwachting": Verwachting(**{naam: g[naam] for naam in _BEDRAGEN}) if heeft else None,
            "recht_tot": g.get("recht_tot"),
        }


_BEDRAGEN = ("omzet", "btw", "kosten", "overig")


class HerzieningForm(TerugblikForm):
    """The proposal: which of the months that change, the ground for what comes back, the reasons."""

    maanden = forms.MultipleChoiceField(
        label=gettext_lazy("Welke maanden herzien?"), widget=forms.CheckboxSelectMultiple
    )
    grond = forms.ChoiceField(
        label=gettext_lazy("Waarom komt terug wat te veel was?"), choices=KEUZES, initial="58 lid 2 onder a"
    )
    motivering = forms.CharField(
        label=gettext_lazy("Motivering"),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("Deze tekst komt in de brief. Schrijf aan de inwoner: korte zinnen, met u."),
    )
    field_order = ("maanden", "grond", "motivering")

    def __init__(self, maanden: list[Maand], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["maanden"].choices = [(str(maand), maand.naam) for maand in maanden]  # type: ignore[attr-defined]
        self.fields["maanden"].initial = [str(maand) for maand in maanden]
        for naam in (*_BEDRAGEN, "recht_tot"):
            self.fields[naam].widget = forms.HiddenInput()

    def gekozen(self) -> list[Maand]:
        """Return the months that were ticked."""
        return [Maand.uit_tekst(tekst) for tekst in self.cleaned_data["maanden"]]


class SindsForm(forms.Form):
    """From which day to look at everybody, and from which dossier on."""

    use_required_attribute = False

    sinds = forms.DateField(label=gettext_lazy("Vanaf welke dag?"), required=False)
    alleen = forms.ChoiceField(
        label=gettext_lazy("Wie tonen?"),
        required=False,
        choices=[("", gettext_lazy("wie iets verandert")), ("alle", gettext_lazy("iedereen"))],
    )

    def vanaf(self, dag: date) -> date:
        """Return the chosen day, or the first day of this half year: amounts change then."""
        if self.is_valid() and self.cleaned_data.get("sinds"):
            gekozen: date = self.cleaned_data["sinds"]
            return gekozen
        return date(dag.year, 1 if dag.month < 7 else 7, 1)
