"""KPI 3: part-time entrepreneurs and the part of their benefit that they earn themselves.

`e(i,m)` is what was deducted from the benefit because of the own business; exempted income is not
deducted and is reported apart. All amounts in cents.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bijstandsrecht.kern import Maand, maanden, rond_half_omhoog
from doorstart.sturing.definities import DeeltijdDefinitie
from doorstart.sturing.rijen import Deeltijdmaand
from doorstart.sturing.statistiek import aandeel_bp


@dataclass(frozen=True, slots=True)
class Deeltijdpersoon:
    """One person's year: months with a settlement, and what was earned of the norm in those months."""

    dossier: str
    persoon: int
    maanden: int
    maanden_met_inkomsten: int
    verdiend: int
    norm: int
    haalt_drempel: bool

    @property
    def aandeel_bp(self) -> int | None:
        """a(i): earned part of the norm, in basis points."""
        return aandeel_bp(self.verdiend, self.norm)


@dataclass(frozen=True, slots=True)
class Deeltijdstand:
    """All part-time entrepreneurs in one month, counting those with income from the business."""

    maand: Maand
    personen: int
    verdiend: int
    norm: int


@dataclass(frozen=True, slots=True)
class Deeltijdjaar:
    """The figures of a period, with the rows behind them."""

    personen: tuple[Deeltijdpersoon, ...]
    standen: tuple[Deeltijdstand, ...]
    maandrijen: tuple[Deeltijdmaand, ...]
    vrijlatingen: tuple[Deeltijdmaand, ...]
    verdiend: int
    norm: int

    @property
    def vrijgelaten(self) -> int:
        """Exempted income of all months, in cents; it is not deducted and not earned in the sense of the KPI."""
        return sum(r.vrijgelaten for r in self.vrijlatingen)

    @property
    def persoonsmaanden(self) -> int:
        """Number of person-months with income."""
        return len(self.maandrijen)

    @property
    def n30(self) -> int:
        """Persons who reach the threshold of the agreement."""
        return sum(1 for p in self.personen if p.haalt_drempel)

    @property
    def gemiddeld_aantal_x100(self) -> int | None:
        """H: average number of persons with income per month, in hundredths."""
        if not self.standen:
            return None
        return rond_half_omhoog(100 * sum(s.personen for s in self.standen), len(self.standen))

    @property
    def gemiddeld_verdiend(self) -> int | None:
        """Earned per person-month with income, in cents, half up."""
        return rond_half_omhoog(self.verdiend, self.persoonsmaanden) if self.maandrijen else None

    @property
    def gemiddelde_norm(self) -> int | None:
        """Norm per person-month with income, in cents, half up."""
        return rond_half_omhoog(self.norm, self.persoonsmaanden) if self.maandrijen else None

    @property
    def aandeel_bp(self) -> int | None:
        """A: earned share of the norms, in basis points."""
        return aandeel_bp(self.verdiend, self.norm)


def _persoon(rijen: list[Deeltijdmaand], definitie: DeeltijdDefinitie) -> Deeltijdpersoon:
    verdiend, norm = sum(r.verrekend for r in rijen), sum(r.norm for r in rijen)
    genoeg = len({r.maand for r in rijen}) >= definitie.minimum_maanden
    return Deeltijdpersoon(
        dossier=rijen[0].dossier,
        persoon=rijen[0].persoon,
        maanden=len({r.maand for r in rijen}),
        maanden_met_inkomsten=len({r.maand for r in rijen if r.verrekend > 0}),
        verdiend=verdiend,
        norm=norm,
        haalt_drempel=genoeg and norm > 0 and verdiend * 10_000 >= definitie.drempel_bp * norm,
    )


def meet_deeltijd(
    rijen: Iterable[Deeltijdmaand], definitie: DeeltijdDefinitie, van: Maand, tot_en_met: Maand
) -> Deeltijdjaar:
    """Count the part-time entrepreneurs of the months `van` up to and including `tot_en_met`."""
    binnen = [r for r in rijen if van <= r.maand <= tot_en_met]
    per_persoon: dict[int, list[Deeltijdmaand]] = defaultdict(list)
    per_maand: dict[Maand, list[Deeltijdmaand]] = {m: [] for m in maanden(van, tot_en_met)}
    for rij in binnen:
        per_persoon[rij.persoon].append(rij)
        if rij.verrekend > 0:
            per_maand[rij.maand].append(rij)
    verdienend = tuple(r for r in binnen if r.verrekend > 0)
    return Deeltijdjaar(
        personen=tuple(sorted((_persoon(r, definitie) for r in per_persoon.values()), key=lambda p: p.dossier)),
        standen=tuple(
            Deeltijdstand(
                maand=m,
                personen=len({r.persoon for r in rs}),
                verdiend=sum(r.verrekend for r in rs),
                norm=sum(r.norm for r in rs),
            )
            for m, rs in per_maand.items()
        ),
        maandrijen=verdienend,
        verdiend=sum(r.verrekend for r in verdienend),
        norm=sum(r.norm for r in verdienend),
        vrijlatingen=tuple(r for r in binnen if r.vrijgelaten),
    )
