"""Vermogen: what a household owns, what of that counts, and what is above the limit (art. 34).

Until 2025 the vermogen at the start of the bijstand was left out up to the limit, and what was left out then and later
lowered the limit for new vermogen (lid 4, old). Since 2026 the vermogen that is there is left out up to the limit.
Cash and stock of a business are vermogen, unless the municipality finds them necessary (lid 2 under a: policy).
"""

from __future__ import annotations

from collections.abc import Sequence
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
    euro,
    regelt,
)
from bijstandsrecht.participatiewet.bronnen import pw
from bijstandsrecht.participatiewet.huishouden import Huishouden

Bezitsoort = Literal["gewoon", "gebruikelijk", "noodzakelijk", "spaargeld_bijstand", "immateriele_schade"]

VERMOGEN = "participatiewet.vermogen."
_ARTIKEL = "art. 34 Participatiewet"
_VRIJ: dict[Bezitsoort, tuple[str, str]] = {
    "gebruikelijk": ("34 lid 2 onder a", "Spullen die heel gewoon zijn, tellen niet mee."),
    "noodzakelijk": ("34 lid 2 onder a", "De gemeente vindt dit noodzakelijk. Het telt niet mee."),
    "spaargeld_bijstand": ("34 lid 2 onder c", "Geld dat u tijdens de bijstand hebt gespaard, telt niet mee."),
    "immateriele_schade": ("34 lid 2 onder e", "Een vergoeding voor immateriële schade telt niet mee."),
}


@dataclass(frozen=True, slots=True)
class Bezit:
    """One possession, in cents at its market value. `noodzakelijk` is a judgment or local policy."""

    waarde: int
    soort: Bezitsoort = "gewoon"
    omschrijving: str = ""

    def __post_init__(self) -> None:
        controleer("waarde", self.waarde, artikel=_ARTIKEL)
        controleer_keuze("soort", self.soort, get_args(Bezitsoort), "Deze soort bestaat niet.", artikel=_ARTIKEL)


class Vermogenstoets(NamedTuple):
    """Cents: what is owned and counts, the debts, the vermogen (may be negative), the limit, and what is above it.

    `vrijgelaten` is what is left out under the limit; until 2025 it lowers the limit later (`eerder_vrijgelaten`).
    """

    telt_mee: int
    schulden: int
    vermogen: int
    grens: int
    vrijgelaten: int
    boven_grens: int
    binnen_grens: bool


@regelt(
    "participatiewet", "34 lid 1 onder a", "34 lid 2 onder a", "34 lid 2 onder b", "34 lid 2 onder c",
    "34 lid 2 onder e", "34 lid 3",
)  # fmt: skip
def toets_vermogen(
    *, peildatum: date, huishouden: Huishouden, bezittingen: Sequence[Bezit], parameters: Parameterboek,
    schulden: int = 0, eerder_vrijgelaten: int = 0,
) -> Uitkomst[Vermogenstoets]:  # fmt: skip
    """Compare the vermogen of a household with its limit: cents. The own home is judged apart (`toets_woning`).

    Until 2025 `bezittingen` are those at the start of the bijstand, or what came in later, and
    `eerder_vrijgelaten` is what was left out before. Since 2026 they are everything that is there, and nothing
    lowers the limit. Raises OngeldigeInvoer and OnbekendBedrag.
    """
    controleer("schulden", schulden, artikel=_ARTIKEL)
    controleer("eerder_vrijgelaten", eerder_vrijgelaten, artikel="art. 34 lid 4 Participatiewet (tot 2026)")
    spoor = Spoor()
    telt = _tel_bezit(bezittingen, peildatum, spoor)
    spoor.gegeven("schulden", schulden, "centen", "Schulden gaan ervan af.", pw("34 lid 1 onder a", peildatum))
    vermogen = telt - schulden
    spoor.berekend("vermogen", vermogen, "centen", "min", ("bezit_telt_mee", "schulden"),
                   pw("34 lid 1 onder a", peildatum))  # fmt: skip
    grens = _grens(huishouden, peildatum, eerder_vrijgelaten, parameters, spoor)
    boven = max(0, vermogen - grens)
    spoor.berekend("boven_grens", boven, "centen", "min_nul", ("vermogen", "vermogensgrens"),
                   pw("34 lid 2 onder b", peildatum))  # fmt: skip
    spoor.gegeven("nul", 0, "centen", "Vermogen dat er niet is, telt niet.")
    aanwezig = max(0, vermogen)
    spoor.berekend("aanwezig", aanwezig, "centen", "hoogste", ("vermogen", "nul"))
    vrij = aanwezig - boven
    spoor.berekend("vrijgelaten", vrij, "centen", "min", ("aanwezig", "boven_grens"),
                   pw("34 lid 2 onder b", peildatum), "Zoveel vermogen mag u houden.")  # fmt: skip
    zin = "Uw vermogen is {boven_grens} hoger dan u mag hebben." if boven else "Uw vermogen is niet te hoog."
    wortel = Stap(
        "vermogenstoets", boven, "centen", "berekend", pw("34 lid 3", peildatum), zin, "", tuple(spoor.stappen),
        "gelijk", ("boven_grens",),
    )  # fmt: skip
    return Uitkomst.van(Vermogenstoets(telt, schulden, vermogen, grens, vrij, boven, not boven), wortel, spoor)


def _tel_bezit(bezittingen: Sequence[Bezit], peildatum: date, spoor: Spoor) -> int:
    namen = []
    telt = 0
    for nummer, bezit in enumerate(bezittingen, 1):
        naam, wat = f"bezit_{nummer}", bezit.omschrijving or "Een bezit"
        if bezit.soort == "gewoon":
            telt += bezit.waarde
            namen.append(naam)
            spoor.gegeven(naam, bezit.waarde, "centen", f"{wat}.", pw("34 lid 1 onder a", peildatum))
            continue
        artikel, zin = _VRIJ[bezit.soort]
        herkomst: Literal["oordeel", "invoer"] = "oordeel" if bezit.soort == "noodzakelijk" else "invoer"
        spoor.gegeven(naam, bezit.waarde, "centen", f"{wat}. {zin}", pw(artikel, peildatum), herkomst)
    spoor.berekend("bezit_telt_mee", telt, "centen", "plus", tuple(namen), pw("34 lid 1 onder a", peildatum))
    return telt


def _grens(huishouden: Huishouden, peildatum: date, eerder: int, parameters: Parameterboek, spoor: Spoor) -> int:
    """The limit of this household; lowered by what was left out before, as long as the law said so."""
    alleen = not huishouden.gehuwd and not huishouden.kinderen
    sleutel = f"{VERMOGEN}grens_{'alleenstaande' if alleen else 'gezin'}"
    volle = spoor.parameter("volle_vermogensgrens", sleutel, parameters.op(sleutel, peildatum))
    daalt = f"{VERMOGEN}grens_daalt"
    regel = parameters.op(daalt, peildatum)
    if not spoor.parameter("grens_daalt", daalt, regel, "1: wat eerder vrij bleef, gaat van de grens af."):
        if eerder:
            raise OngeldigeInvoer(
                "Sinds 2026 gaat eerder vrijgelaten vermogen niet meer van de grens af.", veld="eerder_vrijgelaten",
                waarde=euro(eerder), artikel=pw("34 lid 2 onder b", peildatum).kort,
                remedie="Geef al het vermogen dat er nu is, en zet dit op nul.",
            )  # fmt: skip
        spoor.berekend("vermogensgrens", volle, "centen", "gelijk", ("volle_vermogensgrens",),
                       pw("34 lid 3", peildatum), "Vermogen tot dit bedrag telt niet mee.")  # fmt: skip
        return volle
    spoor.gegeven("eerder_vrijgelaten", eerder, "centen", "Dit bleef eerder al vrij.", pw("34 lid 4", peildatum))
    grens = max(0, volle - eerder)
    spoor.berekend("vermogensgrens", grens, "centen", "min_nul", ("volle_vermogensgrens", "eerder_vrijgelaten"),
                   pw("34 lid 4", peildatum), "Vermogen tot dit bedrag telt niet mee.")  # fmt: skip
    return grens
