"""The lines of money on the bank account: first nobody's, then of a municipality and a law group.

A statement says how much came in, not for whom. Until a destination is known the lines on BANK and ONTVANGEN stand
under the organisation's first municipality and the law group "nog niet verdeeld". The match moves both: ONTVANGEN is
emptied, and BANK goes along to the municipality, group and year of the destination. So every entry balances per
municipality and group, and what stands under "nog niet verdeeld" is exactly what nobody has placed.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from doorstart.bank.models import Bankregel
from doorstart.grootboek.models import Kostensoort, Rekening, Wetsgroep
from doorstart.grootboek.regels import Regel
from doorstart.grootboek.schulden import Schulddeel
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gemeente

_Groep = tuple[Any, str, str, int]


class Plaats:
    """Makes the lines; holds the municipality of money that belongs to nobody yet."""

    def __init__(self) -> None:
        gemeente = Gemeente.objects.order_by("pk").first()
        if gemeente is None:
            raise DoorstartFout("De organisatie heeft geen gemeente. Vraag de beheerder er een in te voeren.")
        self.gemeente = gemeente

    def _regel(self, rekening: str, bedrag: int, jaar: int) -> Regel:
        return Regel(
            rekening=rekening,
            bedrag=bedrag,
            gemeente=self.gemeente,
            wetsgroep=Wetsgroep.ONVERDEELD,
            verstrekkingsjaar=jaar,
        )

    def ontvangst(self, bedrag: int, dag: date) -> list[Regel]:
        """Return the lines of a statement: BANK against ONTVANGEN, in cents with the sign of the statement."""
        return [self._regel(Rekening.BANK, bedrag, dag.year), self._regel(Rekening.ONTVANGEN, -bedrag, dag.year)]

    def bestemming(self, regel: Bankregel, tegen: Sequence[Regel]) -> list[Regel]:
        """Return the lines that take (a part of) an entry to its destination; `tegen` are the destination's own."""
        bedrag, jaar = -sum(r.bedrag for r in tegen), regel.boekdatum.year
        bank: dict[_Groep, int] = {(self.gemeente, Wetsgroep.ONVERDEELD, Kostensoort.LEVENSONDERHOUD, jaar): -bedrag}
        for r in tegen:
            groep = (r.gemeente, r.wetsgroep, r.kostensoort, r.verstrekkingsjaar)
            eigen = r.bedrag if r.rekening == Rekening.BANK else 0
            bank[groep] = bank.get(groep, 0) - r.bedrag + eigen
        return [
            self._regel(Rekening.ONTVANGEN, bedrag, jaar),
            *self._bankregels(bank),
            *(r for r in tegen if r.rekening != Rekening.BANK),
        ]

    def voor_schulden(self, regel: Bankregel, delen: Sequence[Schulddeel]) -> list[Regel]:
        """Return the lines of a payment that came back, opposite the debts it had settled."""
        gemeenten = Gemeente.objects.in_bulk([deel.gemeente_id for deel in delen])
        schulden = [
            Regel(
                rekening=deel.rekening,
                bedrag=-deel.bedrag,
                gemeente=gemeenten[deel.gemeente_id],
                wetsgroep=deel.wetsgroep,
                kostensoort=deel.kostensoort,
                verstrekkingsjaar=deel.verstrekkingsjaar,
            )
            for deel in delen
        ]
        return [r for r in self.bestemming(regel, schulden) if r.rekening in (Rekening.BANK, Rekening.ONTVANGEN)]

    def _bankregels(self, bank: dict[_Groep, int]) -> Iterable[Regel]:
        return [
            Regel(
                rekening=Rekening.BANK,
                bedrag=bedrag,
                gemeente=gemeente,
                wetsgroep=wetsgroep,
                kostensoort=kostensoort,
                verstrekkingsjaar=jaar,
            )
            for (gemeente, wetsgroep, kostensoort, jaar), bedrag in bank.items()
            if bedrag
        ]
