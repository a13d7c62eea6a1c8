"""What the caseload aims at, and how large it is: the only place where a published figure is named, as a target.

Nothing here reaches a report. The report counts the cases; the calibration makes the cases such that counting
them gives these figures.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache

from bijstandsrecht.parameters import Aanvulling, Parameters, laad_parameters

WERKDATUM = date(2018, 7, 2)
LAATSTE_MAAND = date(2018, 6, 1)
ZAAD = 2017

# Reports from these days on are still being handled on the working date (eight weeks, thirteen weeks, an intake).
PTO_OPEN_VANAF = date(2018, 5, 1)
STARTER_OPEN_VANAF = date(2018, 3, 19)
OVERIG_OPEN_VANAF = date(2018, 6, 1)

BRON = "Jaarverslag 2017 Werkplein Drentsche Aa, Route ondernemer (gepubliceerde pagina)"
DEMO = "demonstratie-aanname"


@dataclass(frozen=True, slots=True)
class Doel:
    """The published page on part-time entrepreneurs in a year; amounts in cents per month."""

    jaar: int
    persoonsmaanden: int
    gemiddeld_verdiend: int
    gemiddelde_norm: int


# "gemiddeld 46 parttime ondernemers", "per maand EUR 466 ... op een gemiddelde norm van EUR 1.141" (BRON).
PARTTIME_2017 = Doel(2017, 46 * 12, 466_00, 1_141_00)

# Reports per half year. The starters' cohort of the page lies in 2013-2014, that of gevestigden in 2015-2016.
MELDINGEN: dict[str, tuple[int, ...]] = {
    #           2013    2014    2015    2016    2017   2018
    "pto": (16, 16, 17, 17, 17, 18, 18, 20, 24, 22, 18),
    "starter": (8, 16, 18, 8, 8, 10, 11, 13, 15, 15, 12),
    "gevestigd": (5, 5, 5, 6, 6, 11, 12, 9, 10, 12, 9),
    "ouder": (1, 1, 1, 2, 1, 2, 1, 2, 1, 2, 1),
    "beeindigend": (2, 2, 2, 2, 3, 2, 3, 2, 3, 2, 2),
}

# Households of 50 people who report: single, single parent, couple, family, sharing the costs with somebody.
HUISHOUDENS = {"alleen": 17, "ouder": 9, "paar": 8, "gezin": 13, "deler": 3}

# Benefit on the day of the report, of 20 starters; the others are known by their route.
UITKERING_STARTERS = {"pw": 17, "ww": 2, "geen": 1}

# How a route ends, in shares of 100; dealt out evenly over the reports of a route.
AFLOOP: dict[str, dict[str, int]] = {
    "starter": {"zelfstandig": 62, "werk": 10, "terugval": 13, "uitgevallen": 5, "afgewezen": 7, "verhuisd": 3},
    "gevestigd": {
        "zelfstandig": 79,
        "begeleid_gestopt": 8,
        "faillissement": 3,
        "terugval": 4,
        "achterstand": 3,
        "afgewezen": 3,
    },
    "ouder": {"zelfstandig": 70, "begeleid_gestopt": 20, "aow": 10},
    "beeindigend": {"begeleid_gestopt": 85, "uitgevallen": 15},
    "pto": {"zelfstandig": 30, "werk": 18, "uitgevallen": 40, "verhuisd": 4, "terugval": 8},
}

# Part-time entrepreneurs: share of months with turnover, and level of what is earned, per year (a growing practice).
KANS_OP_OMZET = {2013: 52, 2014: 57, 2015: 60, 2016: 63, 2017: 71, 2018: 72}
NIVEAU = {2013: 64, 2014: 70, 2015: 75, 2016: 81, 2017: 91, 2018: 92}

BRON_BEDRAG = "demonstratiewaarde (in geen gelezen bron gevonden)"

# Key, first day, last day, value (basis points or cents). The law package refuses these periods without a supplement.
AANVULLINGEN: tuple[tuple[str, date, date, int], ...] = (
    ("bbz.art6_2.forfait", date(2016, 1, 1), date(2017, 1, 1), 20_00),
    ("bbz.art6_2.forfait", date(2018, 1, 1), date(2019, 1, 1), 20_00),
)
# An empty demonstration can be taken past the years of the filled one.
LATERE_AANVULLINGEN: tuple[tuple[str, date, date, int], ...] = (
    ("bbz.art6_2.forfait", date(2019, 1, 1), date(2021, 1, 1), 20_00),
    ("bbz.art6_2.forfait", date(2023, 1, 1), date(2027, 1, 1), 20_00),
)


@cache
def parameters() -> Parameters:
    """Return the amounts of the law as the demonstration organisation knows them."""
    return laad_parameters().met(
        [
            Aanvulling(
                sleutel=sleutel,
                van=van,
                tot=tot,
                waarde=waarde,
                bron=BRON_BEDRAG,
                ingevoerd_door="beheerder",
                goedgekeurd_door="manager",
            )
            for sleutel, van, tot, waarde in AANVULLINGEN
        ]
    )
