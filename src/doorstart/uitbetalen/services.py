"""Writes of paying out, the one door for other rooms: the monthly run, blocks, deductions, returned payments."""

from doorstart.uitbetalen.blokkeren import beoordeel_overlijden, blokkeer, hef_blokkade_op
from doorstart.uitbetalen.blokkeren import redenen as blokredenen
from doorstart.uitbetalen.inhoudingen import (
    beeindig_inhouding,
    beeindig_verrekening,
    beoordeel_inhouding,
    leg_inhouding_vast,
    leg_voet_vast,
)
from doorstart.uitbetalen.run import eis_begonnen, stel_maandrun_voor, zet_klaar
from doorstart.uitbetalen.terugkomst import verwerk_teruggekomen
from doorstart.uitbetalen.uitkeren import Post, keer_uit
from doorstart.uitbetalen.vakantietoeslag import betaal_vakantietoeslagen
from doorstart.uitbetalen.vasthouden import houd_vast_bij_inhouding

__all__ = [
    "Post",
    "beeindig_inhouding",
    "beeindig_verrekening",
    "beoordeel_inhouding",
    "beoordeel_overlijden",
    "betaal_vakantietoeslagen",
    "blokkeer",
    "blokredenen",
    "eis_begonnen",
    "hef_blokkade_op",
    "houd_vast_bij_inhouding",
    "keer_uit",
    "leg_inhouding_vast",
    "leg_voet_vast",
    "stel_maandrun_voor",
    "verwerk_teruggekomen",
    "zet_klaar",
]
