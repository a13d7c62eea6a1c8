"""The conversion of capital into a gift: art. 21 lid 1 Bbz 2004 as it stood until 2019 (transition: art. 60a lid 2).

When the net income of the boekjaar of the application, or of the year before (the zelfstandige chooses), was below the
jaarnorm. At most the shortfall, the room under the limit of art. 3 lid 1 and the loan; together with the aid over the
same boekjaar not above the jaarnorm (lid 4). With a guarantee the amount is a gift for the bank (lid 3).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.bbz.art21 import Aanvraagdagen, Art21Tekst, controleer_aanvraag, kies_versie, volgnummer
from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.bbz.overgang import EINDE_OUD
from bijstandsrecht.bbz.vermogen import bepaal_boven_grens
from bijstandsrecht.kern import Boekjaar, OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, controleer, regelt

OMZETTING = "bbz.art21.omzetting_hoofdsom"
_ZIN_GEEN = "Er wordt niets van uw lening omgezet in een gift."


@dataclass(frozen=True, slots=True)
class Omzetting:
    """What becomes a gift, in cents: `om_niet` of the loan, or `voor_bank` with a guarantee. `tegen`: why nothing."""

    om_niet: int
    voor_bank: int
    blijft_lening: int
    versie: Art21Tekst
    tegen: tuple[str, ...]


@regelt("bbz2004", "21 lid 1", "21 lid 3", "21 lid 4", "31", "60a lid 2")
def zet_om_in_gift(
    *,
    groep: Groep | str,
    boekjaar: Boekjaar,
    boekjaar_aanvraag: Boekjaar,
    aanvraagdagen: Aanvraagdagen,
    jaarnorm: int,
    netto_inkomen: int,
    lening: int,
    eigen_vermogen: int,
    totaal_vermogen: int,
    parameters: Parameterboek,
    algemene_bijstand: int = 0,
    vorm: Literal["lening", "borgtocht"] = "lening",
) -> Uitkomst[Omzetting]:
    """The part of a loan of art. 20 that becomes a gift under the old art. 21 lid 1, in cents.

    `boekjaar`: the one the zelfstandige chose: that of the application or the one before. Raises OngeldigeInvoer for
    any other boekjaar or an application outside its boekjaar, and OnbekendBedrag.
    """
    groep, spoor = lees_groep(groep), Spoor()
    controleer_aanvraag(aanvraagdagen, boekjaar_aanvraag)
    if volgnummer(boekjaar_aanvraag, boekjaar) not in (-1, 0):
        raise OngeldigeInvoer(
            "Kies het boekjaar van de aanvraag of het boekjaar daarvoor.", veld="boekjaar", waarde=boekjaar.begin,
            artikel="art. 21 lid 1 Bbz 2004 (tekst tot 2020)", remedie="De zelfstandige kiest een van deze twee.",
        )  # fmt: skip
    spoor.gegeven("groep", groep.naam, "tekst", bron=bbz(f"2 lid 1 onder {groep.value}", boekjaar.einde))
    versie, dag = kies_versie(aanvraagdagen, boekjaar, spoor)
    cijfers = _Cijfers(jaarnorm, netto_inkomen, lening, algemene_bijstand)
    for naam, waarde in cijfers._asdict().items():
        controleer(naam, waarde, artikel="art. 21 Bbz 2004")
        spoor.gegeven(naam, waarde, "centen", bron=bbz("21 lid 1", dag))
    tegen = _weeg(groep, cijfers, dag, parameters, spoor)
    bepaal_boven_grens(groep, eigen_vermogen, totaal_vermogen, boekjaar.einde, parameters, spoor)
    bedrag = _bedrag(cijfers, eigen_vermogen, bool(tegen), dag, spoor)
    return _sluit(bedrag, lening, vorm, versie, tegen, dag, spoor)


class _Cijfers(NamedTuple):
    jaarnorm: int
    netto_inkomen: int
    lening: int
    algemene_bijstand: int


def _weeg(groep: Groep, cijfers: _Cijfers, dag: date, parameters: Parameterboek, spoor: Spoor) -> list[str]:
    """What stands in the way of a conversion."""
    tegen = []
    if not spoor.parameter("omzetting_mogelijk", OMZETTING, parameters.op(OMZETTING, dag)):
        tegen.append("Sinds 2020 kan de lening zelf niet meer worden omgezet in een gift.")
    if groep is not Groep.GEVESTIGD:
        tegen.append("Omzetting is er alleen voor een gevestigde zelfstandige (art. 20).")
    if cijfers.netto_inkomen >= cijfers.jaarnorm:
        tegen.append("Het netto inkomen is niet lager dan de jaarnorm.")
    return tegen


def _sluit(
    bedrag: int, lening: int, vorm: str, versie: Art21Tekst, tegen: list[str], dag: date, spoor: Spoor
) -> Uitkomst[Omzetting]:
    """The gift, or with a guarantee the money for the bank, and its sentence."""
    naar_bank = bedrag if vorm == "borgtocht" else 0
    om_niet = bedrag - naar_bank
    waarde = Omzetting(om_niet, naar_bank, lening - om_niet, versie, tuple(tegen))
    zin = " ".join([_ZIN_GEEN, *tegen])
    if bedrag:
        zin = "{bedrag} van uw lening wordt een gift. Dat hoeft u niet terug te betalen."
    if naar_bank:
        zin = "U krijgt {bedrag}. Dit geld moet naar de bank: voor aflossing of rente van de lening met borgtocht."
    wortel = Stap(
        "omzetting", bedrag, "centen", "berekend", bbz("21 lid 1", dag), zin, "", tuple(spoor.stappen), "gelijk",
        ("bedrag",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def _bedrag(cijfers: _Cijfers, eigen: int, geweigerd: bool, dag: date, spoor: Spoor) -> int:
    """The lowest of the shortfall, the room under the limit, the loan and what aid leaves of the jaarnorm."""
    bron = bbz("21 lid 1", dag)
    grens = int(spoor.stappen[-1].zoek("vermogensgrens").waarde)  # type: ignore[arg-type]
    tekort = max(0, cijfers.jaarnorm - cijfers.netto_inkomen)
    ruimte, naast = max(0, grens - eigen), max(0, cijfers.jaarnorm - cijfers.algemene_bijstand)
    spoor.berekend("tekort", tekort, "centen", "min_nul", ("jaarnorm", "netto_inkomen"), bron)
    spoor.gegeven("grens_van_art_3", grens, "centen", bron=bbz("3 lid 1", dag), herkomst="berekend")
    spoor.gegeven("vermogen_zelf", eigen, "centen", bron=bbz("1 onder i", dag))
    zin = "Niet meer dan er nog onder de vermogensgrens past."
    spoor.berekend("onder_grens", ruimte, "centen", "min_nul", ("grens_van_art_3", "vermogen_zelf"), bron, zin)
    zin = "Samen met de bijstand over dit boekjaar niet meer dan de jaarnorm."
    lid_4 = bbz("21 lid 4", min(dag, EINDE_OUD))
    spoor.berekend("naast_bijstand", naast, "centen", "min_nul", ("jaarnorm", "algemene_bijstand"), lid_4, zin)
    laagst = min(tekort, ruimte, cijfers.lening, naast)
    delen = ("tekort", "onder_grens", "lening", "naast_bijstand")
    spoor.berekend("laagste", laagst, "centen", "laagste", delen, bron)
    if geweigerd:
        spoor.gegeven("bedrag", 0, "centen", _ZIN_GEEN, bron, "berekend")
        return 0
    spoor.berekend("bedrag", laagst, "centen", "gelijk", ("laagste",), bron)
    return laagst
