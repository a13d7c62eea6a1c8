"""`doorstart procedures`: check or write the pictures of the procedures in docs/procedures."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from doorstart.werkproces import diagram


class Command(BaseCommand):
    """Check (default) or write the pages made from the transition tables."""

    help = "Controleer of de plaatjes in docs/procedures kloppen met de overgangstabellen; --schrijf maakt ze nieuw."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the options."""
        parser.add_argument("--schrijf", action="store_true", help="schrijf de pagina's opnieuw")
        parser.add_argument("--wortel", default=".", help="map van de broncode (standaard: hier)")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        """Write the pages, or say which ones no longer fit."""
        wortel = Path(options["wortel"])
        if options["schrijf"]:
            for pad in diagram.schrijf(wortel):
                self.stdout.write(str(pad))
            return
        oud = diagram.verouderd(wortel)
        if oud:
            raise CommandError(f"Niet meer actueel: {', '.join(oud)}. Draai `doorstart procedures --schrijf`.")
        self.stdout.write("De pagina's in docs/procedures kloppen met de tabellen.")
