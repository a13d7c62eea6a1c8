"""The clock of a demonstration: only forward, only there, only the beheerder; and the teams."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse

from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.klok import vandaag
from doorstart.kern.models import Gebeurtenis
from doorstart.kern.scope import scope
from doorstart.organisatie.demoklok import zet_werkdatum
from doorstart.organisatie.models import Gemeente, Organisatie
from doorstart.werkproces import dagelijks
from doorstart.werkproces.models import Team
from doorstart.werkproces.teams import bewaar_team

PAD = "/balie/demonstratiedatum/"


@pytest.fixture
def demonstratie(organisatie: Any) -> Any:
    """Make the organisation a demonstration."""
    organisatie.is_demonstratie = True
    organisatie.save()
    return organisatie


def test_beheerder_moves_the_date_and_the_looks_run_on_the_new_one(
    demonstratie: Any, als: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    gezien: list[date] = []
    monkeypatch.setattr(dagelijks, "_DAGTAKEN", {"kijk": lambda dag: gezien.append(dag) or 3})
    antwoord = als("beheerder").post(PAD, {"stap": "datum", "datum": "2019-01-02", "dagelijks": "ja"}, follow=True)
    assert "3 acties" in antwoord.content.decode()
    assert "2 januari 2019" in antwoord.content.decode()
    assert gezien == [date(2019, 1, 2)]
    demonstratie.refresh_from_db()
    assert vandaag(demonstratie) == date(2019, 1, 2)
    rij = Gebeurtenis.objects.get(soort="demonstratiedatum")
    assert (rij.datum, rij.gegevens) == (date(2019, 1, 2), {"van": "2018-07-02", "naar": "2019-01-02"})
    als("beheerder").post(PAD, {"stap": "dagelijks"})
    assert len(gezien) == 2


@pytest.mark.parametrize("dag", ["2018-07-02", "2018-07-01", ""])
def test_never_back_and_never_the_same_day(demonstratie: Any, als: Callable[[str], Client], dag: str) -> None:
    antwoord = als("beheerder").post(PAD, {"stap": "datum", "datum": dag})
    assert antwoord.status_code == 200
    assert "formulier-fouten" in antwoord.content.decode()
    demonstratie.refresh_from_db()
    assert demonstratie.werkdatum == date(2018, 7, 2)


def test_real_organisation_is_refused(
    organisatie: Any, gebruikers: dict[str, Any], als: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dagelijks, "_DAGTAKEN", {"kijk": lambda dag: pytest.fail("mag niet draaien")})
    with pytest.raises(DoorstartFout, match="Alleen in een demonstratie"):
        zet_werkdatum(beheerder=gebruikers["beheerder"], datum=date(2019, 1, 2))
    for stap in ({"stap": "datum", "datum": "2019-01-02"}, {"stap": "dagelijks"}):
        assert "Alleen in een demonstratie" in als("beheerder").post(PAD, stap).content.decode()
    organisatie.refresh_from_db()
    assert organisatie.werkdatum == date(2018, 7, 2)
    assert not Gebeurtenis.objects.exists()


@pytest.mark.parametrize("rol", ["adviseur", "toetser", "financien", "manager", "coach", "inwoner"])
def test_only_the_beheerder(
    demonstratie: Any, gebruikers: dict[str, Any], als: Callable[[str], Client], rol: str
) -> None:
    with pytest.raises(PermissionDenied):
        zet_werkdatum(beheerder=gebruikers[rol], datum=date(2019, 1, 2))
    for pad in (PAD, "/balie/teams/", "/balie/teams/nieuw/"):
        assert als(rol).get(pad).status_code == 403


def test_team_is_made_changed_and_taken_away(als: Callable[[str], Client], gebruikers: dict[str, Any]) -> None:
    beheerder, gemeente = als("beheerder"), Gemeente.objects.get()
    leden = [gebruikers["adviseur"].pk, gebruikers["toetser"].pk]
    beheerder.post(reverse("balie:team_nieuw"), {"naam": "Assen", "gemeente": gemeente.pk, "leden": leden})
    team = Team.objects.get()
    assert (team.gemeente, team.leden.count()) == (gemeente, 2)
    assert "Assen" in beheerder.get(reverse("balie:teams")).content.decode()
    beheerder.post(reverse("balie:team", args=[team.pk]), {"naam": "Noord", "gemeente": "", "leden": leden[:1]})
    team.refresh_from_db()
    assert (team.naam, team.gemeente, team.leden.count()) == ("Noord", None, 1)
    assert beheerder.get(reverse("balie:team_verwijderen", args=[team.pk])).status_code == 405
    beheerder.post(reverse("balie:team_verwijderen", args=[team.pk]))
    assert not Team.objects.exists()


def test_team_has_a_name_of_its_own_and_only_colleagues(gebruikers: dict[str, Any], organisatie: Any) -> None:
    def bewaar(naam: str, *leden: int) -> Team:
        return bewaar_team(beheerder=gebruikers["beheerder"], naam=naam, gemeente=None, leden=leden)

    bewaar("Assen")
    for naam, leden, zin in (
        ("assen ", (), "bestaat al"), (" ", (), "een naam"), ("Zuid", (gebruikers["inwoner"].pk,), "collega"),
    ):  # fmt: skip
        with pytest.raises(ValidationError, match=zin):
            bewaar(naam, *leden)
    ander = Organisatie.objects.create(naam="Ander", slug="ander")
    with scope(ander):
        vreemd = Team(naam="Vreemd")
        vreemd.save()
    assert Team.objects.count() == 1


def test_team_of_another_organisation_does_not_exist(als: Callable[[str], Client], organisatie: Any) -> None:
    with scope(Organisatie.objects.create(naam="Ander", slug="ander")):
        vreemd = Team(naam="Vreemd")
        vreemd.save()
    for pad in (f"/balie/teams/{vreemd.pk}/", f"/balie/teams/{vreemd.pk}/verwijderen"):
        assert als("beheerder").post(pad, {"naam": "x"}).status_code == 404
