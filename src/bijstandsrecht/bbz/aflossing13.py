"""Paying back what stays a loan because of the assets (art. 13 Bbz 2004), and what is reclaimed (no term in the Bbz).

Art. 13: at least 10% a year, without interest, from the calendar year after the last year of aid. A reclaimed amount
(art. 12 lid 2 onder c) is paid at once or in instalments; how many is local policy.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.rekenkern import AFLOSSING
from bijstandsrecht.kern import (
    HALF_OMHOOG,
    OMHOOG,
    BuitenBereik,
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    percentage_omhoog,
    regelt,
    rond_half_omhoog,
)

TERMIJNEN = "bbz.praktijk.terugbetalen_maanden"
_ARTIKEL = "art. 12 lid 2 onder c Bbz 2004"
_ZIN = "U betaalt {lening} terug in {jaren}, vanaf {eerste_jaar}. Dat is ten minste {per_jaar} per jaar, zonder rente."


class Jaaraflossing(NamedTuple):
    """What is paid in a calendar year and what is left after it, in cents."""

    jaar: int
    bedrag: int
    rest: int


class Aflossing(NamedTuple):
    """The yearly payments until the loan is gone; each is the least that art. 13 asks."""

    jaren: tuple[Jaaraflossing, ...]


@regelt("bbz2004", "13")
def aflossing_renteloze_lening(
    *, lening: int, laatste_maand_bijstand: Maand, parameters: Parameterboek
) -> Uitkomst[Aflossing]:
    """The least yearly repayment of a loan that was kept because of the assets, until it is gone; cents per year.

    "Hierop" is read as a share of the original loan, rounded up because the law says "ten minste"; the last year takes
    what is left. Raises OngeldigeInvoer when there is no loan.
    """
    controleer("lening", lening, artikel="art. 13 Bbz 2004", minimum=1)
    dag, spoor = laatste_maand_bijstand.laatste_dag, Spoor()
    bron = bbz("13", dag)
    spoor.gegeven("lening", lening, "centen", "Dit blijft een lening zonder rente.", bron)
    deel = spoor.parameter("aflossing_deel", AFLOSSING, parameters.op(AFLOSSING, dag))
    per_jaar = percentage_omhoog(lening, deel)
    spoor.berekend(
        "per_jaar", per_jaar, "centen", "percentage_omhoog", ("lening", "aflossing_deel"), bron,
        "Ten minste dit deel van de oorspronkelijke lening.", OMHOOG, "interpretatie",
    )  # fmt: skip
    spoor.gegeven("jaren", -(-lening // per_jaar), "jaren", "Zo lang duurt het dan.", bron, "berekend")
    jaar, jaren, rest, vorige = laatste_maand_bijstand.jaar, list[Jaaraflossing](), lening, "lening"
    spoor.gegeven("eerste_jaar", str(jaar + 1), "tekst", "Het jaar na het laatste jaar met bijstand.", bron, "berekend")
    while rest:
        jaar += 1
        bedrag = min(rest, per_jaar)
        spoor.berekend(f"aflossing_{jaar}", bedrag, "centen", "laagste", (vorige, "per_jaar"), bron)
        rest -= bedrag
        spoor.berekend(f"rest_{jaar}", rest, "centen", "min", (vorige, f"aflossing_{jaar}"), bron)
        vorige = f"rest_{jaar}"
        jaren.append(Jaaraflossing(jaar, bedrag, rest))
    wortel = Stap(
        "aflossing", per_jaar, "centen", "berekend", bron, _ZIN, "", tuple(spoor.stappen), "gelijk", ("per_jaar",)
    )
    return Uitkomst.van(Aflossing(tuple(jaren)), wortel, spoor)


class Termijnen(NamedTuple):
    """Monthly instalments in cents: `bedrag` each month, `laatste` in the last one."""

    aantal: int
    bedrag: int
    laatste: int
    eerste_maand: Maand
    laatste_maand: Maand


@regelt("beleid", "Terugbetalen van teruggevorderde bijstand")
def terugbetalen(
    *,
    bedrag: int,
    maanden: int,
    besluitdatum: date,
    eerste_maand: Maand,
    parameters: Parameterboek,
    hoogste_looptijd: int | None = None,
) -> Uitkomst[Termijnen]:
    """Split a reclaimed amount over `maanden` instalments, in cents; 1 is at once.

    The Bbz names no term. `hoogste_looptijd` is that of the local policy; without it the practice of 36 months, which
    is marked as uncertain. Raises BuitenBereik above it, OngeldigeInvoer when an instalment would be nothing.
    """
    controleer("bedrag", bedrag, artikel=_ARTIKEL, minimum=1)
    controleer("maanden", maanden, artikel=_ARTIKEL, minimum=1)
    spoor, dag = Spoor(), besluitdatum
    spoor.gegeven("terug_te_betalen", bedrag, "centen", "", bbz("12 lid 2 onder c", dag))
    if hoogste_looptijd is None:
        hoogste_looptijd = spoor.parameter("hoogste_looptijd", TERMIJNEN, parameters.op(TERMIJNEN, dag))
    else:
        controleer("hoogste_looptijd", hoogste_looptijd, artikel=_ARTIKEL, minimum=1, maximum=600)
        spoor.gegeven("hoogste_looptijd", hoogste_looptijd, "maanden", "Beleid van de gemeente.", herkomst="beleid")
    if maanden > hoogste_looptijd:
        raise BuitenBereik(
            f"Terugbetalen kan in ten hoogste {hoogste_looptijd} maanden.", veld="maanden", waarde=maanden,
            artikel=_ARTIKEL, remedie="Kies minder maanden, of pas het beleid aan.",
        )  # fmt: skip
    spoor.gegeven("maanden", maanden, "maanden", "Zo is het afgesproken.", herkomst="oordeel")
    spoor.gegeven("een_maand", 1, "maanden")
    termijn = rond_half_omhoog(bedrag, maanden)
    laatste = bedrag - termijn * (maanden - 1)
    if laatste < 1:
        raise OngeldigeInvoer(
            "Het bedrag is te klein voor zoveel maanden.",
            veld="maanden",
            waarde=maanden,
            artikel=_ARTIKEL,
            remedie="Kies minder maanden.",
        )
    uit = ("terug_te_betalen", "een_maand", "maanden")
    spoor.berekend("termijn", termijn, "centen", "breuk", uit, None, "Per maand.", HALF_OMHOOG)
    spoor.berekend("eerdere_maanden", maanden - 1, "maanden", "min", ("maanden", "een_maand"))
    spoor.berekend("eerdere_termijnen", termijn * (maanden - 1), "centen", "maal", ("termijn", "eerdere_maanden"))
    spoor.berekend("laatste_termijn", laatste, "centen", "min", ("terug_te_betalen", "eerdere_termijnen"))
    zin = "U betaalt {terug_te_betalen} in {maanden} terug: {termijn} per maand, de laatste keer {laatste_termijn}."
    if maanden == 1:
        zin = "U betaalt {terug_te_betalen} in een keer terug."
    wortel = Stap(
        "terugbetalen", termijn, "centen", "berekend", None, zin, "", tuple(spoor.stappen), "gelijk", ("termijn",)
    )
    eind = eerste_maand.plus(maanden - 1)
    return Uitkomst.van(Termijnen(maanden, termijn, laatste, eerste_maand, eind), wortel, spoor)
