"""Which places in the law a function builds: the citations of the code itself.

`regelt` says so at the function. The coverage of the law (`bijstandsrecht.dekking`) is made from it, and a
missing fact is refused with the article that needs it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from bijstandsrecht.kern.bron import WETTEN
from bijstandsrecht.kern.fouten import OngeldigeInvoer

F = TypeVar("F", bound=Callable[..., object])

GEREGELD: dict[tuple[str, str], list[str]] = {}
"""Law and article -> the functions that build it, as module and name; filled when a room is imported."""

_ARTIKELEN: dict[str, list[str]] = {}


def regelt(wet: str, *artikelen: str) -> Callable[[F], F]:
    """Declare that a function builds these articles of a law: `@regelt("bbz2004", "12 lid 2 onder a", "13")`.

    Stack it for several laws. Raises OngeldigeInvoer for a law that is not in WETTEN or without an article.
    """
    if wet not in WETTEN or not artikelen:
        raise OngeldigeInvoer(
            "Deze wet is niet bekend, of het artikel ontbreekt.", veld="wet", waarde=wet,
            remedie="Kies een wet uit WETTEN en noem ten minste een artikel.",
        )  # fmt: skip

    def merk(functie: F) -> F:
        naam = _naam(functie)
        for artikel in artikelen:
            GEREGELD.setdefault((wet, artikel), []).append(naam)
        # Decorators run from the bottom up; the first one written is the first law named.
        _ARTIKELEN[naam] = [f"art. {a} {WETTEN[wet].naam}" for a in artikelen] + _ARTIKELEN.get(naam, [])
        return functie

    return merk


def artikelen_van(functie: Callable[..., object]) -> tuple[str, ...]:
    """The articles a function declared, as a letter names them; empty when it declared none."""
    return tuple(_ARTIKELEN.get(_naam(functie), ()))


def _naam(functie: Callable[..., object]) -> str:
    return f"{functie.__module__}:{functie.__qualname__}"
