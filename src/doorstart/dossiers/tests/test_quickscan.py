"""The quick scan: which group the facts point to, with reasons and what is not known."""

from dataclasses import replace
from datetime import date

import pytest

from doorstart.dossiers.invoer import Intake
from doorstart.dossiers.models import Groep
from doorstart.dossiers.quickscan import Uitslag, scan

PEIL = date(2018, 7, 2)
LEEG = Intake(groep="pto", toelichting="", uitkering="geen", gestart_op=None)


def uitslag(intake: Intake, *, geboren: date = date(1985, 1, 1), peil: date = PEIL) -> Uitslag:
    """Scan an intake of somebody born in 1985."""
    return scan(intake, geboortedatum=geboren, peildatum=peil)


@pytest.mark.parametrize(
    ("intake", "geboren", "groep"),
    [
        (replace(LEEG, uitkering="pw", uren_per_week=12, wil_stoppen=False), date(1985, 1, 1), Groep.PTO),
        (replace(LEEG, uitkering="pw", uren_per_week=36, levensvatbaar_verwacht=True), date(1985, 1, 1), Groep.STARTER),
        (replace(LEEG, uitkering="ww", uren_per_week=36), date(1985, 1, 1), Groep.STARTER),
        (
            replace(
                LEEG, gestart_op=date(2015, 1, 1), uren_per_week=40, levensvatbaar_verwacht=True, wil_stoppen=False
            ),
            date(1985, 1, 1),
            Groep.GEVESTIGD,
        ),
        (
            replace(
                LEEG, gestart_op=date(2015, 1, 1), uren_per_week=40, levensvatbaar_verwacht=False, wil_stoppen=True
            ),
            date(1985, 1, 1),
            Groep.BEEINDIGEND,
        ),
        (
            replace(
                LEEG, gestart_op=date(2005, 1, 1), uren_per_week=40, levensvatbaar_verwacht=False, wil_stoppen=False
            ),
            date(1960, 1, 1),
            Groep.OUDER,
        ),
        (LEEG, date(1985, 1, 1), None),
    ],
)
def test_facts_point_to_a_group(intake: Intake, geboren: date, groep: Groep | None) -> None:
    assert uitslag(intake, geboren=geboren).voorstel == groep


def test_older_group_follows_the_text_of_the_year() -> None:
    intake = replace(
        LEEG, gestart_op=date(2005, 1, 1), uren_per_week=40, levensvatbaar_verwacht=False, wil_stoppen=False
    )
    geboren = date(1962, 1, 1)
    assert uitslag(intake, geboren=geboren).voorstel == Groep.OUDER, "55 of ouder, tekst tot 2020"
    assert uitslag(intake, geboren=geboren, peil=date(2020, 7, 1)).voorstel != Groep.OUDER, "geboren voor 1960"


def test_unknown_is_asked_and_not_counted_against() -> None:
    kansen = {kans.groep: kans for kans in uitslag(replace(LEEG, uitkering="pw")).kansen}
    assert any("uren" in zin for zin in kansen[Groep.PTO].onbekend)
    assert not kansen[Groep.PTO].tegen


def test_hours_limit_lies_at_the_urencriterium() -> None:
    for uren, groep in ((23, Groep.PTO), (24, Groep.STARTER)):
        assert uitslag(replace(LEEG, uitkering="pw", uren_per_week=uren)).voorstel == groep


def test_eighteen_months_make_somebody_established() -> None:
    basis = replace(LEEG, uitkering="pw", uren_per_week=40, levensvatbaar_verwacht=True, wil_stoppen=False)
    assert uitslag(replace(basis, gestart_op=date(2017, 1, 3))).voorstel == Groep.STARTER
    assert uitslag(replace(basis, gestart_op=date(2017, 1, 2))).voorstel == Groep.GEVESTIGD
