"""From plain values (YAML or JSON) to the typed facts of a calculation; the types are the definition.

An amount may be whole cents or text with a euro sign (`€ 1.234,56`), a percentage basis points or text with a
percent sign (`12,5 %`). Everything else is what its type says: a date, a month (`2026-07`), a boekjaar by its first
day, a household with its fields. A number with a decimal point is refused: it could be euros or cents.
"""

from __future__ import annotations

import dataclasses
import difflib
import re
import types
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from bijstandsrecht.kern import Boekjaar, Maand, OngeldigeInvoer, RechtFout, Uitkomst

_EURO = re.compile(
    r"(?P<min>[-\u2212])?\s*€\s*(?P<min2>[-\u2212])?(?P<heel>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<cent>\d\d))?"
)
_PROCENT = re.compile(r"(?P<heel>\d{1,3})(?:,(?P<deel>\d{1,2}))?\s*%")
_REMEDIE = {
    int: "Schrijf hele centen (123456), een bedrag als € 1.234,56 of een percentage als 12,5 %.",
    date: "Schrijf een datum als 2026-07-01.",
    bool: "Schrijf true of false.",
    str: "Schrijf een tekst.",
    Maand: "Schrijf jaar en maand als 2026-07.",
    Boekjaar: "Schrijf de eerste dag van het boekjaar als 2026-01-01.",
}


class Veld(NamedTuple):
    """One field of a record or function: its name, its type and whether it may be left out."""

    naam: str
    soort: Any
    verplicht: bool


class Plek(NamedTuple):
    """Where in the facts we are, and which article asks for them."""

    pad: str
    artikel: str = ""

    def onder(self, deel: object) -> Plek:
        """The place of a part."""
        return Plek(f"{self.pad}.{deel}" if self.pad else str(deel), self.artikel)

    def fout(self, melding: str, waarde: object, remedie: str) -> OngeldigeInvoer:
        """The refusal of the value at this place."""
        return OngeldigeInvoer(melding, veld=self.pad, waarde=_kort(waarde), artikel=self.artikel, remedie=remedie)


def lees(soort: Any, waarde: object, plek: Plek) -> Any:
    """A plain value as `soort`; raises OngeldigeInvoer with the field, the value, the article and the remedy."""
    oorsprong = get_origin(soort)
    if oorsprong in (Union, types.UnionType):
        return _lees_een_van(keuzes_van(soort), waarde, plek)
    if oorsprong is Literal:
        return _lees_keuze(get_args(soort), waarde, plek)
    if oorsprong in (tuple, Sequence, list):
        return _lees_lijst(soort, waarde, plek)
    if oorsprong is Mapping or oorsprong is dict:
        return _lees_tabel(get_args(soort), waarde, plek)
    if isinstance(soort, type) and issubclass(soort, Enum):
        return soort(_lees_keuze(tuple(deel.value for deel in soort), waarde, plek))
    if soort in _ENKEL:
        return _ENKEL[soort](waarde, plek)
    return lees_velden(soort, velden_van(soort), waarde, plek)


def lees_velden(maak: Any, velden: Sequence[Veld], waarde: object, plek: Plek) -> Any:
    """Fill the fields of a record or function from a mapping and make it; unknown and missing names are refused."""
    if not isinstance(waarde, Mapping):
        raise plek.fout("Hier horen velden met een naam.", waarde, "Geef: " + ", ".join(v.naam for v in velden) + ".")
    bekend = {veld.naam: veld for veld in velden}
    for naam in waarde:
        if naam not in bekend:
            lijkt = difflib.get_close_matches(str(naam), bekend, 1)
            remedie = f"Bedoelde u {lijkt[0]}?" if lijkt else "Kies uit: " + ", ".join(bekend) + "."
            raise plek.onder(naam).fout("Dit gegeven bestaat hier niet.", waarde[naam], remedie)
    gelezen = {}
    for veld in velden:
        hier = plek.onder(veld.naam)
        if veld.naam in waarde:
            gelezen[veld.naam] = lees(veld.soort, waarde[veld.naam], hier)
        elif veld.verplicht:
            raise hier.fout("Dit gegeven ontbreekt.", None, _remedie(veld.soort))
    return maak(**gelezen)


def _kort(waarde: object) -> object:
    """A value as a refusal can show it: a hostile file must not come back in full."""
    if isinstance(waarde, Mapping):
        return f"een tabel met {len(waarde)} velden"
    if isinstance(waarde, list | tuple):
        return f"een lijst met {len(waarde)} onderdelen"
    return f"{waarde[:80]} ..." if isinstance(waarde, str) and len(waarde) > 80 else waarde


@cache
def velden_van(soort: Any) -> tuple[Veld, ...]:
    """The fields of a dataclass or NamedTuple; the type variable of a generic one is filled in."""
    ingevuld = get_args(soort)
    soort = get_origin(soort) or soort
    hints = {n: ingevuld[0] if isinstance(s, TypeVar) else s for n, s in get_type_hints(soort).items()}
    if dataclasses.is_dataclass(soort):
        return tuple(
            Veld(f.name, hints[f.name], f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING)
            for f in dataclasses.fields(soort)
        )
    return tuple(Veld(naam, hints[naam], naam not in soort._field_defaults) for naam in soort._fields)


def keuzes_van(soort: Any) -> tuple[Any, ...]:
    """What a union can be written as: no outcome of another calculation, and no array."""
    return tuple(deel for deel in get_args(soort) if deel is not Any and get_origin(deel) is not Uitkomst)


def _lees_een_van(delen: tuple[Any, ...], waarde: object, plek: Plek) -> Any:
    if waarde is None and type(None) in delen:
        return None
    delen = tuple(deel for deel in delen if deel is not type(None))
    passend = [deel for deel in delen if _past(deel, waarde)] or list(delen)
    for deel in passend[:-1]:
        try:
            return lees(deel, waarde, plek)
        except OngeldigeInvoer:
            continue
    return lees(passend[-1], waarde, plek)


def _past(soort: Any, waarde: object) -> bool:
    """Whether a value has the outward form of a type, so that a refusal speaks of the form that was meant."""
    if isinstance(waarde, Mapping):
        return get_origin(soort) in (Mapping, dict) or (hasattr(soort, "__annotations__") and soort not in _ENKEL)
    if isinstance(waarde, list | tuple):
        return get_origin(soort) in (tuple, list, Sequence)
    return soort in _ENKEL or get_origin(soort) is Literal or (isinstance(soort, type) and issubclass(soort, Enum))


def _lees_keuze(keuzes: tuple[Any, ...], waarde: object, plek: Plek) -> Any:
    for keuze in keuzes:
        if keuze == waarde and type(keuze) is type(waarde):
            return keuze
    raise plek.fout("Deze keuze bestaat niet.", waarde, "Kies uit: " + ", ".join(map(str, keuzes)) + ".")


def _lees_lijst(soort: Any, waarde: object, plek: Plek) -> Any:
    if not isinstance(waarde, list | tuple):
        raise plek.fout("Hier hoort een lijst.", waarde, "Schrijf elk onderdeel op een eigen regel met een streepje.")
    delen = get_args(soort)
    if get_origin(soort) is tuple and not (len(delen) == 2 and delen[1] is Ellipsis):
        if len(waarde) != len(delen):
            raise plek.fout(f"Hier horen {len(delen)} onderdelen.", len(waarde), "Geef precies dat aantal.")
        return tuple(lees(deel, w, plek.onder(n)) for n, (deel, w) in enumerate(zip(delen, waarde, strict=True), 1))
    return tuple(lees(delen[0], onderdeel, plek.onder(n)) for n, onderdeel in enumerate(waarde, 1))


def _lees_tabel(soorten: tuple[Any, ...], waarde: object, plek: Plek) -> dict[Any, Any]:
    if not isinstance(waarde, Mapping):
        raise plek.fout("Hier hoort een tabel van namen met waarden.", waarde, "Schrijf elke regel als naam: waarde.")
    sleutel, inhoud = soorten
    return {lees(sleutel, s, plek): lees(inhoud, w, plek.onder(s)) for s, w in waarde.items()}


def _lees_int(waarde: object, plek: Plek) -> int:
    if type(waarde) is int:
        return waarde
    if isinstance(waarde, str):
        if bedrag := _EURO.fullmatch(waarde.strip()):
            centen = int(bedrag["heel"].replace(".", "")) * 100 + int(bedrag["cent"] or 0)
            return -centen if bedrag["min"] or bedrag["min2"] else centen
        if deel := _PROCENT.fullmatch(waarde.strip()):
            return int(deel["heel"]) * 100 + int((deel["deel"] or "").ljust(2, "0"))
    raise plek.fout("Dit is geen heel getal, bedrag of percentage.", waarde, _REMEDIE[int])


def _lees_date(waarde: object, plek: Plek) -> date:
    if type(waarde) is date:
        return waarde
    try:
        return date.fromisoformat(str(waarde))
    except ValueError:
        raise plek.fout("Dit is geen datum.", waarde, _REMEDIE[date]) from None


def _lees_bool(waarde: object, plek: Plek) -> bool:
    if isinstance(waarde, bool):
        return waarde
    raise plek.fout("Dit is geen ja of nee.", waarde, _REMEDIE[bool])


def _lees_str(waarde: object, plek: Plek) -> str:
    if isinstance(waarde, str):
        return waarde
    raise plek.fout("Dit is geen tekst.", waarde, _REMEDIE[str])


def _lees_maand(waarde: object, plek: Plek) -> Maand:
    try:
        return Maand.uit_tekst(str(waarde))
    except RechtFout:
        raise plek.fout("Dit is geen maand.", waarde, _REMEDIE[Maand]) from None


def _lees_boekjaar(waarde: object, plek: Plek) -> Boekjaar:
    if isinstance(waarde, Mapping):
        velden = (Veld("begin", date, True), Veld("einde", date, False))
        return (
            Boekjaar.van_tot(**delen)
            if "einde" in (delen := lees_velden(dict, velden, waarde, plek))
            else Boekjaar(**delen)
        )
    return Boekjaar(_lees_date(waarde, plek))


_ENKEL: dict[Any, Any] = {
    int: _lees_int, bool: _lees_bool, str: _lees_str, date: _lees_date, Maand: _lees_maand, Boekjaar: _lees_boekjaar,
}  # fmt: skip


def _remedie(soort: Any) -> str:
    if get_origin(soort) is Literal:
        return "Kies uit: " + ", ".join(map(str, get_args(soort))) + "."
    return _REMEDIE.get(soort, "Vul dit gegeven in.")
