"""The repayment plan of Tozo loans that still run.

The repayment was moved three times. Texts: first three years, paying from 1 January 2021 (text of 1 January 2021);
then five years from 1 January 2022 without interest over 2021 (text of 1 October 2021); at last six years from
1 July 2022 without interest until 30 June 2022, for all loans. Only the last one is applied; its text was not read,
so every outcome says that it is not certain. The decree lapses on 1 July 2027 but stays in force for these loans
(art. 22 lid 2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import (
    HALF_OMHOOG,
    BuitenBereik,
    Maand,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    annuiteit,
    controleer,
    maanden,
    regelt,
    rond_half_omhoog,
)
from bijstandsrecht.lening.bronnen import plek
from bijstandsrecht.lening.contract import Wijze
from bijstandsrecht.lening.rekenkern import termijn_annuitair, termijn_lineair

RENTE, LOOPTIJD, HOOGSTE = "tozo.art14.rente", "tozo.art14.looptijd", "tozo.art15.hoogste"
RENTE_LOOPT, BETALEN = "tozo.art16.rente_loopt", "tozo.art16.betalen"


class TozoUitbetaling(NamedTuple):
    """A loan that was paid out to one business, in cents."""

    bedrag: int
    uitbetaald_op: date


class TozoTermijn(NamedTuple):
    """One month of the plan, in cents."""

    maand: Maand
    rente: int
    aflossing: int
    te_betalen: int
    saldo: int


@dataclass(frozen=True, slots=True)
class Tozolening:
    """The plan of the Tozo loans of one business: `rente_2020` is due apart, before the months of `termijnen`."""

    hoofdsom: int
    rente_2020: int
    rente_vanaf_2022: int
    termijnbedrag: int
    begin: Maand
    einde: Maand
    termijnen: tuple[TozoTermijn, ...]


@regelt("tozo", "13 lid 1", "14 onder a", "14 onder b", "15 lid 1", "15 lid 2", "16 lid 2", "22 lid 2")
def tozolening(
    *, uitbetalingen: Sequence[TozoUitbetaling], parameters: Parameterboek, wijze: Wijze = "annuitair"
) -> Uitkomst[Tozolening]:
    """The repayment plan of the Tozo loans of one business, in cents; a spouse with a business of her own has her own.

    Interest over 2020 counts from the first day of the month after each pay-out; none from January 2021 until June
    2022; the 72 months run from the first pay-out. Raises OngeldigeInvoer for loans above the maximum together or
    outside the time of the Tozo.
    """
    spoor = Spoor()
    eerste = _lees(uitbetalingen, parameters, spoor)
    hoofdsom = sum(deel.bedrag for deel in uitbetalingen)
    rente = spoor.parameter("rente_per_jaar", RENTE, parameters.op(RENTE, eerste))
    looptijd = spoor.parameter("looptijd", LOOPTIJD, parameters.op(LOOPTIJD, eerste))
    begin = _begin(eerste, parameters, spoor)
    rente_2020 = _rente_voor_begin(uitbetalingen, rente, begin, parameters, spoor)
    einde = Maand.van_datum(eerste).plus(looptijd)
    aantal = sum(1 for _ in maanden(begin, einde))
    spoor.gegeven("aantal_termijnen", aantal, "maanden", f"Van {begin.naam} tot en met {einde.naam}.",
                  plek("14 onder b", eerste, "tozo"), "berekend")  # fmt: skip
    bedrag, termijnen = _plan(hoofdsom, rente, begin, aantal, wijze, spoor)
    som = sum(termijn.rente for termijn in termijnen)
    namen = ("hoofdsom", "rente_2020", *(f"rente_{termijn.maand.code}" for termijn in termijnen))
    totaal = hoofdsom + rente_2020 + som
    spoor.berekend("te_betalen", totaal, "centen", "plus", namen, plek("16 lid 2", eerste, "tozo"))
    waarde = Tozolening(hoofdsom, rente_2020, som, bedrag, begin, einde, termijnen)
    zin = (
        "U leende {hoofdsom} met de Tozo. U betaalt dit terug in {aantal_termijnen}, "
        f"van {begin.naam} tot en met {einde.naam}. De rente over 2020 is {{rente_2020}}."
    )
    wortel = Stap("tozolening", totaal, "centen", "berekend", plek("16", eerste, "tozo"), zin, "",
                  tuple(spoor.stappen), "gelijk", ("te_betalen",))  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def _lees(uitbetalingen: Sequence[TozoUitbetaling], parameters: Parameterboek, spoor: Spoor) -> date:
    """Check and write the loans; returns the day of the first."""
    if not uitbetalingen:
        raise OngeldigeInvoer("Er is geen lening.", veld="uitbetalingen", artikel="art. 13 Tozo",
                              remedie="Vul ten minste een uitbetaling in.")  # fmt: skip
    eerste = min(deel.uitbetaald_op for deel in uitbetalingen)
    namen = []
    for nummer, deel in enumerate(uitbetalingen, 1):
        controleer("bedrag", deel.bedrag, artikel="art. 15 Tozo", minimum=1)
        if not date(2020, 3, 1) <= deel.uitbetaald_op < date(2022, 7, 1):
            raise BuitenBereik(
                "Op deze dag kan geen Tozo-lening zijn uitbetaald.", veld="uitbetaald_op", waarde=deel.uitbetaald_op,
                artikel="art. 14 onder c Tozo", remedie="Aanvragen kon van maart 2020 tot 1 oktober 2021.",
            )  # fmt: skip
        namen.append(f"lening_{nummer}")
        spoor.gegeven(namen[-1], deel.bedrag, "centen", bron=plek("13 lid 1", deel.uitbetaald_op, "tozo"))
    hoofdsom = sum(deel.bedrag for deel in uitbetalingen)
    spoor.berekend("hoofdsom", hoofdsom, "centen", "plus", tuple(namen), plek("13 lid 1", eerste, "tozo"))
    hoogste = spoor.parameter("hoogste_lening", HOOGSTE, parameters.op(HOOGSTE, eerste))
    controleer("uitbetalingen", hoofdsom, artikel="art. 15 Tozo", maximum=hoogste)
    return eerste


def _begin(eerste: date, parameters: Parameterboek, spoor: Spoor) -> Maand:
    """The first month in which must be paid."""
    maand = Maand.van_datum(eerste)
    while not parameters.op(BETALEN, maand.eerste_dag).waarde:
        maand = maand.plus(1)
    spoor.parameter("betalen_begonnen", BETALEN, parameters.op(BETALEN, maand.eerste_dag), f"Vanaf {maand.naam}.")
    return maand


def _rente_voor_begin(
    uitbetalingen: Sequence[TozoUitbetaling], rente: int, begin: Maand, parameters: Parameterboek, spoor: Spoor
) -> int:
    """The interest over the months before `begin` in which interest ran; writes `rente_2020`."""
    namen, som = [], 0
    spoor.gegeven("maanden_per_jaar", 12, "maanden", herkomst="berekend")
    for nummer, deel in enumerate(uitbetalingen, 1):
        eerste = Maand.van_datum(deel.uitbetaald_op).plus(1)
        met_rente = [m for m in maanden(eerste, begin.plus(-1)) if parameters.op(RENTE_LOOPT, m.eerste_dag).waarde]
        bron = plek("16 lid 2", deel.uitbetaald_op, "tozo")
        zin = "Maanden met rente voor het terugbetalen begon; van januari 2021 tot en met juni 2022 liep er geen rente."
        spoor.gegeven(f"maanden_met_rente_{nummer}", len(met_rente), "maanden", zin, bron, "berekend")
        basis, naam = f"lening_keer_maanden_{nummer}", f"rente_2020_{nummer}"
        delen = (f"lening_{nummer}", f"maanden_met_rente_{nummer}")
        spoor.berekend(basis, deel.bedrag * len(met_rente), "centmaanden", "maal", delen)
        bedrag = rond_half_omhoog(deel.bedrag * len(met_rente) * rente, 120_000)
        spoor.berekend(
            naam, bedrag, "centen", "percentage_gedeeld", (basis, "rente_per_jaar", "maanden_per_jaar"), bron, "",
            HALF_OMHOOG,
        )  # fmt: skip
        namen.append(naam)
        som += bedrag
    spoor.berekend("rente_2020", som, "centen", "plus", tuple(namen))
    return som


def _plan(
    hoofdsom: int, rente: int, begin: Maand, aantal: int, wijze: Wijze, spoor: Spoor
) -> tuple[int, tuple[TozoTermijn, ...]]:
    """The months of the plan, each explained; the last one closes to zero."""
    bron = plek("16 lid 1 onder a", begin.eerste_dag, "tozo")
    spoor.gegeven("een", 1, "aantal", herkomst="berekend")
    if wijze == "annuitair":
        bedrag, bewerking, delen = (
            annuiteit(hoofdsom, rente, aantal),
            "annuiteit",
            ("hoofdsom", "rente_per_jaar", "aantal_termijnen"),
        )
    else:
        bedrag, bewerking, delen = rond_half_omhoog(hoofdsom, aantal), "breuk", ("hoofdsom", "een", "aantal_termijnen")
    spoor.berekend("termijnbedrag", bedrag, "centen", bewerking, delen, bron, "", HALF_OMHOOG)
    saldo, uit, termijnen = hoofdsom, "hoofdsom", []
    reken = termijn_annuitair if wijze == "annuitair" else termijn_lineair
    for nummer in range(aantal):
        maand = begin.plus(nummer)
        code = maand.code
        deel, aflossing, over = (int(b) for b in reken(saldo, rente, bedrag))
        if nummer == aantal - 1:
            aflossing, over = saldo, 0
        rente_naam, af_naam, ruimte = f"rente_{code}", f"aflossing_{code}", f"ruimte_{code}"
        spoor.berekend(rente_naam, deel, "centen", "percentage_gedeeld", (uit, "rente_per_jaar", "maanden_per_jaar"),
                       plek("14 onder a", maand.eerste_dag, "tozo"), "", HALF_OMHOOG)  # fmt: skip
        if nummer == aantal - 1:
            spoor.berekend(af_naam, aflossing, "centen", "gelijk", (uit,), bron, "De laatste maand lost alles af.")
        else:
            af = ("termijnbedrag", rente_naam) if wijze == "annuitair" else ("termijnbedrag",)
            vrij = max(0, bedrag - deel) if wijze == "annuitair" else bedrag
            spoor.berekend(ruimte, vrij, "centen", "min_nul", af, bron)
            spoor.berekend(af_naam, aflossing, "centen", "laagste", (ruimte, uit), bron)
        spoor.berekend(f"saldo_{code}", over, "centen", "min", (uit, af_naam), bron)
        termijnen.append(TozoTermijn(maand, deel, aflossing, deel + aflossing, over))
        saldo, uit = over, f"saldo_{code}"
    return bedrag, tuple(termijnen)
