"""`doorstart dagelijks`: look at everything that must be looked at each day; run it every night."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from doorstart.kern.klok import vandaag
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Organisatie
from doorstart.werkproces import dagelijks


class Command(BaseCommand):
    """Run every registered look for each organisation, or for one."""

    help = "Doe de dagelijkse controles (herinneringen, termijnen, achterstanden) voor elke organisatie."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the options."""
        parser.add_argument("--organisatie", default="", help="alleen deze organisatie (slug)")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        """Run, print per organisation what was done, and end with an error when a look failed."""
        rijen = Organisatie.objects.order_by("pk")
        if options["organisatie"]:
            rijen = rijen.filter(slug=options["organisatie"])
            if not rijen:
                raise CommandError(f"Er is geen organisatie '{options['organisatie']}'.")
        mislukt: list[str] = []
        for organisatie in rijen:
            with scope(organisatie):
                uitslagen = dagelijks.draai()
            self.stdout.write(f"{organisatie.naam}, {vandaag(organisatie):%d-%m-%Y}")
            for uitslag in uitslagen:
                self.stdout.write(f"  {uitslag.naam}: {uitslag.fout or uitslag.aantal}")
            mislukt += [f"{organisatie.slug}/{u.naam}" for u in uitslagen if u.fout]
        if mislukt:
            raise CommandError(f"Niet alles is gelukt: {', '.join(mislukt)}. Lees het logboek en draai opnieuw.")
