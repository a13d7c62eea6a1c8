"""The income of a month that is taken off the norm: what counts, less the vrijlating of each person (steps 6 and 7).

`beoordeel_middelen` says what counts in a month and whose it is; `kies_vrijlating` which vrijlating each person has.
Letters z and aa leave part of wages with loonkostensubsidie only; every other vrijlating is of all earned income.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from bijstandsrecht.kern import (
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    regelt,
)
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.vrijlating import bepaal_vrijlating, vrijlating_bedrag
from bijstandsrecht.participatiewet.vrijlatingsrecht import Vrijlatingsrecht

_ARTIKEL = "art. 31 en 32 Participatiewet"


@dataclass(frozen=True, slots=True)
class Arbeidsinkomen:
    """Earned income of one person in a month, net in cents, and the vrijlating that applies to it.

    `loonkostensubsidie` is the part of it that is wages with loonkostensubsidie.
    """

    arbeid: int = 0
    recht: Vrijlatingsrecht | None = None
    loonkostensubsidie: int = 0

    def __post_init__(self) -> None:
        controleer("arbeid", self.arbeid, artikel=_ARTIKEL)
        controleer("loonkostensubsidie", self.loonkostensubsidie, artikel=_ARTIKEL, maximum=self.arbeid)


class Maandinkomen(NamedTuple):
    """Cents: all income that counts, what is left to each person, and what is taken off the norm."""

    inkomen: int
    vrijgelaten: int
    vrijgelaten_partner: int
    in_aanmerking: int


@regelt(
    "participatiewet", "31 lid 2 onder n", "31 lid 2 onder r", "31 lid 2 onder y", "31 lid 2 onder z",
    "31 lid 2 onder aa", "32 lid 1 onder a", "34a lid 1",
)  # fmt: skip
def bepaal_maandinkomen(
    *, maand: Maand, huishouden: Huishouden, parameters: Parameterboek, aanvrager: Arbeidsinkomen,
    partner: Arbeidsinkomen | None = None, overig: int = 0,
) -> Uitkomst[Maandinkomen]:  # fmt: skip
    """The income of one month that is taken off the norm: cents.

    Raises OngeldigeInvoer (a partner who is not there, a right the law excludes), BuitenBereik and OnbekendBedrag.
    """
    controleer("overig", overig, artikel=_ARTIKEL)
    if partner is not None and not huishouden.gehuwd:
        raise OngeldigeInvoer(
            "Er is geen partner in dit huishouden.", veld="partner", waarde=partner.arbeid, artikel=_ARTIKEL,
            remedie="Haal het inkomen van de partner weg of vul een partner in.",
        )  # fmt: skip
    spoor = Spoor()
    dag = maand.eerste_dag
    vrij = _laat_vrij(aanvrager, "", maand, huishouden, parameters, spoor)
    vrij_partner = _laat_vrij(partner or Arbeidsinkomen(), "_partner", maand, huishouden, parameters, spoor)
    spoor.gegeven("overig", overig, "centen", "Ander inkomen. Daarvan wordt niets vrijgelaten.", pw("32 lid 1", dag))
    inkomen = aanvrager.arbeid + (partner.arbeid if partner else 0) + overig
    spoor.berekend("alle_inkomen", inkomen, "centen", "plus", ("arbeid", "arbeid_partner", "overig"),
                   pw("32 lid 1", dag))  # fmt: skip
    telt = inkomen - vrij - vrij_partner
    spoor.berekend("in_aanmerking", telt, "centen", "min", ("alle_inkomen", "vrij", "vrij_partner"),
                   pw("19 lid 2", dag), "Dit gaat van de norm af.")  # fmt: skip
    wortel = Stap(
        "maandinkomen", telt, "centen", "berekend", pw("32 lid 1", dag),
        f"Over {maand.naam} gaat er {{in_aanmerking}} van uw norm af.", "", tuple(spoor.stappen), "gelijk",
        ("in_aanmerking",),
    )  # fmt: skip
    return Uitkomst.van(Maandinkomen(inkomen, vrij, vrij_partner, telt), wortel, spoor)


def _laat_vrij(
    persoon: Arbeidsinkomen, eigen: str, maand: Maand, huishouden: Huishouden, parameters: Parameterboek, spoor: Spoor
) -> int:
    """What one person keeps, with his steps."""
    dag = maand.eerste_dag
    spoor.gegeven(f"arbeid{eigen}", persoon.arbeid, "centen", "Inkomen uit werk.", pw("32 lid 1 onder a", dag))
    if persoon.recht is None:
        spoor.gegeven(f"vrij{eigen}", 0, "centen", "Er geldt geen vrijlating.", pw("31 lid 2", dag), "oordeel")
        return 0
    onder = spoor.onder()
    basis = persoon.loonkostensubsidie if persoon.recht.alleen_loondienst else persoon.arbeid
    onder.gegeven(f"inkomen{eigen}", basis, "centen", "Het inkomen waarvan een deel vrij is.")
    bp, hoogste, bron = bepaal_vrijlating(persoon.recht, huishouden, dag, parameters, onder, van_partner=bool(eigen))
    bedrag = vrijlating_bedrag(
        inkomen=basis, vrijlating_bp=bp, vrijlating_max=hoogste, spoor=onder, bron=bron, eigen=eigen, van=eigen
    )
    assert isinstance(bedrag, int)
    spoor.berekend(f"vrij{eigen}", bedrag, "centen", "gelijk", (f"vrijgelaten{eigen}",), bron, onder=onder)
    return bedrag
