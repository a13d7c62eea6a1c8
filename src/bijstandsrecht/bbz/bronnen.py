"""The places in the Bbz 2004 that this package cites, in the version that was in force on a day."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from bijstandsrecht.bbz.versies import versie_op
from bijstandsrecht.kern import Bron, bron


@lru_cache(maxsize=4096)
def bbz(artikel: str, dag: date) -> Bron:
    """An article of the Bbz 2004 as it stood on `dag`. Raises BuitenBereik before 2015."""
    return bron("bbz2004", artikel, versie_op(dag).begin)
