"""Deferral of payment: art. 41 leden 1 to 3 Bbz 2004.

At most a year each time, renewed twice, and together never more than three years over the whole term. Until 2019
the college could also lower the payments (verlaging); since 2020 only deferral, in whole or in part. A person
decides on the request; these functions say what the law allows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bijstandsrecht.kern import (
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    laatste_dag_van,
    regelt,
)
from bijstandsrecht.lening.bronnen import plek

PER_KEER, VERLENGINGEN, TOTAAL = "bbz.art41.uitstel", "bbz.art41.verlengingen", "bbz.art41.uitstel_totaal"
VERLAGING = "bbz.art41.verlaging"
_ARTIKEL = "art. 41 Bbz 2004"


@dataclass(frozen=True, slots=True)
class Uitstel:
    """A deferral (or, until 2019, a lower payment) for whole months from `begin`; `motivering`: the request."""

    begin: date
    maanden: int
    motivering: str = ""
    soort: Literal["uitstel", "verlaging"] = "uitstel"

    @property
    def einde(self) -> date:
        """The last day."""
        return laatste_dag_van(self.begin, self.maanden)


@dataclass(frozen=True, slots=True)
class Uitsteltoets:
    """Whether the law allows a deferral, why, why not, and what a person still has to find out.

    `maanden_over`: how many months of deferral are left after this one, when it is granted.
    """

    mogelijk: bool
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]
    maanden_gehad: int
    maanden_over: int


@regelt("bbz2004", "41 lid 1", "41 lid 2")
def toets_uitstel(
    *, gevraagd: Uitstel, eerder: Sequence[Uitstel] = (), parameters: Parameterboek
) -> Uitkomst[Uitsteltoets]:
    """Test a request for deferral against what was granted before; all terms in months.

    Raises OngeldigeInvoer for a period without months or a deferral that overlaps an earlier one.
    """
    spoor = Spoor()
    toets = weeg_uitstel(gevraagd, eerder, parameters, spoor)
    zin = f"{gevraagd.soort.capitalize()} voor {{gevraagde_maanden}} kan{'' if toets.mogelijk else ' niet'}."
    for reden in toets.tegen:
        zin += f" {reden}"
    wortel = Stap(
        "uitsteltoets", int(toets.mogelijk), "ja_nee", "berekend", plek("41 lid 2", gevraagd.begin), zin, "",
        tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(toets, wortel, spoor)


def weeg_uitstel(gevraagd: Uitstel, eerder: Sequence[Uitstel], parameters: Parameterboek, spoor: Spoor) -> Uitsteltoets:
    """Weigh one deferral; writes the terms and the months. See `toets_uitstel`."""
    dag = gevraagd.begin
    for deel in (*eerder, gevraagd):
        controleer("maanden", deel.maanden, artikel=_ARTIKEL, minimum=1, maximum=120)
    _weiger_overlap(gevraagd, eerder)
    spoor.gegeven("gevraagde_maanden", gevraagd.maanden, "maanden", bron=plek("41 lid 1", dag))
    voor: list[str] = []
    tegen: list[str] = []
    if not gevraagd.motivering.strip():
        tegen.append("De reden van het verzoek ontbreekt.")
    gehad = sum(deel.maanden for deel in eerder if deel.soort == "uitstel")
    if gevraagd.soort == "verlaging":
        mag = bool(spoor.parameter("verlaging_mogelijk", VERLAGING, parameters.op(VERLAGING, dag)))
        (voor if mag else tegen).append(
            "Verlaging van de betaling kon tot en met 2019." if mag else "Verlaging kan niet meer sinds 2020."
        )
        over = 0
    else:
        over = _weeg_duur(gevraagd, eerder, gehad, parameters, spoor, voor, tegen)
    onbekend = ("Of de ondernemer echt niet, of niet alles, kan betalen: dat beoordeelt de gemeente.",)
    return Uitsteltoets(not tegen, tuple(voor), tuple(tegen), onbekend, gehad, over)


def _weeg_duur(
    gevraagd: Uitstel, eerder: Sequence[Uitstel], gehad: int, parameters: Parameterboek, spoor: Spoor,
    voor: list[str], tegen: list[str],
) -> int:  # fmt: skip
    """Test the three limits of lid 2; returns the months that are left afterwards."""
    dag, bron = gevraagd.begin, plek("41 lid 2", gevraagd.begin)
    per_keer = 12 * spoor.parameter("uitstel_per_keer", PER_KEER, parameters.op(PER_KEER, dag))
    verlengingen = spoor.parameter("verlengingen_hoogstens", VERLENGINGEN, parameters.op(VERLENGINGEN, dag))
    totaal = 12 * spoor.parameter("uitstel_samen_hoogstens", TOTAAL, parameters.op(TOTAAL, dag))
    spoor.gegeven("maanden_gehad", gehad, "maanden", "Zoveel maanden uitstel waren er al.", bron)
    spoor.berekend("maanden_samen", gehad + gevraagd.maanden, "maanden", "plus", ("maanden_gehad", "gevraagde_maanden"))
    keren = _keren_aaneen(gevraagd, eerder)
    spoor.gegeven("keren_aaneen", keren, "aantal", "Zoveelste periode op rij, deze meegeteld.", bron, "berekend")
    for houdt, ja, nee in (
        (gevraagd.maanden <= per_keer, "Het is niet langer dan een jaar.", "Het is langer dan een jaar per keer."),
        (keren <= 1 + verlengingen, "Het is hoogstens de tweede verlenging.", "Verlengen kan maar twee keer."),
        (
            gehad + gevraagd.maanden <= totaal, "Samen is het niet meer dan drie jaar.",
            "Samen is het meer dan drie jaar over de hele looptijd.",
        ),
    ):  # fmt: skip
        (voor if houdt else tegen).append(ja if houdt else nee)
    return max(0, totaal - gehad - gevraagd.maanden)


def _keren_aaneen(gevraagd: Uitstel, eerder: Sequence[Uitstel]) -> int:
    """How many deferrals follow on each other without a gap, before and after this one, and this one itself."""
    keren, begin, na = 1, gevraagd.begin, gevraagd.einde + timedelta(days=1)
    reeks = sorted((deel for deel in eerder if deel.soort == "uitstel"), key=lambda deel: deel.begin)
    for deel in reversed(reeks):
        if deel.einde + timedelta(days=1) == begin:
            keren, begin = keren + 1, deel.begin
    for deel in reeks:
        if deel.begin == na:
            keren, na = keren + 1, deel.einde + timedelta(days=1)
    return keren


def _weiger_overlap(gevraagd: Uitstel, eerder: Sequence[Uitstel]) -> None:
    for deel in eerder:
        if deel.begin <= gevraagd.einde and gevraagd.begin <= deel.einde:
            raise OngeldigeInvoer(
                "Over deze maanden is al uitstel verleend.", veld="begin", waarde=gevraagd.begin,
                artikel="art. 41 lid 2 Bbz 2004", remedie=f"Begin na {deel.einde:%d-%m-%Y}.",
            )  # fmt: skip
