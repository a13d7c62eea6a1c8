"""The end of a loan under mortgage: sale, death, or culpably not repaying: arts. 43a lid 5 and 43c Bbz 2004."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, controleer, regelt
from bijstandsrecht.lening.bronnen import plek
from bijstandsrecht.lening.wettelijke_rente import WettelijkeRente, wettelijke_rente


@dataclass(frozen=True, slots=True)
class Afrekening:
    """The end of a mortgage loan in cents: what must be paid at once, and what is waived."""

    schuld: int
    te_betalen: int
    kwijtgescholden: int


@regelt("bbz2004", "43c lid 1", "43c lid 2")
def reken_hypotheek_af(
    *,
    dag: date,
    hoofdsom: int,
    rentevordering: int,
    oorzaak: Literal["verkoop", "overlijden"],
    beschikbaar: int | None = None,
    marktwaarde_vrij: bool | None = None,
) -> Uitkomst[Afrekening]:
    """What must be paid when the dwelling is sold or inherited (after the death of the last of a couple), in cents.

    With a sale at the market value, free of tenants (`marktwaarde_vrij`), the shortfall of `beschikbaar` is waived.
    Raises OngeldigeInvoer when these two are missing with a sale.
    """
    spoor, bron = Spoor(), plek("43c lid 1", dag)
    for naam, bedrag in (("hoofdsom", hoofdsom), ("rentevordering", rentevordering)):
        controleer(naam, bedrag, artikel="art. 43c Bbz 2004")
        spoor.gegeven(naam, bedrag, "centen", bron=bron)
    schuld = hoofdsom + rentevordering
    spoor.berekend("schuld", schuld, "centen", "plus", ("hoofdsom", "rentevordering"), bron)
    kwijt = 0
    if oorzaak == "verkoop":
        kwijt = _tekort(schuld, beschikbaar, marktwaarde_vrij, dag, spoor)
    else:
        spoor.waarschuw("Bij een echtpaar geldt dit pas na het overlijden van de langstlevende. Controleer dit.")
    spoor.gegeven("niets", 0, "centen", herkomst="berekend")
    af = ("schuld", "tekort") if kwijt else ("schuld", "niets")
    spoor.berekend("te_betalen", schuld - kwijt, "centen", "min", af, bron)
    zin = "U moet {te_betalen} meteen betalen."
    if kwijt:
        zin += " De rest, {tekort}, hoeft u niet te betalen."
    wortel = Stap("afrekening", schuld - kwijt, "centen", "berekend", bron, zin, "", tuple(spoor.stappen),
                  "gelijk", ("te_betalen",))  # fmt: skip
    return Uitkomst.van(Afrekening(schuld, schuld - kwijt, kwijt), wortel, spoor)


def _tekort(schuld: int, beschikbaar: int | None, marktwaarde_vrij: bool | None, dag: date, spoor: Spoor) -> int:
    """The shortfall that is waived with a sale; writes `beschikbaar` and, when it is waived, `tekort`."""
    if beschikbaar is None or marktwaarde_vrij is None:
        raise OngeldigeInvoer(
            "Bij verkoop is nodig wat er beschikbaar is, en of de prijs de marktwaarde bij vrije oplevering was.",
            veld="beschikbaar" if beschikbaar is None else "marktwaarde_vrij", artikel="art. 43c lid 2 Bbz 2004",
            remedie="Vul beide in.",
        )  # fmt: skip
    controleer("beschikbaar", beschikbaar, artikel="art. 43c lid 2 Bbz 2004")
    bron = plek("43c lid 2", dag)
    spoor.gegeven("beschikbaar", beschikbaar, "centen", "Dit is er voor de afrekening.", bron)
    if not marktwaarde_vrij:
        spoor.waarschuw("De woning is niet verkocht voor de marktwaarde bij vrije oplevering: er vervalt niets.")
        return 0
    tekort = max(0, schuld - beschikbaar)
    spoor.berekend("tekort", tekort, "centen", "min_nul", ("schuld", "beschikbaar"), bron)
    return tekort


@regelt("bbz2004", "43a lid 5")
def hypotheek_nalatig(
    *, hoofdsom: int, nalatig_vanaf: date, betaald_op: date, parameters: Parameterboek
) -> Uitkomst[WettelijkeRente]:
    """Statutory interest in cents over the whole rest when somebody culpably did not repay in the ten years.

    Whether that is so, a person judges; the rest is then due at once. Raises what `wettelijke_rente` raises.
    """
    return wettelijke_rente(bedrag=hoofdsom, verzuim_vanaf=nalatig_vanaf, betaald_op=betaald_op, parameters=parameters)
