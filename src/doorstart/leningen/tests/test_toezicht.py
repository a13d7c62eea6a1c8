"""`controleer` finds a loan that is not what its journal says."""

from datetime import date
from typing import Any

from doorstart.grootboek.management.commands.controleer import bevindingen
from doorstart.grootboek.services import draai_terug
from doorstart.leningen.models import Lening
from doorstart.leningen.tests.hulp import betaal


def test_een_lening_is_wat_het_grootboek_zegt(lening: Lening, klok: Any, gebruikers: Any) -> None:
    klok(date(2018, 9, 3))
    betaal(lening, date(2018, 9, 3), 1_000_00, gebruikers["financien"])
    assert bevindingen() == []


def test_een_boeking_die_buiten_de_lening_om_is_teruggedraaid_wordt_gevonden(
    lening: Lening, klok: Any, gebruikers: Any
) -> None:
    klok(date(2018, 9, 3))
    betaal(lening, date(2018, 9, 3), 1_000_00, gebruikers["financien"])
    laatste = lening.boekingen.order_by("-pk")[0].boeking
    draai_terug(boeking=laatste, gebruiker=gebruikers["toetser"], reden="proef")
    terug = laatste.teruggedraaid_door
    gevonden = bevindingen()
    assert len(gevonden) == 1
    assert gevonden[0].startswith(f"Boeking {terug.pk} zet €")
