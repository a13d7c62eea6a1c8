"""One line of a journal entry before it is stored, and the checks an entry must pass."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from doorstart.grootboek.models import Boeking, Kostensoort, Rekening, Wetsgroep
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.geld import tekst_uit_centen

_KEUZES = tuple(
    (naam, frozenset(keuze.values))
    for naam, keuze in (("rekening", Rekening), ("wetsgroep", Wetsgroep), ("kostensoort", Kostensoort))
)


class BoekingUitBalans(DoorstartFout):
    """An entry whose lines do not sum to zero, or that says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """One line: `bedrag` in cents, debit positive, credit negative.

    `rechtmaand` is the first day of the month the right belongs to (None: not one month),
    `verstrekkingsjaar` the year in which the aid was granted.
    """

    rekening: str
    bedrag: int
    gemeente: Any
    wetsgroep: str
    verstrekkingsjaar: int
    kostensoort: str = Kostensoort.LEVENSONDERHOUD
    rechtmaand: date | None = None
    dossier: Any = None

    def __post_init__(self) -> None:
        if isinstance(self.bedrag, bool) or not isinstance(self.bedrag, int):
            raise BoekingUitBalans(f"Een bedrag is een geheel aantal centen, niet {self.bedrag!r}.")
        for naam, keuzes in _KEUZES:
            waarde = getattr(self, naam)
            if waarde not in keuzes:
                raise BoekingUitBalans(f"De {naam} '{waarde}' bestaat niet. Kies uit: {', '.join(sorted(keuzes))}.")
        if self.rechtmaand is not None and self.rechtmaand.day != 1:
            raise BoekingUitBalans("Een rechtmaand is de eerste dag van een maand.")

    def als_waarden(self, boeking: Boeking) -> tuple[Any, ...]:
        """Return the line as the values of KOLOMMEN; without an object it is stored in a quarter of the time."""
        return (
            boeking.pk,
            self.rekening,
            self.bedrag,
            _pk(self.dossier),
            self.gemeente.pk,
            self.wetsgroep,
            self.kostensoort,
            self.verstrekkingsjaar,
            self.rechtmaand,
        )


KOLOMMEN = (
    "boeking_id", "rekening", "bedrag", "dossier_id", "gemeente_id", "wetsgroep", "kostensoort", "verstrekkingsjaar",
    "rechtmaand",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Nieuweboeking:
    """A journal entry that is not stored yet; see `boek_alle`.

    `besluit` may be the decision or its id. `sleutel` names what may be posted once in the organisation, such as
    "bbz_maand:12:2018-07:0"; empty: no such guard.
    """

    datum: date
    soort: str
    omschrijving: str
    regels: Sequence[Regel]
    dossier: Any = None
    besluit: Any = None
    berekening: Any = None
    draait_terug: Boeking | None = None
    sleutel: str = ""

    def als_waarden(self, gebruiker: Any) -> tuple[Any, ...]:
        """Return the entry as the values of KOLOMMEN_BOEKING, without its lines."""
        return (
            self.datum,
            self.soort,
            self.omschrijving[:200],
            _pk(self.dossier),
            self.besluit if isinstance(self.besluit, int) else _pk(self.besluit),
            _pk(self.berekening),
            _pk(self.draait_terug),
            _pk(gebruiker),
            self.sleutel or None,
        )


KOLOMMEN_BOEKING = (
    "datum", "soort", "omschrijving", "dossier_id", "besluit_id", "berekening_id", "draait_terug_id",
    "geboekt_door_id", "sleutel",
)  # fmt: skip


def _pk(rij: Any) -> Any:
    return None if rij is None else rij.pk


def controleer_balans(regels: Sequence[Regel]) -> list[Regel]:
    """Return the lines that are not zero; raises BoekingUitBalans when they do not sum to zero."""
    echte = [regel for regel in regels if regel.bedrag]
    som = sum(regel.bedrag for regel in echte)
    if som:
        raise BoekingUitBalans(
            _("Deze boeking is niet in balans: er is € %(verschil)s verschil tussen debet en credit.")
            % {"verschil": tekst_uit_centen(som)}
        )
    if len(echte) < 2:
        raise BoekingUitBalans(_("Deze boeking is leeg. Een boeking heeft minstens twee regels met een bedrag."))
    return echte
