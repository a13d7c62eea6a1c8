"""What `doorstart controleer` looks at besides the ledger itself: rooms with money of their own register a check.

A check looks at the organisation in scope and returns what is wrong, a sentence each.
"""

from collections.abc import Callable

Controle = Callable[[], list[str]]
_CONTROLES: dict[str, Controle] = {}


def registreer(kamer: str, functie: Controle) -> None:
    """Add the check of a room. Raises ValueError when the room already has another."""
    if _CONTROLES.get(kamer, functie) is not functie:
        raise ValueError(f"De kamer '{kamer}' heeft al een controle. Registreer er een.")
    _CONTROLES[kamer] = functie


def controles() -> list[Controle]:
    """Return the checks, by room."""
    return [_CONTROLES[kamer] for kamer in sorted(_CONTROLES)]
