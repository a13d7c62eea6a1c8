"""Writes of this room, the one door for other rooms: bring in a statement, and give its entries a destination."""

from doorstart.bank.inlezen import Ingelezen, haal_afschrift_op, lees_afschriften_in
from doorstart.bank.werk import Keuze, haal_terug, herken_opnieuw, maak_ongedaan, parkeer, stort_terug, wijs_toe

__all__ = [
    "Ingelezen",
    "Keuze",
    "haal_afschrift_op",
    "haal_terug",
    "herken_opnieuw",
    "lees_afschriften_in",
    "maak_ongedaan",
    "parkeer",
    "stort_terug",
    "wijs_toe",
]
