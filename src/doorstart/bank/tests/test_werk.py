"""The work list: choose, split, send back, park, undo; whoever comes second is told."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from doorstart.bank.models import Banknotitie, Bankregel, Openstaand, Stand, Toewijzing
from doorstart.bank.selectors import openstaande, som_openstaand
from doorstart.bank.services import Keuze, haal_terug, herken_opnieuw, maak_ongedaan, parkeer, stort_terug, wijs_toe
from doorstart.bank.tests.hulp import ANDER, Post, afschrift
from doorstart.bank.tests.test_inlezen import lees_in, onverdeeld, per_groep
from doorstart.grootboek.models import Betaalopdracht, Boeking, Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.grootboek.services import keur_batch_goed, stel_batch_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.werkproces.models import Taak


@pytest.fixture
def regel(maak_dossier: Any, gebruikers: Any, proefkamer: Any) -> Bankregel:
    """An entry of 100,00 that nobody recognised, and two dossiers."""
    maak_dossier(), maak_dossier()
    lees_in(afschrift(Post(bedrag=10_000, naam="Van Dijk", tekst="bedankt")), gebruikers["financien"])
    return Bankregel.objects.get()


def naar(sleutel: str, bedrag: int) -> Keuze:
    return Keuze(soort="proef", sleutel=sleutel, bedrag=bedrag)


def test_een_regel_gaat_naar_een_bestemming(regel: Any, gebruikers: Any, proefkamer: Any) -> None:
    [rij] = wijs_toe(regel=regel, keuzes=[naar("T0000", 10_000)], gebruiker=gebruikers["financien"])
    assert (rij.automatisch, rij.boeking.geboekt_door, rij.bedrag) == (False, gebruikers["financien"], 10_000)
    assert saldi() == {Rekening.BANK: 10_000, Rekening.ONTVANGEN: 0, Rekening.LENING_KAPITAAL: -10_000}
    assert proefkamer.geboekt == [("T0000", 10_000)]
    assert not Openstaand.objects.exists()
    assert Taak.objects.get(soort="bank_werklijst").afgerond_op == date(2018, 7, 2)
    with pytest.raises(DoorstartFout, match="al verwerkt"):
        wijs_toe(regel=regel, keuzes=[naar("T0001", 10_000)], gebruiker=gebruikers["financien"])


def test_een_regel_wordt_gesplitst(regel: Any, gebruikers: Any) -> None:
    wijs_toe(regel=regel, keuzes=[naar("T0000", 2_500), naar("T0001", 4_000)], gebruiker=gebruikers["financien"])
    assert (Openstaand.objects.get().bedrag, saldi()[Rekening.ONTVANGEN]) == (3_500, -3_500)
    assert per_groep() == {0}
    wijs_toe(regel=regel, keuzes=[naar("T0000", 3_500)], gebruiker=gebruikers["financien"])
    assert saldi()[Rekening.ONTVANGEN] == 0
    assert set(onverdeeld().values()) == {0}


@pytest.mark.parametrize(
    ("keuzes", "zin"),
    [
        ([], "Kies eerst"),
        ([("T0000", 10_001)], "U verdeelt"),
        ([("T0000", 6_000), ("T0001", 4_001)], "U verdeelt"),
        ([("T0000", 0)], "groter is dan nul"),
        ([("T0000", -5)], "groter is dan nul"),
        ([("T0000", 5_000), ("T0099", 100)], "bestaat niet"),
        ([("\0", 5_000)], "bestaat niet"),
    ],
)
def test_een_verkeerde_verdeling_boekt_niets(regel: Any, gebruikers: Any, keuzes: Any, zin: str) -> None:
    with pytest.raises(DoorstartFout, match=zin):
        wijs_toe(regel=regel, keuzes=[naar(*k) for k in keuzes], gebruiker=gebruikers["financien"])
    assert saldi() == {Rekening.BANK: 10_000, Rekening.ONTVANGEN: -10_000}
    assert (Openstaand.objects.get().bedrag, Toewijzing.objects.count()) == (10_000, 0)


def test_een_onbekende_soort_wordt_geweigerd(regel: Any, gebruikers: Any) -> None:
    with pytest.raises(DoorstartFout, match="bestaat niet"):
        wijs_toe(regel=regel, keuzes=[Keuze(soort="kas", sleutel="1", bedrag=1)], gebruiker=gebruikers["financien"])


def test_geld_gaat_terug_door_twee_personen(regel: Any, gebruikers: Any) -> None:
    with pytest.raises(DoorstartFout, match="waarom het geld teruggaat"):
        stort_terug(regel=regel, bedrag=4_000, reden=" ", gebruiker=gebruikers["financien"])
    stort_terug(regel=regel, bedrag=4_000, reden="dubbel betaald", gebruiker=gebruikers["financien"])
    opdracht = Betaalopdracht.objects.get()
    assert (opdracht.begunstigde, opdracht.iban, opdracht.bedrag, opdracht.dossier, opdracht.batch) == (
        "Van Dijk", ANDER, 4_000, None, None,
    )  # fmt: skip
    assert saldi() == {Rekening.BANK: 10_000, Rekening.ONTVANGEN: -6_000, Rekening.DERDEN: -4_000}
    batch = stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=date(2018, 7, 2))
    with pytest.raises(DoorstartFout, match="wacht op goedkeuring"):
        maak_ongedaan(toewijzing=Toewijzing.objects.get(), reden="toch niet", gebruiker=gebruikers["financien"])
    keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])
    assert (saldi()[Rekening.DERDEN], saldi()[Rekening.BANK]) == (0, 6_000)
    with pytest.raises(DoorstartFout, match="al naar de bank"):
        maak_ongedaan(toewijzing=Toewijzing.objects.get(), reden="toch niet", gebruiker=gebruikers["financien"])
    assert Openstaand.objects.get().bedrag == 6_000


def test_een_wachtende_terugbetaling_kan_nog_ongedaan(regel: Any, gebruikers: Any) -> None:
    stort_terug(regel=regel, bedrag=10_000, reden="dubbel betaald", gebruiker=gebruikers["financien"])
    maak_ongedaan(toewijzing=Toewijzing.objects.get(), reden="toch niet", gebruiker=gebruikers["financien"])
    assert Betaalopdracht.objects.get().vervallen_op == date(2018, 7, 2)
    assert (saldi()[Rekening.DERDEN], som_openstaand()) == (0, 10_000)


def test_zonder_rekening_van_de_betaler_gaat_niets_terug(maak_dossier: Any, gebruikers: Any) -> None:
    ruw = afschrift(Post(bedrag=500)).replace(f"<DbtrAcct><Id><IBAN>{ANDER}</IBAN></Id></DbtrAcct>".encode(), b"")
    lees_in(ruw, gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="geen IBAN"):
        stort_terug(regel=Bankregel.objects.get(), bedrag=500, reden="x", gebruiker=gebruikers["financien"])
    assert saldi()[Rekening.ONTVANGEN] == -500


def test_een_afschrijving_kan_niet_terug(gebruikers: Any) -> None:
    lees_in(afschrift(Post(bedrag=-500)), gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="groter is dan nul"):
        stort_terug(regel=Bankregel.objects.get(), bedrag=500, reden="x", gebruiker=gebruikers["financien"])


def test_parkeren_met_een_notitie(regel: Any, gebruikers: Any) -> None:
    with pytest.raises(DoorstartFout, match="waarop u wacht"):
        parkeer(regel=regel, notitie="  ", gebruiker=gebruikers["financien"])
    parkeer(regel=regel, notitie="Gebeld, belt terug.", gebruiker=gebruikers["financien"])
    assert Banknotitie.objects.get().door == gebruikers["financien"]
    assert (openstaande(stand=Stand.OPEN).count(), openstaande(stand=Stand.GEPARKEERD).count()) == (0, 1)
    assert Taak.objects.get(soort="bank_werklijst").afgerond_op is not None
    haal_terug(regel=regel, gebruiker=gebruikers["financien"])
    assert openstaande(stand=Stand.OPEN).count() == 1
    assert Taak.objects.filter(soort="bank_werklijst", afgerond_op__isnull=True).count() == 1


def test_ongedaan_maken_draait_de_boeking_terug_en_kan_een_keer(regel: Any, gebruikers: Any, proefkamer: Any) -> None:
    [een, _twee] = wijs_toe(
        regel=regel, keuzes=[naar("T0000", 4_000), naar("T0001", 6_000)], gebruiker=gebruikers["financien"]
    )
    maak_ongedaan(toewijzing=een, reden="verkeerde lening", gebruiker=gebruikers["financien"])
    assert saldi() == {Rekening.BANK: 10_000, Rekening.ONTVANGEN: -4_000, Rekening.LENING_KAPITAAL: -6_000}
    assert proefkamer.terug == [("T0000", 4_000)]
    assert Openstaand.objects.get().bedrag == 4_000
    with pytest.raises(DoorstartFout, match="al teruggedraaid"):
        maak_ongedaan(toewijzing=een, reden="nog eens", gebruiker=gebruikers["financien"])
    wijs_toe(regel=regel, keuzes=[naar("T0000", 4_000)], gebruiker=gebruikers["financien"])
    assert saldi()[Rekening.ONTVANGEN] == 0
    assert Boeking.objects.filter(draait_terug__isnull=False).count() == 1


def test_opnieuw_herkennen(maak_dossier: Any, gebruikers: Any, proefkamer: Any) -> None:
    proefkamer.weiger["T0000"] = "Deze lening loopt nog niet."
    maak_dossier()
    lees_in(afschrift(Post(bedrag=10_000, tekst="T0000"), Post(bedrag=50, tekst="onbekend")), gebruikers["financien"])
    assert (herken_opnieuw(gebruiker=gebruikers["financien"]), som_openstaand()) == (0, 10_050)
    proefkamer.weiger.clear()
    assert (herken_opnieuw(gebruiker=gebruikers["financien"]), som_openstaand()) == (1, 50)
    assert saldi()[Rekening.LENING_KAPITAAL] == -10_000


@pytest.mark.parametrize("rol", ["adviseur", "toetser", "manager", "coach", "beheerder", "inwoner"])
def test_alleen_financien_verwerkt(regel: Any, gebruikers: Any, rol: str) -> None:
    wie = gebruikers[rol]
    for daad in (
        lambda: wijs_toe(regel=regel, keuzes=[naar("T0000", 1)], gebruiker=wie),
        lambda: stort_terug(regel=regel, bedrag=1, reden="x", gebruiker=wie),
        lambda: parkeer(regel=regel, notitie="x", gebruiker=wie),
        lambda: haal_terug(regel=regel, gebruiker=wie),
        lambda: herken_opnieuw(gebruiker=wie),
    ):
        with pytest.raises(PermissionDenied):
            daad()
    assert som_openstaand() == 10_000
