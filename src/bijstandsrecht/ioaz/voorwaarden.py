"""Conditions of the IOAZ beside each other: what speaks for, what against, what still has to be asked.

A person decides; the functions of this room prepare that. An unknown fact is neither met nor failed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from bijstandsrecht.kern import Bron, Herkomst, Spoor

Antwoord = Literal["ja", "nee", "onbekend"]


class Voorwaarde(NamedTuple):
    """One condition: whether it is met (None: not known), and its sentence for each of the three."""

    naam: str
    vervuld: bool | None
    voor: str
    tegen: str
    vraag: str
    bron: Bron
    herkomst: Herkomst = "invoer"
    status: str = ""


class Redenen(NamedTuple):
    """The reasons of a judgment; `uitkomst` is nee as soon as one condition fails, ja when all are met."""

    uitkomst: Antwoord
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]


def weeg_voorwaarden(voorwaarden: Sequence[Voorwaarde], spoor: Spoor) -> Redenen:
    """Write each condition as a step, and sort their sentences."""
    stapels: dict[bool | None, list[str]] = {True: [], False: [], None: []}
    for eis in voorwaarden:
        woord, zin = {True: ("ja", eis.voor), False: ("nee", eis.tegen), None: ("onbekend", eis.vraag)}[eis.vervuld]
        spoor.gegeven(eis.naam, woord, "tekst", zin, eis.bron, eis.herkomst, eis.status)
        stapels[eis.vervuld].append(zin)
    voor, tegen, onbekend = (tuple(stapels[stand]) for stand in (True, False, None))
    return Redenen("nee" if tegen else "onbekend" if onbekend else "ja", voor, tegen, onbekend)
