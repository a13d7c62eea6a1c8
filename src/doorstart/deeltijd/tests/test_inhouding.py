"""Deductions from the benefit of a part-time entrepreneur, also when a month is corrected."""

from datetime import date
from typing import Any

import pytest

from doorstart.deeltijd import services
from doorstart.deeltijd.tests.test_verrekening import _betaal, dien_in, zaak  # noqa: F401
from doorstart.grootboek.models import Betaalopdracht, Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.uitbetalen.tests.hulp import houd_in

VAN = date(2026, 7, 1)


def wachtend() -> list[tuple[str, int]]:
    rijen = Betaalopdracht.objects.filter(vervallen_op__isnull=True, batch__isnull=True)
    return sorted((rij.rekening, rij.bedrag) for rij in rijen)


@pytest.fixture
def oud(zaak: Any, gebruikers: Any) -> Any:  # noqa: F811
    """July 2026, settled and with 100 euro for a bailiff."""
    houd_in(zaak, gebruikers, van=VAN)
    return services.accepteer(opgave=dien_in(zaak, gebruikers), gebruiker=gebruikers["adviseur"])


def test_beslag_gaat_van_de_maand_af(zaak: Any, gebruikers: Any, oud: Any) -> None:  # noqa: F811
    assert wachtend() == [(Rekening.DERDEN, 10_000), (Rekening.TE_BETALEN, oud.uitbetaling - 10_000)]
    _betaal(gebruikers)
    assert (saldi()[Rekening.TE_BETALEN], saldi()[Rekening.DERDEN]) == (0, 0)


def test_correctie_voor_de_betaling_houdt_een_keer_in(zaak: Any, gebruikers: Any, oud: Any) -> None:  # noqa: F811
    nieuw = services.accepteer(
        opgave=dien_in(zaak, gebruikers, omzet=50_000, correctie=True), gebruiker=gebruikers["adviseur"]
    )
    assert wachtend() == [(Rekening.DERDEN, 10_000), (Rekening.TE_BETALEN, nieuw.uitbetaling - 10_000)]


def test_correctie_na_de_betaling_telt_mee_wat_de_derde_kreeg(zaak: Any, gebruikers: Any, oud: Any) -> None:  # noqa: F811
    _betaal(gebruikers)
    adviseur = gebruikers["adviseur"]
    nieuw = services.accepteer(opgave=dien_in(zaak, gebruikers, omzet=50_000, correctie=True), gebruiker=adviseur)
    # The fixed amount of this month was taken already, so the difference goes to the resident as a whole.
    assert wachtend() == [(Rekening.TE_BETALEN, nieuw.uitbetaling - oud.uitbetaling)]
    _betaal(gebruikers)
    assert saldi()[Rekening.TE_BETALEN] == 0
    services.accepteer(opgave=dien_in(zaak, gebruikers, omzet=60_000, correctie=True), gebruiker=adviseur)
    assert saldi()[Rekening.TERUG_TE_VORDEREN] == nieuw.uitbetaling - oud.uitbetaling
