"""The income of a spouse who has no right to bijstand: how much of it counts (art. 32 lid 3 and 4).

It counts only as far as the income of both together, with the bijstand that would be given without it, would be more
than the norm for a couple. Of a spouse who lives elsewhere, while they are not separated for good, it counts only as
far as it is above the norm (lid 4; which norm that is, is given).
"""

from __future__ import annotations

from datetime import date

from bijstandsrecht.kern import Spoor, Stap, Uitkomst, controleer, regelt
from bijstandsrecht.participatiewet.bronnen import pw


@regelt("participatiewet", "32 lid 3")
def inkomen_partner_zonder_recht(
    *, inkomen: int, inkomen_partner: int, norm: int, norm_gehuwden: int, peildatum: date
) -> Uitkomst[int]:
    """How much income of the spouse without a right counts: cents per month.

    `norm` is the norm of the spouse with a right (art. 24), `norm_gehuwden` that of a couple. The bijstand that
    would be given without this income is the norm less the own income (art. 19 lid 2).
    """
    spoor = Spoor()
    _schrijf(spoor, inkomen=inkomen, inkomen_partner=inkomen_partner, norm=norm, norm_gehuwden=norm_gehuwden)
    bron, bijstand = pw("32 lid 3", peildatum), max(0, norm - inkomen)
    spoor.berekend("bijstand_zonder_partner", bijstand, "centen", "min_nul", ("norm", "inkomen"),
                   pw("19 lid 2", peildatum), "De bijstand als dit inkomen niet meetelt.")  # fmt: skip
    samen = inkomen + inkomen_partner + bijstand
    spoor.berekend("samen", samen, "centen", "plus", ("inkomen", "inkomen_partner", "bijstand_zonder_partner"), bron)
    boven = max(0, samen - norm_gehuwden)
    spoor.berekend("boven_norm", boven, "centen", "min_nul", ("samen", "norm_gehuwden"), bron,
                   "Zoveel is dit meer dan de norm voor gehuwden.")  # fmt: skip
    telt = min(boven, inkomen_partner)
    spoor.berekend("telt_mee", telt, "centen", "laagste", ("boven_norm", "inkomen_partner"), bron)
    wortel = Stap(
        "inkomen_partner_zonder_recht", telt, "centen", "berekend", bron,
        "Van het inkomen van uw partner telt {telt_mee} mee.", "", tuple(spoor.stappen), "gelijk", ("telt_mee",),
    )  # fmt: skip
    return Uitkomst.van(telt, wortel, spoor)


@regelt("participatiewet", "32 lid 4")
def inkomen_partner_elders(*, inkomen_partner: int, norm: int, peildatum: date) -> Uitkomst[int]:
    """How much income counts of a spouse without a right who lives elsewhere, not for good: cents per month.

    `norm` is the bijstandsnorm above which it counts.
    """
    spoor, bron = Spoor(), pw("32 lid 4", peildatum)
    _schrijf(spoor, inkomen_partner=inkomen_partner, norm=norm)
    telt = max(0, inkomen_partner - norm)
    spoor.berekend("telt_mee", telt, "centen", "min_nul", ("inkomen_partner", "norm"), bron)
    wortel = Stap(
        "inkomen_partner_elders", telt, "centen", "berekend", bron,
        "Van het inkomen van uw partner telt {telt_mee} mee.", "", tuple(spoor.stappen), "gelijk", ("telt_mee",),
    )  # fmt: skip
    return Uitkomst.van(telt, wortel, spoor)


def _schrijf(spoor: Spoor, **bedragen: int) -> None:
    for naam, bedrag in bedragen.items():
        controleer(naam, bedrag, artikel="art. 32 lid 3 en 4 Participatiewet")
        spoor.gegeven(naam, bedrag, "centen")
