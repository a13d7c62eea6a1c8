"""The floor everything stands on: cents and rounding, months, sources, steps, outcomes and errors.

Nothing here knows a law. Start with `Spoor` (how a calculation explains itself) and `Uitkomst` (its result).
"""

from bijstandsrecht.kern.afweging import Antwoord, Voorwaarde, Weging, alle, antwoord, niet, weeg
from bijstandsrecht.kern.annuiteit import annuiteit
from bijstandsrecht.kern.bedragen import (
    GRENS,
    HALF_OMHOOG,
    OMHOOG,
    Centen,
    Reeks,
    controleer,
    hoogste,
    laagste,
    percentage,
    percentage_omhoog,
    rond_half_omhoog,
)
from bijstandsrecht.kern.bron import WETTEN, Bron, bron
from bijstandsrecht.kern.fouten import (
    BuitenBereik,
    OnbekendBedrag,
    OngeldigBoekjaar,
    OngeldigeInvoer,
    RechtFout,
    controleer_keuze,
)
from bijstandsrecht.kern.geregeld import GEREGELD, artikelen_van, regelt
from bijstandsrecht.kern.narekenen import BEWERKINGEN, NarekenFout, reken_na
from bijstandsrecht.kern.plat import plat
from bijstandsrecht.kern.reeksen import Ja, ergens, gelijke_vorm, kies, op_vorm
from bijstandsrecht.kern.spoor import GEEN_SPOOR, GedateerdeWaarde, Parameterboek, Spoor, StilSpoor
from bijstandsrecht.kern.stap import HERKOMSTEN, Herkomst, Stap
from bijstandsrecht.kern.tijd import Boekjaar, Maand, halfjaar, laatste_dag_van, leeftijd, maanden, zelfde_dag
from bijstandsrecht.kern.uitkomst import Uitkomst
from bijstandsrecht.kern.weergave import als_tekst, datum, euro, procent

__all__ = [
    "BEWERKINGEN",
    "GEEN_SPOOR",
    "GEREGELD",
    "GRENS",
    "HALF_OMHOOG",
    "HERKOMSTEN",
    "OMHOOG",
    "WETTEN",
    "Antwoord",
    "Boekjaar",
    "Bron",
    "BuitenBereik",
    "Centen",
    "GedateerdeWaarde",
    "Herkomst",
    "Ja",
    "Maand",
    "NarekenFout",
    "OnbekendBedrag",
    "OngeldigBoekjaar",
    "OngeldigeInvoer",
    "Parameterboek",
    "RechtFout",
    "Reeks",
    "Spoor",
    "Stap",
    "StilSpoor",
    "Uitkomst",
    "Voorwaarde",
    "Weging",
    "alle",
    "als_tekst",
    "annuiteit",
    "antwoord",
    "artikelen_van",
    "bron",
    "controleer",
    "controleer_keuze",
    "datum",
    "ergens",
    "euro",
    "gelijke_vorm",
    "halfjaar",
    "hoogste",
    "kies",
    "laagste",
    "laatste_dag_van",
    "leeftijd",
    "maanden",
    "niet",
    "op_vorm",
    "percentage",
    "percentage_omhoog",
    "plat",
    "procent",
    "regelt",
    "reken_na",
    "rond_half_omhoog",
    "weeg",
    "zelfde_dag",
]
