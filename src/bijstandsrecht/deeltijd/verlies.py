"""Losses: how much of a bad month may lower the income of a later one (step 4; municipal policy)."""

from __future__ import annotations

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.kern import Maand, OngeldigeInvoer, controleer, regelt


@regelt("beleid", "verlies")
def verlies_volgende_maand(*, beleid: PtoBeleid, maand: Maand, resultaat: int, verlies_meegenomen: int) -> int:
    """The loss in cents that the month after `maand` takes along: the `verlies_meegenomen` of its statement.

    A loss never leaves its window (the quarter or the calendar year), never becomes a debt and never lowers
    other income. `resultaat` is turnover minus costs of this month, and may be negative.
    """
    controleer("verlies_meegenomen", verlies_meegenomen, artikel=beleid.bron.kort)
    controleer("resultaat", resultaat, artikel=beleid.bron.kort, minimum=-(10**13))
    toets_verlies(beleid=beleid, maand=maand, verlies_meegenomen=verlies_meegenomen)
    if _eerste_van_venster(beleid, maand.plus(1)):
        return 0
    return max(0, verlies_meegenomen - resultaat)


@regelt("beleid", "verlies")
def toets_verlies(*, beleid: PtoBeleid, maand: Maand, verlies_meegenomen: int) -> None:
    """Refuse a loss that policy does not let into this month; raises OngeldigeInvoer."""
    if verlies_meegenomen and _eerste_van_venster(beleid, maand):
        reden = {
            "geen": "Uw gemeente neemt een verlies niet mee naar een volgende maand.",
            "binnen_kwartaal": "Een verlies telt alleen mee binnen hetzelfde kwartaal.",
            "binnen_jaar": "Een verlies telt alleen mee binnen hetzelfde kalenderjaar.",
        }[beleid.verlies]
        raise OngeldigeInvoer(
            reden,
            veld="verlies_meegenomen",
            waarde=verlies_meegenomen,
            artikel=beleid.bron.kort,
            remedie="Vul bij het meegenomen verlies 0 in.",
        )


def _eerste_van_venster(beleid: PtoBeleid, maand: Maand) -> bool:
    """Whether nothing may come in from the month before."""
    if beleid.verlies == "geen":
        return True
    return maand.nummer % 3 == 1 if beleid.verlies == "binnen_kwartaal" else maand.nummer == 1
