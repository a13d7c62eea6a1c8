"""The worklist: who sees what, in which order, and that it asks the database the same whatever its size."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from doorstart.kern.scope import scope
from doorstart.organisatie.models import Organisatie
from doorstart.werkproces.models import Taak
from doorstart.werkproces.taken import maak_taak, rond_taken_af
from doorstart.werkproces.werklijst import PER_PAGINA, Filter, werklijst
from doorstart.werkproces.werklijst import soorten as soortenlijst

DAG = date(2018, 7, 2)


@pytest.fixture
def maak(organisatie: Any, gebruikers: dict[str, Any], maak_dossier: Any) -> Callable[..., Taak]:
    """Return a function that makes a task, by default for the adviser."""

    def taak(**anders: Any) -> Taak:
        velden = {
            "dossier": None,
            "soort": "opgave",
            "waarom": "Test",
            "uiterlijk": DAG,
            "recht": "opgave.beoordelen",
            "pad": "/balie/",
        }
        return maak_taak(**(velden | anders))

    return taak


def soorten(gebruiker: Any, filter_: Filter | None = None) -> list[str]:
    """Return the kinds on the first page, in order."""
    return [taak.soort for taak in werklijst(gebruiker, vandaag=DAG, filter_=filter_ or Filter()).taken]


def test_own_first_and_late_first_within(maak: Callable[..., Taak], gebruikers: dict[str, Any]) -> None:
    adviseur = gebruikers["adviseur"]
    maak(soort="ander_laat", uiterlijk=DAG - timedelta(days=9))
    maak(soort="ander_later", uiterlijk=DAG + timedelta(days=9))
    maak(soort="eigen_later", uiterlijk=DAG + timedelta(days=5), toegewezen_aan=adviseur)
    maak(soort="eigen_laat", uiterlijk=DAG - timedelta(days=1), toegewezen_aan=adviseur)
    assert soorten(adviseur) == ["eigen_laat", "eigen_later", "ander_laat", "ander_later"]
    lijst = werklijst(adviseur, vandaag=DAG, filter_=Filter())
    assert (lijst.totaal, lijst.eigen, lijst.laat) == (4, 2, 2)


def test_filters_on_kind_person_and_late(maak: Callable[..., Taak], gebruikers: dict[str, Any]) -> None:
    adviseur = gebruikers["adviseur"]
    maak(soort="a", toegewezen_aan=adviseur)
    maak(soort="b", uiterlijk=DAG - timedelta(days=1))
    assert soorten(adviseur, Filter(soort="b")) == ["b"]
    assert soorten(adviseur, Filter(adviseur=adviseur.pk)) == ["a"]
    assert soorten(adviseur, Filter(termijn="laat")) == ["b"]
    assert werklijst(adviseur, vandaag=DAG, filter_=Filter(soort="niets")).totaal == 0
    assert werklijst(adviseur, vandaag=DAG, filter_=Filter(soort="niets")).soorten == ["a", "b"]


def test_only_tasks_for_which_one_has_the_right_and_of_the_own_organisation(
    maak: Callable[..., Taak], gebruikers: dict[str, Any]
) -> None:
    maak(soort="opgave")
    maak(soort="toetsen", recht="besluit.goedkeuren")
    ander = Organisatie.objects.create(naam="Ander", slug="ander")
    Taak.alle_organisaties.bulk_create(
        [
            Taak(
                organisatie=ander,
                soort="vreemd",
                waarom="x",
                uiterlijk=DAG,
                recht="opgave.beoordelen",
                pad="/",
                gemaakt_op=DAG,
            )
        ]
    )
    assert soorten(gebruikers["adviseur"]) == ["opgave"]
    assert soorten(gebruikers["toetser"]) == ["toetsen"]
    assert soorten(gebruikers["inwoner"]) == []


def test_counting_stops_and_says_that_there_is_more(
    maak: Callable[..., Taak], gebruikers: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("doorstart.werkproces.werklijst.GRENS", 3)
    for n in range(3):
        assert not werklijst(gebruikers["adviseur"], vandaag=DAG, filter_=Filter()).meer
        maak(uiterlijk=DAG - timedelta(days=n))
    maak()
    lijst = werklijst(gebruikers["adviseur"], vandaag=DAG, filter_=Filter())
    assert (lijst.totaal, lijst.meer) == (3, True)


def test_kinds_are_those_that_one_may_do_here(maak: Callable[..., Taak], gebruikers: dict[str, Any]) -> None:
    for soort, recht in (("b", "opgave.beoordelen"), ("a", "besluit.goedkeuren"), ("c", "opgave.beoordelen")):
        maak(soort=soort, recht=recht)
    with scope(Organisatie.objects.create(naam="Ander", slug="ander")):
        maak(soort="vreemd")
    rond_taken_af(kenmerk=maak(soort="klaar", kenmerk="k").kenmerk, gebruiker=None)
    assert soortenlijst(gebruikers["adviseur"]) == ["b", "c"]
    assert soortenlijst(gebruikers["toetser"]) == ["a"]
    assert soortenlijst(gebruikers["inwoner"]) == []


def test_pages_together_show_every_task_once(maak: Callable[..., Taak], gebruikers: dict[str, Any]) -> None:
    adviseur = gebruikers["adviseur"]
    for n in range(PER_PAGINA + 30):
        maak(uiterlijk=DAG + timedelta(days=n), toegewezen_aan=adviseur if n % 4 else None)
    gezien = [t.pk for p in (1, 2) for t in werklijst(adviseur, vandaag=DAG, filter_=Filter(), pagina=p).taken]
    assert len(gezien) == len(set(gezien)) == PER_PAGINA + 30
    assert werklijst(adviseur, vandaag=DAG, filter_=Filter(), pagina=99).pagina == 2


def test_page_asks_the_same_number_of_times_for_few_and_for_many(
    maak: Callable[..., Taak], maak_dossier: Any, als: Callable[[str], Client], gebruikers: dict[str, Any]
) -> None:
    client = als("adviseur")

    def vragen() -> int:
        with CaptureQueriesContext(connection) as gevangen:
            assert client.get("/balie/?page=1").status_code == 200
        return len(gevangen)

    client.get("/balie/")
    leeg = vragen()
    dossiers = [maak_dossier() for _ in range(8)]
    for n in range(PER_PAGINA + 20):
        maak(dossier=dossiers[n % 8], toegewezen_aan=gebruikers["adviseur"] if n % 2 else None, kenmerk=str(n))
    assert vragen() == leeg


def test_filter_stays_in_the_address_and_nonsense_in_it_does_no_harm(
    maak: Callable[..., Taak], als: Callable[[str], Client]
) -> None:
    for n in range(PER_PAGINA + 1):
        maak(soort="opgave", uiterlijk=DAG - timedelta(days=1 + n))
    tekst = als("adviseur").get("/balie/?soort=opgave&termijn=laat").content.decode()
    assert "soort=opgave&amp;termijn=laat&amp;page=2" in tekst
    for onzin in ("page=x", "page=99999999999999999999", "adviseur=99999999999999999999", "adviseur=²", "soort=%00"):
        assert als("adviseur").get(f"/balie/?{onzin}").status_code == 200


def test_same_task_twice_is_one_task_brought_up_to_date(maak: Callable[..., Taak], gebruikers: dict[str, Any]) -> None:
    maak(kenmerk="k", uiterlijk=DAG)
    maak(kenmerk="k", uiterlijk=DAG + timedelta(days=3))
    assert Taak.objects.get().uiterlijk == DAG + timedelta(days=3)
    assert rond_taken_af(kenmerk="k", gebruiker=gebruikers["adviseur"]) == 1
    assert rond_taken_af(kenmerk="", gebruiker=gebruikers["adviseur"]) == 0
    maak(kenmerk="k")
    assert Taak.objects.count() == 2, "een afgeronde taak gaat niet weer open"


def test_adviser_of_the_dossier_gets_the_task_when_the_role_may(
    maak: Callable[..., Taak], maak_dossier: Any, gebruikers: dict[str, Any]
) -> None:
    dossier = maak_dossier()
    assert maak(dossier=dossier).toegewezen_aan == gebruikers["adviseur"]
    assert maak(dossier=dossier, recht="besluit.goedkeuren").toegewezen_aan is None
