"""The journal: entries balance, nothing is changed, a mistake is reversed once."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from doorstart.grootboek.models import Betaalopdracht, Boeking, Boekingsregel, Rekening
from doorstart.grootboek.services import BoekingUitBalans, Regel, boek, draai_terug, maak_opdracht
from doorstart.kern.fouten import DoorstartFout


def regel(dossier: Any, rekening: str, bedrag: int, maand: date | None = date(2017, 3, 1)) -> Regel:
    return Regel(
        rekening=rekening,
        bedrag=bedrag,
        gemeente=dossier.gemeente,
        wetsgroep="pw",
        verstrekkingsjaar=2017,
        rechtmaand=maand,
        dossier=dossier,
    )


def boek_maand(dossier: Any, bijstand: int = 100_000) -> Boeking:
    toeslag = bijstand // 20
    return boek(
        datum=date(2017, 4, 3),
        soort="pw_maand",
        omschrijving="Bijstand maart 2017",
        dossier=dossier,
        regels=[
            regel(dossier, Rekening.UITKERINGSLASTEN, bijstand),
            regel(dossier, Rekening.TE_BETALEN, toeslag - bijstand),
            regel(dossier, Rekening.VAKANTIETOESLAG, -toeslag),
        ],
    )


def test_boeking_die_niet_sluit_wordt_geweigerd_en_laat_niets_achter(maak_dossier: Any) -> None:
    dossier = maak_dossier()
    with pytest.raises(BoekingUitBalans, match="1,00"):
        boek(
            datum=date(2017, 4, 3),
            soort="x",
            omschrijving="x",
            regels=[regel(dossier, Rekening.UITKERINGSLASTEN, 100_00), regel(dossier, Rekening.BANK, -99_00)],
        )
    assert not Boeking.objects.exists()


def test_lege_boeking_en_nulregels(maak_dossier: Any) -> None:
    dossier = maak_dossier()
    with pytest.raises(BoekingUitBalans):
        boek(datum=date(2017, 4, 3), soort="x", omschrijving="x", regels=[regel(dossier, Rekening.BANK, 0)])
    boeking = boek(
        datum=date(2017, 4, 3),
        soort="x",
        omschrijving="x",
        regels=[
            regel(dossier, Rekening.UITKERINGSLASTEN, 5),
            regel(dossier, Rekening.BANK, -5),
            regel(dossier, Rekening.VAKANTIETOESLAG, 0),
        ],
    )
    assert boeking.regels.count() == 2


@pytest.mark.parametrize(
    "fout",
    [
        {"rekening": "kas"},
        {"wetsgroep": "wmo"},
        {"bedrag": 1.5},
        {"bedrag": True},
        {"rechtmaand": date(2017, 3, 2)},
    ],
)
def test_regel_weigert_wat_niet_bestaat(maak_dossier: Any, fout: dict[str, Any]) -> None:
    dossier = maak_dossier()
    goed = {
        "rekening": "bank",
        "bedrag": 1,
        "gemeente": dossier.gemeente,
        "wetsgroep": "pw",
        "verstrekkingsjaar": 2017,
    }
    with pytest.raises(BoekingUitBalans):
        Regel(**(goed | fout))


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE grootboek_boekingsregel SET bedrag = bedrag + 1",
        "DELETE FROM grootboek_boekingsregel",
        "UPDATE grootboek_boeking SET omschrijving = 'anders'",
        "DELETE FROM grootboek_boeking",
    ],
)
def test_databank_weigert_wijzigen_met_sql(maak_dossier: Any, opdracht: str) -> None:
    boek_maand(maak_dossier())
    with (
        pytest.raises(DatabaseError, match="onveranderlijk"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(opdracht)


def test_databank_weigert_wijzigen_met_orm(maak_dossier: Any) -> None:
    boeking = boek_maand(maak_dossier())
    boeking.omschrijving = "anders"
    for daad in (
        boeking.save,
        lambda: Boekingsregel.objects.update(bedrag=0),
        Boekingsregel.objects.all().delete,
    ):
        with pytest.raises(DatabaseError, match="onveranderlijk"), transaction.atomic():
            daad()


def test_terugdraaien_is_het_precieze_tegendeel_en_kan_een_keer(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    boeking = boek_maand(dossier)
    opdracht = maak_opdracht(
        boeking=boeking, dossier=dossier, bedrag=95_000, omschrijving="maart", rechtmaand=date(2017, 3, 1)
    )
    terug = draai_terug(boeking=boeking, gebruiker=gebruikers["adviseur"], reden="verkeerde omzet")
    assert terug.draait_terug == boeking
    for rekening in (Rekening.UITKERINGSLASTEN, Rekening.TE_BETALEN, Rekening.VAKANTIETOESLAG):
        regels = Boekingsregel.objects.filter(rekening=rekening, rechtmaand=date(2017, 3, 1))
        assert sum(r.bedrag for r in regels) == 0
    opdracht.refresh_from_db()
    assert opdracht.vervallen_op == date(2018, 7, 2)
    with pytest.raises(DoorstartFout, match="al teruggedraaid"):
        draai_terug(boeking=boeking, gebruiker=gebruikers["adviseur"], reden="nog eens")
    with pytest.raises(DoorstartFout, match="zelf een terugdraaiing"):
        draai_terug(boeking=terug, gebruiker=gebruikers["adviseur"], reden="nog eens")


def test_opdracht_past_bij_de_schuld_van_de_boeking(maak_dossier: Any) -> None:
    dossier, ander = maak_dossier(), maak_dossier()
    boeking = boek_maand(dossier)
    for bedrag, wie in ((95_001, dossier), (0, dossier), (-5, dossier), (100, ander)):
        with pytest.raises(DoorstartFout):
            maak_opdracht(boeking=boeking, dossier=wie, bedrag=bedrag, omschrijving="x", rechtmaand=None)
    assert not Betaalopdracht.objects.exists()
