"""Who gets the money: each partner half, or one of them all on their joint request (art. 45 lid 4 Participatiewet)."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.kern import (
    GEEN_SPOOR,
    HALF_OMHOOG,
    Bron,
    Centen,
    OngeldigeInvoer,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    regelt,
    rond_half_omhoog,
)
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden

Ontvanger = Literal["ieder_de_helft", "aanvrager", "partner"]
_HALF = "Ieder de helft; een oneven cent gaat naar de aanvrager."


class Betaalverdeling(NamedTuple):
    """What applicant and partner get; cents, together exactly the amount."""

    aanvrager: int
    partner: int


@regelt("participatiewet", "45 lid 4")
def halveer(bedrag: Centen, *, spoor: Spoor = GEEN_SPOOR, bron: Bron | None = None) -> tuple[Centen, Centen]:
    """Half for the applicant, rounded half up, and the rest for the partner; cents, int or int64 arrays."""
    aanvrager = rond_half_omhoog(bedrag, 2)
    spoor.berekend("aanvrager", aanvrager, "centen", "breuk", ("bedrag", "een", "twee"), bron, _HALF, HALF_OMHOOG)
    spoor.berekend("partner", bedrag - aanvrager, "centen", "min", ("bedrag", "aanvrager"), bron)
    return aanvrager, bedrag - aanvrager


@regelt("participatiewet", "45 lid 4")
def verdeel_betaling(
    *, bedrag: int, huishouden: Huishouden, peildatum: date, ontvanger: Ontvanger = "ieder_de_helft"
) -> Uitkomst[Betaalverdeling]:
    """Divide a payment in cents over the partners who have a right to it.

    `ontvanger`: half each, or the one whom both partners named in their request. Raises OngeldigeInvoer when the
    partner is named and there is none with a right, or for a negative amount.
    """
    controleer("bedrag", bedrag, artikel="art. 45 lid 4 Participatiewet")
    samen = huishouden.gehuwd and not huishouden.partner_zonder_recht
    if ontvanger == "partner" and not samen:
        raise OngeldigeInvoer(
            "Er is geen partner met recht op bijstand.", veld="ontvanger", waarde=ontvanger,
            artikel="art. 45 lid 4 Participatiewet", remedie="Betaal aan de aanvrager.",
        )  # fmt: skip
    spoor, bron = Spoor(), pw("45 lid 4", peildatum)
    spoor.gegeven("bedrag", bedrag, "centen", "Dit wordt uitbetaald.")
    if samen and ontvanger == "ieder_de_helft":
        spoor.gegeven("een", 1, "aantal")
        spoor.gegeven("twee", 2, "personen", "U hebt allebei recht.")
        aanvrager, partner = (int(deel) for deel in halveer(bedrag, spoor=spoor, bron=bron))
        zin = "U krijgt {aanvrager} en uw partner krijgt {partner}."
    else:
        aanvrager = 0 if ontvanger == "partner" else bedrag
        partner = bedrag - aanvrager
        reden = "Op verzoek van u beiden aan een van u." if samen else "Er is een rechthebbende."
        naam, leeg = ("partner", "aanvrager") if ontvanger == "partner" else ("aanvrager", "partner")
        spoor.berekend(naam, bedrag, "centen", "gelijk", ("bedrag",), bron, reden)
        spoor.berekend(leeg, 0, "centen", "min", ("bedrag", naam), bron)
        zin = "Wij betalen {partner} aan uw partner." if ontvanger == "partner" else "Wij betalen {aanvrager} aan u."
    wortel = Stap(
        "betaalverdeling", bedrag, "centen", "berekend", bron, zin, "", tuple(spoor.stappen), "plus",
        ("aanvrager", "partner"),
    )  # fmt: skip
    return Uitkomst.van(Betaalverdeling(aanvrager, partner), wortel, spoor)
