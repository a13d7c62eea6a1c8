"""The places in the Participatiewet that this package cites, in the version of the half year."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from bijstandsrecht.kern import Bron, bron, halfjaar


@lru_cache(maxsize=1024)
def pw(artikel: str, peildatum: date) -> Bron:
    """An article of the Participatiewet as it stood in the half year of `peildatum`."""
    return bron("participatiewet", artikel, halfjaar(peildatum))


_IN_2015 = {
    "19a lid 1": "22a lid 4",
    "19a lid 1 onder b": "22a lid 4 onder b",
    "19a lid 1 onder c": "22a lid 4 onder c",
    "19a lid 1 onder d": "22a lid 4 onder d",
    "19a lid 2": "22a lid 5",
    "22a lid 2": "22a lid 6",
    "22a lid 3 onder b": "20 lid 3",
}
_LATER_GEPLAATST = bron("participatiewet", "22b lid 1 onder a", date(2016, 1, 1))
"""For 2015 with children: art. 22b, placed afterwards in the text of 1 January 2016."""


def pw_gedeeld(artikel: str, peildatum: date) -> Bron:
    """A rule of art. 19a or 22a as numbered since 2016; for 2015 the place where it stood then."""
    if peildatum.year > 2015:
        return pw(artikel, peildatum)
    if artikel == "22a lid 3 onder a":
        return _LATER_GEPLAATST
    return pw(_IN_2015.get(artikel, artikel), peildatum)
