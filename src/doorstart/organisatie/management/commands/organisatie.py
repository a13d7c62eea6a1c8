"""`doorstart organisatie`: start a new organisation with its municipalities and its first beheerder."""

import os
from argparse import ArgumentParser
from getpass import getpass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.oprichten import richt_op

WACHTWOORD = "DOORSTART_WACHTWOORD"


class Command(BaseCommand):
    """Create one organisation; everything or nothing."""

    help = "Maakt een organisatie met haar gemeenten en de eerste functioneel beheerder."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("naam", help="De volledige naam, bijvoorbeeld: Werkplein Voorbeeld")
        parser.add_argument("--slug", required=True, help="Korte naam zonder spaties, bijvoorbeeld: voorbeeld")
        parser.add_argument(
            "--gemeente",
            action="append",
            required=True,
            metavar="CODE:NAAM",
            help="Zoals 0106:Assen; mag vaker.",
        )
        parser.add_argument("--beheerder", required=True, help="Gebruikersnaam van de eerste beheerder.")
        parser.add_argument("--thema", default="neutraal", help="Naam van de huisstijl (CSS-bestand).")

    def handle(self, *_args: Any, **opties: Any) -> None:
        """Ask for the password when the environment does not give it, and create the organisation."""
        gemeenten = dict(paar.partition(":")[::2] for paar in opties["gemeente"])
        if not all(gemeenten.values()):
            raise CommandError("Schrijf een gemeente als code:naam, bijvoorbeeld --gemeente 0106:Assen.")
        wachtwoord = os.environ.get(WACHTWOORD) or getpass("Wachtwoord van de beheerder: ")
        try:
            organisatie = richt_op(
                naam=opties["naam"], slug=opties["slug"], gemeenten=gemeenten, beheerder=opties["beheerder"],
                wachtwoord=wachtwoord, thema=opties["thema"],
            )  # fmt: skip
        except DoorstartFout as fout:
            raise CommandError(str(fout)) from fout
        except ValidationError as fout:
            raise CommandError(" ".join(fout.messages)) from fout
        self.stdout.write(f"{organisatie.naam} is klaar. {opties['beheerder']} kan aanmelden en gebruikers toevoegen.")
