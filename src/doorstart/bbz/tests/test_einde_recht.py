"""No Bbz month after somebody died, moved away or the dossier closed: not in the run, not one by one."""

from datetime import date
from typing import Any

import pytest

from doorstart.bbz.services import betaal_maand, betaal_maanden
from doorstart.bbz.tests.hulp import lening, toekenner
from doorstart.kern.fouten import DoorstartFout

EINDE, JUNI = date(2017, 5, 20), date(2017, 6, 1)


@pytest.mark.parametrize("feit", ["afgesloten", "overleden_op", "vertrokken_op"])
def test_na_het_einde_wordt_geen_maand_betaald(maak_dossier: Any, gebruikers: Any, feit: str) -> None:
    toekenning = toekenner(maak_dossier, gebruikers)()
    dossier = toekenning.dossier
    if feit == "afgesloten":
        dossier.status, dossier.afgesloten_op, dossier.uitstroom = "afgesloten", EINDE, "werk"
        dossier.save()
    else:
        setattr(dossier.persoon, feit, EINDE)
        dossier.persoon.save()
    assert betaal_maanden(JUNI, gebruikers["financien"]).betaald == 0
    with pytest.raises(DoorstartFout, match="geëindigd"):
        betaal_maand(toekenning=toekenning, maand=JUNI, gebruiker=gebruikers["financien"])
    assert lening(dossier) == 0
    assert betaal_maanden(date(2017, 5, 1), gebruikers["financien"]).betaald == 1
