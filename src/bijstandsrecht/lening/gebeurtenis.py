"""What can happen to a loan: one kind of record, one line per event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal, TypeAlias

from bijstandsrecht.kern import OngeldigeInvoer


class Soort(StrEnum):
    """The kinds of events; the fields of Gebeurtenis that a kind does not name stay empty.

    The first two are of a loan that another administration kept before: what of the principal and of the interest was
    late already when it came over, on the first day of the loan here.
    """

    OVERGENOMEN_AFLOSSING = "overgenomen_aflossing"
    OVERGENOMEN_RENTE = "overgenomen_rente"
    BETALING = "betaling"
    UITSTEL = "uitstel"
    VERLAGING = "verlaging"
    AANMANING = "aanmaning"
    ACHTERSTAND_OPEISEN = "achterstand_opeisen"
    OPEISING = "opeising"
    BEEINDIGING = "beeindiging"
    RENTELOOS = "renteloos"
    UITWINNING = "uitwinning"
    NAAR_HYPOTHEEK = "naar_hypotheek"
    KWIJTSCHELDING_RENTE = "kwijtschelding_rente"
    OMZETTING_OM_NIET = "omzetting_om_niet"
    KWIJTSCHELDING = "kwijtschelding"
    AFBOEKING = "afboeking"


Grond: TypeAlias = Literal[
    "", "duurzaam_onvermogen", "uitstel_verbruikt", "niet_betaald", "tweede_aanmaning", "verkeerd_besteed",
    "overdracht", "beeindiging", "surseance_faillissement",
]  # fmt: skip

GRONDEN: dict[str, tuple[str, str]] = {
    "duurzaam_onvermogen": ("41 lid 4", "De ondernemer kan blijvend niet aan de verplichtingen voldoen."),
    "uitstel_verbruikt": ("41 lid 4", "De drie jaar uitstel zijn op."),
    "niet_betaald": ("39 lid 1 onder a", "Rente en aflossing zijn niet betaald."),
    "tweede_aanmaning": ("40", "Ook na een tweede aanmaning is niet betaald."),
    "verkeerd_besteed": ("39 lid 2 onder a", "Het geld is niet besteed waarvoor het bedoeld was."),
    "overdracht": ("39 lid 2 onder b", "Het bedrijf is overgedragen."),
    "beeindiging": ("39 lid 2 onder b", "Het bedrijf is beëindigd."),
    "surseance_faillissement": ("39 lid 2 onder c", "Er is surseance van betaling of een faillissement."),
}
"""Why a loan can be claimed at once: the article and the sentence for the letter."""


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """One event on one day.

    `bedrag` in cents: what is paid, waived, converted, moved or was late already; with uitstel and verlaging what is
    still paid every month. `maanden`: uitstel and verlaging. `grond`: opeising. `toerekenbaar`: achterstand_opeisen,
    whether the failure is attributable (art. 41 lid 5). `verwijtbaar`: renteloos (art. 43 lid 2). `motivering`: the
    reasons of the decision. Raises OngeldigeInvoer for a kind that does not exist.
    """

    dag: date
    soort: Soort
    bedrag: int = 0
    maanden: int = 0
    grond: Grond = ""
    toerekenbaar: bool | None = None
    verwijtbaar: bool | None = None
    motivering: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.soort, Soort):
            raise OngeldigeInvoer(
                "Deze gebeurtenis bestaat niet.", veld="soort", waarde=self.soort, artikel="art. 39 Bbz 2004",
                remedie=f"Kies een van: {', '.join(Soort)}.",
            )  # fmt: skip
