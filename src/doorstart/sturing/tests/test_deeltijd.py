"""KPI 3 over rows written by hand."""

import pytest

from bijstandsrecht.kern import Maand
from doorstart.sturing.deeltijdcijfers import Deeltijdjaar, meet_deeltijd
from doorstart.sturing.definities import standaard
from doorstart.sturing.rijen import Deeltijdmaand

JAN, DEC = Maand(2017, 1), Maand(2017, 12)


def rijen(persoon: int, aantal: int, verrekend: int, norm: int = 100_000) -> list[Deeltijdmaand]:
    """The first `aantal` months of 2017 of one person."""
    return [Deeltijdmaand(f"D{persoon}", persoon, "Assen", JAN.plus(n), norm, verrekend) for n in range(aantal)]


def meet(*groepen: list[Deeltijdmaand]) -> Deeltijdjaar:
    """The year 2017."""
    return meet_deeltijd([r for g in groepen for r in g], standaard().deeltijd, JAN, DEC)


def test_de_gepubliceerde_cijfers() -> None:
    """46 people with EUR 466 of EUR 1,141 in twelve months: 40.84 %, EUR 257,232 a year."""
    jaar = meet(*(rijen(p, 12, 46_600, 114_100) for p in range(46)))
    assert (jaar.gemiddeld_aantal_x100, jaar.gemiddeld_verdiend, jaar.gemiddelde_norm) == (4600, 46_600, 114_100)
    assert jaar.aandeel_bp == 4084
    assert jaar.verdiend == 25_723_200
    assert jaar.n30 == 46


@pytest.mark.parametrize(("verrekend", "n30"), [(30_000, 1), (29_999, 0)])
def test_dertig_procent(verrekend: int, n30: int) -> None:
    """Exactly 30 % counts, one cent less does not."""
    assert meet(rijen(1, 3, verrekend)).n30 == n30


@pytest.mark.parametrize(("aantal", "n30"), [(3, 1), (2, 0)])
def test_drie_maanden(aantal: int, n30: int) -> None:
    """Three months count, two do not."""
    assert meet(rijen(1, aantal, 50_000)).n30 == n30


def test_een_maand_zonder_inkomsten_telt_voor_de_persoon_niet_voor_het_aandeel() -> None:
    """a(i) divides by all part-time months; the share only by person-months with income."""
    jaar = meet([*rijen(1, 2, 40_000), Deeltijdmaand("D1", 1, "Assen", JAN.plus(2), 100_000, 0, 5_000)])
    assert jaar.personen[0].aandeel_bp == 2667
    assert jaar.aandeel_bp == 4000
    assert jaar.gemiddeld_aantal_x100 == 17
    assert jaar.vrijgelaten == 5_000


def test_andere_jaren_tellen_niet() -> None:
    """December of the year before and January after are outside."""
    jaar = meet_deeltijd(
        [Deeltijdmaand("D1", 1, "Assen", m, 100_000, 50_000) for m in (JAN.plus(-1), JAN, DEC, DEC.plus(1))],
        standaard().deeltijd,
        JAN,
        DEC,
    )
    assert jaar.persoonsmaanden == 2


def test_niemand() -> None:
    """Without rows there is no average and no share."""
    jaar = meet()
    assert (jaar.gemiddeld_verdiend, jaar.aandeel_bp, jaar.n30, jaar.gemiddeld_aantal_x100) == (None, None, 0, 0)
