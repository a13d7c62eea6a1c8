"""Fixtures of the tests of loans: a loan of 12,000 euros, and a clock that can be moved."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from doorstart.leningen.models import Lening
from doorstart.leningen.tests.hulp import verleen, zet_klok
from doorstart.leningen.voorstellen import Aflosafspraak, Borg


@pytest.fixture
def lening(maak_dossier: Any, gebruikers: Any) -> Lening:
    """12,000 euros at 8%, linear in 12 months from 1 August 2018: 1,000 a month, the first interest is 80 euros."""
    return verleen(
        maak_dossier(groep="gevestigd"), gebruikers, gevraagd=12_000_00, verleend=12_000_00,
        aflossing=Aflosafspraak(maanden=12, wijze="lineair"),
    )  # fmt: skip


@pytest.fixture
def klok(organisatie: Any, gebruikers: Any) -> Callable[[date], None]:
    """Return a function that moves the working date, for everybody."""

    def zet(dag: date) -> None:
        zet_klok(organisatie, dag)
        for gebruiker in gebruikers.values():
            gebruiker.organisatie.refresh_from_db()

    return zet


@pytest.fixture
def borg(maak_dossier: Any, gebruikers: Any) -> Lening:
    """A guarantee of 12,000 euros for a bank loan of 84 months from 1 August 2018, of a gevestigde."""
    afspraak = Borg(maanden=84, geldverstrekker="bank", naam="Voorbeeldbank", alleen_hoofdsom=True,
                    uitwinning_na_toestemming=True)  # fmt: skip
    return verleen(
        maak_dossier(groep="gevestigd"), gebruikers, vorm="borgtocht", gevraagd=12_000_00, verleend=12_000_00,
        aflossing=None, borg=afspraak,
    )  # fmt: skip
