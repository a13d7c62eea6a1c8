"""Part-time entrepreneurs in the bijstand (PTO): the monthly settlement under local policy.

Start with `verreken_maand`. `verreken_bedragen` is its arithmetic, for one household or for a million.
"""

from bijstandsrecht.deeltijd.beleid import CATALOGUS_OPSTERLAND, KostenCategorie, PtoBeleid
from bijstandsrecht.deeltijd.kosten import aftrekbare_kosten
from bijstandsrecht.deeltijd.maand import verreken_maand
from bijstandsrecht.deeltijd.opgave import Kostenregel, MaandOpgave
from bijstandsrecht.deeltijd.persoon import Bedrijf, Bronnen
from bijstandsrecht.deeltijd.uren import Urenstand, bewaak_uren, toets_uren
from bijstandsrecht.deeltijd.verlies import toets_verlies, verlies_volgende_maand
from bijstandsrecht.deeltijd.verrekening import Maandbedragen, MaandVerrekening, verreken_bedragen

__all__ = [
    "CATALOGUS_OPSTERLAND",
    "Bedrijf",
    "Bronnen",
    "KostenCategorie",
    "Kostenregel",
    "MaandOpgave",
    "MaandVerrekening",
    "Maandbedragen",
    "PtoBeleid",
    "Urenstand",
    "aftrekbare_kosten",
    "bewaak_uren",
    "toets_uren",
    "toets_verlies",
    "verlies_volgende_maand",
    "verreken_bedragen",
    "verreken_maand",
]
