"""Values the Dutch way: € 1.234,56, 12,5 %, 1 juli 2017. Text only; nothing here computes."""

from __future__ import annotations

from datetime import date

MIN = "\u2212"  # a real minus sign: as wide as a plus, and read out as "min"
MAANDNAMEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

_AANTALLEN = {
    "maanden": ("maand", "maanden"),
    "weken": ("week", "weken"),
    "uren": ("uur", "uren"),
    "dagen": ("dag", "dagen"),
    "jaren": ("jaar", "jaren"),
    "personen": ("persoon", "personen"),
}


def euro(centen: int) -> str:
    """Whole cents as a Dutch amount: `euro(123456)` is `"€ 1.234,56"`."""
    heel, rest = divmod(abs(centen), 100)
    return f"{MIN if centen < 0 else ''}€ " + f"{heel:,}".replace(",", ".") + f",{rest:02d}"


def procent(basispunten: int) -> str:
    """Basis points as a Dutch percentage: `procent(1250)` is `"12,5 %"`."""
    heel, rest = divmod(abs(basispunten), 100)
    return f"{MIN if basispunten < 0 else ''}{heel}" + (f",{rest:02d}".rstrip("0") if rest else "") + " %"


def datum(dag: date) -> str:
    """A date in words: `"1 juli 2017"`."""
    return f"{dag.day} {MAANDNAMEN[dag.month - 1]} {dag.year}"


def als_tekst(waarde: object, eenheid: str = "") -> str:
    """A value with its unit as a reader expects it; unknown units are shown behind the number."""
    if isinstance(waarde, bool) or (eenheid == "ja_nee" and isinstance(waarde, int)):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return datum(waarde)
    if isinstance(waarde, int):
        return _getal(waarde, eenheid)
    return str(waarde)


def _getal(waarde: int, eenheid: str) -> str:
    if eenheid == "centen":
        return euro(waarde)
    if eenheid == "basispunten":
        return procent(waarde)
    if eenheid in _AANTALLEN:
        return f"{waarde} {_AANTALLEN[eenheid][0 if waarde == 1 else 1]}"
    return str(waarde)
