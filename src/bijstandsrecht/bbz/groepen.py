"""The groups of self-employed people of art. 2 lid 1 Bbz 2004, by the letter that the article gives them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from bijstandsrecht.kern import BuitenBereik, OngeldigeInvoer

EINDE_WAZ = date(2020, 1, 1)
"""From this day letter e is no longer in art. 2 lid 1 (Stb. 2019, 306)."""


class Groep(StrEnum):
    """A letter of art. 2 lid 1. Letter e (WAZ applicants, lapsed in 2020) is not supported."""

    GEVESTIGD = "a"
    BEGINNEND = "b"
    OUDER = "c"
    BEEINDIGEND = "d"

    @property
    def naam(self) -> str:
        """How a letter calls the group."""
        return _NAMEN[self]


_NAMEN = {
    Groep.GEVESTIGD: "gevestigde zelfstandige",
    Groep.BEGINNEND: "beginnende zelfstandige",
    Groep.OUDER: "oudere zelfstandige",
    Groep.BEEINDIGEND: "beëindigende zelfstandige",
}


def lees_groep(groep: Groep | str) -> Groep:
    """Return the group with this letter.

    Raises BuitenBereik for letter e (lapsed on 1 January 2020, and out of reach before that) and OngeldigeInvoer for
    any other text.
    """
    if groep == "e":
        raise BuitenBereik(
            f"Groep e (aanvragers van een WAZ-uitkering) bestaat niet meer sinds {EINDE_WAZ:%d-%m-%Y}.", veld="groep",
            waarde=groep, artikel="art. 2 lid 1 onder e en art. 28 Bbz 2004 (tekst tot 2020)",
            remedie="Beoordeel een oud geval zelf.",
        )  # fmt: skip
    try:
        return Groep(groep)
    except ValueError:
        raise OngeldigeInvoer(
            "Deze groep bestaat niet.", veld="groep", waarde=groep, artikel="art. 2 lid 1 Bbz 2004",
            remedie="Kies a (gevestigd), b (beginnend), c (ouder) of d (beëindigend).",
        ) from None  # fmt: skip
