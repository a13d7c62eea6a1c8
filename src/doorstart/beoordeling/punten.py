"""The points on which a business is scored. A help to think; the conclusion is a person's."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

SCORES: dict[int, Any] = {
    1: _("onvoldoende"),
    2: _("zwak"),
    3: _("voldoende"),
    4: _("goed"),
}


@dataclass(frozen=True, slots=True)
class Punt:
    """One thing that is looked at: its key, its name and the question."""

    sleutel: str
    naam: Any
    vraag: Any


PUNTEN = (
    Punt("ondernemer", _("De ondernemer"), _("Kennis van het vak, ervaring, inzet, gezondheid, netwerk, thuis.")),
    Punt("markt", _("De markt"), _("Klanten, concurrenten, vestigingsplaats, prijs, verkoop.")),
    Punt("geld", _("Het geld"), _("Omzet, kosten, liquiditeit, schulden, administratie, verzekeringen.")),
    Punt("plan", _("Het plan"), _("Is het uitgewerkt, haalbaar en onderbouwd? Zijn de vergunningen er?")),
)
