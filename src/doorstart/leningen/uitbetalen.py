"""Who gets the money: the resident, or a third party such as the supplier of what the loan is for."""

from typing import Any

from doorstart.grootboek.models import Boeking, Rekening
from doorstart.grootboek.opdrachten import Derde
from doorstart.grootboek.services import maak_opdracht


def schuldrekening(derde: dict[str, str] | None) -> str:
    """Return the account that owes the money until it is paid."""
    return Rekening.DERDEN if derde else Rekening.TE_BETALEN


def betaal_uit(*, boeking: Boeking, dossier: Any, bedrag: int, omschrijving: str, derde: dict[str, str] | None) -> None:
    """Make the payment order of an entry in cents; `derde` has naam, iban and kenmerk. Raises DoorstartFout."""
    wie = Derde(begunstigde=derde["naam"], iban=derde["iban"], kenmerk=derde["kenmerk"]) if derde else None
    maak_opdracht(
        boeking=boeking, dossier=dossier, bedrag=bedrag, omschrijving=omschrijving, rechtmaand=None, derde=wie
    )
