"""What other rooms bring: money that came in or was withheld, and decisions that made somebody owe."""

from datetime import date
from typing import Any

from django.db import transaction

from bijstandsrecht.kern import Maand
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.vorderingen.invorderen import verstuur_betaalbrief
from doorstart.vorderingen.maken import maak_vordering
from doorstart.vorderingen.models import Mutatiesoort, Vordering, Vorderingsmutatie
from doorstart.vorderingen.mutaties import Wijziging, vergrendel, wijzig
from doorstart.vorderingen.regeling import sluit_als_voldaan, stel_aflossing_13_vast
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
    sluit_als_voldaan([vast.pk], dag, gebruiker)
    leg_vast(
        soort="vordering_betaald", datum=dag, gebruiker=gebruiker, dossiernummer=vast.dossier.nummer,
        omschrijving=f"€ {tekst_uit_centen(bedrag)} betaald op vordering {vast.nummer}",
        gegevens={"vordering": vast.nummer, "mutatie": rij.pk},
    )  # fmt: skip
    return rij


@transaction.atomic
def neem_over(*, gebruiker: Any, laatste_maand: Maand | None = None, **velden: Any) -> Vordering:
    """Make the claim of a decision of another room (`maak_vordering`), and send the letter how to pay it.

    `laatste_maand`, for a loan of art. 13 Bbz 2004: the last month of aid, from which its repayments follow.
    """
    vordering = maak_vordering(gebruiker=gebruiker, **velden)
    if laatste_maand is not None:
        stel_aflossing_13_vast(vordering=vordering, laatste_maand=laatste_maand, gebruiker=gebruiker)
    if vordering.bekend_op is not None:
        verstuur_betaalbrief(vordering, gebruiker)
    return vordering
