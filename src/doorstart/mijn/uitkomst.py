"""Wat houd ik over: what the resident has in hand in a month, beside what it would be without the business."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bijstandsrecht.deeltijd import MaandVerrekening
from bijstandsrecht.kern import Uitkomst
from doorstart.deeltijd.services import proef
from doorstart.dossiers.models import Dossier


@dataclass(frozen=True)
class Overhouden:
    """The outcome of a month in cents, as money in hand. `uit_bedrijf` counts every cost, also what is not deducted."""

    uitkomst: Uitkomst[MaandVerrekening]
    uitkering: int
    uit_bedrijf: int
    ander_inkomen: int
    zonder_bedrijf: int

    @property
    def samen(self) -> int:
        """Everything together this month, before tax."""
        return self.uitkering + self.uit_bedrijf + self.ander_inkomen

    @property
    def verschil(self) -> int:
        """More (or less) in hand than without the business."""
        return self.samen - self.zonder_bedrijf

    @property
    def nadeel(self) -> int:
        """How much less in hand than without the business, as a positive amount."""
        return max(0, -self.verschil)


def wat_houd_ik_over(
    *,
    dossier: Dossier,
    maand: date,
    omzet: int,
    kosten: Sequence[Mapping[str, Any]],
    uren: int,
    overig_inkomen: int,
) -> Overhouden:
    """Return what a month leaves in hand; nothing is saved. Raises RechtFout or DoorstartFout.

    The comparison is the same month with no turnover, no costs and no hours.
    """
    met = proef(dossier=dossier, maand=maand, omzet=omzet, kosten=kosten, uren=uren, overig_inkomen=overig_inkomen)
    zonder = proef(dossier=dossier, maand=maand, omzet=0, kosten=(), uren=0, overig_inkomen=overig_inkomen)
    return Overhouden(
        uitkomst=met,
        uitkering=met.waarde.uitbetaling,
        uit_bedrijf=omzet - sum(int(regel["bedrag"]) for regel in kosten),
        ander_inkomen=overig_inkomen,
        zonder_bedrijf=zonder.waarde.uitbetaling + overig_inkomen,
    )
