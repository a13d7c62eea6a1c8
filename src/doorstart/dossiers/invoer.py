"""What somebody tells us at a melding and an intake, as typed values; made by the forms, used by the services."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError

from doorstart.dossiers import controle


@dataclass(frozen=True, slots=True, kw_only=True)
class Persoonsgegevens:
    """Who it is about. `bsn` and `iban` are checked when the melding is stored."""

    bsn: str
    voornaam: str
    achternaam: str
    geboortedatum: date
    straat: str = ""
    postcode: str = ""
    plaats: str = ""
    email: str = ""
    telefoon: str = ""
    iban: str = ""
    taal: str = "nl"
    statushouder: bool = False

    def gecontroleerd(self, peildatum: date, *, aanvrager: bool, voorvoegsel: str = "") -> dict[str, Any]:
        """Return the checked values by field name; raises ValidationError with a sentence per field."""
        waarden: dict[str, Any] = {veld.name: getattr(self, veld.name) for veld in fields(self)}
        dag = controle.leeftijd_aanvrager if aanvrager else controle.geboortedatum
        keuringen: dict[str, Callable[[Any], Any]] = {
            "bsn": controle.bsn,
            "iban": controle.iban,
            "postcode": controle.postcode,
            "geboortedatum": partial(dag, peildatum=peildatum),
        }
        fouten: dict[str, Any] = {}
        for naam, keur in keuringen.items():
            try:
                waarden[naam] = keur(waarden[naam])
            except ValidationError as fout:
                fouten[voorvoegsel + naam] = fout.error_list
        if fouten:
            raise ValidationError(fouten)
        return waarden


@dataclass(frozen=True, slots=True, kw_only=True)
class Huishoudengegevens:
    """Who live together from `van` on; `partner` with the same fields as the applicant.

    `tot` is the last day on which it was so: only for a correction of a time that is over.
    """

    van: date
    tot: date | None = None
    partner: Persoonsgegevens | None = None
    kinderen: int = 0
    jongste_kind_geboren: date | None = None
    kostendelers: int = 0
    herkomst: str = "opgave bij de melding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bedrijfsgegevens:
    """The business, or the plan for one (`gestart_op` empty: not started)."""

    naam: str
    kvk_nummer: str = ""
    branche: str = ""
    rechtsvorm: str = "eenmanszaak"
    gestart_op: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Melding:
    """A first report: when, how, for which route, with which question."""

    ontvangen_op: date
    gemeente_id: int
    groep: str
    uitkering: str
    hulpvraag: str
    via: str
    persoon: Persoonsgegevens
    huishouden: Huishoudengegevens
    bedrijf: Bedrijfsgegevens
    dubbel_bevestigd: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """The answers of the intake; None means not known yet. `groep` is what the adviser chooses, with `toelichting`.

    `gevraagd`: levensonderhoud, kapitaal (money for the business) or beide.
    """

    groep: str
    toelichting: str
    uitkering: str
    gestart_op: date | None
    uren_per_week: int | None = None
    levensvatbaar_verwacht: bool | None = None
    wil_stoppen: bool | None = None
    motivatie: str = ""
    ervaring: str = ""
    schulden: bool | None = None
    gevraagd: str = "levensonderhoud"
