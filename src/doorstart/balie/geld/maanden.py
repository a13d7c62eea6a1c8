"""The right-months of one dossier as one list: what the norm was, what was deducted, granted and paid, and why."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from doorstart.dossiers.models import Dossier
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import betaald_per_rechtmaand, per_rechtmaand


@dataclass(slots=True)
class Rechtmaand:
    """One right-month; amounts in cents, None = not part of this kind of month."""

    maand: date
    regeling: str = ""
    norm: int | None = None
    inkomen: int | None = None
    verrekend: int | None = None
    bijstand: int = 0
    betaald: int = 0
    berekening_id: int | None = None
    herkomst: str = "wet"


def rechtmaanden(dossier: Dossier) -> list[Rechtmaand]:
    """Return the right-months of a dossier, newest first: settled months and months paid under the Bbz."""
    maanden: dict[date, Rechtmaand] = {}
    for rekening, regeling in ((Rekening.UITKERINGSLASTEN, "pw"), (Rekening.LENING_LEVENSONDERHOUD, "bbz")):
        for dag, bedrag in per_rechtmaand(dossier=dossier, rekeningen=[rekening]).items():
            maand = maanden.setdefault(dag, Rechtmaand(dag, regeling))
            maand.bijstand += bedrag
    for dag, bedrag in betaald_per_rechtmaand(dossier).items():
        maanden.setdefault(dag, Rechtmaand(dag)).betaald = bedrag
    for dag, pk in _bbz_berekeningen(dossier).items():
        if dag in maanden:
            maanden[dag].berekening_id = pk
    for rij in dossier.verrekeningen.filter(vervangen_door__isnull=True):
        maand = maanden.setdefault(rij.maand, Rechtmaand(rij.maand))
        maand.regeling = "pw"
        maand.norm, maand.inkomen, maand.verrekend = rij.norm, rij.inkomen, rij.verrekend
        maand.berekening_id, maand.herkomst = rij.berekening_id, rij.herkomst
    return [maanden[dag] for dag in sorted(maanden, reverse=True)]


def _bbz_berekeningen(dossier: Dossier) -> dict[date, int]:
    """Return per right-month the calculation of the Bbz payment that stands."""
    rijen = (
        dossier.boekingen.filter(
            soort="bbz_maand", draait_terug__isnull=True, teruggedraaid_door__isnull=True, berekening__isnull=False
        )
        .values_list("regels__rechtmaand", "berekening")
        .distinct()
    )
    return {dag: pk for dag, pk in rijen if dag is not None}


@dataclass(frozen=True, slots=True)
class Jaartotaal:
    """What a calendar year adds up to, in cents."""

    jaar: int
    verrekend: int
    bijstand: int
    betaald: int


def per_jaar(maanden: list[Rechtmaand]) -> list[Jaartotaal]:
    """Return the sums per calendar year, newest first."""
    jaren: dict[int, list[Rechtmaand]] = defaultdict(list)
    for maand in maanden:
        jaren[maand.maand.year].append(maand)
    return [
        Jaartotaal(
            jaar,
            sum(m.verrekend or 0 for m in rijen),
            sum(m.bijstand for m in rijen),
            sum(m.betaald for m in rijen),
        )
        for jaar, rijen in sorted(jaren.items(), reverse=True)
    ]
