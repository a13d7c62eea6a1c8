"""The kinds of charts: lines per month, bars per month, lying bars, shares with interval and target."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from doorstart.kern.grafieken.svg import ACCENT, BREED, DONKER, GRENS, LICHT, LIJN, Tekening, ronde_stap

_LINKS, _BOVEN, _VLAK, _ONDER = 64, 40, 190, 26
_RIJ = 46

Schrijf = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Reeks:
    """One series: a name and a value per position; None leaves a gap."""

    naam: str
    waarden: tuple[int | None, ...]
    kleur: str = DONKER
    streep: str = ""
    trap: bool = False


def _traptreden(punten: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the points of a staircase: level until the next value, then straight up."""
    tussen = [(x, y) for (x, _), (_, y) in zip(punten[1:], punten, strict=False)]
    return [*punten[:1], *(p for paar in zip(tussen, punten[1:], strict=True) for p in paar)]


def _legenda(tekening: Tekening, reeksen: Sequence[Reeks]) -> None:
    x = 0.0
    for reeks in reeksen:
        tekening.pad([(x, 12), (x + 18, 12)], kleur=reeks.kleur, streep=reeks.streep)
        tekening.tekst(x + 24, 17, reeks.naam)
        x += 44 + 7.4 * len(reeks.naam)


def _raster(tekening: Tekening, reeksen: Sequence[Reeks], schrijf: Schrijf) -> Callable[[int], float]:
    """Draw the horizontal lines with their values; return the height of a value.

    The scale starts at zero, or below it when a value is negative; then the zero line is darker.
    """
    waarden = [w for reeks in reeksen for w in reeks.waarden if w is not None]
    hoogste, laagste = max(waarden, default=0), min([0, *waarden])
    stap = ronde_stap(max(1, hoogste - laagste))
    bodem = stap * (laagste // stap)
    top = max(stap * -(-hoogste // stap), bodem + stap)

    def y(waarde: int) -> float:
        return _BOVEN + _VLAK * (1 - (waarde - bodem) / (top - bodem))

    for waarde in range(bodem, top + 1, stap):
        tekening.lijn(_LINKS, y(waarde), BREED, y(waarde), kleur=LIJN if waarde or not bodem else GRENS)
        tekening.tekst(_LINKS - 8, y(waarde) + 5, schrijf(waarde), anker="end")
    return y


def _midden(nummer: int, aantal: int) -> float:
    return _LINKS + (BREED - _LINKS) * (nummer + 0.5) / aantal


def lijnen(labels: Sequence[str], reeksen: Sequence[Reeks], schrijf: Schrijf) -> Tekening:
    """Return lines over positions, with a legend."""
    tekening = Tekening(hoog=_BOVEN + _VLAK + _ONDER)
    _legenda(tekening, reeksen)
    y = _raster(tekening, reeksen, schrijf)
    for reeks in reversed(reeksen):
        punten = [(_midden(i, len(labels)), y(w)) for i, w in enumerate(reeks.waarden) if w is not None]
        tekening.pad(_traptreden(punten) if reeks.trap else punten, kleur=reeks.kleur, streep=reeks.streep)
    _onderschrift(tekening, labels)
    return tekening


def _onderschrift(tekening: Tekening, labels: Sequence[str]) -> None:
    """Write the labels below the chart; of many long ones only as many as fit beside each other."""
    langste = max((len(label) for label in labels), default=0)
    om = max(1, -(-len(labels) * (8 * langste + 4) // (BREED - _LINKS)))
    for i, label in enumerate(labels):
        if i % om == 0:
            tekening.tekst(_midden(i, len(labels)), tekening.hoog - 6, label, anker="middle")


def staven(labels: Sequence[str], reeksen: Sequence[Reeks], schrijf: Schrijf) -> Tekening:
    """Return standing bars beside each other per position, with a legend."""
    tekening = Tekening(hoog=_BOVEN + _VLAK + _ONDER)
    _legenda(tekening, reeksen)
    y = _raster(tekening, reeksen, schrijf)
    breed = (BREED - _LINKS) / len(labels) * 0.76 / max(1, len(reeksen))
    for i in range(len(labels)):
        links = _midden(i, len(labels)) - breed * len(reeksen) / 2
        for j, reeks in enumerate(reeksen):
            waarde = reeks.waarden[i]
            if waarde is not None:
                boven = y(max(0, waarde))
                tekening.blok(links + j * breed, boven, breed - 1, y(min(0, waarde)) - boven, kleur=reeks.kleur)
    _onderschrift(tekening, labels)
    return tekening


def liggend(rijen: Sequence[tuple[str, int]], schrijf: Schrijf) -> Tekening:
    """Return one lying bar per row, its name above it; negative values go left of the zero line."""
    tekening = Tekening(hoog=_RIJ * max(1, len(rijen)) + 4)
    laagste, hoogste = min([0, *(w for _, w in rijen)]), max([1, *(w for _, w in rijen)])
    ruimte = BREED - 110  # the value stands to the right of the longest bar
    nul = ruimte * -laagste / (hoogste - laagste)
    for i, (naam, waarde) in enumerate(rijen):
        boven, lengte = i * _RIJ, ruimte * abs(waarde) / (hoogste - laagste)
        tekening.tekst(0, boven + 14, naam)
        tekening.blok(
            nul if waarde >= 0 else nul - lengte,
            boven + 20,
            max(lengte, 1),
            16,
            kleur=DONKER if waarde >= 0 else ACCENT,
        )
        tekening.tekst(nul + (lengte if waarde >= 0 else 0) + 8, boven + 33, schrijf(waarde), vet=True)
        tekening.lijn(nul, boven + 18, nul, boven + 38, kleur=GRENS)
    return tekening


@dataclass(frozen=True, slots=True)
class Aandeel:
    """A share with interval and target, all in basis points."""

    naam: str
    waarde: int
    onder: int
    boven: int
    doel: int | None


def aandelen(rijen: Sequence[Aandeel], schrijf: Schrijf) -> Tekening:
    """Return each share as a dot on its 95 % interval, the target as an upright line, from 0 to 100 %."""
    tekening = Tekening(hoog=_RIJ * max(1, len(rijen)) + 30)
    breed = BREED - 70
    for i, rij in enumerate(rijen):
        y = i * _RIJ + 28
        tekening.tekst(0, y - 12, rij.naam)
        tekening.blok(0, y - 2, breed, 4, kleur="#e3e8ec")
        tekening.blok(breed * rij.onder / 10_000, y - 5, breed * (rij.boven - rij.onder) / 10_000, 10, kleur=LICHT)
        if rij.doel is not None:
            x = breed * rij.doel / 10_000
            tekening.lijn(x, y - 10, x, y + 10, kleur=ACCENT, dik=3)
        tekening.vorm("circle", cx=f"{breed * rij.waarde / 10_000:.1f}", cy=y, r=6, fill=DONKER)
        tekening.tekst(breed + 10, y + 5, schrijf(rij.waarde), vet=True)
    for waarde in (0, 5000, 10_000):
        anker = {0: "start", 10_000: "end"}.get(waarde, "middle")
        tekening.tekst(breed * waarde / 10_000, tekening.hoog - 6, schrijf(waarde), anker=anker)
    return tekening
