"""Booking parts of entries to their destinations: the one place where a match becomes journal entries.

The caller holds the entries: at import they are new in this transaction, in the work list their row is locked.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _

from doorstart.bank.herkennen import Deel, Tegenboeking, Verwerker
from doorstart.bank.models import Toewijzing
from doorstart.bank.plaats import Plaats
from doorstart.grootboek.models import Boeking
from doorstart.grootboek.perioden import open_dag
from doorstart.grootboek.services import Nieuweboeking, boek_alle

PER_KEER = 5000


@dataclass(frozen=True, slots=True)
class Opdracht:
    """A part to be booked, and why it belongs there."""

    deel: Deel
    uitleg: str


def boek_delen(
    verwerker: Verwerker, opdrachten: Sequence[Opdracht], *, plaats: Plaats, gebruiker: Any, automatisch: bool
) -> list[Toewijzing | str]:
    """Book parts, oldest first; return per part the match as stored, or the sentence why it could not be booked."""
    uit: list[Toewijzing | str] = []
    stroom = iter(opdrachten)
    while groep := list(islice(stroom, PER_KEER)):
        geboekt = _boek(verwerker, [o.deel for o in groep], plaats, gebruiker)
        rijen = [
            _toewijzing(verwerker.soort, opdracht, uitslag, automatisch, gebruiker)
            for opdracht, uitslag in zip(groep, geboekt, strict=True)
        ]
        Toewijzing.objects.bulk_create([rij for rij in rijen if isinstance(rij, Toewijzing)], batch_size=2000)
        paren = [uitslag for uitslag in geboekt if not isinstance(uitslag, str)]
        if paren:
            verwerker.geboekt(paren, gebruiker)
        uit += rijen
    return uit


def _toewijzing(
    soort: str, opdracht: Opdracht, uitslag: tuple[Deel, Boeking] | str, automatisch: bool, gebruiker: Any
) -> Toewijzing | str:
    """Return the row of a booked part, not stored yet, or the refusal."""
    if isinstance(uitslag, str):
        return uitslag
    deel, boeking = uitslag
    return Toewijzing(
        regel=deel.regel,
        soort=soort,
        sleutel=deel.sleutel,
        bedrag=deel.bedrag,
        uitleg=opdracht.uitleg[:300],
        automatisch=automatisch,
        door=gebruiker,
        boeking=boeking,
    )


def _boek(
    verwerker: Verwerker, delen: Sequence[Deel], plaats: Plaats, gebruiker: Any
) -> list[tuple[Deel, Boeking] | str]:
    """Post the parts; return per part what was really booked with its entry, or the refusal."""
    if verwerker.boek is not None:
        zelf = verwerker.boek(delen, plaats, gebruiker)
        return [b if isinstance(b, str) else (deel, b) for deel, b in zip(delen, zelf, strict=True)]
    if verwerker.verdeel is None:
        raise ValueError(f"De verwerker '{verwerker.soort}' kan niets boeken.")
    tegens = verwerker.verdeel(delen)
    paren = [
        (tegen if isinstance(tegen, str) else (replace(deel, bedrag=_gebruikt(verwerker, deel, tegen)), tegen))
        for deel, tegen in zip(delen, tegens, strict=True)
    ]
    goed = [paar for paar in paren if not isinstance(paar, str)]
    open_ = {dag: open_dag(dag) for dag in {deel.regel.boekdatum for deel, _tegen in goed}}
    boekingen = iter(
        boek_alle([_nieuw(deel, tegen, plaats, open_) for deel, tegen in goed], gebruiker=gebruiker) if goed else []
    )
    return [paar if isinstance(paar, str) else (paar[0], next(boekingen)) for paar in paren]


def _gebruikt(verwerker: Verwerker, deel: Deel, tegen: Tegenboeking) -> int:
    """Return what a destination takes of a part, in cents; never nothing, more, or the other way."""
    bedrag = -sum(regel.bedrag for regel in tegen.regels)
    if bedrag == 0 or (bedrag > 0) != (deel.bedrag > 0) or abs(bedrag) > abs(deel.bedrag):
        raise ValueError(f"De verwerker '{verwerker.soort}' boekt {bedrag} centen van een deel van {deel.bedrag}.")
    return bedrag


def _nieuw(deel: Deel, tegen: Tegenboeking, plaats: Plaats, open_: dict[Any, Any]) -> Nieuweboeking:
    """Return the entry of a part: on the day of the bank, or the first open day when that is closed."""
    return Nieuweboeking(
        datum=open_[deel.regel.boekdatum],
        soort=tegen.soort,
        omschrijving=tegen.omschrijving or _("Ontvangen op %(dag)s") % {"dag": f"{deel.regel.boekdatum:%d-%m-%Y}"},
        regels=plaats.bestemming(deel.regel, tegen.regels),
        dossier=tegen.dossier,
        besluit=tegen.besluit,
        berekening=tegen.berekening,
    )
