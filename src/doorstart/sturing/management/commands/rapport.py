"""`doorstart rapport --jaar 2017`: the figures of the year report, computed from the case rows."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Organisatie
from doorstart.sturing.services import maak_rapport
from doorstart.sturing.uitvoer.tekst import als_gegevens, als_tekst, uitleg_gegevens, uitleg_tekst


def _organisatie(slug: str | None) -> Organisatie:
    """Return the organisation asked for, or the only one there is."""
    rijen = list(Organisatie.objects.order_by("slug"))
    if not rijen:
        raise DoorstartFout("Er is nog geen organisatie. Laad de demonstratie of maak een organisatie aan.")
    if slug is None and len(rijen) == 1:
        return rijen[0]
    for rij in rijen:
        if rij.slug == slug:
            return rij
    namen = ", ".join(rij.slug for rij in rijen)
    wat = "Kies een organisatie" if slug is None else f"De organisatie '{slug}' bestaat niet. Kies"
    raise DoorstartFout(f"{wat} met --organisatie: {namen}.")


class Command(BaseCommand):
    """Print the report of one year, or the rows behind one figure."""

    help = "Rapport van een jaar: prestatieafspraken, PTO, Bbz-uitgaven en rendement, berekend uit de dossiers."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("--jaar", type=int, required=True, help="Jaar van het rapport, bijvoorbeeld 2017.")
        parser.add_argument("--organisatie", help="Korte naam (slug) van de organisatie; nodig als er meer zijn.")
        parser.add_argument("--formaat", choices=["tekst", "json"], default="tekst", help="Vorm van de uitvoer.")
        parser.add_argument("--uitleg", metavar="CIJFER", help="Toon het bewijs en de rijen achter een cijfer.")

    def handle(self, *_args: Any, **opties: Any) -> None:
        """Print the report; a year or figure that does not exist ends with one sentence and exit code 1."""
        try:
            with translation.override("nl"), scope(_organisatie(opties["organisatie"])):
                rapport = maak_rapport(opties["jaar"])
                json_gevraagd = opties["formaat"] == "json"
                if opties["uitleg"]:
                    figuur = rapport.figuur(opties["uitleg"])
                    uitvoer: Any = uitleg_gegevens(figuur) if json_gevraagd else uitleg_tekst(figuur)
                else:
                    uitvoer = als_gegevens(rapport) if json_gevraagd else als_tekst(rapport)
        except DoorstartFout as fout:
            raise CommandError(str(fout), returncode=1) from None
        self.stdout.write(json.dumps(uitvoer, ensure_ascii=False, indent=2) if json_gevraagd else uitvoer)
