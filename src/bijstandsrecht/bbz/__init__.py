"""The Bbz 2004: income, jaarnorm, vermogen, the yearly settlement, durations and terms. One theme a
module.
"""

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.duur import Duur, hoogste_duur, voorbereiding_tot
from bijstandsrecht.bbz.groepen import Groep
from bijstandsrecht.bbz.inkomen import JaarInkomen, netto_inkomen, voorlopig_maandinkomen
from bijstandsrecht.bbz.jaarnorm import jaarnorm
from bijstandsrecht.bbz.rekenkern import VaststellingBedragen, stel_vast_bedragen
from bijstandsrecht.bbz.schakelaars import UITLEG, Schakelaars
from bijstandsrecht.bbz.termijnen import (
    Opschorting,
    beslistermijn,
    bezwaartermijn,
    jaarstukken_uiterlijk,
)
from bijstandsrecht.bbz.vaststelling import Vaststelling, stel_vast
from bijstandsrecht.bbz.vermogen import toets_vermogen

__all__ = [
    "UITLEG",
    "Duur",
    "Groep",
    "JaarInkomen",
    "Opschorting",
    "Schakelaars",
    "Vaststelling",
    "VaststellingBedragen",
    "bbz",
    "beslistermijn",
    "bezwaartermijn",
    "hoogste_duur",
    "jaarnorm",
    "jaarstukken_uiterlijk",
    "netto_inkomen",
    "stel_vast",
    "stel_vast_bedragen",
    "toets_vermogen",
    "voorbereiding_tot",
    "voorlopig_maandinkomen",
]
