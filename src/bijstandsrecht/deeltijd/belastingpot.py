"""The tax pot (regel R2.14): what was deducted gross, times an indicative rate. Information only, never a claim."""

from __future__ import annotations

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.kern import (
    HALF_OMHOOG,
    OngeldigeInvoer,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    percentage,
    regelt,
)


@regelt("beleid", "belastingpot")
def belastingpot(*, jaar: int, ingehouden: tuple[int, ...], beleid: PtoBeleid) -> Uitkomst[int]:
    """The indicative tax (cents) in what was deducted from the bijstand in a year; `ingehouden` is per month.

    Raises OngeldigeInvoer when the policy gives no indicative rate, or for a negative amount.
    """
    if not beleid.belastingpot_bp:
        raise OngeldigeInvoer(
            "Het beleid noemt geen percentage voor de belastingpot.", veld="belastingpot_bp", waarde=0,
            artikel=beleid.bron.kort, remedie="Leg in het beleid vast met welk percentage u de belasting schat.",
        )  # fmt: skip
    spoor, namen = Spoor(), []
    for nummer, bedrag in enumerate(ingehouden, 1):
        controleer(f"ingehouden {nummer}", bedrag, artikel="art. 31 lid 3 Participatiewet")
        namen.append(f"ingehouden_{nummer}")
        spoor.gegeven(namen[-1], bedrag, "centen")
    totaal = sum(ingehouden)
    spoor.berekend(
        "ingehouden", totaal, "centen", "plus", tuple(namen), None, "Zoveel inkomen ging van uw bijstand af."
    )
    spoor.gegeven(
        "belasting_percentage", beleid.belastingpot_bp, "basispunten", "Een schatting van uw gemeente.", beleid.bron,
        "beleid", "onzeker",
    )  # fmt: skip
    pot = percentage(totaal, beleid.belastingpot_bp)
    wortel = Stap(
        "belastingpot", pot, "centen", "berekend", beleid.bron,
        f"In {jaar} zit naar schatting {{belastingpot}} belasting in het bedrag dat van uw bijstand af ging. "
        "Na uw aanslag rekent de gemeente met de echte belasting.", HALF_OMHOOG, tuple(spoor.stappen),
        "percentage", ("ingehouden", "belasting_percentage"), "onzeker",
    )  # fmt: skip
    spoor.waarschuw("Let op: dit is een schatting, geen toezegging.")
    return Uitkomst.van(pot, wortel, spoor)
