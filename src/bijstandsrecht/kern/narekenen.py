"""Recompute an explanation from its own leaves, without the code that made it.

A stored outcome can so be checked years later: every computed step must follow from the steps it names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import prod

from bijstandsrecht.kern.annuiteit import annuiteit
from bijstandsrecht.kern.bedragen import percentage, percentage_omhoog, rond_half_omhoog
from bijstandsrecht.kern.fouten import RechtFout
from bijstandsrecht.kern.stap import Stap

BEWERKINGEN: Mapping[str, Callable[..., int]] = {
    "gelijk": lambda a: a,
    "plus": lambda *delen: sum(delen),
    "min": lambda a, *af: a - sum(af),
    "min_nul": lambda a, *af: max(0, a - sum(af)),  # subtract, but never below zero
    "laagste": lambda *delen: min(delen),
    "hoogste": lambda *delen: max(delen),
    "maal": lambda *delen: prod(delen),
    "percentage": percentage,  # (amount, basis points)
    "percentage_omhoog": percentage_omhoog,  # never less than the percentage
    "percentage_af": lambda a, bp: percentage(a, 10_000 - bp),  # what is left after the percentage
    "percentage_gedeeld": lambda a, bp, n: rond_half_omhoog(a * bp, 10_000 * n),
    "breuk": lambda a, teller, noemer: rond_half_omhoog(a * teller, noemer),
    "annuiteit": annuiteit,  # (principal, basis points a year, months)
}
"""What `Stap.bewerking` may say, and what it means."""


class NarekenFout(RechtFout):
    """An explanation does not lead to its own value: it was changed, or the calculation is wrong."""


def reken_na(stap: Stap, eerder: Mapping[str, int] | None = None) -> int:
    """Recompute the tree below `stap` and give its value; raises NarekenFout where it does not fit."""
    bekend = dict(eerder or {})
    for onder in stap.stappen:
        if isinstance(onder.waarde, int):
            bekend[onder.naam] = reken_na(onder, bekend)
    if not isinstance(stap.waarde, int):
        raise NarekenFout(f"De stap {stap.naam} is geen getal.", veld=stap.naam)
    if not stap.bewerking:
        return stap.waarde
    try:
        uitkomst = BEWERKINGEN[stap.bewerking](*(bekend[naam] for naam in stap.uit))
    except KeyError as fout:
        raise NarekenFout(f"De stap {stap.naam} noemt {fout}, maar die is er niet.", veld=stap.naam) from fout
    if uitkomst != stap.waarde:
        raise NarekenFout(
            f"De stap {stap.naam} komt bij narekenen uit op {uitkomst}.", veld=stap.naam, waarde=stap.waarde,
            remedie="Controleer of de uitleg later is gewijzigd.",
        )  # fmt: skip
    return uitkomst
