"""The places in the law that the room of loans cites, in the version of the calendar year."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from bijstandsrecht.kern import Bron, bron

TOZO_TEKST = date(2021, 10, 1)
"""The last text of the Tozo that was read."""


@lru_cache(maxsize=2048)
def plek(artikel: str, dag: date, wet: str = "bbz2004") -> Bron:
    """An article as it stood on 1 January of the year of `dag`; of the Tozo, the last text that was read."""
    return bron(wet, artikel, TOZO_TEKST if wet == "tozo" else date(dag.year, 1, 1))
