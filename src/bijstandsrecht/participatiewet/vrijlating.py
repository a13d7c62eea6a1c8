"""Inkomstenvrijlating: the part of earned income that is not deducted (art. 31 lid 2 under n, r, y, z, aa; art. 34a).

The vrijlating is mandatory law: the client cannot choose (CRVB:2024:1564). Whether a period is open is a
judgment of the college (see `vrijlating_keuze`); here the law only excludes, and the amount is computed.
"""

from __future__ import annotations

from datetime import date

from bijstandsrecht.kern import (
    GEEN_SPOOR,
    GRENS,
    HALF_OMHOOG,
    Bron,
    Centen,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    laagste,
    percentage,
    regelt,
)
from bijstandsrecht.participatiewet.artikel_31 import vrijlating_artikel
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden
from bijstandsrecht.participatiewet.vrijlatingsrecht import (
    GEDOOG,
    GELDT_34A,
    VRIJLATING,
    VRIJLATING_34A,
    Vrijlatingsrecht,
    schrijf_31a,
    toets_vrijlatingsrecht,
    weiger,
)

GEEN_MAXIMUM = GRENS
"""What stands for "no maximum": the largest amount this package accepts, so that the lowest of two stays exact."""

_SLEUTELS = {
    "n": ("n_pct", "n_max"), "r": ("r_pct", "r_max"),
    "y": ("y_pct", "y_max"), "z": ("y_pct", "y_max"), "aa": ("y_pct", "y_max"),
}  # fmt: skip
_SLEUTELS_34A = {"34a1a": ("onder_aow_pct", ""), "34a1b": ("medisch_pct", ""), "34a1c": ("aow_pct", "aow_max")}
_ZELFDE_ALS_Y = "Onder z en aa staan hetzelfde percentage en hetzelfde bedrag als onder y."
_ZONDER = "De wet noemt geen hoogste bedrag. Dit getal staat hier alleen om te kunnen rekenen."


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

    The settlement of a business calls this per person, for every kind; art. 34a lid 1 under a and b give
    GEEN_MAXIMUM. `van_partner`: it is the right of the partner, who has a period of his own. Raises
    OngeldigeInvoer, BuitenBereik and OnbekendBedrag.
    """
    soort, eigen = recht.soort, "_partner" if van_partner else ""
    bron = pw(vrijlating_artikel(soort, peildatum), peildatum)
    geboren = huishouden.partner_geboortedatum if van_partner else huishouden.geboortedatum
    if geboren is None:
        weiger("Er is geen partner in dit huishouden.", recht, bron, "Reken zonder vrijlating van een partner.")
    toets_vrijlatingsrecht(recht, huishouden, geboren, peildatum, parameters)
    if spoor.actief:
        zin = f"Deze vrijlating geldt voor {'uw partner' if van_partner else 'u'} in deze maand."
        spoor.gegeven(f"vrijlatingsrecht{eigen}", soort, "tekst", zin, bron, "oordeel")
    if soort in ("n", "r"):
        schrijf_31a(geboren, peildatum, parameters, spoor, eigen)
    if recht.nieuw:
        return (*_nieuw(recht, peildatum, parameters, spoor, bron, eigen), bron)
    zin = _ZELFDE_ALS_Y if recht.alleen_loondienst else ""
    pct, hoogste = (f"{VRIJLATING}{naam}" for naam in _SLEUTELS[soort])
    return (
        spoor.parameter(f"vrijlating_percentage{eigen}", pct, parameters.op(pct, peildatum), zin),
        spoor.parameter(f"vrijlating_maximum{eigen}", hoogste, parameters.op(hoogste, peildatum), zin),
        bron,
    )


def _nieuw(
    recht: Vrijlatingsrecht, peildatum: date, parameters: Parameterboek, spoor: Spoor, bron: Bron, eigen: str
) -> tuple[int, int]:
    """Percentage and maximum of art. 34a, with what is doubtful about its start."""
    start = GEDOOG if recht.gedoogd else GELDT_34A
    naam = "art_34a_gedoogd" if recht.gedoogd else "art_34a_geldt"
    spoor.parameter(f"{naam}{eigen}", start, parameters.op(start, peildatum))
    pct, hoogste = (f"{VRIJLATING_34A}{deel}" if deel else "" for deel in _SLEUTELS_34A[recht.soort])
    deel = spoor.parameter(f"vrijlating_percentage{eigen}", pct, parameters.op(pct, peildatum))
    if hoogste:
        return deel, spoor.parameter(f"vrijlating_maximum{eigen}", hoogste, parameters.op(hoogste, peildatum))
    spoor.gegeven(f"vrijlating_maximum{eigen}", GEEN_MAXIMUM, "centen", _ZONDER, bron, "parameter")
    return deel, GEEN_MAXIMUM


@regelt(
    "participatiewet", "31 lid 2 onder n", "31 lid 2 onder r", "31 lid 2 onder y", "31 lid 2 onder z",
    "31 lid 2 onder aa", "34a lid 1 onder a", "34a lid 1 onder b", "34a lid 1 onder c",
)  # fmt: skip
def vrijlating(
    *,
    inkomen: int,
    recht: Vrijlatingsrecht,
    huishouden: Huishouden,
    peildatum: date,
    parameters: Parameterboek,
    van_partner: bool = False,
) -> Uitkomst[int]:
    """How much of earned income per month (cents) one person keeps: art. 31 lid 2 or art. 34a.

    Raises OngeldigeInvoer or BuitenBereik when the law excludes the right, OnbekendBedrag when the maximum is
    not known.
    """
    controleer("inkomen", inkomen, artikel="art. 31 lid 2 Participatiewet")
    spoor = Spoor()
    van = "_partner" if van_partner else ""
    spoor.gegeven(f"inkomen{van}", inkomen, "centen", "Het inkomen uit werk.")
    pct, hoogste, bron = bepaal_vrijlating(recht, huishouden, peildatum, parameters, spoor, van_partner=van_partner)
    bedrag = vrijlating_bedrag(
        inkomen=inkomen, vrijlating_bp=pct, vrijlating_max=hoogste, spoor=spoor, bron=bron, eigen=van, van=van
    )
    assert isinstance(bedrag, int)
    wie = ("het inkomen van uw partner van", "uw partner") if van_partner else ("uw inkomen van", "u")
    zin = f"Van {wie[0]} {{inkomen{van}}} mag {wie[1]} {{vrijgelaten{van}}} houden."
    wortel = Stap(
        "vrijlating", bedrag, "centen", "berekend", bron, zin, "", tuple(spoor.stappen), "gelijk",
        (f"vrijgelaten{van}",),
    )  # fmt: skip
    return Uitkomst.van(bedrag, wortel, spoor)
