"""The income that is expected, month by month, and the provisional amount that follows from its average.

The Bbz settles per boekjaar, so a good month makes up for a bad one: the average of the whole forecast counts, not each
month by itself. The settlement of the boekjaar corrects the estimate later (arts 6, 11 and 12 Bbz 2004).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from bijstandsrecht.bbz import JaarInkomen, Schakelaars, bbz, netto_inkomen
from bijstandsrecht.kern import (
    HALF_OMHOOG,
    Boekjaar,
    Maand,
    OngeldigeInvoer,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    rond_half_omhoog,
)
from bijstandsrecht.kern.plat import plat
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import Huishouden, Verlaging
from bijstandsrecht.situatie.lezer import Plek, lees
from doorstart.beoordeling import voorlopig
from doorstart.beoordeling.voorlopig import Verwachting

SOORT = "inkomensprognose"
MAANDEN_HOOGSTENS = 24
_ZIN = (
    "Naar verwachting is het inkomen gemiddeld {verwacht_inkomen} per maand. De voorlopige uitkering is dan "
    "{voorlopige_uitkering} per maand."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prognosemaand:
    """What is expected in one month, in cents: `omzet` with `btw` in it, other net income, that of the partner."""

    omzet: int = 0
    btw: int = 0
    kosten: int = 0
    overig: int = 0
    partner: int = 0

    def __post_init__(self) -> None:
        for veld in PROGNOSEVELDEN:
            controleer(veld, getattr(self, veld))


PROGNOSEVELDEN = ("omzet", "btw", "kosten", "overig", "partner")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prognose:
    """A forecast from the month `begin` on, for the boekjaar that starts in `boekjaar_begin_maand`.

    Raises OngeldigeInvoer without months, or with more than 24.
    """

    begin: Maand
    maanden: tuple[Prognosemaand, ...]
    schakelaars: Schakelaars = field(default_factory=Schakelaars)

    def __post_init__(self) -> None:
        if not 1 <= len(self.maanden) <= MAANDEN_HOOGSTENS:
            raise OngeldigeInvoer(
                f"De prognose heeft {len(self.maanden)} maanden.", veld="maanden",
                remedie=f"Vul 1 tot {MAANDEN_HOOGSTENS} maanden in.",
            )  # fmt: skip

    @property
    def kalender(self) -> tuple[Maand, ...]:
        """The months of the forecast."""
        return tuple(self.begin.plus(nummer) for nummer in range(len(self.maanden)))


class Verwacht(NamedTuple):
    """The averages per month, the income and the provisional amount in cents; `jaarinkomen` for twelve months.

    `gemiddeld` has the five figures of a month; `inkomen` is after art. 6 lid 2, with the other income.
    """

    gemiddeld: tuple[int, int, int, int, int]
    inkomen: int
    bedrag: int
    jaarinkomen: int | None

    @property
    def verwachting(self) -> Verwachting:
        """The averages as the proposal asks them."""
        return Verwachting(**dict(zip(PROGNOSEVELDEN, self.gemiddeld, strict=True)))


def bereken(
    *,
    prognose: Prognose,
    huishouden: Huishouden,
    peildatum: date,
    parameters: Parameters,
    verlagingen: tuple[Verlaging, ...] = (),
) -> Uitkomst[Verwacht]:
    """Return the average month of a forecast and the provisional amount on `peildatum`.

    With exactly twelve months the expected net income over them is computed too (art. 6 Bbz 2004), with the chosen
    readings. Raises OngeldigeInvoer and OnbekendBedrag.
    """
    spoor = Spoor()
    gemiddeld = tuple(_gemiddelde(veld, prognose, spoor) for veld in PROGNOSEVELDEN)
    omzet, btw, kosten, overig, partner = gemiddeld
    verwachting = Verwachting(omzet=omzet, btw=btw, kosten=kosten, overig=overig, partner=partner)
    uitkering = voorlopig.bereken(
        huishouden=huishouden, verwachting=verwachting, peildatum=peildatum, parameters=parameters,
        verlagingen=verlagingen,
    )  # fmt: skip
    bedrijf = uitkering.stap.zoek("voorlopig_maandinkomen")
    assert isinstance(bedrijf.waarde, int)
    inkomen = bedrijf.waarde + overig + partner
    spoor.stappen.append(bedrijf)
    uit = ("voorlopig_maandinkomen", "gemiddeld_overig", "gemiddeld_partner")
    spoor.berekend("verwacht_inkomen", inkomen, "centen", "plus", uit, bbz("6", peildatum))
    spoor.neem_op(uitkering)
    jaar = _jaarinkomen(prognose, parameters, spoor)
    wortel = Stap(
        "inkomensprognose", uitkering.waarde, "centen", "berekend", bbz("11 lid 1", peildatum), _ZIN, "",
        tuple(spoor.stappen), "gelijk", ("voorlopige_uitkering",),
    )  # fmt: skip
    return Uitkomst.van(Verwacht((omzet, btw, kosten, overig, partner), inkomen, uitkering.waarde, jaar), wortel, spoor)


def _gemiddelde(veld: str, prognose: Prognose, spoor: Spoor) -> int:
    """The average of one figure over the months, rounded half up on cents; writes `gemiddeld_<veld>`."""
    onder, aantal = spoor.onder(), len(prognose.maanden)
    namen = []
    for maand, cijfers in zip(prognose.kalender, prognose.maanden, strict=True):
        namen.append(f"{veld}_{maand.code}")
        onder.gegeven(namen[-1], getattr(cijfers, veld), "centen", herkomst="oordeel")
    som = sum(getattr(cijfers, veld) for cijfers in prognose.maanden)
    onder.berekend(f"{veld}_samen", som, "centen", "plus", tuple(namen))
    onder.gegeven("een", 1, "aantal", herkomst="berekend")
    onder.gegeven("aantal_maanden", aantal, "maanden", herkomst="berekend")
    waarde: int = rond_half_omhoog(som, aantal)
    spoor.berekend(
        f"gemiddeld_{veld}", waarde, "centen", "breuk", (f"{veld}_samen", "een", "aantal_maanden"), None,
        "Gemiddeld per maand.", HALF_OMHOOG, onder=onder,
    )  # fmt: skip
    return waarde


def _jaarinkomen(prognose: Prognose, parameters: Parameters, spoor: Spoor) -> int | None:
    """The expected net income over the boekjaar when the forecast is exactly a boekjaar; writes `netto_inkomen`."""
    if len(prognose.maanden) != 12:
        return None
    som = {veld: sum(getattr(maand, veld) for maand in prognose.maanden) for veld in PROGNOSEVELDEN}
    jaar = netto_inkomen(
        inkomen=JaarInkomen(
            winst=som["omzet"] - som["btw"] - som["kosten"], netto_overig=som["overig"], netto_partner=som["partner"]
        ),
        boekjaar=Boekjaar(prognose.begin.eerste_dag), parameters=parameters, schakelaars=prognose.schakelaars,
    )  # fmt: skip
    spoor.neem_op(jaar, toelichting="Over de twaalf maanden van deze prognose, zoals later bij de vaststelling.")
    return jaar.waarde


def als_invoer(
    prognose: Prognose, huishouden: Huishouden, peildatum: date, verlagingen: tuple[Verlaging, ...] = ()
) -> dict[str, Any]:
    """Return the plain facts from which the same outcome can be made again."""
    return {
        "prognose": plat(prognose), "huishouden": huishouden.als_dict(), "peildatum": peildatum.isoformat(),
        "verlagingen": plat(verlagingen),
    }  # fmt: skip


def opnieuw(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[Verwacht]:
    """Make a stored calculation again from its input."""
    return bereken(
        prognose=lees(Prognose, invoer["prognose"], Plek("prognose")),
        huishouden=Huishouden.uit_dict(invoer["huishouden"]), peildatum=date.fromisoformat(invoer["peildatum"]),
        verlagingen=lees(tuple[Verlaging, ...], invoer["verlagingen"], Plek("verlagingen")), parameters=parameters,
    )  # fmt: skip
