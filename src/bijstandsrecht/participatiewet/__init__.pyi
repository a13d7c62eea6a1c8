from .afstemming import Afstemming, stem_af
from .afzien import Afzien, toets_afzien
from .aow_leeftijd import aow_datum, heeft_aow_leeftijd
from .artikel_31 import vrijlating_artikel
from .boete import Boete, bereken_boete
from .boete_oordeel import (
    Boeteoordeel,
    EerdereBoete,
    toets_kwijtschelding,
    toets_recidive,
    toets_waarschuwing,
)
from .bronnen import pw
from .bufferbudget import Bufferbudget, zet_bufferbudget_in
from .giften import Gift, Giftenjaar, beoordeel_giften
from .huishouden import Huishouden
from .ingang import Ingang, Zoektermijn, bepaal_ingang, bepaal_zoektermijn
from .inhoudingen import Inhouding, Inhoudingverdeling, verdeel_inhoudingen
from .inkomen_partner import inkomen_partner_elders, inkomen_partner_zonder_recht
from .kostendelers import (
    Medebewoner,
    kostendelersnorm_bedrag,
    tel_kostendelers,
)
from .maanddeel import Maanddeel, bepaal_maanddeel, deel_van_maand
from .maandinkomen import Arbeidsinkomen, Maandinkomen, bepaal_maandinkomen
from .middelen import Middel, Middelenoverzicht, beoordeel_middelen
from .netto_middelen import Aftrek, netto_middelen
from .normen import (
    bepaal_norm,
    bijstandsnorm,
    kostendelersnorm,
)
from .normtabel import Categorie, categorie
from .opschorting import RechtOpgeschort, bepaal_opschorting
from .overlijden import Doorbetaling, bepaal_doorbetaling
from .recht import Recht, bepaal_recht, hoogte_bijstand
from .taaleis import Taalverlaging, verlaging_taaleis
from .terugvordering import Rechtmaand, Terugvordering, bepaal_terugvordering
from .uitbetaling import Betaalverdeling, halveer, verdeel_betaling
from .vakantiebetaling import Reservering, Vakantiebetaling, bepaal_vakantiebetaling
from .vakantietoeslag import (
    Splitsing,
    bepaal_vakantietoeslag,
    splits_vakantietoeslag,
    verdeel_vakantietoeslag,
)
from .verlaging import Verlaging, norm_onbewezen_woonsituatie, verlaagde_norm
from .vermogen import Bezit, Vermogenstoets, toets_vermogen
from .verrekenen import (
    Aansprakelijkheid,
    Middelenverrekening,
    Ontvangst,
    Vordering,
    verdeel_aansprakelijkheid,
    verreken_middelen,
    verreken_vorderingen,
)
from .voorschot import (
    Voorschot,
    Voorschotverrekening,
    bepaal_voorschot,
    verreken_voorschot,
)
from .vrijlating import (
    GEEN_MAXIMUM,
    bepaal_vrijlating,
    vrijlating,
    vrijlating_bedrag,
)
from .vrijlating_34a import vrijlating_regime
from .vrijlating_keuze import Vrijlatingskeuze, kies_vrijlating
from .vrijlating_maanden import Maandtelling, Toepassing, tel_vrijlatingsmaanden
from .vrijlating_oordeel import Vrijlatingsfeiten
from .vrijlatingsrecht import Vrijlatingsrecht
from .woning import Woningtoets, toets_woning

__all__ = [
    "GEEN_MAXIMUM",
    "Aansprakelijkheid",
    "Afstemming",
    "Aftrek",
    "Afzien",
    "Arbeidsinkomen",
    "Betaalverdeling",
    "Bezit",
    "Boete",
    "Boeteoordeel",
    "Bufferbudget",
    "Categorie",
    "Doorbetaling",
    "EerdereBoete",
    "Gift",
    "Giftenjaar",
    "Huishouden",
    "Ingang",
    "Inhouding",
    "Inhoudingverdeling",
    "Maanddeel",
    "Maandinkomen",
    "Maandtelling",
    "Medebewoner",
    "Middel",
    "Middelenoverzicht",
    "Middelenverrekening",
    "Ontvangst",
    "Recht",
    "RechtOpgeschort",
    "Rechtmaand",
    "Reservering",
    "Splitsing",
    "Taalverlaging",
    "Terugvordering",
    "Toepassing",
    "Vakantiebetaling",
    "Verlaging",
    "Vermogenstoets",
    "Voorschot",
    "Voorschotverrekening",
    "Vordering",
    "Vrijlatingsfeiten",
    "Vrijlatingskeuze",
    "Vrijlatingsrecht",
    "Woningtoets",
    "Zoektermijn",
    "aow_datum",
    "beoordeel_giften",
    "beoordeel_middelen",
    "bepaal_doorbetaling",
    "bepaal_ingang",
    "bepaal_maanddeel",
    "bepaal_maandinkomen",
    "bepaal_norm",
    "bepaal_opschorting",
    "bepaal_recht",
    "bepaal_terugvordering",
    "bepaal_vakantiebetaling",
    "bepaal_vakantietoeslag",
    "bepaal_voorschot",
    "bepaal_vrijlating",
    "bepaal_zoektermijn",
    "bereken_boete",
    "bijstandsnorm",
    "categorie",
    "deel_van_maand",
    "halveer",
    "heeft_aow_leeftijd",
    "hoogte_bijstand",
    "inkomen_partner_elders",
    "inkomen_partner_zonder_recht",
    "kies_vrijlating",
    "kostendelersnorm",
    "kostendelersnorm_bedrag",
    "netto_middelen",
    "norm_onbewezen_woonsituatie",
    "pw",
    "splits_vakantietoeslag",
    "stem_af",
    "tel_kostendelers",
    "tel_vrijlatingsmaanden",
    "toets_afzien",
    "toets_kwijtschelding",
    "toets_recidive",
    "toets_vermogen",
    "toets_waarschuwing",
    "toets_woning",
    "verdeel_aansprakelijkheid",
    "verdeel_betaling",
    "verdeel_inhoudingen",
    "verdeel_vakantietoeslag",
    "verlaagde_norm",
    "verlaging_taaleis",
    "verreken_middelen",
    "verreken_voorschot",
    "verreken_vorderingen",
    "vrijlating",
    "vrijlating_artikel",
    "vrijlating_bedrag",
    "vrijlating_regime",
    "zet_bufferbudget_in",
]
