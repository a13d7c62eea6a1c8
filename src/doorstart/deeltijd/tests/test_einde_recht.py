"""No benefit over months after somebody died, moved away or left: not handed in, not accepted."""

from datetime import date
from typing import Any

import pytest

from doorstart.deeltijd import services
from doorstart.deeltijd.models import Verrekening
from doorstart.deeltijd.selectors import maandoverzicht
from doorstart.deeltijd.tests.hulp import geef_toestemming, maak_beleid
from doorstart.grootboek.models import Boeking
from doorstart.kern.fouten import DoorstartFout

MEI, JUNI, EINDE = date(2018, 5, 1), date(2018, 6, 1), date(2018, 5, 20)


@pytest.fixture
def zaak(gebruikers: Any, maak_dossier: Any) -> Any:
    """A single person with permission from 2017 on."""
    maak_beleid(gebruikers)
    return geef_toestemming(maak_dossier(), inwoner=gebruikers["inwoner"])


def dien_in(zaak: Any, gebruikers: Any, maand: date) -> Any:
    zaak.refresh_from_db()
    return services.dien_in(
        dossier=zaak, maand=maand, omzet=60_000, kosten=[], uren=40, gebruiker=gebruikers["adviseur"]
    )


def einde(zaak: Any, feit: str) -> None:
    """Record one of the three facts that end the right."""
    if feit == "afgesloten":
        zaak.status, zaak.afgesloten_op, zaak.uitstroom = "afgesloten", EINDE, "werk"
        zaak.save()
    else:
        setattr(zaak.persoon, feit, EINDE)
        zaak.persoon.save()


@pytest.mark.parametrize("feit", ["afgesloten", "overleden_op", "vertrokken_op"])
def test_na_het_einde_wordt_geen_maand_ingediend(zaak: Any, gebruikers: Any, feit: str) -> None:
    einde(zaak, feit)
    with pytest.raises(DoorstartFout, match="geëindigd op 20 mei 2018"):
        dien_in(zaak, gebruikers, JUNI)
    assert dien_in(zaak, gebruikers, MEI).versie == 1  # the month in which it ended is still settled


@pytest.mark.parametrize("feit", ["afgesloten", "overleden_op", "vertrokken_op"])
def test_wat_al_was_ingediend_wordt_na_het_einde_niet_uitbetaald(zaak: Any, gebruikers: Any, feit: str) -> None:
    opgave = dien_in(zaak, gebruikers, JUNI)
    einde(zaak, feit)
    with pytest.raises(DoorstartFout, match="geëindigd"):
        services.accepteer(opgave=opgave, gebruiker=gebruikers["adviseur"])
    assert not Verrekening.objects.exists()
    assert not Boeking.objects.exists()


def test_na_het_einde_wordt_geen_maand_meer_gevraagd(zaak: Any) -> None:
    einde(zaak, "overleden_op")
    assert max(regel.maand for regel in maandoverzicht(zaak, date(2018, 7, 2))) == MEI
