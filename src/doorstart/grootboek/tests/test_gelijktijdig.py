"""Two people press the button at the same moment: one wins, the other is told, the money moves once.

On PostgreSQL two threads really race. SQLite lets one writer in at a time (IMMEDIATE transactions); there the second
starts from what it read before the first decided, which is what its page showed.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier, Event
from time import sleep
from typing import Any

import pytest
from django.db import connection, transaction

from doorstart.grootboek.models import Betaalbatch, Rekening
from doorstart.grootboek.selectors import saldi, scheve_boekingen
from doorstart.grootboek.services import draai_terug, keur_batch_goed, stel_batch_voor
from doorstart.grootboek.tests.test_batch import zet_klaar
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.scope import scope
from doorstart.organisatie.rollen import Rol

DAG = date(2018, 7, 2)
ECHT = connection.vendor == "postgresql"
pytestmark = pytest.mark.django_db(transaction=ECHT)


def tegelijk(organisatie: Any, *daden: Callable[[], Any]) -> list[str]:
    """Do all at once (on SQLite: one after the other); return how each ended: "gelukt" or the refusal."""
    hek = Barrier(len(daden) if ECHT else 1)

    def doe(daad: Callable[[], Any]) -> str:
        try:
            with scope(organisatie):
                hek.wait(timeout=10)
                daad()
        except DoorstartFout as fout:
            return str(fout)
        finally:
            if ECHT:
                connection.close()
        return "gelukt"

    if not ECHT:
        return [doe(daad) for daad in daden]
    with ThreadPoolExecutor(len(daden)) as draden:
        return list(draden.map(doe, daden))


def test_twee_goedkeurders_betalen_een_keer(maak_dossier: Any, gebruikers: Any, organisatie: Any) -> None:
    from doorstart.organisatie.models import Gebruiker

    tweede = Gebruiker.objects.create_user(
        username="toetser2", password="demonstratie-2018", organisatie=organisatie, rol=Rol.TOETSER
    )
    for _n in range(3):
        zet_klaar(maak_dossier())
    batch = stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=DAG)
    gelezen = [Betaalbatch.objects.get(pk=batch.pk) for _n in range(2)]
    einde = tegelijk(
        organisatie,
        lambda: keur_batch_goed(batch=gelezen[0], gebruiker=gebruikers["toetser"]),
        lambda: keur_batch_goed(batch=gelezen[1], gebruiker=tweede),
    )
    assert sorted(regel == "gelukt" for regel in einde) == [False, True]
    assert any("al beslist" in regel for regel in einde)
    assert saldi()[Rekening.BANK] == -3 * 95_000
    assert scheve_boekingen() == []


def test_twee_voorstellen_bevatten_elke_betaling_een_keer(maak_dossier: Any, gebruikers: Any, organisatie: Any) -> None:
    for _n in range(4):
        zet_klaar(maak_dossier())
    einde = tegelijk(
        organisatie,
        *[lambda: stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=DAG) for _n in range(2)],
    )
    assert sorted(regel == "gelukt" for regel in einde) == [False, True]
    assert [batch.opdrachten.count() for batch in Betaalbatch.objects.all()] == [4]


def test_een_boeking_wordt_een_keer_teruggedraaid(maak_dossier: Any, gebruikers: Any, organisatie: Any) -> None:
    opdracht = zet_klaar(maak_dossier())
    einde = tegelijk(
        organisatie,
        *[
            lambda: draai_terug(boeking=opdracht.boeking, gebruiker=gebruikers["adviseur"], reden="fout")
            for _n in range(2)
        ],
    )
    assert sorted(regel == "gelukt" for regel in einde) == [False, True]
    assert saldi()[Rekening.TE_BETALEN] == 0


@pytest.mark.skipif(not ECHT, reason="SQLite lets one writer in at a time")
def test_terugdraaien_terwijl_de_batch_ontstaat_betaalt_niet(
    maak_dossier: Any, gebruikers: Any, organisatie: Any
) -> None:
    """The reversal waits for the row that the proposal holds, and must then see the batch it came in."""
    opdracht = zet_klaar(maak_dossier())
    klaar, begonnen = Event(), Event()

    def voorstel() -> None:
        with transaction.atomic():
            stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=DAG)
            klaar.set()
            begonnen.wait(timeout=10)
            sleep(0.5)  # long enough for the other to stand before the lock

    def terug() -> None:
        klaar.wait(timeout=10)
        begonnen.set()
        draai_terug(boeking=opdracht.boeking, gebruiker=gebruikers["adviseur"], reden="fout")

    assert "wacht op goedkeuring" in tegelijk(organisatie, voorstel, terug)[1]
    opdracht.refresh_from_db()
    assert opdracht.batch is not None
    assert opdracht.vervallen_op is None
