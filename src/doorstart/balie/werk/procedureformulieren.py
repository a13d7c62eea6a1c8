"""Forms made from the transition tables: what a step or a start requires, and what belongs to the penalty."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.validators import MinValueValidator
from django.utils.translation import gettext, gettext_lazy

from doorstart.balie.werk.formulieren import Formulier
from doorstart.kern.etiketten import etiket_van
from doorstart.werkproces.dwangsom import UITZONDERINGEN
from doorstart.werkproces.procedures import Overgang, Proceduretabel, Veld

JA_NEE = [("ja", gettext_lazy("Ja")), ("nee", gettext_lazy("Nee"))]
_LANG = frozenset({"reden", "motivering", "voornemen", "zienswijze", "gronden", "verslag", "aanleiding", "wat"})


def formveld(veld: Veld, besluiten: Sequence[tuple[int, str]] = ()) -> forms.Field:
    """Return the form field of one field of a table; `besluiten` are the choices of a field about a decision."""
    vast: dict[str, Any] = {"label": veld.label, "help_text": veld.hulp, "required": veld.verplicht}
    if veld.soort == "datum":
        return forms.DateField(**vast)
    if veld.soort == "getal":
        return forms.IntegerField(**vast)
    if veld.soort == "besluit":
        return forms.TypedChoiceField(choices=[("", gettext_lazy("Maak een keuze")), *besluiten], coerce=int, **vast)
    if veld.soort == "keuze":
        return forms.ChoiceField(choices=[(optie, etiket_van(optie)) for optie in veld.opties], **vast)
    if veld.soort == "ja_nee":
        return forms.TypedChoiceField(
            choices=JA_NEE, coerce=lambda tekst: tekst == "ja", widget=forms.RadioSelect, **vast
        )
    lang = veld.soort == "regels" or veld.naam in _LANG
    return forms.CharField(widget=forms.Textarea(attrs={"rows": 4}) if lang else forms.TextInput, **vast)


class ActieForm(Formulier):
    """The fields that the transition table requires for one action."""

    def __init__(self, overgang: Overgang, gegevens: Mapping[str, Any] | None = None) -> None:
        super().__init__(gegevens, prefix=overgang.actie)
        self.overgang = overgang
        for veld in overgang.vereist:
            self.fields[veld.naam] = formveld(veld)


class StartForm(Formulier):
    """The day of receipt, and what the table requires to begin."""

    def __init__(
        self, tabel: Proceduretabel, besluiten: Sequence[tuple[int, str]], *args: Any, vanaf: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        # Before the dossier there was nobody to write to; of a slip in the year no legal term can be looked up.
        te_vroeg = gettext_lazy("Kies een dag tussen de melding en vandaag.")
        self.fields["ontvangen_op"] = forms.DateField(
            label=gettext_lazy("Ontvangen op"), validators=[MinValueValidator(vanaf, message=te_vroeg)]
        )
        for veld in tabel.start:
            self.fields[veld.naam] = formveld(veld, besluiten)


class IngebrekestellingForm(Formulier):
    """The day on which the notice of default came in."""

    ontvangen_op = forms.DateField(
        label=gettext_lazy("Ingebrekestelling ontvangen op"),
        help_text=gettext_lazy("Twee weken na deze dag loopt er een dwangsom."),
    )


class DwangsomForm(Formulier):
    """Fixing the penalty: is there an exception?"""

    uitzondering = forms.ChoiceField(label=gettext_lazy("Is er een uitzondering?"), required=False)
    motivering = forms.CharField(
        label=gettext_lazy("Waarom?"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Nodig bij een uitzondering. De tekst komt in de brief."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["uitzondering"].choices = [  # type: ignore[attr-defined]
            ("", gettext("nee, wij zijn de dwangsom verschuldigd")),
            *((naam, etiket_van(naam)) for naam in UITZONDERINGEN),
        ]
