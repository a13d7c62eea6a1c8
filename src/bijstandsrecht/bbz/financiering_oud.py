"""What the State paid for the Bbz 2004 over the calendar years until 2019: arts. 48 to 56 (old) Bbz 2004.

Of what stayed at the cost of the municipality the State paid 75%. For the rest there was a fixed uitkering, and an
aanvullende uitkering above 115% of it. From capital not the real baten were taken off, but a norm. These rules still
hold for those years (art. 60a lid 3). Amounts in cents per calendar year.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.kern import (
    GEEN_SPOOR,
    GRENS,
    HALF_OMHOOG,
    BuitenBereik,
    Centen,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    bron,
    controleer,
    hoogste,
    percentage,
    regelt,
    rond_half_omhoog,
)

EERSTE_JAAR, LAATSTE_JAAR = 2015, 2019
"""The calendar years with these rules that this package knows."""

Negatief = Literal["nul", "verrekenen"]
"""Reading of costs below zero, of which the text is silent: none stayed (`nul`), or they are set off."""

_ARTIKEL = "art. 48 Bbz 2004 (tot en met 2019)"
_SLEUTELS = (
    ("macronorm", "bbz.art48.macronorm"),
    ("vergoeding_percentage", "bbz.art48.vergoeding"),
    ("aanvullend_percentage", "bbz.art52.aanvullend_boven"),
)
_ZIN = (
    "De gemeente hield {ten_laste_gebleven} aan kosten over. Het Rijk vergoedt daarvan {vergoeding}. "
    "De aanvullende uitkering is {aanvullende_uitkering}."
)


class KostenTot2019(NamedTuple):
    """What the municipality accounts for over a year, in cents, without the binnenvaart.

    `lasten` and `baten`: living costs of groups a, c, d and e, without advances of art. 52 Participatiewet.
    `kapitaal_lasten_vijf_jaar`: the five years before the year before, oldest first. `uitkering`: that of art. 50
    with a raise of art. 51. `buiten_aanmerking`: what art. 55 lid 1 leaves out.
    """

    lasten: int
    baten: int
    kapitaal_lasten: int
    kapitaal_lasten_vijf_jaar: tuple[int, int, int, int, int]
    uitkering: int
    buiten_aanmerking: int = 0
    kapitaal_buiten_aanmerking: int = 0


class VergoedingOud(NamedTuple):
    """Cents per calendar year, as ints or int64 arrays; vergoeding + eigen_deel = ten_laste_gebleven.

    `eigen_deel` is what the uitkering of art. 50 and the aanvullende uitkering are meant for.
    """

    kosten_levensonderhoud: Centen
    normbaten: Centen
    kosten_kapitaal: Centen
    ten_laste_gebleven: Centen
    vergoeding: Centen
    eigen_deel: Centen
    aanvullende_uitkering: Centen


class VergoedingTot2019(NamedTuple):
    """`VergoedingOud` of one municipality over one year, in cents."""

    kosten_levensonderhoud: int
    normbaten: int
    kosten_kapitaal: int
    ten_laste_gebleven: int
    vergoeding: int
    eigen_deel: int
    aanvullende_uitkering: int


def vergoeding_bedragen(
    *,
    lasten: Centen,
    baten: Centen,
    kapitaal_lasten: Centen,
    lasten_vijf_jaar: Centen,
    uitkering: Centen,
    macronorm_bp: int,
    vergoeding_bp: int,
    aanvullend_bp: int,
    negatief: Negatief = "nul",
    spoor: Spoor = GEEN_SPOOR,
    dag: date | None = None,
) -> VergoedingOud:
    """The arithmetic of arts. 48, 50 and 52 (old) in cents: int, or int64 arrays. Checks nothing.

    `lasten_vijf_jaar`: capital granted in the five years together. With a `Spoor` and `dag` it writes its steps.
    """
    af = "min_nul" if negatief == "nul" else "min"
    laagst = 0 if negatief == "nul" else None

    def kosten(bedrag: Centen) -> Centen:
        return bedrag if laagst is None else hoogste(bedrag, laagst)

    levensonderhoud = kosten(lasten - baten)
    norm = rond_half_omhoog(lasten_vijf_jaar * macronorm_bp, 50_000)
    kapitaal = kosten(kapitaal_lasten - norm)
    samen = levensonderhoud + kapitaal
    vergoeding = percentage(samen, vergoeding_bp)
    rest = samen - vergoeding
    grens = percentage(uitkering, aanvullend_bp)
    aanvullend = hoogste(rest - grens, 0)
    if dag is not None:
        _schrijf((levensonderhoud, norm, kapitaal, samen, vergoeding, rest, grens, aanvullend), af, dag, spoor)
    return VergoedingOud(levensonderhoud, norm, kapitaal, samen, vergoeding, rest, aanvullend)


def _schrijf(bedragen: tuple[Centen, ...], af: str, dag: date, spoor: Spoor) -> None:
    """Write the eight computed steps; `af` says how costs below zero were read."""
    lezing = "interpretatie" if af == "min" else ""
    regels = (
        ("kosten_levensonderhoud", af, ("lasten", "baten"), "48 lid 3", "", "", lezing),
        (
            "normbaten", "percentage_gedeeld", ("lasten_vijf_jaar", "macronorm", "aantal_jaren"), "48 lid 4",
            "De norm voor de baten: de macronorm maal de gemiddelde lasten van vijf jaar.", HALF_OMHOOG, "",
        ),
        ("kosten_kapitaal", af, ("kapitaal_lasten", "normbaten"), "48 lid 4", "", "", lezing),
        ("ten_laste_gebleven", "plus", ("kosten_levensonderhoud", "kosten_kapitaal"), "48 lid 1", "", "", ""),
        (
            "vergoeding", "percentage", ("ten_laste_gebleven", "vergoeding_percentage"), "48 lid 1",
            "Dit vergoedt het Rijk.", HALF_OMHOOG, "",
        ),
        ("eigen_deel", "min", ("ten_laste_gebleven", "vergoeding"), "50 lid 1", "", "", ""),
        (
            "grens_aanvullend", "percentage", ("uitkering", "aanvullend_percentage"), "52 lid 1", "", HALF_OMHOOG, "",
        ),
        (
            "aanvullende_uitkering", "min_nul", ("eigen_deel", "grens_aanvullend"), "52 lid 2",
            "Dit krijgt de gemeente erbij, boven de uitkering van art. 50.", "", "",
        ),
    )  # fmt: skip
    for (naam, bewerking, uit, artikel, uitleg, afronding, status), bedrag in zip(regels, bedragen, strict=True):
        spoor.berekend(naam, bedrag, "centen", bewerking, uit, bbz(artikel, dag), uitleg, afronding, status)


def controleer_oud_jaar(jaar: int) -> date:
    """The day whose rules apply; raises BuitenBereik for a year outside 2015-2019."""
    controleer("jaar", jaar, artikel=_ARTIKEL, maximum=9999)
    if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
        raise BuitenBereik(
            f"Deze regels gelden voor de jaren {EERSTE_JAAR} tot en met {LAATSTE_JAAR}.", veld="jaar", waarde=jaar,
            artikel="art. 60a lid 3 Bbz 2004", remedie="Reken de jaren vanaf 2020 met de nieuwe financiering.",
        )  # fmt: skip
    return date(jaar, 1, 1)


def _schrijf_kosten(kosten: KostenTot2019, jaar: int, spoor: Spoor) -> tuple[int, int]:
    """Check and write what was given; return the lasten that count, of living costs and of capital."""
    dag, oudste = date(jaar, 1, 1), jaar - 6
    vijf = {f"kapitaal_lasten_{oudste + n}": bedrag for n, bedrag in enumerate(kosten.kapitaal_lasten_vijf_jaar)}
    velden = {naam: bedrag for naam, bedrag in kosten._asdict().items() if naam != "kapitaal_lasten_vijf_jaar"}
    for naam, bedrag in {**velden, **vijf}.items():
        ten_hoogste = {"buiten_aanmerking": kosten.lasten, "kapitaal_buiten_aanmerking": kosten.kapitaal_lasten}
        controleer(naam, bedrag, artikel=_ARTIKEL, maximum=ten_hoogste.get(naam, GRENS))
        spoor.gegeven(f"opgegeven_{naam}" if naam.endswith("lasten") else naam, bedrag, "centen")
    lasten = kosten.lasten - kosten.buiten_aanmerking
    kapitaal = kosten.kapitaal_lasten - kosten.kapitaal_buiten_aanmerking
    art55 = bbz("55 lid 1", dag)
    spoor.berekend("lasten", lasten, "centen", "min", ("opgegeven_lasten", "buiten_aanmerking"), art55)
    uit = ("opgegeven_kapitaal_lasten", "kapitaal_buiten_aanmerking")
    spoor.berekend("kapitaal_lasten", kapitaal, "centen", "min", uit, art55)
    regeling = bron("regeling_financiering", "1a lid 1", dag)
    spoor.berekend("lasten_vijf_jaar", sum(vijf.values()), "centen", "plus", tuple(vijf), regeling)
    spoor.gegeven("aantal_jaren", len(vijf), "aantal", bron=regeling, herkomst="parameter")
    return lasten, kapitaal


@regelt(
    "bbz2004", "48 lid 1 onder a", "48 lid 1 onder b", "48 lid 3", "48 lid 4", "50 lid 1", "51 lid 3", "52 lid 1",
    "52 lid 2", "55 lid 1", "60a lid 3",
)  # fmt: skip
@regelt("regeling_financiering", "1a lid 1", "1a lid 2")
def vergoed_tot_2019(
    *, jaar: int, kosten: KostenTot2019, parameters: Parameterboek, negatief: Negatief = "nul"
) -> Uitkomst[VergoedingTot2019]:
    """What the State pays over a calendar year until 2019, without the binnenvaart, in cents.

    Raises BuitenBereik for another year, OngeldigeInvoer for impossible amounts and OnbekendBedrag for a year whose
    macronorm was not read (2016 to 2019).
    """
    dag, spoor = controleer_oud_jaar(jaar), Spoor()
    if negatief not in ("nul", "verrekenen"):
        raise OngeldigeInvoer(
            "Deze keuze bestaat niet.", veld="negatief", waarde=negatief, artikel=_ARTIKEL,
            remedie="Kies nul of verrekenen.",
        )  # fmt: skip
    lasten, kapitaal_lasten = _schrijf_kosten(kosten, jaar, spoor)
    macronorm, vergoeding_bp, aanvullend_bp = (
        spoor.parameter(naam, sleutel, parameters.op(sleutel, dag)) for naam, sleutel in _SLEUTELS
    )
    bedragen = vergoeding_bedragen(
        lasten=lasten, baten=kosten.baten, kapitaal_lasten=kapitaal_lasten,
        lasten_vijf_jaar=sum(kosten.kapitaal_lasten_vijf_jaar), uitkering=kosten.uitkering, macronorm_bp=macronorm,
        vergoeding_bp=vergoeding_bp, aanvullend_bp=aanvullend_bp, negatief=negatief, spoor=spoor, dag=dag,
    )  # fmt: skip
    waarde = VergoedingTot2019(*(int(bedrag) for bedrag in bedragen))
    if lasten < kosten.baten or kapitaal_lasten < waarde.normbaten:
        spoor.waarschuw(
            "De baten zijn hoger dan de lasten. De tekst zegt niet wat er dan gebeurt: "
            + ("er zijn dan geen kosten gerekend." if negatief == "nul" else "het verschil is verrekend.")
        )
    wortel = Stap(
        "vergoeding_tot_2019", waarde.vergoeding, "centen", "berekend", bbz("48 lid 1", dag), _ZIN, "",
        tuple(spoor.stappen), "gelijk", ("vergoeding",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)
