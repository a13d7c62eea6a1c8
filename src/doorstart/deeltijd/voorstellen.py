"""The proposal to permit part-time business next to a benefit."""

from datetime import date

from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.services import stel_voor
from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces.models import Procedure


def stel_pto_voor(
    *,
    procedure: Procedure,
    ingang: date,
    einde: date,
    activiteit: str,
    max_uren: str,
    vrijlating: str,
    motivering: str,
    gebruiker: Gebruiker,
) -> Besluit:
    """Propose to permit part-time business; `vrijlating` is n, r, y or empty (art. 31 lid 2 Participatiewet)."""
    return stel_voor(
        dossier=procedure.dossier, soort=Besluitsoort.PTO_TOESTEMMING, uitkomst=Uitkomst.TOEKENNING,
        motivering=motivering, gebruiker=gebruiker, ingang=ingang, einde=einde, procedure=procedure,
        gegevens={"activiteit": activiteit, "max_uren": max_uren, "vrijlating": vrijlating},
    )  # fmt: skip
