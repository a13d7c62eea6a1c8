"""Who shares the costs (art. 19a) and what the norm then is (art. 22a Participatiewet, regel R1.8).

The formula is an image in the published text; `((40% + A x 30%) / A) x B` reproduces the tables of 2021, 2023
and 2024 to the cent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bijstandsrecht.kern import (
    GEEN_SPOOR,
    HALF_OMHOOG,
    Bron,
    Centen,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    leeftijd,
    rond_half_omhoog,
)
from bijstandsrecht.participatiewet.bronnen import pw


def kostendelersnorm_bedrag(
    *, personen: Centen, norm_gehuwden: Centen, basis_bp: Centen, per_persoon_bp: Centen,
    spoor: Spoor = GEEN_SPOOR, bron: Bron | None = None,
) -> Centen:  # fmt: skip
    """The norm for one person among `personen` (A) from the norm of a couple (B), cents per month.

    Works on int and int64 arrays; rounded half up. Source: art. 22a lid 1 Participatiewet.
    """
    samen_bp = basis_bp + personen * per_persoon_bp
    norm = rond_half_omhoog(norm_gehuwden * samen_bp, 10_000 * personen)
    spoor.berekend(
        "deel_personen",
        personen * per_persoon_bp,
        "basispunten",
        "maal",
        ("personen", "per_persoon_percentage"),
    )
    spoor.berekend("deel_samen", samen_bp, "basispunten", "plus", ("basis_percentage", "deel_personen"))
    spoor.berekend(
        "norm_per_persoon", norm, "centen", "percentage_gedeeld", ("norm_gehuwden", "deel_samen", "personen"),
        bron, "U deelt de kosten met anderen. Samen hebt u {deel_samen} van {norm_gehuwden} nodig, "
        "gedeeld door {personen}.", HALF_OMHOOG,
    )  # fmt: skip
    return norm


@dataclass(frozen=True, slots=True)
class Medebewoner:
    """Somebody with the same main residence, beside applicant and partner.

    `commercieel_contract`: a written (sub)tenancy or kostganger contract at a market price, with somebody
    who is not close family. `student`: follows education that art. 19a lid 1 onder c or d exempts.
    """

    geboortedatum: date
    commercieel_contract: bool = False
    student: bool = False


def tel_kostendelers(medebewoners: Sequence[Medebewoner], peildatum: date, parameters: Parameterboek) -> Uitkomst[int]:
    """How many medebewoners count as kostendeler on a day, with the reason for each (art. 19a lid 1).

    The age limit is a dated parameter: 21, later 27. Raises OnbekendBedrag when it is not known.
    """
    spoor = Spoor()
    sleutel = "participatiewet.kostendeler_leeftijd"
    grens = spoor.parameter("kostendeler_leeftijd", sleutel, parameters.op(sleutel, peildatum))
    namen = []
    for nummer, bewoner in enumerate(medebewoners, 1):
        reden = _reden_niet(bewoner, peildatum, grens)
        namen.append(f"medebewoner_{nummer}")
        spoor.gegeven(
            namen[-1],
            0 if reden else 1,
            "aantal",
            reden or "Deelt de kosten.",
            pw("19a lid 1", peildatum),
            "oordeel",
        )
    aantal = sum(1 for stap in spoor.stappen[1:] if stap.waarde)
    zin = "In uw woning telt {kostendelers} andere persoon mee voor de kosten."
    if aantal != 1:
        zin = "In uw woning tellen {kostendelers} andere personen mee voor de kosten."
    spoor.berekend("kostendelers", aantal, "aantal", "plus", tuple(namen), pw("19a", peildatum))
    wortel = Stap(
        "aantal_kostendelers", aantal, "aantal", "berekend", pw("19a", peildatum), zin, "",
        tuple(spoor.stappen), "gelijk", ("kostendelers",),
    )  # fmt: skip
    return Uitkomst.van(aantal, wortel, spoor)


def _reden_niet(bewoner: Medebewoner, peildatum: date, grens: int) -> str:
    """Why somebody does not share the costs; empty when he does."""
    if leeftijd(bewoner.geboortedatum, peildatum) < grens:
        return f"Telt niet mee: jonger dan {grens} jaar."
    if bewoner.commercieel_contract:
        return "Telt niet mee: betaalt een commerciële prijs met een contract."
    if bewoner.student:
        return "Telt niet mee: volgt onderwijs dat de wet uitzondert."
    return ""
