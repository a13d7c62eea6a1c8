"""Forms of the year figures and of their settlement."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bijstandsrecht.bbz import OPEN_PUNTEN, UITLEG, OpenPunt, Schakelaars
from doorstart.kern.geld import BedragField

_KORT = forms.Textarea(attrs={"rows": 2})
# The law package writes these in plain Dutch; here they become translatable.
KEUZES = {
    "excess": _("alleen het deel boven de grens"),
    "all_or_nothing": _("alles"),
    True: _("ja"),
    False: _("nee"),
    "maanden": _("naar maanden"),
    "dagen": _("naar dagen"),
    "einde_boekjaar": _("het einde van het boekjaar"),
    "begin_boekjaar": _("het begin van het boekjaar"),
    "lening": _("ja, die is ook een lening"),
    "om_niet": _("nee, die is een gift"),
}
# Not offered: readings about facts that these year figures do not hold (a bv, co-entrepreneurs, tax over the gift).
VRAGEN = {
    "ev_excess_mode": _("Vermogen boven de grens: wat blijft een lening?"),
    "bb_in_X": _("Telt bijzondere bijstand mee bij de verstrekte bijstand?"),
    "prorata": _("Aanvulling over een deel van het jaar: hoe wordt dat deel berekend?"),
    "grens_peiljaar": _("Van welk moment zijn de vermogensgrenzen?"),
    "apply_p_on_art33": _("Gaat het vaste percentage ook af van het aandeel in een bv?"),
    "forfait_peiljaar": _("Boekjaar over twee jaren: van welk moment is het vaste percentage voor belasting?"),
    "versie_art12": _("Boekjaar van 2019 naar 2020: van welk moment is de regel over terugvorderen?"),
    "aanvulling_bij_vermogen": _("Vermogen boven de grens: geldt dat ook voor de aanvulling?"),
}


class JaarcijfersForm(forms.Form):
    """The figures of one boekjaar, per year."""

    boekjaar_begin = forms.DateField(label=_("Eerste dag van het boekjaar"))
    boekjaar_einde = forms.DateField(
        label=_("Laatste dag van het boekjaar"), help_text=_("Een boekjaar duurt precies 12 maanden.")
    )
    winst = BedragField(
        label=_("Winst uit het bedrijf"),
        min_centen=None,
        help_text=_("Het resultaat in de jaarstukken. Bij verlies: een min voor het bedrag."),
    )
    winst_partner = BedragField(label=_("Winst uit het bedrijf van de partner"), min_centen=None, required=False)
    netto_overig = BedragField(
        label=_("Ander netto inkomen"), required=False, help_text=_("Loon, uitkering of pensioen na belasting.")
    )
    netto_partner = BedragField(label=_("Netto inkomen van de partner"), required=False)
    totaal_vermogen = BedragField(
        label=_("Totaal vermogen"), help_text=_("Alle bezittingen, ook van het bedrijf en de eigen woning.")
    )
    eigen_vermogen = BedragField(
        label=_("Eigen vermogen"), min_centen=None, help_text=_("Totaal vermogen min alle schulden.")
    )

    def cijfers(self) -> dict[str, Any]:
        """Return the amounts and dates; what was left empty is 0 cents."""
        leeg = ("winst_partner", "netto_overig", "netto_partner")
        return {veld: 0 if veld in leeg and waarde is None else waarde for veld, waarde in self.cleaned_data.items()}


class VaststellingForm(forms.Form):
    """The choices of a settlement: the reading of the law, the surplus, the reasons."""

    # The browser would mark the empty reasons as wrong before anything was typed.
    use_required_attribute = False

    teruggevorderd = BedragField(
        label=_("Terug te vorderen"),
        required=False,
        help_text=_("Alleen als bijstand en inkomen samen hoger zijn dan de jaarnorm."),
    )
    afgezien = BedragField(
        label=_("Afzien van terugvordering"), required=False, help_text=_("Alleen met een reden in de motivering.")
    )
    motivering = forms.CharField(
        label=_("Motivering"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("De motivering ontbreekt. Schrijf op waarom u zo beslist.")},
        help_text=_("Waarom u zo beslist. Vanaf boekjaar 2020 ook: welke belangen u hebt afgewogen."),
    )

    inkomen_nu = forms.CharField(label=_("Wat verdient de inwoner nu?"), required=False, widget=_KORT, max_length=1000)
    schulden = forms.CharField(label=_("Welke schulden zijn er?"), required=False, widget=_KORT, max_length=1000)
    gezondheid = forms.CharField(label=_("Gezondheid en gezin"), required=False, widget=_KORT, max_length=1000)
    verwijtbaarheid = forms.CharField(
        label=_("Kon de inwoner dit weten of voorkomen?"), required=False, widget=_KORT, max_length=1000
    )
    reactie = forms.CharField(
        label=_("Wat zei de inwoner over ons voornemen?"), required=False, widget=_KORT, max_length=1000
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Trying out needs no reasons yet; proposing does.
        self.fields["motivering"].required = not self.is_bound or self.data.get("actie") == "voorstellen"
        standaard = Schakelaars()
        for naam, vraag in VRAGEN.items():
            uitleg, gewoon = UITLEG[naam], getattr(standaard, naam)
            self.fields[naam] = forms.TypedChoiceField(
                label=vraag,
                help_text=f"art. {uitleg.artikel} Bbz 2004. {_('Standaard, want')} {uitleg.reden}.",
                choices=[(str(keuze), KEUZES[keuze]) for keuze in uitleg.keuzes],
                coerce=lambda tekst: {"True": True, "False": False}.get(tekst, tekst),
                initial=str(gewoon),
                empty_value=gewoon,
                required=False,
                widget=forms.RadioSelect,
            )

    def schakelaars(self) -> Schakelaars:
        """Return the chosen reading of the law."""
        return Schakelaars(**{naam: self.cleaned_data[naam] for naam in VRAGEN})

    def beslissing(self) -> dict[str, Any]:
        """Return the decision on the surplus and the reasons."""
        return {veld: self.cleaned_data[veld] for veld in ("teruggevorderd", "afgezien", "motivering")}

    @property
    def belangen(self) -> list[forms.BoundField]:
        """The fields of the weighing of interests."""
        return [self[naam] for naam in ("inkomen_nu", "schulden", "gezondheid", "verwijtbaarheid", "reactie")]

    @property
    def open_punten(self) -> list[OpenPunt]:
        """What no source settles about a settlement, and how it is computed here."""
        return [punt for punt in OPEN_PUNTEN if set(punt.schakelaars) & set(VRAGEN)]

    @property
    def lezing(self) -> list[forms.BoundField]:
        """The fields of the reading of the law."""
        return [self[naam] for naam in VRAGEN]
