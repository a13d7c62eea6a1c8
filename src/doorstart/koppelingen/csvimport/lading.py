"""What the loaders share while one import runs: the rows read, the objects made so far, the events to write."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from doorstart.besluiten.models import Besluit
from doorstart.dossiers.models import Dossier, Huishouden, Persoon
from doorstart.kern.gebeurtenissen import Nieuwegebeurtenis, nieuw
from doorstart.koppelingen.csvimport.lezen import Inhoud, Rij
from doorstart.organisatie.models import Gebruiker, Gemeente, Organisatie

BATCH = 1000


@dataclass
class Lading:
    """State of one import; every map is filled by the loader that makes the objects."""

    inhoud: Inhoud
    organisatie: Organisatie
    gebruiker: Gebruiker | None
    vandaag: date
    voortgang: Callable[[int], None] = lambda _aantal: None
    gemeenten: dict[str, Gemeente] = field(default_factory=dict)
    gebruikers: dict[str, Gebruiker] = field(default_factory=dict)
    personen: dict[str, Persoon] = field(default_factory=dict)
    dossiers: dict[str, Dossier] = field(default_factory=dict)
    huishoudens: dict[int, list[Huishouden]] = field(default_factory=dict)
    besluiten: dict[str, Besluit] = field(default_factory=dict)
    gebeurtenissen: list[Nieuwegebeurtenis] = field(default_factory=list)

    def rijen(self, bestand: str) -> list[Rij]:
        """Return the rows of a file."""
        return self.inhoud.rijen[bestand]

    def bewaar(self, model: Any, objecten: list[Any], *, teken: int = 0) -> list[Any]:
        """Insert many rows at once and give them back with their ids; `teken` moves the progress bar."""
        gemaakt: list[Any] = model.objects.bulk_create(objecten, batch_size=BATCH)
        self.voortgang(teken)
        return gemaakt

    def feit(self, *, soort: str, datum: date, dossiernummer: str, omschrijving: str, door: str | None = None) -> None:
        """Note an event for the timeline; all events are written at the end, in order of date."""
        gebruiker = self.gebruikers.get(door) if door else self.gebruiker
        self.gebeurtenissen.append(
            nieuw(
                soort=soort,
                datum=datum,
                dossiernummer=dossiernummer,
                omschrijving=omschrijving,
                gebruiker=gebruiker,
                gegevens={"herkomst": "import"},
            )
        )
