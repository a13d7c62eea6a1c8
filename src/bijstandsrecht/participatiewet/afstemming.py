"""Bijstand brought in line with somebody's circumstances, or lowered for a maatregel: art. 18 Participatiewet.

Both are judgments of the college with a reason (lid 1), or follow the municipal verordening (lid 2 and 5 to 8). This
module only applies the given amount and gives the day before which a maatregel is looked at again (lid 3).
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, controleer, regelt, zelfde_dag
from bijstandsrecht.participatiewet.bronnen import pw

Grond = Literal["hoger", "lager", "maatregel", "geuniformeerd"]
"""Individual circumstances (lid 1): more or less; a maatregel of the verordening (lid 2); one of lid 5 to 8."""

_LID = {"hoger": "18 lid 1", "lager": "18 lid 1", "maatregel": "18 lid 2", "geuniformeerd": "18 lid 4"}
_MAANDEN = "participatiewet.heroverweging_maanden"


class Afstemming(NamedTuple):
    """The bijstand after it (cents per month), the difference, and when a maatregel is looked at again (lid 3)."""

    bijstand: int
    verschil: int
    heroverwegen_uiterlijk: date | None


@regelt("participatiewet", "18 lid 1", "18 lid 2", "18 lid 3", "18 lid 4")
def stem_af(
    *, bijstand: int, bedrag: int, grond: Grond, reden: str, besluit_op: date, parameters: Parameterboek
) -> Uitkomst[Afstemming]:
    """Raise or lower the bijstand of a month by a given amount, never below zero; cents.

    `reden`: the motivation of the decision. Raises OngeldigeInvoer without it, for a negative amount, or when more is
    taken off than there is.
    """
    artikel = f"art. {_LID[grond]} Participatiewet"
    controleer("bijstand", bijstand, artikel=artikel)
    controleer("bedrag", bedrag, artikel=artikel)
    if not reden.strip():
        raise OngeldigeInvoer(
            "De motivering ontbreekt.", veld="reden", artikel=artikel,
            remedie="Noem de omstandigheden, of de bepaling van de verordening.",
        )  # fmt: skip
    if grond != "hoger" and bedrag > bijstand:
        raise OngeldigeInvoer(
            "De verlaging is hoger dan de bijstand.", veld="bedrag", waarde=bedrag, artikel=artikel,
            remedie="Verlaag hoogstens met de bijstand van de maand.",
        )  # fmt: skip
    spoor, bron = Spoor(), pw(_LID[grond], besluit_op)
    spoor.gegeven("bijstand", bijstand, "centen", "De bijstand ervoor.")
    spoor.gegeven("bedrag", bedrag, "centen", reden.strip(), bron, "oordeel")
    erna = bijstand + bedrag if grond == "hoger" else bijstand - bedrag
    spoor.berekend("erna", erna, "centen", "plus" if grond == "hoger" else "min", ("bijstand", "bedrag"), bron)
    uiterlijk = None
    if grond == "maatregel":
        maanden = spoor.parameter(
            "maanden", _MAANDEN, parameters.op(_MAANDEN, besluit_op), "Zo lang kan dat hoogstens duren."
        )
        uiterlijk = zelfde_dag(besluit_op, maanden)
        spoor.gegeven(
            "heroverwegen_uiterlijk", uiterlijk, "datum", "Voor deze dag kijken wij opnieuw naar de verlaging.",
            pw("18 lid 3", besluit_op), "berekend",
        )  # fmt: skip
    wortel = Stap(
        "afstemming", erna, "centen", "berekend", bron, "Uw bijstand is hierna {erna}.", "", tuple(spoor.stappen),
        "gelijk", ("erna",),
    )  # fmt: skip
    return Uitkomst.van(Afstemming(erna, erna - bijstand, uiterlijk), wortel, spoor)
