"""Participatiewet: norms, kostendelers, vrijlating, vakantietoeslag, inhoudingen. One theme a module.

All amounts are net, whole cents per calendar month, including vakantietoeslag unless a name says otherwise.
"""

from bijstandsrecht.participatiewet.afstemming import Afstemming, stem_af
from bijstandsrecht.participatiewet.aow_leeftijd import aow_datum, heeft_aow_leeftijd
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.ingang import Ingang, Zoektermijn, bepaal_ingang, bepaal_zoektermijn
from bijstandsrecht.participatiewet.inhoudingen import Inhouding, Inhoudingverdeling, verdeel_inhoudingen
from bijstandsrecht.participatiewet.kostendelers import (
    Medebewoner,
    kostendelersnorm_bedrag,
    tel_kostendelers,
)
from bijstandsrecht.participatiewet.maanddeel import Maanddeel, bepaal_maanddeel, deel_van_maand
from bijstandsrecht.participatiewet.normen import (
    bepaal_norm,
    bijstandsnorm,
    kostendelersnorm,
)
from bijstandsrecht.participatiewet.normtabel import Categorie, categorie
from bijstandsrecht.participatiewet.opschorting import RechtOpgeschort, bepaal_opschorting
from bijstandsrecht.participatiewet.overlijden import Doorbetaling, bepaal_doorbetaling
from bijstandsrecht.participatiewet.recht import Recht, bepaal_recht, hoogte_bijstand
from bijstandsrecht.participatiewet.uitbetaling import Betaalverdeling, halveer, verdeel_betaling
from bijstandsrecht.participatiewet.vakantiebetaling import Reservering, Vakantiebetaling, bepaal_vakantiebetaling
from bijstandsrecht.participatiewet.vakantietoeslag import (
    Splitsing,
    bepaal_vakantietoeslag,
    splits_vakantietoeslag,
    verdeel_vakantietoeslag,
)
from bijstandsrecht.participatiewet.verlaging import Verlaging, norm_onbewezen_woonsituatie, verlaagde_norm
from bijstandsrecht.participatiewet.voorschot import (
    Voorschot,
    Voorschotverrekening,
    bepaal_voorschot,
    verreken_voorschot,
)
from bijstandsrecht.participatiewet.vrijlating import (
    bepaal_vrijlating,
    vrijlating,
    vrijlating_bedrag,
)
from bijstandsrecht.participatiewet.vrijlatingsrecht import Vrijlatingsrecht

__all__ = [
    "Afstemming",
    "Betaalverdeling",
    "Categorie",
    "Doorbetaling",
    "Huishouden",
    "Ingang",
    "Inhouding",
    "Inhoudingverdeling",
    "Maanddeel",
    "Medebewoner",
    "Recht",
    "RechtOpgeschort",
    "Reservering",
    "Splitsing",
    "Vakantiebetaling",
    "Verlaging",
    "Voorschot",
    "Voorschotverrekening",
    "Vrijlatingsrecht",
    "Zoektermijn",
    "aow_datum",
    "bepaal_doorbetaling",
    "bepaal_ingang",
    "bepaal_maanddeel",
    "bepaal_norm",
    "bepaal_opschorting",
    "bepaal_recht",
    "bepaal_vakantiebetaling",
    "bepaal_vakantietoeslag",
    "bepaal_voorschot",
    "bepaal_vrijlating",
    "bepaal_zoektermijn",
    "bijstandsnorm",
    "categorie",
    "deel_van_maand",
    "halveer",
    "heeft_aow_leeftijd",
    "hoogte_bijstand",
    "kostendelersnorm",
    "kostendelersnorm_bedrag",
    "norm_onbewezen_woonsituatie",
    "pw",
    "splits_vakantietoeslag",
    "stem_af",
    "tel_kostendelers",
    "verdeel_betaling",
    "verdeel_inhoudingen",
    "verdeel_vakantietoeslag",
    "verlaagde_norm",
    "verreken_voorschot",
    "vrijlating",
    "vrijlating_bedrag",
]
