"""A look past the last known amounts: the last known value, for an estimate only, and marked as such.

Nothing in the package does this by itself; a calculation that looks ahead asks for it, and every value that was
drawn on is `onzeker`, so that the outcome warns.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bijstandsrecht.kern import OnbekendBedrag
from bijstandsrecht.kern import datum as in_woorden
from bijstandsrecht.parameters.register import Parameters
from bijstandsrecht.parameters.waarde import Waarde


class Doorgetrokken:
    """A register that answers a date after the last known value with that value, status onzeker.

    `doorgetrokken` names the keys for which that was done. A date before the first value, or in a gap between two
    known ones, is refused as always (OnbekendBedrag).
    """

    __slots__ = ("_parameters", "doorgetrokken")

    def __init__(self, parameters: Parameters) -> None:
        self._parameters = parameters
        self.doorgetrokken: set[str] = set()

    def op(self, sleutel: str, datum: date) -> Waarde:
        """The value on that day, or the last known one when the day lies after it."""
        try:
            return self._parameters.op(sleutel, datum)
        except OnbekendBedrag:
            bekend = [stuk for stuk in self._parameters.perioden(sleutel) if stuk.waarde is not None]
            if not bekend or datum < bekend[-1].tot:
                raise
            laatste = self._parameters.op(sleutel, bekend[-1].van)
            self.doorgetrokken.add(sleutel)
            tot = in_woorden(bekend[-1].tot)
            herkomst = f"aanname: het laatst bekende bedrag, dat gold tot {tot}; het nieuwe is nog niet bekend"
            return replace(laatste, status="onzeker", herkomst=herkomst)
