"""Forms of the dossier pages: melding, intake, household, closing. The rules live in the services."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.dossiers import controle
from doorstart.dossiers.invoer import Bedrijfsgegevens, Huishoudengegevens, Intake, Melding, Persoonsgegevens
from doorstart.dossiers.models import Groep, Uitkering, Uitstroom
from doorstart.ingang.models import Gevraagd
from doorstart.organisatie.selectors import gemeenten

DATUM = forms.DateInput
JA_NEE = [("ja", gettext_lazy("Ja")), ("nee", gettext_lazy("Nee")), ("onbekend", gettext_lazy("Nog niet bekend"))]
KIES = ("", gettext_lazy("Maak een keuze"))
KANALEN = [
    ("balie", gettext_lazy("balie")),
    ("inloopspreekuur", gettext_lazy("inloopspreekuur")),
    ("telefoon", gettext_lazy("telefoon")),
    ("website", gettext_lazy("website")),
    ("werkcoach", gettext_lazy("eigen werkcoach of consulent")),
    ("sociaal team", gettext_lazy("sociaal team")),
    ("intermediair", gettext_lazy("boekhouder, bank of andere intermediair")),
]
RECHTSVORMEN = [
    ("eenmanszaak", gettext_lazy("eenmanszaak")),
    ("vof", gettext_lazy("vennootschap onder firma")),
    ("maatschap", gettext_lazy("maatschap")),
    ("bv", gettext_lazy("besloten vennootschap")),
    ("anders", gettext_lazy("anders")),
]
_PARTNER = ("partner_bsn", "partner_voornaam", "partner_achternaam", "partner_geboortedatum")


def ja_nee(waarde: str) -> bool | None:
    """Return the answer; None when it is not known yet."""
    return {"ja": True, "nee": False}.get(waarde)


class Formulier(forms.Form):
    """A form whose mistakes are told by the server, with a sentence; the browser does not colour empty fields."""

    use_required_attribute = False


class Huishoudenvelden(Formulier):
    """Partner, children and others in the house."""

    partner_bsn = forms.CharField(label=gettext_lazy("BSN van de partner"), required=False, max_length=12)
    partner_voornaam = forms.CharField(label=gettext_lazy("Voornaam van de partner"), required=False, max_length=100)
    partner_achternaam = forms.CharField(
        label=gettext_lazy("Achternaam van de partner"), required=False, max_length=100
    )
    partner_geboortedatum = forms.DateField(label=gettext_lazy("Geboortedatum van de partner"), required=False)
    kinderen = forms.IntegerField(
        label=gettext_lazy("Kinderen jonger dan 18 jaar"), min_value=0, max_value=20, initial=0
    )
    jongste_kind_geboren = forms.DateField(label=gettext_lazy("Geboortedatum van het jongste kind"), required=False)
    kostendelers = forms.IntegerField(
        label=gettext_lazy("Andere volwassenen met wie de kosten worden gedeeld"),
        help_text=gettext_lazy("Kostendelende medebewoners, artikel 19a Participatiewet."),
        min_value=0, max_value=20, initial=0,
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """A partner is filled in whole or not at all."""
        gegevens: dict[str, Any] = super().clean() or {}
        if any(self.data.get(self.add_prefix(naam)) for naam in _PARTNER):
            for naam in _PARTNER:
                if not gegevens.get(naam) and naam not in self.errors:
                    self.add_error(naam, _("Vul dit ook in, of laat alle velden van de partner leeg."))
        return gegevens

    def partner(self) -> Persoonsgegevens | None:
        """Return the partner, or None when there is none."""
        g = self.cleaned_data
        if not g.get("partner_bsn"):
            return None
        return Persoonsgegevens(
            bsn=g["partner_bsn"], voornaam=g["partner_voornaam"], achternaam=g["partner_achternaam"],
            geboortedatum=g["partner_geboortedatum"],
        )  # fmt: skip

    def huishouden(self, van: Any, herkomst: str) -> Huishoudengegevens:
        """Return the household from a day on."""
        g = self.cleaned_data
        return Huishoudengegevens(
            van=van, partner=self.partner(), kinderen=g["kinderen"], kostendelers=g["kostendelers"],
            jongste_kind_geboren=g["jongste_kind_geboren"], herkomst=herkomst,
        )  # fmt: skip


class HuishoudenForm(Huishoudenvelden):
    """A change of the household from a day on."""

    van = forms.DateField(
        label=gettext_lazy("Vanaf welke dag is dit zo?"),
        help_text=gettext_lazy("Ligt deze dag in het verleden? Dan kijken wij wat dit betekent voor betaalde maanden."),
    )
    tot = forms.DateField(
        label=gettext_lazy("Tot en met welke dag was dit zo?"),
        required=False,
        help_text=gettext_lazy("Alleen bij een tijd die voorbij is. Anders leeg laten."),
    )
    herkomst = forms.CharField(
        label=gettext_lazy("Hoe weten wij dit?"),
        max_length=100,
        help_text=gettext_lazy("Bijvoorbeeld: BRP, opgave, huurcontract."),
    )
    field_order = ("van", "tot", "herkomst")

    def gegevens(self) -> Huishoudengegevens:
        """Return the new household."""
        gegevens = self.huishouden(self.cleaned_data["van"], self.cleaned_data["herkomst"])
        return replace(gegevens, tot=self.cleaned_data["tot"])


class MeldingForm(Huishoudenvelden):
    """A first report: contact, person, household, business."""

    ontvangen_op = forms.DateField(label=gettext_lazy("Melding ontvangen op"))
    via = forms.ChoiceField(label=gettext_lazy("Hoe kwam de melding binnen?"), choices=KANALEN)
    gemeente = forms.TypedChoiceField(label=gettext_lazy("Gemeente"), coerce=int)
    groep = forms.ChoiceField(label=gettext_lazy("Welke route lijkt te passen?"), choices=[KIES, *Groep.choices],
                              help_text=gettext_lazy("Bij de intake kijkt u of dit klopt."))  # fmt: skip
    uitkering = forms.ChoiceField(label=gettext_lazy("Uitkering op dit moment"), choices=[KIES, *Uitkering.choices])
    hulpvraag = forms.CharField(label=gettext_lazy("Wat is de vraag?"), widget=forms.Textarea(attrs={"rows": 3}))
    bsn = forms.CharField(label=gettext_lazy("Burgerservicenummer"), max_length=12)
    dubbel_bevestigd = forms.BooleanField(
        label=gettext_lazy("Ik heb dit gecontroleerd: het is een nieuwe melding."), required=False
    )
    voornaam = forms.CharField(label=gettext_lazy("Voornaam"), max_length=100)
    achternaam = forms.CharField(label=gettext_lazy("Achternaam"), max_length=100)
    geboortedatum = forms.DateField(label=gettext_lazy("Geboortedatum"))
    straat = forms.CharField(label=gettext_lazy("Straat en huisnummer"), required=False, max_length=120)
    postcode = forms.CharField(label=gettext_lazy("Postcode"), required=False, max_length=8)
    plaats = forms.CharField(label=gettext_lazy("Plaats"), required=False, max_length=80)
    email = forms.EmailField(label=gettext_lazy("E-mailadres"), required=False)
    telefoon = forms.CharField(label=gettext_lazy("Telefoon"), required=False, max_length=20)
    iban = forms.CharField(label=gettext_lazy("Rekeningnummer (IBAN)"), required=False, max_length=42)
    statushouder = forms.BooleanField(label=gettext_lazy("Is statushouder"), required=False)
    bedrijfsnaam = forms.CharField(label=gettext_lazy("Naam van het bedrijf of plan"), max_length=150)
    kvk_nummer = forms.CharField(label=gettext_lazy("KVK-nummer"), required=False, max_length=12)
    branche = forms.CharField(label=gettext_lazy("Branche"), required=False, max_length=100)
    rechtsvorm = forms.ChoiceField(label=gettext_lazy("Rechtsvorm"), choices=RECHTSVORMEN)
    gestart_op = forms.DateField(label=gettext_lazy("Gestart op"), required=False,
                                 help_text=gettext_lazy("Leeg laten als het bedrijf nog niet is gestart."))  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(g.pk, g.naam) for g in gemeenten()]
        # With more than one nobody should pass by accident with the first of the list.
        self.fields["gemeente"].choices = keuzes if len(keuzes) == 1 else [KIES, *keuzes]  # type: ignore[attr-defined]

    def clean_bsn(self) -> str:
        """Check the number here too, so that it is told together with the other fields."""
        return controle.bsn(self.cleaned_data["bsn"])

    def clean_iban(self) -> str:
        """As `clean_bsn`."""
        return controle.iban(self.cleaned_data["iban"])

    def clean_kvk_nummer(self) -> str:
        """As `clean_bsn`."""
        return controle.kvk_nummer(self.cleaned_data["kvk_nummer"])

    def clean_postcode(self) -> str:
        """As `clean_bsn`."""
        return controle.postcode(self.cleaned_data["postcode"])

    def melding(self) -> Melding:
        """Return what was filled in as one melding."""
        g = self.cleaned_data
        persoon = {
            naam: g[naam] for naam in ("bsn", "voornaam", "achternaam", "geboortedatum", "straat", "postcode", "plaats",
                                       "email", "telefoon", "iban", "statushouder")
        }  # fmt: skip
        return Melding(
            ontvangen_op=g["ontvangen_op"], gemeente_id=g["gemeente"], groep=g["groep"], uitkering=g["uitkering"],
            hulpvraag=g["hulpvraag"], via=g["via"], persoon=Persoonsgegevens(**persoon),
            huishouden=self.huishouden(g["ontvangen_op"], "opgave bij de melding"),
            bedrijf=Bedrijfsgegevens(
                naam=g["bedrijfsnaam"], kvk_nummer=g["kvk_nummer"], branche=g["branche"],
                rechtsvorm=g["rechtsvorm"], gestart_op=g["gestart_op"],
            ),
            dubbel_bevestigd=g["dubbel_bevestigd"],
        )  # fmt: skip


class IntakeForm(Formulier):
    """The questions of the intake; an unknown answer stays unknown."""

    uitkering = forms.ChoiceField(label=gettext_lazy("Welke uitkering is er nu?"), choices=Uitkering.choices)
    gestart_op = forms.DateField(label=gettext_lazy("Wanneer is het bedrijf gestart?"), required=False,
                                 help_text=gettext_lazy("Leeg laten als het bedrijf nog niet is gestart."))  # fmt: skip
    uren_per_week = forms.IntegerField(
        label=gettext_lazy("Hoeveel uren per week vraagt het bedrijf?"), required=False, min_value=0, max_value=100,
        help_text=gettext_lazy("Ook de uren voor administratie. Leeg laten als dit nog niet bekend is."),
    )  # fmt: skip
    wil_stoppen = forms.ChoiceField(label=gettext_lazy("Wil de ondernemer stoppen met het bedrijf?"),
                                    choices=JA_NEE, widget=forms.RadioSelect, initial="onbekend")  # fmt: skip
    levensvatbaar = forms.ChoiceField(
        label=gettext_lazy("Verwacht u dat het bedrijf genoeg opbrengt om van te leven?"),
        choices=JA_NEE, widget=forms.RadioSelect, initial="onbekend",
    )  # fmt: skip
    schulden = forms.ChoiceField(label=gettext_lazy("Zijn er problematische schulden?"), choices=JA_NEE,
                                 widget=forms.RadioSelect, initial="onbekend")  # fmt: skip
    motivatie = forms.CharField(label=gettext_lazy("Waarom wil deze persoon ondernemen?"), required=False,
                                widget=forms.Textarea(attrs={"rows": 3}))  # fmt: skip
    ervaring = forms.CharField(label=gettext_lazy("Welke ervaring en kennis zijn er?"), required=False,
                               widget=forms.Textarea(attrs={"rows": 3}))  # fmt: skip
    gevraagd = forms.ChoiceField(
        label=gettext_lazy("Waarvoor is er geld nodig?"), choices=Gevraagd.choices, widget=forms.RadioSelect,
        initial=Gevraagd.LEVENSONDERHOUD, required=False,
    )  # fmt: skip
    groep = forms.ChoiceField(label=gettext_lazy("Welke groep kiest u?"), choices=Groep.choices)
    toelichting = forms.CharField(
        label=gettext_lazy("Toelichting op uw keuze"), required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Nodig als u een andere groep kiest dan de quickscan voorstelt."),
    )  # fmt: skip

    def intake(self) -> Intake:
        """Return the answers."""
        g = self.cleaned_data
        return Intake(
            groep=g["groep"], toelichting=g["toelichting"], uitkering=g["uitkering"],
            gestart_op=g["gestart_op"], uren_per_week=g["uren_per_week"], wil_stoppen=ja_nee(g["wil_stoppen"]),
            levensvatbaar_verwacht=ja_nee(g["levensvatbaar"]), schulden=ja_nee(g["schulden"]),
            motivatie=g["motivatie"], ervaring=g["ervaring"], gevraagd=g["gevraagd"] or Gevraagd.LEVENSONDERHOUD,
        )  # fmt: skip


class AfsluitForm(Formulier):
    """Why and when a dossier ends."""

    uitstroom = forms.ChoiceField(label=gettext_lazy("Waarom eindigt het dossier?"), choices=Uitstroom.choices,
                                  widget=forms.RadioSelect)  # fmt: skip
    datum = forms.DateField(label=gettext_lazy("Vanaf welke dag?"))
    reden = forms.CharField(label=gettext_lazy("Toelichting"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
