"""IOAZ: income support for somebody who ended a business after the age of 55. One theme a module.

Start with `toets_toegang` (may this person) and `bepaal_ioaz_uitkering` (how much). Only the amounts of 2026 were
read; other days are refused. All amounts are net, whole cents per calendar month unless a name says otherwise.
"""

from bijstandsrecht.ioaz.bronnen import ioaz
from bijstandsrecht.ioaz.grondslag import bepaal_grondslag
from bijstandsrecht.ioaz.toegang import Toegangsfeiten, toets_toegang
from bijstandsrecht.ioaz.uitkering import (
    IoazInkomen,
    IoazUitkering,
    UitkeringBedragen,
    bepaal_ioaz_uitkering,
    uitkering_bedragen,
)
from bijstandsrecht.ioaz.uitsluiting import Omstandigheden, Uitsluiting, toets_herleving, toets_uitsluiting
from bijstandsrecht.ioaz.voorwaarden import Redenen, Voorwaarde
from bijstandsrecht.ioaz.vrijlating import IoazVrijlating, bepaal_ioaz_vrijlating

__all__ = [
    "IoazInkomen",
    "IoazUitkering",
    "IoazVrijlating",
    "Omstandigheden",
    "Redenen",
    "Toegangsfeiten",
    "UitkeringBedragen",
    "Uitsluiting",
    "Voorwaarde",
    "bepaal_grondslag",
    "bepaal_ioaz_uitkering",
    "bepaal_ioaz_vrijlating",
    "ioaz",
    "toets_herleving",
    "toets_toegang",
    "toets_uitsluiting",
    "uitkering_bedragen",
]
