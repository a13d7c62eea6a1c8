"""The definitions of the performance agreements: versioned data; the organisation's policy may replace parts.

`standaard()` reads `definities.yaml`; `met_beleid()` lays approved policy of the kind "kpi" over it. Both
give typed records, so that a spelling mistake in data stops the report instead of changing a figure.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml

from doorstart.kern.fouten import DoorstartFout

_BESTAND = Path(__file__).with_name("definities.yaml")
SOORT_BELEID = "kpi"

D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class CohortDefinitie:
    """A performance agreement measured over a preceding cohort; periods in months, target in basis points."""

    naam: str
    groepen: tuple[str, ...]
    dienstverlening_maanden: int
    dienstverlening_lang_maanden: int
    bewijs_maanden: int
    instroom_maanden: int
    doel_bp: int
    niet_meegeteld: tuple[str, ...]
    geen_succes: tuple[str, ...]
    omschrijving: str
    keuzes: tuple[str, ...] = ()
    uitkeringen_bij_melding: tuple[str, ...] = ()
    achterstand_dagen: int = 0


@dataclass(frozen=True, slots=True)
class DeeltijdDefinitie:
    """The agreement on part-time entrepreneurs: persons, own earnings in basis points of the norm, months."""

    naam: str
    doel_personen: int
    drempel_bp: int
    minimum_maanden: int
    omschrijving: str
    keuzes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RendementDefinitie:
    """How costs and savings are counted; horizons in months, shares in basis points."""

    naam: str
    horizonnen_maanden: tuple[int, ...]
    netto_effect_bp: tuple[int, ...]
    kosten_maanden: int
    uitstroom_door_ons: tuple[str, ...]
    omschrijving: str
    keuzes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Definities:
    """All definitions of one version, with who set them and since when."""

    versie: str
    geldig_van: date
    vastgesteld_door: str
    bron: str
    starters: CohortDefinitie
    gevestigden: CohortDefinitie
    deeltijd: DeeltijdDefinitie
    rendement: RendementDefinitie


def _waarde(waarde: Any) -> Any:
    return tuple(waarde) if isinstance(waarde, list) else waarde


def _lees(soort: type[D], gegevens: Mapping[str, Any]) -> D:
    return soort(**{sleutel: _waarde(waarde) for sleutel, waarde in gegevens.items()})


@cache
def standaard() -> Definities:
    """Return the definitions that come with Doorstart."""
    ruw = yaml.safe_load(_BESTAND.read_text(encoding="utf-8"))
    delen = ruw.pop("definities")
    return Definities(
        **ruw,
        starters=_lees(CohortDefinitie, delen["starters"]),
        gevestigden=_lees(CohortDefinitie, delen["gevestigden"]),
        deeltijd=_lees(DeeltijdDefinitie, delen["deeltijd"]),
        rendement=_lees(RendementDefinitie, delen["rendement"]),
    )


def met_beleid(basis: Definities, waarden: Mapping[str, Any], geldig_van: date, door: str) -> Definities:
    """Return `basis` with the organisation's own parameters, as `{"starters": {"doel_bp": 4500}}`.

    Raises DoorstartFout for a definition or parameter that does not exist.
    """
    nieuw: dict[str, Any] = {}
    for deel, eigen in waarden.items():
        huidig = getattr(basis, deel, None)
        bekend = (
            {f.name for f in fields(huidig)}
            if isinstance(huidig, CohortDefinitie | DeeltijdDefinitie | RendementDefinitie)
            else set()
        )
        if vreemd := set(eigen) - bekend:
            raise DoorstartFout(
                f"Het beleid 'kpi' noemt {deel}.{sorted(vreemd)[0]}, maar dat bestaat niet. "
                "Laat de beheerder het beleid verbeteren met een naam uit de definities."
            )
        nieuw[deel] = replace(huidig, **{s: _waarde(w) for s, w in eigen.items()})  # type: ignore[type-var]
    return replace(
        basis,
        **nieuw,
        versie=f"{basis.versie}+beleid-{geldig_van}",
        geldig_van=geldig_van,
        vastgesteld_door=door,
    )
