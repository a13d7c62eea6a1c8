"""What State and municipality settle over bedrijfskapitaal in one calendar year, and what it costs in the end.

Art. 49 Bbz 2004 for the years from 2020. The arithmetic of one year of granting stands in `financiering`.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.financiering import (
    ART49,
    NIEUW_VANAF,
    Jaarbedrag,
    Kapitaaljaar,
    controleer_financieringsjaar,
    schrijf_kapitaaljaar,
)
from bijstandsrecht.kern import (
    HALF_OMHOOG,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    percentage,
    regelt,
)


class Jaarafrekening(NamedTuple):
    """What State and municipality settle over one calendar year, in cents.

    `terug` names the year of granting of each claw-back; vergoed - terug_nieuw - terug_oud = saldo, which the
    municipality receives (or pays, when negative). `baten_behouden` stays with the municipality.
    """

    jaar: int
    vergoed: int
    terug: tuple[Jaarbedrag, ...]
    terug_nieuw: int
    terug_oud: int
    baten_behouden: int
    saldo: int


class VerwachtResultaat(NamedTuple):
    """What capital of one year is expected to cost the municipality in the end; `resultaat` below zero is a loss."""

    vergoed: int
    teruggevorderd: int
    verwachte_aflossing: int
    resultaat: int


def _controleer_jaren(jaar: int, kapitaal: tuple[Kapitaaljaar, ...]) -> None:
    """Refuse unless there is exactly one line for the year itself and for each of the five before it since 2020."""
    nodig = set(range(max(NIEUW_VANAF, jaar - 5), jaar + 1))
    gegeven = [regel.jaar for regel in kapitaal]
    for fout, melding in (
        (nodig - set(gegeven), "De lasten van dit jaar ontbreken."),
        (set(gegeven) - nodig, "Dit jaar telt niet mee voor deze afrekening."),
        ({j for j in gegeven if gegeven.count(j) > 1}, "Dit jaar staat er twee keer."),
    ):
        if fout:
            raise OngeldigeInvoer(
                melding, veld="kapitaal", waarde=min(fout), artikel="art. 49 lid 1 Bbz 2004",
                remedie=f"Geef de jaren {min(nodig)} tot en met {jaar} elk een keer, ook als er niets is verstrekt.",
            )  # fmt: skip


@regelt("bbz2004", "49 lid 1", "49 lid 2", "50 lid 2", "60a lid 3")
def reken_kapitaal_af(
    *,
    jaar: int,
    kapitaal: tuple[Kapitaaljaar, ...],
    baten_oud: int,
    baten_nieuw: int,
    parameters: Parameterboek,
) -> Uitkomst[Jaarafrekening]:
    """What State and municipality settle over the capital in calendar year `jaar` (2020 or later), in cents.

    `kapitaal`: the year itself and each of the five years before it, as far as since 2020. `baten_oud`: received on
    capital granted before 2020; `baten_nieuw`: on capital granted since. Raises OngeldigeInvoer and BuitenBereik.
    """
    controleer_financieringsjaar("jaar", jaar)
    _controleer_jaren(jaar, kapitaal)
    for veld, bedrag, artikel in (("baten_oud", baten_oud, "49 lid 2"), ("baten_nieuw", baten_nieuw, "49 lid 1")):
        controleer(veld, bedrag, artikel=f"art. {artikel} Bbz 2004")
    spoor, dag = Spoor(), date(jaar, 1, 1)
    vergoed, terug = _schrijf_jaren(jaar, kapitaal, parameters, spoor)
    terug_nieuw = sum(deel.bedrag for deel in terug)
    spoor.gegeven("baten_oud", baten_oud, "centen", "Ontvangen op bedrijfskapitaal van voor 2020.")
    sleutel = f"{ART49}terug_oude_baten"
    deel_oud = spoor.parameter("percentage_oude_baten", sleutel, parameters.op(sleutel, dag))
    terug_oud = percentage(baten_oud, deel_oud)
    spoor.berekend(
        "terug_oud", terug_oud, "centen", "percentage", ("baten_oud", "percentage_oude_baten"), bbz("49 lid 2", dag),
        "Dit vordert het Rijk terug van de baten van voor 2020 verstrekt kapitaal.", HALF_OMHOOG,
    )  # fmt: skip
    spoor.gegeven(
        "baten_behouden", baten_nieuw, "centen", "Wat op kapitaal vanaf 2020 terugkomt, houdt de gemeente.",
        bbz("49 lid 1", dag),
    )  # fmt: skip
    saldo = vergoed - terug_nieuw - terug_oud
    spoor.berekend("saldo", saldo, "centen", "min", ("vergoed", "terug_nieuw", "terug_oud"), bbz("49", dag))
    waarde = Jaarafrekening(jaar, vergoed, terug, terug_nieuw, terug_oud, baten_nieuw, saldo)
    zin = (
        f"Over {jaar} verstrekt het Rijk {{vergoed}} en vordert het {{terug_nieuw}} en {{terug_oud}} terug. "
        "De gemeente houdt {baten_behouden} aan terugbetalingen zelf."
    )
    wortel = Stap(
        "afrekening_kapitaal", saldo, "centen", "berekend", bbz("49", dag), zin, "", tuple(spoor.stappen),
        "gelijk", ("saldo",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def _schrijf_jaren(
    jaar: int, kapitaal: tuple[Kapitaaljaar, ...], parameters: Parameterboek, spoor: Spoor
) -> tuple[int, tuple[Jaarbedrag, ...]]:
    """Write each year of granting with its tree: `vergoed` of the year itself, `terug_van_<year>` of earlier ones."""
    *eerdere, van_het_jaar = sorted(kapitaal)
    terug = []
    for regel in eerdere:
        onder = spoor.onder()
        deel = int(schrijf_kapitaaljaar(regel, parameters, onder).terug[jaar - regel.jaar - 1])
        terug.append(Jaarbedrag(regel.jaar, deel))
        spoor.berekend(
            f"terug_van_{regel.jaar}", deel, "centen", "gelijk", (f"terug_{jaar}",),
            bbz("49 lid 1", date(regel.jaar, 1, 1)), f"Terug te betalen van het kapitaal van {regel.jaar}.",
            onder=onder,
        )  # fmt: skip
    onder, bron = spoor.onder(), bbz("49 lid 1", date(jaar, 1, 1))
    vergoed = int(schrijf_kapitaaljaar(van_het_jaar, parameters, onder).vergoed)
    spoor.berekend("vergoed", vergoed, "centen", "gelijk", ("vergoed",), bron, onder=onder)
    namen = tuple(f"terug_van_{deel.jaar}" for deel in terug)
    spoor.berekend("terug_nieuw", sum(d.bedrag for d in terug), "centen", "plus", namen, bron)
    return vergoed, tuple(terug)


@regelt("bbz2004", "49 lid 1")
def verwacht_resultaat(
    *, kapitaal: Kapitaaljaar, verwachte_aflossing_bp: int, parameters: Parameterboek
) -> Uitkomst[VerwachtResultaat]:
    """What the capital of one year is expected to cost the municipality when all is settled, in cents: information.

    `verwachte_aflossing_bp`: the share that comes back, in basis points, as the municipality estimates it. Interest
    and costs of collection are left out. Raises the errors of `financier_kapitaal`.
    """
    controleer("verwachte_aflossing_bp", verwachte_aflossing_bp, artikel="art. 49 lid 1 Bbz 2004", maximum=10_000)
    spoor = Spoor()
    bedragen = schrijf_kapitaaljaar(kapitaal, parameters, spoor)
    spoor.gegeven(
        "verwachte_aflossing_percentage", verwachte_aflossing_bp, "basispunten",
        "Schatting van de gemeente: zoveel wordt terugbetaald.", herkomst="oordeel",
    )  # fmt: skip
    aflossing = percentage(kapitaal.lasten, verwachte_aflossing_bp)
    spoor.berekend(
        "verwachte_aflossing", aflossing, "centen", "percentage",
        ("opgegeven_lasten", "verwachte_aflossing_percentage"), None, "", HALF_OMHOOG,
    )  # fmt: skip
    spoor.berekend("ontvangen", int(bedragen.vergoed) + aflossing, "centen", "plus", ("vergoed", "verwachte_aflossing"))
    resultaat = int(bedragen.vergoed) + aflossing - kapitaal.lasten - int(bedragen.teruggevorderd)
    spoor.berekend("resultaat", resultaat, "centen", "min", ("ontvangen", "opgegeven_lasten", "teruggevorderd"))
    waarde = VerwachtResultaat(int(bedragen.vergoed), int(bedragen.teruggevorderd), aflossing, resultaat)
    zin = (
        "De gemeente ontvangt naar verwachting {ontvangen} van het Rijk en van ondernemers samen. Zij betaalt "
        "{opgegeven_lasten} uit en {teruggevorderd} terug aan het Rijk. Het verschil is {resultaat}."
    )
    wortel = Stap(
        "verwacht_resultaat", resultaat, "centen", "berekend", bbz("49 lid 1", date(kapitaal.jaar, 1, 1)), zin,
        "", tuple(spoor.stappen), "gelijk", ("resultaat",), "interpretatie",
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)
