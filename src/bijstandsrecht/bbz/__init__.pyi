from .aflossing13 import Aflossing, Termijnen, aflossing_renteloze_lening, terugbetalen
from .art21 import Aanvraagdagen
from .bevoegd import (
    Bevoegd,
    Ligplaats,
    bepaal_bevoegd_college,
)
from .bezittingen import Bezitting, Bezittingsoort, Schuld, Schuldsoort
from .borgtocht import Borgtocht, Borgtochttoets, Uitwinning, bepaal_uitwinning, toets_borgtocht
from .bronnen import bbz
from .bruto_inkomen import InkomenOuder, bruto_inkomen, toets_inkomen_ouder
from .directe_gift import DirecteGift, directe_gift
from .doelgroep import (
    Doelgroep,
    Groepsoordeel,
    Ondernemer,
    beoordeel_groep,
)
from .duur import (
    Bijstandsduur,
    Duur,
    Voorbereidingsperiode,
    bepaal_duur,
    bepaal_voorbereiding,
    hoogste_duur,
)
from .financiering import (
    Jaarbedrag,
    Kapitaalbedragen,
    Kapitaalfinanciering,
    Kapitaaljaar,
    financier_kapitaal,
    kapitaal_bedragen,
)
from .financiering_afrekening import (
    Jaarafrekening,
    VerwachtResultaat,
    reken_kapitaal_af,
    verwacht_resultaat,
)
from .financiering_onderzoek import (
    Onderzoek,
    VergoedingBinnenvaart,
    vergoed_binnenvaart,
    vergoed_onderzoek,
)
from .financiering_oud import (
    KostenTot2019,
    VergoedingOud,
    VergoedingTot2019,
    vergoed_tot_2019,
    vergoeding_bedragen,
)
from .financieringswijze import (
    Financieringswijze,
    Verantwoordingsdata,
    bepaal_financieringswijze,
    bepaal_verantwoording,
)
from .groepen import Groep
from .hercontrole import (
    Hercontrole,
    Hercontroles,
    bepaal_beeindiging,
    bepaal_hercontroles,
)
from .ingang import (
    Ingang,
    Voorschotten,
    bepaal_ingang,
    bepaal_voorschotten,
)
from .inkomen import JaarInkomen, netto_inkomen, voorlopig_maandinkomen
from .jaarnorm import jaarnorm
from .kapitaal import Bedrijfskapitaal, bedrijfskapitaal
from .naleving import (
    bepaal_arbeidsplicht,
    bepaal_jaaropgave,
    bepaal_terugkijken,
)
from .omzetting import Omzetting, zet_om_in_gift
from .openpunten import OPEN_PUNTEN, OpenPunt
from .overgang import (
    PW_NIET_VAN_TOEPASSING,
    Gebeurtenis,
    Versiekeuze,
    pw_niet_van_toepassing,
    versie_voor,
)
from .rekenkern import VaststellingBedragen, Vermogens, Vermogensgrenzen, stel_vast_bedragen
from .rentekwijtschelding import Rentekwijtschelding, kwijtschelding_rente
from .samenwerking import Rechtspersoon, Vennoot, aandeel_in_winst, toets_vennoten
from .samenwerkingsverband import (
    Hoofdelijkheid,
    Medevennoot,
    Samenwerkingsverband,
    toets_hoofdelijkheid,
)
from .schakelaars import UITLEG, Schakelaars
from .termijnen import (
    Beslistermijn,
    Jaarstukken,
    Verlengingsbericht,
    bepaal_beslistermijn,
    bepaal_jaarstukken,
    bepaal_vaststellingstermijn,
    beslistermijn,
    jaarstukken_uiterlijk,
)
from .terugvordering_tot_2020 import (
    Bijstandskosten,
    TerugvorderingOud,
    Terugvorderingsgrond,
    terugvordering_tot_2020,
)
from .tijdelijk_viia import (
    TijdelijkeBijstand,
    bepaal_tijdelijke_bijstand,
    telt_als_inkomen,
)
from .vaststelling import Bijzonderheden, Vaststelling, stel_vast
from .verlenging import (
    Verlenging,
    Verlengingsfeiten,
    beoordeel_verlenging,
)
from .vermogen import toets_vermogen
from .verplichtingen import (
    Onderdelen,
    Verplichting,
    bepaal_verplichtingen,
    toets_beschikking,
)
from .versies import (
    VERSIES,
    Versie,
    versie_op,
)
from .voorbereidingskosten import Voorbereidingskosten, zet_voorbereidingskosten_om
from .vorm import (
    Vorm,
    bepaal_vorm,
)
from .waardering import Vermogensopgave, Vermogensstand, stel_vermogen_vast, vermogen_bij_toegang
from .winst import Correctie, Correctiesoort
from .zelfstandige import (
    Zelfstandige,
    beoordeel_zelfstandige,
)
from .zonder_jaarstukken import NietVastgesteld, zonder_jaarstukken

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
    "Uitwinning",
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
    "bepaal_terugkijken",
    "bepaal_tijdelijke_bijstand",
    "bepaal_uitwinning",
    "bepaal_vaststellingstermijn",
    "bepaal_verantwoording",
    "bepaal_verplichtingen",
    "bepaal_voorbereiding",
    "bepaal_voorschotten",
    "bepaal_vorm",
    "beslistermijn",
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
    "voorlopig_maandinkomen",
    "zet_om_in_gift",
    "zet_voorbereidingskosten_om",
    "zonder_jaarstukken",
]
