"""What a report is made of: figures with a receipt and the rows behind them, and the tables beside them."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from importlib.metadata import version
from typing import Any, NamedTuple

from bijstandsrecht.kern import Maand
from doorstart.kern.fouten import DoorstartFout
from doorstart.sturing.deeltijdcijfers import Deeltijdjaar
from doorstart.sturing.definities import Definities
from doorstart.sturing.prestatie import Cohortuitkomst
from doorstart.sturing.rendement import Rendement
from doorstart.sturing.statistiek import Interval, Oordeel, Trede
from doorstart.sturing.uitgaven import Uitgavenjaar


class Eenheid(StrEnum):
    """How a value is written. Always a whole number: 4084 basis points, 466 00 cents, 4600 hundredths."""

    CENTEN = "centen"
    BASISPUNTEN = "basispunten"
    AANTAL = "aantal"
    TIENDEN = "tienden"
    HONDERDSTEN = "honderdsten"
    MINUTEN = "minuten"
    TEKST = "tekst"
    SLEUTEL = "sleutel"
    DATUM = "datum"
    MAAND = "maand"


class Kolom(NamedTuple):
    """One column of the list behind a figure."""

    sleutel: str
    eenheid: Eenheid = Eenheid.TEKST


@dataclass(frozen=True)
class Lijst:
    """The rows behind a figure. When the first column is `dossier` a row is about one dossier."""

    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[Any, ...], ...]

    @property
    def over_dossiers(self) -> bool:
        """Say whether each row belongs to a dossier."""
        return self.kolommen[0].sleutel == "dossier"

    @cached_property
    def hash(self) -> str:
        """SHA-256 over the rows; the same rows give the same hash."""
        inhoud = [[k.sleutel for k in self.kolommen], *([als_json(w) for w in rij] for rij in self.rijen)]
        return hashlib.sha256(json.dumps(inhoud, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Bewijs:
    """The receipt of a figure: by which definition, over which rows, how many, how sure."""

    definitie: str
    versie: str
    vastgesteld_door: str
    geldig_van: date
    peildatum: date
    n: int
    rijen_hash: str
    code_versie: str
    k: int | None = None
    niet_meegeteld: Mapping[str, int] = field(default_factory=dict)
    interval: Interval | None = None
    oordeel: Oordeel | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)

    def als_dict(self) -> dict[str, Any]:
        """Return the receipt as JSON values."""
        return {sleutel: als_json(waarde) for sleutel, waarde in asdict(self).items()}


@dataclass(frozen=True, slots=True)
class Figuur:
    """One figure of the report."""

    sleutel: str
    waarde: int | None
    eenheid: Eenheid
    lijst: Lijst
    bewijs: Bewijs
    doel: int | None = None

    @property
    def gehaald(self) -> bool | None:
        """Say whether the target is reached; None without a target or without a value."""
        return None if self.doel is None or self.waarde is None else self.waarde >= self.doel


@dataclass(frozen=True, slots=True)
class Verhaal:
    """A client's story that may be published."""

    titel: str
    tekst: str
    bedrijf: str


class Status(StrEnum):
    """Provisional until the tax returns can be in and the manager has frozen the report."""

    VOORLOPIG = "voorlopig"
    DEFINITIEF = "definitief"


@dataclass(frozen=True, slots=True)
class Tabellen:
    """The tables and curves beside the figures."""

    starters: Cohortuitkomst
    starters_lang: Cohortuitkomst
    gevestigden: Cohortuitkomst
    overleving: tuple[Trede, ...]
    deeltijd: Deeltijdjaar
    deeltijd_vorig: Deeltijdjaar
    uitgaven: Uitgavenjaar
    rendement: Rendement


@dataclass(frozen=True, slots=True)
class Rapport:
    """The report of one year of one organisation. `vorige` holds the values of the report before it."""

    organisatie: str
    jaar: int
    van: Maand
    tot: Maand
    peildatum: date
    status: Status
    definities: Definities
    figuren: Mapping[str, Figuur]
    vorige: Mapping[str, int | None]
    vorige_bron: str
    tabellen: Tabellen
    verhalen: Sequence[Verhaal] = ()

    def figuur(self, sleutel: str) -> Figuur:
        """Return one figure; raises DoorstartFout that names the figures there are."""
        try:
            return self.figuren[sleutel]
        except KeyError:
            raise DoorstartFout(f"Het cijfer '{sleutel}' bestaat niet. Kies uit: {', '.join(self.figuren)}.") from None

    @property
    def heel_jaar(self) -> bool:
        """Say whether all twelve months are in."""
        return self.tot.nummer == 12


def als_json(waarde: Any) -> Any:
    """Return a value as plain JSON: dates and months as text, tuples as lists."""
    if waarde is None or type(waarde) in (int, str):  # most cells of a list: no further questions
        return waarde
    if isinstance(waarde, StrEnum):
        return waarde.value
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, Maand):
        return str(waarde)
    if isinstance(waarde, Mapping):
        return {str(k): als_json(v) for k, v in waarde.items()}
    if isinstance(waarde, tuple | list):
        return [als_json(v) for v in waarde]
    return waarde


@cache
def code_versie() -> str:
    """Return the version of Doorstart that computed the figure."""
    return version("doorstart")
