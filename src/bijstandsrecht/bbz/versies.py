"""The versions of the Bbz 2004 since 2015, and which of them is in force on a day.

The starting days are those of the consolidated texts (wetten.overheid.nl, MinBZK/regelrecht-corpus). Which version a
case needs depends on the event: see `bijstandsrecht.bbz.overgang`.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import BuitenBereik


class Versie(NamedTuple):
    """One consolidated text: its first day, where the change was published and what it is about."""

    begin: date
    publicatie: str
    inhoud: str


_BEDRAGEN = "nieuwe bedragen"
VERSIES = (
    Versie(date(2015, 1, 1), "Stb. 2014, 348; Stcrt. 2014, 37059", _BEDRAGEN),
    Versie(date(2015, 3, 1), "Stb. 2015, 44", "geen gevolgen gevonden voor art. 1 tot en met 33"),
    Versie(date(2016, 1, 1), "Stcrt. 2015, 44624", _BEDRAGEN),
    Versie(date(2017, 1, 1), "Stcrt. 2016, 67596", _BEDRAGEN),
    Versie(date(2018, 1, 1), "Stcrt. 2017, 68641", _BEDRAGEN),
    Versie(date(2018, 11, 14), "Stb. 2018, 404", "art. 12 tot en met 26 zijn niet gewijzigd"),
    Versie(date(2019, 1, 1), "Stcrt. 2018, 67779 en 72607", _BEDRAGEN),
    Versie(date(2020, 1, 1), "Stb. 2019, 306; Stcrt. 2019, 65478 en 69523", "de herziening van 2020"),
    Versie(date(2021, 1, 1), "Staatscourant", _BEDRAGEN),
    Versie(date(2021, 10, 1), "Stb. 2021, 438", "hoofdstuk VIIa voor oktober tot en met december 2021; art. 60aa"),
    Versie(date(2022, 1, 1), "Staatscourant", "nieuwe bedragen; hoofdstuk VIIa is vervallen"),
    Versie(date(2022, 2, 23), "Stb. 2022, 82", "hoofdstuk VIIa opnieuw, tot en met maart 2022; art. 60ab"),
    Versie(date(2022, 7, 1), "tekst per 1 juli 2022", "art. 60ab onder b noemt de maanden januari, februari en maart"),
    Versie(date(2023, 1, 1), "Staatscourant", _BEDRAGEN),
    Versie(date(2024, 1, 1), "Staatscourant", _BEDRAGEN),
    Versie(date(2025, 1, 1), "Staatscourant", _BEDRAGEN),
    Versie(date(2026, 1, 1), "Stb. 2025, 220", "art. 17a, 27a en 60ba ingevoegd; nieuwe bedragen"),
)
"""Every version from 1 January 2015 on, oldest first."""

GELEZEN_TOT = date(2027, 1, 1)
"""First day of which no text was read: an event on or after it is refused where the choice of version matters."""

_BEGIN = tuple(versie.begin for versie in VERSIES)


def versie_op(dag: date) -> Versie:
    """Return the version in force on `dag`; after the last one read, the last one. Raises BuitenBereik before 2015."""
    nummer = bisect_right(_BEGIN, dag) - 1
    if nummer < 0:
        raise BuitenBereik(
            "Voor 2015 kent dit pakket de tekst van het Bbz 2004 niet.", veld="dag", waarde=dag,
            artikel="het Bbz 2004", remedie="Kies een dag vanaf 01-01-2015, of beoordeel dit zelf.",
        )  # fmt: skip
    return VERSIES[nummer]
