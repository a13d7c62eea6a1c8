"""Suspending the right when facts are missing, and withdrawing it when they stay missing: art. 54 lid 1, 2 and 4.

Whether the failure can be blamed on somebody is for the college to judge. This module gives the days: from when, until
when at most, until when the failure can be repaired, and from which day the right can be withdrawn.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from bijstandsrecht.kern import (
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    datum,
    regelt,
)
from bijstandsrecht.participatiewet.bronnen import pw

_WEKEN = "participatiewet.opschorting_weken"
_LANGER = "Let op: de hersteltermijn loopt langer door dan de opschorting kan duren ({tot})."


class RechtOpgeschort(NamedTuple):
    """Whether the right can be suspended, from and at most until which day, and whether it can be withdrawn.

    `mag_intrekken` is None while the time for repair has not passed. `intrekken_vanaf` is the first suspended day.
    """

    mag_opschorten: bool
    vanaf: date | None
    hoogstens_tot_en_met: date | None
    mag_intrekken: bool | None
    intrekken_vanaf: date | None


@regelt(
    "participatiewet", "54 lid 1", "54 lid 1 onder a", "54 lid 1 onder b", "54 lid 2", "54 lid 4"
)  # fmt: skip
def bepaal_opschorting(
    *,
    verzuim_op: date,
    periode_vanaf: date | None,
    te_verwijten: bool,
    herstel_uiterlijk: date,
    hersteld_op: date | None = None,
    peildatum: date,
    parameters: Parameterboek,
) -> Uitkomst[RechtOpgeschort]:
    """The days of a suspension of the right to bijstand, and whether the right can be withdrawn on `peildatum`.

    `verzuim_op`: the day on which the facts were due. `periode_vanaf`: first day of the period they are about (None:
    it cannot be said, then from the day of the failure). `te_verwijten`: the failure can be blamed on the applicant, or
    he does not cooperate enough. `herstel_uiterlijk`: the last day for repair. Raises OngeldigeInvoer for days that
    contradict each other.
    """
    _controleer(verzuim_op, periode_vanaf, herstel_uiterlijk, hersteld_op, peildatum)
    spoor = Spoor()
    spoor.gegeven(
        "verzuim_op", verzuim_op, "datum", "Op deze dag moesten de gegevens er zijn.", pw("54 lid 1", verzuim_op)
    )
    spoor.gegeven(
        "te_verwijten", int(te_verwijten), "ja_nee", "Is dit te verwijten, of werkt de aanvrager onvoldoende mee?",
        pw("54 lid 1", verzuim_op), "oordeel",
    )  # fmt: skip
    if not te_verwijten:
        wortel = Stap(
            "opschorting", None, "datum", "berekend", pw("54 lid 1", verzuim_op),
            "Uw recht op bijstand wordt niet opgeschort.", "", tuple(spoor.stappen),
        )  # fmt: skip
        return Uitkomst.van(RechtOpgeschort(False, None, None, False, None), wortel, spoor)
    vanaf, tot = _dagen(verzuim_op, periode_vanaf, herstel_uiterlijk, parameters, spoor)
    intrekken = _mag_intrekken(herstel_uiterlijk, hersteld_op, peildatum, spoor)
    zin = "Uw recht op bijstand is opgeschort vanaf {vanaf}, hoogstens tot en met {hoogstens_tot_en_met}."
    if intrekken:
        zin += " Wij kunnen uw bijstand intrekken vanaf {vanaf}."
    wortel = Stap("opschorting", vanaf, "datum", "berekend", pw("54", verzuim_op), zin, "", tuple(spoor.stappen))
    return Uitkomst.van(RechtOpgeschort(True, vanaf, tot, intrekken, vanaf if intrekken else None), wortel, spoor)


def _dagen(
    verzuim_op: date, periode_vanaf: date | None, herstel_uiterlijk: date, parameters: Parameterboek, spoor: Spoor
) -> tuple[date, date]:
    """Write the first suspended day, the last day it can last, and the last day for repair; give the first two."""
    vanaf, letter = (verzuim_op, "b") if periode_vanaf is None else (periode_vanaf, "a")
    weken = spoor.parameter("weken", _WEKEN, parameters.op(_WEKEN, verzuim_op))
    tot = vanaf + timedelta(weeks=weken, days=-1)
    spoor.gegeven("vanaf", vanaf, "datum", "Vanaf deze dag.", pw(f"54 lid 1 onder {letter}", verzuim_op), "berekend")
    spoor.gegeven(
        "hoogstens_tot_en_met", tot, "datum", "Langer kan niet.", pw("54 lid 1", verzuim_op), "berekend",
        "interpretatie",
    )  # fmt: skip
    spoor.gegeven(
        "herstel_uiterlijk", herstel_uiterlijk, "datum", "Tot en met deze dag kon het worden hersteld.",
        pw("54 lid 2", verzuim_op), "beleid",
    )  # fmt: skip
    if herstel_uiterlijk > tot:
        spoor.waarschuw(_LANGER.format(tot=datum(tot)))
    return vanaf, tot


def _mag_intrekken(uiterlijk: date, hersteld_op: date | None, peildatum: date, spoor: Spoor) -> bool | None:
    bron = pw("54 lid 4", uiterlijk)
    if hersteld_op is not None and hersteld_op <= uiterlijk:
        spoor.gegeven("hersteld_op", hersteld_op, "datum", "Op tijd hersteld: intrekken kan niet.", bron)
        return False
    if peildatum <= uiterlijk:
        spoor.gegeven("peildatum", peildatum, "datum", "De hersteltermijn loopt nog.", bron)
        return None
    spoor.gegeven("peildatum", peildatum, "datum", "De hersteltermijn is voorbij en het verzuim bleef.", bron)
    return True


def _controleer(
    verzuim_op: date, periode_vanaf: date | None, uiterlijk: date, hersteld_op: date | None, peildatum: date
) -> None:
    gevallen = (
        (periode_vanaf is not None and periode_vanaf > verzuim_op, "periode_vanaf", periode_vanaf, "54 lid 1"),
        (uiterlijk < verzuim_op, "herstel_uiterlijk", uiterlijk, "54 lid 2"),
        (hersteld_op is not None and hersteld_op < verzuim_op, "hersteld_op", hersteld_op, "54 lid 4"),
        (hersteld_op is not None and hersteld_op > peildatum, "hersteld_op", hersteld_op, "54 lid 4"),
    )
    for fout, veld, waarde, artikel in gevallen:
        if fout:
            raise OngeldigeInvoer(
                "Deze dagen passen niet bij elkaar.", veld=veld, waarde=waarde,
                artikel=f"art. {artikel} Participatiewet",
                remedie=f"Het verzuim is van {datum(verzuim_op)}, de peildatum is {datum(peildatum)}.",
            )  # fmt: skip
