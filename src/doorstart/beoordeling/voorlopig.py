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
from bijstandsrecht.kern.plat import plat
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import Huishouden, Verlaging, bijstandsnorm, verlaagde_norm
from bijstandsrecht.situatie.lezer import Plek, lees

SOORT = "bbz_voorlopig"
_ZIN = (
    "Uw voorlopige uitkering is {voorlopige_uitkering} per maand: "
    "de norm voor uw huishouden min wat u naar verwachting verdient."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachting:
    """What the adviser expects per month, in cents: `omzet` with `btw` in it, and other net income.

    `partner`: net income of the partner, when it is not in `overig`.
    """

    omzet: int
    btw: int
    kosten: int
    overig: int = 0
    partner: int = 0


def bereken(
    *,
    huishouden: Huishouden,
    verwachting: Verwachting,
    peildatum: date,
    parameters: Parameters,
    verlagingen: tuple[Verlaging, ...] = (),
) -> Uitkomst[int]:
    """Return the provisional amount in cents per month incl. holiday allowance, never below zero.

    `verlagingen`: a lower norm (arts 27 and 28 Participatiewet) with its reason. Raises OnbekendBedrag when the norm or
    the percentage of art. 6(2) of that date is not known, OngeldigeInvoer for a lowering that cannot be.
    """
    spoor = Spoor()
    norm = _norm(huishouden, peildatum, verlagingen, parameters)
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
    af = [inkomen.stap.naam, "overig_inkomen"]
    if verwachting.partner:
        controleer("partner_inkomen", verwachting.partner)
        spoor.gegeven("partner_inkomen", verwachting.partner, "centen")
        af.append("partner_inkomen")
    bedrag = max(0, norm.waarde - inkomen.waarde - verwachting.overig - verwachting.partner)
    wortel = Stap(
        "voorlopige_uitkering", bedrag, "centen", "berekend", bbz("11 lid 1", peildatum), _ZIN, "",
        tuple(spoor.stappen), "min_nul", (norm.stap.naam, *af),
    )  # fmt: skip
    return Uitkomst.van(bedrag, wortel, spoor)


def _norm(
    huishouden: Huishouden, peildatum: date, verlagingen: tuple[Verlaging, ...], parameters: Parameters
) -> Uitkomst[int]:
    if not verlagingen:
        return bijstandsnorm(huishouden=huishouden, peildatum=peildatum, parameters=parameters)
    return verlaagde_norm(huishouden=huishouden, peildatum=peildatum, verlagingen=verlagingen, parameters=parameters)


def als_invoer(
    huishouden: Huishouden, verwachting: Verwachting, peildatum: date, verlagingen: tuple[Verlaging, ...] = ()
) -> dict[str, Any]:
    """Return the plain facts from which the same outcome can be made again.

    What says nothing is left out, so that the same facts are stored in the same way by every version.
    """
    velden = ("omzet", "btw", "kosten", "overig", *(("partner",) if verwachting.partner else ()))
    invoer: dict[str, Any] = {
        "peildatum": peildatum.isoformat(),
        "huishouden": huishouden.als_dict(),
        "verwachting": {veld: getattr(verwachting, veld) for veld in velden},
    }
    return invoer | ({"verlagingen": plat(verlagingen)} if verlagingen else {})


def opnieuw(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[int]:
    """Make a stored calculation again from its input, also one of before the partner and the lowering were in it."""
    return bereken(
        huishouden=Huishouden.uit_dict(invoer["huishouden"]), verwachting=Verwachting(**invoer["verwachting"]),
        peildatum=date.fromisoformat(invoer["peildatum"]), parameters=parameters,
        verlagingen=lees(tuple[Verlaging, ...], invoer.get("verlagingen", []), Plek("verlagingen")),
    )  # fmt: skip
