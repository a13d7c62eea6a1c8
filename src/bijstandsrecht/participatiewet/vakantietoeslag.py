"""Bijstand includes a vakantietoeslag that is paid later: how the two are split (regel R1.5).

The text of art. 19 lid 3 prints 4,8%; a note in the text of 2015 says "per 1 januari 2009: 5 procent", and every norm
table that was read uses 5,0%. The percentage is a dated parameter with its own certainty; this module only splits.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import (
    GEEN_SPOOR,
    HALF_OMHOOG,
    Bron,
    Centen,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    percentage,
    regelt,
)
from bijstandsrecht.participatiewet.bronnen import pw

_SLEUTEL = "participatiewet.vakantietoeslag"
_GELEZEN = (
    "Dit percentage volgt uit de gepubliceerde normen. De tekst van art. 19 lid 3 drukt 4,8% af; een aantekening in de "
    "tekst van 2015 noemt 5% sinds 1 januari 2009."
)
_OPMERKING = {
    "gelezen": _GELEZEN,
    "afgeleid": _GELEZEN + " Voor dit halfjaar is het niet zelf gelezen.",
}


class Splitsing(NamedTuple):
    """Bijstand in two parts that add up to it: paid now, and reserved as vakantietoeslag; cents per month."""

    uitbetaling: int
    vakantietoeslag: int


@regelt("participatiewet", "19 lid 3")
def bepaal_vakantietoeslag(peildatum: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """The share of the bijstand that is reserved, in basis points; its step says what the statute prints.

    Raises OnbekendBedrag when it is not known on that day.
    """
    waarde = parameters.op(_SLEUTEL, peildatum)
    return spoor.parameter("vakantietoeslag_percentage", _SLEUTEL, waarde, _OPMERKING.get(waarde.status, ""))


@regelt("participatiewet", "19 lid 3", "45 lid 1")
def splits_vakantietoeslag(
    bijstand: Centen, vt_bp: Centen, *, spoor: Spoor = GEEN_SPOOR, bron: Bron | None = None
) -> tuple[Centen, Centen]:
    """Split bijstand per month (cents, incl. vakantietoeslag) into what is paid now and what is reserved.

    The part paid now is rounded half up, the reserved part is the rest, so that the two always add up.
    Works on int and int64 arrays. Source: art. 19 lid 3 and 45 lid 1 Participatiewet.
    """
    uitbetaling = percentage(bijstand, 10_000 - vt_bp)
    vakantietoeslag = bijstand - uitbetaling
    spoor.berekend(
        "uitbetaling",
        uitbetaling,
        "centen",
        "percentage_af",
        ("bijstand", "vakantietoeslag_percentage"),
        bron,
        "Dit bedrag krijgt u deze maand.",
        HALF_OMHOOG,
    )
    spoor.berekend(
        "vakantietoeslag", vakantietoeslag, "centen", "min", ("bijstand", "uitbetaling"), bron,
        "Dit sparen wij voor u op. U krijgt het in juni.",
    )  # fmt: skip
    return uitbetaling, vakantietoeslag


@regelt("participatiewet", "19 lid 3", "45 lid 1")
def verdeel_vakantietoeslag(*, bijstand: int, peildatum: date, parameters: Parameterboek) -> Uitkomst[Splitsing]:
    """What of the bijstand of a month (cents, incl. vakantietoeslag) is paid now and what is reserved.

    Raises OngeldigeInvoer for a negative amount and OnbekendBedrag when the percentage is not known on that day.
    """
    controleer("bijstand", bijstand, artikel="art. 19 lid 3 Participatiewet")
    spoor, bron = Spoor(), pw("19 lid 3", peildatum)
    spoor.gegeven("bijstand", bijstand, "centen", "Uw bijstand per maand, met vakantietoeslag.")
    vt_bp = bepaal_vakantietoeslag(peildatum, parameters, spoor)
    uitbetaling, vakantietoeslag = splits_vakantietoeslag(bijstand, vt_bp, spoor=spoor, bron=bron)
    wortel = Stap(
        "splitsing", bijstand, "centen", "berekend", bron,
        "U krijgt deze maand {uitbetaling}; wij sparen {vakantietoeslag} voor u op.", "", tuple(spoor.stappen), "plus",
        ("uitbetaling", "vakantietoeslag"),
    )  # fmt: skip
    return Uitkomst.van(Splitsing(int(uitbetaling), int(vakantietoeslag)), wortel, spoor)
