"""What a schema of CSV files is made of: a file, its columns, and how they point to each other.

The files themselves stand in `bestanden.py`. The reader and docs/import.md are both made from them,
so that what is written down is what is read.
"""

from collections.abc import Iterator
from dataclasses import dataclass

SOORTEN = {
    "tekst": "tekst",
    "nummer": "letters, cijfers, punten en streepjes, hoogstens 20 tekens",
    "datum": "datum, `2017-03-31` of `31-03-2017`",
    "maand": "maand, `2017-03`",
    "bedrag": "bedrag in euro's, `1234,56`",
    "geheel": "geheel getal",
    "procent": "percentage, `8` of `8,5`",
    "tijd": "tijd, `09:30`",
    "ja_nee": "`ja` of `nee`",
    "code": "een van de codes",
    "bsn": "burgerservicenummer, negen cijfers met elfproef",
    "iban": "rekeningnummer (IBAN)",
    "email": "e-mailadres",
}


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column. `verwijst` names the `bestand.kolom` that must hold the value, or `organisatie.*`."""

    naam: str
    soort: str
    betekenis: str
    voorbeeld: str
    verplicht: bool = True
    codes: tuple[str, ...] = ()
    verwijst: str = ""
    lengte: int = 200


@dataclass(frozen=True, slots=True)
class Bestand:
    """One CSV file. `sleutel` are the columns that together may occur only once."""

    naam: str
    betekenis: str
    sleutel: tuple[str, ...]
    kolommen: tuple[Kolom, ...]
    verplicht: bool = False

    @property
    def bestandsnaam(self) -> str:
        """Name on disk."""
        return f"{self.naam}.csv"

    def kolom(self, naam: str) -> Kolom:
        """Return the column of this name; raises StopIteration when the schema has none."""
        return next(k for k in self.kolommen if k.naam == naam)

    def verwijzingen(self) -> Iterator[Kolom]:
        """Yield the columns that point to another file or to the organisation."""
        return (k for k in self.kolommen if k.verwijst)


def v(naam: str, soort: str, betekenis: str, voorbeeld: str, *codes: str, wijst: str = "", lengte: int = 200) -> Kolom:
    """Return a required column."""
    return Kolom(naam, soort, betekenis, voorbeeld, True, codes, wijst, lengte)


def o(naam: str, soort: str, betekenis: str, voorbeeld: str, *codes: str, wijst: str = "", lengte: int = 200) -> Kolom:
    """Return an optional column: it may be empty, or absent from the file."""
    return Kolom(naam, soort, betekenis, voorbeeld, False, codes, wijst, lengte)


def dossier() -> Kolom:
    """Return the column that points to a dossier of the same import."""
    return v("dossiernummer", "tekst", "Nummer van het dossier.", "D2017-014", wijst="dossiers.dossiernummer")
