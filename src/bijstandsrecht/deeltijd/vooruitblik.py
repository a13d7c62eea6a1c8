"""What do I keep if I accept this order? The settlement of this room, asked beforehand.

For one month, or for the coming twelve with the order spread over months and a range for the turnover. The same
functions as the later settlement, so that the same figures give the same cents.
"""

from __future__ import annotations

from typing import NamedTuple

from bijstandsrecht.deeltijd.beeld import Beeld, Vraag, indicatief_percentage, maak_beeld
from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.opdracht import Opdracht, met_opdracht
from bijstandsrecht.deeltijd.opgave import MaandOpgave
from bijstandsrecht.kern import Maand, Parameterboek, Spoor, Stap, Uitkomst, controleer, regelt
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht, pw


class Vooruitblik(NamedTuple):
    """A month or year without the order, with it, and the difference: what accepting it changes."""

    zonder: Beeld
    met: Beeld
    verschil: Beeld


@regelt("participatiewet", "19 lid 2", "31 lid 3")
def vooruitblik_maand(
    *, maand: Maand, huishouden: Huishouden, opgave: MaandOpgave, opdracht: Opdracht, beleid: PtoBeleid,
    parameters: Parameterboek, vrijlatingsrecht: Vrijlatingsrecht | None = None,
    vrijlatingsrecht_partner: Vrijlatingsrecht | None = None, belasting_bp: int | None = None,
) -> Uitkomst[Vooruitblik]:  # fmt: skip
    """What one month comes to without and with an order; `opgave` is the month as expected without it. Cents.

    `belasting_bp` is the indicative rate of the tax; without it that of the policy. Raises OngeldigeInvoer when
    there is none, and the errors of `verreken_maand` (also BuitenBereik when the order takes too many hours).
    """
    spoor = Spoor()
    bp = schrijf_percentage(belasting_bp, beleid, spoor)
    vraag = Vraag(huishouden, beleid, parameters, vrijlatingsrecht, vrijlatingsrecht_partner, bp)
    zonder = maak_beeld(maand, opgave, vraag, spoor, "_zonder")
    met = maak_beeld(maand, met_opdracht(opgave, opdracht), vraag, spoor, "_met")
    verschil = met.min(zonder)
    spoor.waarschuw(SCHATTING)
    meer, eerst, dan = ("meer", "met", "zonder") if verschil.houdt_over >= 0 else ("minder", "zonder", "met")
    uit = (f"houdt_over_{eerst}", f"houdt_over_{dan}")
    spoor.berekend("scheelt", abs(verschil.houdt_over), "centen", "min", uit)
    wortel = Stap(
        "vooruitblik", met.houdt_over, "centen", "berekend", pw("19 lid 2", maand.eerste_dag),
        f"Met deze opdracht houdt u over {maand.naam} {{houdt_over_met}} over. Dat is {{scheelt}} {meer} dan zonder.",
        "", tuple(spoor.stappen), "gelijk", ("houdt_over_met",), "onzeker",
    )  # fmt: skip
    return Uitkomst.van(Vooruitblik(zonder, met, verschil), wortel, spoor)


def schrijf_percentage(belasting_bp: int | None, beleid: PtoBeleid, spoor: Spoor) -> int:
    """Write and give the indicative rate of the tax in basis points; warn when the policy settles over a period."""
    if beleid.periode != "maand":
        spoor.waarschuw(_PER_PERIODE[beleid.periode])
    bp = indicatief_percentage(belasting_bp, beleid)
    controleer("belasting_bp", bp, artikel="art. 31 lid 3 Participatiewet", maximum=10_000)
    uit_beleid = belasting_bp is None
    spoor.gegeven(
        "belasting_percentage", bp, "basispunten", "Met dit percentage is de belasting geschat.",
        beleid.bron if uit_beleid else None, "beleid" if uit_beleid else "invoer", "onzeker",
    )  # fmt: skip
    return bp


_PER_PERIODE = {
    "kwartaal": "Let op: uw gemeente stelt de bijstand per kwartaal vast. Hier is elke maand apart gerekend. "
    "Na een maand met veel inkomen kan de bijstand over het kwartaal lager zijn.",
    "jaar": "Let op: uw gemeente stelt de bijstand per jaar vast. Hier is elke maand apart gerekend. "
    "Na een maand met veel inkomen kan de bijstand over het jaar lager zijn.",
}
SCHATTING = "Let op: de belasting is een schatting. De echte belasting staat in uw aanslag."
