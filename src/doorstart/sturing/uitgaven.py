"""Bbz spending of a year per month, law group and municipality, beside budget and the year before. Cents."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bijstandsrecht.kern import Maand
from doorstart.sturing.rijen import Begroting, Feiten, Uitgave


@dataclass(frozen=True, slots=True)
class Uitgavenregel:
    """One line of the table: this year, the same months a year before, and the budget of the whole year."""

    sleutel: str
    bedrag: int
    vorig_jaar: int
    begroot: int | None


@dataclass(frozen=True, slots=True)
class Uitgavenjaar:
    """Spending seen from four sides; every side adds up to the same total."""

    per_maand: tuple[Uitgavenregel, ...]
    per_groep: tuple[Uitgavenregel, ...]
    per_gemeente: tuple[Uitgavenregel, ...]
    per_soort: tuple[Uitgavenregel, ...]
    totaal: Uitgavenregel
    rijen: tuple[Uitgave, ...]


def _som(rijen: Iterable[Uitgave], naar: Callable[[Uitgave], str]) -> dict[str, int]:
    som: dict[str, int] = defaultdict(int)
    for rij in rijen:
        som[naar(rij)] += rij.bedrag
    return som


def _begroot(begroting: Iterable[Begroting], naar: Callable[[Begroting], str]) -> dict[str, int]:
    som: dict[str, int] = defaultdict(int)
    for post in begroting:
        som[naar(post)] += post.bedrag
    return som


def _regels(
    nu: Mapping[str, int], vorig: Mapping[str, int], begroot: Mapping[str, int] | None
) -> tuple[Uitgavenregel, ...]:
    sleutels = sorted({*nu, *vorig, *(begroot or {})})
    return tuple(
        Uitgavenregel(s, nu.get(s, 0), vorig.get(s, 0), None if begroot is None else begroot.get(s, 0))
        for s in sleutels
    )


def meet_uitgaven(feiten: Feiten, van: Maand, tot: Maand) -> Uitgavenjaar:
    """Return the spending of the months `van` to `tot` of one year."""
    nu = tuple(r for r in feiten.uitgaven if van <= r.maand <= tot)
    vorig = tuple(r for r in feiten.uitgaven if van.plus(-12) <= r.maand <= tot.plus(-12))
    posten = [p for p in feiten.begroting if p.jaar == van.jaar and p.wetsgroep.startswith("bbz")]
    per_maand = _regels(
        _som(nu, lambda r: f"{r.maand.nummer:02d}"), _som(vorig, lambda r: f"{r.maand.nummer:02d}"), None
    )
    return Uitgavenjaar(
        per_maand=per_maand,
        per_groep=_regels(
            _som(nu, lambda r: r.wetsgroep),
            _som(vorig, lambda r: r.wetsgroep),
            _begroot(posten, lambda p: p.wetsgroep),
        ),
        per_gemeente=_regels(
            _som(nu, lambda r: r.gemeente),
            _som(vorig, lambda r: r.gemeente),
            _begroot(posten, lambda p: p.gemeente),
        ),
        per_soort=_regels(_som(nu, lambda r: r.kostensoort), _som(vorig, lambda r: r.kostensoort), None),
        totaal=Uitgavenregel(
            "totaal",
            sum(r.bedrag for r in nu),
            sum(r.bedrag for r in vorig),
            sum(p.bedrag for p in posten) if posten else None,
        ),
        rijen=nu,
    )
