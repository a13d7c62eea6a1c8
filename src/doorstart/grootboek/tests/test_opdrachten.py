"""Posting and ordering in bulk, orders to third parties, what a payment settles, and what comes back from the bank."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from doorstart.grootboek.models import Betaalopdracht, Boeking, Rekening, Stand
from doorstart.grootboek.selectors import betaald_per_rechtmaand, nog_te_betalen, saldi
from doorstart.grootboek.services import (
    AlGeboekt,
    BoekingUitBalans,
    Derde,
    Nieuweboeking,
    Nieuweopdracht,
    bevestig_betaald,
    boek,
    boek_alle,
    boek_teruggekomen,
    keur_batch_goed,
    maak_opdracht,
    maak_opdrachten,
    stel_batch_voor,
)
from doorstart.grootboek.tests.test_boeken import boek_maand, regel
from doorstart.grootboek.verzonden import opdrachten_bij
from doorstart.kern.fouten import DoorstartFout

MAART, DAG = date(2017, 3, 1), date(2018, 7, 2)
HUURBAAS = Derde(begunstigde="Woonstichting De Brink", iban="NL20INGB0001234567", kenmerk="RF18539007547034")


def nieuw(dossier: Any, bedrag: int = 95_000, **velden: Any) -> Nieuweboeking:
    return Nieuweboeking(
        datum=DAG,
        soort="pw_maand",
        omschrijving="Bijstand",
        dossier=dossier,
        regels=[regel(dossier, Rekening.UITKERINGSLASTEN, bedrag), regel(dossier, Rekening.TE_BETALEN, -bedrag)],
        **velden,
    )


def boek_voor_derde(dossier: Any, bedrag: int) -> Boeking:
    return boek(
        datum=DAG,
        soort="inhouding",
        omschrijving="Huur",
        dossier=dossier,
        regels=[regel(dossier, Rekening.TE_BETALEN, bedrag), regel(dossier, Rekening.DERDEN, -bedrag)],
    )


def betaal(gebruikers: Any) -> Any:
    batch = stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=DAG)
    return keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])


def test_vragen_groeien_niet_met_het_aantal(maak_dossier: Any, gebruikers: Any) -> None:
    dossiers = [maak_dossier() for _n in range(12)]
    tellingen = []
    for deel in (dossiers[:2], dossiers):
        with CaptureQueriesContext(connection) as vragen:
            boekingen = boek_alle([nieuw(d) for d in deel], gebruiker=gebruikers["financien"])
            maak_opdrachten(
                [
                    Nieuweopdracht(boeking=b, dossier=d, bedrag=95_000, omschrijving="Bijstand", rechtmaand=MAART)
                    for b, d in zip(boekingen, deel, strict=True)
                ]
            )
        tellingen.append(len(vragen))
    assert tellingen[0] == tellingen[1] < 15
    assert saldi()[Rekening.TE_BETALEN] == -14 * 95_000


def test_een_scheve_boeking_houdt_alles_tegen(maak_dossier: Any) -> None:
    dossier = maak_dossier()
    scheef = Nieuweboeking(
        datum=DAG, soort="x", omschrijving="x", regels=[regel(dossier, Rekening.BANK, 1)], dossier=dossier
    )
    with pytest.raises(BoekingUitBalans):
        boek_alle([nieuw(dossier), scheef])
    assert not Boeking.objects.exists()


def test_wat_een_keer_mag_weigert_de_databank_een_tweede_keer(maak_dossier: Any) -> None:
    dossier = maak_dossier()
    boek_alle([nieuw(dossier, sleutel="maand:1:2017-03:0")])
    with pytest.raises(AlGeboekt):
        boek_alle([nieuw(dossier), nieuw(dossier, sleutel="maand:1:2017-03:0")])
    assert Boeking.objects.count() == 1
    with pytest.raises(DatabaseError), transaction.atomic():
        Boeking(datum=DAG, soort="x", omschrijving="x", sleutel="maand:1:2017-03:0").save()


def test_opdrachten_samen_niet_meer_dan_de_schuld(maak_dossier: Any) -> None:
    dossier = maak_dossier()
    boeking = boek_maand(dossier)
    half = {"boeking": boeking, "dossier": dossier, "omschrijving": "x", "rechtmaand": MAART}
    maak_opdracht(bedrag=50_000, **half)
    with pytest.raises(DoorstartFout, match=r"450,00 te betalen"):
        maak_opdracht(bedrag=45_001, **half)
    with pytest.raises(DoorstartFout, match="past niet"):
        maak_opdrachten([Nieuweopdracht(bedrag=30_000, **half), Nieuweopdracht(bedrag=30_000, **half)])
    maak_opdracht(bedrag=45_000, **half)
    with pytest.raises(DoorstartFout, match="past niet"):  # the entry owes the resident, nobody else
        maak_opdracht(bedrag=1, derde=HUURBAAS, **half)


@pytest.mark.parametrize(
    ("derde", "zin"),
    [
        (Derde(begunstigde=" ", iban="NL20INGB0001234567"), "aan wie"),
        (Derde(begunstigde="Deurwaarder", iban="NL20INGB0001234568"), "klopt niet"),
        (Derde(begunstigde="Deurwaarder", iban=""), "geen IBAN"),
    ],
)
def test_een_derde_moet_meteen_kloppen(maak_dossier: Any, derde: Derde, zin: str) -> None:
    dossier = maak_dossier()
    with pytest.raises(DoorstartFout, match=zin):
        maak_opdracht(
            boeking=boek_voor_derde(dossier, 100), dossier=dossier, bedrag=100, omschrijving="x", rechtmaand=None,
            derde=derde,
        )  # fmt: skip


def test_derde_en_inwoner_in_een_batch(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    maand = boek_maand(dossier)
    maak_opdracht(boeking=maand, dossier=dossier, bedrag=55_000, omschrijving="Bijstand", rechtmaand=MAART)
    huur = maak_opdracht(
        boeking=boek_voor_derde(dossier, 40_000), dossier=dossier, bedrag=40_000, omschrijving="Huur",
        rechtmaand=MAART, derde=HUURBAAS,
    )  # fmt: skip
    assert nog_te_betalen(dossier=dossier, rechtmaand=MAART) == 0
    batch = betaal(gebruikers)
    huur.refresh_from_db()
    assert (huur.begunstigde, huur.iban, huur.stand) == (HUURBAAS.begunstigde, HUURBAAS.iban, Stand.VERZONDEN)
    assert saldi() == {
        Rekening.BANK: -95_000,
        Rekening.DERDEN: 0,
        Rekening.TE_BETALEN: 0,
        Rekening.UITKERINGSLASTEN: 100_000,
        Rekening.VAKANTIETOESLAG: -5_000,
    }
    assert "<Ref>RF18539007547034</Ref>" in batch.bestanden.get().inhoud
    assert betaald_per_rechtmaand(dossier) == {MAART: 55_000}


def test_betaald_en_teruggekomen(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    opdracht = maak_opdracht(
        boeking=boek_maand(dossier), dossier=dossier, bedrag=95_000, omschrijving="Bijstand", rechtmaand=MAART
    )
    terug = {"opdracht": opdracht, "reden": "Rekening opgeheven", "datum": DAG, "gebruiker": gebruikers["financien"]}
    with pytest.raises(DoorstartFout, match="niet naar de bank"):
        boek_teruggekomen(**terug)
    batch = betaal(gebruikers)
    kenmerk = f"DS-{batch.pk}-{opdracht.pk}"
    assert list(opdrachten_bij([kenmerk, f"DS-{batch.pk + 1}-{opdracht.pk}", "iets anders"])) == [kenmerk]
    assert bevestig_betaald(opdrachten=[opdracht.pk], datum=DAG) == 1
    assert bevestig_betaald(opdrachten=[opdracht.pk], datum=date(2018, 7, 9)) == 0
    nieuwe = boek_teruggekomen(**terug)
    with pytest.raises(DoorstartFout, match="al als teruggekomen"):
        boek_teruggekomen(**terug)
    opdracht.refresh_from_db()
    assert (opdracht.stand, opdracht.teruggekomen_op, opdracht.terug_reden) == (
        Stand.TERUGGEKOMEN,
        DAG,
        "Rekening opgeheven",
    )
    assert (nieuwe.stand, nieuwe.bedrag, nieuwe.rechtmaand) == (Stand.WACHT, 95_000, MAART)
    assert saldi(dossier=dossier)[Rekening.TE_BETALEN] == -95_000
    assert (saldi()[Rekening.ONTVANGEN], saldi()[Rekening.BANK]) == (95_000, -95_000)
    for veld, waarde in (("betaald_op", None), ("teruggekomen_op", None), ("terug_reden", "x"), ("iban", "x")):
        with pytest.raises(DatabaseError, match="onveranderlijk"), transaction.atomic():
            Betaalopdracht.objects.filter(pk=opdracht.pk).update(**{veld: waarde})


def test_een_betaling_over_twee_jaren_valt_onder_beide(maak_dossier: Any, gebruikers: Any) -> None:
    """Vakantietoeslag of June: each part keeps the year in which it was reserved."""
    dossier = maak_dossier()
    jaren = ((2017, 30_000), (2018, 20_000))
    regels = []
    for jaar, bedrag in jaren:
        for rekening, teken in ((Rekening.VAKANTIETOESLAG, 1), (Rekening.TE_BETALEN, -1)):
            rij = regel(dossier, rekening, teken * bedrag, date(jaar, 5, 1))
            regels.append(type(rij)(**{v: getattr(rij, v) for v in rij.__slots__} | {"verstrekkingsjaar": jaar}))
    boeking = boek(datum=DAG, soort="vakantietoeslag", omschrijving="x", dossier=dossier, regels=regels)
    maak_opdracht(boeking=boeking, dossier=dossier, bedrag=50_000, omschrijving="x", rechtmaand=None)
    betaal(gebruikers)
    bank = Boeking.objects.get(soort="betaalbatch").regels.filter(rekening=Rekening.BANK)
    assert sorted(bank.values_list("verstrekkingsjaar", "bedrag")) == [(2017, -30_000), (2018, -20_000)]
    assert saldi(dossier=dossier)[Rekening.TE_BETALEN] == 0
