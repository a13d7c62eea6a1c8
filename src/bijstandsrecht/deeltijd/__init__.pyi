from .administratie import Administratie, Bon, Factuur, Ontvangst, Rit, Urenregel
from .beeld import Beeld
from .belastingpot import belastingpot
from .beleid import CATALOGUS_OPSTERLAND, KostenCategorie, PtoBeleid
from .correctie import Correctiebedragen, Maandcorrectie, corrigeer_bedragen, corrigeer_maand
from .deeltijdmaand import Deeltijdmaand, verreken_op_volgorde
from .gegeven import verreken_gegeven
from .investering import Investering, afschrijving, investeringskosten
from .jaar import Jaarregel, Jaarvaststelling, stel_jaar_vast
from .jaarbelasting import Belastingaanslag
from .kosten import aftrekbare_kosten
from .maand import verreken_maand
from .maandcijfers import Maandcijfers, maandcijfers
from .opdracht import Opdracht
from .opgave import Kostenregel, MaandOpgave
from .periode import (
    Periodebedragen,
    Periodeverrekening,
    verreken_periode,
    verreken_periode_bedragen,
)
from .persoon import Bedrijf, Bronnen
from .stand import Stand, met_stand, na_maand
from .toestemming import Toelating, Toestemmingsdata, toestemmingsdata, toets_toelating
from .uren import Urenstand, bewaak_uren, toets_uren
from .verdelen import verdeel_naar_rato
from .verlies import toets_verlies, verlies_volgende_maand
from .verrekening import Maandbedragen, MaandVerrekening, verreken_bedragen
from .voorbeelden import VOORBEELDEN, voorbeeldbeleid
from .voorschot import Voorschot, bepaal_voorschot
from .vooruitblik import Vooruitblik, vooruitblik_maand
from .vooruitblik_jaar import Jaarblik, Maandblik, vooruitblik_jaar
from .voorwaarden import VOORWAARDEN, Woorden

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
    "Woorden",
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
