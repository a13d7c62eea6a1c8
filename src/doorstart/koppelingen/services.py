"""Writes of this room: the import of a folder of CSV files, all of it or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.kern.gebeurtenissen import leg_vast_alle
from doorstart.kern.klok import vandaag
from doorstart.kern.scope import scope
from doorstart.koppelingen.csvimport.controles import controleer
from doorstart.koppelingen.csvimport.fouten import ImportAfgekeurd
from doorstart.koppelingen.csvimport.laden_begeleiding import laad_begeleiding, laad_sturing
from doorstart.koppelingen.csvimport.laden_besluiten import laad_besluiten
from doorstart.koppelingen.csvimport.laden_geld import laad_geld
from doorstart.koppelingen.csvimport.laden_inkomsten import laad_inkomsten
from doorstart.koppelingen.csvimport.laden_mensen import laad_mensen
from doorstart.koppelingen.csvimport.laden_taken import laad_taken
from doorstart.koppelingen.csvimport.laden_tozo import laad_tozo
from doorstart.koppelingen.csvimport.lading import Lading
from doorstart.koppelingen.csvimport.lezen import Inhoud, lees_map
from doorstart.koppelingen.csvimport.verwijzingen import controleer_nog_niet_geladen, controleer_verwijzingen
from doorstart.koppelingen.models import Importrun
from doorstart.organisatie.models import Gebruiker, Gemeente, Organisatie

Voortgang = Callable[[str, int, int], None]
"""Called with what is being done, how many rows were just done, and how many there are (0 = not known)."""


@dataclass(frozen=True, slots=True)
class Importuitslag:
    """What an import did: rows per file, and whether these same files had been loaded before."""

    aantallen: dict[str, int]
    al_geladen: bool = False

    @property
    def zin(self) -> str:
        """The outcome in one sentence."""
        if self.al_geladen:
            return _("Deze bestanden zijn al eerder geladen; er is niets veranderd.")
        return _("Geladen: %(rijen)s regels uit %(bestanden)s bestanden.") % {
            "rijen": sum(self.aantallen.values()),
            "bestanden": len(self.aantallen),
        }


def _stil(_wat: str, _aantal: int, _totaal: int) -> None:
    """Report nothing."""


def importeer(
    *, folder: Path, organisatie: Organisatie, gebruiker: Gebruiker | None = None, voortgang: Voortgang = _stil
) -> Importuitslag:
    """Load a folder of CSV files for an organisation; `docs/import.md` describes the files.

    Raises ImportAfgekeurd with every reason when anything is wrong; then nothing was loaded. The same files a
    second time change nothing. `gebruiker` is who runs the import, None for the command line.
    """
    with scope(organisatie):
        inhoud = lees_map(folder, voortgang=lambda n: voortgang(_("lezen"), n, 0))
        if inhoud.sha256 and not inhoud.fouten and Importrun.objects.filter(sha256=inhoud.sha256).exists():
            return Importuitslag(_aantallen(inhoud), al_geladen=True)
        dag = vandaag(organisatie)
        controleer(inhoud, dag)
        controleer_verwijzingen(inhoud, organisatie)
        controleer_nog_niet_geladen(inhoud)
        inhoud.keur()
        totaal = sum(len(rijen) for rijen in inhoud.rijen.values())
        lading = Lading(inhoud, organisatie, gebruiker, dag, lambda n: voortgang(_("laden"), n, totaal))
        with transaction.atomic():
            _laad(lading)
            inhoud.keur()
            Importrun(sha256=inhoud.sha256, aantallen=_aantallen(inhoud)).save()
        return Importuitslag(_aantallen(inhoud))


def _aantallen(inhoud: Inhoud) -> dict[str, int]:
    return {bestand: len(rijen) for bestand, rijen in inhoud.rijen.items() if rijen}


def _laad(lading: Lading) -> None:
    lading.gemeenten = {gemeente.code: gemeente for gemeente in Gemeente.objects.all()}
    lading.gebruikers = {g.username: g for g in Gebruiker.objects.filter(organisatie=lading.organisatie)}
    laad_mensen(lading)
    laad_besluiten(lading)
    laad_geld(lading)
    laad_tozo(lading)
    laad_inkomsten(lading)
    laad_begeleiding(lading)
    laad_sturing(lading)
    if not lading.inhoud.fouten:
        laad_taken(lading)
    aantal = sum(_aantallen(lading.inhoud).values())
    lading.feit(
        soort="import", datum=lading.vandaag, dossiernummer="",
        omschrijving=f"Import van {aantal} regels (sha256 {lading.inhoud.sha256[:12]})",
    )  # fmt: skip
    leg_vast_alle(sorted(lading.gebeurtenissen, key=lambda feit: (feit.datum, feit.dossiernummer)))


__all__ = ["ImportAfgekeurd", "Importuitslag", "importeer"]
