"""Writes of the ledger, the one door for other rooms: balanced entries, reversals, payment orders, batches.

Every entry sums to zero. Nothing is ever changed: a mistake is corrected by an entry that reverses it.
"""

from doorstart.grootboek.betalen import (
    haal_bankbestand_op,
    haal_tegengehouden_uit_batch,
    keur_batch_goed,
    stel_batch_voor,
    wijs_batch_af,
)
from doorstart.grootboek.boeken import AlGeboekt, boek, boek_alle, draai_terug, keur_sleutels_meteen
from doorstart.grootboek.opdrachten import Derde, Nieuweopdracht, maak_opdracht, maak_opdrachten, wijzig_derde
from doorstart.grootboek.regels import BoekingUitBalans, Nieuweboeking, Regel
from doorstart.grootboek.terugkomst import bevestig_betaald, boek_teruggekomen

__all__ = [
    "AlGeboekt",
    "BoekingUitBalans",
    "Derde",
    "Nieuweboeking",
    "Nieuweopdracht",
    "Regel",
    "bevestig_betaald",
    "boek",
    "boek_alle",
    "boek_teruggekomen",
    "draai_terug",
    "haal_bankbestand_op",
    "haal_tegengehouden_uit_batch",
    "keur_batch_goed",
    "keur_sleutels_meteen",
    "maak_opdracht",
    "maak_opdrachten",
    "stel_batch_voor",
    "wijs_batch_af",
    "wijzig_derde",
]
