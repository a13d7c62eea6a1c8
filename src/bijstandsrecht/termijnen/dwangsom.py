"""The penalty for deciding too late: arts. 4:17 and 4:18 Awb. Also for a decision on an objection (art. 7:14).

The amounts are those of the day on which the notice of default came in: that is how the change of 1 January 2019 was
introduced (Stcrt. 2018, 65542).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, regelt
from bijstandsrecht.termijnen.awb import awb
from bijstandsrecht.termijnen.termijn import schrijf, tel_door

_DAG = timedelta(days=1)
_VASTSTELLEN = "awb.art4_18.vaststellen"
_SCHIJVEN = ("eerste", "tweede", "derde")


class Dwangsom(NamedTuple):
    """The penalty up to and including a day, in cents.

    `laatste_dag` is the last day that counts, None while the penalty still runs; `vaststellen_uiterlijk` is the day by
    which the college must fix the amount (art. 4:18). `tegen` says why nothing is due.
    """

    eerste_dag: date
    laatste_dag: date | None
    dagen: int
    bedrag: int
    vaststellen_uiterlijk: date | None
    tegen: tuple[str, ...]


@regelt("awb", "4:17 lid 1", "4:17 lid 2", "4:17 lid 3", "4:17 lid 5", "4:17 lid 6", "4:18")
def bepaal_dwangsom(
    *,
    beslistermijn_tot: date,
    ingebrekestelling: date,
    peildatum: date,
    beslist_op: date | None = None,
    onredelijk_laat: bool = False,
    belanghebbende: bool = True,
    kennelijk_ongegrond: bool = False,
    parameters: Parameterboek,
) -> Uitkomst[Dwangsom]:
    """The penalty, in cents, over the days up to and including `peildatum`.

    `beslistermijn_tot`: the last day on which the decision was in time. `ingebrekestelling`: the day on which the
    written notice came in; one from before the term had passed is refused, because no penalty can follow from it.
    The three facts at the end are the exceptions of the article. Raises OngeldigeInvoer and OnbekendBedrag.
    """
    _controleer(beslistermijn_tot, ingebrekestelling, beslist_op)
    spoor = Spoor()
    spoor.gegeven("beslistermijn_tot", beslistermijn_tot, "datum", "Tot en met deze dag was het besluit op tijd.")
    spoor.gegeven("ingebrekestelling", ingebrekestelling, "datum", "Op deze dag kwam de ingebrekestelling binnen.")
    eerste = _eerste_dag(ingebrekestelling, peildatum, parameters, spoor)
    hoogstens = _par("dagen_hoogstens", ingebrekestelling, parameters, spoor)
    tegen = _uitzonderingen(onredelijk_laat, belanghebbende, kennelijk_ongegrond, peildatum, spoor)
    dagen = 0 if tegen else _dagen(eerste, peildatum, beslist_op, hoogstens, spoor)
    bedrag = _bedrag(dagen, ingebrekestelling, peildatum, parameters, spoor)
    afgelopen = dagen == hoogstens or (beslist_op is not None and beslist_op <= peildatum)
    laatste = eerste + (dagen - 1) * _DAG if dagen and afgelopen else None
    vaststellen = None
    if laatste is not None:
        weken = spoor.parameter("weken_vaststellen", _VASTSTELLEN, parameters.op(_VASTSTELLEN, ingebrekestelling))
        einden = tel_door(laatste, weken, "weken")
        vaststellen = schrijf("vaststellen_uiterlijk", *einden, awb("4:18", peildatum), spoor).laatste_dag
    waarde = Dwangsom(eerste, laatste, dagen, bedrag, vaststellen, tegen)
    return _sluit(waarde, peildatum, spoor)


def _eerste_dag(ingebrekestelling: date, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> date:
    """The day after the two weeks that follow the notice; those weeks move past a weekend or holiday."""
    plek = awb("4:17 lid 3", peildatum)
    wacht = _par("wachttijd", ingebrekestelling, parameters, spoor)
    einden = tel_door(ingebrekestelling, wacht, "weken")
    eerste = schrijf("einde_wachttijd", *einden, plek, spoor, status="interpretatie").laatste_dag + _DAG
    spoor.gegeven("eerste_dag", eerste, "datum", "Vanaf deze dag loopt de dwangsom.", plek, "berekend")
    return eerste


def _sluit(waarde: Dwangsom, peildatum: date, spoor: Spoor) -> Uitkomst[Dwangsom]:
    zin = (
        "Er is geen dwangsom." if not waarde.dagen
        else "Wij betalen een dwangsom van {bedrag} over {dagen}, omdat wij te laat waren met ons besluit."
    )  # fmt: skip
    wortel = Stap(
        "dwangsom", waarde.bedrag, "centen", "berekend", awb("4:17", peildatum), zin, "", tuple(spoor.stappen),
        "gelijk", ("bedrag",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def _controleer(termijn_tot: date, ingebrekestelling: date, beslist_op: date | None) -> None:
    if ingebrekestelling <= termijn_tot:
        raise OngeldigeInvoer(
            "De ingebrekestelling kwam voordat de beslistermijn voorbij was.", veld="ingebrekestelling",
            waarde=ingebrekestelling, artikel="art. 4:17 lid 3 Awb",
            remedie=f"Een ingebrekestelling kan vanaf {termijn_tot + _DAG:%d-%m-%Y}; vraag om een nieuwe.",
        )  # fmt: skip
    if beslist_op is not None and beslist_op <= termijn_tot:
        raise OngeldigeInvoer(
            "Het besluit was op tijd.", veld="beslist_op", waarde=beslist_op, artikel="art. 4:17 lid 1 Awb",
            remedie="Er is dan geen dwangsom.",
        )  # fmt: skip


def _par(naam: str, dag: date, parameters: Parameterboek, spoor: Spoor) -> int:
    sleutel = f"awb.art4_17.{naam}"
    return spoor.parameter(naam, sleutel, parameters.op(sleutel, dag))


def _uitzonderingen(
    onredelijk_laat: bool, belanghebbende: bool, kennelijk_ongegrond: bool, dag: date, spoor: Spoor
) -> tuple[str, ...]:
    """The reasons of art. 4:17 for which no penalty is due; lid 6 until 2026, lid 5 after that."""
    lid = "4:17 lid 5" if dag >= date(2026, 1, 1) else "4:17 lid 6"
    gronden = (
        (onredelijk_laat, "a", "De ingebrekestelling kwam onredelijk laat."),
        (not belanghebbende, "b", "De aanvrager is geen belanghebbende."),
        (kennelijk_ongegrond, "c", "De aanvraag is kennelijk niet-ontvankelijk of kennelijk ongegrond."),
    )
    tegen = tuple(zin for geldt, _letter, zin in gronden if geldt)
    for geldt, letter, zin in gronden:
        if geldt:
            spoor.gegeven(f"uitzondering_{letter}", "ja", "tekst", zin, awb(f"{lid} onder {letter}", dag), "oordeel")
    return tegen


def _dagen(eerste: date, peildatum: date, beslist_op: date | None, hoogstens: int, spoor: Spoor) -> int:
    """The days in default; the day of the decision is no day in default."""
    einde = peildatum
    if beslist_op is not None:
        spoor.gegeven(
            "beslist_op", beslist_op, "datum", "Op deze dag kwam het besluit; die dag telt niet mee.",
            awb("4:17 lid 1", peildatum), status="interpretatie",
        )  # fmt: skip
        einde = min(peildatum, beslist_op - _DAG)
    return max(0, min(hoogstens, (einde - eerste).days + 1))


def _bedrag(dagen: int, ingebrekestelling: date, peildatum: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """The sum of the three bands; every band is a step of its own."""
    spoor.gegeven("dagen", dagen, "dagen", "Zo veel dagen zijn wij te laat.", awb("4:17 lid 1", peildatum), "berekend")
    schijf = _par("schijf", ingebrekestelling, parameters, spoor)
    totaal = 0
    for nummer, naam in enumerate(_SCHIJVEN):
        in_schijf = max(0, dagen - nummer * schijf)
        if naam != "derde":
            in_schijf = min(schijf, in_schijf)
        per_dag = _par(f"dwangsom_{naam}", ingebrekestelling, parameters, spoor)
        spoor.gegeven(f"dagen_{naam}", in_schijf, "dagen", herkomst="berekend")
        spoor.berekend(
            f"bedrag_{naam}", in_schijf * per_dag, "centen", "maal", (f"dagen_{naam}", f"dwangsom_{naam}"),
            awb("4:17 lid 2", peildatum),
        )  # fmt: skip
        totaal += in_schijf * per_dag
    spoor.berekend("bedrag", totaal, "centen", "plus", tuple(f"bedrag_{naam}" for naam in _SCHIJVEN))
    return totaal
