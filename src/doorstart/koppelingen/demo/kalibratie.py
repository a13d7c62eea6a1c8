"""Bringing one year of statements to its target, by changing statements and counting again with the law.

Only turnovers change. Which month has turnover moves the number of person-months and their average norm (couples
have a higher norm); how much turnover moves the average that is earned. Deterministic: no dice here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from bijstandsrecht.kern import rond_half_omhoog
from doorstart.koppelingen.demo.doelen import Doel
from doorstart.koppelingen.demo.parttime import Opgavemaand

_SPELING = 5
"""Cents around the target averages: far inside the rounding to whole euros of the published page."""
_MINSTENS = 25_00
_RONDES = 60


class NietTeKalibreren(ValueError):
    """The cases are too few or too uniform for the target."""


@dataclass(frozen=True, slots=True)
class Stand:
    """What the statements of a year come to now; averages in cents per person-month with income."""

    maanden: int
    verdiend: int
    norm: int


def meet(opgaven: Sequence[Opgavemaand]) -> Stand:
    """Count the person-months in which something was deducted."""
    telt = [(m.verrekend, m.norm) for m in opgaven]
    telt = [paar for paar in telt if paar[0] > 0]
    if not telt:
        return Stand(0, 0, 0)
    return Stand(
        len(telt),
        rond_half_omhoog(sum(e for e, _ in telt), len(telt)),
        rond_half_omhoog(sum(n for _, n in telt), len(telt)),
    )


def kalibreer(opgaven: Sequence[Opgavemaand], doel: Doel) -> Stand:
    """Change turnovers of the year of `doel` until the count meets it; raises NietTeKalibreren when it cannot."""
    jaar = [m for m in opgaven if m.maand.jaar == doel.jaar]
    met = [m for m in jaar if m.verrekend > 0]
    zonder = [m for m in jaar if m.verrekend <= 0]
    _aantal(met, zonder, doel)
    _norm(met, zonder, doel)
    _bedrag(met, doel)
    stand = meet(jaar)
    if stand.maanden != doel.persoonsmaanden or abs(stand.norm - doel.gemiddelde_norm) > _SPELING:
        raise NietTeKalibreren(f"{doel} is niet gehaald: {stand}")
    return stand


def _open(opgave: Opgavemaand) -> None:
    opgave.kosten = 0
    opgave.omzet = max(_MINSTENS, min(opgave.gewoon, opgave.norm * 85 // 100))
    opgave.uren = min(80, opgave.omzet // 14_00 + 8)


def _sluit(opgave: Opgavemaand) -> None:
    opgave.omzet = 0


def _verplaats(opgave: Opgavemaand, van: list[Opgavemaand], naar: list[Opgavemaand]) -> None:
    van.remove(opgave)
    naar.append(opgave)


def _naast(opgaven: list[Opgavemaand], gewenst: int) -> Opgavemaand:
    """Return the month whose norm is nearest to the wanted one; ties by dossier and month."""
    if not opgaven:
        raise NietTeKalibreren("Er zijn te weinig maanden van parttime ondernemers.")
    return min(opgaven, key=lambda m: (abs(m.norm - gewenst), m.zaak.nummer, m.maand))


def _aantal(met: list[Opgavemaand], zonder: list[Opgavemaand], doel: Doel) -> None:
    """Open or close months until their number is right, each time the one that brings the norm nearest."""
    while len(met) != doel.persoonsmaanden:
        tekort = doel.gemiddelde_norm * len(met) - sum(m.norm for m in met)
        if len(met) < doel.persoonsmaanden:
            opgave = _naast(zonder, doel.gemiddelde_norm + tekort)
            _open(opgave)
            _verplaats(opgave, zonder, met)
        else:
            opgave = _naast(met, doel.gemiddelde_norm - tekort)
            _sluit(opgave)
            _verplaats(opgave, met, zonder)


def _norm(met: list[Opgavemaand], zonder: list[Opgavemaand], doel: Doel) -> None:
    """Close one month and open another, each time the pair that brings the average norm nearest."""
    for _ronde in range(len(met)):
        tekort = doel.gemiddelde_norm * len(met) - sum(m.norm for m in met)
        paren = product(sorted({m.norm for m in met}), sorted({m.norm for m in zonder}))
        norm_weg, norm_erbij = min(paren, key=lambda paar: abs(tekort - (paar[1] - paar[0])), default=(0, 0))
        if abs(tekort - (norm_erbij - norm_weg)) >= abs(tekort):
            return
        weg, erbij = _naast(met, norm_weg), _naast(zonder, norm_erbij)
        _sluit(weg)
        _open(erbij)
        _verplaats(weg, met, zonder)
        _verplaats(erbij, zonder, met)


def _bedrag(met: list[Opgavemaand], doel: Doel) -> None:
    """Scale what is earned until the average deducted amount is right; costs stay as they are."""
    som_doel = doel.gemiddeld_verdiend * len(met)
    for _ronde in range(_RONDES):
        som = sum(m.verrekend for m in met)
        if abs(som - som_doel) <= _SPELING * len(met):
            return
        for m in met:
            winst = rond_half_omhoog((m.omzet - m.kosten) * som_doel, som)
            m.omzet = m.kosten + max(_MINSTENS, min(winst, m.norm * 92 // 100))
    raise NietTeKalibreren(f"{doel}: het gemiddelde verdiende bedrag komt niet uit.")
