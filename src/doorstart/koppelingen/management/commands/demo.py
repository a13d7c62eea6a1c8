"""`doorstart demo`: the demonstration with its synthetic caseload; `--schrijf` only writes the CSV files."""

import tempfile
from argparse import ArgumentParser
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from tqdm import tqdm

from doorstart.kern.scope import scope
from doorstart.koppelingen.demo.doelen import ZAAD
from doorstart.koppelingen.demo.generator import maak
from doorstart.koppelingen.demo.inrichting import SLUG, richt_in
from doorstart.koppelingen.demo.open_beoordeling import leg_beoordeling_klaar
from doorstart.koppelingen.demo.open_geld import leg_geld_klaar
from doorstart.koppelingen.demo.open_werk import leg_klaar
from doorstart.koppelingen.services import importeer
from doorstart.organisatie.models import Organisatie

# `import` is a keyword, so the module of that command cannot be imported by statement.
toon_op = import_module("doorstart.koppelingen.management.commands.import").toon_op


class Command(BaseCommand):
    """Make the demonstration once; a second time leaves it as it is."""

    help = "Maakt de demonstratie: organisatie, logins en synthetische dossiers. Een tweede keer verandert niets."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument(
            "--schrijf", type=Path, metavar="MAP", help="Schrijf alleen de CSV-bestanden naar deze map."
        )
        parser.add_argument(
            "--leeg", type=date.fromisoformat, metavar="DATUM",
            help="Alleen organisatie, logins en bedragen, zonder dossiers; op deze dag, bijvoorbeeld 2016-01-04.",
        )  # fmt: skip
        parser.add_argument(
            "--zaad", type=int, default=ZAAD, help="Een ander zaad geeft andere mensen, dezelfde doelen."
        )

    def handle(self, *_args: Any, **opties: Any) -> None:
        """Write the files, or make the demonstration."""
        if opties["schrijf"]:
            maak(opties["zaad"]).schrijf(opties["schrijf"])
            self.stdout.write(f"De demonstratie staat als CSV in {opties['schrijf']}.")
            return
        if not settings.DEMONSTRATIE:
            raise CommandError("Dit is geen demonstratie-omgeving. Gebruik `doorstart import` voor eigen gegevens.")
        if Organisatie.objects.filter(slug=SLUG).exists():
            self.stdout.write("De demonstratie staat er al; er is niets veranderd.")
            return
        if opties["leeg"]:
            with transaction.atomic():
                organisatie = richt_in(opties["leeg"], later=True)
            self.stdout.write(f"{organisatie.naam} is klaar, zonder dossiers, op {opties['leeg']:%d-%m-%Y}.")
            return
        with tempfile.TemporaryDirectory() as folder, transaction.atomic():
            maak(opties["zaad"]).schrijf(Path(folder))
            organisatie = richt_in()
            with tqdm(unit=" regels", disable=opties["verbosity"] == 0) as balk:
                uitslag = importeer(folder=Path(folder), organisatie=organisatie, voortgang=toon_op(balk))
            leg_klaar(organisatie)
            with scope(organisatie):
                leg_beoordeling_klaar(organisatie)
                leg_geld_klaar(organisatie)
        self.stdout.write(f"{organisatie.naam} is klaar. {uitslag.zin}")
