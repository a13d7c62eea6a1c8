"""The fields for a lower norm: art. 27 (way of living) or art. 28 (after school) of the Participatiewet."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.participatiewet import Verlaging
from doorstart.kern.geld import BedragField

VELDEN = ("verlaging", "verlaging_artikel", "verlaging_reden", "onderwijs_einde")


class Verlagingsvelden(forms.Form):
    """How much lower the norm is, on which article and why; left empty there is no lowering."""

    verlaging = BedragField(label=gettext_lazy("Verlaging van de norm per maand"), required=False, min_centen=0)
    verlaging_artikel = forms.ChoiceField(
        label=gettext_lazy("Op grond van"), required=False,
        choices=[
            ("27", gettext_lazy("lagere woonkosten (artikel 27 Participatiewet)")),
            ("28", gettext_lazy("kort na school (artikel 28 Participatiewet)")),
        ],
    )  # fmt: skip
    verlaging_reden = forms.CharField(label=gettext_lazy("Reden van de verlaging"), required=False, max_length=300)
    onderwijs_einde = forms.DateField(
        label=gettext_lazy("Onderwijs geëindigd op"), required=False, help_text=gettext_lazy("Alleen bij artikel 28.")
    )

    def clean(self) -> dict[str, Any]:
        """Ask the reason of a lowering, and the day for art. 28."""
        g: dict[str, Any] = super().clean() or {}
        if g.get("verlaging"):
            if not g.get("verlaging_reden", "").strip():
                self.add_error("verlaging_reden", _("Noem de beleidsregel en wat hier de lagere kosten geeft."))
            if g.get("verlaging_artikel") == "28" and not g.get("onderwijs_einde"):
                self.add_error("onderwijs_einde", _("Vul de dag in waarop het onderwijs eindigde."))
        return g

    def verlagingen(self) -> tuple[Verlaging, ...]:
        """Return the lowering as the law package reads it."""
        g = self.cleaned_data
        if not g.get("verlaging"):
            return ()
        if g["verlaging_artikel"] == "28":
            return (Verlaging("28", g["verlaging"], g["verlaging_reden"], g["onderwijs_einde"]),)
        return (Verlaging("27", g["verlaging"], g["verlaging_reden"]),)
