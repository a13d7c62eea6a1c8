"""Filters of the worklist, what is remembered, and the views that somebody saves."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.http import Http404

from doorstart.organisatie.models import Gemeente
from doorstart.werkproces import weergaven
from doorstart.werkproces.models import Taak, Team, Weergave
from doorstart.werkproces.taken import maak_taak
from doorstart.werkproces.werklijst import Filter, werklijst

DAG = date(2018, 7, 2)


@pytest.fixture
def maak(gebruikers: dict[str, Any]) -> Callable[..., Taak]:
    """Return a function that makes a task."""

    def taak(soort: str, **anders: Any) -> Taak:
        velden = {"dossier": None, "waarom": "x", "uiterlijk": DAG, "recht": "dossier.schrijven", "pad": "/"}
        return maak_taak(soort=soort, **(velden | anders))

    return taak


def soorten(gebruiker: Any, **filter_: Any) -> list[str]:
    """Return the kinds that a filter shows, in order."""
    return [t.soort for t in werklijst(gebruiker, vandaag=DAG, filter_=Filter(**filter_)).taken]


def test_term_on_both_sides_of_today_and_of_a_week(maak: Callable[..., Taak], gebruikers: dict[str, Any]) -> None:
    for naam, dagen in (("gisteren", -1), ("vandaag", 0), ("week", 7), ("later", 8)):
        maak(naam, uiterlijk=DAG + timedelta(days=dagen))
    adviseur = gebruikers["adviseur"]
    assert soorten(adviseur, termijn="laat") == ["gisteren"]
    assert soorten(adviseur, termijn="week") == ["gisteren", "vandaag", "week"]
    assert soorten(adviseur) == ["gisteren", "vandaag", "week", "later"]


def test_who_is_waited_for(maak: Callable[..., Taak], gebruikers: dict[str, Any]) -> None:
    for wie in ("ons", "aanvrager", "derde", "tweede"):
        maak(wie, wacht_op=wie)
    for wie in ("ons", "aanvrager", "derde", "tweede"):
        assert soorten(gebruikers["adviseur"], wacht_op=wie) == [wie]


def test_my_team_is_the_tasks_of_its_members_and_of_its_municipality(
    maak: Callable[..., Taak], gebruikers: dict[str, Any], maak_dossier: Any
) -> None:
    adviseur, financien = gebruikers["adviseur"], gebruikers["financien"]
    in_assen, daar = maak_dossier(adviseur=None), maak_dossier(adviseur=None)
    elders = Gemeente(naam="Tynaarlo", code="1730")
    elders.save()
    daar.gemeente = elders
    daar.save()
    maak("van_lid", toegewezen_aan=financien)
    maak("in_assen", dossier=in_assen)
    maak("elders", dossier=daar)
    team = Team(naam="Noord")
    team.save()
    team.leden.set([financien])
    assert soorten(adviseur, team=team.pk) == ["van_lid"]
    team.gemeente = elders
    team.save()
    assert sorted(soorten(adviseur, team=team.pk)) == ["elders", "van_lid"]
    assert soorten(adviseur, gemeente=elders.pk) == ["elders"]
    assert soorten(adviseur, team=team.pk + 99) == [], "een team dat weg is toont niets, niet alles"
    assert weergaven.teams_van(financien) == [(team.pk, "Noord", True)]
    assert weergaven.teams_van(adviseur) == [(team.pk, "Noord", False)]


def test_filters_together_narrow_and_numbers_follow(maak: Callable[..., Taak], gebruikers: dict[str, Any]) -> None:
    adviseur = gebruikers["adviseur"]
    maak("a", uiterlijk=DAG - timedelta(days=1), toegewezen_aan=adviseur, wacht_op="aanvrager")
    maak("a", uiterlijk=DAG - timedelta(days=1))
    maak("b", uiterlijk=DAG - timedelta(days=1), toegewezen_aan=adviseur)
    lijst = werklijst(
        adviseur, vandaag=DAG,
        filter_=Filter(soort="a", adviseur=adviseur.pk, termijn="laat", wacht_op="aanvrager"),
    )  # fmt: skip
    assert (lijst.totaal, lijst.eigen, lijst.laat, lijst.soorten) == (1, 1, 1, ["a", "b"])


@pytest.mark.parametrize(
    "onzin", [{"adviseur": "²"}, {"adviseur": "9" * 20}, {"team": "-1"}, {"termijn": "ooit"}, {"soort": "\0"}]
)
def test_nonsense_is_no_filter(onzin: dict[str, str]) -> None:
    assert Filter.van(onzin) == Filter()


def test_stored_filter_comes_back_as_it_was() -> None:
    filter_ = Filter(soort="a", adviseur=3, team=4, gemeente=5, termijn="week", wacht_op="derde")
    assert Filter.van(filter_.als_json()) == filter_
    assert Filter().als_json() == {}


def bewaar(gebruiker: Any, naam: str, *, standaard: bool = False, **filter_: Any) -> Weergave:
    """Save a view."""
    return weergaven.bewaar_weergave(gebruiker=gebruiker, naam=naam, filter_=Filter(**filter_), standaard=standaard)


def test_view_of_the_same_name_is_replaced_and_one_is_the_default(gebruikers: dict[str, Any]) -> None:
    adviseur = gebruikers["adviseur"]
    bewaar(adviseur, "Mijn dag", soort="a", standaard=True)
    bewaar(adviseur, "mijn dag", soort="b", standaard=True)
    bewaar(adviseur, "Laat", termijn="laat", standaard=True)
    rijen = weergaven.weergaven(adviseur)
    assert [(r.naam, r.filter, r.standaard) for r in rijen] == [
        ("Laat", {"termijn": "laat"}, True), ("mijn dag", {"soort": "b"}, False),
    ]  # fmt: skip
    assert weergaven.weergaven(gebruikers["toetser"]) == []


def test_view_needs_a_name_and_there_are_no_more_than_twenty(gebruikers: dict[str, Any]) -> None:
    adviseur = gebruikers["adviseur"]
    for naam in (" ", "x" * 41):
        with pytest.raises(ValidationError, match="veertig"):
            bewaar(adviseur, naam)
    for n in range(20):
        bewaar(adviseur, f"Weergave {n}")
    with pytest.raises(ValidationError, match="twintig"):
        bewaar(adviseur, "Nog een")
    bewaar(adviseur, "Weergave 0", soort="mag nog")


def test_nobody_takes_the_view_of_somebody_else_away(gebruikers: dict[str, Any]) -> None:
    rij = bewaar(gebruikers["adviseur"], "Mijn dag")
    with pytest.raises(Http404):
        weergaven.verwijder_weergave(gebruiker=gebruikers["toetser"], pk=rij.pk)
    weergaven.verwijder_weergave(gebruiker=gebruikers["adviseur"], pk=rij.pk)
    assert not Weergave.objects.exists()
