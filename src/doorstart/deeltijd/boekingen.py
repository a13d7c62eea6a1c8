"""How the settlement of a month reaches the journal, and what is paid or claimed after a correction.

A settled month debits the benefit, credits what is paid now and what is reserved as vakantietoeslag. A correction
reverses the entry of the settlement it replaces and posts the new one; only the difference is paid or claimed.
What an earlier system paid stands in the journal as one payment; then the entry is the difference with it.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Sum

from bijstandsrecht.kern import Maand
from doorstart.deeltijd.models import Verrekening
from doorstart.dossiers.models import Dossier
from doorstart.grootboek.models import Rekening, Wetsgroep
from doorstart.grootboek.services import Regel, boek, draai_terug
from doorstart.organisatie.models import Gebruiker
from doorstart.uitbetalen.selectors import ingehouden_over
from doorstart.uitbetalen.services import Post, keer_uit

SOORT = "verrekening_pw"


def _ingevoerde_basis(verrekening: Verrekening) -> Verrekening | None:
    """Return the settlement of an earlier system that this one replaces in the end, or None.

    Such a settlement posted nothing here itself: its payment came with the import.
    """
    oudste = verrekening
    while oudste.vervangt is not None:
        oudste = oudste.vervangt
    if oudste.pk == verrekening.pk or _boekingen(oudste).exists():
        return None
    return oudste


def _boekingen(verrekening: Verrekening) -> Any:
    """Return the entries that this settlement posted, reversed or not, without the reversals themselves."""
    if verrekening.berekening is None:
        return verrekening.dossier.boekingen.none()
    return verrekening.berekening.boekingen.filter(soort=SOORT, draait_terug__isnull=True)


def _al_opgedragen(dossier: Dossier, rechtmaand: date) -> int:
    """Return the cents of this right-month that are paid or on their way to the bank, with what was deducted."""
    som: int | None = dossier.betaalopdrachten.filter(
        rechtmaand=rechtmaand, vervallen_op__isnull=True, boeking__soort=SOORT
    ).aggregate(som=Sum("bedrag"))["som"]
    return (som or 0) + ingehouden_over(dossier=dossier, rechtmaand=rechtmaand)


def boek_verrekening(*, verrekening: Verrekening, gebruiker: Gebruiker, datum: date) -> int:
    """Post a settlement; returns the difference in cents: positive is paid, negative is claimed.

    Raises DoorstartFout when the payment it corrects waits for approval in a batch at this moment.
    """
    dossier, maand = verrekening.dossier, Maand.van_datum(verrekening.maand)
    vervangt = verrekening.vervangt
    oude = _boekingen(vervangt).filter(teruggedraaid_door__isnull=True).first() if vervangt else None
    if oude is not None:
        draai_terug(boeking=oude, gebruiker=gebruiker, reden=f"opgave {maand.naam} is verbeterd")
    bijstand, uitbetaling, toeslag = _nog_te_boeken(verrekening)
    verschil = uitbetaling - _al_opgedragen(dossier, verrekening.maand)
    vordering = max(0, -verschil)
    bedragen = {
        Rekening.UITKERINGSLASTEN: bijstand,
        Rekening.VAKANTIETOESLAG: -toeslag,
        Rekening.TERUG_TE_VORDEREN: vordering,
        Rekening.TE_BETALEN: -(uitbetaling + vordering),
    }
    if not any(bedragen.values()):
        return verschil
    boeking = boek(
        datum=datum,
        soort=SOORT,
        omschrijving=f"Bijstand {maand.naam} na verrekening",
        dossier=dossier,
        berekening=verrekening.berekening,
        gebruiker=gebruiker,
        regels=_regels(verrekening, bedragen),
    )
    if verschil > 0:
        post = Post(
            boeking=boeking,
            dossier=dossier,
            bedrag=verschil,
            maand=verrekening.maand,
            omschrijving=f"{'Nabetaling uitkering' if vervangt else 'Uitkering'} {maand.naam}",
        )
        keer_uit([post], gebruiker=gebruiker, dag=datum)
    return verschil


def _nog_te_boeken(verrekening: Verrekening) -> tuple[int, int, int]:
    """Return bijstand, payment and vakantietoeslag in cents that are not in the journal of an earlier system."""
    basis = _ingevoerde_basis(verrekening)
    if basis is None:
        return verrekening.bijstand, verrekening.uitbetaling, verrekening.vakantietoeslag
    return (
        verrekening.bijstand - basis.bijstand,
        verrekening.uitbetaling - basis.uitbetaling,
        verrekening.vakantietoeslag - basis.vakantietoeslag,
    )


def _regels(verrekening: Verrekening, bedragen: Mapping[Rekening, int]) -> list[Regel]:
    """Return the lines of one right-month under the Participatiewet; amounts in cents, debit positive."""
    return [
        Regel(
            rekening=rekening,
            bedrag=bedrag,
            gemeente=verrekening.dossier.gemeente,
            wetsgroep=Wetsgroep.PW,
            verstrekkingsjaar=verrekening.maand.year,
            rechtmaand=verrekening.maand,
            dossier=verrekening.dossier,
        )
        for rekening, bedrag in bedragen.items()
    ]
