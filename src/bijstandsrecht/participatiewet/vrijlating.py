"""Inkomstenvrijlating: the part of earned income that is not deducted (art. 31 lid 2 onder n, r, y).

The vrijlating is mandatory law: the client cannot choose (CRVB:2024:1564). Whether a period is open is a
judgment of the college; this module refuses only what the law excludes and computes the amount.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

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
    laagste,
    leeftijd,
    percentage,
)
from bijstandsrecht.participatiewet.aow_leeftijd import heeft_aow_leeftijd
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden

_VRIJ = "participatiewet.vrijlating."


@dataclass(frozen=True, slots=True)
class Vrijlatingsrecht:
    """Which exemption period is open in this month, and how many months of it were used before, if known.

    n: 25%, six months. r: 12,5%, thirty months, single parent with a child under 12, after n.
    y: 15%, medisch urenbeperkt, without end.
    """

    soort: Literal["n", "r", "y"]
    maanden_gebruikt: int | None = None

    def __post_init__(self) -> None:
        if self.soort not in ("n", "r", "y"):
            raise OngeldigeInvoer(
                "Deze vrijlating bestaat niet.", veld="soort", waarde=self.soort,
                artikel="art. 31 lid 2 Participatiewet", remedie="Kies n, r of y.",
            )  # fmt: skip
        if self.maanden_gebruikt is not None:
            controleer("maanden_gebruikt", self.maanden_gebruikt, artikel=f"art. 31 lid 2 onder {self.soort}")


def vrijlating_bedrag(
    *, inkomen: Centen, vrijlating_bp: Centen, vrijlating_max: Centen, spoor: Spoor = GEEN_SPOOR,
    bron: Bron | None = None,
) -> Centen:  # fmt: skip
    """`vrijlating_bp` of earned income, at most `vrijlating_max`: cents per month, int or int64 arrays."""
    deel = percentage(inkomen, vrijlating_bp)
    vrij = laagste(deel, vrijlating_max)
    spoor.berekend(
        "vrijlating_deel",
        deel,
        "centen",
        "percentage",
        ("inkomen", "vrijlating_percentage"),
        bron,
        "",
        HALF_OMHOOG,
    )
    spoor.berekend(
        "vrijgelaten", vrij, "centen", "laagste", ("vrijlating_deel", "vrijlating_maximum"), bron,
        "Dit deel van uw inkomen mag u houden.",
    )  # fmt: skip
    return vrij


def bepaal_vrijlating(
    recht: Vrijlatingsrecht, huishouden: Huishouden, peildatum: date, parameters: Parameterboek, spoor: Spoor
) -> tuple[int, int, Bron]:
    """Check the right and write its percentage and maximum: (basis points, cents per month, source)."""
    soort = recht.soort
    bron = pw(f"31 lid 2 onder {soort}", peildatum)
    _toets(recht, huishouden, peildatum, parameters, bron)
    spoor.gegeven(
        "vrijlatingsrecht", soort, "tekst", "Deze vrijlating geldt voor u in deze maand.", bron, "oordeel"
    )
    pct = spoor.parameter(
        "vrijlating_percentage", f"{_VRIJ}{soort}_pct", parameters.op(f"{_VRIJ}{soort}_pct", peildatum)
    )
    hoogste = spoor.parameter(
        "vrijlating_maximum", f"{_VRIJ}{soort}_max", parameters.op(f"{_VRIJ}{soort}_max", peildatum)
    )
    return pct, hoogste, bron


def vrijlating(
    *,
    inkomen: int,
    recht: Vrijlatingsrecht,
    huishouden: Huishouden,
    peildatum: date,
    parameters: Parameterboek,
) -> Uitkomst[int]:
    """How much of earned income per month (cents) is left to the client: art. 31 lid 2 onder n, r or y.

    Raises OngeldigeInvoer when the law excludes the right, OnbekendBedrag when the maximum is not known.
    """
    controleer("inkomen", inkomen, artikel="art. 31 lid 2 Participatiewet")
    spoor = Spoor()
    spoor.gegeven("inkomen", inkomen, "centen", "Uw inkomen uit werk.")
    pct, hoogste, bron = bepaal_vrijlating(recht, huishouden, peildatum, parameters, spoor)
    bedrag = vrijlating_bedrag(
        inkomen=inkomen, vrijlating_bp=pct, vrijlating_max=hoogste, spoor=spoor, bron=bron
    )
    assert isinstance(bedrag, int)
    wortel = Stap(
        "vrijlating", bedrag, "centen", "berekend", bron,
        "Van uw inkomen van {inkomen} mag u {vrijgelaten} houden.", "", tuple(spoor.stappen),
        "gelijk", ("vrijgelaten",),
    )  # fmt: skip
    return Uitkomst.van(bedrag, wortel, spoor)


def _toets(
    recht: Vrijlatingsrecht, huishouden: Huishouden, peildatum: date, parameters: Parameterboek, bron: Bron
) -> None:
    """Refuse what the law excludes: age, family, or a period that is used up."""
    soort = recht.soort
    if soort != "y" and leeftijd(huishouden.geboortedatum, peildatum) < 27:
        _weiger("Deze vrijlating geldt niet voor iemand die jonger is dan 27 jaar.", recht,
                pw("31 lid 5", peildatum), "Reken zonder vrijlating.")  # fmt: skip
    if soort == "r":
        _toets_ouder(recht, huishouden, peildatum, bron)
    if recht.maanden_gebruikt is None or soort == "y":
        return
    if soort == "n" and heeft_aow_leeftijd(huishouden.geboortedatum, peildatum):
        return
    maanden = parameters.op(f"{_VRIJ}{soort}_maanden", peildatum).waarde
    if recht.maanden_gebruikt >= maanden:
        _weiger(f"Alle {maanden} maanden van deze vrijlating zijn al gebruikt.", recht, bron,
                "Reken zonder vrijlating, of kijk of een andere vrijlating geldt.")  # fmt: skip


def _toets_ouder(recht: Vrijlatingsrecht, huishouden: Huishouden, peildatum: date, bron: Bron) -> None:
    if not huishouden.alleenstaande_ouder:
        _weiger(
            "Deze vrijlating is alleen voor een alleenstaande ouder.", recht, bron, "Reken zonder vrijlating."
        )
    jongste = huishouden.jongste_kind
    if jongste is not None and leeftijd(jongste, peildatum) >= 12:
        _weiger("Het jongste kind is 12 jaar of ouder.", recht, bron, "Reken zonder vrijlating.")


def _weiger(melding: str, recht: Vrijlatingsrecht, bron: Bron, remedie: str) -> None:
    raise OngeldigeInvoer(
        melding, veld="vrijlatingsrecht", waarde=recht.soort, artikel=bron.kort, remedie=remedie
    )
