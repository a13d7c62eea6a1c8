"""The lists of articles: every article and lid by number, with a short subject, one file per law.

A row without `stand` must be built: a function cites it with `regelt`. `mens`: a person decides, and `waarom` says
where that is recorded. `buiten`: out of scope, and `waarom` says why. `van` and `tot` bound an article in time.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from bijstandsrecht.kern import OngeldigeInvoer

MAP = Path(__file__).parent / "artikelen"
STANDEN = ("", "mens", "buiten")


class Artikel(NamedTuple):
    """One row: an article, a lid or a letter as a letter cites it (`12 lid 2 onder a`)."""

    artikel: str
    onderwerp: str
    stand: str = ""
    waarom: str = ""
    van: date | None = None
    tot: date | None = None


class Artikellijst(NamedTuple):
    """All rows of one law, and the text they were read in."""

    wet: str
    bron: str
    artikelen: tuple[Artikel, ...]


def lees_lijsten(map_: Path = MAP) -> tuple[Artikellijst, ...]:
    """Read every list in `map_`; raises OngeldigeInvoer for a row that is doubled, unknown or without reason."""
    return tuple(_lees(pad) for pad in sorted(map_.glob("*.yaml")))


def _lees(pad: Path) -> Artikellijst:
    data = yaml.safe_load(pad.read_text(encoding="utf-8"))
    rijen = tuple(Artikel(**{naam: _tekst(waarde) for naam, waarde in rij.items()}) for rij in data["artikelen"])
    gezien: set[tuple[str, date | None]] = set()
    for rij in rijen:
        if (rij.artikel, rij.van) in gezien:
            raise _fout(pad, rij, "Dit artikel staat er twee keer.")
        if rij.stand not in STANDEN or bool(rij.stand) != bool(rij.waarom):
            raise _fout(pad, rij, "Bij mens en buiten hoort een reden, en alleen daarbij.")
        gezien.add((rij.artikel, rij.van))
    return Artikellijst(data["wet"], data["bron"], rijen)


def _tekst(waarde: Any) -> Any:
    return waarde if isinstance(waarde, date) else str(waarde)


def _fout(pad: Path, rij: Artikel, melding: str) -> OngeldigeInvoer:
    return OngeldigeInvoer(melding, veld=pad.name, waarde=rij.artikel, remedie="Verbeter de lijst met artikelen.")
