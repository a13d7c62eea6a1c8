"""The places in the Participatiewet that this package cites, in the version of the half year."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from bijstandsrecht.kern import Bron, bron, halfjaar


@lru_cache(maxsize=1024)
def pw(artikel: str, peildatum: date) -> Bron:
    """An article of the Participatiewet as it stood in the half year of `peildatum`."""
    return bron("participatiewet", artikel, halfjaar(peildatum))
