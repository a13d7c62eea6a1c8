"""The rows of the caseload, and writing them as the CSV files of the import: same rows, same bytes."""

import csv
from datetime import date, time
from pathlib import Path
from typing import Any

from doorstart.kern.geld import tekst_uit_centen
from doorstart.koppelingen.csvimport.bestanden import BESTANDEN
from doorstart.koppelingen.csvimport.schema import Kolom

_SCHEMA = {bestand.naam: bestand for bestand in BESTANDEN}


class Rijen:
    """Rows per file; values in their own type (cents, dates, bools) until they are written."""

    def __init__(self) -> None:
        self.per_bestand: dict[str, list[dict[str, Any]]] = {naam: [] for naam in _SCHEMA}

    def voeg(self, bestand: str, **waarden: Any) -> None:
        """Add one row; raises KeyError for a column that the schema does not have."""
        onbekend = waarden.keys() - {kolom.naam for kolom in _SCHEMA[bestand].kolommen}
        if onbekend:
            raise KeyError(f"{bestand} heeft geen kolom {sorted(onbekend)}")
        self.per_bestand[bestand].append(waarden)

    def schrijf(self, folder: Path) -> None:
        """Write every file into the folder, sorted by its key; overwrites what stands there."""
        folder.mkdir(parents=True, exist_ok=True)
        for naam, rijen in self.per_bestand.items():
            bestand = _SCHEMA[naam]
            regels = sorted([_tekst(k, rij.get(k.naam)) for k in bestand.kolommen] for rij in rijen)
            with (folder / bestand.bestandsnaam).open("w", newline="", encoding="utf-8") as uit:
                schrijver = csv.writer(uit, delimiter=";", lineterminator="\n")
                schrijver.writerow([k.naam for k in bestand.kolommen])
                schrijver.writerows(regels)


def _tekst(kolom: Kolom, waarde: Any) -> str:
    if waarde is None or waarde == "":
        return ""
    if kolom.soort == "bedrag":
        return tekst_uit_centen(waarde).replace(".", "")
    if kolom.soort == "procent":
        return tekst_uit_centen(waarde)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return waarde.isoformat()[:7] if kolom.soort == "maand" else waarde.isoformat()
    if isinstance(waarde, time):
        return f"{waarde:%H:%M}"
    return str(waarde)
