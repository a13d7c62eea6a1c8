"""An order somebody may accept: what it brings, and how a statement looks with it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bijstandsrecht.deeltijd.opgave import Kostenregel, MaandOpgave
from bijstandsrecht.deeltijd.verdelen import verdeel_naar_rato
from bijstandsrecht.kern import OngeldigeInvoer, controleer, percentage


@dataclass(frozen=True, slots=True)
class Opdracht:
    """The turnover and costs (cents, as in a statement) and hours of an order, over one or more months."""

    omzet: int
    kosten: tuple[Kostenregel, ...] | int = 0
    uren: int = 0

    def __post_init__(self) -> None:
        controleer("omzet", self.omzet, artikel="art. 32 Participatiewet")
        controleer("uren", self.uren, artikel="art. 1 Bbz 2004", maximum=8_784)
        if isinstance(self.kosten, int):
            controleer("kosten", self.kosten, artikel="art. 32 Participatiewet")

    def over(self, aantal: int) -> tuple[Opdracht, ...]:
        """The order in `aantal` equal monthly parts that add up to it; an earlier month gets the odd cent."""
        gelijk = (1,) * aantal
        kosten: list[tuple[Kostenregel, ...] | int]
        if isinstance(self.kosten, int):
            kosten = list(verdeel_naar_rato(self.kosten, gelijk))
        else:
            per_regel = [verdeel_naar_rato(regel.bedrag, gelijk) for regel in self.kosten]
            kosten = [
                tuple(replace(regel, bedrag=delen[n]) for regel, delen in zip(self.kosten, per_regel, strict=True))
                for n in range(aantal)
            ]
        omzet, uren = verdeel_naar_rato(self.omzet, gelijk), verdeel_naar_rato(self.uren, gelijk)
        return tuple(Opdracht(o, k, u) for o, k, u in zip(omzet, kosten, uren, strict=True))


def met_opdracht(opgave: MaandOpgave, opdracht: Opdracht) -> MaandOpgave:
    """The statement of a month in which the order is done as well."""
    return replace(
        opgave,
        omzet=opgave.omzet + opdracht.omzet,
        kosten=_samen(opgave.kosten, opdracht.kosten),
        uren=opgave.uren + opdracht.uren,
    )


def met_omzet(opgave: MaandOpgave, deel_bp: int) -> MaandOpgave:
    """The statement with another turnover: `deel_bp` of it (basis points), rounded half up. Costs stay."""
    return replace(opgave, omzet=percentage(opgave.omzet, deel_bp))


def betaalde_kosten(opgave: MaandOpgave) -> int:
    """What the business really pays in the month (cents), allowed by the policy or not; no depreciation."""
    if isinstance(opgave.kosten, int):
        return opgave.kosten
    return sum(percentage(regel.bedrag, regel.zakelijk_bp) for regel in opgave.kosten if not regel.afschrijving)


def _samen(eigen: tuple[Kostenregel, ...] | int, erbij: tuple[Kostenregel, ...] | int) -> tuple[Kostenregel, ...] | int:
    """Both costs; an amount that was already judged cannot be added to lines that still have to be."""
    if isinstance(eigen, int) and isinstance(erbij, int):
        return eigen + erbij
    if not isinstance(eigen, int) and not isinstance(erbij, int):
        return eigen + erbij
    if not erbij:
        return eigen
    if not eigen:
        return erbij
    raise OngeldigeInvoer(
        "De kosten van de maand en die van de opdracht zijn verschillend opgeschreven.", veld="kosten",
        artikel="art. 32 Participatiewet", remedie="Geef beide als een bedrag, of beide als regels.",
    )  # fmt: skip
