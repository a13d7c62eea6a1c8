"""Writes of the assessment, the one door for other rooms: each keeps a new version and writes one event.

The dossier is locked first, so that two people cannot make the same version.
"""

from doorstart.beoordeling.bewaren import (
    bewaar_groepstoets,
    bewaar_plan,
    bewaar_prognose,
    bewaar_vermogen,
)
from doorstart.beoordeling.oordeel import leg_levensvatbaarheid_vast, neem_rapport_op, start_onderzoek

__all__ = [
    "bewaar_groepstoets",
    "bewaar_plan",
    "bewaar_prognose",
    "bewaar_vermogen",
    "leg_levensvatbaarheid_vast",
    "neem_rapport_op",
    "start_onderzoek",
]
