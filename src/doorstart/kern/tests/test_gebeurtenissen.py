"""The event log is append-only and its chain shows a break."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from doorstart.kern.gebeurtenissen import eerste_breuk, leg_vast, tijdlijn
from doorstart.kern.models import Gebeurtenis


def _drie() -> None:
    for dag in (1, 2, 3):
        leg_vast(soort="proef", omschrijving=f"dag {dag}", datum=date(2018, 7, dag), dossiernummer="T1")


def test_newest_first_and_whole(organisatie: Any) -> None:
    _drie()
    assert [g.omschrijving for g in tijdlijn("T1")] == ["dag 3", "dag 2", "dag 1"]
    assert eerste_breuk() is None


@pytest.mark.parametrize("actie", ["update", "delete"])
def test_the_database_refuses_change(organisatie: Any, actie: str) -> None:
    _drie()
    rijen = Gebeurtenis.objects.filter(omschrijving="dag 2")
    with pytest.raises(DatabaseError, match="onveranderlijk"), transaction.atomic():
        rijen.update(omschrijving="anders") if actie == "update" else rijen.delete()


def test_a_forged_event_breaks_the_chain(organisatie: Any) -> None:
    _drie()
    tweede = Gebeurtenis.objects.get(omschrijving="dag 2")
    naam = "kern_gebeurtenis"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(f"ALTER TABLE {naam} DISABLE TRIGGER USER")
        else:
            cursor.execute(f"DROP TRIGGER {naam}_geen_update")
        cursor.execute(f"UPDATE {naam} SET omschrijving = 'anders' WHERE id = %s", [tweede.pk])
        if connection.vendor == "postgresql":
            cursor.execute(f"ALTER TABLE {naam} ENABLE TRIGGER USER")
    assert eerste_breuk() == tweede.pk
