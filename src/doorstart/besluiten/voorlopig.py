"""The provisional Bbz benefit per month: the norm of the household, less what is expected to come in.

Pure: facts and parameters in, an explained outcome out. The settlement of the boekjaar corrects it later
(arts 10, 11 and 12 Bbz 2004), so an estimate is enough here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bijstandsrecht.bbz import bbz, voorlopig_maandinkomen
from bijstandsrecht.kern import Maand, Spoor, Stap, Uitkomst, controleer
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import Huishouden, bijstandsnorm

SOORT = "bbz_voorlopig"
_ZIN = (
    "Uw voorlopige uitkering is {voorlopige_uitkering} per maand: "
    "de norm voor uw huishouden min wat u naar verwachting verdient."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachting:
    """What the adviser expects per month, in cents: `omzet` with `btw` in it, and other net income."""

    omzet: int
    btw: int
    kosten: int
    overig: int = 0


def bereken(
    *, huishouden: Huishouden, verwachting: Verwachting, peildatum: date, parameters: Parameters
) -> Uitkomst[int]:
    """Return the provisional amount in cents per month incl. holiday allowance, never below zero.

    Raises OnbekendBedrag when the norm or the percentage of art. 6(2) of that date is not known.
    """
    spoor = Spoor()
    norm = bijstandsnorm(huishouden=huishouden, peildatum=peildatum, parameters=parameters)
    inkomen = voorlopig_maandinkomen(
        omzet=verwachting.omzet, btw=verwachting.btw, kosten=verwachting.kosten,
        maand=Maand.van_datum(peildatum), parameters=parameters,
    )  # fmt: skip
    controleer("overig_inkomen", verwachting.overig)
    for deel in (norm, inkomen):
        spoor.stappen.append(deel.stap)
        spoor.waarschuwingen.extend(zin for zin in deel.waarschuwingen if zin not in spoor.waarschuwingen)
        spoor.aanvullingen.extend(deel.gebruikte_aanvullingen)
    spoor.gegeven("overig_inkomen", verwachting.overig, "centen")
    bedrag = max(0, norm.waarde - inkomen.waarde - verwachting.overig)
    wortel = Stap(
        "voorlopige_uitkering", bedrag, "centen", "berekend", bbz("11 lid 1", peildatum), _ZIN, "",
        tuple(spoor.stappen), "min_nul", (norm.stap.naam, inkomen.stap.naam, "overig_inkomen"),
    )  # fmt: skip
    return Uitkomst.van(bedrag, wortel, spoor)


def als_invoer(huishouden: Huishouden, verwachting: Verwachting, peildatum: date) -> dict[str, Any]:
    """Return the plain facts from which the same outcome can be made again."""
    return {
        "peildatum": peildatum.isoformat(),
        "huishouden": huishouden.als_dict(),
        "verwachting": {veld: getattr(verwachting, veld) for veld in ("omzet", "btw", "kosten", "overig")},
    }


def opnieuw(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[int]:
    """Make a stored calculation again from its input."""
    return bereken(
        huishouden=Huishouden.uit_dict(invoer["huishouden"]), verwachting=Verwachting(**invoer["verwachting"]),
        peildatum=date.fromisoformat(invoer["peildatum"]), parameters=parameters,
    )  # fmt: skip
