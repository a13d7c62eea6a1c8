"""Which college decides: the place of residence, and for bargemen art. 36 Bbz 2004 (another text until 2020).

Until 2020 nine municipalities decided on every bargeman by the place where he was (text of 1 January 2015); since 2020
only who has no woonplaats goes to the municipality of the actual berth. Abroad the Minister decides (arts. 34, 37).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import (
    Bron,
    BuitenBereik,
    OngeldigeInvoer,
    Spoor,
    Stap,
    Uitkomst,
    controleer_keuze,
    regelt,
)
from bijstandsrecht.participatiewet.bronnen import pw

EINDE_CENTRUM = date(2020, 1, 1)

NAAR_PROVINCIE = {
    "groningen": "Groningen", "friesland": "Groningen", "fryslân": "Groningen", "drenthe": "Groningen",
    "overijssel": "Zwolle", "flevoland": "Zwolle", "gelderland": "Nijmegen", "utrecht": "Nieuwegein",
    "noord-holland": "Amsterdam", "zuid-holland": "Rotterdam", "zeeland": "Terneuzen",
    "noord-brabant": "Geertruidenberg", "limburg": "Maasgouw",
}  # fmt: skip
"""Art. 36 (until 2020), by province; the text of 2015 still calls Maasgouw by its old name Maasbracht."""

NAAR_GEMEENTE = {
    **dict.fromkeys(
        ("bergen", "boxmeer", "cuijk", "gennep", "grave", "lith", "mook en middelaar", "oss"), "Nijmegen"
    ),
    **dict.fromkeys(("asten", "cranendonck", "deurne", "helmond", "mierlo", "someren"), "Maasgouw"),
}  # fmt: skip
"""Municipalities of Noord-Brabant and Limburg that go elsewhere than their province (letters c, h and i)."""

_MET_UITZONDERING = ("noord-brabant", "limburg")


@dataclass(frozen=True, slots=True)
class Ligplaats:
    """Where a bargeman is: the municipality and the province."""

    gemeente: str
    provincie: str


class Bevoegd(NamedTuple):
    """The municipality whose college decides, and the article."""

    gemeente: str
    artikel: str


@regelt("bbz2004", "35 lid 1", "36")
@regelt("participatiewet", "40 lid 1")
def bepaal_bevoegd_college(
    *,
    aangevraagd_op: date,
    woonplaats: str | None = None,
    binnenvaart: bool = False,
    ligplaats: Ligplaats | None = None,
    tijdelijk_in_buitenland: bool = False,
) -> Uitkomst[Bevoegd]:
    """The municipality whose college decides on an application.

    `woonplaats`: the municipality of residence (art. 40 Participatiewet); `ligplaats`: the berth of a bargeman on the
    day of application. Raises BuitenBereik when the Minister decides or before 2015, OngeldigeInvoer when a place is
    missing.
    """
    if tijdelijk_in_buitenland:
        raise BuitenBereik(
            "Voor een zelfstandige die voor zijn bedrijf tijdelijk in het buitenland is, beslist de Minister.",
            veld="tijdelijk_in_buitenland", waarde=tijdelijk_in_buitenland, artikel="art. 34 en art. 37 Bbz 2004",
            remedie="Verwijs naar het Ministerie; dat kan alleen bij zeer dringende redenen van tijdelijke aard.",
        )  # fmt: skip
    spoor = Spoor()
    spoor.gegeven("aangevraagd_op", aangevraagd_op, "datum")
    if not binnenvaart or (aangevraagd_op >= EINDE_CENTRUM and woonplaats):
        if not woonplaats:
            raise OngeldigeInvoer(
                "De woonplaats ontbreekt.", veld="woonplaats", artikel="art. 40 lid 1 Participatiewet",
                remedie="Vul de gemeente in waar de aanvrager woont.",
            )  # fmt: skip
        spoor.gegeven("woonplaats", woonplaats, "tekst")
        return _sluit(woonplaats, pw("40 lid 1", aangevraagd_op), spoor)
    if ligplaats is None:
        raise OngeldigeInvoer(
            "De ligplaats ontbreekt.", veld="ligplaats", artikel="art. 36 Bbz 2004",
            remedie="Vul in waar het schip ligt op de dag van de aanvraag.",
        )  # fmt: skip
    spoor.gegeven("ligplaats", f"{ligplaats.gemeente} ({ligplaats.provincie})", "tekst")
    plek = bbz("36", aangevraagd_op)
    gemeente = ligplaats.gemeente if aangevraagd_op >= EINDE_CENTRUM else _centrum(ligplaats, spoor)
    return _sluit(gemeente, plek, spoor)


def _centrum(ligplaats: Ligplaats, spoor: Spoor) -> str:
    """One of the nine municipalities of art. 36 until 2020."""
    provincie, gemeente = ligplaats.provincie.strip().lower(), ligplaats.gemeente.strip().lower()
    controleer_keuze(
        "ligplaats.provincie", provincie, NAAR_PROVINCIE, "Deze provincie bestaat niet.",
        artikel="art. 36 Bbz 2004",
    )  # fmt: skip
    centrum = NAAR_PROVINCIE[provincie]
    if provincie in _MET_UITZONDERING:
        centrum = NAAR_GEMEENTE.get(gemeente, centrum)
    if centrum == "Maasgouw":
        spoor.waarschuw("De tekst van 2015 noemt Maasbracht; die gemeente is opgegaan in Maasgouw (art. 51 Bbz 2004).")
    return centrum


def _sluit(gemeente: str, plek: Bron, spoor: Spoor) -> Uitkomst[Bevoegd]:
    zin = "Het college van {gemeente} beslist op uw aanvraag."
    spoor.gegeven("gemeente", gemeente, "tekst", bron=plek, herkomst="berekend")
    wortel = Stap("bevoegd_college", gemeente, "tekst", "berekend", plek, zin, "", tuple(spoor.stappen))
    return Uitkomst.van(Bevoegd(gemeente, plek.artikel), wortel, spoor)
