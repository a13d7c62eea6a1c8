from .bronnen import ioaz
from .grondslag import bepaal_grondslag
from .toegang import Toegangsfeiten, toets_toegang
from .uitkering import (
    IoazInkomen,
    IoazUitkering,
    UitkeringBedragen,
    bepaal_ioaz_uitkering,
    uitkering_bedragen,
)
from .uitsluiting import Omstandigheden, Uitsluiting, toets_herleving, toets_uitsluiting
from .vrijlating import IoazVrijlating, bepaal_ioaz_vrijlating

__all__ = [
    "IoazInkomen",
    "IoazUitkering",
    "IoazVrijlating",
    "Omstandigheden",
    "Toegangsfeiten",
    "UitkeringBedragen",
    "Uitsluiting",
    "bepaal_grondslag",
    "bepaal_ioaz_uitkering",
    "bepaal_ioaz_vrijlating",
    "ioaz",
    "toets_herleving",
    "toets_toegang",
    "toets_uitsluiting",
    "uitkering_bedragen",
]
