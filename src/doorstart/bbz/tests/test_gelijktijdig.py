"""Two people run the same month, or settle the same boekjaar, at the same moment: it is posted once."""

from datetime import date
from typing import Any

import pytest

from doorstart.bbz.models import Vaststelling
from doorstart.bbz.services import betaal_maanden, stel_vaststelling_voor
from doorstart.bbz.tests.hulp import betaal_jaar, cijfers_van, lening, toekenner
from doorstart.besluiten.services import keur_goed
from doorstart.grootboek.models import Betaalopdracht
from doorstart.grootboek.tests.test_gelijktijdig import ECHT, tegelijk

pytestmark = pytest.mark.django_db(transaction=ECHT)


def test_dezelfde_maand_twee_keer_gestart(maak_dossier: Any, gebruikers: Any, organisatie: Any) -> None:
    toekenningen = [toekenner(maak_dossier, gebruikers)() for _n in range(3)]
    tegelijk(organisatie, *[lambda: betaal_maanden(date(2017, 3, 1), gebruikers["financien"]) for _n in range(2)])
    assert [lening(toekenning.dossier) for toekenning in toekenningen] == [100_000] * 3
    assert Betaalopdracht.objects.count() == 3


def test_hetzelfde_besluit_twee_keer_goedgekeurd(maak_dossier: Any, gebruikers: Any, organisatie: Any) -> None:
    toekenning = toekenner(maak_dossier, gebruikers)(bedrag=60_000)
    betaal_jaar(toekenning, gebruikers["financien"])
    cijfers = cijfers_van(toekenning.dossier, gebruikers["adviseur"])
    besluit = stel_vaststelling_voor(jaarcijfers=cijfers, motivering="x", gebruiker=gebruikers["adviseur"])
    einde = tegelijk(
        organisatie, *[lambda: keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"]) for _n in range(2)]
    )
    assert sorted(regel == "gelukt" for regel in einde) == [False, True]
    assert Vaststelling.objects.count() == 1
    assert lening(toekenning.dossier) == 0
