"""`doorstart brieven --map DIR`: an example of every letter as PDF, to read them before they are sent."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.text import slugify

from doorstart.besluiten.brief.pdf import maak_pdf
from doorstart.besluiten.voorbeeld import voorbeelden
from doorstart.kern.klok import vandaag
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Gebruiker, Organisatie
from doorstart.organisatie.rollen import Rol


class Command(BaseCommand):
    """Write an example of every letter, about nobody, with the approved texts of one organisation."""

    help = "Schrijft van elke brief een voorbeeld over niemand als PDF, met de teksten van de organisatie."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("--map", required=True, help="De map waarin de brieven komen; zij wordt gemaakt.")
        parser.add_argument("--organisatie", help="Korte naam (slug) van de organisatie; nodig als er meer zijn.")

    def handle(self, *_args: Any, **opties: Any) -> None:
        """Write the letters, numbered; an organisation that does not exist ends with one sentence and exit code 1."""
        organisatie = _organisatie(opties["organisatie"])
        doel = Path(opties["map"])
        doel.mkdir(parents=True, exist_ok=True)
        aantal = 0
        with translation.override("nl"), scope(organisatie):
            wie = Gebruiker(organisatie=organisatie, first_name="Naam", last_name="Ondertekenaar", rol=Rol.TOETSER)
            for aantal, voorbeeld in enumerate(voorbeelden(), 1):
                inhoud = maak_pdf(voorbeeld.maak(vandaag(organisatie), wie))
                (doel / f"{aantal:03d}-{slugify(voorbeeld.naam)}.pdf").write_bytes(inhoud)
        self.stdout.write(f"{aantal} brieven in {doel}")


def _organisatie(slug: str | None) -> Organisatie:
    rijen = {rij.slug: rij for rij in Organisatie.objects.order_by("slug")}
    if slug is None and len(rijen) == 1:
        return next(iter(rijen.values()))
    if slug not in rijen:
        raise CommandError(f"Kies een organisatie met --organisatie: {', '.join(rijen) or 'er is er nog geen'}.")
    return rijen[slug]
