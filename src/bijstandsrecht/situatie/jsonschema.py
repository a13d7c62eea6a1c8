"""JSON Schema (2020-12) of what a calculation asks and gives, made from the same types that read and write it."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

from bijstandsrecht.kern import HERKOMSTEN, Boekjaar, Maand
from bijstandsrecht.parameters import Aanvulling
from bijstandsrecht.situatie.catalogus import zoek
from bijstandsrecht.situatie.lezer import Veld, keuzes_van, velden_van
from bijstandsrecht.situatie.rekenen import uitkomstsoort, velden_van_functie

Schema = dict[str, Any]
_DATUM: Schema = {"type": "string", "format": "date"}
_TEKST: Schema = {"type": "string"}
_GETAL: Schema = {"type": "integer", "description": "hele centen, basispunten of een aantal"}
_GETAL_IN: Schema = {
    "anyOf": [
        {"type": "integer", "description": "hele centen, basispunten of een aantal"},
        {"type": "string", "pattern": "€|%", "description": "een bedrag als € 1.234,56 of een percentage als 12,5 %"},
    ]
}
_ENKEL: dict[Any, Schema] = {
    bool: {"type": "boolean"}, str: _TEKST, date: _DATUM, type(None): {"type": "null"},
    Maand: {"type": "string", "pattern": r"^\d{4}-\d{2}$"}, Boekjaar: _DATUM,
}  # fmt: skip
_STAP: Schema = {
    "type": "object",
    "required": ["naam", "waarde", "eenheid", "herkomst"],
    "additionalProperties": False,
    "properties": {
        "naam": _TEKST,
        "waarde": {
            "anyOf": [{"type": ["integer", "string", "null"]}, {"type": "object", "properties": {"datum": _DATUM}}]
        },
        "eenheid": _TEKST,
        "herkomst": {"enum": list(HERKOMSTEN)},
        "bron": {
            "type": "object",
            "required": ["wet", "artikel", "versie", "kort", "url"],
            "properties": {"wet": _TEKST, "artikel": _TEKST, "versie": _DATUM, "kort": _TEKST, "url": _TEKST},
        },
        "toelichting": _TEKST,
        "afronding": _TEKST,
        "bewerking": _TEKST,
        "status": _TEKST,
        "uit": {"type": "array", "items": _TEKST},
        "stappen": {"type": "array", "items": {"$ref": "#/$defs/stap"}},
    },
}


def schema_invoer(naam: str) -> Schema:
    """The schema of a situation for one calculation; raises OngeldigeInvoer for an unknown name."""
    berekening = zoek(naam)
    schrijver = _Schrijver(_GETAL_IN)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": berekening.zin,
        "type": "object",
        "required": ["bereken", "feiten"],
        "additionalProperties": False,
        "properties": {
            "bereken": {"const": naam},
            "feiten": schrijver.velden(velden_van_functie(berekening.functie())),
            "aanvullingen": {"type": "array", "items": schrijver.van(Aanvulling)},
        },
        "$defs": schrijver.records,
    }


def schema_uitvoer(naam: str) -> Schema:
    """The schema of the outcome of one calculation; raises OngeldigeInvoer for an unknown name."""
    berekening = zoek(naam)
    schrijver = _Schrijver(_GETAL)
    lijst = {"type": "array", "items": _TEKST}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Uitkomst: {berekening.zin}",
        "type": "object",
        "required": ["waarde", "zin", "stap", "waarschuwingen", "gebruikte_aanvullingen"],
        "additionalProperties": False,
        "properties": {
            "waarde": schrijver.van(uitkomstsoort(berekening.functie())),
            "zin": _TEKST,
            "stap": {"$ref": "#/$defs/stap"},
            "waarschuwingen": lijst,
            "gebruikte_aanvullingen": lijst,
        },
        "$defs": {"stap": _STAP, **schrijver.records},
    }


class _Schrijver:
    """Writes types as schemas; a record stands once, by its name, so that a record can hold one like itself."""

    def __init__(self, getal: Schema) -> None:
        self.getal = getal
        self.records: dict[str, Schema] = {}

    def velden(self, velden: Sequence[Veld]) -> Schema:
        """The schema of named fields."""
        return {
            "type": "object",
            "required": [veld.naam for veld in velden if veld.verplicht],
            "additionalProperties": False,
            "properties": {veld.naam: self.van(veld.soort) for veld in velden},
        }

    def van(self, soort: Any) -> Schema:
        """The schema of one type."""
        oorsprong, delen = get_origin(soort), get_args(soort)
        if soort is int:
            return self.getal
        if soort in _ENKEL:
            return _ENKEL[soort]
        if oorsprong in (Union, types.UnionType):
            return {"anyOf": [self.van(deel) for deel in keuzes_van(soort)]}
        if oorsprong is Literal:
            return {"enum": list(delen)}
        if oorsprong in (tuple, list, Sequence):
            return self._lijst(oorsprong, delen)
        if oorsprong in (Mapping, dict):
            return {"type": "object", "additionalProperties": self.van(delen[1])}
        if isinstance(soort, type) and issubclass(soort, Enum):
            return {"enum": [deel.value for deel in soort]}
        return self._record(soort)

    def _lijst(self, oorsprong: Any, delen: tuple[Any, ...]) -> Schema:
        if oorsprong is tuple and not (len(delen) == 2 and delen[1] is Ellipsis):
            return {"type": "array", "prefixItems": [self.van(deel) for deel in delen], "items": False}
        return {"type": "array", "items": self.van(delen[0])}

    def _record(self, soort: Any) -> Schema:
        naam = (get_origin(soort) or soort).__name__
        if naam not in self.records:
            self.records[naam] = {}  # its place, for a field of the same type
            self.records[naam].update(self.velden(velden_van(soort)))
        return {"$ref": f"#/$defs/{naam}"}
