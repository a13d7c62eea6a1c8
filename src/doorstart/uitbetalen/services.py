"""Writes of paying out, the one door for other rooms: the monthly run, blocks, deductions, returned payments."""

from doorstart.uitbetalen.blokkeren import beoordeel_overlijden, blokkeer, hef_blokkade_op
from doorstart.uitbetalen.blokkeren import redenen as blokredenen
from doorstart.uitbetalen.run import eis_begonnen, stel_maandrun_voor, zet_klaar
from doorstart.uitbetalen.uitkeren import Post, keer_uit

__all__ = [
    "Post",
    "beoordeel_overlijden",
    "blokkeer",
    "blokredenen",
    "eis_begonnen",
    "hef_blokkade_op",
    "keer_uit",
    "stel_maandrun_voor",
    "zet_klaar",
]
