"""The daily looks: each its own transaction, one that fails does not stop the others, real names only once."""

from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.models import Gebeurtenis
from doorstart.organisatie.models import Organisatie
from doorstart.werkproces import dagelijks
from doorstart.werkproces.models import Taak
from doorstart.werkproces.taken import maak_taak


@pytest.fixture
def leeg(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start without the looks of the rooms."""
    monkeypatch.setattr(dagelijks, "_DAGTAKEN", {})


def taak(dag: date) -> int:
    """A look that makes one task, once."""
    if Taak.objects.filter(kenmerk="dag").exists():
        return 0
    maak_taak(dossier=None, soort="x", waarom="x", uiterlijk=dag, recht="dossier.schrijven", pad="/", kenmerk="dag")
    return 1


def kapot(dag: date) -> int:
    """A look that fails after it made something."""
    taak(dag)
    raise DoorstartFout("Dit gaat mis.")


def test_looks_run_on_the_working_date_and_twice_does_nothing_twice(organisatie: Any, leeg: None) -> None:
    dagelijks.registreer("taak", taak)
    assert [u.aantal for u in dagelijks.draai()] == [1]
    assert Taak.objects.get().uiterlijk == date(2018, 7, 2)
    assert Gebeurtenis.objects.get().gegevens == {"gedaan": {"taak": 1}, "mislukt": []}
    assert [u.aantal for u in dagelijks.draai()] == [0]
    assert Taak.objects.count() == Gebeurtenis.objects.count() == 1


def test_look_that_fails_leaves_nothing_and_the_next_one_runs(organisatie: Any, leeg: None) -> None:
    dagelijks.registreer("kapot", kapot)
    dagelijks.registreer("teller", lambda dag: dag.year)
    uitslagen = dagelijks.draai()
    assert [(u.naam, u.aantal, u.fout) for u in uitslagen] == [("kapot", 0, "Dit gaat mis."), ("teller", 2018, "")]
    assert not Taak.objects.exists()
    assert Gebeurtenis.objects.get().gegevens["mislukt"] == ["kapot"]


def test_name_is_held_by_one_function(leeg: None) -> None:
    dagelijks.registreer("taak", taak)
    dagelijks.registreer("taak", taak)
    with pytest.raises(ValueError, match="al geregistreerd"):
        dagelijks.registreer("taak", kapot)
    assert dagelijks.namen() == ["taak"]


def test_command_runs_each_organisation_apart_and_tells_what_failed(organisatie: Any, leeg: None) -> None:
    ander = Organisatie.objects.create(naam="Ander", slug="ander", werkdatum=date(2020, 1, 1))
    dagelijks.registreer("taak", taak)
    uit = StringIO()
    call_command("dagelijks", stdout=uit)
    assert "Testdienst, 02-07-2018\n  taak: 1\nAnder, 01-01-2020\n  taak: 1" in uit.getvalue()
    assert {t.organisatie_id for t in Taak.alle_organisaties.all()} == {organisatie.pk, ander.pk}
    dagelijks.registreer("kapot", kapot)
    with pytest.raises(CommandError, match="ander/kapot"):
        call_command("dagelijks", organisatie="ander", stdout=uit)
    with pytest.raises(CommandError, match="geen organisatie 'niets'"):
        call_command("dagelijks", organisatie="niets", stdout=uit)
