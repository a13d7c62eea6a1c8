"""What other rooms bring: money that came in or was withheld, and decisions that left an entry on a claims account."""

from datetime import date
from typing import Any

from django.db import transaction

from doorstart.dossiers.models import Dossier
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.organisatie.models import Gebruiker
from doorstart.vorderingen.invorderen import verstuur_betaalbrief
from doorstart.vorderingen.maken import verwerk_boekingen
from doorstart.vorderingen.models import Mutatiesoort, Vordering, Vorderingsmutatie
from doorstart.vorderingen.mutaties import Wijziging, vergrendel, wijzig
from doorstart.vorderingen.regeling import sluit_als_voldaan
from doorstart.werkproces.taken import werkdatum


@transaction.atomic
def boek_betaling(
    *, vordering: Vordering, bedrag: int, datum: date, sleutel: str, gebruiker: Any, soort: str = Mutatiesoort.BETALING,
    omschrijving: str = "",
) -> Vorderingsmutatie:  # fmt: skip
    """Book `bedrag` cents that came in (or were withheld: VERREKENING) on a claim; the same `sleutel` only once.

    `datum` is the day on which the money came. Raises DoorstartFout for more than is open.
    """
    vast, dag = vergrendel([vordering.pk])[vordering.pk], werkdatum()
    eerder = Vorderingsmutatie.objects.filter(sleutel=sleutel).first()
    if eerder is not None:
        return eerder
    rij = wijzig(
        Wijziging(vordering=vast, soort=soort, bedrag=-bedrag, datum=datum, sleutel=sleutel,
                  omschrijving=omschrijving),
        gebruiker=gebruiker, datum=dag,
    )  # fmt: skip
    sluit_als_voldaan([vast], dag)
    leg_vast(
        soort="vordering_betaald", datum=dag, gebruiker=gebruiker, dossiernummer=vast.dossier.nummer,
        omschrijving=f"€ {tekst_uit_centen(bedrag)} betaald op vordering {vast.nummer}",
        gegevens={"vordering": vast.nummer, "mutatie": rij.pk},
    )  # fmt: skip
    return rij


@transaction.atomic
def na_besluit(*, dossier: Dossier, gebruiker: Gebruiker) -> list[Vordering]:
    """After a decision of another room posted on a claims account: make the claims and send the letters how to pay.

    For a settlement (art. 12 Bbz 2004), a loan that stays or is claimed at once. Returns the new claims.
    """
    nieuwe = verwerk_boekingen(dossier=dossier, gebruiker=gebruiker)
    for vordering in nieuwe:
        if vordering.bekend_op is not None:
            verstuur_betaalbrief(vordering, gebruiker)
    return nieuwe
