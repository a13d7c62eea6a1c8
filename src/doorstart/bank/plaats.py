"""The lines of money on the bank account: first nobody's, then of a municipality and a law group.

A statement says how much came in, not for whom. Until a destination is known the lines on BANK and ONTVANGEN stand
under the organisation's first municipality and the law group "nog niet verdeeld". A match makes two entries: a
distribution that moves BANK and ONTVANGEN together to the municipality, group and year of the destination (one for all
matches of a day), and for each match the entry that empties ONTVANGEN there. So every entry balances per municipality
and group, and what stands under "nog niet verdeeld" is exactly what nobody has placed.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from doorstart.grootboek.models import Kostensoort, Rekening, Wetsgroep
from doorstart.grootboek.regels import Regel
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gemeente

Groep = tuple[Any, str, str, int]


def groep_van(regel: Any) -> Groep:
    """Return under what a line stands: municipality, law group, kind of cost, year of granting."""
    return (regel.gemeente, regel.wetsgroep, regel.kostensoort, regel.verstrekkingsjaar)


def tegen_ontvangen(tegen: Iterable[Regel]) -> list[Regel]:
    """Return the lines of a match: those of the destination, and ONTVANGEN opposite them in the same groups."""
    tegen = list(tegen)
    if len(tegen) == 1:
        return [_regel(Rekening.ONTVANGEN, -tegen[0].bedrag, groep_van(tegen[0])), *tegen]
    sommen: dict[Groep, int] = defaultdict(int)
    for regel in tegen:
        sommen[groep_van(regel)] -= regel.bedrag
    return [*(_regel(Rekening.ONTVANGEN, som, groep) for groep, som in sommen.items() if som), *tegen]


class Plaats:
    """Makes the lines; holds the municipality of money that belongs to nobody yet."""

    def __init__(self) -> None:
        gemeente = Gemeente.objects.order_by("pk").first()
        if gemeente is None:
            raise DoorstartFout("De organisatie heeft geen gemeente. Vraag de beheerder er een in te voeren.")
        self.gemeente = gemeente

    def niemand(self, jaar: int) -> Groep:
        """Return the group of money that nobody has placed."""
        return (self.gemeente, Wetsgroep.ONVERDEELD, Kostensoort.LEVENSONDERHOUD, jaar)

    def ontvangst(self, bedrag: int, dag: date) -> list[Regel]:
        """Return the lines of a statement: BANK against ONTVANGEN, in cents with the sign of the statement."""
        groep = self.niemand(dag.year)
        return [_regel(Rekening.BANK, bedrag, groep), _regel(Rekening.ONTVANGEN, -bedrag, groep)]

    def bestemming(self, _regel: Any, tegen: Iterable[Regel]) -> list[Regel]:
        """Return the lines of a match for a room that posts by itself: its own, and ONTVANGEN opposite them."""
        return tegen_ontvangen(tegen)

    def verdeling(self, geboekt: Iterable[tuple[int, Any]]) -> list[Regel]:
        """Return the lines that move what matches took from nobody to their groups; empty when nothing moves.

        `geboekt` are the lines on ONTVANGEN of the matches (debit for a receipt), each with the year of its entry.
        """
        sommen: dict[Groep, int] = defaultdict(int)
        for jaar, regel in geboekt:
            groep, niemand = groep_van(regel), self.niemand(jaar)
            if groep != niemand:
                sommen[groep] += regel.bedrag
                sommen[niemand] -= regel.bedrag
        return [
            _regel(rekening, teken * som, groep)
            for groep, som in sommen.items()
            for rekening, teken in ((Rekening.BANK, 1), (Rekening.ONTVANGEN, -1))
            if som
        ]


def _regel(rekening: str, bedrag: int, groep: Groep) -> Regel:
    gemeente, wetsgroep, kostensoort, jaar = groep
    return Regel(
        rekening=rekening, bedrag=bedrag, gemeente=gemeente, wetsgroep=wetsgroep, kostensoort=kostensoort,
        verstrekkingsjaar=jaar,
    )  # fmt: skip
