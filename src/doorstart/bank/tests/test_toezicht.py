"""`controleer` finds a work list that is not what the journal says."""

from typing import Any

from doorstart.bank.models import Openstaand
from doorstart.bank.tests.hulp import Post, afschrift
from doorstart.bank.tests.test_inlezen import lees_in
from doorstart.grootboek.management.commands.controleer import bevindingen


def test_openstaand_is_het_saldo_van_ontvangen(gebruikers: Any) -> None:
    lees_in(afschrift(Post(bedrag=4_000)), gebruikers["financien"])
    assert bevindingen() == []
    Openstaand.objects.update(bedrag=3_900)
    assert "De werklijst heeft € 39,00, het grootboek € 40,00 als ontvangen, nog te verwerken." in bevindingen()
