"""Give a resident a login for the own pages. With DigiD in front this is not needed.

Without it a letter carries the code.
"""

import secrets
from typing import NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.dossiers.models import Dossier, Persoon
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import Rol, eis

# No letters or digits that look alike: the code is read from paper.
_TEKENS = "abcdefghjkmnpqrstuvwxyz23456789"
_LENGTE = 14


class Toegang(NamedTuple):
    """The login of a resident and the first password, which is shown once and stored nowhere."""

    gebruikersnaam: str
    wachtwoord: str


@transaction.atomic
def geef_toegang(*, dossier: Dossier, gebruiker: Gebruiker) -> Toegang:
    """Make a login for the resident of this dossier, or a new first password for the one there is."""
    eis(gebruiker, "dossier.schrijven")
    persoon = Persoon.objects.select_for_update().get(pk=dossier.persoon_id)
    if persoon.overleden_op is not None:
        raise DoorstartFout(_("Deze persoon is overleden; er wordt geen toegang gegeven."))
    wachtwoord = "".join(secrets.choice(_TEKENS) for _teken in range(_LENGTE))
    inwoner = persoon.gebruiker
    if inwoner is None:
        inwoner = Gebruiker(
            username=_gebruikersnaam(dossier),
            rol=Rol.INWONER,
            organisatie=gebruiker.organisatie,
            first_name=persoon.voornaam,
            last_name=persoon.achternaam,
            email=persoon.email,
        )
    inwoner.set_password(wachtwoord)
    inwoner.save()
    persoon.gebruiker = inwoner
    persoon.save(update_fields=["gebruiker"])
    leg_vast(
        soort="toegang_gegeven",
        datum=vandaag(gebruiker.organisatie),
        dossiernummer=dossier.nummer,
        gebruiker=gebruiker,
        omschrijving="Inwoner kreeg toegang tot de eigen pagina's",
    )
    return Toegang(inwoner.username, wachtwoord)


def _gebruikersnaam(dossier: Dossier) -> str:
    """Return a free user name: dossier numbers count per organisation, user names are shared by all of them."""
    naam = f"inwoner-{dossier.nummer.lower()}"
    bezet = Gebruiker.objects.filter(username__iexact=naam).exists()
    return f"{naam}-{dossier.organisatie.slug}" if bezet else naam
