"""Inkomstenvrijlating: the part of earned income that is not deducted (art. 31 lid 2 onder n, r, y).

The vrijlating is mandatory law: the client cannot choose (CRVB:2024:1564). Whether a period is open is a
judgment of the college; this module refuses only what the law excludes and computes the amount.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NoReturn

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
    bron: Bron | None = None, eigen: str = "", van: str = "",
) -> Centen:  # fmt: skip
    """`vrijlating_bp` of earned income, at most `vrijlating_max`: cents per month, int or int64 arrays.

    With two earners each has steps of his own: `eigen` is put behind the names of what is only his, `van`
    behind `inkomen` and `vrijgelaten`, which the household adds up.
    """
    deel = percentage(inkomen, vrijlating_bp)
    vrij = laagste(deel, vrijlating_max)
    if spoor.actief:
        naam = f"vrijlating_deel{eigen}"
        uit = (f"inkomen{van}", f"vrijlating_percentage{eigen}")
        spoor.berekend(naam, deel, "centen", "percentage", uit, bron, "", HALF_OMHOOG)
        spoor.berekend(
            f"vrijgelaten{van}", vrij, "centen", "laagste", (naam, f"vrijlating_maximum{eigen}"), bron,
            "Dit deel van het inkomen mag uw partner houden." if eigen else "Dit deel van uw inkomen mag u houden.",
        )  # fmt: skip
    return vrij


def bepaal_vrijlating(
    recht: Vrijlatingsrecht, huishouden: Huishouden, peildatum: date, parameters: Parameterboek, spoor: Spoor,
    *, van_partner: bool = False,
) -> tuple[int, int, Bron]:  # fmt: skip
    """Check the right and write its percentage and maximum: (basis points, cents per month, source).

    `van_partner`: it is the right of the partner; each person has a period of his own (art. 31 lid 2).
    """
    soort, eigen = recht.soort, "_partner" if van_partner else ""
    bron = pw(f"31 lid 2 onder {soort}", peildatum)
    geboren = huishouden.partner_geboortedatum if van_partner else huishouden.geboortedatum
    if geboren is None:
        _weiger("Er is geen partner in dit huishouden.", recht, bron, "Reken zonder vrijlating van een partner.")
    _toets(recht, huishouden, geboren, peildatum, parameters, bron)
    if spoor.actief:
        zin = f"Deze vrijlating geldt voor {'uw partner' if van_partner else 'u'} in deze maand."
        spoor.gegeven(f"vrijlatingsrecht{eigen}", soort, "tekst", zin, bron, "oordeel")
    sleutel = f"{_VRIJ}{soort}_pct"
    pct = spoor.parameter(f"vrijlating_percentage{eigen}", sleutel, parameters.op(sleutel, peildatum))
    sleutel = f"{_VRIJ}{soort}_max"
    hoogste = spoor.parameter(f"vrijlating_maximum{eigen}", sleutel, parameters.op(sleutel, peildatum))
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
    bedrag = vrijlating_bedrag(inkomen=inkomen, vrijlating_bp=pct, vrijlating_max=hoogste, spoor=spoor, bron=bron)
    assert isinstance(bedrag, int)
    wortel = Stap(
        "vrijlating", bedrag, "centen", "berekend", bron,
        "Van uw inkomen van {inkomen} mag u {vrijgelaten} houden.", "", tuple(spoor.stappen),
        "gelijk", ("vrijgelaten",),
    )  # fmt: skip
    return Uitkomst.van(bedrag, wortel, spoor)


def _toets(
    recht: Vrijlatingsrecht, huishouden: Huishouden, geboren: date, peildatum: date, parameters: Parameterboek,
    bron: Bron,
) -> None:  # fmt: skip
    """Refuse what the law excludes: age, family, or a period that is used up."""
    soort = recht.soort
    if soort != "y" and leeftijd(geboren, peildatum) < 27:
        _weiger("Deze vrijlating geldt niet voor iemand die jonger is dan 27 jaar.", recht,
                pw("31 lid 5", peildatum), "Reken zonder vrijlating.")  # fmt: skip
    if soort == "r":
        _toets_ouder(recht, huishouden, peildatum, bron)
    if recht.maanden_gebruikt is None or soort == "y":
        return
    if soort == "n" and heeft_aow_leeftijd(geboren, peildatum):
        return
    maanden = parameters.op(f"{_VRIJ}{soort}_maanden", peildatum).waarde
    if recht.maanden_gebruikt >= maanden:
        _weiger(f"Alle {maanden} maanden van deze vrijlating zijn al gebruikt.", recht, bron,
                "Reken zonder vrijlating, of kijk of een andere vrijlating geldt.")  # fmt: skip


def _toets_ouder(recht: Vrijlatingsrecht, huishouden: Huishouden, peildatum: date, bron: Bron) -> None:
    if not huishouden.alleenstaande_ouder:
        _weiger("Deze vrijlating is alleen voor een alleenstaande ouder.", recht, bron, "Reken zonder vrijlating.")
    jongste = huishouden.jongste_kind
    if jongste is not None and leeftijd(jongste, peildatum) >= 12:
        _weiger("Het jongste kind is 12 jaar of ouder.", recht, bron, "Reken zonder vrijlating.")


def _weiger(melding: str, recht: Vrijlatingsrecht, bron: Bron, remedie: str) -> NoReturn:
    raise OngeldigeInvoer(melding, veld="vrijlatingsrecht", waarde=recht.soort, artikel=bron.kort, remedie=remedie)
