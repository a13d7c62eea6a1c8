"""What the college judged for a vrijlating, and how one judgment on one letter is written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from bijstandsrecht.kern import Maand
from bijstandsrecht.participatiewet.vrijlatingsrecht import Vrijlatingsoort


class Oordeel(NamedTuple):
    """Whether one vrijlating applies, why, and how many of its months were used before."""

    soort: Vrijlatingsoort
    uitslag: Literal["ja", "nee", "onbekend"]
    reden: str
    gebruikt: int = 0
    verlengd: bool = False


@dataclass(frozen=True, slots=True)
class Vrijlatingsfeiten:
    """Facts and judgments about one person with earned income; None means: not known or not judged yet.

    `draagt_bij`: the work contributes to arbeidsinschakeling. `uitbreiding_mogelijk`: more hours are possible.
    `loonkostensubsidie`: the income is wages with loonkostensubsidie; never so for a business. `verlengd`: the
    college extended the period (art. 34a lid 2). `nieuw_dienstverband`: the month in which a new job began after
    the period had ended (art. 34a lid 3).
    """

    draagt_bij: bool | None = None
    medisch_urenbeperkt: bool | None = None
    loonkostensubsidie: bool = False
    uitbreiding_mogelijk: bool | None = None
    verlengd: bool = False
    nieuw_dienstverband: Maand | None = None

    def weeg_inschakeling(self, soort: Vrijlatingsoort, gebruikt: int) -> Oordeel:
        """The judgment that letters n and r and art. 34a lid 1 under a ask for."""
        if self.draagt_bij is None:
            return Oordeel(soort, "onbekend", "Beoordeel of dit werk bijdraagt aan de arbeidsinschakeling.", gebruikt)
        if not self.draagt_bij:
            return Oordeel(soort, "nee", "Dit werk draagt niet bij aan de arbeidsinschakeling.", gebruikt)
        return Oordeel(soort, "ja", "Dit werk draagt bij aan de arbeidsinschakeling.", gebruikt)

    def weeg_medisch(self, soort: Vrijlatingsoort) -> Oordeel:
        """Letter y and art. 34a lid 1 under b: medisch urenbeperkt (art. 6b), without an end."""
        if self.medisch_urenbeperkt is None:
            return Oordeel(soort, "onbekend", "Stel vast of deze persoon medisch urenbeperkt is (art. 6b).")
        if not self.medisch_urenbeperkt:
            return Oordeel(soort, "nee", "Deze persoon is niet medisch urenbeperkt.")
        return Oordeel(soort, "ja", "Deze persoon is medisch urenbeperkt.")

    def weeg_uitbreiding(self, soort: Vrijlatingsoort) -> Oordeel:
        """Letter aa: the college does not think that more hours are possible."""
        if self.uitbreiding_mogelijk is None:
            return Oordeel(soort, "onbekend", "Beoordeel of deze persoon meer uren kan werken.")
        if self.uitbreiding_mogelijk:
            return Oordeel(soort, "nee", "Deze persoon kan meer uren werken.")
        return Oordeel(soort, "ja", "Meer uren werken is niet mogelijk.")
