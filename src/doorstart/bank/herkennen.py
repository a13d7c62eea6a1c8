"""To what does a bank entry belong: rooms register how they recognise it, and how it is booked.

The bank knows no loans and no claims. In `AppConfig.ready` a room registers a `Herkenner` (looks at many entries at
once and names a destination) and a `Verwerker` per kind of destination (says how received money is booked there).
What is certain is booked at import; the rest waits in the work list, where a person chooses.

    registreer_herkenner("leningen", herken)
    registreer_verwerker(Verwerker(soort="lening", naam=_("Lening"), verdeel=verdeel, geboekt=geboekt, zoek=zoek))
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from django.utils.translation import gettext as _

from doorstart.bank.models import Bankregel
from doorstart.bank.plaats import Plaats
from doorstart.grootboek.models import Boeking
from doorstart.grootboek.regels import Regel
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gebruiker


@dataclass(frozen=True, slots=True)
class Bestemming:
    """Where an entry belongs: the kind (`Verwerker.soort`), which one (`sleutel`), and why in a sentence.

    `zeker`: booked without a person (our own reference with right check digits, an amount that can be placed).
    """

    soort: str
    sleutel: str
    uitleg: str
    zeker: bool


# Gets entries, gives a list of the same length. Ask the database once for all of them, not once for each.
Herkenner: TypeAlias = Callable[[Sequence[Bankregel]], Sequence[Bestemming | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deel:
    """The cents of one entry that go to one destination: received above zero, paid or taken back below zero."""

    regel: Bankregel
    sleutel: str
    bedrag: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tegenboeking:
    """How a part is booked: the lines opposite ONTVANGEN (a receipt of 100 gives lines that sum to -100).

    The bank adds the lines on ONTVANGEN itself, and posts. When the lines sum to less than the part, the rest stays
    in the work list.
    """

    soort: str
    omschrijving: str
    regels: Sequence[Regel]
    dossier: Any = None
    besluit: Any = None
    berekening: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Treffer:
    """Something a person can choose in the work list. `open_bedrag`: what is still owed, in cents, when known."""

    sleutel: str
    titel: str
    uitleg: str = ""
    dossiernummer: str = ""
    open_bedrag: int | None = None


# Gives per part a Tegenboeking, or a sentence that says why it cannot be booked. Parts come oldest first; two parts of
# the same destination come in one call, so the second must see what the first took. Reads and locks, writes nothing.
Verdeler: TypeAlias = Callable[[Sequence[Deel]], Sequence[Tegenboeking | str]]
# Called after posting, in the same transaction: (part, entry) in the order of `verdeel`, without what was refused.
# `Deel.bedrag` is then what was really booked.
NaBoeking: TypeAlias = Callable[[Sequence[tuple[Deel, Boeking]], Gebruiker], object]
# Called after a match was undone: the part, the entry that was reversed, and the reversal.
NaTerugdraaien: TypeAlias = Callable[[Deel, Boeking, Boeking, Gebruiker], object]
# For a room that posts by itself: the entry per part, or a sentence. `plaats.bestemming(regel, lines)` gives its lines
# with those on ONTVANGEN opposite them.
ZelfBoeken: TypeAlias = Callable[[Sequence[Deel], Plaats, Gebruiker], Sequence[Boeking | str]]
Zoeker: TypeAlias = Callable[[str, Bankregel], Sequence[Treffer]]


def _niets(*_gegevens: object) -> None:
    """Do nothing: the room keeps no rows of its own."""


def _niet_gevonden(_tekst: str, _regel: Bankregel) -> Sequence[Treffer]:
    """Find nothing: this kind is not chosen by hand."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwerker:
    """One kind of destination, with either `verdeel` (the bank posts) or `boek` (the room posts).

    `zoek` finds destinations for the work list by name, number, IBAN or amount. `samen`: all parts of one day in one
    entry; for what is never undone.
    """

    soort: str
    naam: Any
    verdeel: Verdeler | None = None
    boek: ZelfBoeken | None = None
    geboekt: NaBoeking = _niets
    teruggedraaid: NaTerugdraaien = _niets
    zoek: Zoeker = _niet_gevonden
    samen: bool = False


_HERKENNERS: dict[str, Herkenner] = {}
_VERWERKERS: dict[str, Verwerker] = {}


def registreer_herkenner(kamer: str, functie: Herkenner) -> None:
    """Let a room look at entries. Raises ValueError when the room already has another function."""
    if _HERKENNERS.get(kamer, functie) is not functie:
        raise ValueError(f"De kamer '{kamer}' herkent al bankregels. Registreer er een.")
    _HERKENNERS[kamer] = functie


def registreer_verwerker(verwerker: Verwerker) -> None:
    """Let a room book a kind of destination. Raises ValueError when the kind is taken."""
    if (verwerker.verdeel is None) == (verwerker.boek is None):
        raise ValueError(f"De verwerker '{verwerker.soort}' heeft of verdeel of boek nodig, en niet allebei.")
    if _VERWERKERS.get(verwerker.soort, verwerker) != verwerker:
        raise ValueError(f"De bestemming '{verwerker.soort}' heeft al een verwerker. Registreer er een.")
    _VERWERKERS[verwerker.soort] = verwerker


def verwerkers() -> list[Verwerker]:
    """Return every kind of destination, by its key."""
    return [_VERWERKERS[soort] for soort in sorted(_VERWERKERS)]


def verwerker(soort: str) -> Verwerker:
    """Return the Verwerker of a kind; raises DoorstartFout when no room registered it."""
    if soort not in _VERWERKERS:
        raise DoorstartFout(_("De bestemming '%(soort)s' bestaat niet. Kies een andere.") % {"soort": soort})
    return _VERWERKERS[soort]


def herken(regels: Sequence[Bankregel]) -> list[list[Bestemming]]:
    """Ask every room about these entries; return per entry the destinations that were named."""
    gevonden: list[list[Bestemming]] = [[] for _regel in regels]
    for kamer, functie in _HERKENNERS.items():
        antwoord = functie(regels)
        if len(antwoord) != len(regels):
            raise ValueError(f"De kamer '{kamer}' gaf {len(antwoord)} antwoorden op {len(regels)} bankregels.")
        for plek, bestemming in zip(gevonden, antwoord, strict=True):
            if bestemming is not None:
                plek.append(bestemming)
    return gevonden
