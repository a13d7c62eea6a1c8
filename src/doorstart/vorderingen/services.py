"""Writes of this room, the one door for other rooms."""

from doorstart.vorderingen.invorderen import (
    beoordeel_dwangbevel,
    kijk_dagelijks,
    leg_erkenning_vast,
    stel_dwangbevel_voor,
    stuur_aanmaning,
    stuur_betaalbrief,
    stuur_herinnering,
    vraag_regeling_aan,
)
from doorstart.vorderingen.kwijtschelden import Feiten, stel_kwijtschelding_voor
from doorstart.vorderingen.kwijtwijze import Kwijtwijze
from doorstart.vorderingen.maken import losse_boekingen, maak_vordering, verwerk_boekingen
from doorstart.vorderingen.ontvangen import boek_betaling, neem_over
from doorstart.vorderingen.regeling import (
    Draagkracht,
    beeindig_regeling,
    stel_aflossing_13_vast,
    stel_regeling_voor,
    stel_uitstel_voor,
)
from doorstart.vorderingen.rente import stel_rente_voor
from doorstart.vorderingen.terugvorderen import Afweging, Maandbedrag, stel_terugvordering_voor
from doorstart.vorderingen.verplaatsen import betaal_terug, hevel_over

__all__ = [
    "Afweging",
    "Draagkracht",
    "Feiten",
    "Kwijtwijze",
    "Maandbedrag",
    "beeindig_regeling",
    "beoordeel_dwangbevel",
    "betaal_terug",
    "boek_betaling",
    "hevel_over",
    "kijk_dagelijks",
    "leg_erkenning_vast",
    "losse_boekingen",
    "maak_vordering",
    "neem_over",
    "stel_aflossing_13_vast",
    "stel_dwangbevel_voor",
    "stel_kwijtschelding_voor",
    "stel_regeling_voor",
    "stel_rente_voor",
    "stel_terugvordering_voor",
    "stel_uitstel_voor",
    "stuur_aanmaning",
    "stuur_betaalbrief",
    "stuur_herinnering",
    "verwerk_boekingen",
    "vraag_regeling_aan",
]
