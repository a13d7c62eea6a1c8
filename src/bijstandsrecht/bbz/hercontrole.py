"""Checks on a running grant: whether a starter is still viable (art. 23 lid 3), and the end of a business that is
ended (art. 2 lid 1 onder d Bbz 2004).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.versies import GELEZEN_TOT
from bijstandsrecht.kern import (
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    laatste_dag_van,
    regelt,
    zelfde_dag,
)

_DAG = timedelta(days=1)


class Hercontrole(NamedTuple):
    """One check of viability: from which day, and whether the college must (until 2019) or may do it."""

    dag: date
    verplicht: bool


class Hercontroles(NamedTuple):
    """The checks of art. 23 lid 3, oldest first; only those the text fixes on a day."""

    controles: tuple[Hercontrole, ...]


@regelt("bbz2004", "23 lid 2", "23 lid 3", "23 lid 3 onder a", "23 lid 3 onder b")
def bepaal_hercontroles(
    *, begin: date, einde: date, verlengd_vanaf: date | None = None, parameters: Parameterboek
) -> Uitkomst[Hercontroles]:
    """The days on which the viability of a starter is checked, for aid from `begin` up to and including `einde`.

    Until 2019 the college must check after 6, 12 and 24 months, at an extension and every 12 months after that. From
    2020 on it may, when there is reason to: those days are in the list with `verplicht` False. Raises
    OngeldigeInvoer, BuitenBereik and OnbekendBedrag.
    """
    if einde < begin or (verlengd_vanaf is not None and not begin < verlengd_vanaf <= einde):
        raise OngeldigeInvoer(
            "Deze dagen passen niet bij elkaar.", veld="einde", waarde=einde, artikel="art. 23 lid 3 Bbz 2004",
            remedie="Begin, verlenging en einde volgen op elkaar.",
        )  # fmt: skip
    spoor = Spoor()
    spoor.gegeven("begin", begin, "datum")
    spoor.gegeven("einde", einde, "datum")
    dagen = _dagen(begin, einde, verlengd_vanaf, parameters, spoor)
    controles = tuple(Hercontrole(dag, _moet(dag, parameters)) for dag in dagen)
    for nummer, controle in enumerate(controles, 1):
        wat = (
            "Het college onderzoekt dit." if controle.verplicht else "Het college mag dit onderzoeken als er reden is."
        )
        spoor.gegeven(
            f"controle_{nummer}", controle.dag, "datum", f"Is het bedrijf nog levensvatbaar? {wat}",
            bbz("23 lid 3", controle.dag), "berekend",
        )  # fmt: skip
    moet = sum(controle.verplicht for controle in controles)
    spoor.gegeven("verplichte_controles", moet, "aantal", herkomst="berekend")
    zin = "Het college onderzoekt {verplichte_controles} keer of het bedrijf nog levensvatbaar is."
    if not moet:
        zin = "Het college kan onderzoeken of het bedrijf nog levensvatbaar is, als daar een reden voor is."
    wortel = Stap(
        "hercontroles", moet, "aantal", "berekend", bbz("23 lid 3", begin), zin, "", tuple(spoor.stappen), "gelijk",
        ("verplichte_controles",),
    )  # fmt: skip
    return Uitkomst.van(Hercontroles(controles), wortel, spoor)


def _dagen(
    begin: date, einde: date, verlengd_vanaf: date | None, parameters: Parameterboek, spoor: Spoor
) -> list[date]:
    def maanden(naam: str) -> int:
        sleutel = f"bbz.art23.hercontrole_{naam}"
        return spoor.parameter(f"hercontrole_{naam}", sleutel, parameters.op(sleutel, begin))

    laatste_gewone = einde if verlengd_vanaf is None else verlengd_vanaf - _DAG
    dagen, verder = [], 0
    for naam in ("eerste", "tweede", "derde"):
        verder += maanden(naam)
        if (dag := zelfde_dag(begin, verder)) <= laatste_gewone:
            dagen.append(dag)
    if verlengd_vanaf is not None:
        stap = maanden("verlenging")
        verder = 0
        while (dag := zelfde_dag(verlengd_vanaf, verder)) <= einde:
            dagen.append(dag)
            verder += stap
    return dagen


def _moet(dag: date, parameters: Parameterboek) -> bool:
    """Whether the check on `dag` is a duty; a day after the last text that was read follows that text."""
    return bool(parameters.op("bbz.art23.hercontrole_verplicht", min(dag, GELEZEN_TOT - _DAG)).waarde)


class Einddag(NamedTuple):
    """The last day on which an ending business may still be active."""

    laatste_dag: date


@regelt("bbz2004", "2 lid 1 onder d")
def bepaal_beeindiging(*, toegezegd_op: date, parameters: Parameterboek) -> Uitkomst[Einddag]:
    """The last day of the twelve months within which a business is ended, from the day of the commitment.

    The article names no first day; the day on which the zelfstandige committed himself is taken. Raises OnbekendBedrag.
    """
    spoor, sleutel = Spoor(), "bbz.art2.beeindigen"
    plek = bbz("2 lid 1 onder d", toegezegd_op)
    spoor.gegeven("toegezegd_op", toegezegd_op, "datum", "Op deze dag verplichtte u zich om te stoppen.")
    maanden = spoor.parameter("maanden", sleutel, parameters.op(sleutel, toegezegd_op))
    einde = laatste_dag_van(toegezegd_op, maanden)
    spoor.gegeven(
        "laatste_dag",
        einde,
        "datum",
        "Uiterlijk op deze dag is het bedrijf gestopt.",
        plek,
        "berekend",
        "interpretatie",
    )
    zin = "U stopt zo snel mogelijk met uw bedrijf, uiterlijk op {laatste_dag}."
    wortel = Stap("beeindiging", einde, "datum", "berekend", plek, zin, "", tuple(spoor.stappen))
    return Uitkomst.van(Einddag(einde), wortel, spoor)
