"""Two people at once: month, vakantietoeslag and deduction happen once; a block and a batch see each other."""

from datetime import date
from threading import Event
from time import sleep
from typing import Any

import pytest
from django.db import transaction

from doorstart.grootboek.models import Betaalbatch, Betaalopdracht, Rekening
from doorstart.grootboek.selectors import saldi, scheve_boekingen
from doorstart.grootboek.services import keur_batch_goed
from doorstart.grootboek.tests.test_gelijktijdig import ECHT, tegelijk
from doorstart.uitbetalen.models import Blokreden, Ingehouden
from doorstart.uitbetalen.services import (
    beoordeel_inhouding,
    betaal_vakantietoeslagen,
    blokkeer,
    leg_inhouding_vast,
    stel_maandrun_voor,
    verwerk_teruggekomen,
)
from doorstart.uitbetalen.tests.hulp import DEURWAARDER, JULI, JUNI, betaal, draai, houd_in, loop
from doorstart.uitbetalen.tests.test_vakantietoeslag import betaald, reserveer

pytestmark = pytest.mark.django_db(transaction=ECHT)


def gelukt(einde: list[str]) -> int:
    return sum(regel == "gelukt" for regel in einde)


def test_twee_keer_dezelfde_run(maak_dossier: Any, gebruikers: Any, organisatie: Any) -> None:
    for _n in range(6):
        houd_in(loop(maak_dossier, gebruikers, van=date(2018, 6, 1)).dossier, gebruikers)
    einde = tegelijk(
        organisatie,
        *[lambda: stel_maandrun_voor(maand=JULI, gebruiker=gebruikers["financien"]) for _n in range(2)],
    )
    assert gelukt(einde) >= 1
    assert all(regel == "gelukt" or "geen betaling klaar" in regel or "al in het grootboek" in regel for regel in einde)
    assert saldi()[Rekening.LENING_LEVENSONDERHOUD] == 6 * 2 * 100_000
    assert Ingehouden.objects.count() == 12
    assert sum(batch.opdrachten.count() for batch in Betaalbatch.objects.all()) == Betaalopdracht.objects.count() == 24
    assert scheve_boekingen() == []


def test_vakantietoeslag_twee_keer_gestart(maak_dossier: Any, gebruikers: Any, organisatie: Any) -> None:
    for _n in range(4):
        reserveer(maak_dossier(), date(2018, 5, 1))
    tegelijk(
        organisatie,
        *[lambda: betaal_vakantietoeslagen(maand=JUNI, gebruiker=gebruikers["financien"]) for _n in range(2)],
    )
    assert betaald() == [5_000] * 4
    assert saldi()[Rekening.VAKANTIETOESLAG] == 0


def test_een_teruggekomen_betaling_twee_keer_verwerkt(maak_dossier: Any, gebruikers: Any, organisatie: Any) -> None:
    loop(maak_dossier, gebruikers)
    opdracht = betaal(gebruikers).opdrachten.get()
    einde = tegelijk(
        organisatie,
        *[
            lambda: verwerk_teruggekomen(
                opdracht=opdracht, reden="AC04", datum=date(2018, 7, 2), gebruiker=gebruikers["financien"]
            )
            for _n in range(2)
        ],
    )
    assert gelukt(einde) == 1
    assert any("al als teruggekomen" in regel for regel in einde)
    assert saldi()[Rekening.ONTVANGEN] == 95_000


def test_twee_oordelen_over_een_inhouding(maak_dossier: Any, gebruikers: Any, organisatie: Any) -> None:
    dossier = loop(maak_dossier, gebruikers).dossier
    houd_in(dossier, gebruikers)
    rij = leg_inhouding_vast(
        dossier=dossier, soort="beslag", omschrijving="Tweede", van=date(2018, 7, 1), bedrag=1_000,
        ten_gunste_van=DEURWAARDER, gebruiker=gebruikers["financien"],
    )  # fmt: skip
    einde = tegelijk(
        organisatie,
        *[
            lambda ja=ja: beoordeel_inhouding(inhouding=rij, goedkeuren=ja, gebruiker=gebruikers["toetser"])
            for ja in (True, False)
        ],
    )
    assert gelukt(einde) == 1
    assert any("al beslist" in regel for regel in einde)


@pytest.mark.skipif(not ECHT, reason="SQLite lets one writer in at a time")
def test_een_blokkade_tijdens_de_goedkeuring_komt_er_voor_of_er_na(
    maak_dossier: Any, gebruikers: Any, organisatie: Any
) -> None:
    """The block is laid in a transaction that commits while the approval has begun: both hold what they saw."""
    dossier = loop(maak_dossier, gebruikers).dossier
    batch = draai(gebruikers)
    gelegd = Event()

    def blok() -> None:
        with transaction.atomic():
            blokkeer(dossier=dossier, reden=Blokreden.ONDERZOEK, toelichting="x", gebruiker=gebruikers["adviseur"])
            gelegd.set()
            sleep(0.3)

    def goedkeuren() -> None:
        gelegd.wait(timeout=10)
        keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])

    einde = tegelijk(organisatie, blok, goedkeuren)
    assert einde[0] == "gelukt"
    # Nobody knows of a block before it is stored; the approval may win, but then the money went out as approved.
    assert einde[1] == "gelukt" or "tegengehouden" in einde[1]
    assert saldi().get(Rekening.BANK, 0) == (-95_000 if einde[1] == "gelukt" else 0)
