"""What an import needs beside the files: users and an approved policy for part-time entrepreneurs."""

from datetime import date
from typing import Any

import pytest

from bijstandsrecht.deeltijd import PtoBeleid
from doorstart.organisatie.models import Beleid


@pytest.fixture
def ontvanger(organisatie: Any, gebruikers: dict[str, Any]) -> Any:
    """The test organisation, ready to receive an import."""
    Beleid(
        soort="pto",
        geldig_van=date(2013, 1, 1),
        reden="test",
        status="goedgekeurd",
        waarden=PtoBeleid(naam="Testbeleid", vanaf=date(2013, 1, 1)).als_dict(),
        voorgesteld_door=gebruikers["beheerder"],
        beoordeeld_door=gebruikers["manager"],
    ).save()
    return organisatie
