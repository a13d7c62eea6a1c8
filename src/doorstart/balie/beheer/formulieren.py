"""Forms of the administration: a missing amount, a version of the policy, a user."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from bijstandsrecht.deeltijd import KostenCategorie, PtoBeleid
from doorstart.balie.keuzes import JaarFilter, kies_uit
from doorstart.kern.geld import BedragField
from doorstart.organisatie.models import Gemeente
from doorstart.organisatie.rollen import Rol


class ProcentField(forms.CharField):
    """A percentage as people write it ("20" or "12,5"); the cleaned value is whole basis points."""

    def clean(self, value: Any) -> int | None:
        """Return basis points, None when empty and optional; raises ValidationError."""
        tekst = super().clean(value).replace("%", "").replace(",", ".").strip()
        if not tekst:
            return None
        try:
            punten = Decimal(tekst) * 100
        except InvalidOperation:
            punten = Decimal("0.5")
        if punten != punten.to_integral_value() or not 0 <= punten <= 10_000:
            raise forms.ValidationError(_("Vul een percentage van 0 tot en met 100 in, bijvoorbeeld 20 of 12,5."))
        return int(punten)

    def prepare_value(self, value: Any) -> Any:
        """Show basis points as a percentage."""
        return f"{value / 100:g}".replace(".", ",") if isinstance(value, int) else value


class BedragenFilter(JaarFilter):
    """Which amounts to show: of which year, and whether only what misses."""

    toon = forms.ChoiceField(
        label=_("Tonen"),
        required=False,
        choices=[("open", _("alleen wat ontbreekt of onzeker is")), ("alles", _("alles"))],
    )

    @property
    def alleen_open(self) -> bool:
        """Say whether only unknown and doubtful amounts are asked."""
        self.is_valid()
        return self.cleaned_data.get("toon") != "alles"


class AanvullingForm(forms.Form):
    """Supply one missing amount; the unit of the parameter decides how the value is read."""

    waarde = forms.IntegerField(label=_("Waarde"), min_value=0)
    bron = forms.CharField(
        label=_("Bron"),
        max_length=300,
        help_text=_("Waar hebt u dit gelezen? Bijvoorbeeld het nummer van de Staatscourant."),
    )

    def __init__(self, *args: Any, eenheid: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if eenheid == "centen":
            self.fields["waarde"] = BedragField(label=_("Bedrag in euro's"))
        elif eenheid == "basispunten":
            self.fields["waarde"] = ProcentField(label=_("Percentage"))


class BeleidForm(forms.Form):
    """A new version of the policy for part-time entrepreneurs."""

    geldig_van = forms.DateField(label=_("Geldig vanaf"))
    gemeente: "forms.ModelChoiceField[Any]" = forms.ModelChoiceField(
        queryset=None, label=_("Gemeente"), required=False, empty_label=_("alle gemeenten")
    )
    max_uren_per_jaar = forms.IntegerField(label=_("Hoogste aantal uren per jaar"), min_value=1, max_value=1225)
    duur_maanden = forms.IntegerField(label=_("Duur van de toestemming in maanden"), min_value=1, max_value=120)
    verrekening = forms.ChoiceField(
        label=_("Wat telt als inkomen?"),
        choices=[("bruto", _("omzet min kosten (bruto)")), ("forfait", _("omzet min kosten, min een vast percentage"))],
    )
    forfait_bp = ProcentField(label=_("Vast percentage"), required=False)
    verlies = forms.ChoiceField(
        label=_("Verlies"),
        choices=[
            ("geen", _("telt niet mee")),
            ("binnen_kwartaal", _("verrekenen binnen het kwartaal")),
            ("binnen_jaar", _("verrekenen binnen het jaar")),
        ],
    )
    reden = forms.CharField(label=_("Waarom deze wijziging?"), max_length=500)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kies_uit(self, "gemeente", Gemeente.objects.all())

    def waarden(self, *, naam: str, kosten: list[KostenCategorie], oud: PtoBeleid | None) -> dict[str, Any]:
        """Return the policy as plain values; raises RechtFout when the choices contradict each other."""
        gekozen = {
            veld: self.cleaned_data[veld] for veld in ("max_uren_per_jaar", "duur_maanden", "verrekening", "verlies")
        }
        basis = oud.als_dict() if oud else {}
        vanaf: date = self.cleaned_data["geldig_van"]
        nieuw = (
            basis
            | gekozen
            | {"naam": naam, "vanaf": vanaf.isoformat(), "forfait_bp": self.cleaned_data["forfait_bp"] or 0}
        )
        beleid = PtoBeleid.uit_dict({k: v for k, v in nieuw.items() if k != "kosten"})
        return beleid.als_dict() | {
            "kosten": PtoBeleid(naam=naam, vanaf=vanaf, kosten=tuple(kosten)).als_dict()["kosten"]
        }


class KostenForm(forms.Form):
    """One line of the cost catalogue."""

    code = forms.CharField(widget=forms.HiddenInput)
    omschrijving = forms.CharField(widget=forms.HiddenInput)
    aftrekbaar = forms.BooleanField(label=_("aftrekbaar"), required=False)
    max_per_maand = BedragField(label=_("hoogste per maand"), required=False)
    max_per_jaar = BedragField(label=_("hoogste per jaar"), required=False)
    vooraf_goedkeuren = forms.BooleanField(label=_("eerst toestemming vragen"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The fields stand in a table: each says aloud to which line and column it belongs.
        for veld in ("aftrekbaar", "max_per_maand", "max_per_jaar", "vooraf_goedkeuren"):
            soort = (
                "utrecht-checkbox"
                if isinstance(self.fields[veld], forms.BooleanField)
                else "utrecht-textbox utrecht-textbox--html-input ds-invoer ds-invoer--kort"
            )
            self.fields[veld].widget.attrs |= {
                "aria-label": f"{self['omschrijving'].value()}: {self.fields[veld].label}",
                "class": soort,
            }

    def categorie(self) -> KostenCategorie:
        """Return the line in the law package's type."""
        return KostenCategorie(**self.cleaned_data)


KostenFormSet = forms.formset_factory(KostenForm, extra=0)


class GebruikerForm(forms.Form):
    """A new member of staff or coach."""

    username = forms.CharField(label=_("Gebruikersnaam"), max_length=150)
    voornaam = forms.CharField(label=_("Voornaam"), max_length=150)
    achternaam = forms.CharField(label=_("Achternaam"), max_length=150)
    email = forms.EmailField(label=_("E-mailadres"), required=False)
    rol = forms.ChoiceField(label=_("Rol"), choices=[k for k in Rol.choices if k[0] != Rol.INWONER])
    wachtwoord = forms.CharField(
        label=_("Eerste wachtwoord"),
        widget=forms.PasswordInput(render_value=True),
        validators=[validate_password],
        help_text=_("Minstens 12 tekens. De gebruiker verandert het daarna."),
    )
