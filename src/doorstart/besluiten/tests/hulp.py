"""A permission that can be proposed: what several tests of this room start from."""

from datetime import date
from typing import Any

from doorstart.besluiten.models import Besluit
from doorstart.besluiten.services import keur_goed, stel_voor

PTO: dict[str, Any] = {
    "soort": "pto_toestemming",
    "uitkomst": "toekenning",
    "motivering": "Past bij het beleid.",
    "ingang": date(2018, 7, 2),
    "einde": date(2019, 6, 30),
    "gegevens": {"activiteit": "kapsalon", "max_uren": "23,5 uur per week"},
}


def stel_pto_voor(dossier: Any, gebruiker: Any, **anders: Any) -> Besluit:
    """Propose a permission without a procedure."""
    return stel_voor(dossier=dossier, gebruiker=gebruiker, **(PTO | anders))


def genomen(dossier: Any, gebruikers: dict[str, Any], **anders: Any) -> Besluit:
    """Return an approved permission."""
    return keur_goed(besluit=stel_pto_voor(dossier, gebruikers["adviseur"], **anders), gebruiker=gebruikers["toetser"])


def collega(gebruikers: dict[str, Any], rol: str, naam: str) -> Any:
    """Return another user with this role."""
    from doorstart.organisatie.models import Gebruiker

    return Gebruiker.objects.create_user(
        username=naam, organisatie=gebruikers[rol].organisatie, rol=rol, last_name=naam.title()
    )
