"""Who shares the costs (art. 19a) and what the norm then is (art. 22a Participatiewet, regel R1.8).

The formula is an image in the published text; `((40% + A x 30%) / A) x B` reproduces the tables of 2021, 2023
and 2024 to the cent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

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
    regelt,
    rond_half_omhoog,
)
from bijstandsrecht.participatiewet.bronnen import pw_gedeeld


@regelt("participatiewet", "22a lid 1")
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


ContractMet = Literal["belanghebbende", "zelfde_verhuurder", "andere_verhuurder"]
"""With whom a housemate has his contract: the applicant, the landlord of the applicant, or somebody else."""


@dataclass(frozen=True, slots=True)
class Medebewoner:
    """Somebody with the same main residence, beside applicant and partner.

    `commercieel_contract`: a written contract at a market price, as landlord, (sub)tenant or kostganger, with
    `contract_met`. `familie`: a relative by blood or marriage in the first or second degree. `bewijs`: whether
    contract and payments were shown when the college asked for them (None: not asked). `student`: follows education
    that art. 19a lid 1 onder d exempts (studiefinanciering, chapter 4 of the WTOS, BBL, or the like abroad).
    """

    geboortedatum: date
    commercieel_contract: bool = False
    student: bool = False
    contract_met: ContractMet = "belanghebbende"
    familie: bool = False
    bewijs: bool | None = None


@regelt(
    "participatiewet", "19a lid 1", "19a lid 1 onder a", "19a lid 1 onder b", "19a lid 1 onder c", "19a lid 1 onder d",
    "19a lid 2",
)  # fmt: skip
def tel_kostendelers(medebewoners: Sequence[Medebewoner], peildatum: date, parameters: Parameterboek) -> Uitkomst[int]:
    """How many medebewoners count as kostendeler on a day, with the reason for each (art. 19a lid 1).

    The partner is not a medebewoner (onder a). The age limit is a dated parameter: 21, later 27. In 2015 the rule
    stood in art. 22a lid 4. Raises OnbekendBedrag when the limit is not known.
    """
    spoor = Spoor()
    sleutel = "participatiewet.kostendeler_leeftijd"
    grens = spoor.parameter("kostendeler_leeftijd", sleutel, parameters.op(sleutel, peildatum))
    namen, aantal = [], 0
    for nummer, bewoner in enumerate(medebewoners, 1):
        deelt, reden, artikel = _oordeel(bewoner, peildatum, grens)
        namen.append(f"medebewoner_{nummer}")
        aantal += deelt
        spoor.gegeven(namen[-1], deelt, "aantal", reden, pw_gedeeld(artikel, peildatum), "oordeel")
    zin = "In uw woning telt {kostendelers} andere persoon mee voor de kosten."
    if aantal != 1:
        zin = "In uw woning tellen {kostendelers} andere personen mee voor de kosten."
    artikel_19a = pw_gedeeld("19a lid 1", peildatum)
    spoor.berekend("kostendelers", aantal, "aantal", "plus", tuple(namen), artikel_19a)
    wortel = Stap(
        "aantal_kostendelers", aantal, "aantal", "berekend", artikel_19a, zin, "",
        tuple(spoor.stappen), "gelijk", ("kostendelers",),
    )  # fmt: skip
    return Uitkomst.van(aantal, wortel, spoor)


def _oordeel(bewoner: Medebewoner, peildatum: date, grens: int) -> tuple[int, str, str]:
    """Whether somebody shares the costs (1 or 0), why, and the place in the law."""
    if leeftijd(bewoner.geboortedatum, peildatum) < grens:
        return 0, f"Telt niet mee: jonger dan {grens} jaar.", "19a lid 1"
    if bewoner.student:
        return 0, "Telt niet mee: volgt onderwijs dat de wet uitzondert.", "19a lid 1 onder d"
    if not bewoner.commercieel_contract:
        return 1, "Deelt de kosten.", "19a lid 1"
    letter = "19a lid 1 onder b" if bewoner.contract_met == "belanghebbende" else "19a lid 1 onder c"
    if bewoner.familie and bewoner.contract_met == "belanghebbende":
        return 1, "Deelt de kosten: een contract met familie in de eerste of tweede graad telt niet.", letter
    if bewoner.contract_met == "andere_verhuurder":
        return 1, "Deelt de kosten: het contract is niet met dezelfde verhuurder als dat van u.", letter
    if bewoner.bewijs is False:
        return (
            1,
            "Deelt de kosten: het contract of de betaling is niet aangetoond toen wij daarom vroegen.",
            "19a lid 2",
        )
    return 0, "Telt niet mee: betaalt een commerciële prijs met een contract.", letter
