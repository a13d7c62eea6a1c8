"""Named texts of letters: every room registers its default sentences, an organisation may replace them.

A text holds placeholders such as `{einde}`. Which ones exist follows from the default text, so a wrong placeholder is
found when a text is registered or proposed, never while a letter is being sent.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

_HOUDER = re.compile(r"\{([^{}]*)\}")
_NAAM = re.compile(r"[a-z][a-z0-9_]*\Z")


@dataclass(frozen=True, slots=True)
class Tekst:
    """One named text: where it is used, its default, and the placeholders that a version may use."""

    sleutel: str
    kamer: str
    standaard: str
    plaatshouders: frozenset[str]


_TEKSTEN: dict[str, Tekst] = {}

# The texts of the organisation for the letter that is being made (key -> text); a preview puts its proposal here.
_EIGEN: ContextVar[Mapping[str, str] | None] = ContextVar("eigen_brieftekst", default=None)
# The keys that the letter being made has used so far.
_GEBRUIKT: ContextVar[set[str] | None] = ContextVar("gebruikte_brieftekst", default=None)
# Filled by `besluiten.eigenteksten`: reads the approved texts of the organisation in scope.
_LEZER: list[Callable[[], Mapping[str, str]]] = []


def lees_eigen_met(lezer: Callable[[], Mapping[str, str]]) -> None:
    """Say how the texts of the organisation are read for a letter that is made outside `met_teksten`."""
    _LEZER[:] = [lezer]


def plaatshouders(tekst: str) -> frozenset[str]:
    """Return the names between braces; raises ValueError for a brace or name that is not a placeholder."""
    namen = _HOUDER.findall(tekst)
    over = _HOUDER.sub("", tekst)
    if "{" in over or "}" in over:
        raise ValueError("Een accolade staat alleen. Schrijf een invulplek als {naam}.")
    for naam in namen:
        if not _NAAM.match(naam):
            raise ValueError(f"'{{{naam}}}' is geen invulplek. Gebruik kleine letters, zoals {{bedrag}}.")
    return frozenset(namen)


def registreer_teksten(kamer: str, teksten: Mapping[str, str]) -> None:
    """Add the default texts of a room, key -> text.

    Raises ValueError for an empty text, a broken placeholder, or a key that already has another default.
    """
    for sleutel, standaard in teksten.items():
        if not standaard.strip():
            raise ValueError(f"Brieftekst '{sleutel}' is leeg.")
        tekst = Tekst(sleutel, kamer, standaard, plaatshouders(standaard))
        if _TEKSTEN.get(sleutel, tekst) != tekst:
            raise ValueError(f"Brieftekst '{sleutel}' bestaat al in kamer '{_TEKSTEN[sleutel].kamer}'.")
        _TEKSTEN[sleutel] = tekst


def teksten() -> tuple[Tekst, ...]:
    """Return every named text, by room and key."""
    return tuple(sorted(_TEKSTEN.values(), key=lambda tekst: (tekst.kamer, tekst.sleutel)))


def tekst_van(sleutel: str) -> Tekst:
    """Return one named text; raises KeyError with the key when it is not registered."""
    if sleutel not in _TEKSTEN:
        raise KeyError(f"Brieftekst '{sleutel}' is niet geregistreerd. Voeg hem toe met registreer_teksten.")
    return _TEKSTEN[sleutel]


def zin(sleutel: str, /, **waarden: object) -> str:
    """Return a named text with its placeholders filled in: the approved one of the organisation, else the default.

    Raises KeyError for an unknown key and for a placeholder of the default without a value.
    """
    tekst = tekst_van(sleutel)
    if mist := tekst.plaatshouders - waarden.keys():
        raise KeyError(f"Brieftekst '{sleutel}' mist: {', '.join(sorted(mist))}.")
    bron = _eigen().get(sleutel, tekst.standaard)
    gebruikt = _GEBRUIKT.get()
    if gebruikt is not None:
        gebruikt.add(sleutel)
    return _HOUDER.sub(lambda houder: str(waarden[houder[1]]), bron)


def alineas(sleutel: str, /, **waarden: object) -> tuple[str, ...]:
    """Return a named text as paragraphs: each line of the text is one."""
    return tuple(regel.strip() for regel in zin(sleutel, **waarden).split("\n") if regel.strip())


def _eigen() -> Mapping[str, str]:
    eigen = _EIGEN.get()
    if eigen is not None:
        return eigen
    return _LEZER[0]() if _LEZER else {}


@contextmanager
def met_teksten(eigen: Mapping[str, str]) -> Iterator[set[str]]:
    """Make letters with these texts of the organisation (key -> text) inside the `with` block.

    Yields the keys that were used, filled while the letter is made.
    """
    gebruikt: set[str] = set()
    merk, spoor = _EIGEN.set(eigen), _GEBRUIKT.set(gebruikt)
    try:
        yield gebruikt
    finally:
        _EIGEN.reset(merk)
        _GEBRUIKT.reset(spoor)
