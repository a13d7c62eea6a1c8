"""Aid for living costs that is a gift at once (art. 19 Bbz 2004), for a gevestigde zelfstandige.

Three conditions, all of them: at most six months, an income that comes in regularly and stays below the norm, and
assets not above art. 3 lid 1. What a person must judge is a fact here; the amounts are laid beside each other.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.bbz.vermogen import bepaal_boven_grens
from bijstandsrecht.kern import Parameterboek, Spoor, Stap, Uitkomst, Voorwaarde, controleer, regelt, weeg

DUUR = "bbz.art19.duur_max"


class DirecteGift(NamedTuple):
    """Whether the aid is a gift at once: None while something is unknown. `bedrag`: cents per month, below the norm."""

    gift: bool | None
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]
    bedrag: int


@regelt("bbz2004", "19 onder a", "19 onder b", "19 onder c", "3 lid 1")
def directe_gift(
    *,
    groep: Groep | str,
    dag: date,
    maanden: int,
    norm: int,
    inkomen: int,
    regelmatig: bool | None,
    duurzaam: bool | None,
    eigen_vermogen: int,
    totaal_vermogen: int,
    parameters: Parameterboek,
    bijzondere_bijstand: int = 0,
) -> Uitkomst[DirecteGift]:
    """Whether aid for living costs is a gift at once, with the reasons; cents per month (art. 19).

    `maanden`: how long aid is expected. `norm` and `inkomen`: of one month; `bijzondere_bijstand`: granted beside it.
    `regelmatig`: the income comes in regularly over the year; `duurzaam`: it stays that low; None is not known yet. The
    test of the assets is all or nothing here. A person decides. Raises OngeldigeInvoer and OnbekendBedrag.
    """
    for veld, centen in (("norm", norm), ("inkomen", inkomen), ("bijzondere_bijstand", bijzondere_bijstand)):
        controleer(veld, centen, artikel="art. 19 onder b Bbz 2004")
    controleer("maanden", maanden, artikel="art. 19 onder a Bbz 2004", minimum=1, maximum=36)
    letter, spoor = lees_groep(groep), Spoor()
    gevestigd = Voorwaarde(
        "gevestigde_zelfstandige", letter is Groep.GEVESTIGD, "U bent een gevestigde zelfstandige.",
        "U bent geen gevestigde zelfstandige.", "", bbz("19", dag), "berekend",
    )  # fmt: skip
    spoor.gegeven("maanden", maanden, "maanden", "Zo lang is bijstand nodig.", bbz("19 onder a", dag))
    duur = spoor.parameter("hoogste_duur", DUUR, parameters.op(DUUR, dag))
    kort = Voorwaarde(
        "kort_genoeg", maanden <= duur, f"De bijstand duurt ten hoogste {duur} maanden.",
        f"De bijstand duurt langer dan {duur} maanden.", "", bbz("19 onder a", dag), "berekend",
    )  # fmt: skip
    inkomenseisen = _eisen_inkomen(norm, inkomen, bijzondere_bijstand, (regelmatig, duurzaam), dag, spoor)
    boven = bepaal_boven_grens(letter, eigen_vermogen, totaal_vermogen, dag, parameters, spoor)
    vermogen = Voorwaarde(
        "vermogen_onder_grens", not boven, "Uw vermogen is niet hoger dan de grens.",
        "Uw vermogen is hoger dan de grens.", "", bbz("19 onder c", dag), "berekend",
    )  # fmt: skip
    weging = weeg((gevestigd, kort, *inkomenseisen, vermogen), spoor)
    bedrag = max(0, norm - inkomen)
    uitleg = "De norm min uw inkomen."
    spoor.berekend("bedrag", bedrag, "centen", "min_nul", ("norm", "inkomen"), bbz("19", dag), uitleg)
    zin = {
        "ja": "Uw bijstand kan meteen een gift zijn. Dat is {bedrag} per maand.",
        "nee": "Uw bijstand is eerst een lening.",
        "onbekend": "Of uw bijstand meteen een gift kan zijn, weten wij nog niet.",
    }[weging.past]
    wortel = Stap("directe_gift", weging.past, "tekst", "berekend", bbz("19", dag), zin, "", tuple(spoor.stappen))
    waarde = DirecteGift(weging.vervuld, weging.voor, weging.tegen, weging.onbekend, bedrag)
    return Uitkomst.van(waarde, wortel, spoor)


def _eisen_inkomen(
    norm: int, inkomen: int, bijzonder: int, oordeel: tuple[bool | None, bool | None], dag: date, spoor: Spoor
) -> list[Voorwaarde]:
    """Letter b: regular over the year, and lastingly below the norm with bijzondere bijstand."""
    bron, (regelmatig, duurzaam) = bbz("19 onder b", dag), oordeel
    for naam, waarde in (("norm", norm), ("bijzondere_bijstand", bijzonder), ("inkomen", inkomen)):
        spoor.gegeven(naam, waarde, "centen", "Per maand.", bron)
    spoor.berekend("norm_met_bijzonder", norm + bijzonder, "centen", "plus", ("norm", "bijzondere_bijstand"), bron)
    lager = inkomen < norm + bijzonder
    eisen = [
        Voorwaarde(
            "regelmatig", regelmatig, "Uw inkomen komt regelmatig over het jaar.",
            "Uw inkomen komt niet regelmatig over het jaar.",
            "Nog niet bekend is: uw inkomen komt regelmatig over het jaar.", bron, "oordeel",
        ),
        Voorwaarde(
            "lager_dan_norm", lager, "Uw inkomen is lager dan de norm.", "Uw inkomen is niet lager dan de norm.", "",
            bron, "berekend",
        ),
    ]  # fmt: skip
    if lager:
        eisen.append(Voorwaarde(
            "duurzaam", duurzaam, "Uw inkomen blijft zo laag.", "Uw inkomen blijft niet zo laag.",
            "Nog niet bekend is: uw inkomen blijft zo laag.", bron, "oordeel",
        ))  # fmt: skip
    return eisen
