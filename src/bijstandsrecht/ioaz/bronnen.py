"""The places in the IOAZ that this package cites, in the version of the half year."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from bijstandsrecht.kern import Bron, bron, halfjaar


@lru_cache(maxsize=1024)
def ioaz(artikel: str, dag: date) -> Bron:
    """An article of the IOAZ as it stood in the half year of `dag`."""
    return bron("ioaz", artikel, halfjaar(dag))
