"""Forms of the proposals about a loan that runs; the rules live in the services."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.lening import GRONDEN
from doorstart.balie.werk.formulieren import JA_NEE, Formulier, ja_nee
from doorstart.kern.geld import BedragField
from doorstart.leningen.voorstellen import Derde
from doorstart.leningen.voorstellen_lening import Boekjaarfeiten, Einde, Regeling

_BRIEF = gettext_lazy("Deze tekst komt in de brief. Schrijf aan de inwoner: korte zinnen, met u.")


def tekst(label: Any, *, hulp: Any = "", verplicht: bool = True, rijen: int = 3) -> forms.CharField:
    """Return a field for some sentences."""
    return forms.CharField(label=label, help_text=hulp, required=verplicht, max_length=2000,
                           widget=forms.Textarea(attrs={"rows": rijen}))  # fmt: skip


def vraag(label: Any, hulp: Any = "") -> forms.ChoiceField:
    """Return a question with yes, no or not known yet."""
    return forms.ChoiceField(label=label, help_text=hulp, choices=JA_NEE, widget=forms.RadioSelect, initial="onbekend")


def motivering() -> forms.CharField:
    """Return the field for the reasons, which stand in the letter."""
    return tekst(gettext_lazy("Motivering"), hulp=_BRIEF, rijen=4)


class UitstelForm(Formulier):
    """A deferral for whole months."""

    begin = forms.DateField(label=gettext_lazy("Eerste dag van het uitstel"))
    maanden = forms.IntegerField(
        label=gettext_lazy("Aantal maanden"),
        min_value=1,
        max_value=120,
        help_text=gettext_lazy("Ten hoogste 12 per keer, 36 voor de hele lening."),
    )
    per_maand = BedragField(label=gettext_lazy("Wat in deze maanden wel wordt betaald, per maand"), required=False)
    verzoek = tekst(gettext_lazy("Waarom vraagt de ondernemer uitstel?"))
    motivering = motivering()


class Bankvelden(Formulier):
    """The bank of a guaranteed loan, and where it is paid."""

    bank_naam = forms.CharField(label=gettext_lazy("Naam van de bank"), max_length=70)
    bank_iban = forms.CharField(label=gettext_lazy("IBAN van de bank"), max_length=40)
    bank_kenmerk = forms.CharField(label=gettext_lazy("Kenmerk van de bank"), max_length=35, required=False)

    def bank(self) -> Derde:
        """Return who is paid."""
        g = self.cleaned_data
        return Derde(naam=g["bank_naam"], iban=g["bank_iban"], kenmerk=g["bank_kenmerk"])


class RenteForm(Formulier):
    """The figures of a boekjaar for the waiver of interest."""

    boekjaar = forms.DateField(label=gettext_lazy("Eerste dag van het boekjaar"))
    jaarnorm = BedragField(label=gettext_lazy("Jaarnorm"))
    netto_inkomen = BedragField(label=gettext_lazy("Netto inkomen in het boekjaar"))
    eigen_vermogen = BedragField(label=gettext_lazy("Eigen vermogen"), min_centen=0)
    totaal_vermogen = BedragField(label=gettext_lazy("Totaal vermogen"))
    algemene_bijstand = BedragField(label=gettext_lazy("Bijstand voor levensonderhoud over dit boekjaar"),
                                    required=False)  # fmt: skip
    motivering = motivering()

    def feiten(self) -> Boekjaarfeiten:
        """Return the figures as the service takes them, in cents."""
        g = self.cleaned_data
        namen = ("jaarnorm", "netto_inkomen", "eigen_vermogen", "totaal_vermogen")
        return Boekjaarfeiten(**{n: g[n] for n in namen}, algemene_bijstand=g["algemene_bijstand"] or 0)


class RenteJaarForm(Formulier):
    """What the year figures do not say: what was waived for partners in the business, and the reasons."""

    al_kwijt_bij_vennoten = BedragField(
        label=gettext_lazy("Rente die al verviel bij andere vennoten"),
        required=False,
        help_text=gettext_lazy("Alleen bij een lening van meer ondernemers samen (art. 31). Anders leeg."),
    )
    motivering = motivering()


class RenteBorgForm(RenteForm, Bankvelden):
    """The same for a guarantee: the bank gets the amount."""


class RenteJaarBorgForm(RenteJaarForm, Bankvelden):
    """The same for a guarantee: the bank gets the amount."""


class OpeisForm(Formulier):
    """Why, from when, and whether not paying can be blamed."""

    grond = forms.ChoiceField(label=gettext_lazy("Grond"))
    dag = forms.DateField(label=gettext_lazy("Dag van de opeising"))
    toerekenbaar = vraag(gettext_lazy("Kan het niet betalen de ondernemer worden verweten?"),
                         gettext_lazy("Alleen nodig bij achterstand: dan komt er wettelijke rente bij."))  # fmt: skip
    motivering = motivering()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [("achterstand", _("Alleen de achterstand (art. 41 lid 5)"))]
        keuzes += [(sleutel, f"{zin} (art. {artikel})") for sleutel, (artikel, zin) in GRONDEN.items()]
        self.fields["grond"].choices = keuzes  # type: ignore[attr-defined]

    def keuze(self) -> dict[str, Any]:
        """Return the arguments of the service."""
        g = self.cleaned_data
        return {"grond": g["grond"], "dag": g["dag"], "motivering": g["motivering"],
                "toerekenbaar": ja_nee(g["toerekenbaar"])}  # fmt: skip


class EindeForm(Formulier):
    """What the end of the business does to the loan."""

    beeindigd_op = forms.DateField(label=gettext_lazy("Laatste dag van het bedrijf"))
    verwijtbaar = vraag(gettext_lazy("Is het verwijtbaar dat er schuld overblijft?"))
    renteloos = forms.BooleanField(label=gettext_lazy("De rest wordt zonder rente"), required=False)
    hypotheek = BedragField(
        label=gettext_lazy("Deel dat een lening op de woning wordt"),
        required=False,
        help_text=gettext_lazy("Alleen op verzoek, tot de onbelaste waarde van de woning."),
    )
    zekerheid = forms.CharField(label=gettext_lazy("Welke zekerheid?"), required=False, max_length=200)
    motivering = motivering()

    def keuze(self) -> Einde:
        """Return the facts as the service takes them."""
        g = self.cleaned_data
        return Einde(beeindigd_op=g["beeindigd_op"], renteloos=g["renteloos"], hypotheek=g["hypotheek"] or 0,
                     verwijtbaar=ja_nee(g["verwijtbaar"]), zekerheid=g["zekerheid"])  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Ask which security when a part becomes a loan on the dwelling."""
        data = self.cleaned_data
        if data.get("hypotheek") and not data.get("zekerheid"):
            self.add_error("zekerheid", _("Vul in welke hypotheek of welk pand er is."))
        return data


class AfrekenForm(Formulier):
    """The dwelling is sold, or its owner died (art. 43c)."""

    oorzaak = forms.ChoiceField(
        label=gettext_lazy("Wat is er gebeurd?"), widget=forms.RadioSelect,
        choices=[("verkoop", gettext_lazy("de woning is verkocht")),
                 ("overlijden", gettext_lazy("de eigenaar is overleden"))],
    )  # fmt: skip
    dag = forms.DateField(label=gettext_lazy("Op welke dag?"))
    beschikbaar = BedragField(
        label=gettext_lazy("Opbrengst die voor deze lening over is"), required=False,
        help_text=gettext_lazy("Alleen bij verkoop: na hypotheken die voorgaan en de kosten."),
    )  # fmt: skip
    marktwaarde_vrij = vraag(gettext_lazy("Is de woning verkocht voor de marktwaarde, vrij van huur?"),
                             gettext_lazy("Alleen bij verkoop: dan vervalt wat er te kort is."))  # fmt: skip
    motivering = motivering()

    def keuze(self) -> dict[str, Any]:
        """Return the arguments of the service."""
        g = self.cleaned_data
        return {"oorzaak": g["oorzaak"], "dag": g["dag"], "beschikbaar": g["beschikbaar"],
                "marktwaarde_vrij": ja_nee(g["marktwaarde_vrij"]), "motivering": g["motivering"]}  # fmt: skip


class AkkoordForm(Formulier):
    """A debt arrangement."""

    doel = forms.ChoiceField(
        label=gettext_lazy("Waarvoor is de regeling?"), widget=forms.RadioSelect,
        choices=[("voortzetting", gettext_lazy("Om het bedrijf voort te zetten")),
                 ("beeindiging", gettext_lazy("Bij het einde van het bedrijf"))],
    )  # fmt: skip
    gedekt = BedragField(label=gettext_lazy("Deel dat door zekerheid is gedekt"), required=False)
    beschikbaar = BedragField(label=gettext_lazy("Wat er is voor alle gewone schuldeisers samen"))
    andere = BedragField(label=gettext_lazy("Vorderingen van de andere gewone schuldeisers samen"), required=False)
    noodzakelijk = vraag(gettext_lazy("Is de regeling nodig om door te gaan?"))
    allen_evenredig = vraag(gettext_lazy("Werken alle gewone schuldeisers evenredig mee?"))
    motivering = motivering()

    def keuze(self) -> Regeling:
        """Return the facts as the service takes them."""
        g = self.cleaned_data
        return Regeling(
            gedekt=g["gedekt"] or 0, beschikbaar=g["beschikbaar"], doel=g["doel"],
            andere_concurrente=(g["andere"],) if g["andere"] else (), noodzakelijk=ja_nee(g["noodzakelijk"]),
            allen_evenredig=ja_nee(g["allen_evenredig"]),
        )  # fmt: skip


class AfboekForm(Formulier):
    """How much is written off, and why."""

    bedrag = BedragField(label=gettext_lazy("Bedrag"), required=False, min_centen=1,
                         help_text=gettext_lazy("Leeg laten voor alles wat openstaat."))  # fmt: skip
    motivering = motivering()


class MachtigingForm(Formulier):
    """A signed mandate."""

    naam = forms.CharField(label=gettext_lazy("Naam van de rekeninghouder"), max_length=70)
    rekening = forms.CharField(label=gettext_lazy("IBAN"), max_length=40)
    getekend_op = forms.DateField(label=gettext_lazy("Getekend op"))


class IncassoForm(Formulier):
    """On which day the bank must collect."""

    incassodatum = forms.DateField(label=gettext_lazy("Incassodatum"))


def eerste_van_volgende_maand(dag: date) -> date:
    """Return the day that a form proposes for a pay-out or a deferral."""
    return date(dag.year + dag.month // 12, dag.month % 12 + 1, 1)
