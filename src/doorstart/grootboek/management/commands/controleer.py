"""`doorstart controleer`: does everything still add up, and was nothing changed behind our back?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from doorstart.grootboek import toezicht
from doorstart.grootboek.models import Boeking
from doorstart.grootboek.selectors import geschonden_batches, geschonden_exports, scheve_boekingen
from doorstart.kern.gebeurtenissen import eerste_breuk
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Organisatie


class Command(BaseCommand):
    """Check, per organisation, entries, files, the event log, and whether claims, loans and bank equal the journal."""

    help = "Controleert grootboek, bestanden, gebeurtenissenlog, vorderingen, leningen en bank van elke organisatie."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Print one line per organisation; end with an error when something is wrong."""
        fouten: list[str] = []
        for organisatie in Organisatie.objects.order_by("id"):
            with scope(organisatie):
                gevonden = bevindingen()
                self.stdout.write(f"{organisatie.naam}: {Boeking.objects.count()} boekingen, {len(gevonden)} fouten")
            fouten += [f"{organisatie.naam}: {fout}" for fout in gevonden]
        if fouten:
            raise CommandError("\n".join(fouten))


def bevindingen() -> list[str]:
    """Return what is wrong in the organisation in scope, a sentence each; empty when all is right."""
    fouten = [f"Boeking {pk} is niet in balans." for pk in scheve_boekingen()]
    fouten += [f"Het bankbestand van betaalbatch {pk} is gewijzigd." for pk in geschonden_batches()]
    fouten += [f"Journaalexport {pk} is gewijzigd." for pk in geschonden_exports()]
    for controle in toezicht.controles():
        fouten += controle()
    if (breuk := eerste_breuk()) is not None:
        fouten.append(f"Het gebeurtenissenlog is gewijzigd bij gebeurtenis {breuk}.")
    return fouten
