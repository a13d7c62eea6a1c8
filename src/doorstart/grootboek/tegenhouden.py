"""What stops a payment from going out: a wrong bank account number, and what higher rooms say (a blocked dossier).

A room registers its objection in `AppConfig.ready`. It is asked when a batch is proposed and again when it is
approved, so that a payment that was stopped in between never reaches the bank.
"""

from collections.abc import Callable, Mapping

from django.db.models import QuerySet

from doorstart.grootboek import iban
from doorstart.grootboek.models import Betaalopdracht, Rekening

Bezwaar = Callable[["QuerySet[Betaalopdracht]"], Mapping[int, str]]
_BEZWAREN: dict[str, Bezwaar] = {}


def registreer(naam: str, functie: Bezwaar) -> None:
    """Add an objection: it gets orders as a query and returns per order id a sentence.

    It asks the database the same number of questions for ten orders as for thirty thousand. Raises ValueError when
    another function already holds the name.
    """
    if _BEZWAREN.get(naam, functie) is not functie:
        raise ValueError(f"Het bezwaar '{naam}' is al geregistreerd. Registreer er een.")
    _BEZWAREN[naam] = functie


def bezwaren(opdrachten: "QuerySet[Betaalopdracht]") -> dict[int, str]:
    """Return per order id in one sentence why it cannot go out now; what can go out is absent."""
    gevonden: dict[int, str] = {}
    rijen = opdrachten.order_by("id").values_list("pk", "rekening", "iban", "dossier__persoon__iban")
    for pk, rekening, van_opdracht, van_persoon in rijen:
        # A third party is paid to the account of the order, a resident to the one in the dossier.
        if zin := iban.bezwaar(van_opdracht if rekening == Rekening.DERDEN or van_persoon is None else van_persoon):
            gevonden[pk] = zin
    for functie in _BEZWAREN.values():
        gevonden.update(functie(opdrachten))
    return gevonden
