"""When somebody reaches the AOW age: art. 7a AOW.

Read in the text of 1 July 2026 (lid 1, a to n). For 2026 the law only has a formula (lid 2), which raises the
age by nothing or by three months; the outcome, 67 years (Staatscourant 2020, 65110), was taken from a secondary
page, so it is doubtful. Later years are not known here: amounts end in 2026.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from bijstandsrecht.kern import BuitenBereik, regelt, zelfde_dag

LEEFTIJD_IN_MAANDEN = {
    2012: 65 * 12, 2013: 65 * 12 + 1, 2014: 65 * 12 + 2, 2015: 65 * 12 + 3, 2016: 65 * 12 + 6,
    2017: 65 * 12 + 9, 2018: 66 * 12, 2019: 66 * 12 + 4, 2020: 66 * 12 + 4, 2021: 66 * 12 + 4,
    2022: 66 * 12 + 7, 2023: 66 * 12 + 10, 2024: 67 * 12, 2025: 67 * 12, 2026: 67 * 12,
}  # fmt: skip
"""AOW age in months per calendar year; 2012 stands for every year before 2013."""

ONZEKER_JAAR = 2026
HOOGSTE_STIJGING = 3
"""Months by which the formula of art. 7a lid 2 AOW can raise the age of the doubtful year at most."""


@lru_cache(maxsize=65_536)
def aow_datum(geboortedatum: date) -> date | None:
    """The day on which the AOW age is reached, or None when that is after 2026.

    The age of the calendar year in which it is reached counts, and stays (art. 7a lid 1, last sentence).
    """
    if geboortedatum.year <= 1947:
        return zelfde_dag(geboortedatum, LEEFTIJD_IN_MAANDEN[2012])
    for jaar, maanden in LEEFTIJD_IN_MAANDEN.items():
        dag = zelfde_dag(geboortedatum, maanden)
        if dag.year <= jaar:
            return dag
    return None


@regelt("aow", "7a lid 1")
def heeft_aow_leeftijd(geboortedatum: date, peildatum: date) -> bool:
    """Whether the AOW age has been reached on `peildatum`.

    Raises BuitenBereik after 2026 for somebody of 67 or older whose AOW date is not known: the age of that year was
    not read. The formula only raises it, so somebody younger has certainly not reached it.
    """
    dag = aow_datum(geboortedatum)
    if dag is None and peildatum >= zelfde_dag(geboortedatum, LEEFTIJD_IN_MAANDEN[ONZEKER_JAAR]):
        raise BuitenBereik(
            f"De AOW-leeftijd van {peildatum.year} is niet bekend.", veld="peildatum", waarde=peildatum,
            artikel="art. 7a lid 2 AOW", remedie=f"Kies een datum tot en met 31-12-{ONZEKER_JAAR}.",
        )  # fmt: skip
    return dag is not None and peildatum >= dag


def zekere_aow_datum(geboortedatum: date) -> date | None:
    """From which day the AOW age is reached in every reading of the doubtful year; None when it is not reached.

    Up to and including 2025 this is the AOW date itself.
    """
    dag = aow_datum(geboortedatum)
    if dag is None or dag.year < ONZEKER_JAAR:
        return dag
    return zelfde_dag(geboortedatum, LEEFTIJD_IN_MAANDEN[ONZEKER_JAAR] + HOOGSTE_STIJGING)


def is_onder_aow(geboortedatum: date, peildatum: date) -> bool | None:
    """Whether the AOW age has not been reached; None where the readings of the doubtful year differ.

    Raises BuitenBereik as `heeft_aow_leeftijd` does.
    """
    if not heeft_aow_leeftijd(geboortedatum, peildatum):
        return True
    zeker = zekere_aow_datum(geboortedatum)
    return False if zeker is not None and peildatum >= zeker else None


def is_verschoven(geboortedatum: date) -> bool:
    """Whether the AOW age falls on a day that its month does not have (born on 29 February, or 31 March)."""
    dag = aow_datum(geboortedatum)
    return dag is not None and dag.day != geboortedatum.day
