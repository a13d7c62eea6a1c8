"""What the State pays for bedrijfskapitaal and takes back: art. 49 Bbz 2004, for the calendar years from 2020.

The State pays all of what the municipality granted in a year. In the five years after it, it claims back 75% of
that, in fixed steps, whatever the entrepreneurs repay. Repayments on capital granted since 2020 stay with the
municipality; of repayments on older capital 75% goes to the State. The years until 2019: `financiering_oud`.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import (
    HALF_OMHOOG,
    BuitenBereik,
    Centen,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    percentage,
    regelt,
)

NIEUW_VANAF = 2020
"""First calendar year of the present chapter VII (art. 60a lid 3)."""

AFRONDING_DELEN = f"{HALF_OMHOOG} over het totaal tot en met dit jaar; elk deel is het verschil met het jaar ervoor"
"""How five parts of whole cents always add up to the rounded 75%: none is more than a cent off."""

ART49 = "bbz.art49."
_STAPPEN = tuple(f"{ART49}terug_jaar_{n}" for n in range(1, 6))


class Kapitaaljaar(NamedTuple):
    """The capital that was granted in a calendar year, in cents; a loan that becomes a gift later is not new.

    `fout_of_onzeker`: what the verslag van bevindingen marks as wrong or uncertain (art. 50 lid 2).
    """

    jaar: int
    lasten: int
    fout_of_onzeker: int = 0


class Jaarbedrag(NamedTuple):
    """An amount in cents that belongs to a calendar year."""

    jaar: int
    bedrag: int


class Kapitaalbedragen(NamedTuple):
    """Cents, as ints or int64 arrays; the five parts of `terug` add up to `teruggevorderd`."""

    vergoed: Centen
    terug: tuple[Centen, ...]
    teruggevorderd: Centen
    blijft_van_rijk: Centen


class Kapitaalfinanciering(NamedTuple):
    """The financing of the capital of one year of granting, in cents; `terug` names the year of each claw-back."""

    jaar: int
    lasten: int
    vergoed: int
    terug: tuple[Jaarbedrag, ...]
    teruggevorderd: int
    blijft_van_rijk: int


def kapitaal_bedragen(*, lasten: Centen, vergoeding_bp: int, stappen_bp: tuple[int, ...]) -> Kapitaalbedragen:
    """The arithmetic of art. 49 lid 1 in cents: int, or int64 arrays with one municipality per element.

    `vergoeding_bp` and `stappen_bp` are basis points. Rounding: AFRONDING_DELEN. Checks nothing.
    """
    vergoed = percentage(lasten, vergoeding_bp)
    terug: list[Centen] = []
    samen_bp, vorige = 0, vergoed * 0
    for stap in stappen_bp:
        samen_bp += stap
        samen = percentage(vergoed, samen_bp)
        terug.append(samen - vorige)
        vorige = samen
    return Kapitaalbedragen(vergoed, tuple(terug), vorige, vergoed - vorige)


def controleer_financieringsjaar(veld: str, jaar: int) -> None:
    controleer(veld, jaar, artikel="art. 49 Bbz 2004", maximum=9999)
    if jaar < NIEUW_VANAF:
        raise BuitenBereik(
            f"Deze financiering geldt voor lasten en baten vanaf {NIEUW_VANAF}.", veld=veld, waarde=jaar,
            artikel="art. 60a lid 3 Bbz 2004", remedie="Reken de jaren tot en met 2019 met de oude regels.",
        )  # fmt: skip


def schrijf_kapitaaljaar(kapitaal: Kapitaaljaar, parameters: Parameterboek, spoor: Spoor) -> Kapitaalbedragen:
    """Check and write the financing of one year of granting: the steps `vergoed`, `terug_<year>` and the totals."""
    jaar = kapitaal.jaar
    controleer_financieringsjaar("jaar", jaar)
    controleer("lasten", kapitaal.lasten, artikel="art. 49 lid 1 Bbz 2004")
    controleer("fout_of_onzeker", kapitaal.fout_of_onzeker, artikel="art. 50 lid 2 Bbz 2004", maximum=kapitaal.lasten)
    dag = date(jaar, 1, 1)
    spoor.gegeven("opgegeven_lasten", kapitaal.lasten, "centen", f"Verstrekt bedrijfskapitaal in {jaar}.")
    spoor.gegeven(
        "fout_of_onzeker", kapitaal.fout_of_onzeker, "centen", "Fout of onzeker volgens het verslag van bevindingen.",
        bbz("50 lid 2", dag),
    )  # fmt: skip
    lasten = kapitaal.lasten - kapitaal.fout_of_onzeker
    spoor.berekend("lasten", lasten, "centen", "min", ("opgegeven_lasten", "fout_of_onzeker"), bbz("50 lid 2", dag))
    sleutel = f"{ART49}vergoeding"
    deel = spoor.parameter("vergoeding_percentage", sleutel, parameters.op(sleutel, dag))
    stappen = tuple(parameters.op(sleutel, dag).waarde for sleutel in _STAPPEN)
    bedragen = kapitaal_bedragen(lasten=lasten, vergoeding_bp=deel, stappen_bp=stappen)
    spoor.berekend(
        "vergoed", bedragen.vergoed, "centen", "percentage", ("lasten", "vergoeding_percentage"),
        bbz("49 lid 1", dag), "Dit verstrekt het Rijk aan de gemeente.", HALF_OMHOOG,
    )  # fmt: skip
    _schrijf_terug(jaar, bedragen, parameters, spoor)
    return bedragen


def _schrijf_terug(jaar: int, bedragen: Kapitaalbedragen, parameters: Parameterboek, spoor: Spoor) -> None:
    """Write per year after `jaar` the percentage, the total until then and the part of that year."""
    dag, samen_bp, samen = date(jaar, 1, 1), 0, 0
    namen: list[str] = []
    bron = bbz("49 lid 1", dag)
    for nummer, (sleutel, deel) in enumerate(zip(_STAPPEN, bedragen.terug, strict=True), 1):
        samen_bp += spoor.parameter(f"percentage_{nummer}", sleutel, parameters.op(sleutel, dag))
        percentages = tuple(f"percentage_{n}" for n in range(1, nummer + 1))
        spoor.berekend(f"percentage_tot_en_met_{nummer}", samen_bp, "basispunten", "plus", percentages, bron)
        samen += int(deel)
        tot = f"terug_tot_en_met_{jaar + nummer}"
        spoor.berekend(
            tot, samen, "centen", "percentage", ("vergoed", f"percentage_tot_en_met_{nummer}"), bron, "",
            AFRONDING_DELEN,
        )  # fmt: skip
        eerder = tuple(namen)
        namen.append(f"terug_{jaar + nummer}")
        spoor.berekend(
            namen[-1], deel, "centen", "min", (tot, *eerder), bron,
            f"Dit vordert het Rijk terug in {jaar + nummer}, het {nummer}e jaar na {jaar}.",
            status="interpretatie",
        )  # fmt: skip
    spoor.berekend("teruggevorderd", bedragen.teruggevorderd, "centen", "plus", tuple(namen), bron)
    spoor.berekend(
        "blijft_van_rijk", bedragen.blijft_van_rijk, "centen", "min", ("vergoed", "teruggevorderd"), bron,
        "Dit deel van het Rijk hoeft de gemeente niet terug te betalen.",
    )  # fmt: skip


@regelt("bbz2004", "49 lid 1", "50 lid 2", "60a lid 3")
def financier_kapitaal(*, kapitaal: Kapitaaljaar, parameters: Parameterboek) -> Uitkomst[Kapitaalfinanciering]:
    """The financing of the bedrijfskapitaal granted in one calendar year, in cents, with its claw-back schedule.

    "De daaropvolgende vijf jaar" is read as the five calendar years after the year of granting. Raises BuitenBereik
    before 2020, OngeldigeInvoer for impossible amounts, OnbekendBedrag after the last known year.
    """
    spoor = Spoor()
    bedragen = schrijf_kapitaaljaar(kapitaal, parameters, spoor)
    jaar = kapitaal.jaar
    waarde = Kapitaalfinanciering(
        jaar=jaar,
        lasten=kapitaal.lasten - kapitaal.fout_of_onzeker,
        vergoed=int(bedragen.vergoed),
        terug=tuple(Jaarbedrag(jaar + n, int(deel)) for n, deel in enumerate(bedragen.terug, 1)),
        teruggevorderd=int(bedragen.teruggevorderd),
        blijft_van_rijk=int(bedragen.blijft_van_rijk),
    )
    zin = (
        f"Voor het bedrijfskapitaal van {jaar} verstrekt het Rijk {{vergoed}}. In de vijf jaar daarna "
        "betaalt de gemeente daarvan {teruggevorderd} terug."
    )
    wortel = Stap(
        "kapitaalfinanciering", waarde.blijft_van_rijk, "centen", "berekend", bbz("49 lid 1", date(jaar, 1, 1)), zin,
        "", tuple(spoor.stappen), "gelijk", ("blijft_van_rijk",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)
