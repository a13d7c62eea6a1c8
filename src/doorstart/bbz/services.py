"""Writes of Bbz living costs, the one door for other rooms: grant, pay, year figures, settlement."""

from doorstart.bbz.betalen import Maandrun, betaal_maand, betaal_maanden
from doorstart.bbz.jaar import dien_jaarcijfers_in, proef_vaststelling, stel_vaststelling_voor
from doorstart.bbz.toekennen import ken_toe
from doorstart.bbz.vaststellen import leg_vaststelling_vast

__all__ = [
    "Maandrun",
    "betaal_maand",
    "betaal_maanden",
    "dien_jaarcijfers_in",
    "ken_toe",
    "leg_vaststelling_vast",
    "proef_vaststelling",
    "stel_vaststelling_voor",
]
