"""What somebody repays on the interest-free rest of a loan after the business has ended: art. 43 lid 2 Bbz 2004."""

from __future__ import annotations

from datetime import date

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
    zelfde_dag,
)
from bijstandsrecht.lening.bronnen import plek

DEEL, DUUR = "bbz.art43.deel_boven_norm", "bbz.art43.duur"


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
    if not beeindigd_op <= van <= tot_en_met < zelfde_dag(beeindigd_op, 12 * jaren):
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
