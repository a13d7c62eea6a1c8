"""The letter that asks for a view before a decision nobody asked for (art. 4:8 Awb). Dutch, B1."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from doorstart.besluiten.brief.algemeen import basis
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.brief.teksten import alineas, registreer_teksten, zin
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces.models import Procedure

TEKSTEN = {
    "zienswijze.onderwerp": "Wij willen een besluit nemen. Wat vindt u daarvan?",
    "zienswijze.inleiding": (
        "Wij weten iets dat gevolgen kan hebben voor uw uitkering. Voordat wij beslissen, horen wij graag van u."
    ),
    "zienswijze.reageren": (
        "U mag vertellen wat u hiervan vindt. Dat kan in een brief, aan de telefoon of aan de balie. "
        "Doe dit uiterlijk op {tot}.\n"
        "Klopt er iets niet? Vertel dat ook, en stuur mee wat dat laat zien.\n"
        "Dit recht staat in artikel 4:8 van de Algemene wet bestuursrecht."
    ),
    "zienswijze.daarna": (
        "Na {tot} beslissen wij. Wij kijken dan ook naar wat u hebt verteld. Horen wij niets van u? "
        "Dan beslissen wij met wat wij nu weten.\n"
        "Deze brief is nog geen besluit. U krijgt ons besluit in een aparte brief."
    ),
}


def registreer() -> None:
    """Add the default sentences of this letter."""
    registreer_teksten("procedure", TEKSTEN)


def zienswijze_vragen(
    procedure: Procedure, gegevens: Mapping[str, Any], verzonden_op: date, ondertekenaar: Gebruiker
) -> Briefcontext:
    """Return the letter: what we intend and why, until when one can react, what happens after that."""
    tot = in_woorden(gegevens["hersteltermijn_tot"])
    voornemen = tuple(regel.strip() for regel in gegevens["voornemen"].split("\n") if regel.strip())
    return basis(
        dossier=procedure.dossier,
        verzonden_op=verzonden_op,
        kenmerk=f"{procedure.dossier.nummer}/{procedure.pk}",
        ondertekenaar=ondertekenaar,
        onderwerp=zin("zienswijze.onderwerp"),
        inleiding=alineas("zienswijze.inleiding"),
        delen=(
            Deel("Wat wij van plan zijn", voornemen),
            Deel("Wat u kunt doen", alineas("zienswijze.reageren", tot=tot)),
            Deel("Wat er daarna gebeurt", alineas("zienswijze.daarna", tot=tot)),
        ),
    )
