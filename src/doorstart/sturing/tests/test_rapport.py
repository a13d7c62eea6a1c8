"""The whole report over rows in the database."""

from datetime import date
from typing import Any

from doorstart.sturing.services import maak_rapport


def test_leeg(maak_dossier: Any) -> None:
    """One dossier and no money gives a report without shares, not an error."""
    maak_dossier(melding_op=date(2017, 3, 1))
    rapport = maak_rapport(2017)
    assert rapport.figuur("kpi1").waarde is None
    assert rapport.figuur("meldingen").waarde == 1
