"""What the State pays for research by others, and for entrepreneurs in the binnenvaart.

Until 2019: 90% of the costs of a report up to a maximum, and for the binnenvaart everything plus a fixed amount per
decision (arts. 48 lid 2, 56 and 59, old). Since 2020: only old cases of the binnenvaart (arts. 51 to 53).
Amounts in cents.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.financiering import NIEUW_VANAF
from bijstandsrecht.bbz.financiering_oud import EERSTE_JAAR
from bijstandsrecht.kern import (
    HALF_OMHOOG,
    BuitenBereik,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    percentage,
    regelt,
)

Rapport = Literal["uitgebreid", "verkort", "nader"]
"""An extensive report, a short one, or a further one (also: any report about groups c and d)."""


class Onderzoek(NamedTuple):
    """One report by somebody outside the municipality; `kosten` in cents.

    `groep`: the letter of art. 2 lid 1. `binnenvaart`: since 2020 an old case of art. 51. `onder_college`: the
    expert works under responsibility of the college.
    """

    kosten: int
    rapport: Rapport
    groep: Literal["a", "b", "c", "d"]
    binnenvaart: bool = False
    onder_college: bool = False


class VergoedingBinnenvaart(NamedTuple):
    """What the State pays for the binnenvaart over a year, in cents: for the aid itself and for the decisions."""

    kosten: int
    vergoeding: int
    besluiten: int
    totaal: int


def _controleer_jaar(jaar: int, artikel: str) -> date:
    controleer("jaar", jaar, artikel=f"art. {artikel} Bbz 2004", maximum=9999)
    if jaar < EERSTE_JAAR:
        raise BuitenBereik(
            f"Jaren voor {EERSTE_JAAR} zijn niet bekend.", veld="jaar", waarde=jaar,
            artikel=f"art. {artikel} Bbz 2004", remedie=f"Kies een jaar vanaf {EERSTE_JAAR}.",
        )  # fmt: skip
    return date(jaar, 1, 1)


@regelt("bbz2004", "52 lid 1 onder b", "56 lid 1 onder b", "56 lid 2", "59 onder a", "59 onder b")
@regelt("regeling_financiering", "5 lid 2 onder a", "5 lid 2 onder b")
def vergoed_onderzoek(*, jaar: int, onderzoek: Onderzoek, parameters: Parameterboek) -> Uitkomst[int]:
    """What the State pays for one report, in cents; `jaar` is the calendar year of the costs.

    "Voor zover de kosten een bedrag niet overschrijden" is read as a cap on the costs, before the 90% is taken; art.
    59 onder b (old) points the same way. Zero since 2020, except for old cases of the binnenvaart. Raises
    OnbekendBedrag for a year whose maximum was not read (2016 and later).
    """
    dag, spoor = _controleer_jaar(jaar, "56 lid 1 onder b"), Spoor()
    nieuw = jaar >= NIEUW_VANAF
    artikel = "52 lid 1 onder b" if nieuw else "56 lid 1 onder b"
    _controleer_onderzoek(onderzoek)
    spoor.gegeven("kosten", onderzoek.kosten, "centen", "Kosten van het rapport.")
    if nieuw and not onderzoek.binnenvaart:
        return _niets(spoor, dag, "Vanaf 2020 vergoedt het Rijk geen onderzoek, behalve bij oude gevallen in de "
                      "binnenvaart.", "52 lid 1 onder b")  # fmt: skip
    if onderzoek.onder_college and not nieuw:
        return _niets(spoor, dag, "Het Rijk vergoedt geen onderzoek van een deskundige die onder "
                      "verantwoordelijkheid van het college werkt.", "59 onder a")  # fmt: skip
    soort = onderzoek.rapport if onderzoek.groep in "ab" else "nader"
    hoogst = spoor.parameter(
        "hoogste_kosten", f"bbz.onderzoek.max_{soort}", parameters.op(f"bbz.onderzoek.max_{soort}", dag)
    )
    kosten = min(onderzoek.kosten, hoogst)
    spoor.berekend(
        "kosten_die_tellen", kosten, "centen", "laagste", ("kosten", "hoogste_kosten"),
        bbz("59 onder b" if not nieuw else artikel, dag), "Wat boven het maximum is, telt niet mee.",
        status="interpretatie",
    )  # fmt: skip
    sleutel = "bbz.art52.onderzoek_binnenvaart" if nieuw else "bbz.art56.onderzoek"
    sleutel += "_binnenvaart" if onderzoek.binnenvaart and not nieuw else ""
    deel = spoor.parameter("percentage", sleutel, parameters.op(sleutel, dag))
    bedrag = percentage(kosten, deel)
    spoor.berekend(
        "vergoeding", bedrag, "centen", "percentage", ("kosten_die_tellen", "percentage"), bbz(artikel, dag),
        "Dit vergoedt het Rijk.", HALF_OMHOOG,
    )  # fmt: skip
    wortel = Stap(
        "vergoeding_onderzoek", bedrag, "centen", "berekend", bbz(artikel, dag),
        "Het onderzoek kostte {kosten}. Het Rijk vergoedt {vergoeding}.", "", tuple(spoor.stappen), "gelijk",
        ("vergoeding",),
    )  # fmt: skip
    return Uitkomst.van(bedrag, wortel, spoor)


def _controleer_onderzoek(onderzoek: Onderzoek) -> None:
    controleer("kosten", onderzoek.kosten, artikel="art. 56 lid 1 onder b Bbz 2004")
    for veld, keuzes in (("rapport", ("uitgebreid", "verkort", "nader")), ("groep", ("a", "b", "c", "d"))):
        if getattr(onderzoek, veld) not in keuzes:
            raise OngeldigeInvoer(
                "Voor dit onderzoek is geen maximum bekend.", veld=veld, waarde=getattr(onderzoek, veld),
                artikel="art. 5 lid 2 Regeling financiering en verantwoording IOAW, IOAZ en Bbz 2004",
                remedie=f"Kies uit: {', '.join(keuzes)}.",
            )  # fmt: skip


def _niets(spoor: Spoor, dag: date, zin: str, artikel: str) -> Uitkomst[int]:
    """Nothing is paid, with the reason."""
    spoor.gegeven("reden", "geen vergoeding", "tekst", zin, bbz(artikel, dag), "berekend")
    wortel = Stap("vergoeding_onderzoek", 0, "centen", "berekend", bbz(artikel, dag), zin, "", tuple(spoor.stappen))
    return Uitkomst.van(0, wortel, spoor)


@regelt("bbz2004", "48 lid 2", "51", "52 lid 1 onder a", "53 lid 2", "55 lid 1", "56 lid 1 onder a")
@regelt("regeling_financiering", "5 lid 1")
def vergoed_binnenvaart(
    *,
    jaar: int,
    lasten: int,
    baten: int,
    parameters: Parameterboek,
    besluiten: int = 0,
    oud_geval: bool = False,
    fout_of_onzeker: int = 0,
) -> Uitkomst[VergoedingBinnenvaart]:
    """What the State pays over a calendar year for entrepreneurs in the binnenvaart, in cents.

    `lasten` and `baten` of living costs and capital together: the real baten are taken off, not the norm of art. 48
    lid 4 (interpretation). `besluiten`: decisions on applications, with a fixed amount until 2019. `oud_geval`: the
    aid rests on art. 36 as it stood on 31 December 2019, in one of the nine municipalities of art. 51.
    `fout_of_onzeker`: lasten that do not count (art. 53 lid 2; until 2019 art. 55 lid 1). Raises
    OngeldigeInvoer, and OnbekendBedrag for a year whose fixed amount was not read.
    """
    dag, spoor = _controleer_jaar(jaar, "48 lid 2"), Spoor()
    nieuw = jaar >= NIEUW_VANAF
    _controleer_binnenvaart(jaar, lasten, baten, besluiten, oud_geval)
    controleer("fout_of_onzeker", fout_of_onzeker, artikel="art. 53 lid 2 Bbz 2004", maximum=lasten)
    artikel = "52 lid 1 onder a" if nieuw else "48 lid 2"
    sleutel = f"bbz.art{'52' if nieuw else '48'}.vergoeding_binnenvaart"
    spoor.gegeven("lasten", lasten, "centen")
    spoor.gegeven("baten", baten, "centen")
    spoor.gegeven("fout_of_onzeker", fout_of_onzeker, "centen", bron=bbz("53 lid 2" if nieuw else "55 lid 1", dag))
    kosten = lasten - fout_of_onzeker - baten
    uit: tuple[str, ...] = ("lasten", "fout_of_onzeker", "baten")
    spoor.berekend("kosten", kosten, "centen", "min", uit, bbz(artikel, dag), status="interpretatie")
    deel = spoor.parameter("percentage", sleutel, parameters.op(sleutel, dag))
    vergoeding = percentage(kosten, deel)
    uit = ("kosten", "percentage")
    spoor.berekend("vergoeding", vergoeding, "centen", "percentage", uit, bbz(artikel, dag), "", HALF_OMHOOG)
    spoor.gegeven("aantal_besluiten", besluiten, "aantal")
    vast = 0
    if besluiten:
        sleutel = "bbz.binnenvaart.bedrag_per_besluit"
        per_besluit = spoor.parameter("bedrag_per_besluit", sleutel, parameters.op(sleutel, dag))
        vast = besluiten * per_besluit
        spoor.berekend(
            "voor_besluiten", vast, "centen", "maal", ("aantal_besluiten", "bedrag_per_besluit"),
            bbz("56 lid 1 onder a", dag),
        )  # fmt: skip
    namen = ("vergoeding", "voor_besluiten") if besluiten else ("vergoeding",)
    totaal = vergoeding + vast
    spoor.berekend("totaal", totaal, "centen", "plus", namen, bbz(artikel, dag))
    wortel = Stap(
        "vergoeding_binnenvaart", totaal, "centen", "berekend", bbz(artikel, dag),
        "Voor ondernemers in de binnenvaart bleef {kosten} aan kosten over. Het Rijk betaalt {totaal}.", "",
        tuple(spoor.stappen), "gelijk", ("totaal",),
    )  # fmt: skip
    return Uitkomst.van(VergoedingBinnenvaart(kosten, vergoeding, vast, totaal), wortel, spoor)


def _controleer_binnenvaart(jaar: int, lasten: int, baten: int, besluiten: int, oud_geval: bool) -> None:
    for veld, bedrag in (("lasten", lasten), ("baten", baten), ("besluiten", besluiten)):
        controleer(veld, bedrag, artikel="art. 48 lid 2 en 52 Bbz 2004")
    if jaar < NIEUW_VANAF:
        return
    if not oud_geval:
        raise OngeldigeInvoer(
            "Vanaf 2020 geldt dit alleen voor oude gevallen van een van de negen gemeenten.", veld="oud_geval",
            waarde=oud_geval, artikel="art. 51 Bbz 2004", remedie="Reken nieuwe gevallen met de gewone financiering.",
        )  # fmt: skip
    if besluiten:
        raise OngeldigeInvoer(
            "Vanaf 2020 is er geen vast bedrag per besluit meer.", veld="besluiten", waarde=besluiten,
            artikel="art. 52 Bbz 2004", remedie="Vul 0 in.",
        )  # fmt: skip
