"""One measured figure with its goal, and the way to take a median."""

import statistics
import time
from collections.abc import Callable
from typing import NamedTuple


class Meting(NamedTuple):
    """One measured figure with its goal; `hoger_beter` for speeds."""

    naam: str
    waarde: float
    eenheid: str
    doel: float | None = None
    hoger_beter: bool = False

    @property
    def gehaald(self) -> str:
        """Say whether the goal was met; empty without a goal."""
        if self.doel is None:
            return ""
        return "ja" if (self.waarde >= self.doel if self.hoger_beter else self.waarde <= self.doel) else "NEE"


def mediaan(functie: Callable[[], object], *, keer: int, rondes: int = 7) -> float:
    """Return the median time of one call in seconds, over `rondes` rounds of `keer` calls."""
    functie()
    tijden = []
    for _ in range(rondes):
        begin = time.perf_counter()
        for _ in range(keer):
            functie()
        tijden.append((time.perf_counter() - begin) / keer)
    return statistics.median(tijden)
