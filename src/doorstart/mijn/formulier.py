"""The form of a monthly statement: one form for the month, one per cost line.

Rows are added on the server, so that it works without JavaScript; what was typed always stays.
"""

import hashlib
import json
from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet, formset_factory
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.deeltijd import PtoBeleid
from doorstart.kern.geld import BedragField

MAX_REGELS = 60
LEGE_REGELS = 2


class OpgaveForm(forms.Form):
    """Turnover, hours, other income and a remark of one month."""

    use_required_attribute = False

    omzet = BedragField(
        label=gettext_lazy("Omzet"),
        help_text=gettext_lazy(
            "Alles wat u deze maand op uw rekeningen (facturen) hebt gezet. Zonder btw. Geen omzet? Vul 0 in."
        ),
        error_messages={
            "required": gettext_lazy("Vul uw omzet in. Had u geen omzet? Vul dan 0 in."),
            "min": gettext_lazy("Uw omzet kan niet lager zijn dan 0. Trek kosten niet zelf af."),
        },
    )
    uren = forms.IntegerField(
        label=gettext_lazy("Uren in uw bedrijf"),
        help_text=gettext_lazy("Hele uren. Tel ook reizen en administratie mee."),
        min_value=0,
        error_messages={
            "required": gettext_lazy("Vul uw uren in. Hebt u niet gewerkt? Vul dan 0 in."),
            "invalid": gettext_lazy("Vul hele uren in, bijvoorbeeld 40."),
            "min_value": gettext_lazy("Uren kunnen niet lager zijn dan 0."),
        },
    )
    overig_inkomen = BedragField(
        label=gettext_lazy("Ander inkomen"),
        help_text=gettext_lazy("Netto, van u en uw partner samen. Bijvoorbeeld loon. Niets? Laat dit leeg."),
        required=False,
    )
    opmerking = forms.CharField(
        label=gettext_lazy("Opmerking"),
        help_text=gettext_lazy("Wilt u uw adviseur iets uitleggen?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, dagen: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.max_uren = dagen * 24

    def clean_uren(self) -> int:
        """Refuse more hours than the month has."""
        uren: int = self.cleaned_data["uren"]
        if uren > self.max_uren:
            raise forms.ValidationError(
                _("Deze maand heeft maar %(uren)s uren. Controleer wat u hebt ingevuld.") % {"uren": self.max_uren}
            )
        return uren

    def clean_overig_inkomen(self) -> int:
        """Empty is no other income: the question says so."""
        return self.cleaned_data["overig_inkomen"] or 0


class KostenregelForm(forms.Form):
    """One cost of the month. An empty line is not a cost."""

    categorie = forms.ChoiceField(label=gettext_lazy("Soort kosten"), required=False)
    bedrag = BedragField(label=gettext_lazy("Bedrag"), required=False)
    omschrijving = forms.CharField(label=gettext_lazy("Waarvoor?"), required=False, max_length=120)
    toestemming = forms.BooleanField(label=gettext_lazy("Vooraf goedgekeurd door de gemeente"), required=False)

    def __init__(self, *args: Any, beleid: PtoBeleid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        soorten: Any = self.fields["categorie"]
        soorten.choices = [("", _("Kies een soort")), *_keuzes(beleid)]
        self.vooraf = {soort.code for soort in beleid.kosten if soort.vooraf_goedkeuren}

    def clean(self) -> dict[str, Any]:
        """Ask for what is missing when a line is half filled in."""
        data = self.cleaned_data
        bedrag, categorie = data.get("bedrag"), data.get("categorie")
        iets = bedrag is not None or categorie or data.get("omschrijving") or data.get("toestemming")
        if iets and bedrag is None and "bedrag" not in self.errors:
            self.add_error("bedrag", _("Vul het bedrag in, of maak de regel leeg."))
        if iets and not categorie and "categorie" not in self.errors:
            self.add_error("categorie", _("Kies wat voor kosten dit zijn."))
        return data

    def regel(self) -> dict[str, Any] | None:
        """Return the line as it is stored, or None when it is empty."""
        data = self.cleaned_data
        if data.get("bedrag") is None:
            return None
        return {
            "categorie": data["categorie"],
            "bedrag": data["bedrag"],
            "omschrijving": data.get("omschrijving", ""),
            "toestemming": bool(data.get("toestemming")) and data["categorie"] in self.vooraf,
        }


def _keuzes(beleid: PtoBeleid) -> list[tuple[str, str]]:
    """Return the cost catalogue, with what has to be known beforehand in the label."""
    keuzes = []
    for soort in beleid.kosten:
        extra = ""
        if not soort.aftrekbaar:
            extra = _("telt niet mee")
        elif soort.vooraf_goedkeuren:
            extra = _("alleen na goedkeuring")
        keuzes.append((soort.code, f"{soort.omschrijving} ({extra})" if extra else soort.omschrijving))
    return keuzes


class KostenFormSet(BaseFormSet):
    """The cost lines of one month."""

    def regels(self) -> list[dict[str, Any]]:
        """Return the filled lines."""
        return [regel for form in self.forms if (regel := form.regel()) is not None]


Kosten = formset_factory(
    KostenregelForm, formset=KostenFormSet, extra=LEGE_REGELS, max_num=MAX_REGELS, validate_max=True
)


class Opgaveformulier:
    """Both forms together: bound to what was sent, or filled with what is known."""

    kosten: Any

    def __init__(
        self, *, beleid: PtoBeleid, dagen: int, data: Any = None, opgave: Any = None, rauw: Any = None
    ) -> None:
        soort: dict[str, Any] = {"form_kwargs": {"beleid": beleid}, "prefix": "kosten"}
        if data is not None:
            self.form = OpgaveForm(data, dagen=dagen)
            self.kosten = Kosten(data, **soort)
        elif rauw is not None:
            velden = {naam: rauw.get(naam, "") for naam in OpgaveForm.base_fields}
            self.form = OpgaveForm(initial=velden, dagen=dagen)
            self.kosten = Kosten(initial=rauwe_regels(rauw), **soort)
            self.kosten.extra = max(1, _aantal(rauw) + 1 - len(self.kosten.initial or ()))
        else:
            begin = opgave and {
                "omzet": opgave.omzet, "uren": opgave.uren, "overig_inkomen": opgave.overig_inkomen or None,
                "opmerking": opgave.opmerking,
            }  # fmt: skip
            self.form = OpgaveForm(initial=begin or {}, dagen=dagen)
            self.kosten = Kosten(initial=list(opgave.kosten) if opgave else [], **soort)

    def is_valid(self) -> bool:
        """Check both, so that every mistake is shown at once."""
        geldig = self.form.is_valid()
        return self.kosten.is_valid() and geldig

    def cijfers(self) -> dict[str, Any]:
        """Return the figures as the services take them; amounts in cents."""
        data = self.form.cleaned_data
        return {
            "omzet": data["omzet"],
            "kosten": self.kosten.regels(),
            "uren": data["uren"],
            "overig_inkomen": data["overig_inkomen"],
        }

    def merk(self) -> str:
        """Return a fingerprint of the figures: what was shown is what is handed in."""
        return hashlib.sha256(json.dumps(self.cijfers(), sort_keys=True).encode()).hexdigest()


def rauwe_regels(data: Any) -> list[dict[str, Any]]:
    """Return the cost lines as they were typed, without empty ones, to show them again in a longer form."""
    rijen = []
    for n in range(_aantal(data)):
        rij = {veld: data.get(f"kosten-{n}-{veld}", "") for veld in ("categorie", "bedrag", "omschrijving")}
        rij["toestemming"] = bool(data.get(f"kosten-{n}-toestemming"))
        if any(rij.values()):
            rijen.append(rij)
    return rijen


def _aantal(data: Any) -> int:
    """Return how many cost lines were on the screen."""
    try:
        return max(0, min(int(data.get("kosten-TOTAL_FORMS", 0)), MAX_REGELS))
    except ValueError:
        return 0
