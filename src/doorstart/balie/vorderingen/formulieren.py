"""Forms of the claims; the rules live in the services."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.kern import Maand
from doorstart.balie.werk.formulieren import JA_NEE, Formulier, ja_nee
from doorstart.kern.geld import BedragField
from doorstart.kern.weergave import euro
from doorstart.kern.weergave import maand as maand_in_woorden
from doorstart.vorderingen.gronden import KEUZES
from doorstart.vorderingen.models import Regelingwijze
from doorstart.vorderingen.services import Afweging, Draagkracht, Feiten, Kwijtwijze, Maandbedrag

_TEKST = forms.Textarea(attrs={"rows": 4})
_BRIEF = gettext_lazy("Deze tekst komt in de brief. Schrijf aan de inwoner: korte zinnen, met u.")


def _motivering() -> forms.CharField:
    return forms.CharField(label=gettext_lazy("Motivering"), widget=_TEKST, help_text=_BRIEF)


class StapForm(Formulier):
    """A step of collecting with a reason."""

    toelichting = forms.CharField(label=gettext_lazy("Toelichting"), required=False, max_length=500,
                                  widget=forms.Textarea(attrs={"rows": 2}))  # fmt: skip


class RegelingForm(Formulier):
    """A plan: how, how long, and what can be missed."""

    wijze = forms.ChoiceField(
        label=gettext_lazy("Hoe wordt er betaald?"), widget=forms.RadioSelect, initial=Regelingwijze.BETALEN,
        choices=[(w.value, w.label) for w in (Regelingwijze.BETALEN, Regelingwijze.VERREKENEN)],
    )  # fmt: skip
    inkomen = BedragField(label=gettext_lazy("Netto inkomen per maand"))
    beslagvrije_voet = BedragField(
        label=gettext_lazy("Beslagvrije voet per maand"),
        help_text=gettext_lazy("Zoals berekend op uwbeslagvrijevoet.nl of door de deurwaarder."),
    )
    eigen_aanbod = forms.BooleanField(
        label=gettext_lazy("De inwoner biedt zelf een hoger bedrag aan dan er kan worden gemist"), required=False
    )
    aantal = forms.IntegerField(label=gettext_lazy("Aantal termijnen (maanden)"), min_value=1, max_value=600)
    eerste_maand = forms.ChoiceField(label=gettext_lazy("Maand van de eerste termijn"))
    bedrag = BedragField(
        label=gettext_lazy("Deel van de vordering in de regeling"), required=False, min_centen=1,
        help_text=gettext_lazy("Leeg laten voor alles wat openstaat."),
    )  # fmt: skip
    motivering = _motivering()

    def __init__(self, *args: Any, dag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nu = Maand.van_datum(dag)
        self.fields["eerste_maand"].choices = [  # type: ignore[attr-defined]
            (str(nu.plus(i)), maand_in_woorden(nu.plus(i))) for i in range(1, 13)
        ]

    def keuze(self) -> dict[str, Any]:
        """Return what was chosen as arguments of the service."""
        g = self.cleaned_data
        return {
            "wijze": g["wijze"], "aantal": g["aantal"], "eerste_maand": Maand.uit_tekst(g["eerste_maand"]),
            "bedrag": g["bedrag"], "motivering": g["motivering"],
            "draagkracht": Draagkracht(inkomen=g["inkomen"], beslagvrije_voet=g["beslagvrije_voet"],
                                       eigen_aanbod=g["eigen_aanbod"]),
        }  # fmt: skip


class UitstelForm(Formulier):
    """Deferral until a day."""

    tot = forms.DateField(label=gettext_lazy("Uitstel tot en met"))
    motivering = _motivering()


class RenteForm(Formulier):
    """Fixing the statutory interest."""

    motivering = _motivering()


class KwijtForm(Formulier):
    """Why a claim is not asked any more, and for how much."""

    wijze = forms.ChoiceField(label=gettext_lazy("Waarom?"), choices=Kwijtwijze.choices, widget=forms.RadioSelect)
    kwijt = BedragField(label=gettext_lazy("Bedrag"), required=False, min_centen=1,
                        help_text=gettext_lazy("Leeg laten voor alles wat openstaat."))  # fmt: skip
    volledig_betaald = forms.ChoiceField(
        label=gettext_lazy("Is tien jaar lang elke termijn op tijd betaald?"), choices=JA_NEE,
        widget=forms.RadioSelect, initial="onbekend",
    )  # fmt: skip
    achterstand_ingehaald = forms.ChoiceField(
        label=gettext_lazy("Is een achterstand later ingehaald, met rente en kosten?"), choices=JA_NEE,
        widget=forms.RadioSelect, initial="onbekend",
    )  # fmt: skip
    betaalt_later_nog = forms.ChoiceField(
        label=gettext_lazy("Is het aannemelijk dat de inwoner later nog kan betalen?"), choices=JA_NEE,
        widget=forms.RadioSelect, initial="onbekend",
    )  # fmt: skip
    ineens = forms.ChoiceField(
        label=gettext_lazy("Welke betaling is de betaling ineens?"), required=False,
        help_text=gettext_lazy("Alleen voor lid 7 onder d: ten minste de helft van wat toen openstond."),
    )  # fmt: skip
    motivering = _motivering()

    def __init__(self, *args: Any, betalingen: Mapping[int, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.betalingen = betalingen
        self.fields["ineens"].choices = [("", _("Geen"))] + [  # type: ignore[attr-defined]
            (str(pk), f"{rij.datum:%d-%m-%Y}: {euro(-rij.bedrag)}") for pk, rij in betalingen.items()
        ]

    def feiten(self) -> Feiten:
        """Return the answers."""
        g = self.cleaned_data
        return Feiten(
            volledig_betaald=ja_nee(g["volledig_betaald"]), achterstand_ingehaald=ja_nee(g["achterstand_ingehaald"]),
            betaalt_later_nog=ja_nee(g["betaalt_later_nog"]),
            ineens=self.betalingen[int(g["ineens"])] if g["ineens"] else None,
        )  # fmt: skip


class DwangbevelForm(Formulier):
    """Why a writ is needed."""

    motivering = forms.CharField(label=gettext_lazy("Waarom is een dwangbevel nodig?"), widget=_TEKST)


class OordeelForm(Formulier):
    """Approve a writ or send it back."""

    reden = forms.CharField(label=gettext_lazy("Wat moet er anders?"), required=False, widget=_TEKST)


class TerugForm(Formulier):
    """To reclaim: the ground, per month what was due, the weighing and who must pay."""

    grond = forms.ChoiceField(label=gettext_lazy("Op welke grond?"), choices=KEUZES)
    te_begrijpen = forms.ChoiceField(
        label=gettext_lazy("Kon de inwoner begrijpen dat er te veel werd betaald?"), choices=JA_NEE,
        widget=forms.RadioSelect, initial="onbekend",
        help_text=gettext_lazy("Alleen voor de grond 'te veel betaald, en dat was te begrijpen'."),
    )  # fmt: skip
    later_ontvangen = BedragField(
        label=gettext_lazy("Later ontvangen geld of vergoeding"), required=False,
        help_text=gettext_lazy("Alleen voor de oude gronden 'later geld' en 'later een vergoeding'."),
    )  # fmt: skip
    debiteuren = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Wie moet betalen?"), coerce=int, widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Bij een gezin is ieder voor het hele bedrag aansprakelijk (art. 59 Participatiewet)."),
    )  # fmt: skip
    belangenafweging = forms.CharField(
        label=gettext_lazy("Belangenafweging"), widget=_TEKST,
        help_text=gettext_lazy("Wat betekent dit voor de inwoner, en waarom vordert u toch (deels) terug?"),
    )  # fmt: skip
    dringende_redenen = forms.CharField(
        label=gettext_lazy("Dringende redenen"), widget=_TEKST,
        help_text=gettext_lazy("Zijn er dringende redenen om af te zien? Schrijf op wat u hebt bekeken."),
    )  # fmt: skip
    afgezien = BedragField(label=gettext_lazy("Bedrag waarvan u afziet"), initial=0)
    motivering = _motivering()

    def __init__(self, *args: Any, maanden: Mapping[date, int], personen: Mapping[int, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.maanden, self.personen = maanden, personen
        keuze = self.fields["debiteuren"]
        keuze.choices = [(pk, str(persoon)) for pk, persoon in personen.items()]  # type: ignore[attr-defined]
        keuze.initial = list(personen)
        for dag, betaald in maanden.items():
            naam, kop = f"{dag:%Y_%m}", maand_in_woorden(dag)
            self.fields[f"recht_{naam}"] = BedragField(
                label=_("%(maand)s: recht op") % {"maand": kop}, required=False,
                help_text=_("Betaald: %(bedrag)s. Leeg laten: deze maand niet.") % {"bedrag": euro(betaald)},
            )  # fmt: skip
            self.fields[f"heffing_{naam}"] = BedragField(
                label=_("%(maand)s: loonheffing erbij") % {"maand": kop}, required=False,
                help_text=_("Alleen bij een eerder kalenderjaar. 0: alleen netto."),
            )  # fmt: skip

    def maandvelden(self) -> list[tuple[Any, Any]]:
        """Return the two fields of each month, for the page."""
        return [(self[f"recht_{dag:%Y_%m}"], self[f"heffing_{dag:%Y_%m}"]) for dag in self.maanden]

    def gewone_velden(self) -> list[Any]:
        """Return the fields that are not of a month."""
        return [veld for veld in self if not veld.name.startswith(("recht_", "heffing_"))]

    def clean(self) -> dict[str, Any]:
        """Ask for at least one month."""
        g: dict[str, Any] = super().clean() or {}
        if not any(g.get(f"recht_{dag:%Y_%m}") is not None for dag in self.maanden):
            self.add_error(None, _("Vul bij ten minste een maand in waar recht op was. Was er geen recht: vul 0 in."))
        return g

    def maandbedragen(self) -> list[Maandbedrag]:
        """Return the months that were filled in."""
        g = self.cleaned_data
        return [
            Maandbedrag(maand=Maand.van_datum(dag), verschuldigd=g[f"recht_{dag:%Y_%m}"],
                        loonheffing=g[f"heffing_{dag:%Y_%m}"])
            for dag in self.maanden
            if g[f"recht_{dag:%Y_%m}"] is not None
        ]  # fmt: skip

    def afweging(self) -> Afweging:
        """Return the judgment."""
        g = self.cleaned_data
        return Afweging(
            belangenafweging=g["belangenafweging"], dringende_redenen=g["dringende_redenen"], afgezien=g["afgezien"],
            te_begrijpen=ja_nee(g["te_begrijpen"]), later_ontvangen=g["later_ontvangen"],
        )  # fmt: skip
