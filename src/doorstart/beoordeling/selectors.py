"""Reads of the assessment: the last version of each part, for the pages here and for other rooms.

`laatste_vermogen` and `laatste_oordeel` are what capital, settlement and decisions ask for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.http import Http404
from django.utils.translation import gettext as _

from doorstart.beoordeling.models import (
    Bedrijfsplan,
    Beoordelingsrij,
    Groepstoets,
    Inkomensprognose,
    Levensvatbaarheid,
    Onderzoek,
    Onderzoeksrapport,
    Vermogensopgave,
    Versie,
)
from doorstart.dossiers.models import Dossier
from doorstart.werkproces.models import Procedure

V = TypeVar("V", bound=Versie)


def versies(model: type[V], dossier: Dossier) -> Sequence[V]:
    """Return every version of a part of the assessment, newest first, with its author."""
    return list(model.objects.filter(dossier=dossier).select_related("gebruiker", "procedure").order_by("-versie"))


def laatste(model: type[V], dossier: Dossier) -> V | None:
    """Return the last version of a part, or nothing; those with a calculation have it loaded."""
    relaties = ["gebruiker", *(["berekening"] if hasattr(model, "berekening") else [])]
    rij: V | None = model.objects.filter(dossier=dossier).select_related(*relaties).order_by("-versie").first()
    return rij


def laatste_vermogen(dossier: Dossier) -> Vermogensopgave | None:
    """Return the last statement of assets and debts: `totaal`, `eigen` and `boven_grens` in cents on `peildatum`."""
    return laatste(Vermogensopgave, dossier)


def laatste_oordeel(procedure: Procedure) -> Levensvatbaarheid | None:
    """Return the last judgment on viability that was made for this procedure."""
    rij: Levensvatbaarheid | None = (
        Levensvatbaarheid.objects.filter(procedure=procedure).select_related("gebruiker").order_by("-versie").first()
    )
    return rij


def onderzoeken(dossier: Dossier) -> Sequence[Onderzoek]:
    """Return the researches of a dossier, newest first, with their reports."""
    rijen = Onderzoek.objects.filter(dossier=dossier).select_related("gebruiker", "procedure")
    return list(rijen.prefetch_related("rapporten__gebruiker").order_by("-opdracht_op", "-id"))


@dataclass(frozen=True, slots=True)
class Beoordeling:
    """Everything of one dossier: the last version of each part, and the researches."""

    onderzoeken: Sequence[Onderzoek]
    plan: Bedrijfsplan | None
    oordelen: Sequence[Levensvatbaarheid]
    vermogen: Vermogensopgave | None
    prognose: Inkomensprognose | None
    groep: Groepstoets | None

    @property
    def leeg(self) -> bool:
        """Say whether nothing was assessed yet."""
        return not any((self.onderzoeken, self.plan, self.oordelen, self.vermogen, self.prognose, self.groep))


def beoordeling_van(dossier: Dossier) -> Beoordeling:
    """Return the assessment of a dossier as it stands now."""
    return Beoordeling(
        onderzoeken(dossier), laatste(Bedrijfsplan, dossier), versies(Levensvatbaarheid, dossier),
        laatste(Vermogensopgave, dossier), laatste(Inkomensprognose, dossier), laatste(Groepstoets, dossier),
    )  # fmt: skip


def rij_van(model: type[Any], dossier: Dossier, pk: int) -> Any:
    """Return one row of this dossier; one of another dossier or organisation does not exist (404)."""
    relaties = ["gebruiker", "procedure", *(["berekening"] if hasattr(model, "berekening") else [])]
    rij: Beoordelingsrij | None = model.objects.filter(dossier=dossier, pk=pk).select_related(*relaties).first()
    if rij is None:
        raise Http404(_("Dit is niet gevonden."))
    return rij


def rapporten_van(dossier: Dossier) -> Sequence[Onderzoeksrapport]:
    """Return the reports of a dossier, newest first."""
    return list(Onderzoeksrapport.objects.filter(dossier=dossier).select_related("onderzoek").order_by("-id"))
