"""Start a new organisation: its municipalities and the first functioneel beheerder, who adds everybody else."""

from collections.abc import Mapping

from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.kern.scope import scope
from doorstart.organisatie.models import Gebruiker, Gemeente, Organisatie
from doorstart.organisatie.rollen import Rol


@transaction.atomic
def richt_op(
    *, naam: str, slug: str, gemeenten: Mapping[str, str], beheerder: str, wachtwoord: str, thema: str = "neutraal"
) -> Organisatie:
    """Create the organisation; `gemeenten` maps CBS codes of four digits to names.

    Raises DoorstartFout for a taken name or a wrong code, ValidationError for a weak password.
    """
    if Organisatie.objects.filter(slug=slug).exists():
        raise DoorstartFout(f"De organisatie '{slug}' bestaat al. Kies een andere korte naam.")
    if Gebruiker.objects.filter(username__iexact=beheerder).exists():
        raise DoorstartFout(f"De gebruikersnaam '{beheerder}' bestaat al. Kies een andere.")
    for code in gemeenten:
        if len(code) != 4 or not code.isdigit():
            raise DoorstartFout(f"'{code}' is geen gemeentecode. Een code heeft vier cijfers, bijvoorbeeld 0106.")
    validate_password(wachtwoord)
    organisatie = Organisatie.objects.create(naam=naam, slug=slug, thema=thema)
    with scope(organisatie):
        Gemeente.objects.bulk_create(Gemeente(naam=plaats, code=code) for code, plaats in gemeenten.items())
        gebruiker = Gebruiker.objects.create_user(
            username=beheerder, password=wachtwoord, rol=Rol.BEHEERDER, organisatie=organisatie
        )
        leg_vast(
            soort="organisatie_opgericht",
            datum=vandaag(organisatie),
            gebruiker=gebruiker,
            omschrijving=f"Organisatie opgericht: {naam}",
        )
    return organisatie
