"""A month settled on a norm that is given: the same arithmetic, explained, without looking anything up.

For a norm that the college lowered (arts 27 and 28 Participatiewet), an average, or an example.
"""

from __future__ import annotations

from datetime import date

from bijstandsrecht.deeltijd.persoon import Bronnen
from bijstandsrecht.deeltijd.verrekening import MaandVerrekening, verreken_bedragen
from bijstandsrecht.kern import Spoor, Stap, Uitkomst, regelt
from bijstandsrecht.participatiewet import pw


@regelt("participatiewet", "19 lid 2", "19 lid 3", "32 lid 1 onder a")
def verreken_gegeven(
    *, norm: int, omzet: int, kosten: int, vt_bp: int, peildatum: date, overig_inkomen: int = 0,
    vrijlating_bp: int = 0, vrijlating_max: int = 0, forfait_bp: int = 0, verlies: int = 0, belasting: int = 0,
) -> Uitkomst[MaandVerrekening]:  # fmt: skip
    """Settle a month on given amounts (cents) and percentages (basis points); `peildatum` dates the articles.

    Raises OngeldigeInvoer for negative amounts or percentages above 100%.
    """
    spoor = Spoor()
    for naam, waarde, eenheid in (
        ("norm", norm, "centen"), ("omzet", omzet, "centen"), ("kosten", kosten, "centen"),
        ("verlies_meegenomen", verlies, "centen"), ("forfait_percentage", forfait_bp, "basispunten"),
        ("belasting", belasting, "centen"), ("vrijlating_percentage", vrijlating_bp, "basispunten"),
        ("vrijlating_maximum", vrijlating_max, "centen"), ("overig_inkomen", overig_inkomen, "centen"),
        ("vakantietoeslag_percentage", vt_bp, "basispunten"),
    ):  # fmt: skip
        spoor.gegeven(naam, waarde, eenheid)
    bronnen = Bronnen(
        pw("32 lid 1", peildatum), pw("31 lid 2", peildatum), pw("19 lid 2", peildatum), pw("19 lid 3", peildatum)
    )
    uit = verreken_bedragen(
        norm=norm, omzet=omzet, kosten=kosten, overig_inkomen=overig_inkomen, vrijlating_bp=vrijlating_bp,
        vrijlating_max=vrijlating_max, forfait_bp=forfait_bp, vt_bp=vt_bp, verlies=verlies, belasting=belasting,
        spoor=spoor, bronnen=bronnen,
    )  # fmt: skip
    wortel = Stap(
        "maandverrekening", uit.bijstand, "centen", "berekend", bronnen.bijstand,
        "Bij een norm van {norm} is de bijstand {bijstand}.", "", tuple(spoor.stappen), "gelijk", ("bijstand",),
    )  # fmt: skip
    return Uitkomst.van(uit, wortel, spoor)
