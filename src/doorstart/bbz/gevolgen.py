"""What follows from money that a decision of this room made owed: a claim, a loan to repay, perhaps less interest.

This room posts; the room of claims keeps who owes what, and in which instalments; the room of loans looks at interest
(art. 21). All of it runs inside the transaction of the approval.
"""

from collections.abc import Callable
from typing import Any

from bijstandsrecht.kern import Maand
from doorstart.bbz.models import Vaststelling
from doorstart.bbz.selectors import laatste_toekenning
from doorstart.besluiten.models import Besluit
from doorstart.grootboek.models import Boeking
from doorstart.vorderingen import gronden
from doorstart.vorderingen.models import Vordering, Vorderingsoort
from doorstart.vorderingen.services import maak_vordering, stel_aflossing_13_vast, verwerk_boekingen

Jaargevolg = Callable[[Vaststelling, Any], object]
_VASTGESTELD: list[Jaargevolg] = []


def registreer_na_vaststelling(functie: Jaargevolg) -> None:
    """Say what else follows from a settled boekjaar, such as a proposal to waive interest (art. 21)."""
    if functie not in _VASTGESTELD:
        _VASTGESTELD.append(functie)


def na_vaststelling(rij: Vaststelling, gebruiker: Any) -> list[Vordering]:
    """Make the claims of a settled boekjaar and plan the repayment of a loan that stays (art. 13); return the claims.

    The entries of an earlier settlement that were reversed go off their claims.
    """
    claims: list[Vordering] = verwerk_boekingen(dossier=rij.dossier, gebruiker=gebruiker)
    laatste = laatste_toekenning(rij.dossier)
    einde = max(rij.jaarcijfers.boekjaar_einde, laatste.tot) if laatste else rij.jaarcijfers.boekjaar_einde
    for claim in claims:
        if claim.soort == Vorderingsoort.RENTELOZE_LENING:
            stel_aflossing_13_vast(vordering=claim, laatste_maand=Maand.van_datum(einde), gebruiker=gebruiker)
    for functie in _VASTGESTELD:
        functie(rij, gebruiker)
    return claims


def vorder_terug(besluit: Besluit, boeking: Boeking, bedrag: int, gebruiker: Any) -> Vordering:
    """Make the claim of months that were corrected, on the ground that the decision names; cents."""
    assert besluit.ingang is not None
    assert besluit.einde is not None
    claim: Vordering = maak_vordering(
        dossier=besluit.dossier,
        soort=Vorderingsoort.TERUGVORDERING,
        grond=gronden.grond(besluit.gegevens["grond"], besluit.einde),
        omschrijving=boeking.omschrijving,
        boeking=boeking,
        bedrag=bedrag,
        periode=(besluit.ingang, besluit.einde),
        bekend_op=besluit.datum,
        gebruiker=gebruiker,
    )
    return claim
