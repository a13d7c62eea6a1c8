"""What somebody repays when the business has ended or aid stays an interest-free loan: arts. 13 and 43 lid 2 Bbz."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import (
    HALF_OMHOOG,
    BuitenBereik,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    percentage,
    regelt,
)
from bijstandsrecht.lening.bronnen import plek
from bijstandsrecht.lening.contract import maanden_later

DEEL, DUUR = "bbz.art43.deel_boven_norm", "bbz.art43.duur"
AFLOSSING = "bbz.art13.aflossing_min"


@regelt("bbz2004", "43 lid 2")
def aflossing_na_beeindiging(
    *,
    beeindigd_op: date,
    van: date,
    tot_en_met: date,
    netto_inkomen: int,
    bijstandsnorm: int,
    resterend: int,
    parameters: Parameterboek,
) -> Uitkomst[int]:
    """What must be repaid on an interest-free rest in cents over a period: half of the income above the norm.

    Income and norm are of that same period, which must lie within five years after the end of the business. Raises
    BuitenBereik outside those years (the text says nothing about them) and OngeldigeInvoer.
    """
    spoor, bron = Spoor(), plek("43 lid 2", van)
    for naam, bedrag in (
        ("netto_inkomen", netto_inkomen), ("bijstandsnorm", bijstandsnorm), ("resterend", resterend),
    ):  # fmt: skip
        controleer(naam, bedrag, artikel="art. 43 lid 2 Bbz 2004")
        spoor.gegeven(naam, bedrag, "centen", bron=bron)
    jaren = spoor.parameter("jaren_na_beeindiging", DUUR, parameters.op(DUUR, beeindigd_op))
    if not beeindigd_op <= van <= tot_en_met < maanden_later(beeindigd_op, 12 * jaren):
        raise BuitenBereik(
            f"Deze periode ligt niet binnen {jaren} jaar na het einde van het bedrijf.", veld="van", waarde=van,
            artikel="art. 43 lid 2 Bbz 2004", remedie="Daarna zegt de tekst niets: spreek zelf een regeling af.",
        )  # fmt: skip
    deel = spoor.parameter("deel_boven_norm", DEEL, parameters.op(DEEL, van))
    boven = max(0, netto_inkomen - bijstandsnorm)
    spoor.berekend("boven_norm", boven, "centen", "min_nul", ("netto_inkomen", "bijstandsnorm"), bron)
    helft = percentage(boven, deel)
    spoor.berekend("deel", helft, "centen", "percentage", ("boven_norm", "deel_boven_norm"), bron, "", HALF_OMHOOG)
    zin = "U betaalt {aflossing} op uw lening zonder rente: {deel_boven_norm} van uw inkomen boven de bijstandsnorm."
    aflossing = min(helft, resterend)
    spoor.berekend("aflossing", aflossing, "centen", "laagste", ("deel", "resterend"), bron)
    wortel = Stap("aflossing_na_beeindiging", aflossing, "centen", "berekend", bron, zin, "",
                  tuple(spoor.stappen), "gelijk", ("aflossing",))  # fmt: skip
    return Uitkomst.van(aflossing, wortel, spoor)


class Jaaraflossing(NamedTuple):
    """What must at least be repaid in a calendar year, and what is left, in cents."""

    jaar: int
    aflossing: int
    saldo: int


@regelt("bbz2004", "13")
def aflossing_renteloos(
    *, lening: int, laatste_jaar_bijstand: int, parameters: Parameterboek
) -> Uitkomst[tuple[Jaaraflossing, ...]]:
    """The yearly repayments of a loan that stays interest-free (arts. 13 and 26): at least ten percent of the loan.

    They start in the calendar year after the last year with aid. The last one takes what is left. Raises
    OngeldigeInvoer and OnbekendBedrag.
    """
    controleer("lening", lening, artikel="art. 13 Bbz 2004", minimum=1)
    controleer("laatste_jaar_bijstand", laatste_jaar_bijstand, artikel="art. 13 Bbz 2004", minimum=2015, maximum=2200)
    dag, spoor = date(laatste_jaar_bijstand, 12, 31), Spoor()
    bron = plek("13", dag)
    spoor.gegeven("lening", lening, "centen", bron=bron)
    deel = spoor.parameter("aflossing_deel", AFLOSSING, parameters.op(AFLOSSING, dag))
    per_jaar = max(1, percentage(lening, deel))
    spoor.gegeven("een_cent", 1, "centen", herkomst="berekend")
    spoor.berekend("tiende", percentage(lening, deel), "centen", "percentage", ("lening", "aflossing_deel"), bron,
                   "", HALF_OMHOOG)  # fmt: skip
    spoor.berekend("per_jaar", per_jaar, "centen", "hoogste", ("tiende", "een_cent"), bron)
    saldo, uit = lening, "lening"
    jaren: list[Jaaraflossing] = []
    while saldo:
        jaar = laatste_jaar_bijstand + 1 + len(jaren)
        aflossing = min(saldo, per_jaar)
        spoor.berekend(f"aflossing_{jaar}", aflossing, "centen", "laagste", ("per_jaar", uit), bron)
        saldo -= aflossing
        spoor.berekend(f"saldo_{jaar}", saldo, "centen", "min", (uit, f"aflossing_{jaar}"), bron)
        uit = f"saldo_{jaar}"
        jaren.append(Jaaraflossing(jaar, aflossing, saldo))
    zin = "U betaalt uw lening van {lening} zonder rente terug, elk jaar ten minste {per_jaar}."
    wortel = Stap("aflossing_renteloos", per_jaar, "centen", "berekend", bron, zin, "", tuple(spoor.stappen),
                  "gelijk", ("per_jaar",))  # fmt: skip
    return Uitkomst.van(tuple(jaren), wortel, spoor)
