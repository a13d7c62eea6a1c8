"""The worklist: where a member of staff starts. The filter stays, in the address and between visits."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from doorstart.balie.werk.gedeeld import als_filter
from doorstart.kern.etiketten import etiket_van
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Verzoek, vereist
from doorstart.organisatie.selectors import gemeenten, parameters
from doorstart.werkproces import dwangsom, weergaven
from doorstart.werkproces.models import Taak, WachtOp, Weergave
from doorstart.werkproces.selectors import collegas
from doorstart.werkproces.werklijst import FILTERVELDEN, PER_PAGINA, Filter, Werklijst
from doorstart.werkproces.werklijst import werklijst as lees

_BEZOCHT = "werklijst_bezocht"


class WerklijstFilter(forms.Form):
    """What to show: which kind, whose, which team or municipality, how urgent, who is waited for."""

    termijn = forms.ChoiceField(
        label=gettext_lazy("Termijn"), required=False,
        choices=[("", gettext_lazy("Alle termijnen")), ("laat", gettext_lazy("Te laat")),
                 ("week", gettext_lazy("Te laat of deze week"))],
    )  # fmt: skip
    wacht_op = forms.ChoiceField(
        label=gettext_lazy("Wacht op"), required=False,
        choices=[("", gettext_lazy("Iedereen")), *WachtOp.choices],
    )  # fmt: skip
    soort = forms.ChoiceField(label=gettext_lazy("Soort taak"), required=False)
    adviseur = forms.ChoiceField(label=gettext_lazy("Voor wie"), required=False)
    team = forms.ChoiceField(label=gettext_lazy("Team"), required=False)
    gemeente = forms.ChoiceField(label=gettext_lazy("Gemeente"), required=False)

    def vul(self, lijst: Werklijst, teams: list[tuple[int, str, bool]], eigen: int) -> None:
        """Fill the choices with what there is."""
        keuzes: dict[str, list[tuple[str, Any]]] = {
            "soort": [("", _("Alles")), *((s, etiket_van(s)) for s in lijst.soorten)],
            "adviseur": [
                ("", _("Iedereen")), (str(eigen), _("Mijzelf")),
                *((str(pk), naam) for pk, naam in collegas() if pk != eigen),
            ],
            "team": [
                ("", _("Alle teams")),
                *((str(pk), _("Mijn team: %(naam)s") % {"naam": naam} if mijn else naam) for pk, naam, mijn in teams),
            ],
            "gemeente": [("", _("Alle gemeenten")), *((str(g.pk), g.naam) for g in gemeenten())],
        }  # fmt: skip
        for naam, opties in keuzes.items():
            self.fields[naam].choices = opties  # type: ignore[attr-defined]


@vereist("werklijst.lezen")
def werklijst(request: Verzoek) -> HttpResponse:
    """Show the open tasks of this user's role, own first, earliest deadline first."""
    gebruiker, dag = request.user, vandaag(request.user.organisatie)
    eigen_weergaven, teams = weergaven.weergaven(gebruiker), weergaven.teams_van(gebruiker)
    filter_ = _kies_filter(request, eigen_weergaven)
    lijst = lees(gebruiker, vandaag=dag, filter_=filter_, pagina=_nummer(request.GET.get("page", "")))
    form = WerklijstFilter(filter_.als_json())
    form.vul(lijst, teams, gebruiker.pk)
    bladen = Paginator(range(lijst.totaal), PER_PAGINA).get_page(lijst.pagina)
    eigen = [taak for taak in lijst.taken if taak.toegewezen_aan_id == gebruiker.pk]
    return render(request, "balie/werk/werklijst.html", {
        "form": als_filter(form), "lijst": lijst, "pagina": bladen, "gefilterd": bool(filter_.als_json()),
        "snel": _snel(filter_, eigen_weergaven, [pk for pk, _naam, mijn in teams if mijn], gebruiker.pk),
        "weergaven": eigen_weergaven, "dwangsommen": _dwangsommen(lijst.taken, dag),
        "groepen": [(_("Uw taken"), eigen), (_("Taken van collega's"), lijst.taken[len(eigen):])],
    })  # fmt: skip


def _kies_filter(request: Verzoek, eigen: Sequence[Weergave]) -> Filter:
    """Return the filter: from the address, else a saved view, else the one of last time; and keep it.

    The first look of a session opens with the user's default view, when there is one.
    """
    laatste, vraag = weergaven.laatste_filter(request.user), request.GET
    nummer = _nummer(vraag.get("weergave", ""))
    standaard = next((rij for rij in eigen if rij.standaard), None)
    gekozen = next((rij for rij in eigen if rij.pk == nummer), None)
    if gekozen is not None:
        filter_ = Filter.van(gekozen.filter)
    elif "alles" in vraag or any(naam in vraag for naam in FILTERVELDEN):
        filter_ = Filter.van(vraag)
    elif standaard is not None and not request.session.get(_BEZOCHT):
        filter_ = Filter.van(standaard.filter)
    else:
        filter_ = laatste
    if not request.session.get(_BEZOCHT):
        request.session[_BEZOCHT] = True
    if filter_ != laatste:
        weergaven.onthoud_filter(gebruiker=request.user, filter_=filter_)
    return filter_


def _snel(filter_: Filter, eigen: Sequence[Weergave], teams: list[int], ik: int) -> list[dict[str, Any]]:
    """Return the quick choices above the list: everything, mine, my team, late, and the saved views."""
    vast = [
        (_("Alles"), Filter(), "alles=1"),
        (_("Van mij"), Filter(adviseur=ik), ""),
        *((_("Mijn team"), Filter(team=pk), "") for pk in teams[:1]),
        (_("Te laat"), Filter(termijn="laat"), ""),
        (_("Wacht op ons"), Filter(wacht_op=WachtOp.ONS), ""),
    ]
    knoppen = [(label, soort, vraag or urlencode(soort.als_json())) for label, soort, vraag in vast]
    knoppen += [(rij.naam, Filter.van(rij.filter), f"weergave={rij.pk}") for rij in eigen]
    adres = reverse("balie:werklijst")
    return [
        {"label": label, "url": f"{adres}?{vraag}", "actief": soort == filter_, "aantal": None}
        for label, soort, vraag in knoppen
    ]


def _dwangsommen(taken: Sequence[Taak], dag: date) -> dict[int, dict[str, Any]]:
    """Return per task whose procedure is in default what the penalty is; the parameters are read once, always."""
    boek, uit = parameters(), {}
    for taak in taken:
        stand = dwangsom.stand(taak.procedure, dag, boek) if taak.procedure is not None else None
        if stand is not None:
            uit[taak.pk] = dwangsom.vat_samen(stand)
    return uit


@vereist("werklijst.lezen")
@require_POST
def weergave_bewaren(request: Verzoek) -> HttpResponse:
    """Save what is on the screen now under a name."""
    try:
        rij = weergaven.bewaar_weergave(
            gebruiker=request.user, naam=request.POST.get("naam", ""), standaard="standaard" in request.POST,
            filter_=weergaven.laatste_filter(request.user),
        )  # fmt: skip
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, _("De weergave '%(naam)s' is bewaard.") % {"naam": rij.naam})
    return redirect("balie:werklijst")


@vereist("werklijst.lezen")
@require_POST
def weergave_verwijderen(request: Verzoek, pk: int) -> HttpResponse:
    """Take a saved view away."""
    weergaven.verwijder_weergave(gebruiker=request.user, pk=pk)
    messages.success(request, _("De weergave is verwijderd."))
    return redirect("balie:werklijst")


def _nummer(tekst: str) -> int:
    """Return a number from the address; anything else is 0."""
    return int(tekst) if tekst.isascii() and tekst.isdecimal() and len(tekst) < 10 else 0
