"""The waiver of interest on capital: art. 21 Bbz 2004 (lid 1 since 2020, lid 2 until 2019), per partner by art. 31.

Over the first and second boekjaar after that of the application, when the net income is below the jaarnorm. The
college does this of its own accord (ambtshalve). Interest that is not paid yet is waived, paid interest is given back;
with a guarantee the same amount is a gift that must go to the bank. Only for capital of art. 20: not for starters.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.bbz.art21 import Aanvraagdagen, Art21Tekst, controleer_aanvraag, kies_versie, volgnummer
from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.bbz.vermogen import bepaal_boven_grens
from bijstandsrecht.kern import (
    Boekjaar,
    Bron,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    regelt,
)

BOEKJAREN, UITSLUITING = "bbz.art21.boekjaren", "bbz.art21.uitsluiting_bij_bijstand"


@dataclass(frozen=True, slots=True)
class Rentekwijtschelding:
    """The waiver over one boekjaar in cents: kwijtgescholden + terugbetaald + om_niet = bedrag.

    `tegen`: why nothing is waived. `versie`: the text of art. 21 that was used.
    """

    bedrag: int
    kwijtgescholden: int
    terugbetaald: int
    om_niet: int
    versie: Art21Tekst
    tegen: tuple[str, ...]


@regelt("bbz2004", "3 lid 1", "21 lid 1", "21 lid 2", "21 lid 3", "21 lid 4", "31", "32", "60a lid 2")
def kwijtschelding_rente(
    *,
    groep: Groep | str,
    boekjaar: Boekjaar,
    boekjaar_aanvraag: Boekjaar,
    aanvraagdagen: Aanvraagdagen,
    jaarnorm: int,
    netto_inkomen: int,
    renteverplichting: int,
    eigen_vermogen: int,
    totaal_vermogen: int,
    parameters: Parameterboek,
    betaalde_rente: int = 0,
    algemene_bijstand: int = 0,
    al_kwijt_bij_vennoten: int = 0,
    vorm: Literal["lening", "borgtocht"] = "lening",
) -> Uitkomst[Rentekwijtschelding]:
    """The interest that is waived over one boekjaar, in cents, for one person (or one partner, art. 31).

    `renteverplichting`: the interest due over this boekjaar (with a guarantee: to the bank), of which `betaalde_rente`
    was paid. `algemene_bijstand`: granted over this boekjaar. `al_kwijt_bij_vennoten`: waived over the same interest
    for other partners. Raises OngeldigeInvoer and OnbekendBedrag.
    """
    groep, spoor = lees_groep(groep), Spoor()
    controleer_aanvraag(aanvraagdagen, boekjaar_aanvraag)
    spoor.gegeven("groep", groep.naam, "tekst", bron=bbz(f"2 lid 1 onder {groep.value}", boekjaar.einde))
    versie, dag = kies_versie(aanvraagdagen, boekjaar, spoor)
    bron = bbz("21 lid 1" if versie == "nieuw" else "21 lid 2", dag)
    cijfers = _Cijfers(
        jaarnorm, netto_inkomen, renteverplichting, betaalde_rente, algemene_bijstand, al_kwijt_bij_vennoten
    )
    _schrijf(cijfers, bron, spoor)
    tegen = _weeg_tijd(groep, boekjaar_aanvraag, boekjaar, parameters, spoor)
    tegen += _weeg_cijfers(cijfers, dag, parameters, spoor)
    boven = bepaal_boven_grens(groep, eigen_vermogen, totaal_vermogen, boekjaar.einde, parameters, spoor)
    tegen += _weeg_vermogen(boven, versie, vorm, spoor)
    bedrag = _bedrag(cijfers, bool(tegen), versie, bron, spoor)
    waarde = _verdeel(bedrag, renteverplichting - betaalde_rente, vorm, versie, tegen, bron, spoor)
    return _sluit(waarde, boekjaar, bron, spoor)


def _sluit(waarde: Rentekwijtschelding, boekjaar: Boekjaar, bron: Bron, spoor: Spoor) -> Uitkomst[Rentekwijtschelding]:
    wortel = Stap(
        "kwijtschelding_rente", waarde.bedrag, "centen", "berekend", bron, _zin(waarde, boekjaar), "",
        tuple(spoor.stappen), "gelijk", ("bedrag",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


class _Cijfers(NamedTuple):
    jaarnorm: int
    netto_inkomen: int
    renteverplichting: int
    betaalde_rente: int
    algemene_bijstand: int
    al_kwijt_bij_vennoten: int


def _schrijf(cijfers: _Cijfers, bron: Bron, spoor: Spoor) -> None:
    """Check and write the amounts; what was paid or waived before is part of the interest of this boekjaar."""
    for naam, bedrag in cijfers._asdict().items():
        controleer(naam, bedrag, artikel=bron.kort)
        spoor.gegeven(naam, bedrag, "centen", bron=bron)
    for naam in ("betaalde_rente", "al_kwijt_bij_vennoten"):
        if getattr(cijfers, naam) > cijfers.renteverplichting:
            raise OngeldigeInvoer(
                "Dit is meer dan de rente over dit boekjaar.", veld=naam, waarde=getattr(cijfers, naam),
                artikel="art. 21 Bbz 2004", remedie="Tel alleen rente die bij dit boekjaar hoort.",
            )  # fmt: skip


def _weeg_cijfers(cijfers: _Cijfers, dag: date, parameters: Parameterboek, spoor: Spoor) -> list[str]:
    """Aid in the boekjaar (since 2020) and an income that is not lower than the jaarnorm."""
    tegen = []
    uitsluiting = parameters.op(UITSLUITING, dag)
    if spoor.parameter("uitsluiting_bij_bijstand", UITSLUITING, uitsluiting) and cijfers.algemene_bijstand:
        tegen.append("Over dit boekjaar is ook bijstand voor levensonderhoud verleend.")
    if cijfers.netto_inkomen >= cijfers.jaarnorm:
        tegen.append("Het netto inkomen is niet lager dan de jaarnorm.")
    return tegen


def _weeg_tijd(
    groep: Groep, aanvraag: Boekjaar, boekjaar: Boekjaar, parameters: Parameterboek, spoor: Spoor
) -> list[str]:
    """Group and boekjaar: what stands in the way."""
    tegen = []
    if groep is not Groep.GEVESTIGD:
        tegen.append("Kwijtschelding van rente is er alleen voor een gevestigde zelfstandige (art. 20).")
    hoogst = spoor.parameter("boekjaren_na_aanvraag", BOEKJAREN, parameters.op(BOEKJAREN, boekjaar.einde))
    nummer = volgnummer(aanvraag, boekjaar)
    zin = "Zoveel boekjaren na het boekjaar van de aanvraag."
    spoor.gegeven("boekjaar_nummer", nummer, "aantal", zin, bbz("21", boekjaar.einde), "berekend")
    if not 1 <= nummer <= hoogst:
        tegen.append("Dit is niet het eerste of tweede boekjaar na dat van de aanvraag.")
    return tegen


def _weeg_vermogen(boven: int, versie: Art21Tekst, vorm: str, spoor: Spoor) -> list[str]:
    """Art. 3 lid 1: since 2020 it names the waiver of interest; before that only a gift (the guarantee)."""
    if not boven:
        return []
    if versie == "oud" and vorm == "lening":
        spoor.waarschuw(
            "Het eigen vermogen is boven de grens van art. 3. De oude tekst noemt kwijtschelding van rente daar niet: "
            "zij gaat hier door. Beoordeel dit zelf."
        )
        return []
    return ["Het eigen vermogen is hoger dan de grens van art. 3 lid 1."]


def _bedrag(cijfers: _Cijfers, geweigerd: bool, versie: Art21Tekst, bron: Bron, spoor: Spoor) -> int:
    """The lowest of three: the interest, what is short of the jaarnorm, and what aid leaves of the jaarnorm."""

    verplicht = cijfers.renteverplichting - cijfers.al_kwijt_bij_vennoten
    tekort = max(0, cijfers.jaarnorm - cijfers.netto_inkomen)
    naast = max(0, cijfers.jaarnorm - cijfers.algemene_bijstand)
    lid = bbz("21 lid 3" if versie == "nieuw" else "21 lid 4", bron.versie)
    delen = ("renteverplichting", "al_kwijt_bij_vennoten")
    spoor.berekend("rente_over", verplicht, "centen", "min", delen, bron, "De rente over dit boekjaar.")
    spoor.berekend("tekort", tekort, "centen", "min_nul", ("jaarnorm", "netto_inkomen"), bron)
    zin = "Samen met de bijstand over dit boekjaar niet meer dan de jaarnorm."
    spoor.berekend("naast_bijstand", naast, "centen", "min_nul", ("jaarnorm", "algemene_bijstand"), lid, zin)
    laagst = min(verplicht, tekort, naast)
    spoor.berekend("laagste", laagst, "centen", "laagste", ("rente_over", "tekort", "naast_bijstand"), bron)
    if geweigerd:
        spoor.gegeven("bedrag", 0, "centen", "Er wordt niets kwijtgescholden.", bron, "berekend")
        return 0
    spoor.berekend("bedrag", laagst, "centen", "gelijk", ("laagste",), bron)
    return laagst


def _verdeel(
    bedrag: int, open_rente: int, vorm: str, versie: Art21Tekst, tegen: list[str], bron: Bron, spoor: Spoor
) -> Rentekwijtschelding:
    """Unpaid interest first (a reading), the rest is given back; with a guarantee all of it is a gift."""
    if vorm == "borgtocht":
        lid = bbz("21 lid 2" if versie == "nieuw" else "21 lid 3", bron.versie)
        zin = "Dit geld moet naar de bank: voor aflossing of rente van de lening met borgtocht."
        spoor.berekend("om_niet", bedrag, "centen", "gelijk", ("bedrag",), lid, zin)
        return Rentekwijtschelding(bedrag, 0, 0, bedrag, versie, tuple(tegen))
    kwijt = min(bedrag, open_rente)
    spoor.berekend("open_rente", open_rente, "centen", "min", ("renteverplichting", "betaalde_rente"), bron)
    spoor.berekend(
        "kwijtgescholden", kwijt, "centen", "laagste", ("bedrag", "open_rente"), bron,
        "Eerst vervalt de rente die nog niet is betaald.", status="interpretatie",
    )  # fmt: skip
    zin = "Deze rente was al betaald en komt terug."
    spoor.berekend("terugbetaald", bedrag - kwijt, "centen", "min", ("bedrag", "kwijtgescholden"), bron, zin)
    return Rentekwijtschelding(bedrag, kwijt, bedrag - kwijt, 0, versie, tuple(tegen))


def _zin(waarde: Rentekwijtschelding, boekjaar: Boekjaar) -> str:
    if not waarde.bedrag:
        return " ".join([f"Over het boekjaar {boekjaar} vervalt geen rente.", *waarde.tegen])
    if waarde.om_niet:
        return f"U krijgt {{om_niet}} over het boekjaar {boekjaar}. Dit geld moet naar de bank."
    delen = [f"U hoeft {{bedrag}} rente over het boekjaar {boekjaar} niet te betalen."]
    if waarde.terugbetaald:
        delen.append("Daarvan krijgt u {terugbetaald} terug.")
    return " ".join(delen)
