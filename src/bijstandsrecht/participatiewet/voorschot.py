"""The voorschot while an application is decided: art. 52 Participatiewet (regel R3.3).

Within four weeks after the application, and then every four weeks, as an interest-free loan of at least 95 % (until
2026: 90 %) of the bijstand. It may be set off against the bijstand over the same period without consent (lid 4).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.kern import (
    GEEN_SPOOR,
    HALF_OMHOOG,
    Bron,
    Centen,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    datum,
    laagste,
    percentage,
    regelt,
)
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.termijnen import schrijf, tel_door

WEKEN = "participatiewet.voorschot.weken"
_DEEL = "participatiewet.voorschot.pct"


class Voorschot(NamedTuple):
    """Whether the college must pay a voorschot; until when, and how much at least (cents); why not, when not."""

    moet: bool
    uiterlijk: date | None
    minstens: int
    tegen: tuple[str, ...]


class Voorschotverrekening(NamedTuple):
    """What is set off, what is still paid (together the bijstand), and what of the voorschot stays open; cents."""

    verrekend: int
    nog_te_betalen: int
    blijft_open: int


@regelt("participatiewet", "52 lid 1", "52 lid 1 onder a", "52 lid 1 onder b", "52 lid 2")
def bepaal_voorschot(
    *,
    aanvraag: date,
    verwachte_bijstand: int,
    vorig_voorschot: date | None = None,
    verstrekt_op: date | None = None,
    verwijtbaar_geen_gegevens: bool = False,
    duidelijk_geen_recht: bool = False,
    parameters: Parameterboek,
) -> Uitkomst[Voorschot]:
    """The next voorschot on an application that is not decided yet: last day and least amount in cents.

    `verwachte_bijstand`: what the bijstand per month (art. 19 lid 2) will be. `vorig_voorschot`: the day of the one
    before. `verstrekt_op`: the day of this one (None: the last day); its law gives the percentage. The two grounds
    against are judgments: data are missing through the fault of the applicant, or it is clear that there is no right.
    Raises OngeldigeInvoer when a voorschot is from before the application or the one before.
    """
    controleer("verwachte_bijstand", verwachte_bijstand, artikel="art. 52 lid 2 Participatiewet")
    if vorig_voorschot is not None and vorig_voorschot < aanvraag:
        raise OngeldigeInvoer(
            f"Het vorige voorschot is van voor de aanvraag ({datum(aanvraag)}).", veld="vorig_voorschot",
            waarde=vorig_voorschot, artikel="art. 52 lid 1 Participatiewet", remedie="Controleer de twee dagen.",
        )  # fmt: skip
    spoor = Spoor()
    spoor.gegeven("aanvraag", aanvraag, "datum", "De dag van de aanvraag.", pw("52 lid 1", aanvraag))
    spoor.gegeven(
        "verwachte_bijstand", verwachte_bijstand, "centen",
        "Wat de bijstand per maand naar verwachting is. De wet rekent dit niet om naar vier weken.",
        pw("52 lid 2", aanvraag), "oordeel", "interpretatie",
    )  # fmt: skip
    tegen = weeg_tegen(verwijtbaar_geen_gegevens, duidelijk_geen_recht, aanvraag, spoor)
    if tegen:
        wortel = Stap(
            "voorschot", 0, "centen", "berekend", pw("52 lid 1", aanvraag), "U krijgt geen voorschot.", "",
            tuple(spoor.stappen),
        )  # fmt: skip
        return Uitkomst.van(Voorschot(False, None, 0, tegen), wortel, spoor)
    begin = aanvraag if vorig_voorschot is None else vorig_voorschot
    return _reken(verwachte_bijstand, begin, verstrekt_op, parameters, spoor)


def _reken(
    bijstand: int, begin: date, verstrekt_op: date | None, parameters: Parameterboek, spoor: Spoor
) -> Uitkomst[Voorschot]:
    """Write the last day and the least amount, and close."""
    spoor.gegeven("begin_termijn", begin, "datum", "De vier weken beginnen de dag hierna.")
    weken = spoor.parameter("weken", WEKEN, parameters.op(WEKEN, begin))
    termijn = schrijf("uiterlijk", *tel_door(begin, weken, "weken"), pw("52 lid 1", begin), spoor)
    dag = verstrekt_op or termijn.laatste_dag
    deel = _deel(begin, dag, parameters, spoor)
    minstens = percentage(bijstand, deel)
    spoor.berekend(
        "minstens", minstens, "centen", "percentage", ("verwachte_bijstand", "deel_van_bijstand"),
        pw("52 lid 2", dag), "Meer mag ook.", HALF_OMHOOG,
    )  # fmt: skip
    wortel = Stap(
        "voorschot", minstens, "centen", "berekend", pw("52", begin),
        "U krijgt uiterlijk op {uiterlijk} een voorschot van ten minste {minstens}. Dit is een lening zonder rente.",
        "", tuple(spoor.stappen), "gelijk", ("minstens",),
    )  # fmt: skip
    return Uitkomst.van(Voorschot(True, termijn.laatste_dag, minstens, ()), wortel, spoor)


def _deel(begin: date, dag: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """Write and give the least share of the bijstand by the law of the day of the voorschot."""
    if dag < begin:
        raise OngeldigeInvoer(
            f"Dit voorschot is van voor het begin van de vier weken ({datum(begin)}).", veld="verstrekt_op", waarde=dag,
            artikel="art. 52 lid 1 Participatiewet", remedie="Controleer de dagen.",
        )  # fmt: skip
    if parameters.op(_DEEL, dag).waarde != parameters.op(_DEEL, begin).waarde:
        spoor.waarschuw(
            f"Let op: het percentage wijzigde tussen {datum(begin)} en {datum(dag)}. Gerekend is met dat van de dag "
            "van het voorschot."
        )
    return spoor.parameter("deel_van_bijstand", _DEEL, parameters.op(_DEEL, dag))


def weeg_tegen(geen_gegevens: bool, geen_recht: bool, dag: date, spoor: Spoor) -> tuple[str, ...]:
    """Write and give the grounds on which there is no voorschot (lid 1 onder a and b)."""
    gronden = (
        (geen_gegevens, "a", "Gegevens ontbreken of de medewerking is onvoldoende, en dat is te verwijten."),
        (geen_recht, "b", "Bij de aanvraag is duidelijk dat er geen recht is."),
    )
    redenen = []
    for is_zo, letter, zin in gronden:
        if is_zo:
            spoor.gegeven(
                f"tegen_{letter}", zin.rstrip("."), "tekst", "", pw(f"52 lid 1 onder {letter}", dag), "oordeel"
            )
            redenen.append(zin)
    return tuple(redenen)


@regelt("participatiewet", "52 lid 4")
def verreken_bedragen(
    bijstand: Centen, voorschot: Centen, *, spoor: Spoor = GEEN_SPOOR, bron: Bron | None = None
) -> tuple[Centen, Centen, Centen]:
    """What is set off, what is still paid, and what of the voorschot stays open; cents, int or int64 arrays."""
    verrekend = laagste(bijstand, voorschot)
    spoor.berekend("verrekend", verrekend, "centen", "laagste", ("bijstand", "voorschot"), bron)
    spoor.berekend("nog_te_betalen", bijstand - verrekend, "centen", "min", ("bijstand", "verrekend"), bron)
    spoor.berekend("blijft_open", voorschot - verrekend, "centen", "min", ("voorschot", "verrekend"), bron)
    return verrekend, bijstand - verrekend, voorschot - verrekend


@regelt("participatiewet", "52 lid 4")
def verreken_voorschot(*, bijstand: int, voorschot: int, peildatum: date) -> Uitkomst[Voorschotverrekening]:
    """Set the voorschot of a period off against the bijstand over that period; cents. No consent is needed.

    What stays open can be reclaimed when there is no right (art. 58 lid 2 onder d). Raises OngeldigeInvoer for a
    negative amount.
    """
    for veld, bedrag in (("bijstand", bijstand), ("voorschot", voorschot)):
        controleer(veld, bedrag, artikel="art. 52 lid 4 Participatiewet")
    spoor, bron = Spoor(), pw("52 lid 4", peildatum)
    spoor.gegeven("bijstand", bijstand, "centen", "De bijstand over deze periode.")
    spoor.gegeven("voorschot", voorschot, "centen", "Het voorschot over deze periode.")
    waarde = Voorschotverrekening(
        *(int(deel) for deel in verreken_bedragen(bijstand, voorschot, spoor=spoor, bron=bron))
    )
    wortel = Stap(
        "voorschotverrekening", waarde.nog_te_betalen, "centen", "berekend", bron,
        "Van uw bijstand gaat {verrekend} voorschot af. U krijgt nog {nog_te_betalen}.", "", tuple(spoor.stappen),
        "gelijk", ("nog_te_betalen",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)
