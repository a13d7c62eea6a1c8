"""How long aid for living costs can last, per group: arts. 2 lid 3, 18, 23, 25 and 27 Bbz 2004.

The published shortening of art. 23 to 18 months (Stb. 2025, 220) has no known starting date and is not
applied; `Parameters.aangekondigd()` shows it.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.kern import Bron, Maand, Parameterboek


@dataclass(frozen=True, slots=True)
class Duur:
    """The longest duration of aid that starts on a day.

    `laatste_dag` None: the law sets no number of months (older group: as long as art. 25 is met, and
    never past the AOW-leeftijd). `laatste_dag_verlengd` None: an extension has no maximum, or there is
    none; see `voorwaarde`.
    """

    laatste_dag: date | None
    laatste_dag_verlengd: date | None
    voorwaarde: str
    bron: Bron


def laatste_dag(begin: date, maanden: int) -> date:
    """Return the last day of a period of `maanden` months that starts on `begin`: 1 March + 12 ends in
    February.
    """
    maand = Maand.van_datum(begin).plus(maanden)
    if begin.day > monthrange(maand.jaar, maand.nummer)[1]:
        return maand.laatste_dag
    return date(maand.jaar, maand.nummer, begin.day) - timedelta(days=1)


def hoogste_duur(*, groep: Groep | str, begin: date, parameters: Parameterboek) -> Duur:
    """Return how long aid for living costs that starts on `begin` can last for a group of art. 2 lid 1.

    The terms are those of the day on which the aid starts. Raises OngeldigeInvoer and OnbekendBedrag.
    """

    def maanden(sleutel: str) -> int:
        return parameters.op(f"bbz.{sleutel}", begin).waarde

    match lees_groep(groep):
        case Groep.GEVESTIGD:
            basis = maanden("art18.duur")
            langer = laatste_dag(begin, basis + maanden("art18.verlenging"))
            reden = "Verlengen kan als de oorzaak buiten de zelfstandige ligt en tijdelijk is."
            return Duur(laatste_dag(begin, basis), langer, reden, bbz("18", begin))
        case Groep.BEGINNEND:
            reden = "Langer kan alleen als iemand om medische of sociale redenen niet volledig beschikbaar is."
            return Duur(laatste_dag(begin, maanden("art23.duur")), None, reden, bbz("23 lid 1", begin))
        case Groep.OUDER:
            reden = "Zolang het verwachte bruto inkomen gemiddeld hoog genoeg is, en tot de AOW-leeftijd."
            return Duur(None, None, reden, bbz("25", begin))
        case Groep.BEEINDIGEND:
            basis = maanden("art27.duur")
            langer = laatste_dag(begin, basis + maanden("art27.verlenging"))
            reden = "Verlengen kan op verzoek, als beëindigen meer tijd kost."
            return Duur(laatste_dag(begin, basis), langer, reden, bbz("27", begin))


def voorbereiding_tot(begin: date, parameters: Parameterboek) -> date:
    """Return the last day of the preparation period of art. 2 lid 3 that starts on `begin`."""
    return laatste_dag(begin, parameters.op("bbz.art2_3.voorbereiding", begin).waarde)
