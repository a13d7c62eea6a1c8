"""The door to a dossier: role, organisation, assignment of a coach, the resident's own only."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from doorstart.begeleiding.models import Coachtoewijzing
from doorstart.dossiers.models import Raadpleging
from doorstart.dossiers.toegang import dossier_voor, eigen_dossier, eigen_dossiers
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Organisatie


def open_als_coach(dossier: Any, coach: Any) -> Any:
    """Open the guidance page's door."""
    return dossier_voor(coach, dossier.nummer, doel="begeleiding", recht="begeleiding.lezen")


def test_coach_needs_an_assignment_that_still_runs(maak_dossier: Any, gebruikers: dict[str, Any]) -> None:
    dossier, coach = maak_dossier(), gebruikers["coach"]
    with pytest.raises(PermissionDenied, match="niet de coach"):
        open_als_coach(dossier, coach)
    toewijzing = Coachtoewijzing(dossier=dossier, coach=coach, van=date(2018, 1, 1))
    toewijzing.save()
    assert open_als_coach(dossier, coach) == dossier
    toewijzing.tot = date(2018, 6, 30)
    toewijzing.save()
    with pytest.raises(PermissionDenied):
        open_als_coach(dossier, coach)
    assert Raadpleging.objects.count() == 1, "alleen wie binnenkomt wordt vastgelegd"


def test_coach_loses_the_dossier_when_it_closes(maak_dossier: Any, gebruikers: dict[str, Any]) -> None:
    dossier, coach = maak_dossier(), gebruikers["coach"]
    Coachtoewijzing(dossier=dossier, coach=coach, van=date(2018, 1, 1)).save()
    assert open_als_coach(dossier, coach) == dossier
    dossier.status, dossier.afgesloten_op, dossier.uitstroom = "afgesloten", date(2018, 7, 2), "werk"
    dossier.save()
    with pytest.raises(PermissionDenied):
        open_als_coach(dossier, coach)


def test_coach_does_not_read_the_dossier_itself(maak_dossier: Any, gebruikers: dict[str, Any]) -> None:
    dossier = maak_dossier()
    Coachtoewijzing(dossier=dossier, coach=gebruikers["coach"], van=date(2018, 1, 1)).save()
    with pytest.raises(PermissionDenied):
        dossier_voor(gebruikers["coach"], dossier.nummer, doel="kijken")


def test_dossier_of_another_organisation_does_not_exist(maak_dossier: Any, gebruikers: dict[str, Any]) -> None:
    dossier = maak_dossier()
    with scope(Organisatie.objects.create(naam="Ander", slug="ander")), pytest.raises(Http404):
        dossier_voor(gebruikers["adviseur"], dossier.nummer, doel="kijken")
    with pytest.raises(Http404):
        dossier_voor(gebruikers["adviseur"], dossier.nummer + "\0x", doel="kijken")


def test_resident_sees_the_own_dossier_only(maak_dossier: Any, gebruikers: dict[str, Any]) -> None:
    eigen, ander = maak_dossier(), maak_dossier()
    eigen.persoon.gebruiker = gebruikers["inwoner"]
    eigen.persoon.save()
    assert eigen_dossiers(gebruikers["inwoner"]) == [eigen]
    assert eigen_dossier(gebruikers["inwoner"], eigen.nummer) == eigen
    with pytest.raises(Http404):
        eigen_dossier(gebruikers["inwoner"], ander.nummer)
    with pytest.raises(PermissionDenied):
        dossier_voor(gebruikers["inwoner"], eigen.nummer, doel="kijken")
