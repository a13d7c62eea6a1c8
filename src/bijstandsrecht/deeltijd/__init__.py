"""Part-time entrepreneurs in the bijstand (PTO), settled under local policy.

Start with `verreken_maand`, the one definition of a month. Around it: `maandcijfers` (from invoices and receipts to
a statement), `bepaal_voorschot`, `corrigeer_maand`, `verreken_periode`, `stel_jaar_vast`, and the look ahead of
`vooruitblik_maand` and `vooruitblik_jaar`. `verreken_bedragen` is its arithmetic, for one household or for a million.
"""

from bijstandsrecht.deeltijd.administratie import Administratie, Bon, Factuur, Ontvangst, Rit, Urenregel
from bijstandsrecht.deeltijd.beeld import Beeld
from bijstandsrecht.deeltijd.belastingpot import belastingpot
from bijstandsrecht.deeltijd.beleid import CATALOGUS_OPSTERLAND, KostenCategorie, PtoBeleid
from bijstandsrecht.deeltijd.correctie import Correctiebedragen, Maandcorrectie, corrigeer_bedragen, corrigeer_maand
from bijstandsrecht.deeltijd.deeltijdmaand import Deeltijdmaand, verreken_op_volgorde
from bijstandsrecht.deeltijd.gegeven import verreken_gegeven
from bijstandsrecht.deeltijd.investering import Investering, afschrijving, investeringskosten
from bijstandsrecht.deeltijd.jaar import Jaarregel, Jaarvaststelling, stel_jaar_vast
from bijstandsrecht.deeltijd.jaarbelasting import Belastingaanslag
from bijstandsrecht.deeltijd.kosten import aftrekbare_kosten
from bijstandsrecht.deeltijd.maand import verreken_maand
from bijstandsrecht.deeltijd.maandcijfers import Maandcijfers, maandcijfers
from bijstandsrecht.deeltijd.opdracht import Opdracht
from bijstandsrecht.deeltijd.opgave import Kostenregel, MaandOpgave
from bijstandsrecht.deeltijd.periode import (
    Periodebedragen,
    Periodeverrekening,
    verreken_periode,
    verreken_periode_bedragen,
)
from bijstandsrecht.deeltijd.persoon import Bedrijf, Bronnen
from bijstandsrecht.deeltijd.stand import Stand, met_stand, na_maand
from bijstandsrecht.deeltijd.toestemming import Toelating, Toestemmingsdata, toestemmingsdata, toets_toelating
from bijstandsrecht.deeltijd.uren import Urenstand, bewaak_uren, toets_uren
from bijstandsrecht.deeltijd.verdelen import verdeel_naar_rato
from bijstandsrecht.deeltijd.verlies import toets_verlies, verlies_volgende_maand
from bijstandsrecht.deeltijd.verrekening import Maandbedragen, MaandVerrekening, verreken_bedragen
from bijstandsrecht.deeltijd.voorbeelden import VOORBEELDEN, voorbeeldbeleid
from bijstandsrecht.deeltijd.voorschot import Voorschot, bepaal_voorschot
from bijstandsrecht.deeltijd.vooruitblik import Vooruitblik, vooruitblik_maand
from bijstandsrecht.deeltijd.vooruitblik_jaar import Jaarblik, Maandblik, vooruitblik_jaar
from bijstandsrecht.deeltijd.voorwaarden import VOORWAARDEN, Voorwaarde

__all__ = [
    "CATALOGUS_OPSTERLAND",
    "VOORBEELDEN",
    "VOORWAARDEN",
    "Administratie",
    "Bedrijf",
    "Beeld",
    "Belastingaanslag",
    "Bon",
    "Bronnen",
    "Correctiebedragen",
    "Deeltijdmaand",
    "Factuur",
    "Investering",
    "Jaarblik",
    "Jaarregel",
    "Jaarvaststelling",
    "KostenCategorie",
    "Kostenregel",
    "MaandOpgave",
    "MaandVerrekening",
    "Maandbedragen",
    "Maandblik",
    "Maandcijfers",
    "Maandcorrectie",
    "Ontvangst",
    "Opdracht",
    "Periodebedragen",
    "Periodeverrekening",
    "PtoBeleid",
    "Rit",
    "Stand",
    "Toelating",
    "Toestemmingsdata",
    "Urenregel",
    "Urenstand",
    "Voorschot",
    "Vooruitblik",
    "Voorwaarde",
    "afschrijving",
    "aftrekbare_kosten",
    "belastingpot",
    "bepaal_voorschot",
    "bewaak_uren",
    "corrigeer_bedragen",
    "corrigeer_maand",
    "investeringskosten",
    "maandcijfers",
    "met_stand",
    "na_maand",
    "stel_jaar_vast",
    "toestemmingsdata",
    "toets_toelating",
    "toets_uren",
    "toets_verlies",
    "verdeel_naar_rato",
    "verlies_volgende_maand",
    "verreken_bedragen",
    "verreken_gegeven",
    "verreken_maand",
    "verreken_op_volgorde",
    "verreken_periode",
    "verreken_periode_bedragen",
    "voorbeeldbeleid",
    "vooruitblik_jaar",
    "vooruitblik_maand",
]
