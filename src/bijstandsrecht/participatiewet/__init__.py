"""Participatiewet: norms, kostendelers, vrijlating, vakantietoeslag, inhoudingen. One theme a module.

All amounts are net, whole cents per calendar month, including vakantietoeslag unless a name says otherwise.
"""

from bijstandsrecht.participatiewet.afstemming import Afstemming, stem_af
from bijstandsrecht.participatiewet.afzien import Afzien, toets_afzien
from bijstandsrecht.participatiewet.aow_leeftijd import aow_datum, heeft_aow_leeftijd
from bijstandsrecht.participatiewet.artikel_31 import vrijlating_artikel
from bijstandsrecht.participatiewet.boete import Boete, bereken_boete
from bijstandsrecht.participatiewet.boete_oordeel import (
    Boeteoordeel,
    EerdereBoete,
    toets_kwijtschelding,
    toets_recidive,
    toets_waarschuwing,
)
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.bufferbudget import Bufferbudget, zet_bufferbudget_in
from bijstandsrecht.participatiewet.giften import Gift, Giftenjaar, beoordeel_giften
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.ingang import Ingang, Zoektermijn, bepaal_ingang, bepaal_zoektermijn
from bijstandsrecht.participatiewet.inhoudingen import Inhouding, Inhoudingverdeling, verdeel_inhoudingen
from bijstandsrecht.participatiewet.inkomen_partner import inkomen_partner_elders, inkomen_partner_zonder_recht
from bijstandsrecht.participatiewet.kostendelers import (
    Medebewoner,
    kostendelersnorm_bedrag,
    tel_kostendelers,
)
from bijstandsrecht.participatiewet.maanddeel import Maanddeel, bepaal_maanddeel, deel_van_maand
from bijstandsrecht.participatiewet.maandinkomen import Arbeidsinkomen, Maandinkomen, bepaal_maandinkomen
from bijstandsrecht.participatiewet.middelen import Middel, Middelenoverzicht, beoordeel_middelen
from bijstandsrecht.participatiewet.netto_middelen import Aftrek, netto_middelen
from bijstandsrecht.participatiewet.normen import (
    bepaal_norm,
    bijstandsnorm,
    kostendelersnorm,
)
from bijstandsrecht.participatiewet.normtabel import Categorie, categorie
from bijstandsrecht.participatiewet.opschorting import RechtOpgeschort, bepaal_opschorting
from bijstandsrecht.participatiewet.overlijden import Doorbetaling, bepaal_doorbetaling
from bijstandsrecht.participatiewet.recht import Recht, bepaal_recht, hoogte_bijstand
from bijstandsrecht.participatiewet.taaleis import Taalverlaging, verlaging_taaleis
from bijstandsrecht.participatiewet.terugvordering import Rechtmaand, Terugvordering, bepaal_terugvordering
from bijstandsrecht.participatiewet.uitbetaling import Betaalverdeling, halveer, verdeel_betaling
from bijstandsrecht.participatiewet.vakantiebetaling import Reservering, Vakantiebetaling, bepaal_vakantiebetaling
from bijstandsrecht.participatiewet.vakantietoeslag import (
    Splitsing,
    bepaal_vakantietoeslag,
    splits_vakantietoeslag,
    verdeel_vakantietoeslag,
)
from bijstandsrecht.participatiewet.verlaging import Verlaging, norm_onbewezen_woonsituatie, verlaagde_norm
from bijstandsrecht.participatiewet.vermogen import Bezit, Vermogenstoets, toets_vermogen
from bijstandsrecht.participatiewet.verrekenen import (
    Aansprakelijkheid,
    Middelenverrekening,
    Ontvangst,
    Vordering,
    verdeel_aansprakelijkheid,
    verreken_middelen,
    verreken_vorderingen,
)
from bijstandsrecht.participatiewet.voorschot import (
    Voorschot,
    Voorschotverrekening,
    bepaal_voorschot,
    verreken_voorschot,
)
from bijstandsrecht.participatiewet.vrijlating import (
    GEEN_MAXIMUM,
    bepaal_vrijlating,
    vrijlating,
    vrijlating_bedrag,
)
from bijstandsrecht.participatiewet.vrijlating_34a import vrijlating_regime
from bijstandsrecht.participatiewet.vrijlating_keuze import Vrijlatingskeuze, kies_vrijlating
from bijstandsrecht.participatiewet.vrijlating_maanden import Maandtelling, Toepassing, tel_vrijlatingsmaanden
from bijstandsrecht.participatiewet.vrijlating_oordeel import Vrijlatingsfeiten
from bijstandsrecht.participatiewet.vrijlatingsrecht import Vrijlatingsrecht
from bijstandsrecht.participatiewet.woning import Woningtoets, toets_woning

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
