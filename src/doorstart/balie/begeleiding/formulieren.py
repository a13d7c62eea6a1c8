"""Forms of the guidance and prevention pages."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorstart.balie.keuzes import kies_uit
from doorstart.begeleiding.modules import TAALNIVEAUS
from doorstart.begeleiding.selectors import coaches
from doorstart.begeleiding.services import MAX_MINUTEN, MIN_MINUTEN
from doorstart.dossiers.models import Dossier
from doorstart.organisatie.models import Gemeente
from doorstart.preventie.soorten import Activiteitsoort

SESSIESOORTEN = [
    ("gesprek", _("gesprek")),
    ("bedrijfsbezoek", _("bedrijfsbezoek")),
    ("workshop", _("workshop")),
    ("telefoon", _("telefoon of beeldbellen")),
]


def tekstvak(regels: int = 3) -> forms.Textarea:
    """Return a text box of some lines."""
    return forms.Textarea({"rows": regels})


class CoachForm(forms.Form):
    """Choose a coach for a dossier."""

    coach: "forms.ModelChoiceField[Any]" = forms.ModelChoiceField(queryset=None, label=_("Coach"))
    doel = forms.CharField(label=_("Doel van de begeleiding"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kies_uit(self, "coach", coaches())


class SessieForm(forms.Form):
    """Log a session."""

    datum = forms.DateField(label=_("Datum"))
    minuten = forms.IntegerField(label=_("Duur in minuten"), min_value=MIN_MINUTEN, max_value=MAX_MINUTEN)
    soort = forms.ChoiceField(label=_("Soort"), choices=SESSIESOORTEN)
    verslag = forms.CharField(label=_("Kort verslag"), widget=tekstvak(), required=False)


class TrajectForm(forms.Form):
    """The individual talk at the start of the statushouders track."""

    taalniveau = forms.ChoiceField(label=_("Taalniveau Nederlands"), choices=[(n, n) for n in TAALNIVEAUS])
    motivatie = forms.CharField(label=_("Waarom wilt u ondernemen?"), widget=tekstvak())
    doel = forms.CharField(label=_("Wat wilt u bereiken?"), widget=tekstvak())
    ervaring = forms.CharField(label=_("Welke ervaring hebt u?"), widget=tekstvak(), required=False)
    netwerk = forms.CharField(label=_("Wie kunnen u helpen?"), widget=tekstvak(), required=False)


class VerhaalForm(forms.Form):
    """A client's story, with consent."""

    titel = forms.CharField(label=_("Titel"), max_length=150)
    tekst = forms.CharField(label=_("Verhaal in de woorden van de ondernemer"), widget=tekstvak(8))
    toestemming_op = forms.DateField(label=_("Datum van de toestemming"))
    met_bedrijfsnaam = forms.BooleanField(label=_("De naam van het bedrijf mag erbij staan"), required=False)


class ActiviteitForm(forms.Form):
    """Plan an activity of the prevention plan."""

    soort = forms.ChoiceField(label=_("Soort"), choices=Activiteitsoort.choices)
    titel = forms.CharField(label=_("Titel"), max_length=150)
    datum = forms.DateField(label=_("Datum"))
    begin = forms.TimeField(label=_("Begintijd"), required=False, help_text=_("Bijvoorbeeld 09:30."))
    einde = forms.TimeField(label=_("Eindtijd"), required=False)
    locatie = forms.CharField(label=_("Plaats"), max_length=150, required=False)
    gemeente: "forms.ModelChoiceField[Any]" = forms.ModelChoiceField(
        queryset=None, label=_("Gemeente"), required=False, empty_label=_("alle gemeenten")
    )
    doelgroep = forms.CharField(label=_("Voor wie?"), max_length=100)
    notitie = forms.CharField(label=_("Notitie"), widget=tekstvak(), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kies_uit(self, "gemeente", Gemeente.objects.all())


class OpkomstForm(forms.Form):
    """Count who came; known residents by dossier number."""

    opkomst = forms.IntegerField(label=_("Aantal bezoekers"), min_value=0, max_value=100_000)
    dossiers = forms.CharField(
        label=_("Bekende deelnemers"),
        required=False,
        help_text=_("Dossiernummers, met komma's ertussen. Bezoekers mogen ook anoniem blijven."),
    )

    def clean_dossiers(self) -> list[Dossier]:
        """Return the dossiers behind the numbers; name the numbers that do not exist."""
        nummers = [n.strip() for n in self.cleaned_data["dossiers"].replace(";", ",").split(",") if n.strip()]
        gevonden = {d.nummer: d for d in Dossier.objects.filter(nummer__in=nummers)}
        if onbekend := [n for n in nummers if n not in gevonden]:
            raise forms.ValidationError(
                _("Deze dossiernummers bestaan niet: %(nummers)s."), params={"nummers": ", ".join(onbekend)}
            )
        return list(gevonden.values())
