"""`controleer` finds a claim that is not what its entries say, and money on the account that no claim explains."""

from typing import Any

from doorstart.grootboek.management.commands.controleer import bevindingen
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.services import boek
from doorstart.vorderingen.models import Mutatiesoort
from doorstart.vorderingen.mutaties import Wijziging, hang_aan, wijzig
from doorstart.vorderingen.tests.hulp import DAG, maak, regel


def test_een_vordering_is_wat_het_grootboek_zegt(maak_dossier: Any, gebruikers: Any) -> None:
    vordering = maak(maak_dossier(), gebruikers)
    betaling = Wijziging(vordering=vordering, soort=Mutatiesoort.BETALING, bedrag=-40_000, datum=DAG)
    wijzig(betaling, gebruiker=gebruikers["financien"], datum=DAG)
    assert bevindingen() == []


def test_een_mutatie_met_een_ander_bedrag_wordt_gevonden(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    vordering = maak(dossier, gebruikers)
    boeking = boek(
        datum=DAG, soort="proef", omschrijving="Proef", dossier=dossier,
        regels=[regel(dossier, Rekening.TERUG_TE_VORDEREN, -30_000), regel(dossier, Rekening.RENTE, 30_000)],
    )  # fmt: skip
    hang_aan(vordering, boeking, -35_000, soort=Mutatiesoort.BETALING, datum=DAG)
    assert bevindingen() == [
        f"Boeking {boeking.pk} zet € -300,00 op vorderingen, maar de vordering verandert met € -350,00."
    ]


def test_geld_op_de_rekening_zonder_vordering_wordt_gevonden(maak_dossier: Any, gebruikers: Any) -> None:
    dossier = maak_dossier()
    boeking = boek(
        datum=DAG, soort="proef", omschrijving="Proef", dossier=dossier,
        regels=[regel(dossier, Rekening.TERUG_TE_VORDEREN, 30_000), regel(dossier, Rekening.RENTE, -30_000)],
    )  # fmt: skip
    assert bevindingen() == [f"Boeking {boeking.pk} zet € 300,00 op vorderingen zonder vordering."]
