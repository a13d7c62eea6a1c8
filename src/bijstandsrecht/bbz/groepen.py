"""The groups of self-employed people of art. 2 lid 1 Bbz 2004, by the letter that the article gives them."""

from __future__ import annotations

from enum import StrEnum

from bijstandsrecht.kern import OngeldigeInvoer


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
    """Return the group with this letter; raises OngeldigeInvoer for any other text."""
    try:
        return Groep(groep)
    except ValueError:
        raise OngeldigeInvoer(
            "Deze groep bestaat niet.", veld="groep", waarde=groep, artikel="art. 2 lid 1 Bbz 2004",
            remedie="Kies a (gevestigd), b (beginnend), c (ouder) of d (beëindigend).",
        ) from None  # fmt: skip
