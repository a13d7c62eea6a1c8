"""Why a payment cannot go out: the bank account number of the resident."""

from functools import lru_cache

from django.utils.translation import gettext as _
from stdnum import iban as standaard


def schoon(tekst: str) -> str:
    """Return an IBAN without spaces, in capitals."""
    return "".join(tekst.split()).upper()


@lru_cache(maxsize=50_000)
def _geldig(schoon: str) -> bool:
    """Whether a number is a right IBAN; a run asks it more than once for the same numbers."""
    return bool(standaard.is_valid(schoon))


def bezwaar(tekst: str) -> str:
    """Return in one sentence why this IBAN cannot be paid to; empty when it can."""
    if not tekst.strip():
        return _("Er is geen IBAN bekend. Vraag de inwoner om een rekeningnummer.")
    if not _geldig(schoon(tekst)):
        return _("Het IBAN %(iban)s klopt niet. Controleer het rekeningnummer.") % {"iban": tekst}
    return ""
