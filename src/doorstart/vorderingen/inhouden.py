"""Starting set-off with running aid for an approved plan: the beslagvrije voet first, then the deduction itself."""

from datetime import date

from django.utils.translation import gettext as _

from doorstart.besluiten.models import Besluit
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import mag
from doorstart.uitbetalen.models import Inhoudingsoort
from doorstart.uitbetalen.selectors import voeten
from doorstart.uitbetalen.services import leg_inhouding_vast, leg_voet_vast
from doorstart.vorderingen.models import Vordering


def zorg_voor_voet(vordering: Vordering, *, van: date, bedrag: int, gebruiker: Gebruiker) -> None:
    """Make sure that the beslagvrije voet (cents a month) is known from `van` on: without it nothing is set off.

    Who proposes payments enters the one of the plan; for anybody else it must be there. Raises DoorstartFout.
    """
    if mag(gebruiker, "betaling.voorstellen"):
        leg_voet_vast(dossier=vordering.dossier, van=van, bedrag=bedrag, gebruiker=gebruiker,
                      bron=f"betalingsregeling van vordering {vordering.nummer}")  # fmt: skip
    elif not any(voet.van <= van for voet in voeten(vordering.dossier)):
        raise DoorstartFout(_("Laat financiën eerst de beslagvrije voet invoeren. Zonder die voet kan er niets af."))


def start_verrekening(vordering: Vordering, besluit: Besluit, van: date, gebruiker: Gebruiker) -> None:
    """Let the monthly run set off an approved plan from a month on: an instalment each time, the whole plan in all."""
    g = besluit.gegevens
    leg_inhouding_vast(
        dossier=vordering.dossier, soort=Inhoudingsoort.VERREKENING, van=van, gebruiker=gebruiker, besluit=besluit,
        omschrijving=f"Terugbetalen vordering {vordering.nummer}", vordering=vordering.nummer,
        # The highest instalment: with the lower one some cents would be left for one month more.
        bedrag=max(g["bedrag"], g["laatste"]), totaal=g["som"],
    )  # fmt: skip
