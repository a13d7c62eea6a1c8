"""What somebody with Bbz aid must do, and what a decision on capital must say: arts. 2 lid 3, 38 and 39 Bbz 2004 and
art. 17 Participatiewet.

The mandatory parts of art. 39 are data, so that a letter can be made from them and refused without them.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.overgang import EINDE_OUD
from bijstandsrecht.kern import Bron, OngeldigeInvoer, Spoor, Stap, Uitkomst, regelt
from bijstandsrecht.participatiewet.bronnen import pw

Bijstandssoort = Literal["levensonderhoud", "rentedragende_lening", "borgtocht", "voorbereiding"]


class Verplichting(NamedTuple):
    """One duty: its name, the sentence for the letter, and the law with its article."""

    naam: str
    zin: str
    bron: str


class Verplichtingen(NamedTuple):
    """The duties that belong to a kind of aid."""

    verplichtingen: tuple[Verplichting, ...]


class Onderdelen(NamedTuple):
    """The parts that a decision on capital must have, those that are missing, and whether it may be sent."""

    verplicht: tuple[str, ...]
    ontbreekt: tuple[str, ...]
    volledig: bool


_ALTIJD = (
    ("inlichtingen", "participatiewet", "17 lid 1",
     "U geeft uit uzelf en meteen alles door wat belangrijk is voor uw bijstand."),
    ("medewerking", "participatiewet", "17 lid 2", "U werkt mee als wij u daarom vragen."),
    ("identificatie", "participatiewet", "17 lid 4", "U laat uw identiteitsbewijs zien als wij daarom vragen."),
)  # fmt: skip
_BEDRIJF = (
    ("administratie", "bbz2004", "38 lid 2", "U houdt een goede administratie bij."),
    ("jaarstukken", "bbz2004", "38 lid 2", "U geeft ons uw administratie binnen 6 maanden na het boekjaar."),
    ("doelmatig", "bbz2004", "38 lid 1",
     "U houdt zich aan de verplichtingen die wij nodig vinden om uw bedrijf goed te voeren."),
    ("stilstand", "bbz2004", "38 lid 3",
     "Ligt uw bedrijf een half jaar (bijna) stil? Dan moet u werk zoeken, zoals iedereen met bijstand."),
)  # fmt: skip
_VOORBEREIDING = (("begeleiding", "bbz2004", "2 lid 3 onder b", "U werkt mee aan de begeleiding die wij aanwijzen."),)
_OP_VERZOEK = (
    "U geeft ons uw administratie binnen 6 maanden na het boekjaar, als wij erom vragen of als rente kan vervallen."
)

ONDERDELEN: dict[str, tuple[str, str]] = {
    "bestemming": ("39 lid 1 onder a onder 1°", "Waarvoor de lening is."),
    "rente_en_aflossing": ("39 lid 1 onder a onder 2°", "Hoeveel rente en aflossing u betaalt."),
    "betalingstermijnen": ("39 lid 1 onder a onder 2°", "Wanneer u betaalt."),
    "opeisbaar_bij_niet_betalen": (
        "39 lid 1 onder a onder 3°", "Dat u alles meteen moet terugbetalen als u rente of aflossing niet betaalt."),
    "leningsovereenkomst_bank": ("39 lid 1 onder b", "Dat u zich aan de leningsovereenkomst met de bank houdt."),
    "opeisbaar_bij_andere_besteding": (
        "39 lid 2 onder a", "Dat u alles meteen moet terugbetalen als u de lening ergens anders aan besteedt."),
    "opeisbaar_bij_overdracht_of_einde": (
        "39 lid 2 onder b", "Dat u alles meteen moet terugbetalen als u uw bedrijf overdraagt of beëindigt."),
    "opeisbaar_bij_surseance_of_faillissement": (
        "39 lid 2 onder c",
        "Dat u alles meteen moet terugbetalen bij surseance of faillissement van u, een vennoot of de rechtspersoon."),
}  # fmt: skip
"""The parts of art. 39 that must stand in a decision, with their article and what they say."""

FACULTATIEF = {"meer_zekerheid": ("39 lid 3", "Hypotheek, pand of borg als extra zekerheid.")}
"""What the college may add (art. 39 lid 3)."""

_LENING = tuple(naam for naam in ONDERDELEN if naam != "leningsovereenkomst_bank")
_BORGTOCHT = ("leningsovereenkomst_bank",)


def _plek(wet: str, artikel: str, dag: date) -> Bron:
    return bbz(artikel, dag) if wet == "bbz2004" else pw(artikel, dag)


@regelt("bbz2004", "2 lid 3 onder b", "38 lid 1", "38 lid 2", "38 lid 3")
@regelt("participatiewet", "17 lid 1", "17 lid 2", "17 lid 4")
def bepaal_verplichtingen(*, soort: Bijstandssoort, dag: date) -> Uitkomst[Verplichtingen]:
    """The duties that belong to a kind of aid on `dag`, each with a sentence for the letter.

    Raises OngeldigeInvoer for an unknown kind and BuitenBereik before 2015.
    """
    if soort not in ("levensonderhoud", "rentedragende_lening", "borgtocht", "voorbereiding"):
        raise OngeldigeInvoer(
            "Deze soort bijstand bestaat hier niet.", veld="soort", waarde=soort, artikel="art. 38 Bbz 2004",
            remedie="Kies levensonderhoud, rentedragende_lening, borgtocht of voorbereiding.",
        )  # fmt: skip
    rijen = (*_ALTIJD, *(_VOORBEREIDING if soort == "voorbereiding" else _BEDRIJF))
    if soort in ("rentedragende_lening", "borgtocht"):
        rijen = tuple((*rij[:3], _OP_VERZOEK) if rij[0] == "jaarstukken" else rij for rij in rijen)
    spoor = Spoor()
    for naam, wet, artikel, zin in rijen:
        spoor.gegeven(naam, "verplicht", "tekst", zin, _plek(wet, artikel, dag), "parameter")
    lijst = tuple(Verplichting(naam, zin, _plek(wet, artikel, dag).kort) for naam, wet, artikel, zin in rijen)
    plek = bbz("2 lid 3" if soort == "voorbereiding" else "38", dag)
    wortel = Stap(
        "verplichtingen", len(lijst), "aantal", "berekend", plek, "Bij deze bijstand horen {verplichtingen} regels.",
        "", tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(Verplichtingen(lijst), wortel, spoor)


@regelt(
    "bbz2004", "39 lid 1 onder a", "39 lid 1 onder b", "39 lid 2 onder a", "39 lid 2 onder b", "39 lid 2 onder c",
    "39 lid 3",
)  # fmt: skip
def toets_beschikking(
    *, soort: Literal["rentedragende_lening", "borgtocht"], aanwezig: tuple[str, ...], dag: date
) -> Uitkomst[Onderdelen]:
    """Which mandatory parts of art. 39 are missing in a decision that grants a loan (art. 20 or 24) or a borgtocht.

    `aanwezig`: the names of the parts in the draft; see ONDERDELEN and FACULTATIEF. Lid 2 speaks of 'de lening', so it
    is asked of a loan only. Raises OngeldigeInvoer for a name that does not exist, BuitenBereik before 2015.
    """
    for naam in aanwezig:
        if naam not in ONDERDELEN and naam not in FACULTATIEF:
            raise OngeldigeInvoer(
                "Dit onderdeel bestaat niet.", veld="aanwezig", waarde=naam, artikel="art. 39 Bbz 2004",
                remedie="Kies uit: " + ", ".join((*ONDERDELEN, *FACULTATIEF)) + ".",
            )  # fmt: skip
    verplicht = _BORGTOCHT if soort == "borgtocht" else _LENING
    spoor = Spoor()
    for naam in verplicht:
        artikel, zin = ONDERDELEN[naam]
        staat = "staat erin" if naam in aanwezig else "ontbreekt"
        spoor.gegeven(naam, staat, "tekst", zin, bbz(artikel, dag), "berekend")
    if soort == "rentedragende_lening" and dag <= EINDE_OUD:
        spoor.waarschuw("Tot 2020 verwijst art. 39 lid 1 onder a naar art. 21 lid 2, sindsdien naar art. 21 lid 1.")
    ontbreekt = tuple(naam for naam in verplicht if naam not in aanwezig)
    spoor.gegeven("aantal_ontbreekt", len(ontbreekt), "aantal", herkomst="berekend")
    zin = (
        "In dit besluit ontbreken {aantal_ontbreekt} verplichte onderdelen. Verstuur het nog niet." if ontbreekt
        else "Alle verplichte onderdelen staan in dit besluit."
    )  # fmt: skip
    wortel = Stap(
        "beschikking", len(ontbreekt), "aantal", "berekend", bbz("39", dag), zin, "", tuple(spoor.stappen), "gelijk",
        ("aantal_ontbreekt",),
    )  # fmt: skip
    return Uitkomst.van(Onderdelen(verplicht, ontbreekt, not ontbreekt), wortel, spoor)
