"""Why a payment cannot go out: the bank account number of the resident."""

from django.utils.translation import gettext as _
from stdnum import iban as standaard


def schoon(tekst: str) -> str:
    """Return an IBAN without spaces, in capitals."""
    return "".join(tekst.split()).upper()


def bezwaar(tekst: str) -> str:
    """Return in one sentence why this IBAN cannot be paid to; empty when it can."""
    if not tekst.strip():
        return _("Er is geen IBAN bekend. Vraag de inwoner om een rekeningnummer.")
    if not standaard.is_valid(schoon(tekst)):
        return _("Het IBAN %(iban)s klopt niet. Controleer het rekeningnummer.") % {"iban": tekst}
    return ""
