"""Users of the organisation: who may log in, and as what."""

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import Rol, eis


def medewerkers(beheerder: Gebruiker) -> list[Gebruiker]:
    """Return everybody of the organisation who works with the staff's face, active people first."""
    rijen = Gebruiker.objects.filter(organisatie=beheerder.organisatie).exclude(rol=Rol.INWONER)
    return list(rijen.order_by("-is_active", "rol", "last_name", "username"))


@transaction.atomic
def voeg_toe(
    *, beheerder: Gebruiker, username: str, voornaam: str, achternaam: str, rol: str, wachtwoord: str, email: str = ""
) -> Gebruiker:
    """Add a member of staff or a coach. Raises ValidationError for a weak password, DoorstartFout for a taken name."""
    eis(beheerder, "gebruikers.beheren")
    if Gebruiker.objects.filter(username__iexact=username).exists():
        raise DoorstartFout(_("Deze gebruikersnaam bestaat al. Kies een andere."))
    validate_password(wachtwoord)
    gebruiker = Gebruiker.objects.create_user(
        username=username,
        password=wachtwoord,
        email=email,
        first_name=voornaam,
        last_name=achternaam,
        rol=rol,
        organisatie=beheerder.organisatie,
    )
    _meld(beheerder, gebruiker, "gebruiker_toegevoegd", f"Gebruiker toegevoegd: {gebruiker} ({rol})")
    return gebruiker


@transaction.atomic
def zet_actief(*, beheerder: Gebruiker, gebruiker: Gebruiker, actief: bool) -> Gebruiker:
    """Let somebody log in again, or no longer; nobody locks out oneself."""
    eis(beheerder, "gebruikers.beheren")
    rij = Gebruiker.objects.select_for_update().get(pk=gebruiker.pk, organisatie=beheerder.organisatie)
    if rij.pk == beheerder.pk:
        raise DoorstartFout(_("U kunt uzelf niet uitzetten. Vraag een andere beheerder."))
    rij.is_active = actief
    rij.save(update_fields=["is_active"])
    _meld(
        beheerder,
        rij,
        "gebruiker_aan" if actief else "gebruiker_uit",
        f"Gebruiker {'weer aangezet' if actief else 'uitgezet'}: {rij}",
    )
    return rij


def _meld(beheerder: Gebruiker, gebruiker: Gebruiker, soort: str, omschrijving: str) -> None:
    leg_vast(
        soort=soort,
        omschrijving=omschrijving,
        datum=vandaag(beheerder.organisatie),
        gebruiker=beheerder,
        gegevens={"gebruiker": gebruiker.pk, "rol": gebruiker.rol},
    )
