"""To which group of art. 2 Bbz 2004 a decision belongs."""

from django.utils.translation import gettext as _

from doorstart.besluiten.models import Besluit
from doorstart.dossiers.models import Groep
from doorstart.kern.fouten import DoorstartFout

BBZ_GROEPEN = (Groep.STARTER, Groep.GEVESTIGD, Groep.OUDER, Groep.BEEINDIGEND)


def groep_van(besluit: Besluit) -> str:
    """Return the group: of the decision itself, of its procedure, else of the dossier.

    Raises DoorstartFout when none of them names a group of the Bbz.
    """
    groep = besluit.gegevens.get("groep")
    if groep is None and besluit.procedure is not None:
        groep = besluit.procedure.soort.removeprefix("bbz_")
    if groep not in BBZ_GROEPEN:
        groep = besluit.dossier.groep
    if groep not in BBZ_GROEPEN:
        raise DoorstartFout(_("Kies de groep van art. 2 Bbz 2004: starter, gevestigd, ouder of beëindigend."))
    return str(groep)


def kent_groep(besluit: Besluit) -> None:
    """Refuse a decision of which nobody knows the group."""
    groep_van(besluit)
