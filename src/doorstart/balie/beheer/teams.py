"""Pages of the teams: who shares a worklist with whom."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from doorstart.balie.werk.gedeeld import probeer
from doorstart.organisatie.models import Gemeente
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.organisatie.selectors import gemeenten
from doorstart.werkproces import teams as dienst
from doorstart.werkproces.models import Team


class TeamForm(forms.Form):
    """Name, municipality and members."""

    use_required_attribute = False

    naam = forms.CharField(label=gettext_lazy("Naam van het team"), max_length=60)
    gemeente = forms.TypedChoiceField(
        label=gettext_lazy("Gemeente"), required=False, coerce=int, empty_value=None,
        help_text=gettext_lazy("Dan ziet het team ook de taken van die gemeente. Leeg: alleen de taken van de leden."),
    )  # fmt: skip
    leden = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Wie horen bij dit team?"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def vul(self) -> None:
        """Fill the choices with the municipalities and the colleagues."""
        self.fields["gemeente"].choices = [("", _("geen")), *((g.pk, g.naam) for g in gemeenten())]  # type: ignore[attr-defined]
        self.fields["leden"].choices = dienst.mogelijke_leden()  # type: ignore[attr-defined]

    def gekozen_gemeente(self) -> Gemeente | None:
        """Return the chosen municipality."""
        return next((g for g in gemeenten() if g.pk == self.cleaned_data["gemeente"]), None)


@vereist("gebruikers.beheren")
def teams(request: Verzoek) -> HttpResponse:
    """Show the teams."""
    return render(request, "balie/beheer/teams.html", {"teams": dienst.teams()})


@vereist("gebruikers.beheren")
def team_nieuw(request: Verzoek) -> HttpResponse:
    """Make a team."""
    return _bewerk(request, None)


@vereist("gebruikers.beheren")
def team(request: Verzoek, pk: int) -> HttpResponse:
    """Change a team."""
    return _bewerk(request, dienst.team_met(pk))


def _bewerk(request: Verzoek, rij: Team | None) -> HttpResponse:
    begin = None if rij is None else {
        "naam": rij.naam, "gemeente": rij.gemeente_id, "leden": [lid.pk for lid in rij.leden.all()]}  # fmt: skip
    form = TeamForm(request.POST or None, initial=begin)
    form.vul()
    if request.method == "POST" and form.is_valid() and probeer(form, lambda: dienst.bewaar_team(
        beheerder=request.user, naam=form.cleaned_data["naam"], gemeente=form.gekozen_gemeente(),
        leden=form.cleaned_data["leden"], team=rij,
    )):  # fmt: skip
        messages.success(request, _("Het team is bewaard."))
        return redirect("balie:teams")
    return render(request, "balie/beheer/team.html", {"form": form, "team": rij})


@vereist("gebruikers.beheren")
@require_POST
def team_verwijderen(request: Verzoek, pk: int) -> HttpResponse:
    """Take a team away."""
    dienst.verwijder_team(beheerder=request.user, team=dienst.team_met(pk))
    messages.success(request, _("Het team is verwijderd."))
    return redirect("balie:teams")
