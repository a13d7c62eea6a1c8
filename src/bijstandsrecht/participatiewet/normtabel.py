"""The rows of the norm table of arts 20, 21 and 22 Participatiewet, and which row a household has (regel R1.7)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import regelt
from bijstandsrecht.participatiewet.aow_leeftijd import heeft_aow_leeftijd
from bijstandsrecht.participatiewet.huishouden import Huishouden

NORM = "participatiewet.norm."
"""What the parameter keys of the norm table start with."""


class Categorie(NamedTuple):
    """A row of the norm table: its parameter key, its article and its name in a letter."""

    sleutel: str
    artikel: str
    leefvorm: str

    @property
    def jong(self) -> bool:
        """Whether it is a row of art. 20: somebody is 18, 19 or 20 years old."""
        return self.artikel.startswith("20")

    @property
    def aow(self) -> bool:
        """Whether it is a row of art. 22: somebody has reached the AOW age."""
        return self.artikel.startswith("22")


ALLEEN_18 = Categorie(NORM + "alleenstaande_18_20", "20 lid 1 onder a", "alleenstaande van 18, 19 of 20 jaar")
ALLEEN_18_KIND = Categorie(
    NORM + "alleenstaande_18_20", "20 lid 2 onder a", "alleenstaande ouder van 18, 19 of 20 jaar"
)
ALLEEN_21 = Categorie(NORM + "alleenstaande_21", "21 onder a", "alleenstaande van 21 jaar of ouder")
ALLEEN_21_KIND = Categorie(NORM + "alleenstaande_21", "21 onder a", "alleenstaande ouder van 21 jaar of ouder")
ALLEEN_AOW = Categorie(NORM + "alleenstaande_aow", "22 onder a", "alleenstaande met de AOW-leeftijd")
BEIDEN_18 = Categorie(NORM + "gehuwd_beiden_18_20", "20 lid 1 onder b", "partners van 18, 19 of 20 jaar")
BEIDEN_18_KIND = Categorie(
    NORM + "gehuwd_beiden_18_20_kind", "20 lid 2 onder b", "partners van 18, 19 of 20 jaar met kinderen"
)
EEN_18 = Categorie(NORM + "gehuwd_een_18_20", "20 lid 1 onder c", "partners van wie een 18, 19 of 20 jaar is")
EEN_18_KIND = Categorie(
    NORM + "gehuwd_een_18_20_kind",
    "20 lid 2 onder c",
    "partners van wie een 18, 19 of 20 jaar is, met kinderen",
)
GEHUWD_21 = Categorie(NORM + "gehuwd_21", "21 onder b", "partners van 21 jaar of ouder")
GEHUWD_AOW = Categorie(NORM + "gehuwd_aow", "22 onder b of c", "partners van wie een de AOW-leeftijd heeft")


@regelt("participatiewet", "20 lid 1", "20 lid 2", "21", "22")
def categorie(huishouden: Huishouden, peildatum: date) -> Categorie:
    """The row of the norm table for a household without kostendelers (regel R1.7).

    Raises OngeldigeInvoer when applicant or partner is under 18.
    """
    eigen, partner = huishouden.leeftijden(peildatum)
    kind = huishouden.kinderen > 0
    if partner is None or huishouden.partner_geboortedatum is None:
        if eigen < 21:
            return ALLEEN_18_KIND if kind else ALLEEN_18
        if eigen >= 65 and heeft_aow_leeftijd(huishouden.geboortedatum, peildatum):
            return ALLEEN_AOW
        return ALLEEN_21_KIND if kind else ALLEEN_21
    if eigen < 21 and partner < 21:
        return BEIDEN_18_KIND if kind else BEIDEN_18
    if eigen < 21 or partner < 21:
        return EEN_18_KIND if kind else EEN_18
    if heeft_aow_leeftijd(huishouden.geboortedatum, peildatum) or heeft_aow_leeftijd(
        huishouden.partner_geboortedatum, peildatum
    ):
        return GEHUWD_AOW
    return GEHUWD_21
