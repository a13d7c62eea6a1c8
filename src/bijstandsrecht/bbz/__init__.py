"""The Bbz 2004: income, jaarnorm, vermogen, the yearly settlement, durations and terms. One theme a
module.
"""

from bijstandsrecht.bbz.aflossing13 import Aflossing, Termijnen, aflossing_renteloze_lening, terugbetalen
from bijstandsrecht.bbz.bezittingen import Bezitting, Bezittingsoort, Schuld, Schuldsoort
from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.bruto_inkomen import InkomenOuder, bruto_inkomen, toets_inkomen_ouder
from bijstandsrecht.bbz.directe_gift import DirecteGift, directe_gift
from bijstandsrecht.bbz.duur import Duur, hoogste_duur, voorbereiding_tot
from bijstandsrecht.bbz.financiering import (
    Jaarbedrag,
    Kapitaalbedragen,
    Kapitaalfinanciering,
    Kapitaaljaar,
    financier_kapitaal,
    kapitaal_bedragen,
)
from bijstandsrecht.bbz.financiering_afrekening import (
    Jaarafrekening,
    VerwachtResultaat,
    reken_kapitaal_af,
    verwacht_resultaat,
)
from bijstandsrecht.bbz.financiering_onderzoek import (
    Onderzoek,
    VergoedingBinnenvaart,
    vergoed_binnenvaart,
    vergoed_onderzoek,
)
from bijstandsrecht.bbz.financiering_oud import (
    KostenTot2019,
    VergoedingOud,
    VergoedingTot2019,
    vergoed_tot_2019,
    vergoeding_bedragen,
)
from bijstandsrecht.bbz.financieringswijze import (
    Financieringswijze,
    Verantwoordingsdata,
    bepaal_financieringswijze,
    bepaal_verantwoording,
)
from bijstandsrecht.bbz.groepen import Groep
from bijstandsrecht.bbz.inkomen import JaarInkomen, netto_inkomen, voorlopig_maandinkomen
from bijstandsrecht.bbz.jaarnorm import jaarnorm
from bijstandsrecht.bbz.openpunten import OPEN_PUNTEN, OpenPunt
from bijstandsrecht.bbz.rekenkern import VaststellingBedragen, Vermogens, Vermogensgrenzen, stel_vast_bedragen
from bijstandsrecht.bbz.samenwerking import Rechtspersoon, Vennoot, aandeel_in_winst, toets_vennoten
from bijstandsrecht.bbz.schakelaars import UITLEG, Schakelaars
from bijstandsrecht.bbz.termijnen import (
    Opschorting,
    beslistermijn,
    bezwaartermijn,
    jaarstukken_uiterlijk,
)
from bijstandsrecht.bbz.vaststelling import Bijzonderheden, Vaststelling, stel_vast
from bijstandsrecht.bbz.vermogen import toets_vermogen
from bijstandsrecht.bbz.waardering import Vermogensopgave, Vermogensstand, stel_vermogen_vast, vermogen_bij_toegang
from bijstandsrecht.bbz.winst import Correctie, Correctiesoort
from bijstandsrecht.bbz.zonder_jaarstukken import NietVastgesteld, zonder_jaarstukken

__all__ = [
    "OPEN_PUNTEN",
    "UITLEG",
    "Aflossing",
    "Bezitting",
    "Bezittingsoort",
    "Bijzonderheden",
    "Correctie",
    "Correctiesoort",
    "DirecteGift",
    "Duur",
    "Financieringswijze",
    "Groep",
    "InkomenOuder",
    "JaarInkomen",
    "Jaarafrekening",
    "Jaarbedrag",
    "Kapitaalbedragen",
    "Kapitaalfinanciering",
    "Kapitaaljaar",
    "KostenTot2019",
    "NietVastgesteld",
    "Onderzoek",
    "OpenPunt",
    "Opschorting",
    "Rechtspersoon",
    "Schakelaars",
    "Schuld",
    "Schuldsoort",
    "Termijnen",
    "Vaststelling",
    "VaststellingBedragen",
    "Vennoot",
    "Verantwoordingsdata",
    "VergoedingBinnenvaart",
    "VergoedingOud",
    "VergoedingTot2019",
    "Vermogens",
    "Vermogensgrenzen",
    "Vermogensopgave",
    "Vermogensstand",
    "VerwachtResultaat",
    "aandeel_in_winst",
    "aflossing_renteloze_lening",
    "bbz",
    "bepaal_financieringswijze",
    "bepaal_verantwoording",
    "beslistermijn",
    "bezwaartermijn",
    "bruto_inkomen",
    "directe_gift",
    "financier_kapitaal",
    "hoogste_duur",
    "jaarnorm",
    "jaarstukken_uiterlijk",
    "kapitaal_bedragen",
    "netto_inkomen",
    "reken_kapitaal_af",
    "stel_vast",
    "stel_vast_bedragen",
    "stel_vermogen_vast",
    "terugbetalen",
    "toets_inkomen_ouder",
    "toets_vennoten",
    "toets_vermogen",
    "vergoed_binnenvaart",
    "vergoed_onderzoek",
    "vergoed_tot_2019",
    "vergoeding_bedragen",
    "vermogen_bij_toegang",
    "verwacht_resultaat",
    "voorbereiding_tot",
    "voorlopig_maandinkomen",
    "zonder_jaarstukken",
]
