"""One entrepreneur of the household: from turnover to income and what of it is left free (steps 4-6 of 2.5).

A household can have two: each has a result, a loss and a vrijlating of his own (art. 31 lid 2, art. 32
Participatiewet); what they earn is added. A loss of one never lowers the profit of the other.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from bijstandsrecht.kern import HALF_OMHOOG, Bron, Centen, Spoor, hoogste, percentage
from bijstandsrecht.participatiewet import vrijlating_bedrag

Regel: TypeAlias = tuple[str, str, tuple[str, ...], str, str]
"""How the explanation words a computed step: name, operation, operands, sentence, rounding."""


class Bronnen(NamedTuple):
    """The articles that the computed steps cite, prepared once per half year."""

    inkomen: Bron | None = None
    vrijlating: Bron | None = None
    bijstand: Bron | None = None
    uitbetaling: Bron | None = None
    vrijlating_partner: Bron | None = None
    vrijlating_samen: Bron | None = None


class Bedrijf(NamedTuple):
    """The business of one person in a month: cents and basis points, ints or int64 arrays.

    `verlies` is the loss taken along from earlier months, `belasting` the income tax that falls on this month.
    """

    omzet: Centen
    kosten: Centen
    verlies: Centen = 0
    vrijlating_bp: Centen = 0
    vrijlating_max: Centen = 0
    belasting: Centen = 0


class Personen(NamedTuple):
    """Steps 4-6 of a household: the result of the applicant, and income and vrijlating of both together.

    `partner` is the part of the partner: turnover, costs, result, income, vrijlating.
    """

    resultaat: Centen
    inkomen: Centen
    vrijgelaten: Centen
    partner: tuple[Centen, Centen, Centen, Centen, Centen] = (0, 0, 0, 0, 0)


class Rol(NamedTuple):
    """Whose steps are written. `eigen` stands behind the names of what is only this person's, `van` behind
    `inkomen` and `vrijgelaten`, which the household adds up.
    """  # fmt: skip

    eigen: str
    van: str
    regels: tuple[Regel, ...]
    met_belasting: tuple[Regel, ...]


def _rol(eigen: str, van: str, resultaat: str, inkomen: str) -> Rol:
    """The steps of one person; a definitive month deducts the tax too, and never comes below zero."""
    uit = (f"winst{eigen}", f"forfait{eigen}")
    begin: tuple[Regel, ...] = (
        (f"resultaat{eigen}", "min", (f"omzet{eigen}", f"kosten{eigen}"), resultaat, ""),
        (
            f"winst{eigen}", "min_nul", (f"resultaat{eigen}", f"verlies_meegenomen{eigen}"),
            "Wat overblijft na een eerder verlies. Dit wordt nooit lager dan nul.", "",
        ),
        (
            f"forfait{eigen}", "percentage", (f"winst{eigen}", "forfait_percentage"),
            "Vast deel voor de belasting.", HALF_OMHOOG,
        ),
    )  # fmt: skip
    gewoon: Regel = (f"inkomen{van}", "min", uit, inkomen, "")
    netto: Regel = (f"inkomen{van}", "min_nul", (*uit, f"belasting{eigen}"), f"{inkomen[:-1]}, na belasting.", "")
    return Rol(eigen, van, (*begin, gewoon), (*begin, netto))


_UW = ("Uw omzet min uw kosten.", "Uw inkomen uit uw bedrijf.")
ALLEEN = _rol("", "", *_UW)
AANVRAGER = _rol("", "_aanvrager", *_UW)
PARTNER = _rol(
    "_partner", "_partner", "Omzet min kosten van uw partner.", "Het inkomen van uw partner uit het bedrijf."
)


def bereken_personen(
    zelf: Bedrijf, partner: Bedrijf | None, forfait_bp: Centen, spoor: Spoor, bronnen: Bronnen
) -> Personen:
    """Income and vrijlating of the household, per person and together; writes the steps of each."""
    if partner is None:
        return Personen(*_bereken(zelf, ALLEEN, forfait_bp, spoor, bronnen.inkomen, bronnen.vrijlating))
    resultaat, eigen, vrij = _bereken(zelf, AANVRAGER, forfait_bp, spoor, bronnen.inkomen, bronnen.vrijlating)
    ander = _bereken(partner, PARTNER, forfait_bp, spoor, bronnen.inkomen, bronnen.vrijlating_partner)
    inkomen, vrijgelaten = eigen + ander[1], vrij + ander[2]
    if spoor.actief:
        spoor.berekend(
            "inkomen", inkomen, "centen", "plus", ("inkomen_aanvrager", "inkomen_partner"), bronnen.inkomen,
            "Het inkomen van u en uw partner samen.",
        )  # fmt: skip
        spoor.berekend(
            "vrijgelaten", vrijgelaten, "centen", "plus", ("vrijgelaten_aanvrager", "vrijgelaten_partner"),
            bronnen.vrijlating_samen, "Dit deel van het inkomen mag u samen houden.",
        )  # fmt: skip
    return Personen(resultaat, inkomen, vrijgelaten, (partner.omzet, partner.kosten, *ander))


def _bereken(
    bedrijf: Bedrijf, rol: Rol, forfait_bp: Centen, spoor: Spoor, inkomen_bron: Bron | None,
    vrijlating_bron: Bron | None,
) -> tuple[Centen, Centen, Centen]:  # fmt: skip
    """Result (may be negative), income (never is) and vrijlating of one person."""
    resultaat = bedrijf.omzet - bedrijf.kosten
    winst = hoogste(resultaat - bedrijf.verlies, 0)
    forfait = percentage(winst, forfait_bp)
    belasting = bedrijf.belasting
    heeft_belasting = not isinstance(belasting, int) or belasting > 0
    inkomen = hoogste(winst - forfait - belasting, 0) if heeft_belasting else winst - forfait
    if spoor.actief:
        regels = rol.met_belasting if heeft_belasting else rol.regels
        leg_uit(spoor, regels, (resultaat, winst, forfait, inkomen), inkomen_bron)
    vrij = vrijlating_bedrag(
        inkomen=inkomen, vrijlating_bp=bedrijf.vrijlating_bp, vrijlating_max=bedrijf.vrijlating_max,
        spoor=spoor, bron=vrijlating_bron, eigen=rol.eigen, van=rol.van,
    )  # fmt: skip
    return resultaat, inkomen, vrij


def leg_uit(spoor: Spoor, regels: tuple[Regel, ...], waarden: tuple[Centen, ...], bron: Bron | None) -> None:
    """Write computed steps in the words of their rules."""
    for (naam, bewerking, uit, toelichting, afronding), waarde in zip(regels, waarden, strict=True):
        spoor.berekend(naam, waarde, "centen", bewerking, uit, bron, toelichting, afronding)
