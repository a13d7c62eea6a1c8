"""Writes of the ledger, the one door for other rooms: balanced entries, reversals, payment orders, batches.

Every entry sums to zero. Nothing is ever changed: a mistake is corrected by an entry that reverses it.
"""

from doorstart.grootboek.betalen import haal_bankbestand_op, keur_batch_goed, stel_batch_voor, wijs_batch_af
from doorstart.grootboek.boeken import boek, draai_terug, maak_opdracht
from doorstart.grootboek.regels import BoekingUitBalans, Regel

__all__ = [
    "BoekingUitBalans",
    "Regel",
    "boek",
    "draai_terug",
    "haal_bankbestand_op",
    "keur_batch_goed",
    "maak_opdracht",
    "stel_batch_voor",
    "wijs_batch_af",
]
