"""The file for the bank: SEPA credit transfers in pain.001.001.09, checked against its XML schema."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from sepaxml import SepaTransfer
from sepaxml.validation import ValidationError

from doorstart.grootboek import iban
from doorstart.grootboek.models import Betaalbatch, Betaalopdracht
from doorstart.kern.fouten import DoorstartFout

SCHEMA = "pain.001.001.09"


def maak_bankbestand(*, organisatie: Any, batch: Betaalbatch, opdrachten: Sequence[Betaalopdracht]) -> str:
    """Return the XML of one batch, valid against the schema; raises DoorstartFout with a remedy.

    Amounts are whole cents; every payment carries our own number, so that it is found back on the statement.
    """
    if not opdrachten:
        raise DoorstartFout(_("Deze betaalbatch bevat geen betalingen."))
    if bezwaar := iban.bezwaar(organisatie.iban):
        raise DoorstartFout(_("De organisatie kan niet betalen. %(reden)s") % {"reden": bezwaar})
    for opdracht in opdrachten:
        if bezwaar := iban.bezwaar(opdracht.iban):
            raise DoorstartFout(f"{opdracht.begunstigde}: {bezwaar}")
    bestand = SepaTransfer(
        {
            "name": organisatie.naam[:70],
            "IBAN": iban.schoon(organisatie.iban),
            "batch": True,
            "currency": "EUR",
        },
        schema=SCHEMA,
        clean=True,
    )
    for opdracht in opdrachten:
        bestand.add_payment(
            {
                "name": opdracht.begunstigde,
                "IBAN": iban.schoon(opdracht.iban),
                "amount": opdracht.bedrag,
                "execution_date": batch.betaaldatum,
                "description": opdracht.omschrijving,
                "endtoend_id": f"DS-{batch.pk}-{opdracht.pk}",
            }
        )
    try:
        xml: bytes = bestand.export(validate=True)
    except ValidationError as fout:
        raise DoorstartFout(
            _("Het bankbestand voldoet niet aan het schema. Controleer namen en omschrijvingen.")
        ) from fout
    return xml.decode()
