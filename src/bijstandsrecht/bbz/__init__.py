"""The Bbz 2004: income, jaarnorm, vermogen, the yearly settlement, durations and terms. One theme a
module.
"""

from bijstandsrecht.bbz.aflossing13 import Aflossing, Termijnen, aflossing_renteloze_lening, terugbetalen
from bijstandsrecht.bbz.art21 import Aanvraagdagen
from bijstandsrecht.bbz.bevoegd import (
    Bevoegd,
    Ligplaats,
    bepaal_bevoegd_college,
)
from bijstandsrecht.bbz.bezittingen import Bezitting, Bezittingsoort, Schuld, Schuldsoort
from bijstandsrecht.bbz.borgtocht import Borgtocht, Borgtochttoets, toets_borgtocht
from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.bruto_inkomen import InkomenOuder, bruto_inkomen, toets_inkomen_ouder
from bijstandsrecht.bbz.directe_gift import DirecteGift, directe_gift
from bijstandsrecht.bbz.doelgroep import (
    Doelgroep,
    Groepsoordeel,
    Ondernemer,
    beoordeel_groep,
)
from bijstandsrecht.bbz.duur import (
    Bijstandsduur,
    Duur,
    Voorbereidingsperiode,
    bepaal_duur,
    bepaal_voorbereiding,
    hoogste_duur,
    voorbereiding_tot,
)
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
from bijstandsrecht.bbz.hercontrole import (
    Hercontrole,
    Hercontroles,
    bepaal_beeindiging,
    bepaal_hercontroles,
)
from bijstandsrecht.bbz.ingang import (
    Ingang,
    Voorschotten,
    bepaal_ingang,
    bepaal_voorschotten,
)
from bijstandsrecht.bbz.inkomen import JaarInkomen, netto_inkomen, voorlopig_maandinkomen
from bijstandsrecht.bbz.jaarnorm import jaarnorm
from bijstandsrecht.bbz.kapitaal import Bedrijfskapitaal, bedrijfskapitaal
from bijstandsrecht.bbz.naleving import (
    RechtOpgeschort,
    bepaal_arbeidsplicht,
    bepaal_jaaropgave,
    bepaal_opschorting_recht,
    bepaal_terugkijken,
)
from bijstandsrecht.bbz.omzetting import Omzetting, zet_om_in_gift
from bijstandsrecht.bbz.openpunten import OPEN_PUNTEN, OpenPunt
from bijstandsrecht.bbz.overgang import (
    PW_NIET_VAN_TOEPASSING,
    Gebeurtenis,
    Versiekeuze,
    pw_niet_van_toepassing,
    versie_voor,
)
from bijstandsrecht.bbz.rekenkern import VaststellingBedragen, Vermogens, Vermogensgrenzen, stel_vast_bedragen
from bijstandsrecht.bbz.rentekwijtschelding import Rentekwijtschelding, kwijtschelding_rente
from bijstandsrecht.bbz.samenwerking import Rechtspersoon, Vennoot, aandeel_in_winst, toets_vennoten
from bijstandsrecht.bbz.samenwerkingsverband import (
    Hoofdelijkheid,
    Medevennoot,
    Samenwerkingsverband,
    toets_hoofdelijkheid,
)
from bijstandsrecht.bbz.schakelaars import UITLEG, Schakelaars
from bijstandsrecht.bbz.termijnen import (
    Beslistermijn,
    Jaarstukken,
    Verlengingsbericht,
    bepaal_beslistermijn,
    bepaal_jaarstukken,
    bepaal_vaststellingstermijn,
    beslistermijn,
    bezwaartermijn,
    jaarstukken_uiterlijk,
)
from bijstandsrecht.bbz.terugvordering_tot_2020 import (
    Bijstandskosten,
    TerugvorderingOud,
    Terugvorderingsgrond,
    terugvordering_tot_2020,
)
from bijstandsrecht.bbz.tijdelijk_viia import (
    TijdelijkeBijstand,
    bepaal_tijdelijke_bijstand,
    telt_als_inkomen,
)
from bijstandsrecht.bbz.vaststelling import Bijzonderheden, Vaststelling, stel_vast
from bijstandsrecht.bbz.verlenging import (
    Verlenging,
    Verlengingsfeiten,
    beoordeel_verlenging,
)
from bijstandsrecht.bbz.vermogen import toets_vermogen
from bijstandsrecht.bbz.verplichtingen import (
    Onderdelen,
    Verplichting,
    bepaal_verplichtingen,
    toets_beschikking,
)
from bijstandsrecht.bbz.versies import (
    VERSIES,
    Versie,
    versie_op,
)
from bijstandsrecht.bbz.voorbereidingskosten import Voorbereidingskosten, zet_voorbereidingskosten_om
from bijstandsrecht.bbz.vorm import (
    Vorm,
    bepaal_vorm,
)
from bijstandsrecht.bbz.waardering import Vermogensopgave, Vermogensstand, stel_vermogen_vast, vermogen_bij_toegang
from bijstandsrecht.bbz.winst import Correctie, Correctiesoort
from bijstandsrecht.bbz.zelfstandige import (
    Zelfstandige,
    beoordeel_zelfstandige,
)
from bijstandsrecht.bbz.zonder_jaarstukken import NietVastgesteld, zonder_jaarstukken
from bijstandsrecht.termijnen import Opschorting

__all__ = [
    "OPEN_PUNTEN",
    "PW_NIET_VAN_TOEPASSING",
    "UITLEG",
    "VERSIES",
    "Aanvraagdagen",
    "Aflossing",
    "Bedrijfskapitaal",
    "Beslistermijn",
    "Bevoegd",
    "Bezitting",
    "Bezittingsoort",
    "Bijstandsduur",
    "Bijstandskosten",
    "Bijzonderheden",
    "Borgtocht",
    "Borgtochttoets",
    "Correctie",
    "Correctiesoort",
    "DirecteGift",
    "Doelgroep",
    "Duur",
    "Financieringswijze",
    "Gebeurtenis",
    "Groep",
    "Groepsoordeel",
    "Hercontrole",
    "Hercontroles",
    "Hoofdelijkheid",
    "Ingang",
    "InkomenOuder",
    "JaarInkomen",
    "Jaarafrekening",
    "Jaarbedrag",
    "Jaarstukken",
    "Kapitaalbedragen",
    "Kapitaalfinanciering",
    "Kapitaaljaar",
    "KostenTot2019",
    "Ligplaats",
    "Medevennoot",
    "NietVastgesteld",
    "Omzetting",
    "Onderdelen",
    "Ondernemer",
    "Onderzoek",
    "OpenPunt",
    "Opschorting",
    "RechtOpgeschort",
    "Rechtspersoon",
    "Rentekwijtschelding",
    "Samenwerkingsverband",
    "Schakelaars",
    "Schuld",
    "Schuldsoort",
    "Termijnen",
    "TerugvorderingOud",
    "Terugvorderingsgrond",
    "TijdelijkeBijstand",
    "Vaststelling",
    "VaststellingBedragen",
    "Vennoot",
    "Verantwoordingsdata",
    "VergoedingBinnenvaart",
    "VergoedingOud",
    "VergoedingTot2019",
    "Verlenging",
    "Verlengingsbericht",
    "Verlengingsfeiten",
    "Vermogens",
    "Vermogensgrenzen",
    "Vermogensopgave",
    "Vermogensstand",
    "Verplichting",
    "Versie",
    "Versiekeuze",
    "VerwachtResultaat",
    "Voorbereidingskosten",
    "Voorbereidingsperiode",
    "Voorschotten",
    "Vorm",
    "Zelfstandige",
    "aandeel_in_winst",
    "aflossing_renteloze_lening",
    "bbz",
    "bedrijfskapitaal",
    "beoordeel_groep",
    "beoordeel_verlenging",
    "beoordeel_zelfstandige",
    "bepaal_arbeidsplicht",
    "bepaal_beeindiging",
    "bepaal_beslistermijn",
    "bepaal_bevoegd_college",
    "bepaal_duur",
    "bepaal_financieringswijze",
    "bepaal_hercontroles",
    "bepaal_ingang",
    "bepaal_jaaropgave",
    "bepaal_jaarstukken",
    "bepaal_opschorting_recht",
    "bepaal_terugkijken",
    "bepaal_tijdelijke_bijstand",
    "bepaal_vaststellingstermijn",
    "bepaal_verantwoording",
    "bepaal_verplichtingen",
    "bepaal_voorbereiding",
    "bepaal_voorschotten",
    "bepaal_vorm",
    "beslistermijn",
    "bezwaartermijn",
    "bruto_inkomen",
    "directe_gift",
    "financier_kapitaal",
    "hoogste_duur",
    "jaarnorm",
    "jaarstukken_uiterlijk",
    "kapitaal_bedragen",
    "kwijtschelding_rente",
    "netto_inkomen",
    "pw_niet_van_toepassing",
    "reken_kapitaal_af",
    "stel_vast",
    "stel_vast_bedragen",
    "stel_vermogen_vast",
    "telt_als_inkomen",
    "terugbetalen",
    "terugvordering_tot_2020",
    "toets_beschikking",
    "toets_borgtocht",
    "toets_hoofdelijkheid",
    "toets_inkomen_ouder",
    "toets_vennoten",
    "toets_vermogen",
    "vergoed_binnenvaart",
    "vergoed_onderzoek",
    "vergoed_tot_2019",
    "vergoeding_bedragen",
    "vermogen_bij_toegang",
    "versie_op",
    "versie_voor",
    "verwacht_resultaat",
    "voorbereiding_tot",
    "voorlopig_maandinkomen",
    "zet_om_in_gift",
    "zet_voorbereidingskosten_om",
    "zonder_jaarstukken",
]
