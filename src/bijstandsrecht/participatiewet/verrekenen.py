"""Setting off with running bijstand: means of the last six months (art. 58 lid 4) and claims (art. 60 lid 3, 4, 6).

Means received in the preceding six months may be set off without changing the decisions on those months. A claim
after the duty to inform was broken, and a fine, must be set off; other claims may be. The beslagvrije voet is kept,
unless the resident refuses the information that is asked for (lid 6). Against a family every member is liable for
the whole (art. 59, art. 18a lid 9).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, get_args

from bijstandsrecht.kern import (
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    controleer_keuze,
    regelt,
    zelfde_dag,
)
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.inhoudingen import Inhouding, Inhoudingverdeling, verdeel_inhoudingen

Vorderingsoort = Literal["58 lid 1", "58 lid 2", "boete", "lening"]

MAANDEN_TERUG = "participatiewet.terugvordering.verrekenen_maanden"


class Ontvangst(NamedTuple):
    """Means that were received on a day and count as income, in cents."""

    datum: date
    bedrag: int


class Middelenverrekening(NamedTuple):
    """Cents: received inside the six months, set off now, left for a later month, and too old for this way."""

    binnen: int
    verrekend: int
    over: int
    te_oud: int


@regelt("participatiewet", "58 lid 4")
def verreken_middelen(
    *, ontvangsten: Sequence[Ontvangst], verrekendatum: date, bijstand: int, parameters: Parameterboek
) -> Uitkomst[Middelenverrekening]:
    """Set off means of the preceding six months with the bijstand of a month, never more than that bijstand.

    What is older needs a changed decision first (art. 54 lid 3) and then art. 58. Raises OngeldigeInvoer for means
    received after the day of setting off.
    """
    controleer("bijstand", bijstand, artikel="art. 58 lid 4 Participatiewet")
    spoor = Spoor()
    aantal = spoor.parameter("maanden_terug", MAANDEN_TERUG, parameters.op(MAANDEN_TERUG, verrekendatum))
    begin = zelfde_dag(verrekendatum, -aantal)
    spoor.gegeven("eerste_dag", begin, "datum", "Vanaf deze dag mag ontvangen geld zo worden verrekend.",
                  pw("58 lid 4", verrekendatum))  # fmt: skip
    binnen: list[tuple[str, int]] = []
    oud: list[tuple[str, int]] = []
    for nummer, ontvangst in enumerate(ontvangsten, 1):
        controleer("bedrag", ontvangst.bedrag, artikel="art. 58 lid 4 Participatiewet")
        if ontvangst.datum > verrekendatum:
            raise OngeldigeInvoer(
                "Dit geld is na de verrekening ontvangen.", veld="datum", waarde=ontvangst.datum,
                artikel="art. 58 lid 4 Participatiewet", remedie="Verreken het in een latere maand.",
            )  # fmt: skip
        (binnen if ontvangst.datum >= begin else oud).append((f"ontvangst_{nummer}", ontvangst.bedrag))
        spoor.gegeven(f"ontvangst_{nummer}", ontvangst.bedrag, "centen", f"Ontvangen op {ontvangst.datum:%d-%m-%Y}.")
    uit = _reken_middelen(binnen, oud, bijstand, verrekendatum, spoor)
    wortel = Stap(
        "verrekening_middelen", uit.verrekend, "centen", "berekend", pw("58 lid 4", verrekendatum),
        "Wij verrekenen {verrekend} met uw bijstand.", "", tuple(spoor.stappen), "gelijk", ("verrekend",),
    )  # fmt: skip
    return Uitkomst.van(uit, wortel, spoor)


def _reken_middelen(
    binnen: list[tuple[str, int]], oud: list[tuple[str, int]], bijstand: int, dag: date, spoor: Spoor
) -> Middelenverrekening:
    samen, te_oud = sum(bedrag for _, bedrag in binnen), sum(bedrag for _, bedrag in oud)
    spoor.berekend("binnen", samen, "centen", "plus", tuple(naam for naam, _ in binnen), pw("58 lid 4", dag))
    spoor.berekend("te_oud", te_oud, "centen", "plus", tuple(naam for naam, _ in oud), pw("58 lid 4", dag),
                   "Langer geleden: eerst herzien, dan terugvorderen.")  # fmt: skip
    spoor.gegeven("bijstand", bijstand, "centen", "De bijstand waarmee wordt verrekend.")
    verrekend = min(samen, bijstand)
    spoor.berekend("verrekend", verrekend, "centen", "laagste", ("binnen", "bijstand"), pw("58 lid 4", dag))
    over = samen - verrekend
    spoor.berekend("over", over, "centen", "min", ("binnen", "verrekend"), toelichting="Dit blijft staan.")
    if te_oud:
        spoor.waarschuw("Let op: een deel is langer dan zes maanden geleden ontvangen. Daarvoor is een besluit nodig.")
    return Middelenverrekening(samen, verrekend, over, te_oud)


@dataclass(frozen=True, slots=True)
class Vordering:
    """A claim of the municipality and what it wants to set off this month, in cents.

    `58 lid 1` and `boete` must be set off (art. 60 lid 4); `58 lid 2` (lid 3) and a `lening` (art. 48 lid 4) may.
    """

    soort: Vorderingsoort
    openstaand: int
    maandbedrag: int
    omschrijving: str = ""

    def __post_init__(self) -> None:
        controleer("openstaand", self.openstaand, artikel="art. 60 Participatiewet")
        controleer("maandbedrag", self.maandbedrag, artikel="art. 60 Participatiewet")
        controleer_keuze(
            "soort", self.soort, get_args(Vorderingsoort), "Deze vordering bestaat niet.",
            artikel="art. 60 Participatiewet",
        )  # fmt: skip

    @property
    def moet(self) -> bool:
        """Whether the municipality must set it off."""
        return self.soort in ("58 lid 1", "boete")


@regelt("participatiewet", "48 lid 4", "60 lid 3", "60 lid 4", "60 lid 6")
def verreken_vorderingen(
    *, uitbetaling: int, vorderingen: Sequence[Vordering], beslagvrije_voet: int, peildatum: date,
    weigert_inlichtingen: bool = False,
) -> Uitkomst[Inhoudingverdeling]:  # fmt: skip
    """Set off claims with one payment of bijstand: cents, never more than is open, in two ranks: must before may.

    That the claims that must be set off come first is a reading (INTERPRETATION). Among themselves they keep the
    order given. Raises OngeldigeInvoer.
    """
    inhoudingen = tuple(
        Inhouding(
            "verrekening", min(vordering.openstaand, vordering.maandbedrag), vordering.omschrijving,
            buiten_voet=weigert_inlichtingen, rang=0 if vordering.moet else 1,
        )
        for vordering in vorderingen
    )  # fmt: skip
    return verdeel_inhoudingen(uitbetaling, inhoudingen, beslagvrije_voet, peildatum=peildatum)


class Aansprakelijkheid(NamedTuple):
    """What is open of a claim, and for how much each debtor can be addressed, in cents."""

    openstaand: int
    per_persoon: Mapping[str, int]


@regelt("participatiewet", "18a lid 9", "59 lid 1", "59 lid 2", "59 lid 3", "59 lid 4")
def verdeel_aansprakelijkheid(
    *, bedrag: int, betaald: Mapping[str, int], peildatum: date
) -> Uitkomst[Aansprakelijkheid]:
    """Joint and several liability: each debtor for all that is open, together never more than that.

    `betaald` holds every debtor, also who paid nothing, with what each paid. Who the debtors are (the family, or
    the partner whose means should have been counted) is decided by the college. Raises OngeldigeInvoer when there
    is no debtor or more was paid than the claim.
    """
    controleer("bedrag", bedrag, artikel="art. 59 lid 4 Participatiewet")
    spoor = Spoor()
    spoor.gegeven("bedrag", bedrag, "centen", "De hele vordering.")
    if not betaald:
        raise OngeldigeInvoer(
            "Er is niemand die moet betalen.", veld="betaald", artikel="art. 59 lid 1 Participatiewet",
            remedie="Noem elk gezinslid, ook wie nog niets heeft betaald.",
        )  # fmt: skip
    for nummer, (wie, deel) in enumerate(betaald.items(), 1):
        controleer(wie, deel, artikel="art. 59 lid 4 Participatiewet", maximum=bedrag)
        spoor.gegeven(f"betaald_{nummer}", deel, "centen", f"Betaald door {wie}.")
    samen = sum(betaald.values())
    controleer("betaald", samen, artikel="art. 59 lid 4 Participatiewet", maximum=bedrag)
    open_ = bedrag - samen
    namen = tuple(f"betaald_{nummer}" for nummer in range(1, len(betaald) + 1))
    spoor.berekend("openstaand", open_, "centen", "min", ("bedrag", *namen), pw("59 lid 4", peildatum),
                   "Ieder kan voor dit hele bedrag worden aangesproken, tot het is betaald.")  # fmt: skip
    wortel = Stap(
        "aansprakelijkheid", open_, "centen", "berekend", pw("59 lid 4", peildatum),
        "Er staat nog {openstaand} open. Ieder van u is aansprakelijk voor het geheel.", "", tuple(spoor.stappen),
        "gelijk", ("openstaand",),
    )  # fmt: skip
    return Uitkomst.van(Aansprakelijkheid(open_, dict.fromkeys(betaald, open_)), wortel, spoor)
