"""Keeping the rules while aid runs: a business at rest (art. 38 lid 3), how far recovery looks back (art. 45 lid 3,
since 2020 art. 58 lid 6 Participatiewet) and the yearly statement of a loan (art. 43d).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.overgang import EINDE_OUD
from bijstandsrecht.bbz.terugvordering_tot_2020 import TERUGBLIK
from bijstandsrecht.kern import (
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    laatste_dag_van,
    regelt,
    zelfde_dag,
)
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.terugvordering import TERUGKIJKEN

_DAG = timedelta(days=1)


class Arbeidsplicht(NamedTuple):
    """From which day the duty to look for work applies; None when it does not (yet)."""

    vanaf: date | None


@regelt("bbz2004", "38 lid 3")
def bepaal_arbeidsplicht(
    *, stilgelegd_op: date, peildatum: date, hervat_op: date | None = None, parameters: Parameterboek
) -> Uitkomst[Arbeidsplicht]:
    """Whether arts. 9 and 10 Participatiewet apply because the business has been (nearly) at rest for half a year.

    `stilgelegd_op`: the first day at rest; `hervat_op`: the day the work was taken up again. Raises OngeldigeInvoer and
    OnbekendBedrag.
    """
    if hervat_op is not None and hervat_op <= stilgelegd_op:
        raise OngeldigeInvoer(
            "Het bedrijf is hervat voordat het stillag.", veld="hervat_op", waarde=hervat_op,
            artikel="art. 38 lid 3 Bbz 2004", remedie=f"Kies een dag na {stilgelegd_op:%d-%m-%Y}.",
        )  # fmt: skip
    spoor, sleutel, plek = Spoor(), "bbz.art38.stilstand", bbz("38 lid 3", stilgelegd_op)
    spoor.gegeven("stilgelegd_op", stilgelegd_op, "datum", "Vanaf deze dag ligt het bedrijf stil.")
    maanden = spoor.parameter("maanden", sleutel, parameters.op(sleutel, stilgelegd_op))
    vanaf = laatste_dag_van(stilgelegd_op, maanden) + _DAG
    spoor.gegeven("half_jaar_voorbij", vanaf, "datum", "Dan ligt het bedrijf een half jaar stil.", plek, "berekend")
    if hervat_op is not None:
        spoor.gegeven("hervat_op", hervat_op, "datum", "Op deze dag begon het werk weer.")
    geldt = vanaf <= peildatum and (hervat_op is None or peildatum < hervat_op)
    zin = (
        "Uw bedrijf ligt een half jaar stil. Vanaf {half_jaar_voorbij} moet u werk zoeken." if geldt
        else "U hoeft naast uw bedrijf geen werk te zoeken."
    )  # fmt: skip
    wortel = Stap("arbeidsplicht", "ja" if geldt else "nee", "tekst", "berekend", plek, zin, "", tuple(spoor.stappen))
    return Uitkomst.van(Arbeidsplicht(vanaf if geldt else None), wortel, spoor)


class Terugkijken(NamedTuple):
    """The first day whose costs can still be recovered."""

    eerste_dag: date


@regelt("bbz2004", "45 lid 3")
@regelt("participatiewet", "58 lid 6")
def bepaal_terugkijken(*, verzonden_op: date, parameters: Parameterboek) -> Uitkomst[Terugkijken]:
    """The first day of the two years before the decision on recovery was sent.

    Only for aid that somebody could have known to be undue: art. 45 lid 2 Bbz until 2020, art. 58 lid 2 onder e
    Participatiewet since. Raises OnbekendBedrag.
    """
    spoor, sleutel, plek = Spoor(), TERUGKIJKEN, pw("58 lid 6", verzonden_op)
    if verzonden_op <= EINDE_OUD:
        sleutel, plek = TERUGBLIK, bbz("45 lid 3", verzonden_op)
    spoor.gegeven("verzonden_op", verzonden_op, "datum", "Op deze dag is het besluit verzonden.")
    jaren = spoor.parameter("jaren", sleutel, parameters.op(sleutel, verzonden_op))
    eerste = zelfde_dag(verzonden_op, -12 * jaren)
    spoor.gegeven("eerste_dag", eerste, "datum", "Oudere kosten worden niet teruggevorderd.", plek, "berekend")
    zin = "Wij vorderen niets terug van voor {eerste_dag}."
    return Uitkomst.van(
        Terugkijken(eerste),
        Stap("terugkijken", eerste, "datum", "berekend", plek, zin, "", tuple(spoor.stappen)),
        spoor,
    )


class Jaaropgave(NamedTuple):
    """From which day the statement of a loan is given."""

    vanaf: date


@regelt("bbz2004", "43d")
def bepaal_jaaropgave(*, jaar: int) -> Uitkomst[Jaaropgave]:
    """From which day the yearly statement of a mortgage loan is given: after the end of the calendar year `jaar`.

    Art. 43d names no last day. Raises OngeldigeInvoer and BuitenBereik before 2015.
    """
    controleer("jaar", jaar, artikel="art. 43d Bbz 2004", maximum=2100)
    spoor, dag = Spoor(), date(jaar + 1, 1, 1)
    plek = bbz("43d", dag)
    spoor.gegeven("vanaf", dag, "datum", "Vanaf deze dag krijgt u de opgave.", plek, "berekend")
    zin = "U krijgt vanaf {vanaf} een opgave van uw lening."
    wortel = Stap("jaaropgave", dag, "datum", "berekend", plek, zin, "", tuple(spoor.stappen))
    return Uitkomst.van(Jaaropgave(dag), wortel, spoor)
