"""What stops a payment from going out: a wrong bank account number, and what higher rooms say (a blocked dossier).

A room registers its objection in `AppConfig.ready`. It is asked when a batch is proposed and again when it is
approved, so that a payment that was stopped in between never reaches the bank.
"""

from collections.abc import Callable, Mapping, Sequence

from doorstart.grootboek import iban
from doorstart.grootboek.models import Betaalopdracht

Bezwaar = Callable[[Sequence[Betaalopdracht]], Mapping[int, str]]
_BEZWAREN: dict[str, Bezwaar] = {}


def registreer(naam: str, functie: Bezwaar) -> None:
    """Add an objection: it gets orders (with dossier and person loaded) and returns per order id a sentence.

    Raises ValueError when another function already holds the name.
    """
    if _BEZWAREN.get(naam, functie) is not functie:
        raise ValueError(f"Het bezwaar '{naam}' is al geregistreerd. Registreer er een.")
    _BEZWAREN[naam] = functie


def bezwaren(opdrachten: Sequence[Betaalopdracht]) -> dict[int, str]:
    """Return per order id in one sentence why it cannot go out now; what can go out is absent."""
    gevonden: dict[int, str] = {}
    for opdracht in opdrachten:
        # Only a payment to somebody else can be without a dossier.
        eigen = None if opdracht.aan_derde else opdracht.dossier
        nummer = opdracht.iban if eigen is None else eigen.persoon.iban
        if zin := iban.bezwaar(nummer):
            gevonden[opdracht.pk] = zin
    for functie in _BEZWAREN.values():
        gevonden.update(functie(opdrachten))
    return gevonden
