"""Participatiewet: norms, kostendelers, vrijlating, vakantietoeslag, inhoudingen. One theme a module.

All amounts are net, whole cents per calendar month, including vakantietoeslag unless a name says otherwise.
"""

from bijstandsrecht.participatiewet.aow_leeftijd import aow_datum, heeft_aow_leeftijd
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.inhoudingen import Inhouding, Inhoudingverdeling, verdeel_inhoudingen
from bijstandsrecht.participatiewet.kostendelers import (
    Medebewoner,
    kostendelersnorm_bedrag,
    tel_kostendelers,
)
from bijstandsrecht.participatiewet.normen import (
    bepaal_norm,
    bijstandsnorm,
    kostendelersnorm,
)
from bijstandsrecht.participatiewet.normtabel import Categorie, categorie
from bijstandsrecht.participatiewet.vakantietoeslag import bepaal_vakantietoeslag, splits_vakantietoeslag
from bijstandsrecht.participatiewet.vrijlating import (
    Vrijlatingsrecht,
    bepaal_vrijlating,
    vrijlating,
    vrijlating_bedrag,
)

__all__ = [
    "Categorie",
    "Huishouden",
    "Inhouding",
    "Inhoudingverdeling",
    "Medebewoner",
    "Vrijlatingsrecht",
    "aow_datum",
    "bepaal_norm",
    "bepaal_vakantietoeslag",
    "bepaal_vrijlating",
    "bijstandsnorm",
    "categorie",
    "heeft_aow_leeftijd",
    "kostendelersnorm",
    "kostendelersnorm_bedrag",
    "pw",
    "splits_vakantietoeslag",
    "tel_kostendelers",
    "verdeel_inhoudingen",
    "vrijlating",
    "vrijlating_bedrag",
]
