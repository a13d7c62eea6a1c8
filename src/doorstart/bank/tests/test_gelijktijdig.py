"""Two people at the same moment: one wins, the other is told, the money stands once; nobody closes under a posting."""

from datetime import date
from threading import Event
from time import monotonic, sleep
from typing import Any

import pytest
from django.db import transaction

from doorstart.bank.models import Afschrift, Bankregel, Openstaand, Toewijzing
from doorstart.bank.services import Keuze, lees_afschriften_in, stort_terug, wijs_toe
from doorstart.bank.tests.hulp import Post, afschrift, bestand
from doorstart.grootboek.afsluiten import keur_afsluiting_goed, stel_afsluiting_voor
from doorstart.grootboek.models import Periodeafsluiting, Rekening
from doorstart.grootboek.perioden import gesloten_tot
from doorstart.grootboek.selectors import saldi, scheve_boekingen
from doorstart.grootboek.tests.test_afsluiten import boek_op
from doorstart.grootboek.tests.test_gelijktijdig import ECHT, tegelijk
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.organisatie.models import Gebruiker

JUNI = date(2018, 6, 30)
pytestmark = pytest.mark.django_db(transaction=ECHT)


def ander(gebruikers: Any, rol: str) -> Any:
    eerste = gebruikers[rol]
    return Gebruiker.objects.create_user(username=f"{rol}2", organisatie=eerste.organisatie, rol=rol)


def test_hetzelfde_bestand_wordt_een_keer_ingelezen(gebruikers: Any, organisatie: Any) -> None:
    ruw = afschrift(Post(bedrag=700), Post(bedrag=31))
    mensen = [gebruikers["financien"], ander(gebruikers, "financien")]
    einde = tegelijk(
        organisatie,
        *[lambda wie=wie: lees_afschriften_in(bron=bestand(ruw), naam="a", gebruiker=wie) for wie in mensen],
    )
    assert sorted(regel == "gelukt" for regel in einde) == [False, True]
    assert any("al ingelezen" in regel for regel in einde)
    assert saldi() == {Rekening.BANK: 731, Rekening.ONTVANGEN: -731}
    assert Afschrift.objects.count() == 1


def test_een_regel_gaat_een_keer_weg(maak_dossier: Any, gebruikers: Any, organisatie: Any, proefkamer: Any) -> None:
    maak_dossier()
    fin, tweede = gebruikers["financien"], ander(gebruikers, "financien")
    lees_afschriften_in(bron=bestand(afschrift(Post(bedrag=700))), naam="a", gebruiker=fin)
    regel, keuze = Bankregel.objects.get(), Keuze(soort="proef", sleutel="T0000", bedrag=700)
    einde = tegelijk(
        organisatie,
        lambda: wijs_toe(regel=regel, keuzes=[keuze], gebruiker=fin),
        lambda: stort_terug(regel=regel, bedrag=700, reden="dubbel", gebruiker=tweede),
    )
    assert sorted(regel == "gelukt" for regel in einde) == [False, True]
    assert any("al verwerkt" in regel for regel in einde)
    assert (Toewijzing.objects.count(), Openstaand.objects.count()) == (1, 0)
    assert saldi()[Rekening.ONTVANGEN] == 0
    assert scheve_boekingen() == []


def test_twee_goedkeurders_sluiten_een_keer(gebruikers: Any, organisatie: Any) -> None:
    rij = stel_afsluiting_voor(tot=JUNI, toelichting="Klaar.", gebruiker=gebruikers["financien"])
    gelezen = [Periodeafsluiting.objects.get(pk=rij.pk) for _n in range(2)]
    tweede = ander(gebruikers, "toetser")
    einde = tegelijk(
        organisatie,
        lambda: keur_afsluiting_goed(afsluiting=gelezen[0], gebruiker=gebruikers["toetser"]),
        lambda: keur_afsluiting_goed(afsluiting=gelezen[1], gebruiker=tweede),
    )
    assert sorted(regel == "gelukt" for regel in einde) == [False, True]
    # The second either waited for the row, or found the day closed already.
    assert any("al beslist" in regel or "al afgesloten" in regel for regel in einde)
    assert gesloten_tot() == JUNI


@pytest.mark.skipif(not ECHT, reason="SQLite lets one writer in at a time")
def test_niemand_sluit_onder_een_boeking(maak_dossier: Any, gebruikers: Any, organisatie: Any) -> None:
    """The closing waits for the posting that is being made on a day it closes; the next posting is refused."""
    dossier = maak_dossier()
    rij = stel_afsluiting_voor(tot=JUNI, toelichting="Klaar.", gebruiker=gebruikers["financien"])
    begonnen, klaar = Event(), dict[str, float]()

    def boeken() -> None:
        with transaction.atomic():
            boek_op(dossier, JUNI)
            begonnen.set()
            sleep(0.5)
            klaar["boeking"] = monotonic()

    def sluiten() -> None:
        begonnen.wait(timeout=10)
        keur_afsluiting_goed(afsluiting=rij, gebruiker=gebruikers["toetser"])
        klaar["sluiting"] = monotonic()

    assert tegelijk(organisatie, boeken, sluiten) == ["gelukt", "gelukt"]
    assert klaar["boeking"] < klaar["sluiting"]
    assert "is afgesloten" in tegelijk(organisatie, lambda: boek_op(dossier, JUNI), lambda: None)[0]


@pytest.mark.skipif(not ECHT, reason="SQLite lets one writer in at a time")
def test_wie_eerst_het_log_vasthoudt_en_dan_boekt_zit_niet_vast(
    maak_dossier: Any, gebruikers: Any, organisatie: Any
) -> None:
    """A service may write its event first and post after it, while somebody closes: both come to an end."""
    dossier, begonnen = maak_dossier(), Event()
    rij = stel_afsluiting_voor(tot=JUNI, toelichting="Klaar.", gebruiker=gebruikers["financien"])

    def eerst_het_log() -> None:
        with transaction.atomic():
            leg_vast(soort="x", omschrijving="eerst", datum=JUNI)
            begonnen.set()
            sleep(0.5)
            boek_op(dossier, date(2018, 7, 1))

    def sluiten() -> None:
        begonnen.wait(timeout=10)
        keur_afsluiting_goed(afsluiting=rij, gebruiker=gebruikers["toetser"])

    assert tegelijk(organisatie, eerst_het_log, sluiten) == ["gelukt", "gelukt"]
    assert gesloten_tot() == JUNI
