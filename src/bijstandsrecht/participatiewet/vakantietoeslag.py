"""Bijstand includes a vakantietoeslag that is paid later: how the two are split (regel R1.5).

The text of art. 19 lid 3 prints 4,8%, every norm table that was read uses 5,0%. The percentage is a dated
parameter with its own certainty; this module only splits.
"""

from __future__ import annotations

from datetime import date

from bijstandsrecht.kern import GEEN_SPOOR, HALF_OMHOOG, Bron, Centen, Parameterboek, Spoor, percentage

_SLEUTEL = "participatiewet.vakantietoeslag"
_GELEZEN = "Dit percentage volgt uit de gepubliceerde normen. De tekst van art. 19 lid 3 drukt 4,8% af."
_OPMERKING = {
    "gelezen": _GELEZEN,
    "afgeleid": _GELEZEN + " Voor dit halfjaar is het niet zelf gelezen.",
}


def bepaal_vakantietoeslag(peildatum: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """The share of the bijstand that is reserved, in basis points; its step says what the statute prints.

    Raises OnbekendBedrag when it is not known on that day.
    """
    waarde = parameters.op(_SLEUTEL, peildatum)
    return spoor.parameter("vakantietoeslag_percentage", _SLEUTEL, waarde, _OPMERKING.get(waarde.status, ""))


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
