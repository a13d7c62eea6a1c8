"""Settlement over a quarter or a year instead of a month: another period, by individual decision (art. 45 lid 2).

Each month is computed as always (`verreken_maand`); the room left in every month is added, so that a good month is
laid beside a bad one. That is never better for the household than month by month, because a surplus of one month
lowers the bijstand of another. The yearly check (`stel_jaar_vast`) therefore never uses a whole year to claim money
back: then the months count.
Which months a decision covers is a reading of art. 45 lid 2 and 18 lid 1: marked as interpretation.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.deeltijdmaand import Deeltijdmaand, Verrekend, verreken_op_volgorde
from bijstandsrecht.deeltijd.verrekening import MaandVerrekening
from bijstandsrecht.kern import (
    GEEN_SPOOR,
    GRENS,
    Bron,
    Centen,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    gelijke_vorm,
    hoogste,
    regelt,
)
from bijstandsrecht.participatiewet import bepaal_vakantietoeslag, pw, splits_vakantietoeslag


class Periodebedragen(NamedTuple):
    """The bijstand of a period, all in cents: plain numbers for one household, arrays for many."""

    ruimte: Centen
    bijstand: Centen
    uitbetaling: Centen
    vakantietoeslag: Centen


class Periodeverrekening(NamedTuple):
    """A period settled: norm and income of its months added, bijstand over the whole, and what was paid (cents).

    `per_maand` is what the months come to when each stands on its own; `verschil` is bijstand minus paid.
    """

    norm: int
    in_aanmerking: int
    bijstand: int
    uitbetaling: int
    vakantietoeslag: int
    per_maand: int
    betaald: int
    verschil: int
    maanden: tuple[MaandVerrekening, ...]


def verreken_periode_bedragen(
    *, ruimte: Sequence[Centen], vt_bp: Centen, spoor: Spoor = GEEN_SPOOR, bron: Bron | None = None
) -> Periodebedragen:
    """The arithmetic of a period: `ruimte` is per month norm minus income (may be negative); ints or int64 arrays.

    Raises OngeldigeInvoer for what is not whole cents, or arrays of different length.
    """
    velden = [(f"ruimte_{nummer}", maand) for nummer, maand in enumerate(ruimte, 1)]
    for veld, maand in velden:
        controleer(veld, maand, artikel="art. 45 lid 2 Participatiewet", minimum=-GRENS)
    controleer("vt_bp", vt_bp, artikel="art. 19 lid 3 Participatiewet", maximum=10_000)
    gelijke_vorm([*velden, ("vt_bp", vt_bp)], "art. 45 lid 2 Participatiewet")
    som = sum(ruimte[1:], start=ruimte[0])
    bijstand = hoogste(som, 0)
    betaald, vt = splits_vakantietoeslag(bijstand, vt_bp, spoor=spoor, bron=bron)
    return Periodebedragen(som, bijstand, betaald, vt)


@regelt("participatiewet", "45 lid 2", "18 lid 1", "19 lid 2")
def verreken_periode(
    *, maanden: tuple[Deeltijdmaand, ...], beleid: PtoBeleid, parameters: Parameterboek
) -> Uitkomst[Periodeverrekening]:
    """Settle the months of one calendar quarter or year together, as the policy says in `periode`; cents.

    Raises OngeldigeInvoer for a policy that settles per month, for months of different periods, and the errors of
    `verreken_maand`.
    """
    _toets_periode(maanden, beleid)
    uitkomsten = verreken_op_volgorde(maanden, beleid, parameters)
    spoor = Spoor()
    spoor.gegeven("periode", beleid.periode, "tekst", _ZIN[beleid.periode], beleid.bron, "beleid", "interpretatie")
    waarde = bereken_periode(maanden, uitkomsten, parameters, spoor)
    if waarde.bijstand < waarde.per_maand:
        spoor.waarschuw(_NADEEL)
    if maanden[0].maand.plus(len(maanden) - 1) != maanden[-1].maand:
        spoor.waarschuw(_GAT)
    spoor.gegeven("betaald", waarde.betaald, "centen", "Dit is al betaald of voor u gespaard.")
    bron = pw("45 lid 2", maanden[0].maand.eerste_dag)
    spoor.berekend("verschil", waarde.verschil, "centen", "min", ("bijstand", "betaald"), bron)
    van, tot = maanden[0].maand.naam, maanden[-1].maand.naam
    wortel = Stap(
        "periodeverrekening", waarde.bijstand, "centen", "berekend", bron,
        f"Over {van} tot en met {tot} hebt u recht op {{bijstand}} bijstand. U kreeg al {{betaald}}.", "",
        tuple(spoor.stappen), "gelijk", ("bijstand",), "interpretatie",
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def bereken_periode(
    maanden: Sequence[Deeltijdmaand], uitkomsten: Sequence[Verrekend], parameters: Parameterboek, spoor: Spoor,
    achter: str = "",
) -> Periodeverrekening:  # fmt: skip
    """Add the months of a period and write its steps; `achter` stands behind the names of several periods."""
    namen, waarden = [], [een.waarde for een in uitkomsten]
    onder = spoor.onder()
    for maand, uitkomst in zip(maanden, uitkomsten, strict=True):
        namen.append(f"ruimte_{maand.maand.code}")
        _neem_ruimte_op(namen[-1], maand, uitkomst, onder)
    peildatum = maanden[0].maand.eerste_dag
    bron = pw("45 lid 2", peildatum)
    vt_bp = bepaal_vakantietoeslag(peildatum, parameters, onder)
    ruimte = [waarde.norm - waarde.in_aanmerking for waarde in waarden]
    som, bijstand = sum(ruimte), max(0, sum(ruimte))
    onder.berekend("ruimte_samen", som, "centen", "plus", tuple(namen), bron, "Samen over de hele periode.")
    onder.berekend("bijstand", bijstand, "centen", "min_nul", ("ruimte_samen",), bron)
    bedragen = verreken_periode_bedragen(ruimte=ruimte, vt_bp=vt_bp, spoor=onder, bron=pw("19 lid 3", peildatum))
    spoor.berekend(
        f"bijstand{achter}", bijstand, "centen", "gelijk", ("bijstand",), bron,
        "Uw bijstand over de hele periode, met vakantietoeslag.", "", "interpretatie", onder=onder,
    )  # fmt: skip
    betaald = sum(maand.betaald for maand in maanden)
    return Periodeverrekening(
        sum(w.norm for w in waarden), sum(w.in_aanmerking for w in waarden), bijstand, int(bedragen.uitbetaling),
        int(bedragen.vakantietoeslag), sum(w.bijstand for w in waarden), betaald, bijstand - betaald, tuple(waarden),
    )  # fmt: skip


def _neem_ruimte_op(naam: str, maand: Deeltijdmaand, uitkomst: Verrekend, spoor: Spoor) -> None:
    spoor.neem_over(uitkomst)
    onder = spoor.onder()
    onder.stappen.extend(uitkomst.stap.stappen)
    spoor.berekend(
        naam, uitkomst.waarde.norm - uitkomst.waarde.in_aanmerking, "centen", "min", ("norm", "in_aanmerking"),
        pw("19 lid 2", maand.maand.eerste_dag), f"Uw norm min uw inkomen in {maand.maand.naam}.", onder=onder,
    )  # fmt: skip


def groepeer(maanden: Sequence[Deeltijdmaand], periode: str) -> list[list[int]]:
    """The places of the months that are settled together: each month, each quarter, or the whole year."""
    groepen: dict[tuple[int, int], list[int]] = {}
    for plaats, een in enumerate(maanden):
        deel = {"maand": een.maand.nummer, "kwartaal": (een.maand.nummer + 2) // 3, "jaar": 0}[periode]
        groepen.setdefault((een.maand.jaar, deel), []).append(plaats)
    return list(groepen.values())


def _toets_periode(maanden: Sequence[Deeltijdmaand], beleid: PtoBeleid) -> None:
    if beleid.periode == "maand":
        raise OngeldigeInvoer(
            "Dit beleid stelt de bijstand per maand vast.", veld="periode", waarde=beleid.periode,
            artikel=beleid.bron.kort, remedie="Gebruik de verrekening van een maand.",
        )  # fmt: skip
    if len(groepeer(maanden, beleid.periode)) > 1:
        raise OngeldigeInvoer(
            f"De maanden liggen niet in hetzelfde {beleid.periode}.", veld="maanden",
            waarde=", ".join(str(een.maand) for een in maanden), artikel="art. 45 lid 2 Participatiewet",
            remedie=f"Geef de maanden van een {beleid.periode}.",
        )  # fmt: skip


_ZIN = {
    "kwartaal": "Uw bijstand wordt over het kwartaal vastgesteld. Dat is een besluit voor u persoonlijk.",
    "jaar": "Uw bijstand wordt over het jaar vastgesteld. Dat is een besluit voor u persoonlijk.",
}
_GAT = "Let op: tussen deze maanden ontbreekt een maand. Klopt het dat er toen geen recht op bijstand was?"
_NADEEL = (
    "Let op: per maand gerekend zou de bijstand hoger zijn. Een andere periode is maatwerk: motiveer dit besluit "
    "(art. 45 lid 2 en 18 lid 1 Participatiewet)."
)
