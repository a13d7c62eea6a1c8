"""Bbz spending of a year per month, law group and municipality, beside budget and the year before. Cents.

The budget is for living costs; business capital stands in its own column.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bijstandsrecht.kern import Maand
from doorstart.sturing.rijen import Begroting, Feiten, Uitgave

LEVENSONDERHOUD = "levensonderhoud"


@dataclass(frozen=True, slots=True)
class Uitgavenregel:
    """One line of the table: this year, the same months a year before, and the budget of the whole year."""

    sleutel: str
    levensonderhoud: int
    kapitaal: int
    vorig_levensonderhoud: int
    vorig_kapitaal: int
    begroot: int | None = None

    @property
    def bedrag(self) -> int:
        """Living costs and capital together."""
        return self.levensonderhoud + self.kapitaal

    @property
    def vorig_jaar(self) -> int:
        """The same of the year before."""
        return self.vorig_levensonderhoud + self.vorig_kapitaal


@dataclass(frozen=True, slots=True)
class Uitgavenjaar:
    """Spending seen from three sides; every side adds up to the same total."""

    per_maand: tuple[Uitgavenregel, ...]
    per_groep: tuple[Uitgavenregel, ...]
    per_gemeente: tuple[Uitgavenregel, ...]
    totaal: Uitgavenregel
    rijen: tuple[Uitgave, ...]


def _regel(sleutel: str, nu: Counter[bool], vorig: Counter[bool], begroot: int | None) -> Uitgavenregel:
    return Uitgavenregel(sleutel, nu[True], nu[False], vorig[True], vorig[False], begroot)


def _som(rijen: Iterable[Uitgave], naar: Callable[[Uitgave], str]) -> dict[str, Counter[bool]]:
    """Return per key what was spent on living costs (True) and capital (False)."""
    som: dict[str, Counter[bool]] = defaultdict(Counter)
    for rij in rijen:
        som[naar(rij)][rij.kostensoort == LEVENSONDERHOUD] += rij.bedrag
    return som


def _kant(
    nu: Iterable[Uitgave],
    vorig: Iterable[Uitgave],
    naar: Callable[[Uitgave], str],
    begroot: dict[str, int] | None = None,
) -> tuple[Uitgavenregel, ...]:
    """Return the spending from one side; a key with only a budget or only a past stays visible."""
    som_nu, som_vorig = _som(nu, naar), _som(vorig, naar)
    sleutels = sorted({*som_nu, *som_vorig, *(begroot or {})})
    return tuple(_regel(s, som_nu[s], som_vorig[s], None if begroot is None else begroot.get(s, 0)) for s in sleutels)


def _begroot(posten: Iterable[Begroting], naar: Callable[[Begroting], str]) -> dict[str, int]:
    som: dict[str, int] = defaultdict(int)
    for post in posten:
        som[naar(post)] += post.bedrag
    return som


def meet_uitgaven(feiten: Feiten, van: Maand, tot: Maand) -> Uitgavenjaar:
    """Return the spending of the months `van` to `tot` of one year."""
    nu = tuple(r for r in feiten.uitgaven if van <= r.maand <= tot)
    vorig = tuple(r for r in feiten.uitgaven if van.plus(-12) <= r.maand <= tot.plus(-12))
    posten = [p for p in feiten.begroting if p.jaar == van.jaar and p.wetsgroep.startswith("bbz")]
    som_nu, som_vorig = _som(nu, lambda _rij: "")[""], _som(vorig, lambda _rij: "")[""]
    return Uitgavenjaar(
        per_maand=_kant(nu, vorig, lambda r: f"{r.maand.nummer:02d}"),
        per_groep=_kant(nu, vorig, lambda r: r.wetsgroep, _begroot(posten, lambda p: p.wetsgroep)),
        per_gemeente=_kant(nu, vorig, lambda r: r.gemeente, _begroot(posten, lambda p: p.gemeente)),
        totaal=_regel("totaal", som_nu, som_vorig, sum(p.bedrag for p in posten) if posten else None),
        rijen=nu,
    )
