"""From gross to net means: what is due on them comes off first (art. 31 lid 3).

For a business the income tax is known only after the assessment, so this is used in the yearly check; a forfait
before that is local policy.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import OngeldigeInvoer, Spoor, Stap, Uitkomst, controleer, euro, regelt
from bijstandsrecht.participatiewet.bronnen import pw


class Aftrek(NamedTuple):
    """What is due on an income, in cents: tax (a), contributions and Zvw (b), pension (c), other deductions (d)."""

    belasting: int = 0
    premies: int = 0
    pensioen: int = 0
    overige_inhoudingen: int = 0


_ZINNEN = {
    "belasting": ("31 lid 3 onder a", "Loonbelasting of inkomstenbelasting."),
    "premies": ("31 lid 3 onder b", "Premies volksverzekeringen en de bijdrage Zorgverzekeringswet."),
    "pensioen": ("31 lid 3 onder c", "Verplichte bijdrage voor pensioen."),
    "overige_inhoudingen": ("31 lid 3 onder d", "Andere verplichte inhoudingen."),
}


@regelt("participatiewet", "31 lid 3 onder a", "31 lid 3 onder b", "31 lid 3 onder c", "31 lid 3 onder d")
def netto_middelen(*, bruto: int, aftrek: Aftrek, peildatum: date) -> Uitkomst[int]:
    """The net amount in cents that counts as means.

    Raises OngeldigeInvoer when more would come off than there is.
    """
    controleer("bruto", bruto, artikel="art. 31 lid 3 Participatiewet")
    spoor = Spoor()
    spoor.gegeven("bruto", bruto, "centen", "Het bedrag voor belasting en premies.")
    for naam, (artikel, zin) in _ZINNEN.items():
        controleer(naam, getattr(aftrek, naam), artikel=f"art. {artikel} Participatiewet")
        spoor.gegeven(naam, getattr(aftrek, naam), "centen", zin, pw(artikel, peildatum))
    if sum(aftrek) > bruto:
        raise OngeldigeInvoer(
            f"Er gaat meer af dan de {euro(bruto)} die er is.", veld="aftrek", waarde=sum(aftrek),
            artikel="art. 31 lid 3 Participatiewet", remedie="Controleer de aanslag of de loonstrook.",
        )  # fmt: skip
    netto = bruto - sum(aftrek)
    spoor.berekend("netto", netto, "centen", "min", ("bruto", *_ZINNEN), pw("31 lid 3", peildatum))
    wortel = Stap(
        "netto_middelen", netto, "centen", "berekend", pw("31 lid 3", peildatum), "Netto telt {netto} als middel.",
        "", tuple(spoor.stappen), "gelijk", ("netto",),
    )  # fmt: skip
    return Uitkomst.van(netto, wortel, spoor)
