"""The modules of the statushouders track, as data: a proposal (CONSTRUCTED in the specification), not law."""

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

TAALNIVEAUS = ("A0", "A1", "A2", "B1", "B2", "C1", "C2")


class Module(NamedTuple):
    """One module: its key, its name, and what one learns."""

    sleutel: str
    naam: Any
    inhoud: Any


MODULES = (
    Module("orientatie", _("Oriëntatie en zelfscan"), _("Past een eigen bedrijf bij mij?")),
    Module("regels", _("Regels, vergunningen en KVK"), _("Wat moet ik regelen voordat ik begin?")),
    Module("belastingdienst", _("De Belastingdienst"), _("Btw, inkomstenbelasting en aangifte doen.")),
    Module("ondernemersplan", _("Ondernemersplan"), _("Mijn idee, mijn klanten en mijn cijfers op papier.")),
    Module("marketing", _("Marketing"), _("Hoe vinden klanten mij?")),
    Module("administratie", _("Administratie en maandopgave"), _("Facturen, bonnen en de opgave aan het Werkplein.")),
    Module("geld", _("Geld en schulden"), _("Rondkomen, sparen en schulden voorkomen.")),
    Module("netwerk", _("Netwerk en mentor"), _("Mensen leren kennen die mij verder helpen.")),
    Module("vaktaal", _("Vaktaal"), _("Nederlands voor mijn vak en voor ondernemers.")),
    Module("pitch", _("Pitch"), _("Mijn bedrijf vertellen in één minuut.")),
    Module("keuze", _("Keuze: PTO of Bbz"), _("Beginnen, wachten of iets anders doen.")),
    Module("nazorg", _("Nazorg"), _("Terugkijken na de eerste maanden.")),
)
MODULE_SLEUTELS = frozenset(module.sleutel for module in MODULES)
