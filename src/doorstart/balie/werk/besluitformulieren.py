"""Forms of the decision proposals; which fields are needed depends on the direction that is chosen."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.balie.werk.formulieren import Formulier
from doorstart.besluiten.models import Uitkomst

_RICHTINGEN = {
    Uitkomst.TOEKENNING: gettext_lazy("Toekennen"),
    Uitkomst.GEDEELTELIJK: gettext_lazy("Gedeeltelijk toekennen"),
    Uitkomst.AFWIJZING: gettext_lazy("Afwijzen"),
    Uitkomst.BUITEN_BEHANDELING: gettext_lazy("Niet in behandeling nemen"),
}
TOEKENNEND = frozenset({Uitkomst.TOEKENNING, Uitkomst.GEDEELTELIJK})


class BesluitForm(Formulier):
    """What every proposal has. Fields in `bij_toekenning` are required only when something is granted."""

    bij_toekenning: tuple[str, ...] = ()

    uitkomst = forms.ChoiceField(label=gettext_lazy("Wat stelt u voor?"), widget=forms.RadioSelect)
    motivering = forms.CharField(
        label=gettext_lazy("Motivering"), widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("Deze tekst komt in de brief. Schrijf aan de aanvrager: korte zinnen, met u."),
    )  # fmt: skip

    def __init__(self, richtingen: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze = self.fields["uitkomst"]
        keuze.choices = [(r, _RICHTINGEN[Uitkomst(r)]) for r in richtingen]  # type: ignore[attr-defined]
        keuze.initial = richtingen[0]
        if not TOEKENNEND & set(richtingen):
            for naam in [naam for naam in self.fields if naam not in {"uitkomst", "motivering"}]:
                del self.fields[naam]
        elif self.data.get("uitkomst", richtingen[0]) in TOEKENNEND:
            for naam in self.bij_toekenning:
                self.fields[naam].required = True

    @property
    def toekenning(self) -> bool:
        """Say whether something is granted."""
        return self.cleaned_data.get("uitkomst") in TOEKENNEND


class PeriodeForm(BesluitForm):
    """A proposal for a period."""

    bij_toekenning: tuple[str, ...] = ("ingang", "einde")

    ingang = forms.DateField(label=gettext_lazy("Ingangsdatum"), required=False)
    einde = forms.DateField(label=gettext_lazy("Tot en met"), required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it starts."""
        gegevens: dict[str, Any] = super().clean() or {}
        if gegevens.get("uitkomst") not in TOEKENNEND:
            return gegevens
        ingang, einde = gegevens.get("ingang"), gegevens.get("einde")
        if ingang and einde and einde < ingang:
            self.add_error("einde", _("Deze dag ligt voor de ingangsdatum. Kies een latere dag."))
        return gegevens


class PtoForm(PeriodeForm):
    """Permission for part-time business."""

    bij_toekenning: tuple[str, ...] = ("ingang", "einde", "activiteit", "max_uren")

    activiteit = forms.CharField(label=gettext_lazy("Waarvoor geldt de toestemming?"), required=False, max_length=200,
                                 help_text=gettext_lazy("Bijvoorbeeld: kapsalon aan huis."))  # fmt: skip
    max_uren = forms.CharField(label=gettext_lazy("Ten hoogste te werken"), required=False, max_length=60,
                               help_text=gettext_lazy("Zie het beleid. Bijvoorbeeld: 23,5 uur per week."))  # fmt: skip
    vrijlating = forms.ChoiceField(
        label=gettext_lazy("Vrijlating van inkomsten"), required=False,
        choices=[
            ("", gettext_lazy("geen")),
            ("n", gettext_lazy("algemeen (artikel 31 lid 2 onder n)")),
            ("r", gettext_lazy("alleenstaande ouder (artikel 31 lid 2 onder r)")),
            ("y", gettext_lazy("medische urenbeperking (artikel 31 lid 2 onder y)")),
        ],
    )  # fmt: skip
    field_order = ("uitkomst", "activiteit", "ingang", "einde", "max_uren", "vrijlating", "motivering")
