"""Compute a situation, and do it again years later from what was stored."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from bijstandsrecht.kern import Parameterboek, Uitkomst, artikelen_van, plat
from bijstandsrecht.parameters import Aanvulling, Parameters, laad_parameters
from bijstandsrecht.situatie.catalogus import Berekening, zoek
from bijstandsrecht.situatie.lezer import Plek, Veld, lees, lees_velden

VELDEN = ("bereken", "feiten", "aanvullingen")
"""What a situation consists of; `zin`, `herkomst` and the like belong to a scenario, not to a situation."""

_BOEKEN = (Parameterboek, Parameters)


class Situatie(NamedTuple):
    """A question that was read: which calculation, the typed facts, and the amounts that were supplied."""

    berekening: Berekening
    feiten: Mapping[str, Any]
    aanvullingen: tuple[Aanvulling, ...] = ()

    def als_json(self) -> dict[str, Any]:
        """Plain values; `lees_situatie` is the inverse."""
        data: dict[str, Any] = {"bereken": self.berekening.naam, "feiten": plat(self.feiten)}
        if self.aanvullingen:
            data["aanvullingen"] = plat(self.aanvullingen)
        return data


@cache
def velden_van_functie(functie: Callable[..., Any]) -> tuple[Veld, ...]:
    """The facts a calculation asks for; the amounts of the law are not among them."""
    hints = get_type_hints(functie)
    velden = []
    for naam, deel in inspect.signature(functie).parameters.items():
        if hints[naam] not in _BOEKEN:
            velden.append(Veld(naam, hints[naam], deel.default is inspect.Parameter.empty))
    return tuple(velden)


def uitkomstsoort(functie: Callable[..., Any]) -> Any:
    """The type of the value in the outcome of a calculation."""
    return get_args(get_type_hints(functie)["return"])[0]


def lees_situatie(data: object) -> Situatie:
    """Read a situation of plain values; raises OngeldigeInvoer naming what is wrong, missing or unknown."""
    if not isinstance(data, Mapping):
        raise Plek("situatie").fout("Een situatie heeft velden.", data, "Geef: bereken en feiten.")
    for naam in data:
        if naam not in VELDEN:
            raise Plek(str(naam)).fout(
                "Dit veld hoort niet in een situatie.", data[naam], f"Kies uit: {', '.join(VELDEN)}."
            )
    if "bereken" not in data:
        raise Plek("bereken").fout(
            "Er staat niet welke berekening u wilt.", None, "Schrijf bijvoorbeeld: bereken: bbz.vaststelling."
        )
    berekening = zoek(data["bereken"])
    functie = berekening.functie()
    plek = Plek("", " en ".join(artikelen_van(functie)[:2]))
    feiten = lees_velden(dict, velden_van_functie(functie), data.get("feiten") or {}, plek)
    aanvullingen = lees(tuple[Aanvulling, ...], data.get("aanvullingen") or [], Plek("aanvullingen"))
    return Situatie(berekening, feiten, aanvullingen)


def bereken(situatie: Situatie | object, parameters: Parameters | None = None) -> Uitkomst[Any]:
    """The explained outcome of a situation, as read or still as plain values.

    `parameters` are those of the package when left out; the supplements of the situation are added. Raises the
    errors of the calculation and OngeldigeInvoer for what cannot be read.
    """
    gelezen = situatie if isinstance(situatie, Situatie) else lees_situatie(situatie)
    functie = gelezen.berekening.functie()
    wet = {}
    if get_type_hints(functie).get("parameters") in _BOEKEN:
        wet["parameters"] = (parameters or laad_parameters()).met(gelezen.aanvullingen)
    uitkomst = functie(**gelezen.feiten, **wet)
    assert isinstance(uitkomst, Uitkomst)
    return uitkomst


def bewaar(situatie: Situatie, uitkomst: Uitkomst[Any], parameters: Parameters | None = None) -> dict[str, Any]:
    """Question and outcome as one JSON document, with the fingerprint of the amounts that were used."""
    gebruikt = (parameters or laad_parameters()).met(situatie.aanvullingen)
    return {"situatie": situatie.als_json(), "uitkomst": uitkomst.als_json(), "bedragen": gebruikt.hash}


def herhaal(bewaard: Mapping[str, Any], parameters: Parameters | None = None) -> tuple[Uitkomst[Any], bool]:
    """Compute a stored question again: the new outcome, and whether it equals the stored one to the last step."""
    opnieuw = bereken(bewaard["situatie"], parameters)
    return opnieuw, opnieuw.als_json() == bewaard["uitkomst"]


def lees_uitkomst(berekening: Berekening, data: Mapping[str, Any]) -> Uitkomst[Any]:
    """A stored outcome with its value in its own type again."""
    soort = uitkomstsoort(berekening.functie())
    uitkomst: Uitkomst[Any] = Uitkomst.uit_json(dict(data))
    waarde = lees(soort, uitkomst.waarde, Plek("waarde"))
    return Uitkomst(waarde, uitkomst.stap, uitkomst.waarschuwingen, uitkomst.gebruikte_aanvullingen)
