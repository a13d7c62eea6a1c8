"""The logins of a demonstration; never used where DEMONSTRATIE is off."""

from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import Rol

# A demonstration on one's own laptop shows its password on the login page; production has no such users.
DEMO_WACHTWOORD = "demonstratie-2018"

_VOLGORDE = list(Rol.values)


def demo_gebruikers() -> list[Gebruiker]:
    """Return the users of demonstration organisations, in the order of the roles."""
    gebruikers = Gebruiker.objects.filter(organisatie__is_demonstratie=True, is_active=True)
    return sorted(gebruikers, key=lambda g: (_VOLGORDE.index(g.rol), g.username))[:20]
