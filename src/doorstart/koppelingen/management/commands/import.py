"""`doorstart import <map>`: load the cases of a municipality from CSV files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from doorstart.koppelingen.csvimport.documentatie import als_markdown
from doorstart.koppelingen.services import ImportAfgekeurd, importeer
from doorstart.organisatie.models import Organisatie


class Command(BaseCommand):
    """Read, check and load a folder; everything or nothing."""

    help = "Laadt dossiers uit een map met CSV-bestanden (zie docs/import.md): alles of niets."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("map", nargs="?", type=Path, help="De map met de CSV-bestanden.")
        parser.add_argument("--organisatie", help="Slug van de organisatie; mag weg als er maar een is.")
        parser.add_argument("--beschrijving", action="store_true", help="Druk de beschrijving van de bestanden af.")

    def handle(self, *_args: Any, **opties: Any) -> None:
        """Run the import with a progress bar."""
        if opties["beschrijving"]:
            self.stdout.write(als_markdown(), ending="")
            return
        if opties["map"] is None:
            raise CommandError("Noem de map met de CSV-bestanden: doorstart import <map>.")
        organisatie = _organisatie(opties["organisatie"])
        with tqdm(unit=" regels", disable=opties["verbosity"] == 0) as balk:
            try:
                uitslag = importeer(folder=opties["map"], organisatie=organisatie, voortgang=toon_op(balk))
            except ImportAfgekeurd as fout:
                balk.close()
                raise CommandError(str(fout)) from fout
        self.stdout.write(uitslag.zin)


def toon_op(balk: Any) -> Any:
    """Return a progress function that moves a tqdm bar; the total is known once everything has been read."""

    def toon(wat: str, aantal: int, totaal: int) -> None:
        if totaal and balk.total is None:
            balk.reset(total=totaal)
        balk.set_description(wat)
        balk.update(aantal)

    return toon


def _organisatie(slug: str | None) -> Organisatie:
    alle = list(Organisatie.objects.order_by("slug"))
    gekozen = [o for o in alle if slug is None or o.slug == slug]
    if len(gekozen) == 1:
        return gekozen[0]
    namen = ", ".join(o.slug for o in alle) or "geen"
    if slug is None:
        raise CommandError(f"Kies een organisatie met --organisatie. Bekend: {namen}.")
    raise CommandError(f"Organisatie '{slug}' bestaat niet. Bekend: {namen}.")
