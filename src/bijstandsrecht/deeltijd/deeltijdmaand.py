"""Several months of one household, settled in their order: each month gets what the earlier ones leave behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.maand import verreken_maand
from bijstandsrecht.deeltijd.opgave import MaandOpgave
from bijstandsrecht.deeltijd.stand import BEGIN, met_stand, na_maand, tot_maand
from bijstandsrecht.deeltijd.verrekening import MaandVerrekening
from bijstandsrecht.kern import Maand, OngeldigeInvoer, Parameterboek, Uitkomst, controleer
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht, pw


@dataclass(frozen=True, slots=True)
class Deeltijdmaand:
    """A month with a right to bijstand: who, what was earned, and what was paid (cents, with vakantietoeslag).

    The statement holds the figures of this month only: loss, used caps and hours of earlier months are carried.
    `beleid` is for a month under another policy than the rest of the period.
    """

    maand: Maand
    huishouden: Huishouden
    opgave: MaandOpgave
    betaald: int = 0
    vrijlatingsrecht: Vrijlatingsrecht | None = None
    vrijlatingsrecht_partner: Vrijlatingsrecht | None = None
    dagen: int | None = None
    beleid: PtoBeleid | None = None

    def __post_init__(self) -> None:
        controleer("betaald", self.betaald, artikel="art. 45 lid 1 Participatiewet")

    def met_belasting(self, zelf: int, partner: int) -> Deeltijdmaand:
        """The same month with the income tax that falls on it (cents)."""
        ander = self.opgave.partner
        opgave = replace(self.opgave, belasting=zelf, partner=ander and replace(ander, belasting=partner))
        return replace(self, opgave=opgave)


Verrekend = Uitkomst[MaandVerrekening]


def verreken_op_volgorde(
    maanden: Sequence[Deeltijdmaand], beleid: PtoBeleid, parameters: Parameterboek
) -> list[Verrekend]:
    """Settle each month with what earlier months of the same year carry into it.

    Raises OngeldigeInvoer when there is no month, or when they are not in order, each once.
    """
    if not maanden:
        raise OngeldigeInvoer(
            "Er zijn geen maanden.", veld="maanden", artikel="art. 45 lid 1 Participatiewet",
            remedie="Geef ten minste een maand.",
        )  # fmt: skip
    uit, stand, vorige = list[Verrekend](), BEGIN, maanden[0].maand
    for een in maanden:
        eigen = een.beleid or beleid
        if uit:
            if een.maand <= vorige:
                raise OngeldigeInvoer(
                    "De maanden staan niet op volgorde, of een maand staat er twee keer.", veld="maanden",
                    waarde=str(een.maand), artikel=pw("45 lid 1", een.maand.eerste_dag).kort,
                    remedie="Zet elke maand een keer, van vroeg naar laat.",
                )  # fmt: skip
            stand = tot_maand(stand, na=vorige, maand=een.maand, beleid=eigen)
        opgave = met_stand(een.opgave, stand)
        uit.append(
            verreken_maand(
                maand=een.maand, huishouden=een.huishouden, opgave=opgave, beleid=eigen, parameters=parameters,
                vrijlatingsrecht=een.vrijlatingsrecht, vrijlatingsrecht_partner=een.vrijlatingsrecht_partner,
                dagen=een.dagen,
            )
        )  # fmt: skip
        stand, vorige = na_maand(stand, maand=een.maand, opgave=een.opgave, beleid=eigen), een.maand
    return uit
