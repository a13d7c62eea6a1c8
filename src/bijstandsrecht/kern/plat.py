"""Facts and values as JSON can hold them: numbers, words, lists and tables."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from bijstandsrecht.kern.tijd import Boekjaar, Maand


def plat(waarde: Any) -> Any:
    """A record, date, month or table as plain values; `bijstandsrecht.situatie.lezer.lees` is the inverse."""
    if isinstance(waarde, Enum):
        return waarde.value
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, Maand):
        return str(waarde)
    if isinstance(waarde, Boekjaar):
        return waarde.begin.isoformat()
    if isinstance(waarde, Mapping):
        return {str(plat(naam)): plat(deel) for naam, deel in waarde.items()}
    if dataclasses.is_dataclass(waarde):
        return {veld.name: plat(getattr(waarde, veld.name)) for veld in dataclasses.fields(waarde)}
    if hasattr(waarde, "_asdict"):
        return {naam: plat(deel) for naam, deel in waarde._asdict().items()}
    if isinstance(waarde, list | tuple):
        return [plat(deel) for deel in waarde]
    return waarde
