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
    Groepstoets,
    Inkomensprognose,
    Levensvatbaarheid,
    Onderzoek,
    Vermogensopgave,
    Versie,
)
from doorstart.dossiers.models import Dossier
from doorstart.werkproces.models import Procedure

V = TypeVar("V", bound=Versie)

DELEN: dict[str, type[Versie]] = {
    "plan": Bedrijfsplan,
    "vermogen": Vermogensopgave,
    "inkomen": Inkomensprognose,
    "groep": Groepstoets,
    "oordeel": Levensvatbaarheid,
}
"""The parts of an assessment of which there are versions."""


def _laatste(model: type[V], dossier: Dossier) -> V | None:
    """Return the last version of a part, or nothing; those with a calculation have it loaded."""
    rijen = model.objects.filter(dossier=dossier).select_related(*_relaties(model))
    rij: V | None = rijen.order_by("-versie").first()
    return rij


def _relaties(model: type[Versie]) -> list[str]:
    return ["gebruiker", "procedure", *(["berekening"] if hasattr(model, "berekening") else [])]


def laatste_plan(dossier: Dossier) -> Bedrijfsplan | None:
    """Return the last figures of a business plan."""
    return _laatste(Bedrijfsplan, dossier)


def laatste_vermogen(dossier: Dossier) -> Vermogensopgave | None:
    """Return the last statement of assets and debts: `totaal`, `eigen` and `boven_grens` in cents on `peildatum`."""
    return _laatste(Vermogensopgave, dossier)


def laatste_prognose(dossier: Dossier) -> Inkomensprognose | None:
    """Return the last forecast of income: `inkomen` and `maandbedrag` in cents per month."""
    return _laatste(Inkomensprognose, dossier)


def laatste_groepstoets(dossier: Dossier) -> Groepstoets | None:
    """Return the last test of the groups of art. 2, with the one that was chosen."""
    return _laatste(Groepstoets, dossier)


def versies_van(deel: str, dossier: Dossier) -> Sequence[Versie]:
    """Return every version of a part (a key of DELEN), newest first, with its author."""
    rijen = DELEN[deel].objects.filter(dossier=dossier).select_related("gebruiker")
    return list(rijen.order_by("-versie"))


def versie_van(deel: str, dossier: Dossier, pk: int) -> Any:
    """Return one version of this dossier; an unknown part, or one of another dossier or organisation, is a 404."""
    model = DELEN.get(deel)
    rij = model.objects.filter(dossier=dossier, pk=pk).select_related(*_relaties(model)).first() if model else None
    if rij is None:
        raise Http404(_("Dit is niet gevonden."))
    return rij


def onderzoek_van(dossier: Dossier, pk: int) -> Onderzoek:
    """Return one research of this dossier; one of another dossier or organisation does not exist (404)."""
    rij: Onderzoek | None = Onderzoek.objects.filter(dossier=dossier, pk=pk).select_related("procedure").first()
    if rij is None:
        raise Http404(_("Dit onderzoek is niet gevonden."))
    return rij


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
    oordelen: Sequence[Versie]
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
        onderzoeken(dossier), laatste_plan(dossier), versies_van("oordeel", dossier), laatste_vermogen(dossier),
        laatste_prognose(dossier), laatste_groepstoets(dossier),
    )  # fmt: skip
