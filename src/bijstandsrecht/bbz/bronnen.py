"""The places in the Bbz 2004 that this package cites, in the version of the calendar year."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from bijstandsrecht.kern import Bron, bron


@lru_cache(maxsize=1024)
def bbz(artikel: str, dag: date) -> Bron:
    """An article of the Bbz 2004 as it stood on 1 January of the year of `dag`."""
    return bron("bbz2004", artikel, date(dag.year, 1, 1))
